"""What a person says of a reference: its fields, what it is not, tags and notes. Each is one event of the log."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from refsdb.errors import CannotChange, RefsError
from refsdb.intake.editing import field_of, in_year, value_of
from refsdb.intake.linking import answer, judge_without_rejected
from refsdb.model import Outcome
from refsdb.model.csl import csl_name
from refsdb.store import Library, Note, StoredReference
from refsdb.text.identifiers import bare_doi, doi_key


def edit(
    library: Library,
    key: str,
    fields: Mapping[str, str],
    *,
    unset: Sequence[str] = (),
    lock: Sequence[str] = (),
) -> StoredReference:
    """Say what fields are; those in `lock` are what they are now, whatever comes; of `unset` the word is taken back.

    Fields have their CSL names, or those of BibTeX and RIS; values are read by `value_of`. A `year` is the year
    alone: month and day of the date stay. A DOI answers the question which work it is. Raises UnknownKey, RefsError.
    """
    said = {field_of(name): value_of(field_of(name), text) for name, text in fields.items()}
    locked, taken_back = [field_of(name) for name in lock], [field_of(name) for name in unset]
    with library.change("edit", key) as event:
        stored = library.references.get(key)
        unsaid = [csl_name(name) for name in taken_back if name not in stored.corrected]
        if unsaid:
            raise RefsError(
                f"nothing was said of {', '.join(unsaid)} of {stored.key}, so nothing is taken back"
            )
        if "year" in fields:
            said["issued"] = in_year(said["issued"], stored.reference.issued)
        values: dict[str, Any] = {name: getattr(stored.reference, name) for name in locked} | said
        event.says(
            ", ".join(
                [
                    *(f"{name}={text}" for name, text in fields.items()),
                    *(f"{name} locked" for name in lock),
                    *(f"not {name}" for name in unset),
                ]
            ),
            subject=stored.key,
        )
        now = library.references.correct(stored.id, values, taken_back)
        if "doi" in values and (stored.verdict is Outcome.ask or stored.answered):
            return answer(library, stored.id, values["doi"])
        if "doi" in taken_back and stored.answered:
            return judge_without_rejected(library, stored.id)
        return now


def reject(library: Library, key: str, dois: Sequence[str]) -> StoredReference:
    """These works are not the cited one, and are never offered again; the verdict is given from the others.

    Raises UnknownKey, and CannotChange for a work that was neither offered nor printed.
    """
    with library.change("reject", key) as event:
        stored = library.references.get(key)
        offered = {doi_key(one.doi): one.doi for one in library.references.candidates(stored.id)}
        for doi in filter(None, (stored.work_doi, stored.reference.doi)):  # what is printed is known too
            offered.setdefault(doi_key(doi), doi)
        for doi in dois:
            known = offered.get(doi_key(bare_doi(doi) or doi))
            if known is None:
                raise CannotChange(
                    f"{doi} was not offered for {stored.key}", hint=f"refs show {stored.key} shows what was"
                )
            library.decisions.reject(stored.id, known)
        event.says(f"not {', '.join(dois)}", subject=stored.key)
        return judge_without_rejected(library, stored.id)


def keep_apart(library: Library, key: str, others: Sequence[str]) -> StoredReference:
    """These references are other works than the one of `key`; it is remembered, and no question any more.

    Raises UnknownKey, and CannotChange where two of them are one.
    """
    with library.change("not same", key) as event:
        stored = library.references.get(key)
        found = [library.references.get(other) for other in others]
        for other, named in zip(found, others, strict=True):
            if other.id == stored.id:
                raise CannotChange(
                    f"{named} and {key} are one reference: {stored.key}",
                    hint=f"refs split {named} takes them apart",
                )
            library.decisions.keep_apart(stored.id, other.id)
        event.says(f"not {', '.join(one.key for one in found)}", subject=stored.key)
    return stored


def tag(library: Library, key: str, add: Sequence[str], remove: Sequence[str] = ()) -> list[str]:
    """Add tags to a reference, and take others away; all that it has then. Raises UnknownKey, CannotChange."""
    wanted = [" ".join(one.split()) for one in add]
    if not all(wanted):
        raise CannotChange("a tag is not empty")
    with library.change("tag", key) as event:
        stored = library.references.get(key)
        for one in wanted:
            library.remarks.tag(stored.id, one)
        for one in remove:
            if not library.remarks.untag(stored.id, one):
                raise CannotChange(
                    f"{stored.key} has no tag {one!r}", hint=f"refs tag {stored.key} shows them"
                )
        event.says(", ".join([*wanted, *(f"not {one}" for one in remove)]), subject=stored.key)
        return library.remarks.tags(stored.id)


def note(library: Library, key: str, text: str = "", *, remove: int | None = None) -> list[Note]:
    """Write a note on a reference, or take its note no. `remove` away, counted from 1; all that it has then.

    Raises UnknownKey, CannotChange.
    """
    with library.change("note", key) as event:
        stored = library.references.get(key)
        if remove is not None:
            notes = library.remarks.notes(stored.id)
            if not 0 < remove <= len(notes):
                raise CannotChange(
                    f"{stored.key} has no note {remove}", hint=f"refs note {stored.key} shows them"
                )
            library.remarks.drop_note(notes[remove - 1].id)
        if text.strip():
            library.remarks.note(stored.id, text.strip())
        elif remove is None:
            raise CannotChange("a note is not empty")
        event.says("written" if text.strip() else "taken away", subject=stored.key)
        return library.remarks.notes(stored.id)
