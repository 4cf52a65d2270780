"""Citations given one a line, without a document around them."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from refsdb.errors import UnreadableFile
from refsdb.model import Item, Parsed
from refsdb.parse import make_all, parse_all
from refsdb.writers import join, write


def citation_lines(file: str, stdin: BinaryIO) -> Iterator[str]:
    """The non-blank lines of `file` ("-" is `stdin`), without blanks around them, one at a time.

    UTF-8, with or without mark, or UTF-16 with one; a line that is not UTF-8 is read as Windows-1252.
    Raises UnreadableFile when there is no such file, or it is a folder.
    """
    if file == "-":
        yield from _lines(file, io.BufferedReader(stdin) if isinstance(stdin, io.RawIOBase) else stdin)
        return
    try:
        with Path(file).open("rb") as stream:
            yield from _lines(file, stream)
    except FileNotFoundError:
        raise UnreadableFile(f"{file}: no such file", hint="check the path") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{file}: is a folder", hint="name a file in it") from None
    except OSError as error:
        raise UnreadableFile(f"{file}: cannot be read: {error.strerror}") from None


def parsed_lines(file: str, stdin: BinaryIO) -> Iterator[Parsed]:
    """What is read from each of `citation_lines`, in the same order."""
    return parse_all(citation_lines(file, stdin))


def written_lines(file: str, stdin: BinaryIO, to: str, jobs: int = 1) -> Iterator[str]:
    """What is read from each of `citation_lines` as text in the format `to`, in chunks; the keys count from "1".

    With several processes each writes what it has read: this one only joins the texts.
    """
    lines = citation_lines(file, stdin)
    if jobs > 1:
        return join(make_all(partial(_written, to), lines, jobs), to)
    return write((as_item(parsed, str(number)) for number, parsed in enumerate(parse_all(lines), 1)), to)


def _written(to: str, parsed: list[Parsed], first: int) -> str:
    return "".join(write((as_item(one, str(number)) for number, one in enumerate(parsed, first)), to))


def as_item(parsed: Parsed, key: str) -> Item:
    """What was read from a citation, to be written: the text and the confidence go along under `custom`."""
    return Item(key, parsed.reference, {"text": parsed.text, "confidence": dict(parsed.confidence)})


def _lines(name: str, stream: BinaryIO) -> Iterator[str]:
    first = True
    for raw in stream:
        if first and raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            text = (raw + stream.read()).decode("utf-16", "replace")
            yield from (line.strip() for line in text.split("\n") if line.strip())
            return
        if first and b"\0" in raw:
            raise UnreadableFile(f"{name}: holds binary data, no text", hint="name a text file")
        text = _decode(raw.removeprefix(codecs.BOM_UTF8) if first else raw)
        first = False
        for line in text.split("\r"):  # line ends of old Macs
            if line.strip():
                yield line.strip()


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
