"""Identifiers printed in the citation."""

from __future__ import annotations

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.model import Work

_MISPRINTED = 95  # percent of matching letters of a DOI with one wrong


def judge(printed: Printed, work: Work) -> Finding | None:
    """Whether the printed DOI is the record's; None where none is printed."""
    if not printed.doi:
        return None
    theirs = work.doi.lower()
    if printed.doi == theirs:
        return Finding("doi", "same", "its DOI is printed")
    if theirs.startswith(printed.doi) or fuzz.ratio(printed.doi, theirs) >= _MISPRINTED:
        return None  # cut at a line's end, or misprinted
    return Finding("doi", "differs", f"the print has another DOI, {printed.doi}")
