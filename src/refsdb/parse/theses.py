"""Theses: what says that a work is one, which school it was written for, and what stands beside the school."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly
from refsdb.parse.tagger import Part

_HELD = frozenset({labels.PUBLISHER, labels.CONTAINER, labels.PLACE})
THESIS = (
    words_of("thesis")
    - {
        "ma",
        "msc",
        "phd",
        "ph",
        "doctoral",
        "master",
        "masters",
        "bachelor",
        "dis",
    }
    | {
        "inaugural",
        "inauguraldissertation",
        "promotionsschrift",
        "licentiatavhandling",
        "lizentiatsarbeit",
        "staatsexamensarbeit",
        "zulassungsarbeit",
        "hausarbeit",
        "értekezés",
    }
    | frozenset(
        """
    licentiatuppsats masteruppsats mastersuppsats magisteruppsats kandidatuppsats examensarbete doktorgradsavhandling
    hovedoppgave hovudoppgåve masteroppgave mastergradsoppgave kandidatspeciale masterscriptie doctoraalscriptie
    doctoraatsproefschrift scriptie verhandeling masterproef
    """.split()
    )
)
_UNIVERSITY = words_of("university") | {"tu", "eth", "lmu", "rwth", "fu"}
_OF_TOWNS = frozenset({"tu", "eth", "lmu", "rwth", "fu", "hu", "universität", "univ", "uni"})
"""Schools that are named with their town."""
_SMALL = 5  # words of a title that may tell of a thesis
_OF_THESIS = frozenset(
    """
    s d master's master’s unpublished unveröffentlichte unveröff de of doctorat doctoral 3 e è ème eme 3e 3ème 3eme
    troisième cycle d'état d’état d'etat d’etat état etat d'université d’université doct ès doktori
    """.split()
)
"""What stands beside the word: "Thèse de 3e cycle", "Doktori értekezés"."""
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
    | frozenset("b a m s sc bsc ba hons honours honors".split())
)
_SAYS_THESIS = THESIS | {"arb", "habil"}
_ARCHIVES = frozenset({"ProQuest", "UMI", "EThOS", "DART"})
_SHORTENED = frozenset({"Diss", "Habil", "Dipl"})
_TOLD = frozenset({labels.NOTE, labels.PLACE, labels.PUBLISHER, labels.CONTAINER})
"""What the tagger may take the "Habil. TU Ulm" behind a title for."""
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.CONTAINER})
_ADVISERS = frozenset({"rel", "relatore", "relatrice", "supervisor", "dir", "Betreuer", "Gutachter"})
"""What stands before who looked after a thesis."""
_ADVISED = ("sous la direction", "ss la dir", "under the supervision", "bajo la dirección", "dirigée par")
_OF_SCHOOLS = frozenset(
    """
    department dept faculty school college institute division fakultät institut fachbereich faculté faculdade facultad
    facoltà escola escuela centre center campus press laboratory sciences studies engineering
    """.split()
)
"""Of a part of a school; no town is called so."""
_LONG_TOWN = 2  # words


@judgement(labels.TITLE, lacks=[labels.CONTAINER], words=_SAYS_THESIS)
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


@judgement(lacks=[labels.GENRE], words=THESIS | {"habil", "dipl"})
def thesis_and_school(draft: Draft) -> None:
    """In "Dissertation, Universität Köln" the first is the kind of work, and the second who it was written for."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label in _TOLD and words[part.first] in _SHORTENED:
            k = part.first + 1
            while k < part.last and words[k] in FACULTIES | {"Arb"}:
                k += 1
            if k <= part.last and (words[k].lower() in _UNIVERSITY or "U" in words[k : part.last + 1]):
                genre = replace(part, label=labels.GENRE, last=k - 1)
                draft.recut(at, at + 1, genre, replace(part, label=labels.PUBLISHER, first=k))
                return
        if part.label not in _IMPRINT and part.label not in {labels.NUMBER, labels.NOTE}:
            continue
        told = _told_last(draft, part)
        if told:
            house = replace(part, label=labels.PUBLISHER, last=told - 1)
            draft.recut(at, at + 1, house, replace(part, label=labels.GENRE, first=told))
            return
        if part.label == labels.NUMBER and words[part.first].lower() in THESIS and _is_degree(draft, part):
            draft.recut(at, at + 1, replace(part, label=labels.GENRE))  # "Thèse d'État"
            return
        if part.label == labels.NOTE:
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


def _told_last(draft: Draft, part: Part) -> int:
    """Where the "Dipl.-Arb." of "Wien, Univ., Dipl.-Arb., 1999" begins; 0 where no school is named before."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    k = next((k for k in range(part.last, part.first, -1) if gaps[k].strip(" .") == ","), 0)
    told = {word.lower() for word in words[k : part.last + 1]}
    theses = k and told <= _OF_BRACKET and not told.isdisjoint(_SAYS_THESIS)
    return k if theses and words[part.first].lower() in _OF_TOWNS else 0


def _is_degree(draft: Draft, part: Part) -> bool:
    """Whether all that stands in a part is what theses are called."""
    said = (word.lower() for word in draft.tokens.words[part.first : part.last + 1])
    return all(word in _OF_THESIS or word in THESIS or word in _OF_BRACKET for word in said)


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


@judgement(labels.GENRE, words=words_of("university"))
def school_in_bracket(draft: Draft) -> None:
    """The school of "[Doctoral dissertation, University of Ulm]. ElmScholar" has published it, and what stands behind
    the bracket is where it can be read (American Psychological Association 2020).
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, genre in draft.placed(labels.GENRE):
        school = draft.next_to(at, labels.PLACE) or draft.next_to(at, labels.PUBLISHER)
        if school is None or not gaps[genre.first].endswith("["):
            continue
        end = next((k for k in range(school.first, school.last + 1) if gaps[k + 1].startswith("]")), -1)
        if end < 0 or not any(belongs(word, "university") for word in words[school.first : end + 1]):
            continue
        held = [replace(school, label=labels.OTHER, first=end + 1)] if end < school.last else []
        behind = draft.behind(at + 1)
        stop = at + 2 + bool(not held and behind and behind.label in _HELD)
        if stop > at + 2 and behind:
            held = [replace(behind, label=labels.OTHER)]
        draft.recut(at + 1, stop, replace(school, label=labels.PUBLISHER, last=end), *held)
        return


@judgement(labels.TITLE, lacks=[labels.GENRE], words=THESIS)
def genre_behind_title(draft: Draft) -> None:
    """The "Master's thesis" of "Growth of trees, Master's thesis" says what the work is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    if _of_france(draft, at, title):
        return
    for k in range(title.last, max(title.first + 1, title.last - _SMALL), -1):
        if gaps[k].strip() in {",", ".", "["}:
            told = [word.lower() for word in words[k : title.last + 1]]
            subject = told[0] in THESIS and told[1:2] in (["i"], ["in"])  # "Hovedoppgave i historie"
            if subject or (
                not THESIS.isdisjoint(told)
                and all(belongs(word, "thesis") or word in _OF_THESIS or word in THESIS for word in told)
            ):
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.GENRE, first=k)
                )
            return


@judgement(labels.TITLE, words=["diss", "dissertation", "habil", "typoskript", "manuskript"])
def faculty_in_title(draft: Draft) -> None:
    """The "Phil." of "The oak. Phil. | Diss. Bonn" tells of the thesis, and ends no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    k = title.last
    said = k + 1 < len(words) and gaps[k + 1] == ". "
    thesis = said and words[k + 1].lower() in _SAYS_THESIS and words[k].lower() in FACULTIES
    script = said and words[k + 1] in {"Typoskript", "Manuskript"} and words[k].startswith("Unver")
    if (thesis or script) and k > title.first and gaps[k] in {". ", ", "}:
        draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.OTHER, first=k))


def _of_france(draft: Draft, at: int, title: Part) -> bool:
    """Whether the title was cut at the "thèse de doctorat d'histoire" behind its comma, and before its school."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    inside = range(title.first + 2, title.last)
    k = next((k for k in inside if words[k] == "thèse" and gaps[k] == ", "), 0)
    if not k or not words[k + 1].startswith(("d", "en", "pour")):
        return False
    stop = next((n for n in range(k + 1, title.last + 1) if "," in gaps[n]), title.last + 1)
    school = (
        stop <= title.last and words[stop].lower() in _UNIVERSITY and labels.PUBLISHER not in draft.labels
    )
    rest = replace(title, label=labels.PUBLISHER if school else labels.OTHER, first=stop)
    genre = replace(title, label=labels.GENRE, first=k, last=stop - 1)
    draft.recut(at, at + 1, replace(title, last=k - 1), genre, *([rest] if stop <= title.last else []))
    return True


@judgement(labels.EDITOR, labels.GENRE, lacks=[labels.CONTAINER], words=THESIS)
def adviser_as_editor(draft: Draft) -> None:
    """Who stands in "thèse de doctorat, sous la direction de M. Orme" looked after it, and edited nothing."""
    for at, cue in draft.placed(labels.OTHER):
        name = draft.next_to(at, labels.EDITOR)
        if name and draft.text(cue.first, cue.last).lower().startswith(_ADVISED):
            draft.recut(at + 1, at + 2, replace(name, label=labels.OTHER))
            return


@judgement(labels.GENRE, labels.PUBLISHER)
def beside_the_school(draft: Draft) -> None:
    """Of "Università di Ulm, a.a. 2007/08", "Univ. Ulm; 154 S." and "Univ. Ulm, rel. A. Elm" the school is the first
    name; the "Bonn" of "Elm University, Bonn" is its place, as no faculty is named so.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        if draft.next_to(at, labels.GENRE) and _is_degree(draft, part):  # "BSc (Hons) thesis"
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return
        k = next((k for k in range(part.first + 1, part.last + 1) if _is_beside(draft, k)), 0)
        if k:
            other = replace(part, label=labels.OTHER, first=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), other)
            return
        k = next((k for k in range(part.last, part.first, -1) if gaps[k].strip(".") == ", "), 0)
        town = words[k : part.last + 1]
        if (
            k
            and labels.PLACE not in draft.labels
            and len(town) <= _LONG_TOWN
            and all(word[0].isupper() and word.isalpha() for word in town)
            and any(belongs(word, "university") for word in words[part.first : k])
            and not any(belongs(word, "university") or word.lower() in _OF_SCHOOLS for word in town)
            and not any(word.isupper() for word in town)
            and all(mostly(word) in {"", "L", "l"} for word in town)  # "Law", "Physics"
        ):
            place = replace(part, label=labels.PLACE, first=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), place)
            return


def _is_beside(draft: Draft, k: int) -> bool:
    """Whether what begins with word `k` is told of a thesis behind its school."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if gaps[k].strip(" .") not in {",", ";"}:
        return False
    year = words[k].lower() == "a" and words[k + 1 : k + 2] in (["a"], ["A"])
    length = words[k].isdecimal() and k + 1 < len(words) and belongs(words[k + 1], "pages")
    return year or length or words[k] in _ADVISERS or words[k].lower() in THESIS | {"dipl"}


@judgement(labels.GENRE, labels.PLACE, labels.PUBLISHER)
def town_as_school(draft: Draft) -> None:
    """In "MSc thesis, University of Elm, Ulm" the second is the place, whatever the tagger took for it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        town = draft.next_to(at, labels.PUBLISHER)
        if (
            town
            and gaps[town.first] == ", "
            and town.last - town.first < _LONG_TOWN
            and any(belongs(word, "university") for word in words[place.first : place.last + 1])
            and not any(
                belongs(word, "university") or word.lower() in _OF_SCHOOLS
                for word in words[town.first : town.last + 1]
            )
        ):
            school = replace(place, label=labels.PUBLISHER)
            draft.recut(at, at + 2, school, replace(town, label=labels.PLACE))
            return
