"""Citations read per second, and per unit of plain work, so that two machines can be compared.

`pytest bench/test_parse_speed.py --benchmark-only -s` prints both. The unit is json's round trip of a small record,
a thousand times, measured beside the reading: "0.9 citations per unit" means that a citation costs a bit more than
a thousand such records. It takes user and system time of this process and of those it started, not the time of the
clock, so that other work on the machine does little to it; with several processes the clock's rate counts.
"""

from __future__ import annotations

import json
import resource
import time
from collections import deque
from typing import Any

import pytest

from refsdb.parse import parse, parse_all

CITATIONS = 2000
UNITS = 20
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


def cpu() -> float:
    """Seconds of work, of this process and of those that it started and that have ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def unit() -> float:
    """Seconds that a thousand round trips of a record take here."""
    record = {"family": "Müller", "title": TITLES[0], "issued": [1999, 3, 1], "sure": 0.987}
    begin = cpu()
    for _ in range(UNITS * 1000):
        json.loads(json.dumps(record))
    return (cpu() - begin) / UNITS


@pytest.mark.parametrize("jobs", [1, 2])
def test_citations_per_second(benchmark: Any, jobs: int) -> None:
    parse("Smith J (2004) Trees. J Trees 3: 4-9")  # the model is opened once per process
    texts = citations(CITATIONS * jobs)
    costs = []

    def once() -> None:
        before = unit()
        begin = cpu()
        read(texts, jobs)
        used = cpu() - begin
        costs.append(used / len(texts) / ((before + unit()) / 2))

    begin = time.perf_counter()
    read(texts, jobs)
    rate = len(texts) / (time.perf_counter() - begin)
    benchmark.pedantic(once, rounds=3)
    figures = {"citations per second": round(rate), "citations per unit": round(1 / min(costs), 3)}
    benchmark.extra_info |= figures
    print(f"\n--jobs {jobs}: {figures}")
