"""Dates as people and programs write them: what a reference's date can hold of them, and whether they say more."""

from __future__ import annotations

import re

from refsdb.model.date import Date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names of months as BibTeX abbreviates them, which are their English beginnings."""
_MONTH = re.compile("|".join(MONTHS), re.IGNORECASE)
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_PART = re.compile(r"\d+|[^\W\d_]+|[~?%]|\.\.")
_OPEN = re.compile(r"/[^/]+|[^/]+/")
_IDLE = frozenset("st nd rd th of".split())


def date_of(year: str, month: str = "", day: str = "") -> Date | None:
    """The (first) date that the texts say: "2003", "2003-03-05/2003-04-01", "2003/03/05/", "2003 Mar 5", "c. 1999",
    "in press".

    `year` may be a whole date. `month` is a number or a name in English ("mar", "March"), with the day beside it
    or not. What holds no year is the date's literal; None without any text.
    """
    found = _ISO.match(year)
    if found:
        numbers = [int(part or 0) for part in found.groups()]
    elif re.fullmatch(r"0*[1-9]\d{0,3}", year):
        numbers = [int(year), 0, 0]
    elif loose := _YEAR.search(year):
        numbers = [int(loose.group()), *_month_and_day(year.replace(loose.group(), ""))]
    else:
        return Date(literal=year) if year else None
    if not numbers[1]:
        behind = year[found.end() :].lstrip() if found else ""
        if _DAY.fullmatch(month) and 1 <= int(month) <= len(MONTHS):
            month = MONTHS[int(month) - 1]
        numbers[1:] = _month_and_day(behind if _MONTH.match(behind) else f"{month} {day}")
    if not 1 <= numbers[1] <= 12:
        numbers[1:] = [0, 0]
    if not 1 <= numbers[2] <= 31:
        numbers[2] = 0
    return Date(numbers[0], numbers[1], numbers[2]) if numbers[0] else None


def read_out(date: Date | None) -> Date | None:
    """The date, or the one that its literal writes out ("2003-03-05", CSL's `raw`)."""
    return date_of(date.literal) if date and not date.year else date


def says_more(text: str, date: Date | None) -> bool:
    """Whether the text that `date` was read from tells more: an end ("2016/2017", "2016/"), a season, "circa", a "?".

    False where nothing, or no year, was read.
    """
    if not date or not date.year:
        return False
    if _OPEN.fullmatch(text.strip()):
        return True
    left = [part.lower() for part in _PART.findall(text) if part.strip("0")]
    for number, names in (
        (date.year, ()),
        (date.month, MONTHS[date.month - 1 : date.month]),
        (date.day, ()),
    ):
        named = [part for part in left if names and part.startswith(names)]
        said = named or [part for part in left if number and part.lstrip("0") == str(number)]
        for part in said[:1]:
            left.remove(part)
    return not _IDLE.issuperset(left)


def _month_and_day(text: str) -> list[int]:
    """Month and day in "mar", "3", "5 March", "Mar 5-7"; 0 for what is not said."""
    day = _DAY.search(text)
    number = int(day.group()) if day else 0
    named = _MONTH.search(text)
    if named:
        return [MONTHS.index(named.group().lower()) + 1, number]
    return [number, 0] if text.strip().isdecimal() else [0, 0]
