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
from itertools import pairwise

FILE = "confidence.json"
MARKS = (0.0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999, 1.0)
"""How sure the tagger is: the points between which the shares are joined by straight lines."""
_LAST = len(MARKS) - 1
OTHERS = "others"
"""The row of all fields together, for those that no labelled set has."""


@lru_cache(maxsize=1)
def _lines() -> dict[str, list[tuple[float, float, float]]]:
    """Per field (mark, share there, how much that grows per unit) for each mark but the last."""
    table: dict[str, list[float]] = json.loads((files("refsdb.parse") / FILE).read_text(encoding="utf-8"))
    return {
        name: [
            (low, share, (next_share - share) / (high - low))
            for (low, high), (share, next_share) in zip(pairwise(MARKS), pairwise(shares), strict=True)
        ]
        for name, shares in table.items()
    }


def calibrated(sure: Mapping[str, float]) -> dict[str, float]:
    """Per field the probability that its value is right, to three places: on the straight line between two marks."""
    lines, result = _lines(), {}
    for name, value in sure.items():
        low, share, growth = (lines.get(name) or lines[OTHERS])[bisect_right(MARKS, value, 1, _LAST) - 1]
        result[name] = round(share + growth * (value - low), 3)
    return result
