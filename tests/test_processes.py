"""Work in several processes: in order, and told when one is ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

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


@pytest.mark.skipif(
    not Path("/proc/self/task").exists() or os.cpu_count() == 1,
    reason="counts threads of Linux, of several cores",
)
@pytest.mark.parametrize("room", ["store", "parse.together", "intake.records", "library", "cli"])
def test_numpy_starts_no_threads_whoever_loads_it(room: str) -> None:
    code = f"import os, refsdb.{room}, numpy; print(len(os.listdir('/proc/self/task')))"
    environment = {name: value for name, value in os.environ.items() if "THREADS" not in name}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True)
    assert done.stdout == b"1\n"
