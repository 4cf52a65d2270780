"""What the members of a network are told of words and gaps, each told once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Table
from refsdb.parse.growing import Growing
from refsdb.parse.network import Member, Places
from refsdb.parse.seen import Seen


class Met:
    """The words (or gaps) that were met, by their numbers: where their features stand in the table of the model."""

    def __init__(
        self, known: Table, features: Callable[[Sequence[str]], Iterable[Codes]], kinds: int
    ) -> None:
        self._known, self._features = known, features
        self._seen = Seen(self._add)
        self.rows = Growing(kinds, np.int32)
        self.told: list[Told] = []

    def numbers(self, texts: Iterable[str]) -> Places:
        """See `Seen.numbers`."""
        return self._seen.numbers(texts)

    def _add(self, first: int, texts: Sequence[str]) -> None:
        rows = np.stack([*map(self._known.rows, self._features(texts))], axis=1)
        self.rows.put(first, rows.astype(np.int32))
        for told in self.told:
            told.forget(first, first + len(texts))


class Told:
    """What a member is told by some kinds of features of what was met, made when it is first asked for."""

    def __init__(self, member: Member, met: Met, kinds: slice) -> None:
        self._member, self._met, self._kinds = member, met, kinds
        self._told = Growing(len(member.scale), np.int16)
        self._made = Growing(1, np.bool_)
        self._made.reach(len(met.rows.rows))
        met.told.append(self)

    def forget(self, first: int, last: int) -> None:
        """Others have these numbers now: first..last - 1."""
        self._made.put(first, np.zeros((last - first, 1), np.bool_))

    def of(self, numbers: Places) -> NDArray[np.int16]:
        """What each of those with the `numbers` tells, see `Member.told`."""
        missing = numbers[~self._made.rows[numbers, 0]]
        if len(missing):
            asked = np.zeros(len(self._made.rows), np.bool_)
            asked[missing] = True
            new = np.flatnonzero(asked)
            self._told.reach(int(new[-1]) + 1)
            self._told.rows[new] = self._member.told(self._met.rows.rows[new, self._kinds].T)
            self._made.rows[new] = True
        return self._told.rows[numbers]
