"""Where a list ends that says so nowhere, and what looks like the next item at its end."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.readers import read
from refsdb.segment import segment
from refsdb.segment.heading_words import AFTER_POSTS, AFTER_STARTS
from refsdb.segment.headings import ends_list
from refsdb.segment.lines import Line

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56."
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109."
C = "Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7–19."
HANGING = f"""\
References
Adler B, Conti M (2001) Salt in old plaster
  walls. J Test Build 12: 34-56.
{B}
Costa RM (2010) Wind and rain at the
  coast. Ann Fict Sci 33: 7–19.
"""


def texts(text: str) -> list[str]:
    return [c.text for c in segment(Document("x", "text", tuple(map(Block, text.split("\n"))))).citations]


@pytest.mark.parametrize(
    "after",
    [
        "\\f0.1\\n0.2\\nDry Wet\\n",
        "\\n        x [km]\\n      2800\\n      3000\\n",
        "\\f     Department of Walls, University of the North\\n     E-mail: adler@example.org\\n",
        "\\nA. Questions of the survey\\n\\nHow old is the house, and who has lived in it?\\n",
        "\\nB Details\\n\\nHow old is the house, and who has lived in it?\\n",
        "\\nPage made 2020.\\n",
        "\\nFirst seen in the spring of 2020.\\n",
        "\\nKorrespondenzadresse: Dr. B. Adler, Markt 1, 01234 Salzdorf, 2020\\n",
        "\\nMots-clés éditeurs : mur, sel, eau\\nMis en ligne le 12/05/2016\\n",
        "\\nCITER CET ARTICLE\\nAdler, Anna. « Le sel », Revue des murs, vol. 6, no. 2, 2016, pp. 77-96.\\n",
        "\\nPublished online: 3 May 2020\\n",
        "\\nNext review: May 2024\\n",
        "\\nProssimo aggiornamento: 14 gennaio 2024\\n",
        "\\nRecebido em 12 de março de 2019.\\nAprovado em 30 de agosto de 2019.\\nRua do Sal, 1, Salzdorf\\n",
        "\\nRicevuto il 3 maggio 2019\\n",
        "\\nLaatst bijgewerkt op 3 mei 2020\\n",
        "\\nSenast uppdaterad: 2022-04-01\\n",
        "\\nAffiliation: Anna Adler\\nInstitute of Walls\\n",
    ],
)
def test_what_follows_the_last_item(after: str) -> None:
    assert texts(HANGING + after.encode().decode("unicode_escape")) == [A, B, C]


@pytest.mark.parametrize(
    "after",
    [
        "Posted in Walls | Tagged salt",
        "Filed under: Walls",
        "Posted by Ann Oak on 3 May 2020 at 12:30",
        "Veröffentlicht in Allgemein, verschlagwortet mit Salz",
        "Classé dans : Murs – Mots-clés : sel",
        "Publicado en Muros",
        "Etiquetado sal, muros",
        "Pubblicato in Muri il 3 maggio 2020",
        "Publicado em Muros por Ana",
        "Geplaatst in Muren",
        "Рубрика: Стены",
        "Share this:",
        "Visit www.walls.example for more.",
        "For more information visit our pages at https://walls.example/ or call 555 1234.",
        "Weitere Informationen unter https://walls.example/2020",
        "Pour plus d’informations : https://walls.example/2020",
    ],
)
def test_how_blogs_go_on(after: str) -> None:
    items = [Block(text, BlockKind.item, level=1) for text in (A, B, C)]
    blocks = (Block("References", BlockKind.heading, level=2), *items, Block(after, BlockKind.paragraph))
    assert [c.text for c in segment(Document("x", "html", blocks)).citations] == [A, B, C]


@pytest.mark.parametrize(
    "item",
    [
        "Follow me home. Novel by Ann Oak. Graz: Acta, 1999.",
        "Visit our walls: a guide. Graz: Acta, 1999.",
        "Besuchen Sie Graz: ein Plakat",
        "Visit the website of the walls, https://walls.example",
        "Page made by Ann Oak. Graz: Acta, 1999.",
        "Next: a novel",
        "Published in Graz: what the town printed",
    ],
)
def test_items_that_begin_like_what_comes_after_lists(item: str) -> None:
    items = "".join(f"<li>{text}</li>" for text in (A, B, item, C, A))
    page = f"<h2>References</h2><ul>{items}</ul>"
    assert [c.text for c in segment(read("x.html", page.encode())).citations] == [A, B, item, C, A]
    marked = "".join(f"- {text}\n" for text in (A, B, item, C, A))
    found = segment(read("x.md", f"## References\n\n{marked}".encode())).citations
    assert [c.text for c in found] == [A, B, item, C, A]
    assert C in texts(f"References\n\n{A}\n\n{B}\n\n{item}\n\n{C}\n\n{A}\n")


def test_an_item_like_a_citation_may_be_the_last() -> None:
    last = "Visit our walls: a guide. Graz: Acta, 1999, pp. 3-5."
    items = "".join(f"<li>{text}</li>" for text in (A, B, C, last))
    page = f"<h2>References</h2><ul>{items}</ul><ul><li>Visit our pages</li><li>Follow us</li></ul>"
    assert [c.text for c in segment(read("x.html", page.encode())).citations] == [A, B, C, last]


@pytest.mark.parametrize(
    ("below", "cited"),
    [
        ("Encyclopedia of stone. 3rd ed. Graz: Acta, 1988.", True),
        ("The Book of Walls, 1906.", True),
        ("“Salt and stones,” Wall Weekly, 3 May 2010.", True),
        ("Ministry of Walls: Report on salt. Graz 2010.", True),
        ("The walls have been here since the year 1906, and they were built by the town.", False),
        ("We thank the town.", False),
        ("Back to the walls", False),
    ],
)
def test_paragraphs_below_items_of_the_format(below: str, cited: bool) -> None:
    page = f"<h2>References</h2><ul><li>{A}</li><li>{B}</li><li>{C}</li></ul><p>{below}</p>"
    found = [c.text for c in segment(read("x.html", page.encode())).citations]
    assert found == [A, B, C, *[below] * cited]


def test_what_blogs_say_may_begin_a_wrapped_line() -> None:
    wrapped = HANGING + "Dorn E (2012) Sea walls. First paper of three,\n  published in The Walls 12: 3-5.\n"
    assert texts(wrapped)[3:] == [
        "Dorn E (2012) Sea walls. First paper of three, published in The Walls 12: 3-5."
    ]


def test_the_last_item_may_go_on_after_a_page_ends() -> None:
    text = HANGING.replace(
        "Costa RM (2010) Wind and rain at the\n  coast.", "Costa RM (2010) Wind and rain at the\n\f  coast."
    )
    assert texts(text) == [A, B, C]


def test_the_next_to_last_word_of_a_publisher_is_no_name() -> None:
    assert texts("References\nChalk J (1998) Walls of brick and their salts.\nSpringer, New York.\n") == [
        "Chalk J (1998) Walls of brick and their salts. Springer, New York."
    ]


@pytest.mark.parametrize("links", [["[Contents] [Previous] [Next]"], ["[Up]", "[Index]"]])
def test_links_after_a_list_with_keys_are_no_items(links: list[str]) -> None:
    items = [f"[{key}] {text}" for key, text in (("AC01", A), ("Ber98", B), ("Cos10", C))]
    blocks = (
        Block("References", BlockKind.heading, level=1),
        *(Block(t, BlockKind.paragraph) for t in items + links),
    )
    assert [c.text for c in segment(Document("x", "html", blocks)).citations] == [A, B, C]


def test_a_list_that_counts_anew_ends_the_one_before() -> None:
    prose = "This says what the next function does, and which values it takes and gives back to those who call it."
    parts = [("1", A), ("2", B), ("", prose), ("", "Notes on it"), ("1", C), ("2", A), ("", prose)]
    blocks = (
        Block("References", BlockKind.heading, level=2),
        *(Block(text, BlockKind.item if label else BlockKind.paragraph, label) for label, text in parts),
    )
    assert [c.text for c in segment(Document("x", "html", blocks)).citations] == [A, B, C, A]


@pytest.mark.parametrize("marks", [("[1] ", "[2] "), ("[AC01] ", "[BC98] ")])
def test_the_title_of_the_last_item_may_read_like_a_heading(marks: tuple[str, str]) -> None:
    last = [
        "Berger K and Conti M.",
        "Moss on the roofs of",
        "northern towns. Acta Exempl 7(2): 101–109, 1998.",
    ]
    text = f"References\n{marks[0]}{A}\n{marks[1]}" + "\n".join(last)
    assert texts(text) == [A, " ".join(last)]


def test_what_comes_after_a_list_is_told_by_its_first_letters() -> None:
    for start in (*AFTER_STARTS, *AFTER_POSTS):
        assert start[:2].isalpha() or not start[0].isalpha() or start.startswith("e-"), start


@pytest.mark.parametrize(
    "text",
    [
        "Last updated on 3 May",
        "Corresponding author: A",
        "IV. Authors",
        "3 Appendix",
        "© 2020",
        "Autoren",
        "E-Mail: x",
    ],
)
def test_lines_after_a_list(text: str) -> None:
    assert ends_list(Line(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Bildnachweis",
            "Anhang A: Fragebogen",
            "Table des matières",
            "Annexe 1 : Questionnaire",
            "Cómo citar",
        ),
        *(
            "Altri progetti",
            "Sobre o autor",
            "Załącznik 1",
            "Zobacz też",
            "Bilaga 1",
            "Se även",
            "Bijlage 2: Lijst",
        ),
        *("Об авторах", "Приложение 1. Анкета", "作者简介", "附录A", "Cited by", "Photo credits"),
    ],
)
def test_headings_after_a_list_in_other_languages(text: str) -> None:
    assert ends_list(Line(text, gap=1))


@pytest.mark.parametrize(
    "text", ["Adler B (2001) Salt.", "Authorized texts of 2001", "Last days of a wall", "X"]
)
def test_lines_of_a_list(text: str) -> None:
    assert not ends_list(Line(text))


@pytest.mark.parametrize(
    "last",
    [
        "Ministero della Sanità. Linee guida sulla calce. Roma, 2017.",
        "Spis sadów powiatu złotowskiego, 1931, Archiwum Państwowe w Pile, sygn. 14/22.",
        "Guide to the walls of the north, Harbour Archives, 1931.",
    ],
)
def test_a_last_item_without_a_name_may_be_one(last: str) -> None:
    items = [
        "Adler B, Conti M. Salt in old plaster walls. J Test Build 2001; 12: 34-56.",
        "Berger K, et al. Moss on northern roofs. Acta Exempl 1998; 7: 101-9.",
        last,
    ]
    assert texts("References\n" + "\n".join(items)) == items


def test_sentences_below_what_the_format_says_are_items() -> None:
    below = (
        "Lines drawn by hand after these books, mostly between the gates with names, in brick-red.",
        "Notes: gates after Adler and Conti (2001), vol. 3, pp. 12–34; towers after Costa (2010).",
    )
    blocks = (
        Block("Walls drawn after these books:", BlockKind.paragraph),
        *(Block(text, BlockKind.item, level=1) for text in (A, B, C)),
        *(Block(text, BlockKind.paragraph) for text in below),
    )
    found = segment(Document("x", "html", blocks))
    assert [one.text for one in found.citations] == [A, B, C]


def test_the_doi_of_the_last_item_may_hang_further() -> None:
    text = HANGING.replace("7–19.", "7–19.\n          doi:10.5555/coast.33")
    assert texts(text) == [A, B, f"{C} doi:10.5555/coast.33"]
