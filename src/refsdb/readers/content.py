"""The bytes of a file that is to be read, or why it cannot be."""

from __future__ import annotations

from pathlib import Path

from refsdb.errors import UnreadableFile

LARGEST = 64 * 1024 * 1024
"""Bytes a document may have. A book of a thousand pages is 3 MB of text; more is not an entry."""
_MARKS = {b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"}


def content_of(source: Path | str, data: bytes | None = None) -> bytes:
    """The bytes of the file at `source`; or `data`, with `source` as its name ("-" for standard input).

    Raises UnreadableFile, with one line that says what is wrong and what to do: no such file, a folder, an empty
    file, more than LARGEST bytes.
    """
    name = str(source)
    content = _bytes(Path(source)) if data is None else data
    if len(content) > LARGEST:
        raise UnreadableFile(
            f"{name}: {len(content) >> 20} MB is more than the {LARGEST >> 20} MB a document may have",
            hint="split it, one file per entry",
        )
    if not content.strip(b" \t\r\n\f\v\0") or content in _MARKS:
        raise UnreadableFile(f"{name}: the file is empty")
    return content


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise UnreadableFile(f"{path}: no such file", hint="check the path") from None
    except IsADirectoryError:
        raise UnreadableFile(f"{path}: is a folder without documents", hint="name a file") from None
    except OSError as error:
        raise UnreadableFile(f"{path}: cannot be opened: {error.strerror or error}") from None
    except ValueError as error:  # a NUL in the path
        raise UnreadableFile(f"{str(path)!r}: not a path: {error}") from None
