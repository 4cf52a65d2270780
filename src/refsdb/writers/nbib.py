"""MEDLINE/PubMed (.nbib): a tag of up to four letters, a hyphen, the value; `PMID` begins a record, `SO` ends it.

Tags: National Library of Medicine, "MEDLINE/PubMed Data Element (Field) Descriptions". The format has no place for a
citation key or a URL; where there is no PubMed number, `PMID` stands without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from refsdb.errors import ExportError
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.dates import MONTHS, date_of
from refsdb.text.pages import own_pages
from refsdb.writers.formats import Facts, lines
from refsdb.writers.formats import paragraphs as join
from refsdb.writers.initials import initials
from refsdb.writers.spelled import spelled
from refsdb.writers.tidy import line, tidy

__all__ = ["facts", "join", "read", "write"]

# publication types of MeSH
_TYPES = MappingProxyType(
    {
        "article-journal": "Journal Article",
        "article": "Preprint",
        "article-newspaper": "Newspaper Article",
        "book": "Book",
        "chapter": "Book Chapter",
        "dataset": "Dataset",
        "report": "Technical Report",
        "review": "Review",
        "review-book": "Book Review",
        "thesis": "Academic Dissertation",
    }
)
_IN_BOOKS = {"chapter", "entry", "entry-encyclopedia", "entry-dictionary"}
# BCP 47 -> MARC codes of languages, which MEDLINE uses
_LANGUAGES = dict(
    pair.split(":")
    for pair in "cs:cze da:dan de:ger en:eng es:spa fi:fin fr:fre hu:hun it:ita ja:jpn la:lat nb:nor nl:dut "
    "no:nor pl:pol pt:por ru:rus sv:swe tr:tur zh:chi".split()
)
_OF_AUTHORS = ("AUID", "AD")
_DOI = " [doi]"
_TAG = re.compile(r"(?!PMID|SO)([A-Z]{2,4})(?: \d+)?")


def write(items: Iterable[Item], *, ascii_only: bool = False) -> Iterator[str]:
    """The items, a record per chunk, a blank line between records."""
    separator = ""
    for item in items:
        reference = tidy(item.reference)
        if ascii_only:
            reference = replace(reference, doi=latex.verbatim(reference.doi, ascii_only=True))
        more = dict(item.extra.get("nbib", {}))
        stood = _as_they_stood(reference, more) if more else {}
        pairs = _with_more(_pairs(reference, stood.get("DP") or _date(reference.issued)), stood, more)
        if ascii_only:
            pairs = ((tag, spelled(text)) for tag, text in pairs)
        yield separator + "".join(f"{tag:4}- {text}\n" for tag, text in pairs if text or tag == "PMID")
        separator = "\n"


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The records of a file that `write` made. Raises ExportError for one without its `PMID` or `SO`, and for a line
    that belongs to none.
    """
    record: dict[str, str] | None = None
    count = 0
    for text in lines(chunks):
        tag, value = text[:4].rstrip(), text[6:]
        if not text and record is None:
            continue
        if text[4:6] != "- " or (record is None) is not (tag == "PMID"):
            raise ExportError(f"a record of the NBIB written begins or ends at the wrong line: {text[:80]!r}")
        if record is None:
            record = {}
        if tag != "AID" or value.endswith(_DOI):
            record.setdefault(tag, value)
        if tag == "SO" and value.endswith("."):
            count += 1
            title = record.get("TI") or record.get("BTI", "")
            yield Facts(str(count), title, record.get("AID", "").removesuffix(_DOI))
            record = None
    if record is not None:
        raise ExportError("the last record of the NBIB written has no end")


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """Title and DOI as `read` should find them, under the item's number."""
    found = Facts(str(number), _title(line(item.reference.title)), line(item.reference.doi))
    if not ascii_only:
        return found
    return Facts(found.key, spelled(found.title), latex.verbatim(found.doi, ascii_only=True))


def _pairs(reference: Reference, when: str) -> Iterator[tuple[str, str]]:
    """The tags as PubMed orders them; those without a value are dropped by the caller, except for `PMID`."""
    yield "PMID", reference.pmid
    book = reference.type == "book"
    part = reference.type in _IN_BOOKS and bool(reference.title)  # a book's title alone would be the title
    yield "IS", reference.issn
    yield "VI", reference.volume
    yield "IP", reference.issue
    yield "DP", when
    if not book:
        yield "TI", _title(reference.title)
    if book or part:
        yield "BTI", _title(reference.title) if book else reference.container_title
    yield "PG", reference.page or ("" if reference.type == "report" else reference.number)
    for name in reference.author:
        if not name.literal:
            yield "FAU", _name(name)
            yield "AU", _short(name)
    for name in reference.author:
        yield "CN", name.literal
    for name in reference.editor:
        yield "FED", _name(name)
        yield "ED", _short(name)
    yield "LA", _LANGUAGES.get(reference.language.partition("-")[0], "")
    yield "PT", _TYPES.get(reference.type, "")
    if book or part:
        yield "PL", reference.publisher_place
    else:
        yield "JT", reference.container_title or reference.event_title
    yield "CTI", reference.collection_title
    yield "EN", reference.edition
    yield "PB", reference.publisher
    yield "ISBN", reference.isbn
    yield "PMC", reference.pmcid
    yield "AID", f"{reference.doi}{_DOI}" if reference.doi else ""
    yield "SO", _source(reference, when or "n.d")


def _as_they_stood(reference: Reference, more: dict[str, Any]) -> dict[str, str]:
    """Out of `more`, the texts that say more than the value read from them, by tag, while the reference has it."""
    texts = {name: line("".join(map(str, more.pop(name, ())))) for name in ("DP", "PG", "IS 1", "ISBN 1")}
    same = {
        "DP": reference.issued is not None and date_of(texts["DP"]) == reference.issued,
        "PG": own_pages(texts["PG"]) == reference.page,
        "IS 1": texts["IS 1"].partition(" ")[0] == reference.issn,
        "ISBN 1": texts["ISBN 1"].partition(" ")[0] == reference.isbn,
    }
    return {name.partition(" ")[0]: text for name, text in texts.items() if text and same[name]}


def _with_more(
    pairs: Iterable[tuple[str, str]], stood: Mapping[str, str], more: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """The tags with what an imported file said besides: in place of its like, or behind it, an author's behind the
    author.
    """
    left = {tag: [line(str(text)) for text in texts] for tag, texts in more.items() if _TAG.fullmatch(tag)}
    authors, last = 0, ""
    for tag, text in pairs:
        if tag != last:
            yield from ((last, one) for one in left.pop(last, ()))
        if tag == "SO":
            yield from ((name.partition(" ")[0], one) for name, texts in left.items() for one in texts)
        yield tag, stood.get(tag) or text
        last = tag
        if tag == "AU":
            authors += 1
            yield from ((name, one) for name in _OF_AUTHORS for one in left.pop(f"{name} {authors}", ()))


def _title(title: str) -> str:
    """The title as MEDLINE ends it. Its brackets say that a title is translated, so those of a title are doubled."""
    if title.startswith("[") and title.endswith("]"):
        title = f"[{title}]"
    return title if not title or title.endswith(("?", "!")) else f"{title}."


def _source(reference: Reference, when: str) -> str:
    """`Cutis. 2000;66(3):465-467.`: never empty, and ends with a full stop."""
    place = reference.volume + (f"({reference.issue})" if reference.issue else "")
    if reference.page or reference.number:
        place += f":{reference.page or reference.number}"
    name = f"{reference.container_title.removesuffix('.')}. " if reference.container_title else ""
    return f"{name}{when};{place}." if place else f"{name}{when}."


def _name(name: Name) -> str:
    return name.literal or ", ".join(part for part in (name.surname, name.given, name.suffix) if part)


def _short(name: Name) -> str:
    return name.literal or " ".join(
        part for part in (name.surname, initials(name.given), name.suffix) if part
    )


def _date(date: Date | None) -> str:
    """`2003 Mar 5`, as far as it is known, or what stands in its place."""
    if date is None or not date.year:
        return date.literal if date else ""
    month = MONTHS[date.month - 1].title() if 1 <= date.month <= 12 else ""
    day = str(date.day) if month and date.day else ""
    return " ".join(part for part in (f"{date.year:04d}", month, day) if part)
