"""What a person changes in the library: two references are one, one is two, a change is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from refsdb.errors import CannotChange, CannotUndo
from refsdb.intake.again import let_speak_for_themselves
from refsdb.intake.linking import all_marks, bring_together, mark_again, read_again
from refsdb.store import Event, Library, StoredCitation, StoredReference
from refsdb.store.printed import printed


@dataclass(frozen=True, slots=True)
class Undone:
    """What was taken back, the newest first, and the number of the event that did it."""

    event: int
    taken_back: tuple[Event, ...]


def merge(library: Library, kept: str, lost: Sequence[str]) -> StoredReference:
    """The references of the keys `lost` are the one of the key `kept`: one event each, and one run.

    Raises UnknownKey, and CannotChange where two of them are one already.
    """
    with library.run():
        keeper = library.references.get(kept)
        for key in lost:
            with library.change("merge") as event:
                keeper, other = library.references.get(kept), library.references.get(key)
                if other.id == keeper.id:
                    raise CannotChange(f"{key} and {kept} are one reference already: {keeper.key}")
                keeper = bring_together(library, keeper.id, other.id)
                event.says(f"{other.key} is the same work", subject=keeper.key)
    return keeper


def split(
    library: Library, key: str, places: Collection[tuple[str, str]] = ()
) -> tuple[StoredReference, StoredReference]:
    """One reference becomes two, and that they are not the same is remembered: the one that stays, and the other.

    Without `places` the last merge into the reference is taken back, or that by which `key` was lost, with every
    link as it was; where `key` is the one that a file of references has for it, what stands there under it goes. With
    `places`, each an entry's key and a number of its list, these citations get a reference of their own.
    Raises UnknownKey, CannotChange, CannotUndo.
    """
    with library.change("split") as event:
        stored = library.references.get(key)
        if places:
            other = _move_out(library, stored, places)
        else:
            alias = key if key.lower() != stored.key.lower() else None
            merged = library.decisions.merged_as(stored.id, alias)
            if merged is None:
                other = _move_records(library, stored, alias)
            else:
                there = set(_take_back(library, [library.events.get(merged)], event.event))
                other = next(library.references.with_id(one) for one in sorted(there) if one != stored.id)
        library.decisions.keep_apart(stored.id, other.id)
        event.says(f"{other.key} is another work", subject=stored.key)
    return library.references.with_id(stored.id), library.references.with_id(other.id)


def undo(library: Library, number: int | None = None, *, only: bool = False) -> Undone:
    """Take back the last command that changed something, or the one of `number`; an undoing can be undone too.

    `only`: just that one change of the command. All of it is taken back, or nothing. Raises CannotUndo, also while
    another process is still at that command.
    """
    events: list[Event] = []
    with _possible(events), library.change("undo") as change:
        events += library.events.to_undo(number, only=only)
        first = events[-1]
        if library.goes_on(first.run):
            whose = f" by {first.who}" if first.who else ""
            raise CannotUndo(
                f"no. {first.run}, {first.action} {first.subject}{whose}, is still going on in another process",
                hint=f"refs undo {first.run} takes it back when it has ended or was stopped",
            )
        _take_back(library, events, change.event, whole=True)
        more = f" and {len(events) - 1} more" if len(events) > 1 else ""
        change.says(f"{first.action} {first.subject}{more}".strip(), subject=str(first.id))
        done = change.event
    return Undone(done, tuple(events))


@contextmanager
def _possible(events: Sequence[Event]) -> Iterator[None]:
    """Says in a line what the file itself refuses: a row that belongs to one that is not there any more."""
    try:
        yield
    except sqlite3.IntegrityError:
        event = events[-1]
        raise CannotUndo(
            f"change no. {event.id} ({event.action} {event.subject}) cannot be undone: "
            "what it was about is not there any more",
            hint="refs log shows what came later",
        ) from None


def _take_back(library: Library, events: Sequence[Event], by: int, *, whole: bool = False) -> list[int]:
    """Takes events back, and lets what is believed follow; the references touched that are there.

    `whole`: those go that nobody cites or said anything of, and what brought them is undone.
    """
    before = {one: all_marks(library, one) for one in library.undoing.touched(events)}
    touched = set(before)
    judge_again: set[int] = set()
    for event in events:
        found, changed_since = library.undoing.take_back(event, by)
        touched |= found
        judge_again |= changed_since
    if whole:
        left = library.undoing.left_over(touched)
        before |= {one: all_marks(library, one) for one in left - before.keys()}
        touched |= left
        library.undoing.drop(left)
    there = library.references.there(touched)
    for one in sorted(touched):
        mark_again(library, one, before.get(one, frozenset()))
    for one in sorted(there):
        if one in judge_again:
            read_again(library, one)
        else:
            library.references.read_again(one)
    return sorted(there)


def _move_out(
    library: Library, stored: StoredReference, places: Collection[tuple[str, str]]
) -> StoredReference:
    citing = list(library.entries.citing(stored.id))
    chosen = [_named(citing, stored.key, entry, number) for entry, number in places]
    if len({one.id for one in chosen}) == len(citing):
        raise CannotChange(f"these are all the citations of {stored.key}: there is nothing to split")
    before = all_marks(library, stored.id)
    first = library.entries.as_read(chosen[0].id)
    other = library.references.add(printed(first), ())
    library.decisions.move([one.id for one in chosen], other.id)
    for entry in sorted({one.entry for one in chosen}):
        let_speak_for_themselves(library, entry)
    return _parted(library, stored.id, other.id, before)


def _move_records(library: Library, stored: StoredReference, alias: str | None) -> StoredReference:
    """What files of references have under the key `alias` becomes a reference of that key, where more is left."""
    whole = len(library.references.prints.of(stored.id))
    apart = {
        key: records
        for key in library.bibliographies.keys(stored.id)
        if key.lower() != stored.key.lower()
        and len(records := library.bibliographies.under(stored.id, key)) < whole
    }
    own = next((key for key in apart if alias and key.lower() == alias.lower()), "")
    if not own:
        splits = " or ".join(f"refs split {key}" for key in apart)
        raise CannotChange(
            f"nothing was merged into {stored.key} that could be split off again",
            hint=f"{splits} takes out what a file has under that key"
            if splits
            else f"refs split {stored.key} ENTRY:NUMBER names the citations that go",
        )
    records = apart[own]
    before = all_marks(library, stored.id)
    library.references.free_alias(stored.id, own)
    other = library.references.add(printed(records[0][1]), (), own)
    library.bibliographies.move([number for number, _ in records], other.id)
    return _parted(library, stored.id, other.id, before)


def _parted(library: Library, stays: int, goes: int, before: frozenset[int]) -> StoredReference:
    """What follows for two references that were one: `before` are the marks that it had."""
    for one, marks in ((stays, before), (goes, frozenset[int]())):
        mark_again(library, one, marks)
        read_again(library, one)
    return library.references.with_id(goes)


def _named(citing: Sequence[StoredCitation], key: str, entry: str, number: str) -> StoredCitation:
    for one in citing:
        if one.entry.lower() == entry.lower() and number in {one.label, str(one.position)}:
            return one
    raise CannotChange(
        f"no. {number} of {entry} does not cite {key}", hint=f"refs cited-by {key} shows what does"
    )
