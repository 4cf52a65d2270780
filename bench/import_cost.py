"""What an import costs as the library grows: `python bench/import_cost.py FOLDER [--jobs N] [--picture FILE]`.

Every so many citations, per citation: the time that went by, the CPU time of all processes, and of it that of
linking and storing; and the memory of all processes together. At the end the size of the file. With `--start LIBRARY`
the import goes on in a copy of a library that is there; `--keep FILE` keeps the library.
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from refsdb.intake.kept import Ready
from refsdb.intake.reading import Failure
from refsdb.intake.records import bring_in, read_files
from refsdb.readers.folder import documents_in
from refsdb.store import Library

STEP = 10_000  # citations from one point to the next
WIDTH, HEIGHT, LEFT, BOTTOM = 640, 320, 60, 50
_TICKS = os.sysconf("SC_CLK_TCK")


class Point(NamedTuple):
    """How many citations the library has, µs per citation since the point before, and MB of memory."""

    citations: int
    elapsed: float
    cpu: float
    storing: float
    memory: float


def measured(folder: Path, start: Path | None, keep: Path | None, jobs: int) -> Iterator[Point]:
    """A point every `STEP` citations."""
    gc.set_threshold(50_000)  # as `refs import` has it
    with tempfile.TemporaryDirectory() as place:
        path = keep or Path(place) / "library.db"
        if start is not None:
            shutil.copy(start, path)
        with Library.open(path, write=True, today=date(2026, 1, 1)) as library, library.run(many=True):
            there = sum(entry.citations for entry in library.entries.all())
            count, storing, began, used = 0, 0.0, time.perf_counter(), _cpu()
            for one in read_files([str(one) for one in documents_in(folder)], jobs=jobs):
                if isinstance(one, Failure):
                    raise one.error
                before = time.process_time()
                bring_in(library, one)
                storing += time.process_time() - before
                count += len(one.kept if isinstance(one, Ready) else one.records)
                if count >= STEP:
                    now, cpu = time.perf_counter(), _cpu()
                    there += count
                    each = 1e6 / count
                    yield Point(there, each * (now - began), each * (cpu - used), each * storing, _memory())
                    count, storing, began, used = 0, 0.0, now, cpu
        print(f"{path.stat().st_size / max(there, 1):.0f} bytes per citation")


def _processes() -> Iterator[Path]:
    """The process itself and those that it started (Linux)."""
    yield Path("/proc/self")
    for task in Path("/proc/self/task").iterdir():
        yield from (Path("/proc") / child for child in (task / "children").read_text().split())


def _memory() -> float:
    """MB of memory of all processes; what several share is counted once (`Pss`, proc(5))."""
    rolled = [(one / "smaps_rollup").read_text().split() for one in _processes()]
    return sum(int(words[words.index("Pss:") + 1]) for words in rolled) / 1024


def _cpu() -> float:
    """Seconds of CPU time of this process and of those that it started, which are still there."""
    total = 0
    for one in _processes():
        user, system = (one / "stat").read_text().rpartition(")")[2].split()[11:13]
        total += int(user) + int(system)
    return total / _TICKS


def drawn(points: Sequence[Point]) -> str:
    """The points as SVG: CPU time of linking and storing below, of all else on it, and the time that went by."""
    most = 1.15 * max(max(point.elapsed, point.cpu) for point in points)
    last = points[-1].citations

    def place(citations: int, cost: float) -> str:
        x = LEFT + (WIDTH - LEFT - 40) * citations / last
        return f"{x:.1f},{HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 60) * cost / most:.1f}"

    cpu = " ".join(place(point.citations, point.cpu) for point in points)
    storing = " ".join(place(point.citations, point.storing) for point in points)
    elapsed = " ".join(place(point.citations, point.elapsed) for point in points)
    ground = f"{place(last, 0)} {place(points[0].citations, 0)}"
    numbers = [
        f'<text x="{place(at, 0).split(",")[0]}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{at:,}</text>'
        for at in (points[0].citations, points[len(points) // 2].citations, last)
    ] + [
        f'<text x="{LEFT - 8}" y="{place(0, at).split(",")[1]}" text-anchor="end">{at:,}</text>'
        for at in range(0, int(most), 10 ** (len(str(int(most))) - 1))
    ]
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13" role="img"'
    middle = f'x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle"'
    return f"""<svg xmlns="http://www.w3.org/2000/svg" {size}>
<title>Cost of an import as the library grows</title>
<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>
<polygon points="{cpu} {ground}" fill="#9db8d2"/>
<polygon points="{storing} {ground}" fill="#1f4e79"/>
<polyline points="{elapsed}" fill="none" stroke="#c0392b" stroke-width="2"/>
{chr(10).join(numbers)}
<text x="{LEFT}" y="20" font-weight="bold">µs per citation</text>
<text x="{LEFT}" y="38"><tspan fill="#c0392b">elapsed (line)</tspan>;
CPU of all processes (light), of linking and storing (dark)</text>
<text {middle}>citations in the library</text>
</svg>
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments.add_argument("--picture", type=Path)
    arguments.add_argument("--start", type=Path)
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    points = []
    for point in measured(given.folder, given.start, given.keep, given.jobs):
        points.append(point)
        print(
            f"{point.citations:>9,} citations: {point.elapsed:.0f} µs each, CPU {point.cpu:.0f}, "
            f"of it linking and storing {point.storing:.0f}; memory {point.memory:.0f} MB",
            flush=True,
        )
    if given.picture:
        given.picture.write_text(drawn(points), encoding="utf-8")


if __name__ == "__main__":
    main()
