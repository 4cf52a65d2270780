"""Strings as keys: two prints of one thing fold to the same."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
# bytes of ASCII text as keys have them: letters in lower case, digits, and blanks for all else
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() and code < 128 else 32 for code in range(256))


class _Spelling(dict[int, str]):
    """What each letter is spelled as, found out when it is first met: anyascii goes letter by letter."""

    def __missing__(self, code: int) -> str:
        spelled = self[code] = anyascii(chr(code))
        return spelled


_spelling = _Spelling()


def fold(text: str) -> str:
    """Lower-case ASCII words with one blank between: "Gönül, Müzeyyen" is "gonul muzeyyen".

    Letters of every script are spelled in ASCII (anyascii), so "ß" is "ss" and "Ø" is "o"; marks are dropped.
    """
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The folded words of `text`, in order."""
    return spelled(text).encode().translate(_PLAIN).decode().split()


def squash(text: str) -> str:
    """`fold` without its blanks: "J. Clin.-Pharm" and "J Clin Pharm" are both "jclinpharm"."""
    return "".join(words(text))


def spelled(text: str) -> str:
    """The text in ASCII letters, signs and case as they are."""
    if text.isascii():
        return text
    # NFKC first, so that ligatures and full-width forms are letters before they are spelled out
    return _FOREIGN.sub(_spelled, unicodedata.normalize("NFKC", text))


def _spelled(found: re.Match[str]) -> str:
    return found.group().translate(_spelling)
