"""What speaks for and against a border between two citations of a wrapped list, each reason by itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from refsdb.model import BlockKind
from refsdb.segment.headings import LONGEST_PART, PARTING_YEAR, heading_like, heads_a_part
from refsdb.segment.journal_first import volume_first
from refsdb.segment.letters import LETTER, LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import PUBLISHERS
from refsdb.segment.names import INITIALS_FIRST, MONTHS, SAME, name_form, starts_like_one
from refsdb.segment.shape import USUAL, Shape, first_letter
from refsdb.segment.years import early_year, late_year


@dataclass(frozen=True, slots=True)
class Border:
    """The place between two lines, `left` and `right`. `begins` is the `beginning` of the right line, `more` the text
    of the line after it, "" where a blank line stands between.
    """

    left: Line
    right: Line
    shape: Shape
    begins: int
    more: str


@dataclass(frozen=True, slots=True)
class Item:
    """The item before a border so far: the line that began it, its first letter in a list in order of the alphabet,
    and whether a year and pages were printed in it. `open`, `quoted`: how many brackets of it, and quotes, are not
    closed so far.
    `shape` knows the habits of the list's items where they were looked at.
    """

    first: Line
    letter: str
    shape: Shape
    dated: bool
    paged: bool
    open: int = 0
    quoted: int = 0


_ENDS = frozenset('.])”"»>')
_PAGES_LAST = re.compile(r"\d\s?[-–]\s?\d+[a-z]?\.?$|\be\d+\.?$")
_YEAR_LAST = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\)?[.;]?$")
_ADDRESS_LAST = re.compile(
    r"(?:https?://|www\.|doi\.org/|\b10\.\d{4,9}/)\S+$|\((?:abgerufen|accessed|retrieved|consulté)[^()]*\)\.?$",
    re.IGNORECASE,
)
_OPEN = frozenset(",:&(/-–—„“«")
_OPEN_WORDS = frozenset(
    "and und et y e of the in In for on to a an zur zum für von der die das des dem im de la le les del di da do du "
    "with by al".split()
)
_OPEN_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_OPEN_WORDS))})$")
_OPEN_SHORT = re.compile(r"\b(?:pp?|vol|S|Bd|[Nn]o|Nr|eds?|Hrsg|Jg|H)\.$")
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
_FOUND_AT = re.compile(
    r"(?:Dispon[ií]vel em|Disponible (?:en|sur)|Disponibile (?:su|all?)|Available (?:at|from|online)|"
    r"Retrieved (?:from|on)|(?:Last )?[Aa]ccessed|Acesso em|Abgerufen|Abrufbar|Verfügbar (?:unter|über)|"
    r"Consult(?:ad[oa]|é|ato)|Dostępn[eya]|Dostęp|"
    r"Tillgänglig|Hämtad|Beschikbaar|Geraadpleegd|Dostupné|Режим доступа|Дата обращения|Erişim)\b[^.]"
)
"""Words before the address of a work, or the day it was looked at."""
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
        return -3.25 if border.shape.spaced else 0.0
    return 2.75 if border.shape.spaced else 1.5


def _border_of_blocks(border: Border) -> float:
    return 6.0 if border.right.whole or border.left.kind is BlockKind.heading else 0.0


def _heading_alone(border: Border) -> float:
    """A line between two blank ones that could be a heading parts the list; so does "Articles" after a whole item,
    a letter with which the next line begins, and a year above a name.
    """
    right = border.right
    if _is_letter(right, border.more) or _is_year(right, border.more):
        return 8.0
    if _parts(border, right) and _finished(border.left.text):
        return 8.0  # it is short and, behind "b)", in lower case: both speak for a line that goes on
    parts = not border.shape.spaced and _finished(border.left.text) and starts_like_one(border.more)
    return 4.0 if right.gap > 0 and (parts or not border.more) and heading_like(right) else 0.0


def _under_a_heading(border: Border) -> float:
    """What comes after such a line is another item."""
    left = border.left
    if _parts(border, left) or _is_letter(left, border.right.text) or _is_year(left, border.right.text):
        return 4.0
    if left.gap and (border.right.gap > 0 or len(left.text) <= LONGEST_PART):
        return 4.0 if (border.right.gap > 0 and heading_like(left)) or heads_a_part(left) else 0.0
    return 0.0


def _is_letter(line: Line, below: str) -> bool:
    """Whether a line is the letter that parts a list in order of the alphabet."""
    return len(line.text) == 1 and line.text.isupper() and below[:1] == line.text


def _is_year(line: Line, below: str) -> bool:
    """Whether a line is the year that parts a list, in which its items may have none."""
    return line.gap > 0 and bool(PARTING_YEAR.fullmatch(line.text)) and starts_like_one(below)


def _parts(border: Border, line: Line) -> bool:
    """Whether a line without a blank one before it heads a part of the list, and is not full as wrapped lines are."""
    short = len(line.text) <= LONGEST_PART and len(line.text) < 0.6 * (border.shape.width or LONGEST_PART * 2)
    return short and not line.gap and line.text.lower() != line.text and heads_a_part(line)


def _indent(border: Border) -> float:
    shape = border.shape
    if shape.outer == shape.inner:
        return 0.0
    near_outer = abs(border.right.indent - shape.outer) < abs(border.right.indent - shape.inner)
    return 1.75 if near_outer else -1.75


def _at_margin(border: Border) -> float:
    """Where all further lines are indented a line at the margin begins an item, though the one before is full."""
    return 3.0 if border.shape.hanging and border.right.indent == border.shape.outer else 0.0


def _author(border: Border) -> float:
    """A name of the form that the list's first name has says most."""
    begins = border.begins
    if begins > 0:
        return 1.5 if begins == border.shape.form else 0.25
    return 1.5 if begins == SAME else -0.25 if begins else -1.0


def _year_after_the_name(border: Border) -> float:
    """In a list of the form "Names (year) title" the year proves a start, and its absence a line that goes on."""
    latest = border.shape.year_at
    if not latest:
        return 0.0
    if 0 < early_year(border.right.text) <= latest:
        return 1.25 if border.begins else 0.25
    begins = border.begins and not border.right.text[0].islower()
    return 0.0 if begins and _has_early_year(border) else -1.5


def _year_as_in_other_items(border: Border, item: Item) -> float:
    """Where all other items have their year after the names, one without it is none."""
    if item.shape.early < USUAL or not item.shape.year_at:
        return 0.0
    return 0.0 if _has_early_year(border) else -2.0


def _has_early_year(border: Border) -> bool:
    """Whether a year comes after what may be names, in the line or, where it breaks among them, in the next."""
    text = border.right.text
    end = late_year(f"{text} {border.more}")
    return 0 < end <= len(text) or (end > 0 and not _finished(text))


def _stop_as_in_other_items(border: Border, item: Item) -> float:
    """Where all other items end in a full stop, what comes after a line without one is the same item, as long as it
    does not begin as the other items do.
    """
    left, stop = border.left.text, item.shape.stop
    if stop >= USUAL and not (item.shape.early >= USUAL and _has_early_year(border)):
        return 0.0 if _finished(left) or _address_last(left) else -1.0
    return -0.75 if 0 <= stop <= 1 - USUAL and left.endswith(".") else 0.0


def _only_names_so_far(border: Border, item: Item) -> float:
    """After "Names (year)." at a line's end the title is still to come."""
    left = border.left.text
    of_form = border.shape.year_at or (border.begins == 0 and item.first is border.left)
    if not of_form or item.paged:
        return 0.0
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
    if len(text) > PUBLISHER or early_year(text) or _INITIAL_AFTER.search(text):
        return 0.0
    return -3.0 if not PUBLISHERS.isdisjoint(_WORDS.findall(text.lower())) else 0.0


def _journal_first(border: Border) -> float:
    """A line such as "Am. J. Pathol. 121" looks like initials and a name, but goes on a citation."""
    if volume_first(border.right.text) and not 0 < border.begins == border.shape.form < INITIALS_FIRST:
        return -3.0
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
    if tail[-1] == ".":
        initial = word[-2:-1].isupper() and _INITIAL.search(word)
        if initial and _INITIAL_IN.search(tail):
            return -3.0
        if word[0].isdigit() and _ORDINAL.search(tail):
            return -2.0
        return -1.5 if initial or _OPEN_SHORT.search(word) else 0.0
    if tail[-1] in _OPEN:
        return -1.5
    return -1.5 if (word in _OPEN_WORDS if word.isalpha() else _OPEN_WORD.search(word)) else 0.0


def _left_is_finished(border: Border) -> float:
    text = border.left.text
    if _counted_last(text) or _address_last(text):
        return 1.5
    return 0.75 if _finished(text) else -1.5


def _finished(text: str) -> bool:
    return text[-1] in _ENDS or text[-1].isdecimal()


def _counted_last(text: str) -> bool:
    """Whether pages or a year stand last."""
    tail = text[-24:]
    return bool(_DIGIT.search(tail[-4:]) and (_PAGES_LAST.search(tail) or _YEAR_LAST.search(tail)))


def _address_last(text: str) -> bool:
    tail = text[-80:]
    likely = "/" in tail or "www." in tail or tail[-2:].rstrip(".")[-1:] == ")"
    return likely and bool(_ADDRESS_LAST.search(tail))


def _left_is_short(border: Border) -> float:
    """Wrapped text fills its lines: a line that could have taken the next word ends a paragraph."""
    width = border.shape.width
    if not width:
        return 0.0
    room = width - len(border.left.text) - border.left.indent - len(border.right.text.split(" ", 1)[0])
    return 1.75 if room > 0.3 * width else 1.25 if room > 4 else -3.0


def _not_wrapped(border: Border) -> float:
    """Where lines have no common width, each line is an item, if no blank lines part the items."""
    return 0.0 if border.shape.width or border.shape.spaced else 0.5


def _year_missing(border: Border, item: Item) -> float:
    return 1.5 if item.dated or border.shape.by_years else -1.0


def _pages_missing(_: Border, item: Item) -> float:
    return 1.0 if item.paged else 0.0


def _in_brackets(border: Border, item: Item) -> float:
    """A line that closes the brackets, or the quotes, that the item has opened is its own."""
    if item.open > 0 and _CLOSES.match(border.right.text):
        return -4.0
    return -4.0 if item.quoted > 0 and _UNQUOTES.match(border.right.text) else 0.0


def _lower_case(border: Border) -> float:
    start = border.right.text[:40]
    if not _LOWER.match(start) or name_form(start):
        return 0.0
    return -4.0 if start.split(" ", 1)[0] in _OPEN_WORDS else -1.75  # "e o estilo" begins nothing


def _date_in_two(border: Border) -> float:
    """A line that ends in "14." and one that begins with "Februar 2014"."""
    return -3.0 if _MONTH.match(border.right.text) and _DAY_LAST.search(border.left.text) else 0.0


def _goes_on(border: Border) -> float:
    if border.right.text.startswith("(http"):
        return -3.0  # where a link leads to, which browsers print behind it
    if _FOUND_AT.match(border.right.text):
        return -4.0
    return -0.25 if _GOES_ON.match(border.right.text) else 0.0


def _fragment(border: Border) -> float:
    return -2.5 if len(border.right.text) < 25 else 0.0


def _alphabet(border: Border, item: Item) -> float:
    if not item.letter.isalpha():
        return 0.0
    before, after = item.letter, first_letter(border.right.text)
    if not after.isalpha():
        return 0.0
    return 1.25 if before <= after <= chr(ord(before) + 2) else -0.75


_LOWER = re.compile(rf"[{LOWER}]")
_UNQUOTES = re.compile(r"[^“”]*”")
_CLOSES = re.compile(r"[^()\[\]]*[)\]]")

OF_LINES: tuple[Callable[[Border], float], ...] = (
    _blank_line,
    _border_of_blocks,
    _heading_alone,
    _under_a_heading,
    _indent,
    _at_margin,
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
    _in_brackets,
    _place_and_publisher,
    _year_missing,
    _pages_missing,
    _alphabet,
)
"""Reasons that ask what the item before holds already."""
