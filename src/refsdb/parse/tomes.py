"""The volumes of a book: which word is their number, and what one of them is called, which is no title or house.

What a volume is called is part of nothing: years in it are no date of the work.
"""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import ROMAN, YEAR, Draft, judgement
from refsdb.parse.extents import is_long
from refsdb.parse.idem import is_idem
from refsdb.parse.imprints import is_house
from refsdb.parse.lexicon import odds
from refsdb.parse.places import is_place
from refsdb.parse.tagger import Part
from refsdb.parse.volumes import CUED

_BEHIND_NUMBERS = frozenset({"kötet", "köt", "díl", "svazek"})
_CUES = CUED | {"tomus", "t"}
_SMALL_CUES = _CUES - {"band"}
"""What may lead to a number also in small letters; the "band" of "the band 3" does not."""
_NUMBERED = (labels.CONTAINER, labels.VOLUME, labels.ISSUE)
_ORDINALS = frozenset("primus secundus tertius quartus quintus sextus alter ultimus".split())
_ROMANS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split())
_SURE_PLACE = 0.95
_FEW = 3  # figures that a volume's number has less than
_LEAST = 4  # letters of the word before a number that stands without a word
_LEAST_NAME, _SURELY = 3, 60  # words of a book's name at least; odds of one that is surely a journal's
_COLLECTED = frozenset("schriften werke works papers aufsätze opere œuvres oeuvres obras scritti".split())
"""What two numbers may count without a mark before them: "Gesammelte Schriften II, 1"."""


@judgement(labels.TITLE, lacks=_NUMBERED, words=_CUES)
def name_of_volume(draft: Draft) -> None:
    """The "Vol. 2: The oak" of "Trees of the north, Vol. 2: The oak. Bonn: Elm" is the volume and its own name.

    So is the "Bd. III, 1" of "Der Wald, Bd. III, 1, Bonn".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        if not (_printed(draft, at) or _edited(draft, at)):
            continue
        for k in range(title.first + 1, title.last - 1):
            led = words[k].lower() in _CUES if words[k][0].isupper() else words[k] in _SMALL_CUES
            if not led or words[k] == "T" or gaps[k].strip() not in {",", ".", ":"}:
                continue
            number = last = k + 1
            if gaps[number] not in {" ", ". "} or not _counts(words[number]):
                continue
            if _second(draft, number + 1) and (number + 1 == title.last or gaps[number + 2] == ": "):
                last = number + 1
            if last < title.last and (
                gaps[last + 1] not in {": ", ". ", ", "}
                or not _begins(words[last + 1])
                or is_house(words[last + 1 : title.last + 1])
            ):
                continue
            volume = Part(labels.VOLUME, number, last, title.sure)
            cue = replace(title, label=labels.OTHER, first=k, last=k)
            house = (
                [replace(title, label=labels.PUBLISHER, first=last + 1)] if _is_house(draft, at, last) else []
            )
            draft.recut(at, at + 1, replace(title, last=k - 1), cue, volume, *house)
            return


def _is_house(draft: Draft, at: int, last: int) -> bool:
    """Whether what stands behind the volume has published it: "Vol. 1. The Oak League, Bonn, 511 pp."."""
    gaps, title = draft.tokens.gaps, draft.parts[at]
    before_place = draft.next_to(at, labels.PLACE) is not None and gaps[title.last + 1] == ", "
    behind = last < title.last and gaps[last + 1] == ". "
    return behind and before_place and labels.PUBLISHER not in draft.labels and is_long(draft)


@judgement(labels.TITLE, words=["tomus"])
def tomus_behind_title(draft: Draft) -> None:
    """The "Tomus 3" and the "Tomus primus" that end a title are the volume; so is a 3 behind a "Tomus" alone."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        if part.first == part.last and words[part.last] == "Tomus" and draft.next_to(at, labels.VOLUME):
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return
    for at, title in draft.placed(labels.TITLE) if labels.VOLUME not in draft.labels else ():
        k = title.last - 1
        number = words[title.last]
        if (
            k > title.first
            and words[k] == "Tomus"
            and gaps[k] in {". ", ", "}
            and (_counts(number) or number.lower() in _ORDINALS)
        ):
            cue = replace(title, label=labels.OTHER, first=k, last=k)
            volume = replace(title, label=labels.VOLUME, first=title.last)
            draft.recut(at, at + 1, replace(title, last=k - 1), cue, volume)
            return


@judgement(labels.TITLE, lacks=[labels.VOLUME], words=_BEHIND_NUMBERS)
def volumes_before_word(draft: Draft) -> None:
    """The "I–II" of "A moha élete. I–II. | kötet" are its volumes, and so is the 7 of "A moha élete. | 7. köt."."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.OTHER):
        if (
            part.last == part.first + 1
            and words[part.last] in _BEHIND_NUMBERS
            and words[part.first].isdecimal()
        ):
            volume = replace(part, label=labels.VOLUME, last=part.first)
            draft.recut(at, at + 1, volume, replace(part, first=part.last))
            return
    for at, title in draft.placed(labels.TITLE):
        cue, k = draft.next_to(at, labels.OTHER), title.last
        while k > title.first + 1 and gaps[k] in {"–", "-"} and ROMAN.fullmatch(words[k - 1]):
            k -= 1
        if (
            cue
            and words[cue.first].lower() in _BEHIND_NUMBERS
            and ROMAN.fullmatch(words[k])
            and k > title.first
        ):
            if gaps[k] in {". ", ", "}:
                volume = replace(title, label=labels.VOLUME, first=k)
                draft.recut(at, at + 1, replace(title, last=k - 1), volume)
            return


@judgement(labels.TITLE, labels.PLACE, lacks=_NUMBERED)
def volume_behind_title(draft: Draft) -> None:
    """The "II" of "Trees of the north, II, Bonn" and of "…, II, The oak, Bonn" is the volume; so are "III, 1", "IV/1"
    and the 2 of "…, 2. Elm, Bonn".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    counted = not _ROMANS.isdisjoint(words)
    for at, title in draft.placed(labels.TITLE):
        if not (words[title.last].isdecimal() or counted) or not _printed(draft, at):
            continue
        first, last = _number_at_end(draft, title)
        if first:
            draft.recut(at, at + 1, *_volume(title, first, last))
            return
        for k in range(title.first + 2, title.last):
            if (
                words[k] in _ROMANS
                and gaps[k] == ", "
                and gaps[k + 1] in {", ", ": "}
                and len(words[k - 1]) >= _LEAST
                and _begins(words[k + 1])
                and not ROMAN.fullmatch(words[k + 1])
            ):
                draft.recut(at, at + 1, *_volume(title, k, k))
                return
        if labels.PUBLISHER in draft.labels and words[title.last].isdecimal():
            k = title.last
            if (
                k > title.first + 1
                and len(words[k]) < _FEW
                and gaps[k] == ", "
                and len(words[k - 1]) >= _LEAST
                and words[k - 1].isalpha()
                and gaps[k + 1] == ". "
                and labels.EDITION not in draft.labels
            ):
                draft.recut(at, at + 1, *_volume(title, k, k))
        return


@judgement(labels.CONTAINER, labels.PLACE, lacks=[labels.VOLUME, labels.ISSUE])
def volume_behind_book(draft: Draft) -> None:
    """The "II, 1" of "in: Gesammelte Schriften II, 1, Bonn" is the volume; a lone "II" is left to the name."""
    for at, book in draft.placed(labels.CONTAINER):
        before = draft.tokens.words[book.first - 1] if book.first else ""
        first, last = _number_at_end(draft, book) if belongs(before, "in") or is_idem(before) else (0, 0)
        if first and _printed(draft, at):
            draft.recut(at, at + 1, *_volume(book, first, last))
            return


@judgement(labels.TITLE, labels.CONTAINER, labels.OTHER, labels.PLACE, lacks=[labels.VOLUME])
def volume_before_name(draft: Draft) -> None:
    """The "I" of "Trees of the north, | I: | The oak (Bonn" is the volume, and what follows its name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.TITLE):
        number = draft.next_to(at, labels.OTHER)
        name = draft.next_to(at + 1, labels.CONTAINER) if number else None
        if (
            number
            and name
            and number.first == number.last
            and ROMAN.fullmatch(words[number.first])
            and gaps[number.first] == ", "
            and gaps[name.first] == ": "
            and _printed(draft, at + 2)
        ):
            volume = replace(number, label=labels.VOLUME)
            draft.recut(at + 1, at + 3, volume)
        return


@judgement(labels.TITLE, labels.VOLUME, labels.PLACE)
def name_behind_volume(draft: Draft) -> None:
    """The "Oaks" of "Bd. 2: Oaks, Bonn 1994" and of "Vol. 2. Oaks. Elm Press, Bonn" is what the volume is called.

    So it is in "Vol. 2, Oaks. Bonn: Elm", as Chicago prints it.
    """
    gaps = draft.tokens.gaps
    for at, volume in draft.placed(labels.VOLUME):
        name = draft.behind(at)
        if (
            name is None
            or name.first != volume.last + 1
            or labels.TITLE not in {part.label for part in draft.parts[:at]}
            or not _printed(draft, at + 1)
        ):
            continue
        if (
            gaps[name.first] == ", "
            and name.label == labels.PLACE
            and draft.next_to(at + 1, labels.PUBLISHER)
        ):
            k = next((k for k in range(name.first + 1, name.last + 1) if gaps[k] == ". "), 0)
            if k and not is_place(draft.tokens.words[k - 1]):
                draft.recut(at + 1, at + 2, replace(name, first=k))
            return
        led = gaps[name.first] == ": " and name.label in labels.IMPRINT | {labels.CONTAINER}
        named = name.label in {labels.PUBLISHER, labels.CONTAINER} and gaps[name.first] == ", "
        led = led or (named and _before_imprint(draft, at + 1))
        if led or (gaps[name.first] == ". " and name.label == labels.PLACE and _place_twice(draft, at + 1)):
            draft.recut(at + 1, at + 2)
        return


def _before_imprint(draft: Draft, at: int) -> bool:
    """Whether the part at `at` ends a sentence, and "Bonn: Elm" follows."""
    place, house = draft.next_to(at, labels.PLACE), draft.next_to(at + 1, labels.PUBLISHER)
    gaps = draft.tokens.gaps
    return (
        bool(place and house)
        and gaps[draft.parts[at].last + 1] == ". "
        and gaps[draft.parts[at + 2].first] == ": "
    )


@judgement(labels.VOLUME, labels.PLACE)
def years_behind_volume(draft: Draft) -> None:
    """The "1842-1854" of "vol. II: 1842-1854, Rome" and "Vol. 2, May 1842. Rome: Elm" name the volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, volume in draft.placed(labels.VOLUME):
        told = draft.next_to(at, labels.DATE)
        if told and gaps[told.first] == ", " and _before_imprint(draft, at + 1):
            if draft.placed(labels.DATE)[-1][1] is not told:
                draft.recut(at + 1, at + 2, replace(told, label=labels.NOTE))
            return
        k = volume.first + 1
        if (
            k <= volume.last
            and gaps[k] in {": ", ", "}
            and ROMAN.fullmatch(words[k - 1])
            and YEAR.fullmatch(words[k])
        ):
            draft.recut(at, at + 1, replace(volume, last=k - 1))
            return


@judgement(
    labels.AUTHOR,
    labels.DATE,
    labels.CONTAINER,
    labels.PLACE,
    labels.VOLUME,
    lacks=[labels.TITLE, labels.EDITOR],
)
def book_behind_year(draft: Draft) -> None:
    """In "Oak A. (1898). Natural history of moss. Bonn, 2, 19-38" the only name is the book's: behind a year a title
    stands, and no journal has such a name.
    """
    gaps = draft.tokens.gaps
    at, part = draft.placed(labels.CONTAINER)[0]
    place = draft.next_to(at, labels.PLACE)
    if (
        place
        and draft.up_to(at, labels.DATE)
        and gaps[place.first] == ". "
        and part.last - part.first >= _LEAST_NAME
        and odds(draft.tokens.words[part.first : part.last + 1]) < _SURELY
    ):
        draft.recut(at, at + 1, replace(part, label=labels.TITLE))


def _number_at_end(draft: Draft, title: Part) -> tuple[int, int]:
    """First and last word of the number that ends a title: ", II", ", III, 1", " IV/1"; (0, 0) where none does."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    k = title.last
    k -= _second(draft, k)
    if k < title.first + 2 or not ROMAN.fullmatch(words[k]) or len(words[k - 1]) < _LEAST:
        return 0, 0
    collected = words[k - 1].lower() in _COLLECTED
    two = k < title.last and (collected or gaps[title.last] == "/")
    return (k, title.last) if gaps[k] == ", " or (gaps[k] == " " and two) else (0, 0)


def _printed(draft: Draft, at: int) -> bool:
    """Whether the imprint follows the part at `at`."""
    return any(draft.next_to(at, label) for label in labels.IMPRINT)


def _edited(draft: Draft, at: int) -> bool:
    """Whether its edition or who edited it stands between the part at `at` and an imprint."""
    cue = draft.next_to(at, labels.OTHER)
    named = cue and (draft.next_to(at + 1, labels.EDITOR) or draft.next_to(at + 1, labels.TRANSLATOR))
    return bool(named or draft.next_to(at, labels.EDITION)) and not draft.labels.isdisjoint(labels.IMPRINT)


def _place_twice(draft: Draft, at: int) -> bool:
    """Whether the place at `at`, of no known name, has a publisher and another place behind it."""
    words = draft.tokens.words
    place = draft.parts[at]
    house = draft.next_to(at, labels.PUBLISHER)
    unknown = place.sure < _SURE_PLACE and not any(map(is_place, words[place.first : place.last + 1]))
    parted = house is not None and draft.tokens.gaps[house.first] in {". ", ", "}
    return unknown and parted and draft.next_to(at + 1, labels.PLACE) is not None


def _second(draft: Draft, k: int) -> bool:
    """Whether word `k` may be the 1 of "III, 1", "II 1" or "IV/1"."""
    word = draft.tokens.words[k]
    return word.isdecimal() and len(word) < _FEW and draft.tokens.gaps[k] in {", ", " ", "/"}


def _counts(word: str) -> bool:
    return (word.isdecimal() and len(word) < _FEW) or bool(ROMAN.fullmatch(word))


def _begins(word: str) -> bool:
    """Whether what a volume is called may begin so: with a capital, or with its years."""
    return word[0].isupper() or bool(YEAR.fullmatch(word))


def _volume(part: Part, first: int, last: int) -> tuple[Part, Part]:
    """A part up to its number, and the volume in its words `first` to `last`."""
    return replace(part, last=first - 1), Part(labels.VOLUME, first, last, part.sure)


@judgement(labels.CONTAINER, labels.PAGE, labels.PUBLISHER, lacks=[labels.VOLUME])
def volume_of_book(draft: Draft) -> None:
    """The 12 of "Trees, ed. by A. Elm, 12:345-47. Bonn: Oak" is the volume, and so the iv of "Bonn), iv, 345-47"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        k = page.first
        if page.last != k + 2 or not (words[k + 1].isdecimal() and words[k + 2].isdecimal()):
            continue
        roman = _counts_tomes(words[k]) and gaps[k] == "), " and gaps[k + 1] == ", "
        colon = words[k].isdecimal() and gaps[k] == ", " and gaps[k + 1].strip() == ":"
        if (roman or colon) and gaps[k + 2] in {"-", "–"} and draft.placed(labels.CONTAINER)[0][0] < at:
            volume = replace(page, label=labels.VOLUME, last=k)
            draft.recut(at, at + 1, volume, replace(page, first=k + 1))
            return


@judgement(labels.CONTAINER, labels.DATE, labels.PAGE, labels.OTHER, lacks=[labels.VOLUME])
def volume_behind_imprint(draft: Draft) -> None:
    """The "ii" of "Trees, ed. by A. Elm, 2 vols (Bonn: Oak, 1990), ii, pp. 5-9" is the volume, and no date."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, date in draft.placed(labels.DATE):
        k, cue = date.last, draft.next_to(at, labels.OTHER)
        if k > date.first and _counts_tomes(words[k]) and gaps[k] == "), " and gaps[k + 1] == ", ":
            volume = replace(date, label=labels.VOLUME, first=k)
            draft.recut(at, at + 1, replace(date, last=k - 1), volume)
            return
        if cue and _counts_tomes(words[cue.first]) and gaps[cue.first] == "), ":
            k = cue.first
            if (
                gaps[k + 1] == ", "
                and k + 1 >= cue.last
                and any(part.first > k for part in draft.of(labels.PAGE))
            ):
                rest = [replace(cue, first=k + 1)] if cue.last > k else []
                draft.recut(at + 1, at + 2, replace(cue, label=labels.VOLUME, last=k), *rest)
                return


def _counts_tomes(word: str) -> bool:
    """Such as "ii", "IV"."""
    return bool(ROMAN.fullmatch(word.upper()))
