"""Identifiers printed in the citation."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.model import Work


def judge(printed: Printed, work: Work) -> Finding | None:
    """Whether the printed DOI is the record's; None where none is printed."""
    if not printed.doi:
        return None
    theirs = work.doi.lower()
    if printed.doi == theirs:
        return Finding("doi", "same", "its DOI is printed")
    if len(printed.doi) > 10 and theirs.startswith(printed.doi):
        return None  # the print was cut at a line's end
    return Finding("doi", "differs", f"the print has another DOI, {printed.doi}")
