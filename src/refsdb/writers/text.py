"""Plain text: a printed reference a line; in a numbered list behind its number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from refsdb.model.item import Item
from refsdb.writers import printed
from refsdb.writers.formats import Facts, lines
from refsdb.writers.spelled import spelled

_NUMBERS = re.compile(r"(?:\d+\. )*")


def write(items: Iterable[Item], *, ascii_only: bool = False, numbered: bool = False) -> Iterator[str]:
    """The items, a line per chunk."""
    for number, item in enumerate(items, 1):
        yield f"{number}. " * numbered + _text(item, number, ascii_only=ascii_only) + "\n"


def join(texts: Iterable[str]) -> Iterator[str]:
    """The lines one after another."""
    yield from texts


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The lines; a key or DOI does not stand in them."""
    for number, found in enumerate(lines(chunks), 1):
        yield _facts(found, number)


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """The line as `read` should find it, under its number."""
    return _facts(_text(item, number, ascii_only=ascii_only), number)


def _facts(found: str, number: int) -> Facts:
    # a title may begin as a number of the list does
    return Facts(str(number), _NUMBERS.sub("", found, count=1), "")


def _text(item: Item, number: int, *, ascii_only: bool) -> str:
    text = printed.text(item, number)
    return (spelled(text) or str(number)) if ascii_only else text
