"""What a work is found by: the words of its titles and names, and keys of its numbers.

A key joins three of four facts: first author, year, volume, first page. So a citation finds its work by its
numbers whatever its title looks like, even with one of the four misprinted or missing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

from refsdb.model.work import plain
from refsdb.text.fold import fold, spelled

_NAMES = 12  # authors whose names are words of the work; who is cited by name stands among them
_BITS = (1 << 47) - 1  # SQLite stores such a key in six bytes
_YEAR, _VOLUME, _PAGE = 0x5E3779B97F4B, 0x32B2AE3D27D5, 0x165667B19E37  # odd, and far from each other
_SMALL = 9  # digits of a number that is taken as it is
_DOUBLE = re.compile(r"\s*([0-9]+)\s*[-–—/]\s*[0-9]+\s*$")
_RANGE = re.compile(r"\s*[-–—‐‑−/,;+]\s*")


def text_of(titles: Iterable[str], names: Sequence[str]) -> str:
    """Titles and surnames as the text that is cut into words.

    SQLite's "ascii" tokenizer makes of ASCII text the very words that `fold` makes.
    """
    text = " ".join([*titles, *names[:_NAMES]])
    if "<" in text or "&" in text:
        text = plain(text)
    return spelled(text)


def page_keys(first: str, years: Iterable[int], volumes: Iterable[str], pages: Iterable[str]) -> list[int]:
    """The keys with a page, of all that is known; each a number of 47 bits.

    `first` is as `name_key` makes it, volumes as `number_key`, pages as `first_page`; "" is not known. A key is the
    sum of what its facts are as numbers: two works of different facts hardly ever have the same.
    """
    name = _hashed(first) if first else 0
    of_years = [year * _YEAR for year in years]
    of_volumes = [_counted(volume) * _VOLUME for volume in volumes]
    keys: list[int] = []
    for page in pages:
        of_page = _counted(page) * _PAGE
        for of_volume in of_volumes:
            if first:
                keys.append((name + of_volume + of_page) & _BITS)
            keys += [(of_year + of_volume + of_page) & _BITS for of_year in of_years]
        if first:
            keys += [(name + of_year + of_page) & _BITS for of_year in of_years]
    return keys


def volume_keys(first: str, years: Iterable[int], volumes: Iterable[str]) -> list[int]:
    """The keys without a page: first author, year and volume. Less telling: an author may write two in a year."""
    if not first:
        return []
    name = _hashed(first)
    return [
        (name + year * _YEAR + _counted(volume) * _VOLUME) & _BITS for volume in volumes for year in years
    ]


def work_keys(first: str, years: Collection[int], volume: str, pages: Iterable[str]) -> list[int]:
    """All keys of a work, with a page and without: `page_keys` and `volume_keys` in one go, for millions of works."""
    name = _hashed(first) if first else 0
    of_volume = _counted(volume) * _VOLUME if volume else 0
    keys = [(name + of_volume + year * _YEAR) & _BITS for year in years] if first and volume else []
    for page in pages:
        of_page = _counted(page) * _PAGE
        for year in years:
            both = of_page + year * _YEAR
            if volume:
                keys.append((both + of_volume) & _BITS)
            if first:
                keys.append((both + name) & _BITS)
        if first and volume:
            keys.append((name + of_volume + of_page) & _BITS)
    return keys


def isbn_number(isbn: str) -> int:
    """The key of an ISBN of 13 digits."""
    return _hashed(f"isbn {isbn}")


def name_key(surname: str) -> str:
    """The last word of a surname: "van der Berg" and "Berg" are one key, since sources disagree on particles."""
    return surname.lower() if surname.isascii() and surname.isalpha() else fold(surname).rpartition(" ")[2]


def number_key(value: str) -> str:
    """A volume as a key: "012" is "12", "A-3" is "a3", "214–215" is "214"."""
    if value.isdecimal() and value.isascii():
        return value.lstrip("0")
    double = _DOUBLE.match(value)
    return (double[1] if double else fold(value).replace(" ", "")).lstrip("0")


def first_page(value: str) -> str:
    """The first page of a range as a key: "0465-467" and "p. 465" are "465", "S12–S15" is "s12"."""
    head = value.partition("-")[0]
    if head.isdecimal() and head.isascii():  # nearly always
        return head.lstrip("0")
    key = number_key(_RANGE.split(value.strip(), maxsplit=1)[0])
    return key.lstrip("p") or key if key[:1] == "p" else key


def _counted(key: str) -> int:
    """A volume or page key as a number: itself, or for "s12" and the like a hash."""
    return int(key) if key.isdecimal() and len(key) <= _SMALL else _hashed(key)


@lru_cache(maxsize=1 << 16)  # many works have their surname in common
def _hashed(text: str) -> int:
    return int.from_bytes(blake2b(text.encode()).digest()[:8], "big") & _BITS
