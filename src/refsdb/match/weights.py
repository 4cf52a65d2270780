"""What each reason weighs, in natural-log odds: +2.3 makes the work ten times as likely, -2.3 a tenth."""

from __future__ import annotations

from types import MappingProxyType

# reason -> level -> weight.
WEIGHTS = MappingProxyType(
    {
        "title": {
            "same": 7.0, "same short": 4.0, "shorter": 4.0, "longer": 3.0, "close": 1.5, "partly": -1.0,
            "different": -4.0, "other words": -1.0, "absent": 0.0,
        },
        "wording": {"notice": -6.0, "answer": -5.0, "part": -4.0},
        "author": {"same": 3.0, "close": 1.5, "listed": -1.0, "differs": -4.0, "absent": -1.0},
        "initial": {"differs": -1.0},
        "journal": {"same": 2.0, "close": 0.0, "unread": -0.5, "differs": -2.5, "absent": 0.0},
        "year": {"same": 1.5, "near": -0.5, "differs": -3.0},
        "volume": {"same": 2.0, "found": 2.0, "mended": 2.0, "differs": -2.5, "missing": -2.0, "unknown": -0.5},
        "page": {"same": 4.0, "found": 3.5, "mended": 3.5, "differs": -3.5, "missing": -2.5, "unknown": -0.5},
        "last page": {"same": 0.5, "differs": -1.5},
        "issue": {"same": 0.5, "differs": -1.5},
        "co-authors": {"same": 1.0, "differs": -1.5},
        "type": {"preprint": -6.0, "part": -4.0, "whole": -2.0, "article": -2.0},
        "doi": {"same": 8.0, "differs": -1.5},
        "conflicts": {"two": -6.0},
    }
)  # fmt: skip
PRIOR = -7.5
