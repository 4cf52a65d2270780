"""What stands in the section of a list and is no item of it: nothing is left out without a word."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.segment.headings import ends_list, heading_like, heads_a_part
from refsdb.segment.lines import Line
from refsdb.segment.looks import citation_score
from refsdb.segment.region import Region

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
    first = max(left, key=citation_score)
    first = first if len(first) <= SHOWN else f"{first[:SHOWN].rsplit(' ', 1)[0]} …"
    more = f", and {len(left) - 1} more" if len(left) > 1 else ""
    return f"text under the heading of the list was not taken for a citation: “{first}”{more}"


def _left(lines: Sequence[Line], region: Region) -> list[int]:
    taken = {
        region.start + at for one in region.splitting.pieces for at in range(one.first, one.last + 1)
    }  # a piece counts from the start of its region
    left = []
    for at in range(region.start, region.until):
        if at in taken:
            continue
        line = lines[at]
        if at >= region.end and (ends_list(line) or (line.gap and heading_like(line))):
            break
        if not (heading_like(line) or heads_a_part(line)):
            left.append(at)
    return left
