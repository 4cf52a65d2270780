from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings

from refsdb.errors import ExportError
from refsdb.model.csl import TYPES, from_csl
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.readers.csljson import read
from refsdb.writers import FORMATS, join, write
from refsdb.writers.csl_schema import fits
from writers.example_items import ITEMS
from writers.reference_strategies import ITEMS as HOSTILE

# What the CSL data schema 1.0 allows, as facts: fields by the shape of their value.
STRING_OR_NUMBER = set("id edition issue number page volume".split())
STRING = set(
    """
    type language archive archive_location collection-title container-title DOI event-title genre ISBN ISSN note PMCID
    PMID publisher publisher-place title URL
    """.split()
)
NAMES = {"author", "editor", "translator"}
DATES = {"issued", "accessed"}
NAME_PARTS = {"family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal"}


def fault(item: dict[str, Any]) -> str:
    """The first thing in the item that the schema does not allow, or ""."""
    if item.get("type") not in TYPES or not isinstance(item.get("id"), str):
        return "type or id"
    for name, value in item.items():
        if name in STRING | STRING_OR_NUMBER:
            if not isinstance(value, str):
                return name
        elif name in NAMES:
            if not all(
                set(person) <= NAME_PARTS and all(isinstance(p, str) for p in person.values())
                for person in value
            ):
                return name
        elif name in DATES:
            parts = value.get("date-parts", [[1]])
            if set(value) - {"date-parts", "literal"} or not 1 <= len(parts[0]) <= 3 or len(parts) > 2:
                return name
        elif name != "custom" or not isinstance(value, dict):
            return name
    return ""


def test_the_examples_are_valid_and_come_back() -> None:
    written = json.loads("".join(write(ITEMS, "csl-json")))
    assert [fault(item) for item in written] == [""] * len(ITEMS)
    assert [item["id"] for item in written] == [item.key for item in ITEMS]
    again = [Item(item["id"], from_csl(item), item.get("custom", {})) for item in written]
    assert json.loads("".join(write(again, "csl-json"))) == written


@given(HOSTILE)
@settings(max_examples=25, deadline=None)
def test_whatever_comes_is_valid(items: list[Item]) -> None:
    written = json.loads("".join(write(items, "csl-json")))
    assert [fault(item) for item in written] == [""] * len(items)


def test_layout() -> None:
    item = Item("k", Reference(title="Über", author=(Name("A"),)), {"text": "A. Über"})
    assert "".join(write([item, Item("", Reference())], "csl-json")) == (
        '[\n  {\n    "id": "k",\n    "type": "document",\n    "author": [\n      {\n        "family": "A"\n      }\n'
        '    ],\n    "title": "Über",\n    "custom": {\n      "text": "A. Über"\n    }\n  },\n'
        '  {\n    "id": "2",\n    "type": "document"\n  }\n]\n'
    )


def test_none_is_an_empty_array() -> None:
    assert json.loads("".join(write([], "csl-json"))) == []


def test_ascii() -> None:
    written = "".join(write([Item("k", Reference(title="Über"))], "csl-json", ascii_only=True))
    assert written.isascii()
    assert json.loads(written)[0]["title"] == "Über"


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(ExportError, match="k cannot be written"):
        list(write([Item("k", Reference(), {"x": object()})], "csl-json"))


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.parametrize("cuts", [(), (0, 0), (1,), (0, 2, 2, 5)])
def test_texts_written_apart_are_joined_as_if_written_at_once(to: str, cuts: tuple[int, ...]) -> None:
    items = [replace(item, key=str(number)) for number, item in enumerate(ITEMS, 1)]
    bounds = [0, *cuts, len(items)]
    apart = ["".join(write(items[a:b], to)) for a, b in pairwise(bounds)]
    assert "".join(join(apart, to)) == "".join(write(items, to))


def test_nothing_joined_is_an_empty_array() -> None:
    assert "".join(join([], "csl-json")) == "".join(join(["[]\n"], "csl-json")) == "[]\n"


OWN = """[{"id": "a", "shortTitle": "Ash", "type": "book", "rank": 7, "title": "Ash: a tree", "composer": [{"family": "X"}],
"contributor": [{"family": "Y", "ORCID": "0"}], "submitted": {"date-parts": [[2001, 2]]}, "event-date": "2001",
"keyword": ["a"], "number-of-pages": 9, "categories": ["t"]}]"""


def test_what_the_schema_does_not_know_stands_under_custom() -> None:
    def written(text: str) -> str:
        found = read("a.json", text.encode())
        assert found is not None
        (record,) = found.records
        custom = json.loads(record.text).get("custom", {})
        return "".join(
            write([Item(record.key, record.reference, custom, extra={"csl-json": record.extra})], "csl-json")
        )

    first = written(OWN)
    (item,) = json.loads(first)
    assert item["custom"] == {
        "rank": 7,
        "contributor": [{"family": "Y", "ORCID": "0"}],
        "event-date": "2001",
        "keyword": ["a"],
    }
    assert list(item)[:-1] == "id shortTitle type title composer submitted number-of-pages categories".split()
    assert all(fits(name, value) for name, value in item.items())
    assert written(first) == first
