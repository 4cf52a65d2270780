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


@pytest.mark.parametrize(
    "name",
    ["von der Heide, A.", "zur Nieden, A.", "Öberg, A.", "Иванов А. А.", "王小明, 李华.", "Ebd., S. 3. Vgl."],
)
def test_bare_numbers_before_names_of_many_kinds_are_labels(name: str) -> None:
    items = [f"{n} {name} ({1990 + n}) Salt no. {n}. J Test {n}: 3-4" for n in range(1, 12)]
    found = segment(Document("x", "text", tuple(Block(line) for line in ["Walls", "", "References", *items])))
    assert [c.label for c in found.citations] == [str(n) for n in range(1, 12)]


BODY = [
    f"Walls of brick take up water from the ground {n}, and with the water come salts that stay"
    for n in range(40)
]
ITEM = "Adler B, Conti M (200{0}) Salt in old plaster walls and what may be done about it, chapter {0} of the"
REST = "North and its {0} houses. J Test Build 1{0}: 34-56"


@pytest.mark.parametrize(
    "ends",
    [
        [["173", "Walls and their salts"], ["174", "Anna Adler"]],
        [["WALLS AND THEIR SALTS", "173"], ["Anna Adler", "174"]],
        [["Walls and their salts 173"], ["174 Journal of Walls"], ["Walls and their salts 175"]],
        [["Journal of Walls, vol. 12", "173"], ["Journal of Walls, vol. 12", "174"]],
        [
            ["173", "Moor, Salts"],
            ["174", "Journal of Walls"],
            ["175", "Moor, Salts"],
            ["176", "Journal of Walls"],
        ],
    ],
)
def test_headers_without_form_feeds(ends: list[list[str]]) -> None:
    lines = ["Walls and their salts", "Anna Adler", *BODY]
    for end in ends[:-2]:
        lines += [*end, *BODY]
    lines += [*ends[-2], "References"]
    items = [ITEM.format(n) for n in range(9)]
    for number, item in enumerate(items):
        lines += [item, *(ends[-1] if number == 8 else []), REST.format(number)]
    if len(ends) == 2:
        lines[2:2] = BODY[:5]
    assert texts(lines) == [f"{item} {REST.format(n)}" for n, item in enumerate(items)]


@pytest.mark.parametrize(
    "header",
    [
        "Fire on the land                                   229",
        "214                     G. Chalk and H. Break",
    ],
)
def test_a_header_far_from_its_page_number_between_blank_lines(header: str) -> None:
    one, two, three = ITEMS
    text = f"Walls\n\nText of walls.\n\nReferences\n\n{one}\n{two}\n\n{header}\n\n{three}\n"
    assert texts(text.split("\n")) == ITEMS
