"""Publishers and places: words that say what they are, whatever the tagger made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, is_editor_cue, words_of
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.extents import is_long
from refsdb.parse.lands import LATIN_TOWNS
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.body import is_body
from refsdb.parse.places import is_place, like_a_town
from refsdb.parse.tagger import Part

_OF_PLACES = frozenset(
    """
    universität univ uni university université universidad universidade università universiteit universitet
    rijksuniversiteit hochschule politecnico politécnica tu fu hu ku eth epf epfl lmu rwth
    """.split()
)
"""What a place directly behind makes a name: "Universität Leipzig"."""
_OF = frozenset({"of", "de", "di", "do", "da", "zu", "für", "van"})
_PARTS_OF_SCHOOLS = frozenset(
    """
    department dept faculty school institute division fakultät institut fachbereich département departamento faculté
    faculdade facultad facoltà escola escuela dipartimento
    """.split()
)
_SMALL = 5  # letters that a word in small letters has at most: "of", "für", "della"
_LONG_HOUSE, _LONG_PLACE = 5, 3  # words
_LONG_WORD = 9  # letters
_LEAST_BODY = 4  # words
_DAY = 2  # figures of a day
_ROW = 3  # words: "Entwurf und Bild"
_SURE, _UNSURE, _DOUBTED = 0.95, 0.9, 0.7
_OF_HOUSES = (
    "verlag", "anstalt", "gesellschaft", "handlung", "druckerei", "presse", "buch", "bücher", "fakultät", "galerie",
    "bibliothek", "museum", "akademie", "schule", "kammer", "zentrale", "institut", "universität", "verein",
)  # fmt: skip
"""What German words for houses end with."""
_OWNERS = frozenset({"B", "b", "F", "f"})
"""What words of a house's name mostly are."""
_ALONE = (
    0.3  # one in four of 117 such publishers is right by EXCITE, which labels few bodies; 97 in 100 by others
)
_NO_HOUSES = frozenset(
    "forthcoming submitted unpublished mimeo internetquelle onlinequelle édition ausgabe".split()
)
_HALVES = frozenset({"ost", "west", "east", "ddr", "brd"})
"""What stands in brackets behind a city that was parted: "Berlin (Ost)"."""
_BY = frozenset({"von", "vom", "v", "by", "durch", "par", "di"})
_HOUSE = frozenset(
    """
    foundation organization organisation press verlag verlagsgesellschaft ministry ministerium bundesministerium
    association society commission council agency department office committee bank publishers publishing editions
    éditions edizioni ediciones editorial stiftung gesellschaft kommission landesamt bundesamt ministère ministerio
    museum librairie librería libreria livraria
    """.split()
)
_HOUSES_OF_THE_EAST = ("出版社", "出版会", "出版會", "書店", "书店", "书局", "書局", "書房")


@judgement(labels.PLACE, labels.DATE, lacks=[labels.PUBLISHER])
def house_behind_year(draft: Draft) -> None:
    """The "Elm" of "Bath, 1985, Elm" is no second place: American physicians print the house behind the year."""
    gaps = draft.tokens.gaps
    for at, _ in draft.placed(labels.PLACE)[:-1]:
        year, house = draft.next_to(at, labels.DATE), draft.next_to(at + 1, labels.PLACE)
        if year and house and gaps[year.first] == gaps[house.first] == ", " and year.first == year.last:
            draft.recut(at + 2, at + 3, replace(house, label=labels.PUBLISHER))
            return


@judgement(labels.CONTAINER, lacks=[labels.PUBLISHER, labels.VOLUME])
def house_in_chinese(draft: Draft) -> None:
    """What ends with 出版社, 出版会 or 書店 publishes books: it is no journal."""
    at, part = draft.placed(labels.CONTAINER)[-1]
    if draft.tokens.words[part.last].endswith(_HOUSES_OF_THE_EAST):
        draft.recut(at, at + 1, replace(part, label=labels.PUBLISHER))


@judgement(labels.PUBLISHER, labels.PLACE)
def university_of_place(draft: Draft) -> None:
    """The "Leipzig" of "Universität Leipzig" is part of its name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.next_to(at, labels.PLACE)
        if place and gaps[place.first] in {"-", "–"}:  # "Universität Ulm-Bonn"
            draft.recut(at, at + 2, replace(part, last=place.last))
            return
        if (
            place is None
            or gaps[place.first] != " "
            or not (
                words[part.last].lower() in _OF_PLACES or (part.last > part.first and words[part.last] in _OF)
            )
        ):
            continue
        if (
            words[part.last] == "University"
            and part.last > part.first
            and words[part.last - 1] != "Technical"
        ):
            continue  # "Oak University London"
        land = _land(draft, place)
        draft.recut(at, at + 2, replace(part, last=land - 1), *_behind(place, land))
        return


@judgement(labels.PUBLISHER, labels.PLACE)
def university_as_place(draft: Draft) -> None:
    """Behind "Computer Science Department, | Oak University" no place has begun: what follows is.

    Nor has it before the department: "Oak University, | Computer Science Department".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place, before = draft.next_to(at, labels.PLACE), draft.up_to(at, labels.PLACE)
        if (
            before
            and gaps[part.first] == ", "
            and any(word.lower() in _OF_PLACES for word in words[before.first : part.first])
            and any(word.lower() in _PARTS_OF_SCHOOLS for word in words[part.first : part.last + 1])
        ):
            draft.recut(at - 1, at + 1, replace(part, first=before.first))
            return
        if place is None or gaps[place.first].strip() != ",":
            continue
        land = _land(draft, place)
        school = any(word.lower() in _PARTS_OF_SCHOOLS for word in words[part.first : part.last + 1])
        if school and any(word.lower() in _OF_PLACES for word in words[place.first : land]):
            draft.recut(at, at + 2, replace(part, last=land - 1), *_behind(place, land))
            return


@judgement(labels.PLACE, labels.GENRE, lacks=[labels.PUBLISHER, labels.CONTAINER])
def school_in_place(draft: Draft) -> None:
    """The "University of Ulm" of "PhD thesis, University of Ulm, Germany" is no place, but what follows it is."""
    words = draft.tokens.words
    for at, place in draft.placed(labels.PLACE):
        land = _land(draft, place)
        if land - place.first > 1 and any(word.lower() in _OF_PLACES for word in words[place.first : land]):
            school = replace(place, label=labels.PUBLISHER, last=land - 1)
            draft.recut(at, at + 1, school, *_behind(place, land))
            return


def _land(draft: Draft, place: Part) -> int:
    """Where the land of a place begins, behind a comma or colon, or where the place ends."""
    gaps = draft.tokens.gaps
    return next(
        (k for k in range(place.first + 1, place.last + 1) if gaps[k][:1] in {",", ":"}), place.last + 1
    )


def _behind(place: Part, land: int) -> list[Part]:
    return [replace(place, first=land)] if land <= place.last else []


@judgement(labels.PUBLISHER, lacks=[labels.PLACE])
def place_behind_publisher(draft: Draft) -> None:
    """The "Oxford" of "Oxford University Press, Oxford" is a place, and so is the "Berlin" of "Springer: Berlin"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, part), *others = draft.placed(labels.PUBLISHER)
    if others:
        return
    for k in range(part.first + 1, part.last + 1):
        if gaps[k].strip() == ":" and _is_place(words[part.first : k]):
            place = replace(part, label=labels.PLACE, last=k - 1)  # "Boston: Oak Press"
            draft.recut(at, at + 1, place, replace(part, first=k))
            return
    for k in range(part.last, part.first, -1):
        if gaps[k].strip() in {",", ":", ";"}:
            if not _is_place(words[k : part.last + 1]):
                return
            place = replace(part, label=labels.PLACE, first=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), place)
            return


@judgement(labels.PLACE, lacks=[labels.PUBLISHER])
def publisher_in_place(draft: Draft) -> None:
    """The "Mosby" of "St. Louis: Mosby" is no place."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, place = draft.placed(labels.PLACE)[-1]
    for k in range(place.first + 1, place.last + 1):
        if gaps[k].strip() in {":", ".:"} and mostly(words[k]) != "L":
            house = replace(place, label=labels.PUBLISHER, first=k)
            draft.recut(at, at + 1, replace(place, last=k - 1), house)
            return


@judgement(labels.TITLE, lacks=[labels.PLACE, labels.PUBLISHER, labels.CONTAINER])
def imprint_in_title(draft: Draft) -> None:
    """The "Novi Oak: Elm" of "Trees of the north. Novi Oak: Elm" is where the book was printed and by whom."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[-1]
    house = next((k for k in range(title.last, title.first, -1) if gaps[k].strip() == ":"), 0)
    if not house or title.last - house >= _LONG_HOUSE or not _named(words[house : title.last + 1]):
        return
    for place in range(house - 1, max(title.first, house - _LONG_PLACE - 1), -1):
        if gaps[place].strip() in {".", ","}:
            named = words[place:house]
            known = all(map(is_place, named))
            unknown = gaps[place] == ". " and all(mostly(word) in {"", "L", "l"} for word in named)
            if (known or unknown) and _named(named) and len(words[place - 1]) > 1:
                where = Part(labels.PLACE, place, house - 1, title.sure)
                who = Part(labels.PUBLISHER, house, title.last, title.sure)
                draft.recut(at, at + 1, replace(title, last=place - 1), where, who)
            if gaps[place].strip() == ".":
                return


@judgement(
    labels.TITLE,
    labels.NOTE,
    lacks=[labels.PLACE, labels.PUBLISHER, labels.CONTAINER, labels.VOLUME, labels.PAGE],
)
def imprint_before_extent(draft: Draft) -> None:
    """The "Quercus Novus, Bonnae" of "Flora arborum. Quercus Novus, Bonnae. 824 pp." has published a book so long."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[-1]
    comma = next((k for k in range(title.last, title.first, -1) if gaps[k] == ", "), 0)
    stop = next((k for k in range(comma - 1, title.first, -1) if gaps[k] != " "), 0)
    if not stop or gaps[stop] not in {". ", "? "} or not is_long(draft):
        return
    house, place = words[stop:comma], words[comma : title.last + 1]
    towns = [word for word in place if not belongs(word, "and")]
    if (
        len(house) < _LONG_HOUSE
        and len(towns) < _LONG_PLACE
        and all(word[0].isupper() and (is_place(word) or word.lower() in LATIN_TOWNS) for word in towns)
        and _named(house)
        and not any(mostly(word) in {"T", "t"} for word in house)
        and len(words[stop - 1]) > 1
    ):
        who, where = (
            replace(title, label=labels.PUBLISHER, first=stop, last=comma - 1),
            Part(labels.PLACE, comma, title.last, title.sure),
        )
        draft.recut(at, at + 1, replace(title, last=stop - 1), who, where)


@judgement(labels.TITLE, words=["/"])
def body_behind_stroke(draft: Draft) -> None:
    """The body of "Лес и люди / Институт леса" answers for the work (ISBD, GOST 7.1), and is no part of the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.last, title.first, -1):
            if gaps[k] == " / ":
                if title.last > k and is_body(draft.text(k, title.last)) and words[k][0].isupper():
                    body = replace(title, label=labels.OTHER, first=k)
                    draft.recut(at, at + 1, replace(title, last=k - 1), body)
                return


def _named(words: Sequence[str]) -> bool:
    """Whether words are written as names are: only short ones have small letters."""
    return words[0][0].isupper() and all(word[0].isupper() or len(word) < _SMALL for word in words)


@judgement(labels.TITLE, labels.PUBLISHER, labels.PLACE, lacks=[labels.CONTAINER])
def publisher_of_title(draft: Draft) -> None:
    """The "Lösungen" of "Wälder. Konzepte, Mittel, Lösungen, Bochum" has printed nothing: it ends the title.

    So do a long common word and two in a row, which no house is called: "Arbeit. Zeitdiagnosen, Bochum".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        part = draft.next_to(at, labels.PUBLISHER)
        if part is None or part.sure >= _SURE or not draft.next_to(at + 1, labels.PLACE):
            continue
        inside = words[part.first : part.last + 1]
        if is_house(inside) or not inside[0].istitle() or any(mostly(word) in _OWNERS for word in inside):
            return
        alone = len(inside) == 1 and part.last - title.first > 1
        listed = alone and gaps[part.first] == gaps[part.first - 1] == ", "
        common = alone and len(inside[0]) >= _LONG_WORD and gaps[part.first] == ". " and part.sure < _UNSURE
        common &= not is_long(draft)
        common |= part.sure < _DOUBTED and gaps[part.first] == ". " and _told(inside)
        row = len(inside) == _ROW and belongs(inside[1], "and") and inside[1] != "and"
        if (listed or common or row) and ":" not in gaps[part.last + 1]:
            draft.recut(at, at + 2, replace(title, last=part.last))
        return


def _told(words: Sequence[str]) -> bool:
    """Whether two German words tell of something, as "Botanische Fragmente" does, and name no house."""
    return len(words) == 2 and words[0].endswith("ische") and not words[1].lower().endswith(_OF_HOUSES)


@judgement(labels.PLACE, labels.PUBLISHER)
def place_twice(draft: Draft) -> None:
    """The second "Bonn" of "Bonn: Bonn School of Trees" is part of the publisher's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        house = draft.next_to(at, labels.PUBLISHER)
        half = (place.last - place.first + 1) // 2
        middle = place.first + half
        if (
            house
            and gaps[middle].startswith(":")
            and gaps[house.first] == " "
            and words[place.first : middle] == words[middle : place.last + 1]
        ):
            draft.recut(at, at + 2, replace(place, last=middle - 1), replace(house, first=middle))
            return


def _is_place(words: Sequence[str]) -> bool:
    """Whether the first word is a place's name, and none is of a house's."""
    known = mostly(words[0]) == "L" and words[0][0].isupper()
    return known and not any(belongs(word, kind) for word in words for kind in ("university", "publisher"))


@judgement(labels.PUBLISHER)
def publisher_alone(draft: Draft) -> None:
    """A publisher without a place beside it is less sure: it may be a series, a journal, a part of the title."""
    if "publisher" in draft.values and "publisher_place" not in draft.values:
        draft.sure["publisher"] *= _ALONE


@judgement(labels.PUBLISHER)
def publisher_or_not(draft: Draft) -> None:
    """No publishers are "Hrsg. von A. Oak" (editors), the "u. a." behind a place, a place that stands alone."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        first = words[part.first].lower()
        second = words[part.first + 1].lower() if part.last > part.first else ""
        if (first == "herausg" or is_editor_cue(first)) and second in _BY and part.last > part.first + 1:
            label = labels.OTHER if labels.EDITOR in draft.labels else labels.EDITOR
            draft.recut(at, at + 1, replace(part, label=label, first=part.first + 2))
        elif first in _HALVES and part.first == part.last and draft.up_to(at, labels.PLACE):
            place = draft.parts[at - 1]  # "Berlin (Ost)"
            draft.recut(at - 1, at + 1, replace(place, last=part.last))
        elif part.first == part.last and first in _NO_HOUSES:
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
        elif _told_behind(draft, part):
            told = replace(part, label=labels.OTHER, first=part.last)
            draft.recut(at, at + 1, replace(part, last=part.last - 1), told)
        elif (first, second) == ("u", "a") and gaps[part.first + 1].strip() == ".":
            rest = [replace(part, first=part.first + 2)] if part.last > part.first + 1 else []
            draft.recut(at, at + 1, replace(part, label=labels.OTHER, last=part.first + 1), *rest)
        elif (
            part.first == part.last
            and labels.PLACE not in draft.labels
            and len(draft.placed(labels.PUBLISHER)) == 1
            and (mostly(first) == "L" or (gaps[part.last + 1] == " " and like_a_town(first)))
        ):
            draft.recut(at, at + 1, replace(part, label=labels.PLACE))
        else:
            continue
        return


def _told_behind(draft: Draft, part: Part) -> bool:
    """Whether a verb stands behind the name: "Universität Bonn, eingereicht im Mai 2008", but not "Elm, inc."."""
    word = draft.tokens.words[part.last]
    behind = part.last > part.first and draft.tokens.gaps[part.last] == ", "
    return behind and word.islower() and not belongs(word, "publisher")


@judgement(labels.PUBLISHER, words=words_of("month"))
def month_as_publisher(draft: Draft) -> None:
    """The "March" of "Oak (2017) Trees of the north, March" published nothing, nor did the "6 May" behind a title."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.PUBLISHER):
        last = part.first + (words[part.first].isdecimal() and len(words[part.first]) <= _DAY)
        if last > part.last or not belongs(words[last], "month"):
            continue
        if last == part.last:
            draft.recut(at, at + 1, replace(part, label=labels.DATE))
            return
        if last > part.first and draft.tokens.gaps[last + 1][:1] in {".", ","}:
            day = replace(part, label=labels.DATE, last=last)
            draft.recut(at, at + 1, day, replace(part, label=labels.OTHER, first=last + 1))
            return


@judgement(labels.TITLE, labels.PLACE, lacks=[labels.PUBLISHER, labels.CONTAINER])
def body_behind_title(draft: Draft) -> None:
    """In "A language for trees. Oak Foundation, Vienna" the body before the place has published the work.

    Behind a comma a short one may be the title's: "Life of an office, Ministry of Trees, Vienna".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        place = draft.next_to(at, labels.PLACE)
        if place is None:
            continue
        if gaps[place.first] not in {", ", ". "}:
            return
        for k in range(title.last, title.first, -1):
            if gaps[k].strip() in {".", ","}:
                body = words[k : title.last + 1]
                whole = gaps[k].strip() == "." or (
                    len(body) >= _LEAST_BODY
                    and k > title.first + 1
                    and not any(belongs(word, "and") for word in body)
                )
                if is_house(body) and len(words[k - 1]) > 1 and whole:
                    house = replace(title, label=labels.PUBLISHER, first=k)
                    draft.recut(at, at + 1, replace(title, last=k - 1), house)
                return
        return


def is_house(words: Sequence[str]) -> bool:
    """Whether words are the name of a body that publishes: one says so, and only small ones have small letters."""
    return (
        len(words) > 1
        and not belongs(words[0], "article")
        and not any(word[0].isdigit() for word in words)
        and any(word.lower() in _HOUSE or belongs(word, "university") for word in words)
        and all(word[0].isupper() or len(word) < _SMALL for word in words)
    )
