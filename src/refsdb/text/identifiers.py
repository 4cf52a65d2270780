"""DOIs and their like, as people print them and as they are stored."""

from __future__ import annotations

import html
import re
import urllib.parse

from refsdb.text.check_digits import isbn_is_right

ARXIV = "10.48550/arXiv."
"""How the DOIs begin that arXiv registers; the number of the preprint follows."""
_NOT_ISBN = re.compile(r"[^0-9Xx]")
_ISBN = re.compile(r"(?:97[89][-\s‐–]?)?[0-9](?:[-\s‐–]?[0-9]){8}[-\s‐–]?[0-9Xx]")
_DOI = re.compile(r"10\.\d{4,9}/\S+")
_TAIL = ".,;:'\"”’»>"
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def bare_doi(text: str) -> str:
    """The DOI in `text`, bare and as printed in case, or "".

    Undoes URL forms, `&amp;` and `%2F`; drops a full stop, quote or unbalanced bracket that follows it.
    A doubled DOI ("10.1/a10.1/a") is given once.
    """
    text = html.unescape(text)
    if "%" in text:
        text = urllib.parse.unquote(text)
    found = _DOI.search(text)
    if not found:
        return ""
    doi = found.group()
    half = len(doi) // 2
    if doi[:half] == doi[half:]:
        doi = doi[:half]
    while doi:
        last = doi[-1]
        if last in _TAIL or (last in _BRACKETS and doi.count(last) > doi.count(_BRACKETS[last])):
            doi = doi[:-1]
        else:
            break
    return doi if _DOI.fullmatch(doi) else ""


def is_doi(target: str) -> bool:
    """Whether a target, a bare DOI or an address, is a DOI."""
    return target.startswith("10.")


def doi_key(doi: str) -> str:
    """What DOIs are compared by: they have no case (DOI Handbook 2.4)."""
    return bare_doi(doi).lower()


def bare_isbn(text: str) -> str:
    """The ISBN, as printed, that is the whole of `text`, or ""; its check digit must be right (ISO 2108)."""
    printed = text.strip(" \t.,;:()[]")
    if not _ISBN.fullmatch(printed):
        return ""
    return printed if isbn_is_right(_NOT_ISBN.sub("", printed).upper()) else ""


def isbn_key(isbn: str) -> str:
    """The ISBN as 13 digits, whatever signs stand between and around; "" where it is none.

    An ISBN of ten digits is turned into one of thirteen: "978" ahead, and the check digit anew (ISO 2108).
    """
    digits = _NOT_ISBN.sub("", isbn.rpartition("/")[2]).upper()
    if len(digits) == 13 and digits.isdecimal():
        return digits
    if len(digits) != 10 or not digits[:9].isdecimal():
        return ""
    first = f"978{digits[:9]}"
    total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(first))
    return f"{first}{-total % 10}"
