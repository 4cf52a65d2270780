"""Questions put some at a time: answers in order, errors where they belong, nobody waited for."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future

import pytest

from refsdb.intake.ahead import in_order, streamed

Way = Callable[[Iterable[int], Callable[[int], int], int], Iterator[tuple[int, "Future[int]"]]]
both = pytest.mark.parametrize("way", [in_order, streamed])


def slower_first(number: int) -> int:
    time.sleep(0.02 / (1 + number))
    return number * 10


@both
@pytest.mark.parametrize("together", [1, 3])
def test_in_order_each_once(way: Way, together: int) -> None:
    assert [(n, f.result()) for n, f in way(range(30), slower_first, together)] == [
        (number, number * 10) for number in range(30)
    ]


@both
def test_no_more_at_a_time_than_asked_for(way: Way) -> None:
    lock, under_way, most = threading.Lock(), 0, 0
    three = threading.Barrier(3, timeout=20)

    def ask(number: int) -> int:
        nonlocal under_way, most
        with lock:
            under_way += 1
            most = max(most, under_way)
        three.wait()
        time.sleep(0.002)  # a fourth would be seen
        with lock:
            under_way -= 1
        return number

    assert [future.result() for _, future in way(range(39), ask, 3)] == list(range(39))
    assert most == 3


@both
def test_an_error_stays_with_its_item(way: Way) -> None:
    def ask(number: int) -> int:
        if number == 2:
            raise LookupError("two")
        return number

    futures = [future for _, future in way(range(4), ask, 2)]
    assert [type(future.exception()) for future in futures] == [
        type(None),
        type(None),
        LookupError,
        type(None),
    ]


@both
def test_an_error_of_the_items_comes_out(way: Way) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        list(way(items(), slower_first, 2))


def test_an_answer_comes_before_the_next_item() -> None:
    answered = threading.Event()

    def items() -> Iterator[int]:
        yield 1
        assert answered.wait(5)
        yield 2

    for number, future in streamed(items(), slower_first, 2):
        assert future.result() == number * 10
        answered.set()


@both
def test_who_stops_waits_for_nobody(way: Way) -> None:
    hang = threading.Event()
    drawn = way(range(100), lambda number: number if number < 1 else int(hang.wait(20)), 2)
    started = time.monotonic()
    next(drawn)
    drawn.close()  # type: ignore[attr-defined]
    assert time.monotonic() - started < 5
    hang.set()
