"""Arrays that grow."""

from __future__ import annotations

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)
_AT_FIRST = 2**16
"""Rows of an array that need no copy to grow; a system gives memory for zeros when others are put there."""


class Growing(Generic[Kind]):
    """Rows of an array, kept by their number; `rows` has room for more than were put there."""

    def __init__(self, width: int, kind: type[Kind]) -> None:
        self.rows: NDArray[Kind] = np.zeros((_AT_FIRST, width), kind)

    def put(self, first: int, rows: NDArray[Kind]) -> None:
        """Put rows at `first` and behind it; the others stay."""
        last = first + len(rows)
        self.reach(last)
        self.rows[first:last] = rows

    def reach(self, last: int) -> None:
        """Have room for rows up to, and without, `last`."""
        if last > len(self.rows):
            more = np.zeros((2 * last, self.rows.shape[1]), self.rows.dtype)
            more[: len(self.rows)] = self.rows
            self.rows = more
