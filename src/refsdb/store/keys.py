"""Keys: how a reference is cited, how an entry is named. Given once and stored; this only proposes."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from refsdb.model import Entry, Reference
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.text.fold import words

_USABLE = re.compile(r"[A-Za-z][A-Za-z0-9_:+-]*")
_SLUG_LENGTH = 60
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Given(Protocol):
    """How many keys that begin alike were given, as far as that is remembered."""

    def get(self, base: str, /) -> int | None: ...
    def put(self, base: str, count: int, /) -> None: ...


def citation_key(reference: Reference, taken: Callable[[str], bool], pattern: str = DEFAULT) -> str:
    """`deza2016`: first author's family name and year, or another pattern; `a`, `b`, … where `taken` says so.

    Without a year `nd`; without an author the editor, the organisation, or the first words of the title.
    Raises RefsError for a pattern that cannot be used.
    """
    return first_free(read_pattern(pattern).base(reference), taken)


def first_free(base: str, taken: Callable[[str], bool], given: Given | None = None) -> str:
    """`base`, or with letters behind it where that is taken; `given` saves asking for what was given before."""
    before = (given.get(base) if given is not None else None) or 0
    key, count = _first_free(lambda number: base + _suffix(number), taken, before)
    if given is not None:
        given.put(base, count)
    return key


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
    return _first_free(lambda number: f"{slug}-{number + 1}" if number else slug, taken)[0]


def _first_free(key: Callable[[int], str], taken: Callable[[str], bool], before: int = 0) -> tuple[str, int]:
    """The first key behind those that are taken, and how many there are with it; so many are known `before`.

    They are given one after another, so that few need be looked at.
    """
    given, free = before - 1, before
    while taken(key(free)):
        given, free = free, 2 * free + 1
    while free - given > 1:
        middle = (given + free) // 2
        given, free = (middle, free) if taken(key(middle)) else (given, middle)
    return key(free), free + 1


def _suffix(number: int) -> str:
    """Nothing, then a … z, aa, ab, … without end."""
    suffix = ""
    while number:
        number, letter = divmod(number - 1, len(_LETTERS))
        suffix = _LETTERS[letter] + suffix
    return suffix
