"""Two processes import into one library at once: it ends as if one had read all, in the order that came about."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA
from intake.dumped import dump
from refsdb.library import Library
from refsdb.store import Library as File

IMPORT = [sys.executable, "-m", "refsdb", "import", "-q", "--jobs", "1"]


def pages(folder: Path, count: int) -> list[list[str]]:
    """Pages for two processes: each list cites what one of the other's cites."""
    both: list[list[str]] = [[], []]
    for number in range(count):
        for name in (CALCINOSIS, SCLERODERMA):
            text = (ROOT / name).read_text(encoding="utf-8").replace("9", str(number % 10))
            for whose, files in enumerate(both):
                page = folder / f"{whose}-{number}-{Path(name).name}"
                page.write_text(text.replace(" ", f" {whose} {number} ", 1), encoding="utf-8")  # in its title
                files.append(str(page))
    return both


def import_at_once(path: Path, both: list[list[str]], environment: dict[str, str], together: float) -> None:
    """Two imports that begin to write at the same moment, if both are ready after so many seconds."""
    File.open(path, write=True, today=date(2026, 1, 2)).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as held:
        held.execute("BEGIN IMMEDIATE")
        running = [subprocess.Popen([*IMPORT, *files], env=environment, cwd=ROOT) for files in both]
        time.sleep(together)
        held.execute("ROLLBACK")
    assert [one.wait() for one in running] == [0, 0]


@pytest.mark.parametrize(
    ("times", "count"), [(1, 6), pytest.param(20, 20, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_two_imports_at_once(tmp_path: Path, times: int, count: int) -> None:
    both = pages(tmp_path, count)
    for number in range(times):
        path, alone = tmp_path / f"{number}.db", tmp_path / f"{number}-alone.db"
        environment = os.environ | {"REFS_DB": str(path), "SOURCE_DATE_EPOCH": "1767312000"}
        import_at_once(path, both, environment, 1.5 + number % 4)
        with closing(sqlite3.connect(path)) as connection:
            order = [source for (source,) in connection.execute("SELECT subject FROM events ORDER BY id")]
        assert sorted(order) == sorted(both[0] + both[1])
        subprocess.run([*IMPORT, *order], env=environment | {"REFS_DB": str(alone)}, cwd=ROOT, check=True)
        assert dump(path) == dump(alone)
        assert Library.doctor(path) == []
