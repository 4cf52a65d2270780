"""What stands in the section of a list and is no item of it: nothing is left out without a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from refsdb.model import BlockKind
from refsdb.segment.headings import ends_list, heading_like, heads_a_part
from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, dated, firm
from refsdb.segment.pointing import SIGNAL
from refsdb.segment.region import Region
from refsdb.text.fold import words

SHOWN = 60
"""Characters of the text that are told: the one that looks most like a citation."""


def left_out(lines: Sequence[Line], region: Region) -> str:
    """A sentence about the text in the list's section that was not taken, "" where there is none.

    Headings are passed over, and so is what comes after a line that says that the list is over. A list without a
    heading has no section of its own.
    """
    if not region.heading:
        return ""
    left = [lines[at].text for at in _left(lines, region)]
    if not left:
        return ""
    first = _shown(max(left, key=citation_score))
    more = f", and {len(left) - 1} more" if len(left) > 1 else ""
    return f"text under the heading of the list was not taken for a citation: “{first}”{more}"


def notes_left(lines: Sequence[Line], regions: Sequence[Region]) -> str:
    """A sentence about footnotes that look like citations, where the lists of the document are others; else ""."""
    taken = [range(one.start, one.until) for one in regions]
    left = [
        line.text
        for at, line in enumerate(lines)
        if line.kind in _NOTES and not any(at in one for one in taken) and _work(line.text)
    ]
    if not left:
        return ""  # most documents: the words of their lists need not be asked for
    listed = [frozenset(words(one.text)) for region in regions for one in region.pieces]
    left = [text for text in left if not any(_same(text, one) for one in listed)]
    if not left:
        return ""
    what = (
        "1 footnote names a work and stands"
        if len(left) == 1
        else f"{len(left)} footnotes name works and stand"
    )
    return f"{what} in no list: “{_shown(max(left, key=citation_score))}”"


_NOTES = frozenset({BlockKind.note, BlockKind.citation})


def _work(text: str) -> bool:
    likely = dated(text) and citation_score(text) >= LIKELY and not _POINTS.match(text)
    return likely and (firm(text) or bool(_BOOK.search(text)))


def _same(note: str, listed: AbstractSet[str]) -> bool:
    """Whether a note names a work of the list: most of its words are there."""
    said = {word for word in words(note) if len(word) >= _LONG}
    return bool(said) and len(said & listed) >= _MOST * len(said)


_LONG, _MOST = 4, 0.7
_BOOK = re.compile(rf"\([{UPPER}][^()\d]{{2,60}},?\s(?:1[5-9]|20)\d\d\),?\s(?:p\.\s?)?\d{{1,4}}\.?(?:\s|$)")
"""How notes end that name a book, its place and a page: "(Oldtown, 1981), 4."."""
_POINTS = re.compile(
    rf"{SIGNAL}(?:(?:[{UPPER}][{LETTER}'’-]+|et al\.?|u\. ?a\.|and|und|et|&)[,/ ]{{0,2}}){{1,8}}"
    r"\(?(?:1[5-9]|20)\d\d[a-z]?\b"
)
"""Names and a year, as texts with such a list point to it: "Vgl. Adler/Conti 2001, S. 34"."""


def _shown(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"


def _left(lines: Sequence[Line], region: Region) -> list[int]:
    taken = {
        region.start + at for one in region.splitting.pieces for at in range(one.first, one.last + 1)
    }  # a piece counts from the start of its region
    left: list[int] = []
    for at in range(region.start, region.until):
        if at in taken:
            continue
        line = lines[at]
        if at >= region.end and ends_list(line):
            break
        if at >= region.end and line.gap and heading_like(line):
            if at + 1 == region.until == len(lines) and line.kind is not BlockKind.heading:
                left.append(at)  # nothing stands below: it heads nothing
            break
        if not (heading_like(line) or heads_a_part(line)):
            left.append(at)
    return left
