"""Numbers whose meaning the marks beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.tagger import Part

_COUNTED = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE, labels.CONTAINER})
_LIKE_PAGES = frozenset({labels.PAGE, labels.VOLUME, labels.NUMBER})
_RANGE = re.compile(r"\s?(?:--|[–—‑])\s?")
_DAYS, _MONTHS = 31, 12
_LONG_VOLUME = 4  # figures
_NEAR = 3  # years between which a work may have been printed twice


@judgement(labels.PAGE)
def page_behind_slash(draft: Draft) -> None:
    """The second half of "18/2007" is no page."""
    for at, part in reversed(draft.placed(labels.PAGE)):
        if draft.tokens.gaps[part.first] == "/":
            draft.recut(at, at + 1)


@judgement(labels.VOLUME)
def day_before_volume(draft: Draft) -> None:
    """The "15" of "2015 Dec 15;314(23)" is a day: the volume begins behind the semicolon."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        k = part.first + 1
        if part.first and part.last >= k and ";" in gaps[k] and belongs(words[k - 2], "month"):
            day = replace(part, label=labels.OTHER, last=part.first)
            draft.recut(at, at + 1, day, replace(part, first=k))
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


@judgement(labels.VOLUME)
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


@judgement(labels.DATE, labels.VOLUME, lacks=[labels.PAGE])
def page_in_date(draft: Draft) -> None:
    """In "71, 1661 (2011)", where both are taken for a date, the first is a page."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.DATE):
        k = part.last
        before = draft.before(at)
        if (
            k == part.first + 1
            and gaps[k].strip() == "("
            and YEAR.fullmatch(words[k])
            and words[k - 1].isdigit()
            and before
            and before.label == labels.VOLUME
        ):
            draft.recut(at, at + 1, Part(labels.PAGE, k - 1, k - 1, part.sure), replace(part, first=k))
            return


@judgement(labels.PAGE, labels.DATE)
def page_in_front_of_date(draft: Draft) -> None:
    """The 20 of "p. 12-20, jan. 2004" is the last page and no day."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        date = draft.next_to(at, labels.DATE)
        if (
            date
            and date.last > date.first
            and gaps[date.first].strip() in {"-", "–", "--"}
            and words[date.first].isdigit()
            and "," in gaps[date.first + 1]
        ):
            draft.recut(at, at + 2, replace(page, last=date.first), replace(date, first=date.first + 1))
            return


@judgement(labels.DATE, lacks=[labels.PAGE])
def page_like_a_year(draft: Draft) -> None:
    """In "29, 1763 (1984)" and "67 (1991) 1519" the number in brackets is the year and the other one a page."""
    bracketed = [at for at, part in draft.placed(labels.DATE) if _bracketed(draft, part)]
    if len(bracketed) != 1:
        return
    year = bracketed[0]
    untitled = labels.TITLE not in draft.labels
    for at in (year - 1, year + 1):
        part = draft.parts[at] if 0 < at < len(draft.parts) else None
        volume = draft.before(min(at, year)) if part else None
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
            draft.recut(at, at + 1, replace(part, label=labels.PAGE))
            return


@judgement(labels.VOLUME, labels.DATE, labels.PAGE, lacks=[labels.ISSUE])
def issue_like_a_year(draft: Draft) -> None:
    """In "369, 1955 (2011), p. 4" the number in brackets is the year and the other, far from it, the issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.VOLUME):
        issue = draft.next_to(at, labels.DATE)
        if not issue or gaps[issue.first].strip() not in {",", ":"}:
            continue
        year = draft.next_to(at + 1, labels.DATE) or replace(issue, first=issue.last)
        numbers = words[issue.first], words[year.first]
        if (
            year.first != issue.first + 1
            or not _bracketed(draft, year)
            or not all(map(YEAR.fullmatch, numbers))
        ):
            continue
        if abs(int(numbers[0]) - int(numbers[1])) > _NEAR:
            stop = at + 2 + (year.first > issue.last)
            draft.recut(at + 1, stop, replace(issue, label=labels.ISSUE, last=issue.first), year)
            return


@judgement(labels.VOLUME, labels.ISSUE)
def volume_in_two(draft: Draft) -> None:
    """The "7/8" of "Vol. 7/8" and the "5/1" of a book's "Bd. 5/1" are one volume, though the tagger may part them."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        other = draft.next_to(at, labels.ISSUE)
        first, second = words[part.last], words[other.first] if other else ""
        if not other or gaps[other.first] != "/" or not (first.isdecimal() and second.isdecimal()):
            continue
        if int(second) == int(first) + 1 or labels.CONTAINER not in draft.labels:
            draft.recut(at, at + 2, replace(part, last=other.last))
            return


def _bracketed(draft: Draft, part: Part) -> bool:
    gaps = draft.tokens.gaps
    return gaps[part.first].rstrip()[-1:] in {"(", "["} and gaps[part.last + 1].lstrip()[:1] in {")", "]"}


@judgement()
def dotted_date(draft: Draft) -> None:
    """The numbers of "19.10.2004" are a day, a month and a year, whatever stands round them."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _COUNTED:
            continue
        for k in range(part.first, min(part.last + 1, len(words) - 2)):
            if (
                words[k].isdecimal()
                and words[k + 1].isdecimal()
                and gaps[k + 1].rstrip() == "."
                and gaps[k + 2].rstrip() == "."
                and YEAR.fullmatch(words[k + 2])
                and int(words[k]) <= _DAYS
                and int(words[k + 1]) <= _MONTHS
                and (part.label != labels.CONTAINER or (k + 2 == part.last and words[k - 1][:1].isupper()))
            ):
                date = Part(labels.DATE, k, k + 2, part.sure)
                before = [replace(part, last=k - 1)] if k > part.first else []
                behind = [
                    replace(other, first=max(other.first, k + 3))
                    for other in draft.parts[at:]
                    if other.last > k + 2
                ]
                draft.recut(at, len(draft.parts), *before, date, *behind)
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


@judgement(labels.VOLUME, labels.ISSUE, lacks=[labels.DATE])
def year_as_volume(draft: Draft) -> None:
    """The "2001" of "Trees, 2001 (8)" is the year where there is no other, and 8 the issue of that year."""
    for at, part in draft.placed(labels.VOLUME):
        following = draft.behind(at)
        if (
            part.first == part.last
            and YEAR.fullmatch(draft.tokens.words[part.first])
            and following is not None
            and following.label == labels.ISSUE
        ):
            draft.recut(at, at + 1, replace(part, label=labels.DATE))
            return


@judgement(labels.CONTAINER, labels.DATE, labels.PAGE, lacks=[labels.VOLUME])
def volume_like_a_year(draft: Draft) -> None:
    """The "1798" of "(2023) … Oak Research 1798, 14" is the volume: another year is printed, and it is not near.

    So is the second of "2012, 2012, 14", and the first of "1773 (2007), 14".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    years = {int(words[part.first]) for part in draft.of(labels.DATE) if YEAR.fullmatch(words[part.first])}
    for at, journal in draft.placed(labels.CONTAINER):
        part = draft.behind(at)
        if (
            part is not None
            and part.label == labels.DATE
            and part.first == part.last == journal.last + 1
            and YEAR.fullmatch(words[part.first])
            and not gaps[part.first].strip(" .,")
            and len(years) > 1
            and all(abs(int(words[part.first]) - year) > _NEAR for year in years - {int(words[part.first])})
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
            and not 0 < abs(int(words[part.first]) - int(words[part.last])) <= _NEAR
        ):
            one, other = replace(part, last=part.first), replace(part, first=part.last)
            if gaps[part.last].strip() == "(":
                draft.recut(at + 1, at + 2, replace(one, label=labels.VOLUME), other)
            else:
                draft.recut(at + 1, at + 2, one, replace(other, label=labels.VOLUME))
            return


@judgement(lacks=[labels.DATE])
def year_behind_issue(draft: Draft) -> None:
    """The "2021" of "Bulletin 12/2021" is the year where none was found, and 12 the issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = part.last + 1
        if (
            part.label in {labels.VOLUME, labels.ISSUE}
            and k < len(words)
            and gaps[k] == "/"
            and YEAR.fullmatch(words[k])
            and part.first == part.last
        ):
            issue = part.label if labels.ISSUE in draft.labels else labels.ISSUE
            behind = [
                replace(other, first=max(other.first, k + 1))
                for other in draft.parts[at + 1 :]
                if other.last > k
            ]
            draft.recut(
                at, len(draft.parts), replace(part, label=issue), Part(labels.DATE, k, k, part.sure), *behind
            )
            return


@judgement()
def pages_counted(draft: Draft) -> None:
    """The number of "95 pp." or "320 с." at the end of a book says how long it is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _LIKE_PAGES or part.last - part.first > 1:
            continue
        cue = part.last if part.last > part.first else part.first + 1
        if (
            cue < len(words)
            and (belongs(words[cue], "pages") or words[cue] == "с")
            and gaps[cue].isspace()
            and words[part.first].isdigit()
            and not (part.first and belongs(words[part.first - 1], "pages"))
            and not (cue + 1 < len(words) and words[cue + 1].isdigit())
        ):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return


@judgement(labels.VOLUME, lacks=[labels.ISSUE])
def issue_behind_volume(draft: Draft) -> None:
    """The second number of "16, Nr. 3" is an issue, the second of "Heft 5, 61. Jg." a volume."""
    volumes = draft.placed(labels.VOLUME)[:2]
    if len(volumes) < 2 or volumes[1][1].first - volumes[0][1].last > 3:
        return
    for at, part in volumes:
        if part.first and belongs(draft.tokens.words[part.first - 1], "issue"):
            draft.recut(at, at + 1, replace(part, label=labels.ISSUE))
            return


@judgement(lacks=[labels.DATE])
def year_behind_title(draft: Draft) -> None:
    """The year of "Kommunefakta, 2003:" and of "1959-1960: Songs" is the date where there is no other."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = part.first
        if part.label not in {labels.TITLE, labels.CONTAINER} or not YEAR.fullmatch(words[k]):
            continue
        if k + 1 < part.last and gaps[k + 1].strip() in {"-", "–"} and YEAR.fullmatch(words[k + 1]):
            k += 1
        led = ":" in gaps[k + 1] if part.label == labels.TITLE else gaps[k + 1] == " "
        if k < part.last and led and words[k + 1][0].isupper():
            draft.recut(at, at + 1, Part(labels.DATE, part.first, k, part.sure), replace(part, first=k + 1))
            return
    for at, part in enumerate(draft.parts):
        if (
            part.label in {labels.TITLE, labels.AUTHOR, labels.CONTAINER, labels.PUBLISHER}
            and part.last > part.first
        ):
            k = part.last
            month = belongs(words[k - 1], "month")
            inside = ")" in gaps[k + 1] and "(" not in gaps[k] and not month
            parted = not inside and (gaps[k][:1] in {",", ".", "-"} or ":" in gaps[k + 1] or "(" in gaps[k])
            if YEAR.fullmatch(words[k]) and parted:
                draft.recut(at, at + 1, replace(part, last=k - 1), Part(labels.DATE, k, k, part.sure))
                return
