"""Places and seasons beside a journal's name: whose they are."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.tagger import Part

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


@judgement(labels.CONTAINER)
def season_behind_journal(draft: Draft) -> None:
    """The season of "New Labor Forum, Spring/Summer" is no part of the journal, nor is "Epub ahead of print"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.CONTAINER)[0]
    last = next((k - 1 for k in range(part.first + 1, part.last) if words[k].lower() == "epub"), part.last)
    dated = draft.next_to(at, labels.DATE) is not None
    for k in range(part.last, part.first, -1):
        if dated and gaps[k].startswith(",") and all(belongs(word, "month") for word in words[k : last + 1]):
            last = k - 1  # "Revue des arbres, nov.-déc. 1922"
            break
    while (
        last > part.first
        and words[last][0].isupper()
        and words[last] != "Gen"  # "J. Phys. A: Math. Gen."
        and (belongs(words[last], "month") or belongs(words[last], "season"))
    ):
        last -= 1
    if last < part.last and (last > part.first or "," in gaps[last + 1]):
        season = Part(labels.OTHER, last + 1, part.last, part.sure)
        draft.recut(at, at + 1, replace(part, last=last), season)
