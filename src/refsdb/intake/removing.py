"""Entries, and references that nobody cites, out of the library: an event like any other, to be undone like any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refsdb.errors import CannotChange
from refsdb.intake.linking import all_marks, mark_again, read_again
from refsdb.store import Library, StoredEntry, StoredReference


@dataclass(frozen=True, slots=True)
class Removed:
    """What went: an entry with so many `citations`, or a reference. `uncited`: keys that no entry cites any more."""

    key: str
    kind: str
    title: str
    citations: int = 0
    uncited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Removal:
    """What went, and the number of the event, by which it is brought back."""

    event: int
    removed: tuple[Removed, ...]


def remove(library: Library, keys: Sequence[str]) -> Removal:
    """Take entries out of the library, with their lists, and references that nobody cites; all of them, or none.

    References that these entries cited stay, with their keys and what was decided of them. What was printed is kept
    in the log, for `undo`. Raises UnknownKey, and CannotChange for a reference that is cited.
    """
    keys = list(dict.fromkeys(keys))
    more = f" and {len(keys) - 1} more" if len(keys) > 1 else ""
    with library.change("remove", f"{keys[0]}{more}") as event:
        found = [library.references.find(key) or library.entries.get(key) for key in keys]
        # entries first: what only they cite may be named beside them
        removed = [_entry(library, one) for one in found if isinstance(one, StoredEntry)]
        removed += [_reference(library, one.id) for one in found if isinstance(one, StoredReference)]
        event.says(", ".join(f"{one.kind} {one.key}, {one.citations} citations" for one in removed))
    return Removal(event.event, tuple(removed))


def _entry(library: Library, entry: StoredEntry) -> Removed:
    cited = library.entries.cited_ever(entry.id)
    before = {one: all_marks(library, one) for one in cited}
    library.entries.remove(entry.id)
    for one, marks in before.items():
        mark_again(library, one, marks)
        read_again(library, one)
    left = [library.references.with_id(one) for one in cited]
    return Removed(
        entry.key,
        "entry",
        entry.title,
        entry.citations,
        tuple(one.key for one in left if not one.citations),
    )


def _reference(library: Library, reference_id: int) -> Removed:
    stored = library.references.with_id(reference_id)
    if stored.citations:
        raise CannotChange(
            f"{stored.key} is cited by entries of the library, so it stays",
            hint=f"refs cited-by {stored.key} shows them",
        )
    if library.decisions.is_printed(reference_id):
        raise CannotChange(
            f"{stored.key} stood in the list of an entry before that was read again, and what was printed is kept",
            hint="remove the entry first",
        )
    marks = all_marks(library, reference_id)
    library.decisions.remove(reference_id)
    library.references.prints.drop_features(reference_id, marks)
    return Removed(stored.key, "reference", stored.reference.title)
