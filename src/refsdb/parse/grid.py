"""Citations side by side, one a row: their words and gaps as numbers, so that all are looked at in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import NONE, Ints, symbol
from refsdb.parse.growing import Growing
from refsdb.parse.looks import GapLook, Look, gap_look, look
from refsdb.parse.tokens import Tokens

EDGE = 2  # slots before the first word of a row, and behind its last
KEPT = 50_000  # different words, or gaps, that are remembered before all are forgotten
_LONG = 40  # letters of one that comes too seldom to be remembered
_NOTHING, _FIRST, _LAST = 0, 1, 2


class Seen(dict[str, int]):
    """The numbers of words (or gaps), given as they are met; each is looked at once.

    The first numbers are those of `edges`. `added` is told of the columns of new numbers, and the first of these.
    """

    def __init__(
        self,
        look_at: Callable[[str], tuple[int, ...]],
        edges: Sequence[tuple[int, ...]],
        added: Callable[[int, Ints], None] | None = None,
    ) -> None:
        super().__init__()
        self._look_at = look_at
        self._edges = edges
        self._added = added
        self._used = 0
        self._new: list[str] = []
        self._long: list[str] = []
        self._looks = Growing(len(edges[0]), np.int64)
        self._append(edges)

    def __missing__(self, text: str) -> int:
        number = self[text] = self._used + len(self._new)
        self._new.append(text)
        if len(text) > _LONG:
            self._long.append(text)
        return number

    def make_room(self) -> None:
        """Forget what is long, and everything when it has become much: numbers of before mean nothing then."""
        for text in self._long:
            del self[text]
        self._long.clear()
        if self._used > KEPT:
            self.clear()
            self._used = 0
            self._append(self._edges)

    def columns(self, numbers: NDArray[np.intp]) -> Ints:
        """How those of the `numbers` look: a row per column, one element per number."""
        if self._new:
            self._append([self._look_at(text) for text in self._new])
            self._new.clear()
        return np.ascontiguousarray(np.take(self._looks.rows, numbers, axis=0).T)

    def _append(self, looks: Sequence[tuple[int, ...]]) -> None:
        first, self._used = self._used, self._used + len(looks)
        rows = np.array(looks, np.int64)
        self._looks.put(first, rows)
        if self._added:
            self._added(first, np.ascontiguousarray(rows.T))


@dataclass(frozen=True, slots=True)
class Grid:
    """`words[b, EDGE + i]` is the number of word i of citation b; before and behind are edges and nothing.

    `gaps[b, EDGE + i]` is the number of the gap before it. `word` and `gap` are how these look, arrays of that
    shape. `is_word` tells the slots that hold a word, `at` where they are when rows are laid end to end.
    """

    words: NDArray[np.intp]
    gaps: NDArray[np.intp]
    word: Look[Ints]
    gap: GapLook[Ints]
    is_word: NDArray[np.bool_]
    at: NDArray[np.intp]

    def is_(self, bit: int) -> NDArray[np.bool_]:
        """Where the word is such."""
        such: NDArray[np.bool_] = (self.word.so & bit) != 0
        return such

    def gap_is(self, bit: int) -> NDArray[np.bool_]:
        """Where the gap before the word is such."""
        such: NDArray[np.bool_] = (self.gap.so & bit) != 0
        return such


def seen_words(added: Callable[[int, Ints], None] | None = None) -> Seen:
    """A memory for words."""
    nothing = Look(*[NONE] * len(Look._fields))
    first, last = (nothing._replace(key=number, form=number, kind=number) for number in map(symbol, "^$"))
    return Seen(look, (nothing, first, last), added)


def seen_gaps(added: Callable[[int, Ints], None] | None = None) -> Seen:
    """A memory for gaps."""
    return Seen(gap_look, [GapLook(NONE, 0, 0, 0)], added)


def grid(citations: Sequence[Tokens], words: Seen, gaps: Seen) -> Grid:
    """The citations, each on its row; one at least, and none without words."""
    words.make_room()
    gaps.make_room()
    longest = max(len(one.words) for one in citations)
    word_of, gap_of = words.__getitem__, gaps.__getitem__
    word_row: list[int] = []
    gap_row: list[int] = []
    for one in citations:
        rest = [_NOTHING] * (longest - len(one.words))
        word_row += (_FIRST, _FIRST, *map(word_of, one.words), _LAST, _LAST, *rest)
        gap_row += (_NOTHING, _NOTHING, *map(gap_of, one.gaps), _NOTHING, *rest)
    shape = (-1, len(citations), longest + 2 * EDGE)
    numbers, gap_numbers = np.array(word_row, np.intp), np.array(gap_row, np.intp)
    is_word = numbers > _LAST
    return Grid(
        numbers.reshape(shape[1:]),
        gap_numbers.reshape(shape[1:]),
        Look(*words.columns(numbers).reshape(shape)),
        GapLook(*gaps.columns(gap_numbers).reshape(shape)),
        is_word.reshape(shape[1:]),
        np.flatnonzero(is_word),
    )
