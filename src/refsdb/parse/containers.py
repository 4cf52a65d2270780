"""Whether what the tagger took for a journal or a book is one: a container needs something that speaks for it."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import lexicon
from refsdb.parse.tagger import Part

_SPEAKING = frozenset(
    {labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR, labels.NUMBER, labels.SERIES, labels.IDENTIFIER}
)
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.EDITION})
_KINDS = frozenset({"report", "proceedings", "thesis", "university"})


@judgement(labels.PLACE)
def place_in_name(draft: Draft) -> None:
    """No place of an imprint is the one in "The model | New York | in Bonn": it has no mark before it."""
    gaps, words = draft.tokens.gaps, draft.tokens.words
    known = lexicon()
    *places, (_, last_place) = draft.placed(labels.PLACE)
    for at, place in places:
        part = draft.before(at)
        if part is None or place.first != part.last + 1:
            continue
        run_on = part.label in {labels.TITLE, labels.CONTAINER} and gaps[place.first] == " "
        listed = (
            part.label == labels.CONTAINER
            and gaps[place.first] == ", "
            and not any(
                known.get(word.lower(), ("", 0))[0] == "L" for word in words[place.first : place.last + 1]
            )
        )
        if run_on or listed:
            following = draft.parts[at + 1]
            more = (
                run_on
                and following.label == labels.PUBLISHER
                and following.first == place.last + 1
                and draft.behind(at + 1) is last_place
            )
            last = following.last if more else place.last
            draft.recut(at - 1, at + 1 + more, replace(part, last=last))
            return


@judgement(labels.TITLE, labels.CONTAINER, lacks=_SPEAKING)
def second_sentence(draft: Draft) -> None:
    """In "The oak. Life of a tree, Bonn: Elm" the second sentence is no journal: nothing but an imprint follows."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        part, following = draft.behind(at), draft.behind(at + 1)
        if part is None or part.label != labels.CONTAINER or part.first != title.last + 1:
            continue
        if following is None or following.label not in _IMPRINT:
            return
        if gaps[part.first].strip() not in {".", "?", "!"}:
            return
        inside = words[part.first : part.last + 1]
        known = lexicon()
        odds = sum(known.get(word.lower(), ("", 0))[1] for word in inside)
        named = any(belongs(word, kind) for word in inside for kind in _KINDS)
        prose = sum(word.islower() for word in inside) > 1
        if odds > 0 or named or not prose or words[part.last].isdigit():
            return
        draft.recut(at, at + 2, Part(labels.TITLE, title.first, part.last, min(title.sure, part.sure)))
        return
