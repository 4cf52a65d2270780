"""Crossref records out of files: JSON lines, the public data file, answers of the API; gzipped or not."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from refsdb.errors import UnreadableFile
from refsdb.model import Date, Name, Work

_BUFFER = 1 << 20  # bytes read at a time
_UNSET: Any = msgspec.UNSET


class Record(msgspec.Struct, omit_defaults=True, gc=False):
    """The fields of a record that are kept: what `Work.from_record` reads, and what a reference can be filled from.

    Those that terms are made of are decoded, whatever their shape; the rest stays the JSON it was. What is bulky
    and tells nothing about the work itself (its own references, licences, links, funders) is left out.
    """

    DOI: Any = _UNSET
    type: msgspec.Raw = _UNSET
    title: Any = _UNSET
    subtitle: Any = _UNSET
    original_title: Any = msgspec.field(name="original-title", default=_UNSET)
    container_title: msgspec.Raw = msgspec.field(name="container-title", default=_UNSET)
    short_container_title: msgspec.Raw = msgspec.field(name="short-container-title", default=_UNSET)
    author: msgspec.Raw = _UNSET
    editor: msgspec.Raw = _UNSET
    translator: msgspec.Raw = _UNSET
    published_print: Any = msgspec.field(name="published-print", default=_UNSET)
    published_online: Any = msgspec.field(name="published-online", default=_UNSET)
    published_other: Any = msgspec.field(name="published-other", default=_UNSET)
    published: Any = _UNSET
    issued: Any = _UNSET
    volume: Any = _UNSET
    issue: msgspec.Raw = _UNSET
    page: Any = _UNSET
    article_number: Any = msgspec.field(name="article-number", default=_UNSET)
    ISSN: msgspec.Raw = _UNSET
    ISBN: Any = _UNSET
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
    """A date as Crossref writes it; only the first of several counts."""

    parts: list[list[int]] = msgspec.field(name="date-parts")


class _Usual(msgspec.Struct, gc=False):
    """What `Work.from_record` reads, of a record whose fields have the usual shapes."""

    DOI: str
    type: str = ""
    title: tuple[str, ...] = ()
    subtitle: tuple[str, ...] = ()
    original_title: tuple[str, ...] = msgspec.field(name="original-title", default=())
    container_title: tuple[str, ...] = msgspec.field(name="container-title", default=())
    short_container_title: tuple[str, ...] = msgspec.field(name="short-container-title", default=())
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    published_print: _Dated | None = msgspec.field(name="published-print", default=None)
    issued: _Dated | None = None
    published_online: _Dated | None = msgspec.field(name="published-online", default=None)
    published_other: _Dated | None = msgspec.field(name="published-other", default=None)
    published: _Dated | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    article_number: str = msgspec.field(name="article-number", default="")
    ISSN: tuple[str, ...] = ()
    ISBN: tuple[str, ...] = ()
    publisher: str = ""


class _Envelope(msgspec.Struct):
    """Records in one JSON value: {"items": […]} of the public data file, {"message": …} of the API."""

    items: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET
    message: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_record = msgspec.json.Decoder(Record)
_usual = msgspec.json.Decoder(_Usual)
_envelope = msgspec.json.Decoder(_Envelope)
_people = msgspec.json.Decoder(list[_Person])
_encoder = msgspec.json.Encoder()


def encode(record: Record) -> bytes:
    """The record as JSON, as it is stored."""
    return _encoder.encode(record)


def decode(text: bytes) -> Record:
    """The inverse of `encode`."""
    return _record.decode(text)


def work_of(text: bytes) -> Work:
    """The work of an encoded record: what `Work.from_record` makes of it, sooner.

    Raises MsgspecError or ValueError for what is no record.
    """
    record = msgspec.json.decode(text)
    try:
        work = _as_it_stands(_usual.decode(text), record)
    except msgspec.ValidationError:
        work = None  # a field of another shape
    return work or Work.from_record(record)


def _as_it_stands(usual: _Usual, record: dict[str, Any]) -> Work | None:
    """The work, where no text has mark-up, entities or odd blanks to take out and every name is a person's."""
    people = usual.author + usual.editor
    texts = [usual.DOI, *usual.title, *usual.subtitle, *usual.original_title, *usual.container_title]
    texts += usual.short_container_title + usual.ISSN + usual.ISBN
    texts += filter(
        None, (usual.type, usual.volume, usual.issue, usual.page, usual.article_number, usual.publisher)
    )
    for name in people:
        if name.particle or name.literal:  # Crossref's names have no such parts
            return None
    texts += [name.family for name in people]
    texts += [name.given for name in people if name.given]
    texts += [name.suffix for name in people if name.suffix]
    whole = " | ".join(texts)  # an empty text, as that of a nameless person, leaves a doubled blank
    if "&" in whole or "<" in whole or " ".join(whole.split()) != whole:
        return None
    titles = usual.title
    if usual.subtitle:
        titles += tuple([f"{titles[0]}: {more}" for more in usual.subtitle]) if titles else usual.subtitle
    return Work(
        usual.DOI,
        usual.type,
        _distinct(titles + usual.original_title),
        _distinct(usual.container_title + usual.short_container_title),
        usual.author,
        usual.editor,
        _dates(usual),
        usual.volume,
        usual.issue,
        usual.page,
        usual.article_number,
        _distinct(usual.ISSN),
        _distinct(usual.ISBN),
        usual.publisher,
        record,
    )


def _distinct(texts: tuple[str, ...]) -> tuple[str, ...]:
    return texts if len(texts) < 2 else tuple(dict.fromkeys(texts))


def _dates(usual: _Usual) -> tuple[Date, ...]:
    dates: list[Date] = []
    for dated in (
        usual.published_print,
        usual.issued,
        usual.published_online,
        usual.published_other,
        usual.published,
    ):
        if dated is None or not dated.parts or not dated.parts[0]:
            continue
        year, month, day = (*dated.parts[0][:3], 0, 0)[:3]
        if 0 < year < 10000:
            month = month if 0 < month < 13 else 0
            date = Date(year, month, day if month and 0 < day < 32 else 0)
            if date not in dates:
                dates.append(date)
    return tuple(dates)


def surnames(people: msgspec.Raw | msgspec.UnsetType) -> list[str]:
    """The surnames, or names of bodies, in a record's author list; [] for a list of any other shape."""
    if not isinstance(people, msgspec.Raw):
        return []
    try:
        return [name for person in _people.decode(people) if (name := person.family or person.name)]
    except msgspec.MsgspecError:
        return [name for name in map(_name, _loosely(people)) if isinstance(name, str)]


def _loosely(people: msgspec.Raw) -> list[Any]:
    found = msgspec.json.decode(people)
    return found if isinstance(found, list) else []


def _name(person: object) -> object:
    return (person.get("family") or person.get("name")) if isinstance(person, dict) else None


def read(path: Path) -> Iterator[Record | None]:
    """The records of a file, one at a time; None stands for a line that is no record with a DOI.

    Memory is bounded by the longest line (the public data file has a few thousand records in one).
    Raises UnreadableFile when the file cannot be opened or decompressed.
    """
    try:
        with _open(path) as lines:
            rest: IO[bytes] | None = lines
            while several := lines.readlines(_BUFFER):
                found = _all_of(several)  # nearly always
                yield from _each_of(several, rest) if found is None else found
                rest = None
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(f"cannot read works from {path}: {reason}") from error


def _open(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if not packed:
        return path.open("rb", buffering=_BUFFER)
    return io.BufferedReader(gzip.open(path, "rb"), _BUFFER)


def _all_of(lines: list[bytes]) -> list[Record] | None:
    """The records of lines with one each; None where any is something else."""
    try:
        found = _record.decode_lines(b"".join(lines))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    dois = [record.DOI for record in found]
    return found if all(isinstance(doi, str) and doi and not doi.isspace() for doi in dois) else None


def _each_of(lines: list[bytes], rest: IO[bytes] | None) -> Iterator[Record | None]:
    """The records of lines of any kind; `rest` is what comes behind those that a file begins with."""
    for number, line in enumerate(lines):
        if line.isspace():
            continue
        found = _records(line)
        if found is None and number == 0 and rest is not None:  # perhaps one JSON value over many lines
            yield from _records(b"".join(lines) + rest.read()) or (None,)
            return
        yield from found or (None,)


def _records(text: bytes | msgspec.Raw) -> list[Record | None] | None:
    """The records in one JSON value, None where it is no JSON object."""
    try:
        record = _record.decode(text)
        if isinstance(record.DOI, str) and record.DOI.strip():
            return [record]
        envelope = _envelope.decode(text)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    if isinstance(envelope.items, list):
        return [found for item in envelope.items for found in _records(item) or [None]]
    if isinstance(envelope.message, msgspec.Raw):
        return _records(envelope.message)
    return None
