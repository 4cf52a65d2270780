"""Given names as initials: "Carl-Heinz" and "C.-H." are "CH"."""

from __future__ import annotations

import re
import unicodedata

_WORDS = re.compile(r"[^\s.‐‑-]+\.?")
_ABBREVIATION = 3  # letters that may stand before a full stop ("Chr."), or as initials in one ("CHM")


def initials(given: str) -> str:
    """The initials of the words of `given`, without stops; small words behind them ("L van").

    Names in scripts without capitals stay whole, and abbreviations of more letters than one ("Yu.") as they are.
    """
    words = [
        word for word in (found.lstrip("'\"“„«(") for found in _WORDS.findall(given)) if word.rstrip(".")
    ]
    small = [word for word in words if word.islower()]
    if len(small) == len(words):
        small = []
    large = "".join(_initial(word) for word in words if word not in small)
    return " ".join([large, *small]) if large else given


def _initial(word: str) -> str:
    bare = word.rstrip(".")
    if len(bare) <= _ABBREVIATION and (bare != word or bare.isupper()):
        return bare
    if not bare[0].isupper() and not bare[0].islower():
        return bare
    end = 1
    while end < len(bare) and unicodedata.category(bare[end]).startswith("M"):
        end += 1
    return bare[:end]
