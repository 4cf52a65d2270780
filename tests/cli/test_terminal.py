"""What a person sees in a terminal: tables that are of use in 80 columns, and all of it in a pipe."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path

import pytest
from rich.console import Console

from command import CALCINOSIS, SCLERODERMA, WORKS, Refs
from refsdb.cli.table import draw, widths

LOG = ("no.", "when", "who", "of", "outcome")
LONG = "a word and more words of which there are so many that no column holds them in its two lines"
ROW = ("1234", "2026-01-02 10:30:59", "somebody", "/home/of/somebody/in/a/folder/paper.txt", LONG)
HOW = {"of": 20, "outcome": 24}, [("when", 16), ("when", 10), ("who", 4), ("who", 0)]


def seen(refs: Refs, monkeypatch: pytest.MonkeyPatch, columns: int, *arguments: str) -> list[str]:
    """The lines of a table on a terminal so wide."""
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    out = re.sub(r"\x1b\[[0-9;]*m", "", refs(*arguments).out)
    table = out.split("\n\n")[-1].splitlines()  # what stands before an entry's list is no table
    assert all(len(line) <= columns for line in table)
    return table


@pytest.mark.parametrize(
    ("room", "expected"),
    [
        (200, {"no.": 4, "when": 19, "who": 8, "of": 39, "outcome": 91}),
        (100, {"no.": 4, "when": 19, "who": 8, "of": 31, "outcome": 30}),
        (82, {"no.": 4, "when": 16, "who": 8, "of": 22, "outcome": 24}),
        (74, {"no.": 4, "when": 10, "who": 8, "of": 20, "outcome": 24}),
        (70, {"no.": 4, "when": 10, "who": 4, "of": 20, "outcome": 24}),
        (64, {"no.": 4, "when": 10, "of": 20, "outcome": 24}),
        (44, {"no.": 4, "when": 10, "of": 12, "outcome": 12}),
        (20, {"no.": 3, "when": 3, "of": 4, "outcome": 4}),
    ],
)
def test_what_gives_way(room: int, expected: dict[str, int]) -> None:
    assert widths(LOG, [ROW], room, *HOW) == expected


@pytest.mark.parametrize(
    ("text", "keeps_end", "lines"),
    [
        ("one two three four", False, ["one two", "three four"]),
        ("one two three four five", False, ["one two", "three four…"]),
        ("one two three fourfifth", False, ["one two", "three…"]),
        ("onetwothreefourfiveandsix", False, ["onetwothreef", "ourfiveands…"]),
        ("/home/of/somebody/paper.txt", True, ["…e/of/somebo", "dy/paper.txt"]),
        ("肺炎患者的皮肤表现与肺炎患者", False, ["肺炎患者的皮", "肤表现与肺…"]),
    ],
)
def test_a_text_has_two_lines(text: str, keeps_end: bool, lines: list[str]) -> None:
    console = Console(file=io.StringIO(), width=12)
    draw(console, ["t"], [[text]], texts={"t": 12}, narrow=(), ends=frozenset("t" if keeps_end else ""))
    out = console.file.getvalue()  # type: ignore[attr-defined]
    assert [line.strip() for line in out.splitlines()[1:]] == lines


@pytest.mark.parametrize("columns", [80, 100, 120])
def test_tables_are_of_use(refs: Refs, monkeypatch: pytest.MonkeyPatch, columns: int, tmp_path: Path) -> None:
    refs("import", CALCINOSIS, SCLERODERMA)
    refs("match", "--source", "index", "--index", WORKS)
    piped = refs("log").out
    assert piped.startswith("no.\twhen\twho\twhat\tof\tchanges\toutcome\n3\t2026-01-02")
    assert CALCINOSIS in piped

    log = seen(refs, monkeypatch, columns, "log")
    assert re.match(r"no\. +when +who +what +of .*outcome", log[0])
    assert re.match(r"3 +2026-01-02.* match +cambiaghi2000 and", log[1])
    assert any(re.match(r"1 +2026-01-02.* import ", line) for line in log)
    listed = seen(refs, monkeypatch, columns, "list", "references")
    assert len(listed) <= 1 + 2 * 11
    assert "Concurrent localized" in next(line for line in listed if line.startswith("umbert1978 "))
    assert ("10.1001/archderm.114.10.1473" in "".join(listed)) == (columns == 120)
    for arguments in (("search", "calcinosis"), ("cited-by", "deza2016"), ("list",)):
        assert any(
            "calcinosis-cutis-overview " in line for line in seen(refs, monkeypatch, columns, *arguments)
        )
    shown = seen(refs, monkeypatch, columns, "show", "calcinosis-cutis-overview")
    assert any(re.match(r"8 +poormoghim2016 .*Systemic sclerosis", line) for line in shown)
