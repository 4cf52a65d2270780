"""A piece: the lines that make up one item of a list, before it is called a citation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from refsdb.segment.joining import join
from refsdb.segment.lines import Line
from refsdb.segment.looks import citation_score
from refsdb.text.identifiers import is_doi

RULE = re.compile(r"([-_=*—–─])\1{9,}")
"""A line that is drawn across the page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` is the item in one line without its mark; `label` and `number` are the mark's; `last` the index of
    the last line that belongs to it in the lines that were split. `link` is where the links in them lead to, `key`
    that by which the document cites it, `score` the text's `citation_score`.
    """

    text: str
    label: str = ""
    number: int = 0
    first: int = 0
    last: int = 0
    link: str = ""
    key: str = ""
    score: float = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "score", citation_score(self.text))


@dataclass(frozen=True, slots=True)
class Splitting:
    """A list cut into pieces, and `by` what: "stated", "labels", "column", "numbers", "keys", "bullets", "lines"."""

    by: str
    pieces: tuple[Piece, ...] = field(default_factory=tuple)


def piece(
    lines: Sequence[Line], first: int, last: int, *, rest: str = "", label: str = "", number: int = 0
) -> Piece:
    """The piece of lines[first] to lines[last], with `rest` in place of the first line's text if it had a mark."""
    own = lines[first : last + 1]
    texts = [line.text for line in own]
    if label or rest:
        texts[0] = rest
    return Piece(join(texts), label, number, first, last, _linked(own), own[0].key)


def _linked(lines: Sequence[Line]) -> str:
    """The DOI that links in the lines lead to, else the address, if it is one."""
    links = {line.link for line in lines if line.link}
    if not links:
        return ""
    dois = {link for link in links if is_doi(link)}
    return (dois or links).pop() if len(dois or links) == 1 else ""
