"""Other citation keys for references that have one: by a pattern, or one by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from refsdb.errors import CannotChange
from refsdb.store import Library, StoredReference
from refsdb.store.decisions import FROZEN
from refsdb.store.key_patterns import DEFAULT, read_pattern
from refsdb.store.keys import citation_key, usable

_SPECIAL = re.compile(r"[.*^$/\\\[]")  # of POSIX sed
# what may stand in a key, and what of that may stand behind one as punctuation ("see @lai2003:")
_SIGNS, _PUNCTUATION = "A-Za-z0-9_:+-", ":+-"


@dataclass(frozen=True, slots=True)
class NewKey:
    """A reference, by number, and the key that it gets in place of the old one.

    `further` are other keys that are understood, by which a manuscript may cite it: a .bib file's `müller2020`.
    """

    reference_id: int
    old: str
    new: str
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be changed, and what not: how many keys fit the pattern, which are frozen, which came with files."""

    changes: tuple[NewKey, ...]
    fit: int = 0
    frozen: tuple[str, ...] = ()
    from_files: tuple[str, ...] = ()


def plan(library: Library, keys: Sequence[str], pattern: str = "", *, every: bool = False) -> Plan:
    """New keys by a pattern for these references (or those of entries), or all; in the order of the old keys.

    A key that the pattern could have given stays, so that none changes twice or changes places with another. Without
    `every` or its name in `keys`, a key that came with a file of references stays too; a frozen one always does.
    No new key is one that is or was another's. Raises UnknownKey, and RefsError for the pattern.
    """
    pattern = pattern or DEFAULT
    read = read_pattern(pattern)
    owners, aliases = library.decisions.keys(), library.decisions.aliases()
    frozen, brought = library.decisions.frozen()
    if keys or every:
        brought = set()
    changes: list[NewKey] = []
    kept: list[str] = []
    own: list[str] = []
    fit = 0
    for stored in sorted(_named(library, keys), key=lambda one: one.key.lower()):
        if read.fits(stored.key, stored.reference):
            fit += 1
        elif stored.id in frozen:
            kept.append(stored.key)
        elif stored.id in brought:
            own.append(stored.key)
        else:
            new = citation_key(stored.reference, partial(_others, owners, stored.id), pattern)
            owners[new.lower()] = stored.id
            changes.append(NewKey(stored.id, stored.key, new, tuple(aliases.get(stored.id, ()))))
    return Plan(tuple(changes), fit, tuple(kept), tuple(own))


def _others(owners: Mapping[str, int], reference_id: int, key: str) -> bool:
    """Whether the key is, or was, that of another."""
    return owners.get(key.lower(), reference_id) != reference_id


def plan_one(library: Library, key: str, new: str) -> Plan:
    """The key `new` for one reference. Raises UnknownKey, and CannotChange where it cannot be a key or is taken."""
    stored = library.references.get(key)
    if not usable(new):
        raise CannotChange(
            f"{new!r} cannot be a key", hint="begin with a letter, go on with letters, digits and _ : + -"
        )
    owner = library.decisions.keys().get(new.lower(), stored.id)
    if owner != stored.id:
        whose = library.references.with_id(owner).key if owner else "an entry"
        raise CannotChange(f"the key {new} is taken: it is, or was, that of {whose}", hint="choose another")
    further = tuple(library.decisions.aliases().get(stored.id, ()))
    changes = (NewKey(stored.id, stored.key, new, further),) if stored.key != new else ()
    return Plan(changes, fit=stored.key == new)


def rekey(library: Library, changes: Sequence[NewKey], *, freeze: bool = False, pattern: str = "") -> None:
    """Give the keys, as one event; `freeze` also says that no pattern may change them.

    Raises CannotChange where the keys of the library are others since they were planned.
    """
    if not changes:
        return
    subject = changes[0].old if len(changes) == 1 else f"{len(changes)} references"
    with library.change("rekey", subject) as event:
        owners = library.decisions.keys()
        for one in changes:
            now = library.references.with_id(one.reference_id).key
            if now != one.old or _others(owners, one.reference_id, one.new):
                raise CannotChange(
                    f"{one.old} cannot be {one.new}: another process changed keys", hint="try again"
                )
            library.decisions.rename(one.reference_id, one.new)
            if freeze:
                library.remarks.tag(one.reference_id, FROZEN)
        event.says(changes[0].new if len(changes) == 1 else f"by the pattern {pattern or DEFAULT}")


def sed_script(changes: Iterable[NewKey]) -> Iterator[str]:
    r"""A script for `sed -f` that puts the new keys in place of the old ones, where they stand as whole keys.

    POSIX sed: a blank at both ends of the line spares the cases of its start and end; every command stands twice,
    since two keys with one sign between them share it (`\cite{a,a}`).
    """
    yield "# from old keys to new ones: sed -i -f THIS-FILE paper.tex\n"
    yield "s/^/ /\ns/$/ /\n"
    pairs = [(key, one.new) for one in changes for key in (one.old, *one.further) if key != one.new]
    for key, new in pairs:
        old = _SPECIAL.sub(r"\\\g<0>", key)
        for behind in (rf"[^{_SIGNS}]", rf"[{_PUNCTUATION}]\{{1,\}}[^{_SIGNS}]"):
            yield rf"s/\([^{_SIGNS}]\){old}\({behind}\)/\1{new}\2/g" + "\n"
            yield rf"s/\([^{_SIGNS}]\){old}\({behind}\)/\1{new}\2/g" + "\n"
    yield "s/^ //\ns/ $//\n"


def _named(library: Library, keys: Sequence[str]) -> Iterable[StoredReference]:
    if not keys:
        return library.references.all()
    found: dict[int, StoredReference] = {}
    for key in keys:
        stored = library.references.find(key)
        several = [stored] if stored else library.references.of_entry(library.entries.get(key).id)
        found.update((one.id, one) for one in several)
    return found.values()
