"""Plain text: one block per physical line, blank lines included."""

from __future__ import annotations

from refsdb.errors import UnreadableFile
from refsdb.model import Block, Document
from refsdb.readers.decode import decode


def read(name: str, content: bytes) -> Document:
    """The lines of `content`, each with its 1-based number. Raises UnreadableFile as `decode` does."""
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    # only line ends that print as such: str.splitlines would also cut at U+0085, U+2028 and inside of titles
    if not text.strip():
        raise UnreadableFile(f"{name}: the file is empty: it holds no text")
    # a form feed stays in its line, where it tells of a page's end
    lines = text.replace("\v", "\n").split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return Document(
        name, "text", tuple(Block(line.rstrip(" \t"), place=n) for n, line in enumerate(lines, 1))
    )
