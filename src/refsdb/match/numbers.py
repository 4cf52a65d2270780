"""Volume, issue and pages."""

from __future__ import annotations

import re
from typing import NamedTuple

from refsdb.match.finding import Finding
from refsdb.match.numerals import keys_of, last_page, number, page_key
from refsdb.match.printed import Printed
from refsdb.model import Work

_SUPPLEMENT = re.compile(r"\s*[SAP]\d", re.IGNORECASE)  # pages that meeting abstracts have


class _Record(NamedTuple):
    """A record's numbers as keys."""

    volumes: tuple[str, ...]
    issues: tuple[str, ...]
    firsts: tuple[str, ...]
    last: str


def judge(printed: Printed, work: Work, title: str) -> list[Finding]:
    """Findings for volume, pages and issue; what one side lacks is left out.

    A number that was not read, or was read otherwise, still agrees when the text holds the record's number
    where nothing else explains it. `title` is the record's, folded: its numbers are explained.
    """
    findings: list[Finding] = []
    record = _record(printed, work)
    volume, page, issue = _in_place(printed, record, work.years)
    # what was read as another field, or ends a range, is not also the number sought
    for name, shown, theirs, raw, others in (
        ("volume", volume, record.volumes, work.volume, {page, issue}),
        ("page", page, record.firsts, work.page or work.article_number, {volume, issue}),
    ):
        level = _level(printed, shown, theirs, others, title)
        if level == "missing" and not _spare(printed, work, record, title):
            continue
        if level == "found" and name == "page" and len(theirs[0]) < 2:
            continue  # a single digit may be anything
        if name == "page" and (level == "differs" or (level == "same" and _volumes_conflict(findings))):
            level = _how_different(printed, work, record, level)
        if level:
            findings.append(Finding(name, level, _DETAIL[level].format(name, raw, shown)))
        if level == "same" and name == "page" and printed.last and record.last:
            findings.append(_both("last page", printed.last, (record.last,), record.last))
            if findings[-1].level == "same" and _volumes_conflict(findings):
                findings = [_a_slip_where(finding, "volume") for finding in findings]
    if issue and record.issues:
        findings.append(_both("issue", issue, record.issues, work.issue))
    return findings


_DETAIL = {
    "same": "{0} {1}",
    "found": "{0} {1} is in the print",
    "mended": "{0} {1}, misread in the print",
    "differs": "{0} {2}, not {1}",
    "nearly": "{0} {2}, nearly {1}",
    "end": "{0} {2}, not {1}, up to the same last page",
    "supplement": "{0} {2}, not {1}: one of the two stands in a supplement",
    "missing": "{0} {1} is not in the print",
    "unknown": "the record has no {0}",
}


def _volumes_conflict(findings: list[Finding]) -> bool:
    return any(reason == "volume" and level == "differs" for reason, level, _ in findings)


def _how_different(printed: Printed, work: Work, record: _Record, level: str) -> str:
    """A level: end for the same last page, nearly for one wrong digit, supplement for a page of another numbering
    (S123), else `level`.

    The number of such a page may be the same by chance, where the volume is another.
    """
    of_work = bool(_SUPPLEMENT.match(work.page or work.article_number))
    of_print = bool(_SUPPLEMENT.match(printed.parsed.reference.page))
    if of_work != of_print:
        return "supplement"
    if level == "same":
        return level
    if record.last and printed.last:  # who slips in one of the two has the other right
        return "end" if record.last == printed.last else "differs"
    return "nearly" if any(_a_slip(printed.page, first) for first in record.firsts) else "differs"


def _a_slip_where(finding: Finding, reason: str) -> Finding:
    """The finding; of the wrong volume it says that it is a slip: nothing else of the year has the same pages."""
    return finding._replace(level="slip") if finding.reason == reason else finding


def _a_slip(one: str, other: str) -> bool:
    """Whether two numbers differ in one digit, or in two neighbours that changed places."""
    if len(one) != len(other) or len(one) < 2:
        return False
    apart = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=True)) if mine != theirs]
    if len(apart) == 2:
        first, second = apart
        return second == first + 1 and (one[first], one[second]) == (other[second], other[first])
    return len(apart) == 1


def _both(name: str, shown: str, theirs: tuple[str, ...], raw: str) -> Finding:
    if shown in theirs:
        return Finding(name, "same", f"{name} {raw}")
    return Finding(name, "differs", f"{name} {shown}, not {raw}")


def _record(printed: Printed, work: Work) -> _Record:
    pages, volumes = keys_of(work.page), keys_of(work.volume)
    if not volumes and len(pages) == 2 and pages == (printed.volume, printed.page):
        volumes, pages = pages[:1], pages[1:]  # "15-73": volume and article number in the page field
    elif printed.volume and printed.page and (volumes, pages) == ((printed.page,), (printed.volume,)):
        volumes, pages = pages, volumes  # deposited in each other's place
    firsts = pages[:1]
    article = page_key(work.article_number) if work.article_number else ""
    if article and article not in firsts:
        firsts += (article,)
    return _Record(volumes, keys_of(work.issue), firsts, last_page(pages))


def _in_place(printed: Printed, record: _Record, years: tuple[int, ...]) -> tuple[str, str, str]:
    """The printed volume, first page and issue; one that was read as another is put where the record has it."""
    volume, page, issue = printed.volume, printed.page, printed.issue
    if volume and volume not in record.volumes and volume in map(str, years):
        volume = ""  # "Blood 2022, 140": the year was read as the volume
    if page and not volume and page not in record.firsts:
        likely = printed.mended | {page}  # "S8" is a scanner's 58
        if not likely.isdisjoint(record.volumes):
            return record.volumes[0], "", issue
    if volume and not page and volume in record.firsts and volume not in record.volumes:
        return "", volume, issue
    if issue and f"({issue})" not in printed.parsed.text:
        if not page and issue in record.firsts:
            return volume, issue, ""
        if not volume and issue in record.volumes:
            return issue, page, ""
    return volume, page, issue


def _level(printed: Printed, shown: str, theirs: tuple[str, ...], others: set[str], title: str) -> str:
    """How a record's numbers agree with the one that was read (`shown`), and with those of the text but `others`."""
    if not theirs:
        return "unknown" if shown else ""
    if shown in theirs:
        return "same"
    for key in theirs:
        if (
            key in printed.numbers
            and key not in others
            and key not in printed.ends
            and not _titled(key, title)
        ):
            return "found"
    if not printed.mended.isdisjoint(theirs):
        return "mended"
    return "differs" if shown else "missing"


def _titled(key: str, title: str) -> bool:
    """Whether the number stands in the title: "Hsp70" is no page 70."""
    return any(number(word) == key for word in title.split() if not word.isalpha())


def _spare(printed: Printed, work: Work, record: _Record, title: str) -> bool:
    """Whether the text has numbers that nothing in the record explains."""
    explained = {str(value) for value in (*work.years, *printed.years)}
    explained.update(record.volumes, record.issues, record.firsts, (record.last,), title.split())
    return not printed.figures <= explained
