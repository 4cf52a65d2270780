"""Text files that print two columns side by side: cut at the gutter, the left column first."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refsdb.segment.lines import Line

FEWEST = 8
"""Lines with text on both sides that make two columns."""
SHARE = 0.3
"""Share of a page's lines that they are at least."""
INNER = (0.3, 0.7)
"""Where in the width of the text a gutter may be: a table has its columns elsewhere."""
USUAL = 0.9
"""Share of the lines with a gap that are no wider than the text is taken to be: one long line is no measure."""
NARROWEST = 18
"""Characters that the texts of a column have in the middle of all; cells of a table have fewer."""
HANGING = 8
"""Blanks by which lines of the right column may be indented."""

_BLANKS = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class _Halves:
    """A line cut at the gutter; "" where a column has no text. `across`: it goes on over the gutter and is whole."""

    left: str
    right: str
    indent: int
    across: bool = False


def in_order(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines in the order in which they are read: between two that go across, first the left column."""
    if sum("  " in line.text for line in lines) < FEWEST:
        return tuple(lines)
    begins = [at for at, line in enumerate(lines) if at and line.page]
    ordered: list[Line] = []
    for start, end in itertools.pairwise([0, *begins, len(lines)]):
        page = lines[start:end]
        column = _right_column(page)
        ordered += _columns(page, column) if column else page
    return tuple(ordered)


def _right_column(page: Sequence[Line]) -> int:
    """The place at which the right column begins, 0 where the page has one column."""
    parted = [line for line in page if "  " in line.text and not line.whole]
    if not parted:
        return 0
    widths = sorted(line.indent + len(line.text) for line in parted)
    low, high = (int(share * widths[int(USUAL * (len(widths) - 1))]) for share in INNER)
    places = [
        line.indent + found.end()
        for line in parted
        for found in _BLANKS.finditer(line.text)
        if low <= line.indent + found.end() <= high
    ]
    counts = Counter(places)
    if not counts:
        return 0
    usual = max(counts, key=lambda place: counts[place])
    # what hangs stands further right than what begins an item
    column = min(place for place in range(usual - HANGING, usual + 1) if place == usual or counts[place] > 1)
    both = [one for one in (_cut(line, column) for line in page) if one.left and one.right]
    if len(both) < max(FEWEST, SHARE * len(page)):
        return 0
    narrowest = min(_middle([one.left for one in both]), _middle([one.right for one in both]))
    return column if narrowest >= NARROWEST else 0


def _middle(texts: Sequence[str]) -> int:
    return sorted(map(len, texts))[len(texts) // 2]


def _cut(line: Line, column: int, blanks: int = 2) -> _Halves:
    """The line cut at the column, if so many blanks stand before it."""
    at = column - line.indent
    if line.whole:
        return _Halves(line.text, "", line.indent, across=True)
    if at <= 0:
        return _Halves("", line.text, -at, across=-at > HANGING)
    if at >= len(line.text):
        return _Halves(line.text, "", line.indent)
    left, right = line.text[:at], line.text[at:]
    text = right.lstrip()
    hanging = len(right) - len(text)
    if not left.endswith(" " * blanks) or hanging > HANGING:
        return _Halves(line.text, "", line.indent, across=True)
    return _Halves(left.rstrip(), text, hanging)


def _between_columns(cuts: Sequence[_Halves]) -> bool:
    """Whether the lines before and after a line are cut, and text stands on both sides of the gutter."""
    return len(cuts) == 3 and all((one.left and one.right) for one in (cuts[0], cuts[2]))


def _columns(page: Sequence[Line], column: int) -> Iterator[Line]:
    left: list[Line] = []
    right: list[Line] = []
    above = _Halves("", "", 0, across=True)
    cuts = [_cut(line, column) for line in page]
    for at, line in enumerate(page):
        halves = cuts[at]
        if halves.across and _between_columns(cuts[max(0, at - 1) : at + 2]):
            halves = _cut(line, column, 1)  # the left column is full
        if halves.across:
            yield from [*left, *right, line]
            left, right, above = [], [], halves
            continue
        if halves.left:
            gap = line.gap or int(not (above.left or above.across))
            left.append(replace(line, text=halves.left, gap=gap))
        if halves.right:
            gap = line.gap or int(not (above.right or above.across))
            right.append(replace(line, text=halves.right, indent=halves.indent, gap=gap, page=False))
        above = halves
    yield from [*left, *right]
