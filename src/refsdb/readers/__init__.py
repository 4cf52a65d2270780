"""Documents in: one file per format, chosen by content, then by name.

A reader takes the bytes of a file and gives a `model.Document`: text with structure, the format left behind.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from refsdb.errors import UnreadableFile
from refsdb.model import Document
from refsdb.readers import docx, html, latex, markdown, odt, pdf, rst, text
from refsdb.readers.kinds import recognise, refuse

__all__ = ["LARGEST", "read"]

LARGEST = 64 * 1024 * 1024
"""Bytes a document may have. A book of a thousand pages is 3 MB of text; more is not an entry."""

READERS: dict[str, Callable[[str, bytes], Document]] = {
    "text": text.read,
    "html": html.read,
    "markdown": markdown.read,
    "latex": latex.read,
    "docx": docx.read,
    "pdf": pdf.read,
    "odt": odt.read,
    "rst": rst.read,
}


def read(source: Path | str, data: bytes | None = None) -> Document:
    """The document at `source`, a path; or made of `data`, with `source` as its name ("-" for standard input).

    Raises UnreadableFile, with one line that says what is wrong and what to do: no such file, a folder, an empty
    file, binary data, a format that is not read yet, an encoding that cannot be told, more than LARGEST bytes.
    """
    name = str(source)
    content = _bytes(Path(source)) if data is None else data
    if len(content) > LARGEST:
        raise UnreadableFile(
            f"{name}: {len(content) >> 20} MB is more than the {LARGEST >> 20} MB a document may have",
            hint="split it, one file per entry",
        )
    if not content.strip(b" \t\r\n\f\v\0") or content in {b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"}:
        raise UnreadableFile(f"{name}: the file is empty")
    kind = recognise(name, content)
    reader = READERS.get(kind)
    if reader is None:
        raise refuse(name, kind)
    return reader(name, content)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: no such file", hint="check the path") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{path}: is a folder", hint="name the files in it") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be opened: {error.strerror or error}") from None
    except ValueError as error:  # a NUL in the path
        raise UnreadableFile(f"{str(path)!r}: not a path: {error}") from None
