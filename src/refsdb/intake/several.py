"""Many files read in several processes, while this one writes: in order, with a bounded number under way."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from refsdb.intake.reading import Extracted

AHEAD = 4  # files under way per process
WORTH = 4  # files from which further processes are worth their start
_T = TypeVar("_T")


def in_several(read: Callable[[str], _T], files: Iterable[str], jobs: int) -> Iterator[_T]:
    """`read(file)` for each file, in order. With `jobs` above 1 in as many processes, where there are some files.

    `read` is a function of a module, without state. Ctrl-C is for this process; the others end with it, however it
    ends.
    """
    source = iter(files)
    first = list(islice(source, WORTH))
    if jobs <= 1 or len(first) < WORTH:
        yield from map(read, first)
        yield from map(read, source)
        return
    waiting = deque(first)
    context = multiprocessing.get_context(
        "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    )
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_serve, initargs=(os.getpid(),)) as pool:
        under_way: deque[Future[Any]] = deque()
        try:
            while True:
                while len(under_way) < jobs * AHEAD:
                    file = waiting.popleft() if waiting else next(source, None)
                    if file is None:
                        break
                    under_way.append(pool.submit(_packed, read, file))
                if not under_way:
                    return
                yield _unpacked(under_way.popleft().result())
        finally:
            for future in under_way:
                future.cancel()


def _serve(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)  # who asked was killed: nobody waits for an answer

    threading.Thread(target=watch, daemon=True).start()


def _packed(read: Callable[[str], _T], file: str) -> _T | bytes:
    """An article with its citations travels several times as fast as plain bytes."""
    result = read(file)
    return _ENCODER.encode(result) if isinstance(result, Extracted) else result


def _unpacked(result: Any) -> Any:
    return _DECODER.decode(result) if isinstance(result, bytes) else result


def _plain(value: object) -> object:
    if isinstance(value, MappingProxyType):
        return dict(value)
    raise NotImplementedError(type(value))


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_plain)
_DECODER = msgspec.msgpack.Decoder(Extracted)
