"""The year, against every date of the record."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.numerals import keys_of, years_in
from refsdb.match.printed import Printed
from refsdb.model import Work


def judge(printed: Printed, work: Work) -> Finding | None:
    """How near the printed year is to one of the record's; None where one side has none.

    Print and online dates are often a year apart: one year off is a small doubt.
    """
    ours, theirs = printed.years, work.years
    if agreed := [year for year in ours if year in theirs]:
        return Finding("year", "same", f"year {min(agreed)}")
    if len(ours) == 1 and str(ours[0]) in (*keys_of(work.page)[:1], *keys_of(work.volume)):
        ours = years_in(printed.words)  # what was read as the year is the record's page or volume
    if not ours or not theirs:
        return None
    apart, shown, other = min((abs(one - two), one, two) for one in ours for two in theirs)
    if apart == 0:
        return Finding("year", "same", f"year {shown}")
    if apart == 1:
        return Finding("year", "near", f"year {shown}, one off {other}")
    return Finding("year", "differs", f"year {shown}, not {other}")
