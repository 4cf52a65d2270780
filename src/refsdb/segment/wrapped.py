"""Lists without marks: each border between two lines is a new citation or a wrapped line, by a sum of reasons."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from refsdb.segment.headings import heading_like
from refsdb.segment.letters import LETTER, LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import PUBLISHERS, dated, paged, starts_like_one
from refsdb.segment.names import INITIALS_FIRST, MONTHS, name_form, same_author
from refsdb.segment.pieces import Piece, piece
from refsdb.segment.shape import EARLY_YEAR, LATE_YEAR, MANY, USUAL, Shape, shape_of, with_habits
from refsdb.text.fold import fold


@dataclass(frozen=True, slots=True)
class Border:
    """The place between two lines, `left` and `right`. `first` is the line that began the item; `dated` and `paged`
    say whether a year and pages were printed in it so far. `ahead` is the right line and the one after it.
    """

    first: Line
    left: Line
    right: Line
    shape: Shape
    dated: bool
    paged: bool
    ahead: str = ""


_FINISHED = re.compile(r"[.\])”\"»>]$|\d$")
_PAGES_LAST = re.compile(r"\d\s?[-–]\s?\d+[a-z]?\.?$|\be\d+\.?$")
_YEAR_LAST = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\)?[.;]?$")
_ADDRESS_LAST = re.compile(
    r"(?:https?://|www\.|doi\.org/|\b10\.\d{4,9}/)\S+$|\((?:abgerufen|accessed|retrieved|consulté)[^()]*\)\.?$",
    re.IGNORECASE,
)
_OPEN = re.compile(r"[,:&(/\-–—„“«]$")
_OPEN_WORD = re.compile(
    r"\b(?:and|und|et|y|e|of|the|in|for|on|to|a|an|zur|zum|für|von|der|die|das|des|dem|im|de|la|le|les|del|di|da|do|du|des|with|by|"
    r"pp?\.|vol\.|S\.|Bd\.|[Nn]o\.|Nr\.|[Ii]n|eds?\.|Hrsg\.|Jg\.|H\.|al)$"
)
_INITIAL = re.compile(rf"(?:^|[\s.-])[{UPPER}]\.$")
_INITIAL_IN = re.compile(rf"(?:\b[Ii]n:?|&|\band|\bund|\bet)\s(?:[{UPPER}]\.[\s-]?){{1,3}}$")
"""Initials that wait for their surname: "In: W.", "and K. H."."""
_ORDINAL = re.compile(r"(?<![BVNJH][dorg])(?<!\bVol)(?<!\b[HST])(?<!\bpp)[.:]\s\d{1,2}\.$")
"""A number that counts a conference: "Salz und Stadt. 6."."""
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
    return 6.0 if border.right.whole else 0.0


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


def _year_as_in_other_items(border: Border) -> float:
    """Where all other items have their year after the names, one without it is none."""
    if border.shape.early < USUAL or not border.shape.year_at:
        return 0.0
    return 0.0 if _has_early_year(border) else -2.0


def _has_early_year(border: Border) -> bool:
    """Whether a year comes after what may be names, in the line or, where it breaks among them, in the next."""
    found = LATE_YEAR.match(border.ahead)
    length = len(border.right.text)
    return found is not None and (found.end() <= length or not _FINISHED.search(border.right.text))


def _stop_as_in_other_items(border: Border) -> float:
    """Where all other items end in a full stop, what comes after a line without one is the same item, as long as it
    does not begin as the other items do.
    """
    left, stop = border.left.text, border.shape.stop
    if stop >= USUAL and not (border.shape.early >= USUAL and _has_early_year(border)):
        return 0.0 if _FINISHED.search(left) or _ADDRESS_LAST.search(left) else -1.0
    return -0.75 if 0 <= stop <= 1 - USUAL and left.endswith(".") else 0.0


def _only_names_so_far(border: Border) -> float:
    """After "Names (year)." at a line's end the title is still to come."""
    if not border.shape.year_at or border.paged:
        return 0.0
    return -2.0 if _NAMES_AND_YEAR.match(border.left.text) else 0.0


def _place_and_publisher(border: Border) -> float:
    """A line such as "Cambridge, MA: Belknap Press." ends a citation, unless the list begins its items like this."""
    if _PLACE_FIRST.match(border.right.text) and not _PLACE_FIRST.match(border.first.text):
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
    if _INITIAL_IN.search(tail):
        return -3.0
    if _ORDINAL.search(tail):
        return -2.0
    return -1.5 if _OPEN.search(tail) or _OPEN_WORD.search(tail) or _INITIAL.search(tail) else 0.0


def _left_is_finished(border: Border) -> float:
    tail = border.left.text[-80:]
    if _PAGES_LAST.search(tail) or _ADDRESS_LAST.search(tail) or _YEAR_LAST.search(tail):
        return 1.5
    return 0.75 if _FINISHED.search(tail) else -1.5


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


def _year_missing(border: Border) -> float:
    return 1.5 if border.dated else -1.0


def _pages_missing(border: Border) -> float:
    return 1.0 if border.paged else 0.0


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


def _alphabet(border: Border) -> float:
    if not border.shape.sorted:
        return 0.0
    before, after = fold(border.first.text[:12])[:1], fold(border.right.text[:12])[:1]
    if not after.isalpha() or not before.isalpha():
        return 0.0
    return 1.25 if before <= after <= chr(ord(before) + 2) else -0.75


_LOWER = re.compile(rf"[{LOWER}]")

REASONS: tuple[Callable[[Border], float], ...] = (
    _blank_line,
    _border_of_blocks,
    _heading_alone,
    _indent,
    _author,
    _year_after_the_name,
    _year_as_in_other_items,
    _stop_as_in_other_items,
    _only_names_so_far,
    _place_and_publisher,
    _publisher_first,
    _journal_first,
    _left_is_open,
    _left_is_finished,
    _left_is_short,
    _not_wrapped,
    _year_missing,
    _pages_missing,
    _lower_case,
    _date_in_two,
    _goes_on,
    _fragment,
    _alphabet,
)
NEW = -1.0
"""A border with at least this sum begins a citation."""
REACH = 6
"""How far from NEW a threshold may lie where the number of items is known."""


def cut_into(lines: Sequence[Line], count: int) -> list[Piece]:
    """The lines as `count` pieces, with the threshold nearest to NEW that gives so many; else as `cut` does."""
    for step in range(2 * REACH):
        for threshold in (NEW + step / 2, NEW - step / 2):
            pieces = cut(lines, threshold)
            if len(pieces) == count:
                return pieces
    return cut(lines)


def cut(lines: Sequence[Line], threshold: float = NEW) -> list[Piece]:
    """The lines as pieces, in order; every line belongs to one. What the items of a first cut have in common judges
    the borders of the second.
    """
    if not lines:
        return []
    shape = shape_of(lines)
    pieces = _cut(lines, shape, threshold)
    if len(pieces) < MANY or all(line.whole for line in lines):
        return pieces
    return _cut(lines, with_habits(shape, pieces), threshold)


def _cut(lines: Sequence[Line], shape: Shape, threshold: float) -> list[Piece]:
    pieces, first = [], 0
    with_year, with_pages = dated(lines[0].text), paged(lines[0].text)
    for at in range(1, len(lines)):
        more = lines[at + 1].text if at + 1 < len(lines) and not lines[at + 1].gap else ""
        border = Border(
            lines[first], lines[at - 1], lines[at], shape, with_year, with_pages, f"{lines[at].text} {more}"
        )
        if sum([reason(border) for reason in REASONS]) >= threshold:
            pieces.append(piece(lines, first, at - 1))
            first, with_year, with_pages = at, False, False
        with_year = with_year or dated(lines[at].text)
        with_pages = with_pages or paged(lines[at].text)
    pieces.append(piece(lines, first, len(lines) - 1))
    return pieces
