"""A document as the lines that the rest of the room works on: blank lines and borders become gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from refsdb.model import BlockKind, Document
from refsdb.segment.marks import Mark, mark_of

TAB = 8
_HARD = re.compile(r"\u00ad(?=\s*$|\s|[^\W\d_a-zß-ÿ])")  # a soft hyphen that stands where a real one should
_SOFT = re.compile("\u00ad")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a whole block of a format that knows blocks.

    `text` is without blanks around it, never empty. `indent` counts columns, `gap` the blank lines before it (a
    border between blocks counts as one). `kind`, `label`, `level` are the block's; `place` its number in the file.
    `page` says that a page begins with it. `link` and `key` are the block's. `mark` is what a list puts before an
    item, if the line begins with it.
    """

    text: str
    indent: int = 0
    gap: int = 0
    kind: BlockKind = BlockKind.line
    label: str = ""
    level: int = 0
    place: int = 0
    page: bool = False
    link: str = ""
    key: str = ""
    mark: Mark | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "mark", mark_of(self.text, self.label))  # asked for by every judgement

    @property
    def whole(self) -> bool:
        """Whether the format says that a piece of text begins and ends here."""
        return self.kind is not BlockKind.line


def lines_of(document: Document) -> tuple[Line, ...]:
    """The lines of `document` that hold something, in order."""
    return tuple(_lines(document))


def _lines(document: Document) -> Iterator[Line]:
    gap, page = 1, False
    for place, block in enumerate(document.blocks, 1):
        text, plain = block.text, block.kind is BlockKind.line
        if "\f" in text:
            text, page = text.replace("\f", ""), True
        if "\u00ad" in text:
            text = _SOFT.sub("", _HARD.sub("-", text))
        stripped = text.strip()
        if not stripped:
            gap += 1
            continue
        if not plain:
            gap = gap or 1
        indent = len(text[: text.index(stripped[0])].expandtabs(TAB)) if text[0] != stripped[0] else 0
        yield Line(
            stripped,
            indent,
            gap,
            block.kind,
            block.label,
            block.level,
            block.place or place,
            page,
            block.link,
            block.key,
        )
        gap, page = (0 if plain else 1), False
