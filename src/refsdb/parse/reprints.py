"""Works that were printed once more: "Oxford 1913; repr. Leipzig: Elm, 1965" is the book of 1965."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.tagger import Part

_AGAIN = frozenset(
    "repr reprint reprinted rpt nachdr nachdruck neudr neudruck ristampa rist réimpr reimpr".split()
)
_PRINTED = frozenset({labels.DATE, labels.PLACE, labels.PUBLISHER})


@judgement(labels.CONTAINER)
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


@judgement(labels.DATE)
def printed_again(draft: Draft) -> None:
    """What stands before "repr." tells of the first print, if another imprint with a later year stands behind it."""
    if draft.small.isdisjoint(_AGAIN):
        return
    words = draft.tokens.words
    dates = draft.of(labels.DATE)
    k = next((k for k, word in enumerate(words) if word.lower() in _AGAIN), 0)
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
