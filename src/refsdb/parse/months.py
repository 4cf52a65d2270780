"""Months and years that were taken for numbers or names, and numbers that were taken for days."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import YEAR, Draft, counted, judgement
from refsdb.parse.fields.dates import read_date
from refsdb.parse.lexicon import mostly
from refsdb.parse.rare import Rare
from refsdb.parse.tagger import Part

_MONTHS = 12
_GIVEN = frozenset({"G", "g", "m"})  # or several
_DAYS = 31
_NAMED = words_of("month")
_LEADING = frozenset({"z", "vom", "du", "dne", "от", "fra"})
"""What leads to the day of a newspaper."""
_ZONES = frozenset("utc gmt uhr cet cest mez mesz".split())
_TIME = Rare(rf"\b\d{{1,2}}[:.]\d\d(?::\d\d)? (?:{'|'.join(sorted(_ZONES))})\b", re.IGNORECASE)
"""The time of a day: "10:12 UTC", "14:05 Uhr"."""
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@judgement(words=_ZONES)
def time_of_day(draft: Draft) -> None:
    """The "10:12 UTC" of "4 May 2019, 10:12 UTC" is neither volume nor page."""
    found = _TIME.search(draft.tokens.text)
    if found:
        first, last = draft.between(*found.span())
        if not any(part.label == labels.TITLE and part.first <= last <= part.last for part in draft.parts):
            draft.claim(Part(labels.OTHER, first, last, 1.0))


@judgement(labels.VOLUME, lacks=[labels.CONTAINER])
def day_as_volume(draft: Draft) -> None:
    """The "22" of "'Oaks fall', 22 September, p. 4" is a day, where nothing has volumes."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        month = draft.behind(at)
        if part.first < part.last <= part.first + 2 and _is_day(words[part.first], words[part.last]):
            draft.recut(at, at + 1, replace(part, label=labels.DATE))  # "16 de mayo"
            return
        if (
            month
            and part.first == part.last
            and month.first == month.last == part.last + 1
            and gaps[month.first] in {" ", ". "}
            and 0 <= counted(words[part.first]) <= _DAYS
            and belongs(words[month.first], "month")
        ):
            draft.recut(at, at + 2, replace(part, label=labels.DATE, last=month.last))
            return


@judgement(labels.VOLUME, labels.CONTAINER, labels.DATE, words=_LEADING)
def day_behind_cue(draft: Draft) -> None:
    """The 3 of "„Gazeta”, z | 3 | marca 2012" and of "Waldpost vom 3. Mai 2012" is a day."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        month = draft.next_to(at, labels.DATE)
        if (
            month
            and part.first == part.last
            and words[part.first - 1] in _LEADING
            and gaps[month.first] in {" ", ". "}
            and _is_day(words[part.first], words[month.first].capitalize())
        ):
            draft.recut(at, at + 2, replace(month, first=part.first))
            return


@judgement(labels.DATE, labels.PAGE)
def month_as_number(draft: Draft) -> None:
    """The 12 of "8(1):2128, 12 2017" is the month; that of "Phys. Rev. 5, 45, 12 2001" may be a page."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        year, k = draft.next_to(at, labels.DATE), page.last
        if (
            year
            and k > page.first
            and gaps[page.first].strip(" )") == ":"
            and gaps[k] == ", "
            and gaps[year.first] == " "
            and 1 <= counted(words[k]) <= _MONTHS
            and YEAR.fullmatch(words[year.first])
        ):
            month = replace(page, label=labels.OTHER, first=k)
            draft.put("issued", Date(int(words[year.first]), int(words[k])), year.sure)
            draft.recut(at, at + 1, replace(page, last=k - 1), month)
            return


@judgement(labels.ISSUE)
def month_as_issue(draft: Draft) -> None:
    """The "April" of "Asien 99 (April)" is no issue: it is of the year."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.ISSUE):
        if all(
            belongs(word, "month") or belongs(word, "season") for word in words[part.first : part.last + 1]
        ):
            for year in draft.of(labels.DATE):
                if year.first == year.last and YEAR.fullmatch(words[year.first]):
                    date = read_date(f"{draft.text(part.first, part.last)} {words[year.first]}")
                    draft.put("issued", date, year.sure)
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.CONTAINER, labels.DATE, labels.VOLUME, lacks=[labels.ISSUE])
def volume_before_date(draft: Draft) -> None:
    """The 16 of "Oak Journal, 16 (September 2010) 5" is the volume, no day; the 5 behind the date is the issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, date in draft.placed(labels.DATE):
        issue = draft.next_to(at, labels.VOLUME)
        if (
            issue
            and draft.up_to(at, labels.CONTAINER)
            and date.last > date.first + 1
            and gaps[date.first + 1].strip() == "("
            and words[date.first].isdecimal()
            and belongs(words[date.first + 1], "month")
        ):
            volume = replace(date, label=labels.VOLUME, last=date.first)
            rest = replace(date, first=date.first + 1)
            draft.recut(at, at + 2, volume, rest, replace(issue, label=labels.ISSUE))
            return


@judgement(labels.VOLUME)
def year_in_volume(draft: Draft) -> None:
    """The 2010 of "Oaks 12 2010" is the year, and so is all of the "1996-97" in "Oaks 13 (1996-97)"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, volume in draft.placed(labels.VOLUME):
        k = volume.last
        if k != volume.first + 1 or not YEAR.fullmatch(words[k]) or not words[k - 1].isdecimal():
            continue
        second = draft.next_to(at, labels.ISSUE)
        years = second if second and gaps[second.first] in {"-", "–", "/"} else None
        if gaps[k] == " " or (gaps[k] == " (" and gaps[(years or volume).last + 1][:1] == ")"):
            date = replace(volume, label=labels.DATE, first=k, last=(years or volume).last)
            draft.recut(at, at + 1 + bool(years), replace(volume, last=k - 1), date)
            return


@judgement(labels.AUTHOR, labels.DATE, words=words_of("month"))
def month_behind_names(draft: Draft) -> None:
    """The "Jan." of "Thomas Oak Jan. 1994: On moss" is a month: a given and a family name stand before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, names = draft.placed(labels.AUTHOR)[0]
    k = names.last
    if not belongs(words[k], "month"):
        return
    date = draft.next_to(at, labels.DATE)
    if (
        date
        and k > names.first + 1
        and all(gaps[n] == " " for n in range(names.first + 1, k + 1))
        and gaps[date.first] == ". "
        and mostly(words[k - 1]) not in _GIVEN
        and not any(belongs(word, "and") for word in words[names.first : k])
        and YEAR.fullmatch(words[date.first])
    ):
        draft.recut(at, at + 2, replace(names, last=k - 1), replace(date, first=k))


@judgement(labels.TITLE, labels.DATE, labels.IDENTIFIER, words=_NAMED)
def day_behind_title(draft: Draft) -> None:
    """The "15 December" of "Elm (2018) Rot of oaks, 15 December. Available at: https://…" is the day of that year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        k, years = title.last - 1, draft.of(labels.DATE)
        if (
            k > title.first
            and years[0].last < title.first
            and years[0].first == years[0].last
            and YEAR.fullmatch(words[years[0].first])
            and len(years) == 1
            and gaps[k].strip("'’”\"") in {", ", "] "}
            and gaps[title.last + 1][:1] in {".", ",", ";"}
            and _is_day(words[k], words[k + 1])
        ):
            date = read_date(f"{draft.text(k, k + 1)} {words[years[0].first]}")
            draft.put("issued", date, years[0].sure)
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.OTHER, first=k))
            return


def _is_day(first: str, second: str) -> bool:
    """Whether it is "15 December" or "December 15"."""
    day, month = (first, second) if first.isdecimal() else (second, first)
    return 0 < counted(day) <= _DAYS and belongs(month, "month") and (month[0].isupper() or day is first)


@judgement(labels.TITLE, labels.DATE)
def month_of_title(draft: Draft) -> None:
    """The "Ulm, May 2008" of "Rot of oaks, Ulm, May 2008. Trees 2009;57:3" ends the title, and so does the "1 May" of
    "Oaks by age, 1 May. Bonn: Elm": the year of the citation is told elsewhere.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    dated = draft.of(labels.DATE)
    if len(dated) == 1:
        return
    for at, title in draft.placed(labels.TITLE):
        place = draft.next_to(at, labels.PLACE)
        date = draft.next_to(at + bool(place), labels.DATE)
        if (
            date is None
            or date.first == date.last
            or gaps[title.last + 1] not in {", ", ": "}
            or gaps[date.first] != ", "
            or gaps[date.last + 1] != ". "
        ):
            continue
        following = draft.behind(at + 1 + bool(place))
        if YEAR.fullmatch(words[date.last]):
            article = (
                following is not None
                and following.label == labels.CONTAINER
                and following.first == date.last + 1
                and {labels.VOLUME, labels.PAGE} <= draft.labels
                and any(other.first > following.last for other in dated)
                and belongs(words[date.last - 1], "month")
            )
        else:
            article = (
                following is not None
                and following.label in {labels.PLACE, labels.PUBLISHER}
                and labels.CONTAINER not in draft.labels
                and any(other.last < title.first for other in dated)
                and date.last == date.first + 1
                and _is_day(words[date.first], words[date.last])
            )
        if article:
            draft.recut(at, at + 2 + bool(place), replace(title, last=date.last))
        return


@judgement(labels.CONTAINER, words=map(str.lower, _ROMAN_MONTHS))
def day_in_roman(draft: Draft) -> None:
    """The "12-III-2004" of "El País, 12-III-2004" is a day, as it is printed in Spain and Italy."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = part.last - 2
        if (
            k > part.first
            and gaps[k] == ", "
            and gaps[k + 1] == gaps[k + 2]
            and gaps[k + 1] in {"-", ".", "/", "–"}
            and 1 <= counted(words[k]) <= _DAYS
            and words[k + 1] in _ROMAN_MONTHS
            and YEAR.fullmatch(words[k + 2])
        ):
            month = _ROMAN_MONTHS.index(words[k + 1]) + 1
            draft.put("issued", Date(int(words[k + 2]), month, int(words[k])), part.sure)
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.DATE, first=k))
            return
