"""What a work is and which edition of it: theses, reports, what was told, whatever the tagger made of the words."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import YEAR, Draft, judgement

_THESIS = words_of("thesis") - {
    "ma",
    "msc",
    "phd",
    "ph",
    "doctoral",
    "master",
    "masters",
    "bachelor",
    "dis",
} | {
    "inaugural",
    "inauguraldissertation",
    "promotionsschrift",
    "licentiatavhandling",
    "lizentiatsarbeit",
    "staatsexamensarbeit",
    "zulassungsarbeit",
    "hausarbeit",
}
_UNIVERSITY = words_of("university") | {"tu", "eth", "lmu", "rwth", "fu"}
_OF_TOWNS = frozenset({"tu", "eth", "lmu", "rwth", "fu", "hu", "universität", "univ", "uni"})
"""Schools that are named with their town."""
_SMALL = 5  # letters that a word in small letters has at most: "of", "für", "della"
_OF_THESIS = frozenset(
    "s d master's master’s unpublished unveröffentlichte unveröff de of doctorat doctoral".split()
)
_DEGREES = frozenset("the ma msc phd ph d master master's doctoral unpublished".split())
"""What stands before a thesis that was taken for a journal."""
_AT = frozenset({"der", "dem", "den"})
"""What stands between "an" and a school."""
_OF_MUCH = frozenset({"mémoire", "thèse", "dissertação", "tese", "tesi", "tesis"})
"""Words that begin the names of other things, too."""
_FACULTIES = frozenset("med phil rer nat iur jur theol oec pol vet dent ing inaug univ".split())
_OF_BRACKET = (
    _THESIS
    | _FACULTIES
    | frozenset("ma ungedr ungedruckte unpubl unveröff masch arb habil schr mag dipl".split())
)
_SAYS_THESIS = _THESIS | {"arb", "habil"}
_LEADING = frozenset("a an the my your un una une uno um uma ein eine einer la le il der die das of".split())
"""Words that no title ends with."""
_PAPERS = frozenset({"Paper", "Papers", "Report", "Brief", "Memo", "Bulletin"})
_ARCHIVES = frozenset({"ProQuest", "UMI", "EThOS", "DART"})
_REPORTS = frozenset({"report", "jahresbericht", "bericht", "rapport", "informe"})
_YEARS = re.compile(rf"(?:{YEAR.pattern})(?:[-–/](?:{YEAR.pattern}|\d\d))?")
_PAPER_ENDS = ("papier", "paper", "papers", "bericht")
_SHORTENED = frozenset({"Diss", "Habil"})
_TOLD = frozenset({labels.NOTE, labels.PLACE, labels.PUBLISHER})
"""What the tagger may take the "Habil. TU Ulm" behind a title for."""
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.CONTAINER})
_BY_MOUTH = frozenset({
    "personal communication", "persönliche mitteilung", "mündliche mitteilung", "communication personnelle",
    "comunicación personal", "comunicazione personale", "comunicação pessoal",
})  # fmt: skip
_SPOKEN = _THESIS | {told.split()[0] for told in _BY_MOUTH}
_SAID = 6  # words


@judgement(labels.TITLE, lacks=[labels.GENRE], words=_SPOKEN)
def told_by_mouth(draft: Draft) -> None:
    """The "Personal communication" of "Oak J. Personal communication. 2004", or "Diss. med.", is no title."""
    at, title = draft.placed(labels.TITLE)[0]
    if title.last - title.first >= _SAID:
        return
    words = [word.lower() for word in draft.tokens.words[title.first : title.last + 1]]
    thesis = words[0] in _THESIS and all(word in _FACULTIES for word in words[1:])
    if thesis or " ".join(words) in _BY_MOUTH:
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


@judgement(labels.GENRE, labels.CONTAINER)
def archive_of_thesis(draft: Draft) -> None:
    """Where a thesis is kept is nothing that it appeared in: "PhD diss., Elm University, 2008. ProQuest (AAT 33)"."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        if words[part.first] in _ARCHIVES:
            rest = draft.next_to(at, labels.VOLUME)
            kept = replace(part, label=labels.OTHER, last=rest.last if rest else part.last)
            draft.recut(at, at + 2 if rest else at + 1, kept)
            return


@judgement(labels.TITLE, lacks=[labels.GENRE], words=_THESIS)
def genre_behind_title(draft: Draft) -> None:
    """The "Master's thesis" of "Growth of trees, Master's thesis" says what the work is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    for k in range(title.last, max(title.first + 1, title.last - _SMALL), -1):
        if gaps[k].strip() in {",", ".", "["}:
            told = [word.lower() for word in words[k : title.last + 1]]
            if not _THESIS.isdisjoint(told) and all(
                belongs(word, "thesis") or word in _OF_THESIS or word in _THESIS for word in told
            ):
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.GENRE, first=k)
                )
            return


@judgement(labels.TITLE, lacks=[labels.CONTAINER])
def genre_in_bracket(draft: Draft) -> None:
    """The "(phil" of "The oak (phil. Diss. Bonn 1966)" begins what says that it is a thesis."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    if _SAYS_THESIS.isdisjoint(map(str.lower, words[title.last - 1 : title.last + 2])):
        return
    for k in range(title.last, max(title.first, title.last - _SMALL), -1):
        if words[k].lower() not in _OF_BRACKET:
            return
        if gaps[k] == " (":
            label = labels.OTHER if labels.GENRE in draft.labels else labels.GENRE
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=label, first=k))
            return


@judgement(labels.CONTAINER, lacks=[labels.GENRE], words=_THESIS)
def thesis_as_name(draft: Draft) -> None:
    """The "Phil. Diss" of "Oak, Ann: The elm. Phil. Diss. Bonn 1966" is no book."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        said = [word.lower() for word in words[part.first : part.last + 1]]
        if all(word in _OF_BRACKET for word in said) and not _THESIS.isdisjoint(said):
            draft.recut(at, at + 1, replace(part, label=labels.GENRE))
            return


@judgement(lacks=[labels.GENRE], words=["erlangung"])
def thesis_of_school(draft: Draft) -> None:
    """In "Inaugural-Dissertation zur Erlangung des Doktorgrades der Universität Bonn" the school is named last."""
    words = draft.tokens.words
    for at, part in enumerate(draft.parts):
        if part.label not in _IMPRINT or words[part.first].lower() not in _THESIS:
            continue
        said = part.first
        while said < part.last and words[said + 1].lower() in _THESIS:
            said += 1
        k = next((k for k in range(part.last, said, -1) if words[k].lower() in _UNIVERSITY), 0)
        if k and "Erlangung" in words[said + 1 : k]:
            genre, school = (
                replace(part, label=labels.GENRE, last=said),
                replace(part, label=labels.PUBLISHER, first=k),
            )
            draft.recut(
                at, at + 1, genre, replace(part, label=labels.OTHER, first=said + 1, last=k - 1), school
            )
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


@judgement(lacks=[labels.GENRE], words=_THESIS | {"habil"})
def thesis_and_school(draft: Draft) -> None:
    """In "Dissertation, Universität Köln" the first is the kind of work, and the second who it was written for."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label in _TOLD and words[part.first] in _SHORTENED:
            k = part.first + 1
            while k < part.last and words[k] in _FACULTIES:
                k += 1
            if k <= part.last and words[k].lower() in _UNIVERSITY:
                genre = replace(part, label=labels.GENRE, last=k - 1)
                draft.recut(at, at + 1, genre, replace(part, label=labels.PUBLISHER, first=k))
                return
        if part.label not in _IMPRINT and part.label != labels.NUMBER:
            continue
        last = part.first
        while last < part.last and words[last].lower() in _DEGREES and part.label == labels.CONTAINER:
            last += 1
        while last < part.last and words[last].lower() in _THESIS and "," not in gaps[last + 1]:
            last += 1
        alone = words[last].lower() in _THESIS
        school = last + 1 if alone else _school(draft, last, part.last)
        if not school:
            continue
        if not alone and last == part.first:  # another part says what kind of work it is
            if part.label == labels.PLACE and labels.PUBLISHER not in draft.labels:
                draft.recut(at, at + 1, replace(part, label=labels.PUBLISHER, first=school))
            continue
        last -= not alone
        genre = replace(part, label=labels.GENRE, last=last)
        if last < part.last:
            draft.recut(at, at + 1, genre, replace(part, label=labels.PUBLISHER, first=school))
        else:
            draft.recut(at, at + 1, genre)
            following = draft.behind(at)
            if (
                following
                and following.label == labels.PLACE
                and words[following.first].lower() in _UNIVERSITY
                and labels.PUBLISHER not in draft.labels
            ):
                draft.recut(at + 1, at + 2, replace(following, label=labels.PUBLISHER))
        return


def _school(draft: Draft, first: int, last: int) -> int:
    """Where the school begins in "Dissertation | an der Universität Bonn"; 0 where none is named."""
    words = draft.tokens.words
    if not first or words[first - 1].lower() not in _THESIS - _OF_MUCH:
        return 0
    named = any(
        belongs(word, "university") or word.endswith("niversität") for word in words[first : last + 1]
    )
    led = [k + 2 for k in range(first, last) if words[k] == "an" and words[k + 1] in _AT]
    start = led[-1] if led else first
    return start if named and start <= last and words[start][0].isupper() else 0


@judgement(labels.GENRE, labels.PAGE, lacks=[labels.CONTAINER, labels.VOLUME])
def number_of_paper(draft: Draft) -> None:
    """The "7-10" of "Oak Bureau, Working Paper 7-10" is the number of the paper."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.GENRE):
        page = draft.next_to(at, labels.PAGE)
        if (
            page
            and gaps[page.first] == " "
            and words[page.first - 1].lower() in {"paper", "papier", "report"}
        ):
            draft.recut(at + 1, at + 2, replace(page, label=labels.NUMBER))
            return


@judgement(labels.CONTAINER, labels.GENRE)
def papers_of_series(draft: Draft) -> None:
    """The "Working Paper" of "“On oaks”, Elm Working Paper 12" is part of the series' name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        genre = draft.next_to(at, labels.GENRE)
        if (
            genre
            and gaps[genre.first] == " "
            and words[genre.last] in {"Paper", "Papers", "Report", "Reports"}
        ):
            draft.recut(at, at + 2, replace(part, last=genre.last))
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


@judgement(labels.GENRE, labels.PLACE, lacks=[labels.PUBLISHER], words=_OF_TOWNS)
def school_in_genre(draft: Draft) -> None:
    """The "TU" of "Dissertation, TU | Ulm" begins the school's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, genre in draft.placed(labels.GENRE):
        town, k = draft.next_to(at, labels.PLACE), genre.last
        if town and k > genre.first and words[k].lower() in _OF_TOWNS and gaps[town.first] == " ":
            school = replace(genre, label=labels.PUBLISHER, first=k, last=town.last)
            draft.recut(at, at + 2, replace(genre, last=k - 1), school)
            return
