"""Several citations in one paragraph without numbers: cut where one is finished and the next begins with a name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment.letters import LETTER
from refsdb.segment.looks import citation_score, dated, paged
from refsdb.segment.names import name_form, same_author
from refsdb.segment.pieces import Piece

LONG = 120
"""Characters from which on a piece may hold two citations."""
GOOD = 3.0
"""`citation_score` that each part must have: names, a year, and something more."""

_PLACES = re.compile(rf"(?<=[.;)\]\d>/{LETTER}])(?:\s*[;•|]|\.)?\s+(?=[^\s])")
_SEPARATORS = frozenset(";•|")


def divided(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with those cut that hold several citations."""
    return [part for one in pieces for part in _parts(one)]


def _parts(one: Piece) -> list[Piece]:
    if len(one.text) < LONG or one.label:
        return [one]
    form = name_form(one.text)
    if not form:
        return [one]
    texts: list[str] = []
    start = 0
    for found in _PLACES.finditer(one.text):
        separated = not _SEPARATORS.isdisjoint(found[0])
        last = one.text[found.start() - 1]
        if not (separated or last in ".)]>" or last.isdigit() or found[0].startswith(".")):
            continue
        head = one.text[found.end() : found.end() + 120]
        if name_form(head) != form and not same_author(head):
            continue
        before, after = one.text[start : found.start()], one.text[found.end() :]
        if _complete(before) and _complete(after) and not _names_only(before, separated=separated):
            texts.append((before + ("." if found[0].startswith(".") else "")).strip())
            start = found.end()
    if not texts:
        return [one]
    return [replace(one, text=text, doi="") for text in [*texts, one.text[start:].strip()]]


def _complete(text: str) -> bool:
    """Whether a whole citation stands in `text`: with names, a year, and pages or more."""
    return dated(text[:400]) and (paged(text) or "//" in text) and citation_score(text) >= GOOD


_NAMES_LAST = re.compile(rf"(?:[{LETTER}]\.|\bet al\.?|&|\band|\bund|\bIn:?|\beds?\.?\)?|\bHrsg\.?\)?)$")


def _names_only(before: str, *, separated: bool) -> bool:
    """Whether `before` ends among names, of authors or editors: what follows is one more of them."""
    return not separated and bool(_NAMES_LAST.search(before[-12:]))
