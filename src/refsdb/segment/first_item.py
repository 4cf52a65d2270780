"""The first item of a list without a heading: those before one that is sure may not look like citations."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.lines import Line
from refsdb.segment.looks import UNLIKELY, citation_score, dated
from refsdb.segment.marks import Style
from refsdb.segment.names import name_form, starts_like_one
from refsdb.segment.over import of_one_list

NEAR = 12
"""Lines: two starts of citations no further apart than this can be of one list without a heading."""
POOR = 1.5
"""The `citation_score` of an item that is taken if one like it follows; …"""
FEW_LINES = 5
"""… and the lines that it has at most."""


def first_item(lines: Sequence[Line], at: int) -> int:
    """The first item of a numbered list of which `at` is an item: the ones before it may not look like citations, nor
    those in a row that the format itself labels.
    """
    seen = lines[at].mark
    if not seen:
        return _back_by_names(lines, at)
    if seen.style is Style.bullet:
        return _back_by_points(lines, at)
    while lines[at].label and not seen.number and at and lines[at - 1].label:
        at -= 1
    for index in range(at - 1, max(-1, at - 5 * NEAR), -1):
        if seen.number <= 1:
            break
        before = lines[index].mark
        if before and before.style is seen.style and before.number == seen.number - 1:
            at, seen = index, before
    return at


def _back_by_points(lines: Sequence[Line], at: int) -> int:
    """The first item of a list with bullets of which `at` is an item: those right before it may say little."""
    first = at
    for index in range(at - 1, max(-1, at - NEAR), -1):
        line, seen = lines[index], lines[index].mark
        if line.kind is BlockKind.heading or lines[index + 1].gap > 1:
            break
        if not seen:
            continue
        item = " ".join([seen.rest, *(line.text for line in lines[index + 1 : first])])
        alike = line.text[0] == lines[at].text[0] and line.indent == lines[at].indent
        if not (alike and starts_like_one(seen.rest) and dated(item) and citation_score(item) >= UNLIKELY):
            break
        first = index
    return first


def _back_by_names(lines: Sequence[Line], at: int) -> int:
    """The first item of an unmarked list of which `at` is an item: those before it have names of the same form and
    a year, but little else.
    """
    form = name_form(lines[at].text)
    for index in range(at - 1, max(-1, at - NEAR), -1):
        other = lines[index].kind is BlockKind.heading or lines[index].whole is not lines[at].whole
        if lines[index].mark or other or at - index > FEW_LINES:
            break
        item = " ".join(line.text for line in lines[index:at])
        least = UNLIKELY if of_one_list(lines[index], lines[index + 1]) else POOR
        if form and name_form(lines[index].text) == form and dated(item) and citation_score(item) >= least:
            at = index
    return at


def is_point(line: Line) -> bool:
    """Whether a line begins with a bullet."""
    return line.mark is not None and line.mark.style is Style.bullet
