"""Several works in one item: "1. (a) …; (b) …", "…; see also …". Cut where each part is a citation by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.looks import LIKELY, citation_score, dated
from refsdb.segment.paragraphs import glued
from refsdb.segment.pointing import SIGNAL, names_again

DOUBT = "may hold more than one work"
WHOLE = 1.5
"""`citation_score` that a part with a letter of its own needs, or with a whole name before a colon."""

_LETTER = re.compile(r"(?:(?<=^)|(?<=[\s.;,]))\(?([a-h])\)\s*")
_LINKS = (
    "and|und|et|y|e|sowie|as well as|ferner|dagegen|dazu|außerdem|weiterhin|ebenso|ähnlich|anders|zuletzt|kritisch|"
    "auch|further|moreover|similarly|contra|but|aussi|ainsi que|además|inoltre"
)
_POINTS = "(?:see|cf|vgl|siehe|voir|cfr|véase|zob|zie|jfr|ср|см)"
_BETWEEN = re.compile(
    rf"; (?:for (?:an? )?[a-z]+(?: [a-z]+)?,? (?=see\b))?(?:(?:{_LINKS})\b,? ){{0,2}}{SIGNAL}"
    rf"|\. (?=(?-i:[{UPPER}]))(?:(?:(?:{_LINKS})\b,? ){{1,2}}|(?=(?:but )?{_POINTS}\b)){SIGNAL}",
    re.IGNORECASE,
)
_JOINED = " \t;,"
_AND = re.compile(r"[;,]?\s(?:and|und|et|y|e)$")


@dataclass(frozen=True, slots=True)
class Part:
    """A work of an item: its text, the letter that the item prints before it ("" for none), and what is doubtful."""

    text: str
    letter: str = ""
    doubt: str = ""


def parts_of(text: str, *, notes: bool) -> tuple[Part, ...]:
    """The works in an item's text, one part for one work. `notes`: semicolons may stand between works, where lists of
    works have them between authors.

    Where it is likely that there are several, but not where each begins, the one part says so.
    """
    lettered = _lettered(text) if text[:2] in {"(a", "a)"} else ()
    if len(lettered) > 1:
        if all(dated(part.text) and citation_score(part.text) >= WHOLE for part in lettered):
            return lettered
        if sum(dated(part.text) for part in lettered) > 1:
            return (Part(text, doubt=DOUBT),)
    parts = _noted(text) if notes else (Part(text),)
    if len(parts) == 1 and not parts[0].doubt and glued(text):
        return (Part(text, doubt=DOUBT),)
    return parts


def _lettered(text: str) -> tuple[Part, ...]:
    """The parts after "(a)", "(b)" … where the item begins with the first."""
    marks: list[re.Match[str]] = []
    for found in _LETTER.finditer(text):
        if found[1] == "abcdefgh"[min(len(marks), 7)]:
            marks.append(found)
    ends = [*(mark.start() for mark in marks), len(text)][1:]
    return tuple(
        Part(_AND.sub("", text[mark.end() : end].strip(_JOINED)), mark[1])
        for mark, end in zip(marks, ends, strict=True)
    )


def _noted(text: str) -> tuple[Part, ...]:
    """The parts between semicolons."""
    places = list(_BETWEEN.finditer(text)) if "; " in text or ". " in text else []
    if not places:
        return (Part(text),)
    parts = _between(text, places)
    likely = [_whole(part) for part in parts]
    finished = all(_FINISHED.search(part) for part in parts[:-1])
    if (
        finished
        and any(likely)
        and all(own or names_again(part) for own, part in zip(likely, parts, strict=True))
    ):
        return tuple(map(Part, parts))
    return (Part(text, doubt=DOUBT if finished and sum(likely) > 1 else ""),)


def _whole(text: str) -> bool:
    """Whether a part is a citation by itself: it begins with words, and has a year and more."""
    begun = text[:1].isupper() or text[:1] in _QUOTES
    enough = WHOLE if _NAMED.match(text) else LIKELY
    return begun and bool(_WORDS.match(text)) and dated(text) and citation_score(text) >= enough


_NAMED = re.compile(
    rf"(?:{SIGNAL})?(?:[{UPPER}][{LETTER}.'’-]*\s){{1,3}}[{UPPER}][{LETTER}'’-]+: [{UPPER}\"„“«]"
)
"""A whole name and a title, as notes have them: "Anna Adler: Salz in Mauern, Graz 1999"."""
_QUOTES = frozenset('"“„«‘')
_WORDS = re.compile(r"(?:[^\W\d]+[^\w\d]+){4}")
"""Words before the first number: names and the beginning of a title."""
_FINISHED = re.compile(r"(?:[\d)\]”»\"]|\d[rv]|\bff?)\.?$")
"""How a citation ends, and names of editors do not."""


def _between(text: str, places: Sequence[re.Match[str]]) -> list[str]:
    starts = [0, *(place.end() for place in places)]
    ends = [*(place.start() for place in places), len(text)]
    return [text[start:end].strip(_JOINED) for start, end in zip(starts, ends, strict=True)]
