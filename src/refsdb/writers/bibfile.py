"""A .bib file: written an entry at a time, and read back by bibtexparser in parts, so that memory does not grow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.text.citation_keys import writable
from refsdb.text.dates import MONTHS
from refsdb.text.subtitles import whole_title
from refsdb.writers.formats import Facts
from refsdb.writers.formats import paragraphs as join
from refsdb.writers.tidy import line

__all__ = ["Record", "facts", "join", "read", "write"]

_PART = 1 << 16  # characters read back at a time
_MONTH = re.compile(rf"\b({'|'.join(MONTHS)})\b")
_END = "\n}\n"  # an entry's end: no value holds a newline


class Record(NamedTuple):
    """An entry of the file: its type, key, and fields in order, values in LaTeX without the outer braces."""

    type: str
    key: str
    fields: dict[str, str]


def write(records: Iterable[Record]) -> Iterator[str]:
    """The records as BibTeX text, an entry per chunk, one blank line between entries.

    Raises ExportError for a key that cannot stand in a .bib file.
    """
    separator = ""
    for kind, key, fields in records:
        if not writable(key):
            raise ExportError(
                f"the key {key!r} cannot stand in a .bib file", hint="use letters, digits and -_:+ only"
            )
        lines = [
            f"  {name} = {_month(text) if name == 'month' else f'{{{text}}}'},\n"
            for name, text in fields.items()
        ]
        yield f"{separator}@{kind}{{{key},\n{''.join(lines)}}}\n"
        separator = "\n"


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The entries of a file that `write` made. Raises ExportError for anything in it that is not a whole entry."""
    rest = ""
    for chunk in chunks:
        rest += chunk
        if len(rest) >= _PART:
            end = rest.rfind(_END) + len(_END)
            if end >= len(_END):
                yield from _entries(rest[:end])
                rest = rest[end:]
    yield from _entries(rest)


def _month(text: str) -> str:
    """BibTeX's own abbreviations stand without braces: `may`, `{8~} # jul`."""
    parts = filter(None, _MONTH.split(text))
    return " # ".join(part if part in MONTHS else f"{{{part}}}" for part in parts)


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """Key, title as TeX prints it, and DOI, as `read` should find them."""
    title = latex.ligatures(line(item.reference.title))
    if ascii_only:  # letters without a LaTeX spelling come back in ASCII
        title = latex.to_unicode(latex.prose(line(item.reference.title), ascii_only=True))
    doi = latex.verbatim(line(item.reference.doi), ascii_only=ascii_only)
    return Facts(item.key or str(number), title, doi)


def _entries(text: str) -> Iterator[Facts]:
    from bibtexparser.entrypoint import parse_string

    library = parse_string(text)
    strange = [*library.failed_blocks, *library.comments, *library.strings, *library.preambles]
    if strange:
        first = (strange[0].raw or "").strip().partition("\n")[0]
        raise ExportError(f"bibtexparser does not read what was written as entries, first at {first[:80]!r}")
    for entry in library.entries:
        fields = entry.fields_dict
        title, subtitle, doi = (
            str(fields[name].value) if name in fields else "" for name in ("title", "subtitle", "doi")
        )
        yield Facts(entry.key, whole_title(latex.to_unicode(title), latex.to_unicode(subtitle)), doi)
