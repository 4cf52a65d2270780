"""What is asked about a reference."""

from __future__ import annotations

from refsdb.model import Parsed, believe
from refsdb.store import Library, StoredReference


def question_of(library: Library, stored: StoredReference) -> Parsed:
    """The reference as its longest printed form says it: the more is printed, the more can be compared."""
    texts = [citation.text for citation in library.entries.citing(stored.id)]
    text = max(texts, key=len, default="")
    return Parsed(text, believe(stored.printed, corrected=stored.corrected).reference)
