"""Which reference a citation cites, and what follows for the reference when its citations come, go or change."""

from __future__ import annotations

from refsdb.intake.question import question_of
from refsdb.match import judge
from refsdb.match.identity import features, same
from refsdb.model import Outcome, Reference, Verdict
from refsdb.store import Library, StoredCitation, StoredReference
from refsdb.text.fold import squash
from refsdb.text.identifiers import doi_key


def link(
    library: Library,
    reference: Reference,
    before: StoredCitation | None = None,
    *,
    text: str = "",
    key: str = "",
) -> tuple[StoredReference, bool]:
    """The reference that a citation cites, and whether it was made for it, then under `key` where that can be.

    A reworded citation stays with its reference; one whose `text` is, letter by letter, another's cites the same.
    """
    printed = {_text_mark(text)} if text else set()
    marks = marks_of(reference, text)
    if before is not None:
        known = [library.references.with_id(before.reference_id)]
    else:
        known = library.references.alike(printed) if printed else []
    for stored in known:
        library.references.add_features(stored.id, marks)
        return stored, False
    for stored in library.references.alike(marks):
        # held against the print and against what is believed: an accepted work may have another title
        if any(same(reference, form)[0] is Outcome.accept for form in (stored.printed, stored.reference)):
            library.references.add_features(stored.id, marks)
            return stored, False
    return library.references.add(reference, marks, key), True


def read_again(library: Library, reference_id: int) -> None:
    """After other prints came or went, what is believed follows, and a verdict stands only while it still holds.

    It is given again from the works that were offered then; where it would be another, the reference is
    unchecked until a source is asked again.
    """
    before = library.references.with_id(reference_id)
    stored = library.references.read_again(reference_id)
    if before.verdict is Outcome.unchecked or stored.printed == before.printed:
        return
    works = library.references.candidate_works(reference_id)
    verdict = judge(question_of(library, stored), works, library.journal_names.known())
    accepted = verdict.accepted
    if before.verdict is Outcome.accept and accepted and doi_key(accepted.work.doi) == doi_key(before.doi):
        give_verdict(library, reference_id, verdict, "kept")
    else:
        library.references.forget_verdict(reference_id)


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
    marks = all_marks(library, lost)
    library.decisions.merge(kept, lost)
    library.references.drop_features(lost, marks)
    library.references.add_features(kept, marks)
    return library.references.read_again(kept)


def marks_of(reference: Reference, text: str = "") -> frozenset[str]:
    """What a print has in common with other prints of its work: its features, and its text letter by letter."""
    return features(reference) | (frozenset({_text_mark(text)}) if text else frozenset())


def all_marks(library: Library, reference_id: int) -> frozenset[str]:
    """The marks of all prints of a reference."""
    return frozenset().union(
        *(marks_of(read, text) for text, read in library.references.prints(reference_id))
    )


def mark_again(library: Library, reference_id: int, before: frozenset[str]) -> None:
    """After prints of a reference went or changed: `before` are its marks until then."""
    after = all_marks(library, reference_id)
    library.references.drop_features(reference_id, before - after)
    library.references.add_features(reference_id, after - before)


def _text_mark(text: str) -> str:
    return f"text:{squash(text)}"
