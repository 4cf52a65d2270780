"""A works index in one SQLite file: built from Crossref records, asked like Crossref, without a network."""

from refsdb.sources.index.build import BuildReport, build_index
from refsdb.sources.index.file import IndexStatus, index_status
from refsdb.sources.index.query import WorksIndex

__all__ = ["BuildReport", "IndexStatus", "WorksIndex", "build_index", "index_status"]
