from __future__ import annotations

import pytest

from refsdb.model.date import Date
from refsdb.readers.values import date_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2003", Date(2003)),
        ("2003 Mar", Date(2003, 3)),
        ("2003 Mar 5", Date(2003, 3, 5)),
        ("2016 Feb-Mar", Date(2016, 2)),
        ("2003-2004", Date(2003)),
        ("2003/03/05/", Date(2003, 3, 5)),
        ("2003 Spring", Date(2003)),
        ("2003, 12 pages", Date(2003)),
        ("c. 1999", Date(1999)),
        ("in press", Date(literal="in press")),
    ],
)
def test_whole_dates(text: str, date: Date) -> None:
    assert date_of(text) == date
