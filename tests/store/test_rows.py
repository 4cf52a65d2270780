"""Row numbers in a bit each are the set that they stand for."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refsdb.store.rows import Rows

NUMBERS = st.sets(st.integers(1, 300))


@given(NUMBERS)
def test_a_set_of_numbers(numbers: set[int]) -> None:
    rows = Rows(numbers)
    assert {one for one in range(400) if one in rows} == numbers
    assert bool(rows) is bool(numbers)


def test_a_million_take_little() -> None:
    import tracemalloc

    tracemalloc.start()
    rows = Rows(range(1, 1_000_001))
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert 999_999 in rows
    assert taken < 300_000
