"""Killed at any moment and started again, the library ends as one that was never disturbed."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA
from crossref_double import CrossrefDouble
from intake.dumped import dump

KILLS = int(os.environ.get("REFS_TEST_KILLS", "20"))  # of each command; 84 are some 500 in all
TOGETHER = 8  # questions that are under way at once with a rate of one's own
ENTRIES = 8
REFS = [sys.executable, "-m", "refsdb"]


def run_until_done(command: list[str], environment: dict[str, str], seed: int) -> int:
    """Run the command, kill it at a random moment, and again, `KILLS` times; then let it end. How often it was hit."""
    moments, hit = random.Random(seed), 0
    for _ in range(KILLS):
        running = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.15, 0.9))
        running.kill()
        hit += running.wait() == -9
    subprocess.run(command, env=environment, cwd=ROOT, check=True)
    return hit


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_import_and_match(tmp_path: Path, seed: int) -> None:
    pages = []
    for number in range(ENTRIES):
        for name in (CALCINOSIS, SCLERODERMA):
            page = tmp_path / f"{number}-{Path(name).name}"
            text = (ROOT / name).read_text(encoding="utf-8")
            page.write_text(text.replace("9", str(number)), encoding="utf-8")
            pages.append(str(page))
    works = [
        {"DOI": f"10.5555/{n}", "type": "journal-article", "title": [f"Calcinosis cutis no. {n}"]}
        for n in range(20)
    ]
    libraries = []
    for disturbed in (False, True):
        path = tmp_path / f"{disturbed}.db"
        with CrossrefDouble(works) as double:
            environment = os.environ | {
                "REFS_DB": str(path),
                "REFS_CROSSREF_URL": double.url,
                "REFS_CROSSREF_RATE": "1000",
                "SOURCE_DATE_EPOCH": "1767312000",
                "NO_PROXY": "127.0.0.1",
            }
            for command in ([*REFS, "import", "-q", *pages], [*REFS, "match", "-q"]):
                if disturbed:
                    assert run_until_done(command, environment, seed) > 0
                else:
                    subprocess.run(command, env=environment, cwd=ROOT, check=True)
            asked = Counter(request.query["query.bibliographic"] for request in double.requests)
        # a question is put again only where the kill came between its being put and the keeping of its answer
        assert sum(asked.values()) - len(asked) <= (KILLS * TOGETHER if disturbed else 0)
        libraries.append(dump(path))
    assert libraries[0] == libraries[1]


@pytest.mark.slow
def test_merge_and_split(tmp_path: Path) -> None:
    """A merge that was killed was made, or was not: never half of it."""
    path = tmp_path / "library.db"
    environment = os.environ | {"REFS_DB": str(path), "SOURCE_DATE_EPOCH": "1767312000"}
    subprocess.run([*REFS, "import", "-q", CALCINOSIS, SCLERODERMA], env=environment, cwd=ROOT, check=True)

    def links() -> set[tuple[str, int, str]]:
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
            return set(connection.execute("SELECT entry, position, reference FROM entry_references"))

    apart = links()
    together = {(entry, no, "lai2003" if key == "deza2016" else key) for entry, no, key in apart}
    started = time.monotonic()
    for words in (["merge", "-q", "lai2003", "deza2016"], ["split", "-q", "deza2016"]):
        subprocess.run([*REFS, *words], env=environment, cwd=ROOT, check=True)
    longest = 0.75 * (time.monotonic() - started)  # one and a half times one of them
    assert links() == apart
    moments, seen = random.Random(3), Counter[str]()
    for number in range(2 * KILLS):
        command = (
            [*REFS, "merge", "-q", "lai2003", "deza2016"]
            if number % 2 == 0
            else [*REFS, "split", "-q", "deza2016"]
        )
        running = subprocess.Popen(command, env=environment, cwd=ROOT, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.4, 1.0) * longest)
        running.kill()
        running.wait()
        now = links()
        assert now in (apart, together)
        seen["apart" if now == apart else "together"] += 1
    assert len(seen) == 2
