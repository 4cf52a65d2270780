"""Documents in: one file per format, chosen by content, then by name.

A reader takes the bytes of a file and gives a `model.Document`: text with structure, the format left behind.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from refsdb.model import Document
from refsdb.readers import docx, html, latex, markdown, odt, pdf, rst, text, wikitext
from refsdb.readers.broken_json import check_json
from refsdb.readers.content import LARGEST, content_of
from refsdb.readers.kinds import recognise, refuse

__all__ = ["LARGEST", "read"]

READERS: dict[str, Callable[[str, bytes], Document]] = {
    "text": text.read,
    "html": html.read,
    "markdown": markdown.read,
    "latex": latex.read,
    "docx": docx.read,
    "pdf": pdf.read,
    "odt": odt.read,
    "rst": rst.read,
    "wikitext": wikitext.read,
}


def read(source: Path | str, data: bytes | None = None) -> Document:
    """The document at `source`, a path; or made of `data`, with `source` as its name ("-" for standard input).

    Raises UnreadableFile, with one line that says what is wrong and what to do: no such file, a folder, an empty
    file, binary data, a format that is not read yet, an encoding that cannot be told, broken JSON,
    more than LARGEST bytes.
    """
    name = str(source)
    content = content_of(source, data)
    kind = recognise(name, content)
    reader = READERS.get(kind)
    if reader is None:
        raise refuse(name, kind)
    if kind == "text":
        check_json(name, content)
    return reader(name, content)
