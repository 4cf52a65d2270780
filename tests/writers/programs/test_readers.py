"""Every program that reads our exports, on every format that it reads: N in, N out, and nothing that is not explained.

The grid of docs/readers.md is what the long run finds (`pytest -m slow`); `nox -s readers` writes the page anew.
"""

from __future__ import annotations

import os
import re
from itertools import chain
from pathlib import Path

import pytest

from command import ROOT
from writers.example_items import ITEMS
from writers.programs.comparing import Difference, differences
from writers.programs.corpus import ALIKE, invented
from writers.programs.faults import FAULTS, RARE, Fault
from writers.programs.readers import READERS
from writers.programs.reading import FORMATS, Missing, Reader, Reading, exported

PAGE = ROOT / "docs" / "readers.md"
MANY = 300
_MARKS = ("<!-- the run's table -->", "<!-- end of the run's table -->")

CELLS = [(reader, to) for reader in READERS for to in reader.reads]
# what takes no second to start and read this: the others run with the long checks only
QUICK = [(reader, to) for reader, to in CELLS if reader.quick]


@pytest.fixture(scope="session")
def grid() -> dict[tuple[str, str], str]:
    """What the long run finds, by program and format."""
    return {}


def name(value: object) -> str:
    return re.sub(r"\W+", "-", value.name if isinstance(value, Reader) else str(value)).strip("-")


def read(reader: Reader, to: str, path: Path) -> Reading:
    try:
        return reader.reads[to](path)
    except Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(str(missing))
        pytest.skip(str(missing))


def explained(reader: Reader, to: str, found: list[Difference]) -> list[Fault]:
    """The faults that stand behind the differences. Fails at those behind which none stands."""
    known = [fault for fault in FAULTS if reader.name.startswith(fault.program) and to in fault.formats]
    behind = {}
    for difference in found:
        fault = next((fault for fault in known if fault.explains(difference)), None)
        assert fault is not None, difference
        behind[fault.name] = fault
    return [fault for fault in FAULTS if fault.name in behind]


@pytest.mark.parametrize(("reader", "to"), QUICK, ids=name)
def test_reader(reader: Reader, to: str, tmp_path: Path) -> None:
    items = [*ITEMS, *invented(40)]
    path = exported(items, to, tmp_path)
    explained(reader, to, list(differences(items, to, read(reader, to, path))))


@pytest.mark.slow
@pytest.mark.parametrize(("reader", "to"), CELLS, ids=name)
def test_reader_of_many(reader: Reader, to: str, tmp_path: Path, grid: dict[tuple[str, str], str]) -> None:
    count = reader.most.get(to, MANY)
    items = [*ITEMS, *ALIKE, *invented(count - len(ITEMS) - len(ALIKE))]
    path = exported(items, to, tmp_path)
    faults = explained(reader, to, list(differences(items, to, read(reader, to, path))))
    grid[reader.name, to] = " ".join([f"{count:,}", *(f"[{fault.name}](#{fault.name})" for fault in faults)])


@pytest.mark.slow
def test_the_page_says_what_the_run_found(grid: dict[tuple[str, str], str]) -> None:
    before, found, after = re.split("|".join(map(re.escape, _MARKS)), PAGE.read_text(encoding="utf-8"))
    if os.environ.get("READERS_PAGE") == "write":
        PAGE.write_text(f"{before}{_MARKS[0]}\n{table(grid)}{_MARKS[1]}{after}", encoding="utf-8")
    elif len(grid) == len(CELLS):
        assert found.strip() == table(grid).strip(), "run `nox -s readers` and look at the difference"
    else:
        assert os.environ.get("CI") != "true", "cells are missing"
        pytest.skip("programs are missing")


def test_every_fault_stands_in_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for fault in (*FAULTS, *RARE):
        assert f"### {fault.name}\n\n{fault.text}\n" in page
    for fault in FAULTS:
        assert f"(#{fault.name})" in page
    for reader in READERS:
        assert page.count(f"\n| {reader.name} |") == 2


def test_all_that_was_deposited_is_read_and_explained() -> None:
    """The second table: what a person ran (bench/export_readers.py)."""
    page = PAGE.read_text(encoding="utf-8").partition("## Deposited works")[2]
    rows = {row[0]: row[1:] for row in re.findall(r"\| (.+?) " + r"\|(.*?) " * len(FORMATS) + r"\|\n", page)}
    for reader, to in CELLS:
        assert re.fullmatch(
            r" (?:10,000(?:, \[([a-z ]+)\]\(#[a-z-]+\) [\d,]+)*)?", rows[reader.name][FORMATS.index(to)]
        ), (reader.name, to)


def table(grid: dict[tuple[str, str], str]) -> str:
    """The grid in Markdown, with the faults below it."""
    head = f"| program | {' | '.join(FORMATS)} |\n|---|{'---|' * len(FORMATS)}\n"
    rows = (
        f"| {reader.name} | {' | '.join(grid.get((reader.name, to), '') for to in FORMATS)} |\n"
        for reader in READERS
    )
    faults = (f"\n### {fault.name}\n\n{fault.text}\n" for fault in FAULTS)
    return "".join(chain([head], rows, faults))
