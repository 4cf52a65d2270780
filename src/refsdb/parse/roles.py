"""Who did what: names whose role the words beside them tell better than the tagger."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import is_editor_cue
from refsdb.parse.draft import Draft

_JOINING = frozenset({"and", "und", "et", "von", "van", "de"})


def body_at_the_start(draft: Draft) -> None:
    """A body that stands first has written or edited; publishers stand behind titles."""
    first = draft.parts[0] if draft.parts else None
    if not first or first.label != labels.PUBLISHER or first.first or draft.of(labels.AUTHOR):
        return
    edited = _cue_at(draft, first.last + 1)
    if edited or (len(draft.parts) > 1 and draft.parts[1].label == labels.DATE):
        draft.parts[0] = replace(
            first, label=labels.EDITOR if edited and not draft.of(labels.EDITOR) else labels.AUTHOR
        )
        draft.group()


def editors_before_cue(draft: Draft) -> None:
    """Such as "in Salamon, ed. The Handbook": what stands between "in" and "ed." are names."""
    for at, part in enumerate(draft.parts[:-1]):
        if (
            part.label == labels.CONTAINER
            and part.last - part.first < 4
            and all(
                word[0].isupper() or word in _JOINING
                for word in draft.tokens.words[part.first : part.last + 1]
            )
            and _cue_at(draft, part.last + 1)
            and part.first
            and draft.tokens.words[part.first - 1].lower() == "in"
            and any(later.label == labels.CONTAINER for later in draft.parts[at + 1 : at + 3])
        ):
            draft.parts[at] = replace(part, label=labels.EDITOR)
            draft.group()
            return


def book_behind_editors(draft: Draft) -> None:
    """What follows the cue in brackets of "G. Watson (ed.) Civilian Morale" is the book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = part.first
        if (
            part.label == labels.EDITOR
            and k > 1
            and is_editor_cue(words[k - 1])
            and gaps[k - 1][-1:] in {"(", "["}
            and gaps[k].lstrip(".,: ")[:1] in {")", "]"}
            and ";" not in gaps[k]
            and any(other.label == labels.EDITOR for other in draft.parts[:at])
        ):
            last = part.last
            following = draft.parts[at + 1] if at + 1 < len(draft.parts) else None
            joined = (
                following is not None and following.label == labels.CONTAINER and following.first == last + 1
            )
            if following and joined:
                last = following.last
            draft.parts[at : at + 1 + joined] = [replace(part, label=labels.CONTAINER, last=last)]
            draft.group()
            return


def _cue_at(draft: Draft, i: int) -> bool:
    """Whether word `i` is an editor's cue that stands close to the words before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    return i < len(words) and is_editor_cue(words[i]) and len(gaps[i]) < 4
