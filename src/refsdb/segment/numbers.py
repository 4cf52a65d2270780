"""Lists whose items carry numbers: the numbers that count upwards are marks, all other numbers are text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from refsdb.model import BlockKind
from refsdb.segment.headings import ends_list, heading_like, heads_a_part
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, dated
from refsdb.segment.marks import NUMBERED, Mark, Style
from refsdb.segment.names import starts_like_one
from refsdb.segment.pieces import Piece, piece

Chain = list[tuple[int, Mark]]

FAR = 15
"""Lines: a number that comes later than this after a line such as "Authors" does not belong to the list."""
MOST = 1000
"""A chain does not begin with a number as high as this: it is a year at the start of a wrapped line."""
PASSED = 0.3
"""What each number costs that a chain passes over."""
WINDOW = 2000
"""Numbers that are looked at for a list that begins again, CLOSE of them first."""
CLOSE = 100
TRIES = 4
"""Chains of numbers that are looked at in one document before the longest is taken."""
SAMPLE = 50
"""Items of a chain that are looked at to see what it lists."""
SKIP = 3
"""A chain may leave out up to SKIP - 1 numbers at once; what it left out is said aloud later."""
JUMP = 40
"""It may leave out up to this many between two marks with no other mark between them, that both begin like citations:
an author has taken items out of a list and not counted again.
"""


def chains(lines: Sequence[Line]) -> list[Chain]:
    """Per style of number that occurs, the marks that count upwards, in order; the longest chain first."""
    found: dict[Style, Chain] = {}
    for at, line in enumerate(lines):
        seen = line.mark
        counts = seen and seen.style in NUMBERED and (seen.number or seen.label == "0")
        if seen and counts and not _wrapped(lines, at, seen) and not heads_a_part(line):
            found.setdefault(seen.style, []).append((at, seen))
    best = [_with_restarts(lines, marks) for marks in found.values()]
    return sorted((chain for chain in best if chain and chain[0][1].number < MOST), key=len, reverse=True)


def _wrapped(lines: Sequence[Line], at: int, seen: Mark) -> bool:
    """Whether a number that has a line for itself is the end of the line before it: "313: 191–" and "5."."""
    line = lines[at]
    alone = not seen.rest and not line.gap and not line.label
    return alone and at > 0 and lines[at - 1].text[-1] in _OPEN


_OPEN = frozenset("-–—,:/(")


def _with_restarts(lines: Sequence[Line], marks: Chain) -> Chain:
    """The chain that looks most like a list, and those before and after it that count from 1 again."""
    whole = _best(lines, marks)
    if not whole:
        return []
    while (behind := bisect_right(marks, whole[-1][0], key=itemgetter(0))) < len(marks):
        more = _cut(lines, _next(marks[behind : behind + WINDOW]))
        if len(more) < 2 or not _continues(lines, whole[-1][0], more):
            break
        whole += more
    before = _longest([entry for entry in marks if entry[0] < whole[0][0]][-WINDOW:])
    if (
        len(before) > 1
        and before[0][1].number == 1
        and _alike(before)
        and _follows(lines, before[-1][0], whole[0][0])
    ):
        return before + whole
    return whole


def _next(marks: Chain) -> Chain:
    """The longest chain of the next marks; of more and more of them, while it may go on behind those."""
    size = CLOSE
    while True:
        chain = _longest(marks[:size])
        if size >= len(marks) or chain[-1][0] < marks[size - JUMP][0]:
            return chain
        size *= 2


def _best(lines: Sequence[Line], marks: Chain) -> Chain:
    """The longest chain whose items look like citations, else the longest."""
    first: Chain = []
    for _ in range(TRIES):
        chain = _cut(lines, _longest(marks))
        first = first or chain
        if not chain or _alike(chain):
            return chain or first
        taken = {at for at, _ in chain}
        marks = [entry for entry in marks if entry[0] not in taken]
    return first


def _alike(chain: Chain) -> bool:
    """Whether half of the items begin like citations; a label on a line of its own says nothing against it."""
    some = chain[:: 1 + len(chain) // SAMPLE]
    return sum(not seen.rest or citation_score(seen.rest) >= 1.0 for _, seen in some) >= 0.5 * len(some)


def _longest(marks: Chain) -> Chain:
    """The longest chain of growing numbers, by dynamic programming over "the best chain that ends with number n"."""
    best: dict[int, tuple[float, int]] = {}  # number -> (score, index into nodes)
    latest: dict[int, tuple[float, int]] = {}  # the same for the last one met, which a new list goes on from
    nodes: list[tuple[tuple[int, Mark], int]] = []
    top = (0.0, -1)
    for entry in marks:
        number, here = entry[1].number, len(nodes)
        own = 1.0 + (0.25 if not entry[1].rest or starts_like_one(entry[1].rest) else 0.0)
        score, before = own if number < MOST else 0.0, -1
        for step in range(1, SKIP + 1):
            for previous in (best.get(number - step), latest.get(number - step)):
                if previous is None:
                    continue
                passed = min(2.0, PASSED * (here - previous[1] - 1))
                linked = previous[0] + own - 0.75 * (step - 1) - passed
                if linked > score:
                    score, before = linked, previous[1]
        last = marks[here - 1][1].number if here else number
        jumped = latest[last] if 1 < number - last <= JUMP else None
        if (
            jumped
            and own > 1.0
            and starts_like_one(marks[here - 1][1].rest)
            and jumped[0] + own - 1.0 > score
        ):
            score, before = jumped[0] + own - 1.0, jumped[1]
        repeated = latest.get(number)
        if repeated and own > 1.0 and repeated[1] == here - 1 and repeated[0] + 0.1 > score:
            score, before = repeated[0] + 0.1, repeated[1]
        nodes.append((entry, before))
        latest[number] = (score, here)
        if number not in best or score >= best[number][0]:
            best[number] = (score, here)
        if score > top[0]:
            top = (score, here)
    chain, at = [], top[1]
    while at >= 0:
        entry, at = nodes[at]
        chain.append(entry)
    return chain[::-1]


def _continues(lines: Sequence[Line], last: int, more: Chain) -> bool:
    """Whether `more` can go on with the list that had its last mark at `last`: it counts from 1."""
    return more[0][1].number <= 1 and _alike(more) and _follows(lines, last, more[0][0])


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
    """The pieces between the marks of `chain`; the last one, and one before a new count, end where the list does."""
    pieces = []
    for (at, seen), (after, next_seen) in zip(chain, [*chain[1:], (len(lines), None)], strict=True):
        goes_on = next_seen and next_seen.number > seen.number
        last = _end(lines, at, after) if goes_on else tail(lines, at, after)
        pieces.append(piece(lines, at, last, rest=seen.rest, label=seen.label, number=seen.number))
    return pieces


def _end(lines: Sequence[Line], at: int, after: int) -> int:
    """The last line of an item that is followed by another: sub-headings before the next mark are left out, and what
    stands between them and that mark.
    """
    for index in range(at + 1, after - 1):
        alone = lines[index].gap and lines[index + 1].gap and not lines[index].page
        if alone and heading_like(lines[index]) and _complete(lines[index - 1].text):
            return index - 1
    last = after - 1
    while last > at and lines[last].gap and heading_like(lines[last]):
        last -= 1
    return last


def tail(lines: Sequence[Line], at: int, limit: int) -> int:
    """The last line of the list's last item, which begins at `at`: nothing but its own words says where it ends."""
    first = lines[at]
    empty = first.mark
    last = at
    for index in range(at + 1, min(limit, at + 60)):
        line = lines[index]
        bare = last == at and empty is not None and not empty.rest  # a label on a line of its own
        other = line.kind is not first.kind and not (bare and line.kind is BlockKind.item)
        if ends_list(line) or other:
            break
        if line.gap and not bare and not _goes_on_after_gap(lines[last], line):
            break
        headed = (
            not bare and heading_like(line) and line.indent <= first.indent and _complete(lines[last].text)
        )
        # without a year the title is still to come: "Adler B, Berg C." and "Walls and the salt"
        if headed and (line.gap or dated(" ".join([one.text for one in lines[at : last + 1]]))):
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
    if text[-1] in ".)]>”\"'" or text[-1].isdigit():
        return True
    return text.rsplit(" ", 1)[-1][0].isupper() and citation_score(text) >= LIKELY
