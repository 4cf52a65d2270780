"""CSL-JSON: an array of items, one item alone, or an object with `items`. A damaged item leaves the others whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import takewhile
from typing import Any

from refsdb.model import Bibliography, Broken, Record, Reference
from refsdb.model.belief import CSL_TYPES
from refsdb.model.csl import DATES, READ, TYPES, date_from_csl, from_csl, name_to_csl
from refsdb.model.scripts import to_tags
from refsdb.readers.decode import decode
from refsdb.readers.persons import persons_of
from refsdb.readers.values import doi_of
from refsdb.text.dates import read_out, says_more
from refsdb.text.markup import without_markup
from refsdb.text.pages import bare_page

_OPENING = re.compile(r"\s*(?:\{\s*\"items\"\s*:\s*)?\[")
_BETWEEN = re.compile(r"[\s,]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_WIDEST = 200  # columns by which an item may be indented
_NAMES = ("author", "editor", "translator")
_CSL_ONLY = frozenset(  # names of fields that other JSON hardly has
    "issued container-title collection-title publisher-place DOI ISSN ISBN PMID PMCID".split()
)
_OF_DATES = frozenset("date-parts season circa literal raw".split())


def read(name: str, content: bytes) -> Bibliography | None:
    """The items of a CSL-JSON file; None for JSON of another kind, and for what is no JSON."""
    records, broken, is_csl = [], [], False
    for place, text in _pieces(decode(name, content)):
        try:
            item = json.loads(text)
        except (ValueError, RecursionError) as error:
            why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
            broken.append(Broken(place, text, f"no JSON: {why}"))
            continue
        if _says_something(item):
            is_csl = is_csl or _is_item(item)
            key = str(item.get("id") or "")
            records.append(Record(key, reference_of(item), text, place, extra=_own(item)))
        elif isinstance(item, Mapping):
            broken.append(Broken(place, text, "no CSL item: it has none of the fields of one"))
        else:
            broken.append(Broken(place, text, "no CSL item: no object in braces"))
    return Bibliography(name, "csl-json", tuple(records), tuple(broken)) if is_csl else None


def reference_of(item: Mapping[str, Any]) -> Reference:
    """The reference in a CSL item, also where a program writes names, dates or texts in its own way."""
    usual: dict[str, Any] = {}
    others = False
    for name, value in item.items():
        if name in _NAMES:
            usual[name], more = _people(value)
            others = others or (more and name == "author")
        elif name in DATES:
            usual[name] = _date(value)
        elif name in READ and isinstance(value, list):
            usual[name] = next((one for one in value if isinstance(one, str)), "")
        else:
            usual[name] = value
    reference = from_csl(usual)
    return replace(
        reference,
        type=_type(reference.type),
        title=without_markup(reference.title),
        container_title=without_markup(reference.container_title),
        issued=read_out(reference.issued),
        accessed=read_out(reference.accessed),
        page=bare_page(reference.page),
        doi=doi_of(reference.doi) or reference.doi,
        et_al=reference.et_al or others,
    )


def _own(item: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are not read, and where: all names in the order of the item, those that are read without value.

    A title whose mark-up is not what we would write has its value, and so has a date that says more than a
    reference's, and what could not be read, or not the whole of it. Empty where there is nothing of the item's own,
    as in what refsdb writes.
    """
    read = [name for name in item if name in READ]
    title = item.get("title")
    marked = isinstance(title, str) and "</" in title and to_tags(without_markup(title)) != title
    told: dict[str, Any] = {
        name: _date(item[name]) for name in DATES if name in item and _is_fuller(item[name])
    }
    told |= {name: item[name] for name in read if name not in told and not _is_read(name, item[name])}
    if marked:
        told["title"] = title
    container = item.get("container-title")
    if isinstance(container, str) and without_markup(container) != container:
        told["container-title"] = container
    if not told and len(read) == len(item) and read == sorted(read, key=READ.index):
        return {}
    own = {name: None if name in READ else value for name, value in item.items()}
    return own | told


def _is_item(item: object) -> bool:
    """Whether the type is CSL's, or a date, a name or a field has CSL's form: other JSON has types and titles too."""
    if not isinstance(item, Mapping):
        return False
    issued, names = item.get("issued"), item.get("author") or item.get("editor")
    first = names[0] if isinstance(names, list) and names else None
    kind = item.get("type")
    return (
        (isinstance(kind, str) and kind in TYPES)
        or (isinstance(issued, Mapping) and "date-parts" in issued)
        or (isinstance(first, Mapping) and not first.keys().isdisjoint({"family", "literal"}))
        or (isinstance(kind, str) and bool(item.get("title")) and not item.keys().isdisjoint(_CSL_ONLY))
    )


def _says_something(item: object) -> bool:
    """Whether there is something to know a work by, in a file that has CSL items."""
    return isinstance(item, Mapping) and any(item.get(name) for name in READ if name not in {"id", "custom"})


def _type(kind: str) -> str:
    """The type in CSL's words, also where it is in Crossref's; "document" for any other."""
    return kind if kind in TYPES else CSL_TYPES.get(kind, "document")


def _is_read(name: str, value: Any) -> bool:
    """Whether nothing is lost when a field that is read is written as refsdb writes it."""
    if not value:
        return True
    if name in DATES:
        return date_from_csl(_date(value)) is not None or _date(value) == {"date-parts": []}
    if name in _NAMES:
        people = value if isinstance(value, list) else [value]
        return all(not one or any(_people([one])) for one in people)
    if name == "custom":
        return isinstance(value, Mapping)
    if name == "type":
        return isinstance(value, str) and (value in TYPES or value in CSL_TYPES)
    if isinstance(value, list):
        return len(value) == 1 and isinstance(value[0], str)
    return isinstance(value, str | int | float)


def _people(value: object) -> tuple[list[Mapping[str, Any]], bool]:
    """A list of names in CSL's form, and whether others are said: of texts as of names in parts."""
    people: list[Mapping[str, Any]] = []
    others = False
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            names, more = persons_of(one)
            people += map(name_to_csl, names)
            others = others or more
        elif isinstance(one, Mapping):
            person = _person(one)
            people += [person] if any(person.values()) else []
    return people, others


def _person(person: Mapping[str, Any]) -> Mapping[str, Any]:
    """A name of one part, wherever it stands, is a body or a person of one name."""
    if not person.get("family") and not person.get("literal"):
        return {"literal": person.get("given") or person.get("name") or ""}
    return person


def _date(value: object) -> dict[str, Any] | None:
    """A date in CSL's form, of one in parts that are not known or no numbers, or of a text; None where it is none."""
    if isinstance(value, str | int | float):
        return {"raw": str(value)}
    if isinstance(value, list):
        value = {"date-parts": value}
    if not isinstance(value, Mapping):
        return None
    said = {name: one for name, one in value.items() if name in _OF_DATES}
    parts = said.pop("date-parts", None)
    if not isinstance(parts, list):
        return said
    whole = parts if any(isinstance(one, list) for one in parts) else [parts]
    known = [[*takewhile(bool, one)] for one in whole if isinstance(one, list)]
    known = [one for one in known if one]
    if all(isinstance(part, int | float) or str(part).strip().isdecimal() for one in known for part in one):
        return {"date-parts": known, **said}
    return {"raw": "/".join(" ".join(map(str, one)) for one in known), **said}


def _is_fuller(value: object) -> bool:
    """Whether a date says more than a reference's: a second date, a season, "circa", such words in its text."""
    told = _date(value)
    date = date_from_csl(told)
    if told is None or date is None:
        return False
    return bool(
        len(told.get("date-parts", ())) > 1
        or told.get("season")
        or told.get("circa")
        or (not date.year and says_more(date.literal, read_out(date)))
    )


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The items as they stand, each with its 1-based line; what no bracket ends is one piece up to the next item."""
    opening = _OPENING.match(text)
    if opening is None:
        if text.lstrip().startswith("{"):
            yield text[: len(text) - len(text.lstrip())].count("\n") + 1, text.strip()
        return
    place, counted, line = opening.end(), 0, 1
    while True:
        between = _BETWEEN.match(text, place)
        place = between.end() if between else place
        if place >= len(text) or text[place] == "]":
            return
        end = _end(text, place)
        line += text.count("\n", counted, place)
        counted = place
        yield line, text[place:end].rstrip().rstrip(",")
        place = end


def _end(text: str, start: int) -> int:
    """Where the value at `start` ends: at its last bracket, or before the next item where that is missing."""
    if text[start] not in "{[":
        stop = re.compile(r"[,\]\n]").search(text, start + 1)
        return stop.start() if stop else len(text)
    indent = _column(text, start)
    depth = 0
    for mark in _STRING.finditer(text, start):
        char = mark.group()
        if char in "{[":
            if depth and char == "{" and _begins(text, mark.start(), indent):
                return mark.start()
            depth += 1
        elif char in "}]":
            depth -= 1
            if depth == 0:
                return mark.end()
    return len(text)


def _begins(text: str, place: int, indent: int) -> bool:
    """Whether a brace stands alone at the column where the item before began: an indented file's next item."""
    column = _column(text, place)
    return column == indent >= 0 and place > column and not text[place - column : place].strip()


def _column(text: str, place: int) -> int:
    """How far a brace stands from the begin of its line; -1 for too far, as in a file that is all one line."""
    begin = text.rfind("\n", max(0, place - _WIDEST), place)
    return place - begin - 1 if begin >= 0 or place <= _WIDEST else -1
