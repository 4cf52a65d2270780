from __future__ import annotations

import pytest

from refsdb.model.date import Date
from refsdb.text.dates import date_of, says_more


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


@pytest.mark.parametrize(
    ("month", "day", "date"),
    [
        ("7", "5", Date(2016, 7, 5)),
        ("07", "", Date(2016, 7)),
        ("jul", "5", Date(2016, 7, 5)),
        ("8\xa0jul", "", Date(2016, 7, 8)),
        ("7", "5--6", Date(2016, 7, 5)),
        ("13", "5", Date(2016)),
        ("9" * 5000, "", Date(2016)),
    ],
)
def test_dates_in_parts(month: str, day: str, date: Date) -> None:
    assert date_of("2016", month, day) == date


@pytest.mark.parametrize(
    "text",
    [
        "2016-05-01/2016-07-31",
        "2016/2017",
        "2016-2017",
        "2016--17",
        "2016/",
        "2016-05/..",
        "/2016",
        "1999~",
        "1999?",
        "c. 1999",
        "2016 Spring",
        "2016-21",
        "2016-05-XX",
        "2016 Jul-Aug",
        "May/June 2016",
        "2016 may 5--7",
        "2016/05/01/Spring",
        "2016/05/01/12:30:00",
        "März 2016",
        "2016a",
        f"2016 {'9' * 5000}",
    ],
)
def test_a_text_says_more_than_its_date(text: str) -> None:
    assert says_more(text, date_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "2016",
        "2016-05",
        "2016-05-01",
        "2016/05/01/",
        "2016/05//",
        "2016///",
        "2016-5-1",
        "2016-00-00",
        "5 May 2016",
        "May 5th, 2016",
        "2016 sept",
        "(2016)",
        "in press",
        "19XX",
        "",
    ],
)
def test_a_text_says_no_more_than_its_date(text: str) -> None:
    assert not says_more(text, date_of(text))
