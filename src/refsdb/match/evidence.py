"""All judgements on one work, weighed."""

from __future__ import annotations

from types import MappingProxyType

from refsdb.match import author, coauthors, identifier, journal, kind, numbers, title, tongue, wording, year
from refsdb.match.finding import Finding
from refsdb.match.identity import early, first_page
from refsdb.match.journal import Names
from refsdb.match.printed import Printed
from refsdb.match.weights import PRIOR, WEIGHTS
from refsdb.model import Evidence, Work

_LIKE = frozenset({"same", "same short", "shorter", "longer", "close"})
_UNLIKE = frozenset({"different", "partly"})
_AGREES = frozenset({"same", "found", "mended"})
_CONFLICTS = frozenset({"differs", "supplement"})
NO_NAMES: Names = MappingProxyType({})
# Log-odds that no further reason can bring back: what is left (journal, co-authors, a title that turns out to be
# translated) adds 10 at most.
_HOPELESS = -16.0


def findings(printed: Printed, work: Work, names: Names = NO_NAMES) -> tuple[Finding, ...]:
    """What the judgements found, the dear ones only where the cheap ones leave hope.

    `names` are learned names of journals.
    """
    titles, record_title = title.judge(printed, work)
    authors = author.judge(printed, work)
    found = [titles, *authors]
    identity = identifier.judge(printed, work)
    if not identity and titles.level == "different" and authors[0].level == "differs":
        return tuple(found)  # most works that a search offers end here
    figures = [*filter(None, [year.judge(printed, work)]), *numbers.judge(printed, work, record_title)]
    found += figures
    if not identity and _odds(found) < _HOPELESS:
        return tuple(found)
    more = [coauthors.judge(printed, work), identity, kind.judge(printed, work)]
    authors = author.namesake(authors, more[0])
    levels = {finding.reason: finding.level for finding in (*authors, titles, *figures, *filter(None, more))}
    container = journal.judge(printed, work, names)
    if titles.level in _UNLIKE and _is_journal(printed, work):
        titles = Finding("title", "absent", "no title printed")
    elif titles.level in _UNLIKE and _carried(levels | {"journal": container.level}):
        level = tongue.compared(printed.title, record_title)
        titles = Finding("title", level, title.DETAIL[level])
        if level == "other words" and container.level == "same":
            more.append(_of_any_issue(printed, levels, record_title))
    if container.level == "differs" and _carried(levels):
        container = _under_another_name(container, titles, levels)
    if titles.level in _LIKE:
        more.append(wording.judge(printed, record_title) or _elsewhere(printed, titles, record_title, levels))
    more.append(_conflicts(levels))
    return (titles, *authors, container, *figures, *filter(None, more))


def weigh(found: tuple[Finding, ...]) -> tuple[Evidence, ...]:
    """The findings with their weights; what weighs nothing is left out."""
    return tuple(
        [
            Evidence(reason, weight, detail)
            for reason, level, detail in found
            if (weight := WEIGHTS[reason][level])
        ]
    )


def _odds(found: list[Finding]) -> float:
    return PRIOR + sum([WEIGHTS[reason][level] for reason, level, _ in found])


def _conflicts(levels: dict[str, str]) -> Finding | None:
    """Two conflicts among year, volume and page: a meeting abstract, another part, whatever the title says."""
    if _CONFLICTS.isdisjoint(levels.values()):
        return None
    against = [name for name in ("year", "volume", "page") if levels.get(name) in _CONFLICTS]
    return Finding("conflicts", "two", " and ".join(against) + " conflict") if len(against) > 1 else None


def _elsewhere(printed: Printed, titles: Finding, title: str, levels: dict[str, str]) -> Finding | None:
    """A like title with a word of its own, on other pages: a series' next piece, whatever that word is."""
    if titles.level != "same" or levels.get("page") not in _CONFLICTS:
        return None
    word = wording.own(printed, title)
    return (
        Finding("wording", "part", f"“{word}” is in the record's title only, on other pages")
        if word
        else None
    )


def _under_another_name(container: Finding, titles: Finding, levels: dict[str, str]) -> Finding:
    """The journal's finding, where all numbers and the first author agree: perhaps its name is translated, or odd.

    A like or translated title says so, and without a title the last page and the co-authors together.
    """
    last, others = levels.get("last page") == "same", levels.get("co-authors") == "same"
    if titles.level in {"close", "translated"} or (titles.level == "other words" and (last or others)):
        return journal.renamed(container, sure=True)
    if titles.level == "other words" or (titles.level == "absent" and (last or others)):
        return journal.renamed(container, sure=last and others)
    return container


def _of_any_issue(printed: Printed, levels: dict[str, str], record_title: str) -> Finding | None:
    """An early page that each issue of the volume may have, where nothing tells the issue, and two titles without a
    common root: with the volume it names no work by itself.
    """
    page = first_page(printed.parsed.reference.page)
    told = "same" in {levels.get("issue"), levels.get("last page"), levels.get("co-authors")}
    if told or not early(page) or tongue.kinship(printed.title.split(), record_title.split()):
        return None
    return Finding("issue", "untold", f"each issue may have a page {page}")


def _is_journal(printed: Printed, work: Work) -> bool:
    """Whether the journal's name was read as the title: the print has none."""
    return any(journal.likeness(printed.title, name) >= journal.SAME for name in work.containers)


def _carried(levels: dict[str, str]) -> bool:
    """First author, year, volume and first page together name a work whatever its title, if nothing speaks up.

    Where the journal agrees too, a wrong last page is a slip.
    """
    doubts = ("issue", "co-authors", *(() if levels.get("journal") == "same" else ("last page",)))
    return (
        levels.get("author") in {"same", "close"}
        and levels.get("year") in {"same", "near"}
        and levels.get("volume") in _AGREES
        and levels.get("page") in _AGREES
        and "differs" not in {levels.get(reason) for reason in doubts}
    )
