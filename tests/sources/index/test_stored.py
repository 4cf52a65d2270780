"""Records of the index: the quick way to a work gives what the careful one gives, whatever the record holds."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from refsdb.model import Work
from refsdb.sources.index.stored import work_of

USUAL: dict[str, Any] = {
    "DOI": "10.5555/Reed",
    "type": "journal-article",
    "title": ["Calcium deposits in reed beds"],
    "subtitle": ["A second look"],
    "original-title": ["Kalk im Schilf"],
    "container-title": ["Journal of Reeds"],
    "short-container-title": ["J Reeds"],
    "author": [{"family": "Östergård", "given": "A. B.", "suffix": "Jr"}, {"family": "van der Berg"}],
    "editor": [{"family": "Ng", "given": "C"}],
    "published-print": {"date-parts": [[1998, 12, 31], [1999]]},
    "issued": {"date-parts": [[1998]]},
    "published-online": {"date-parts": [[1998, 12, 31]]},
    "volume": "12",
    "issue": "3",
    "page": "345-349",
    "article-number": "e77",
    "ISSN": ["1234-5678", "1234-5678"],
    "ISBN": ["978-3-16-148410-0"],
    "publisher": "Reed Press",
}
ODD: list[dict[str, Any]] = [
    {"title": ["Sand and <i>chalk</i> &amp; its uses"]},
    {"title": ["  Two  blanks ", "Two blanks"]},
    {"title": "not in a list"},
    {"title": [], "subtitle": ["Alone"]},
    {"title": [""]},
    {"title": None},
    {"author": [{"name": "Reed Society"}, {"family": "Ng"}]},
    {"author": [{"given": "Plato"}]},
    {"author": [{"family": "Berg", "particle": "van", "literal": "X"}]},
    {"author": {"family": "X"}},
    {"author": [None]},
    {"issued": {"date-parts": [[None]]}},
    {"issued": {"date-parts": [[1998, 0, 45]]}},
    {"issued": {"date-parts": [[]]}},
    {"issued": {"date-parts": [[12345]]}},
    {"issued": {}},
    {"volume": 12},
    {"volume": " 12\u00a0"},
    {"type": None},
]


@pytest.mark.parametrize("change", [{}, *ODD])
def test_the_quick_way_gives_the_same_work(change: dict[str, Any]) -> None:
    record = USUAL | change
    assert shown(work_of(msgspec.json.encode(record))) == shown(Work.from_record(record))


TEXT = st.text(max_size=12) | st.sampled_from(["", " ", "A &amp; B", "<i>A</i>", "A  B", "\u2003A"])
NUMBER = st.integers(-3, 11000)
FIELD = {
    **dict.fromkeys(["title", "subtitle", "container-title", "ISSN", "ISBN"], st.lists(TEXT, max_size=3)),
    **dict.fromkeys(["volume", "page", "publisher"], TEXT | st.none() | NUMBER),
    **dict.fromkeys(
        ["author", "editor"],
        st.lists(st.dictionaries(st.sampled_from(["family", "given", "name", "suffix"]), TEXT), max_size=3),
    ),
    **dict.fromkeys(
        ["issued", "published-print", "published"],
        st.builds(lambda parts: {"date-parts": parts}, st.lists(st.lists(NUMBER | st.none(), max_size=4))),
    ),
}


@given(st.fixed_dictionaries({"DOI": st.just("10.5555/a") | st.just(" 10.5555/B ")}, optional=FIELD))
def test_the_same_for_any_record(record: dict[str, Any]) -> None:
    assert shown(work_of(msgspec.json.encode(record))) == shown(Work.from_record(record))


def shown(work: Work) -> list[object]:
    """Every field: works are equal when their DOIs are."""
    return [getattr(work, field.name) for field in fields(work)]
