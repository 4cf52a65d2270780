"""What leaves the library, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from refsdb.model import Cited, Item
from refsdb.readers.cited_keys import read_cited
from refsdb.store import Library
from refsdb.store.rows import Rows
from refsdb.store.search import read_query
from refsdb.writers import LISTS


class Exported(NamedTuple):
    """The items to write, and whether they are one entry's list, whole and in its order.

    `missing` are the keys that a manuscript cites and that the library has not; `twice` those of one reference that
    it cites under several keys.
    """

    items: Iterator[Item]
    numbered: bool
    missing: tuple[str, ...] = ()
    twice: tuple[tuple[str, ...], ...] = ()


def exported(
    library: Library,
    keys: Sequence[str],
    to: str,
    *,
    search: str | None = None,
    as_listed: bool | None = None,
    cited: Cited | None = None,
) -> Exported:
    """The references of these keys (of entries or references), or all; with `search` those of them that it finds.

    They come in the order of the keys and of an entry's list, or by key; with `as_listed` None as it is usual in the
    format `to`: what people read keeps the order. With `cited` the references that a manuscript cites, each under
    the keys by which it is cited there, and those of `keys` besides. Raises BadQuery, and while reading UnknownKey.
    """
    as_listed = to in LISTS if as_listed is None else as_listed
    among = None if search is None else library.search.rows(read_query(search))
    if cited is not None:
        return _cited(library, keys, to, cited, as_listed=as_listed, among=among)
    one_entry = len(keys) == 1 and library.references.find(keys[0]) is None
    items = library.references.items(keys, as_listed=as_listed, among=among)
    return Exported(items, numbered=one_entry and as_listed and among is None)


def cited_in(manuscripts: Iterable[tuple[str, str]]) -> Cited | None:
    """What these manuscripts cite, each given by its form (of `readers.cited_keys.FORMS`) and path; None for none.

    Raises UnreadableFile.
    """
    found = None
    for form, path in manuscripts:
        one = read_cited(form, Path(path))
        found = one if found is None else found | one
    return found


def _cited(
    library: Library, keys: Sequence[str], to: str, cited: Cited, *, as_listed: bool, among: Rows | None
) -> Exported:
    under: dict[int, list[str]] = {}
    missing: list[str] = []
    for key in cited.keys:
        stored = library.references.find(key)
        if stored is None:
            missing.append(key)
        elif among is None or stored.id in among:
            under.setdefault(stored.id, []).append(key)
    listed: list[Item] = []
    twice: list[tuple[str, ...]] = []
    for stored in library.references.with_ids(under):
        spelled = list({key.lower(): key for key in reversed(under[stored.id])}.values())[::-1]
        if len(spelled) > 1:
            twice.append(tuple(spelled))
        listed += _under(library.references.item(stored), spelled, to)
    others: Iterator[Item] = iter(())
    if keys or cited.everything:
        there = {item.key.lower() for item in listed} | {
            alias.lower() for item in listed for alias in item.aliases
        }
        named = library.references.items(keys, as_listed=as_listed, among=among)
        others = (item for item in named if item.key.lower() not in there)
    if not as_listed:
        listed.sort(key=lambda item: item.key.lower())
    return Exported(chain(listed, others), numbered=False, missing=tuple(missing), twice=tuple(twice))


def _under(item: Item, keys: Sequence[str], to: str) -> Iterator[Item]:
    """The item under the keys by which it is cited: BibLaTeX has all of them in one entry, the others one each."""
    if to != "biblatex":
        yield from (replace(item, key=key) for key in keys)
        return
    first = next((key for key in keys if key.lower() == item.key.lower()), keys[0])
    others = {key.lower(): key for key in reversed((first, *keys, item.key, *item.aliases))}
    del others[first.lower()]
    also = reversed(others.values())
    yield replace(item, key=first, aliases=tuple(also))
