"""RIS: one tag per line, `TY` first, `ER` last (Research Information Systems format, Reference Manager tags)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from refsdb.errors import ExportError
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.dates import date_of
from refsdb.writers.formats import Facts, lines
from refsdb.writers.formats import paragraphs as join
from refsdb.writers.spelled import spelled
from refsdb.writers.tidy import line, tidy

__all__ = ["facts", "join", "read", "write"]

_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "review": "JOUR",
    "review-book": "JOUR",
    "article": "UNPB",
    "manuscript": "MANSCPT",
    "book": "BOOK",
    "classic": "BOOK",
    "collection": "BOOK",
    "chapter": "CHAP",
    "paper-conference": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "webpage": "ELEC",
    "post": "ELEC",
    "post-weblog": "BLOG",
    "entry-encyclopedia": "ENCYC",
    "entry-dictionary": "DICT",
    "entry": "ENCYC",
    "dataset": "DATA",
    "software": "COMP",
    "patent": "PAT",
    "map": "MAP",
    "legal_case": "CASE",
    "legislation": "STAT",
    "bill": "BILL",
    "hearing": "HEAR",
    "standard": "STAND",
    "pamphlet": "PAMP",
    "personal_communication": "PCOMM",
    "periodical": "JFULL",
    "graphic": "ART",
    "figure": "FIGURE",
    "motion_picture": "MPCT",
    "song": "SOUND",
    "musical_score": "MUSIC",
}  # all others: GEN
_KEPT = {  # types of imported records that no reference has by itself, and those in whose place they stand
    **dict.fromkeys(("ABST", "EJOUR", "INPR"), "JOUR"),
    **dict.fromkeys(("EBOOK", "EDBOOK", "SER"), "BOOK"),
    "ECHAP": "CHAP",
    "CONF": "CPAPER",
    "GOVDOC": "RPRT",
    "WEB": "ELEC",
    **dict.fromkeys(("AGGR", "DBASE"), "DATA"),
    "ICOMM": "PCOMM",
    "SLIDE": "ART",
    "VIDEO": "MPCT",
}  # all others: GEN
_JOURNALS = {"JOUR", "MGZN", "NEWS"}
_LINE = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")
_RANGE = re.compile(r"([^\s,-]+)-([^\s,-]+)")
_TYPE = re.compile("[A-Z]{2,10}")
_DATES = frozenset({"PY", "DA", "Y2"})
_TAG = re.compile("(?!TY|ER|ID)([A-Z][A-Z0-9])(?: 2)?")


def write(items: Iterable[Item], *, ascii_only: bool = False) -> Iterator[str]:
    """The items, a record per chunk, a blank line between records."""
    separator = ""
    for number, item in enumerate(items, 1):
        pairs = _pairs(tidy(item.reference), item, number)
        if more := item.extra.get("ris"):
            pairs = _with_more(pairs, more)
        if ascii_only:
            pairs = ((tag, _ascii(text, address=tag in {"DO", "UR"})) for tag, text in pairs)
        record = "".join(f"{tag}  - {text}\n" for tag, text in pairs if text)
        yield f"{separator}{record}ER  - \n"
        separator = "\n"


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The records of a file that `write` made. Raises ExportError for a record without its `TY` or `ER`, and for
    a line that belongs to none.
    """
    record: dict[str, str] | None = None
    for text in lines(chunks):
        found = _LINE.fullmatch(text)
        if found is None:
            if text:
                raise ExportError(f"a line of the RIS written is no tag: {text[:80]!r}")
            continue
        tag, value = found.groups()
        if (record is None) is not (tag == "TY"):
            raise ExportError(f"a record of the RIS written begins or ends at the wrong line: {text[:80]!r}")
        if tag == "ER":
            yield Facts(*((record or {}).get(name, "") for name in ("ID", "TI", "DO")))
            record = None
        elif record is None:
            record = {}
        else:
            record.setdefault(tag, value)
    if record is not None:
        raise ExportError("the last record of the RIS written has no end")


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """Key, title and DOI as `read` should find them."""
    title, doi = (
        line(text) or next(iter(_kept(item, tag)), "")
        for tag, text in (("TI", item.reference.title), ("DO", item.reference.doi))
    )
    found = Facts(item.key or str(number), title, doi)
    if not ascii_only:
        return found
    return Facts(_ascii(found.key), _ascii(found.title), _ascii(found.doi, address=True))


def _pairs(reference: Reference, item: Item, number: int) -> Iterator[tuple[str, str]]:
    """The tags in their order; those without a value are dropped by the caller."""
    kind = _TYPES.get(reference.type, "GEN")
    yield "TY", _imported_type(item, kind)
    yield "ID", line(item.key) or str(number)
    for tag, names in (("AU", reference.author), ("A2", reference.editor), ("A4", reference.translator)):
        for name in names:
            yield tag, _name(name)
    yield "TI", reference.title
    yield "T2", reference.container_title or reference.event_title
    if kind in _JOURNALS:
        yield "JO", "" if _kept(item, "JO") else reference.container_title
    yield "T3", reference.collection_title
    issued = reference.issued or Date()
    year = str(issued.year) if issued.year else issued.literal
    yield "PY", _told(item, "PY", issued, Date(issued.year)) or year
    yield "DA", _told(item, "DA", issued) or (_date(issued) if issued.month else "")
    yield "VL", reference.volume
    journal = kind in _JOURNALS
    yield "IS", reference.issue or ("" if journal else reference.number)
    pages = _RANGE.fullmatch(reference.page)
    yield "SP", pages[1] if pages else reference.page or (reference.number if journal else "")
    yield "EP", pages[2] if pages else ""
    yield "ET", reference.edition
    yield "M3", reference.genre
    yield "PB", reference.publisher
    yield "CY", reference.publisher_place
    yield "SN", reference.issn if journal else reference.isbn or reference.issn
    yield "DO", reference.doi
    yield "AN", reference.pmid
    if (
        reference.archive or not reference.archive_location.isdecimal()
    ):  # a bare number alone would be PubMed's
        yield "AN", reference.archive_location
    yield "C2", reference.pmcid
    yield "UR", reference.url or (reference.doi and f"https://doi.org/{reference.doi}")  # some read no `DO`
    yield "Y2", _told(item, "Y2", reference.accessed) or _date(reference.accessed)
    yield "DB", reference.archive
    yield "LA", reference.language
    yield "N1", reference.note
    if kind == "GEN":
        yield "N1", line(str(item.custom.get("text", "")))


def _with_more(pairs: Iterable[tuple[str, str]], more: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The tags with what an imported record said besides: each behind its like, others at the end."""
    left: dict[str, list[str]] = {}
    for name, texts in more.items():
        if (found := _TAG.fullmatch(name)) and name not in _DATES:
            left.setdefault(found[1], []).extend(line(str(text)) for text in texts)
    last = ""
    said: tuple[str, ...] = ()
    for tag, text in (*pairs, ("", "")):
        if tag != last:
            if last in left:
                yield from ((last, one) for one in left.pop(last) if one not in said)
            last, said = tag, ()
        said += (text,)
        yield tag, text
    yield from ((tag, text) for tag, texts in left.items() for text in texts)


def _kept(item: Item, tag: str) -> list[str]:
    """What an imported record said under the tag, and its reference does not hold."""
    return [line(str(text)) for text in item.extra.get("ris", {}).get(tag, ())]


def _imported_type(item: Item, kind: str) -> str:
    """The type with which the record was imported, where the reference is still of that kind; else `kind`."""
    came = "".join(_kept(item, "TY")[:1])
    return came if _TYPE.fullmatch(came) and _KEPT.get(came, "GEN") == kind else kind


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.surname, name.given, name.suffix) if part)


def _told(item: Item, tag: str, *dates: Date | None) -> str:
    """The date of an imported record that says more than the reference's, while that has it; else ""."""
    text = "".join(_kept(item, tag))
    return text if text and date_of(text) in dates else ""


def _date(date: Date | None) -> str:
    """`YYYY/MM/DD/`, with the slashes of the parts that are not known; "" where no year is."""
    if not date or not date.year:
        return ""
    month, day = (f"{part:02d}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04d}/{month}/{day if month else ''}/"


def _ascii(text: str, *, address: bool = False) -> str:
    """`text` spelled out in ASCII letters; an `address` (DOI, URL) percent-encoded, so that it still leads there."""
    return latex.verbatim(text, ascii_only=True) if address else spelled(text)
