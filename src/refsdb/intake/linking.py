"""Which reference a citation cites, and what follows for the reference when its citations come, go or change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refsdb.intake.kept import Marks, marks_of
from refsdb.intake.question import question_of
from refsdb.match import judge
from refsdb.match.identity import elsewhere, same
from refsdb.model import ANSWERED, Candidate, Evidence, Outcome, Reference, Verdict, Work
from refsdb.store import Held, Library, StoredCitation, StoredReference
from refsdb.store.printed import Printed
from refsdb.text.identifiers import doi_key


@dataclass(frozen=True, slots=True)
class Linked:
    """The reference that a citation is held to cite, whether it was `made` for it, and the keys of those that it
    may be the same work as: of these a person must say.
    """

    reference: Held
    made: bool = False
    maybe: tuple[str, ...] = ()


def link(
    library: Library,
    printed: Printed,
    marks: Marks,
    before: StoredCitation | None = None,
    *,
    key: str = "",
) -> Linked:
    """The reference that a citation cites; where it is made for it, under `key` if that can be.

    A reworded citation stays with its reference; one whose text is, letter by letter, another's cites the same.
    """
    known, maybe = _known(library, printed, before, marks)
    if known is not None:
        if not known.cited and not library.references.prints.of(known.id):
            library.references.prints.drop_features(known.id, all_marks(library, known.id))
        library.references.prints.add_features(known.id, marks.all)
        return Linked(known)
    made = library.references.add(printed, marks.all, key)
    for other, evidence in maybe:
        library.decisions.wonder(made.id, other.id, evidence)
    return Linked(made, made=True, maybe=tuple(other.key for other, _ in maybe))


_Maybe = tuple[Held, tuple[Evidence, ...]]
"""A reference that may be the cited one, and what speaks for and against it."""


def _known(
    library: Library, printed: Printed, before: StoredCitation | None, marks: Marks
) -> tuple[Held | None, Sequence[_Maybe]]:
    """The reference that is cited; where there is none, those that may be, of which a person must say."""
    if before is not None:
        return library.references.held(before.reference_id), ()
    for held in library.references.alike(marks.text):
        return held, ()
    maybe: list[_Maybe] = []
    for held in library.references.alike(marks.features):
        found: list[_Maybe] = []
        for form in _forms(library, held, printed.reference):
            outcome, evidence = same(printed.reference, form)
            if outcome is Outcome.accept:
                return held, ()
            if outcome is Outcome.ask:
                found.append((held, evidence))
        maybe += found[:1]
    return None, maybe


def _forms(library: Library, held: Held, printed: Reference) -> Iterator[Reference]:
    """What the print is held against: what others say together, and what is believed, as an accepted work may have
    another title. Where two were made one, which may be printed quite otherwise, each print as well.
    """
    forms = (held.printed,) if held.printed is held.reference else (held.printed, held.reference)
    yield from (form for form in forms if not elsewhere(printed, form))
    if library.decisions.was_merged(held.id):
        yield from dict.fromkeys(read for _, read in library.references.prints.of(held.id))


def read_again(library: Library, reference_id: int) -> None:
    """After other prints came or went, what is believed follows, and a verdict stands only while it still holds.

    It is given again from the works that were offered then; where it would be another, the reference is
    unchecked until a source is asked again.
    """
    before = library.references.with_id(reference_id)
    stored = library.references.read_again(reference_id)
    if stored.printed != before.printed:
        _judge_again(library, before.doi, reference_id)


def _judge_again(library: Library, doi_before: str, reference_id: int) -> None:
    if library.references.verdict_of(reference_id) is Outcome.unchecked:
        return
    stored = library.references.with_id(reference_id)
    if stored.answered:
        return
    verdict = judge(
        question_of(library, stored), _still_offered(library, reference_id), library.journal_names.known()
    )
    accepted = verdict.accepted
    if stored.verdict is Outcome.accept and accepted and doi_key(accepted.work.doi) == doi_key(doi_before):
        give_verdict(library, reference_id, verdict, "kept")
    else:
        library.references.forget_verdict(reference_id)


def answer(library: Library, reference_id: int, doi: str) -> StoredReference:
    """After a person said its DOI, or "" for none: that is the verdict. A work that was offered is accepted."""
    if not doi:
        library.decisions.answer(reference_id, Outcome.none, f"{ANSWERED} it has no DOI")
        return library.references.read_again(reference_id)
    works = {doi_key(work.doi): work for work in library.references.candidate_works(reference_id)}
    offered = [
        Candidate(works[doi_key(one.doi)], one.score, tuple(Evidence(*reason) for reason in one.evidence))
        for one in library.references.candidates(reference_id)
    ]
    offered.sort(key=lambda one: doi_key(one.work.doi) != doi_key(doi))  # the others stay as they stood
    said = f"{ANSWERED} its DOI is {doi}"
    if doi_key(doi) in works:
        return give_verdict(library, reference_id, Verdict(Outcome.accept, tuple(offered), said), "kept")
    library.decisions.answer(reference_id, Outcome.accept, said)
    return library.references.read_again(reference_id)


def judge_without_rejected(library: Library, reference_id: int) -> StoredReference:
    """After a work was rejected, the verdict is given from the others that were offered.

    Where there are none, the reference is unchecked until a source is asked again.
    """
    works = _still_offered(library, reference_id)
    stored = library.references.forget_verdict(reference_id)
    if works:
        verdict = judge(question_of(library, stored), works, library.journal_names.known())
        stored = give_verdict(library, reference_id, verdict, "kept")
    return stored


def _still_offered(library: Library, reference_id: int) -> list[Work]:
    rejected = library.decisions.rejected(reference_id)
    works = library.references.candidate_works(reference_id)
    return [work for work in works if work.doi.lower() not in rejected]


def read_more(library: Library, reference_id: int, more: Sequence[Reference]) -> None:
    """`read_again` after citations that print this were added, without reading the others where it can be."""
    before = library.references.held(reference_id)
    if library.references.read_more(reference_id, more) and before is not None:
        _judge_again(library, before.reference.doi, reference_id)


def give_verdict(library: Library, reference_id: int, verdict: Verdict, source: str) -> StoredReference:
    """Store a verdict. Two references with one accepted work become one: the older keeps its key.

    Where a person said that they are two works, it is a question again. Returns the reference that remains.
    """
    accepted = verdict.accepted
    twin = library.references.of_work(accepted.work.doi) if accepted else None
    if twin is not None and twin.id != reference_id:
        if twin.id in library.decisions.not_same(reference_id):
            said = f"{twin.key} has this work, and a person said that they are not the same"
            verdict = Verdict(Outcome.ask, verdict.candidates, said)
        else:
            kept, lost = sorted((twin.id, reference_id))
            bring_together(library, kept, lost)
            reference_id = kept
    return library.references.set_verdict(reference_id, verdict, source)


def bring_together(library: Library, kept: int, lost: int) -> StoredReference:
    """Two references become one; what is believed of it follows."""
    before = {one: all_marks(library, one) for one in (kept, lost)}
    library.decisions.merge(kept, lost)
    for one, marks in before.items():
        mark_again(library, one, marks)
    return library.references.read_again(kept)


def all_marks(library: Library, reference_id: int) -> frozenset[int]:
    """The marks of all prints of a reference; where there are none any more, of what they said."""
    prints = library.references.prints.of(reference_id)
    if not prints:
        held = library.references.held(reference_id)
        return frozenset() if held is None else marks_of(held.printed).all
    return frozenset().union(*(marks_of(read, text).all for text, read in prints))


def mark_again(library: Library, reference_id: int, before: frozenset[int]) -> None:
    """After prints of a reference went or changed: `before` are its marks until then."""
    after = all_marks(library, reference_id)
    library.references.prints.drop_features(reference_id, before - after)
    library.references.prints.add_features(reference_id, after - before)
