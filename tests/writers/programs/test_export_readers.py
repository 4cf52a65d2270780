"""The command that measures exports of many works (bench/export_readers.py), on works of our own making."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from command import ROOT

RECORDS = [
    {"DOI": "10.5555/ash", "title": ["Ash &amp; <i>oak</i>"], "type": "journal-article", "page": "1–9"},
    {"DOI": "10.5555/a_(b)%c", "title": ["CO<sub>2</sub> {lone"], "type": "book", "publisher": "P & Q"},
]


def measured(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "bench" / "export_readers.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_made_works() -> None:
    done = measured(
        "made", "--most", "200", "--program", "bibtexparser", "--program", "rispy", "--program", "round"
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    lines = done.stdout.splitlines()
    assert "rispy, ris: 200 in, 200 out; nothing explained, 0 not" in lines[4]
    assert [line.partition(":")[2] for line in lines[5:]] == [
        " 200 out, 200 in, 0 broken; out again, 0 lines differ; one edited title changes 1"
    ] * 4


@pytest.mark.slow
def test_works_of_a_file(tmp_path: Path) -> None:
    works = tmp_path / "works.jsonl"
    works.write_text("".join(f"{json.dumps(record)}\n" for record in RECORDS), encoding="utf-8")
    done = measured(str(works), "--to", "ris", "--program", "rispy", "--program", "round")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "2 references")
    assert "ris: 2 out, 2 in" in done.stdout
