"""Keys: how a reference is cited, how an entry is named. Given once and stored; this only proposes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import count

from refsdb.model import Entry, Reference
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.text.fold import words

_USABLE = re.compile(r"[A-Za-z][A-Za-z0-9_:+-]*")
_SLUG_LENGTH = 60
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def citation_key(reference: Reference, taken: Callable[[str], bool], pattern: str = DEFAULT) -> str:
    """`deza2016`: first author's family name and year, or another pattern; `a`, `b`, … where `taken` says so.

    Without a year `nd`; without an author the editor, the organisation, or the first words of the title.
    Raises RefsError for a pattern that cannot be used.
    """
    base = read_pattern(pattern).base(reference)
    return next(key for key in (base + suffix for suffix in _suffixes()) if not taken(key))


def usable(key: str) -> bool:
    """Whether a key that was given elsewhere can be kept: what BibTeX, biber and shells all take for one."""
    return bool(_USABLE.fullmatch(key))


def entry_key(entry: Entry, taken: Callable[[str], bool]) -> str:
    """`calcinosis-cutis-overview`: the words of the title, cut at a word; `-2`, `-3` where `taken` says so."""
    parts = words(entry.title) or words(entry.source.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0])
    slug = ""
    for part in parts or ["entry"]:
        longer = f"{slug}-{part}" if slug else part[:_SLUG_LENGTH]
        if len(longer) > _SLUG_LENGTH:
            break
        slug = longer
    return next(key for key in (slug if n == 1 else f"{slug}-{n}" for n in count(1)) if not taken(key))


def _suffixes() -> Iterator[str]:
    """Nothing, then a … z, aa, ab, … without end."""
    yield ""
    for length in count(1):
        yield from _letters(length)


def _letters(length: int) -> Iterator[str]:
    if length == 0:
        yield ""
        return
    for head in _letters(length - 1):
        for letter in _LETTERS:
            yield head + letter
