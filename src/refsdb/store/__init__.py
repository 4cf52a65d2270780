"""The library file: entries, citations, references, works, answers, events. The only room that opens it."""

from refsdb.store.events import Event
from refsdb.store.library import Library
from refsdb.store.records import (
    Held,
    MaybeSame,
    StoredCandidate,
    StoredCitation,
    StoredEntry,
    StoredReference,
)
from refsdb.store.remarks import Note

__all__ = [
    "Event",
    "Held",
    "Library",
    "MaybeSame",
    "Note",
    "StoredCandidate",
    "StoredCitation",
    "StoredEntry",
    "StoredReference",
]
