"""Dates on which somebody looked at a page: "[Accessed: March 2, 2012]", "abgerufen am 2.3.2012"."""

from __future__ import annotations

from refsdb.parse.cues import CLASS
from refsdb.parse.tokens import Tokens

_CLOSING = frozenset(")];>")
_REACH = 8  # words from the announcing word to the last word of the date


def in_access(tokens: Tokens, i: int) -> bool:
    """Whether word `i` belongs to such a date: a number or a month, announced a few words before."""
    word = tokens.words[i]
    if not (word[0].isdigit() or "month" in CLASS.get(word.lower(), "")):
        return False
    for k in range(i - 1, max(-1, i - _REACH), -1):
        if tokens.gaps[k + 1].strip()[:1] in _CLOSING:
            return False
        before = tokens.words[k]
        if "access" in CLASS.get(before.lower(), ""):
            return before.lower() not in {"available", "online", "cited", "stand", "download"} or _is_date(
                tokens, k + 1
            )
        if (
            before[0] == "<"
            or "month" in CLASS.get(before.lower(), "")
            or len(before) <= 2
            or before[0].isdigit()
        ):
            continue
        if before.lower() not in {"from", "date", "last", "the", "zuletzt", "april"} and len(before) > 4:
            return False
    return False


def _is_date(tokens: Tokens, first: int) -> bool:
    """Whether a full date (number, month, number) follows."""
    words = [w for w in tokens.words[first : first + _REACH] if w[0] != "<"]
    return sum(w[0].isdigit() for w in words) >= 2 and any(
        "month" in CLASS.get(w.lower(), "") or (w.isdigit() and len(w) <= 2) for w in words
    )
