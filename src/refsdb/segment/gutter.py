"""Text files that print two columns side by side: cut at the gutter, the left column first."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refsdb.segment.letters import UPPER
from refsdb.segment.lines import Line
from refsdb.segment.names import starts_like_one

FEWEST = 8
"""Lines with text on both sides that make two columns."""
SHARE = 0.3
"""Share of a page's lines that they are at least."""
LABELS = 4
"""How many times as often text stands at the right alone as at the left where the left are labels of what hangs."""
INNER = (0.3, 0.7)
"""Where in the width of the text a gutter may be: a table has its columns elsewhere."""
USUAL = 0.9
"""Share of the lines with a gap that are no wider than the text is taken to be: one long line is no measure."""
NARROWEST = 18
"""Characters that the texts of a column have in the middle of all; cells of a table have fewer."""
HANGING = 8
"""Blanks by which lines of the right column may be indented."""
TOP = 6
"""Lines at the top of the document that hold title and authors."""
OVER = 4
"""Characters by which a text of the left column may be too long."""
DRIFT = 14
"""Places by which the right column of a line may stand elsewhere, as programs that lay text out shift it."""

_BLANKS = re.compile(r"\s{2,}")


@dataclass(frozen=True, slots=True)
class _Halves:
    """A line cut at the gutter; "" where a column has no text. `across`: it goes on over the gutter and is whole.
    `shift`: how far right of the column the right text stands.
    """

    left: str
    right: str
    shift: int = 0
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
        ordered += _columns(page, column, 0 if start else TOP) if column else page
    return tuple(ordered)


def _right_column(page: Sequence[Line]) -> int:
    """The place at which the right column begins, 0 where the page has one column."""
    parted = [line for line in page if "  " in line.text and not line.whole]
    if not parted:
        return 0
    widths = sorted(line.indent + len(line.text) for line in parted)
    low, high = (int(share * widths[int(USUAL * (len(widths) - 1))]) for share in INNER)
    places = [
        place
        for line in page
        if not line.whole
        for place in (line.indent, *(line.indent + found.end() for found in _BLANKS.finditer(line.text)))
        if low <= place <= high
    ]
    counts = Counter(places)
    if not counts:
        return 0
    usual = max(counts, key=lambda place: counts[place])
    # what hangs stands further right than what begins an item
    column = min(place for place in range(usual - HANGING, usual + 1) if place == usual or counts[place] > 1)
    parts = [at for at, line in enumerate(page) if _parts(line, column)]
    both = [cut for at in parts if (cut := _cut(page[at], column)).left and cut.right]
    right = sum(0 <= line.indent - column <= HANGING for line in page)
    if len(both) < FEWEST:
        return 0
    below = page[parts[-1] + 1 :]
    short = all(
        line.indent + len(line.text) <= column + OVER for line in below
    )  # the right column ends above
    if len(both) + right < SHARE * (len(page) - (len(below) if short else 0)):
        return 0
    left = sum(line.indent + len(line.text) <= column for line in page)
    if right > len(both) and right > LABELS * left:
        return 0
    narrowest = min(_middle([one.left for one in both]), _middle([one.right for one in both]))
    return column if narrowest >= NARROWEST else 0


def _parts(line: Line, column: int) -> bool:
    """Whether a gap of the line lies before the column, and its text begins there or hangs."""
    at = column - line.indent
    return any(
        found.start() + 2
        <= at
        <= found.end()
        <= at + (DRIFT if found.end() - found.start() > OVER else HANGING)
        for found in _BLANKS.finditer(line.text)
    )


def _middle(texts: Sequence[str]) -> int:
    return sorted(map(len, texts))[len(texts) // 2]


def _cut(line: Line, column: int) -> _Halves:
    """The line cut at the gap that is nearest to the column, if one is near."""
    at = column - line.indent
    if line.whole:
        return _Halves(line.text, "", across=True)
    if at <= DRIFT // 2 and line.indent >= HANGING:
        return _Halves("", line.text, -at, across=-at > DRIFT)
    gaps = [found for found in _BLANKS.finditer(line.text) if at - DRIFT // 2 <= found.end() <= at + DRIFT]
    if not gaps:
        return _Halves(line.text, "", across=len(line.text) > at + OVER)
    gap = min(gaps, key=lambda found: abs(found.end() - at))
    return _Halves(line.text[: gap.start()], line.text[gap.end() :], gap.end() - at)


def _cut_full(line: Line, column: int, both: int) -> _Halves | None:
    """The line cut where its left column is full and leaves one blank only: at the column, before what begins an
    item, or, if `both` lines beside it have two columns, as near to the column as can be. A long word, as an
    address, is no text of two columns.
    """
    at = column - line.indent
    blanks = [found.start() for found in _BLANK.finditer(line.text, max(0, at - DRIFT), at + OVER)]
    if not blanks:
        return _Halves(line.text, "")
    begins = [blank for blank in blanks if _BRACKETED.match(line.text, blank + 1)]
    begins = begins or [blank for blank in blanks if blank == at - 1 and line.text[blank - 1] != ","]
    begins = begins or [
        blank for blank in blanks if line.text[blank - 1] != "," and starts_like_one(line.text[blank + 1 :])
    ]
    begins = begins[:-1] if len(begins) > 1 and _INITIAL.match(line.text, begins[-1] + 1) else begins
    if not begins and both > 1:
        begins = [blank for blank in blanks if blank < at] or blanks[:1]
    if not both:
        return None
    return _Halves(line.text[: begins[-1]], line.text[begins[-1] + 1 :]) if begins else None


_INITIAL = re.compile(rf"[{UPPER}]{{1,2}}[.,]")
"""What stands behind a family's name as well as before it."""
_BLANK = re.compile(r"(?<=\S) (?=\S)")
_BRACKETED = re.compile(r"\[\d{1,3}\]|\d{1,3}\.\s")


def _columns(page: Sequence[Line], column: int, top: int) -> Iterator[Line]:
    """The lines of a page, the left column first. `top`: lines in which the authors may stand side by side."""
    left: list[Line] = []
    right: list[Line] = []
    above = _Halves("", "", across=True)
    cuts = [_cut(line, column) for line in page]
    for at, line in enumerate(page):
        halves = cuts[at]
        beside = [above] if at and not line.gap else []
        beside += cuts[at + 1 : at + 2] if at + 1 < len(page) and not page[at + 1].gap else []
        both = sum(bool(one.left and one.right) for one in beside)
        if at < top and halves.right and not both and at + 1 < len(page) and page[at + 1].gap:
            halves = _Halves(line.text, "", across=True)
        elif halves.across and not line.whole and beside and not any(one.across for one in beside):
            halves = _cut_full(line, column, both) or halves
        if halves.across:
            yield from [*left, *right, line]
            left, right, above = [], [], halves
            continue
        if halves.left:
            gap = line.gap or int(not (above.left or above.across))
            left.append(replace(line, text=halves.left, gap=gap))
        if halves.right:
            gap = line.gap or int(not (above.right or above.across))
            right.append(replace(line, text=halves.right, indent=max(0, halves.shift), gap=gap, page=False))
        above = halves
    yield from [*left, *right]
