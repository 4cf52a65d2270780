"""The files that a person means who names folders among files."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refsdb.readers.folder import documents_in


def with_folders(files: Iterable[str]) -> tuple[str, ...]:
    """The files, each folder replaced by the documents in it; a folder without any stays, to be told of."""
    return tuple(one for file in files for one in _documents(file))


def _documents(file: str) -> list[str]:
    return [str(path) for path in documents_in(Path(file))] or [file]
