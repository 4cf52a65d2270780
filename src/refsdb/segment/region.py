"""A stretch of lines that may be a list, and how much it looks like one: a sum of named reasons."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from dataclasses import dataclass, field

from refsdb.segment.about.given import has_given_name
from refsdb.segment.headings import STRONG
from refsdb.segment.leading import leads
from refsdb.segment.looks import LIKELY, UNLIKELY, dated, firm, reasons
from refsdb.segment.matters import is_post, is_thing, titled
from refsdb.segment.names import body_first, person_first, same_author
from refsdb.segment.pieces import Piece, Splitting
from refsdb.segment.shape import first_letter

LIST = 2.0
"""A stretch with at least this sum is a citation list."""
SOME = 0.2
"""Share of items with persons from which on bodies count as names too where no heading says what they are."""
LED = 0.6
"""Share of the items that lead to works in a list of titles or addresses."""
ROW = 5
"""Items with numbers that are no chance."""
FEW = 3
"""Items that a list without a heading has at least."""
IN_ORDER = 6
"""Items that stand in the order of the alphabet by no chance."""
ALIKE = 1.5
"""The `citation_score` of items with bullets none of which is unlike a citation."""
FIRST = 0.7
"""Share of them that begin with names."""
PLAIN = 2.5
"""The `citation_score` of a single numbered item that needs no heading."""
FIRM = 0.4
"""Share of the items that need more than a name and a year to be a list without a heading."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of lines, split. `start` and `end` are indices of the document's lines, `heading` its strength.
    `until` is where the section ends in which the list stands. `items`: the format itself says that most lines are
    items of a list. `remarks` are the indices of the split pieces that are no citations, `back` of those that name a
    work again; `under`: a heading of something else stands right above; `bracketed`: labels are like "[1]";
    `cites`: the heading speaks of what is cited, not of what to read on; `notes`: of notes. `pieces` are
    the others, `scores` their `citation_score`.
    """

    start: int
    end: int
    heading: float
    splitting: Splitting
    items: bool = False
    until: int = 0
    remarks: frozenset[int] = frozenset()
    back: frozenset[int] = frozenset()
    under: bool = False
    bracketed: bool = False
    cites: bool = False
    notes: bool = False
    pieces: tuple[Piece, ...] = field(init=False, compare=False)
    scores: tuple[float, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        beside, split_in = self.remarks | self.back, self.splitting.pieces
        pieces = tuple(one for at, one in enumerate(split_in) if at not in beside) if beside else split_in
        object.__setattr__(self, "pieces", pieces)
        object.__setattr__(self, "scores", tuple(one.score for one in pieces))


# Reasons for and against a stretch being a list.


def _heading(region: Region) -> float:
    return region.heading * 0.5


def _looks(region: Region) -> float:
    """From -2 (no item looks like a citation) to +2.5 (all do)."""
    likely = sum(score >= LIKELY for score in region.scores) / len(region.scores)
    return 4.5 * likely - 2.0


def _something(region: Region) -> float:
    """Under a heading, items that are not unlike citations count too: bare addresses, titles, notes. A long row of
    numbers vouches for them a little.
    """
    counted = region.splitting.by in {"labels", "column", "numbers"} and len(region.pieces) >= ROW
    weight = 2.0 if region.heading else 0.5 if counted else 0.0
    return weight * sum(score >= UNLIKELY for score in region.scores) / len(region.scores)


def _dated(region: Region) -> float:
    """Under a heading that names a list, items with a year are its items though they have little else."""
    if region.heading < STRONG:
        return 0.0
    return sum(dated(one.text) for one in region.pieces) / len(region.pieces)


def _marked(region: Region) -> float:
    return _MARKS.get(region.splitting.by, 0.5 if region.items else 0.0)


_MARKS = {"labels": 1.25, "column": 1.25, "numbers": 1.25, "keys": 1.25, "bullets": 0.25}


def _linked(region: Region) -> float:
    """Under a heading that speaks of what is cited, items of the format that lead elsewhere are works, though they
    print nothing but a title or the address; those that invite to read on lead to more pages of the site as well.
    """
    return 3.5 * led if (led := _led(region)) > LED else 0.0


def _led(region: Region) -> float:
    """The share of the items that lead elsewhere, where the heading and the format let them be citations. Notes say
    much besides: those that are have numbers and print the address.
    """
    counted = region.splitting.by == "numbers"
    stated = counted if region.notes else (counted or region.items or region.splitting.by in _LEADING)
    if not region.cites or not stated or len(region.pieces) < 2:
        return 0.0
    return sum(leads(one.text, "" if region.notes else one.link) for one in region.pieces) / len(
        region.pieces
    )


_LEADING = frozenset({"addresses", "bullets"})


def _in_brackets(region: Region) -> float:
    """Under a heading that names a list, a row of [1], [2], [3] is one whatever it names: programs, pages, notes;
    so are labels such as [PROJ].
    """
    if region.heading < STRONG or len(region.pieces) < FEW:
        return 0.0
    if region.splitting.by == "keys":
        return 1.0
    if region.splitting.by != "numbers":
        return 0.0
    labels = [one.number for one in region.splitting.pieces]
    return 2.0 if region.bracketed and labels == [*range(1, len(labels) + 1)] else 0.0


def _too_few(region: Region) -> float:
    """Without a heading, one or two sentences with a name and a year prove nothing; one under "Note" little."""
    counted = region.splitting.by == "numbers"
    first = region.pieces[0]
    plain = counted and first.number == 1 and first.score >= PLAIN and firm(first.text)
    if plain and "prose" not in reasons(first.text):
        return 0.0
    needed = 2 if counted else FEW
    if not region.heading and len(region.pieces) < needed:
        return -3.0
    return -1.5 if region.heading < STRONG and len(region.pieces) == 1 else 0.0


def _named_again(region: Region) -> float:
    """Only notes to a text name a work again: "Ebd., S. 91"."""
    return 0.5 if region.back and not region.heading else 0.0


def _many(region: Region) -> float:
    """Text that mentions works does not do so five times in a row."""
    return 0.5 if not region.heading and len(region.pieces) >= 5 else 0.0


def _none_unlike(region: Region) -> float:
    """Nor is each of the points that a text makes much like a citation."""
    bulleted = not region.heading and region.splitting.by == "bullets" and len(region.pieces) > FEW
    if not bulleted or min(region.scores) < ALIKE:
        return 0.0
    return 2.0 if _are(region, FIRST, lambda text: person_first(text) or has_given_name(text)) else 1.0


def _in_order(region: Region) -> float:
    """Nor are what it mentions in the order of the alphabet."""
    letters = [first_letter(one.text) for one in region.pieces if one.text]
    sorted_by_name = len(letters) >= IN_ORDER and letters == sorted(letters) and len(set(letters)) >= FEW
    return 0.75 if sorted_by_name and not region.heading and region.splitting.by == "lines" else 0.0


def _no_names(region: Region) -> float:
    """Without a strong heading and without numbers, what has no names is a list of other things. Those of
    bodies prove nothing without a heading, unless persons stand among them: "The Walls of 1998".
    """
    if region.heading >= STRONG or region.splitting.by in {"labels", "column", "numbers", "keys"}:
        return 0.0
    persons = sum(person_first(one.text) for one in region.pieces)
    bodies = sum(body_first(one.text) and not person_first(one.text) for one in region.pieces)
    named = persons
    if region.heading > 0 or persons >= SOME * len(region.pieces):
        named += bodies
    if region.heading:
        named += sum(
            not person_first(one.text) and not body_first(one.text) and titled(one.text)
            for one in region.pieces
        )
    if named:
        named += sum(same_author(one.text) for one in region.pieces)
    return -2.0 if named < 0.4 * len(region.pieces) and _led(region) <= LED else 0.0


def _thin(region: Region) -> float:
    """Names and years alone, without a heading, are records and their labels, wines, people with their dates; where
    a heading names something else, a range of numbers is nothing more: "stroke, 12-13 starts".
    """
    if region.heading:
        return 0.0
    return 0.0 if _are(region, FIRM, lambda text: firm(text, pages=not region.under)) else -3.0


def _things(region: Region) -> float:
    """What is there to be bought, seen, heard or called is no list of works."""
    if region.heading:
        return 0.0
    return 0.0 if _are(region, 0.5, lambda text: not (is_thing(text) or is_post(text))) else -3.0


def _are(region: Region, share: float, such: Callable[[str], bool]) -> bool:
    """Whether at least that share of the items are such; the others are not asked once that is known."""
    needed = share * len(region.pieces)
    found = (one for one in region.pieces if such(one.text))
    return sum(1 for _ in itertools.islice(found, math.ceil(needed))) >= needed


def _long_items(region: Region) -> float:
    """Paragraphs of running text are longer than citations."""
    lengths = sorted(len(one.text) for one in region.pieces)
    middle = lengths[len(lengths) // 2]
    return -1.5 if middle > 900 else -0.5 if middle > 500 else 0.0


REASONS: tuple[Callable[[Region], float], ...] = (
    _heading,
    _looks,
    _something,
    _dated,
    _marked,
    _in_brackets,
    _linked,
    _too_few,
    _named_again,
    _many,
    _none_unlike,
    _in_order,
    _no_names,
    _thin,
    _things,
    _long_items,
)


def score(region: Region) -> float:
    """The sum of all reasons; a region without pieces, or with numbers that have no text, is no list, one that the
    format itself states always is.
    """
    if region.splitting.by == "stated":
        return LIST
    texts = sum(bool(one.text) for one in region.pieces)
    return sum(reason(region) for reason in REASONS) if 2 * texts > len(region.pieces) else -9.0
