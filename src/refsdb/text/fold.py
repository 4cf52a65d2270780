"""Strings as keys: two prints of one thing fold to the same."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Lower-case ASCII words with one blank between: "Gönül, Müzeyyen" is "gonul muzeyyen".

    Letters of every script are spelled in ASCII (anyascii), so "ß" is "ss" and "Ø" is "o"; marks are dropped.
    """
    if not text.isascii():
        # NFKC first, so that ligatures and full-width forms are letters before they are spelled out
        text = anyascii(unicodedata.normalize("NFKC", text))
    return _NOT_WORD.sub(" ", text.lower()).strip()


def words(text: str) -> list[str]:
    """The folded words of `text`, in order."""
    folded = fold(text)
    return folded.split(" ") if folded else []


def squash(text: str) -> str:
    """`fold` without its blanks: "J. Clin.-Pharm" and "J Clin Pharm" are both "jclinpharm"."""
    return fold(text).replace(" ", "")
