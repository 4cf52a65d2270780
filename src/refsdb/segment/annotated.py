"""What an annotated bibliography says of its works, a paragraph below each: no citations, though they hold years."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY
from refsdb.segment.names import person_first, same_author, starts_like_one
from refsdb.segment.pieces import Piece, piece

FEWEST_WORDS = 5
MOSTLY = 0.6
"""Words of an annotation, and the share of them that are in lower case."""
SHARE = 0.5
"""Share of the works that have one."""
FEWEST = 2


def comments_in(pieces: Sequence[Piece]) -> frozenset[int]:
    """The indices of the pieces that speak of the work above them: sentences that begin with no name, below what does
    and looks like a citation. None where few works have one.
    """
    found: set[int] = set()
    works = annotated = 0
    for at, one in enumerate(pieces):
        if _is_work(one):
            works += 1
        elif at and says(one) and (at - 1 in found or _is_work(pieces[at - 1])):
            annotated += at - 1 not in found
            found.add(at)
    return frozenset(found) if annotated >= max(FEWEST, SHARE * works) else frozenset()


def without_comments(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; those of a list with marks without what is said of each work behind a blank line. The last item may
    have lost it already.
    """
    cut = {at: end for at, one in enumerate(pieces) if (end := _comment(lines, one))}
    if len(cut) < max(FEWEST, SHARE * (len(pieces) - 1)):
        return list(pieces)
    return [_up_to(lines, one, cut[at]) if at in cut else one for at, one in enumerate(pieces)]


def _comment(lines: Sequence[Line], one: Piece) -> int:
    """The line with which the comment on a work begins that is whole above it; 0 for none."""
    if not lines[one.first].mark:
        return 0
    begin = next((at for at in range(one.first + 1, one.last + 1) if lines[at].gap), 0)
    if not begin or not says(piece(lines, begin, one.last)):
        return 0
    return begin if _up_to(lines, one, begin).score >= LIKELY else 0


def _up_to(lines: Sequence[Line], one: Piece, end: int) -> Piece:
    seen = lines[one.first].mark
    return piece(
        lines, one.first, end - 1, rest=seen.rest if seen else "", label=one.label, number=one.number
    )


def _is_work(one: Piece) -> bool:
    return one.score >= LIKELY and starts_like_one(one.text)


def says(one: Piece) -> bool:
    """Whether a piece is a sentence, most of it in small letters, that begins with no name."""
    words = one.text.split()
    sentence = len(words) >= FEWEST_WORDS and one.text.rstrip("”\"»)'’")[-1:] in ".!?"
    lower = sum(word[0].islower() for word in words)
    return sentence and one.score < LIKELY and lower >= MOSTLY * len(words) and not _begins(one.text)


def _begins(text: str) -> bool:
    return person_first(text) or same_author(text)
