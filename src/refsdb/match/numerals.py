"""Numbers as keys: volumes, issues and pages in their many prints."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from refsdb.text.fold import fold
from refsdb.text.roman import roman

_NUMBER = re.compile(r"[a-z]*(\d(?:[a-z0-9]*\d)?)[a-z]*$")
_YEAR = re.compile(r"(1[5-9]\d\d|20[0-4]\d)[a-z]?$")
# What scanners take digits for; a word is mended only when it is digits and these letters and nothing else.
_MISREAD = str.maketrans("lioszb", "110528")
_SCANNED = re.compile(r"e?([0-9lioszb]+)$")
_RANGE = re.compile(r"(?<![\w-])[A-Za-z]?(\d+)[a-z]?\s?[-–—‐‑−]{1,3}\s?[A-Za-z]?(\d+)(?![\w-])")


def number(word: str) -> str:
    """A folded word as a number: without letters around it and leading zeros, or "" where it has no digit.

    "s12" is "12", "e0196160" is "196160", "1096c" is "1096"; letters inside stay: "22tr04".
    """
    if word.isdigit():
        return word.lstrip("0") or "0"
    found = _NUMBER.match(word)
    if not found:
        return ""
    key = found[1].lstrip("0")
    return number(key) if key[:1].isalpha() else key or "0"  # "0a0" is "a0" is "0"


@lru_cache(maxsize=4096)  # a print's numbers and its record's are the same, as a rule
def keys_of(text: str) -> tuple[str, ...]:
    """Every number in a volume, issue or page field, in order: "S512-513" gives "512", "513"; "XII" gives "12"."""
    if not text:
        return ()
    if text.isdecimal() and text.isascii():
        return (text.lstrip("0") or "0",)
    words = fold(text).split()
    found = tuple(filter(None, map(number, words)))
    if not found and len(words) == 1 and roman(words[0]):
        return (str(roman(words[0])),)
    return found


def page_key(text: str) -> str:
    """The first number in a volume, issue or page field, or ""."""
    return next(iter(keys_of(text)), "")


def last_page(pages: tuple[str, ...]) -> str:
    """The last of a range's two keys in full ("1425", "37" gives "1437"), or ""."""
    if len(pages) < 2:
        return ""
    first, last = pages[:2]
    return first[: max(0, len(first) - len(last))] + last


def number_keys(words: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers among folded words, and those that come out when a scanner's letters are mended."""
    plain: set[str] = set()
    mended: set[str] = set()
    for word in words:
        if word.isalpha():  # most words
            continue
        if key := number(word):
            plain.add(key)
            scanned = None if word.isdigit() else _SCANNED.match(word)
            if scanned:
                mended.add(scanned[1].translate(_MISREAD).lstrip("0") or "0")
    return frozenset(plain), frozenset(mended - plain)


def range_ends(text: str) -> frozenset[str]:
    """The last pages of the ranges in a text, as keys; "183-190" gives 190, "1425-37" gives 37 and 1437."""
    ends: set[str] = set()
    for first, last in _RANGE.findall(text):
        ends.add(last.lstrip("0") or "0")
        if len(last) < len(first):
            ends.add(first[: len(first) - len(last)] + last)
        ends.discard(first.lstrip("0"))
    return frozenset(ends)


def years_in(words: Iterable[str]) -> tuple[int, ...]:
    """Every folded word that can be a year ("2017a" too), in order."""
    years = []
    for word in words:
        if not 4 <= len(word) <= 5:
            continue
        scanned = len(word) == 4 and not word.isdigit() and _SCANNED.match(word)
        found = _YEAR.match(word.translate(_MISREAD) if scanned else word)
        if found:
            years.append(int(found[1]))
    return tuple(dict.fromkeys(years))
