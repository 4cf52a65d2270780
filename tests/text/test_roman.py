"""Roman numerals."""

from __future__ import annotations

import pytest

from refsdb.text.roman import roman


@pytest.mark.parametrize(
    ("word", "value"), [("i", 1), ("xiv", 14), ("xc", 90), ("cccxcix", 399), ("iiii", 0), ("mix", 0), ("", 0)]
)
def test_roman(word: str, value: int) -> None:
    assert roman(word) == value
