"""References to sources: asks, keeps every answer, judges, stores the verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refsdb.errors import SourceError, SourceUnreachable
from refsdb.match import askable, judge
from refsdb.model import Outcome, Parsed, Verdict, Work, believe
from refsdb.sources import Source
from refsdb.store import Library, StoredReference
from refsdb.text.identifiers import doi_key

GIVE_UP_AFTER = 3  # questions in a row without an answer: the source is down, asking on only costs time


@dataclass(frozen=True, slots=True)
class Matched:
    """One reference's verdict as stored; `error` says why it is still unchecked, or is None."""

    reference: StoredReference
    error: SourceError | None = None


def match_references(library: Library, source: Source | None, ids: Sequence[int]) -> Iterator[Matched]:
    """Judge each of these references, and store the verdict before the next is asked for.

    `source` None asks nobody: only kept answers are used. A source that cannot be asked leaves the reference
    unchecked; after three such in a row the rest are not asked for, and come out unchecked too.
    """
    silent: SourceError | None = None
    failures = 0
    for reference_id in ids:
        stored = library.references.with_id(reference_id)
        try:
            if silent is not None:
                raise silent
            verdict = _judge(library, source, _question(library, stored))
        except SourceError as error:
            failures += 1
            if failures >= GIVE_UP_AFTER and isinstance(error, SourceUnreachable):
                silent = error
            yield Matched(stored, error)
            continue
        failures = 0
        with library.transaction():
            stored = library.references.set_verdict(reference_id, verdict, source.name if source else "kept")
        yield Matched(stored)


def lookup(parsed: Parsed, source: Source) -> Verdict:
    """The verdict for one citation, without a library. Raises SourceError."""
    return judge(parsed, _works(parsed, source)) if askable(parsed) else _not_asked()


def _question(library: Library, stored: StoredReference) -> Parsed:
    """The reference as its longest printed form says it: the more is printed, the more can be compared."""
    texts = [citation.text for citation in library.entries.citing(stored.id)]
    text = max(texts, key=len, default="")
    return Parsed(text, believe(stored.printed, corrected=stored.corrected).reference)


def _judge(library: Library, source: Source | None, parsed: Parsed) -> Verdict:
    if not askable(parsed):
        return _not_asked()
    asked = source if source is not None and not source.remote else _Kept(library, source)
    return judge(parsed, _works(parsed, asked))


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
