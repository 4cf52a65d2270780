"""What leaves the library, and in which order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from refsdb.model import Item
from refsdb.store import Library
from refsdb.store.search import read_query
from refsdb.writers import LISTS


class Exported(NamedTuple):
    """The items to write, and whether they are one entry's list, whole and in its order."""

    items: Iterator[Item]
    numbered: bool


def exported(
    library: Library,
    keys: Sequence[str],
    to: str,
    *,
    search: str | None = None,
    as_listed: bool | None = None,
) -> Exported:
    """The references of these keys (of entries or references), or all; with `search` those of them that it finds.

    They come in the order of the keys and of an entry's list, or by key; with `as_listed` None as it is usual in the
    format `to`: what people read keeps the order. Raises BadQuery, and while reading UnknownKey.
    """
    as_listed = to in LISTS if as_listed is None else as_listed
    among = None if search is None else library.search.references(read_query(search), most=sys.maxsize)
    one_entry = len(keys) == 1 and library.references.find(keys[0]) is None
    items = library.references.items(keys, as_listed=as_listed, among=None if among is None else set(among))
    return Exported(items, numbered=one_entry and as_listed and among is None)
