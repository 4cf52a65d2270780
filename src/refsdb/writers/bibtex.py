"""BibTeX as its standard styles read it (Patashnik, "BibTeXing"), with `doi`, `eprint` and their like beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.text.dates import MONTHS
from refsdb.writers import bibfile
from refsdb.writers.bibfile import Record, facts, join, read
from refsdb.writers.bibkept import imported, imported_type, more_names
from refsdb.writers.bibvalues import (
    all_fields,
    bib_values,
    cased,
    date_fields,
    extra_fields,
    found_address,
    found_text,
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
    "book": "book",
    "classic": "book",
    "collection": "book",
    "chapter": "incollection",
    "entry": "incollection",
    "entry-dictionary": "incollection",
    "entry-encyclopedia": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
}  # all others: misc, and theses by their degree
_MASTERS = re.compile(
    r"(?i)\b(master|magister|m\.? ?(sc|a|phil)\b|diplom|lic\b|lizenziat|bachelor|b\.? ?(sc|a)\b)"
)

_KEPT = {  # types of BibTeX's that no reference has by itself, and those that it has instead
    "proceedings": "book",
    "manual": "book",
    "inbook": "incollection",
    "booklet": "misc",
    "unpublished": "misc",
    "phdthesis": "mastersthesis",
    "mastersthesis": "phdthesis",
}

# Fields in the order of the file: name, and the field of the reference it comes from; per type where they differ.
_ORDER = (
    ("author", "author"),
    ("title", "title"),
    ("journal", "container_title"),
    ("booktitle", "container_title"),
    ("editor", "editor"),
    ("translator", "translator"),
    ("school", "publisher"),
    ("institution", "publisher"),
    ("organization", "organization"),
    ("publisher", "publisher"),
    ("address", "publisher_place"),
    ("howpublished", "howpublished"),
    ("year", "year"),
    ("month", "month"),
    ("day", "day"),
    ("type", "genre"),
    ("series", "collection_title"),
    ("volume", "volume"),
    ("number", "number"),
    ("pages", "page"),
    ("edition", "edition"),
    ("isbn", "isbn"),
    ("issn", "issn"),
    ("doi", "doi"),
    ("eprint", "archive_location"),
    ("archiveprefix", "archive"),
    ("primaryclass", "archive_class"),
    ("pmid", "pmid"),
    ("pmcid", "pmcid"),
    ("url", "url"),
    ("urldate", "urldate"),
    ("langid", "langid"),
    ("note", "note"),
)
_ALWAYS = frozenset(
    "author title year month doi eprint archiveprefix primaryclass pmid pmcid url urldate langid note".split()
)
_BOOK = frozenset("editor translator publisher address series volume number edition isbn".split())
_CARRIES = {
    "article": frozenset("journal editor translator volume number pages issn".split()),
    "book": _BOOK | {"pages"},
    "incollection": _BOOK | {"booktitle", "pages"},
    "inproceedings": frozenset("booktitle editor publisher address series volume number pages isbn".split()),
    "phdthesis": frozenset("school address type pages".split()),
    "mastersthesis": frozenset("school address type pages".split()),
    "manual": _BOOK | {"organization"},
    "techreport": frozenset("institution address type number pages".split()),
    "misc": frozenset({"howpublished", "editor", "address", "pages"}),
}
# Where a thing that is no book and no article came out, in `howpublished`: "Data set, Zenodo", "Patent, US 1234".
_JOINED = ("genre", "number", "container_title", "publisher")
_IN_HOWPUBLISHED = {name: source for name, source in _ORDER if source in _JOINED}


def write(items: Iterable[Item], *, ascii_only: bool = False) -> Iterator[str]:
    """The items as BibTeX entries, one per chunk."""
    return bibfile.write(record(item, number, ascii_only=ascii_only) for number, item in enumerate(items, 1))


def record(item: Item, number: int, *, ascii_only: bool) -> Record:
    """The item as an entry; without a key its `number` is the key."""
    reference = tidy(item.reference)
    kind = _TYPES.get(reference.type, "misc")
    if reference.type == "thesis":
        kind = "mastersthesis" if _MASTERS.search(reference.genre) else "phdthesis"
    found = found_fields(item)
    values = bib_values(reference, found, ascii_only=ascii_only)
    if reference.issued:
        values |= _year(reference.issued, ascii_only=ascii_only)
    told = date_fields(item, ascii_only=ascii_only)
    if "year" in told:  # the month or day may stand in it, or the other way round
        values |= {"month": "", "day": ""}
    if "%" in told.get("urldate", ""):  # stands in the note too, and begins a comment there
        del told["urldate"]
    values |= told
    if kind == "misc":
        values |= placed(reference, values)
        parts = [values.get(name, "") for name in _JOINED]
        values["howpublished"] = published_as(
            parts, found, "howpublished", "organization", ascii_only=ascii_only
        )
    address = found_address(found, values.get("url", "")) if kind == "misc" else ""
    if (where := values.get("howpublished")) and address:
        address = f"{where}, {address}" if address[0] == "\\" else ""  # one without a command is read as text
    if kind == "article":  # an article's own number stands where its pages would
        values["page"] = values.get("page") or values.pop("number", "")
    if kind != "techreport":
        values["number"] = values.get("issue") or ("" if kind == "article" else values.get("number", ""))
    if kind == "inproceedings":
        values["container_title"] = values.get("container_title") or values.get("event_title", "")
    if kind == "book" and not imported(item, "container_title"):  # Crossref's word for a book's series
        values.setdefault("collection_title", values.get("container_title", ""))
    if kind != "misc":
        values |= cased(reference, found, ascii_only=ascii_only)
    if reference.edition.isdecimal():
        values["edition"] = _ordinal(int(reference.edition))
    accessed = f"Accessed {values['urldate']}" if "url" in values and "urldate" in values else ""
    values["note"] = sentences(values.get("note", ""), printed_text(item, ascii_only=ascii_only), accessed)
    if address:
        values |= {"howpublished": address, "url": ""}
    if kind == "mastersthesis" and values.get("genre") == "Master's thesis":
        del values["genre"]  # the styles' own word for it
    came = imported_type(item, kind, _KEPT)
    if kind != came and "thesis" in came and found_text(found, "type") != reference.genre:
        came = kind  # the degree is another by now
    if came == "inbook" and values.get("container_title"):
        came = kind  # BibTeX's has no place for the title of the book, whose part it is
    if came == "manual" and "organization" not in found:
        values["organization"] = values.pop("publisher", "")
    carried = _ALWAYS | _CARRIES.get(came, _CARRIES[kind])
    joined = _IN_HOWPUBLISHED if kind == "misc" else {}
    carried |= more_names(item, _ORDER, carried, values) - joined.keys()
    fields = {name: text for name, source in _ORDER if name in carried and (text := values.get(source))}
    extra = extra_fields(item, fields, values, joined, ascii_only=ascii_only)
    if kind == "misc":
        extra.pop("organization", None)
    return Record(came, item.key or str(number), all_fields(fields, extra))


def _year(issued: Date, *, ascii_only: bool) -> dict[str, str]:
    """`year`, `month` and `day` of a date; what stands in place of a year ("in press") stands there too."""
    if not issued.year:
        return {"year": latex.prose(issued.literal, ascii_only=ascii_only)}
    month = {"month": MONTHS[issued.month - 1]} if 1 <= issued.month <= 12 else {}
    day = {"day": str(issued.day)} if month and issued.day else {}
    return {"year": str(issued.year)} | month | day


def _ordinal(number: int) -> str:
    """`2nd`: the styles print "2nd edition"."""
    ending = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
