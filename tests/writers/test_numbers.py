from __future__ import annotations

import pytest

from refsdb.writers.numbers import isbn, issn


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("978-3-16-148410-0", "978-3-16-148410-0"),
        ("9783161484100", "9783161484100"),
        ("ISBN 3-16-148410-X", "3-16-148410-X"),
        ("978-3-16-148410-1", ""),
        ("978-3-16-148410-1, 3-16-148410-X", "3-16-148410-X"),
        ("123", ""),
        ("", ""),
    ],
)
def test_isbn(text: str, expected: str) -> None:
    assert isbn(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0317-8471", "0317-8471"),
        ("03178471", "0317-8471"),
        ("2434-561x", "2434-561X"),
        ("0317-8472", ""),
        ("0317-8472 (print), 2434-561X (online)", "2434-561X"),
        ("", ""),
    ],
)
def test_issn(text: str, expected: str) -> None:
    assert issn(text) == expected
