"""EndNote's XML export: `<records>` of `<record>`, values wrapped in `<style>`.

Each record is read by itself, so that a damaged one does not take the others along.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from refsdb.model import Bibliography, Broken, Name, Record, Reference
from refsdb.readers.decode import decode
from refsdb.readers.values import doi_of
from refsdb.text.dates import date_of
from refsdb.text.languages import language_of
from refsdb.text.pages import bare_page

if TYPE_CHECKING:
    from lxml.etree import _Element

_TYPES = {
    "journal article": "article-journal",
    "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper",
    "book": "book",
    "edited book": "book",
    "electronic book": "book",
    "classical work": "classic",
    "book section": "chapter",
    "electronic book section": "chapter",
    "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "thesis": "thesis",
    "report": "report",
    "government document": "report",
    "web page": "webpage",
    "blog": "post-weblog",
    "encyclopedia": "entry-encyclopedia",
    "dictionary": "entry-dictionary",
    "dataset": "dataset",
    "computer program": "software",
    "patent": "patent",
    "map": "map",
    "standard": "standard",
    "case": "legal_case",
    "statute": "legislation",
    "bill": "bill",
    "manuscript": "manuscript",
    "unpublished work": "manuscript",
    "pamphlet": "pamphlet",
    "personal communication": "personal_communication",
    "film or broadcast": "motion_picture",
}  # all others: document
_JOURNALS = {"article-journal", "article-magazine", "article-newspaper"}
_UNREAD = (  # EndNote's RIS has these tags for them
    ("A3", "contributors/tertiary-authors/author"),
    ("ST", "titles/short-title"),
    ("TT", "titles/translated-title"),
    ("J2", "periodical/abbr-1"),
    ("J2", "titles/alt-title"),
    ("J2", "alt-periodical/full-title"),
    ("J2", "alt-periodical/abbr-1"),
    ("JF", "periodical/full-title"),
    ("KW", "keywords/keyword"),
    ("AB", "abstract"),
    ("AD", "auth-address"),
    ("NV", "num-vols"),
    ("SE", "section"),
    ("CN", "call-num"),
    ("AN", "accession-num"),
    ("DB", "remote-database-name"),
    ("DP", "remote-database-provider"),
    ("RN", "research-notes"),
    ("C1", "custom1"),
    ("C2", "custom2"),
    ("C3", "custom3"),
    ("C4", "custom4"),
    ("C5", "custom5"),
    ("C6", "custom6"),
    ("C7", "custom7"),
    ("UR", "urls/related-urls/url"),
    ("UR", "urls/web-urls/url"),
    ("L1", "urls/pdf-urls/url"),
)
_RECORD = re.compile(r"<record\b[^>]*(?<!/)>")
_ROOT = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<xml>\s*<records\b")
_END = "</record>"
_DECLARED = re.compile(rb"<\?xml[^>]*\bencoding=[\"']([\w-]+)[\"']")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")


def read(name: str, content: bytes) -> Bibliography | None:
    """The records of an EndNote XML file; None for XML of another kind."""
    text = decode(name, _as_utf8(content))
    if "<records" not in text or not (_RECORD.search(text) or _ROOT.match(text)):
        return None
    records, broken = [], []
    if "</record" not in text and not _RECORD.search(text):
        broken.append(Broken(1, text, "no whole record stands in it; it may be cut short"))
    for place, piece in _pieces(text):
        found = _element(piece)
        if isinstance(found, str):
            broken.append(Broken(place, piece, found))
        else:
            reference = reference_of(found)
            extra = _unread(found, reference)
            records.append(Record(_text(found, "label"), reference, piece, place, extra=extra))
    return Bibliography(name, "endnote", tuple(records), tuple(broken))


def reference_of(record: _Element) -> Reference:
    """The reference in a `<record>`."""
    kind_of = record.find("ref-type")
    kind = _TYPES.get((kind_of.get("name") or "").lower() if kind_of is not None else "", "document")
    journal = kind in _JOURNALS
    number, url = _text(record, "isbn").split("\n")[0], _text(record, "urls/related-urls/url")
    is_issn = journal or _ISSN.match(number)
    accession = _text(record, "accession-num")
    return Reference(
        type=kind,
        author=_names(record, "authors"),
        editor=_names(record, "secondary-authors"),
        translator=_names(record, "subsidiary-authors"),
        title=_text(record, "titles/title"),
        container_title=_text(record, "titles/secondary-title") or _text(record, "periodical/full-title"),
        collection_title=_text(record, "titles/tertiary-title"),
        issued=date_of(_text(record, "dates/year"), _text(record, "dates/pub-dates/date")),
        volume=_text(record, "volume"),
        issue=_text(record, "number") if journal else "",
        page=bare_page(_text(record, "pages")),
        edition=_text(record, "edition"),
        number="" if journal else _text(record, "number"),
        publisher=_text(record, "publisher"),
        publisher_place=_text(record, "pub-location"),
        genre=_text(record, "work-type"),
        doi=doi_of(_text(record, "electronic-resource-num"), url),
        pmid=accession if accession.isdecimal() and len(accession) <= 8 else "",
        pmcid=_text(record, "custom2") if _text(record, "custom2").upper().startswith("PMC") else "",
        isbn="" if is_issn else number.partition(" ")[0],
        issn=number.partition(" ")[0] if is_issn else "",
        url=url,
        accessed=date_of(_text(record, "access-date")),
        language=language_of(_text(record, "language")),
        note=_text(record, "notes"),
    )


def _unread(record: _Element, reference: Reference) -> dict[str, list[str]]:
    """The values that the reference does not hold, by their tags in RIS: no reference goes out as EndNote's XML."""
    told = {"", reference.url, reference.container_title, reference.pmid, reference.pmcid}
    left: dict[str, list[str]] = {}
    for tag, path in _UNREAD:
        texts = left.get(tag, []) + [_whole(element) for element in record.findall(path)]
        if kept := [text for text in dict.fromkeys(texts) if text not in told]:
            left[tag] = kept
    return left


def _as_utf8(content: bytes) -> bytes:
    """The bytes in UTF-8, where the file says that they are in another encoding."""
    declared = _DECLARED.match(content)
    if declared and declared[1].lower() not in {b"utf-8", b"utf-16"}:
        try:
            return content.decode(declared[1].decode("ascii")).encode()
        except (LookupError, UnicodeError):
            return content
    return content


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Every `<record>` as it stands, with its 1-based line; without its end up to the next one's begin."""
    starts = [found.start() for found in _RECORD.finditer(text)]
    counted, line = 0, 1
    for start, following in zip(starts, [*starts, len(text)][1:], strict=True):
        line += text.count("\n", counted, start)
        counted = start
        end = text.find(_END, start, following)
        yield line, text[start : end + len(_END) if end >= 0 else following].rstrip()


def _element(piece: str) -> _Element | str:
    """The record as XML, or why it is none. Entities of its own, and what they might fetch, are not read."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(piece, parser)
    except etree.XMLSyntaxError as error:
        return f"no XML: {error.msg.partition(', line ')[0]}"


def _text(record: _Element, path: str) -> str:
    found = record.find(path)
    return "" if found is None else _whole(found)


def _whole(element: _Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _names(record: _Element, role: str) -> tuple[Name, ...]:
    found = record.findall(f"contributors/{role}/author")
    return tuple(name for element in found if (name := _name(_whole(element))).surname)


def _name(text: str) -> Name:
    """`Family, Given, Suffix`; a body ends with a comma, so that EndNote leaves it whole."""
    if text.endswith(","):
        return Name(literal=text.rstrip(", "))
    family, given, suffix = (*(part.strip() for part in text.split(",", 2)), "", "")[:3]
    if not given:
        return Name(literal=family) if " " in family else Name(family)
    return Name(family, given, suffix=suffix)
