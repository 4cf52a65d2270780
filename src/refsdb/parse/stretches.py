"""Stretches of a citation: the parts between two marks, and the sentences; what the tagger sees of the one that a
word stands in, and of those beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse import looks
from refsdb.parse.codes import Codes, Ints, code
from refsdb.parse.grid import Grid

_LENGTHS = np.array([0, 1, 2, 3, 3, 5, 5, 5, 5, 9])
"""Numbers of words that are told apart."""
_STRONG, _WEAK = 60, 15
"""Sums of odds (see `lexicon`) from which a sentence is like a journal's name or a title."""


@dataclass(frozen=True, slots=True)
class Stretches:
    """Stretches of words: the slot where each begins, how many words it has; `of` is the stretch of each word.

    Slots are those of the grid's rows laid end to end; `left` counts the stretches that follow in the row.
    """

    starts: NDArray[np.intp]
    sizes: Ints
    of: NDArray[np.intp]
    left: Ints

    def sums(self, per_slot: NDArray[Any]) -> Ints:
        """The sum over each stretch of what is 0 where there is no word."""
        sums: Ints = np.add.reduceat(per_slot.ravel(), self.starts, dtype=np.int64)
        return sums

    def previous(self, values: Ints, edge: int) -> Ints:
        """Per stretch the value of the one before it in the row, or `edge`."""
        result = np.empty_like(values)
        result[1:] = values[:-1]
        result[self._first()] = edge
        return result

    def following(self, values: Ints, edge: int) -> Ints:
        """Per stretch the value of the one after it in the row, or `edge`."""
        result = np.empty_like(values)
        result[:-1] = values[1:]
        result[self.left == 0] = edge
        return result

    def _first(self) -> NDArray[np.bool_]:
        first = np.ones(len(self.left), np.bool_)
        first[1:] = self.left[:-1] == 0
        return first


def divided(grid: Grid, border: NDArray[np.bool_]) -> Stretches:
    """The stretches between slots with a `border` before their word."""
    starting = grid.is_word & border
    starting[:, 0] = False
    begins = grid.is_word.copy()
    begins[:, 1:] &= ~grid.is_word[:, :-1]
    starting |= begins
    starts = np.flatnonzero(starting)
    counted = np.cumsum(starting.ravel())
    last = counted.reshape(starting.shape)[:, -1]
    row = starts // starting.shape[1]
    left = last[row] - 1 - np.arange(len(starts))
    sizes = np.add.reduceat(grid.is_word.ravel(), starts, dtype=np.int64)
    return Stretches(starts, sizes, counted[grid.at] - 1, left)


def of_parts(grid: Grid) -> tuple[tuple[Codes, ...], NDArray[np.intp]]:
    """Features of the parts between two marks, one kind after the other, and the part of each word."""
    border = grid.gap_is(looks.PARTING)
    border[:, 1:] &= grid.is_(looks.PARTS)[:, :-1] | ~grid.gap_is(looks.STOP)[:, 1:]
    parts = divided(grid, border)
    here, previous, following = _beside(parts, _forms(grid, parts), 0, 1)
    role, role1, role2 = _beside(parts, _roles(grid, parts), len(looks.ROLES), len(looks.ROLES) + 1)
    odds, odds1, odds2 = _beside(parts, _leanings(grid, parts), 10, 11)
    behind = parts.starts + parts.sizes
    mark, after = grid.gap.key.ravel()[behind], grid.word.kind.ravel()[behind]
    features = (
        code("p", here, following), code("q", previous, here), code("t", here, after), code("v", here, mark, after),
        code("L", role1, role, role2), code("M", here, role, after), code("N", np.minimum(parts.left, 4), here, role),
        code("U", odds1, odds, odds2), code("V", odds, here, after),
    )  # fmt: skip
    return features, parts.of


def _beside(stretches: Stretches, values: Ints, first: int, last: int) -> tuple[Ints, Ints, Ints]:
    return values, stretches.previous(values, first), stretches.following(values, last)


def _forms(grid: Grid, parts: Stretches) -> Ints:
    """Length, capitals (none, one, several, all), whether there are digits; 0 and 1 are kept for the edges."""
    capitals = parts.sums(grid.is_(looks.CAPITAL))
    case = np.where(capitals == parts.sizes, 3, np.minimum(capitals, 2))
    digits = parts.sums(grid.is_(looks.DIGITS)) > 0
    return (_LENGTHS[np.minimum(parts.sizes, 9)] * 4 + case) * 2 + digits + 2


def _roles(grid: Grid, parts: Stretches) -> Ints:
    """What most of its words are, see looks.ROLES; of several, the first."""
    counts = np.stack([parts.sums(grid.word.role == role) for role in range(1, len(looks.ROLES))])
    return np.where(counts.any(axis=0), counts.argmax(axis=0) + 1, 0)


def _leanings(grid: Grid, parts: Stretches) -> Ints:
    """Whether its words speak for a journal's name (6 to 9) or a title (1 to 4); 0 if hardly."""
    odds = parts.sums(grid.word.odds)
    steps = np.clip(np.rint(odds / 24), -4, 4).astype(np.int64)
    return np.where(np.abs(odds) < 12, 0, steps + 5)


def of_sentences(grid: Grid) -> tuple[tuple[Codes, ...], NDArray[np.intp]]:
    """Features of the sentences, one kind after the other, and the sentence of each word."""
    border = grid.gap_is(looks.ENDING)
    border[:, 1:] &= grid.is_(looks.ENDS)[:, :-1]
    border |= grid.gap.quotes > 0
    sentences = divided(grid, border)
    here, before, after = _beside(sentences, _codes(grid, sentences), 0, 1)
    features = code("P", before, here), code("Q", here, after), code("R", np.minimum(sentences.left, 3), here)
    return features, sentences.of


def _codes(grid: Grid, sentences: Stretches) -> Ints:
    """What its words speak for, whether it is long, how many numbers; whether it has a year, a place, begins with
    "In", has a cue for editors.
    """
    odds = sentences.sums(grid.word.odds)
    size = np.abs(odds)
    place = grid.word.role == looks.PLACE
    joined = (grid.is_(looks.IN) & ~place).ravel()[sentences.starts]
    result = np.where(odds > 0, 2, 0) + np.where(size > _STRONG, 2, 1)
    result = np.where(size > _WEAK, result, 0)
    result = (result * 2 + (sentences.sizes > 4)) * 3 + np.minimum(sentences.sums(grid.is_(looks.NUMBER)), 2)
    for there in (
        sentences.sums(grid.is_(looks.YEAR)) > 0,
        sentences.sums(place) > 0,
        joined,
        sentences.sums(grid.is_(looks.EDITOR) & ~place) > 0,
    ):
        result = result * 2 + there
    return result + 2
