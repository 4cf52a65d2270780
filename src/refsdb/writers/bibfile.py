"""A .bib file: written and read back by bibtexparser, in batches, so that memory does not grow with the library."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.writers.formats import Facts
from refsdb.writers.formats import paragraphs as join
from refsdb.writers.tidy import line

__all__ = ["Record", "facts", "join", "read", "usable", "write"]

_BATCH = 200  # entries
_PART = 1 << 16  # characters read back at a time
_END = "\n}\n"  # an entry's end: no value holds a newline
_KEY = re.compile(
    r"[^\s\x00-\x1f\x7f\"#%&'(),=@\\^{}~$]+"
)  # what btparse, BibTeX and pybtex all take for a key


class Record(NamedTuple):
    """An entry of the file: its type, key, and fields in order, values in LaTeX without the outer braces."""

    type: str
    key: str
    fields: dict[str, str]


def usable(key: str) -> bool:
    """Whether every reader of .bib files takes this for a key."""
    return bool(_KEY.fullmatch(key))


def write(records: Iterable[Record]) -> Iterator[str]:
    """The records as BibTeX text, a batch of entries per chunk, one blank line between entries.

    Raises ExportError for a key that cannot stand in a .bib file or stands twice in one batch.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry, Field
    from bibtexparser.writer import BibtexFormat

    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator, layout.trailing_comma = "  ", "\n", True
    records, separator = iter(records), ""
    while batch := list(islice(records, _BATCH)):
        entries: list[Block] = []
        for record in batch:
            if not usable(record.key):
                raise ExportError(
                    f"the key {record.key!r} cannot stand in a .bib file",
                    hint="use letters, digits and -_:+ only",
                )
            # a month is one of BibTeX's own abbreviations: never in braces
            fields = [
                Field(name, text if name == "month" else f"{{{text}}}")
                for name, text in record.fields.items()
            ]
            entries.append(Entry(record.type, record.key, fields))
        try:
            library = Library(entries)
        except ValueError as error:
            raise ExportError(
                "two references have the same key", hint=str(error).partition(". ")[0]
            ) from error
        yield separator + write_string(library, unparse_stack=[], bibtex_format=layout)
        separator = layout.block_separator


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
        title, doi = (str(fields[name].value) if name in fields else "" for name in ("title", "doi"))
        yield Facts(entry.key, latex.to_unicode(title), doi)
