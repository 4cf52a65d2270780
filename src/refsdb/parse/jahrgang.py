"""Numbers of German journals: which one counts the issues of a year, and which one the years."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, counted, judgement
from refsdb.parse.lexicon import mostly

_YEARS = frozenset({"jg", "jahrgang", "jahrg"})
_ISSUES = frozenset({"H", "Heft", "Nr", "Jg", "Jahrgang", "no", "No", "issue"})
_MONTHS, _WEEKS = 12, 53
_YEARLY = (
    "jahrbuch",
    "jahrbücher",
    "yearbook",
    "almanach",
    "beiträge",
    "studi",
    "roczn",
    "annal",
    "archiv",
    "schriften",
)
"""What names begin with, or end in, of what appears once a year and is counted by volumes."""
_SUPPLEMENTED = frozenset({"zeitgeschichte", "apuz"})
"""Journal that is the supplement B of a newspaper."""
_OF_LAW = frozenset(
    """
    NJW NZG ZIP JZ ZHR WM BB DB GmbHR AG ZGR NStZ NVwZ DÖV DVBl JuS JURA JA MDR VersR FamRZ NZA BKR EuZW EuR EWS RIW
    IPRax GRUR MMR CR AcP AöR JR StV wistra ZRP NJOZ NZI DStR DZWIR DNotZ Rpfleger VuR ZfRV ZUR NuR UPR ZUM WRP NZM
    ZMR BauR NZBau VergabeR ZInsO ZfBR JBl ÖJZ RdW ecolex wbl SJZ AJP ZBl NJ RdA ZfA SAE ArbuR NZS SGb
    """.split()
)
"""Journals of law in German whose volumes are the years."""
_CLOSING_MARKS = frozenset("\"”“»’'")
_NO_JOURNAL = frozenset({labels.CONTAINER, labels.PLACE, labels.EDITOR, labels.VOLUME, labels.EDITION})
_NEAR = 2  # words from a year to its pages: "1985, S. 66"


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.ISSUE], words=["in"])
def issue_of_year(draft: Draft) -> None:
    """The 5 of "In: Wald-Mitteilungen 5/2006, S. 2" is the issue of that year; a yearbook's is its volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, name in draft.placed(labels.CONTAINER):
        number = draft.next_to(at, labels.VOLUME)
        if (
            number
            and number.last == number.first + 1
            and name.first
            and words[name.first - 1].lower() == "in"
            and gaps[name.first].strip() == ":"
            and gaps[number.last] == "/"
            and 0 <= counted(words[number.first]) <= _MONTHS
            and YEAR.fullmatch(words[number.last])
            and not any(_yearly(word.lower()) for word in words[name.first : name.last + 1])
        ):
            draft.recut(at + 1, at + 2, replace(number, label=labels.ISSUE))
            return


def _yearly(word: str) -> bool:
    return word.startswith(_YEARLY) or word.endswith(_YEARLY)


@judgement(labels.CONTAINER, labels.VOLUME, labels.ISSUE, labels.DATE, words=["in"])
def issues_of_year(draft: Draft) -> None:
    """The 37-38 of "In: Wald 37-38/2011, S. 2" is one issue of that year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, first in draft.placed(labels.VOLUME):
        second, year = draft.next_to(at, labels.ISSUE), draft.next_to(at + 1, labels.DATE)
        if (
            second
            and year
            and first.first == first.last
            and second.first == second.last
            and gaps[second.first] in {"-", "–"}
            and gaps[year.first] == "/"
            and 0 < counted(words[second.first]) == counted(words[first.first]) + 1 <= _WEEKS
            and YEAR.fullmatch(words[year.first])
        ):
            draft.recut(at, at + 2, replace(first, label=labels.ISSUE, last=second.last))
            return


@judgement(labels.CONTAINER, labels.VOLUME, words=_SUPPLEMENTED)
def issue_of_supplement(draft: Draft) -> None:
    """The "B" of "Aus Politik und Zeitgeschichte B 49/92" is no part of the name, 49 the issue of that year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, name in draft.placed(labels.CONTAINER):
        number = draft.next_to(at, labels.VOLUME)
        if (
            number is None
            or number.first != number.last
            or words[name.last] != "B"
            or words[name.last - 1].lower() not in _SUPPLEMENTED
        ):
            continue
        second = draft.next_to(at + 1, labels.ISSUE)
        year = second is not None and gaps[second.first] == "/"
        issue = replace(number, label=labels.ISSUE, last=second.last if second and not year else number.last)
        rest = [replace(second, label=labels.OTHER)] if second and year else []
        draft.recut(
            at, at + 2 + bool(second), replace(name, last=name.last - 1),
            replace(name, label=labels.OTHER, first=name.last), issue, *rest,
        )  # fmt: skip
        return


@judgement(labels.VOLUME, labels.ISSUE, words=_YEARS)
def volume_of_year(draft: Draft) -> None:
    """The 33 of "WALD 131, 33. Jg., Nr. 2" is the volume, and so is that of "WALD 131, 33. Jg.": the 131 counts the
    issues of all years.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.ISSUE):
        before, cue = draft.before(at), part.last + 1
        if (
            before
            and before.label == labels.VOLUME
            and before.last == part.first - 1
            and part.first == part.last
            and gaps[part.first] == ", "
            and cue < len(words)
            and gaps[cue] == ". "
            and words[cue].lower() in _YEARS
        ):
            counted = len(draft.placed(labels.ISSUE)) > 1
            draft.recut(
                at - 1, at + 1, replace(before, label=labels.OTHER if counted else labels.ISSUE),
                replace(part, label=labels.VOLUME),
            )  # fmt: skip
            return


@judgement(labels.EDITOR, lacks=[labels.CONTAINER])
def journal_as_editor(draft: Draft) -> None:
    """The "Grüner Fortschritt" of "In: Grüner Fortschritt, H. 3/2003" is a journal: no person has issues."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, name in draft.placed(labels.EDITOR):
        cue = draft.next_to(at, labels.OTHER)
        if (
            cue
            and cue.first == cue.last
            and words[cue.first] in _ISSUES
            and gaps[cue.first] == ", "
            and (draft.next_to(at + 1, labels.ISSUE) or draft.next_to(at + 1, labels.VOLUME))
            and name.first
            and words[name.first - 1].lower() == "in"
            and all(gaps[k] == " " for k in range(name.first + 1, name.last + 1))
        ):
            draft.recut(at, at + 1, replace(name, label=labels.CONTAINER))
            return


@judgement(labels.DATE, words=map(str.lower, _OF_LAW))
def page_behind_year(draft: Draft) -> None:
    """The 401 of "NZG 2007, 401, 405" is the first page, the 405 the one that is meant: the volumes are the years.

    So the "JZ" of "Oak, JZ 1999, 71" is no initial.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.AUTHOR):
        k = part.last
        if (
            k > part.first
            and words[k] in _OF_LAW
            and gaps[k] == ", "
            and draft.next_to(at, labels.DATE)
            and draft.next_to(at + 1, labels.PAGE)
            and gaps[k + 1] == " "
        ):
            name = replace(part, label=labels.CONTAINER, first=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), name)
            return
    for at, name in draft.placed(labels.CONTAINER):
        year, first = draft.next_to(at, labels.DATE), draft.next_to(at + 1, labels.VOLUME)
        page = draft.next_to(at + 2, labels.PAGE) or draft.next_to(at + 2, labels.ISSUE)
        if (
            year
            and first
            and page
            and words[name.last] in _OF_LAW
            and gaps[year.first] == " "
            and gaps[first.first] == gaps[page.first] == ", "
            and first.first == first.last
            and 0 < counted(words[first.first]) <= counted(words[page.first])
        ):
            first, page = replace(first, label=labels.PAGE), replace(page, label=labels.OTHER)
            draft.recut(at + 2, at + 4, first, page)
            return


@judgement(labels.AUTHOR, labels.TITLE)
def journal_as_author(draft: Draft) -> None:
    """The "Orme Première" of "INSEE, « Les bois », | Orme Première, n° 15" is no author: it is numbered.

    Nor is the "Annot." of "Beetles of moss. | Annot. | Zool. VI, 7", or who stands behind “What is moss?” alone.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.AUTHOR):
        if not at or not draft.up_to(at, labels.TITLE):
            continue
        quoted = not _CLOSING_MARKS.isdisjoint(gaps[part.first])
        quoted &= "," not in "".join(gaps[part.first + 1 : part.last + 1])  # "Oak, A."
        if quoted and at == 1 and gaps[part.first][0] in ".?!" and labels.CONTAINER not in draft.labels:
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return
        rest = draft.next_to(at, labels.CONTAINER)
        short = rest and part.first == part.last and len(words[part.first]) > 1 and gaps[rest.first] == ". "
        short = short and mostly(words[part.first]) not in {"F", "f"}  # "Oak"
        if rest and short and draft.next_to(at + 1, labels.VOLUME):
            draft.recut(at, at + 2, replace(rest, first=part.first))
            return
        cue = draft.next_to(at, labels.OTHER)
        number = draft.behind(at + bool(cue))
        if (
            quoted
            and number
            and number.label in {labels.ISSUE, labels.VOLUME}
            and labels.CONTAINER not in draft.labels
            and (cue is None or cue.last == cue.first)
        ):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return


@judgement(labels.VOLUME, labels.CONTAINER, labels.DATE, lacks=[labels.PAGE, labels.ISSUE])
def page_of_year(draft: Draft) -> None:
    """The 157 of "‘On moss’ [2006] Elm Law 157" is the page of the year in corners, which counts no volumes."""
    (at, number), *others = draft.placed(labels.VOLUME)
    dated = draft.up_to(at - 1, labels.DATE) if draft.up_to(at, labels.CONTAINER) else None
    if (
        dated
        and not others
        and draft.tokens.gaps[dated.first].endswith("[")
        and draft.tokens.gaps[dated.last + 1] == "] "
    ):
        draft.recut(at, at + 1, replace(number, label=labels.PAGE))


@judgement(labels.TITLE, labels.PUBLISHER, labels.DATE, labels.PAGE, lacks=_NO_JOURNAL)
def journal_before_year(draft: Draft) -> None:
    """The "NJW" of "Zur Anfechtung, NJW 1985, S. 66" is the journal, whose volumes are the years: houses have few
    such names of capitals.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        year = draft.next_to(at, labels.DATE)
        if (
            year
            and gaps[year.first] == " "
            and YEAR.fullmatch(words[year.last])
            and any(0 < page.first - year.last <= _NEAR for page in draft.of(labels.PAGE))
            and all(sum(map(str.isupper, word)) > 1 for word in words[part.first : part.last + 1])
        ):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return
