"""Work done in several processes: what comes out is in order, and a bounded number of pieces is under way."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from refsdb.errors import RefsError

AHEAD = 4  # pieces under way per process
BEHIND = 3  # niceness with which two processes weigh as one without
_WATCH = 0.5  # seconds
_Piece = TypeVar("_Piece")
_Made = TypeVar("_Made")


def in_order(
    work: Callable[[_Piece], _Made],
    pieces: Iterable[_Piece],
    jobs: int,
    ready: Callable[[], object] | None = None,
) -> Iterator[_Made]:
    """`work(piece)` for each piece, made in `jobs` processes; each of them makes itself `ready` while the first piece
    is still awaited, and stands behind this process, which makes the pieces while they are at work.

    `work`, `ready`, the pieces and what is made are such as `pickle` takes. Ctrl-C is for this process; the others
    end with it, however it ends. Raises RefsError when one of them is ended from outside.
    """
    context = multiprocessing.get_context(
        "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    )
    told = (os.getpid(), BEHIND if ready else 0)
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=told) as pool:
        under_way: deque[Future[_Made]] = deque()
        try:
            if ready:
                for _ in range(jobs):
                    pool.submit(ready)
            for piece in pieces:
                under_way.append(pool.submit(work, piece))
                if len(under_way) >= jobs * AHEAD:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        except BrokenProcessPool as error:
            raise RefsError(
                "a process was ended from outside, perhaps for lack of memory",
                hint="fewer at a time need less: --jobs 1",
            ) from error
        finally:
            for future in under_way:
                future.cancel()


def _begin(parent: int, behind: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if behind and hasattr(os, "nice"):
        os.nice(behind)
    gc.freeze()
    gc.set_threshold(50_000)  # what is read leaves hardly a cycle to be looked for

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(_WATCH)
        os._exit(0)  # who asked was killed: nobody waits for an answer

    threading.Thread(target=watch, daemon=True).start()
