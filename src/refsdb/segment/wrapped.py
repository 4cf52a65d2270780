"""Lists without marks: each border between two lines is a new citation or a wrapped line, by a sum of reasons."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from refsdb.segment.border_reasons import OF_ITEM, OF_LINES, Border, Item
from refsdb.segment.lines import Line
from refsdb.segment.looks import dated, paged
from refsdb.segment.names import beginning
from refsdb.segment.pieces import Piece, piece
from refsdb.segment.shape import MANY, Shape, first_letter, shape_of, with_habits

NEW = -1.0
"""A border with at least this sum begins a citation."""
REACH = 6
"""How far from NEW a threshold may lie where the number of items is known."""


MOST = 3.75
"""What the reasons of `OF_ITEM` can add up to: year and pages are there, and the letter is the next."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """The lines of a list, and of each but the first the border before it and the sum of the reasons that look at its
    lines; of each whether a year and pages are printed in it, and how many more brackets, and quotes,
    it opens than it closes.
    """

    lines: Sequence[Line]
    shape: Shape
    borders: Sequence[Border]
    sums: Sequence[float]
    dated: Sequence[bool]
    paged: Sequence[bool]
    opened: Sequence[int]
    quoted: Sequence[int]


def cut_into(lines: Sequence[Line], count: int) -> list[Piece]:
    """The lines as `count` pieces, with the threshold nearest to NEW that gives so many; else as `cut` does."""
    if not lines:
        return []
    measured = _measured(lines)
    for step in range(2 * REACH):
        for threshold in (NEW + step / 2, NEW - step / 2):
            starts = _starts_twice(measured, threshold)
            if len(starts) == count:
                return _pieces(lines, starts)
    return _pieces(lines, _starts_twice(measured, NEW))


def cut(lines: Sequence[Line]) -> list[Piece]:
    """The lines as pieces, in order; every line belongs to one."""
    return _pieces(lines, _starts_twice(_measured(lines), NEW)) if lines else []


def _pieces(lines: Sequence[Line], starts: Sequence[int]) -> list[Piece]:
    return [piece(lines, a, b - 1) for a, b in itertools.pairwise([*starts, len(lines)])]


def _measured(lines: Sequence[Line]) -> _Measured:
    begins = [beginning(line.text) for line in lines]
    shape = shape_of(lines, begins)
    borders = [_border(lines, at, shape, begins[at]) for at in range(1, len(lines))]
    sums = [sum([reason(border) for reason in OF_LINES]) for border in borders]
    return _Measured(
        lines,
        shape,
        borders,
        sums,
        [dated(line.text) for line in lines],
        [paged(line.text) for line in lines],
        [_opened(line.text) for line in lines],
        [_quoted(line.text) for line in lines],
    )


def _opened(text: str) -> int:
    return text.count("(") + text.count("[") - text.count(")") - text.count("]")


def _quoted(text: str) -> int:
    return (
        text.count("“") - text.count("”") if "„" not in text else 0
    )  # German ones end with what opens others


def _border(lines: Sequence[Line], at: int, shape: Shape, begins: int) -> Border:
    more = lines[at + 1].text if at + 1 < len(lines) and not lines[at + 1].gap else ""
    return Border(lines[at - 1], lines[at], shape, begins, more)


def _starts_twice(measured: _Measured, least: float) -> list[int]:
    """What the items of a first cut have in common judges the borders of the second."""
    lines, shape = measured.lines, measured.shape
    starts = _starts(measured, shape, least)
    if len(starts) >= MANY and not all(line.whole for line in lines):
        return _starts(measured, with_habits(shape, lines, starts), least)
    return starts


def _starts(measured: _Measured, shape: Shape, least: float) -> list[int]:
    """At which lines items begin: the first, and those before which the reasons sum up to `least`."""
    lines, starts = measured.lines, [0]
    first = 0
    has_year, has_pages = measured.dated[0], measured.paged[0]
    brackets, quotes = measured.opened[0], measured.quoted[0]
    for at in range(1, len(lines)):
        total = measured.sums[at - 1]
        if total + MOST >= least:
            letter = first_letter(lines[first].text) if shape.sorted else ""
            item = Item(lines[first], letter, shape, has_year, has_pages, brackets, quotes)
            border = measured.borders[at - 1]
            if total + sum([reason(border, item) for reason in OF_ITEM]) >= least:
                starts.append(at)
                first, has_year, has_pages = at, measured.dated[at], measured.paged[at]
                brackets, quotes = measured.opened[at], measured.quoted[at]
                continue
        has_year = has_year or measured.dated[at]
        has_pages = has_pages or measured.paged[at]
        brackets = max(0, brackets) + measured.opened[at]
        quotes = max(0, quotes) + measured.quoted[at]
    return starts
