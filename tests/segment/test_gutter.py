"""Two columns side by side in a text file are read one after the other; tables and prose stay as they are."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.model import Block, Document
from refsdb.segment import segment
from refsdb.segment.gutter import in_order
from refsdb.segment.lines import Line, lines_of

ITEMS = [
    f"Author{chr(97 + n)}, B. ({1980 + n}). A title that goes on for {n} words or so more than one line can hold, "
    f"{n} times. Journal of Test Building, {n + 3}(2), {n + 10}–{n + 19}."
    for n in range(12)
]


def side_by_side(left: list[str], right: list[str], width: int) -> list[str]:
    lines = max(len(left), len(right))
    pairs = zip(left + [""] * (lines - len(left)), right + [""] * (lines - len(right)), strict=True)
    return [f"{a:<{width}}{b}".rstrip() for a, b in pairs]


def column(items: list[str], hanging: str, gap: bool) -> list[str]:
    wrapped = [textwrap.wrap(one, 46, subsequent_indent=hanging, break_on_hyphens=False) for one in items]
    return [line for one in wrapped for line in [*one, *([""] if gap else [])]]


def texts(lines: list[str]) -> list[str]:
    return [one.text for one in segment(Document("x", "text", tuple(map(Block, lines)))).citations]


@pytest.mark.parametrize(("hanging", "gap"), [("", True), ("  ", False), ("    ", False), ("  ", True)])
def test_columns_one_after_the_other(hanging: str, gap: bool) -> None:
    columns = side_by_side(column(ITEMS[:7], hanging, gap), column(ITEMS[7:], hanging, gap), 52)
    assert texts(["Walls", "", "References", "", *columns]) == ITEMS


def test_a_line_that_is_far_wider_does_not_measure_the_page() -> None:
    columns = side_by_side(column(ITEMS[:7], "  ", False), column(ITEMS[7:], "  ", False), 52)
    wide = "The salts that rise in walls were measured in forty houses of the town, and " * 3
    assert texts(["Walls", "", wide.strip(), "", "References", "", *columns]) == ITEMS


def test_a_full_line_of_the_left_column_leaves_one_blank() -> None:
    columns = side_by_side(column(ITEMS[:7], "  ", False), column(ITEMS[7:], "  ", False), 52)
    left, full = columns[10][:52].rstrip(), columns[10][52:]
    columns[10] = f"{left + ' ' + 'x' * (50 - len(left)):<52}{full}"
    assert len(columns[10][:52].rstrip()) == 51
    found = texts(["Walls", "", "References", "", *columns])
    assert [one[:10] for one in found] == [one[:10] for one in ITEMS]


def test_each_page_has_its_columns() -> None:
    first = side_by_side(column(ITEMS[:3], "  ", False), column(ITEMS[3:6], "  ", False), 52)
    second = side_by_side(column(ITEMS[6:9], "  ", False), column(ITEMS[9:], "  ", False), 50)
    assert texts(["Walls", "", "References", *first, f"\f{second[0]}", *second[1:]]) == ITEMS


@pytest.mark.parametrize(
    "lines",
    [
        [f"Salzdorf {n}        {n} households       {1900 + n}" for n in range(20)],
        [
            f"[{n}]     Adler B ({1900 + n}) Salt in old plaster walls and more of it. J Test {n}"
            for n in range(20)
        ],
        [
            f"{'Walls of brick take up water. '[n:]}  {'With the water come salts. '[n // 2 :]}  So."
            for n in range(20)
        ],
    ],
)
def test_what_is_no_column(lines: list[str]) -> None:
    found = lines_of(Document("x", "text", tuple(map(Block, lines))))
    assert in_order(found) == found


def test_nothing_is_lost() -> None:
    lines = tuple(Line(f"{'left ' * 5:<40}{'right ' * 5}".strip()) for _ in range(20))
    assert " ".join(line.text for line in in_order(lines)).split() == ["left"] * 100 + ["right"] * 100


PROSE = (
    "The salts that rise in walls were measured in forty houses of the town, and in each of them twice a year, once "
    "before the rains and once after. What was found did not surprise the people who live there. "
) * 4


def laid_out(left: list[str], right: list[str], drift: int = 0) -> list[str]:
    """Two columns as programs lay them out: the right one stands further left where its line does not hang, hard by
    the left one if need be, and `drift` places further right in the lower half.
    """
    rows = max(len(left), len(right))
    pairs = zip(left + [""] * (rows - len(left)), right + [""] * (rows - len(right)), strict=True)
    lines = []
    for at, (a, b) in enumerate(pairs):
        hangs = b.startswith(" ")
        place = 52 + (drift if at > rows // 2 else 0) + (2 if hangs else 0)
        squeezed = len(a) + 1 if a and b and not hangs and len(a) > 41 else place
        lines.append(f"{a:<{squeezed}}{b.strip()}".rstrip())
    return lines


@pytest.mark.parametrize("drift", [0, 3, 6])
@pytest.mark.parametrize("numbered", [True, False])
def test_a_right_column_that_stands_elsewhere_from_line_to_line(drift: int, numbered: bool) -> None:
    items = [f"[{n}] {one}" for n, one in enumerate(ITEMS, 1)] if numbered else ITEMS
    left = [*textwrap.wrap(PROSE, 46), "", "References", *column(items[:2], "  ", False)]
    assert texts(["Walls", "", *laid_out(left, column(items[2:8], "  ", False), drift)]) == ITEMS[:8]


def test_an_address_that_is_longer_than_its_column() -> None:
    left = column(ITEMS[:7], "  ", False)
    right = column(ITEMS[7:], "  ", False)
    left[12:12] = ["  https://walls.example.org/salt/in/old/plaster/walls/of"]
    lines = side_by_side(left[:12], right[:12], 52) + left[12:13] + side_by_side(left[13:], right[12:], 52)
    assert texts(["Walls", "", "References", "", *lines])[-1] == ITEMS[-1]


def test_a_right_column_that_ends_above_the_left() -> None:
    left, right = column(ITEMS[:9], "  ", False), column(ITEMS[9:], "  ", False)
    assert (
        texts(["Walls", "", *textwrap.wrap(PROSE, 46)[:8], "", "References", *side_by_side(left, right, 52)])
        == ITEMS
    )


def test_a_name_before_its_initial_is_cut_as_one() -> None:
    items = [
        f"Author{chr(97 + n)} {chr(65 + n)}., {1980 + n}, A title of walls and what they hold, J Test Build, {n + 3}/2, p. 1-9."
        for n in range(12)
    ]
    left, right = textwrap.wrap(PROSE, 46)[:14], ["References", *column(items[:7], "  ", False)]
    assert texts(["Walls", "", *laid_out(left, right)]) == items[:7]
