"""Volumes and the numbers that are taken for them: what the marks beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import ROMAN, YEAR, Draft, counted, judgement
from refsdb.parse.tagger import Part

_RANGE = re.compile(r"\s?(?:--|[–—‑])\s?")
_LONG_VOLUME = 4  # figures
_PAPERS = frozenset({"Paper", "Bulletin", "Circular", "Memoir", "Note"})
"""What the names of series of surveys end with."""
NEAR_YEARS = 3
"""Years between which a work may have been printed twice."""
_VOLUMES = frozenset(
    "vol vols volumes bde bände bänden voll voli volumi tomes tomos tomi bd tt sv svazků tomów томов".split()
)
"""What stands behind the number of volumes that a work has."""
_ORDINAL = frozenset({"e", "è", "ème", "º", "ª", "o", "a"})
_YEARS = frozenset({"année", "annee", "anno", "annata", "año", "ano", "ann"})
CUED = frozenset({"vol", "volume", "bd", "band", "tome", "tomo", "deel", "т"})
"""What leads to the number of a volume."""


@judgement(labels.VOLUME, labels.ISSUE)
def volume_in_two(draft: Draft) -> None:
    """The "7/8" of "Vol. 7/8" and the "5/1" of a book's "Bd. 5/1" are one volume, though the tagger may part them."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        other = draft.next_to(at, labels.ISSUE)
        first, second = words[part.last], words[other.first] if other else ""
        if not other or gaps[other.first] != "/" or not (first.isdecimal() and second.isdecimal()):
            continue
        if counted(second) == counted(first) + 1 or labels.CONTAINER not in draft.labels:
            draft.recut(at, at + 2, replace(part, last=other.last))
            return


@judgement(labels.VOLUME, words=words_of("season") | {"special", "supplement"})
def word_as_volume(draft: Draft) -> None:
    """The "Special" of "[Special Issue]. Forest Quarterly, 97" is no volume, nor is a season."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.VOLUME):
        word = words[part.first]
        special = words[part.first : part.first + 2] == ["special", "issue"]
        if part.first == part.last and (
            word in {"Special", "Supplement"} or special or belongs(word, "season")
        ):
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            issue = draft.next_to(at + 1, labels.ISSUE)  # "special issue, 3.1"
            if issue and special and labels.VOLUME not in draft.labels:
                draft.recut(at + 2, at + 3, replace(issue, label=labels.VOLUME))
            return


@judgement(labels.VOLUME)
def volumes_counted(draft: Draft) -> None:
    """The 8 of "Trees, 8 Bde., Bonn" says how many volumes there are."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        cue = part.first + 1
        if (
            cue < len(words)
            and part.last <= cue
            and words[part.first].isdecimal()
            and gaps[cue] == " "
            and words[cue].lower() in _VOLUMES
            and not (cue + 1 < len(words) and words[cue + 1].isdecimal() and gaps[cue + 1].strip(". ") == "")
        ):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return


@judgement(lacks=[labels.VOLUME, labels.ISSUE], words=CUED)
def volume_in_name(draft: Draft) -> None:
    """The "Vol. 2" of "Trees of the north, Vol. 2. Bonn: Elm" is no part of the book's name.

    Nor is what a book with chapters is called behind that: "Handbook of Trees: Vol. 2. Oaks (pp. 3-9)".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    label = labels.CONTAINER if labels.CONTAINER in draft.labels else labels.TITLE
    for at, part in draft.placed(label)[:1]:
        for k in range(part.first + 1, part.last):
            if (
                not (words[k][0].isupper() or (words[k] == "vol" and gaps[k] == gaps[k + 1] == ". "))
                or words[k].lower() not in CUED
                or gaps[k].strip() not in {",", ".", ":", "(", ".,"}
            ):
                continue
            number = k + 1
            if not (words[number].isdecimal() and len(words[number]) < _LONG_VOLUME) and not ROMAN.fullmatch(
                words[number]
            ):
                continue
            opened = "".join(gaps[part.first + 1 : k + 1])
            if opened.count("(") > opened.count(")"):
                return  # "Languages (Bantu, Vol. 1)"
            if number < part.last and (label == labels.TITLE or gaps[number + 1][:1] not in {".", ":", ","}):
                return
            volume = Part(labels.VOLUME, number, number, part.sure)
            rest = [replace(part, label=labels.OTHER, first=number + 1)] if number < part.last else []
            draft.recut(
                at, at + 1, replace(part, last=k - 1), Part(labels.OTHER, k, k, part.sure), volume, *rest
            )
            return


@judgement(lacks=[labels.VOLUME, labels.PUBLISHER])
def volume_before_page(draft: Draft) -> None:
    """The 74 of "74, 79-83" is the volume where none was found; so is a first number without a word before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        before, following = draft.before(at), draft.behind(at)
        if (
            part.label == labels.PAGE
            and before is not None
            and before.label in {labels.CONTAINER, labels.DATE}
            and before.last == part.first - 1
            and part.last > part.first
            and words[part.first].isdigit()
            and words[part.first + 1].isdigit()
            and gaps[part.first + 1].strip() in {",", ":"}
        ):
            volume = Part(labels.VOLUME, part.first, part.first, part.sure)
            draft.recut(at, at + 1, volume, replace(part, first=part.first + 1))
            return
        if (
            part.label == labels.ISSUE
            and before is not None
            and before.label == labels.CONTAINER
            and before.last == part.first - 1
            and following is not None
            and following.label == labels.PAGE
            and not gaps[part.first].strip(" ,.")
            and words[part.first].isdigit()
        ):
            draft.recut(at, at + 1, replace(part, label=labels.VOLUME))
            return


@judgement(labels.CONTAINER, labels.PAGE, lacks=[labels.VOLUME, labels.ISSUE])
def volume_alone(draft: Draft) -> None:
    """The 101 of "Trees 101" is a volume: pages would have a word before them, a second number or a comma."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.CONTAINER):
        number = draft.next_to(at, labels.PAGE)
        if (
            number
            and number.first == number.last
            and words[number.first].isdecimal()
            and len(words[number.first]) <= _LONG_VOLUME
            and words[number.first][0] != "0"
            and gaps[number.first] == " "
            and not any(mark in gaps[number.last + 1] for mark in "-–:(")
        ):
            draft.recut(at + 1, at + 2, replace(number, label=labels.VOLUME))
            return


@judgement(labels.CONTAINER, labels.DATE, labels.PAGE, lacks=[labels.VOLUME, labels.ISSUE])
def volume_before_month(draft: Draft) -> None:
    """The "13-14" of "Tree Studies 13-14 (October)" is a volume: pages stand behind the month."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.CONTAINER):
        number, month = draft.next_to(at, labels.PAGE), draft.next_to(at + 1, labels.DATE)
        if (
            number
            and month
            and gaps[number.first] == gaps[month.first][:-1] == " "
            and gaps[month.first] == " ("
        ):
            if belongs(words[month.first], "month") or belongs(words[month.first], "season"):
                draft.recut(at + 1, at + 2, replace(number, label=labels.VOLUME))
            return


@judgement(labels.DATE, labels.CONTAINER, lacks=[labels.PAGE])
def pages_in_date(draft: Draft) -> None:
    """The "01-08" of "6(2) (2012) 01-08" are pages, and no day of the year before them."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, date in draft.placed(labels.DATE):
        k = date.last - 1
        if (
            k > date.first
            and ")" in gaps[k]
            and YEAR.fullmatch(words[k - 1])
            and words[k].isdecimal()
            and words[k + 1].isdecimal()
            and gaps[k + 1] in {"-", "–"}
        ):
            page = replace(date, label=labels.PAGE, first=k)
            draft.recut(at, at + 1, replace(date, last=k - 1), page)
            return


@judgement(labels.CONTAINER, labels.DATE, lacks=[labels.VOLUME])
def volume_like_a_year(draft: Draft) -> None:
    """The "1798" of "(2023) … Oak Research 1798, 14" is the volume: another year is printed, and it is not near.

    So is the second of "2012, 2012, 14", and the first of "1773 (2007), 14"; without pages, that of "Bulletin 1735".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    paged = labels.PAGE in draft.labels
    years = {int(words[part.first]) for part in draft.of(labels.DATE) if YEAR.fullmatch(words[part.first])}
    for at, journal in draft.placed(labels.CONTAINER):
        part = draft.behind(at)
        if not paged and words[journal.last] not in _PAPERS:
            continue
        if (
            part is not None
            and part.label == labels.DATE
            and part.first == part.last == journal.last + 1
            and YEAR.fullmatch(words[part.first])
            and not gaps[part.first].strip(" .,")
            and len(years) > 1
            and all(
                abs(int(words[part.first]) - year) > NEAR_YEARS for year in years - {int(words[part.first])}
            )
        ):
            draft.recut(at + 1, at + 2, replace(part, label=labels.VOLUME))
            return
        if (
            part is not None
            and part.label == labels.DATE
            and part.last == part.first + 1
            and YEAR.fullmatch(words[part.first])
            and YEAR.fullmatch(words[part.last])
            and gaps[part.last].strip() in {",", "("}
            and not 0 < abs(int(words[part.first]) - int(words[part.last])) <= NEAR_YEARS
        ):
            one, other = replace(part, last=part.first), replace(part, first=part.last)
            if gaps[part.last].strip() == "(" or not paged:
                draft.recut(at + 1, at + 2, replace(one, label=labels.VOLUME), other)
            else:
                draft.recut(at + 1, at + 2, one, replace(other, label=labels.VOLUME))
            return


@judgement(labels.VOLUME, words=["]", ";"])
def volume_behind_bracket(draft: Draft) -> None:
    """In "[cited 3 | May 2012]; 11(1)" and "10 2011;29" the volume begins behind the bracket or the semicolon."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        for k in range(part.last, part.first, -1):
            if ("]" in gaps[k] or ";" in gaps[k]) and words[k].isdigit():
                undated = labels.DATE not in draft.labels and k - 1 > part.first
                dated = undated and YEAR.fullmatch(words[k - 1])
                rest = replace(part, label=labels.DATE if dated else labels.OTHER, last=k - 1)
                if dated:
                    rest = replace(rest, first=k - 1)
                draft.recut(at, at + 1, rest, replace(part, first=k))
                return


@judgement(labels.VOLUME)
def pages_as_volume(draft: Draft) -> None:
    """Two numbers with two hyphens or a long dash between them are pages: "151--156", "2825 316--331".

    So are those of "2022;435-68" with one hyphen.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if len(draft.placed(labels.PAGE)) > 1:
        return
    at, part = draft.placed(labels.VOLUME)[0]
    k = part.last
    following = draft.behind(at)
    behind_year = part.first == k and gaps[k].strip() == ";" and bool(YEAR.fullmatch(words[k - 1]))
    if (
        following is not None
        and following.label == labels.PAGE
        and following.first == k + 1
        and (_RANGE.fullmatch(gaps[k + 1]) or (behind_year and gaps[k + 1] == "-"))
    ):
        last = following.last
    elif k > part.first and gaps[k].strip() == "--" and labels.PAGE not in draft.labels:
        k, last = k - 1, k
        following = None
    else:
        return
    if not (words[k].isdigit() and words[last].isdigit()) or (k > part.first and gaps[k] != " "):
        return
    page = Part(labels.PAGE, k, last, part.sure)
    before = [replace(part, last=k - 1)] if k > part.first else []
    draft.recut(at, at + 1 + (following is not None), *before, page)


@judgement(labels.DATE, labels.PAGE, lacks=[labels.VOLUME])
def volume_in_date(draft: Draft) -> None:
    """The "8" of "2010 Nov;8 Suppl 2: s1" is no day, and the "24.23" of "24.23, Dec. 2008" none either."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, date in draft.placed(labels.DATE):
        if date.last > date.first and gaps[date.last].startswith(";") and words[date.last].isdigit():
            volume = replace(date, label=labels.VOLUME, first=date.last)
            draft.recut(at, at + 1, replace(date, last=date.last - 1), volume)
            return
        if date.last > date.first + 2:
            k = date.first + 2
            number = words[k - 2].isdecimal() and words[k - 1].isdecimal() and gaps[k - 1] == "."
            if number and gaps[k] == ", " and belongs(words[k], "month"):
                draft.recut(
                    at, at + 1, replace(date, label=labels.VOLUME, last=k - 1), replace(date, first=k)
                )
                return


@judgement(labels.VOLUME, labels.CONTAINER, lacks=[labels.PAGE])
def page_behind_review(draft: Draft) -> None:
    """The 157 of "8 Elm L.J. 157 (1990)" is the page: law reviews stand behind their volume."""
    (at, volume), *others = draft.placed(labels.VOLUME)
    journal = draft.next_to(at, labels.CONTAINER)
    if journal and draft.tokens.gaps[journal.first] == " " and len(others) == 1:
        last = draft.next_to(at + 1, labels.VOLUME)
        if last and volume.first == volume.last:
            draft.recut(at + 2, at + 3, replace(last, label=labels.PAGE))


@judgement(labels.VOLUME, labels.DATE, labels.PAGE, lacks=[labels.ISSUE])
def issue_behind_year(draft: Draft) -> None:
    """The second number of "18 (1990) 2, 238-245" is the issue."""
    (_, first), *others = draft.placed(labels.VOLUME)
    if len(others) == 1:
        at, second = others[0]
        year = draft.before(at)
        if (
            year
            and year.label == labels.DATE
            and year.first == first.last + 1
            and (page := draft.next_to(at, labels.PAGE))
        ):
            if (
                first.last > first.first and draft.tokens.gaps[page.first] == ", "
            ):  # "20.3 (1990), 28, 30, 32"
                draft.recut(at, at + 2, replace(page, first=second.first))
            else:
                draft.recut(at, at + 1, replace(second, label=labels.ISSUE))


@judgement(labels.VOLUME, words=[";"])
def no_volume_before_issue(draft: Draft) -> None:
    """In "2018;(4): 31" no volume is printed: the first is the year, and what stands in brackets is the issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, volume = draft.placed(labels.VOLUME)[0]
    if volume.first != volume.last:
        return
    opened = [gaps[k].replace(" ", "") for k in (volume.first, volume.last + 1)]
    if YEAR.fullmatch(words[volume.first]) and opened[1] == ";(" and draft.next_to(at, labels.ISSUE):
        draft.recut(at, at + 1, replace(volume, label=labels.DATE))
    elif opened[0] == ";(" and opened[1][:1] == ")" and labels.ISSUE not in draft.labels:
        draft.recut(at, at + 1, replace(volume, label=labels.ISSUE))


@judgement(labels.CONTAINER, labels.PAGE, lacks=[labels.VOLUME, labels.ISSUE])
def volume_and_issue_as_page(draft: Draft) -> None:
    """The "58-10" of "Water Res 58-10" ends before it begins: it is a volume and its issue, as "119/42" is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, page), *others = draft.placed(labels.PAGE)
    if (
        others
        or page.last != page.first + 1
        or not (words[page.first].isdecimal() and words[page.last].isdecimal())
    ):
        return
    behind = draft.up_to(at, labels.CONTAINER)
    if behind is None:
        return
    if gaps[page.last] == "/" or (
        gaps[page.last] in {"-", "–"} and descends(words[page.first], words[page.last])
    ):
        volume = replace(page, label=labels.VOLUME, last=page.first)
        draft.recut(at, at + 1, volume, replace(page, label=labels.ISSUE, first=page.last))


def descends(first: str, last: str) -> bool:
    """Whether a range would end before it begins, also with the figures that are left out of its end: "58-10"."""
    return 0 <= counted(first[: len(first) - len(last)] + last) < counted(first)


@judgement(labels.VOLUME, labels.OTHER)
def year_of_journal(draft: Draft) -> None:
    """The "e" of "28e année" makes the number an ordinal one, and is no part of it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        cue = draft.next_to(at, labels.OTHER)
        if (
            cue
            and part.last == part.first + 1
            and words[part.last] in _ORDINAL
            and not gaps[part.last]
            and words[cue.first].lower() in _YEARS
        ):
            draft.recut(at, at + 1, replace(part, last=part.first))
            return


@judgement(labels.CONTAINER, lacks=[labels.VOLUME])
def year_in_name(draft: Draft) -> None:
    """The "28e année" of "Arbres, 28e année, 1973" counts the volumes, and is no part of the name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = part.last - 2
        if (
            words[part.last].lower() in _YEARS
            and k > part.first
            and words[k].isdecimal()
            and gaps[k] == ", "
            and words[k + 1] in _ORDINAL
            and not gaps[k + 1]
        ):
            cue = replace(part, label=labels.OTHER, first=k + 1)
            volume = replace(part, label=labels.VOLUME, first=k, last=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), volume, cue)
            return
