"""Standards, patents and papers of the European Union: where the number ends and the title begins."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement

_HOUSES = frozenset(
    "iso din en iec ieee ansi astm bs niso iso/iec itu vdi önorm sn afnor nf gost гост std".split()
)
_LONG_NUMBER = 8  # words: "DIN EN ISO 9001-2:2015"
_YEAR = re.compile(r"[:-](19\d\d|20\d\d)(?:-\d\d)?$")
_BEHIND_NUMBER = frozenset({": ", ', "', ", “", ", „"})
_MARK = re.compile(r"[,.:]\s|\s[-–—]\s")


@judgement(labels.TITLE, lacks=[labels.AUTHOR, labels.EDITOR, labels.NUMBER], words=_HOUSES)
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


@judgement(labels.NUMBER, labels.TITLE)
def title_in_number(draft: Draft) -> None:
    """In "IEEE Std 754-2019: IEEE | Standard for Trees" the title begins behind the colon, or where quotes open."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, number in draft.placed(labels.NUMBER):
        title = draft.next_to(at, labels.TITLE)
        if title is None or gaps[title.first] != " " or words[number.first].lower() not in _HOUSES:
            continue
        k = next((k for k in range(number.last, number.first, -1) if gaps[k] in _BEHIND_NUMBER), 0)
        if k and words[k - 1].isdecimal():
            draft.recut(at, at + 2, replace(number, last=k - 1), replace(title, first=k))
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
