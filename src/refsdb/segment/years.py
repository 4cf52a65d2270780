"""Where a citation prints its year, if it does so after the names: "Adler, B. & Berg, C. (2001)"."""

from __future__ import annotations

import re

NAMES = 90
"""Characters within which the year stands after the names of one line …"""
MANY_NAMES = 200
"""… and after the names of a whole item."""
FEWEST = 3

_YEAR = r"[\s(\[（](?:1[5-9]|20)\d\d[a-z]?(?:/\d{2,4}|[–-]\d{1,2}(?!\d))?"
_INSIDE = re.compile(rf"{_YEAR}[\s)\]）.,:;]")
_OR_LAST = re.compile(rf"{_YEAR}(?:[\s)\]）.,:;]|$)")
_UNDATED = re.compile(
    r"[(\[](?:in press|forthcoming|n\.\s?d\.|im (?:Druck|Erscheinen)|i\. ?E\.|o\. ?J\.|s\. ?[da]\.|[aà] paraître|"
    r"en prensa|in stampa|no prelo)"
)
_DIGIT = re.compile(r"\d")


def early_year(text: str) -> int:
    """Where the year ends that comes after the names in a line, or what stands for one; 0 where there is none."""
    return _end(text, NAMES, _INSIDE)


def late_year(text: str) -> int:
    """The same for an item, whose names may be many, and for a line that ends with its year."""
    return _end(text, MANY_NAMES, _OR_LAST)


def _end(text: str, reach: int, year: re.Pattern[str]) -> int:
    """No digit stands before the year, so it can only be the first number."""
    digit = _DIGIT.search(text)
    first = digit.start() if digit else len(text)
    if "(" in text or "[" in text:
        undated = _UNDATED.search(text, FEWEST, min(first, reach + 20))
        if undated and undated.start() <= reach:
            return undated.end()
    if not FEWEST < first <= reach + 1:
        return 0
    found = year.match(text, first - 1)
    return found.end() if found else 0
