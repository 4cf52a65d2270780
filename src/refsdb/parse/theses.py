"""Theses: what says that a work is one, which school it was written for, and what stands beside the school."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import Draft, judgement

THESIS = words_of("thesis") - {
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
_SMALL = 5  # words of a title that may tell of a thesis
_OF_THESIS = frozenset(
    "s d master's master’s unpublished unveröffentlichte unveröff de of doctorat doctoral".split()
)
_DEGREES = frozenset("the ma msc phd ph d master master's doctoral unpublished".split())
"""What stands before a thesis that was taken for a journal."""
_AT = frozenset({"der", "dem", "den"})
"""What stands between "an" and a school."""
_OF_MUCH = frozenset({"mémoire", "thèse", "dissertação", "tese", "tesi", "tesis"})
"""Words that begin the names of other things, too."""
FACULTIES = frozenset("med phil rer nat iur jur theol oec pol vet dent ing inaug univ".split())
_OF_BRACKET = (
    THESIS
    | FACULTIES
    | frozenset("ma ungedr ungedruckte unpubl unveröff masch arb habil schr mag dipl".split())
)
_SAYS_THESIS = THESIS | {"arb", "habil"}
_ARCHIVES = frozenset({"ProQuest", "UMI", "EThOS", "DART"})
_SHORTENED = frozenset({"Diss", "Habil"})
_TOLD = frozenset({labels.NOTE, labels.PLACE, labels.PUBLISHER})
"""What the tagger may take the "Habil. TU Ulm" behind a title for."""
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.CONTAINER})


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


@judgement(labels.CONTAINER, lacks=[labels.GENRE], words=THESIS)
def thesis_as_name(draft: Draft) -> None:
    """The "Phil. Diss" of "Oak, Ann: The elm. Phil. Diss. Bonn 1966" is no book."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        said = [word.lower() for word in words[part.first : part.last + 1]]
        if all(word in _OF_BRACKET for word in said) and not THESIS.isdisjoint(said):
            draft.recut(at, at + 1, replace(part, label=labels.GENRE))
            return


@judgement(lacks=[labels.GENRE], words=["erlangung"])
def thesis_of_school(draft: Draft) -> None:
    """In "Inaugural-Dissertation zur Erlangung des Doktorgrades der Universität Bonn" the school is named last."""
    words = draft.tokens.words
    for at, part in enumerate(draft.parts):
        if part.label not in _IMPRINT or words[part.first].lower() not in THESIS:
            continue
        said = part.first
        while said < part.last and words[said + 1].lower() in THESIS:
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


@judgement(lacks=[labels.GENRE], words=THESIS | {"habil"})
def thesis_and_school(draft: Draft) -> None:
    """In "Dissertation, Universität Köln" the first is the kind of work, and the second who it was written for."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label in _TOLD and words[part.first] in _SHORTENED:
            k = part.first + 1
            while k < part.last and words[k] in FACULTIES:
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
        while last < part.last and words[last].lower() in THESIS and "," not in gaps[last + 1]:
            last += 1
        alone = words[last].lower() in THESIS
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
    if not first or words[first - 1].lower() not in THESIS - _OF_MUCH:
        return 0
    named = any(
        belongs(word, "university") or word.endswith("niversität") for word in words[first : last + 1]
    )
    led = [k + 2 for k in range(first, last) if words[k] == "an" and words[k + 1] in _AT]
    start = led[-1] if led else first
    return start if named and start <= last and words[start][0].isupper() else 0


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


@judgement(labels.TITLE, lacks=[labels.GENRE], words=THESIS)
def genre_behind_title(draft: Draft) -> None:
    """The "Master's thesis" of "Growth of trees, Master's thesis" says what the work is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    for k in range(title.last, max(title.first + 1, title.last - _SMALL), -1):
        if gaps[k].strip() in {",", ".", "["}:
            told = [word.lower() for word in words[k : title.last + 1]]
            if not THESIS.isdisjoint(told) and all(
                belongs(word, "thesis") or word in _OF_THESIS or word in THESIS for word in told
            ):
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.GENRE, first=k)
                )
            return
