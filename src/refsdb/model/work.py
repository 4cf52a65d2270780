"""A record of a source, in Crossref's shape, and the parts of it that matching looks at."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from refsdb.model.date import Date
from refsdb.model.name import Name
from refsdb.model.scripts import from_tags

_MARKUP = re.compile(r"</?[A-Za-z][A-Za-z:]*\b[^<>]*>")
_DATE_FIELDS = ("published-print", "issued", "published-online", "published-other", "published")


@dataclass(frozen=True, slots=True, eq=False)
class Work:
    """A work as a source gave it. Two works are one when their DOIs are, without regard to case.

    `titles` and `containers` hold every form the record has (title, subtitle joined, original title; long and
    short journal names), plain text. `dates` are print, issued, online, in that order, without repeats.
    `first_page`/`page` fall back to the article number. `record` is the source's answer, whole.
    """

    doi: str
    type: str
    titles: tuple[str, ...]
    containers: tuple[str, ...]
    author: tuple[Name, ...]
    editor: tuple[Name, ...]
    dates: tuple[Date, ...]
    volume: str
    issue: str
    page: str
    article_number: str
    issn: tuple[str, ...]
    isbn: tuple[str, ...]
    publisher: str
    record: Mapping[str, Any]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Work) and self.doi.lower() == other.doi.lower()

    def __hash__(self) -> int:
        return hash(self.doi.lower())

    @property
    def title(self) -> str:
        """The main title, or ""."""
        return self.titles[0] if self.titles else ""

    @property
    def years(self) -> tuple[int, ...]:
        """Every year of the record's dates, the print year first."""
        return tuple(dict.fromkeys([date.year for date in self.dates]))

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Work:
        """Read a record of Crossref's REST API or public data file, however odd.

        Raises ValueError when it has no DOI; every other fault leaves the field empty.
        """
        doi = record.get("DOI")
        if not isinstance(doi, str) or not doi.strip():
            raise ValueError("a work without a DOI")
        titles = _texts(record.get("title"))
        subtitles = _texts(record.get("subtitle"))
        joined = tuple(f"{titles[0]}: {subtitle}" for subtitle in subtitles) if titles else subtitles
        return cls(
            doi=doi.strip(),
            type=_text(record.get("type")),
            titles=_distinct(titles, joined, _texts(record.get("original-title"))),
            containers=_distinct(
                _texts(record.get("container-title")), _texts(record.get("short-container-title"))
            ),
            author=_names(record.get("author")),
            editor=_names(record.get("editor")),
            dates=_dates(record),
            volume=_text(record.get("volume")),
            issue=_text(record.get("issue")),
            page=_text(record.get("page")),
            article_number=_text(record.get("article-number")),
            issn=_texts(record.get("ISSN")),
            isbn=_texts(record.get("ISBN")),
            publisher=_text(record.get("publisher")),
            record=record,
        )


def plain(text: str) -> str:
    """Deposited text without its mark-up and entities ("A &amp; <i>B</i>" is "A & B"), blanks folded.

    `CO<sub>2</sub>` is "CO₂", as far as Unicode has the characters.
    """
    if text.isalnum():  # nothing to fold: most names, all plain numbers
        return text
    if "&" in text:
        text = html.unescape(html.unescape(text))
    if "<" in text:
        text = _MARKUP.sub("", from_tags(text))
    return " ".join(text.split())


def _text(value: object) -> str:
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, int):
        return str(value)
    return ""


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        text = plain(value)
        return (text,) if text else ()
    if value is None:
        return ()
    values = value if isinstance(value, list | tuple) else (value,)
    return _distinct([_text(item) for item in values])


def _distinct(*groups: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, dict.fromkeys(chain(*groups))))


def _names(value: object) -> tuple[Name, ...]:
    if not isinstance(value, list | tuple):
        return ()
    names = []
    for item in value:
        if not isinstance(item, dict):  # JSON's objects are dicts; an abstract check costs ten times as much
            continue
        get = item.get
        family, given = _text(get("family")), _text(get("given"))
        if family:
            names.append(Name(family, given, "", _text(get("suffix"))))
        elif body := _text(get("name")) or given:
            names.append(Name(literal=body))
    return tuple(names)


def _dates(record: Mapping[str, Any]) -> tuple[Date, ...]:
    dates: dict[tuple[int, int, int], None] = {}
    for name in _DATE_FIELDS:
        value = record.get(name)
        if value is None:
            continue
        parts = value.get("date-parts") if isinstance(value, dict) else None
        first = parts[0] if isinstance(parts, list | tuple) and parts else None
        if not isinstance(first, list | tuple):
            continue
        numbers = [part for part in first[:3] if type(part) is int]
        if numbers and 0 < numbers[0] < 10000:
            year, month, day = (*numbers, 0, 0)[:3]
            month = month if 0 < month < 13 else 0
            dates[year, month, day if month and 0 < day < 32 else 0] = None
    return tuple([Date(*parts) for parts in dates])
