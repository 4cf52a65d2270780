"""Line numbers in the margin of a PDF's page, told by where they stand, also amid what PDFium takes for a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from refsdb.readers.pdf_columns import Box, Cut
from refsdb.text.particles import goes_on

FEWEST = 5
"""Lines of a page that begin with a number if numbers stand in its margin."""
MOST = 0.5
"""Share of its lines that they are at least: the items of a list have more than one line each."""
HIGH = 0.9
"""Share of the numbers whose right edge is no further right than the margin's."""
GROWING = 0.9
"""Share of the numbers that are greater than the one before."""
WRAPPED = 0.1
"""Share of them after which a sentence goes on in lower case: the items of a numbered list each begin with a capital
letter, or with what stands before a surname."""
WIDE, NEAR = 20.0, 2.0
"""Points that the right edges of numbers lie left and right of the margin's: they may be set flush left or right."""

_FIRST = re.compile(r"\s*(\d{1,4})(?=\s+(\S.*))")
_NUMBER = re.compile(r"(?<!\S)\d{1,4}(?!\S)")


def margin_of(cuts: Sequence[Cut], box: Box) -> float:
    """The right edge of the widest numbers in the page's margin, in points from the left; 0.0 for none."""
    found = [(cut, first) for cut in cuts if (first := _FIRST.match(cut[1]))]
    least = max(FEWEST, MOST * len(cuts))
    if len(found) < least:
        return 0.0
    edges = sorted(_right(cut, first.end(1), box) for cut, first in found)
    edge = edges[int(HIGH * (len(edges) - 1))]
    margin = [first for cut, first in found if _within(cut, first.end(1), edge, box)]
    growing = sum(int(a[1]) < int(b[1]) for a, b in pairwise(margin))
    wrapped = sum(goes_on(first[2]) for first in margin)
    numbered = len(margin) >= least and growing >= GROWING * (len(margin) - 1)
    return edge if numbered and wrapped >= WRAPPED * len(margin) else 0.0


def without_numbers(cuts: Sequence[Cut], margin: float, box: Box) -> list[Cut]:
    """The lines with blanks in place of the numbers that end at `margin`, so that places of characters stay true."""
    return [_bare(cut, margin, box) for cut in cuts]


def _within(cut: Cut, end: int, margin: float, box: Box) -> bool:
    return margin - WIDE <= _right(cut, end, box) <= margin + NEAR


def _right(cut: Cut, end: int, box: Box) -> float:
    return box(cut[0] + end - 1)[2]


def _bare(cut: Cut, margin: float, box: Box) -> Cut:
    start, text = cut
    for number in _NUMBER.finditer(text):
        if _within(cut, number.end(), margin, box):
            return start, f"{text[: number.start()]}{' ' * len(number[0])}{text[number.end() :]}"
    return cut
