"""The JSON of entries, references and citations, as the commands print it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refsdb.model.csl import to_csl

_TWO = 2

if TYPE_CHECKING:
    from refsdb.model import Reference
    from refsdb.store import (
        Library,
        MaybeSame,
        Note,
        StoredCandidate,
        StoredCitation,
        StoredEntry,
        StoredReference,
    )


def byline(reference: Reference) -> str:
    """Who wrote it, in a few words for a table: "Deza", "Lai & Chen", "Deza et al"; without authors the editors."""
    names = [name.surname for name in reference.author or reference.editor]
    if len(names) > _TWO or (names and reference.et_al):
        return f"{names[0]} et al"
    return " & ".join(names)


def entry_shape(entry: StoredEntry) -> dict[str, Any]:
    """An entry without its list."""
    return {
        "key": entry.key,
        "title": entry.title,
        "author": entry.byline,
        "updated": entry.updated or None,
        "identifiers": [{"scheme": scheme, "value": value} for scheme, value in entry.identifiers],
        "synonyms": list(entry.synonyms),
        "source": entry.source,
        "citations": entry.citations,
    }


def reference_shape(reference: StoredReference) -> dict[str, Any]:
    """A reference: what is believed (`csl`), whose word each field is, and the verdict with its reason."""
    return {
        "key": reference.key,
        "doi": reference.doi or None,
        "verdict": reference.verdict,
        "score": reference.score,
        "reason": reference.reason,
        "checked": reference.checked or None,
        "cited": reference.citations,
        "csl": to_csl(reference.reference, reference.key),
        "origins": dict(reference.origins),
    }


def said_shape(library: Library, reference: StoredReference) -> dict[str, Any]:
    """What people said of a reference beside its fields' values: `emptied` are those of which they said "none"."""
    apart = library.references.with_ids(sorted(library.decisions.not_same(reference.id)))
    notes = library.remarks.notes(reference.id)
    return {
        "emptied": sorted(name for name, value in reference.corrected.items() if not value),
        "rejected": sorted(library.decisions.rejected(reference.id)),
        "not_same": [other.key for other in apart],
        "aliases": list(library.references.item(reference).aliases),
        "tags": library.remarks.tags(reference.id),
        "notes": [note_shape(number, note) for number, note in enumerate(notes, 1)],
    }


def note_shape(number: int, note: Note) -> dict[str, Any]:
    """A note with its number, by which it can be taken away."""
    return {"number": number, "text": note.text, "written": note.written}


def citation_shape(citation: StoredCitation) -> dict[str, Any]:
    """A citation with its place and its reference: the columns of the library's views."""
    return {
        "entry": citation.entry,
        "position": citation.position,
        "label": citation.label,
        "text": citation.text,
        "reference": citation.reference,
        "doi": citation.doi or None,
    }


def candidate_shape(candidate: StoredCandidate) -> dict[str, Any]:
    """A candidate with the reasons for and against it."""
    return {
        "doi": candidate.doi,
        "title": candidate.title,
        "score": candidate.score,
        "evidence": [
            {"name": name, "weight": weight, "detail": detail} for name, weight, detail in candidate.evidence
        ],
    }


def maybe_shape(other: MaybeSame) -> dict[str, Any]:
    """A reference that may be the same work, with the reasons for and against it."""
    return {
        "key": other.key,
        "title": other.title,
        "weight": other.weight,
        "evidence": [
            {"name": one.name, "weight": one.weight, "detail": one.detail} for one in other.evidence
        ],
    }
