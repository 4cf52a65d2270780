"""Which files of a folder are documents or files of references: those whose names end as such files' names do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from refsdb.readers.kinds import NAMES

SUFFIXES = frozenset({*NAMES, ".txt", ".text", ".json", ".xml"})
"""Ends of the names, in lower case. What else a folder holds (pictures, programs) is passed over."""


def documents_in(folder: Path) -> Iterator[Path]:
    """The documents in a folder and in the folders below it, by name; hidden ones, and links to folders, left out."""
    for place, below, files in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            # not a pipe, which who reads it waits for
            if not name.startswith(".") and path.suffix.lower() in SUFFIXES and path.is_file():
                yield path
