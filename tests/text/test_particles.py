"""What goes on a sentence, and what begins with the particle of a surname."""

from __future__ import annotations

import pytest

from refsdb.text.particles import goes_on


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("towns of the sea.", True),
        ("delay of salts", True),
        ("élan and more", True),
        ("de Vries A (2001)", False),
        ("van den Berg B", False),
        ("Vries A (2001)", False),
        ("(2001) 3-9", False),
        ("", False),
    ],
)
def test_goes_on(line: str, goes: bool) -> None:
    assert goes_on(line) is goes
