"""What a record is found by: the quick way gives what the careful one gives, and the keys are those that are asked."""

from __future__ import annotations

from typing import Any

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from refsdb.sources.index import filed
from refsdb.sources.index.terms import page_keys, volume_keys, work_keys

TEXT = st.text(max_size=12) | st.sampled_from(
    ["", " ", "A &amp; B", "<i>A</i>", "12", "012", "S12-S15", "e77"]
)
YEAR = st.integers(-3, 2100) | st.none()
FIELD = {
    **dict.fromkeys(["title", "subtitle", "original-title", "ISBN"], st.lists(TEXT, max_size=3)),
    **dict.fromkeys(["volume", "page", "article-number"], TEXT),
    **dict.fromkeys(
        ["author", "editor"],
        st.lists(st.dictionaries(st.sampled_from(["family", "given", "name"]), TEXT), max_size=3),
    ),
    **dict.fromkeys(
        ["issued", "published-print", "published-online", "published-other", "published"],
        st.builds(lambda parts: {"date-parts": parts}, st.lists(st.lists(YEAR, max_size=3), max_size=2)),
    ),
}


@given(st.fixed_dictionaries({}, optional=FIELD))
def test_a_field_of_an_odd_shape_changes_nothing_else(record: dict[str, Any]) -> None:
    usual = filed.found_by(msgspec.json.encode(record))
    assert usual == filed.found_by(msgspec.json.encode(record | {"DOI": "10.5555/a"}))
    for name in {"title", "author", "issued", "volume", "page"} - set(record):
        assert filed.found_by(msgspec.json.encode(record | {name: {"odd": [1]}})) == usual


@given(
    st.sampled_from(["", "berg", "lee"]),
    st.sets(st.integers(1500, 2030), max_size=3),
    st.sampled_from(["", "12", "a3"]),
    st.lists(st.sampled_from(["1", "345", "s12", "e0196160"]), max_size=2, unique=True),
)
def test_a_work_has_the_keys_that_are_asked_for(
    first: str, years: set[int], volume: str, pages: list[str]
) -> None:
    volumes = [volume] if volume else []
    asked = page_keys(first, years, volumes, pages) + volume_keys(first, years, volumes)
    assert sorted(work_keys(first, years, volume, pages)) == sorted(asked)
