"""Documents in: one file per format, chosen by content, then by name, and loaded when asked.

Each format's `read(name, content)` takes the bytes of a file and gives a `model.Document`: text with structure, the
format left behind.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from refsdb.model import Document
from refsdb.readers.broken_json import check_json
from refsdb.readers.content import LARGEST, content_of
from refsdb.readers.kinds import recognise, refuse

__all__ = ["LARGEST", "read"]

FORMATS = frozenset({"text", "html", "markdown", "latex", "docx", "pdf", "odt", "rst", "wikitext"})
"""Formats that are read, and the modules that read them."""


class _Reader(Protocol):
    """The shape of a format's module."""

    def read(self, name: str, content: bytes) -> Document: ...


def read(source: Path | str, data: bytes | None = None) -> Document:
    """The document at `source`, a path; or made of `data`, with `source` as its name ("-" for standard input).

    Raises UnreadableFile, with one line that says what is wrong and what to do: no such file, a folder, an empty
    file, binary data, a format that is not read yet, an encoding that cannot be told, broken JSON,
    more than LARGEST bytes.
    """
    name = str(source)
    content = content_of(source, data)
    kind = recognise(name, content)
    if kind not in FORMATS:
        raise refuse(name, kind)
    if kind == "text":
        check_json(name, content)
    reader = cast("_Reader", import_module(f"refsdb.readers.{kind}"))
    return reader.read(name, content)
