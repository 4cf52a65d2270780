"""The library file: entries, citations, references, works, answers. The only room that opens it."""

from refsdb.store.library import Library
from refsdb.store.records import StoredCandidate, StoredCitation, StoredEntry, StoredReference

__all__ = ["Library", "StoredCandidate", "StoredCitation", "StoredEntry", "StoredReference"]
