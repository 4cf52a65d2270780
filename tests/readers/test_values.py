from __future__ import annotations

import pytest

from refsdb.model.date import Date
from refsdb.readers.values import date_of, doi_of


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
    ("text", "doi"),
    [
        ("10.5555/ab", "10.5555/ab"),
        ("10.5555/ab.", "10.5555/ab"),
        ("10.5555/ab&amp;c", "10.5555/ab&c"),
        ("10.5555/ab&lt;1::c&gt;3;2-#", "10.5555/ab<1::c>3;2-#"),
        ("10.5555%2Fab", "10.5555/ab"),
        ("10.5555/a%2Fb", "10.5555/a/b"),
        ("10.5555/ab10.5555/ab", "10.5555/ab"),
        ("https://doi.org/10.5555%2Fab&amp;c.", "10.5555/ab&c"),
        ("doi:10.5555/ab", "10.5555/ab"),
        ("10.5555/a%7Bb", "10.5555/a%7Bb"),  # as we write a brace without a partner
        ("none", ""),
    ],
)
def test_a_doi_is_bare(text: str, doi: str) -> None:
    assert doi_of(text) == doi
