"""Pages whose columns stand side by side in the file too: their lines are cut at the gutter and put in order.

Most files hold one column after the other; here only those that draw the rows across both are looked for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

Box = Callable[[int], tuple[float, float, float, float]]
"""The left, bottom, right and top of a character of the page, by its place."""
Cut = tuple[int, str]
"""A line: the place of its first character, and its text."""

SAMPLE = 12
"""Lines of a page that are looked at before it is taken to have a gutter."""
SHARE = 0.4
"""Share of them that must have one, at the same place."""
WIDE = 1.2
"""Times the height of a letter that a gutter is wide."""
INNER = (0.3, 0.7)
"""Where in the width of the text a gutter may be."""


def gutter_of(cuts: Sequence[Cut], box: Box) -> float:
    """Where the gutter is that rows of the page are drawn across, in points from the left; 0.0 for none."""
    long = [cut for cut in cuts if len(cut[1].strip()) >= 20]
    some = long[:: 1 + len(long) // SAMPLE]
    if len(some) < 3:
        return 0.0
    extents = [_extent(cut, box) for cut in some]
    left, right = min(one[0] for one in extents), max(one[1] for one in extents)
    low, high = (left + share * (right - left) for share in INNER)
    gaps = [gap for cut in some for gap in _gaps(cut, box) if low < (gap[1] + gap[2]) / 2 < high]
    best = 0.0
    most = 0
    for _, start, end in gaps:
        middle = (start + end) / 2
        count = sum(a <= middle <= b for _, a, b in gaps)
        if count > most:
            best, most = middle, count
    return best if most >= max(3, SHARE * len(some)) else 0.0


def cut_at(cuts: Sequence[Cut], gutter: float, box: Box) -> list[Cut]:
    """The lines, those cut in two that go across the gutter with space there."""
    parts: list[Cut] = []
    for start, text in cuts:
        place = next((at for at, a, b in _gaps((start, text), box) if a <= gutter <= b), 0)
        if place:
            parts += [(start, text[: place - start]), (place, text[place - start :])]
        else:
            parts.append((start, text))
    return parts


def _extent(cut: Cut, box: Box) -> tuple[float, float]:
    start, text = cut
    first = start + len(text) - len(text.lstrip())
    return box(first)[0], box(start + len(text.rstrip()) - 1)[2]


def _gaps(cut: Cut, box: Box) -> list[tuple[int, float, float]]:
    """The wide spaces in a line: the place of the character after each, where it begins and where it ends."""
    start, text = cut
    found = []
    for at in range(1, len(text) - 1):
        if text[at] == " " and text[at - 1] != " " and text[at + 1] != " ":
            before, after = box(start + at - 1), box(start + at + 1)
            if after[0] - before[2] > WIDE * (before[3] - before[1]):
                found.append((start + at + 1, before[2], after[0]))
    return found
