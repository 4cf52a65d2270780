"""Features as numbers: a letter for the kind of feature, and what it is made of, mixed into 64 bits.

The letter is the highest byte, so that all features of a kind lie together in the sorted table of the model; the
rest is a hash. Two features of a kind share a number about once in 2**56 pairs, two strings a symbol once in 2**32.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Codes = NDArray[np.uint64]

NONE = 0
"""The code of a feature that is not there, and the symbol of nothing."""
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F)
"""Odd numbers with irregular bits; any will do, but a model goes with those that it was made with."""


def symbol(text: str) -> int:
    """A number for `text`, the same on every machine: its CRC-32; 0 for none."""
    return crc32(text.encode("utf-8", "surrogatepass")) if text else NONE


def code(kind: str, *made_of: NDArray[Any]) -> Codes:
    """The features of one kind (a letter), one per element of the arrays; they may be made of four at most."""
    total = np.zeros(1, np.uint64)
    for one, factor in zip(made_of, _FACTORS[: len(made_of)], strict=True):
        total = total + one.astype(np.uint64) * np.uint64(factor)
    return (total >> np.uint64(8)) | np.uint64(ord(kind) << 56)


@dataclass(frozen=True, slots=True)
class Table:
    """The features that a model knows: their `codes`, ascending, and the `ranges` in it of each kind."""

    codes: Codes
    ranges: dict[int, tuple[int, int]]

    def rows(self, codes: Codes) -> NDArray[np.intp]:
        """Where features, all of one kind (or none at all), stand in the table, from 1; 0 for one that it lacks."""
        kind = int(codes.max(initial=0)) >> 56
        first, last = self.ranges.get(kind, (0, 0))
        if first == last:
            return np.zeros(len(codes), np.intp)
        known = self.codes[first:last]
        at = np.searchsorted(known, codes)
        at[at == len(known)] = 0
        return np.where(known[at] == codes, at + (first + 1), 0)


def table(codes: Codes) -> Table:
    """The table of ascending `codes`."""
    kinds, first = np.unique(codes >> np.uint64(56), return_index=True)
    bounds = [*first.tolist(), len(codes)]
    return Table(codes, {kind: (bounds[i], bounds[i + 1]) for i, kind in enumerate(kinds.tolist())})
