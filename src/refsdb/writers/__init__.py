"""References -> BibTeX, BibLaTeX, RIS, CSL-JSON, NBIB, text, HTML, Markdown. A file per format, loaded when asked.

Each format's module has the same small shape:

    write(items, *, ascii_only) -> Iterator[str]    the text, in chunks
    join(texts) -> Iterator[str]                    what was written apart as one text, in chunks
    read(chunks) -> Iterator[Facts]                 what was written, by the format's own reader
    facts(item, number, *, ascii_only) -> Facts     what `read` should find for the item
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refsdb.model.item import Item
from refsdb.writers.formats import ENDINGS, FORMATS, LISTS, format_of, module, write_as
from refsdb.writers.readback import check
from refsdb.writers.save import replace_file, replaceable, save

__all__ = [
    "ENDINGS",
    "FORMATS",
    "LISTS",
    "check",
    "format_of",
    "join",
    "replace_file",
    "replaceable",
    "save",
    "write",
]


def write(
    items: Iterable[Item], to: str, *, ascii_only: bool = False, numbered: bool = False
) -> Iterator[str]:
    r"""The items as text in the format `to` (one of FORMATS), in their order, as chunks in bounded memory.

    An item without a key is numbered by its place ("1", "2", …). `ascii_only` keeps to ASCII: letters in LaTeX
    for BibTeX and BibLaTeX, `\u` escapes in CSL-JSON, character references in HTML and Markdown, spelled-out letters
    in RIS, NBIB and text, which know no escape. `numbered` numbers the list in one of LISTS.
    Raises ExportError for an unknown format and for a key that the format cannot carry.
    """
    return write_as(to, items, ascii_only=ascii_only, numbered=numbered)


def join(texts: Iterable[str], to: str) -> Iterator[str]:
    """Texts in the format `to` as one, in chunks: each is what `write` makes of some of the items, whole."""
    return module(to).join(texts)
