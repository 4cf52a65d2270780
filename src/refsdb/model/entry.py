"""A piece of writing that cites, and the items of its list."""

from __future__ import annotations

from dataclasses import dataclass

from refsdb.model.date import Date
from refsdb.model.name import Name


@dataclass(frozen=True, slots=True)
class Identifier:
    """A code that the entry gives for its subject or itself: scheme ("icd-10") and value ("L94.2")."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says about itself. Unknown is absent, never guessed.

    `byline` holds the authors as printed ("Prof. Dr. med. P. Altmeyer"), `author` the same persons as names.
    `updated` is the date of the last change. `source` is the path or URL it was read from.
    """

    source: str
    title: str = ""
    author: tuple[Name, ...] = ()
    byline: tuple[str, ...] = ()
    updated: Date | None = None
    language: str = ""
    identifiers: tuple[Identifier, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Citation:
    """One item of the entry's list.

    `position` counts from 1 in the order of the list; `label` is the printed mark without its punctuation
    ("10" for "10."), "" where there is none; `text` is what was printed, lines joined, without the label.
    `doubt` says in a few words why the item needs a look, or is "". `link` is where a link of the item leads to in a
    format that has links, whether it is printed or not: a DOI ("10.…") or an address. `again` is the position of the
    citation whose work this one names once more ("Ebd., S. 91"), 0 for none. `key` is the key by which a document
    that has keys cites it, or "".
    """

    position: int
    label: str
    text: str
    doubt: str = ""
    link: str = ""
    again: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A document as an entry with its list. `warnings` are sentences about the list as a whole."""

    entry: Entry
    citations: tuple[Citation, ...]
    warnings: tuple[str, ...] = ()
