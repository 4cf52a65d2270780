"""Who is named under the title, without "by": "Élodie Garnier  Karim Benali", "Ann Oak, University of the North"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.about.byline import is_name, is_short_name, without_titles
from refsdb.segment.about.dates import is_date_line
from refsdb.segment.about.given import has_given_name
from refsdb.segment.about.title_end import is_first_part
from refsdb.segment.about.title_words import KIND, WORKPLACE
from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.lines import Line

BELOW = 2
"""Lines below the title that may say who wrote it; a sub-title or what kind of text it is may come first."""
ABOVE = 4
"""Lines above it that may: name, office and date of a letter."""
LONGEST = 200
SEARCHED = 30
FAR = 10
"""Lines below the first author in which the others stand."""
LONGEST_NAMES = 100
OTHER = 3
"""Lines between two authors that say where the first works."""


def signed(before: Sequence[Line], title: str) -> str:
    """The names in a line under the title, parted by ";", or "". One of them begins with a given name, has the sign
    of a note, or stands above where its bearer works, or several stand side by side. What the text says in small
    letters is no name; whom the title names it is about. Else those in a line above the title.
    """
    first, at = _place_of(before, title)
    for place in range(at, min(at + BELOW, len(before))):
        below = before[place + 1] if place + 1 < len(before) else None
        if names := _signing(before, place, below, title):
            return "; ".join([*names, *_more(before, place + 1)])
    for place in range(max(0, first - ABOVE), first):
        names = _signing(before, place, before[place + 1], title)
        if names and any(map(_is_known, names)):
            return "; ".join(names)
    return ""


def _signing(before: Sequence[Line], place: int, below: Line | None, title: str) -> list[str]:
    """The names in a line, if they are those of authors."""
    line = before[place]
    names = _names(line.text) if line.kind is not BlockKind.heading and len(line.text) <= LONGEST else []
    sure = names and _sure(line.text, names, below) and not _said(names, before[place + 1 :], title)
    return names if sure else []


def _more(before: Sequence[Line], start: int) -> list[str]:
    """The authors in the lines that follow, each perhaps above where she works."""
    more: list[str] = []
    other = 0
    for at in range(start, min(start + FAR, len(before) - 1)):
        line = before[at]
        ends = line.kind is BlockKind.heading or len(line.text) > LONGEST_NAMES or is_first_part(line.text)
        names = _names(line.text)
        known = any(has_given_name(name) or is_short_name(name) for name in names)  # one with a title teaches
        if known or (names and line.text[0] in ",;"):
            more += names
            other = 0
        elif (ends and not WORKPLACE.search(line.text) and "@" not in line.text) or other >= OTHER:
            break
        else:
            other += 1
    return more


def _place_of(before: Sequence[Line], title: str) -> tuple[int, int]:
    """The first line that prints the title, and the line after the last; the end where none does."""
    for at, line in enumerate(before[:SEARCHED]):
        if len(line.text) > 3 and title.endswith(line.text.strip(_MARKS)):
            first = at
            while first and before[first - 1].text.strip(_MARKS) in title:
                first -= 1
            return first, at + 1
    return 0, len(before)


def _names(text: str) -> list[str]:
    """The persons that the line begins with; () where it begins with something else, or goes on as a sentence."""
    parts = [_SIGN.sub("", part).strip(_MARKS) for part in _BETWEEN.split(_BODIES.sub("", text))]
    parts = [one for part in parts for one in _two(part)]
    names = [*itertools.takewhile(_is_person, (part for part in parts if part))]
    rest = [part for part in parts if part][len(names) :]
    return names if all(WORKPLACE.search(part) or is_date_line(part) for part in rest) else []


def _two(text: str) -> list[str]:
    """Two persons whom nothing but a blank parts, as some readers of PDFs leave them: "Élodie Oak Karim Elm"."""
    words = text.split()
    second = " ".join(words[2:])
    parted = len(words) == FOUR and has_given_name(second) and not has_given_name(" ".join(words[1:]))
    return [" ".join(words[:2]), second] if parted else [text]


FOUR = 4
"""Words of two names."""


def _is_person(text: str) -> bool:
    if WORKPLACE.search(text):
        return False
    capitals = sum(word[0].isupper() for word in text.split() if word[-1] != ".")
    return is_short_name(text) or (is_name(text) and capitals <= MOST_WORDS)  # more may be two persons


def _is_known(name: str) -> bool:
    return has_given_name(without_titles(name)) or is_short_name(name)


def _sure(text: str, names: Sequence[str], below: Line | None) -> bool:
    if any(map(_is_known, names)):
        return True
    if len(names) > 1 and _WIDE.search(text) and not any(map(KIND.fullmatch, names)):
        return True
    return bool(_SIGN.search(text) and below and (WORKPLACE.search(below.text) or below.gap))


def _said(names: Sequence[str], after: Sequence[Line], title: str) -> bool:
    """Whether a word of the names stands in the title or, in small letters, in the text."""
    words = {word.lower() for name in names for word in _WORD.findall(name) if word[0].isupper()}
    if words & {word.lower() for word in _WORD.findall(title)} or words & _PLACES:
        return True
    words = {word.lower() for name in names if not _is_known(name) for word in _WORD.findall(name)}
    said = itertools.chain.from_iterable(_WORD.findall(line.text) for line in after if "@" not in line.text)
    return any(word in words for word in itertools.islice(said, READ))


MOST_WORDS = 3
"""Words in capitals, initials aside, of one person's name."""
READ = 5000
"""Words of the text that are looked at."""
_WORD = re.compile(rf"[{LETTER}]{{3,}}")
_PLACES = frozenset(
    "street road avenue square park river island bridge hall house school church museum prize award foundation day "
    "straße strasse platz schule kirche preis stiftung haus rue place pont prix calle plaza puente premio via piazza "
    "ponte rua praça prémio straat plein brug prijs ulica plac most nagroda gata torg pris".split()
)
"""What is called after persons, with the names of whom it begins."""
_MARKS = " .,*_∗†‡§#"
_SIGN = re.compile(
    r"\s?\(\d{1,2}(?:,\s?\d)*\)$|(?<=[^\W\d_])(?:\d{1,2}|\s?[*∗†‡§¹²³⁴⁵⁶⁷⁸⁹⁰])[\d*∗†‡§¹²³⁴⁵⁶⁷⁸⁹⁰,\s]*$|(?<=[a-zß-ÿ])[IVX]{1,4}$"
)
"""What stands behind a name and leads to a note."""
_BETWEEN = re.compile(
    r"\s{2,}|(?<=[^\W\d_])\s?[\d*∗†‡§¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:,[\d*∗†‡§]+)*(?:\s?[,;&]\s?|\s(?:(?:and|und|et|y|e|i|en|och)\s)?)(?=[^\W\d_])|,\s(?:and|und|et|y|e|i|en|och)\s|\s?[,;·•|&]\s?|\s(?:and|und|et|y|e|i|en|och|und)\s"
)
_WIDE = re.compile(r"\S\s{5,}\S")
"""Authors side by side."""
_BODIES = re.compile(rf"\s[(\[][{UPPER}][^()\[\]]{{2,80}}[)\]]")
"""Where somebody works, in brackets."""
