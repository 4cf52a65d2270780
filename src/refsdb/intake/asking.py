"""References to sources: asks, keeps every answer, judges, stores the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from refsdb.errors import SourceError, SourceUnreachable, UnknownKey
from refsdb.intake.question import question_of
from refsdb.match import askable, judge
from refsdb.model import Outcome, Parsed, Verdict, Work
from refsdb.sources import Source
from refsdb.store import Library, StoredReference
from refsdb.text.identifiers import doi_key

_T = TypeVar("_T")
GIVE_UP_AFTER = 3  # questions in a row without an answer: the source is down, asking on only costs time


@dataclass(frozen=True, slots=True)
class Matched:
    """One reference's verdict as stored.

    `error` says why it is still unchecked, or is None. `asked` is False for works of a kind that no source
    registers. `was` is the key that it had before, where it turned out to be one with an older reference, or "".
    """

    reference: StoredReference
    error: SourceError | None = None
    asked: bool = True
    was: str = ""


def match_references(library: Library, source: Source | None, ids: Sequence[int]) -> Iterator[Matched]:
    """Judge each of these references, and store the verdict before the next is asked for.

    `source` None asks nobody: only kept answers are used. A source that cannot be asked leaves the reference
    unchecked; after three such in a row the rest are not asked for, and come out unchecked too.
    """
    patient = Patient(source) if source is not None else None
    asked = patient if patient is not None and not patient.remote else _Kept(library, patient)
    for reference_id in dict.fromkeys(ids):
        try:
            stored = library.references.with_id(reference_id)
        except UnknownKey:
            continue  # it became one with another that was judged before
        question = question_of(library, stored)
        may_ask = askable(question)
        try:
            verdict = judge(question, _works(question, asked)) if may_ask else _not_asked()
        except SourceError as error:
            yield Matched(stored, error)
            continue
        with library.transaction():
            now = library.references.set_verdict(reference_id, verdict, asked.name)
        yield Matched(now, asked=may_ask, was=stored.key if now.key != stored.key else "")


def lookup(parsed: Parsed, source: Source) -> Verdict:
    """The verdict for one citation, without a library. Raises SourceError."""
    return judge(parsed, _works(parsed, source)) if askable(parsed) else _not_asked()


def _works(parsed: Parsed, source: Source) -> tuple[Work, ...]:
    """The candidates: the work of the printed DOI, and where that is not plainly it, those found by the text."""
    works: list[Work] = []
    if parsed.reference.doi:
        work = source.by_doi(parsed.reference.doi)
        if work is not None:
            works.append(work)
            if judge(parsed, works).outcome is Outcome.accept:
                return tuple(works)
    works += [work for work in source.find(parsed) if work not in works]
    return tuple(works)


def _not_asked() -> Verdict:
    return Verdict(
        Outcome.none, reason="not checkable: works of this kind are not registered with the source"
    )


class Patient:
    """A source that is given up after some questions in a row without an answer: each further one costs time only."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._missed: list[SourceError] = []
        self.name = source.name
        self.remote = source.remote

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        return self._ask(lambda: self._source.find(parsed))

    def by_doi(self, doi: str) -> Work | None:
        return self._ask(lambda: self._source.by_doi(doi))

    def close(self) -> None:
        self._source.close()

    def _ask(self, question: Callable[[], _T]) -> _T:
        if len(self._missed) >= GIVE_UP_AFTER:
            raise self._missed[0]
        try:
            answer = question()
        except SourceError as error:
            self._missed.append(error)
            raise
        self._missed.clear()
        return answer


class _Kept:
    """A source that answers from the library where it can, and keeps what it is told."""

    def __init__(self, library: Library, source: Source | None) -> None:
        self._library = library
        self._source = source

    @property
    def name(self) -> str:
        return self._source.name if self._source else "crossref"

    @property
    def remote(self) -> bool:
        return True

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        question = " ".join(parsed.text.split())
        kept = self._library.answers.kept(self.name, question)
        if kept is None:
            kept = self._open().find(parsed)
            self._library.answers.keep(self.name, question, kept)
        return kept

    def by_doi(self, doi: str) -> Work | None:
        question = f"doi:{doi_key(doi)}"
        kept = self._library.answers.kept(self.name, question)
        if kept is None:
            work = self._open().by_doi(doi)
            kept = () if work is None else (work,)
            self._library.answers.keep(self.name, question, kept)
        return kept[0] if kept else None

    def close(self) -> None:
        if self._source is not None:
            self._source.close()

    def _open(self) -> Source:
        if self._source is None:
            raise SourceUnreachable("nobody was asked", hint="run `refs match` without --offline")
        return self._source
