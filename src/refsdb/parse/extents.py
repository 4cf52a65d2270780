"""How long a work is, printed behind its title: "Trees, 7 Bde.", "Trees, vii + 144"."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement

_VOLUMES = frozenset("vols volumes bde bände voll tomes tomos".split())
_SHORT = frozenset("vols bde voll".split())
_PAGES = frozenset("pp p pages pgs s seiten".split())
_ROMAN = re.compile(r"[ivxlc]{1,7}")
_FEW = 3  # figures that a number of volumes has less than


@judgement(labels.TITLE, lacks=[labels.ISSUE])
def volumes_behind_title(draft: Draft) -> None:
    """The "7 Bde." of "Trees of the north, 7 Bde. (Studies), Rome" counts the volumes, and so does a "32 vols."."""
    if draft.small.isdisjoint(_VOLUMES):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label == labels.PUBLISHER and part.last == part.first + 1 and _counts(draft, part.first):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return
        if part.label == labels.PAGE and part.last == part.first and _counts(draft, part.first):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return
        for k in range(part.first + 1, part.last) if part.label == labels.TITLE else ():
            if not _counts(draft, k):
                continue
            marked = gaps[k] in {", ", ". "} or (gaps[k] == " " and words[k + 1].lower() in _SHORT)
            if not marked:
                continue
            title, number = replace(part, last=k - 1), replace(part, label=labels.NOTE, first=k)
            if k + 1 == part.last or gaps[k + 2].strip(". ")[:1] in {"(", ","}:
                draft.recut(at, at + 1, title, number)
            elif (
                gaps[k + 2] == ". "
                and labels.PUBLISHER not in draft.labels
                and draft.next_to(at, labels.PLACE)
            ):
                house = replace(part, label=labels.PUBLISHER, first=k + 2)
                draft.recut(at, at + 1, title, replace(number, last=k + 1), house)
            return


def is_long(draft: Draft) -> bool:
    """Whether it is said how many pages there are, as of a book: "553 pp." at its end."""
    words = draft.tokens.words
    return any(
        words[part.first].isdecimal() and words[part.first + 1].lower() in _PAGES
        for part in draft.of(labels.NOTE)
        if part.last == part.first + 1
    )


def _counts(draft: Draft, k: int) -> bool:
    """Whether "7 Bde." stands there."""
    words = draft.tokens.words
    counted = words[k].isdecimal() and len(words[k]) < _FEW and k + 1 < len(words)
    return counted and words[k + 1].lower() in _VOLUMES


@judgement(labels.TITLE, lacks=[labels.PAGE])
def pages_behind_title(draft: Draft) -> None:
    """The "vii + 144" of "Trees of the north, vii + 144. Bonn: Elm" says how many pages there are."""
    if " + " not in draft.tokens.text:
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        k = title.last
        while k > title.first and gaps[k].strip() == "+" and words[k].isdecimal():
            k -= 1
        if title.first + 1 < k < title.last and _ROMAN.fullmatch(words[k]):
            k -= words[k - 1] in {"Pages", "pages", "pp", "S"}
            if gaps[k].strip() in {",", "."}:
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.NOTE, first=k)
                )
            return
