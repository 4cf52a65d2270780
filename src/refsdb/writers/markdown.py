"""Markdown (CommonMark): a list with a printed reference an item, its title linked to its DOI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.model.scripts import to_tags
from refsdb.writers.formats import Facts, lines
from refsdb.writers.printed import Run, runs

# what is markup in CommonMark anywhere in a line, and in the dialects: `~^$` (Pandoc, GitHub), `@#|{}`
_MARKUP = re.compile(r"[\\`*_\[\]<>~^$@#|{}]|&(?=[#A-Za-z])")
_STARS = {"i": "*", "b": "**"}
_TAGS = {
    "^": ("<sup>", "</sup>"),
    "_": ("<sub>", "</sub>"),
    "b": ("<strong>", "</strong>"),
    "i": ("<em>", "</em>"),
}
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


def text_of(several: Iterable[Run], *, ascii_only: bool = False) -> str:
    """Runs as one paragraph or item that opens nothing else."""
    given = list(several)
    around = ["", *(run.text for run in given), ""]
    text = "".join(
        _run(run, before[-1:], behind[:1])
        for before, run, behind in zip(around, given, around[2:], strict=False)
    )
    opening = _OPENING.match(text)
    if opening:
        text = f"{opening[1]}\\{opening[2]}{text[opening.end() :]}"
    return text.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else text


def _text(item: Item, number: int, *, ascii_only: bool) -> str:
    return text_of(runs(item, number), ascii_only=ascii_only)


def _run(run: Run, before: str, behind: str) -> str:
    """The run as Markdown, between what stands right before and behind it."""
    if run.address and run.address == run.text and not run.style:
        return f"<{run.address}>"
    text = to_tags(_MARKUP.sub(r"\\\g<0>", run.text))
    bare = run.text.strip()
    if run.style in _STARS and bare:
        # stars open before, and close behind, a letter or digit, or where none is on their other side
        opens = bare[0].isalnum() or not before.isalnum() or bare != run.text
        closes = bare[-1].isalnum() or not behind.isalnum() or bare != run.text
        text = _set_apart(text, *([_STARS[run.style]] * 2 if opens and closes else _TAGS[run.style]))
    else:
        for mark, (opening, closing) in _TAGS.items():
            if mark in run.style:
                text = _set_apart(text, opening, closing)
    return f"[{text}](<{run.address.replace('&', '&amp;')}>)" if run.address else text


def _set_apart(text: str, opening: str, closing: str) -> str:
    bare = text.strip()
    before, _, behind = text.partition(bare)
    return f"{before}{opening}{bare}{closing}{behind}" if bare else text
