"""Figures and tables that stand at the top of a page between two parts of a list, as far as their captions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment.headings import STRONG, list_heading
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, dated
from refsdb.segment.names import starts_like_one

LONGEST = 60
"""Lines that a figure or table may have above its caption: the numbers at its axes."""
HEADER = 4
"""Lines within which a page begins twice where its header was left out."""
CAPTION = 6
"""Lines of a caption."""
WORDS = 3
"""Words that a line of text has more than numbers."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_ENDS = re.compile(r"https?://|www\.|\b10\.\d{4,}/|(?:^|[:,.]\s?)\d+[-–]\d+\.?$")
"""An address, or pages at the end of a line."""
_CAPTION = re.compile(
    r"(?:Fig(?:ure|\.)?|Tab(?:le|\.)|Abb(?:ildung|\.)|Tab(?:elle|\.)|Tableau|Figura|Tabla|Tabela|Tabella|Рис(?:унок|\.)|"
    r"Таблица|[图圖表図])\s?\d{1,3}\s?[.:：]",
    re.IGNORECASE,
)


def without_floats(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without the figures and tables at the top of pages below the heading of a list, up to the last
    caption there: where no citation begins among them, and the list goes on behind them.
    """
    pages = [at for at, line in enumerate(lines) if line.page]
    if not pages or not any(_CAPTION.match(line.text) for line in lines):
        return tuple(lines)
    heading = next((at for at, line in enumerate(lines) if _heads(line)), len(lines))
    dropped: set[int] = set()
    for start in pages:
        if start > heading + 1:
            first = _first(lines, start)
            end = _end(lines, first)
            if end > first and _goes_on(lines, first, end):
                dropped |= {*range(first, end)}
    return tuple(_kept(lines, dropped)) if dropped else tuple(lines)


def _heads(line: Line) -> bool:
    found = list_heading(line)
    return found is not None and found.strength >= STRONG


def _goes_on(lines: Sequence[Line], first: int, end: int) -> bool:
    """Whether the list goes on behind a figure: with the rest of the item before it, or with another before long."""
    if end < len(lines) and lines[end].text[0].islower() and not lines[first - 1].text.endswith("."):
        return True
    return any(_begins(lines, at) for at in range(end, min(len(lines), end + LONGEST)))


def _first(lines: Sequence[Line], start: int) -> int:
    """Where the figure begins: behind what the item before the page, and items without a year, still have there."""
    end = min(len(lines), start + LONGEST)
    return next((at for at in range(start, end) if _begins(lines, at) or not _printed(lines[at].text)), end)


def _printed(text: str) -> bool:
    """Whether a line is part of a citation and none of a figure's: words, an address or pages, no row of numbers."""
    if _CAPTION.match(text):
        return False
    words, numbers = len(_WORD.findall(text)), len(_NUMBER.findall(text))
    return bool(_ENDS.search(text)) or words >= WORDS + numbers or (words > 0 and text.endswith("."))


def _end(lines: Sequence[Line], start: int) -> int:
    """Where the last caption ends whose figure begins the page; `start` if there is none."""
    end = at = start
    while at < min(len(lines), end + LONGEST) and not (lines[at].page and at > start + HEADER):
        if _begins(lines, at):
            break
        if _CAPTION.match(lines[at].text):
            at = next(
                (n for n in range(at + 1, at + CAPTION) if n >= len(lines) or _apart(lines, n)), at + CAPTION
            )
            end = min(at, len(lines))
        else:
            at += 1
    return end


def _apart(lines: Sequence[Line], at: int) -> bool:
    return lines[at].gap > 0 or lines[at].page or _begins(lines, at)


def _begins(lines: Sequence[Line], at: int) -> bool:
    """Whether a citation begins at this line."""
    if not (lines[at].mark or starts_like_one(lines[at].text)) or _CAPTION.match(lines[at].text):
        return False
    text = " ".join(line.text for line in lines[at : at + 3])
    return dated(text) and citation_score(text) >= LIKELY


def _kept(lines: Sequence[Line], dropped: set[int]) -> list[Line]:
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if at not in dropped:
            kept.append(replace(line, gap=0, page=True) if at - 1 in dropped and not line.whole else line)
    return kept
