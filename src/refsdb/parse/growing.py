"""Arrays that grow."""

from __future__ import annotations

from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Kind = TypeVar("Kind", bound=np.generic)


class Growing(Generic[Kind]):
    """Rows of an array, kept by their number; `rows` has room for more than were put there."""

    def __init__(self, width: int, kind: type[Kind]) -> None:
        self.rows: NDArray[Kind] = np.zeros((1024, width), kind)

    def put(self, first: int, rows: NDArray[Kind]) -> None:
        """Put rows at `first` and behind it; those before stay."""
        last = first + len(rows)
        if last > len(self.rows):
            more = np.zeros((2 * last, self.rows.shape[1]), self.rows.dtype)
            more[:first] = self.rows[:first]
            self.rows = more
        self.rows[first:last] = rows
