"""Reports and maps of surveys and societies, as geologists print them: behind a colon, with the scale of a map."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.rare import Rare
from refsdb.parse.tagger import Part

_BODY = r"""
    (?:Survey|Bureau|Division|Department|Society|Institute|Museum|Commission|Association|Academy|AAPG|SEPM|GSA|USGS)
"""
_KIND = r"""
    (?:(?:[Oo]pen[-\s]?[Ff]ile|[Mm]iscellaneous|[Ss]pecial|[Pp]rofessional|[Ss]cientific|[Tt]echnical)\s)?
    (?:Bulletin|Map|Memoir|Circular|Report|Paper|Publication|Monograph|Series|Chart)s?
"""
_KINDS = frozenset(
    "bulletin map memoir circular report paper publication publications monograph series chart".split()
)
_BEHIND_COLON = Rare(
    rf"""(?<=[\w)]):\s(?P<town>(?:[A-Z][a-z]+(?:\s[A-Z][a-z]+){{0,2}},\s){{1,2}})?
    (?P<series>(?=[^:;]{{0,60}}\b{_BODY}\b)[A-Z](?:[\w,&’'\s()-]|(?<![a-z]{{3}})\.){{3,110}}?\b{_KIND})
    ,?\s(?:(?:[Nn]o|v|vol)\.\s?)?(?P<number>(?:[A-Z]{{1,4}}-)?\d{{1,4}}(?:[-–][A-Z\d]{{1,4}})?)
    (?=,\s(?:scale\b|pp?\.|\d|[ivxl]+\b|pl)|\.?\s?$|\.\s)""",
    re.VERBOSE,
)
"""The "Oak Survey Bulletin 12" of "Elm, A., 1955, Geology of Ulm, Ohio: Oak Survey Bulletin 12, 5 p."."""
_SCALE = Rare(r"(?:\b[Ss]cale )?\b1 ?[:/] ?\d{1,3}[ ,.’']\d00(?:[ ,.’']000)?\b")
_MISREAD = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE, labels.NUMBER, labels.DATE})
_SURE = 0.9


@judgement(labels.DATE, words=["scale", "1"])
def scale_of_map(draft: Draft) -> None:
    """The "1:62,500" of a map is neither its volume nor its pages."""
    text = draft.tokens.text
    found = _SCALE.search(text) if "1:" in text or "1 :" in text or "1/" in text else None
    if found is None:
        return
    first, last = draft.between(*found.span())
    if any(part.label in _MISREAD for part in draft.touching(first, last)):
        draft.claim(Part(labels.OTHER, first, last, _SURE))


@judgement(labels.DATE, labels.TITLE, words=_KINDS)
def report_behind_colon(draft: Draft) -> None:
    """All before the colon of "Geology of Ulm, Grant County, Ohio: Oak Survey Bulletin 12" is the title, and what
    stands behind it is where it appeared; of a book with editors it is the series.
    """
    found = _BEHIND_COLON.search(draft.tokens.text)
    if found is None:
        return
    first, last = draft.between(*found.span("series"))
    start, _ = draft.between(*found.span("number"))
    _, end = draft.between(found.start("number"), found.end("number"))
    colon, _ = draft.between(found.start() + 2, found.end())
    book = any(part.label == labels.EDITOR and part.last < first for part in draft.parts)
    named = [
        part
        for part in draft.parts
        if part.first < colon and part.label in ({labels.CONTAINER, labels.TITLE} if book else {labels.TITLE})
    ]
    behind = any(part.label == labels.CONTAINER and part.first > end for part in draft.parts)
    if behind or YEAR.fullmatch(draft.tokens.words[start]):
        return  # "Hope: The Elm Bureau Report 12. Journal of Trees, 3"
    if not named or draft.of(labels.DATE)[0].first > named[-1].first:
        return
    name = replace(named[-1], last=colon - 1, label=labels.CONTAINER if book else named[-1].label)
    lettered = not draft.tokens.words[start].isdecimal()
    series = Part(labels.SERIES if book else labels.CONTAINER, first, last, _SURE)
    number = Part(labels.NUMBER if lettered else labels.VOLUME, start, end, _SURE)
    draft.claim(name)
    if found["town"]:
        draft.claim(Part(labels.PLACE, *draft.between(*found.span("town")), _SURE))
    draft.claim(series)
    draft.claim(number)
