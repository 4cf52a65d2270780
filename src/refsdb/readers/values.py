"""Values as the formats of references record them: dates, pages, DOIs, languages."""

from __future__ import annotations

import html
import re

from refsdb.model import Date
from refsdb.text.identifiers import bare_doi

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = re.compile("|".join(_MONTHS), re.IGNORECASE)
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_ENTITY = re.compile("&(?:amp|lt|gt|quot);")
_SLASH = re.compile("%2[fF]")
_DOI_ADDRESS = re.compile(r"(?i)https?://(?:dx\.)?doi\.org/(10\.\S+)")
# names of languages in BibLaTeX, MEDLINE (ISO 639-2), EndNote -> BCP 47
_LANGUAGES = {
    "cs": "czech cze ces",
    "da": "danish dan",
    "de": "german ngerman austrian naustrian swissgerman nswissgerman ger deu deutsch",
    "en": "english usenglish ukenglish eng",
    "en-GB": "british",
    "en-US": "american",
    "es": "spanish spa",
    "fi": "finnish fin",
    "fr": "french francais fre fra",
    "hu": "hungarian hun magyar",
    "it": "italian ita",
    "ja": "japanese jpn",
    "la": "latin lat",
    "nb": "norwegian norsk nor",
    "nl": "dutch dut nld",
    "pl": "polish pol",
    "pt": "portuguese por brazilian brazil",
    "ru": "russian rus",
    "sv": "swedish swe",
    "tr": "turkish tur",
    "zh": "chinese chi zho",
}
_TAGS = {name: tag for tag, names in _LANGUAGES.items() for name in names.split()}
_TAG = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z0-9]+)*")


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
        numbers = [int(loose.group()), *month_and_day(year.replace(loose.group(), ""))]
    else:
        return Date(literal=year) if year else None
    if not numbers[1]:
        behind = year[found.end() :].lstrip() if found else ""
        numbers[1:] = month_and_day(behind if _MONTH.match(behind) else f"{month} {day}")
    if not 1 <= numbers[1] <= 12:
        numbers[1:] = [0, 0]
    if not 1 <= numbers[2] <= 31:
        numbers[2] = 0
    return Date(numbers[0], numbers[1], numbers[2]) if numbers[0] else None


def month_and_day(text: str) -> list[int]:
    """Month and day in "mar", "3", "5 March", "Mar 5-7"; 0 for what is not said."""
    day = _DAY.search(text)
    number = int(day.group()) if day else 0
    named = _MONTH.search(text)
    if named:
        return [_MONTHS.index(named.group().lower()) + 1, number]
    return [number, 0] if text.strip().isdecimal() else [0, 0]


def doi_of(text: str, url: str = "") -> str:
    """The DOI in a field for it, else in a URL that resolves one.

    A bare one is kept as it stands, but for what is no part of one: a doubling, entities, `%2F`, a full stop behind
    (none of the DOIs of 58,401 deposited works has them).
    """
    if _DOI.fullmatch(text):
        text = _SLASH.sub("/", html.unescape(text) if _ENTITY.search(text) else text)
        half = len(text) // 2
        return (text[:half] if text[:half] == text[half:] else text).rstrip(".,;")
    address = _DOI_ADDRESS.fullmatch(url)
    return bare_doi(text) or (bare_doi(address[1]) if address else "")


def language_of(text: str) -> str:
    """A language's name or code as a BCP 47 tag: "german", "ger" and "de" are "de"; "" for what is none."""
    name = text.strip().lower()
    if name in _TAGS:
        return _TAGS[name]
    return text.strip() if _TAG.fullmatch(text.strip()) else ""
