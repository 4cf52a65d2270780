"""Rows of a table, whose first cell may be the label of the citation in the second: "Adler 2001", "[Adl01]"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refsdb.model import Block, BlockKind

MOST_IN_CELL = 3
"""Paragraphs in a cell above which a table is there for the page's layout, and its cells are read one by one."""
LONGEST = 40
"""Characters of a label."""
_LABEL = re.compile(
    r"\[?(?P<name>[^\W\d_][^\[\]]{0,30}?)[\s,(]*(?P<year>(?:1[5-9]|20)?\d\d)[a-z]?\)?\]?[.:]?"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


def row_of_blocks(cells: Sequence[Sequence[Block]], label: str = "") -> Iterator[Block]:
    """A row as a block, with the `label` of its own if it has one (see `row_of`); the cells one by one where they
    hold whole passages.
    """
    printed = [[block.text for block in blocks if block.text] for blocks in cells]
    if any(len(texts) > MOST_IN_CELL or several_in(texts) for texts in printed):
        yield from (block for blocks in cells for block in blocks)
        return
    label, text = row_of([" ".join(texts) for texts in printed], label)
    if text:
        yield Block(text, BlockKind.cell, label)


def several_in(texts: Sequence[str]) -> bool:
    """Whether a cell has two paragraphs and more each of which is dated, and so long that it says what is dated."""
    return len(texts) > 1 and all(len(one) > LONGEST and _YEAR.search(one) for one in texts)


def row_of(cells: Sequence[str], label: str = "") -> tuple[str, str]:
    """The label and the text of a row; with a `label` of its own all cells are its text."""
    found = "" if label else label_of_row(cells)
    return label or found, " ".join(filter(None, cells[1:] if found else cells))


def label_of_row(cells: Sequence[str]) -> str:
    """The label in the first of two cells, or "": a name and a year that the second cell says again, or a
    name of several words with which it begins.
    """
    if len(cells) != 2 or not 0 < len(cells[0]) <= LONGEST:
        return ""
    found = _LABEL.fullmatch(cells[0])
    if not found or not (names := _WORD.findall(found["name"].lower())):
        return ""
    said = " ".join(_WORD.findall(cells[1].lower()))
    first = names[0] in said.split() if len(names[0]) > 3 else f" {said}".find(f" {names[0]}") >= 0
    begins = cells[1].lower().startswith(found["name"].lower()) and " " in found["name"]
    return (
        cells[0].rstrip(".:")
        if first and (begins or (found["year"] in cells[1] and ", " not in found["name"]))
        else ""
    )
