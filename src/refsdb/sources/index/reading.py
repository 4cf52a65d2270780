"""Files of Crossref records: JSON lines, the public data file, answers of the API; gzipped or not."""

from __future__ import annotations

import gzip
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

import msgspec

from refsdb.errors import UnreadableFile
from refsdb.sources.index.filed import Filed, Record, filed

_BUFFER = 1 << 20  # bytes read at a time
_NOT_JSON = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)


class Unread(NamedTuple):
    """What a file holds besides records with a DOI: its line, from 1, and whether it is no record at all."""

    line: int
    broken: bool


class _Envelope(msgspec.Struct):
    """Records in one JSON value: {"items": […]} of the public data file, {"message": …} of the API."""

    items: list[msgspec.Raw] | msgspec.UnsetType = msgspec.UNSET
    message: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


_record = msgspec.json.Decoder(Record)
_envelope = msgspec.json.Decoder(_Envelope)


def read(path: Path) -> Iterator[Filed | Unread]:
    """The records of a file, filed one at a time, and in their place what is no record with a DOI.

    Memory is bounded by the longest line (the public data file has a few thousand records in one).
    Raises UnreadableFile when the file cannot be opened or decompressed.
    """
    try:
        with _open(path) as file:
            line, pieces = 1, _whole_lines(file)
            for lines in pieces:
                found: Sequence[Filed | Unread] | None = _all_of(lines)  # nearly always
                if found is None and line == 1 and _goes_on(lines):
                    lines = b"".join([lines, *pieces])  # noqa: PLW2901
                    found = _rows(lines, line)
                yield from _each_of(lines, line) if found is None else found
                line += lines.count(b"\n")
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFile(f"cannot read works from {path}: {reason}") from error


def _open(path: Path) -> IO[bytes]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if not packed:
        return path.open("rb", buffering=0)
    return io.BufferedReader(gzip.open(path, "rb"), _BUFFER)


def _whole_lines(file: IO[bytes]) -> Iterator[bytes]:
    """The file in pieces of about a buffer that end where a line does."""
    held: list[bytes] = []
    while piece := file.read(_BUFFER):
        if end := piece.rfind(b"\n") + 1:
            yield b"".join([*held, piece[:end]])
            held = [piece[end:]]
        else:
            held.append(piece)
    if any(held):
        yield b"".join(held)


def _all_of(lines: bytes) -> list[Filed] | None:
    """The records of lines with one each; None where any is something else."""
    try:
        records = _record.decode_lines(lines)
        return list(map(filed, records)) if all(map(_has_doi, records)) else None
    except _NOT_JSON:
        return None


def _has_doi(record: Record) -> bool:
    return isinstance(record.DOI, str) and bool(record.DOI.strip())


def _goes_on(lines: bytes) -> bool:
    """Whether the first line may begin a JSON value that stands on many."""
    return lines.lstrip().partition(b"\n")[0].rstrip().endswith((b"{", b"[", b","))


def _each_of(lines: bytes, first: int) -> Iterator[Filed | Unread]:
    """The records of lines of any kind, from number `first` on."""
    for number, line in enumerate(lines.split(b"\n"), first):
        if line.strip():
            found = _rows(line, number)
            yield from [Unread(number, broken=True)] if found is None else found


def _rows(text: bytes | msgspec.Raw, line: int) -> list[Filed | Unread] | None:
    """What is in one JSON value that begins on this line; None where it is no JSON object."""
    try:
        record = _record.decode(text)
        if _has_doi(record):
            return [filed(record)]
        envelope = _envelope.decode(text)
    except _NOT_JSON:
        return None
    if isinstance(envelope.message, msgspec.Raw):
        return _rows(envelope.message, line)
    if not isinstance(envelope.items, list):
        return [Unread(line, broken=False)]
    found = [_rows(item, line) for item in envelope.items]
    return [row for rows in found for row in ([Unread(line, broken=True)] if rows is None else rows)]
