"""The sample library refs.db is what examples/make_sample.py makes, each time the same."""

from __future__ import annotations

import importlib.util
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from command import ROOT


def dump(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        return list(connection.iterdump())


def test_it_is_made_from_the_examples(tmp_path: Path) -> None:
    target = tmp_path / "sample.db"
    command = [sys.executable, "examples/make_sample.py", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    assert dump(target) == dump(ROOT / "refs.db"), "run examples/make_sample.py"


def test_it_shows_what_the_readme_says() -> None:
    with closing(sqlite3.connect(f"file:{ROOT / 'refs.db'}?mode=ro", uri=True)) as connection:
        dois = dict(
            connection.execute("SELECT DISTINCT reference, doi FROM entry_references WHERE doi IS NOT NULL")
        )
        shared = connection.execute(
            "SELECT reference FROM cited_by GROUP BY reference HAVING count(DISTINCT entry) > 1"
        ).fetchall()
    assert dois == {
        "deza2016": "10.2340/00015555-2271",
        "poormoghim2016": "10.1111/jcpt.12340",
        "umbert1978": "10.1001/archderm.114.10.1473",
    }
    assert shared == [("deza2016",), ("marzano1999",), ("poormoghim2016",)]


@pytest.mark.slow  # CI runs it with the dev extra, which brings datasette
def test_datasette_opens_it() -> None:
    if importlib.util.find_spec("datasette") is None:
        pytest.skip("datasette is not installed (it comes with the dev extra)")
    done = subprocess.run(
        [sys.executable, "-m", "datasette", "--get", "/refs/cited_by.json?_shape=array", "refs.db"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    assert '"reference": "deza2016"' in done.stdout
