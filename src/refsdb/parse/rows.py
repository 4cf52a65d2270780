"""Numbers of rows: the series of a journal, the number of a series, the volume at the end of a name."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.lexicon import odds
from refsdb.parse.tagger import Part

_ROW = frozenset("series ser série sér serie serie serija row reihe folge серия сер".split())
_WHICH = frozenset(
    "second third new nouvelle neue nuova nueva dritte zweite supplement conf conference"
    " e è ème th nd rd st a o ª".split()
)
_ROMAN = re.compile(r"[IVXLC]{1,7}$")
_CUE = re.compile(r"^(?:vol|volume|bd|band|anno|année|año|ano|jg|jahrgang|tome|t|heft|h)$")
_NO_JOURNAL = frozenset({"report", "proceedings", "edition"})
_TRANSACTIONS = 2  # words of "IEEE Trans. ASSP", whose name the letters are
_MOST = 2  # digits of the number of a journal's series


@judgement(labels.CONTAINER, words=_ROW)
def series_of_journal(draft: Draft) -> None:
    """In "Annals, Series 9, 5: 122" the 9 belongs to the journal's name, and the volume is 5."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, journal in draft.placed(labels.CONTAINER):
        part = draft.behind(at)
        if (
            part is None
            or part.label not in {labels.VOLUME, labels.ISSUE}
            or words[journal.last].lower() not in _ROW
            or part.first != journal.last + 1
            or gaps[part.first].strip(" .")
            or not words[part.first].isdigit()
            or len(words[part.first]) > _MOST
            or words[journal.last - 1][:1].isdigit()  # "2e série"
            or words[journal.last - 1].lower() in _WHICH
        ):
            continue
        behind = Part(labels.VOLUME, part.first + 1, part.last, part.sure) if part.last > part.first else None
        if behind is None:
            k = at + 2
            while k < len(draft.parts) and draft.parts[k].label in {labels.OTHER, labels.DATE}:
                k += 1
            following = draft.parts[k] if k < len(draft.parts) else None
            if following is None or following.label not in {labels.VOLUME, labels.ISSUE}:
                return
            draft.recut(k, k + 1, replace(following, label=labels.VOLUME))
        draft.recut(at, at + 2, replace(journal, last=part.first), *([behind] if behind else []))
        return


@judgement(labels.CONTAINER, labels.VOLUME)
def series_before_volume(draft: Draft) -> None:
    """The "(3)" of "Annals of Trees (3) 14: 346" counts the journal's series: no issue stands before its volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        volume, k = draft.next_to(at, labels.VOLUME), part.last
        counted = volume and gaps[volume.first].startswith(")") and words[k].isdecimal() and k > part.first
        if counted and gaps[k].endswith("(") and len(words[k]) <= _MOST:
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.OTHER, first=k))
            return
    for at, issue in draft.placed(labels.ISSUE):
        volume = draft.next_to(at, labels.VOLUME)
        if (
            volume
            and draft.up_to(at, labels.CONTAINER)
            and gaps[issue.first] == " ("
            and gaps[volume.first] in {") ", ")"}
        ):
            draft.recut(at, at + 1, replace(issue, label=labels.OTHER))
            return


@judgement(labels.CONTAINER, labels.DATE, lacks=[labels.VOLUME])
def roman_before_year(draft: Draft) -> None:
    """The "v" of "Moss Studies, v (1965), p. 7" and the "xxviii" of "Moss, 5th ser., xxviii (1978)" are volumes."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        cue = draft.next_to(at, labels.OTHER)
        k = cue.last if cue and cue.first == cue.last else part.last
        date = draft.next_to(at + (k > part.last), labels.DATE)
        if (
            date
            and k > part.first
            and gaps[k] in {", ", "., "}
            and gaps[date.first] == " ("
            and words[k].islower()
            and _ROMAN.fullmatch(words[k].upper())
        ):
            volume = replace(part, label=labels.VOLUME, first=k, last=k)
            draft.recut(at, at + 1 + (k > part.last), replace(part, last=min(part.last, k - 1)), volume)
            return


@judgement(labels.CONTAINER, labels.VOLUME, words=["a"])
def anno_before_volume(draft: Draft) -> None:
    """The "a." of "Storia dei boschi, a. XII (1971)" leads to the volume, as "anno" does, and ends no name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        volume = draft.next_to(at, labels.VOLUME)
        if volume and words[part.last] == "a" and gaps[part.last] == ", " and gaps[volume.first] == ". ":
            cue = replace(part, label=labels.OTHER, first=part.last)
            draft.recut(at, at + 1, replace(part, last=part.last - 1), cue)
            return


@judgement(labels.CONTAINER, labels.VOLUME)
def letters_of_volume(draft: Draft) -> None:
    """The "C" of "IEEE Trans. Comput. C-34" counts with the volume; so does no series of another's journals."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        volume = draft.next_to(at, labels.VOLUME)
        if (
            volume is None
            or gaps[volume.first] not in {"-", "‐"}
            or "IEEE" not in words[part.first : part.last]
        ):
            continue
        if words[part.last].isupper() and part.last - part.first > _TRANSACTIONS:
            draft.recut(at, at + 2, replace(part, last=part.last - 1), replace(volume, first=part.last))
            return


@judgement(labels.VOLUME)
def series_with_volume(draft: Draft) -> None:
    """The 4 of "Annali, sér. 4, 14: 12" counts the series, and 14 is the volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        if (
            part.first
            and part.first + 1 == part.last
            and words[part.first - 1].lower() in _ROW
            and gaps[part.last].startswith(",")
            and words[part.first].isdigit()
            and words[part.last].isdigit()
            and len(words[part.first]) <= _MOST
        ):
            series = replace(part, label=labels.OTHER, last=part.first)
            draft.recut(at, at + 1, series, replace(part, first=part.last))
            return


@judgement(labels.PAGE, lacks=[labels.VOLUME, labels.ISSUE])
def number_behind_name(draft: Draft) -> None:
    """The "20" of "Itinera 20, S. 3" is the volume where no other is printed; "Special Paper 29" is a name whole."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in {labels.CONTAINER, labels.SERIES} or part.last - part.first < 1:
            continue
        k = part.last
        while k > part.first + 1 and words[k].isdigit() and gaps[k] in {"-", "/"} and words[k - 1].isdigit():
            k -= 1
        cued = bool(_CUE.match(words[k - 1].lower())) and k - 1 > part.first
        number = words[k].isdigit() or (cued and _ROMAN.match(words[k]))
        if not number or (YEAR.fullmatch(words[k]) and not cued) or gaps[k].strip(" .,"):
            continue
        following = next((other for other in draft.parts[at + 1 :] if other.label != labels.OTHER), None)
        if following is None or following.label != labels.PAGE or words[k][0] == "0" or not gaps[k]:
            return
        if odds(words[part.first : k]) <= 0 or labels.EDITOR in draft.labels or ")" in gaps[part.last + 1]:
            return
        if any(belongs(word, kind) for word in words[part.first : k] for kind in _NO_JOURNAL):
            return
        volume = Part(labels.VOLUME, k, part.last, part.sure)
        draft.recut(at, at + 1, replace(part, last=k - 1 - cued), volume)
        return


@judgement(labels.CONTAINER, labels.DATE, lacks=[labels.VOLUME])
def number_before_date(draft: Draft) -> None:
    """The "28.3" of "Oaks 28.3 (Aug. 2016)" is the volume with its issue, and no part of the name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        date, k = draft.next_to(at, labels.DATE), part.last - 1
        dotted = gaps[part.last] == "." and words[part.last].isdecimal() and words[k].isdecimal()
        if date and gaps[date.first] == " (" and dotted and k > part.first and gaps[k] == " ":
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.VOLUME, first=k))
            return


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.ISSUE])
def volume_cut_at_point(draft: Draft) -> None:
    """The "4." of "Oaks 4. | 2" is the volume, whose issue the 2 is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        issue, k = draft.next_to(at, labels.VOLUME), part.last
        if issue and gaps[issue.first] == "." and k > part.first and gaps[k] == " " and words[k].isdecimal():
            draft.recut(at, at + 2, replace(part, last=k - 1), replace(issue, first=k))
            return


@judgement(labels.CONTAINER, labels.VOLUME, labels.ISSUE, words=["zeitgeschichte"])
def supplement_of_parliament(draft: Draft) -> None:
    """The "B" of "Aus Politik und Zeitgeschichte, B 36-37/95" is no part of the name: these are issues of a year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        first, second = draft.next_to(at, labels.VOLUME), draft.next_to(at + 1, labels.ISSUE)
        if (
            first
            and second
            and words[part.last] == "B"
            and gaps[second.first] == "-"
            and gaps[second.last] == "/"
        ):
            issue = Part(labels.ISSUE, first.first, second.last - 1, second.sure)
            draft.recut(at, at + 3, replace(part, last=part.last - 1), issue)
            return
