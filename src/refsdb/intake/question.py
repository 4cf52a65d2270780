"""What is asked about a reference."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from refsdb.model import Parsed, Reference, believe

if TYPE_CHECKING:
    from refsdb.store import Library, StoredReference


def question_of(library: Library, stored: StoredReference) -> Parsed:
    """The reference as its longest printed form says it: the more is printed, the more can be compared.

    One that no entry cites was read from a file of references: it is spelled out as a list would print it. A DOI that
    a person rejected is not asked for.
    """
    texts = [citation.text for citation in library.entries.citing(stored.id)]
    reference = believe(stored.printed, corrected=stored.corrected).reference
    text = max(texts, key=len, default="") or spelled_out(reference)
    for doi in library.decisions.rejected(stored.id):
        text = re.sub(re.escape(doi), "", text, flags=re.IGNORECASE)
        if reference.doi.lower() == doi:
            reference = replace(reference, doi="")
    return Parsed(text, reference)


def spelled_out(reference: Reference) -> str:
    """`Deza G, Curto A (2016) Title. Journal 96(3): 418-419. Press`: what is known, in the order of a list."""
    people = reference.author or reference.editor
    names = ", ".join(f"{name.surname} {name.given}".strip() for name in people)
    year = f"({reference.issued.year or reference.issued.literal})" if reference.issued else ""
    numbers = reference.volume + (f"({reference.issue})" if reference.issue else "")
    numbers = ": ".join(part for part in (numbers, reference.page or reference.number) if part)
    where = f"{reference.container_title} {numbers}".strip()
    beginning = " ".join(part for part in (names, year, reference.title) if part)
    return ". ".join(part for part in (beginning, where, reference.publisher, reference.url) if part)
