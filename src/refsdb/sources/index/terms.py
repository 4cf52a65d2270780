"""What a work is found by: the words of its titles and names, and keys of its numbers.

A key joins three of four facts: first author, year, volume, first page. So a citation finds its work by its
numbers whatever its title looks like, even with one of the four misprinted or missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Any

from refsdb.model.work import plain
from refsdb.text.fold import fold, spelled

_NAMES = 12  # authors whose names are words of the work; who is cited by name stands among them
_BITS = (1 << 47) - 1  # SQLite stores such a key in six bytes
_YEAR, _VOLUME, _PAGE = 0x5E3779B97F4B, 0x32B2AE3D27D5, 0x165667B19E37  # odd, and far from each other
_SMALL = 9  # digits of a number that is taken as it is
_DOUBLE = re.compile(r"\s*([0-9]+)\s*[-–—/]\s*[0-9]+\s*$")
_RANGE = re.compile(r"\s*[-–—‐‑−/,;+]\s*")


def text_of(titles: Iterable[object], names: Sequence[str]) -> str:
    """Titles, as record fields of any shape give them, and surnames, as the text that is cut into words.

    SQLite's "ascii" tokenizer makes of ASCII text the very words that `fold` makes.
    """
    text = " ".join([*_strings(titles), *names[:_NAMES]])
    if "<" in text or "&" in text:
        text = plain(text)
    return spelled(text)


def page_keys(first: str, years: Iterable[int], volumes: Iterable[str], pages: Iterable[str]) -> list[int]:
    """The keys with a page, of all that is known; each a number of 47 bits.

    `first` is as `name_key` makes it, volumes as `number_key`, pages as `first_page`; "" is not known. A key is the
    sum of what its facts are as numbers: two works of different facts hardly ever have the same.
    """
    name, keys = _hashed(first) if first else 0, []
    for page in pages:
        of_page = _counted(page) * _PAGE
        for volume in volumes:
            both = of_page + _counted(volume) * _VOLUME
            if first:
                keys.append((name + both) & _BITS)
            keys += [(year * _YEAR + both) & _BITS for year in years]
        if first:
            keys += [(name + year * _YEAR + of_page) & _BITS for year in years]
    return keys


def volume_keys(first: str, years: Iterable[int], volumes: Iterable[str]) -> list[int]:
    """The keys without a page: first author, year and volume. Less telling: an author may write two in a year."""
    if not first:
        return []
    name = _hashed(first)
    return [
        (name + year * _YEAR + _counted(volume) * _VOLUME) & _BITS for volume in volumes for year in years
    ]


def isbn_number(isbn: str) -> int:
    """The key of an ISBN of 13 digits."""
    return _hashed(f"isbn {isbn}")


def name_key(surname: str) -> str:
    """The last word of a surname: "van der Berg" and "Berg" are one key, since sources disagree on particles."""
    return surname.lower() if surname.isascii() and surname.isalpha() else fold(surname).rpartition(" ")[2]


def number_key(value: object) -> str:
    """A volume as a key: "012" is "12", "A-3" is "a3", "214–215" is "214"; "" for all but text and numbers."""
    if isinstance(value, int):
        return str(value)
    if not isinstance(value, str):
        return ""
    if value.isdecimal() and value.isascii():
        return value.lstrip("0")
    double = _DOUBLE.match(value)
    return (double[1] if double else fold(value).replace(" ", "")).lstrip("0")


def first_page(value: object) -> str:
    """The first page of a range as a key: "0465-467" and "p. 465" are "465", "S12–S15" is "s12"."""
    if not isinstance(value, str):
        return number_key(value)
    head = value.partition("-")[0]
    if head.isdecimal() and head.isascii():  # nearly always
        return head.lstrip("0")
    key = number_key(_RANGE.split(value.strip(), maxsplit=1)[0])
    return key.lstrip("p") or key if key[:1] == "p" else key


def years_of(dates: Iterable[object]) -> set[int]:
    """The years in a record's dates; `[[null]]` and other shapes hold none."""
    years = set()
    for date in dates:
        if isinstance(date, dict):
            try:
                year = date["date-parts"][0][0]
            except (TypeError, KeyError, IndexError):
                continue
            if isinstance(year, int) and year:
                years.add(year)
    return years


def _strings(fields: Iterable[object]) -> list[str]:
    texts: list[Any] = []
    for value in fields:
        if isinstance(value, list):
            texts += value
        elif isinstance(value, str):
            texts.append(value)
    return [text for text in texts if isinstance(text, str)]


def _counted(key: str) -> int:
    """A volume or page key as a number: itself, or for "s12" and the like a hash."""
    return int(key) if key.isdecimal() and len(key) <= _SMALL else _hashed(key)


@lru_cache(maxsize=4096)
def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode()).digest()[:8], "big") & _BITS
