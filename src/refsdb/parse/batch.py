"""Many citations: in this process, or in several with the order kept and a bounded number under way."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice

from refsdb.model import Parsed
from refsdb.parse.one import parse_one

CHUNK = 250  # citations sent to a process at a time
AHEAD = 4  # chunks under way per process


def parse_in_order(texts: Iterable[str], jobs: int) -> Iterator[Parsed]:
    """See `refsdb.parse.parse_all`."""
    if jobs <= 1:
        yield from map(parse_one, texts)
        return
    source = iter(texts)
    context = multiprocessing.get_context(
        "spawn" if "fork" not in multiprocessing.get_all_start_methods() else "fork"
    )
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        under_way: deque[Future[list[Parsed]]] = deque()
        try:
            while True:
                while len(under_way) < jobs * AHEAD and (chunk := list(islice(source, CHUNK))):
                    under_way.append(pool.submit(_parse_chunk, chunk))
                if not under_way:
                    return
                yield from under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


def _parse_chunk(texts: list[str]) -> list[Parsed]:
    return [parse_one(text) for text in texts]
