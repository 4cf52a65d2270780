"""Paragraphs of several citations that were wrapped as one text: items begin within their lines, not with them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from refsdb.segment import wrapped
from refsdb.segment.lines import Line
from refsdb.segment.paragraphs import divided
from refsdb.segment.pieces import Piece, piece
from refsdb.segment.shape import WIDE

FEWEST = 3
"""Lines of such a paragraph at least; …"""
SAMPLE = 30
"""… and those that are looked at."""
BEGINNING = 40
"""Characters by which the beginning of a line is known."""
NEARLY = 0.95
"""Share of the longest line that one with the next word reaches which is full, …"""
FULL = 0.9
"""… and the share of them that are."""
INSIDE = 0.6
"""Share of the items that begin within lines."""


def cut(lines: Sequence[Line]) -> list[Piece]:
    """The lines as pieces, in order: those of run-on paragraphs as citations end in them."""
    if not lines:
        return []
    begins = [at for at, line in enumerate(lines) if not at or line.gap or line.whole]
    pieces: list[Piece] = []
    done = 0
    for at, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        if end - at >= FEWEST and _runs_on(lines[at : min(end, at + SAMPLE)]):
            pieces += _moved(divided(wrapped.cut(lines[done:at])), done)
            pieces += divided([piece(lines, at, end - 1)])
            done = end
    return [*pieces, *_moved(divided(wrapped.cut(lines[done:])), done)]


def _runs_on(lines: Sequence[Line]) -> bool:
    width = max(len(line.text) for line in lines)
    full = sum(
        len(line.text) + len(below.text.split(" ", 1)[0]) >= NEARLY * width
        for line, below in itertools.pairwise(lines)
    )
    if width > WIDE or full < FULL * (len(lines) - 1):
        return False  # items end in short lines
    parts = divided([piece(lines, 0, len(lines) - 1)])[1:]
    starts = {line.text[:BEGINNING] for line in lines}
    inside = sum(part.text[:BEGINNING] not in starts for part in parts)
    return inside >= max(1, INSIDE * len(parts))


def _moved(pieces: Sequence[Piece], by: int) -> list[Piece]:
    if not by:
        return list(pieces)
    return [
        Piece(one.text, one.label, one.number, one.first + by, one.last + by, one.link, one.key)
        for one in pieces
    ]
