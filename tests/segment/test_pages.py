"""Numbers and headers of short pages, as text has them that was copied out of a PDF."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.segment import segment

CITED = [
    "Adler, S. (2003) Walls in the north. Wall Policy 22: 1-9.",
    "Berg, C. B. (2008) Keepers of walls. Wall Policy 33: 299–317.",
    "Dahl, S. (2009) Half a wall. Mason Econ. 40: 733–744.",
    "Elm, R. (2010) The size of walls. Mason J. 101: 1400–1417.",
    "Holm, P. (2004) Walls in change. J. Mason Econ. 55: 565–579.",
    "Lund, J. (2005) Walls of Wallsend. Wall Use Policy 4: 55–79.",
]


def found(between: str, last: str = "", first: str = "") -> list[str]:
    """The citations of a document with something between the second and the third, and with {} counted on between the
    fourth and the fifth.
    """
    text = ["Walls in the north", "", "Walls take up water.", *first.split("\n"), "References", ""]
    text += [
        *CITED[:2],
        *between.format(118).split("\n"),
        *CITED[2:4],
        *between.format(119).split("\n"),
        *CITED[4:],
    ]
    text += last.split("\n")
    return [one.text for one in segment(Document("x", "text", tuple(map(Block, text)))).citations]


@pytest.mark.parametrize(
    "between",
    ["\n{}\n", "\n\n{}\n\n", "{}", "\n{}", "{}\n", "\n{}     J. Wall Econ. (2013) 14:101–119\n",
     "\nJ. Wall Econ. (2013) 14:101–119      {}\n"],
)  # fmt: skip
def test_numbers_and_headers_of_pages_are_no_part_of_the_list(between: str) -> None:
    assert found(between) == CITED
    assert found(between, first="\n117\n", last="\n120\n") == CITED


def test_the_only_number_of_a_page() -> None:
    text = ["Walls", "", "References", "", *CITED[:2], "", "119", "", *CITED[2:]]
    assert [one.text for one in segment(Document("x", "text", tuple(map(Block, text)))).citations] == CITED


@pytest.mark.parametrize("gap", ["", "\n"])
def test_labels_on_lines_of_their_own_are_no_pages(gap: str) -> None:
    items = "\n".join(
        f"{number}\n{gap}{one}\n{gap}".rstrip("\n") + gap for number, one in enumerate(CITED, 1)
    )
    text = ["Walls", "", "References", "", *items.split("\n")]
    found = segment(Document("x", "text", tuple(map(Block, text)))).citations
    assert [(one.label, one.text) for one in found] == [(str(n), one) for n, one in enumerate(CITED, 1)]


def test_the_pages_of_a_citation_are_no_page() -> None:
    """The number beside it is none of those that the line prints."""
    other = "12      Wall Rev. Lett. (2013) 14:101–119"
    assert any(other[8:] in one for one in found(f"\n{other}\n"))


@pytest.mark.parametrize("pages", [2, 3])
def test_headers_at_the_foot_of_pages_of_which_the_first_is_one(pages: int) -> None:
    text = ["Walls in the north", "", "Walls take up water.", "", "References", ""]
    for page in range(pages):
        text += [
            *CITED[2 * page : 2 * page + 2],
            "",
            f"S. Adler and C. Berg / Wall Policy (2013) 101–119 {118 + page}",
        ]
        text += ["\f"] if page + 1 < pages else []
    cited = [one.text for one in segment(Document("x", "text", tuple(map(Block, text)))).citations]
    assert cited == CITED[: 2 * pages]


def test_a_header_that_stands_at_both_sides_of_a_page() -> None:
    head = f"Adler et al.{' ' * 70}Wall Policy 2013;14:101-119"
    text = [head, "", "Walls in the north", "", "Walls take up water.", "", "References", *CITED[:3], "", "1"]
    text += ["\f" + head.replace(" " * 70, " " * 64), "", *CITED[3:], "", "2"]
    cited = [one.text for one in segment(Document("x", "text", tuple(map(Block, text)))).citations]
    assert cited == CITED


@pytest.mark.parametrize("header", ["C. Adler — Walls in the north", "Cora Adler, Walls in the north"])
def test_the_only_header_is_told_by_author_and_title(header: str) -> None:
    text = [
        "Walls in the north of the land",
        "",
        "Cora Adler",
        "",
        *["Walls take up water."] * 6,
        "",
        "References",
    ]
    text += ["", *(f"   • {one}" for one in CITED[:2]), f"\f{header}", "", *(f"• {one}" for one in CITED[2:])]
    cited = [one.text for one in segment(Document("x", "text", tuple(map(Block, text)))).citations]
    assert cited == CITED
