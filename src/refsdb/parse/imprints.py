"""Editions, theses and publishers: words that say what they are, whatever the tagger made of them."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import words_of
from refsdb.parse.draft import Draft
from refsdb.parse.tagger import Part

_THESIS = words_of("thesis") - {
    "ma",
    "msc",
    "phd",
    "ph",
    "doctoral",
    "master",
    "masters",
    "bachelor",
    "dis",
} | {"inaugural"}
_UNIVERSITY = words_of("university") | {"tu", "eth", "lmu", "rwth", "fu"}
_EDITION = words_of("edition")
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.CONTAINER})


def publisher_behind_edition(draft: Draft) -> None:
    """In "3. Aufl. Thieme, Stuttgart" the edition ends behind its word, and the publisher follows."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label != labels.EDITION or draft.of(labels.PUBLISHER):
            continue
        for k in range(part.first, part.last):
            marked = gaps[k + 1].rstrip() in {".", ",", ".,"}
            if words[k].lower() in _EDITION and marked and words[k + 1][:1].isupper():
                publisher = Part(labels.PUBLISHER, k + 1, part.last, part.sure)
                draft.parts[at : at + 1] = [replace(part, last=k), publisher]
                draft.group()
                return


def thesis_and_school(draft: Draft) -> None:
    """In "Dissertation, Universität Köln" the first is the kind of work, and the second who it was written for."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _IMPRINT or draft.of(labels.GENRE):
            continue
        last = part.first
        while last < part.last and words[last].lower() in _THESIS and "," not in gaps[last + 1]:
            last += 1
        if words[last].lower() not in _THESIS:
            continue
        genre = replace(part, label=labels.GENRE, last=last)
        if last < part.last:
            draft.parts[at : at + 1] = [genre, replace(part, label=labels.PUBLISHER, first=last + 1)]
        else:
            draft.parts[at] = genre
            following = draft.parts[at + 1] if at + 1 < len(draft.parts) else None
            if (
                following
                and following.label == labels.PLACE
                and words[following.first].lower() in _UNIVERSITY
                and not [other for other in draft.of(labels.PUBLISHER) if other is not part]
            ):
                draft.parts[at + 1] = replace(following, label=labels.PUBLISHER)
        draft.group()
        return
