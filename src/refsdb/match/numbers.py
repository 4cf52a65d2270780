"""Year, volume, issue and first page."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.numerals import keys_of, page_key
from refsdb.match.printed import Printed
from refsdb.model import Work


def judge(printed: Printed, work: Work, title: str) -> list[Finding]:
    """Findings for year, volume, page and issue, in this order; what one side lacks is left out.

    A number that was not read, or was read otherwise, still agrees when the text holds the record's number
    where nothing else explains it. `title` is the record's, folded: its numbers are explained.
    """
    findings = []
    year = _year(printed, work)
    if year:
        findings.append(year)
    volumes, issues, pages = keys_of(work.volume), keys_of(work.issue), _pages(work)
    explained = {str(value) for value in (*work.years, *printed.years)}
    explained.update(volumes, issues, pages, keys_of(work.page), title.split())
    spare = bool(printed.figures - explained)
    # what was read as another field, or ends a range, is not also the number sought
    for name, shown, theirs, raw, others in (
        ("volume", printed.volume, volumes, work.volume, {printed.page, printed.issue}),
        ("page", printed.page, pages, work.page or work.article_number, {printed.volume}),
    ):
        free = printed.numbers - (others | printed.ends) | {shown}
        level = _level(shown, theirs, free, printed.mended, spare)
        if level:
            findings.append(Finding(name, level, _DETAIL[level].format(name, raw, shown)))
    if printed.issue and issues:
        same = printed.issue in issues
        level = "same" if same else "differs"
        findings.append(
            Finding("issue", level, f"issue {work.issue}" + ("" if same else f", not {printed.issue}"))
        )
    return findings


_DETAIL = {
    "same": "{0} {1}",
    "found": "{0} {1} is in the print",
    "mended": "{0} {1}, misread in the print",
    "differs": "{0} {2}, not {1}",
    "missing": "{0} {1} is not in the print",
    "unknown": "the record has no {0}",
}


def _year(printed: Printed, work: Work) -> Finding | None:
    if not printed.years or not work.years:
        return None
    apart, shown, theirs = min(
        (abs(one - other), one, other) for one in printed.years for other in work.years
    )
    if apart == 0:
        return Finding("year", "same", f"year {shown}")
    if apart == 1:
        return Finding("year", "near", f"year {shown}, one off {theirs}")
    return Finding("year", "differs", f"year {shown}, not {theirs}")


def _pages(work: Work) -> tuple[str, ...]:
    """The first page and the article number, as keys."""
    return tuple(dict.fromkeys(filter(None, (page_key(work.page), page_key(work.article_number)))))


def _level(
    shown: str, theirs: tuple[str, ...], free: frozenset[str], mended: frozenset[str], spare: bool
) -> str:
    """How a record's numbers agree with the one that was read (`shown`) and those `free` in the text.

    `spare`: the text has numbers that nothing explains.
    """
    if not theirs:
        return "unknown" if shown else ""
    if shown in theirs:
        return "same"
    if not free.isdisjoint(theirs):
        return "found"
    if not mended.isdisjoint(theirs):
        return "mended"
    if shown:
        return "differs"
    return "missing" if spare else ""
