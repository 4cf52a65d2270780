"""Numbers that copying glued to the items of a list."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.segment import segment
from refsdb.segment.glued import with_numbers_apart
from refsdb.segment.lines import Line

ITEMS = [
    "Adler T. Salt in old walls. Walls 2003;53:89-94.",
    "Berg J, Holm K. Moss on the roofs of\nmany houses. Roofs 2012;29:211-9.",
    "de Costa AE. The village. Rivers 2004;23:202-12.",
]


def test_their_numbers_are_labels() -> None:
    text = ["Walls", "", "References", *"\n".join(f"{n}{one}" for n, one in enumerate(ITEMS, 1)).split("\n")]
    found = segment(Document("x", "text", tuple(map(Block, text)))).citations
    assert [(one.label, one.text) for one in found] == [
        (str(number), one.replace("\n", " ")) for number, one in enumerate(ITEMS, 1)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["1Introduction", "Walls.", "2Methods", "Salt.", "3Results", "Moss."],
        ["1st Walls 2001", "2nd Walls 2002", "3rd Walls 2003"],
        ["1Adler T. Salt 2001.", "2Berg J. Moss 2002."],
        ["1Adler T. Salt 2001.", "3Berg J. Moss 2002.", "4Costa A. Wind 2003."],
        ["1. Adler T. Salt 2001.", "2. Berg J. Moss 2002.", "3. Costa A. Wind 2003."],
        ["1A Walls 2001", "1B Walls 2002", "1C Walls 2003"],
    ],
)
def test_other_numbers_stay_as_they_are(lines: list[str]) -> None:
    assert [one.text for one in with_numbers_apart([Line(text) for text in lines])] == lines
