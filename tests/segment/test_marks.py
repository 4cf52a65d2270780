"""What the number of an item looks like."""

from __future__ import annotations

import pytest

from refsdb.segment.marks import Style, mark_of


@pytest.mark.parametrize(
    ("text", "style", "number"),
    [
        ("7. Adler B (2001) Salt.", Style.dot, 7),
        ("12345. Adler B (2001) Salt.", Style.dot, 12345),  # a bibliography may have ten thousand items
        ("[10000] Adler B (2001) Salt.", Style.bracket, 10000),
        ("10000) Adler B (2001) Salt.", Style.close, 10000),
    ],
)
def test_numbers(text: str, style: Style, number: int) -> None:
    mark = mark_of(text)
    assert mark is not None
    assert (mark.style, mark.number) == (style, number)


def test_more_digits_are_no_number_of_an_item() -> None:
    assert mark_of("123456. Adler B (2001) Salt.") is None
