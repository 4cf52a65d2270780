"""What a person types for a field of a reference, as a value."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import fields, replace
from difflib import get_close_matches
from typing import Any

from refsdb.errors import RefsError
from refsdb.model import Date, Name, Reference
from refsdb.model.csl import TYPES, csl_name
from refsdb.parse.fields.pages import read_pages
from refsdb.readers import bibfields
from refsdb.text.identifiers import bare_doi

_NAMES = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
# what can be said by hand, under its CSL name and under that of the field
FIELDS = {name: f.name for f in fields(Reference) for name in (f.name, csl_name(f.name))}

# the words of BibTeX and RIS for the same
FIELDS |= {
    "journal": "container_title",
    "booktitle": "container_title",
    "year": "issued",
    "date": "issued",
    "pages": "page",
    "address": "publisher_place",
    "place": "publisher_place",
    "school": "publisher",
    "institution": "publisher",
    "series": "collection_title",
}

_BIBTEX_TYPES = bibfields.TYPES | {"misc": "document"}


def field_of(name: str) -> str:
    """The reference's field that is called so, in CSL's words or ours. Raises RefsError with the near ones."""
    found = FIELDS.get(name) or FIELDS.get(name.lower())
    if found:
        return found
    near = get_close_matches(name, FIELDS, n=1)
    known = ", ".join(sorted(csl_name(f.name) for f in fields(Reference)))
    raise RefsError(
        f"a reference has no field {name!r}",
        hint=f"did you mean {near[0]}?" if near else f"there are {known}",
    )


def value_of(field: str, text: str) -> Any:
    """The value that the text stands for; "" is the empty value. Raises RefsError when it cannot be one.

    Names are "Family, Given; Family, Given", bodies in braces ("{WHO}"). Dates are 2016, 2016-03 or 2016-03-31.
    A type is CSL's, or BibTeX's word for one where CSL has no such word ("inproceedings").
    """
    text = " ".join(text.split())
    if field in _NAMES:
        return tuple(_name(part) for part in text.split(";") if part.strip())
    if field in _DATES:
        if not text:
            return None
        try:
            date = Date.from_iso(text)
            dt.date(date.year, date.month or 1, date.day or 1)
        except ValueError:
            raise RefsError(f"{text!r} is no date", hint="write 2016, 2016-03 or 2016-03-31") from None
        return date
    if field == "et_al":
        if text.lower() not in {"yes", "no", "true", "false", ""}:
            raise RefsError(f"et_al is {text!r}", hint="write yes or no")
        return text.lower() in {"yes", "true"}
    if field == "type" and text not in TYPES:
        if kind := _BIBTEX_TYPES.get(text.lower()):
            return kind
        near = ", ".join(get_close_matches(text, TYPES, n=3)) or "article-journal, book, chapter, thesis, …"
        raise RefsError(f"there is no type {text!r}", hint=f"such as {near}")
    if field == "page":
        return read_pages(text)
    if field == "doi" and text and not bare_doi(text):
        raise RefsError(f"{text!r} is no DOI", hint="write it like 10.1000/182")
    return bare_doi(text) if field == "doi" else text


def in_year(said: Date | None, was: Date | None) -> Date | None:
    """The date when a year alone is said: month and day stay, as far as the year has such a day."""
    if said is None or said.month or was is None:
        return said
    days = monthrange(said.year, was.month)[1] if was.month else 0
    return replace(said, month=was.month, day=was.day if was.day <= days else 0)


def _name(text: str) -> Name:
    text = text.strip()
    if text.startswith("{") and text.endswith("}"):
        return Name(literal=text[1:-1].strip())
    family, _, given = (part.strip() for part in text.partition(","))
    if "," in given:
        raise RefsError(f"{text!r} has more than one comma", hint="write Family, Given; Family, Given")
    return Name(family=family, given=given)
