"""What a word mostly is (family name, journal, place …), counted over works when the model was made."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

FILE = "lexicon.txt"
LIKE_A_JOURNAL = 30
"""Odds above which words are taken for a journal's name."""


@lru_cache(maxsize=1)
def lexicon() -> dict[str, tuple[str, int]]:
    """Lower-case word -> what it mostly is, and how much it speaks for a journal's name against a title.

    The first is a letter: Family, Given, Journal, Title, puBlisher, pLace; small: mostly; "m": several; "-" where
    it is not known. The second is ten times the binary logarithm of the odds, at most 45.
    """
    text = (files("refsdb.parse") / FILE).read_text(encoding="utf-8")
    words = text.split()
    return dict(zip(words[::3], zip(words[1::3], map(int, words[2::3]), strict=True), strict=True))


def mostly(word: str) -> str:
    """The letter of what a word, in any case, mostly is; "" for a word that was not counted."""
    return lexicon().get(word.lower(), ("", 0))[0]


def odds(words: Iterable[str]) -> int:
    """How much words, in any case, speak for the name of a journal (> 0) against a title (< 0), all together."""
    known = lexicon()
    return sum(known.get(word.lower(), ("", 0))[1] for word in words)
