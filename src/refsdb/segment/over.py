"""Whether a list is over: some lines begin like what comes after lists and are items all the same."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.headings import begins_after, ends_list
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score
from refsdb.segment.names import starts_like_one

ADJACENT = 1
"""The gap between two items of one list; a reader puts a blank block between two lists."""
NEAR = 8
"""Lines in which the next two items begin where a list goes on."""


def over(lines: Sequence[Line], at: int) -> bool:
    """Whether the list is over before a line. First words prove it only where nothing goes on: "Follow me home" is
    an item if the format has more items of its list, if it looks like a citation, or if the next line begins one.
    """
    line = lines[at]
    if not ends_list(line):
        return False
    if not begins_after(line):
        return True
    if line.kind is BlockKind.item:
        more = at + 1 < len(lines) and of_one_list(line, lines[at + 1])
        if more or citation_score(line.text) >= LIKELY:
            return False
    return not _goes_on(lines, at + 1)


def _goes_on(lines: Sequence[Line], at: int) -> bool:
    """Whether a citation begins with a line, and another soon after it."""
    if at >= len(lines) or not item_start(lines, at):
        return False
    return any(item_start(lines, more) for more in range(at + 1, min(len(lines), at + NEAR)))


def of_one_list(line: Line, after: Line) -> bool:
    """Whether the format itself says that two lines, one after the other, are items of one list."""
    both = line.kind is after.kind is BlockKind.item
    return both and line.level == after.level and after.gap <= ADJACENT


def item_start(lines: Sequence[Line], at: int) -> bool:
    """Whether a citation begins here, wrapped over up to three lines."""
    seen = lines[at].mark
    text = seen.rest if seen else lines[at].text
    if not starts_like_one(text):
        return False
    more = [line.text for line in lines[at + 1 : at + 3] if not (line.gap or line.mark)]
    return citation_score(" ".join([text, *more])) >= LIKELY
