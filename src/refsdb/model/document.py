"""What a reader makes of a file: text with structure, format left behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class BlockKind(StrEnum):
    """What a block is in its document. `line` is a physical line of a format that knows no paragraphs, `citation` an
    item of a bibliography, of which the format itself says where it begins and ends.
    """

    line = "line"
    heading = "heading"
    paragraph = "paragraph"
    item = "item"
    citation = "citation"
    cell = "cell"
    note = "note"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text in reading order.

    `text` is without line ends; for `line` blocks leading blanks are kept, an empty text is a blank line.
    `label` is the marker the format itself gives ("3", "[Knu84]"), never cut from the text.
    `level` is the heading's or list's depth, 0 where it has none. `place` is the 1-based line, or 0.
    `link` is where the links in the block lead to, printed or not: a DOI ("10.…"), else the address of a work; ""
    where they lead to none, or to several. `key` is that by which the document cites an item of its bibliography.
    `size` is how many times as high as the usual ones of the document its letters are, 0.0 where nobody says.
    """

    text: str
    kind: BlockKind = BlockKind.line
    label: str = ""
    level: int = 0
    place: int = 0
    link: str = ""
    key: str = ""
    size: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `source` is the path or URL as it was given, `metadata` what the format itself states.
    """

    source: str
    format: str
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
