"""Standards, patents and papers of the European Union: where the number ends and the title begins."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.tagger import Part

_HOUSES = frozenset(
    "iso din en iec ieee ansi astm bs niso iso/iec itu vdi önorm sn afnor nf gost гост std".split()
)
_OFFICIAL = frozenset({"COM", "SEC", "SWD", "JOIN", "KOM"})
_COMMANDS = frozenset({"Cm", "Cmd", "Cmnd", "Cd", "Drucksache", "Drs"})
"""What stands before the numbers of papers that are laid before a parliament."""
_NUMBERED = _OFFICIAL | _COMMANDS
_LONG_NUMBER = 8  # words: "DIN EN ISO 9001-2:2015"
_LONG_PAPER = 5  # words: "COM(2010) 2020 final/2"
_YEAR = re.compile(r"[:-](19\d\d|20\d\d)(?:-\d\d)?$")
_MARK = re.compile(r"[,.:]\s|\s[-–—]\s")


@judgement(labels.NUMBER, labels.TITLE)
def house_of_title(draft: Draft) -> None:
    """The "IEEE" of "IEEE | Standard for trees, | IEEE Std 754" begins the title: its number stands behind."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    house, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    if (
        house.label == labels.NUMBER
        and title
        and len(draft.placed(labels.NUMBER)) > 1
        and not any(map(str.isdigit, words[house.first : house.last + 1]))
        and gaps[title.first] == " "
    ):
        draft.recut(0, 2, replace(title, first=house.first))


@judgement(labels.NUMBER, lacks=[labels.TITLE])
def title_behind_number(draft: Draft) -> None:
    """In "DIN EN ISO 9001:2015-11, Quality" the number ends at the comma, and the title follows."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.NUMBER):
        if words[part.first].lower() not in _HOUSES:
            continue
        numbered = False
        for k in range(part.first, part.last + 1):
            if numbered and (
                _MARK.match(gaps[k]) or (gaps[k] == " " and words[k].isalpha() and len(words[k]) > 3)
            ):
                draft.recut(
                    at, at + 1, replace(part, last=k - 1), Part(labels.TITLE, k, part.last, part.sure)
                )
                return
            numbered = numbered or words[k].isdigit()
        return


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR, labels.NUMBER])
def number_before_title(draft: Draft) -> None:
    """In "VDI-Richtlinie 2221: How to plant" the title begins behind the number of the standard."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    title = draft.parts[0]
    if title.label != labels.TITLE or words[title.first].lower() not in _HOUSES:
        return
    for k in range(title.first + 1, min(title.first + _LONG_NUMBER, title.last) + 1):
        if words[k - 1].isdecimal() and _MARK.match(gaps[k]) and words[k].isalpha():
            number = replace(title, label=labels.NUMBER, last=k - 1)
            draft.recut(0, 1, number, replace(title, first=k))
            return


@judgement(labels.TITLE)
def number_of_paper(draft: Draft) -> None:
    """The "COM(2010) 2020 final" of "Planting Europe, COM(2010) 2020 final" is a number of the European Union."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _NUMBERED.isdisjoint(words):
        return
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.last - 1, max(title.first, title.last - _LONG_PAPER), -1):
            official = words[k] in _OFFICIAL and YEAR.fullmatch(words[k + 1])
            command = words[k] in _COMMANDS and k + 1 == title.last and words[k + 1].isdecimal()
            if (official or command) and gaps[k].strip()[:1] in {",", ".", "("}:
                number = Part(labels.NUMBER, k, title.last, title.sure)
                draft.recut(at, at + 1, replace(title, last=k - 1), number)
                return


@judgement(labels.NUMBER, labels.PUBLISHER)
def office_behind_patent(draft: Draft) -> None:
    """In "(U.S. Patent No. 7). U.S. Patent | and Trademark Office" the office begins behind the bracket."""
    gaps = draft.tokens.gaps
    for at, number in draft.placed(labels.NUMBER):
        office = draft.next_to(at, labels.PUBLISHER)
        k = next((k for k in range(number.last, number.first, -1) if gaps[k] == "). "), 0)
        if office and k and gaps[office.first] == " ":
            draft.recut(at, at + 2, replace(number, last=k - 1), replace(office, first=k))
            return


@judgement(labels.NUMBER)
def year_of_standard(draft: Draft) -> None:
    """The 2005 of "ISO 11111-2:2005" is when the standard was published, where no other year is printed."""
    for part in draft.of(labels.NUMBER):
        printed = draft.text(part.first, part.last)
        year = _YEAR.search(printed)
        if year and draft.tokens.words[part.first].lower() in _HOUSES:
            draft.put("issued", Date(int(year[1])), part.sure)
