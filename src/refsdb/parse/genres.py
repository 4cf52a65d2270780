"""What a work is: reports, papers, what was told, whatever the tagger made of the words."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.theses import FACULTIES, THESIS

_SMALL = 5  # letters that a word in small letters has at most: "of", "für", "della"
_LEADING = frozenset("a an the my your un una une uno um uma ein eine einer la le il der die das of".split())
"""Words that no title ends with."""
_PAPERS = frozenset({"Paper", "Papers", "Report", "Brief", "Memo", "Bulletin"})
_NUMBERED = frozenset({*map(str.lower, _PAPERS), "papier"})
_REPORTS = frozenset({"report", "jahresbericht", "bericht", "rapport", "informe"})
_YEARS = re.compile(rf"(?:{YEAR.pattern})(?:[-–/](?:{YEAR.pattern}|\d\d))?")
_PAPER_ENDS = ("papier", "paper", "papers", "bericht", "rapport")
BY_MOUTH = frozenset({
    "personal communication", "pers comm", "pers commun", "personal comm", "pers mitt", "pers obs",
    "persönliche mitteilung", "mündliche mitteilung", "communication personnelle",
    "comunicación personal", "comunicazione personale", "comunicação pessoal",
})  # fmt: skip
_SPOKEN = THESIS | {told.split()[0] for told in BY_MOUTH}
_SAID = 6  # words


@judgement(lacks=[labels.GENRE], words=_SPOKEN)
def told_by_mouth(draft: Draft) -> None:
    """The "Personal communication" of "Oak J. Personal communication. 2004", or "Diss. med.", is no title; nor is the
    "pers. comm." of "J. Oak, pers. comm., 2004" a journal.
    """
    named = draft.placed(labels.TITLE) or draft.placed(labels.CONTAINER)
    if not named:
        return
    at, title = named[0]
    if title.last - title.first >= _SAID:
        return
    words = [word.lower() for word in draft.tokens.words[title.first : title.last + 1]]
    thesis = words[0] in THESIS and all(word in FACULTIES for word in words[1:])
    if (thesis and title.label == labels.TITLE) or " ".join(words) in BY_MOUTH:
        draft.recut(at, at + 1, replace(title, label=labels.GENRE))


@judgement(labels.GENRE, labels.VOLUME, lacks=[labels.CONTAINER, labels.NUMBER])
def number_of_report(draft: Draft) -> None:
    """The "7771" of "Working Paper 7771" and the "98" of "Technical report No. 98" are no volumes."""
    for at, _ in draft.placed(labels.GENRE):
        cue = draft.next_to(at, labels.OTHER)
        led = cue is not None and cue.first == cue.last
        volume = draft.next_to(at + led, labels.VOLUME)
        if volume:
            draft.recut(at + 1 + led, at + 2 + led, replace(volume, label=labels.NUMBER))
            return


@judgement(labels.TITLE, labels.GENRE)
def word_of_genre(draft: Draft) -> None:
    """The "Idea" of "Better trees, Idea | Paper No. 14" is the paper's, and so is an "Elm Society Interim"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        genre, k = draft.next_to(at, labels.GENRE), title.last
        while k > max(title.first, title.last - _SMALL) and gaps[k] in {" ", "-"} and words[k][0].isupper():
            k -= 1
        k -= 2 * (k > title.first + 2 and draft.text(k - 2, k - 1) == "U.S")  # whose stop ends no title
        if (
            genre
            and k > title.first
            and not _PAPERS.isdisjoint(words[genre.first : genre.first + 2])
            and gaps[genre.first] == " "
            and words[k][0].isupper()
            and words[title.last].istitle()
            and gaps[k] in {", ", ". ", ": "}
        ):
            draft.recut(at, at + 2, replace(title, last=k - 1), replace(genre, first=k))
            return


@judgement(labels.TITLE, labels.GENRE)
def genre_in_title(draft: Draft) -> None:
    """A title that tells of theses goes on: "Come si fa una | tesi di laurea"."""
    tokens = draft.tokens
    for at, title in draft.placed(labels.TITLE):
        genre = draft.next_to(at, labels.GENRE)
        if genre and tokens.gaps[genre.first] == " " and tokens.words[title.last] in _LEADING:
            draft.recut(at, at + 2, replace(title, last=genre.last))
            return


@judgement(labels.PAGE, words=_NUMBERED)
def number_of_paper(draft: Draft) -> None:
    """The "7-10" of "Oak Bureau, Working Paper 7-10" is the number of the paper, and so is that of "OAK Working Paper
    2014:12".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, series in draft.placed(labels.CONTAINER):
        year, page = draft.next_to(at, labels.VOLUME), draft.next_to(at + 1, labels.PAGE)
        if (
            year
            and page
            and gaps[page.first] in {":", "/"}
            and page.first == page.last
            and words[series.last] in _PAPERS
            and YEAR.fullmatch(draft.text(year.first, year.last))
        ):
            draft.recut(at + 1, at + 3, replace(year, label=labels.NUMBER, last=page.last))
            return
    lone = draft.labels.isdisjoint({labels.CONTAINER, labels.VOLUME})
    for at, _ in draft.placed(labels.GENRE) if lone else ():
        page = draft.next_to(at, labels.PAGE)
        if (
            page
            and gaps[page.first] == " "
            and words[page.first - 1].lower() in {"paper", "papier", "report"}
        ):
            draft.recut(at + 1, at + 2, replace(page, label=labels.NUMBER))
            return


@judgement(labels.GENRE)
def papers_of_series(draft: Draft) -> None:
    """The "Working Paper" of "“On oaks”, Elm Working Paper 12" is part of the series' name.

    What was taken for a publisher before another says what paper it is: "OAK Water | Paper | 56. | OAK, Rome".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    houses = draft.placed(labels.PUBLISHER)[:-1]
    for at, part in (*draft.placed(labels.CONTAINER), *houses):
        genre = draft.next_to(at, labels.GENRE)
        if (
            genre
            and gaps[genre.first] == " "
            and words[genre.last] in {"Paper", "Papers", "Report", "Reports"}
        ):
            label = labels.GENRE if part.label == labels.PUBLISHER else labels.CONTAINER
            draft.recut(at, at + 2, replace(part, label=label, last=genre.last))
            return


@judgement(labels.GENRE, labels.NUMBER)
def letters_of_number(draft: Draft) -> None:
    """The "CS" of "Technical Report CS-TR-2010-12" begins the number."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, genre in draft.placed(labels.GENRE):
        number = draft.next_to(at, labels.NUMBER)
        if number and gaps[number.first] == "-" and words[genre.last].isupper() and genre.last > genre.first:
            draft.recut(at, at + 2, replace(genre, last=genre.last - 1), replace(number, first=genre.last))
            return


@judgement(labels.TITLE, labels.NUMBER)
def report_in_german(draft: Draft) -> None:
    """The "Techn. | Ber." of "Wald. Techn. | Ber. TR-21" says what the work is: a report."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        number = draft.next_to(at, labels.NUMBER)
        k = title.last
        if (
            number
            and k > title.first
            and (words[k], words[number.first]) == ("Techn", "Ber")
            and gaps[k] == ". "
        ):
            rest = [replace(number, first=number.first + 1)] if number.first < number.last else []
            genre = replace(title, label=labels.GENRE, first=k, last=number.first)
            draft.recut(at, at + 2, replace(title, last=k - 1), genre, *rest)
            return


@judgement(labels.TITLE, labels.OTHER, labels.VOLUME, lacks=[labels.CONTAINER, labels.GENRE, labels.NUMBER])
def paper_behind_title(draft: Draft) -> None:
    """The "ABC-Arbeitspapier" of "Der Wald, ABC-Arbeitspapier | Nr. | 11" says what it is, and 11 its number."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        cue, number = draft.next_to(at, labels.OTHER), draft.next_to(at + 1, labels.VOLUME)
        if not cue or not number or not words[title.last].lower().endswith(_PAPER_ENDS):
            continue
        for k in range(title.last, max(title.first, title.last - _SMALL), -1):
            if gaps[k] in {", ", ". "}:
                genre = replace(title, label=labels.GENRE, first=k)
                number = replace(number, label=labels.NUMBER)
                draft.recut(at, at + 3, replace(title, last=k - 1), genre, cue, number)
                return


@judgement(labels.TITLE, labels.GENRE, labels.NUMBER, words=_REPORTS)
def report_of_years(draft: Draft) -> None:
    """The "Report 2016/17" of "Elm Society Report 2016/17" ends the title: years are no report's number."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        genre, years = draft.next_to(at, labels.GENRE), draft.next_to(at + 1, labels.NUMBER)
        if (
            genre
            and years
            and gaps[genre.first] == gaps[years.first] == " "
            and words[genre.last].lower() in _REPORTS
            and _YEARS.fullmatch(draft.text(years.first, years.last))
        ):
            draft.recut(at, at + 3, replace(title, last=years.last))
            draft.put("type", "report", genre.sure)
            return


@judgement(
    labels.CONTAINER,
    labels.VOLUME,
    labels.DATE,
    words=_REPORTS,
    lacks=[labels.TITLE, labels.ISSUE, labels.EDITOR],
)
def report_as_journal(draft: Draft) -> None:
    """In "Elm Watch, World Report 2013 (Bonn, 2013)" the report is cited, and nothing that is in it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, name in draft.placed(labels.CONTAINER):
        year = draft.next_to(at, labels.VOLUME)
        imprint = draft.behind(at + 1)
        if (
            year
            and year.first == year.last
            and imprint
            and imprint.label in {labels.PLACE, labels.PUBLISHER, labels.DATE}
            and gaps[year.first] == " "
            and name.last > name.first
            and words[name.last].lower() in _REPORTS
            and YEAR.fullmatch(words[year.first])
        ):
            draft.recut(at, at + 2, replace(name, label=labels.TITLE, last=year.last))
            draft.put("type", "report", name.sure)
            return
