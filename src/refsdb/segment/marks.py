"""The mark that a list puts before an item: "1.", "[1]", "(1)", "[Knu84]", "•" …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from refsdb.segment.letters import CJK, LETTER, UPPER
from refsdb.segment.lines import Line


class Style(StrEnum):
    """How a mark is printed. `given` is one that the format itself states (an ordered list of HTML)."""

    given = "given"
    bracket = "bracket"
    paren = "paren"
    dot = "dot"
    close = "close"
    bare = "bare"
    key = "key"
    bullet = "bullet"
    caret = "caret"


NUMBERED = (Style.given, Style.bracket, Style.dot, Style.paren, Style.close, Style.bare)


@dataclass(frozen=True, slots=True)
class Mark:
    """`label` is without its punctuation, `number` its value (0 for none), `rest` the line after it."""

    style: Style
    label: str
    rest: str
    number: int = 0


# Each pattern is tried at the start of a line only; the first that fits wins.
_PATTERNS = (
    (Style.bracket, re.compile(r"(?:\.\.\s+)?[\[［【](\d{1,4})[\]］】][.:：]?\s*")),
    (Style.paren, re.compile(r"[(（](\d{1,3})[)）][.:]?\s*")),
    (Style.dot, re.compile(rf"(\d{{1,4}})(?:\.(?=\s|$|[\"“„«{UPPER}{CJK}])|[．、])\s*")),
    (Style.close, re.compile(r"(\d{1,4})\)\s*")),
    (Style.key, re.compile(r"(?:\.\.\s+)?\[(#?[^\[\]]{1,40})\](?::|\s|$)\s*")),
    (Style.bare, re.compile(rf"(\d{{1,3}})(?:$|\s+(?=[\"“„«{LETTER}{CJK}]))")),
    (Style.caret, re.compile(r"[\^↑](?:\s+[a-z]{1,2}\b(?=\s+[a-z]{1,2}\b|\s+\S))*\s+")),
    (
        Style.bullet,
        re.compile(rf"(?:[•·▪◦‣●○■□►▸✦➢*]|[-+–—](?=\s+[\"“„«\[{UPPER}{CJK}\d])|o(?=\s+[{UPPER}]))\s+"),
    ),
)
_DIGITS = (Style.dot, Style.close, Style.bare)
_BY_FIRST = {
    **{digit: tuple(entry for entry in _PATTERNS if entry[0] in _DIGITS) for digit in "0123456789"},
    **{
        sign: tuple(entry for entry in _PATTERNS if entry[0] not in _DIGITS)
        for sign in "[［【(（.^↑•·▪◦‣●○■□►▸✦➢*-+–—o"
    },
}
"""Which patterns can fit, by the first character: most lines have no mark."""
_KEY = re.compile(r"(?=.*[\w*†‡§])(?!\d+$)[^\s.,;].*")


def mark(line: Line) -> Mark | None:
    """The mark at the start of `line`, or None. A label that the format gives comes before one in the text."""
    if line.label:
        label = line.label.strip("[]().: ")
        return Mark(Style.given, label, line.text, int(label) if label.isdecimal() and len(label) < 5 else 0)
    return mark_of(line.text)


@lru_cache(maxsize=32_768)
def mark_of(text: str) -> Mark | None:
    """The mark at the start of `text`, or None."""
    for style, pattern in _BY_FIRST.get(text[:1], ()):
        found = pattern.match(text)
        if not found:
            continue
        label = found[1] if pattern.groups else ""
        if style is Style.key and not _KEY.match(label):
            continue
        return Mark(style, label, text[found.end() :], int(label) if style in NUMBERED else 0)
    return None
