"""The second step: from evidence to accept, ask or none."""

from __future__ import annotations

import math
from collections.abc import Iterable

from refsdb.match.evidence import findings, weigh
from refsdb.match.finding import Finding
from refsdb.match.printed import read
from refsdb.match.weights import PRIOR
from refsdb.model import Candidate, Outcome, Parsed, Verdict, Work

ACCEPT = 0.90  # probability from which a work is attached without asking
ASK = 0.30  # ... from which a person is asked
_MISPLACED = frozenset({"different", "partly"})


def judge(parsed: Parsed, works: Iterable[Work]) -> Verdict:
    """The verdict on the works that a source offered for a citation.

    `works` may hold any records, also twice or none. Pure: no network, no disk. The candidates' scores are
    probabilities that share one whole with "none of these", so two equal candidates get at most a half each.
    """
    printed = read(parsed)
    weighed = []
    for work in dict.fromkeys(works):
        found = findings(printed, work)
        evidence = weigh(found)
        weighed.append((sum(item.weight for item in evidence) + PRIOR, work, evidence, found))
    if not weighed:
        return Verdict(Outcome.none, reason="nothing was offered")
    weighed.sort(key=lambda item: (-item[0], item[1].doi))
    odds = [math.exp(min(item[0], 50.0)) for item in weighed]
    whole = 1.0 + sum(odds)
    candidates = tuple(
        Candidate(work, chance / whole, evidence)
        for chance, (_, work, evidence, _) in zip(odds, weighed, strict=True)
    )
    return _decide(candidates, [item[3] for item in weighed])


def _decide(candidates: tuple[Candidate, ...], found: list[tuple[Finding, ...]]) -> Verdict:
    best = candidates[0]
    for candidate, its in zip(candidates, found, strict=True):
        levels = {finding.reason: finding.level for finding in its}
        if levels.get("doi") == "same" and levels["title"] in _MISPLACED and levels["author"] == "differs":
            return Verdict(
                Outcome.ask, candidates, f"the DOI belongs to another title: {candidate.work.title}"
            )
    if best.score >= ACCEPT:
        return Verdict(Outcome.accept, candidates, _sentence(best))
    if best.score >= ASK:
        return Verdict(Outcome.ask, candidates, _sentence(best))
    return Verdict(Outcome.none, candidates, "nothing fits: " + _sentence(best))


def _sentence(candidate: Candidate) -> str:
    strongest = sorted(candidate.evidence, key=lambda item: -abs(item.weight))
    pro = [item.detail for item in strongest if item.weight > 0][:4]
    con = [item.detail for item in strongest if item.weight < 0][:3]
    if pro and con:
        return f"{', '.join(pro)}; but {', '.join(con)}"
    return ", ".join(pro or con) or "no evidence"
