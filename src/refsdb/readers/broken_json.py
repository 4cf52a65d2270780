"""A file that is JSON by its name and how it begins, and cannot be read as such."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from refsdb.errors import UnreadableFile
from refsdb.readers.decode import decode

_BEGINS = re.compile(r"\s*[\[{]\s*(?:[\[{\"]|$)")


def check_json(name: str, content: bytes) -> None:
    """Raises UnreadableFile, which says where, for a broken file of that kind; JSON lines are whole."""
    if PurePath(name).suffix.lower() != ".json":
        return
    text = decode(name, content).lstrip("\ufeff")
    if not _BEGINS.match(text):
        return
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data":
            return
        raise UnreadableFile(
            f"{name}: no JSON that can be read: {error.msg} (line {error.lineno}, column {error.colno})",
            hint="export the file again, or mend it there",
        ) from None
    except RecursionError:
        raise UnreadableFile(f"{name}: no JSON that can be read: nested too deep") from None
