"""Identifiers printed in the citation."""

from __future__ import annotations

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.kind import WHOLE
from refsdb.match.printed import Printed
from refsdb.model import Parsed, Work
from refsdb.text.fold import words
from refsdb.text.identifiers import isbn_key

_MISPRINTED = 95  # percent of matching letters of a DOI with one wrong
_FIELDS = frozenset("type doi pmid pmcid archive archive_location isbn issn url".split())
_AROUND = frozenset(words("doi pmid pmcid arxiv isbn isbn10 isbn13 number no in the https http www org dx"))
_SOLE = 2  # words that an identifier alone may have around it, besides its own name


def judge(printed: Printed, work: Work) -> Finding | None:
    """Whether the printed DOI, or ISBN, is the record's; None where none is printed."""
    if printed.doi:
        return _doi(printed, work)
    shown = printed.parsed.reference.isbn
    isbn = isbn_key(shown) if shown else ""
    if not isbn or isbn not in map(isbn_key, work.isbn):
        return None  # a book has an ISBN for each binding: another one says nothing
    if work.type not in WHOLE:
        return Finding("isbn", "part", "a part of the book whose ISBN is printed")
    return Finding("isbn", "sole" if sole(printed.parsed) else "same", "its ISBN is printed")


def sole(parsed: Parsed) -> bool:
    """Whether the text is an identifier and nothing else."""
    reference = parsed.reference
    values = (reference.doi, reference.pmid, reference.pmcid, reference.archive_location, reference.isbn)
    if not any(values) or not _FIELDS.issuperset(reference.known()):
        return False
    named = {word for value in values for word in words(value)} | _AROUND
    others = [word for word in words(parsed.text) if word not in named and not word.isdecimal()]
    return len(others) <= _SOLE


def _doi(printed: Printed, work: Work) -> Finding | None:
    theirs = work.doi.lower()
    if printed.doi == theirs:
        return Finding("doi", "sole" if sole(printed.parsed) else "same", "its DOI is printed")
    if theirs.startswith(printed.doi) or fuzz.ratio(printed.doi, theirs) >= _MISPRINTED:
        return None  # cut at a line's end, or misprinted
    return Finding("doi", "differs", f"the print has another DOI, {printed.doi}")
