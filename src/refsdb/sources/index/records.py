"""Crossref records out of files: JSON lines, the public data file, answers of the API; gzipped or not."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import msgspec

from refsdb.errors import UnreadableFile

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


class _Envelope(msgspec.Struct):
    """Records in one JSON value: {"items": […]} of the public data file, {"message": …} of the API."""

    items: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET
    message: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_record = msgspec.json.Decoder(Record)
_envelope = msgspec.json.Decoder(_Envelope)
_people = msgspec.json.Decoder(list[_Person])
_encoder = msgspec.json.Encoder()


def encode(record: Record) -> bytes:
    """The record as JSON, as it is stored."""
    return _encoder.encode(record)


def decode(text: bytes) -> Record:
    """The inverse of `encode`."""
    return _record.decode(text)


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
            for number, line in enumerate(lines):
                record = _record_of(line)
                if record is not None:  # nearly always
                    yield record
                    continue
                if line.isspace():
                    continue
                found = _records(line)
                if found is None and number == 0:  # perhaps one JSON value over many lines
                    yield from _records(line + lines.read()) or (None,)
                    return
                yield from found or (None,)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(f"cannot read works from {path}: {reason}") from error


def _open(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if not packed:
        return path.open("rb", buffering=_BUFFER)
    return io.BufferedReader(gzip.open(path, "rb"), _BUFFER)


def _record_of(line: bytes) -> Record | None:
    try:
        record = _record.decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    doi = record.DOI
    return record if isinstance(doi, str) and doi and not doi.isspace() else None


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
