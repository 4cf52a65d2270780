"""The title of a PDF: what stands in the largest letters near the top of its first page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from refsdb.readers.pdf_lines import Printed

LARGER = 1.15
"""Times the size of the usual letters that a title has at least."""
NEAR = 0.06
"""Share by which the sizes of a title's lines may differ."""
LETTERS = 8
"""Letters a title has at least; a journal's sign or a drop cap has fewer."""

_LETTER = re.compile(r"[^\W\d_]")


def title_of(lines: Sequence[Printed]) -> str:
    """The title, its lines joined, or "" where no letters are larger than the rest."""
    if not lines:
        return ""
    usual = median(line.size for line in lines)
    top, bottom = max(line.bottom for line in lines), min(line.bottom for line in lines)
    upper = [line for line in lines if line.bottom >= bottom + 0.35 * (top - bottom)]
    for size in sorted({line.size for line in upper}, reverse=True):
        if size < LARGER * usual:
            return ""
        first = next(at for at, line in enumerate(upper) if line.size == size)
        title: list[str] = []
        for line in upper[first : first + 6]:
            if abs(line.size - size) > NEAR * size:
                break
            title.append(line.text)
        text = " ".join(title)
        if len(_LETTER.findall(text)) >= LETTERS:
            return text
    return ""
