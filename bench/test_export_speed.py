"""What an export costs: against bibtexparser's own writer on the same entries, and in memory as libraries grow.

`pytest bench/test_export_speed.py --benchmark-only -s` prints both. Times are of this process, not of the clock.
"""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string, write_string

from refsdb.model import Date, Item, Name, Reference
from refsdb.writers import save, write

ENTRIES = 2000
GROWTH = (2_000, 20_000)
FAMILIES = ("Smith", "Müller", "van der Berg", "García-López", "Nguyen", "O'Brien", "Kowalski", "Rossi")
TITLES = (
    "Patterns of change in northern rivers after the flood: a study of ten years",
    "Soziale Muster im ländlichen Raum & in der Stadt",
    "The measurement of DNA in small quantities",
)


def items(number: int) -> Iterator[Item]:
    """References of the usual kind, no two alike, in the order of their keys."""
    for i in range(number):
        yield Item(
            f"k{i:07}",
            Reference(
                type="article-journal",
                author=tuple(Name(FAMILIES[(i + n) % 8], "ABCDEFG"[i % 7] + ".") for n in range(1 + i % 5)),
                title=f"{TITLES[i % 3]} {i}",
                container_title="Journal of Examples",
                issued=Date(1950 + i % 70, i % 12 + 1),
                volume=str(i % 90 + 1),
                issue=str(i % 12 + 1),
                page=f"{i % 700 + 1}-{i % 700 + 12}",
                doi=f"10.5555/example.{i}",
                issn="0001-5555",
            ),
        )


def seconds(work: Callable[[], object]) -> float:
    """The least that the work took of this process in five runs."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def test_against_bibtexparser(benchmark: Callable[..., object]) -> None:
    entries = list(items(ENTRIES))
    library = parse_string("".join(write(entries, "bibtex")))
    ours = seconds(lambda: sum(map(len, write(entries, "bibtex"))))
    its = seconds(lambda: len(write_string(library)))
    benchmark(lambda: None)
    print(f"\n{ENTRIES} entries: {ours:.3f} s, bibtexparser's own writer {its:.3f} s, {ours / its:.2f} times")


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "ris", "csl-json", "nbib", "text", "html", "markdown"])
def test_memory(to: str, benchmark: Callable[..., object], tmp_path: Path) -> None:
    peaks = []
    for number in GROWTH:
        gc.collect()
        tracemalloc.start()
        save(items(number), to, tmp_path / "out")
        peaks.append(tracemalloc.get_traced_memory()[1] / 1e6)
        tracemalloc.stop()
    benchmark(lambda: None)
    print(
        f"\n{to}: {peaks[0]:.1f} MB at the most for {GROWTH[0]:,} references, {peaks[1]:.1f} for {GROWTH[1]:,}"
    )
