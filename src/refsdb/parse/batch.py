"""Many citations: in this process, or in several with the order kept and a bounded number under way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

from refsdb.model import Date, Name, Parsed, Reference
from refsdb.parse.together import parse_together

CHUNK = 1500  # citations that are read together, and sent to a process at a time
FEW = 1000  # citations that one process reads as fast as several
CHARACTERS = 375_000  # of a chunk
_NAMES = frozenset({"author", "editor", "translator"})
_DATES = frozenset({"issued", "accessed"})

_Made = TypeVar("_Made")
_Chunk = tuple[int, list[str]]
"""(number of the first citation, counted from 1, texts)"""
_Packed = tuple[str, dict[str, Any], dict[str, float]]
"""(text, fields of the reference, confidence)"""


def parse_in_order(texts: Iterable[str], jobs: int, *, long: bool = False) -> Iterator[Parsed]:
    """See `refsdb.parse.parse_all`."""
    if jobs <= 1:
        for _, chunk in _chunks(texts, 1):
            yield from parse_together(chunk)
        return
    for packed in make_in_order(_pack_all, texts, jobs, long=long):
        yield from map(_unpack, packed)


def make_in_order(
    make: Callable[[list[Parsed], int], _Made], texts: Iterable[str], jobs: int, *, long: bool = False
) -> Iterator[_Made]:
    """See `refsdb.parse.make_all`."""
    chunks = _chunks(texts, max(jobs, 1))
    work = partial(_work, make)
    begin = [] if long else list(islice(chunks, 2))
    if jobs <= 1 or not (long or len(begin) == 2):
        yield from map(work, chain(begin, chunks))
        return
    from refsdb.processes import in_order

    if not long:
        open_model()  # before the processes part, so that they share it
    yield from in_order(work, chain(begin, chunks), jobs, ready=open_model if long else None)


def open_model() -> None:
    """Open what citations are read with, which takes as long as to read some hundreds."""
    parse_together(["1"])


def _chunks(texts: Iterable[str], jobs: int) -> Iterator[_Chunk]:
    """As many chunks at a time as there are processes, of one length: the last ones are done at the same time too."""
    first, texts = 1, iter(texts)
    while drawn := _drawn(texts, jobs):
        length = sum(map(len, drawn))
        several = first > 1 or len(drawn) > FEW or length > CHARACTERS
        for chunk in _cut(drawn, length, jobs) if several else [drawn]:
            yield first, chunk
            first += len(chunk)


def _cut(drawn: list[str], length: int, parts: int) -> list[list[str]]:
    """Texts of so many characters together, in so many runs of about the same; none is empty."""
    runs: list[list[str]] = [[] for _ in range(parts)]
    reached = 0
    for text in drawn:
        runs[min(reached * parts // max(length, 1), parts - 1)].append(text)
        reached += len(text)
    return [run for run in runs if run]


def _drawn(texts: Iterator[str], jobs: int) -> list[str]:
    """The next texts: a chunk for each process; they end with the one that passes the CHARACTERS of so many."""
    drawn: list[str] = []
    room = jobs * CHARACTERS
    for text in islice(texts, jobs * CHUNK):
        drawn.append(text)
        room -= len(text)
        if room < 0:
            break
    return drawn


def _work(make: Callable[[list[Parsed], int], _Made], chunk: _Chunk) -> _Made:
    first, texts = chunk
    return make(parse_together(texts), first)


def _pack_all(parsed: list[Parsed], _: int) -> list[_Packed]:
    return [_pack(one) for one in parsed]


def _pack(parsed: Parsed) -> _Packed:
    """What was read as plain values: they travel between processes several times as fast as the classes."""
    values: dict[str, Any] = {}
    for name in parsed.reference.known():
        value = getattr(parsed.reference, name)
        if isinstance(value, tuple):
            value = [(n.family, n.given, n.particle, n.suffix, n.literal) for n in value]
        elif isinstance(value, Date):
            value = (value.year, value.month, value.day, value.literal)
        values[name] = value
    return parsed.text, values, dict(parsed.confidence)


def _unpack(packed: _Packed) -> Parsed:
    text, values, confidence = packed
    for name in _NAMES & values.keys():
        values[name] = tuple(Name(*parts) for parts in values[name])
    for name in _DATES & values.keys():
        values[name] = Date(*values[name])
    return Parsed(text, Reference(**values), confidence)
