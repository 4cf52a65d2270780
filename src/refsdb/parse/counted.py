"""Numbers whose meaning the marks beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import YEAR, Draft, counted, judgement
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.plain import tidy
from refsdb.parse.tagger import Part
from refsdb.parse.volumes import NEAR_YEARS

_COUNTED = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE, labels.CONTAINER})
_LIKE_PAGES = frozenset({labels.PAGE, labels.VOLUME, labels.NUMBER})
_NUMBERED = _LIKE_PAGES | {labels.ISSUE}
_VERSION = frozenset({"version", "versión", "versione", "release"})
_LONG_VOLUME = 4  # figures
_DAYS, _MONTHS, _WEEKS = 31, 12, 53
_DOTTED = re.compile(r"\d\.\s*\d+\.\s*[12]")
_FAR, _FARTHER = 10, 60  # from the number of a month's issue, and a week's, to its first page, at least
_FOLLOWING = frozenset({"f", "ff", "sg", "sgg", "ss", "seg", "segg", "sq", "sqq"})
_DATED = 4  # words before a title that may be its date
_YEARS = re.compile(rf"(?:{YEAR.pattern})(?:[-–/](?:{YEAR.pattern}|\d\d))?")
"""A year, or the first and the last of several."""


@judgement(labels.PAGE, words=["/"])
def page_behind_slash(draft: Draft) -> None:
    """The second half of "18/2007" is no page."""
    for at, part in reversed(draft.placed(labels.PAGE)):
        if draft.tokens.gaps[part.first] == "/":
            draft.recut(at, at + 1)


@judgement(labels.PAGE, words=[";"])
def page_before_letter(draft: Draft) -> None:
    """Behind the page of "576, 147; (b) Elm" another work begins."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.PAGE)[0]
    for k in range(part.first + 1, part.last + 1):
        if gaps[k].startswith(";") and not words[k].isdigit():
            other = Part(labels.OTHER, k, part.last, part.sure)
            draft.recut(at, at + 1, replace(part, last=k - 1), other)
            return


@judgement(labels.TITLE, lacks=[labels.DATE])
def date_before_title(draft: Draft) -> None:
    """The "1997" of "Oak, A. (Hrsg), 1997: Trees. Bonn" is no part of the title, nor is "(in press)" before it."""
    gaps = draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    closing = ")" if gaps[title.first].endswith("(") else ":"
    for k in range(title.first + 1, min(title.first + _DATED, title.last) + 1 if at else 0):
        if gaps[k].startswith(closing):
            printed = draft.text(title.first, k - 1)
            date = read_date(printed)
            if _YEARS.fullmatch(printed) or (date and date.literal == printed and closing == ")"):
                year = Part(labels.DATE, title.first, k - 1, title.sure)
                draft.recut(at, at + 1, year, replace(title, first=k))
            return


@judgement(labels.AUTHOR, labels.TITLE, lacks=[labels.DATE])
def initials_and_year(draft: Draft) -> None:
    """The "A.(2000)" of "Oak, A.(2000): Trees" is no part of the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, author = draft.placed(labels.AUTHOR)[0]
    title = draft.next_to(at, labels.TITLE)
    if title is None or not gaps[title.first].startswith(","):
        return
    k = title.first
    while k < title.last and len(words[k]) == 1 and words[k].isupper():
        k += 1
    if k > title.first and YEAR.fullmatch(words[k]) and gaps[k].strip(" .") == "(" and k < title.last:
        year = Part(labels.DATE, k, k, title.sure)
        draft.recut(at, at + 2, replace(author, last=k - 1), year, replace(title, first=k + 1))


@judgement(labels.PAGE)
def letter_of_page(draft: Draft) -> None:
    """The "S" of "14 Suppl; S4-S8" belongs to the page, as that of its end does."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, page = draft.placed(labels.PAGE)[0]
    first = page.first
    before = draft.before(at)
    if (
        before is not None
        and before.last == first - 1
        and len(words[first - 1]) == 1
        and not gaps[first]
        and gaps[first - 1].strip()
        and (
            (words[first - 1].isupper() and words[first - 1] in words[first + 1 : page.last + 1])
            or (words[first - 1] in {"S", "s", "e"} and gaps[first - 1].strip() == ":")
        )
    ):
        rest = [replace(before, last=before.last - 1)] if before.last > before.first else []
        draft.recut(at - 1, at + 1, *rest, replace(page, first=first - 1))


@judgement(labels.CONTAINER, lacks=[labels.PAGE, labels.VOLUME])
def page_in_name(draft: Draft) -> None:
    """The "7–23" of "Mind and Language: 7–23" is where in the book, and so is the volume of "Language, 3:7-23"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, book = draft.placed(labels.CONTAINER)[-1]
    first = book.last - 1
    if (
        first > book.first
        and words[first].isdigit()
        and words[book.last].isdigit()
        and gaps[first].strip() == ":"
        and gaps[book.last].strip() in {"-", "–"}
        and not (YEAR.fullmatch(words[first]) and YEAR.fullmatch(words[book.last]))  # "Britain: 1870-1914"
    ):
        k = first - 1
        counted_too = (
            k > book.first
            and words[k].isdecimal()
            and len(words[k]) < _LONG_VOLUME
            and gaps[k].endswith(", ")
        )
        volume = [Part(labels.VOLUME, k, k, book.sure)] if counted_too else []
        page = Part(labels.PAGE, first, book.last, book.sure)
        draft.recut(at, at + 1, replace(book, last=k - counted_too), *volume, page)


@judgement()
def dotted_date(draft: Draft) -> None:
    """The numbers of "19.10.2004" are a day, a month and a year, whatever stands round them."""
    if not _DOTTED.search(draft.tokens.text):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for part in draft.parts:
        if part.label not in _COUNTED:
            continue
        for k in range(part.first, min(part.last + 1, len(words) - 2)):
            if (
                gaps[k + 1].rstrip() == "."
                and gaps[k + 2].rstrip() == "."
                and YEAR.fullmatch(words[k + 2])
                and 0 <= counted(words[k]) <= _DAYS
                and 0 <= counted(words[k + 1]) <= _MONTHS
                and (part.label != labels.CONTAINER or (k + 2 == part.last and words[k - 1][:1].isupper()))
            ):
                draft.claim(Part(labels.DATE, k, k + 2, part.sure))
                return


@judgement(labels.CONTAINER, labels.VOLUME, labels.PAGE, lacks=[labels.DATE])
def year_before_numbers(draft: Draft) -> None:
    """The year of "J. Chem. 2011, 1218, 16", of "Commun., 2001, 1842" and of "Perkin Trans. 1, 1999, 1855"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, volume = draft.placed(labels.VOLUME)[0]
    page = draft.next_to(at, labels.PAGE)
    first = volume.first
    if page is None:
        return
    two_pages = page.last > page.first and gaps[page.first + 1].startswith(",")
    if not YEAR.fullmatch(words[first]):
        if two_pages and YEAR.fullmatch(words[page.first]) and gaps[page.first].startswith(","):
            year = replace(page, label=labels.DATE, last=page.first)
            draft.recut(at + 1, at + 2, year, replace(page, first=page.first + 1))
        return
    if not gaps[first + 1].startswith(","):
        return
    number = Part(labels.VOLUME, first + 1, first + 1, volume.sure)
    year = replace(volume, label=labels.DATE, last=first)
    if volume.last == first + 1 and words[first + 1].isdigit():
        draft.recut(at, at + 1, year, number)
    elif volume.last == first and two_pages:
        draft.recut(at, at + 2, year, number, replace(page, first=page.first + 1))
    elif volume.last == first and gaps[first].startswith((",", ".,", " ")) and words[first] > "1850":
        draft.recut(at, at + 1, year)


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


@judgement(words=words_of("pages") | {"с"})
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
    """The second number of "16, Nr. 3" and the 4 of "№4" are issues, the second of "Heft 5, 61. Jg." a volume."""
    at, part = draft.placed(labels.VOLUME)[0]
    if draft.tokens.gaps[part.first].endswith("№"):
        draft.recut(at, at + 1, replace(part, label=labels.ISSUE))
        return
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
            years = gaps[k] in {"-", "–"} and YEAR.fullmatch(words[k - 1])  # "Plan for moss 2015-2019"
            parted = gaps[k][:1] in {",", ".", "-"} or ":" in gaps[k + 1] or "(" in gaps[k]
            if YEAR.fullmatch(words[k]) and parted and not inside and not years:
                draft.recut(at, at + 1, replace(part, last=k - 1), Part(labels.DATE, k, k, part.sure))
                if part.label == labels.TITLE and gaps[k] == ". ":  # a sentence of its own
                    draft.values["title"] = tidy(draft.printed(draft.parts[at]))
                return


@judgement(labels.VOLUME, labels.DATE, labels.PAGE, lacks=[labels.ISSUE, *labels.IMPRINT])
def issue_like_a_year(draft: Draft) -> None:
    """The "1889" of "(2007) … Elm Magazine, 315(1889), 47" is an issue; that of "4 (1784), 481" may be a year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    named = draft.of(labels.CONTAINER)
    if len(draft.placed(labels.VOLUME)) > 1 or not named or draft.of(labels.DATE)[0].first > named[0].first:
        return
    for at, part in draft.placed(labels.DATE)[1:]:
        others = [words[date.first] for date in draft.of(labels.DATE) if date is not part]
        if (
            part.first == part.last
            and draft.up_to(at, labels.VOLUME)
            and gaps[part.first] == "("
            and gaps[part.last + 1][:1] == ")"
            and YEAR.fullmatch(words[part.first])
            and all(
                YEAR.fullmatch(year) and abs(int(year) - int(words[part.first])) > NEAR_YEARS
                for year in others
            )
        ):
            draft.recut(at, at + 1, replace(part, label=labels.ISSUE))
            return


@judgement(lacks=[labels.CONTAINER])
def number_of_version(draft: Draft) -> None:
    """The "7-5" of "R package version 0.7-5" numbers a programme, and is no page, volume or issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "v" in draft.small:
        for at, title in draft.placed(labels.TITLE):
            rest, k = draft.behind(at), title.last
            if (
                rest
                and words[k].isdecimal()
                and words[k - 1] == "v"
                and gaps[k + 1] == "."
                and k > title.first
            ):
                while k < rest.last and gaps[k + 1] == "." and words[k + 1].isdecimal():
                    k += 1  # "MossTide v1 | .2.0 [software]"
                if k > title.last:
                    behind = [replace(rest, first=k + 1)] if k < rest.last else []
                    draft.recut(at, at + 2, replace(title, last=k), *behind)
                return
    if "ersi" not in draft.tokens.text and "elease" not in draft.tokens.text:
        return
    for at, part in enumerate(draft.parts):
        if part.label not in _NUMBERED:
            continue
        k = part.first
        while k and words[k - 1].isdecimal() and gaps[k] in {".", "-", "_"}:
            k -= 1
        if k and words[k - 1].lower() in _VERSION and gaps[k] in {" ", ": "}:
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.PAGE, labels.VOLUME, lacks=[labels.ISSUE])
def issue_before_pages(draft: Draft) -> None:
    """The 684 of "104: 684, 307-312" is the issue, as the pages behind it show, and so is the 1 of "34: 1, 21-30" and
    of "34: 1, 171".

    But "123: 50, 52-55", "34: 4, 6-8" and the lone pages of "34: 31, 101" and "34: 102, 77" are pages that are meant.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        alone = page.last == page.first + 1
        if (
            page.last - page.first in {1, 2}
            and draft.up_to(at, labels.VOLUME)
            and ":" in gaps[page.first]
            and gaps[page.first + 1] == ", "
            and (alone or gaps[page.last].strip() in {"-", "–"})
            and _before(words[page.first], words[page.first + 1], alone=alone)
        ):
            issue = replace(page, label=labels.ISSUE, last=page.first)
            draft.recut(at, at + 1, issue, replace(page, first=page.first + 1))
            return


def _before(first: str, second: str, *, alone: bool) -> bool:
    """Whether a number before a first page counts something else: it is larger, or a month's or week's and far.

    Before a page that is `alone` only a month's, and one that is far, does.
    """
    number, page = counted(first), counted(second)
    if min(number, page) < 0:
        return False
    if alone:
        return number <= _MONTHS and page - number >= _FARTHER
    if number > page:
        return True
    return page - number >= _FAR if number <= _MONTHS else number <= _WEEKS and page - number >= _FARTHER


@judgement(labels.ISSUE, lacks=[labels.VOLUME])
def volume_behind_issue(draft: Draft) -> None:
    """The 32 of "Nr. 4, 32. Jg." is the volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, issue in draft.placed(labels.ISSUE):
        k = issue.last
        if (
            k == issue.first + 1
            and gaps[k] == ", "
            and words[k].isdecimal()
            and k + 1 < len(words)
            and gaps[k + 1].strip() in {"", "."}
            and belongs(words[k + 1], "volume")
        ):
            volume = replace(issue, label=labels.VOLUME, first=k)
            draft.recut(at, at + 1, replace(issue, last=k - 1), volume)
            return


@judgement(labels.NOTE, lacks=[labels.PAGE])
def page_and_following(draft: Draft) -> None:
    """The "9 f." of "S. 9 f." and the "9 sgg." of "pp. 9 sgg." are the page and the next, and so is the "13f." that
    stands last behind a publisher or a year.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, note in draft.placed(labels.NOTE):
        cued = note.first > 0 and belongs(words[note.first - 1], "pages")
        behind = note.last == len(words) - 1 and (
            draft.up_to(at, labels.PUBLISHER)
            or draft.up_to(at, labels.PLACE)
            or (draft.up_to(at, labels.DATE) and gaps[note.first] == ", ")
        )
        if (
            note.last == note.first + 1
            and words[note.first].isdecimal()
            and words[note.last] in _FOLLOWING
            and (cued or behind)
        ):
            draft.recut(at, at + 1, replace(note, label=labels.PAGE))
            return


@judgement(labels.PAGE, lacks=[labels.VOLUME])
def page_anywhere(draft: Draft) -> None:
    """The "passim" of "Bonn 1990, passim" is everywhere in the book, and no page."""
    for at, page in draft.placed(labels.PAGE):
        if page.first == page.last and draft.tokens.words[page.first].lower() == "passim":
            draft.recut(at, at + 1, replace(page, label=labels.NOTE))
            return
