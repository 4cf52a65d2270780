"""Words (or gaps) as numbers, given as they are met: what is made of one is made once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

KEPT = 50_000  # different ones that are remembered before all are forgotten
_LONG = 40  # letters of one that comes too seldom to be remembered
_FIRST = 1  # 0 stands for none


class Seen(dict[str, int]):
    """The numbers of what was seen, from 1; `added` is told the first of new numbers, and what they stand for."""

    def __init__(self, added: Callable[[int, Sequence[str]], None]) -> None:
        super().__init__()
        self._added = added
        self._next = _FIRST
        self._new: list[str] = []
        self._long: list[str] = []

    def __missing__(self, text: str) -> int:
        number = self[text] = self._next + len(self._new)
        self._new.append(text)
        if len(text) > _LONG:
            self._long.append(text)
        return number

    def numbers(self, texts: Iterable[str]) -> NDArray[np.intp]:
        """The number of each; those of an earlier call may mean nothing any more."""
        for text in self._long:
            del self[text]
        self._long.clear()
        if self._next > KEPT:
            self.clear()
            self._next = _FIRST
        result = np.fromiter(map(self.__getitem__, texts), np.intp)
        if self._new:
            self._added(self._next, self._new)
            self._next += len(self._new)
            self._new = []
        return result
