"""Places and seasons beside a journal's name: whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.lands import LANDS, LATIN_TOWNS
from refsdb.parse.lexicon import LIKE_A_JOURNAL, mostly, odds
from refsdb.parse.tagger import Part

_NO_MONTHS = frozenset({"Gen", "Des", "Mag", "Out"})
"""Words of journals that are like a month's short name: "J. Phys. A: Math. Gen.", "Cryst. Growth Des."."""
_PLACE_MOST = 3  # words
_TOWNS = frozenset({"", "-", "L", "l"})
"""What words mostly are that may name a town (see `lexicon`)."""
_SOCIETIES = frozenset("acad accad akad soc ges mus inst ver univ".split())
"""Bodies, shortened, whose town belongs to their name: "Proc. Acad. Nat. Sci. Philadelphia"."""
_LONG_WORD = 6  # letters of a word that is hardly shortened, more than
_FIRST = frozenset("La Las Los El San Santa Santo São Saint Port Buenos Rio Río New".split())
"""What names of places begin with, which is no place's alone."""
_ELSEWHERE = frozenset({("u", "a"), ("et", "al")})
_SHORT_WORD = 3  # letters of a word that may be shortened, at most: "Phys.", "St. Louis", "Frankfurt a. M."


@judgement(labels.TITLE, labels.PLACE, labels.VOLUME, lacks=[labels.CONTAINER, labels.PUBLISHER])
def journal_in_place(draft: Draft) -> None:
    """In "On frogs. | Herpeton. California | 2: 1" the first sentence before the volume is the journal."""
    gaps = draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        if draft.next_to(at, labels.VOLUME) and labels.TITLE in {one.label for one in draft.parts[:at]}:
            for k in range(place.first + 1, place.last + 1):
                if gaps[k] == ". " and len(draft.tokens.words[k - 1]) > _SHORT_WORD:
                    journal = Part(labels.CONTAINER, place.first, k - 1, place.sure)
                    draft.recut(at, at + 1, journal, replace(place, first=k))
                    return
            return


@judgement(labels.TITLE, labels.PLACE, labels.VOLUME, labels.PAGE, lacks=[labels.EDITOR, labels.EDITION])
def place_of_title(draft: Draft) -> None:
    """The place of "Frogs of Oaxaca, Mexico. Alytes 5: 2" is the title's: no journal has one before it."""
    gaps = draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        place = draft.next_to(at, labels.PLACE)
        if place is None or gaps[place.first] not in {", ", " "} or gaps[place.last + 1] != ". ":
            continue
        journal = draft.next_to(at + 1, labels.CONTAINER) or draft.next_to(at + 1, labels.PUBLISHER)
        if journal is not None and draft.next_to(at + 2, labels.VOLUME):
            draft.recut(at, at + 2, replace(title, last=place.last))
        return


@judgement(labels.TITLE, labels.PUBLISHER, labels.VOLUME, labels.PAGE, lacks=[labels.PLACE, labels.EDITOR])
def house_of_title(draft: Draft) -> None:
    """The "Oak Museum" of "Moths in the cellar, | Oak Museum. | Trans. Ent. Soc. 5: 2" is the title's: no journal has
    a publisher before it.
    """
    gaps = draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        house = draft.next_to(at, labels.PUBLISHER)
        if (
            house
            and gaps[house.first] == ", "
            and gaps[house.last + 1] == ". "
            and draft.next_to(at + 1, labels.CONTAINER)
            and draft.next_to(at + 2, labels.VOLUME)
        ):
            draft.recut(at, at + 2, replace(title, last=house.last))
        return


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.PUBLISHER])
def place_before_volume(draft: Draft) -> None:
    """In "Acta Arborum. Eichdorf 12: 3" the journal ends before its place, also where the tagger took the place for
    all of it: "On oaks. Journal of Trees. | Eichdorf | 12: 3", "On oaks. Herpeton. | Eichdorf, | Peru | 12: 3".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        land = draft.next_to(at, labels.PLACE)
        if land and not (gaps[land.first] == ", " and words[land.first].lower() in LANDS):
            return
        end = land.last if land else part.last
        if draft.next_to(at + (land is not None), labels.VOLUME) is None or gaps[end + 1] != " ":
            continue
        title = draft.up_to(at, labels.TITLE)
        begin = title.first if title else part.first
        stops = [
            k for k in range(part.last, begin, -1) if gaps[k] == ". " and len(words[k - 1]) > _SHORT_WORD
        ]
        if not stops or part.last - stops[0] >= _PLACE_MOST:
            return
        inside = stops[0] > part.first
        first = part.first if inside else stops[1] if stops[1:] else begin
        where, journal = words[stops[0] : part.last + 1], words[first : stops[0]]
        like = odds(journal) > LIKE_A_JOURNAL or (land is not None and len(journal) == 1)
        if inside:  # not the "Inst" of "Acta Inst. Mossia 5"
            known = bool(mostly(journal[-1]))
            like = (known and title is not None) or (like and (known or len(journal[-1]) > _LONG_WORD))
        if (
            not ((like or any(map(is_place, where))) and _like_places(where))
            or journal[-1].lower() in LANDS
            or _of_society(journal)
        ):
            return
        place = Part(labels.PLACE, stops[0], end, part.sure)
        stop = at + 1 + (land is not None)
        if inside:
            draft.recut(at, stop, replace(part, last=stops[0] - 1), place)
        elif stops[0] == part.first and title and stops[1:] and like:
            name = Part(labels.CONTAINER, first, title.last, part.sure)
            draft.recut(at - 1, stop, replace(title, last=first - 1), name, place)
        return


@judgement(labels.CONTAINER, labels.PLACE)
def town_of_society(draft: Draft) -> None:
    """The town of "Proc. Acad. Nat. Sci. | Philadelphia | 14: 3" is in its name; "Alytes. | Paris | 17" has one."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        town = draft.next_to(at, labels.PLACE)
        number = draft.next_to(at + 1, labels.VOLUME) or _counted_by_year(draft, at + 1)
        if town is None or gaps[town.first] not in {". ", " "} or not number:
            continue
        shortened = (
            part.first < part.last
            and gaps[town.first] == ". "
            and all(gap.startswith(".") for gap in gaps[part.first + 1 : part.last + 2])
        )
        if town.first == town.last and (shortened or _of_society(words[part.first : part.last + 1])):
            draft.recut(at, at + 2, replace(part, last=town.last))
            return


def _counted_by_year(draft: Draft, at: int) -> Part | None:
    """The year behind part `at` that counts volumes: "Proc. Zool. Soc. London 1898: 107"."""
    year = draft.next_to(at, labels.DATE)
    return (
        year if year and draft.tokens.gaps[year.first] == " " and draft.next_to(at + 1, labels.PAGE) else None
    )


def _of_society(name: Sequence[str]) -> bool:
    return not _SOCIETIES.isdisjoint(map(str.lower, name))


@judgement(labels.CONTAINER, labels.OTHER, labels.VOLUME, labels.PAGE)
def place_as_other(draft: Draft) -> None:
    """The "Eichdorf" of "On oaks. Acta Arborum. | Eichdorf | 12: 3", which the tagger made nothing of, is a place."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.CONTAINER):
        other = draft.next_to(at, labels.OTHER)
        if (
            other
            and other.last - other.first < _PLACE_MOST
            and draft.next_to(at + 1, labels.VOLUME)
            and gaps[other.first] == ". "
            and gaps[other.last + 1] == " "
            and _like_places(words[other.first : other.last + 1])
            and not (belongs(words[other.first], "volume") or belongs(words[other.last], "month"))
        ):
            draft.recut(at + 1, at + 2, replace(other, label=labels.PLACE))
            return


def _like_places(words: Sequence[str]) -> bool:
    """Whether words, all capitalised, are known as places or not known at all."""
    rest = words[1:] if words[0] in _FIRST else words
    return all(word[0].isupper() and len(word) > 1 and (is_place(word) or not mostly(word)) for word in rest)


def is_place(word: str) -> bool:
    """Whether a word is mostly a place's, or a land."""
    return mostly(word) in {"L", "l"} or word.lower() in LANDS


@judgement(labels.PLACE)
def and_elsewhere(draft: Draft) -> None:
    """The "u.a." of "Ulm u.a.: Elm" and the "et al." of "Ulm et al." say that there are more places."""
    words = draft.tokens.words
    for at, place in draft.placed(labels.PLACE):
        k = place.last - 1
        if k > place.first and (words[k].lower(), words[place.last].lower()) in _ELSEWHERE:
            draft.recut(at, at + 1, replace(place, last=k - 1), replace(place, label=labels.OTHER, first=k))
            return


@judgement(labels.PUBLISHER, labels.IDENTIFIER, lacks=[labels.PLACE, labels.CONTAINER])
def town_of_two(draft: Draft) -> None:
    """The "Elmau-Ulmlau" of "Daten. Elmau-Ulmlau. Online verfügbar unter https://…" is a town: its words are none of
    a house.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        two = words[part.first : part.last + 1]
        if (
            len(two) == 2
            and gaps[part.last] == "-"
            and all(word.istitle() and (is_place(word) or not mostly(word)) for word in two)
            and draft.next_to(at, labels.IDENTIFIER)
        ):
            draft.recut(at, at + 1, replace(part, label=labels.PLACE))
            return


@judgement(labels.CONTAINER, words=words_of("month") | words_of("season") | {"epub"})
def season_behind_journal(draft: Draft) -> None:
    """The season of "New Labor Forum, Spring/Summer" is no part of the journal, nor is "Epub ahead of print"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.CONTAINER)[0]
    last = part.last
    if "epub" in draft.small:
        last = next((k - 1 for k in range(part.first + 1, last) if words[k].lower() == "epub"), last)
    dated = draft.next_to(at, labels.DATE) is not None
    for k in range(part.last, part.first, -1):
        if dated and gaps[k].startswith(",") and all(belongs(word, "month") for word in words[k : last + 1]):
            last = k - 1  # "Revue des arbres, nov.-déc. 1922"
            break
    if YEAR.fullmatch(words[last]) and last > part.first + 1 and belongs(words[last - 1], "season"):
        last -= 1  # "Telos, Fall 1976"
    while (
        last > part.first
        and words[last][0].isupper()
        and words[last] not in _NO_MONTHS
        and (belongs(words[last], "month") or belongs(words[last], "season"))
    ):
        last -= 1
    if last < part.last and (last > part.first or "," in gaps[last + 1]):
        season = Part(labels.OTHER, last + 1, part.last, part.sure)
        year = draft.next_to(at, labels.VOLUME)
        draft.recut(at, at + 1, replace(part, last=last), season)
        if year and year.first == year.last and YEAR.fullmatch(words[year.first]):
            draft.recut(at + 2, at + 3, replace(year, label=labels.DATE))  # "Oaks, Autumn 2005: 46"


@judgement(labels.TITLE, lacks=[labels.PLACE, labels.CONTAINER])
def place_in_latin(draft: Draft) -> None:
    """The "Holmiae" that ends "Flora arborum, ed. 12. Holmiae" is where it was printed."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[-1]
    k = title.last
    if (
        words[k].lower() in LATIN_TOWNS
        and words[k][0].isupper()
        and gaps[k] in {". ", ", "}
        and k > title.first
    ):
        draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.PLACE, first=k))


@judgement(
    labels.CONTAINER,
    labels.VOLUME,
    labels.DATE,
    labels.PAGE,
    lacks=[labels.PLACE, labels.PUBLISHER],
    words=["bd", "band", "vol", "bind"],
)
def place_behind_volume(draft: Draft) -> None:
    """The "Eichdorf" of "Lexikon der Bäume, Bd. VI, Eichdorf, 1934, S. 5-9" is a place: the book is named already."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER)[1:]:
        year = draft.next_to(at, labels.DATE)
        if (
            year
            and draft.up_to(at, labels.VOLUME)
            and part.first == part.last
            and words[part.first].istitle()
            and gaps[part.first] == ", "
            and gaps[year.first] in {", ", " "}
        ):
            draft.recut(at, at + 1, replace(part, label=labels.PLACE))
            return


_OF_TOWNS = (
    "bach", "bruck", "brück", "brücken", "burg", "dorf", "furt", "hausen", "haven", "heim", "horst", "hude", "ingen",
    "kirchen", "leben", "münde", "rode", "stadt", "städt", "walde", "ungen", "weiler", "wil", "reuth",
)  # fmt: skip
"""What towns end with, where German is spoken."""


def like_a_town(word: str) -> bool:
    """Whether an unknown word ends as German towns do: "Delmenhorst", "Offenbach"."""
    return word.lower().endswith(_OF_TOWNS) and mostly(word) in {"", "-"}


@judgement(labels.CONTAINER, lacks=[labels.PLACE, labels.EDITOR], words=["v", "n"])
def town_before_volume(draft: Draft) -> None:
    """The "Eichdorf" of "On moss. Acta Arborum, Eichdorf, v. 35, n. 6" is where the journal appears (NBR 6023)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER) if "p" in draft.small else ():
        cue = draft.next_to(at, labels.OTHER)
        if cue is None or words[cue.first] not in {"v", "n"} or gaps[cue.first] != ", ":
            continue
        k = next((k for k in range(part.last, part.first, -1) if gaps[k] == ", "), 0)
        town = words[k : part.last + 1]
        if (
            k
            and cue.first == cue.last
            and (draft.next_to(at + 1, labels.VOLUME) or draft.next_to(at + 1, labels.ISSUE))
            and len(town) <= _PLACE_MOST
            and all(word[0].isupper() and word.isalpha() and len(word) > _SHORT_WORD for word in town)
            and all(mostly(word) in _TOWNS for word in town)
            and any(mostly(word) in {"L", "l"} or like_a_town(word) for word in town)  # no "Tempo, Espaço"
        ):
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.PLACE, first=k))
        return
