"""Plain text: one block per physical line, blank lines included."""

from __future__ import annotations

import re
from itertools import groupby

from refsdb.errors import UnreadableFile
from refsdb.model import Block, Document
from refsdb.readers.decode import decode

QUOTED = 3
"""Lines in a row with ">" before them that are no chance."""
_QUOTE = re.compile(r"(?:> ?)+")


def read(name: str, content: bytes) -> Document:
    """The lines of `content`, each with its 1-based number. Raises UnreadableFile as `decode` does."""
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    # only line ends that print as such: str.splitlines would also cut at U+0085, U+2028 and inside of titles
    if not text.strip():
        raise UnreadableFile(f"{name}: the file is empty: it holds no text")
    # a form feed stays in its line, where it tells of a page's end
    lines = _unquoted(text.replace("\v", "\n").split("\n"))
    if lines and not lines[-1]:
        lines.pop()
    return Document(
        name, "text", tuple(Block(line.rstrip(" \t"), place=n) for n, line in enumerate(lines, 1))
    )


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without what programs for mail put before those of the mail that is answered."""
    plain: list[str] = []
    for quoted, group in groupby(lines, key=lambda line: line[:1] == ">"):
        here = list(group)
        plain += [_QUOTE.sub("", line, count=1) for line in here] if quoted and len(here) >= QUOTED else here
    return plain
