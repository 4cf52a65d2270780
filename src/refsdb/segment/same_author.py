"""The author that a dash or "Ders." stands for, filled in for those who read the text; the printed text is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from refsdb.segment.letters import DASH, LETTER, LOWER, UPPER
from refsdb.segment.names import SAME_WORDS, person_first, same_author
from refsdb.segment.pointing import same_work
from refsdb.text.particles import PARTICLE

_SIGN = re.compile(
    rf"(?:[{DASH}_—–]\s?)+(?=[.,:;(\s\d]|$)"
    rf"|(?:Ders|Dies|Id|Ead|{SAME_WORDS})\b\.?(?=[,:;\s(/])",
    re.IGNORECASE,
)
_YEAR = re.compile(r"[\s,.:]*[(\[]?(?:(?:1[5-9]|20)\d\d|n\.\s?d\.|o\.\s?J\.|in press|im Druck)")
_OFFICE = re.compile(r",\s(?:eds?|and|with|et|und|y|trans|comp|hrsg|hg|dir)\b", re.IGNORECASE)
"""What may stand behind a comma besides a title."""
_COLON = re.compile(r"[:：]\s")
_STOP = re.compile(rf"(?<![{UPPER}])(?<!\b[{UPPER}][a-z])\.\s|[\"“„«]")
_ONE = re.compile(
    rf"[^,.:\d]{{2,40}},(?:\s[{UPPER}][{LETTER}'’-]+){{0,2}}(?:\s?-?[{UPPER}]\.)+(?=\s[\"“„«]?[{UPPER}][{LETTER}]+[\s.,:])"
)
"""One author whose initials the title follows: "Adler, U. T. Salt …", "Adler, Ute T. Salt …"."""
_CAPITAL = (
    rf"(?:{PARTICLE}\s)?[{UPPER}]{{2,}}(?:[\s'’-][{UPPER}]{{2,}}){{0,2}}"
    rf"(?:,?\s[{UPPER}](?:[{LOWER}][{LETTER}'’]*|\.)(?:[\s-]?[{UPPER}](?:[{LOWER}][{LETTER}'’]*|\.)){{0,2}}|,?\s\([^()\d]{{2,30}}\))"
)
_CAPITALS = re.compile(rf"{_CAPITAL}(?:(?:\s?[,;/]|\s(?:et|y|e|and|und|&))\s{_CAPITAL}){{0,5}}(?=,)")
"""Families in capitals with given names, up to a comma: "ADLER Ute, Le sel …", "ADLER (Ute), Le sel …"."""
_STRAIGHT = re.compile(
    rf"(?:(?:[{UPPER}]\.[\s-]?){{1,4}}(?:[a-z'’]+\s){{0,2}}[{UPPER}][{LETTER}'’-]+(?:,?\s(?:and|und|et|&)\s|,\s|(?=[.:]))){{1,20}}"
)
"""Names with their initials before them, up to what is none: "L. Adler, K. Moor, Salt …"."""
_AND = r"(?:and|und|et|&|y|e)"
_BEFORE_STOP_ONE = (
    rf"(?:[a-z'’]+\s){{0,3}}[{UPPER}][{LETTER}'’-]+(?:\s[{UPPER}][{LETTER}'’-]+)?"
    rf"(?:\s[{UPPER}]{{1,3}}(?:-[{UPPER}])?|,?(?:\s?-?[{UPPER}]\.){{1,4}})"
)
_BEFORE_STOP = re.compile(
    rf"{_BEFORE_STOP_ONE}(?:(?:[,;]|,?\s{_AND})\s{_BEFORE_STOP_ONE}){{0,20}}"
    rf"(?=(?:\.|(?<=\.))\s[\"“„«]?[{UPPER}](?!\.)(?![{LETTER}'’-]*(?:\s?[,:(/.]|\s{_AND}\s)))"
)
"""Authors with their initials behind them, up to the stop that the title follows: "Adler U, Moor KT. Salt of …".

A single word behind it may be a surname: "Ute T. Adler, Salt".
"""
_WORD = rf"[{UPPER}][{LETTER}'’-]*\.?"
_PERSON = rf"{_WORD}(?:\s(?:(?:{PARTICLE}|von|zum|d['’])\s?){{0,2}}{_WORD}){{1,3}}"
_TURNED = rf"[{UPPER}][{LETTER}'’-]+,(?:\s?-?[{UPPER}]\.){{1,4}}"
_SHORTENED = rf"[{UPPER}][{LETTER}'’-]+\s[{UPPER}]{{1,3}}"
_TITLE_NEXT = r",\s(?![^,]{2,40}\s(?:1[5-9]|20)\d\d)"
"""What comes next is no place with a year, so that what came before was no title."""
_EDITORS = r"\s\((?:Hr?sgg?|Hgg?|[Ee]ds?)\b"
_BEFORE_COMMA = re.compile(
    r"(?:(?:[Vv]gl\.|[Ss]iehe|[Ss]ee|[Cc]f\.)(?: auch| also)?,?\s)?(?P<names>"
    rf"{_TURNED}(?:(?:[,;]|,?\s{_AND})\s{_TURNED})*(?=,)"  # Adler, U., Moor, K., Salt
    rf"|{_SHORTENED}(?:(?:,|,?\s{_AND})\s{_SHORTENED})*(?=,)"  # Adler U, Moor K, Salt
    rf"|{_PERSON}(?:(?:,\s|\s?[/–]\s?){_PERSON}){{0,6}}(?:,?\s{_AND}\s|\s?/\s?){_PERSON}(?={_TITLE_NEXT}|{_EDITORS})"
    rf"|{_PERSON}(?=,|{_EDITORS})"  # Ute Adler, Salt
    rf"|[{UPPER}][{LETTER}'’-]+(?:,\s{_WORD}(?:\s{_WORD})?(?={_TITLE_NEXT}|{_EDITORS}|:))?"  # Adler, Ute, Salt
    rf"(?=[,:]|{_EDITORS}))"
)
"""The names of an item that has a comma between names and title, as the sign after it has."""
_BODY = 8  # words of a body's name
LONGEST = 200
"""Characters within which the names of an item end."""


def with_authors(texts: Iterable[str]) -> Iterator[str]:
    """The texts with the names of the item before in place of a sign for the same author.

    "Adler B (2001) Salt." and "— (2003) Moss." give "Adler B (2003) Moss."; what begins otherwise stays as it is, and
    so does a sign after an item whose names cannot be told.
    """
    before = ""
    for text in texts:
        found = _SIGN.match(text) if same_author(text) and not text.lower().startswith("ibid") else None
        rest = text[found.end() :] if found else ""
        by_comma = rest.startswith(",") and not _YEAR.match(rest) and not _OFFICE.match(rest)
        if found and (names := names_of(before, by_comma=by_comma)):  # not asked for before: it seldom is
            if names.endswith(".") and rest.startswith("."):
                rest = rest[1:]
            sign = before[len(names) : len(names) + 1] if rest[:1] == " " and rest[1:2].isupper() else ""
            yield f"{names}{sign if sign in '.,:' else ''}{'' if rest[:1] in '.,:; /' else ' '}{rest}"
            continue
        if not same_work(text):
            before = text
        yield text


@lru_cache(maxsize=16)
def names_of(text: str, *, by_comma: bool = False) -> str:
    """The names that `text` begins with: up to the year, a colon, or the end of the first sentence; or "".

    `by_comma`: they may also end at a comma: "Ute Adler, Salz und Moos, Wien 1987".
    """
    head = text[:LONGEST]
    if capitals := _CAPITALS.match(head):
        return capitals[0]
    ends = [found.start() for pattern in (_YEAR, _COLON) if (found := pattern.search(head))]
    stop = _STOP.search(head)
    if stop:
        ends.append(stop.start() + (stop[0][0] == "." and head[stop.start() - 1 : stop.start()].isupper()))
    if straight := _STRAIGHT.match(head):
        ends.append(straight.end())
    if one := _ONE.match(head):
        ends.append(one.end())
    stopped = _BEFORE_STOP.match(head)
    if stopped:
        ends.append(stopped.end())
    if by_comma and not straight and not one and not stopped and (listed := _BEFORE_COMMA.match(head)):
        return listed["names"]
    names = head[: min(ends, default=0)].rstrip(" ,:;([")
    return names if person_first(text) or len(names.split()) <= _BODY else ""
