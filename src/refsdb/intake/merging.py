"""Before two references become one: what they are, what speaks against it, and what would be kept of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from refsdb.errors import CannotChange
from refsdb.match.identity import same
from refsdb.model import Outcome, Reference, agree, shown
from refsdb.model.csl import csl_name
from refsdb.store import Library, StoredReference

_NO_VALUES = frozenset({"et_al"})


@dataclass(frozen=True, slots=True)
class Differing:
    """A field in which they differ: its CSL name, the value that is kept, whose word that is, and the others."""

    field: str
    kept: str
    origin: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Added:
    """A field that the one that keeps its key lacks and would take over: its CSL name, its value, whose word."""

    field: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Before:
    """The references, the one that keeps its key first, where they differ, and what it would take over.

    `doubtful`: by what is printed they are rather two works; `against` is what speaks against it. `not_same` are the
    keys of pairs of which a person said that they are two works.
    """

    references: tuple[StoredReference, ...]
    differing: tuple[Differing, ...]
    added: tuple[Added, ...]
    doubtful: bool
    against: tuple[str, ...]
    not_same: tuple[tuple[str, str], ...]


def before_merge(library: Library, kept: str, lost: Sequence[str]) -> Before:
    """What a merge of these would do. Raises UnknownKey, and CannotChange where two of them are one already."""
    references = [library.references.get(kept)]
    for key in lost:
        other = library.references.get(key)
        if any(other.id == one.id for one in references):
            raise CannotChange(f"{key} and {kept} are one reference already: {other.key}")
        references.append(other)
    keeper, *others = references
    belief = library.decisions.belief_together([one.id for one in references])
    found = [same(keeper.reference, other.reference) for other in others]
    against = {
        f"{one.name}: {one.detail}": None for _, evidence in found for one in evidence if one.weight < 0
    }
    return Before(
        tuple(references),
        tuple(_differing([one.reference for one in references], belief.reference, belief.origins)),
        tuple(_added(keeper.reference, belief.reference, belief.origins)),
        any(outcome is Outcome.none and any(one.weight < 0 for one in said) for outcome, said in found),
        tuple(against),
        tuple(_kept_apart(library, references)),
    )


def _kept_apart(library: Library, references: Sequence[StoredReference]) -> Iterator[tuple[str, str]]:
    for at, one in enumerate(references):
        others = library.decisions.not_same(one.id)
        yield from ((one.key, other.key) for other in references[at + 1 :] if other.id in others)


def _added(keeper: Reference, together: Reference, origins: Mapping[str, str]) -> list[Added]:
    lacking = [name for name in together.known() if name not in _NO_VALUES and not getattr(keeper, name)]
    return [Added(csl_name(name), shown(getattr(together, name)), origins.get(name, "")) for name in lacking]


def _differing(
    references: Sequence[Reference], together: Reference, origins: Mapping[str, str]
) -> list[Differing]:
    found = []
    for name in (one.name for one in fields(Reference) if one.name not in _NO_VALUES):
        kept = getattr(together, name)
        values = [getattr(one, name) for one in references]
        others = [
            value
            for value in values
            if value
            and value != kept
            and (name, value) != ("type", "document")
            and not (kept and _alike(name, value, kept))
        ]
        if others:
            said = dict.fromkeys(shown(value) for value in others)
            found.append(Differing(csl_name(name), shown(kept), origins.get(name, ""), tuple(said)))
    return found


def _alike(name: str, one: Any, other: Any) -> bool:
    """Whether a person need not look: the same, as `agree` says; of names each, as far as both go."""
    if isinstance(one, tuple):
        return all(agree(name, (a,), (b,)) for a, b in zip(one, other, strict=False))
    return agree(name, one, other)
