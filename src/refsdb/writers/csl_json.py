"""CSL-JSON: one array, an item per reference, valid against the CSL data schema 1.0.

What an imported item has of its own stands where it stood there; what the schema does not know, under `custom`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from refsdb.errors import ExportError
from refsdb.model import csl
from refsdb.model.item import Item
from refsdb.model.scripts import to_tags
from refsdb.text.dates import read_out
from refsdb.text.markup import without_markup
from refsdb.writers.csl_schema import fits
from refsdb.writers.formats import Facts
from refsdb.writers.tidy import line, tidy

_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN, _ASCII = (json.JSONEncoder(ensure_ascii=only, allow_nan=False) for only in (False, True))


def write(items: Iterable[Item], *, ascii_only: bool = False) -> Iterator[str]:
    """The items as one indented array, an item per chunk."""
    separator = "[\n"
    for number, item in enumerate(items, 1):
        reference = tidy(item.reference)
        record = csl.to_csl(reference, item.key or str(number), item.custom)
        if reference.type not in csl.TYPES:
            record["type"] = "document"
        if reference.title not in str(item.custom.get("text", "")):  # as it is printed it stays
            record["title"] = to_tags(reference.title)
        if item.extra.get("csl-json"):
            record = _with_own(record, item.extra["csl-json"])
        yield separator + "  " + _text(record, ascii_only=ascii_only).replace("\n", "\n  ")
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _with_own(record: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The record with the fields that an imported item has besides, in the order in which its fields stood there.

    What the item did not have stands behind what it follows here. The title keeps its mark-up while its
    text is the same, a date what it says besides while the reference has it. What the schema does not know, and what
    was not read of a field, goes under `custom`.
    """
    names, behind = list(own), 0
    for name in record:
        if name not in own:
            names.insert(behind, name)
        behind = names.index(name) + 1
    found = {name: record.get(name) if name in csl.READ else own.get(name) for name in names}
    values = {name: value for name, value in found.items() if value is not None}
    unknown = {name: one for name, one in values.items() if name not in csl.READ and not fits(name, one)}
    for name, told in ((name, own[name]) for name in csl.READ if own.get(name) is not None):
        date = csl.date_from_csl(told) if name in csl.DATES else None
        if name in {"title", "container-title"} and isinstance(told, str):
            if line(without_markup(told)) == without_markup(record.get(name, "")):
                values[name] = line(told)
        elif date is None:
            unknown[name] = told
        elif read_out(date) == csl.date_from_csl(values.get(name)) and fits(name, told):
            values[name] = told
    custom = dict(values.get("custom") or {})
    for name, told in unknown.items():
        free = next(
            one for one in (name, *(f"{name}-{n}" for n in range(2, len(custom) + 3))) if one not in custom
        )
        custom[free] = told
        if name not in csl.READ:
            del values[name]
    if unknown:
        values["custom"] = custom
    return values


def _text(record: dict[str, Any], *, ascii_only: bool) -> str:
    """The item as indented JSON, without halves of surrogate pairs.

    json's own indenting is in Python: it takes several times as long as both steps here.
    """
    text = _encoded(_ASCII, record) if ascii_only else _compact(record)
    return msgspec.json.format(text, indent=2)


def _compact(record: dict[str, Any]) -> str:
    try:
        text = msgspec.json.encode(record).decode()
    except (UnicodeEncodeError, TypeError):  # half of a surrogate pair, or no JSON
        return _SURROGATE.sub("", _encoded(_PLAIN, record))
    return _encoded(_PLAIN, record) if "null" in text else text  # msgspec writes so what is no number


def _encoded(encoder: json.JSONEncoder, record: dict[str, Any]) -> str:
    try:
        return encoder.encode(record)
    except (TypeError, ValueError) as error:
        raise ExportError(f"reference {record['id']} cannot be written as JSON: {error}") from error


def join(texts: Iterable[str]) -> Iterator[str]:
    """Arrays that `write` made as one array."""
    separator = "[\n"
    for text in texts:
        if text != "[]\n":
            yield separator + text.removeprefix("[\n").removesuffix("\n]\n")
            separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The items of an array that `write` made, one at a time: each stands between lines of its own.

    Raises ExportError where the text is no array of items.
    """
    rest, opened = "", False
    for chunk in chunks:
        rest += chunk
        if not opened and len(rest) > 2:
            if rest.strip() == "[]":
                return
            if not rest.startswith("[\n"):
                raise ExportError("the JSON written is no array")
            rest, opened = rest[2:], True
        *whole, rest = rest.split("\n  },\n")
        for text in whole:
            yield _facts(text + "\n  }")
    if rest.strip() == "[]":
        return
    if not opened or not rest.endswith("\n  }\n]\n"):
        raise ExportError("the JSON written does not end as an array")
    yield _facts(rest.removesuffix("\n]\n"))


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """Key, title and DOI as `read` should find them; they do not depend on `ascii_only`."""
    del ascii_only
    title = without_markup(line(item.reference.title))
    return Facts(item.key or str(number), title, line(item.reference.doi))


def _facts(text: str) -> Facts:
    try:
        item = json.loads(text)
    except ValueError as error:
        raise ExportError(f"the JSON written does not read back: {error}") from error
    return Facts(item["id"], without_markup(item.get("title", "")), item.get("DOI", ""))
