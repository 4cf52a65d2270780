"""MEDLINE/PubMed (.nbib): tags of up to four letters, a hyphen, six columns in all; wrapped lines are indented.

Tags: National Library of Medicine, "MEDLINE/PubMed Data Element (Field) Descriptions".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refsdb.model import Bibliography, Broken, Name, Record, Reference
from refsdb.readers.decode import decode
from refsdb.readers.values import doi_of
from refsdb.text.dates import date_of, says_more
from refsdb.text.languages import language_of
from refsdb.text.markup import without_markup
from refsdb.text.pages import own_pages

_LINE = re.compile(r"([A-Z]{2,4}) *- ?(.*)")
_BRACKETED = re.compile(r"(.+?) \[(doi|pii)\]")
_TYPES = (  # the first publication type that is here decides
    ("preprint", "article"),
    ("dataset", "dataset"),
    ("book review", "review-book"),
    ("newspaper article", "article-newspaper"),
    ("technical report", "report"),
    ("academic dissertation", "thesis"),
)
_INITIALS = re.compile(r"(.+) ([A-Z]{1,4})(?: (Jr|Sr|2nd|3rd|II|III))?")

_READ = frozenset("PMID TI BTI FAU AU CN FED ED JT CTI DP VI IP PG EN PB PMC ISBN SO".split())
_ONCE = frozenset("JT CTI VI IP EN PB PMC".split())
_OF_AUTHORS = frozenset({"AD", "AUID"})

Tags = dict[str, list[str]]


def read(name: str, content: bytes) -> Bibliography:
    """The records of a MEDLINE file: `PMID` begins one, an empty line ends it."""
    records, broken = [], []
    for place, text, tags in _blocks(decode(name, content)):
        if "PMID" in tags or "TI" in tags or "BTI" in tags:
            reference = reference_of(tags)
            extra = _unread(tags, reference)
            records.append(Record(_first(tags, "PMID"), reference, text, place, extra=extra))
        else:
            broken.append(Broken(place, text, "neither a PMID nor a title stands in it"))
    return Bibliography(name, "nbib", tuple(records), tuple(broken))


def reference_of(tags: Tags) -> Reference:
    """The reference in a record; of its values, in the order of the file, each tag has a list."""
    book = _first(tags, "BTI")
    title = _first(tags, "TI") or book
    return Reference(
        type=_type(tags, book=book, title=title),
        author=_people(tags),
        editor=tuple(_name(text) for text in tags.get("FED") or tags.get("ED") or ()),
        title=without_markup(_title(title)),
        container_title=(book if book != title else "") or _first(tags, "JT", "TA"),
        collection_title=_first(tags, "CTI"),
        issued=date_of(_first(tags, "DP")),
        volume=_first(tags, "VI"),
        issue=_first(tags, "IP"),
        page=own_pages(_first(tags, "PG")),
        edition=_first(tags, "EN"),
        publisher=_first(tags, "PB"),
        publisher_place=_first(tags, "PL") if book else "",
        doi=doi_of(_bracketed(tags, "doi")),
        pmid=_first(tags, "PMID"),
        pmcid=_first(tags, "PMC"),
        isbn=_first(tags, "ISBN").partition(" ")[0],
        issn=_first(tags, "IS").partition(" ")[0],
        language=language_of(_first(tags, "LA")),
    )


def _unread(tags: Tags, reference: Reference) -> Tags:
    """The values that are not read, by tag; those of "AD 2" are the second author's, "IS 1" stood there first.

    Under DP, PG, "IS 1" and "ISBN 1" stands what says more than the reference's value, which was read from it.
    """
    told = {"journal article", *(name for name, kind in _TYPES if kind == reference.type)}
    left: Tags = {}
    for tag, values in tags.items():
        if tag in {"IS", "ISBN"}:
            if " " in values[0]:
                left[f"{tag} 1"] = values[:1]
            kept = values[1:]
        elif tag == "PG":
            kept = values[:1] if ";" in values[0] else []
        elif tag == "PL":
            kept = values if not reference.publisher_place else values[1:]
        elif tag == "LA":
            kept = values[1:] if reference.language else values
        elif tag in {"AID", "LID"}:
            kept = [text for text in values if text != f"{reference.doi} [doi]"]
        elif tag == "DP":
            kept = values[:1] if says_more(values[0], reference.issued) else []
        elif tag == "PT":
            kept = [text for text in values if text.lower() not in told]
        else:
            kept = (
                values[1:]
                if tag in _ONCE
                else []
                if tag in _READ or (tag == "TA" and "JT" not in tags)
                else values
            )
        if kept:
            left[tag] = kept
    return left


def _type(tags: Tags, *, book: str, title: str) -> str:
    if book:
        return "chapter" if book != title else "book"
    said = {text.lower() for text in tags.get("PT", ())}
    return next((kind for name, kind in _TYPES if name in said), "article-journal")


def _title(text: str) -> str:
    """The title without MEDLINE's full stop, and without the brackets round one that was translated."""
    text = text.removesuffix(".")
    return text[1:-1].removesuffix(".") if text.startswith("[") and text.endswith("]") else text


def _people(tags: Tags) -> tuple[Name, ...]:
    """Full names where the record has them; a body stands behind the persons, as PubMed prints it."""
    persons = [_name(text) for text in tags.get("FAU") or tags.get("AU") or ()]
    return (*persons, *(Name(literal=text.removesuffix(".")) for text in tags.get("CN", ())))


def _name(text: str) -> Name:
    """`Deza, Michel M`, `Deza MM` or `Deza MM Jr`."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma:
        given, _, suffix = given.partition(", ")
        return Name(family, given, suffix=suffix)
    short = _INITIALS.fullmatch(family)
    return Name(short[1], short[2], suffix=short[3] or "") if short else Name(family)


def _bracketed(tags: Tags, kind: str) -> str:
    """`10.1000/1 [doi]` among the article's identifiers."""
    for text in (*tags.get("LID", ()), *tags.get("AID", ())):
        found = _BRACKETED.fullmatch(text)
        if found and found[2] == kind:
            return found[1]
    return ""


def _blocks(text: str) -> Iterator[tuple[int, str, Tags]]:
    """Each stretch of tagged lines: its 1-based line, its text, its values."""
    lines: list[str] = []
    tags: Tags = {}
    place, tag = 0, ""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        found = _LINE.fullmatch(line)
        if lines and (not line.strip() or (found and found[1] == "PMID" and "PMID" in tags)):
            yield place, "\n".join(lines), tags
            lines, tags = [], {}
        if found:
            place = place if lines else number
            tag = found[1]
            if tag in _OF_AUTHORS and (authors := max(len(tags.get("FAU", ())), len(tags.get("AU", ())))):
                tag = f"{tag} {authors}"
            tags.setdefault(tag, []).append(found[2].strip())
            lines.append(line)
        elif lines:
            tags[tag][-1] = f"{tags[tag][-1]} {line.strip()}".strip()
            lines.append(line)
    if lines:
        yield place, "\n".join(lines), tags


def _first(tags: Tags, *names: str) -> str:
    return next((tags[name][0] for name in names if tags.get(name)), "")
