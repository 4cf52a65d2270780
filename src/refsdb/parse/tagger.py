"""The tagger: words with features in, labelled parts with probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING

from refsdb.parse.tokens import Tokens

if TYPE_CHECKING:
    from refsdb.parse.scoring import Scorer


@dataclass(frozen=True, slots=True)
class Part:
    """Words first..last (both included) of one label; `sure` is the least probable word's probability."""

    label: str
    first: int
    last: int
    sure: float


_one_at_a_time = Lock()
"""A scorer remembers words: threads take turns."""


@lru_cache(maxsize=1)
def _scorer() -> Scorer:
    """The model of this package, opened once per process."""
    from refsdb.parse.network import FILE, read
    from refsdb.parse.scoring import Scorer

    with (files("refsdb.parse") / FILE).open("rb") as stream:
        return Scorer(read(stream))


def tag_all(citations: Sequence[Tokens]) -> list[list[Part]]:
    """The parts of each citation, in order; no words, no parts."""
    result: list[list[Part]] = [[] for _ in citations]
    longest_first = sorted(
        (i for i, one in enumerate(citations) if one.words), key=lambda i: -len(citations[i].words)
    )
    for i, parts in zip(longest_first, _tag([citations[i] for i in longest_first]), strict=True):
        result[i] = parts
    return result


def _tag(citations: Sequence[Tokens]) -> list[list[Part]]:
    with _one_at_a_time:
        try:
            return _scorer().tag(citations)
        except BaseException:  # Ctrl-C in a session: what it remembers may be half made
            _scorer.cache_clear()
            raise
