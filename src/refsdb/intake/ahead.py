"""Questions put some at a time, answers taken in order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Queue, SimpleQueue
from typing import TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")
_AHEAD = 4  # questions that wait behind those under way: a slow one stops nobody
_Job = tuple[Callable[[], object], "Future[object]"]


def in_order(items: Iterable[_T], ask: Callable[[_T], _R], together: int) -> Iterator[tuple[_T, Future[_R]]]:
    """Each item with the future of `ask(item)`, in order; `together` threads ask, a few items ahead.

    Items are drawn by the caller's own thread. A future that comes out may not be done yet. Who stops drawing
    waits for nobody.
    """
    with _threads(together) as submit:
        waiting: deque[tuple[_T, Future[_R]]] = deque()
        for item in items:
            waiting.append((item, submit(lambda item=item: ask(item))))  # type: ignore[misc]
            if len(waiting) >= together * _AHEAD:
                yield waiting.popleft()
        yield from waiting


def streamed(items: Iterable[_T], ask: Callable[[_T], _R], together: int) -> Iterator[tuple[_T, Future[_R]]]:
    """Like `in_order`, but an answer comes out as soon as it is there, while the next item is still waited for.

    Items are drawn by a thread of their own. Raises what drawing them raises.
    """
    with _threads(together) as submit:
        ready: Queue[tuple[_T, Future[_R]] | BaseException | None] = Queue(maxsize=together * _AHEAD)

        def draw() -> None:
            try:
                for item in items:
                    ready.put((item, submit(lambda item=item: ask(item))))  # type: ignore[misc]
            except BaseException as error:  # noqa: BLE001 - it is raised where the answers are taken
                ready.put(error)
            else:
                ready.put(None)

        threading.Thread(target=draw, daemon=True).start()
        while (one := ready.get()) is not None:
            if isinstance(one, BaseException):
                raise one
            yield one


@contextmanager
def _threads(number: int) -> Iterator[Callable[[Callable[[], _R]], Future[_R]]]:
    """Something to give jobs to. The threads are daemons: one that hangs does not keep the program."""
    jobs: SimpleQueue[_Job | None] = SimpleQueue()

    def run() -> None:
        while (job := jobs.get()) is not None:
            ask, future = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(ask())
            except BaseException as error:  # noqa: BLE001 - it is raised by the future
                future.set_exception(error)

    for _ in range(number):
        threading.Thread(target=run, daemon=True).start()
    given: deque[Future[object]] = deque(maxlen=number * _AHEAD * 2)

    def submit(ask: Callable[[], _R]) -> Future[_R]:
        future: Future[_R] = Future()
        jobs.put((ask, future))  # type: ignore[arg-type]
        given.append(future)  # type: ignore[arg-type]
        return future

    try:
        yield submit
    except BaseException:
        for future in given:
            future.cancel()
        raise
    finally:
        for _ in range(number):
            jobs.put(None)
