"""Lists without marks: each border between two lines is a new citation or a wrapped line, by a sum of reasons."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from refsdb.segment.letters import LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import dated, starts_like_one
from refsdb.segment.names import person_first, same_author
from refsdb.segment.pieces import Piece, piece
from refsdb.text.fold import fold


@dataclass(frozen=True, slots=True)
class Shape:
    """What is true of the list as a whole.

    `width` is the length at which its lines are wrapped (0: they are not), `outer` the indent of lines that begin
    an item and `inner` of those that go on (equal where indents say nothing), `spaced` whether blank lines part items.
    `sorted` is whether the first letters of likely starts go up the alphabet.
    `year_at` is where items print their year at the latest, if they do so after the names, else 0.
    """

    width: int = 0
    outer: int = 0
    inner: int = 0
    spaced: bool = False
    sorted: bool = False
    year_at: int = 0


@dataclass(frozen=True, slots=True)
class Border:
    """The place between two lines: `so_far` is the start of the item, `left` and `right` the lines that meet."""

    first: Line
    left: Line
    right: Line
    shape: Shape
    year_seen: bool


_END = re.compile(r"[.\])”\"»>]$|\d$")
_OPEN = re.compile(
    rf"(?:[,;:&(/\-–—„“«]|\b(?:and|und|et|y|e|und|of|the|in|der|die|das|de|la|pp?\.|vol\.|S\.|Bd\.|no\.|[Ii]n:|eds?\.|Hrsg\.)|(?:^|[\s.-])[{UPPER}]\.)$"
)
_SHORT_TAIL = re.compile(
    r"(?:pp?\.|S\.|vol\.|Bd\.|no\.|doi|https?:|www\.|ISBN|URL|In:|In |\(?(?:19|20)\d\d|\d+[-–(:])",
    re.IGNORECASE,
)


def shape_of(lines: Sequence[Line]) -> Shape:
    """Look at the whole list once."""
    lengths = sorted(len(line.text) + line.indent for line in lines)
    longest = lengths[int(len(lengths) * 0.9)] if len(lengths) > 3 else 0
    near = sum(length > longest * 0.8 for length in lengths)
    starts = [line for line in lines if starts_like_one(line.text)]
    width = (
        longest
        if 40 <= longest <= 160 and near >= 0.3 * len(lengths) and len(starts) < 0.9 * len(lines)
        else 0
    )
    outer, inner = _indents(lines, starts)
    gaps = sum(line.gap > 0 for line in lines[1:])
    spaced = gaps >= max(1, 0.6 * (len(starts) - 1)) and sum(line.gap > 0 for line in starts) >= 0.6 * len(
        starts
    )
    letters = [fold(line.text[:12])[:1] for line in starts]
    rising = sum(a <= b for a, b in itertools.pairwise(letters))
    in_order = len(letters) > 4 and rising > 0.85 * (len(letters) - 1)
    return Shape(width, outer, inner, spaced, in_order, _year_after_names(starts))


_EARLY_YEAR = re.compile(r"[^\d]{3,90}?[\s(\[（](?:1[5-9]|20)\d\d[a-z]?(?:/\d{2,4})?[\s)\]）.,:;]")


def _year_after_names(starts: Sequence[Line]) -> int:
    """The usual place of the year, where most likely starts have one soon after the names: (2000), 2000."""
    places = sorted(found.end() for line in starts if (found := _EARLY_YEAR.match(line.text)))
    if len(places) < max(2, 0.6 * len(starts)):
        return 0
    return places[int(0.9 * (len(places) - 1))] + 10


def _indents(lines: Sequence[Line], starts: Sequence[Line]) -> tuple[int, int]:
    """The indents of first and further lines, if there are two and names stand mostly at one of them."""
    common = Counter(line.indent for line in lines if not line.whole).most_common(2)
    if len(common) < 2 or common[1][1] < 0.1 * len(lines):
        return 0, 0
    here = {indent: sum(line.indent == indent for line in starts) / count for indent, count in common}
    outer, inner = sorted(here, key=lambda indent: here[indent], reverse=True)
    return (outer, inner) if here[outer] > 1.5 * here[inner] else (min(here), max(here))


# Reasons: above 0 for a new citation, below 0 for one that goes on.


def _blank_line(border: Border) -> float:
    if not border.right.gap:
        return -1.0 if border.shape.spaced else 0.0
    return 2.5 if border.shape.spaced else 1.0


def _border_of_blocks(border: Border) -> float:
    return 3.0 if border.right.whole else 0.0


def _indent(border: Border) -> float:
    shape = border.shape
    if shape.outer == shape.inner:
        return 0.0
    near_outer = abs(border.right.indent - shape.outer) < abs(border.right.indent - shape.inner)
    return 2.0 if near_outer else -2.5


def _author(border: Border) -> float:
    text = border.right.text
    if person_first(text) or same_author(text):
        return 1.25
    return 0.75 if starts_like_one(text) else -0.75


def _year_after_the_name(border: Border) -> float:
    """In a list of the form "Names (year) title" the year proves a start, and its absence a line that goes on."""
    latest = border.shape.year_at
    if not latest:
        return 0.0
    found = _EARLY_YEAR.match(border.right.text)
    here = bool(found) and found.end() <= latest if found else False
    return 1.25 if here and starts_like_one(border.right.text) else -0.5


def _left_is_open(border: Border) -> float:
    return -1.75 if _OPEN.search(border.left.text[-30:]) else 0.0


def _left_is_complete(border: Border) -> float:
    return 0.5 if _END.search(border.left.text) else -0.5


def _left_is_short(border: Border) -> float:
    """Wrapped text fills its lines: a line that ends well before the margin ends a paragraph."""
    width = border.shape.width
    if not width:
        return 0.0
    length = len(border.left.text) + border.left.indent
    word = len(border.right.text.split(" ", 1)[0])
    return 1.5 if length + 1 + word <= width * 0.9 else -0.5


def _not_wrapped(border: Border) -> float:
    """Where lines have no common width, each line is an item."""
    return 0.0 if border.shape.width else 0.75


def _year_missing(border: Border) -> float:
    return -1.0 if not border.year_seen else 0.25


def _lower_case(border: Border) -> float:
    start = border.right.text[:40]
    return -2.0 if re.match(rf"[{LOWER}]", start) and not person_first(start) else 0.0


def _tail(border: Border) -> float:
    return -1.0 if _SHORT_TAIL.match(border.right.text) else 0.0


def _alphabet(border: Border) -> float:
    if not border.shape.sorted:
        return 0.0
    before, after = fold(border.first.text[:12])[:1], fold(border.right.text[:12])[:1]
    if not after.isalpha() or not before.isalpha():
        return 0.0
    return 0.25 if before <= after <= chr(ord(before) + 2) else -0.75


REASONS: tuple[Callable[[Border], float], ...] = (
    _blank_line,
    _border_of_blocks,
    _indent,
    _author,
    _year_after_the_name,
    _left_is_open,
    _left_is_complete,
    _left_is_short,
    _not_wrapped,
    _year_missing,
    _lower_case,
    _tail,
    _alphabet,
)
NEW = 0.75
"""A border with at least this sum begins a citation."""


def cut(lines: Sequence[Line]) -> list[Piece]:
    """The lines as pieces, in order; every line belongs to one."""
    if not lines:
        return []
    shape = shape_of(lines)
    pieces, first, year_seen = [], 0, dated(lines[0].text)
    for at in range(1, len(lines)):
        border = Border(lines[first], lines[at - 1], lines[at], shape, year_seen)
        if sum(reason(border) for reason in REASONS) >= NEW:
            pieces.append(piece(lines, first, at - 1))
            first, year_seen = at, False
        year_seen = year_seen or dated(lines[at].text)
    pieces.append(piece(lines, first, len(lines) - 1))
    return pieces
