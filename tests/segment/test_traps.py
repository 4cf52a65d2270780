"""Peculiarities that real documents have, each as small as it can be. The works are made up or facts."""

from __future__ import annotations

import time

import pytest

from refsdb.errors import NoCitationList
from refsdb.model import Article, Block, BlockKind, Document
from refsdb.segment import segment
from refsdb.segment.headings import list_heading
from refsdb.segment.lines import Line

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."
D = "Díaz-López, J., & van der Berg, P. (2015). Sand, silt and clay. Journal of Examples, 4(1), 1–20."
E = "Eder, Ute (1987): Das Dorf am Fluss. Eine Chronik. München: Beispielverlag"
PROSE = """\
Walls of brick take up water from the ground, and with the water come salts. Where the water dries, the salts
stay. Adler and Conti (2001) saw this in forty houses, and Berger et al. (1998) describe something like it for
roofs; others do not agree (Costa 2010, Eder 1987).
"""


def article(text: str) -> Article:
    return segment(Document("x.txt", "text", tuple(Block(line) for line in text.split("\n"))))


def texts(text: str) -> list[str]:
    return [citation.text for citation in article(text).citations]


def numbered(*citations: str, form: str = "{}. {}") -> str:
    return "\n".join(form.format(number, text) for number, text in enumerate(citations, 1))


def page(heading: str, body: str, after: str = "") -> str:
    return f"Walls\n\n{PROSE}\n{heading}\n\n{body}\n{after}"


@pytest.mark.parametrize(
    "heading",
    [
        *("References", "REFERENCES", "references:", "5. References", "VI. Literature", "Works Cited"),
        *(
            "Bibliography",
            "Selected references and further reading",
            "Literature cited",
            "References and Notes",
        ),
        *(
            "Literatur",
            "Literaturverzeichnis",
            "Quellen- und Literaturverzeichnis",
            "9.2 Weiterführende Literatur",
        ),
        *("Références", "Références bibliographiques", "Bibliographie", "Ouvrages cités"),
        *("Bibliografía", "Referencias bibliográficas", "Obras citadas"),
        *(
            "Riferimenti bibliografici",
            "Bibliografia essenziale",
            "Referências bibliográficas",
            "Literatuurlijst",
        ),
        *(
            "Zum Weiterlesen",
            "Gedruckte Quellen",
            "Pour en savoir plus",
            "Bibliographie indicative",
            "Per approfondire",
        ),
        *(
            "Lecturas recomendadas",
            "Leitura complementar",
            "Wykaz literatury",
            "Tryckta källor",
            "Verder lezen",
        ),
        *(
            "Перечень использованных источников",
            "Ссылки на источники",
            "参 考 文 献",
            "【参考书目】",
            "Web references",
        ),
        *("Noter", "Källor", "Notas al pie", "延伸阅读", "Fotnoter", "Voetnoten"),
        *("Литература", "Список литературы", "参考文献", "参考资料", "参考文献:", "Piśmiennictwo"),
        *("== References ==", "**Literature**", "LiteratureThis section has been translated automatically."),
        "LiteraturDieser Abschnitt wurde automatisch übersetzt.",
        *("R E F E R E N C E S", "Appendix B: References", "Works consulted", "Letteratura citata"),
        *(
            "Список использованной литературы",
            "Список использованных источников",
            "主要参考文献",
            "참고 문헌",
        ),
        *("Seznam použité literatury", "Lectures complémentaires", "Geraadpleegde literatuur"),
    ],
)
def test_headings(heading: str) -> None:
    assert texts(page(heading, f"{A}\n\n{C}\n")) == [A, C]


@pytest.mark.parametrize(
    "form",
    ["{}. {}", "[{}] {}", "({}) {}", "{}) {}", "{}  {}", "{}\t{}", "  {}. {}", "[{}]{}", "{}.{}", "［{}］{}"],
)
def test_numbers_are_labels(form: str) -> None:
    found = article(page("References", numbered(A, B, C, form=form)))
    assert [c.text for c in found.citations] == [A, B, C]
    assert [c.label for c in found.citations] == ["1", "2", "3"]
    assert not found.warnings


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "·", "▪"])
def test_bullets(bullet: str) -> None:
    found = article(page("References", "\n".join(f"{bullet} {c}" for c in (A, B, C))))
    assert [c.text for c in found.citations] == [A, B, C]
    assert {c.label for c in found.citations} == {""}
    named = [f"{name} {c}" for name, c in zip(("van den", "de", "von"), (A, B, C), strict=True)]
    assert texts(page("References", "\n".join(f"{bullet} {c}" for c in named))) == named


@pytest.mark.parametrize("body", [f"{A}\n{B}\n{C}\n{D}\n{E}", f"{A}\n\n{B}\n\n{C}\n\n{D}\n\n{E}"])
def test_no_marks(body: str) -> None:
    assert texts(page("Literatur", body)) == [A, B, C, D, E]


WRAPPED = """\
Adler B, Conti M (2001) Salt in old plaster walls and
{0}what may be done about it. J Test Build 12: 34-56
Berger K et al (1998) Moss on northern roofs. Acta
{0}Exempl 7(2): 101–109
Costa RM (2010) Wind and rain at the coast. Ann Fict
{0}Sci 33: 7–19
Dahl O (2011) Houses without a cellar. In: Moor T (ed)
{0}Northern building. Oslo: Beispielforlag, pp 3-44
"""


@pytest.mark.parametrize("indent", ["", "   ", "\t"])
def test_wrapped_lines_without_marks(indent: str) -> None:
    assert texts(page("References", WRAPPED.format(indent))) == [
        "Adler B, Conti M (2001) Salt in old plaster walls and what may be done about it. J Test Build 12: 34-56",
        "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109",
        "Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7–19",
        "Dahl O (2011) Houses without a cellar. In: Moor T (ed) Northern building. Oslo: Beispielforlag, pp 3-44",
    ]


def test_hyphens_at_line_ends() -> None:
    body = (
        "1. Eder U (1987) Über die Feuchtig-\nkeit in Stein- und Holz-\nhäusern, Klein- \nund Großbauten. Z Bsp 5: 12-\n19\n"
        "2. Ito S (2003) On T-\nBeams. https://example.org/a/\nb-c.html doi: 10.5555/abc-\n12.3\n"
        "3. Oak P (2004) Salt-\nrelated self-\ncare and long-\nterm infor-\nmation on un-\nrelated, in-\ndependent brick. Z Bsp 6: 1-9"
    )
    assert texts(page("Literatur", body)) == [
        "Eder U (1987) Über die Feuchtigkeit in Stein- und Holzhäusern, Klein- und Großbauten. Z Bsp 5: 12-19",
        "Ito S (2003) On T-Beams. https://example.org/a/b-c.html doi: 10.5555/abc-12.3",
        "Oak P (2004) Salt-related self-care and long-term information on unrelated, independent brick. Z Bsp 6: 1-9",
    ]


@pytest.mark.parametrize(
    "after",
    [
        "\nAuthors\n\nLast updated on: 29.10.2020",
        "\nAutoren\n\nZuletzt aktualisiert am: 29.10.2020\n",
        "\n© 2019 The Authors. All rights reserved.",
        "Acknowledgments\nWe thank everybody who read this text.",
        "\nAppendix A\n\nThe table gives all the values.",
        "\nIncoming links (3)\n\nDisclaimer\n\nAsk somebody who knows.",
        "\nVersion history\n\n1.0  first version  3 May 2012\n1.1  typing errors  4 June 2012",
        "\nReceived 3 May 2012; accepted 4 June 2012.",
        "\nThis page was last edited on 4 May 2020.",
    ],
)
@pytest.mark.parametrize("form", ["{}. {}", "• {1}", "{1}", "[{}] {}"])
def test_what_comes_after_the_list(after: str, form: str) -> None:
    assert texts(page("References", numbered(A, B, C, form=form), after)) == [A, B, C]


def test_no_heading_at_all() -> None:
    assert texts(f"Walls\n\n{PROSE}\n{numbered(A, B, C)}\n") == [A, B, C]
    assert texts(f"Walls\n\n{PROSE}\n{A}\n\n{B}\n\n{C}\n\n{E}\n") == [A, B, C, E]


@pytest.mark.parametrize(
    "text",
    [
        f"Walls\n\n{PROSE}",
        "Home\nLiterature\nMusic\nContact\n\nWelcome\n\nWe write about books and bands. Come back soon.",
        "Literature\n\nThe literature on walls is large. It is not listed here.\n\nTherapy\n\nDry the wall.",
        "Contents\n1. Introduction .... 3\n2. Methods .... 5\n3. References .... 9\n\nIntroduction\nText about walls.",
        "Recipe\n\n1. Boil the water.\n2. Add the salt.\n3. Stir for ten minutes.",
        "References\n",
        "Literatur\n\nSiehe dort.",
        "Events\n\n12 May 2019 Concert\n14 May 2019 Reading\n20 May 2019 Market",
        "Records\n\n1. First Tide (1984, Anchor Records)\n2. Salt (1987, Anchor Records)\n3. Low Water (1996, Example Press)",
        (
            "Die Adlers\n\n1. Bert Adler (1745-1801), Bauer, oo 1770 Anna Conti (1750-1812).\n"
            "2. Karl Adler (1771-1840), Schmied, oo 1799 Eva Berger (1780-1833).\n3. Ute Adler (1800-1871), Wien."
        ),
        (
            "Weine\n\nChâteau Adler, Médoc, 2009 48 €\n\nDomaine B. Conti, Gigondas, 2012 39 €\n\n"
            "Domaine K. Berger, Fleurie, 2016 36 €\n\nChablis, R. Costa, 2018 34 €"
        ),
        (
            "Werke\n\n1  Adler, Bert: Seerosen, 1906, Öl auf Leinwand, 90 x 93 cm\n2  Conti, Mia: Hafen, 1911, Öl, 40 x 52 cm\n"
            "3  Eder, Ute: Regen, 1925, Radierung, S. 12, 15 x 20 cm\n"
        ),
        "Wines\n\nB. Adler, Hill, pp. 1-2, 2009, $48\n\nK. Berger, Dale, pp. 3-4, 2012, $39.50\n\nR. Costa, Mill, pp. 5-6, 2016, $36",
    ],
)
def test_no_list(text: str) -> None:
    with pytest.raises(NoCitationList):
        article(text)


def test_words_between_heading_and_list() -> None:
    notice = "For the full texts at a click we recommend a tool.\n\nGet the tool"
    for form in ("{}. {}", "• {1}", "{1}\n"):
        assert texts(page("Literatur", f"{notice}\n\n{numbered(A, B, C, form=form)}")) == [A, B, C]


def test_a_list_of_one() -> None:
    assert texts(page("References", f"1. {A}")) == [A]
    assert texts(page("References", A)) == [A]
    assert texts(page("Literatur", f"• {A}")) == [A]


def test_a_list_of_two_hundred() -> None:
    many = [
        f"Author{chr(97 + n % 26)} B ({1900 + n % 100}) Title number {n}. J Test {n}: {n}-{n + 9}"
        for n in range(1, 201)
    ]
    found = article(page("References", numbered(*many)))
    assert [c.text for c in found.citations] == many
    assert found.citations[-1].label == "200"


def test_other_lists_with_the_same_numbers_or_bullets() -> None:
    steps = "1. Dry the wall.\n2. Wait for a summer.\n3. Paint it."
    assert texts(f"Walls\n\n{steps}\n\nReferences\n\n{numbered(A, B)}\n\nFurther steps\n\n{steps}") == [A, B]
    bullets = "• dry walls\n• wet walls"
    items = f"• {A}\n• {B}"
    assert texts(f"Walls\n\n{bullets}\n\nReferences\n\n{items}\n\nSee also\n\n{bullets}") == [A, B]


def test_detached_labels() -> None:
    assert texts(page("References", f"1.\n{A}\n2.\n{B}\n3.\n{C}")) == [A, B, C]
    assert texts(page("References", f"[1]\n{A}\n\n[2]\n{B}")) == [A, B]
    found = article(page("Literatur", f"[Adl01]:\n{A}\n\n[Ber98]\n{B}\n\n[Cos10]:\n{C}"))
    assert [(c.label, c.text) for c in found.citations] == [("Adl01", A), ("Ber98", B), ("Cos10", C)]


def test_keys_as_labels() -> None:
    found = article(page("References", f"[AC01] {A}\n[BEX+ 98] {B}\n    (reprinted)\n[RFC2119] {D}"))
    assert [c.label for c in found.citations] == ["AC01", "BEX+ 98", "RFC2119"]
    assert [c.text for c in found.citations] == [A, f"{B} (reprinted)", D]


@pytest.mark.parametrize("last", ["  p. 77", "S. 77", "p.77."])
def test_a_page_on_a_line_of_its_own_ends_a_citation(last: str) -> None:
    body = f"Alt, B., 2001. The dunes of the northern coast and their plants. J. Foo 12,\n{last}\n{D}"
    assert texts(page("References", body)) == [body.split("\n", maxsplit=1)[0] + " " + last.strip(), D]


def test_pages_in_the_list() -> None:
    def footer(number: int) -> str:
        return f"\nAdler and others          Walls          May 2001\n{number}\n\f\n"

    lines = [
        f"Author B ({1950 + n}) A title with the number {n}.\nJ Test {n}: {n}-{n + 9}" for n in range(1, 61)
    ]
    body = ""
    for number, item in enumerate(lines, 1):
        first, second = item.split("\n")
        body += f"{number}. {first}{footer(number // 20) if number % 20 == 0 else chr(10)}   {second}\n"
    assert texts(page("References", body)) == [item.replace("\n", " ") for item in lines]


@pytest.mark.parametrize("form", ["/{}/ {}", "{{{}}} {}", "{}: {}", "Ref. {}: {}", "Reference {}. {}"])
def test_numbers_in_other_marks(form: str) -> None:
    found = article(page("References", numbered(A, B, C, form=form)))
    assert [(c.label, c.text) for c in found.citations] == [("1", A), ("2", B), ("3", C)]


@pytest.mark.parametrize(
    "labels",
    [
        "i. ii. iii. iv. v. vi. vii. viii. ix. x. xi.",
        "a) b) c) d) e) f) g) h) i) j) k)",
        "(a) (b) (c) (d) (e)",
    ],
)
def test_numbers_in_letters(labels: str) -> None:
    marks = labels.split()
    items = [f"Adler B ({1990 + at}) Salt no. {at}. J Test {at}: 3-4" for at in range(len(marks))]
    body = "\n".join(f"{label} {item}" for label, item in zip(marks, items, strict=True))
    found = article(page("Endnotes", body))
    assert [(c.label, c.text) for c in found.citations] == [
        (label.strip("(.)"), item) for label, item in zip(marks, items, strict=True)
    ]
    assert not found.warnings


NOTE = "The following deal with nothing but the roofs."
REMARK = "A short study of forty houses; the method is not explained, but the pictures are good."


def test_words_to_the_reader_under_a_sub_heading() -> None:
    rest = numbered("", "", C, D).split("\n", 2)[2]
    numbers = article(page("References", f"Walls\n\n{numbered(A, B)}\n\nRoofs\n\n{NOTE}\n\n{rest}"))
    assert [c.text for c in numbers.citations] == [A, B, C, D]
    assert NOTE[:30] in numbers.warnings[0]
    lines = article(page("Bibliography", f"Walls\n\n{A}\n\n{B}\n\nRoofs\n\n{NOTE}\n\n{C}\n\n{D}"))
    assert [c.text for c in lines.citations] == [A, B, C, D]
    assert NOTE[:30] in lines.warnings[0]


def test_remarks_under_each_work_are_told_and_left_out() -> None:
    body = "\n\n".join(f"{item}\n\n{REMARK}" for item in (A, B, C, D))
    found = article(page("Annotated bibliography", body))
    assert [c.text for c in found.citations] == [A, B, C, D]
    assert REMARK[:30] in found.warnings[0]


def test_a_title_behind_the_list_with_nothing_below_is_told() -> None:
    found = article(page("References", f"{A}\n\n{B}\n\n{C}\n\nSociety handbook"))
    assert [c.text for c in found.citations] == [A, B, C]
    assert "Society handbook" in found.warnings[0]
    assert not article(page("References", f"{A}\n\n{B}\n\n{C}\n\nRoofs\n\nThey are old.")).warnings


def test_a_heading_of_the_format_is_never_part_of_a_citation() -> None:
    heads = [
        Block(text, BlockKind.heading, level=2) for text in ("Walls and what is in them", "Roofs and moss")
    ]
    first, second = (
        "af Klint B (2001) Salt. J Test Build 12: 34-56",
        "van Dijk C (1998) Moss. Acta 7: 101–109",
    )
    blocks = (
        Block("References", BlockKind.heading, level=1),
        heads[0],
        Block(first),
        heads[1],
        Block(second),
    )
    assert [c.text for c in segment(Document("x.md", "markdown", blocks)).citations] == [first, second]


def test_a_list_that_is_parted_by_years() -> None:
    body = f"2015\n{D}\n\n2010\n{C}\n\n2001–1998\n{A}\n{B}"
    assert texts(page("Publications", body)) == [D, C, A, B]


@pytest.mark.parametrize(
    "heading",
    [
        "References for chapter {}",
        "Literatur zu Kapitel {}",
        "Chapter {} References",
        "Bibliography – Part {}",
    ],
)
def test_a_list_for_each_chapter(heading: str) -> None:
    text = "".join(page(heading.format(at), f"{A}\n\n{B}\n") for at in (1, 2, 3))
    assert texts(text) == [A, B] * 3


def test_sub_headings_and_numbers_that_begin_again() -> None:
    found = article(page("References", f"Books\n\n{numbered(E, D)}\n\nArticles\n\n{numbered(A, B, C)}"))
    assert [c.text for c in found.citations] == [E, D, A, B, C]
    assert [c.label for c in found.citations] == ["1", "2", "1", "2", "3"]
    assert "begins again" in found.warnings[0]


@pytest.mark.parametrize("between", ["", "Further reading ", "References "])
def test_numbers_that_begin_again_in_one_paragraph(between: str) -> None:
    found = article(" ".join(f"{PROSE} References {numbered(A, B, C)} {between}{numbered(D, E)}".split()))
    assert [c.text for c in found.citations] == [A, B, C, D, E]
    assert any("begins again" in one for one in found.warnings) is not bool(between)


def test_a_volume_in_one_paragraph_begins_no_list() -> None:
    volumes = "Berger K (1998) Moss. Roofs of the north, vol. 1. Adler B, Conti M (eds). Graz: Acta 2. Aufl."
    text = f"{PROSE} References {numbered(A, volumes, C, D)}"
    assert texts(" ".join(text.split())) == [A, volumes, C, D]


def test_a_thousand_lists_in_one_paragraph_are_split_in_time() -> None:
    once = " ".join(numbered(A, B, C, D).split("\n"))
    began = time.process_time()
    assert len(texts("References " + f"{once} " * 1000)) == 4000
    assert time.process_time() - began < 5


@pytest.mark.parametrize("first", ["el-Adler BM, Conti M", "deConti C", "van’t Adler HM", "d’Adler A"])
def test_a_glued_particle_begins_an_item_in_one_paragraph(first: str) -> None:
    second = f"{first} (2004) Rust on old iron gates. J Test Build 15: 7-19"
    assert texts(" ".join(f"{PROSE} References {numbered(A, second, B)}".split())) == [A, second, B]


def test_a_long_first_item_in_one_paragraph() -> None:
    long = f"Adler B, Conti M (2001) Salt in {'very ' * 80}old walls. J Test Build 12: 34-56"
    assert texts(" ".join(f"{PROSE} References {numbered(long, B, C, D)}".split())) == [long, B, C, D]


JOURNALS = [
    "Adler B., Conti M., Díaz L. (2001). Salt in old walls of forty houses by the northern sea and inland. {}",
    "Berger K., Eder U., Zorn A. (1998). Moss on roofs and what it tells of the air in towns of many kinds. {}",
]


@pytest.mark.parametrize(
    "journal",
    [
        "J. Appl. Physiol. (1985) 114, 792–800.",
        "J. Appl. Physiol. (Bethesda, MD 1985) 112:1788.",
        "Eur. Heart J. 39, 1546–1554.",
        "Am J Physiol Cell Physiol 279: C1540–C1549.",
        "J. Diabetes Res. 2017:5071740.",
    ],
)
def test_a_journal_begins_no_citation(journal: str) -> None:
    items = [one.format(journal) for one in JOURNALS]
    assert texts(page("References", "\n".join(items))) == items


@pytest.mark.parametrize(
    "wrapped",
    [
        "J. Biol. Chem. 290, 11623–11634.",
        "Neuropsychopharmacology 41, 1003–1013.",
        "J. Neurosci. 32 8678–8685.",
        "previous studies. J Test Build 50: 477–487.",
        "table of contents. J Test Build 50: 477–487.",
    ],
)
def test_a_line_that_goes_on_begins_and_ends_nothing(wrapped: str) -> None:
    items = [f"{one.format('')}\n{wrapped}" for one in JOURNALS] * 3
    expected = [" ".join(one.split()) for one in items]
    assert texts(page("References", "\n".join(items))) == expected


@pytest.mark.parametrize(
    "first",
    [
        "ABCD (2014). Rules for walls. 8th Edn. Graz: Beispielverlag.",
        "de Adler van Berg RR, Conti M (1988) Salt in walls. J Test Build 12: 34-56.",
        "Adler T-H, Conti Y-f, Berger K. (1988). Salt in walls by the sea. J Test Build 12(3): 34–56.",
    ],
)
def test_a_body_or_a_family_with_particles_is_the_first_of_a_paragraph(first: str) -> None:
    rest = [one.format(f"J Test Build {volume}: 34-56.") for volume in (12, 13, 14) for one in JOURNALS]
    assert texts(" ".join(f"{PROSE} References {first} {' '.join(rest)}".split())) == [first, *rest]


def test_volumes_in_one_paragraph_are_no_numbers_of_items() -> None:
    first, second = (one.format("J Test Build 12: 34-56.") for one in JOURNALS)
    volumes = "Costa R. M. (2010). Wind and rain, vol. 1. Springer, Graz. Eder U. (2012). Dust, vol. 2. Raudys, Wien."
    found = texts(" ".join(f"{PROSE} References {first} {second} {volumes}".split()))
    assert found[:2] == [first, second]


def test_one_numbered_item_without_a_heading() -> None:
    assert texts(f"Walls\n\n{PROSE}\n1. {A}\n\nAuthors\n") == [A]


@pytest.mark.parametrize(
    "item",
    [
        "Adler B, Conti M (2001) painted the walls of the school.",
        "Update of 3.12.2010",
        "Eder, Ute (born 1987)",
    ],
)
def test_one_numbered_line_is_no_list(item: str) -> None:
    with pytest.raises(NoCitationList):
        article(f"Walls\n\n{PROSE}\n1. {item}\n\nAuthors\n")


def test_two_lists() -> None:
    text = f"{page('9.1. Normative References', numbered(A, B))}\n9.2. Informative References\n\n{numbered(C, D)}\n"
    assert texts(text) == [A, B, C, D]


def test_a_dash_for_the_same_author_is_kept() -> None:
    second, third = "— (2003) Salt again. J Test Build 14: 1-9", "———. 2005. More salt. Wien: Beispielverlag."
    assert texts(page("References", f"{A}\n\n{second}\n\n{third}\n\n{B}")) == [A, second, third, B]
    assert texts(page("References", f"{A}\n{second}\n{third}\n{B}")) == [A, second, third, B]


def test_a_citation_that_begins_with_a_digit() -> None:
    odd = "4 houses and their walls. n.d. https://example.org/houses/371."
    assert texts(page("References", f"{odd}\n\n{A}\n\n{B}")) == [odd, A, B]


def test_a_wrapped_line_that_begins_with_a_number() -> None:
    body = f"1. Eder U (1987) Das Dorf am Fluss.\n3. Auflage. Wien: Verlag\n2. {A}\n3. {B}\n4. Costa R (2010) Wind. J Test\n96. 418-419"
    assert texts(page("Literatur", body)) == [
        "Eder U (1987) Das Dorf am Fluss. 3. Auflage. Wien: Verlag",
        A,
        B,
        "Costa R (2010) Wind. J Test 96. 418-419",
    ]


@pytest.mark.parametrize(
    "odd",
    [
        "Deza G et al(2016)Solitary  plaques.Acta Exempl 96:418-419",
        "Eder U, Rain and roofs, Z Bspl, in press.",
        "Eder, U.: Regen und Dächer. In: Zeitschrift für Beispiele Jg. 42, H. 3, S. 207–222.",
        "O. Ito, J. Test Phys. 70, 3798 (1966).",
        "Anonymus (o. J.): Vom Wetter. Ohne Ort.",
        "https://example.org/walls/",
    ],
)
def test_printed_as_it_is(odd: str) -> None:
    assert texts(page("Literatur", numbered(A, odd, B))) == [A, " ".join(odd.split()), B]


def test_other_scripts() -> None:
    russian = [
        "Иванов И. И., Петров П. П. Стены и крыши. М.: Пример, 1999. 200 с.",
        "Сидоров С. С. Дождь и ветер // Вестник примеров. 2003. № 4. С. 12–19.",
    ]
    assert texts(f"Стены\n\nТекст о стенах.\n\nСписок литературы\n\n{numbered(*russian)}") == russian
    chinese = [
        "王小明，李明．墙与屋顶[J]．示例学报，2003，4(2)：12-19．",
        "张三．雨和风[M]．北京：示例出版社，1999．",
    ]
    assert texts(f"墙\n\n这是关于墙的文章。\n\n参考文献\n\n{numbered(*chinese, form='[{}] {}')}") == chinese
    assert texts(f"墙\n\n这是关于墙的文章。\n\n参考文献\n\n{numbered(*chinese, form='［{}］{}')}") == chinese


def test_back_links_and_soft_hyphens() -> None:
    assert texts(page("References", f"^ {A}\n^ a b {B}\n^ {C}")) == [A, B, C]
    assert texts(page("References", numbered(A.replace("plaster", "pla\u00adster"), B))) == [A, B]


def test_items_that_share_a_line() -> None:
    lines = numbered(A, B, C).split("\n")
    assert texts(page("References", f"{lines[0]}\n{lines[1]} {lines[2]}\n4. {D}")) == [A, B, C, D]
    assert texts(page("References", " ".join(numbered(A, B, C, D).split("\n")))) == [A, B, C, D]
    assert texts(page(f"References: {lines[0]}", "\n".join(lines[1:]))) == [A, B, C]


def test_a_page_that_is_one_line() -> None:
    text = page("References", numbered(A, B, C, D)).replace("\n", " ")
    assert texts(text) == [A, B, C, D]


def test_a_year_that_begins_a_wrapped_line_is_no_number() -> None:
    lines = ["References"]
    for name, year in (("Adler", 2018), ("Berger", 2018), ("Costa", 2017), ("Dahl", 2018)):
        lines += [
            f"A. B. {name} and C. Moor. Salt and moss in old walls of brick.",
            "J Test Build, 28(14):2274-2282,",
            f"{year}.",
        ]
    assert len(texts("\n".join(lines))) == 4


def test_bodies_under_a_heading_that_may_be_another() -> None:
    body = (
        "Institute of Walls (2010), Salt in the cities of the north, Example Town\n\n"
        "IWR (Institute of Wind and Rain) (2012), Yearly Report 2012. Towards a drier future, New York\n"
    )
    assert len(texts(page("Quellen", body))) == 2


@pytest.mark.parametrize(
    "text",
    [
        'References\n\n{ "name": "Adler", "year": 2001,\n  "pages": "34-56", "id": [12, 13] }\n',
        "Citation\n\n@article{adler2001,\n  author={Adler, B},\n  title={Salt},\n  year={2001}\n}\n",
        "--reference referenceArn=example:2001:12\n\nThe list is (2001) 12: 34-56.\n",
        'Note:\n\nGive the day as in the example ("2001-05-12, 34-56").\n',
        "Note\n\n— Le fichier de 2001 est dans la salle « Nord »\n— Le fichier de 2002 est dans la salle « Sud »\n",
    ],
)
def test_code_and_notes_are_no_citations(text: str) -> None:
    with pytest.raises(NoCitationList):
        texts(text)


FLUSH = """\
Adler, Anna (2001): Salz in alten Mauern. Eine Untersuchung in
vierzig Häusern. Beispielstadt: Beispielverlag.
Berger, Karl (1998): Moos auf Dächern. In: W. Conti und K.
Dahl (Hrsg.), Dächer des Nordens. Beispielstadt: Verlag Dach.
Costa, Rita (2010): Das Dorf am Fluss. Herkunft, Lage und Dauer.
Ursachen, Trends und Folgen der Flut. Beispielstadt: Flut.
Dahl, Ole; Eder, Ute; Fink, Ida; Gans, Otto; Hahn, Uwe; Igel, Mia
(2011): Häuser ohne Keller. Beispielstadt: Verlag Keller.
Eder, Ute (in press): Salz und Stadt. Vorträge der Tagung. 6.
Norddeutsche Tagung zu Mauern, Beispielstadt. Abgerufen am 14.
Februar 2014 unter www.example.org/salz.
Institut für Mauern (Hrsg.) (2003): Jahresbericht 2003, Beispiel-
stadt: Selbstverlag.
IMW (Institut für Mauern und Wände) (2005): Der zweite Bericht
über Salz, Beispielstadt: Selbstverlag.
Jansen/Krug (1993): Mauern und Wände, Beispielstadt: Verlag.
"""


def test_flush_lines_without_any_mark() -> None:
    starts = ["Adler", "Berger", "Costa", "Dahl", "Eder", "Institut", "IMW", "Jansen"]
    assert [text.split(",")[0].split()[0].split("/")[0] for text in texts(f"Literatur\n{FLUSH}")] == starts


def test_a_year_alone_makes_items_under_a_heading() -> None:
    body = "\n".join(f"Ola Nordmann. Walls of the town, part {n}. Oslo199{n}." for n in range(1, 6))
    assert len(texts(f"Further reading\n{body}\n")) == 5


def test_the_first_item_may_say_little() -> None:
    first = "Adler, Anna (2001): Wie sich Mauern und die Salze, die in ihnen sind, mit der Zeit verändern."
    rest = "\n".join(
        f"{name}, Karl (199{n}): Moos auf Dächern. In: Beispiele {n}, S. 3-{n}9."
        for n, name in enumerate(["Berger", "Costa", "Dahl", "Eder"])
    )
    assert texts(f"{PROSE}\n{first}\n{rest}\n")[0] == first


@pytest.mark.parametrize("label", ["1", "Adl01"])
def test_lists_of_one_with_a_label(label: str) -> None:
    found = article(
        f"References\n[{label}] Adler B, Conti M (2001) Salt in old\nplaster walls. J Test Build 12: 34-56\n"
    )
    assert [(c.label, c.text) for c in found.citations] == [(label, A)]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("https://example.org/walls.h", "tml.", "https://example.org/walls.html."),
        ("https://example.org/walls.", "pdf", "https://example.org/walls.pdf"),
        (
            "https://example.org/walls.html",
            "Abruf am 3.4.2010",
            "https://example.org/walls.html Abruf am 3.4.2010",
        ),
    ],
)
def test_addresses_cut_within_their_ending(first: str, second: str, joined: str) -> None:
    one = f"[1] Adler B (2001) Salt in old plaster walls. Online: {first}\n{second}"
    assert (
        texts(f"References\n{one}\n[2] {B}\n")[0]
        == f"Adler B (2001) Salt in old plaster walls. Online: {joined}"
    )


def test_a_publisher_that_reads_like_a_heading() -> None:
    body = "\n".join(
        f"{name}, Karl (199{n}): Moss on the roofs of old houses, part {n}. Beverly Hills: Sage\nPublications."
        for n, name in enumerate(["Adler", "Berger", "Costa", "Dahl", "Eder"])
    )
    assert len(texts(f"{PROSE}\n{body}\n")) == 5


def test_a_heading_within_a_list_of_lines() -> None:
    body = f"Books\n\n{D}\n{E}\n{A}\n\nArticles\n\n{B}\n{C}\n{A}\n"
    assert texts(f"References\n\n{body}") == [D, E, A, B, C, A]


def test_a_list_without_a_heading_after_a_text_full_of_mentions() -> None:
    mention = "Adler, B (2001) saw this in forty houses, pages 34-56 of the book on plaster,\nand others did not agree at all with what was said.\n"
    assert texts(f"{mention * 30}\n{A}\n{B}\n{C}\n{D}\n{E}\n")[-5:] == [A, B, C, D, E]


def test_numbers_vouch_for_items_that_say_little() -> None:
    items = [
        A,
        "Ministry of Walls. Yearly report. Example Town.",
        "Town archive, letters 1987.",
        B,
        "Plan of 1950.",
        C,
    ]
    assert texts(f"{PROSE}\n{numbered(*items, form='[{}] {}')}") == items


def test_bodies_count_as_names_among_persons() -> None:
    bodies = [
        f"Ministry of Walls (200{n}): Report on salt, part {n}. Example Town, pp. 3-4{n}." for n in range(6)
    ]
    assert texts(f"{PROSE}\n{A}\n" + "\n".join(bodies) + f"\n{B}\n") == [A, *bodies, B]


@pytest.mark.parametrize(
    "heading",
    [
        *(
            "References to studies included in this review",
            "References to ongoing studies",
            "Additional references",
        ),
        *("Список використаних джерел", "Internetkällor", "Źródła internetowe", "Sources imprimées"),
        *(
            "References (cont.)",
            "References II",
            "References 2/3",
            "Literatur (Forts.)",
            "(56) References Cited",
        ),
    ],
)
def test_more_headings(heading: str) -> None:
    assert texts(page(heading, f"{A}\n\n{B}")) == [A, B]


@pytest.mark.parametrize("heading", ["Literature review", "Studies", "This is part II", "Review (2)"])
def test_headings_of_other_parts(heading: str) -> None:
    assert not list_heading(Line(heading))


def test_names_of_studies_are_no_citations() -> None:
    body = f"Adler 2001 {{published data only}}\n{A}\n\nCosta 2010\n{C}\n{B}\n\nEder 1987a\n{E}\n"
    assert texts(page("References to studies included in this review", body)) == [A, C, B, E]


@pytest.mark.parametrize(
    "part", ["Archival and Manuscript Collections", "Books, Articles, and Dissertations"]
)
def test_parts_of_a_list_that_begin_like_names(part: str) -> None:
    assert texts(page("Bibliography", f"{part}\n\n{A}\n\n{B}\n\n{part}\n\n{C}\n\n{D}\n")) == [A, B, C, D]


def test_standards_have_no_names_and_often_no_year() -> None:
    items = [
        "ISO 1234-1, Ladders — Part 1: Terms",
        "DIN EN 131-7:2012, Ladders — Part 7: Mobile ladders",
        "ГОСТ 7.1-2003, Лестницы",
    ]
    intro = "The following documents are referred to in the text. For dated references, only the edition cited applies."
    body = f"{intro}\n\n" + "\n\n".join(items)
    assert (
        texts(page("2 Normative references", body, "\n3 Terms and definitions\n\n3.1\nrung\nstep of 80 mm\n"))
        == items
    )


def test_numbers_in_circles() -> None:
    items = [
        "王德明：《盐政考》，北京：中华书局，1985年，第45页。",
        "李文远：《盐商的家族》，《通讯》2003年第4期，第88—97页。",
        "同上，第90页。",
    ]
    found = article(
        "盐商\n\n盐商是富人①。\n\n注释：\n\n" + "\n".join(f"{'①②③'[n]}{one}" for n, one in enumerate(items))
    )
    assert [one.text for one in found.citations] == items
    assert [one.label for one in found.citations] == ["①", "②", "③"]


@pytest.mark.parametrize("appendix", ["Bijlage A Vragenlijst", "Anhang B: Daten", "Appendix 2"])
def test_an_appendix_ends_a_list_without_marks(appendix: str) -> None:
    wrapped = "\n".join(one.replace(" in ", " in\n").replace(" on ", " on\n") for one in (A, B))
    assert texts(page("References", wrapped, f"\n{appendix}\nHow often were you there in 2019?\n")) == [A, B]


def test_the_header_of_an_essay() -> None:
    first, second = D[:50].rsplit(" ", 1)[0], D[len(D[:50].rsplit(" ", 1)[0]) + 1 :]
    text = f"Turner 1\n\nJulia Turner\n\nSalt\n\n{PROSE}\nTurner 7\n\nWorks Cited\n\n{A}\n{first}\n\nTurner 8\n\n{second}\n{E}\n"
    assert texts(text) == [A, D, E]


def test_parts_of_a_list_in_capitals() -> None:
    body = f"U.S. AND FOREIGN WALLS\n\n{A}\n\n{B}\n\nOTHER WALLS\n\n{C}\n"
    assert texts(page("References", body)) == [A, B, C]


def test_a_line_that_says_that_nothing_is_there() -> None:
    text = [f"{A}.", f"{B}.", "no entries", f"{C}", f"{D}"]
    blocks = (
        Block("References", BlockKind.heading, level=2),
        *(Block(one, BlockKind.paragraph) for one in text),
    )
    found = segment(Document("x", "html", blocks))
    assert [one.text for one in found.citations] == [text[0], text[1], C, D]


def test_what_is_counted_after_the_list_is_no_item() -> None:
    after = "\nAppendix 1. Questions\n\n1. How long have you lived here?\n2. What did you pay in 1995?\n"
    assert texts(page("References", f"{A}\n{B}", after)) == [A, B]


def test_the_last_item_that_the_format_states_stays() -> None:
    last = "Decree on Walls, 3 March 1801, Salzdorf."
    blocks = [
        Block("Sources", BlockKind.heading, level=2),
        *(Block(text, BlockKind.item) for text in (A, last)),
    ]
    assert [one.text for one in segment(Document("x", "html", tuple(blocks))).citations] == [A, last]


def test_a_running_head_that_says_where_the_text_was_printed() -> None:
    printed = "Journal of Walls and Roofs 24 (2021) 77–84"
    first, second = B[:30].rsplit(" ", 1)[0], B[len(B[:30].rsplit(" ", 1)[0]) + 1 :]
    text = f"{printed}\n\nSalt in walls\n\n{PROSE}\nReferences\n{A}\n{first}\n\n84\nA. Adler, B. Conti / {printed}\n{second}\n{D}\n"
    found = article(text)
    assert [one.text for one in found.citations] == [A, B, D]
    assert found.entry.title == "Salt in walls"


def test_the_foot_of_slides() -> None:
    foot = "B. Adler (Univ. of Salzdorf) Salt in walls May 2020 {}/9"
    text = "\f".join(
        f"{body}\n{foot.format(number)}\n"
        for number, body in enumerate(
            (
                "Salt in walls",
                "Walls\nThey are old.",
                f"References I\n▷ {A}\n▷ {E}",
                f"References II\n▷ {B}\n▷ {C}",
            ),
            1,
        )
    )
    assert texts(text) == [A, E, B, C]


def test_parts_of_a_list_under_headings_of_any_name() -> None:
    """Below "References" what its parts are called does not matter, unless it comes after lists."""
    parts = (("Primary sources", A), ("Lexicon articles", B), ("Seen on the Internet", C), ("See also", D))
    blocks = [Block("References", BlockKind.heading, level=1)]
    for name, text in parts:
        blocks += [Block(name, BlockKind.heading, level=2), Block(text, BlockKind.item, level=1)]
    assert [one.text for one in segment(Document("x", "html", tuple(blocks))).citations] == [A, B, C]


@pytest.mark.parametrize(
    "heading",
    [
        *("Referenser[redigera]", "References[edit]", "Note[modifica | modifica wikitesto]"),
        *("Noten[bewerken | brontekst bewerken]", "Slide 4: References", "Folie 12: Literatur"),
    ],
)
def test_headings_of_wikis_and_slides(heading: str) -> None:
    assert list_heading(Line(heading, gap=1))


@pytest.mark.parametrize("text", ["Adler[edit]", "Slide 4: Walls", "Slides and references of walls"])
def test_no_headings_of_wikis_and_slides(text: str) -> None:
    assert not list_heading(Line(text, gap=1))


def test_what_readers_said_ends_a_list_under_a_line_of_text() -> None:
    blocks = [
        Block("Walls", BlockKind.heading, level=1),
        Block("Further reading", BlockKind.paragraph),
        *(Block(one, BlockKind.item, level=1) for one in (A, B)),
        Block("2 thoughts on “Walls”", BlockKind.heading, level=3),
        Block("Bill March 9, 2019 at 7:02 am My aunt lived there.", BlockKind.item, label="1", level=1),
        Block("Archives", BlockKind.heading, level=3),
        *(Block(one, BlockKind.item, level=1) for one in ("March 2019 (2)", "May 2018 (1)", "June 2017 (3)")),
    ]
    assert [one.text for one in segment(Document("x", "html", tuple(blocks))).citations] == [A, B]
