from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.writers.initials import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", ""),
        ("Gustavo", "G"),
        ("Julia Maria", "JM"),
        ("Ramon M.", "RM"),
        ("W. J.", "WJ"),
        ("W.J.", "WJ"),
        ("CH", "CH"),
        ("Carl-Heinz", "CH"),
        ("C.-H.", "CH"),
        ("JOHN", "J"),
        ("Yu. A.", "YuA"),
        ("Chr.", "Chr"),
        ("Émile", "É"),
        ("M\u0327arta", "M\u0327"),
        ("Ludwig van", "L van"),
        ("maria", "m"),
        ("“Bill”", "B"),
        ("Étienne d'", "É d'"),
        ("太郎", "太郎"),
        ("Юрий Иванович", "ЮИ"),
        ("-", "-"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


@given(st.text())
def test_a_name_is_never_lost(name: str) -> None:
    assert bool(initials(name)) == bool(name)
