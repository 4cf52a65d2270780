"""What is true of a list without marks as a whole: its width, its indents, and the habits of its items."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refsdb.segment.headings import PARTING_YEAR
from refsdb.segment.lines import Line
from refsdb.segment.years import MANY_NAMES, early_year, late_year
from refsdb.text.fold import fold


@dataclass(frozen=True, slots=True)
class Shape:
    """What is true of the list as a whole.

    `width` is the length at which its lines are wrapped (0: they are not), `outer` the indent of lines that begin
    an item and `inner` of those that go on (equal where indents say nothing), `hanging` whether each line stands at
    one of the two, `spaced` whether blank lines part items.
    `sorted` is whether the first letters of likely starts go up the alphabet. `form` is the form of the name that
    the list begins with, 0 for none. `year_at` is where items print their year at the latest, if they do so after
    the names, else 0. `by_years`: years that stand alone part the list, and its items may have none.

    `early` and `stop` are known once the list was cut a first time: the share of items with a year after the names,
    and of those that end in a full stop. -1.0: not known.
    """

    width: int = 0
    outer: int = 0
    inner: int = 0
    hanging: bool = False
    spaced: bool = False
    sorted: bool = False
    form: int = 0
    year_at: int = 0
    by_years: bool = False
    early: float = -1.0
    stop: float = -1.0


FEW = 4
"""Lines from which on their lengths show at which one they are wrapped."""
NARROW, WIDE = 50, 160
"""Characters that the longest of fewer lines has at least, and a line that is wrapped at most."""
LAST = 0.9
"""Share of that which the last of them has at most: two of one length are a line each."""
MANY = 5
"""Items of a first cut that have habits in common."""
MOSTLY = 0.7
"""Share of the likely starts that stand at the margin where further lines are indented."""
USUAL = 0.85
"""Share of the items from which on something is a habit of the list."""


def shape_of(lines: Sequence[Line], begins: Sequence[int]) -> Shape:
    """Look at the whole list once. `begins` is the `beginning` of each line."""
    starts = [line for line, begin in zip(lines, begins, strict=True) if begin]
    width = _width(lines) if len(lines) < FEW or len(starts) < 0.9 * len(lines) else 0
    works = [line for line in lines if not (line.gap and PARTING_YEAR.fullmatch(line.text))] or lines
    years = len(lines) - len(works)
    outer, inner = _indents(works if years > 1 else lines, starts)
    gaps = sum(line.gap > 0 for line in lines[1:])
    # a name behind a comma is one more author of the item
    apart = [
        line
        for at, (line, begin) in enumerate(zip(lines, begins, strict=True))
        if begin and (line.gap or not at or lines[at - 1].text[-1] not in _MORE)
    ]
    spaced = gaps >= max(1, 0.6 * (len(apart) - 1)) and sum(line.gap > 0 for line in apart) >= 0.6 * len(
        apart
    )
    letters = [first_letter(line.text) for line in starts]
    rising = sum(a <= b for a, b in itertools.pairwise(letters))
    form = max(0, next(filter(None, begins), 0) if years and not begins[0] else begins[0])
    alike = [line for line, begin in zip(lines, begins, strict=True) if form and begin == form]
    in_order = len(letters) > 4 and rising > 0.85 * (len(letters) - 1)
    year_at = _year_after_names(alike or starts)
    hanging = _hanging(works, outer, inner, starts)
    return Shape(width, outer, inner, hanging, spaced, in_order, form, year_at, years > 1)


_MORE = frozenset(",&;")


def _width(lines: Sequence[Line]) -> int:
    """The length at which lines are wrapped, 0 where none can be seen: in two or three lines only where none but the
    last, which is shorter, could have taken the first word of the next.
    """
    lengths = sorted(len(line.text) + line.indent for line in lines)
    if len(lines) < FEW:
        longest, last = lengths[-1], len(lines[-1].text) + lines[-1].indent
        full = NARROW <= longest <= WIDE and last <= LAST * longest
        return longest if full and all(_is_full(*both, longest) for both in itertools.pairwise(lines)) else 0
    longest = lengths[int(len(lengths) * 0.9)]
    near = sum(length > longest * 0.8 for length in lengths)
    return longest if 40 <= longest <= WIDE and near >= 0.3 * len(lengths) else 0


def _is_full(line: Line, below: Line, width: int) -> bool:
    return not below.gap and len(line.text) + line.indent + len(below.text.split(" ", 1)[0]) >= width


def first_letter(text: str) -> str:
    """What `text` is sorted by: its first letter in lower case, as ASCII."""
    first = text[0]
    return first.lower() if first.isascii() and first.isalpha() else fold(text[:12])[:1]


def _year_after_names(starts: Sequence[Line]) -> int:
    """The usual place of the year, where most likely starts have one soon after the names: (2000), 2000."""
    places = sorted(end for line in starts if (end := early_year(line.text)))
    if len(places) < max(2, 0.6 * len(starts)):
        return 0
    return places[int(0.9 * (len(places) - 1))] + 10


def _indents(lines: Sequence[Line], starts: Sequence[Line]) -> tuple[int, int]:
    """The indents of first and of further lines, if there are two; the list's first line has that of first lines."""
    common = Counter(line.indent for line in lines if not line.whole).most_common(2)
    if len(common) < 2 or common[1][1] < 0.1 * len(lines):
        return 0, 0
    (a, _), (b, _) = common
    here = {indent: sum(line.indent == indent for line in starts) / count for indent, count in common}
    if lines[0].indent in here and here[lines[0].indent] >= 0.5 * max(here.values()):
        return lines[0].indent, b if lines[0].indent == a else a
    return (a, b) if here[a] > here[b] else (b, a)


def _hanging(lines: Sequence[Line], outer: int, inner: int, starts: Sequence[Line]) -> bool:
    """Whether lines stand at the margin or further right, always as far, and no line at the margin goes on what is
    above it: most of them are likely starts, and none begins in lower case or with a number.
    """
    if not outer < inner or any(line.indent not in {outer, inner} for line in lines):
        return False
    margin = [line.text[0] for line in lines if line.indent == outer]
    begun = sum(line.indent == outer for line in starts)
    return (
        len(lines) - len(margin) > 1
        and 2 * begun >= len(margin)
        and begun > MOSTLY * len(starts)
        and not any(first.islower() or first.isdecimal() for first in margin)
    )


def with_habits(shape: Shape, lines: Sequence[Line], starts: Sequence[int]) -> Shape:
    """The shape with what the items of a first cut, which begin at `starts`, have in common."""
    items = list(itertools.pairwise([*starts, len(lines)]))
    # the share of the items whose year stands after the names, however many these are
    early = sum(late_year(_head(lines, start, end)) > 0 for start, end in items) / len(items)
    return replace(
        shape, early=early, stop=sum(lines[end - 1].text.endswith(".") for _, end in items) / len(items)
    )


def _head(lines: Sequence[Line], start: int, end: int) -> str:
    """The item's text as far as its year may stand."""
    text, at = lines[start].text, start + 1
    while at < end and len(text) < 2 * MANY_NAMES:
        text, at = f"{text} {lines[at].text}", at + 1
    return text
