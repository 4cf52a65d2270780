"""Line numbers of manuscripts are not text; numbers of a list are."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.segment import segment

TEXT = """\
Walls and their salts
Walls of brick take up water from the ground, and with the
water come salts. Where the water dries, the salts stay for
many years. Adler and Conti (2001) saw this in forty houses.
References
Adler B, Conti M (2001) Salt in old plaster walls and what
may be done about it. J Test Build 12: 34-56
Berger K et al (1998) Moss on northern roofs of farms. Acta
Exempl 7(2): 101-109
Costa RM (2010) Wind and rain at the coast of the north. Ann
Fict Sci 33: 7-19""".split("\n")
ITEMS = [" ".join(TEXT[at : at + 2]) for at in (5, 7, 9)]


def texts(lines: list[str]) -> list[str]:
    return [c.text for c in segment(Document("x", "text", tuple(Block(line) for line in lines))).citations]


@pytest.mark.parametrize("form", ["{}{}", "{} {}", "{:>4}  {}", "{}\t{}"])
@pytest.mark.parametrize("first", [1, 95, 998])
def test_each_line_is_numbered(form: str, first: int) -> None:
    assert texts([form.format(number, line) for number, line in enumerate(TEXT, first)]) == ITEMS


def test_every_fifth_line_is_numbered() -> None:
    lines = TEXT[:1] + TEXT[1:4] * 12 + TEXT[4:]
    assert texts([f"{n} {line}" if n % 5 == 0 else line for n, line in enumerate(lines, 1)]) == ITEMS


def test_a_list_with_bare_numbers_stays_numbered() -> None:
    items = [
        f"{number} Adler B ({1990 + number}) Salt no. {number}. J Test {number}: 3-4"
        for number in range(1, 15)
    ]
    found = segment(Document("x", "text", tuple(Block(line) for line in ["Walls", "", "References", *items])))
    assert [c.label for c in found.citations] == [str(number) for number in range(1, 15)]
