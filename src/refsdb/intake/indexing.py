"""Works indexes, for the faces: made and looked at."""

from refsdb.sources.index import BuildReport, IndexStatus, build_index, index_status

__all__ = ["BuildReport", "IndexStatus", "build_index", "index_status"]
