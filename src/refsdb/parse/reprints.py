"""Works that were printed once more: "Oxford 1913; repr. Leipzig: Elm, 1965" is the book of 1965."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.places import is_place
from refsdb.parse.tagger import Part

REPRINTED = frozenset(
    "repr reprint reprinted rpt nachdr nachdruck neudr neudruck ristampa rist réimpr reimpr".split()
)
"""What says that a work is printed once more."""
_ENDED = frozenset({". ", '." ', ".” ", ".’ ", ".' "})
_TAKEN = frozenset({labels.PUBLISHER, labels.CONTAINER, labels.PLACE})
_PRINTED = frozenset({labels.DATE, labels.PLACE, labels.PUBLISHER})


@judgement(labels.CONTAINER, words=[";"])
def printed_abroad(draft: Draft) -> None:
    """In "Angew. Chem. 2000, 112, 46; Angew. Chem. Int. Ed. 2000, 39, 44" the second journal prints it again.

    What is numbered last before it is the page, where no page is told there.
    """
    gaps = draft.tokens.gaps
    if len(draft.placed(labels.CONTAINER)) == 1:
        return
    (first, _), *others = draft.placed(labels.CONTAINER)
    at = next((at for at, part in others if gaps[part.first].startswith(";")), 0)
    before = {part.label for part in draft.parts[first:at]}
    if not at or labels.VOLUME not in before or draft.parts[at + 1 :] == []:
        return
    behind = {part.label for part in draft.parts[at + 1 :]}
    if behind.isdisjoint({labels.VOLUME, labels.PAGE}):
        return
    last = draft.parts[at - 1]
    told = (
        [replace(last, label=labels.PAGE)]
        if labels.PAGE not in before and last.label == labels.ISSUE
        else [last]
    )
    again = [
        part if part.label == labels.IDENTIFIER else replace(part, label=labels.OTHER)
        for part in draft.parts[at:]
    ]
    draft.recut(at - 1, len(draft.parts), *told, *again)


@judgement(labels.DATE, words=REPRINTED)
def printed_again(draft: Draft) -> None:
    """What stands before "repr." tells of the first print, if another imprint with a later year stands behind it."""
    words = draft.tokens.words
    dates = draft.of(labels.DATE)
    k = next((k for k, word in enumerate(words) if word.lower() in REPRINTED), 0)
    first, later = [part for part in dates if part.last < k], [part for part in dates if part.last > k]
    if not first or not later or not words[first[-1].last] < words[later[0].last]:
        return
    if not all(YEAR.fullmatch(words[part.last]) for part in (first[-1], later[0])):
        return
    behind = {part.label for part in draft.parts if k <= part.last < later[0].first}
    if labels.PUBLISHER not in behind or "[" in draft.tokens.gaps[k]:
        return  # "Berlin 1900 [Nachdruck Bonn 1998]" is quoted by its first print
    behind.add(labels.DATE)
    title = max((part.last for part in draft.of(labels.TITLE)), default=-1)
    kept: list[Part] = []
    for part in draft.parts:
        if part.last < k and part.first > title and part.label in _PRINTED & behind:
            kept.append(replace(part, label=labels.OTHER))
        elif part.first == k < part.last and part.label in _PRINTED:
            kept += [replace(part, label=labels.OTHER, last=k), replace(part, first=k + 1)]
        else:
            kept.append(part)
    draft.recut(0, len(draft.parts), *kept)


def _again(draft: Draft) -> bool:
    """Whether some word may tell of another print."""
    return not draft.small.isdisjoint(REPRINTED) or ("nd" in draft.small and "ND" in draft.tokens.words)


def _tells(word: str) -> bool:
    """Such as "repr", "Nachdruck", "ND"."""
    return word == "ND" or word.lower() in REPRINTED


def _led(draft: Draft, part: Part) -> bool:
    """Whether it is a place with such a word before it, taken for a house: "ND Bonn"."""
    house = part.label == labels.PUBLISHER
    return house and all(map(is_place, draft.tokens.words[part.first + 1 : part.last + 1]))


@judgement(labels.DATE)
def word_for_reprint(draft: Draft) -> None:
    """The "ND" of "(Bonn 1931; ND Ulm 1994)" and the "repr." of "(London 1980; repr. 1999)" are no house or book."""
    if not _again(draft):
        return
    words = draft.tokens.words
    for at, part in enumerate(draft.parts):
        if part.label not in _TAKEN or (part.first != part.last and not _led(draft, part)):
            continue
        before = draft.before(at)
        if before is None or before.label != labels.DATE:
            continue
        if _tells(words[part.first]):
            if part.first != part.last:
                cue, place = (
                    replace(part, label=labels.OTHER, last=part.first),
                    replace(part, label=labels.PLACE),
                )
                draft.recut(at, at + 1, cue, replace(place, first=part.first + 1))
                return
            year = draft.next_to(at, labels.VOLUME)
            dated = year is not None and YEAR.fullmatch(words[year.first]) and year.first == year.last
            rest = [replace(year, label=labels.DATE)] if year and dated else []
            draft.recut(at, at + 1 + len(rest), replace(part, label=labels.OTHER), *rest)
            return


@judgement(labels.TITLE, lacks=[labels.VOLUME, labels.ISSUE])
def first_print_in_title(draft: Draft) -> None:
    """The "Bonn 1943" of "Die Moose, Bonn 1943, Nachdruck Ulm 1967" is where and when it was first printed."""
    if not _again(draft):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        inside = _tells(words[title.last])  # the title has taken the word
        following, year = title.last + 1 - inside, title.last - inside
        k = year - 1
        if (
            following < len(words)
            and _tells(words[following])
            and YEAR.fullmatch(words[year])
            and k > title.first
            and gaps[k] in {", ", ". ", " ("}
            and gaps[year] == " "
            and is_place(words[k])
        ):
            place = Part(labels.PLACE, k, k, title.sure)
            dated = Part(labels.DATE, year, year, title.sure)
            draft.recut(at, at + 1, replace(title, last=k - 1), place, dated)
            return


@judgement(labels.TITLE, labels.DATE)
def year_of_original(draft: Draft) -> None:
    """The 1907 of "Der Wald [1907], Bonn 1962" is the year of the original, and no part of the title.

    In round brackets it is so where the tagger took it for a date; else it may be the title's.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if len(draft.placed(labels.DATE)) == 1 and "[" not in draft.tokens.text:
        _behind_stop(draft)
        return
    for at, title in draft.placed(labels.TITLE):
        later = draft.of(labels.DATE)[-1]
        if not YEAR.fullmatch(words[later.first]) or later.first < title.last:
            continue
        if (
            gaps[title.last] == " ["
            and gaps[title.last + 1][:1] == "]"
            and title.last > title.first
            and YEAR.fullmatch(words[title.last])
            and words[title.last] < words[later.first]
        ):
            year = replace(title, label=labels.OTHER, first=title.last)
            draft.recut(at, at + 1, replace(title, last=title.last - 1), year)
            return
        first = draft.next_to(at, labels.DATE)
        if first and first is not later and _before_imprint(draft, first, later):
            draft.recut(at + 1, at + 2, replace(first, label=labels.OTHER))
            return
        if (
            first
            and first.last - first.first < 2  # "[1907/08]"
            and gaps[first.first] in {" (", " ["}
            and gaps[first.last + 1] in {"), ", "], "}
            and YEAR.fullmatch(words[first.first])
            and words[first.first] < words[later.first]
            and words[later.first - 1][0].isupper()
            and gaps[later.first] == " "
        ):
            draft.recut(at + 1, at + 2, replace(first, label=labels.OTHER))
            return


def _before_imprint(draft: Draft, first: Part, later: Part) -> bool:
    """Whether the 1853 of "Trees. 1853. Ed. A. Elm. Bonn: Ash, 1996. Print" is the first print's."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    imprint = any(
        part.last + 1 == later.first for part in draft.of(labels.PUBLISHER) + draft.of(labels.PLACE)
    )
    return (
        imprint
        and first.first == first.last
        and gaps[first.first] in _ENDED
        and gaps[first.last + 1] == ". "
        and bool(YEAR.fullmatch(words[first.first]))
        and words[first.first] < words[later.first]
    )


def _behind_stop(draft: Draft) -> None:
    """So is the 1904 of "On moss. 1904. In Essays on Trees, … 1966" and "Peat. 1867. Bonn: Elm, 1990" (Chicago)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    following, k = draft.behind(at), title.last
    if (
        following
        and k > title.first
        and gaps[k] in _ENDED
        and gaps[k + 1] == ". "
        and YEAR.fullmatch(words[k])
        and words[k] < words[draft.of(labels.DATE)[0].last]
        and k < draft.of(labels.DATE)[0].first
        and (following.label == labels.PLACE or words[following.first] in {"In", "Translated", "Edited"})
    ):
        draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.OTHER, first=k))
