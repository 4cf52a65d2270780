"""A works index in one SQLite file: built from Crossref records, asked like Crossref, without a network."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refsdb.sources.index.build import BuildReport, build_index
    from refsdb.sources.index.file import IndexStatus, index_status
    from refsdb.sources.index.query import WorksIndex

__all__ = ["BuildReport", "IndexStatus", "WorksIndex", "build_index", "index_status"]
_HOMES = {
    "BuildReport": "build",
    "IndexStatus": "file",
    "WorksIndex": "query",
    "build_index": "build",
    "index_status": "file",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
