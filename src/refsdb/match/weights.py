"""What each reason weighs, in natural-log odds: +2.3 makes the work ten times as likely, -2.3 a tenth."""

from __future__ import annotations

from types import MappingProxyType

# reason -> level -> weight; a sum with PRIOR is the log-odds that the work is the cited one.
#
# Where they come from: set by hand in half units, beside counts of the levels in true and false pairs of 4,000
# citations with the works that a search offers for each (1,000 real ones; 3,000 printed from records in many
# styles with damage; the true work left out of a third). A fit of all numbers, held near these, gained little in
# cross-validation; where it asked for more than a half unit, the number was moved that way. The
# common scale of the table and PRIOR are rounded from a grid fit on the same pairs, so that scores are probabilities.
WEIGHTS = MappingProxyType(
    {
        "title": {
            "same": 10.5, "same short": 6.0, "shorter": 6.0, "longer": 4.5, "close": 2.0, "partly": -1.5,
            "different": -6.0, "other words": -1.5, "translated": 0.0, "another topic": -7.5, "absent": 0.0,
        },
        "wording": {"notice": -9.0, "answer": -7.5, "part": -6.0, "other part": -15.0},
        "author": {
            "same": 4.5, "close": 2.0, "a letter off": -1.0, "listed": -1.5, "namesake": -1.5, "differs": -6.0,
            "absent": -1.5,
        },
        "initial": {"differs": -1.5},
        "journal": {
            "same": 3.0, "learned": 1.5, "close": 0.0, "cut": 0.0, "unread": -1.0, "differs": -4.0, "absent": 0.0,
            "renamed": 0.0, "perhaps renamed": -2.0,
        },
        "year": {"same": 2.0, "near": -1.0, "differs": -4.5},
        "volume": {
            "same": 3.0, "found": 3.0, "mended": 3.0, "slip": -1.5, "differs": -4.0, "missing": -3.0, "unknown": -1.0,
        },
        "page": {
            "same": 6.0, "found": 5.0, "mended": 5.0, "end": 2.0, "nearly": -3.5, "differs": -6.5,
            "supplement": -12.0, "missing": -4.0, "unknown": -1.0,
        },
        "last page": {"same": 0.5, "differs": -2.5},
        "issue": {"same": 0.5, "differs": -2.5, "untold": -3.0},
        "co-authors": {"same": 1.5, "differs": -2.5},
        "type": {"preprint": -9.0, "part": -6.0, "whole": -3.0, "around": -6.0, "article": -3.0},
        "doi": {"same": 12.0, "sole": 24.0, "differs": -2.0},
        "isbn": {"same": 5.0, "sole": 24.0, "part": 0.0},
        "conflicts": {"two": -9.0},
    }
)  # fmt: skip
# What any offered work starts with: a search's hits are works of the same words, not the same work.
PRIOR = -12.0
# No evidence is better than this: one record in a thousand is a second one of the same work, or a faulty one.
SUREST = 0.999
ACCEPT = 0.9  # probability from which a work is attached without asking
ASK = 0.2  # ... from which a person is asked
