"""References to sources: asks, keeps every answer, judges, stores the verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from itertools import islice
from queue import Empty, SimpleQueue
from types import MappingProxyType
from typing import TYPE_CHECKING

from refsdb.errors import SourceError, SourceUnreachable, UnknownKey
from refsdb.intake.ahead import in_order, streamed
from refsdb.intake.candidates import (
    Patient,
    doi_question,
    identified,
    isbn_question,
    known_dois,
    offered,
    printed_doi,
    shared_question,
    text_question,
    unanswerable,
)
from refsdb.intake.pairs import Pairs, by_text, in_pairs
from refsdb.intake.question import question_of
from refsdb.match import askable, judge, taught
from refsdb.model import Outcome, Parsed, Verdict, Work
from refsdb.sources import Source
from refsdb.text.identifiers import doi_key, isbn_key

if TYPE_CHECKING:  # a lookup needs no library
    from refsdb.store import Library, StoredReference

_NO_NAMES: Mapping[str, frozenset[str]] = MappingProxyType({})
_CHUNK = 200  # references, or lines, whose DOIs are asked for together
_Answer = tuple[str, tuple[Work, ...]]
"""A question as it is kept, and the works that answer it."""


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

    @property
    def outcome(self) -> str:
        """accept, ask, none, "not checkable" for what no source registers, "unchecked" where none could be asked."""
        if self.error is not None:
            return Outcome.unchecked
        return self.reference.verdict if self.asked else "not checkable"


def to_be_matched(library: Library, keys: Sequence[str] = ()) -> list[int]:
    """The references without a verdict, or those of these keys that have no accepted work. Raises UnknownKey."""
    if not keys:
        return library.references.unchecked()
    named = [library.references.get(key) for key in keys]
    return [one.id for one in named if one.verdict is not Outcome.accept or not one.work_doi]


def match_references(library: Library, source: Source | None, ids: Sequence[int]) -> Iterator[Matched]:
    """Judge each of these references in order, and store the verdict before the next is judged.

    `source` None asks nobody: only kept answers are used. A source that cannot be asked leaves the reference
    unchecked; after some such in a row the rest are not asked for, and come out unchecked too.
    """
    from refsdb.intake.linking import give_verdict  # the store is slow to load, and a lookup needs none

    names = library.journal_names.known()
    name = source.name if source is not None else "crossref"
    for reference_id, question, works in _answered(library, source, dict.fromkeys(ids)):
        try:
            before = library.references.with_id(reference_id)
        except UnknownKey:
            continue  # it became one with another that was judged before
        may_ask = askable(question)
        try:
            if may_ask:
                rejected = library.decisions.rejected(reference_id)
                verdict = _judged(question, _not_rejected(works(), rejected), names)
            else:
                verdict = _not_asked()
        except SourceError as error:
            yield Matched(before, error)
            continue
        with library.change("match", before.key) as event:
            if library.references.verdict_of(reference_id) is not before.verdict:
                continue  # another process judged it, or took it away
            now = give_verdict(library, reference_id, verdict, name)
            if _learned(library, now.id, question, verdict):
                names = library.journal_names.known()
            event.says(f"{now.verdict}: {now.reason}")
        yield Matched(now, asked=may_ask, was=before.key if now.key != before.key else "")


def lookup(parsed: Parsed, source: Source) -> Verdict:
    """The verdict for one citation, without a library. Raises SourceError."""
    return _found(identified(parsed), source)


def _found(parsed: Parsed, source: Source) -> Verdict:
    return _judged(parsed, offered(parsed, source)) if askable(parsed) else _not_asked()


def _judged(
    parsed: Parsed, works: Sequence[Work], names: Mapping[str, frozenset[str]] = _NO_NAMES
) -> Verdict:
    if why := unanswerable(parsed, works):
        return Verdict(Outcome.none, reason=why)
    return judge(parsed, works, names)


def lookup_all(
    citations: Iterable[Parsed], source: Source | None, *, ahead: bool = False
) -> Iterator[tuple[Parsed, Verdict, SourceError | None]]:
    """The verdicts for many citations, in order, each as soon as it is there.

    One that could not be asked for is `unchecked`, and comes with the error. `source` None asks nobody. With
    `ahead` many citations are drawn at a time, so that their DOIs can be asked for together.
    """
    citations = map(identified, citations)
    patient = Patient(source or _Nobody("leave out --offline, or use --source index"))
    if not patient.remote:
        for parsed in citations:
            yield parsed, *_looked_up(parsed, patient)
        return
    one_by_one = ([parsed] for parsed in citations)
    drawn = in_pairs(_with_dois_known(citations, patient), by_text) if ahead else one_by_one
    pairs = Pairs(patient)

    def looked_up(several: list[Parsed]) -> list[tuple[Verdict, SourceError | None]]:
        _know_together(
            [one for one in several if by_text(one) and not patient.knows_text(one)], patient, pairs
        )
        return [_looked_up(one, patient) for one in several]

    for several, future in streamed(drawn, looked_up, patient.together):
        for parsed, found in zip(several, future.result(), strict=True):
            yield parsed, *found


def _know_together(several: Sequence[Parsed], patient: Patient, pairs: Pairs) -> None:
    distinct = list({text_question(one): one for one in several}.values())
    for parsed, works in zip(distinct, pairs.find(distinct), strict=False):
        for work in works:
            patient.know_text(parsed, work)


def _with_dois_known(citations: Iterable[Parsed], patient: Patient) -> Iterator[Parsed]:
    drawn = iter(citations)
    while chunk := list(islice(drawn, _CHUNK)):
        patient.know(known_dois(patient, filter(None, map(printed_doi, chunk))))
        yield from chunk


def _looked_up(parsed: Parsed, source: Source) -> tuple[Verdict, SourceError | None]:
    try:
        return _found(parsed, source), None
    except SourceError as error:
        return Verdict(Outcome.unchecked, reason=str(error)), error


def _not_rejected(works: Sequence[Work], rejected: AbstractSet[str]) -> list[Work]:
    """Without the works that a person said are not the cited one."""
    return [work for work in works if work.doi.lower() not in rejected]


def _not_asked() -> Verdict:
    return Verdict(
        Outcome.none, reason="not checkable: works of this kind are not registered with the source"
    )


def _learned(library: Library, reference_id: int, question: Parsed, verdict: Verdict) -> bool:
    """Whether an accepted match taught a name of a journal; it is stored."""
    accepted = verdict.accepted
    printed = taught(question, accepted.work) if accepted else ""
    if not (accepted and printed):
        return False
    work = accepted.work
    library.journal_names.learn(printed, work.containers[0], work.issn, reference_id, work.doi)
    return True


def _answered(
    library: Library, source: Source | None, ids: Iterable[int]
) -> Iterator[tuple[int, Parsed, Callable[[], tuple[Work, ...]]]]:
    """Each reference that is there, what is asked about it, and how to get its works (may raise SourceError)."""
    if source is not None and not source.remote:
        patient = Patient(source)
        for reference_id, question in _questions(library, ids):
            yield reference_id, question, lambda question=question: offered(question, patient)  # type: ignore[misc]
        return
    remote = _Remote(library, Patient(source or _Nobody("run `refs match` without --offline")))
    yield from remote.answered(ids)


def _questions(library: Library, ids: Iterable[int]) -> Iterator[tuple[int, Parsed]]:
    for reference_id in ids:
        try:
            stored = library.references.with_id(reference_id)
            yield reference_id, identified(question_of(library, stored))
        except UnknownKey:
            continue


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked about a reference, the answers that are kept, and whether it may share a question by text."""

    reference_id: int
    question: Parsed
    kept: dict[str, tuple[Work, ...]]
    by_text: bool


def _raise(error: SourceError) -> tuple[Work, ...]:
    raise error


class _Remote:
    """Asks a source that costs requests, some questions at a time, and keeps each answer as soon as it is there.

    Threads ask; the library is only read and written here, by the thread that it was opened in.
    """

    def __init__(self, library: Library, source: Patient) -> None:
        self._library = library
        self._source = source
        self._pairs = Pairs(source)
        self._told: SimpleQueue[Sequence[_Answer] | None] = SimpleQueue()

    def answered(self, ids: Iterable[int]) -> Iterator[tuple[int, Parsed, Callable[[], tuple[Work, ...]]]]:
        try:
            runs = in_pairs(self._with_kept(ids), lambda wanted: wanted.by_text)
            for run, future in in_order(runs, self._ask, self._source.together):
                self._keep_until(future)
                for wanted, works in zip(run, future.result(), strict=True):
                    yield wanted.reference_id, wanted.question, works
        finally:
            self._keep_told()

    def _with_kept(self, ids: Iterable[int]) -> Iterator[_Wanted]:
        """Questions with the answers that are kept; known DOIs are asked for many at a time."""
        drawn = iter(ids)
        while chunk := list(islice(drawn, _CHUNK)):
            questions = list(_questions(self._library, chunk))
            dois = [doi for _, one in questions if askable(one) and (doi := printed_doi(one))]
            new = [doi for doi in dois if not self._known(doi)]
            for work in known_dois(self._source, new):
                self._keep([(doi_question(work.doi), (work,))])
            for reference_id, question in questions:
                yield self._wanted(reference_id, question)

    def _wanted(self, reference_id: int, question: Parsed) -> _Wanted:
        text = text_question(question)
        asked = [text]
        if doi := printed_doi(question):
            asked.append(doi_question(doi))
        if isbn := isbn_key(question.reference.isbn):
            asked.append(isbn_question(isbn))
        kept = {one: works for one in asked if (works := self._kept(one)) is not None}
        shared = self._kept(shared_question(question))
        if shared and text not in kept and not self._library.decisions.rejected(reference_id):
            kept[text] = shared
        return _Wanted(
            reference_id, question, kept, shared is None and text not in kept and by_text(question)
        )

    def _ask(self, run: list[_Wanted]) -> list[Callable[[], tuple[Work, ...]]]:
        several = [one for one in run if one.by_text]
        found = self._pairs.find([one.question for one in several])
        shared = [(shared_question(one.question), works) for one, works in zip(several, found, strict=False)]
        if shared:
            self._told.put(shared)
        for one, (_, works) in zip(several, shared, strict=False):
            if works:
                one.kept[text_question(one.question)] = works
        return [self._offered(one) for one in run]

    def _offered(self, wanted: _Wanted) -> Callable[[], tuple[Work, ...]]:
        """How to get the works, or the error that stood in the way."""
        question = wanted.question
        if not askable(question):
            return tuple
        source = _Telling(self._source, wanted.kept, self._told)
        try:
            works = offered(question, source)
        except SourceError as error:
            return partial(_raise, error)
        return lambda: works

    def _kept(self, question: str) -> tuple[Work, ...] | None:
        return self._library.answers.kept(self._source.name, question)

    def _known(self, doi: str) -> bool:
        """Whether the answer for a DOI is kept; a work that any answer held answers for its own DOI."""
        if self._kept(doi_question(doi)) is not None:
            return True
        work = self._library.answers.seen(self._source.name, doi_key(doi))
        if work is not None:
            self._keep([(doi_question(doi), (work,))])
        return work is not None

    def _keep(self, answers: Sequence[_Answer]) -> None:
        self._library.answers.keep(self._source.name, answers)

    def _keep_until(self, future: Future[list[Callable[[], tuple[Work, ...]]]]) -> None:
        """Waits for the future, and keeps the answers that come meanwhile."""
        future.add_done_callback(lambda _: self._told.put(None))
        while not future.done():
            if (answers := self._told.get()) is not None:
                self._keep(answers)
        self._keep_told()

    def _keep_told(self) -> None:
        while True:
            try:
                answers = self._told.get_nowait()
            except Empty:
                return
            if answers is not None:
                self._keep(answers)


class _Telling:
    """A source that answers from what is kept where it can, and tells what it was told."""

    def __init__(
        self,
        source: Patient,
        kept: Mapping[str, tuple[Work, ...]],
        told: SimpleQueue[Sequence[_Answer] | None],
    ) -> None:
        self._source = source
        self._answers = kept
        self._told = told
        self.name, self.remote, self.together = source.name, source.remote, source.together

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        return self._answer(text_question(parsed), lambda: self._source.find(parsed))

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        return self._source.find_together(several)

    def by_doi(self, doi: str) -> Work | None:
        works = self._answer(doi_question(doi), lambda: tuple(filter(None, [self._source.by_doi(doi)])))
        return works[0] if works else None

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        return self._source.by_dois(dois)

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        return self._answer(isbn_question(isbn), lambda: self._source.by_isbn(isbn))

    def close(self) -> None:
        self._source.close()

    def _answer(self, question: str, ask: Callable[[], tuple[Work, ...]]) -> tuple[Work, ...]:
        if question in self._answers:
            return self._answers[question]
        works = ask()
        self._told.put([(question, works)])
        return works


class _Nobody:
    """The source of who may ask nobody."""

    name, remote, together = "crossref", True, 1

    def __init__(self, hint: str) -> None:
        self._hint = hint

    def find(self, parsed: Parsed) -> tuple[Work, ...]:
        raise self._error()

    def find_together(self, several: Sequence[Parsed]) -> tuple[Work, ...]:
        raise self._error()

    def by_doi(self, doi: str) -> Work | None:
        raise self._error()

    def by_dois(self, dois: Sequence[str]) -> tuple[Work, ...]:
        raise self._error()

    def by_isbn(self, isbn: str) -> tuple[Work, ...]:
        raise self._error()

    def close(self) -> None:
        """There is nothing to close."""

    def _error(self) -> SourceUnreachable:
        return SourceUnreachable("nobody was asked", hint=self._hint)
