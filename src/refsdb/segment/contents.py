"""What reads like the heading of a list and is a line of a menu or of a table of contents."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.headings import heads_a_part
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, dated
from refsdb.segment.names import starts_like_one


def in_menu(lines: Sequence[Line], at: int) -> bool:
    """Whether what reads like a heading is the last item of a menu or of a table of contents: a heading follows, or,
    in plain text, an item above it has no blank line behind it and no citation below.
    """
    if at + 1 == len(lines):
        return False
    line, below = lines[at], lines[at + 1]
    if not line.whole:
        return bool(at and line.mark and not line.gap) and _item_of_contents(lines, at)
    if line.kind is not BlockKind.item:
        return False
    return below.kind is BlockKind.heading and not heads_a_part(below)


def _item_of_contents(lines: Sequence[Line], at: int) -> bool:
    above, mark = lines[at - 1], lines[at].mark
    before = above.mark
    if not before or not mark or before.style is not mark.style or before.number != max(0, mark.number - 1):
        return False
    return not dated(above.text) and not _is_cited(lines[at + 1])


def _is_cited(line: Line) -> bool:
    text = line.mark.rest if line.mark else line.text
    return starts_like_one(text) or citation_score(text) >= LIKELY


def in_contents(lines: Sequence[Line], at: int, last: int) -> bool:
    """Whether a line of text that reads like a heading stands in a table of contents: it comes again as the last such
    heading, and so does the line above it, before that.
    """
    line, above = lines[at], lines[at - 1]
    if at in {0, last} or line.whole or line.gap or line.text.lstrip(_BULLETS) != lines[last].text:
        return False
    text = above.text.lstrip(_BULLETS)
    if _is_cited(lines[at + 1]):
        return False
    return len(text) > 2 and any(lines[more].text == text for more in range(at + 1, last))


_BULLETS = "-–•*◦ "
