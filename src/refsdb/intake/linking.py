"""Which reference a citation cites, and what follows for the reference when its citations come, go or change."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.intake.question import question_of
from refsdb.match import judge
from refsdb.match.identity import features, same
from refsdb.model import Outcome, Reference, Verdict
from refsdb.store import Held, Library, StoredCitation, StoredReference
from refsdb.text.fold import squash
from refsdb.text.identifiers import doi_key


def link(
    library: Library,
    reference: Reference,
    before: StoredCitation | None = None,
    *,
    text: str = "",
    key: str = "",
) -> tuple[Held, bool]:
    """The reference that a citation cites, and whether it was made for it, then under `key` where that can be.

    A reworded citation stays with its reference; one whose `text` is, letter by letter, another's cites the same.
    """
    marks = marks_of(reference, text)
    known = _known(library, reference, before, text, marks)
    if known is None:
        return library.references.add(reference, marks, key), True
    library.references.prints.add_features(known.id, marks)
    return known, False


def _known(
    library: Library, reference: Reference, before: StoredCitation | None, text: str, marks: frozenset[str]
) -> Held | None:
    if before is not None:
        return library.references.held(before.reference_id)
    if text:
        for held in library.references.alike([_text_mark(text)]):
            return held
    for held in library.references.alike(marks):
        # held against the print and against what is believed: an accepted work may have another title
        forms = (held.printed,) if held.printed is held.reference else (held.printed, held.reference)
        if any(same(reference, form)[0] is Outcome.accept for form in forms):
            return held
    return None


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
    stored = library.references.with_id(reference_id)
    if stored.verdict is Outcome.unchecked:
        return
    works = library.references.candidate_works(reference_id)
    verdict = judge(question_of(library, stored), works, library.journal_names.known())
    accepted = verdict.accepted
    if stored.verdict is Outcome.accept and accepted and doi_key(accepted.work.doi) == doi_key(doi_before):
        give_verdict(library, reference_id, verdict, "kept")
    else:
        library.references.forget_verdict(reference_id)


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
    marks = all_marks(library, lost)
    library.decisions.merge(kept, lost)
    library.references.prints.drop_features(lost, marks)
    library.references.prints.add_features(kept, marks)
    return library.references.read_again(kept)


def marks_of(reference: Reference, text: str = "") -> frozenset[str]:
    """What a print has in common with other prints of its work: its features, and its text letter by letter."""
    return features(reference) | (frozenset({_text_mark(text)}) if text else frozenset())


def all_marks(library: Library, reference_id: int) -> frozenset[str]:
    """The marks of all prints of a reference."""
    return frozenset().union(
        *(marks_of(read, text) for text, read in library.references.prints.of(reference_id))
    )


def mark_again(library: Library, reference_id: int, before: frozenset[str]) -> None:
    """After prints of a reference went or changed: `before` are its marks until then."""
    after = all_marks(library, reference_id)
    library.references.prints.drop_features(reference_id, before - after)
    library.references.prints.add_features(reference_id, after - before)


def _text_mark(text: str) -> str:
    return f"text:{squash(text)}"
