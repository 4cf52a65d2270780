"""Two processes import into one library at once: it ends as if one had read all, in the order that came about."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA
from intake.dumped import dump
from intake.prints import READ, TEXTS, article
from refsdb.errors import CannotChange, CannotUndo
from refsdb.intake.asking import match_references
from refsdb.intake.changing import merge, undo
from refsdb.intake.importing import import_article
from refsdb.intake.rekeying import plan_one, rekey
from refsdb.library import Library
from refsdb.model import Parsed, Work
from refsdb.store import Library as File

DAY = date(2026, 1, 2)
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
    File.open(path, write=True, today=DAY).close()
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


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[File, File]]:
    """One library, open twice, with two references that are not one."""
    path = tmp_path / "library.db"
    with File.open(path, write=True, today=DAY) as one, File.open(path, write=True, today=DAY) as other:
        import_article(one, article(TEXTS[0], TEXTS[4]))
        yield one, other


def test_keys_that_another_changed_since_they_were_planned(both: tuple[File, File]) -> None:
    one, other = both
    planned = plan_one(one, "alpha2001", "mine")
    rekey(other, plan_one(other, "alpha2001", "theirs").changes)
    with pytest.raises(CannotChange, match="another process"):
        rekey(one, planned.changes)
    assert other.references.get("alpha2001").key == "theirs"


def test_what_another_merged_while_its_work_was_looked_for(both: tuple[File, File]) -> None:
    one, other = both

    class Source:
        name, remote, together = "index:double", False, 1

        def find(self, parsed: Parsed) -> tuple[Work, ...]:
            if parsed.reference.title == READ[TEXTS[4]].title:
                merge(other, "alpha2001", ["beta2002"])
            return ()

        def by_doi(self, doi: str) -> Work | None:
            return None

    matched = list(match_references(one, Source(), [1, 2]))  # type: ignore[arg-type]
    assert [done.reference.key for done in matched] == ["alpha2001"]
    assert one.references.get("beta2002").key == "alpha2001"


def test_what_another_is_still_at_is_not_undone_until_it_ended_or_was_killed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    going_on = f"""
import sys
from pathlib import Path
from intake.prints import TEXTS, article
from refsdb.intake.importing import import_article
from refsdb.store import Library
with Library.open(Path({str(path)!r}), write=True, who="Ann") as library:
    for run in (1, 2):
        with library.run(many=True):
            import_article(library, article(TEXTS[0], source=f"{{run}}.txt", title=f"Entry {{run}}"))
            if run == 2:
                print("so far", flush=True)
                sys.stdin.read()
"""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, "-c", going_on],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == b"so far\n"
        with File.open(path, write=True, today=DAY) as library:
            for number in (None, 2):
                with pytest.raises(CannotUndo) as refused:
                    undo(library, number)
                said = "no. 2, import 2.txt by Ann, is still going on in another process"
                assert str(refused.value).startswith(said)
            undo(library, 1)
            running.kill()
            running.wait()
            undo(library, 2)
            assert list(library.entries.all()) == []
            with library.run(many=True):
                import_article(library, article(TEXTS[0]))
                assert path.with_name("library.db-run").exists()
    assert [one.name for one in tmp_path.iterdir()] == ["library.db"]
