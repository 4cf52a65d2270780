"""The sample library refs.db is what examples/make_sample.py makes, each time the same."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string

from command import ROOT, Refs


def dump(path: Path) -> list[str]:
    """All that the library holds, but for the last digits of confidences, which depend on the processor."""
    with (
        closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as there,
        closing(sqlite3.connect("")) as copy,
    ):
        there.backup(copy)
        copy.execute("UPDATE citations SET confidence = '{}'")
        return list(copy.iterdump())


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


@pytest.mark.parametrize("to", ["bibtex", "biblatex"])
def test_other_programs_read_its_export(to: str, tmp_path: Path, refs: Refs) -> None:
    """All of it, and without a warning."""
    target = tmp_path / "sample.bib"
    assert refs("export", "--to", to, "-o", target, "--db", ROOT / "refs.db").code == 0
    library = parse_string(target.read_text(encoding="utf-8"))
    assert (len(library.entries), library.failed_blocks) == (11, [])
    biber = subprocess.run(
        [
            program("biber", "apt install biber"),
            "--tool",
            "--validate-datamodel",
            "--output-file",
            "out.bib",
            target,
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert [line for line in biber.stdout.splitlines() if "WARN" in line or "ERROR" in line] == []
    assert (tmp_path / "out.bib").read_text(encoding="utf-8").count("\n@") + 1 >= 11
    for style in ("plain", "plainurl") if to == "bibtex" else ():
        aux = tmp_path / f"{style}.aux"
        aux.write_text(f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{sample}}\n")
        done = subprocess.run(
            [program("bibtex", "apt install texlive-binaries texlive-bibtex-extra"), style],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert "Warning" not in done.stdout
        assert aux.with_suffix(".bbl").read_text(encoding="utf-8").count("\\bibitem") == 11


def program(name: str, install: str) -> str:
    """The program's path; without it the test is skipped, and in CI it fails."""
    path = shutil.which(name)
    if path is None and os.environ.get("CI") == "true":
        pytest.fail(f"{name} is not installed ({install})")
    if path is None:
        pytest.skip(f"{name} is not installed ({install})")
    return path
