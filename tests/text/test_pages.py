from __future__ import annotations

import pytest

from refsdb.model import Item, Reference
from refsdb.text.pages import whole_range
from refsdb.writers import write


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        ("222-4", "222-224"),
        ("S12-S4", "S12-S14"),
        ("S12-8", "S12-S18"),
        ("e198-e201", "e198-e201"),
        ("1998-2", "1998-2"),  # ends before it begins: no range
        ("198-45", "198-45"),
        ("198-9a", "198-199a"),
        ("12-15", "12-15"),
        ("222-4, 230", "222-4, 230"),
        ("iv-x", "iv-x"),
    ],
)
def test_a_range_has_its_end_in_full(page: str, whole: str) -> None:
    assert whole_range(page) == whole


@pytest.mark.parametrize(
    ("to", "written"),
    [
        ("bibtex", "pages = {222--224}"),
        ("ris", "EP  - 224"),
        ("csl-json", '"222-224"'),
        ("nbib", "PG  - 222-224"),
        ("text", ": 222-224"),
    ],
)
def test_a_shortened_range_goes_out_in_full(to: str, written: str) -> None:
    item = Item(
        "a", Reference("article-journal", title="Ash", container_title="Trees", volume="1", page="222–4")
    )
    assert written in "".join(write([item], to))
