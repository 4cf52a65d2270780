"""References as CSL-JSON items and back: the form in which they are printed, stored and exchanged.

Field names and shapes are those of the CSL data schema 1.0; what CSL has no name for stands under `custom`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from refsdb.model.date import Date
from refsdb.model.entry import Entry
from refsdb.model.name import Name
from refsdb.model.reference import Reference

_UPPER = {"doi": "DOI", "pmid": "PMID", "pmcid": "PMCID", "isbn": "ISBN", "issn": "ISSN", "url": "URL"}
_UNDERSCORED = {"archive_location"}  # the one CSL field with an underscore
ET_AL = "et-al"
EXTRA = "unread-fields"
"""Under `custom` of a record as it is stored: what stood in its file and no field of a reference holds, by format."""
# the types of the CSL data schema 1.0
TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection "
    "dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case "
    "legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance "
    "periodical personal_communication post post-weblog regulation report review review-book software song speech "
    "standard thesis treaty webpage".split()
)


def csl_name(field: str) -> str:
    """The CSL name of a reference's field: "container_title" is "container-title", "doi" is "DOI"."""
    if field in _UNDERSCORED:
        return field
    return _UPPER.get(field) or field.replace("_", "-")


_NAMES = {f.name: csl_name(f.name) for f in fields(Reference) if f.name != "et_al"}
_FIELDS = {name: field for field, name in _NAMES.items()}
_VALUES = attrgetter(*_NAMES)
DATES = ("issued", "accessed")
_PEOPLE = frozenset({"author", "editor", "translator"})
_PLAIN = (str, int, float)


READ = ("id", *_NAMES.values(), "custom")
"""The fields of a CSL item that are read, in the order in which they are written."""


def to_csl(reference: Reference, key: str = "", custom: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The reference as a CSL item; `key` becomes its `id`; `et_al` and `custom` stand under `custom`."""
    item: dict[str, Any] = {"id": key} if key else {}
    for name, value in zip(_NAMES.values(), _VALUES(reference), strict=True):
        if not value:
            continue
        if isinstance(value, Date):
            item[name] = date_to_csl(value)
        elif isinstance(value, tuple):
            item[name] = [name_to_csl(person) for person in value]
        else:
            item[name] = value
    extra = dict(custom or {})
    if reference.et_al:
        extra[ET_AL] = True
    else:
        extra.pop(ET_AL, None)
    if extra:
        item["custom"] = extra
    return item


def from_csl(item: Mapping[str, Any]) -> Reference:
    """The reference in a CSL item; fields that a reference does not have, and wrong shapes, are left."""
    values: dict[str, Any] = {}
    for name, value in item.items():
        field = _FIELDS.get(name)
        if not value or field is None:
            continue
        if field in DATES:
            date = date_from_csl(value)
            if date:
                values[field] = date
        elif field in _PEOPLE:
            values[field] = names_from_csl(value)
        elif isinstance(value, _PLAIN):
            values[field] = str(value)
    custom = item.get("custom")
    if isinstance(custom, Mapping) and custom.get(ET_AL):
        values["et_al"] = True
    return Reference(**values)


def entry_to_csl(entry: Entry) -> dict[str, Any]:
    """The entry itself as a CSL item; its `id` is its source.

    `issued` is the date of the last change. What CSL has no name for stands under `custom`: each identifier
    under its scheme ("icd-10"), `byline`, `updated` (ISO 8601), `synonyms`.
    """
    item: dict[str, Any] = {"id": entry.source, "type": "document"} if entry.source else {"type": "document"}
    if entry.title:
        item["title"] = entry.title
    if entry.author:
        item["author"] = [name_to_csl(name) for name in entry.author]
    if entry.updated:
        item["issued"] = date_to_csl(entry.updated)
    if entry.language:
        item["language"] = entry.language
    custom: dict[str, Any] = {}
    for code in entry.identifiers:
        custom[code.scheme] = f"{custom[code.scheme]}; {code.value}" if code.scheme in custom else code.value
    if entry.byline:
        custom["byline"] = list(entry.byline)
    if entry.updated:
        custom["updated"] = entry.updated.iso
    if entry.synonyms:
        custom["synonyms"] = list(entry.synonyms)
    if custom:
        item["custom"] = custom
    return item


def name_to_csl(name: Name) -> dict[str, str]:
    """{"family", "given", "non-dropping-particle", "suffix"} of a person, {"literal"} of a body."""
    if name.literal:
        return {"literal": name.literal}
    parts = {
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def names_from_csl(value: object) -> tuple[Name, ...]:
    """The names in a CSL name list; anything else is passed over."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return ()
    names = []
    for item in value:
        if type(item) is not dict and not isinstance(item, Mapping):  # a dict is told at once
            continue
        said = item.get
        particles = [one for one in (said("dropping-particle"), said("non-dropping-particle")) if one]
        name = Name(
            str(said("family") or ""),
            str(said("given") or ""),
            " ".join(map(str, particles)) if particles else "",
            str(said("suffix") or ""),
            str(said("literal") or ""),
        )
        if name.surname:
            names.append(name)
    return tuple(names)


def date_to_csl(date: Date) -> dict[str, Any]:
    """{"date-parts": [[year, month, day]]} as far as known, or {"literal": ...}."""
    if not date.year:
        return {"literal": date.literal}
    parts = [date.year]
    if date.month:
        parts.append(date.month)
        if date.day:
            parts.append(date.day)
    result: dict[str, Any] = {"date-parts": [parts]}
    if date.literal:
        result["literal"] = date.literal
    return result


def date_from_csl(value: object) -> Date | None:
    """The (first) date of a CSL date value, or None when it holds none."""
    if not isinstance(value, Mapping):
        return None
    literal = str(value.get("literal") or value.get("raw") or "")
    parts = value.get("date-parts")
    try:
        year, month, day = (*(int(part) for part in parts[0][:3]), 0, 0, 0)[:3]  # type: ignore[index]
    except (TypeError, ValueError, IndexError, KeyError):
        return Date(literal=literal) if literal else None
    return Date(year, month, day, literal) if year or literal else None
