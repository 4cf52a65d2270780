"""Lists that are parted by years and headings, what ends them, and items that have no year or no heading."""

from __future__ import annotations

import pytest

from refsdb.errors import NoCitationList
from refsdb.model import Block, BlockKind, Document
from refsdb.readers import read
from refsdb.segment import segment
from refsdb.segment.headings import list_heading
from refsdb.segment.lines import Line
from refsdb.segment.names import body_first

PROSE = "Walls of brick take up water, and with the water come salts. They stay where it dries.\n"


def found(text: str, name: str = "x.txt") -> list[str]:
    try:
        return [one.text for one in segment(read(name, text.encode())).citations]
    except NoCitationList:
        return []


@pytest.mark.parametrize("indent", ["", "  ", "\t"])
def test_years_that_stand_above_undated_items_part_the_list(indent: str) -> None:
    items = {
        "1951": ["B. Adler, Il sale nei muri, Milano, Tip. Esempio."],
        "1974": [
            "C. Berni, Tetti e muschi, in «Cose antiche», 44, pp. 5-23.",
            "L. Conti, Calce, Roma, Edizioni Prova.",
        ],
        "1990-91": ["R. Dini, Il cantiere, in «Cose antiche», 60, pp. 33-58."],
        "2003": ["L. Conti, Sabbia, Roma, Edizioni Prova."],
    }
    body = "\n".join(
        f"{year}\n" + "".join(f"{indent}{one}\n" for one in works) for year, works in items.items()
    )
    assert found(f"Muri\n\n{PROSE}\nBibliografia\n\n{body}") == [
        one for works in items.values() for one in works
    ]


def test_years_above_undated_items_that_are_wrapped() -> None:
    years = [
        f"{year}\n  A. Adler, Un lungo titolo sul sale nei muri e nelle case, in Botteghe, a cura di\n"
        f"      B. Berni, Prova, Torre Editore, pp. {at}3-{at}8.\n"
        for at, year in enumerate(range(1990, 1996), 1)
    ]
    assert len(found(f"Muri\n\n{PROSE}\nBibliografia\n\n" + "\n".join(years))) == 6


def test_a_year_in_a_line_of_its_own_ends_an_item() -> None:
    a, b = (
        "Adler, B. Salt in the walls of the old\ntown. Oldtown: Stone Press,\n2001",
        "Berg, C. Moss. Oldtown: Stone Press, 1998",
    )
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{a}\n\n{b}\n") == [" ".join(a.split()), b]


@pytest.mark.parametrize(
    "sign", ["(n.d.)", "(n. d.)", "(o. J.)", "(s.f.)", "(s.d.)", "(z.d.)", "(b.d.)", "(u.å.)", "[n.d.]"]
)
def test_a_body_whose_page_has_no_year(sign: str) -> None:
    assert body_first(f"Board of Old Walls. {sign}. Our history")
    a, b = "Adler, B. (2001). Salt in walls. Stone.", "Berg, C. (1998). Moss on northern roofs. Stone."
    last = (
        f"Board of Old Walls. {sign}. Our history. Retrieved May 3, 2019, from https://walls.example/history"
    )
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{a}\n\n{b}\n\n{last}\n") == [a, b, last]


@pytest.mark.parametrize(
    "text", ["We read Adler (n.d.) and others.", "Salt (n.o.s.) is common", "Board (N.D. Adler, chair)"]
)
def test_no_body(text: str) -> None:
    assert not body_first(text)


def blocks(*more: tuple[str, BlockKind, int]) -> list[str]:
    own = [Block(text, kind, level=level) for text, kind, level in more]
    return [one.text for one in segment(Document("x", "html", tuple(own))).citations]


A = "Adler, Bert: Salz in Mauern. Altstadt 2001."
B = "Berg, Carla: Moos. In: Dächer 3 (1998), S. 3–9."
C = "Mauermuseum: Verzeichnis, abgerufen am 3. Mai 2020."


def test_a_last_part_of_a_list_whose_only_item_says_little() -> None:
    head, item = BlockKind.heading, BlockKind.item
    parts = (
        ("Literatur", head, 2),
        ("Bücher", head, 3),
        (A, item, 1),
        (B, item, 1),
        ("Im weiten Netz", head, 3),
        (C, item, 1),
    )
    assert blocks(*parts) == [A, B, C]
    assert blocks(*parts[:-1], ("Hier geht es weiter", item, 1)) == [A, B]
    assert blocks(*parts[:-2], ("Im weiten Netz", head, 2), (C, item, 1)) == [A, B]


@pytest.mark.parametrize(
    "after",
    ["Öffnungszeiten", "Opening hours", "Getting here", "Horario", "Horaires", "Hitta hit", "Come arrivare"],
)
def test_where_a_museum_is_found_comes_after_the_list(after: str) -> None:
    text = f"Walls\n\n{PROSE}\nFurther reading\n\n{A}\n{B}\n\n{after}\n\nWall Museum, Old Street 3, 1791 Oldtown\n"
    assert found(text) == [A, B]


@pytest.mark.parametrize(
    "heading",
    [
        "4. Publications of the applicant (last five years)",
        "Publications (peer-reviewed)",
        "Literatur (alle Titel in der Bibliothek)",
        "Eigene Publikationen",
        "Own publications",
    ],
)
def test_headings_with_a_remark(heading: str) -> None:
    assert list_heading(Line(heading, gap=1))


@pytest.mark.parametrize(
    "text", ["Walls (references below)", "Literature as a mirror (part)", "The applicant (last five years)"]
)
def test_no_headings(text: str) -> None:
    assert not list_heading(Line(text, gap=1))


def test_a_few_works_in_a_letter() -> None:
    works = [
        "Berta Adler et Carl Brun, Les murs de sel : un inventaire, Revue des murs 27 (2013), p. 33–58.",
        "Claire Dupin, La pierre qui boit, Paris 2002.",
        "Olivier Eder, Mousses et toits, Annales du bâti 14 (1999), p. 210–239.",
        "Gérard Faber et Inès Gall, Guide des enduits, Morlaix 1981.",
    ]
    letter = "Chère Anna,\n\nvoici les titres par lesquels il faut commencer.\n\n{}\n\nSi vous passez au mois de mai, dites-le.\n"
    assert found(letter.format("\n\n".join(f"- {one}" for one in works))) == works
    deeds = [
        "- Berta Adler a bâti le mur en 1954.",
        "- Carl Brun l’a levé de nouveau, Paris 1978.",
        "- Le mur tombe en 1996 (p. 4).",
    ]
    assert not found(letter.format("\n\n".join(deeds)))


@pytest.mark.parametrize(
    "link", ["Anders dagegen", "But see", "Véase también", "Cfr. anche", "Ähnlich", "See also"]
)
def test_two_works_in_a_note_of_two_sentences(link: str) -> None:
    a = "Petra Wiese, Der Brunnen als Ort, Dissertation, Universität Salzdorf 2001, S. 44."
    b = "Elisabeth Traun, Löwen und Delphine, in: Kunst und Ort 62 (2009), S. 130–158."
    notes = f"1. {a}\n2. {a[:-1]}. {link} {b}\n3. {b}\n"
    assert found(f"Brunnen\n\n{PROSE}\nAnmerkungen\n\n{notes}") == [a, a[:-1], b, b]


@pytest.mark.parametrize(
    "link", ["for a different view see ", "for examples, see ", "for a discussion see also "]
)
def test_two_works_in_a_note_of_which_one_is_for_something(link: str) -> None:
    a = "Petra Wiese, The Well as a Place, PhD thesis, University of Salzdorf 2001, p. 44"
    b = "Elisabeth Traun, Lions and Dolphins, Art and Place 62 (2009), pp. 130–158."
    assert found(f"Wells\n\n{PROSE}\nNotes\n\n1. {b}\n2. {a}; {link}{b}\n3. {b}\n") == [b, a, b, b]


def test_a_sentence_behind_a_work_is_no_work() -> None:
    a = "Petra Wiese, Der Brunnen als Ort, Dissertation, Universität Salzdorf 2001, S. 44."
    more = f"{a} Anders dagegen die ältere Literatur."
    assert found(f"Brunnen\n\n{PROSE}\nAnmerkungen\n\n1. {a}\n2. {more}\n") == [a, more]


def test_sources_that_were_not_printed_are_the_second_part() -> None:
    text = f"Walls\n\n{PROSE}\nSources and literature\n\nPrinted sources\n{A}\n{B}\n\nUnpublished sources\n"
    last = "Royal library, L 214, Papers of the wall, letters 1955–1963"
    assert found(f"{text}{last}\n") == [A, B, last]


def test_the_first_item_of_a_list_without_a_heading_may_say_little() -> None:
    first = "Aubin, Claire, *L'eau qui travaille*, Paris, La Digue, 2002."
    more = [
        "Garnier, Inès, « Les murs de sel », *Revue des murs*, 27, 2013, p. 33-58.",
        "Pinson, Gérard, *La pierre*, Morlaix, Mer, 1990.",
        "Trégor, Anne, « Une digue », *Annales*, 88, 2006, p. 97-120.",
    ]
    text = "# Lectures\n\nJuin 2022\n\n## Thème 1\n\n* {}\n* {}\n\n## Thème 2\n\n* {}\n* {}\n".format(
        first, *more
    )
    assert [one.replace("*", "") for one in found(text, "x.md")] == [
        one.replace("*", "") for one in [first, *more]
    ]


ROWS = [
    "Cornelis Jansen Land onder het peil De Sluis 1972",
    "Anneke Hoekstra Dijkgraven en heemraden Waterland 1999",
    "Joris de Wit De gemalen van Oudeveen Erfgoed 2010",
]


def test_works_in_rows_under_a_heading_that_say_what_stands_in_them() -> None:
    head, cell = BlockKind.heading, BlockKind.cell
    table = [("Auteur Titel Uitgever Jaar", cell, 0), *((row, cell, 0) for row in ROWS)]
    assert blocks(("Literatuur", head, 2), *table) == ROWS
    with pytest.raises(NoCitationList):
        blocks(("Molens", head, 2), *table)
    with pytest.raises(NoCitationList):
        blocks(("Literatuur", head, 2), *((f"Molen {at} Hout Wit", cell, 0) for at in range(4)))


def test_a_cell_with_several_works() -> None:
    table = "<table>{}</table>"
    row = "<tr><td>Week {}</td><td>Walls</td><td><p>{}</p><p>{}</p></td></tr>"
    html = f"<h1>Walls</h1><p>{PROSE}</p><h2>Readings</h2>{table}"
    works = "".join(row.format(at, A, B) for at in (1, 2, 3))
    assert found(html.format(works), "x.html") == [A, B] * 3
    remarks = "".join(row.format(at, A, "A book for the beginner, with drawings.") for at in (1, 2, 3))
    kinds = [block.kind for block in read("x.html", html.format(remarks).encode()).blocks]
    assert kinds.count(BlockKind.cell) == 3  # one item each


@pytest.mark.parametrize(
    "more",
    [
        "Disponível em: https://mar.example/registo. Acesso em: 3 maio 2023.",
        "Available at: https://mar.example/x (accessed 3 May 2020).",
        "Abgerufen am 3. Mai 2020 von https://mar.example/x",
    ],
)
def test_where_a_work_is_found_is_no_other_work(more: str) -> None:
    works = [
        "AZEVEDO, Teresa. Redes e covos. Aveiro: Cais, 1968.",
        f"CAPITANIA DO PORTO. Registo de embarcações. 2021.\n{more}",
        "FIGUEIRA, Manuel. Gente da ria. Aveiro: Cais, 1972.",
        "MOREIRA, Ana. A lota. Braga: Norte, 1999.",
    ]
    text = "\n\n".join(["Mar", PROSE, "Referências", *works])
    assert found(text) == [" ".join(one.split()) for one in works]


def test_points_under_sub_headings_are_no_dashes_for_authors() -> None:
    items = [
        "Fährordnung für Hohn, 1612,\n    Landesarchiv, Rep. 14.",
        "Amtsblatt für Salz, 1823–1866.",
        "Abel, Martin: Die Fähre bei\n    Hohn. Salzdorf 1933.",
        "Behn, Otto: Kähne. Rostock 1958.",
    ]
    points = [f"-   {one}" for one in items]
    text = "\n".join(
        [
            "Fähren",
            "",
            PROSE,
            "Literatur",
            "",
            "Quellen",
            "",
            *points[:2],
            "",
            "Darstellungen",
            "",
            *points[2:],
            "",
        ]
    )
    assert found(text) == [" ".join(one.split()) for one in items]


@pytest.mark.parametrize(
    "heading",
    ["Pubblicazioni principali", "Publicaciones recientes", "Wichtigste Publikationen", "Publicaties"],
)
def test_what_somebody_published(heading: str) -> None:
    assert list_heading(Line(heading, gap=1))


@pytest.mark.parametrize("after", ["Spis rycin:", "Jak cytować", "Similar Articles"])
def test_what_journals_print_behind_lists(after: str) -> None:
    assert found(
        f"Walls\n\n{PROSE}\nReferences\n\n{A}\n{B}\n\n{after}\n\nGall, A. (2015). Walls. Wall Review, 21, 5–19.\n"
    ) == [A, B]


def test_topics_beside_a_list_are_no_works() -> None:
    topics = "\n".join(
        f"-   Working with walls that are {one}:\n    “{one}-walls”" for one in ("wet", "dry", "old", "new")
    )
    head = "Further reading\n\nThe reader is referred to other pages for more.\n\n"
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{A}\n\n{B}\n\n{head}{topics}\n") == [A, B]


def test_the_first_point_of_a_list_may_say_little() -> None:
    points = [
        "Aubin, Claire, L'eau qui travaille\n    la nuit, Paris, La Digue, 2002.",
        "Garnier, Inès, « Les murs », Revue des murs, 27,\n    2013, p. 33-58.",
        "Pinson, Gérard, La pierre, Morlaix, Mer, 1990.",
        "Trégor, Anne, « Une digue », Annales, 88, 2006, p. 97-120.",
    ]
    text = "Lectures\n\nJuin 2022\n\nThème 1\n\n{}\n\nThème 2\n\n{}\n".format(
        *("\n".join(f"-   {one}" for one in points[at : at + 2]) for at in (0, 2))
    )
    assert found(text) == [" ".join(one.split()) for one in points]


def test_a_journal_with_its_year_begins_no_work() -> None:
    works = [
        "Hall M, Oak SK. Sediment supply and the drowning of the walls.\nJ Estuar Proc 2014;31:115–132.",
        "Hall M, Ash R. Two rivers, one budget. Sediment Dyn 2011;35:77–95.",
    ]
    assert found("\n\n".join(["Walls", PROSE, "Publications", *works])) == [
        " ".join(one.split()) for one in works
    ]


def test_sub_headings_close_to_their_works() -> None:
    works = [
        "ANQUET Paul, Le miel, Paris, Ruche, 2011.",
        "BORNE Lucie, « Voler », Annales, n° 14, 2015, p. 77-93.",
        "MARC Iris, Debout, Lyon, Passage, 2003.",
    ]
    text = (
        f"Murs\n\n{PROSE}\nBibliographie\n\nMurs et villes\n{works[0]}\n{works[1]}\n\nMéthode\n{works[2]}\n"
    )
    assert found(text) == works


def test_what_an_archive_keeps_may_be_the_last() -> None:
    works = [
        "G. Ciani, Storia dei campanili, Belluno, Prova, 1862.",
        "E. De Lorenzo, «Fonditori», Annali, XLI (1970), pp. 33-41.",
        "M. Fiori, Voci di bronzo, Feltre, Prova, 1996.",
    ]
    last = "Archivio della Comunità, b. 77, fasc. 3."
    assert found("\n\n".join(["Muri", PROSE, "Bibliografia", *works, last])) == [*works, last]
    other = "La mostra è aperta ogni giorno, salvo il lunedì."
    assert found("\n\n".join(["Muri", PROSE, "Bibliografia", *works, other])) == works


def test_a_leaf_of_a_volume_ends_a_note_s_first_work() -> None:
    a, b = (
        "Hans Obermeier, Mundraub, München 1982, S. 14.",
        "Ida Sommer, Der Baum, in: Hegau 12 (1991), S. 5–9.",
    )
    assert found(f"Obst\n\n{PROSE}\nAnmerkungen\n\n1. {a}\n2. Ebd., Bl. 77v; siehe auch {b}\n") == [
        a,
        "Ebd., Bl. 77v",
        b,
    ]


HANGING = """\
References

Adler, B. (2012). The walls of the old town. Oldtown: Oldtown House Press.
{}
   Piedra. BOV núm. 11.
Conti, C. (2013). The Northern Plan for a General Rule of Stone and
   Mortar. Wall Review, 29(3), 229–235.
"""


@pytest.mark.parametrize(
    "law",
    [
        "Ley Orgánica 7/2016, de 4 de marzo, de Protección de Muros de",
        "Ley 31/2014, de 2 de octubre, de Muros y Tejados de Tierra o",
        "Mauerschutzgesetz vom 3. Juni 2016, zuletzt geändert durch die",
        "Code de pierre, édition annotée par les maçons de la ville et de",
    ],
)
def test_a_law_at_the_margin_begins_where_all_further_lines_are_indented(law: str) -> None:
    works = found(HANGING.format(law))
    assert [work[:12] for work in works] == ["Adler, B. (2", law[:12], "Conti, C. (2"]


@pytest.mark.parametrize(
    "more",
    ["Stone and roofs, a handbook of", "https://walls.example/a/long/way/to/the/old/town", "2nd edition of"],
)
def test_a_line_at_the_margin_may_go_on(more: str) -> None:
    """Where some further lines are not indented, or begin as none does that begins an item."""
    works = (
        "Berg, C. (1998). Moss on northern roofs, and what the masons say of\n{}\n   Mortar. Stone, 1–3.\n"
    )
    text = HANGING.format(
        "Dahl, O. (2011). Houses without a cellar, and what the masons of\nthe town say. In"
    )
    assert len(found(text + works.format(more))) == 4
