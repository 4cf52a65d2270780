"""CSL-JSON: an array of items, one item alone, or an object with `items`. A damaged item leaves the others whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from refsdb.model import Bibliography, Broken, Record, Reference
from refsdb.model.csl import DATES, READ, date_from_csl, from_csl
from refsdb.model.scripts import to_tags
from refsdb.readers.decode import decode
from refsdb.readers.values import doi_of
from refsdb.text.dates import read_out, says_more
from refsdb.text.markup import without_markup
from refsdb.text.pages import bare_page

_OPENING = re.compile(r"\s*(?:\{\s*\"items\"\s*:\s*)?\[")
_BETWEEN = re.compile(r"[\s,]*")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_NEXT = re.compile(r"\n[ \t]*\{")
_NAMES = ("author", "editor", "translator")
_TYPES = frozenset(  # of the CSL data schema 1.0
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
    dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case
    legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
    periodical personal_communication post post-weblog regulation report review review-book software song speech
    standard thesis treaty webpage
    """.split()
)


def read(name: str, content: bytes) -> Bibliography | None:
    """The items of a CSL-JSON file; None for JSON of another kind, and for what is no JSON."""
    records, broken = [], []
    for place, text in _pieces(decode(name, content)):
        try:
            item = json.loads(text)
        except (ValueError, RecursionError) as error:
            why = error.msg if isinstance(error, json.JSONDecodeError) else "nested too deep"
            broken.append(Broken(place, text, f"no JSON: {why}"))
            continue
        if isinstance(item, Mapping) and _is_item(item):
            key = str(item.get("id") or "")
            records.append(Record(key, reference_of(item), text, place, extra=_own(item)))
        else:
            broken.append(Broken(place, text, "no CSL item: it has no type and none of the usual fields"))
    return Bibliography(name, "csl-json", tuple(records), tuple(broken)) if records else None


def reference_of(item: Mapping[str, Any]) -> Reference:
    """The reference in a CSL item, also where a program writes names or dates in its own way."""
    item = {
        name: [_person(person) for person in value] if name in _NAMES and isinstance(value, list) else value
        for name, value in item.items()
    }
    reference = from_csl(item)
    return replace(
        reference,
        type=reference.type or "document",
        title=without_markup(reference.title),
        issued=read_out(reference.issued),
        accessed=read_out(reference.accessed),
        page=bare_page(reference.page),
        doi=doi_of(reference.doi) or reference.doi,
    )


def _own(item: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that are not read, and where: all names in the order of the item, those that are read without value.

    A title whose mark-up is not what we would write has its value, and so has a date that says more than a
    reference's. Empty where there is nothing of the item's own, as in what refsdb writes.
    """
    read = [name for name in item if name in READ]
    title = item.get("title")
    marked = isinstance(title, str) and "</" in title and to_tags(without_markup(title)) != title
    told: dict[str, Any] = {name: item[name] for name in DATES if name in item and _is_fuller(item[name])}
    if marked:
        told["title"] = title
    if not told and len(read) == len(item) and read == sorted(read, key=READ.index):
        return {}
    own = {name: None if name in READ else value for name, value in item.items()}
    return own | told


def _is_item(item: Mapping[str, Any]) -> bool:
    """Whether the type is CSL's, or a date or name has CSL's form: other JSON has types and titles too."""
    if not isinstance(item.get("type"), str):
        return False
    issued, names = item.get("issued"), item.get("author") or item.get("editor")
    first = names[0] if isinstance(names, list) else None
    return (
        item["type"] in _TYPES
        or (isinstance(issued, Mapping) and "date-parts" in issued)
        or (isinstance(first, Mapping) and not first.keys().isdisjoint({"family", "literal"}))
    )


def _person(person: object) -> object:
    """A name of one part, wherever it stands, is a body or a person of one name."""
    if isinstance(person, Mapping) and not person.get("family") and not person.get("literal"):
        return {"literal": person.get("given") or person.get("name") or ""}
    return person


def _is_fuller(value: object) -> bool:
    """Whether a date says more than a reference's: a second date, a season, "circa", such words in its text."""
    date = date_from_csl(value)
    if not isinstance(value, Mapping) or date is None:
        return False
    parts = value.get("date-parts")
    ends = len(parts) if isinstance(parts, list) else 0
    return bool(
        ends > 1
        or value.get("season")
        or value.get("circa")
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
    indent = start - (text.rfind("\n", 0, start) + 1)
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
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return bool(_NEXT.match(text, place - len(before) - 1)) and len(before) == indent and not before.strip()
