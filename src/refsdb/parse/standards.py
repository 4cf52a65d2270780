"""Standards: where the number ends and the title begins."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.tagger import Part

_HOUSES = frozenset(
    "iso din en iec ieee ansi astm bs niso iso/iec itu vdi önorm sn afnor nf gost гост std".split()
)
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
