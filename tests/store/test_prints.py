"""What references are found by: looked up one by one, or many at once, it is the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest

from refsdb.store import Library
from refsdb.store.prints import ALONE, FEW


@pytest.fixture
def library() -> Iterator[Library]:
    with Library.open(Path("none.db"), write=True, trial=True, today=date(2026, 1, 2)) as library:
        yield library


@pytest.mark.parametrize("together", [False, True])
def test_those_that_share_most_and_rarest_come_first(library: Library, *, together: bool) -> None:
    prints = library.references.prints
    with library.change("test"):
        prints.add_features(1, [-5, 2**62])
        for common in range(10, 10 + FEW):
            prints.add_features(common, [7])
        for common in range(10, 10 + ALONE):
            prints.add_features(common, [6])
        with prints.expecting({-5, 6, 7, 8, 2**62}) if together else nullcontext():
            assert prints.sharing([8]) == []
            prints.add_features(2, [-5, 8])
            prints.add_features(2, [8])
            assert prints.sharing([-5, 8]) == [2, 1]
            assert prints.sharing([6]) == [*range(10, 10 + ALONE)]
            assert prints.sharing([7]) == []
            assert prints.sharing([6, 7]) == [*range(10, 10 + ALONE)]
            prints.add_features(3, [6])
            assert prints.sharing([6]) == []  # one more than it tells apart alone
            assert 3 not in prints.sharing([6, 7])
            prints.add_features(3, [7])
            assert prints.sharing([6, 7]) == []  # one more than tells them apart
            assert prints.sharing([2**62]) == [1]
    assert prints.sharing([-5, 8]) == [2, 1]
    assert not prints.lacks(2, [-5, 8])
    assert prints.lacks(2, [7])


def test_what_failed_is_not_remembered(library: Library) -> None:
    prints = library.references.prints

    def fail() -> None:
        with library.change("test"), prints.expecting({1}):
            prints.add_features(4, [1])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with library.change("test"), prints.expecting({1}):
        assert prints.sharing([1]) == []
