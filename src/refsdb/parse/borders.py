"""Borders between parts that the look of the whole citation decides better than the words round them."""

from __future__ import annotations

import re

from refsdb.parse import labels
from refsdb.parse.draft import Draft
from refsdb.parse.lexicon import lexicon
from refsdb.parse.tagger import Part

_QUOTES = "\"“”„«»‟'‘"
_CLOSED = re.compile(r"[,.?!](?:[\"”]|['’](?=\s))")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_STOP = re.compile(r"[.?!][)\]”’\"']?\s+$")
_COUNTED = frozenset({labels.VOLUME, labels.ISSUE})
_LEAST = 5  # letters of a word whose stop ends a sentence and not an abbreviation


def quoted_title(draft: Draft) -> None:
    """A title in quotes ends where they close behind a comma or stop: “On trees,” whatever stands there."""
    gaps = draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label != labels.TITLE or not any(mark in _QUOTES for mark in gaps[part.first].split(" ")[-1]):
            continue
        for k in range(part.first + 1, part.last + 1):
            if _CLOSED.search(gaps[k]):
                rest = Part(labels.CONTAINER, k, part.last, part.sure)
                following = draft.parts[at + 1] if at + 1 < len(draft.parts) else None
                if following and following.label == labels.CONTAINER and following.first == part.last + 1:
                    rest = Part(labels.CONTAINER, k, following.last, min(part.sure, following.sure))
                    draft.parts[at + 1 : at + 2] = []
                draft.parts[at : at + 1] = [Part(labels.TITLE, part.first, k - 1, part.sure), rest]
                draft.group()
                return
        return


def year_before_volume(draft: Draft) -> None:
    """Such as "2016;96" is a year and a volume, though the tagger may take the two for one."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        is_volume = part.label == labels.VOLUME
        if part.last == part.first or not (
            is_volume or (part.label == labels.DATE and not draft.of(labels.VOLUME))
        ):
            continue
        if (
            _YEAR.fullmatch(words[part.first])
            and ";" in gaps[part.first + 1]
            and words[part.first + 1].isdigit()
        ):
            year = Part(labels.DATE, part.first, part.first, part.sure)
            draft.parts[at : at + 1] = [year, Part(labels.VOLUME, part.first + 1, part.last, part.sure)]
            draft.group()
            return


def lone_part(draft: Draft) -> None:
    """A single name of a work is its title: a container needs a title, a number or a page beside it."""
    values = draft.values
    if (
        "title" not in values
        and "container_title" in values
        and not draft.by_label.keys() & {labels.VOLUME, labels.ISSUE, labels.PAGE}
    ):
        values["title"] = values.pop("container_title")
        draft.sure["title"] = draft.sure.pop("container_title")


def place_of_journal(draft: Draft) -> None:
    """Such as "Alytes. Paris 17: 73": the place between a journal and its volume is no part of the journal."""
    tokens = draft.tokens
    for at, part in enumerate(draft.parts[:-1]):
        if (
            part.label != labels.CONTAINER
            or draft.parts[at + 1].label not in _COUNTED
            or draft.of(labels.PLACE)
        ):
            continue
        last = part.last
        alone = part.first == last
        if lexicon().get(tokens.words[last].lower()) != "L" or not _ends(draft, last - 1):
            return
        place = Part(labels.PLACE, last, last, part.sure)
        journal = [] if alone else [Part(labels.CONTAINER, part.first, last - 1, part.sure)]
        draft.parts[at : at + 1] = [*journal, place]
        draft.group()
        return


def journal_behind_title(draft: Draft) -> None:
    """A volume needs a journal: where none was found, it is what stands before the volume (and its place).

    That is what the tagger took for a publisher, or the last sentence of the title.
    """
    if draft.of(labels.CONTAINER):
        return
    for at, part in enumerate(draft.parts):
        if part.label not in {labels.TITLE, labels.PUBLISHER} or not _counted_behind(draft, at):
            continue
        if part.label == labels.PUBLISHER:
            if draft.of(labels.PAGE):
                draft.parts[at] = Part(labels.CONTAINER, part.first, part.last, part.sure)
                draft.group()
            return
        for k in range(part.last, part.first, -1):
            if _ends(draft, k - 1):
                title = Part(labels.TITLE, part.first, k - 1, part.sure)
                draft.parts[at : at + 1] = [title, Part(labels.CONTAINER, k, part.last, part.sure)]
                draft.group()
                return
        return


def _counted_behind(draft: Draft, at: int) -> bool:
    """Whether a volume or issue follows part `at`, directly or behind a place."""
    following = [part.label for part in draft.parts[at + 1 : at + 3]]
    if following[:1] == [labels.PLACE]:
        following = following[1:]
    return bool(following) and following[0] in _COUNTED


def _ends(draft: Draft, i: int) -> bool:
    """Whether a sentence ends behind word `i`, and not an abbreviation."""
    tokens = draft.tokens
    if i < 0 or not _STOP.search(tokens.gaps[i + 1]):
        return False
    return len(tokens.words[i]) >= _LEAST or len(tokens.gaps[i + 1].strip()) > 1 or tokens.words[i].isdigit()
