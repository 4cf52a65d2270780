"""Lists of unusual form: labels in a column, several citations in a paragraph, notes, tables and quotes, dashes."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.errors import NoCitationList
from refsdb.model import Block, BlockKind, Document
from refsdb.readers import read
from refsdb.segment import article_of, segment, with_authors

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7–19"
D = "Dahl O (2011) Houses without a cellar. J Test Build 22: 3-44"
PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long.\n"
)
ALL = [A, B, C, D]


def found(text: str, name: str = "x.txt") -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(read(name, text.encode())).citations]


@pytest.mark.parametrize("form", ["{}.", "[{}]", "{}", "({})"])
def test_labels_in_a_column_before_the_texts(form: str) -> None:
    labels = "\n".join(form.format(number) for number in range(1, 5))
    expected = [(str(number), text) for number, text in enumerate(ALL, 1)]
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{labels}\n" + "\n".join(ALL)) == expected
    wrapped = "\n".join(text.replace(". ", ".\n", 1) for text in ALL)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{labels}\n{wrapped}\n\nAuthors\n\nJane Doe") == expected


def test_a_column_on_each_page() -> None:
    more = [text.replace("J Test", "Acta Test").replace("20", "19") for text in ALL]
    page = "[1]\n[2]\n[3]\n[4]\n" + "\n".join(ALL) + "\n[5]\n[6]\n[7]\n[8]\n" + "\n".join(more)
    expected = [(str(number), text) for number, text in enumerate([*ALL, *more], 1)]
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{page}\n") == expected


@pytest.mark.parametrize("between", [". ", "; ", " • ", ".; "])
def test_a_paragraph_of_several_citations(between: str) -> None:
    text = between.join(ALL)
    texts = [text.rstrip(".") for _, text in found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n")]
    assert texts == ALL


EARLY = [
    "Adler B, Conti M (2001) Salt in old plaster walls. London: Mason Press.",
    "World Salt Organization (1998) Moss and salt. Newbury Park, CA: Kalk.",
    "Costa RM (2010) Wind and rain. Springer, New York.",
    "Dahl O (2011a) Houses without a cellar. J. Test Build. 22 3-44.",
    "Eder P, Frei K (1992/2000) Walls. Paris.",
    "Gross A (2012) Roofs. Ann Fict Sci 33: 7–19.",
    "Huber V (2013) Doors.",
]
LATE = [
    "Adler B, Conti M. Salt in old plaster walls. J Test Build 2001;12:34-56.",
    "Berger K, Dahl O, et al. Moss on northern roofs. Acta Exempl. 1998; 7: e101",
    "Costa RM. Wind and rain at the coast of the south. Ann Fict Sci 2010;33:7-19.",
    "Dahl O. Houses without a cellar, and what is under them. J Test Build 2011;22:3.",
]


@pytest.mark.parametrize("items", [EARLY, LATE])
@pytest.mark.parametrize(
    "head", [f"Walls\n\n{PROSE}\nReferences\n\n", f"{PROSE} {PROSE} References ".replace("\n", " "), ""]
)
def test_a_page_that_is_one_line_without_numbers(items: list[str], head: str) -> None:
    more = [f"{one} " for one in items] if head else items * 3
    assert [text for _, text in found(head + " ".join(one.strip() for one in more) + "\n")] == [
        one.strip() for one in more
    ]


def test_volumes_that_count_upwards_by_chance_are_no_numbers() -> None:
    text = " ".join(
        EARLY * 12
        + [
            "Adler B (2001) Salt, vol. 1. Berlin.",
            *EARLY * 12,
            "Berg D (2002) Moss, vol. 2. Aachen: Kalk 2002.",
        ]
    )
    assert len(found(f"References\n\n{text}\n")) == 2 + len(EARLY) * 24


@pytest.mark.parametrize(
    "one",
    [
        "Adler B, Conti M (2001) Salt. In: Berger K, Costa R. (eds) Walls of the north and the south. Berlin: Springer 2001, pp 3-44",
        "Adler, B. and Conti, M. Salt in old plaster walls and what may be done about it. In Proc. K. Moor, editor, 2001, pp. 34-56.",
        "Adler B. Salt in old walls, reprinted 2003. J Test Build 2001; 12: 34-56. Available from: https://example.org/a, 2005.",
    ],
)
def test_one_long_citation_stays_one(one: str) -> None:
    assert [text for _, text in found(f"Walls\n\n{PROSE}\nReferences\n\n{one}\n\n{B}\n\n{C}\n")] == [
        one,
        B,
        C,
    ]


NOTES = [
    "Adler, Bert: Salz in alten Wänden. Berlin: Springer 2001, S. 34.",
    "Ebd., S. 36.",
    "Vgl. Berger, Karl: Moos auf Dächern. Wien: Beispielverlag 1998, S. 101–109.",
    "Costa, Rosa: Wind und Regen. In: Zeitschrift für Beispiele 33 (2010), S. 7–19.",
    "S. Anm. 1.",
    "Dahl, Otto: Häuser ohne Keller. Oslo: Beispielforlag 2011, S. 3–44.",
]


@pytest.mark.parametrize("heading", ["Anmerkungen", "Fußnoten", "Endnoten"])
def test_a_list_of_notes_keeps_its_back_references(heading: str) -> None:
    items = "\n".join(f"{number} {text}" for number, text in enumerate(NOTES, 1))
    article = segment(read("x.txt", f"Wände\n\n{PROSE}\n{heading}\n\n{items}\n".encode()))
    assert [(c.label, c.text) for c in article.citations] == [
        (str(n), text) for n, text in enumerate(NOTES, 1)
    ]
    assert [c.again for c in article.citations] == [0, 1, 0, 0, 1, 0]


def test_notes_of_a_document_without_a_list() -> None:
    blocks = [Block("Walls", BlockKind.heading, level=1), Block(PROSE, BlockKind.paragraph)]
    notes = [Block(text, BlockKind.note, str(number)) for number, text in enumerate(NOTES, 1)]
    article = segment(Document("x", "docx", (*blocks, *notes)))
    assert [c.text for c in article.citations] == NOTES
    comments = [Block("We thank all who helped us with this.", BlockKind.note, str(n)) for n in range(1, 5)]
    with pytest.raises(NoCitationList):
        segment(Document("x", "docx", (*blocks, *comments)))


HTML = "<html><body><h1>Walls</h1><p>Text about walls.</p><h2>References</h2>{}<h2>Contact</h2><p>Write.</p></body></html>"


@pytest.mark.parametrize(
    ("form", "numbered"),
    [
        ("<table>{}</table>|<tr><td>[{n}]</td><td>{text}</td></tr>", True),
        ("<table>{}</table>|<tr><td>{text}</td></tr>", False),
        ("<blockquote>{}</blockquote>|<p>{text}</p>", False),
        ("<blockquote>{}</blockquote>|{n}. {text}<br>", True),
        ("<div>{}</div>|<div>{text}</div>", False),
        ("<dl>{}</dl>|<dt>[{n}]</dt><dd>{text}</dd>", True),
    ],
)
def test_tables_quotes_and_definitions(form: str, numbered: bool) -> None:
    outer, _, inner = form.partition("|")
    body = "".join(inner.format(n=number, text=text) for number, text in enumerate(ALL, 1))
    labels = [str(number) if numbered else "" for number in range(1, 5)]
    assert found(HTML.format(outer.format(body)), "x.html") == list(zip(labels, ALL, strict=True))


@pytest.mark.parametrize("quote", ["> {}\n>\n", "> {n}. {}\n", "| {n} | {} |\n"])
def test_quotes_and_tables_in_markdown(quote: str) -> None:
    body = "".join(quote.format(text, n=number) for number, text in enumerate(ALL, 1))
    head = "| No. | Work |\n|---|---|\n" if quote.startswith("|") else ""
    texts = [text for _, text in found(f"# Walls\n\n{PROSE}\n## References\n\n{head}{body}\n", "x.md")]
    assert texts[-4:] == ALL


@pytest.mark.parametrize(
    ("first", "second", "filled"),
    [
        ("Adler B, Conti M (2001) Salt.", "— (2003) Moss.", "Adler B, Conti M (2003) Moss."),
        ("Adler, B. 2001. Salt.", "———. 2003. Moss.", "Adler, B. 2003. Moss."),
        ("Adler, Ute (1987): Salz.", "Dies. (1990): Moos.", "Adler, Ute (1990): Moos."),
        ("Adler, Ute: Salz. Wien 1987.", "– – –: Moos. Wien 1990.", "Adler, Ute: Moos. Wien 1990."),
        ("Adler, Ute. Salz und Moos. Wien, 1987.", "---. Moos. Wien, 1990.", "Adler, Ute. Moos. Wien, 1990."),
        (
            "Adler, U. T. Salz und Moos. Wien, 1987.",
            "---. Moos. Wien, 1990.",
            "Adler, U. T. Moos. Wien, 1990.",
        ),
        ("Adler, Ute T. Salt. Wien, 1987.", "———. Moss. Wien, 1990.", "Adler, Ute T. Moss. Wien, 1990."),
        ("ADLER Ute, Le sel, Orme, 1924.", "— La mousse, Metz, 1939.", "ADLER Ute, La mousse, Metz, 1939."),
        ("ADLER (Ute), Le sel, 1924.", "IDEM, La mousse, 1939.", "ADLER (Ute), La mousse, 1939."),
        ("MORO SALAS, Ana, La sal, 1963.", "— El musgo, 1969.", "MORO SALAS, Ana, El musgo, 1969."),
        ("Adler, H. Salz. Wien, 1987.", "Dies./Moor, K. Moos. 1990.", "Adler, H./Moor, K. Moos. 1990."),
        ("Adler, Ute. Salt. Wien, 1987.", "———, ed. Moss. 1990.", "Adler, Ute, ed. Moss. 1990."),
        (
            "Adler, Ute T. Salt. 1987.",
            "———, and Jan Moor. Moss. 1990.",
            "Adler, Ute T., and Jan Moor. Moss. 1990.",
        ),
        ("Adler B: Salt. Bonn, 2001.", "— Moss. Bonn, 2003.", "Adler B: Moss. Bonn, 2003."),
        ("Adler B (2001) Salt.", "Berger K (2003) Moss.", "Berger K (2003) Moss."),
        ("Adler B (2001) Salt.", "Ibid., p. 3.", "Ibid., p. 3."),
    ],
)
def test_the_author_is_filled_in_for_those_who_read(first: str, second: str, filled: str) -> None:
    assert tuple(with_authors([first, second, B])) == (first, filled, B)


@pytest.mark.parametrize(
    ("first", "second", "filled"),
    [
        ("L. Adler, K. Moor, Salt of walls, J. Foo 3 (2011), 1–3.", "—, Dust, J. Foo 4 (2012).", "L. Adler, K. Moor, Dust, J. Foo 4 (2012)."),
        ("L. Adler, A. Moor and H.-T. Yau. Salt. J. Foo 3 (2011)", "———. Dust. J. Foo (2012)", "L. Adler, A. Moor and H.-T. Yau. Dust. J. Foo (2012)"),
        ("P. van der Berg, Salt and moss, J. Foo 3 (2011)", "---, Dust (2012)", "P. van der Berg, Dust (2012)"),
    ],
)  # fmt: skip
def test_the_authors_end_before_the_title_where_initials_come_first(
    first: str, second: str, filled: str
) -> None:
    assert tuple(with_authors([first, second])) == (first, filled)


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("Ute Adler, Salz activa, Stuttgart 1960, S. 20.", "Ute Adler"),
        ("Jan W. Adler, Salz und Moos, Leipzig 1959, S. 7.", "Jan W. Adler"),
        ("Jan Adler, Roman Salt and Roman Moss, London 1987, p. 3.", "Jan Adler"),
        ("Jan Adler, Roman Salt and Roman Moss (London 1987), p. 3.", "Jan Adler"),
        ("Vgl. Ute Adler, Salz der Mauern, Stuttgart 1960, S. 20.", "Ute Adler"),
        ("Jan van der Moor, Salz der Mauern, Stuttgart 1960.", "Jan van der Moor"),
        ("Ute Adler (Hg.), Salz der Mauern, Stuttgart 1960.", "Ute Adler"),
        ("Ute Adler und Jan Moor, Salz der Mauern, Wien 1960.", "Ute Adler und Jan Moor"),
        ("Ute Adler/Jan Moor, Salz der Mauern, Wien 1960.", "Ute Adler/Jan Moor"),
        ("Ute Adler, Jan Moor und Eva Kern, Salz der Mauern, Wien 1960.", "Ute Adler, Jan Moor und Eva Kern"),
        ("Adler, Ute, Salz der Mauern, Stuttgart 1960.", "Adler, Ute"),
        ("Adler, Ute: Salz der Mauern, Stuttgart 1960.", "Adler, Ute"),
        ("Platon, Politik, Hamburg 1981.", "Platon"),
        ("Adler, U., Moor, K. T., Salt of walls, London 1981.", "Adler, U., Moor, K. T."),
        ("Adler U, Moor KT, Salt of walls. J Foo 1981;2:3.", "Adler U, Moor KT"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "sign", ["Ders.", "Dies.", "Derselbe", "IDEM", "EAD.", "Tenże", "Он же", "Idem", "———", "―"]
)
def test_a_sign_with_a_comma_takes_the_names_alone(first: str, names: str, sign: str) -> None:
    second = f"{sign}, Mauern. Eine Physiognomik, Frankfurt 1963, S. 100."
    assert tuple(with_authors([first, second])) == (
        first,
        f"{names}, Mauern. Eine Physiognomik, Frankfurt 1963, S. 100.",
    )


@pytest.mark.parametrize(
    ("names", "end"),
    [
        ("Adler U", "."),
        ("Adler U, Moor KT", "."),
        ("Adler U-T und Moor K", "."),
        ("van der Adler U", "."),
        ("Da Silva U", "."),
        ("Adler, U., Moor, K. T.", ""),
        ("Adler U., Moor K", "."),
        ("Ute Adler", "."),
        ("Ute T. Adler", "."),
        ("Ute T. Adler", ":"),
        ("Ute T. Adler und Jan K. Moor", ":"),
        ("U. Adler", "."),
        ("Adler U", ":"),
        ("Adler U, Moor K, et al", "."),
    ],
)
@pytest.mark.parametrize("title", ["Das Salz", "DNA im Salz", "Salz in Mauern: eine Studie"])
@pytest.mark.parametrize("sign", ["Ders.:", "Dies.:", "Idem:", "———:"])
def test_a_sign_with_a_colon_takes_the_names_alone(names: str, end: str, title: str, sign: str) -> None:
    first = f"{names}{end} {title}. J Beisp 1999;50:1-4."
    second = f"{sign} Die Mauern. J Beisp 2000;51:1-4."
    assert tuple(with_authors([first, second])) == (first, f"{names}: Die Mauern. J Beisp 2000;51:1-4.")


def test_the_author_of_a_work_that_was_named_again() -> None:
    texts = ["Ute Adler, Salz, Wien 1960.", "Ebd., S. 9.", "Dies., Moos, Bonn 1963."]
    assert tuple(with_authors(texts))[2] == "Ute Adler, Moos, Bonn 1963."


def test_dashes_in_a_row() -> None:
    assert tuple(
        with_authors(["— (1999) Dust.", "Adler B (2001) Salt.", "— (2003) Moss.", "— (2004) Rain."])
    ) == (
        "— (1999) Dust.",
        "Adler B (2001) Salt.",
        "Adler B (2003) Moss.",
        "Adler B (2004) Rain.",
    )


def test_the_title_of_a_standard() -> None:
    text = """Internet Engineering Task Force (IETF)                    J. Doe
Request for Comments: 9999                          Example Systems
Category: Informational                                 October 2015

                 On the Dryness of
                       Walls

Abstract

   Walls are dry or wet.
"""
    for flat in (text, "\n".join(line.strip() for line in text.splitlines() if line.strip())):
        article = segment(read("x.txt", f"{flat}\n\nReferences\n\n[A] {A}\n\n[B] {B}\n".encode()))
        assert article.entry.title == "On the Dryness of Walls"


@pytest.mark.parametrize("indent", ["", "    "])
def test_dashes_for_authors_are_no_bullets(indent: str) -> None:
    body = f"""Aristotle. De Anima. Ed. by Robert Drew Hicks. Cambridge: Cambridge
{indent}University Press, 1907.
— Physics. Trans. by P. H. Wicksteed and F. M. Cornford. New York: G. P.
{indent}Putnam, 1929.
— “The Rhetoric.” With a commentary. Ed. by Edward Meredith Cope. Three
{indent}volumes. Cambridge: Cambridge University Press, 1877.
Averroes. The Epistle on the Possibility of Conjunction. New York: Jewish
{indent}Theological Seminary of America, 1982."""
    lines = [line.strip() for line in body.split("\n")]
    expected = [" ".join(lines[at : at + 2]) for at in range(0, 8, 2)]
    assert [text for _, text in found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n")] == expected


@pytest.mark.parametrize(
    "odd", ["castles, Stephen, The Forces Driving Walls.", "[20] iWalls, a film.", "ruBinstein J. Roofs."]
)
def test_a_number_that_is_not_known_for_one_takes_no_others_along(odd: str) -> None:
    items = [
        f"Adler {letter}, Berg K. Walls of {letter}. J Test. 2014;{n}:1-9."
        for n, letter in enumerate("ABCDEFGH", 1)
    ]
    listed = " ".join(f"{n}. {odd if n in (4, 5) else one}" for n, one in enumerate(items, 1))
    found_items = [text for _, text in found(f"Walls of brick take up water. References {listed}")]
    assert [*found_items[:2], *found_items[-3:]] == [*items[:2], *items[-3:]]


def test_the_number_of_an_edition_counts_no_items() -> None:
    items = [f"{name} B, Walls, 2001, pp. 1-9." for name in ("Adler", "Berg", "Costa", "Dahl")]
    items += ["Eder U, Lime, 2007, 6. Aufl., Graz.", "castles S, Salt.", "Frank O, Moss, 1999, p. 7."]
    listed = " ".join(f"{n}. {one}" for n, one in enumerate([*items, "Gruber P, Wind, 2003, p. 1."], 1))
    texts = [text for _, text in found(f"{'Walls of brick take up water. ' * 9}References {listed}")]
    assert texts == [*items[:4], f"{items[4]} 6. {items[5]}", items[6], "Gruber P, Wind, 2003, p. 1."]


@pytest.mark.parametrize(
    "after",
    [
        "Incoming links (2) Moss; Authors Last updated on: 18.12.2020",
        "Zuletzt aktualisiert am 3.4.2020 Autoren",
        "© 2020 Walls Ltd.",
    ],
)
def test_what_follows_a_list_in_a_page_that_is_one_line(after: str) -> None:
    items = [
        f"Adler {letter}, Berg K ({2000 + n}) Walls of {letter}. J Test 1{n}: 1{n}-19"
        for n, letter in enumerate("ABCD")
    ]
    page = f"Walls A01.1 Author: Jane Doe Definition A wall of stone. Literature {' '.join(items)} {after}"
    assert [text for _, text in found(page)] == items


@pytest.mark.parametrize("last", ["191–", "pp. 191-", "313:"])
def test_the_end_of_a_wrapped_line_is_no_number_of_the_list(last: str) -> None:
    items = ["Adler B. Salt. J Test 2001; 90: 11–15.", "Berg K. Moss. J Test 2007; 4: 1–9."]
    text = f"Walls\n\nReferences\n1. {items[0]}\n2. {items[1]}\n3. Costa R. Wind and rain. J Test 1996; {last}\n5.\n"
    assert [label for label, _ in found(text)] == ["1", "2", "3"]


NUMBERED = f"<ol><li>{A}</li><li>{B}</li><li>Dahl 2011, p. 12.</li></ol>"
WORKS = f"<ul><li>{C}</li><li>{D}</li></ul>"
MENU = "<ul><li>Walls</li><li>Salt</li></ul>"
NOTED = [("1", A), ("2", B), ("3", "Dahl 2011, p. 12.")]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        (NUMBERED + WORKS, [*NOTED, ("", C), ("", D)]),
        (WORKS + NUMBERED, [("", C), ("", D), *NOTED]),
        (f"{WORKS}<p><b>Specific</b></p>{NUMBERED}{MENU}", [("", C), ("", D), *NOTED]),
        (f"{NUMBERED}<h3>Works of all kinds</h3>{WORKS}{MENU}", [*NOTED, ("", C), ("", D)]),
        (NUMBERED + MENU, NOTED),
    ],
)
def test_numbered_notes_and_works_in_one_section(lists: str, expected: list[tuple[str, str]]) -> None:
    assert found(f"<h1>Walls</h1><p>{PROSE}</p><h2>References</h2>{lists}", "x.html") == expected


LEADING = (
    "[Salt in old walls](https://walls.example/salt)",
    "[Moss on northern roofs](https://roofs.example/moss)",
    "https://coast.example/rain",
)
TITLES = ["Salt in old walls", "Moss on northern roofs", "https://coast.example/rain"]


@pytest.mark.parametrize("form", ["- {}", "{}. {}"])
def test_items_that_lead_to_works_under_a_heading_of_lists(form: str) -> None:
    items = "\n".join(
        form.format(text) if form[0] == "-" else f"{at}. {text}" for at, text in enumerate(LEADING, 1)
    )
    assert [text for _, text in found(f"# Walls\n\n{PROSE}\n## References\n\n{items}\n", "x.md")] == TITLES
    assert [text for _, text in found(f"# Walls\n\n{PROSE}\n## Quellen\n\n{items}\n", "x.md")] == TITLES


@pytest.mark.parametrize("heading", ["External links", "See also", "Further reading", "Links", "Projects"])
def test_items_that_lead_to_works_under_other_headings(heading: str) -> None:
    items = "\n".join(f"- {text}" for text in LEADING)
    assert not article_of(read("x.md", f"# Walls\n\n{PROSE}\n## {heading}\n\n{items}\n".encode())).citations


def test_items_that_lead_into_the_page_are_its_contents() -> None:
    items = "- [Parts of the walls](#parts)\n- [What salt does to them](#salt)\n"
    assert not article_of(read("x.md", f"# Walls\n\n{PROSE}\n## References\n\n{items}\n".encode())).citations


ADDRESSES = [
    "https://walls.example/salt/2019",
    "www.roofs.example/moss.html (seen 3.5.2020)",
    "https://doi.org/10.5555/abc",
]


@pytest.mark.parametrize("heading", ["References", "Quellen:", "Sources"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_addresses_a_line_each(heading: str, between: str) -> None:
    text = f"Walls\n\n{PROSE}\n{heading}\n\n{between.join(ADDRESSES)}\n"
    assert [one for _, one in found(text)] == ADDRESSES
    assert [one for _, one in found(f"{text}\nAuthors\n\nJane Doe\n")] == ADDRESSES
    assert [one for _, one in found(f"{text}\n{A}\n\n{B}\n")][-2:] == [A, B]


def test_notes_that_are_addresses() -> None:
    text = "\n".join(f"[{number}] {one}" for number, one in enumerate(ADDRESSES, 1))
    assert [one for _, one in found(f"Walls\n\n{PROSE}\nFootnotes\n\n{text}\n")] == ADDRESSES
    text = "[1] This is a remark about the walls.\n[2] So is this, and it has nothing to cite.\n"
    assert not article_of(read("x.txt", f"Walls\n\n{PROSE}\nFootnotes\n\n{text}".encode())).citations


def test_addresses_under_other_headings() -> None:
    text = f"Walls\n\n{PROSE}\nContact us\n\n" + "\n".join(ADDRESSES[:2])
    assert not article_of(read("x.txt", text.encode())).citations


@pytest.mark.parametrize("form", ["[{}] ", "{}. "])
@pytest.mark.parametrize(
    "notes", ["", "\n\n[1] The walls are old.\n[2] Salt is white.", "\n\n1. The walls are old."]
)
def test_a_numbered_list_that_was_wrapped_as_one_paragraph_is_cut_also_before_notes(
    form: str, notes: str
) -> None:
    items = [
        "Adler, K. P. & Berg, C. (2000). Salt in walls: hope or dread? Walls, 2(2), 17-29.",
        "Costa, C.-C. & Dahl, C.-J. (2001). Moss: a library of roofs. Roofs 12, 1207–1245.",
        "Elm, B. (1998). A theory of walls. Wallsend: Stone Press.",
    ]
    run_on = " ".join(form.format(number) + one for number, one in enumerate(items, 1))
    text = f"Walls\n\nWalls stand.\n\nReferences\n\n{textwrap.fill(run_on, 78)}{notes}"
    found = segment(Document("x", "text", tuple(map(Block, text.split("\n"))))).citations
    assert [one.text for one in found][:3] == items
