"""What an import costs as the library grows: `python bench/import_cost.py FOLDER [--picture FILE] [--start LIBRARY]`.

CPU time per citation, in one process, of reading (read, split, parse) and of writing (link, store), told every so
many citations, and drawn. With `--start` the import goes on in a copy of a library that is there.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from refsdb.intake.importing import import_article
from refsdb.intake.reading import Extracted
from refsdb.intake.records import read_files
from refsdb.readers.folder import documents_in
from refsdb.store import Library

STEP = 5000  # citations from one point to the next
WIDTH, HEIGHT, LEFT, BOTTOM = 640, 320, 60, 50

Point = tuple[int, float, float]
"""(citations in the library, µs per citation of reading, of writing)"""


def measured(folder: Path, start: Path | None) -> Iterator[Point]:
    """A point every `STEP` citations."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "library.db"
        if start is not None:
            shutil.copy(start, path)
        with Library.open(path, write=True, today=date(2026, 1, 1)) as library, library.run(many=True):
            there = sum(entry.citations for entry in library.entries.all())
            documents = read_files([str(one) for one in documents_in(folder)], jobs=1)
            count, reading, writing, began = 0, 0.0, 0.0, time.process_time()
            for one in documents:
                read = time.process_time()
                reading += read - began
                if isinstance(one, Extracted):
                    count += import_article(library, one).citations
                began = time.process_time()
                writing += began - read
                if count >= STEP:
                    there += count
                    yield there, 1e6 * reading / count, 1e6 * writing / count
                    count, reading, writing = 0, 0.0, 0.0
        print(f"{path.stat().st_size / max(there, 1):.0f} bytes per citation")


def drawn(points: Sequence[Point]) -> str:
    """The points as SVG: reading below, writing on top of it."""
    most = 1.15 * max(read + write for _, read, write in points)
    last = points[-1][0]

    def place(citations: int, cost: float) -> str:
        x = LEFT + (WIDTH - LEFT - 20) * citations / last
        return f"{x:.1f},{HEIGHT - BOTTOM - (HEIGHT - BOTTOM - 40) * cost / most:.1f}"

    whole = " ".join(place(count, read + write) for count, read, write in points)
    below = " ".join(place(count, read) for count, read, _ in points)
    ground = f"{place(points[-1][0], 0)} {place(points[0][0], 0)}"
    numbers = [
        f'<text x="{place(at, 0).split(",")[0]}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{at:,}</text>'
        for at in (points[0][0], points[len(points) // 2][0], last)
    ] + [
        f'<text x="{LEFT - 8}" y="{place(0, at).split(",")[1]}" text-anchor="end">{at:.0f}</text>'
        for at in (0, most / 3, 2 * most / 3)
    ]
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13" role="img"'
    middle = f'x="{WIDTH / 2}" y="{HEIGHT - 10}" text-anchor="middle"'
    return f"""<svg xmlns="http://www.w3.org/2000/svg" {size}>
<title>Cost of an import as the library grows</title>
<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>
<polygon points="{whole} {ground}" fill="#9db8d2"/>
<polygon points="{below} {ground}" fill="#1f4e79"/>
{chr(10).join(numbers)}
<text x="{LEFT}" y="22" font-weight="bold">CPU time per citation, µs: reading, and on it linking and storing</text>
<text {middle}>citations in the library</text>
</svg>
"""


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--picture", type=Path)
    arguments.add_argument("--start", type=Path)
    given = arguments.parse_args()
    points = []
    for point in measured(given.folder, given.start):
        points.append(point)
        print(f"{point[0]:>9,} citations: reading {point[1]:.0f}, writing {point[2]:.0f} µs each", flush=True)
    if given.picture:
        given.picture.write_text(drawn(points), encoding="utf-8")


if __name__ == "__main__":
    main()
