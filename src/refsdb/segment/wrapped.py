"""Lists without marks: each border between two lines is a new citation or a wrapped line, by a sum of reasons."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from refsdb.model import BlockKind
from refsdb.segment.headings import heading_like
from refsdb.segment.letters import LETTER, LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import PUBLISHERS, dated, paged, starts_like_one
from refsdb.segment.names import INITIALS_FIRST, MONTHS, name_form, same_author
from refsdb.segment.pieces import Piece, piece
from refsdb.segment.shape import (
    EARLY_YEAR,
    LATE_YEAR,
    MANY,
    USUAL,
    Shape,
    first_letter,
    shape_of,
    with_habits,
)


@dataclass(frozen=True, slots=True)
class Border:
    """The place between two lines, `left` and `right`. `ahead` is the right line and the one after it, `letter` the
    first of the right line in a list in order of the alphabet.
    """

    left: Line
    right: Line
    shape: Shape
    ahead: str = ""
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """The item before a border so far: the line that began it, its first letter in a list in order of the alphabet,
    and whether a year and pages were printed in it.
    `shape` knows the habits of the list's items where they were looked at.
    """

    first: Line
    letter: str
    shape: Shape
    dated: bool
    paged: bool


_FINISHED = re.compile(r"[.\])”\"»>]$|\d$")
_PAGES_LAST = re.compile(r"\d\s?[-–]\s?\d+[a-z]?\.?$|\be\d+\.?$")
_YEAR_LAST = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\)?[.;]?$")
_ADDRESS_LAST = re.compile(
    r"(?:https?://|www\.|doi\.org/|\b10\.\d{4,9}/)\S+$|\((?:abgerufen|accessed|retrieved|consulté)[^()]*\)\.?$",
    re.IGNORECASE,
)
_OPEN = frozenset(",:&(/-–—„“«")
_OPEN_WORD = re.compile(
    r"\b(?:and|und|et|y|e|of|the|in|for|on|to|a|an|zur|zum|für|von|der|die|das|des|dem|im|de|la|le|les|del|di|da|do|du|des|with|by|"
    r"pp?\.|vol\.|S\.|Bd\.|[Nn]o\.|Nr\.|[Ii]n|eds?\.|Hrsg\.|Jg\.|H\.|al)$"
)
_INITIAL = re.compile(rf"(?:^|[\s.-])[{UPPER}]\.$")
_INITIAL_IN = re.compile(rf"(?:\b[Ii]n:?|&|\band|\bund|\bet)\s(?:[{UPPER}]\.[\s-]?){{1,3}}$")
"""Initials that wait for their surname: "In: W.", "and K. H."."""
_ORDINAL = re.compile(r"(?<![BVNJH][dorg])(?<!\bVol)(?<!\b[HST])(?<!\bpp)[.:]\s\d{1,2}\.$")
"""A number that counts a conference: "Salz und Stadt. 6."."""
_DIGIT = re.compile(r"\d")
_MONTH = re.compile(rf"{MONTHS}\b")
_DAY_LAST = re.compile(r"(?:^|[\s–-])\d{1,2}(?:\.|st|nd|rd|th)?$")
_GOES_ON = re.compile(
    r"(?:pp?\.|S\.|[Vv]ol\.|Bd\.|[Nn]o\.|doi|DOI|https?:|www\.|ISBN|URL|In[: ]|in[: ]|\(?(?:1[5-9]|20)\d\d|"
    r"\d+[-–(:,]|[(\[„“\"«&])"
)
_INITIAL_AFTER = re.compile(rf",\s[{UPPER}]\.")
_WORDS = re.compile(r"[^\W\d_]+")
PUBLISHER = 60
"""Characters of a line that names a publisher and its place, and no more."""
_NAMES_AND_YEAR = re.compile(r"[^\d]*[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]][.:,]?$")
_PLACE_FIRST = re.compile(rf"[{UPPER}][{LOWER}]+(?:(?:,| |/|, )[{UPPER}][{LETTER}.]*){{0,2}}: [{UPPER}]")


# Reasons: natural-log odds, above 0 for a new citation, below 0 for one that goes on. They were fitted by logistic
# regression to lists made of the labelled strings of AnyStyle (core.xml) and GROBID (citation corpus), wrapped at
# several widths, and rounded to quarters. Set by hand are what such made lists cannot show (blank lines, indents,
# borders of blocks) and what is rare in them (dashes, `_only_names_so_far`, `_journal_first`, `_goes_on`).


def _blank_line(border: Border) -> float:
    if border.right.page:
        return 0.0  # nobody knows how much space a page's end stands for
    if not border.right.gap:
        return -2.5 if border.shape.spaced else 0.0
    return 2.75 if border.shape.spaced else 1.5


def _border_of_blocks(border: Border) -> float:
    return 6.0 if border.right.whole or border.left.kind is BlockKind.heading else 0.0


def _heading_alone(border: Border) -> float:
    """A line between two blank ones that could be a heading parts the list."""
    right = border.right
    alone = right.gap > 0 and border.ahead.strip() == right.text
    return 4.0 if alone and heading_like(right) else 0.0


def _indent(border: Border) -> float:
    shape = border.shape
    if shape.outer == shape.inner:
        return 0.0
    near_outer = abs(border.right.indent - shape.outer) < abs(border.right.indent - shape.inner)
    return 1.75 if near_outer else -1.75


def _author(border: Border) -> float:
    """A name of the form that the list's first name has says most."""
    text = border.right.text
    form = name_form(text)
    if form:
        return 1.5 if form == border.shape.form else 0.25
    return 1.5 if same_author(text) else -0.25 if starts_like_one(text) else -1.0


def _year_after_the_name(border: Border) -> float:
    """In a list of the form "Names (year) title" the year proves a start, and its absence a line that goes on."""
    latest = border.shape.year_at
    if not latest:
        return 0.0
    found = EARLY_YEAR.match(border.right.text)
    if found and found.end() <= latest:
        return 1.25 if starts_like_one(border.right.text) else 0.25
    begins = starts_like_one(border.right.text) and not border.right.text[0].islower()
    return 0.0 if begins and _has_early_year(border) else -1.5


def _year_as_in_other_items(border: Border, item: Item) -> float:
    """Where all other items have their year after the names, one without it is none."""
    if item.shape.early < USUAL or not item.shape.year_at:
        return 0.0
    return 0.0 if _has_early_year(border) else -2.0


def _has_early_year(border: Border) -> bool:
    """Whether a year comes after what may be names, in the line or, where it breaks among them, in the next."""
    found = LATE_YEAR.match(border.ahead)
    length = len(border.right.text)
    return found is not None and (found.end() <= length or not _FINISHED.search(border.right.text))


def _stop_as_in_other_items(border: Border, item: Item) -> float:
    """Where all other items end in a full stop, what comes after a line without one is the same item, as long as it
    does not begin as the other items do.
    """
    left, stop = border.left.text, item.shape.stop
    if stop >= USUAL and not (item.shape.early >= USUAL and _has_early_year(border)):
        return 0.0 if _FINISHED.search(left[-3:]) or _address_last(left) else -1.0
    return -0.75 if 0 <= stop <= 1 - USUAL and left.endswith(".") else 0.0


def _only_names_so_far(border: Border, item: Item) -> float:
    """After "Names (year)." at a line's end the title is still to come."""
    if not border.shape.year_at or item.paged:
        return 0.0
    left = border.left.text
    likely = ")" in left[-2:] or "]" in left[-2:]
    return -2.0 if likely and _NAMES_AND_YEAR.match(left) else 0.0


def _place_and_publisher(border: Border, item: Item) -> float:
    """A line such as "Cambridge, MA: Belknap Press." ends a citation, unless the list begins its items like this."""
    if _PLACE_FIRST.match(border.right.text) and not _PLACE_FIRST.match(item.first.text):
        return -1.0
    return 0.0


def _publisher_first(border: Border) -> float:
    """A short line such as "Springer, New York." looks like a name, but ends a citation."""
    text = border.right.text
    if len(text) > PUBLISHER or EARLY_YEAR.match(text) or _INITIAL_AFTER.search(text):
        return 0.0
    return -3.0 if not PUBLISHERS.isdisjoint(_WORDS.findall(text.lower())) else 0.0


def _journal_first(border: Border) -> float:
    """A line such as "Am. J. Pathol. 121" looks like initials and a name, but goes on a citation."""
    word = border.right.text.split(" ", 1)[0].rstrip(".,")
    if word not in _JOURNAL_WORDS or border.shape.form in {0, INITIALS_FIRST}:
        return 0.0
    return -1.0


_JOURNAL_WORDS = frozenset(
    "J Am Acta Ann Arch Br Clin Eur Int Proc Rev Trans Res Sci Journal Annals Proceedings Transactions "
    "Zeitschrift Revue "
    "Biol Soc Med Sports Exp Phys Chem Lett Natl Acad Neurosci Psychol Psychiatry Physiol Pharmacol Appl "
    "Adv Curr Opin "
    "Nat Annu Comput Comp Environ Ecol Genet Mol Cell Behav Brain Surg Pathol Dermatol Pediatr Cardiol Oncol Immunol "
    "Eng Math Mech Mater Theor Quant Soc Pol Econ Hist Stud Educ Bull Mem Univ Dev Health Hum Nutr".split()
)


def _left_is_open(border: Border) -> float:
    tail = border.left.text[-30:]
    word = tail.rsplit(" ", 1)[-1]
    initial = tail[-1] == "." and _INITIAL.search(word)
    if initial and _INITIAL_IN.search(tail):
        return -3.0
    if tail[-1] == "." and word[0].isdigit() and _ORDINAL.search(tail):
        return -2.0
    return -1.5 if initial or tail[-1] in _OPEN or _OPEN_WORD.search(word) else 0.0


def _left_is_finished(border: Border) -> float:
    text = border.left.text
    if _counted_last(text) or _address_last(text):
        return 1.5
    return 0.75 if _FINISHED.search(text[-3:]) else -1.5


def _counted_last(text: str) -> bool:
    """Whether pages or a year stand last."""
    tail = text[-24:]
    return bool(_DIGIT.search(tail[-4:]) and (_PAGES_LAST.search(tail) or _YEAR_LAST.search(tail)))


def _address_last(text: str) -> bool:
    likely = "/" in text[-80:].rsplit(" ", 1)[-1] or "www." in text[-80:] or text[-2:].rstrip(".")[-1:] == ")"
    return likely and bool(_ADDRESS_LAST.search(text[-80:]))


def _left_is_short(border: Border) -> float:
    """Wrapped text fills its lines: a line that could have taken the next word ends a paragraph."""
    width = border.shape.width
    if not width:
        return 0.0
    room = width - len(border.left.text) - border.left.indent - len(border.right.text.split(" ", 1)[0])
    return 1.75 if room > 0.3 * width else 1.25 if room > 4 else -3.0


def _not_wrapped(border: Border) -> float:
    """Where lines have no common width, each line is an item."""
    return 0.0 if border.shape.width else 0.5


def _year_missing(_: Border, item: Item) -> float:
    return 1.5 if item.dated else -1.0


def _pages_missing(_: Border, item: Item) -> float:
    return 1.0 if item.paged else 0.0


def _lower_case(border: Border) -> float:
    start = border.right.text[:40]
    return -1.75 if _LOWER.match(start) and not name_form(start) else 0.0


def _date_in_two(border: Border) -> float:
    """A line that ends in "14." and one that begins with "Februar 2014"."""
    return -3.0 if _MONTH.match(border.right.text) and _DAY_LAST.search(border.left.text) else 0.0


def _goes_on(border: Border) -> float:
    return -0.25 if _GOES_ON.match(border.right.text) else 0.0


def _fragment(border: Border) -> float:
    return -2.5 if len(border.right.text) < 25 else 0.0


def _alphabet(border: Border, item: Item) -> float:
    before, after = item.letter, border.letter
    if not after.isalpha() or not before.isalpha():
        return 0.0
    return 1.25 if before <= after <= chr(ord(before) + 2) else -0.75


_LOWER = re.compile(rf"[{LOWER}]")

OF_LINES: tuple[Callable[[Border], float], ...] = (
    _blank_line,
    _border_of_blocks,
    _heading_alone,
    _indent,
    _author,
    _year_after_the_name,
    _publisher_first,
    _journal_first,
    _left_is_open,
    _left_is_finished,
    _left_is_short,
    _not_wrapped,
    _lower_case,
    _date_in_two,
    _goes_on,
    _fragment,
)
"""Reasons that look at the two lines: they stay the same however the lines before them are cut."""
OF_ITEM: tuple[Callable[[Border, Item], float], ...] = (
    _year_as_in_other_items,
    _stop_as_in_other_items,
    _only_names_so_far,
    _place_and_publisher,
    _year_missing,
    _pages_missing,
    _alphabet,
)
"""Reasons that ask what the item before holds already."""
NEW = -1.0
"""A border with at least this sum begins a citation."""
REACH = 6
"""How far from NEW a threshold may lie where the number of items is known."""


@dataclass(frozen=True, slots=True)
class _Measured:
    """A line with the border before it, the sum of the reasons that look at these lines, and what the line holds."""

    border: Border
    lines: float
    dated: bool
    paged: bool


def cut_into(lines: Sequence[Line], count: int) -> list[Piece]:
    """The lines as `count` pieces, with the threshold nearest to NEW that gives so many; else as `cut` does."""
    if not lines:
        return []
    shape = shape_of(lines)
    measured = _measured(lines, shape)
    for step in range(2 * REACH):
        for threshold in (NEW + step / 2, NEW - step / 2):
            pieces = _cut_twice(lines, measured, shape, threshold)
            if len(pieces) == count:
                return pieces
    return _cut_twice(lines, measured, shape, NEW)


def cut(lines: Sequence[Line]) -> list[Piece]:
    """The lines as pieces, in order; every line belongs to one."""
    if not lines:
        return []
    shape = shape_of(lines)
    return _cut_twice(lines, _measured(lines, shape), shape, NEW)


def _cut_twice(
    lines: Sequence[Line], measured: Sequence[_Measured], shape: Shape, least: float
) -> list[Piece]:
    """What the items of a first cut have in common judges the borders of the second."""
    starts = _starts(measured, shape, least)
    if len(starts) >= MANY and not all(line.whole for line in lines):
        texts = [
            " ".join([line.text for line in lines[a:b]]) for a, b in itertools.pairwise([*starts, len(lines)])
        ]
        starts = _starts(measured, with_habits(shape, texts), least)
    return [piece(lines, a, b - 1) for a, b in itertools.pairwise([*starts, len(lines)])]


def _measured(lines: Sequence[Line], shape: Shape) -> list[_Measured]:
    measured = []
    for at, right in enumerate(lines):
        more = lines[at + 1].text if at + 1 < len(lines) and not lines[at + 1].gap else ""
        letter = first_letter(right.text) if shape.sorted else ""
        border = Border(lines[max(0, at - 1)], right, shape, f"{right.text} {more}", letter)
        total = sum([reason(border) for reason in OF_LINES]) if at else 0.0
        measured.append(_Measured(border, total, dated(right.text), paged(right.text)))
    return measured


def _starts(measured: Sequence[_Measured], shape: Shape, least: float) -> list[int]:
    """At which lines items begin: the first, and those before which the reasons sum up to `least`."""
    item = Item(
        measured[0].border.right, measured[0].border.letter, shape, measured[0].dated, measured[0].paged
    )
    starts = [0]
    for at, here in enumerate(measured[1:], 1):
        border = here.border
        if here.lines + sum([reason(border, item) for reason in OF_ITEM]) >= least:
            starts.append(at)
            item = Item(border.right, border.letter, shape, here.dated, here.paged)
        elif here.dated > item.dated or here.paged > item.paged:
            item = replace(item, dated=item.dated or here.dated, paged=item.paged or here.paged)
    return starts
