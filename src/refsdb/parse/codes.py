"""Features as numbers: a letter for the kind of feature, and what it is made of, mixed into 64 bits.

The letter is the highest byte, so that all features of a kind lie together in the sorted table of the model; the
rest is a hash. Two features of a kind share a number about once in 2**56 pairs, two strings a symbol once in 2**32.
"""

from __future__ import annotations

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
    for one, factor in zip(made_of, _FACTORS, strict=False):
        total = total + one.astype(np.uint64) * np.uint64(factor)
    return (total >> np.uint64(8)) | np.uint64(ord(kind) << 56)
