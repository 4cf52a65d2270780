"""Lists whose items carry numbers: the numbers that count upwards are marks, all other numbers are text."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.segment.headings import ends_list, heading_like
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, starts_like_one
from refsdb.segment.marks import NUMBERED, Mark, Style, mark
from refsdb.segment.pieces import Piece, piece

Chain = list[tuple[int, Mark]]

FAR = 15
"""Lines: a number that comes later than this after a line such as "Authors" does not belong to the list."""
MOST = 1000
"""A chain does not begin with a number as high as this: it is a year at the start of a wrapped line."""
SKIP = 3
"""A chain may leave out up to SKIP - 1 numbers at once; what it left out is said aloud later."""


def chains(lines: Sequence[Line]) -> list[Chain]:
    """Per style of number that occurs, the marks that count upwards, in order; the longest chain first."""
    found: dict[Style, Chain] = {}
    for at, line in enumerate(lines):
        seen = mark(line)
        if seen and seen.style in NUMBERED and (seen.number or seen.label == "0"):
            found.setdefault(seen.style, []).append((at, seen))
    best = [_with_restarts(lines, marks) for marks in found.values()]
    return sorted((chain for chain in best if chain), key=len, reverse=True)


def _with_restarts(lines: Sequence[Line], marks: Chain) -> Chain:
    """The longest chain, and those before and after it that count from 1 again under a sub-heading."""
    whole = _cut(lines, _longest(marks))
    if not whole:
        return []
    rest = [entry for entry in marks if entry[0] > whole[-1][0]]
    while rest:
        more = _cut(lines, _longest([e for e in rest if e[0] <= whole[-1][0] + 40 * FAR]))
        if len(more) < 2 or more[0][1].number > 1 or not _follows(lines, whole[-1][0], more[0][0]):
            break
        whole += more
        rest = [entry for entry in rest if entry[0] > whole[-1][0]]
    before = _longest([entry for entry in marks if entry[0] < whole[0][0]])
    if len(before) > 1 and before[0][1].number == 1 and _follows(lines, before[-1][0], whole[0][0]):
        return before + whole
    return whole


def _longest(marks: Chain) -> Chain:
    """The longest chain of growing numbers, by dynamic programming over "the best chain that ends with number n"."""
    best: dict[int, tuple[float, int]] = {}  # number -> (score, index into nodes)
    nodes: list[tuple[tuple[int, Mark], int]] = []
    top = (0.0, -1)
    for entry in marks:
        number = entry[1].number
        own = 1.0 + (0.25 if not entry[1].rest or starts_like_one(entry[1].rest) else 0.0)
        score, before = own if number < MOST else 0.0, -1
        for step in range(1, SKIP + 1):
            previous = best.get(number - step)
            if previous and previous[0] + own - 0.75 * (step - 1) > score:
                score, before = previous[0] + own - 0.75 * (step - 1), previous[1]
        repeated = best.get(number)
        if repeated and own > 1.0 and repeated[0] + 0.1 > score:
            score, before = repeated[0] + 0.1, repeated[1]
        nodes.append((entry, before))
        if not repeated or score >= repeated[0]:
            best[number] = (score, len(nodes) - 1)
        if score > top[0]:
            top = (score, len(nodes) - 1)
    chain, at = [], top[1]
    while at >= 0:
        entry, at = nodes[at]
        chain.append(entry)
    return chain[::-1]


def _follows(lines: Sequence[Line], last: int, first: int) -> bool:
    """Whether a chain that begins at `first` can go on with the list that had its last mark at `last`."""
    return not any(ends_list(line) for line in lines[last + 1 : first]) and first - last <= 2 * FAR


def _cut(lines: Sequence[Line], chain: Chain) -> Chain:
    """The chain up to where other matter lies between two of its marks."""
    for index in range(1, len(chain)):
        last, first = chain[index - 1][0], chain[index][0]
        if first - last > FAR and any(ends_list(line) for line in lines[last + 1 : first]):
            return chain[:index]
    return chain


def cut_at(lines: Sequence[Line], chain: Chain) -> list[Piece]:
    """The pieces between the marks of `chain`; the last one ends where the list does."""
    pieces = []
    for (at, seen), after in zip(chain, [*(entry[0] for entry in chain[1:]), 0], strict=True):
        last = _end(lines, at, after) if after else tail(lines, at, len(lines))
        pieces.append(piece(lines, at, last, rest=seen.rest, label=seen.label, number=seen.number))
    return pieces


def _end(lines: Sequence[Line], at: int, after: int) -> int:
    """The last line of an item that is followed by another: sub-headings before the next mark are left out."""
    last = after - 1
    while last > at and lines[last].gap and heading_like(lines[last]):
        last -= 1
    return last


def tail(lines: Sequence[Line], at: int, limit: int) -> int:
    """The last line of the list's last item, which begins at `at`: nothing but its own words says where it ends."""
    first = lines[at]
    empty = mark(first)
    last = at
    for index in range(at + 1, min(limit, at + 60)):
        line = lines[index]
        if ends_list(line) or line.kind is not first.kind:
            break
        bare = last == at and empty is not None and not empty.rest  # a label on a line of its own
        if line.gap and not bare and not _goes_on_after_gap(lines[last], line):
            break
        if not bare and heading_like(line) and _complete(lines[last].text) and line.indent <= first.indent:
            break
        last = index
    return last


def _goes_on_after_gap(previous: Line, line: Line) -> bool:
    """Whether text after a blank line is still the same item: only where it plainly was cut in the middle."""
    return (
        line.gap == 1
        and not line.whole
        and (previous.text[-1] in ",-(&" or line.text[0].islower())
        and (citation_score(line.text) > -1.0 and len(line.text) < 200)
    )


def _complete(text: str) -> bool:
    return text[-1] in ".)]>”\"'" or text[-1].isdigit() or citation_score(text) >= LIKELY
