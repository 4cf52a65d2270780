"""What an entry says about itself: title, codes, authors, date, synonyms, language. One file per judgement.

Unknown is absent, never guessed. What the format states (`Document.metadata`) comes before what the text says, where
people state it and not programs.
"""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.model import Document, Entry
from refsdb.segment.about.byline import byline_of, name_of
from refsdb.segment.about.codes import about_a_disease, codes_of, without_code
from refsdb.segment.about.dates import updated_of
from refsdb.segment.about.language import language_of
from refsdb.segment.about.signed import signed
from refsdb.segment.about.synonyms import synonyms_of
from refsdb.segment.about.title import title_of
from refsdb.segment.lines import Line

__all__ = ["read_entry"]

BY_PROGRAMS = frozenset({"docx", "odt"})
"""Formats whose author and date programs fill in, often from a template: what is printed comes before them."""


def read_entry(document: Document, before: Sequence[Line], after: Sequence[Line]) -> Entry:
    """The entry, read from the lines before its citation list and those after it."""
    printed = title_of(before, document.metadata, document.blocks)
    title, code = without_code(printed, disease=about_a_disease(before))
    sure = document.format not in BY_PROGRAMS
    byline = byline_of(before, after, document.metadata, sure=sure, under=signed(before, printed))
    return Entry(
        source=document.source,
        title=title,
        author=tuple(name_of(one) for one in byline),
        byline=byline,
        updated=updated_of(before, after, document.metadata, sure=sure and document.format != "pdf"),
        language=language_of(before, document.metadata) or language_of(after, document.metadata),
        identifiers=codes_of(code, before),
        synonyms=synonyms_of(before),
    )
