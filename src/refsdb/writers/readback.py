"""What was written, read again by the format's own reader and held against what was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from struct import Struct
from tempfile import SpooledTemporaryFile
from typing import Self

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.writers.formats import Facts, module

_NAMES = Facts._fields
_FACTS = Struct("3q")  # their hashes
_IN_MEMORY = 1 << 20  # bytes


def check(text: str | Iterable[str], to: str, items: Iterable[Item], *, ascii_only: bool = False) -> None:
    """Read `text` (whole, or in chunks) as the format `to`; it must hold the items: as many, in their order, with
    the same keys, titles and DOIs.

    Raises ExportError that names the first item that does not.
    """
    with Witness(to, ascii_only=ascii_only) as witness:
        for _ in witness.passing(items):
            pass
        witness.compare([text] if isinstance(text, str) else text)


class Witness:
    """Remembers items as they pass on their way into a file, on disk when they are many: memory does not grow.

    Only of keys that come in no order all are remembered, 8 bytes each and more, to find one that comes twice.
    """

    def __init__(self, to: str, *, ascii_only: bool) -> None:
        self._to, self._ascii_only = to, ascii_only
        self._seen = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed by __exit__
        self._count = 0
        self._in_order = self._by_number = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._seen.close()

    def passing(self, items: Iterable[Item]) -> Iterator[Item]:
        """The items, unchanged."""
        facts, ascii_only = module(self._to).facts, self._ascii_only
        last = ""
        for number, item in enumerate(items, 1):
            found = facts(item, number, ascii_only=ascii_only)
            key = found.key.lower()
            self._in_order = self._in_order and key > last
            self._by_number = self._by_number and key == str(number)
            last = key
            self._seen.write(_FACTS.pack(*map(hash, found)))
            self._count = number
            yield item

    def compare(self, chunks: Iterable[str]) -> int:
        """The number of items in the text, all of them as they passed. Raises ExportError otherwise."""
        self._seen.seek(0)
        keys: set[int] | None = None if self._in_order or self._by_number else set()
        for number, (found, wanted) in enumerate(
            zip_longest(module(self._to).read(chunks), self._remembered()), 1
        ):
            if found is None or wanted is None:
                raise ExportError(
                    f"{self._count} references were written as {self._to}, "
                    f"but {number - 1 if found is None else 'more'} are read back"
                )
            for name, text, mark in zip(_NAMES, found, wanted, strict=True):
                if hash(text) != mark:
                    raise ExportError(
                        f"reference {number} ({found.key}) written as {self._to} reads back with another {name}: "
                        f"{text[:80]!r}"
                    )
            if keys is None:
                continue
            folded = hash(found.key.lower())
            if folded in keys:
                raise ExportError(
                    f"the key {found.key!r} stands twice in the export", hint="keys have no case"
                )
            keys.add(folded)
        return self._count

    def _remembered(self) -> Iterator[tuple[int, ...]]:
        while mark := self._seen.read(_FACTS.size):
            yield _FACTS.unpack(mark)
