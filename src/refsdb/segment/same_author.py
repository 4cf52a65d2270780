"""The author that a dash or "Ders." stands for, filled in for those who read the text; the printed text is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refsdb.segment.letters import DASH, LETTER, UPPER
from refsdb.segment.names import person_first, same_author

_SIGN = re.compile(
    rf"(?:[{DASH}_—–]\s?)+(?=[.,:;(\s\d]|$)|(?:Ders|Dies|Id|Idem|Ead|Eadem)\b\.?(?=[,:;\s(])", re.IGNORECASE
)
_YEAR = re.compile(r"[\s,.:]*[(\[]?(?:(?:1[5-9]|20)\d\d|n\.\s?d\.|o\.\s?J\.|in press|im Druck)")
_COLON = re.compile(r"[:：]\s")
_STOP = re.compile(rf"(?<![{UPPER}])(?<!\b[{UPPER}][a-z])\.\s|[\"“„«]")
_ONE = re.compile(rf"[^,.:\d]{{2,40}},(?:\s?-?[{UPPER}]\.)+(?=\s[\"“„«]?[{UPPER}][{LETTER}]+[\s.,:])")
"""One author whose initials the title follows: "Adler, U. T. Salt …"."""
_STRAIGHT = re.compile(
    rf"(?:(?:[{UPPER}]\.[\s-]?){{1,4}}(?:[a-z'’]+\s){{0,2}}[{UPPER}][{LETTER}'’-]+(?:,?\s(?:and|und|et|&)\s|,\s|(?=[.:]))){{1,20}}"
)
"""Names with their initials before them, up to what is none: "L. Adler, K. Moor, Salt …"."""
LONGEST = 200
"""Characters within which the names of an item end."""


def with_authors(texts: Iterable[str]) -> tuple[str, ...]:
    """The texts with the names of the item before in place of a sign for the same author.

    "Adler B (2001) Salt." and "— (2003) Moss." give "Adler B (2003) Moss."; what begins otherwise stays as it is, and
    so does a sign after an item whose names cannot be told.
    """
    filled: list[str] = []
    before, names = "", ""
    for text in texts:
        found = _SIGN.match(text) if same_author(text) and not text.lower().startswith("ibid") else None
        if found and (names := names or names_of(before)):  # not before they are asked for: it seldom is
            rest = text[found.end() :]
            if names.endswith(".") and rest.startswith("."):
                rest = rest[1:]
            filled.append(f"{names}{'' if rest[:1] in '.,:; ' else ' '}{rest}")
            continue
        before, names = text, ""
        filled.append(text)
    return tuple(filled)


def names_of(text: str) -> str:
    """The names that `text` begins with: up to the year, a colon, or the end of the first sentence; or ""."""
    head = text[:LONGEST]
    ends = [found.start() for pattern in (_YEAR, _COLON) if (found := pattern.search(head))]
    stop = _STOP.search(head)
    if stop:
        ends.append(stop.start() + (stop[0][0] == "." and head[stop.start() - 1 : stop.start()].isupper()))
    if straight := _STRAIGHT.match(head):
        ends.append(straight.end())
    if one := _ONE.match(head):
        ends.append(one.end())
    if not ends or not min(ends) or not (person_first(text) or len(head[: min(ends)].split()) <= 8):
        return ""
    return head[: min(ends)].rstrip(" ,:;([")
