"""The formats by name, and what a format's module offers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple, Protocol, cast

from refsdb.errors import ExportError
from refsdb.model.item import Item

_MODULES = {
    "bibtex": "bibtex",
    "biblatex": "biblatex",
    "ris": "ris",
    "csl-json": "csl_json",
    "nbib": "nbib",
    "text": "text",
    "html": "html",
    "markdown": "markdown",
}
FORMATS = tuple(_MODULES)
LISTS = ("text", "html", "markdown")
"""The formats that people read: lists of printed references, which can be numbered."""


ENDINGS = {
    ".bib": "bibtex",
    ".ris": "ris",
    ".json": "csl-json",
    ".nbib": "nbib",
    ".txt": "text",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}
"""The format that a file whose name ends so is expected to have."""


class Facts(NamedTuple):
    """What must survive being written and read: compared as they are, so already folded where a format folds."""

    key: str
    title: str
    doi: str


class Format(Protocol):
    """The shape of a format's module."""

    def write(self, items: Iterable[Item], *, ascii_only: bool) -> Iterator[str]: ...

    def join(self, texts: Iterable[str]) -> Iterator[str]: ...

    def read(self, chunks: Iterable[str]) -> Iterator[Facts]: ...

    def facts(self, item: Item, number: int, *, ascii_only: bool) -> Facts: ...


class ListFormat(Format, Protocol):
    """The shape of the module of one of LISTS."""

    def write(self, items: Iterable[Item], *, ascii_only: bool, numbered: bool = False) -> Iterator[str]: ...


def format_of(name: str) -> str:
    """The format that a file of this name is expected to have ("refs.ris": "ris"); "" where its ending tells none."""
    return ENDINGS.get(PurePath(name).suffix.lower(), "")


def write_as(
    to: str, items: Iterable[Item], *, ascii_only: bool = False, numbered: bool = False
) -> Iterator[str]:
    """The items in the format `to`, in chunks; `numbered` is for LISTS and nothing to the others."""
    if to in LISTS:
        return cast("ListFormat", module(to)).write(items, ascii_only=ascii_only, numbered=numbered)
    return module(to).write(items, ascii_only=ascii_only)


def lines(chunks: Iterable[str]) -> Iterator[str]:
    """The lines of a text in chunks, without their ends."""
    rest = ""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split("\n")
        yield from whole
    if rest:
        yield rest


def paragraphs(texts: Iterable[str]) -> Iterator[str]:
    """Texts with a blank line between them; empty ones are left out."""
    separator = ""
    for text in texts:
        if text:
            yield separator + text
            separator = "\n"


def module(to: str) -> Format:
    """The module that writes the format `to`. Raises ExportError when there is none."""
    if to not in _MODULES:
        raise ExportError(f"no format is called {to!r}", hint=f"choose one of {', '.join(FORMATS)}")
    return cast("Format", import_module(f"refsdb.writers.{_MODULES[to]}"))
