"""A citation as words and the gaps between them.

A word is a run of letters or a run of digits; everything between two words (blanks, punctuation) is a gap.
So "96:418-419" is three words, and the punctuation is known to both of its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

LIMIT = 1500  # words that are read of one citation; the longest real ones have 400

_MARKS = "\u0300-\u036f\u00ad"
_SPLIT = re.compile(rf"([^\W\d_]+(?:['’{_MARKS}]+[^\W\d_]+)*[\u0300-\u036f]*|\d+)")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that was recognised by its pattern: text[start:end] is a `kind`."""

    kind: str
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """`words[i]` is text[starts[i]:ends[i]]; `gaps[i]` stands before it, and gaps[-1] after the last word.

    A span that was recognised by pattern is one word: its kind in angle brackets ("<doi>").
    """

    text: str
    words: list[str]
    gaps: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str, spans: Iterable[Span] = ()) -> Tokens:
    """The words of `text`, at most LIMIT; `spans` (in order, not overlapping) are one word each."""
    words: list[str] = []
    gaps: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    gap_start = at = 0
    for span in spans:
        if span.start == span.end:
            continue  # a second meaning of the span that follows
        at = _split(text, at, span.start, words, starts, ends, gaps, gap_start)
        gap_start = ends[-1] if ends else 0
        gaps.append(text[gap_start : span.start])
        words.append(f"<{span.kind}>")
        starts.append(span.start)
        ends.append(span.end)
        gap_start = at = span.end
    _split(text, at, len(text), words, starts, ends, gaps, gap_start)
    if len(words) > LIMIT:
        del words[LIMIT:], starts[LIMIT:], ends[LIMIT:], gaps[LIMIT:]
    gaps.append(text[ends[-1] if ends else 0 :])
    return Tokens(text, words, gaps, starts, ends)


def _split(
    text: str,
    at: int,
    end: int,
    words: list[str],
    starts: list[int],
    ends: list[int],
    gaps: list[str],
    gap_start: int,
) -> int:
    """Append the words of text[at:end]; the gap before the first reaches back to `gap_start`."""
    parts = _SPLIT.split(text[at:end])[: 2 * LIMIT + 1]  # gap, word, gap … word, gap
    if len(parts) > 1:
        places = list(accumulate(map(len, parts), initial=at))
        words += parts[1::2]
        starts += places[1:-1:2]
        ends += places[2::2]
        gaps.append(text[gap_start : places[1]])
        gaps += parts[2:-1:2]
    return end
