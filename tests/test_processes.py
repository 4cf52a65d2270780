"""Work in several processes: in order, and told when one is ended."""

from __future__ import annotations

import os
import signal

import pytest

from refsdb.errors import RefsError
from refsdb.processes import in_order


def doubled(number: int) -> int:
    return 2 * number


def ended(number: int) -> int:
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_what_is_made_comes_in_order() -> None:
    assert list(in_order(doubled, range(50), 2)) == list(range(0, 100, 2))


def test_a_generator_that_is_left_ends_its_processes() -> None:
    made = in_order(doubled, iter(range(1_000_000)), 2)
    assert [next(made) for _ in range(3)] == [0, 2, 4]
    del made


def test_a_process_that_is_ended_is_told() -> None:
    with pytest.raises(RefsError, match="ended from outside"):
        list(in_order(ended, range(50), 2))
