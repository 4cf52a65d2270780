"""Lines that a file draws after the others of their page and that stand above or between these: browsers draw blocks
of code so. They are brought to where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """What stands on a page, in points from the lower left corner; `size` is the height of its letters."""

    @property
    def left(self) -> float: ...
    @property
    def right(self) -> float: ...
    @property
    def bottom(self) -> float: ...
    @property
    def size(self) -> float: ...


Line = TypeVar("Line", bound=Placed)

RISE = 0.6
"""Times the height of its letters that a line stands above the one drawn before it where it is drawn out of order."""
ROOM = 1.6
"""Times that height that the space between two lines is at least which another one fills."""
LEVEL = 0.2
"""Times that height that the base lines of a label and its text lie apart at most."""
SHORTEST = 72.0
"""Points: a shorter line reaches as far; a label is shorter, and its text nearer."""


MOST = 400
"""Lines of a page of text; a map or a plot has more, in no order, and each would be held against each."""


def in_place(lines: Sequence[Line]) -> list[Line]:
    """The lines in the order of the file, those that stand at the top of a column or fill a space in it there; more
    than `MOST` stay as they are.
    """
    if len(lines) > MOST:
        return list(lines)
    ordered: list[Line] = []
    at = 0  # behind the line before
    for line in lines:
        risen = bool(at) and line.bottom > ordered[at - 1].bottom + RISE * line.size
        passed = at < len(ordered) and not _above(line, ordered[at])
        if risen or passed:
            holes = (hole for hole in range(len(ordered)) if _fits(ordered, hole, line))
            at = _behind_label(ordered, line) or next(holes, len(ordered))
        ordered.insert(at, line)
        at += 1
    return ordered


def _behind_label(lines: Sequence[Placed], line: Placed) -> int:
    """Behind what a line stands that is drawn on its base line, right before it and short: a label. 0: no such."""
    for at, one in enumerate(lines, 1):
        near = 0 <= line.left - one.right < SHORTEST and one.right - one.left < SHORTEST
        if near and abs(one.bottom - line.bottom) < LEVEL * line.size:
            return at
    return 0


def _fits(lines: Sequence[Placed], at: int, line: Placed) -> bool:
    """Whether a line stands at the top of a column, or in the space between two lines of it, which is more than that
    between lines of text.
    """
    below = lines[at]
    if not (_above(line, below) and _beside(line, below)):
        return False
    above = lines[at - 1] if at else None
    if above is None or not _beside(above, line):
        return True
    return _above(above, line) and above.bottom - below.bottom > ROOM * max(above.size, line.size)


def _above(one: Placed, other: Placed) -> bool:
    return one.bottom > other.bottom + RISE * min(one.size, other.size)


def _beside(one: Placed, other: Placed) -> bool:
    """Whether two lines are of one column."""
    rights = (max(line.right, line.left + SHORTEST) for line in (one, other))
    return min(rights) > max(one.left, other.left)
