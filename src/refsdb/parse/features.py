"""What the tagger sees of words and of the gaps between them, in numbers (see `codes`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from refsdb.parse.codes import NONE, Codes, code
from refsdb.parse.looks import look, marks

KINDS = "wsKkOxyXj"
"""A letter for each field of Look."""


def of_words(words: Sequence[str]) -> Iterator[Codes]:
    """Features of several kinds, each one per word; NONE where a word has none of a kind."""
    fields = np.array([look(word) for word in words], np.int64).T
    for kind, made_of in zip(KINDS, fields, strict=True):
        yield np.where(made_of == NONE, np.uint64(NONE), code(kind, made_of))


def of_gaps(gaps: Sequence[str]) -> tuple[Codes, Codes]:
    """The feature of each gap for the word behind it, and for the word before it."""
    seen = np.array([marks(gap) for gap in gaps], np.int64)
    return code("q", seen), code("r", seen)
