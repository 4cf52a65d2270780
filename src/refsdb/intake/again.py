"""Citations of the library that name a work again: whose work it is, and that they print nothing of it themselves."""

from __future__ import annotations

from collections.abc import Sequence

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
