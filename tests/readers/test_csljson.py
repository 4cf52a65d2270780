"""CSL-JSON as programs write it, not only as its schema has it: read what can be, keep what cannot."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refsdb.model import Bibliography
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.readers.csljson import read
from refsdb.writers import write
from refsdb.writers.csl_schema import fits

CSL = {"id": "k", "type": "book", "title": "Ash"}


def found(*items: Any) -> Bibliography:
    bibliography = read("a.json", json.dumps([CSL, *items]).encode())
    assert bibliography is not None
    return bibliography


def written(item: dict[str, Any]) -> dict[str, Any]:
    """The item as it goes out; what goes out comes back and goes out the same."""
    record = found(item).records[1]
    custom = item.get("custom", {}) if isinstance(item.get("custom", {}), dict) else {}
    out: list[dict[str, Any]] = json.loads(
        "".join(write([Item("k", record.reference, custom, extra={"csl-json": record.extra})], "csl-json"))
    )
    assert all(fits(name, value) for name, value in out[0].items())
    if item != out[0]:
        assert written(out[0]) == out[0]
    return out[0]


@pytest.mark.parametrize(
    ("told", "date", "out"),
    [
        ("2001", Date(2001), {"date-parts": [[2001]]}),
        (2001, Date(2001), {"date-parts": [[2001]]}),
        ("2016-05-01", Date(2016, 5, 1), {"date-parts": [[2016, 5, 1]]}),
        ("2016-05-01T00:00:00Z", Date(2016, 5, 1), {"raw": "2016-05-01T00:00:00Z"}),
        ("2016-05-01/2016-07-01", Date(2016, 5, 1), {"raw": "2016-05-01/2016-07-01"}),
        ("in press", Date(literal="in press"), {"literal": "in press"}),
        ({"date-parts": [[1999, None]]}, Date(1999), {"date-parts": [[1999]]}),
        ({"date-parts": [["1999", "", ""]]}, Date(1999), {"date-parts": [[1999]]}),
        ({"date-parts": [1999, 5]}, Date(1999, 5), {"date-parts": [[1999, 5]]}),
        ({"date-parts": [["1999", "May", 3]]}, Date(1999, 5, 3), {"date-parts": [[1999, 5, 3]]}),
        ({"date-parts": [["1999-05-03"]]}, Date(1999, 5, 3), {"date-parts": [[1999, 5, 3]]}),
        (
            {"date-parts": [[1999, 5], [2001]], "timestamp": 1},
            Date(1999, 5),
            {"date-parts": [[1999, 5], [2001]]},
        ),
        ([[1999, 5]], Date(1999, 5), {"date-parts": [[1999, 5]]}),
        ({"date-parts": [[None]]}, None, None),
        ("", None, None),
    ],
)
def test_dates(told: object, date: Date | None, out: object) -> None:
    item = CSL | {"issued": told, "accessed": told}
    reference = found(item).records[1].reference
    assert (reference.issued, reference.accessed) == (date, date)
    assert (written(item).get("issued"), written(item).get("accessed")) == (out, out)
    assert "custom" not in written(item)


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Smith J; Doe K", [("Smith", "J"), ("Doe", "K")]),
        ("Smith J, Doe KL", [("Smith", "J"), ("Doe", "KL")]),
        ("Smith, Jo and Doe, K. L.", [("Smith", "Jo"), ("Doe", "K. L.")]),
        ("Smith, Jo", [("Smith", "Jo")]),
        ("Smith J. A. & Doe K.", [("Smith", "J. A."), ("Doe", "K.")]),
        ("Ministry of Health and Welfare", [("", "Ministry of Health and Welfare")]),
        (["Smith, Jo", {"family": "Doe", "given": "K"}], [("Smith", "Jo"), ("Doe", "K")]),
        (["Smith J"], [("Smith", "J")]),
        ([{"name": "Fern Society"}, None, {}], [("", "Fern Society")]),
    ],
)
def test_names_in_a_text(told: object, names: list[tuple[str, str]]) -> None:
    for role in ("author", "editor"):
        reference = found(CSL | {role: told}).records[1].reference
        assert [(one.family, one.given or one.literal) for one in getattr(reference, role)] == names
    assert "custom" not in written(CSL | {"editor": told})


def test_others_in_a_text_of_names() -> None:
    for told in ("Smith J, Doe K, et al.", "Smith J; Doe K; et al", ["Smith J", "Doe K", "et al."]):
        reference = found(CSL | {"author": told}).records[1].reference
        assert (reference.author, reference.et_al) == ((Name("Smith", "J"), Name("Doe", "K")), True)
        assert written(CSL | {"author": told})["custom"] == {"et-al": True}


def test_texts_in_a_list() -> None:
    one = found({"type": "article-journal", "title": ["Ash"], "container-title": ["Trees"], "issued": "2001"})
    assert (one.records[1].reference.title, one.records[1].reference.container_title) == ("Ash", "Trees")
    item = CSL | {"title": ["Ash", "Esche"], "publisher": {"name": "Press"}, "issued": {"at": 1}, "author": 7}
    out = written(item)
    assert out == {
        **CSL,
        "custom": {
            "title": ["Ash", "Esche"],
            "publisher": {"name": "Press"},
            "issued": {"at": 1},
            "author": 7,
        },
    }


@pytest.mark.parametrize(
    ("kind", "out", "custom"),
    [
        ("journal-article", "article-journal", None),
        ("weird", "document", {"type": "weird"}),
        (7, "document", {"type": 7}),
        (None, "document", None),
    ],
)
def test_types(kind: object, out: str, custom: object) -> None:
    told = written({"id": "k", "type": kind, "title": "Ash"})
    assert (told["type"], told.get("custom")) == (out, custom)


def test_what_is_no_item_is_told() -> None:
    told = found({"id": 2, "type": "weird", "title": "Ash"}, {"id": 3}, 7, {"title": "No type"})
    assert [one.reference.title for one in told.records] == ["Ash", "Ash", "No type"]
    assert [one.why for one in told.broken] == [
        "no CSL item: it has none of the fields of one",
        "no CSL item: no object in braces",
    ]


@pytest.mark.parametrize(
    ("item", "is_csl"),
    [
        ({"type": "weird", "title": "Ash", "container-title": "Trees"}, True),
        ({"title": "Ash", "author": [{"family": "A"}]}, True),
        ({"title": "Ash", "issued": {"date-parts": [[2001]]}}, True),
        ({"type": "button", "title": "Save"}, False),
        ({"title": "Ash", "DOI": "10.5555/a"}, False),
        ({"name": "x"}, False),
    ],
)
def test_other_json_is_none(item: object, is_csl: bool) -> None:
    assert (read("a.json", json.dumps([item]).encode()) is not None) is is_csl
