"""What is read from the library, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from refsdb.model import ANSWERED, OTHER_TITLE, Evidence, Outcome, Reference
from refsdb.store.read_back import read_back
from refsdb.text.identifiers import doi_key


@dataclass(frozen=True, slots=True)
class StoredEntry:
    """An entry in the library. `csl` is the entry itself as a CSL item; `citations` is how many it has."""

    id: int
    key: str
    title: str
    byline: str
    updated: str
    source: str
    identifiers: tuple[tuple[str, str], ...]
    synonyms: tuple[str, ...]
    citations: int


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """A citation in the library: what was printed, where, and which reference it is held to cite."""

    id: int
    entry: str
    position: int
    label: str
    text: str
    doubt: str
    reference: str
    reference_id: int
    doi: str


@dataclass(frozen=True, slots=True)
class StoredReference:
    """A reference in the library: what is believed of it, whose word each field is, and the verdict.

    `printed` is what the citation says, before any work was accepted; `corrected` what a person said.
    `work_doi` is the DOI of the accepted work, or "". `citations` is how many cite it now.
    """

    id: int
    key: str
    reference: Reference
    printed: Reference
    corrected: Mapping[str, Any]
    origins: Mapping[str, str]
    verdict: Outcome
    score: float
    reason: str
    checked: str
    work_doi: str
    citations: int

    @property
    def doi(self) -> str:
        """The reference's DOI, printed or of the accepted work; "" without one."""
        return self.reference.doi

    @property
    def undoubted(self) -> Reference:
        """The reference without a printed DOI that was found to be another title's: none is better than that."""
        doubted = self.verdict is Outcome.ask and self.reason.startswith(OTHER_TITLE)
        printed = self.origins.get("doi") == "citation"
        return replace(self.reference, doi="") if doubted and printed else self.reference

    @property
    def answered(self) -> bool:
        """Whether a person answered which work it is: whatever is printed says nothing against that."""
        return self.verdict is not Outcome.ask and self.reason.startswith(ANSWERED)

    @property
    def by_hand(self) -> bool:
        """Whether a person gave another DOI than the accepted work's: the verdict does not speak of it."""
        return bool(self.work_doi) and "doi" in self.corrected and doi_key(self.doi) != doi_key(self.work_doi)


@dataclass(frozen=True)
class Held:
    """A reference as far as other prints are held against it: what its prints say, and what is believed.

    `cited`: `printed` is what citations that stand now say, not former ones or records alone.
    `said` and `believed` are both as CSL items in JSON, `said` "" where it is the same; most are never read.
    """

    id: int
    key: str
    said: str
    believed: str
    cited: bool = True

    @cached_property
    def printed(self) -> Reference:
        """What its prints say; the very `reference` where that is the same."""
        return read_back(self.said) if self.said else self.reference

    @cached_property
    def reference(self) -> Reference:
        """What is believed."""
        return read_back(self.believed)


@dataclass(frozen=True, slots=True)
class StoredCandidate:
    """A candidate as it was judged: DOI, title, score, and the reasons as (name, weight, detail)."""

    doi: str
    title: str
    score: float
    evidence: tuple[tuple[str, float, str], ...]


@dataclass(frozen=True, slots=True)
class MaybeSame:
    """A reference that may be the same work as another: the sum of the evidence, and the reasons for and against."""

    id: int
    key: str
    title: str
    weight: float
    evidence: tuple[Evidence, ...]
