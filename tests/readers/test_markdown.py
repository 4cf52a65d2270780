"""Markdown: blocks, front matter, links, and lists of citations as people write them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import UnreadableFile
from refsdb.model import BlockKind
from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."


def blocks(text: str) -> list[tuple[str, str, int]]:
    return [(b.kind.value, b.text, b.place) for b in read("a.md", text.encode()).blocks if b.text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Title *of* it\n\nText\nmore",
            [("heading", "Title of it", 1), ("line", "Text", 3), ("line", "more", 4)],
        ),
        ("- a\n- [b](http://x.y)\n", [("item", "a", 1), ("item", "b", 2)]),
        ("<http://example.org/a> **b** `c`", [("line", "http://example.org/a b c", 1)]),
        ("<a name='x'>[Knu84]</a>: text&nbsp;& more", [("line", "[Knu84]: text & more", 1)]),
        ("> quoted\n> more", [("line", "quoted", 1), ("line", "more", 2)]),
        (
            "<h1 align=center>\n  <br>\n  Walls &amp; <i>moss</i>\n</h1>\n<p>Text</p>\n",
            [("heading", "Walls & moss", 1), ("line", "Text", 5)],
        ),
        ("<p>a</p>\n<h2>B</h2>\n\nc", [("line", "a", 1), ("heading", "B", 2), ("line", "c", 4)]),
        ("<h1><img src=x></h1>\n\nc", [("line", "c", 3)]),
        ("#Walls\ntext\n##Salt\n", [("heading", "Walls", 1), ("line", "text", 2), ("heading", "Salt", 3)]),
        ("#Walls\n## Salt\n#moss", [("heading", "Walls", 1), ("heading", "Salt", 2), ("line", "#moss", 3)]),
        ("# Walls\n#112, #115", [("heading", "Walls", 1), ("line", "#112, #115", 2)]),
        ("#112 is closed", [("line", "#112 is closed", 1)]),
        ("::: {#refs .references}\ntext\n:::\n", [("line", "text", 2)]),
        ("---\ntitle: T\n---\n\ntext", [("line", "text", 5)]),
        (
            "[1]: https://example.org/a\n[2]: https://example.org/b",
            [("line", "[1]: https://example.org/a", 1), ("line", "[2]: https://example.org/b", 2)],
        ),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str, int]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        (f"1. {A}\n2. {B}\n3. {C}", ["1", "2", "3"]),
        (f"* {A}\n* {B}\n* {C}", ["", "", ""]),
        (f"{A}\n\n{B}\n\n{C}", ["", "", ""]),
        (f"{A}\n{B}\n{C}", ["", "", ""]),
        (f"[1] {A}\n\n[2] {B}\n\n[3] {C}", ["1", "2", "3"]),
        (f"[^1]: {A}\n[^2]: {B}\n[^3]: {C}", ["1", "2", "3"]),
        (f"[Ad01]:\n{A}\n\n[Be98]\n{B}\n\n[Co10]:\n{C}", ["Ad01", "Be98", "Co10"]),
    ],
)
def test_lists(body: str, labels: list[str]) -> None:
    article = segment(
        read(
            "a.md",
            f"# Walls\n\nText about walls.\n\n## References\n\n{body}\n\n## Contact\n\nWrite us.\n".encode(),
        )
    )
    assert [(c.label, c.text) for c in article.citations] == list(zip(labels, [A, B, C], strict=True))
    assert article.entry.title == "Walls"


def test_a_bibliography_in_parts() -> None:
    text = f"---\ntitle: Bibliographie\nlang: fr\n---\n\n### Livres\n- {A}\n- {B}\n\n### Articles\n- {C}\n"
    article = segment(read("a.md", text.encode()))
    assert [c.text for c in article.citations] == [A, B, C]
    assert (article.entry.title, article.entry.language) == ("Bibliographie", "fr")


def test_front_matter() -> None:
    text = "---\ntitle: 'Walls'\nauthor: Jane Doe\nlastmod: 2020-01-02\nlang: de\n---\nText"
    assert read("a.md", text.encode()).metadata == {
        "title": "Walls",
        "author": "Jane Doe",
        "modified": "2020-01-02",
        "language": "de",
    }


def test_front_matter_in_toml() -> None:
    text = '+++\ntitle = "Walls"\ndate = 2020-01-02\nauthors = ["Jane Doe"]\ndraft = false\n+++\n\n## Why walls?\n'
    document = read("a.md", text.encode())
    assert document.metadata == {"title": "Walls", "date": "2020-01-02", "author": "Jane Doe"}
    assert [(b.text, b.place) for b in document.blocks] == [("Why walls?", 8)]


@pytest.mark.parametrize("sign", [">", ">-", "|"])
def test_values_of_several_lines(sign: str) -> None:
    text = f"---\ntitle: {sign}\n  Walls:\n  of brick\nauthor: Ann Oak\n---\n\nText"
    assert read("a.md", text.encode()).metadata == {"title": "Walls: of brick", "author": "Ann Oak"}


@pytest.mark.parametrize(
    "front", ['+++\nauthors = ["Ann Oak", "Tom Elm"]\n+++\n', "---\nauthors: ['Ann Oak', 'Tom Elm']\n---\n"]
)
def test_authors_in_quotes_lose_them(front: str) -> None:
    assert read("a.md", front.encode()).metadata == {"author": "Ann Oak, Tom Elm"}


@pytest.mark.parametrize(
    "heading",
    [
        "## References {#references .unnumbered}",
        "## References {.unnumbered}",
        "# References {#refs}",
        "## References",
    ],
)
def test_a_list_that_pandoc_wrote(heading: str) -> None:
    listed = "\n".join(f"::: {{#ref-{n} .csl-entry}}\n{text}\n:::\n" for n, text in enumerate((A, B, C)))
    parts = f":::::: {{#refs .references .csl-bib-body .hanging-indent}}\n{listed}::::::\n"
    article = segment(read("a.md", f"# Walls\n\nText.\n\n{heading}\n\n{parts}".encode()))
    assert [c.text for c in article.citations] == [A, B, C]


@pytest.mark.parametrize(
    ("front", "found"),
    [
        (
            "title: Salt in walls of brick and\n  of stone\nauthor: Ann Oak",
            {"title": "Salt in walls of brick and of stone", "author": "Ann Oak"},
        ),
        ('title: "Salt: in walls\n  of brick\n  and stone"', {"title": "Salt: in walls of brick and stone"}),
        ("author:\n- Ann Oak\n- Tom Elm\ntitle: Salt", {"title": "Salt", "author": "Ann Oak, Tom Elm"}),
        (
            "author:\n  - name: Ann Oak\n    affiliation: Wall House\ntitle: Salt",
            {"title": "Salt", "author": "Ann Oak"},
        ),
        (
            'author:\n- "Oak, Ann"\n- "Elm, Tom"\ntitle: Salt',
            {"title": "Salt", "author": "Oak, Ann; Elm, Tom"},
        ),
        ("author:\n- family: Oak\n  given: Ann\ntitle: Salt", {"title": "Salt"}),
        ("title: Salt\noutput:\n  html_document:\n    toc: true", {"title": "Salt"}),
        ("title: Salt\n  # a remark\nlang: en", {"title": "Salt", "language": "en"}),
    ],
)
def test_front_matter_that_goes_on_in_the_next_lines(front: str, found: dict[str, str]) -> None:
    assert read("a.md", f"---\n{front}\n---\n\nText.\n".encode()).metadata == found


NUMBERED = """Text.

::: {{#refs .references}}
::: {{#ref-a .csl-entry}}
[\\[1\\] ]{{.csl-left-margin}}[A. Oak, *Salt in walls*. Wall Press,
2001.]{{.csl-right-inline}}
:::

::: {{#ref-b .csl-entry}}
[2. ]{{.csl-left-margin}}[Lime, without a name [and with
brackets].]{{.csl-right-inline}}
:::
:::
{after}
"""


@pytest.mark.parametrize("after", ["", "\nWords below, of 2004.\n"])
def test_what_pandoc_says_is_an_item_is_one_without_a_heading(after: str) -> None:
    article = segment(read("a.md", NUMBERED.format(after=after).encode()))
    assert [(c.label, c.text) for c in article.citations] == [
        ("1", "A. Oak, Salt in walls. Wall Press, 2001."),
        ("2", "Lime, without a name [and with brackets]."),
    ]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("[Oak, Ann]{.smallcaps}; [Elm,\nTom]{.smallcaps}: *Walls*", ["Oak, Ann; Elm,", "Tom: Walls"]),
        ("[[Salt]{.nocase} in walls]{.underline}", ["Salt in walls"]),
        ("[Salt](https://a.example){.uri} and `[x]{.y}`", ["Salt{.uri} and [x]{.y}"]),
        ("See [Oak]{1998}", ["See [Oak]{1998}"]),
    ],
)
def test_spans_of_pandoc_print_their_text(text: str, printed: list[str]) -> None:
    assert [b.text for b in read("a.md", text.encode()).blocks if b.text] == printed


def test_other_parts_of_pandoc_are_text() -> None:
    text = "::: {.warning}\nLime burns.\n:::\n\n::: {#ref-a .csl-entry}\nA. Oak. *Walls*.\n"
    assert [b.kind for b in read("a.md", text.encode()).blocks if b.text] == ["line"] * 2


@pytest.mark.parametrize("text", ["::: {.csl-entry}\n" * 3000, "::: {.csl-entry}\n" + "[\\[1" * 900])
def test_parts_that_do_not_end_are_read_quickly(text: str) -> None:
    start = time.process_time()
    read("a.md", text.encode())
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "text", ["> " * 5000 + "x", "- " * 3000 + "x", "[" * 20_000, "*a " * 10_000, "`" * 20_000]
)
def test_deep_nesting_is_read_quickly(text: str) -> None:
    start = time.process_time()
    read("a.md", text.encode())
    assert time.process_time() - start < 3


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    try:
        document = read("a.md", text.encode("utf-8", "replace"))
    except UnreadableFile:
        return
    assert document.format in {"markdown", "html", "latex"} or document.blocks


def test_footnotes_are_notes_with_their_labels() -> None:
    text = "# Walls\n\nWalls take up water.[^1] Roofs[^b] too.\n\n[^1]: Adler B. Salt.\n    London 2001.\n[^b]: https://example.org/moss\n"
    blocks = [(b.kind, b.label, b.text) for b in read("a.md", text.encode()).blocks if b.text]
    assert blocks[1:] == [
        (BlockKind.line, "", "Walls take up water. Roofs too."),
        (BlockKind.note, "1", "Adler B. Salt. London 2001."),
        (BlockKind.note, "b", "https://example.org/moss"),
    ]


def test_footnotes_in_their_place_are_notes_too() -> None:
    text = "# Walls\n\nWalls take up water.^[Adler B, *Salt* [sic],\nLondon 2001.] Roofs[^b] too.\n\nCode: `a^[b c]`, 2^[n]^.\n\n[^b]: Berger K, Moss.\n"
    blocks = [(b.kind, b.label, b.text) for b in read("a.md", text.encode()).blocks if b.text]
    assert blocks[1:] == [
        (BlockKind.line, "", "Walls take up water."),
        (BlockKind.line, "", "Roofs too."),
        (BlockKind.line, "", "Code: a^[b c], 2^[n]^."),
        (BlockKind.note, "b", "Berger K, Moss."),
        (BlockKind.note, "2", "Adler B, Salt [sic], London 2001."),
    ]


def test_citations_in_footnotes_alone() -> None:
    notes = ["See Adler, Bert: Salt in old walls. Berlin: Springer 2001, p. 34.", "Ibid., p. 36.", A, B]
    text = "# Walls\n\nWalls.[^1] Walls.[^2] Walls.[^3] Walls.[^4]\n\n" + "".join(
        f"[^{number}]: {note}\n" for number, note in enumerate(notes, 1)
    )
    assert [c.text for c in segment(read("a.md", text.encode())).citations] == notes


def test_a_badge_in_a_heading_is_no_part_of_the_title() -> None:
    text = f"# Walls [![Badge](https://example.org/b.svg)](https://example.org)\n\n## References\n\n- {A}\n- {B}\n"
    assert segment(read("a.md", text.encode())).entry.title == "Walls"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oak. [10.5555/1][@oak:1998]\n\n[@oak:1998]: https://e.org/1", ["Oak. 10.5555/1"]),
        ("See [Oak][1].\n\n[1]: https://e.org/1", ["See [Oak][1].", "[1]: https://e.org/1"]),  # counts a work
    ],
)
def test_a_definition_that_a_link_names(text: str, expected: list[str]) -> None:
    assert [block.text for block in read("a.md", text.encode()).blocks if block.text] == expected


def test_definitions_are_items() -> None:
    text = "# Walls\n\nGeneral\n:   Adler B (2001) Salt in\n    old walls.\n:   Berg C (1998) Moss.\n\nLaw\n\n:   Costa R (2010) Wind.\n\n: not\n"
    items = [block.text for block in read("x.md", text.encode()).blocks if block.kind is BlockKind.item]
    assert items == ["Adler B (2001) Salt in old walls.", "Berg C (1998) Moss.", "Costa R (2010) Wind."]
