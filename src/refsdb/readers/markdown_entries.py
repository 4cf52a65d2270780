r"""The items of a bibliography that Pandoc wrote into Markdown, a part of its own each: "::: {#ref-oak .csl-entry}".

Where a style numbers them, labels stand in spans: "[\[1\] ]{.csl-left-margin}[A. Oak …]{.csl-right-inline}".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from refsdb.model import Block, BlockKind

_ENTRY = re.compile(
    r"^ {0,3}:{3,}[ \t]*\{[^{}\n]{0,300}?\.csl-entry\b[^{}\n]{0,300}\}[ \t]*\n"
    r"(?P<body>(?:(?! {0,3}:::).*\n)*?) {0,3}:{3,}[ \t]*$",
    re.MULTILINE,
)
_MARGIN = re.compile(r"\[((?:\\.|[^\[\]\\])*)\]\{\.csl-left-margin\}")
_INLINE = re.compile(r"\A(\s*)\[(.*)\]\{\.csl-right-inline\}(\s*)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """The lines between which an item stands, and its label."""

    first: int
    last: int
    label: str


def entries_of(text: str) -> tuple[str, list[Entry]]:
    """The text without the spans in its items, in as many lines, and the items."""
    found: list[Entry] = []

    def plain(entry: re.Match[str]) -> str:
        margin = _MARGIN.search(entry["body"])
        label = re.sub(r"[\\\s]", "", margin[1]).strip("[]().") if margin else ""
        body = _INLINE.sub(r"\1\2\3", _MARGIN.sub("", entry["body"], count=1))
        first = text.count("\n", 0, entry.start()) + 1
        found.append(Entry(first, first + entry[0].count("\n"), label))
        return f"\n{body}"

    return _ENTRY.sub(plain, text), found


def with_entries(blocks: Iterable[Block], entries: Iterable[Entry]) -> Iterator[Block]:
    """The blocks, those of an item as one."""
    waiting = iter(entries)
    entry = next(waiting, None)
    parts: list[Block] = []
    for block in blocks:
        while entry and block.place > entry.last:
            yield from _whole(parts, entry)
            parts, entry = [], next(waiting, None)
        if entry and block.place >= entry.first:
            parts.append(block)
        elif not parts or block.text:
            yield block
    if entry:
        yield from _whole(parts, entry)


def _whole(parts: list[Block], entry: Entry) -> Iterator[Block]:
    if parts:
        links = {part.link for part in parts if part.link}
        text = " ".join(part.text for part in parts)
        link = links.pop() if len(links) == 1 else ""
        yield Block(text, BlockKind.citation, entry.label, place=entry.first, link=link)
