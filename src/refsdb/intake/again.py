"""Citations of the library that name a work again: whose work it is, and that they print nothing of it themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from refsdb.intake.kept import Ready
from refsdb.intake.linking import all_marks, link, mark_again
from refsdb.model import Citation, Reference
from refsdb.segment.pointing import works_named
from refsdb.store import Library, StoredCitation
from refsdb.store.printed import printed_csl

NOTHING = Reference()
"""What "Ebd., S. 91" says by itself."""


def named_by(citations: Sequence[StoredCitation]) -> dict[int, StoredCitation]:
    """By the number (`id`) of each citation of a list that names a work again: the citation that names it first."""
    works = works_named([Citation(one.position, one.label, one.text) for one in citations])
    return {
        one.id: citations[work]
        for at, (one, work) in enumerate(zip(citations, works, strict=True))
        if work is not None and work != at
    }


def let_speak_for_themselves(library: Library, entry: str) -> None:
    """What was read for a citation of this entry (by key) that names a work again is that work's: where a person
    said that it is another, it is no print of either.
    """
    citations = library.entries.citations(library.entries.get(entry).id)
    named = named_by(citations)
    for one in citations:
        work = named.get(one.id)
        if work is not None and work.reference_id != one.reference_id:
            library.entries.read_as(one.id, printed_csl(NOTHING), "{}")


def resolve_again(
    library: Library, ready: Ready, entry_id: int, old: Sequence[StoredCitation]
) -> Mapping[int, tuple[int, int]]:
    """After the list of an entry was brought up to date from `old`: citations that stayed and name a work again are
    linked to the one that the new list makes it, unless a person said whose they are.

    Returns by position the references (by number) that were cited and are; both must be read again.
    """
    named = named_by(old)
    if not named and not any(one.again for one in ready.article.citations):
        return {}
    before = {one.id: one for one in old}
    now = {one.position: one for one in library.entries.citations(entry_id)}
    changed: dict[int, tuple[int, int]] = {}
    for position, one in now.items():
        again = ready.article.citations[position - 1].again
        was = named.get(one.id)
        if one.id not in before or not (again or was) or _decided(library, before[one.id], was):
            continue
        kept = ready.kept[position - 1]
        if again:
            work = now[again].reference_id
            if work == one.reference_id and now[again].id in before:
                continue
        else:
            work = link(library, kept.printed, kept.marks).reference.id
        marks = {number: all_marks(library, number) for number in {one.reference_id, work}}
        library.entries.read_as(one.id, kept.printed.csl, kept.confidence)
        library.decisions.move([one.id], work)
        for number, those in marks.items():
            mark_again(library, number, those)
        changed[position] = (one.reference_id, work)
    return changed


def _decided(library: Library, one: StoredCitation, was: StoredCitation | None) -> bool:
    """Whether a person said whose the citation is: it is apart from the work that it named, or, where it named none,
    no reference of its own.
    """
    if was is not None:
        return was.reference_id != one.reference_id
    return library.references.with_id(one.reference_id).citations > 1
