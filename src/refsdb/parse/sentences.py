"""Sentences: what the tagger sees of the one that a word stands in, and of those beside it."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.parse.looks import Gap, Word

_STRONG, _WEAK = 60, 15
"""Sums of odds (see `lexicon`) from which a sentence is like a journal's name or a title."""


def sentence_codes(words: Sequence[Word], gaps: Sequence[Gap]) -> list[tuple[tuple[str, ...], int]]:
    """Per sentence, in order, what `sentence_features` makes features of, and how many words it has."""
    bounds = [0]
    for i in range(1, len(words)):
        gap = gaps[i]
        if gap.quotes or (gap.ends and words[i - 1].ends):
            bounds.append(i)
    codes = [_code(words[start:end]) for start, end in zip(bounds, [*bounds[1:], len(words)], strict=True)]
    result: list[tuple[tuple[str, ...], int]] = []
    n = len(codes)
    bounds.append(len(words))
    for i, code in enumerate(codes):
        key = (codes[i - 1] if i else "^", code, codes[i + 1] if i + 1 < n else "$", str(min(n - 1 - i, 3)))
        result.append((key, bounds[i + 1] - bounds[i]))
    return result


def _code(sentence: Sequence[Word]) -> str:
    """What its words are of, whether it is long, how many numbers, years, places, cues for editors."""
    odds = numbers = 0
    year = place = edited = ""
    for word in sentence:
        odds += word.odds
        if word.tells:
            if word.number:
                numbers += 1
            elif word.shape == "Y":
                year = "y"
            elif word.role != "L" and word.classes[:2] == "ed":
                edited = "E"
        if word.role == "L":
            place = "L"
    kind = ("j" if odds > 0 else "t") if abs(odds) > _WEAK else "-"
    if abs(odds) > _STRONG:
        kind = kind.upper()
    first = sentence[0] if sentence else None
    joined = "I" if first and first.classes[:2] == "in" and first.role != "L" else ""
    return f"{kind}{'+' if len(sentence) > 4 else ''}{min(numbers, 2)}{year}{place}{joined}{edited}"


def sentence_features(key: tuple[str, ...]) -> tuple[str, ...]:
    """The features of a sentence, from its code, those of its neighbours, and how many follow."""
    before, here, after, left = key
    return f"P{before}/{here}", f"Q{here}/{after}", f"R{left}{here}"
