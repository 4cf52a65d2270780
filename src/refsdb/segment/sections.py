"""Where the section ends that a heading begins, and the lists of a format that stand in it."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.headings import ends_list, heading_like, heads_a_part
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score
from refsdb.segment.over import NEAR, item_start
from refsdb.segment.pieces import RULE
from refsdb.segment.region import FEW

MOST_RUNS = 4
"""Lists that a section has at most; where more seem to follow one another, items are parted by something else."""


def section_end(lines: Sequence[Line], at: int, end: int, level: int) -> int:
    """Where the section ends for sure: with a heading of the format's own that is no deeper than `level` or comes
    after lists, with the first footnote that does not come right after the heading, with the next section's number,
    with a rule above other matter, with code, or, where the list's heading is none of the format's own, with one that
    stands above other matter.
    """
    headed = at >= 0 and lines[at].kind is BlockKind.heading
    own = _SECTION.match(lines[at].text) if at >= 0 and not headed else None
    following = _after_section(*own.groups()) if own else ()
    for index in range(at + 1, end):
        line = lines[index]
        first_note = line.kind is BlockKind.note and lines[index - 1].kind is not BlockKind.note
        heading = line.kind is BlockKind.heading
        if first_note and index > at + 1:
            return index
        if heading and (
            (line.level <= level and not _heads_more(lines, index, end)) or ends_list(line)
            if headed
            else _other_matter(lines, at, index, end)
        ):
            return index
        code = (line.gap or line.page) and index > at + 1 and _CODE.match(line.text)
        if (code or RULE.fullmatch(line.text)) and _ruled_off(lines, at, index, end):
            return index
        if following and (line.gap or line.page) and line.text.startswith(following) and heading_like(line):
            return index
    return end


def _heads_more(lines: Sequence[Line], index: int, end: int) -> bool:
    """Whether a heading of the list's own level parts it: "Websites" after "References", with a citation below."""
    return heads_a_part(lines[index]) and index + 1 < end and citation_score(lines[index + 1].text) >= LIKELY


def _other_matter(lines: Sequence[Line], at: int, index: int, end: int) -> bool:
    """Whether a heading of the format's own parts a list whose heading is only a line of text from what is none."""
    above = (citation_score(line.text) >= LIKELY for line in lines[at + 1 : index])
    below = (citation_score(line.text) >= LIKELY for line in lines[index + 1 : min(index + 1 + FEW, end)])
    return (
        not heads_a_part(lines[index]) and any(above) and (ends_list(lines[index]) or not next(below, False))
    )


def _ruled_off(lines: Sequence[Line], at: int, index: int, end: int) -> bool:
    """Whether a rule, or code, parts a list from what is none, such as the footnotes of a text that Pandoc wrote."""
    above = any(citation_score(line.text) >= LIKELY for line in lines[at + 1 : index])
    return above and not any(item_start(lines, more) for more in range(index + 1, min(index + NEAR, end)))


def _after_section(number: str, dot: str) -> tuple[str, ...]:
    """With what the heading of the next section begins: after "5.4" that is "5.5" or "6"."""
    parts = [int(part) for part in number.split(".")]
    after = ([*parts[:depth], parts[depth] + 1] for depth in range(len(parts)))
    return tuple(f"{'.'.join(map(str, numbers))}{dot} " for numbers in after)


_CODE = re.compile(r"[a-z_][\w.]*(?:::\w+)?\((?!\d{4})[^()]*\)$|[a-z_][\w.$]* <- \S|(?:##|#>|>>>|\$) \S.*\d")
"""A line that is a command or what a program prints: "sessionInfo()", "x <- 3", "## R version 4.2"."""
_SECTION = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,2})(\.?) +\D")


def runs_of(inside: Sequence[Line]) -> list[tuple[int, int]]:
    """The stretches of a section in which the format numbers the items of a list, and in which it does not."""
    items = [at for at, line in enumerate(inside) if line.kind is BlockKind.item]
    outer = min((inside[at].level for at in items), default=0)
    own = [at for at in items if inside[at].level == outer]
    turns = [
        items[bisect_left(items, after) - 1] + 1
        for before, after in itertools.pairwise(own)
        if bool(inside[before].label) is not bool(inside[after].label)
    ]
    if not 0 < len(turns) < MOST_RUNS:
        return []
    return list(itertools.pairwise([0, *turns, len(inside)]))
