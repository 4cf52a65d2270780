"""Citations read per second. `pytest bench/test_parse_speed.py --benchmark-only`; divide CITATIONS by the mean."""

from __future__ import annotations

from collections import deque
from typing import Any

import pytest

from refsdb.parse import parse, parse_all

CITATIONS = 2000
STYLES = (
    "{f} {g} et al ({y}) {t}. J Example Sci {v}: {p}-{q}",
    "{f}, {g}., & Brown, K. L. ({y}). {t}. Journal of Examples, {v}(2), {p}–{q}. https://doi.org/10.5555/{v}.{p}",
    "{g}. {f}, K. L. Brown, and J. de la Cruz, “{t},” IEEE Trans. Ex., vol. {v}, no. 3, pp. {p}–{q}, Mar. {y}.",
    "{f}, {g}. ({y}): {t}. In: Huber, A./Meier, B. (Hrsg.): Handbuch. Wiesbaden: Beispielverlag, S. {p}-{q}.",
    "{f} {g}, Brown KL, Green P. {t}. Ann Exampl. {y};{v}(4):{p}-{q}.",
    "{f}, {g}. {y}. {t}. Second edition. Oxford: Example Press.",
)
TITLES = (
    "Patterns of change in northern rivers after the flood", "On naming things",
    "Soziale Muster im ländlichen Raum",
    "The measurement of small quantities: a review of methods and results",
    "Effects of light on growth in two species of moss",
)  # fmt: skip
FAMILIES = ("Smith", "Müller", "van der Berg", "García-López", "Nguyen", "O'Brien", "Kowalski", "Rossi")


def citations(number: int) -> list[str]:
    """Citations in the styles above, no two alike."""
    return [
        STYLES[i % len(STYLES)].format(
            f=FAMILIES[i % len(FAMILIES)], g="ABCDEFGHJKLM"[i % 12], y=1950 + i % 70, t=TITLES[i % len(TITLES)],
            v=i % 90 + 1, p=i % 700 + 1, q=i % 700 + 12,
        )
        for i in range(number)
    ]  # fmt: skip


def read(texts: list[str], jobs: int) -> None:
    deque(parse_all(texts, jobs), maxlen=0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_citations_per_second(benchmark: Any, jobs: int) -> None:
    parse("Smith J (2004) Trees. J Trees 3: 4-9")  # the model is opened once per process
    benchmark.pedantic(read, args=(citations(CITATIONS * jobs), jobs), rounds=3)
    benchmark.extra_info["citations per second"] = round(CITATIONS * jobs / benchmark.stats["mean"])
