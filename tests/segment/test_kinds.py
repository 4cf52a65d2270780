"""Kinds of documents with lists of their own habits: laws, annotated lists, posters, leaflets, episodes, tables."""

from __future__ import annotations

import pytest

from refsdb.model import Article
from refsdb.readers import read
from refsdb.segment import article_of
from refsdb.segment.names import name_form

A = "Appel H, Cocroft R. Plants respond to leaf vibrations. Oecol Notes. 2014;175:1257-66."
B = "Gagliano M. Green symphonies. Behav Plants. 2013;24:789-96."
C = "Jung J, Kim S. Sound perception in plants. Trends Green Sci. 2018;23:34-9."
PROSE = "Walls of brick take up water from the ground, and with the water come salts.\n"


def article(text: str, name: str = "x.txt") -> Article:
    return article_of(read(name, text.encode()))


def texts(text: str, name: str = "x.txt") -> list[str]:
    return [citation.text for citation in article(text, name).citations]


CASES = [
    "A v Secretary of State for the Home Department [2004] UKHL 56, [2005] 2 AC 68",
    "Associated Provincial Picture Houses Ltd v Wednesbury Corporation [1948] 1 KB 223 (CA)",
    "Kennedy v Charity Commission [2014] UKSC 20",
    "R v Secretary of State [2001] UKHL 26",
]
ACTS = ["European Union (Withdrawal) Act 2018", "Human Rights Act 1998"]
BOOKS = [
    "Adler P, Administrative Law (8th edn, Harbour Press 2016)",
    "Berg M, Public Law (3rd edn, Kalk 2017)",
]


def test_a_particle_that_is_cut_to_a_letter_begins_a_name() -> None:
    items = [
        "Adler, Claus-Wilhelm: Die Haftung für Mauern, München 1971 (zugl. Habil. München 1970)",
        "Säcker, Franz/Rixecker, Roland (Hrsg.): Kommentar zum Mauerwerk, Band 2, 8. Aufl., München 2019",
        "v. Bar, Christian: Pflichten am Bau, Köln 1980",
        "Köhler, Helmut: Das Verfahren am Bau, JuS 1987, 431 ff.",
    ]
    assert texts(f"Mauern\n\n{PROSE}\nLiteratur\n" + "\n".join(items)) == items
    assert [name_form(one) for one in ("v. Board, Inc. (1990)", "v. Bar, 12 U.S. 34", "v. Bar (1980)")] == [
        0
    ] * 3


def test_numbered_notes_that_begin_with_the_number_of_a_volume() -> None:
    items = [
        "Foo v. Bar, 12 U.S. 34 (1990).",
        "Id. at 36.",
        "42 U.S.C. § 1983 (2018).",
        "17 C.F.R. § 240.10b-5 (2020).",
        "Smith, The End of Walls, 91 Mich. L. Rev. 163 (1992).",
        "12 Op. Att'y Gen. 5 (1870).",
    ]
    listed = "\n".join(f"{number} {one}" for number, one in enumerate(items, 1))
    found = article(f"Walls in law\n\n{PROSE}\nNotes\n{listed}\n")
    assert [one.text for one in found.citations] == items
    assert found.warnings == ()


RULINGS = [
    "BGH, Urteil vom 12.03.2014 – XII ZB 234/13, NJW 2014, 1728",
    "BVerfG, Beschl. v. 3.5.1987 – 1 BvR 313/85, BVerfGE 75, 369",
]
RETURNS = [
    "Board of Trade. Returns of Wrecks. London: HMSO, 1870.",
    "Admiralty. Reports of Storms. London: HMSO, 1872.",
]


@pytest.mark.parametrize(
    ("part", "items", "heading"),
    [
        ("Rechtsprechung", RULINGS, "Literaturverzeichnis"),
        ("Primary sources", RETURNS, "Secondary literature"),
        ("Cases", CASES, "References"),
    ],
)
def test_a_part_that_stands_right_before_the_list_belongs_to_it(
    part: str, items: list[str], heading: str
) -> None:
    listed = "\n".join(items)
    assert texts(f"Walls in law\n\n{PROSE}\n{part}\n{listed}\n\n{heading}\n{A}\n{B}\n") == [*items, A, B]
    told = f"Walls in law\n\n{part}\n{PROSE}In 1998 there was a flood.\n\n{heading}\n{A}\n{B}\n"
    assert texts(told) == [A, B]


@pytest.mark.parametrize(
    "heads",
    [
        ("Primary sources", "Secondary sources"),
        ("a) Quellen", "b) Literatur"),
        ("a) Rechtsprechung", "b) Monographien"),
        ("Books", "Articles"),
    ],
)
def test_no_heading_of_a_part_is_glued_to_an_item(heads: tuple[str, str]) -> None:
    first = RULINGS if "Recht" in heads[0] else RETURNS
    listed = "\n".join([heads[0], *first, heads[1], *BOOKS])
    found = article(f"Walls in law\n\n{PROSE}\nBibliography\n{listed}\n")
    assert [one.text for one in found.citations] == [*first, *BOOKS]
    assert found.warnings == ()


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_cases_and_acts_one_a_line(between: str) -> None:
    parts = (("Cases", CASES), ("Legislation", ACTS), ("Books", BOOKS))
    listed = "\n\n".join(f"{head}{between}" + "\n".join(items) for head, items in parts)
    found = texts(f"Walls in law\n\n{PROSE}\nBibliography\n\n{listed}\n")
    assert found == [*CASES, *ACTS, *BOOKS]


def test_cases_without_parts() -> None:
    assert (
        texts(f"Walls in law\n\n{PROSE}\nTable of cases and references\n\nReferences\n\n" + "\n".join(CASES))
        == CASES
    )


def test_a_paragraph_of_comment_under_each_work() -> None:
    comments = [
        "Appel asked 320 pupils before and after a year of gardening. Most of them\nnamed more vegetables then.",
        "The book is warm and full of pictures but gives no figures.",
        "Twelve studies are looked at here, and only three of them have more\nthan 20 plants. It is useful.",
    ]
    body = "\n\n".join(f"{work}\n\n     {comment}" for work, comment in zip((A, B, C), comments, strict=True))
    found = article(f"Annotated Bibliography: Plants\n\n{body}\n")
    assert [citation.text for citation in found.citations] == [A, B, C]
    assert found.citations[0].doubt == ""


@pytest.mark.parametrize("marks", ["1. {} 2. {} 3. {}", "[1] {} [2] {} [3] {}", "(1) {} (2) {} (3) {}"])
@pytest.mark.parametrize("heading", ["References: ", "Literatur: ", "REFERENCES: "])
def test_a_heading_and_its_list_in_one_line(heading: str, marks: str) -> None:
    assert texts(f"Do plants hear?\n\n{PROSE}\n{heading}{marks.format(A, B, C)}\n") == [A, B, C]


@pytest.mark.parametrize("heading", ["Quellen:", "Sources:", "Fuentes:", "Literatur:"])
@pytest.mark.parametrize("between", [" • ", "; "])
def test_a_run_in_heading_that_heads_other_things_too(heading: str, between: str) -> None:
    items = [one.rstrip(".") for one in (A, B, C)]
    text = f"<html><body><h1>Plants</h1><p>They hear.</p><p><b>{heading}</b> {between.join(items)}</p></body></html>"
    assert texts(text, "x.html") == items


@pytest.mark.parametrize(
    "line",
    ["Source: Appel H (2014) Leaf vibrations. Oecol Notes 175: 1257.", "Quellen: siehe unten 2014, 2015"],
)
def test_the_source_of_a_figure_is_no_list(line: str) -> None:
    assert texts(f"Do plants hear?\n\n{PROSE}\n{line}\n\n{PROSE}") == []


def test_more_than_a_thousand_in_one_line() -> None:
    items = [f"Adler{'abcdefghij'[n % 10]} B. Walls {n}. J Test. 2014;{n}:1-9." for n in range(1, 1201)]
    found = texts("References " + " ".join(f"[{n}] {item}" for n, item in enumerate(items, 1)))
    assert len(found) == 1200
    assert found[1100] == items[1100]


@pytest.mark.parametrize(
    "items",
    [
        [
            "Anna Brandt – The otter comes back (12 January 2021, 34 min)",
            "Luis Ferrer and Mia Holt – Dams and what to do with them (26 January 2021, 41 min)",
            "David Oye – A year on the Ogun (9 February 2021, 38 min)",
            "Karin Sjö – Salmon, law and money (February 23, 2021, 45 min)",
        ],
        [
            "Adler, B.: Vortrag über Moos (14. März 2021, 20 Uhr)",
            "Berg, K.: Lesung aus dem Tagebuch (3. April 2021, 19 Uhr)",
            "Costa, R.: Führung durch den Garten (1. Mai 2021, 15 Uhr)",
        ],
        [
            "Carols by Candle. Northport Choir, A. Hill (cond.). Quay Records QR 12, 1998. CD",
            "Byrd, W.: Mass for Four Voices. Quay Records QR 19, 2003. CD",
            "Songs of the Sea. Live at Saltby, 2009. Download",
        ],
    ],
)
def test_episodes_and_evenings_are_no_list(items: list[str]) -> None:
    body = "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))
    assert texts(f"Slow Rivers\n\nSeason 2\n\n{body}\n") == []


def test_a_table_in_markdown_is_one_item_a_row() -> None:
    rows = [
        ("Huxley, A.", "2009", "Lichens of churchyards", "Stone Notes 3: 44–51"),
        ("Moreau, F.", "1987", "Les lichens des toits", "Paris: Cryptogame"),
        ("Tanaka, S.", "2014", "Urban lichens", "Lichen Letters 22(1): 9–18"),
    ]
    table = "| Author | Year | Title | Source |\n|---|---|---|---|\n" + "".join(
        f"| {' | '.join(row)} |\n" for row in rows
    )
    assert texts(f"# Lichens\n\n## Bibliography\n\n{table}", "x.md") == [" ".join(row) for row in rows]


def test_parts_of_a_list_with_headings_that_head_other_things_too() -> None:
    archive = "Státní archiv Jihlava, fond Obecná škola Brtnice, kronika 1919–1938."
    parts = f"## Prameny\n\n{archive}\n\n## Literatura\n\n{A}\n\n{B}\n\n## Internetové zdroje\n\n{C}\n"
    text = f"# Škola\n\nText.\n\n# Seznam použité literatury a pramenů\n\n{parts}\n# Přílohy\n\nMapa 1\n"
    assert texts(text, "x.md") == [archive, A, B, C]


@pytest.mark.parametrize(
    "ruling",
    [
        "Cass. civ., sez. III, 14 ottobre 2015, n. 20620.",
        "BGH, Urteil vom 12.03.2014 – VIII ZR 79/13.",
        "STS 123/2004, de 4 de mayo de 2004, núm. 56.",
    ],
)
def test_rulings_after_books(ruling: str) -> None:
    books = ["BIANCA M., Diritto civile, Milano, 2012.", "FRANZONI M., Il danno, Milano, 2010, p. 201."]
    html = "".join(f"<p>{one}</p>" for one in ("<b>Dottrina</b>", *books, "<b>Giurisprudenza</b>", ruling))
    page = f"<html><body><h1>Il danno</h1><p>Testo.</p><h2>Riferimenti bibliografici</h2>{html}</body></html>"
    assert texts(page, "x.html") == [*books, ruling]


def test_standards_under_a_heading_of_their_own() -> None:
    items = [
        "DIN 4095:1990-06, Baugrund; Dränung zum Schutz baulicher Anlagen",
        "DIN EN 13948:2008-01, Abdichtungsbahnen — Widerstand gegen Wurzeln",
    ]
    listed = "\n".join(items)
    text = f"Merkblatt 7\n\n1 Anwendung\nText.\n\n2 Normative Verweisungen\n\n{listed}\n\n3 Begriffe\nEs gelten diese.\n"
    assert texts(text) == items


def test_a_title_in_quotes_comes_last() -> None:
    items = [
        "Lyons, Leslie. “Why Do Cats Purr?” Science Monthly, 3 Apr. 2006, www.science.example.com/cats.",
        "McComb, Karen, et al. “The Cry.” Animal Notes, vol. 19, no. 13, 2009, pp. R507–R508.",
        "“Purr.” Kids’ Encyclopedia, 2018, kids.example.com/animals/purr. Accessed 9 Dec. 2021.",
    ]
    listed = "\n\n".join(items)
    assert texts(f"Cats\n\n{PROSE}\nWorks Cited\n\n{listed}\n") == items


@pytest.mark.parametrize("alone", ["DOI : 10.5555/moss.7", "https://doi.org/10.5555/moss.7"])
def test_a_doi_in_a_paragraph_of_its_own(alone: str) -> None:
    page = f"<h1>Murs</h1><p>Texte.</p><h2>Bibliographie</h2><p>{A}</p><p>{B}</p><div>{alone}</div><p>{C}</p>"
    found = article(page, "x.html").citations
    assert [(one.text, one.link) for one in found] == [(A, ""), (B, "10.5555/moss.7"), (C, "")]


@pytest.mark.parametrize(
    "heading",
    [
        "Bibliographie du chapitre",
        "Bibliografia do rozdziału 1",
        "Chapter references",
        "Literatur zum Kapitel",
        "Citas",
    ],
)
def test_the_list_of_a_chapter(heading: str) -> None:
    assert texts(f"Walls\n\n{PROSE}\n{heading}\n\n{A}\n{B}\n") == [A, B]


def test_an_author_under_another_heading_is_no_item_of_a_list_without_one() -> None:
    life = "Rojas M, University of Walls. Master of Arts (2009), teacher, pp. 1-2."
    listed = "".join(f"<p>{one}</p>" for one in (A, B, C))
    page = (
        f"<h1>Walls</h1><h2>A life</h2><p>{life}</p><h2>What was read</h2>{listed}<h2>Printed</h2><p>2018</p>"
    )
    assert texts(page, "x.html") == [A, B, C]


@pytest.mark.parametrize(
    "header",
    [
        "Office for Walls Ltd                                   Page {0}\nReport on Moss, Northern Roofs     Issue 05/2018",
        "                     Notes to Pages {0}–47                         {0}",
        "{0}                  Notes to Pages 30–{0}",
    ],
)
def test_headers_of_two_pages(header: str) -> None:
    first, second = (header.format(page) for page in (17, 18))
    text = f"{first}\n\n{PROSE}\nReferences\n\n{A}\n{B}\n{second}\n\n{C}\n"
    assert texts(text) == [A, B, C]


def test_the_month_of_may_is_no_verb() -> None:
    letter = "William Sugg to the Vestry, 2 May 1840, Northport Archives, V/12."
    notes = [A, B, letter]
    body = "\n\n".join(f"{at}. {note}" for at, note in enumerate(notes, 1))
    assert texts(f"Lamps\n\n{PROSE}\nNotes\n\n{body}\n") == notes


@pytest.mark.parametrize(
    "between", ["<h3>2 comments on “Walls”</h3>", "<h3>What you said</h3>", "<p>2 comentarios en «x»</p>"]
)
def test_what_readers_said_is_not_the_list_above_it(between: str) -> None:
    listed = "".join(f"<li>{one}</li>" for one in (A, B, "“The walls we know”. Roof Notes, no. 33, 2015."))
    said = "<ol><li>Paul (19 May, 2020): In 1950 they told us that.</li><li>Ann R. (20 May, 2020): Thanks!</li></ol>"
    page = f"<h1>Walls</h1><p>Text.</p><p><b>Further reading:</b></p><ul>{listed}</ul><p>Posted in Walls</p>{between}{said}"
    assert texts(page, "x.html") == [A, B, "“The walls we know”. Roof Notes, no. 33, 2015."]


def test_topics_part_a_list_whose_heading_is_a_line_of_text() -> None:
    page = f"<h1>Walls</h1><p>Text.</p><p>References</p><h3>Leaves</h3><p>{A}</p><p>{B}</p><h3>Sound</h3><p>{C}</p>"
    assert texts(page, "x.html") == [A, B, C]
