"""Why a work is, or is not, the cited one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from refsdb.model.work import Work


class Outcome(StrEnum):
    """accept: attached. ask: a person must say. none: asked, nothing fits. unchecked: could not ask."""

    accept = "accept"
    ask = "ask"
    none = "none"
    unchecked = "unchecked"


OTHER_TITLE = "the DOI belongs to another title"
"""How the reason begins where a printed DOI is another work's."""


ANSWERED = "a person said that"
"""How the reason begins where a person answered the question."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named reason; `weight` is for (+) or against (-) in natural-log odds; `detail` is for people."""

    name: str
    weight: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A work offered for a reference, its reasons, and `score`: the probability that it is the cited work."""

    work: Work
    score: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome, the candidates best first, and the `reason` in a sentence."""

    outcome: Outcome
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""

    @property
    def accepted(self) -> Candidate | None:
        """The accepted candidate, or None where the outcome is any other than accept."""
        return self.candidates[0] if self.outcome is Outcome.accept else None

    @property
    def score(self) -> float:
        """The best candidate's probability, 0.0 without one."""
        return self.candidates[0].score if self.candidates else 0.0
