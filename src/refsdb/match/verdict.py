"""The second step: from evidence to accept, ask or none."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from refsdb.match.evidence import NO_NAMES, findings, weigh
from refsdb.match.finding import Finding
from refsdb.match.journal import Names
from refsdb.match.printed import Printed, read
from refsdb.match.weights import ACCEPT, ASK, PRIOR, SUREST
from refsdb.model import OTHER_TITLE, Candidate, Evidence, Outcome, Parsed, Verdict, Work

_UNLIKE = frozenset({"different", "partly"})
_NOT_FIRST = frozenset({"listed", "differs", "absent"})
_NAMED = 4  # reasons for, and against, that a sentence names


class _Weighed(NamedTuple):
    """A work with what was found, the evidence that it is, and the log-odds that it is the cited work."""

    odds: float
    work: Work
    found: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]

    @property
    def levels(self) -> dict[str, str]:
        return {finding.reason: finding.level for finding in self.found}


def judge(parsed: Parsed, works: Iterable[Work], names: Names = NO_NAMES) -> Verdict:
    """The verdict on the works that a source offered for a citation.

    `works` may hold any records, also twice or none. `names` are learned names of journals.
    Pure: no network, no disk. The candidates' scores are probabilities that share one whole with "none of these",
    so two equal candidates get at most a half each.
    """
    printed = read(parsed)
    weighed = []
    works = tuple(works)
    for work in works if len(works) == 1 else dict.fromkeys(works):
        found = findings(printed, work, names)
        evidence = weigh(found)
        odds = PRIOR + sum([item.weight for item in evidence])
        weighed.append(_Weighed(odds, work, found, evidence))
    if not weighed:
        return Verdict(Outcome.none, reason="nothing was offered")
    if len(weighed) > 1:
        weighed.sort(key=lambda item: (-item.odds, item.work.doi))
    chances = [math.exp(item.odds) for item in weighed]
    whole = 1.0 + sum(chances)
    candidates = tuple(
        Candidate(item.work, chance / whole * SUREST, item.evidence)
        for item, chance in zip(weighed, chances, strict=True)
    )
    return Verdict(*_decide(printed, weighed, candidates))


def _decide(
    printed: Printed, weighed: list[_Weighed], candidates: tuple[Candidate, ...]
) -> tuple[Outcome, tuple[Candidate, ...], str]:
    for item in weighed if printed.doi else ():
        if item.levels.get("doi") == "same" and _is_another(item.levels):
            title = item.work.title or item.work.doi
            return Outcome.ask, candidates, f"{OTHER_TITLE}: “{title}”"
    best = candidates[0]
    reasons = _sentence(best)
    if best.score < ASK and (len(candidates) == 1 or best.score + candidates[1].score < ACCEPT):
        levels = weighed[0].levels
        if levels["title"] in _UNLIKE and levels["author"] in _NOT_FIRST:
            return (
                Outcome.none,
                candidates,
                "nothing fits; no work that was offered has its title or its author",
            )
        return Outcome.none, candidates, f"nothing fits; the closest is {best.work.doi}: {reasons}"
    if printed.doi and weighed[0].levels.get("doi") == "differs":
        return Outcome.ask, candidates, f"the print has another DOI than {best.work.doi}: {reasons}"
    if best.score >= ACCEPT:
        return Outcome.accept, candidates, reasons
    if len(candidates) > 1 and best.score + candidates[1].score >= ACCEPT:
        both = f"{best.work.doi} and {candidates[1].work.doi}"
        return Outcome.ask, candidates, f"two works fit, {both}: {reasons}"
    return Outcome.ask, candidates, reasons


def _is_another(levels: dict[str, str]) -> bool:
    """Whether the record of a printed DOI is another work than the one that the text describes."""
    title = levels["title"]
    return (
        levels.get("type") == "around"
        or title in _UNLIKE
        or "wording" in levels
        or (title == "absent" and levels["author"] == "differs")
    )


def _sentence(candidate: Candidate) -> str:
    """The deciding reasons for and against, strongest first."""
    strongest = sorted(candidate.evidence, key=lambda item: -abs(item.weight))
    speak_for = [item.detail for item in strongest if item.weight > 0][:_NAMED]
    against = [item.detail for item in strongest if item.weight < 0][:_NAMED]
    if speak_for and against:
        return f"{', '.join(speak_for)}; but {', '.join(against)}"
    return ", ".join(speak_for or against) or "no evidence"
