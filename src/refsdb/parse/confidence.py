"""How often a field is right, given how sure the tagger is of its words.

The tagger's own probabilities are too high for some fields and too low for others. `confidence.json`, made in
training, holds for each field the share of right values among held-out citations at the marks of MARKS.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

FILE = "confidence.json"
MARKS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1.0)
"""How sure the tagger is: the points between which the shares are joined by straight lines."""
_LAST = len(MARKS) - 1
OTHERS = "others"
"""The row of all fields together, for those that no labelled set has."""


@lru_cache(maxsize=1)
def _table() -> dict[str, list[float]]:
    table: dict[str, list[float]] = json.loads((files("refsdb.parse") / FILE).read_text(encoding="utf-8"))
    return table


def calibrated(sure: Mapping[str, float]) -> dict[str, float]:
    """Per field the probability that its value is right, to three places."""
    table = _table()
    return {name: round(_between(table.get(name) or table[OTHERS], value), 3) for name, value in sure.items()}


def _between(shares: list[float], sure: float) -> float:
    """The share at `sure`, on the straight line between the marks to its left and right."""
    right = bisect_right(MARKS, sure, 1, _LAST)
    low, high = MARKS[right - 1], MARKS[right]
    part = (sure - low) / (high - low) if sure < high else 1.0
    return shares[right - 1] + part * (shares[right] - shares[right - 1])
