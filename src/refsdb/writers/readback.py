"""What was written, read again by the format's own reader and held against what was asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.writers.formats import Facts, module

_NAMES = Facts._fields


def check(text: str | Iterable[str], to: str, items: Iterable[Item], *, ascii_only: bool = False) -> None:
    """Read `text` (whole, or in chunks) as the format `to`; it must hold the items: as many, in their order, with
    the same keys, titles and DOIs.

    Raises ExportError that names the first item that does not.
    """
    witness = Witness(to, ascii_only=ascii_only)
    for _ in witness.passing(items):
        pass
    witness.compare([text] if isinstance(text, str) else text)


class Witness:
    """Remembers items as they pass on their way into a file: 24 bytes each, however long they are."""

    def __init__(self, to: str, *, ascii_only: bool) -> None:
        self._to, self._ascii_only = to, ascii_only
        self._seen = array("q")

    def passing(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, unchanged."""
        facts, ascii_only, seen = module(self._to).facts, self._ascii_only, self._seen
        for number, item in enumerate(items, 1):
            seen.extend(map(hash, facts(item, number, ascii_only=ascii_only)))
            yield item

    def compare(self, chunks: Iterable[str]) -> int:
        """The number of items in the text, all of them as they passed. Raises ExportError otherwise."""
        wide, seen = len(_NAMES), self._seen
        keys: set[int] = set()
        expected = (tuple(seen[start : start + wide]) for start in range(0, len(seen), wide))
        for number, (found, wanted) in enumerate(zip_longest(module(self._to).read(chunks), expected), 1):
            if found is None or wanted is None:
                raise ExportError(
                    f"{len(seen) // wide} references were written as {self._to}, "
                    f"but {number - 1 if found is None else 'more'} are read back"
                )
            for name, text, mark in zip(_NAMES, found, wanted, strict=True):
                if hash(text) != mark:
                    raise ExportError(
                        f"reference {number} ({found.key}) written as {self._to} reads back with another {name}: "
                        f"{text[:80]!r}"
                    )
            folded = hash(found.key.lower())
            if folded in keys:
                raise ExportError(
                    f"the key {found.key!r} stands twice in the export", hint="keys have no case"
                )
            keys.add(folded)
        return len(seen) // wide
