"""Numbers whose meaning the marks beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft
from refsdb.parse.tagger import Part

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def page_behind_slash(draft: Draft) -> None:
    """The second half of "18/2007" is no page."""
    kept = [
        part
        for part in draft.parts
        if not (part.label == labels.PAGE and draft.tokens.gaps[part.first] == "/")
    ]
    if len(kept) < len(draft.parts):
        draft.parts[:] = kept
        draft.group()


def day_before_volume(draft: Draft) -> None:
    """The "15" of "2015 Dec 15;314(23)" is a day: the volume begins behind the semicolon."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = part.first + 1
        if (
            part.label == labels.VOLUME
            and part.first
            and part.last >= k
            and ";" in gaps[k]
            and belongs(words[k - 2], "month")
        ):
            day = replace(part, label=labels.OTHER, last=part.first)
            draft.parts[at : at + 1] = [day, replace(part, first=k)]
            draft.group()
            return


def page_like_a_year(draft: Draft) -> None:
    """In "29, 1763 (1984)" and "67 (1991) 1519" the number in brackets is the year and the other one a page."""
    if draft.of(labels.PAGE):
        return
    bracketed = [part for part in draft.of(labels.DATE) if _bracketed(draft, part)]
    if len(bracketed) != 1:
        return
    year = draft.parts.index(bracketed[0])
    untitled = not draft.of(labels.TITLE)
    for at in (year - 1, year + 1):
        part = draft.parts[at] if 0 < at < len(draft.parts) else None
        volume = draft.parts[min(at, year) - 1] if min(at, year) else None
        if (
            part
            and volume
            and part.first == part.last
            and volume.label in {labels.VOLUME, labels.CONTAINER}
            and draft.tokens.words[part.first].isdigit()
            and (
                part.label == labels.DATE
                or (untitled and part.label == labels.ISSUE and at < year and not _bracketed(draft, part))
            )
        ):
            draft.parts[at] = replace(part, label=labels.PAGE)
            draft.group()
            return


def _bracketed(draft: Draft, part: Part) -> bool:
    gaps = draft.tokens.gaps
    return gaps[part.first].rstrip()[-1:] in {"(", "["} and gaps[part.last + 1].lstrip()[:1] in {")", "]"}


def issue_behind_volume(draft: Draft) -> None:
    """The second number of "16, Nr. 3" is an issue, the second of "Heft 5, 61. Jg." a volume."""
    if draft.of(labels.ISSUE):
        return
    volumes = draft.of(labels.VOLUME)
    if len(volumes) < 2 or volumes[1].first - volumes[0].last > 3:
        return
    for part in volumes[:2]:
        if part.first and belongs(draft.tokens.words[part.first - 1], "issue"):
            draft.parts[draft.parts.index(part)] = replace(part, label=labels.ISSUE)
            draft.group()
            return


def year_behind_title(draft: Draft) -> None:
    """The year at the end of "Kommunefakta, 2003:" is the date where there is no other."""
    if draft.of(labels.DATE):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if (
            part.label in {labels.TITLE, labels.AUTHOR, labels.CONTAINER, labels.PUBLISHER}
            and part.last > part.first
        ):
            k = part.last
            month = belongs(words[k - 1], "month")
            inside = ")" in gaps[k + 1] and "(" not in gaps[k] and not month
            parted = not inside and (gaps[k][:1] in {",", ".", "-"} or ":" in gaps[k + 1] or "(" in gaps[k])
            if _YEAR.fullmatch(words[k]) and parted:
                draft.parts[at : at + 1] = [replace(part, last=k - 1), Part(labels.DATE, k, k, part.sure)]
                draft.group()
                return
