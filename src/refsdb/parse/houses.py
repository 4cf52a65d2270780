"""Which of two names beside each other published, and which is the place."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.extents import is_long
from refsdb.parse.imprints import is_house
from refsdb.parse.lands import POSTAL_STATES
from refsdb.parse.lexicon import mostly, odds
from refsdb.parse.names.body import BODY_WORDS, is_body
from refsdb.parse.newspapers import is_newspaper
from refsdb.parse.places import is_place

_SURE = 0.95
_QUOTED = frozenset(
    {'." ', ".” ", '", ', '," ', ",” ", "”, ", "”. ", '". ', ".’ ", ",’ ", "’, ", "’. ", ".' ", "', "}
)
_QUOTES = frozenset("\"“‘'„")
_OF_ARTICLES = (labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR)
_LONG_PLACE, _SHORT_HOUSE = 3, 4  # words
_UNSURE = 0.8
_OF_TITLES = frozenset(
    """
    of report reports guide guidelines documentation manual part rapport edition version overview sheet study analysis
    results notes volume update summary brief appendix handbook tutorial introduction review presentation
    """.split()
)
"""No site is called so: it is what a title goes on with."""
_SHORTENED = frozenset("dr mr mrs ms st mt ft vs prof jr sr gen rev no".split())
"""Words whose stop ends no title: "Walks with Dr. Oak"."""
_PAPERS = ("papier", "bericht", "paper", "report", "rapport", "plan", "strategie", "strategy", "guidelines")
_POSTS = frozenset("blog blogpost blogeintrag blogbeitrag weblog webseite website homepage".split())
"""What says that a title is read on a page."""
_LANDS = frozenset({"DDR", "Ost", "West", "BRD", "GDR", "Main", "Oder"})
_MEETINGS = frozenset(
    "Meeting Conference Congress Symposium Workshop Proceedings Papers Tagung Kongress".split()
)
COMPANIES = frozenset("inc ltd llc gmbh corp plc".split())
_NUMBERED = frozenset({"université", "universités"})
"""What has several of its kind in one town, told apart by numbers."""


@judgement(labels.TITLE, lacks=[labels.PUBLISHER, labels.CONTAINER], words=COMPANIES)
def company_in_title(draft: Draft) -> None:
    """The "Oak Systems, Inc." of "Tree 09, Oak Systems, Inc., Elmtown, CT" has published it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[-1]
    if words[title.last].lower() not in COMPANIES:
        return
    k = title.last - (gaps[title.last].strip() == ",")
    while k > title.first + 1 and gaps[k] == " " and words[k - 1][:1].isupper():
        k -= 1
    if k > title.first and gaps[k] in {", ", ". "} and k < title.last:
        publisher = replace(title, label=labels.PUBLISHER, first=k)
        draft.recut(at, at + 1, replace(title, last=k - 1), publisher)


@judgement(labels.PLACE, labels.PUBLISHER)
def place_and_another(draft: Draft) -> None:
    """The "CT and London" of "Elmtown, CT and London" is no house: the first is a state."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.up_to(at, labels.PLACE)
        if (
            place
            and words[part.first] in POSTAL_STATES
            and part.last > part.first + 1
            and words[part.first + 1] in {"and", "&"}
            and gaps[part.first] == ", "
            and all(map(is_place, words[part.first + 2 : part.last + 1]))
        ):
            draft.recut(at - 1, at + 1, replace(place, last=part.last))
            return


@judgement(labels.PUBLISHER, labels.VOLUME, words=_NUMBERED)
def number_of_university(draft: Draft) -> None:
    """The 1 of "Université Paris 1" is part of its name, and no volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        town = draft.next_to(at, labels.PLACE)
        number = draft.next_to(at + bool(town), labels.VOLUME)
        if (
            number
            and number.first == number.last
            and gaps[number.first] == " "
            and (town is None or gaps[town.first] == " ")
            and part.first < part.last
            and words[part.first].lower() in _NUMBERED
            and words[part.last][0].isupper()
        ):
            draft.recut(at, at + 2 + bool(town), replace(part, last=number.last))
            return


@judgement(labels.PLACE, labels.PUBLISHER)
def places_before_publisher(draft: Draft) -> None:
    """The "Leipzig" of "Leipzig, Bonn: Elm" is a place as well: who published stands behind the colon.

    So the "Italian" of "Trees, Italian, Bonn: Elm" has published nothing.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.next_to(at, labels.PLACE)
        house = draft.next_to(at + 1, labels.PUBLISHER) if place else None
        if (
            place
            and house
            and not draft.up_to(at, labels.PLACE)
            and part.last - part.first < _LONG_PLACE
            and gaps[place.first].strip() in {",", "/", "–", "-"}
            and gaps[house.first].strip() == ":"
        ):
            named = words[part.first : place.first]
            if any(map(is_place, named)):
                draft.recut(at, at + 2, replace(place, first=part.first))
            elif not (is_house(named) or is_place(words[house.first])):
                draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.PLACE, labels.PUBLISHER)
def publisher_before_place(draft: Draft) -> None:
    """In "Elm, Bonn 1984" the second is the place, whatever the tagger took for it: no mark of a place parts them."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        house = draft.next_to(at, labels.PUBLISHER)
        if (
            house
            and gaps[house.first] == ", "
            and mostly(words[house.first]) in {"L", "l"}
            and not any(is_place(word) for word in words[place.first : house.first])
            and not is_house(words[house.first : house.last + 1])
        ):
            named = replace(place, label=labels.PUBLISHER)
            draft.recut(at, at + 2, named, replace(house, label=labels.PLACE))
            return


@judgement(labels.PLACE, labels.PUBLISHER)
def place_before_house(draft: Draft) -> None:
    """In "Trees, Paris, Librairie Oak, 1963" the place stands first: what is called a house stands behind it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, house in draft.placed(labels.PUBLISHER):
        place = draft.next_to(at, labels.PLACE)
        if (
            place
            and gaps[place.first] == ", "
            and not draft.up_to(at, labels.PLACE)
            and all(map(is_place, words[house.first : house.last + 1]))
            and is_house(words[place.first : place.last + 1])
            and not any(map(is_place, words[place.first : place.last + 1]))
        ):
            where, who = replace(house, label=labels.PLACE), replace(place, label=labels.PUBLISHER)
            draft.recut(at, at + 2, where, who)
            return


@judgement(labels.PLACE, labels.PUBLISHER)
def place_before_colon(draft: Draft) -> None:
    """In "Eichdorf: Elm 1955" the place stands before the colon, where neither is known and both are unsure.

    In a bracket before the year it is enough that the house is unsure: "(Eichdorf: Elm, 1955)".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, house in draft.placed(labels.PUBLISHER):
        place = draft.next_to(at, labels.PLACE)
        if (
            place
            and gaps[place.first] == ": "
            and place.sure < _UNSURE
            and (house.sure < _UNSURE or _in_bracket(draft, at))
            and house.first == house.last
            and not draft.up_to(at, labels.PLACE)
            and not any(map(is_place, words[place.first : place.last + 1]))
            and not is_house(words[house.first : house.last + 1])
        ):
            where, who = replace(house, label=labels.PLACE), replace(place, label=labels.PUBLISHER)
            draft.recut(at, at + 2, where, who)
            return


def _in_bracket(draft: Draft, at: int) -> bool:
    """Whether the part at `at`, the one behind it and a year are all that stands in a bracket."""
    gaps, year = draft.tokens.gaps, draft.next_to(at + 1, labels.DATE)
    return year is not None and gaps[draft.parts[at].first] == " (" and gaps[year.last + 1][:1] == ")"


@judgement(labels.TITLE, labels.CONTAINER, labels.PLACE, lacks=[labels.PUBLISHER, labels.EDITOR, labels.PAGE])
def house_as_book(draft: Draft) -> None:
    """The "Oak Museum" of "Moths. Vol. 10. Oak Museum, London, 829 pp." has published the book, and is none.

    So has the "Ash" of "Moths of the north. Ash, London, 553 pp.": a book is as long as that, and no chapter.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        place = draft.next_to(at, labels.PLACE)
        if (
            place
            and gaps[part.first] == ". "
            and gaps[place.first].endswith(", ")
            and (is_house(words[part.first : part.last + 1]) or _names_house(draft, at))
            and _MEETINGS.isdisjoint(words[part.first : part.last + 1])
        ):
            draft.recut(at, at + 1, replace(part, label=labels.PUBLISHER))
            return


@judgement(labels.TITLE, labels.CONTAINER, labels.NOTE, lacks={*_OF_ARTICLES, labels.PLACE, labels.PUBLISHER})
def house_before_extent(draft: Draft) -> None:
    """The "Elm, Bonn" of "Moths. Elm, Bonn, xxi + 385 pp." is the imprint: pages that are counted are a book's."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.CONTAINER)[-1]
    note = draft.next_to(at, labels.NOTE)
    commas = [k for k in range(part.first + 1, part.last + 1) if gaps[k] == ", "]
    if note and len(commas) == 1 and part.sure < _SURE and draft.up_to(at, labels.TITLE):
        counted = belongs(words[note.last], "pages") and any(
            map(str.isdecimal, words[note.first : note.last])
        )
        place = words[commas[0] : part.last + 1]
        if counted and len(place) <= _LONG_PLACE and all(word[0].isupper() for word in place):
            house = replace(part, label=labels.PUBLISHER, last=commas[0] - 1)
            draft.recut(at, at + 1, house, replace(part, label=labels.PLACE, first=commas[0]))


@judgement(
    labels.TITLE, labels.CONTAINER, labels.PLACE, lacks={*_OF_ARTICLES, labels.PUBLISHER, labels.SERIES}
)
def acronym_as_book(draft: Draft) -> None:
    """The "IZA" of "The labour of trees. IZA. Bonn" has published the work: nothing of a journal is printed."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, part), *others = draft.placed(labels.CONTAINER)
    place, word = draft.next_to(at, labels.PLACE), words[part.first]
    if not others and place and draft.up_to(at, labels.TITLE) and part.first == part.last:
        printed = gaps[part.first].strip('”“"»«’') == ". " and gaps[place.first] in {". ", ", ", " ", ": "}
        if printed and word.isalpha() and word.isupper() and not is_newspaper(word) and odds([word]) <= 0:
            draft.recut(at, at + 1, replace(part, label=labels.PUBLISHER))


@judgement(
    labels.TITLE, labels.PUBLISHER, labels.IDENTIFIER, lacks={*_OF_ARTICLES, labels.PLACE, labels.CONTAINER}
)
def site_as_house(draft: Draft) -> None:
    """The "Moss Page" of '"Oaks." Moss Page, 2019, www.moss.org' holds what is quoted, and what stands behind a comma
    has published it: "Moss Page, Elm Society" (Modern Language Association).
    """
    gaps = draft.tokens.gaps
    (at, part), *others = draft.placed(labels.PUBLISHER)
    title = draft.up_to(at, labels.TITLE)
    if others or title is None or "url" not in draft.values or "doi" in draft.values:
        return
    if gaps[part.first] in _QUOTED and not _QUOTES.isdisjoint(gaps[title.first]):
        k = next((k for k in range(part.first + 1, part.last + 1) if gaps[k] == ", "), 0)
        if is_body(draft.text(part.first, k - 1 if k else part.last)):
            return  # "“On moss.” Center for Elms. www.elm.org"
        house = [replace(part, first=k)] if k else []
        site = replace(part, label=labels.CONTAINER, last=k - 1 if k else part.last)
        draft.recut(at, at + 1, site, *house)


@judgement(
    labels.TITLE,
    labels.IDENTIFIER,
    lacks={*_OF_ARTICLES, labels.PLACE, labels.CONTAINER, labels.PUBLISHER, labels.NUMBER, labels.GENRE},
)
def site_behind_title(draft: Draft) -> None:
    """The "Oak Foundation" of "How moss burns. Oak Foundation. https://…" has published it, and the "Moss Matters"
    there, written as names are behind a sentence that is not, is the site.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[-1]
    k = next((k for k in range(title.last, title.first, -1) if gaps[k] == ". "), 0)
    if (
        not k
        or gaps[title.last + 1].strip(")]")[:1] != "."
        or len(words[k - 1]) <= 1
        or words[k - 1].lower() in _SHORTENED
    ):
        return
    name, before = words[k : title.last + 1], words[title.first + 1 : k]
    if name[0].lower() in _POSTS and "url" in draft.values:
        label = labels.OTHER
    elif name[-1].lower() in _POSTS and len(name) > 1 and _named(name[:-1]):
        label = labels.CONTAINER
    elif _named(name) and _of_body(name):
        label = labels.PUBLISHER
    elif (
        "url" in draft.values
        and len(name) <= _SHORT_HOUSE
        and _named(name)
        and any(word.islower() and len(word) > _LONG_PLACE for word in before)
        and not any(word.isdecimal() or word.lower() in _OF_TITLES for word in name)
    ):
        label = labels.CONTAINER
        draft.put("type", "webpage", title.sure)
    else:
        return
    draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=label, first=k))


def _of_body(words: list[str]) -> bool:
    """Whether a word says that they name a body, and the first not that it is a body's paper."""
    called = is_house(words) or any(word.lower() in BODY_WORDS for word in words)
    told = words[0].lower().endswith(_PAPERS) or belongs(words[0], "article")
    return called and len(words) > 1 and not told


def _named(words: list[str]) -> bool:
    """Whether words are written as names are: only short ones have small letters, "and", "for"."""
    return all(word[0].isupper() or len(word) <= _LONG_PLACE for word in words) and words[0][0].isupper()


@judgement(labels.TITLE, labels.CONTAINER, labels.PUBLISHER, lacks={*_OF_ARTICLES, labels.PLACE})
def book_before_publisher(draft: Draft) -> None:
    """The "Eichdorf" of "On moss. Eichdorf: Moss Press" is where it was published: a house stands behind it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, part), *others = draft.placed(labels.CONTAINER)
    house = draft.next_to(at, labels.PUBLISHER)
    if (
        house
        and not others
        and draft.up_to(at, labels.TITLE)
        and gaps[part.first] in {". ", "? "}
        and gaps[house.first] == ": "
        and part.last - part.first < _LONG_PLACE
        and all(word[0].isupper() for word in words[part.first : part.last + 1])
    ):
        draft.recut(at, at + 1, replace(part, label=labels.PLACE))


@judgement(labels.CONTAINER, lacks=[labels.PUBLISHER, labels.VOLUME])
def house_in_name(draft: Draft) -> None:
    """The "Elm Society" of "In Proceedings of the Moss Symposium. Elm Society, | Bonn" has published them.

    So has who is named behind a site, be it the site: "Moss Lexicon. Moss Lexicon, 14 Oct. 2022".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = next((k for k in range(part.last, part.first, -1) if gaps[k] == ". "), 0)
        day = draft.next_to(at, labels.DATE)
        if (
            k
            and (draft.next_to(at, labels.PLACE) or (day and day.last > day.first))
            and gaps[part.last + 1] == ", "
            and len(words[k - 1]) >= _LONG_PLACE
        ):
            again = words[part.first : k] == words[k : part.last + 1]
            if again or (
                is_house(words[k : part.last + 1]) and _MEETINGS.isdisjoint(words[k : part.last + 1])
            ):
                house = replace(part, label=labels.PUBLISHER, first=k)
                draft.recut(at, at + 1, replace(part, last=k - 1), house)
            return


def _names_house(draft: Draft, at: int) -> bool:
    """Whether a part of a few capitalised words stands behind a title, and the pages of the book are counted."""
    words = draft.tokens.words
    part = draft.parts[at]
    named = words[part.first : part.last + 1]
    return (
        len(named) <= _SHORT_HOUSE
        and is_long(draft)
        and labels.VOLUME not in draft.labels
        and draft.up_to(at, labels.TITLE) is not None
        and all(word[0].isupper() or belongs(word, "and") for word in named)
    )


@judgement(labels.PLACE, labels.PUBLISHER)
def land_behind_place(draft: Draft) -> None:
    """The "DDR" of "Berlin (DDR) 1959" and the "Roßlau" of "Dessau-Roßlau" belong to the place: no house is there."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        land = draft.next_to(at, labels.PUBLISHER)
        if not land or land.first != land.last:
            continue
        if gaps[land.first] == "-" or (gaps[land.first] == " (" and words[land.first] in _LANDS):
            draft.recut(at, at + 2, replace(place, last=land.last))
            return
