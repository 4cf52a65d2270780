"""Numbers of rows, however many: a million of them in an eighth of a megabyte."""

from __future__ import annotations

from collections.abc import Iterable


class Rows:
    """A set of row numbers, which SQLite gives from 1: a bit each."""

    def __init__(self, numbers: Iterable[int] = ()) -> None:
        self._bits = bytearray()
        for number in numbers:
            place = number >> 3
            if place >= len(self._bits):
                self._bits.extend(bytes(place + 1 - len(self._bits)))
            self._bits[place] |= 1 << (number & 7)

    def __bool__(self) -> bool:
        return bool(self._bits)

    def __contains__(self, number: int) -> bool:
        place = number >> 3
        return place < len(self._bits) and bool(self._bits[place] & 1 << (number & 7))
