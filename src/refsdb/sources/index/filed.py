"""A record as the index files it: what is kept of it, and the words and keys that it is found by."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from refsdb.sources.index.terms import (
    first_page,
    isbn_number,
    name_key,
    number_key,
    text_of,
    work_keys,
)
from refsdb.text.identifiers import isbn_key

_UNSET: Any = msgspec.UNSET


class Filed(NamedTuple):
    """A row of the index: the DOI, which has no case, the record as JSON, the words as one text, the keys."""

    doi: str
    record: bytes
    words: str
    keys: list[int]


class Record(msgspec.Struct, omit_defaults=True, gc=False):
    """The fields of a record that are kept: what `Work.from_record` reads, and what a reference can be filled from.

    They stay the JSON that they were. What is bulky and tells nothing about the work itself (its own references,
    licences, links, funders) is left out.
    """

    DOI: Any = _UNSET
    type: msgspec.Raw = _UNSET
    title: msgspec.Raw = _UNSET
    subtitle: msgspec.Raw = _UNSET
    original_title: msgspec.Raw = msgspec.field(name="original-title", default=_UNSET)
    container_title: msgspec.Raw = msgspec.field(name="container-title", default=_UNSET)
    short_container_title: msgspec.Raw = msgspec.field(name="short-container-title", default=_UNSET)
    author: msgspec.Raw = _UNSET
    editor: msgspec.Raw = _UNSET
    translator: msgspec.Raw = _UNSET
    published_print: msgspec.Raw = msgspec.field(name="published-print", default=_UNSET)
    published_online: msgspec.Raw = msgspec.field(name="published-online", default=_UNSET)
    published_other: msgspec.Raw = msgspec.field(name="published-other", default=_UNSET)
    published: msgspec.Raw = _UNSET
    issued: msgspec.Raw = _UNSET
    volume: msgspec.Raw = _UNSET
    issue: msgspec.Raw = _UNSET
    page: msgspec.Raw = _UNSET
    article_number: msgspec.Raw = msgspec.field(name="article-number", default=_UNSET)
    ISSN: msgspec.Raw = _UNSET
    ISBN: msgspec.Raw = _UNSET
    publisher: msgspec.Raw = _UNSET
    publisher_location: msgspec.Raw = msgspec.field(name="publisher-location", default=_UNSET)
    edition_number: msgspec.Raw = msgspec.field(name="edition-number", default=_UNSET)
    institution: msgspec.Raw = _UNSET
    degree: msgspec.Raw = _UNSET
    event: msgspec.Raw = _UNSET
    language: msgspec.Raw = _UNSET
    update_to: msgspec.Raw = msgspec.field(name="update-to", default=_UNSET)
    updated_by: msgspec.Raw = msgspec.field(name="updated-by", default=_UNSET)
    relation: msgspec.Raw = _UNSET


class _Person(msgspec.Struct, gc=False):
    """A name as it is looked for: the family name, or a body's name."""

    family: str | None = None
    name: str | None = None


class _Dated(msgspec.Struct, gc=False):
    """A date as Crossref writes it; only the first of several counts, and it may be [null]."""

    parts: list[list[int | None]] = msgspec.field(name="date-parts")


class _Facts(msgspec.Struct, gc=False):
    """What a work is found by, as the fields of a record usually are."""

    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    original_title: tuple[str, ...] = msgspec.field(name="original-title", default=())
    author: tuple[_Person, ...] = ()
    editor: tuple[_Person, ...] = ()
    published_print: _Dated | None = msgspec.field(name="published-print", default=None)
    published_online: _Dated | None = msgspec.field(name="published-online", default=None)
    published_other: _Dated | None = msgspec.field(name="published-other", default=None)
    published: _Dated | None = None
    issued: _Dated | None = None
    volume: str = ""
    page: str = ""
    article_number: str = msgspec.field(name="article-number", default="")
    ISBN: tuple[str, ...] = ()


_facts = msgspec.json.Decoder(_Facts)
_encoder = msgspec.json.Encoder()


def filed(record: Record) -> Filed:
    """The row of a record that has a DOI. Raises UnicodeDecodeError where any of it is no Unicode."""
    text = _encoder.encode(record)
    if not text.isascii():
        text.decode()
    return Filed(record.DOI.strip().lower(), text, *found_by(text))


def found_by(text: bytes) -> tuple[str, list[int]]:
    """The words and the keys that find the work of an encoded record."""
    try:
        facts = _facts.decode(text)
    except msgspec.ValidationError:
        facts = _loosely(msgspec.json.decode(text))
    names = _names(facts.author) or _names(facts.editor)
    first = name_key(names[0]) if names else ""
    page = first_page(facts.page)
    pages = [page] if page else []
    if facts.article_number and (article := first_page(facts.article_number)) not in {page, ""}:
        pages.append(article)
    keys = work_keys(first, _years(facts), number_key(facts.volume), pages)
    if facts.ISBN:
        keys += [isbn_number(isbn) for isbn in sorted({*map(isbn_key, facts.ISBN)} - {""})]
    return text_of(facts.title + facts.subtitle + facts.original_title, names), keys


def _names(people: tuple[_Person, ...]) -> list[str]:
    return [name for person in people if (name := person.family or person.name)]


def _years(facts: _Facts) -> set[int]:
    """The years of all dates; `[[null]]` holds none."""
    years = set()
    for date in (
        facts.published_print,
        facts.published_online,
        facts.published_other,
        facts.published,
        facts.issued,
    ):
        if date is not None and date.parts and date.parts[0] and (year := date.parts[0][0]):
            years.add(year)
    return years


def _loosely(record: dict[str, Any]) -> _Facts:
    """The facts of a record in which any field has any shape: what is not as it should be is not there."""
    get = record.get
    return _Facts(
        title=_strings(get("title")),
        subtitle=_strings(get("subtitle")),
        original_title=_strings(get("original-title")),
        author=_people(get("author")),
        editor=_people(get("editor")),
        published_print=_dated(get("published-print")),
        published_online=_dated(get("published-online")),
        published_other=_dated(get("published-other")),
        published=_dated(get("published")),
        issued=_dated(get("issued")),
        volume=_number(get("volume")),
        page=_number(get("page")),
        article_number=_number(get("article-number")),
        ISBN=_strings(get("ISBN")),
    )


def _strings(value: object) -> tuple[str, ...]:
    several = value if isinstance(value, list) else [value]
    return tuple(text for text in several if isinstance(text, str))


def _people(value: object) -> tuple[_Person, ...]:
    people = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    names = [one.get("family") or one.get("name") for one in people]
    return tuple(_Person(name) for name in names if isinstance(name, str))


def _dated(value: object) -> _Dated | None:
    try:
        return msgspec.convert(value, _Dated)
    except msgspec.ValidationError:
        return None


def _number(value: object) -> str:
    return str(value) if isinstance(value, str | int) else ""
