"""What a page has and its text has not: page numbers, running headers and footers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from refsdb.segment.lines import Line
from refsdb.segment.looks import dated
from refsdb.segment.marks import mark

NEAR = 4
"""Lines above and below the end of a page in which its header and footer stand."""
LONGEST = 90

_PAGE = re.compile(
    r"(?:[\[(]?(?:page|seite|página|pagina|стр\.?|p\.|s\.)\s?(\d{1,4})(?:\s?(?:of|von|de|di|sur|из|/)\s?\d{1,4})?[\])]?"
    r"|[-–—|]\s?(\d{1,4})\s?[-–—|]|(\d{1,4})\s?(?:of|von|/)\s?\d{1,4}|第\s?(\d{1,4})\s?[页頁])$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,4}$")
_OUTER_DIGITS = re.compile(r"^\d+|\d+$")
PAGE_LENGTH = 15
"""Lines that lie at least between two bare numbers if they number pages and not items."""
WINDOW = 40
"""Runs of numbers that are followed at a time; a table has many numbers and no run of pages."""


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without what is repeated at the ends of pages. A gap it leaves behind is closed.

    Only lines next to a page's end are touched (a form feed, "Page 3", a bare number that counts pages), and of
    these only such as come again, digits aside, at another page's end.
    """
    ends = _page_ends(lines)
    if not ends:
        return tuple(lines)
    numbered = {at for at in ends if _PAGE.match(lines[at].text) or _NUMBER.fullmatch(lines[at].text)}
    near: dict[int, str] = {}
    for end in ends:
        for at in range(max(0, end - NEAR), min(len(lines), end + NEAR + 1)):
            if at not in numbered and len(lines[at].text) <= LONGEST:
                near[at] = _repeated_as(lines[at])
    times = Counter(near.values())
    dropped = numbered | {
        at for at, text in near.items() if times[text] > 1 and times[text] >= 0.4 * len(ends)
    }
    kept: list[Line] = []
    after_drop = False
    for at, line in enumerate(lines):
        if at in dropped:
            after_drop = True
            continue
        kept.append(_close(line) if after_drop and kept else line)
        after_drop = False
    return tuple(kept)


def _repeated_as(line: Line) -> str:
    """What is compared from page to page: all but a page number at either side, unless the line may be an item."""
    return line.text if mark(line) or dated(line.text) else _OUTER_DIGITS.sub("#", line.text)


def _close(line: Line) -> Line:
    """The first line of a page's text: it may well go on where the last page stopped."""
    return (
        Line(line.text, line.indent, 0, line.kind, line.label, line.level, line.place, page=True)
        if not line.whole
        else line
    )


def _page_ends(lines: Sequence[Line]) -> list[int]:
    """Indices of lines at which a page ends or begins."""
    stated = [
        at for at, line in enumerate(lines) if line.page or (len(line.text) < 30 and _PAGE.match(line.text))
    ]
    bare = [at for at, line in enumerate(lines) if not line.whole and _NUMBER.fullmatch(line.text)]
    return sorted({*stated, *_counting(lines, bare), *_at_page_ends(lines, bare)})


def _at_page_ends(lines: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Bare numbers that are the first or last line of a page, where the document says at which lines pages begin."""
    begins = {at for at, line in enumerate(lines) if line.page}
    if not begins:
        return []
    return [at for at in bare if at in begins or at + 1 in begins or at + 1 == len(lines)]


def _counting(lines: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Bare numbers that grow by about one a page, two or more in a row."""
    runs: list[list[int]] = []
    for at in bare:
        number = int(lines[at].text)
        best: list[int] = []
        for run in runs[-WINDOW:]:
            far = at - run[-1]
            if (
                far >= PAGE_LENGTH
                and 0 < number - int(lines[run[-1]].text) <= 2 + far // PAGE_LENGTH
                and len(run) > len(best)
            ):
                best = run
        if best:
            best.append(at)
        else:
            runs.append([at])
    return [at for run in runs if len(run) > 1 for at in run]
