"""Markdown (CommonMark): a list with a printed reference an item, its title linked to its DOI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.writers.formats import Facts, lines
from refsdb.writers.printed import Run, runs

# what is markup in CommonMark anywhere in a line, and in the dialects: `~^$` (Pandoc, GitHub), `@#|{}`
_MARKUP = re.compile(r"[\\`*_\[\]<>~^$@#|{}]|&(?=[#A-Za-z])")
_OPENING = re.compile(r"(\d*)([-+=:.)])")  # what opens a block at the start of an item
_ITEM = re.compile(r"(?:-|\d+\.) (.+)")
_LINK = re.compile(r"(?<!\\)<([a-z]+://[^>]*)>")


def write(items: Iterable[Item], *, ascii_only: bool = False, numbered: bool = False) -> Iterator[str]:
    """The items, a line per chunk; `ascii_only` writes other letters as character references."""
    for number, item in enumerate(items, 1):
        marker = f"{number}." if numbered else "-"
        yield f"{marker} {_text(item, number, ascii_only=ascii_only)}\n"


def join(texts: Iterable[str]) -> Iterator[str]:
    """The lists as one."""
    yield from texts


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The items. Raises ExportError for a line that is none."""
    for number, found in enumerate(lines(chunks), 1):
        item = _ITEM.fullmatch(found)
        if item is None:
            raise ExportError(f"a line of the Markdown written is no item: {found[:80]!r}")
        yield _facts(item[1], number)


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """The item as `read` should find it, under its number; as DOI the first address that it leads to."""
    return _facts(_text(item, number, ascii_only=ascii_only), number)


def _facts(found: str, number: int) -> Facts:
    link = _LINK.search(found)
    return Facts(str(number), found, link[1] if link else "")


def _text(item: Item, number: int, *, ascii_only: bool) -> str:
    text = "".join(map(_run, runs(item, number)))
    opening = _OPENING.match(text)
    if opening:
        text = f"{opening[1]}\\{opening[2]}{text[opening.end() :]}"
    return text.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else text


def _run(run: Run) -> str:
    if run.address and run.address == run.text:
        return f"<{run.address}>"
    text = _MARKUP.sub(r"\\\g<0>", run.text)
    return f"[{text}](<{run.address.replace('&', '&amp;')}>)" if run.address else text
