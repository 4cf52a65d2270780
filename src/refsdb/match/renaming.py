"""What an accepted match teaches about the names of journals."""

from __future__ import annotations

from refsdb.match import journal
from refsdb.match.evidence import NO_NAMES, findings
from refsdb.match.printed import read
from refsdb.model import Parsed, Work

_AGREES = frozenset({"same", "found"})
_SHORTEST = 4  # letters of a name that can be told from a misread word


def taught(parsed: Parsed, work: Work) -> str:
    """The printed name of the journal where it is none of the accepted work's own names, else "".

    Only a match that stands without the name teaches it: the first author is the same, year, volume and page
    agree, and the name is not just another spelling. The record must have an ISSN, which the name then means.
    """
    printed = read(parsed)
    if not work.issn or len(printed.container) < _SHORTEST or not work.containers:
        return ""
    if journal.judge(printed, work, NO_NAMES).level not in {"differs", "close"}:
        return ""
    levels = {finding.reason: finding.level for finding in findings(printed, work)}
    sure = (
        levels["author"] == levels.get("year") == "same"
        and levels.get("volume") in _AGREES
        and levels.get("page") in _AGREES
    )
    return printed.container if sure else ""
