"""Many citations: in this process, or in several with the order kept and a bounded number under way."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any

from refsdb.model import Date, Name, Parsed, Reference
from refsdb.parse.one import parse_one

CHUNK = 250  # citations sent to a process at a time
AHEAD = 4  # chunks under way per process
_NAMES = frozenset({"author", "editor", "translator"})
_DATES = frozenset({"issued", "accessed"})

_Packed = tuple[dict[str, Any], dict[str, float]]
"""(fields of the reference, confidence)"""


def parse_in_order(texts: Iterable[str], jobs: int) -> Iterator[Parsed]:
    """See `refsdb.parse.parse_all`."""
    if jobs <= 1:
        yield from map(parse_one, texts)
        return
    source = iter(texts)
    context = multiprocessing.get_context(
        "spawn" if "fork" not in multiprocessing.get_all_start_methods() else "fork"
    )
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts) as pool:
        under_way: deque[tuple[list[str], Future[list[_Packed]]]] = deque()
        try:
            while True:
                while len(under_way) < jobs * AHEAD and (chunk := list(islice(source, CHUNK))):
                    under_way.append((chunk, pool.submit(_parse_chunk, chunk)))
                if not under_way:
                    return
                texts_sent, future = under_way.popleft()
                yield from map(_unpack, texts_sent, future.result())
        finally:
            for _, future in under_way:
                future.cancel()


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that asked; it stops this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _parse_chunk(texts: list[str]) -> list[_Packed]:
    return [_pack(parse_one(text)) for text in texts]


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
    return values, dict(parsed.confidence)


def _unpack(text: str, packed: _Packed) -> Parsed:
    values, confidence = packed
    for name in _NAMES & values.keys():
        values[name] = tuple(Name(*parts) for parts in values[name])
    for name in _DATES & values.keys():
        values[name] = Date(*values[name])
    return Parsed(text, Reference(**values), confidence)
