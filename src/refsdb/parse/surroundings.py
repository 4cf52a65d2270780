"""What stands before and behind a word: years, numbers, brackets, cues."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse import looks
from refsdb.parse.codes import Ints
from refsdb.parse.grid import Grid


def behind(grid: Grid) -> Ints:
    """Per slot, what has been: years, numbers, ends of sentences, open brackets and quotes, "In" or an editor."""
    ends = grid.gap_is(looks.ENDING)
    ends[:, 1:] &= grid.is_(looks.CLOSES)[:, :-1]
    ends[:, 0] = False
    depth = np.cumsum(grid.gap.depth, axis=1)
    depth -= np.minimum(np.minimum.accumulate(depth, axis=1), 0)  # what was never opened closes nothing
    code = _before(grid.is_(looks.YEAR), 2) * 4 + _before(grid.is_(looks.NUMBER), 3)
    code = code * 6 + np.minimum(np.cumsum(ends, axis=1), 5)
    code = (code * 2 + (depth > 0)) * 2 + np.cumsum(grid.gap.quotes, axis=1) % 2
    announced = _before(grid.is_(looks.IN) & grid.gap_is(looks.OPENING), 1)
    return code * 3 + np.where(announced > 0, 2, _before(grid.is_(looks.EDITOR), 1))


def ahead(grid: Grid) -> Ints:
    """Per slot, what is still to come: years, other numbers, patterns, an "In", an editor's cue, volume, pages."""
    code = _after(grid.is_(looks.YEAR), 2) * 4 + _after(grid.is_(looks.NUMBER), 3)
    for mark in (
        grid.is_(looks.PATTERN),
        grid.is_(looks.IN) & grid.gap_is(looks.OPENING),
        grid.is_(looks.EDITOR),
        grid.is_(looks.COUNTED) & _next(grid.is_(looks.COUNTS)),
        grid.is_(looks.PAGES) & _next(grid.is_(looks.NUMBER)),
    ):
        code = code * 2 + _after(mark, 1)
    return code


def _before(there: NDArray[Any], most: int) -> Ints:
    """How often in the slots before, at most `most` times."""
    counted = np.cumsum(there, axis=1, dtype=np.int64)
    result: Ints = np.minimum(counted - there, most)
    return result


def _after(there: NDArray[Any], most: int) -> Ints:
    """How often in the slots behind, at most `most` times."""
    counted = np.cumsum(there, axis=1, dtype=np.int64)
    result: Ints = np.minimum(counted[:, -1:] - counted, most)
    return result


def _next(there: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Whether in the next slot."""
    result = np.zeros_like(there)
    result[:, :-1] = there[:, 1:]
    return result
