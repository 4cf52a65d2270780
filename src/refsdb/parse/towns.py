"""Where works were published: states and lands behind towns, towns in two halves, and what is no place."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lands import LANDS, POSTAL_STATES
from refsdb.parse.lexicon import mostly
from refsdb.parse.places import is_place

_LONG_PLACE = 3  # words
_LONG_TOWN = 3  # words
_STATES_NAMED = POSTAL_STATES | frozenset(
    """
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
    Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin
    Wyoming
    """.split()
)
_AND = frozenset("&")
_HOUSES = frozenset({"B", "b"})
"""What words of publishers' names mostly are (see `lexicon`)."""


@judgement(labels.CONTAINER, labels.PLACE, labels.PUBLISHER)
def place_of_meeting(draft: Draft) -> None:
    """The first place of "Proc. Conf. Trees, Elmtown (Oak Press, Bonn, 1984)" is where they met."""
    places = draft.placed(labels.PLACE)
    for at, place in places[:-1]:
        publisher = draft.next_to(at, labels.PUBLISHER)
        if publisher and "(" in draft.tokens.gaps[publisher.first] and draft.next_to(at + 1, labels.PLACE):
            draft.recut(at, at + 1, replace(place, label=labels.OTHER))
            return


@judgement(labels.CONTAINER, labels.PLACE, labels.PUBLISHER, labels.DATE)
def place_behind_meeting(draft: Draft) -> None:
    """The first place of "Tree Congress; 2012 Dec 12-14; Ulm, Germany. Bonn: Elm; 2013" is where they met."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        house = draft.next_to(at, labels.PUBLISHER)
        if house is None or gaps[place.first] != "; " or gaps[house.first] != ": ":
            continue
        k = next((k for k in range(place.last, place.first, -1) if gaps[k] == ". "), 0)
        if k and words[k][0].isupper():
            draft.recut(at, at + 1, replace(place, label=labels.OTHER, last=k - 1), replace(place, first=k))
            return


@judgement(labels.PLACE, labels.PUBLISHER)
def place_in_two(draft: Draft) -> None:
    """The "Ash" of "Elmtown-Ash 2015" is the second half of a town."""
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.up_to(at, labels.PLACE)
        if place and part.first == part.last and draft.tokens.gaps[part.first] == "-":
            draft.recut(at - 1, at + 1, replace(place, last=part.last))
            return


@judgement(labels.PUBLISHER)
def state_as_publisher(draft: Draft) -> None:
    """The "CT" behind "Elmtown, " and the "Elmtown CT" have published nothing: it is where in the United States."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.up_to(at, labels.PLACE)
        if words[part.last] not in POSTAL_STATES or words[part.last - 1] in _AND:
            continue
        if place and part.first == part.last and gaps[part.first] in {", ", " "}:
            draft.recut(at - 1, at + 1, replace(place, last=part.last))
            return
        if (
            part.first + 1 == part.last
            and mostly(words[part.first]) not in _HOUSES
            and labels.PLACE not in draft.labels
            and gaps[part.last] in {", ", " "}
        ):
            draft.recut(at, at + 1, replace(part, label=labels.PLACE))
            return


@judgement(labels.PLACE)
def city_of_state(draft: Draft) -> None:
    """The "College Station" of "On moss, College Station, | Texas" is the city, and no part of the title, nor of who
    published: "Oak Institutes of Health, College Station, | Texas".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in (*draft.placed(labels.TITLE), *draft.placed(labels.PUBLISHER)):
        place = draft.next_to(at, labels.PLACE)
        if place is None or gaps[place.first] != ", " or words[place.first] not in _STATES_NAMED:
            continue
        marks = {", "} if title.label == labels.PUBLISHER else {", ", ". "}
        k = next((k for k in range(title.last, title.first, -1) if gaps[k] in marks), 0)
        city = words[k : title.last + 1]
        house = title.label == labels.PUBLISHER and any(
            belongs(word, kind) for word in city for kind in ("publisher", "university")
        )
        house = house or (title.label == labels.PUBLISHER and not all(map(is_place, city)))
        named = len(city) < _LONG_PLACE and all(word.istitle() for word in city) and not house
        if k and named and len(words[k - 1]) > 1:
            draft.recut(at, at + 2, replace(title, last=k - 1), replace(place, first=k))
        return


@judgement(labels.PLACE, labels.PUBLISHER)
def land_before_publisher(draft: Draft) -> None:
    """The "U.S.A." of "Lawrence, Kansas, | U.S.A., Oak Press" is the place's."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.up_to(at, labels.PLACE)
        if place is None or gaps[part.first] != ", ":
            continue
        k = part.first + 1
        if words[part.first] == "U":
            while k < part.last and words[k] in {"S", "A", "K"} and gaps[k].strip() in {"", "."}:
                k += 1
        elif words[part.first].lower() not in LANDS and words[part.first] not in {"USA", "UK"}:
            continue
        if k <= part.last and gaps[k] in {", ", "., ", ": ", ".: "}:
            draft.recut(at - 1, at + 1, replace(place, last=k - 1), replace(part, first=k))
            return


@judgement(labels.TITLE, labels.PUBLISHER)
def land_as_house(draft: Draft) -> None:
    """The "Hungary" of "Surveys of moss. Hungary. Paris" is what the title is about, and no house."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        house = draft.next_to(at, labels.PUBLISHER)
        if (
            house
            and house.first == house.last
            and words[house.first].lower() in LANDS
            and gaps[house.first] == ". "
        ):
            draft.recut(at, at + 2, replace(title, last=house.last))
            return


@judgement(labels.TITLE, labels.PLACE, labels.PUBLISHER)
def sentence_as_place(draft: Draft) -> None:
    """The "Moss and fern" of "The flora. | Moss and fern. | Elm & Ash, | Bonn" is no place, as one stands behind."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        named, house = draft.next_to(at, labels.PLACE), draft.next_to(at + 1, labels.PUBLISHER)
        if (
            named
            and house
            and draft.next_to(at + 2, labels.PLACE)
            and gaps[named.first] == gaps[house.first] == ". "
            and not any(map(is_place, words[named.first : named.last + 1]))
        ):
            draft.recut(at, at + 2, replace(title, last=named.last))
            return


@judgement(labels.PUBLISHER, labels.GENRE, lacks=[labels.PLACE], words=words_of("university"))
def town_before_school(draft: Draft) -> None:
    """The "Ulm" of "[M.S. thesis]: Ulm, Elm State University" is the school's town."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        k = next((k for k in range(part.first + 1, part.last + 1) if gaps[k] == ", "), 0)
        schools = [belongs(word, "university") for word in words[part.first : part.last + 1]]
        if (
            k
            and gaps[part.first].endswith("]: ")
            and k - part.first < _LONG_TOWN
            and any(schools)
            and not any(schools[: k - part.first])
        ):
            town = replace(part, label=labels.PLACE, last=k - 1)
            draft.recut(at, at + 1, town, replace(part, first=k))
            return
