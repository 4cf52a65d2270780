"""All judgements on one work, weighed."""

from __future__ import annotations

from refsdb.match import author, coauthors, identifier, journal, kind, numbers, title, wording
from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.match.weights import WEIGHTS
from refsdb.model import Evidence, Work
from refsdb.text.journals import likeness

_LIKE = frozenset({"same", "same short", "shorter", "longer", "close"})
_UNLIKE = frozenset({"different", "partly"})
_AGREES = frozenset({"same", "found", "mended"})


def findings(printed: Printed, work: Work) -> tuple[Finding, ...]:
    """What every judgement found, in the order in which people read a citation."""
    found: list[Finding] = []
    titles, record_title = title.judge(printed, work)
    found += author.judge(printed, work)
    figures = numbers.judge(printed, work, record_title)
    optional = [coauthors.judge(printed, work), identifier.judge(printed, work), kind.judge(printed, work)]
    levels = {finding.reason: finding.level for finding in (*found, *figures, *filter(None, optional))}
    if titles.level in _UNLIKE and _is_journal(printed, work):
        titles = Finding("title", "absent", "no title printed")
    elif titles.level in _UNLIKE and _carried(levels):
        titles = Finding("title", "other words", "the title in other words")
    found.insert(0, titles)
    if titles.level in _LIKE:
        optional.insert(0, wording.judge(printed, record_title))
    found.append(journal.judge(printed, work))
    found += figures
    found += [finding for finding in optional if finding]
    against = [name for name in ("year", "volume", "page") if levels.get(name) == "differs"]
    if len(against) > 1:
        found.append(Finding("conflicts", "two", " and ".join(against) + " conflict"))
    return tuple(found)


def weigh(found: tuple[Finding, ...]) -> tuple[Evidence, ...]:
    """The findings with their weights; what weighs nothing is left out."""
    weighed = (Evidence(reason, WEIGHTS[reason][level], detail) for reason, level, detail in found)
    return tuple(evidence for evidence in weighed if evidence.weight)


def _is_journal(printed: Printed, work: Work) -> bool:
    """Whether the journal's name was read as the title: the print has none."""
    return any(likeness(printed.title, name) >= journal.SAME for name in work.containers)


def _carried(levels: dict[str, str]) -> bool:
    """First author, year, volume and first page together name a work whatever its title, if nothing speaks up."""
    return (
        levels.get("author") in {"same", "close"}
        and levels.get("year") in {"same", "near"}
        and levels.get("volume") in _AGREES
        and levels.get("page") in _AGREES
        and "differs" not in {levels.get(reason) for reason in ("issue", "last page", "co-authors")}
    )
