"""Words of one title alone: what makes another work, and what is just another print."""

from __future__ import annotations

import pytest

from refsdb.match import wording
from refsdb.match.printed import read
from refsdb.model import Parsed, Reference
from refsdb.text.fold import fold


@pytest.mark.parametrize(
    ("printed", "record", "level"),
    [
        ("Salt glands of grasses", "Erratum to: Salt glands of grasses", "notice"),
        ("Salt glands of grasses", "Correction: Salt glands of grasses", "notice"),
        ("Salt glands of grasses", "Salt glands of grasses—Reply", "answer"),
        ("Salt glands of grasses", "Comment on “Salt glands of grasses”", "answer"),
        ("Salt glands of grasses", "Salt glands of grasses. II. Ultrastructure", "part"),
        ("Salt glands of grasses, part 1", "Salt glands of grasses, part 2", "other part"),
        ("Salt glands of grasses, Part III", "Salt glands of grasses, Part II", "other part"),
        ("Salt glands of grasses", "Salt glands of grasses (second report)", "part"),
        ("Salt glands of grasses", "Salt glands of grasses (suite et fin)", "part"),
        ("Salt glands of grasses", "Salt glands of grasses (2. Mitteilung)", "part"),
        ("Salt glands of grasses", "A suite of tools for the salt glands of grasses", ""),
        ("Salt glands of grasses, Part III", "Salt glands of grasses, Part 3", ""),
        ("Salt glands of grasses. Part B. Roots", "Salt glands of grasses. Part A. Leaves", "other part"),
        ("Salt glands of grasses, part one", "Salt glands of grasses, Part I", ""),
        ("Salt glands of photosystem II", "Salt glands of photosystem II. II", "part"),
        ("Salt glands of photosystem II", "Salt glands of photosystem II", ""),
        ("Salt glands of grasses", "Salt glands of grasses. 2", "part"),
        ("Salt glands and photosystem 2", "Salt glands and photosystem II", ""),
        ("Salt is in part a matter of glands: roots", "Salt is in part a matter of glands: Part 2", "part"),
        ("Salt glands, 2009", "Salt glands, 2010", "part"),
        ("Comment on salt glands of grasses", "Salt glands of grasses", "answer"),
        ("Salt glands of grasses (vol 62, pg 301, 2011)", "Salt glands of grasses", "notice"),
        ("Salt glands of grasses", "Salt glands of grasses", ""),
        ("Salt glands of", "Salt glands of grasses grown in response to salt", ""),
        ("The 22 K chip of barley", "The 22K chip of barley", ""),
        ("Salt glands of C4 grasses", "Salt glands of C-4 grasses", ""),
        ("Salt glands of grasses", "RETRACTED: Salt glands of grasses", ""),
        ("Salt glands of grasses / A. Miller and V. K. Lund", "Salt glands of grasses", ""),
        ("Salt glands of grasses V. Roots", "Salt glands of grasses", "part"),
        ("Effects of a six-month course", "Effects of a 6-month course", ""),
    ],
)
def test_wording(printed: str, record: str, level: str) -> None:
    text = f"Miller AB (2011) {printed}. J Test Bot 2: 301"
    found = wording.judge(read(Parsed(text, Reference(title=printed))), fold(record))
    assert (found.level if found else "") == level
