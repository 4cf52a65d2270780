"""BibLaTeX as biber checks it: types and fields of biblatex's default data model (manual, 2.1 and 2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.citation_keys import writable
from refsdb.text.fold import fold
from refsdb.writers import bibfile
from refsdb.writers.bibfile import Record, facts, join, read
from refsdb.writers.bibkept import imported, imported_type, more_names
from refsdb.writers.bibvalues import (
    all_fields,
    bib_values,
    date_fields,
    extra_fields,
    found_text,
    is_date,
    iso,
    parted_title,
    placed,
    printed_text,
    published_as,
    sentences,
)
from refsdb.writers.marked_title import found_fields
from refsdb.writers.tidy import tidy

__all__ = ["facts", "join", "read", "record", "write"]

_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "review": "article",
    "review-book": "article",
    "article": "online",
    "book": "book",
    "classic": "book",
    "collection": "collection",
    "chapter": "incollection",
    "entry": "inreference",
    "entry-dictionary": "inreference",
    "entry-encyclopedia": "inreference",
    "paper-conference": "inproceedings",
    "thesis": "thesis",
    "report": "report",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
    "patent": "patent",
    "dataset": "dataset",
    "software": "software",
    "manuscript": "unpublished",
}  # all others: misc

_KEPT = {  # types of biblatex's that no reference has by itself, and those that it has instead
    **dict.fromkeys(
        "proceedings mvproceedings mvbook mvcollection reference mvreference manual".split(),
        "book collection",
    ),
    **dict.fromkeys(("bookinbook", "suppbook", "suppcollection"), "inbook incollection"),
    "suppperiodical": "article",
    **dict.fromkeys(
        "booklet periodical letter artwork image movie video audio music performance standard legislation "
        "jurisdiction".split(),
        "misc",
    ),
}

_NUMBERED = frozenset(came for came, kinds in _KEPT.items() if kinds == "misc") - {"booklet"}
"""Those of them with a `number`: biber's model has it of a periodical, and of the others no field at all."""

# Fields in the order of the file: name, and the field of the reference it comes from.
_ORDER = (
    ("author", "author"),
    ("title", "title"),
    ("subtitle", "subtitle"),
    ("journaltitle", "container_title"),
    ("booktitle", "container_title"),
    ("eventtitle", "event_title"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("institution", "publisher"),
    ("organization", "organization"),
    ("publisher", "publisher"),
    ("location", "publisher_place"),
    ("howpublished", "howpublished"),
    ("date", "date"),
    ("pubstate", "pubstate"),
    ("type", "genre"),
    ("series", "collection_title"),
    ("volume", "volume"),
    ("number", "number"),
    ("eid", "eid"),
    ("pages", "page"),
    ("edition", "edition"),
    ("isbn", "isbn"),
    ("issn", "issn"),
    ("doi", "doi"),
    ("eprint", "archive_location"),
    ("eprinttype", "archive"),
    ("eprintclass", "archive_class"),
    ("url", "url"),
    ("urldate", "urldate"),
    ("langid", "langid"),
    ("note", "note"),
    ("ids", "ids"),
)
_ALWAYS = frozenset(
    "author title subtitle date pubstate doi eprint eprinttype eprintclass url urldate langid note ids".split()
)
_BOOK = frozenset("editor translator publisher location series volume number edition isbn".split())
_CARRIES = {
    "article": frozenset("journaltitle editor translator series volume number eid pages issn".split()),
    "book": _BOOK | {"pages"},
    "collection": _BOOK | {"pages"},
    "incollection": _BOOK | {"booktitle", "pages", "eid"},
    "inbook": _BOOK | {"booktitle", "pages", "eid"},
    "inreference": _BOOK | {"booktitle", "pages", "eid"},
    "inproceedings": (_BOOK - {"translator", "edition"}) | {"booktitle", "eventtitle", "pages", "eid"},
    "thesis": frozenset("institution location type pages".split()),
    "report": frozenset("institution location type number pages".split()),
    "online": frozenset({"organization", "editor"}),
    "patent": frozenset("location type number".split()),
    "dataset": frozenset("editor publisher location series number edition type".split()),
    "software": frozenset("editor organization howpublished location type".split()),
    "unpublished": frozenset("howpublished location type".split()),
    "misc": frozenset("editor organization howpublished location type".split()),
}
_JOINED = {  # what stands in `organization` or `howpublished`
    "online": dict.fromkeys(("journal", "journaltitle", "booktitle"), "container_title"),
    "misc": {"number": "number"},
    "software": {"number": "number"},
    "unpublished": {"number": "number"},
}
_DEGREES = (  # biblatex's own words, which it prints in the document's language
    (re.compile(r"(?i)master|magister|diplom|\bm\.? ?(sc|a|phil)\b"), "mathesis"),
    (re.compile(r"(?i)bachelor|\bb\.? ?(sc|a)\b"), "bathesis"),
    (re.compile(r"(?i)^$|ph\.? ?d|doctor|dissertation"), "phdthesis"),
)
_STATES = {"in press": "inpress", "in preparation": "inpreparation", "submitted": "submitted"}


def write(items: Iterable[Item], *, ascii_only: bool = False) -> Iterator[str]:
    """The items as BibLaTeX entries, one per chunk."""
    return bibfile.write(record(item, number, ascii_only=ascii_only) for number, item in enumerate(items, 1))


def record(item: Item, number: int, *, ascii_only: bool) -> Record:
    """The item as an entry; without a key its `number` is the key."""
    reference = tidy(item.reference)
    kind = _kind(reference)
    found = found_fields(item)
    values = bib_values(reference, found, ascii_only=ascii_only)
    values |= parted_title(reference, found, ascii_only=ascii_only)
    if reference.issued:
        values |= _date(reference.issued, ascii_only=ascii_only)
    if told := date_fields(item, ascii_only=ascii_only):
        values |= _told(told)
    came = imported_type(item, kind, _KEPT)
    numbered = came in _NUMBERED and "number" in found
    _numbers(kind, values)
    _eprint(values)
    if kind == "thesis":
        degree = next((word for pattern, word in _DEGREES if pattern.search(reference.genre)), "")
        as_told = reference.genre and found_text(found, "type") == reference.genre
        as_told = as_told and fold(reference.genre).replace(" ", "") != degree  # "Ph.D. thesis" says no more
        values["genre"] = values["genre"] if as_told else degree or values["genre"]
    elif kind == "report":
        values.setdefault("genre", "techreport")  # the data model wants one
    elif kind not in {"patent", "dataset"}:
        values |= placed(reference, values) if "pages" not in _CARRIES[kind] else {}
        besides = values | {"number": ""} if numbered else values
        values |= _published(kind, besides, found, ascii_only=ascii_only)
    has_place = (
        imported(item, "container_title") or found_text(found, "maintitle") == reference.container_title
    )
    if kind in {"book", "collection"} and not has_place:  # Crossref's word for a series
        values.setdefault("collection_title", values.get("container_title", ""))
    if kind == "inproceedings" and not reference.container_title:
        values["container_title"] = values.pop("event_title", "")
    values["note"] = sentences(values.get("note", ""), printed_text(item, ascii_only=ascii_only))
    values["ids"] = ",".join(alias for alias in item.aliases if writable(alias))
    carried = _ALWAYS | _CARRIES[kind] | (frozenset({"number"}) if numbered else frozenset())
    joined = _JOINED.get(kind, {}) if not numbered else {}
    carried |= more_names(item, _ORDER, carried, values) - joined.keys()
    fields = {name: text for name, source in _ORDER if name in carried and (text := values.get(source))}
    extra = extra_fields(item, fields, values, joined, ascii_only=ascii_only)
    return Record(came, item.key or str(number), all_fields(fields, extra))


def _kind(reference: Reference) -> str:
    """The entry type. Without editors a chapter is `inbook`; a book that has only editors is a `collection`."""
    kind = _TYPES.get(reference.type, "misc")
    if kind == "incollection" and not reference.editor:
        return "inbook"
    if kind == "book" and reference.editor and not reference.author:
        return "collection"
    if kind == "collection" and not reference.editor:
        return "book"
    return kind


def _numbers(kind: str, values: dict[str, str]) -> None:
    """CSL's `number` is an article's own number where there are no pages, else that of the report or series."""
    own = values.get("number", "")
    if kind == "article":
        values["eid"] = "" if values.get("page") else own
        own = ""
    values["number"] = values.get("issue") or own


def _published(
    kind: str, values: Mapping[str, str], found: Mapping[str, str], *, ascii_only: bool
) -> dict[str, str]:
    """`howpublished` and `organization`, which documents print one behind the other: nothing stands in both."""
    publisher, container = values.get("publisher", ""), values.get("container_title", "")
    if kind == "online":
        return {"organization": container or publisher}
    where = [text for text in (values.get("number", ""), container) if text]
    whom, where = ([publisher], where) if where else ([], [publisher])
    return {
        "howpublished": published_as(where, found, "howpublished", ascii_only=ascii_only),
        "organization": published_as(whom, found, "organization", ascii_only=ascii_only),
    }


def _eprint(values: dict[str, str]) -> None:
    """PubMed's number is an eprint here, where no other stands."""
    for field, archive in (("pmid", "pubmed"), ("pmcid", "pmc")):
        if field in values and "archive_location" not in values:
            values |= {"archive_location": values[field], "archive": archive}


def _date(issued: Date, *, ascii_only: bool) -> dict[str, str]:
    """`date` in ISO 8601, or of a year that is not told whole ("19XX"); else what stands there is the state of
    publication.
    """
    if issued.year:
        return {"date": iso(issued)}
    if is_date(issued.literal):
        return {"date": issued.literal}
    state = _STATES.get(issued.literal.lower()) or latex.prose(issued.literal, ascii_only=ascii_only)
    return {"pubstate": state}


def _told(dates: Mapping[str, str]) -> dict[str, str]:
    """Those dates of an imported file that biber takes; the year of a file for BibTeX may be one."""
    date = dates.get("date", "" if dates.keys() & {"month", "day"} else dates.get("year", ""))
    found = {"date": date, "urldate": dates.get("urldate", "")}
    return {name: text for name, text in found.items() if is_date(text)}
