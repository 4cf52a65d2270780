"""Dates as printed: "(2004a)", "12 March 1998", "1998 Mar 12", "12.3.1998", "1888-92", "in press", "im Druck"."""

from __future__ import annotations

import re

from refsdb.model import Date
from refsdb.parse.cues import MONTHS

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_NOTED = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)\d{1,2}(?!\d)")
"""A year with the edition as a raised figure that has come down: "197612", "20052"."""
_ISO = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(1[4-9]\d\d|20\d\d)(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?![\d:])")
_CHINESE = re.compile(r"(\d{4})\s?年(?:\s?(\d{1,2})\s?月)?(?:\s?(\d{1,2})\s?日)?")
_INSTEAD = re.compile(
    r"""in\sprint|in\spress|forthcoming|to\sappear|to\sbe\spublished|submitted|accepted|in\spreparation|in\sprep\b|unpublished|im\sdruck|im\serscheinen|i\.\s?e\.(?=\W*$)
    |i\.\s?d\.|erscheint|in\svorbereitung|im\sersch\.|eingereicht|sous\spresse|à\sparaître|en\sprensa|in\scorso\sdi\sstampa|in\sstampa|no\sprelo
    |in\sdruk|в\sпечати|n\.\s?d\.|o\.\s?[jJ]\.|s\.\s?[da]\.|s\.\s?f\.|undated|no\sdate|ohne\sjahr|ahead\sof\sprint|待刊|待发表|出版中""",
    re.VERBOSE | re.IGNORECASE,
)


def read_date(text: str) -> Date | None:
    """The date in `text`, or what stands in its place as `literal`; None where there is neither."""
    year = _YEAR.search(text)
    if not year and (noted := _NOTED.search(text)):
        return Date(int(noted[1]))
    if not year:
        instead = _INSTEAD.search(text)
        return Date(literal=instead.group()) if instead else None
    if len(text) < 8 and text.isascii():
        return Date(int(year[1]))
    return _iso(text) or _dotted(text) or _worded(text, year)


def _iso(text: str) -> Date | None:
    found = _ISO.search(text) or _CHINESE.search(text)
    if found and found[2] and 1 <= int(found[2]) <= 12 and (found[3] or "年" in text):
        day = int(found[3] or 0)
        return Date(int(found[1]), int(found[2]), day if day <= 31 else 0)
    return None


def _dotted(text: str) -> Date | None:
    found = _DOTTED.search(text)
    if not found:
        return None
    day, month = int(found[1]), int(found[2])
    if month > 12 >= day:
        day, month = month, day
    return Date(int(found[3]), month, day) if 1 <= month <= 12 and 1 <= day <= 31 else Date(int(found[3]))


def _worded(text: str, year: re.Match[str]) -> Date:
    number = int(year[1])
    for word in _WORD.finditer(text):
        month = MONTHS.get(word.group().lower())
        if not month:
            continue
        rest = text[: year.start()] + "#" + text[year.end() :]
        day = _DAY.search(rest)
        value = int(day[1]) if day else 0
        return Date(number, month, value if 1 <= value <= 31 else 0)
    return Date(number)
