"""What every program of docs/readers.md makes of exported works, and whether exports come back byte for byte.

    python bench/export_readers.py WORKS [--most 10000] [--at-a-time N] [--to FORMAT]… [--program NAME]…
    python bench/export_readers.py --table FILE…

(`--program round` for the last lines alone; `--at-a-time` for a program that cannot read all in one go)

WORKS are records of Crossref (JSON lines, also .gz), or the word "made" for works of our own making. A line a program
and format: how many references went in and came out, and how many differences a named fault of the program explains,
or none. Of the latter the first are printed, and the exit code is 1. The last lines are of the exports themselves:
written, read and written again; and how many lines one edited title changes. `--table` puts what such runs printed,
kept in files, into docs/readers.md; of several lines of one program and format the last counts.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib import import_module
from itertools import islice, zip_longest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from refsdb.model import Item, Reference, Work, believe
from refsdb.writers import write
from refsdb.writers.biblost import lost
from writers.programs.comparing import Difference, differences
from writers.programs.corpus import invented
from writers.programs.faults import FAULTS, RARE
from writers.programs.readers import READERS
from writers.programs.reading import FORMATS, Missing, Reader, Reading, exported

_PAGE = Path(__file__).resolve().parents[1] / "docs" / "readers.md"
_MARKS = ("<!-- the table of deposited works -->\n", "<!-- end of the table of deposited works -->\n")
_LINE = re.compile(
    r"(.+), ([a-z-]+(?: --ascii)?): ([\d,]+) in, ([\d,]+) out; (.+) explained, ([\d,]+) not \(.*\)"
)
_SHOWN = 5  # unexplained differences of a program and format
_OURS = {
    "bibtex": "bibtex",
    "biblatex": "bibtex",
    "ris": "ris",
    "csl-json": "csljson",
}  # our readers' modules


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("works", metavar="WORKS", nargs="?")
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--at-a-time", type=int, metavar="N")
    parser.add_argument("--to", action="append", choices=FORMATS)
    parser.add_argument("--program", action="append")
    parser.add_argument("--table", nargs="+", type=Path, metavar="FILE")
    asked = parser.parse_args(arguments)
    if asked.table:
        said = (line for file in asked.table for line in file.read_text(encoding="utf-8").splitlines())
        before, _, after = re.split("|".join(_MARKS), _PAGE.read_text(encoding="utf-8"))
        _PAGE.write_text(f"{before}{_MARKS[0]}{table(said)}{_MARKS[1]}{after}", encoding="utf-8")
        return 0
    if not asked.works:
        parser.error("WORKS is missing")
    items = _items(asked.works, asked.most)
    print(f"{len(items):,} references", flush=True)
    formats, programs = asked.to or FORMATS, asked.program or [""]
    wrong = 0
    for reader in READERS:
        for to, read in reader.reads.items():
            if to in formats and any(reader.name.startswith(one) for one in programs):
                wrong += _read(reader, to, read, items, asked.at_a_time or len(items))
    if "round" in programs or not asked.program:
        wrong += sum(_round(to, items) for to in _OURS if to in formats)
    return int(bool(wrong))


def _items(works: str, most: int) -> list[Item]:
    if works == "made":
        return invented(most)
    path = Path(works)
    with (
        gzip.open(path, "rt", encoding="utf-8")
        if path.suffix == ".gz"
        else path.open(encoding="utf-8") as file
    ):
        records = (json.loads(line) for line in islice(file, most))
        found = [believe(Reference(), Work.from_record(record)).reference for record in records]
    return [Item(f"r{number}", reference) for number, reference in enumerate(found, 1)]


def _read(
    reader: Reader, to: str, read: Callable[[Path], Reading], items: Sequence[Item], at_a_time: int
) -> int:
    """Tell what the program makes of the items, so many at a time; how many differences are not explained."""
    start = time.monotonic()
    found, apart = 0, []
    try:
        for first in range(0, len(items), at_a_time):
            some = items[first : first + at_a_time]
            with tempfile.TemporaryDirectory() as folder:
                reading = read(exported(some, to, Path(folder)))
            found += len(reading.found)
            apart += differences(some, to, reading)
    except Missing as missing:
        print(f"{reader.name}, {to}: {missing}", flush=True)
        return 0
    except (AssertionError, subprocess.TimeoutExpired) as error:
        print(f"{reader.name}, {to}: failed: {str(error)[:300]}", flush=True)
        return 1
    known = [
        fault for fault in (*FAULTS, *RARE) if reader.name.startswith(fault.program) and to in fault.formats
    ]
    explained: Counter[str] = Counter()
    left: list[Difference] = []
    for one in apart:
        fault = next((fault.name for fault in known if fault.explains(one)), None)
        if fault is None:
            left.append(one)
        else:
            explained[fault] += 1
    faults = ", ".join(f"{name} {count:,}" for name, count in explained.most_common())
    print(
        f"{reader.name}, {to}: {len(items):,} in, {found:,} out; {faults or 'nothing'} explained, "
        f"{len(left):,} not ({time.monotonic() - start:.0f} s)",
        flush=True,
    )
    for one in left[:_SHOWN]:
        key = one.item.key if one.item else ""
        print(f"  {one.what} {key}: wanted {one.wanted!r}, found {one.found!r}", flush=True)
    return len(left)


def table(lines: Iterable[str]) -> str:
    """What runs printed as a table in Markdown: references that were read, and per fault how many differences."""
    cells: dict[tuple[str, str], str] = {}
    for line in lines:
        if not (said := _LINE.fullmatch(line)):
            continue
        program, to, put, found, faults, left = said.groups()
        cell = [put if put == found else f"{found} of {put}"]
        cell += [
            f"[{name}](#{name.replace(' ', '-')}) {count}"
            for name, count in re.findall(r"(?:^|, )([a-z ]+) ([\d,]*\d)", faults)
        ]
        cells[program, to] = ", ".join(cell if left == "0" else [*cell, f"not explained {left}"])
    head = f"| program | {' | '.join(FORMATS)} |\n|---|{'---|' * len(FORMATS)}\n"
    rows = (
        f"| {reader.name} | {' | '.join(cells.get((reader.name, to), '') for to in FORMATS)} |\n"
        for reader in READERS
    )
    rare = (f"\n### {fault.name}\n\n{fault.text}\n" for fault in RARE)
    return "".join([head, *rows, *rare])


def _round(to: str, items: Sequence[Item]) -> int:
    """Tell whether the export is written the same when it was read; how many lines are not, or too many changed."""
    first = "".join(write(items, to))
    read = import_module(f"refsdb.readers.{_OURS[to]}").read("list", first.encode())
    dot_bib = to in {"bibtex", "biblatex"}
    again = [
        Item(
            one.key,
            one.reference,
            json.loads(one.text).get("custom", {}) if to == "csl-json" else {},
            one.aliases,
            {read.format: lost(one.reference, one.extra) if dot_bib else one.extra},
        )
        for one in read.records
    ]
    differing = _differing(first, "".join(write(again, to)))
    edited = list(items)
    place = len(items) // 2
    edited[place] = replace(items[place], reference=replace(items[place].reference, title="Another title"))
    changed = _differing(first, "".join(write(edited, to)))
    print(
        f"{to}: {len(items):,} out, {len(again):,} in, {len(read.broken)} broken; out again, {len(differing)} lines "
        f"differ; one edited title changes {len(changed)}",
        flush=True,
    )
    for old, new in differing[:_SHOWN]:
        print(f"  - {old}\n  + {new}", flush=True)
    return len(differing) + abs(len(changed) - 1) + len(read.broken)


def _differing(one: str, other: str) -> list[tuple[str, str]]:
    pairs = zip_longest(one.splitlines(), other.splitlines(), fillvalue="")
    return [(old, new) for old, new in pairs if old != new]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
