"""What the tagger sees of words and of the gaps between them, in numbers (see `codes`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from refsdb.parse.codes import NONE, Codes, code
from refsdb.parse.looks import look, marks

KINDS = "wsKkOxyXj"
"""A letter for each field of Look."""
GAP_KINDS = "qr"
"""A letter for what a gap tells of the word behind it, and of the word before it."""


def of_words(words: Sequence[str]) -> Iterator[Codes]:
    """Features of several kinds, each one per word; NONE where a word has none of a kind."""
    looks = np.fromiter(chain.from_iterable(map(look, words)), np.int64)
    fields = looks.reshape(-1, len(KINDS)).T
    for kind, made_of in zip(KINDS, fields, strict=True):
        yield np.where(made_of == NONE, np.uint64(NONE), code(kind, made_of))


def of_gaps(gaps: Sequence[str]) -> tuple[Codes, Codes]:
    """The feature of each gap for the word behind it, and for the word before it."""
    seen = np.array([marks(gap) for gap in gaps], np.int64)
    return code(GAP_KINDS[0], seen), code(GAP_KINDS[1], seen)
