"""Files of references in: BibTeX, RIS, CSL-JSON, MEDLINE and EndNote, told by content, then by name."""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import cast

from refsdb.model import Bibliography
from refsdb.readers.content import content_of
from refsdb.readers.kinds import recognise

_MODULES = {"bib": "bibtex", "ris": "ris", "nbib": "nbib", "endnote": "refer", "xml": "endnote"}
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]\s*[\[{\"]")


def read_records(source: Path | str, data: bytes | None = None) -> Bibliography | None:
    """The references in the file at `source`, a path, or in `data`, with `source` as its name.

    None when it is no file of references, but a document. What should be a record and cannot be read is in
    `broken`; a file that is one of these by its name alone may come out without records.
    Raises UnreadableFile, as `readers.read` does, for a file that is not there, is empty, too large or binary.
    """
    name = str(source)
    content = content_of(source, data)
    kind = recognise(name, content)
    module = "csljson" if kind == "text" and _JSON.match(content) else _MODULES.get(kind, "")
    if not module:
        return None
    # loaded when there is such a file: bibtexparser and lxml take their time
    reader = import_module(f"refsdb.readers.{module}").read
    return cast("Callable[[str, bytes], Bibliography | None]", reader)(name, content)
