"""Who did what: names whose role the words beside them tell better than the tagger."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from refsdb.parse import labels
from refsdb.parse.cues import is_editor_cue
from refsdb.parse.draft import Draft
from refsdb.parse.imprints import is_house
from refsdb.parse.names.body import is_body
from refsdb.parse.tagger import Part

_YEAR = 4  # figures
_CARE = (["a", "cura", "di"], ["a", "c", "di"])
_NAMES = re.compile(r"[^\W\d_]['’\w-]+(?: [^\W\d_]['’\w-]+){0,2} [A-Z]{1,3}(?:, [^,]+ [A-Z]{1,3})+")
_GROUPS = frozenset(
    {"Group", "Groups", "Consortium", "Collaboration", "Investigators", "Team", "Network", "Committee"}
)
_GROUP_MOST = 9  # words of such a group's name
_BY = frozenset({"by", "von", "v", "par", "di", "por"})
_JOINING = frozenset({"and", "und", "et", "von", "van", "de"})


def body_at_the_start(draft: Draft) -> None:
    """A body that stands first has written or edited; publishers stand behind titles."""
    first = draft.parts[0] if draft.parts else None
    if not first or first.label != labels.PUBLISHER or first.first or draft.of(labels.AUTHOR):
        return
    edited = _cue_at(draft, first.last + 1)
    if edited or (len(draft.parts) > 1 and draft.parts[1].label == labels.DATE):
        draft.recut(
            0,
            0 + 1,
            replace(first, label=labels.EDITOR if edited and not draft.of(labels.EDITOR) else labels.AUTHOR),
        )


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
            draft.recut(at, at + 1, replace(part, label=labels.EDITOR))
            return


def body_before_cue(draft: Draft) -> None:
    """In "in Oak Society of Bonn (ed.): Trees" what stands before the cue has edited what stands behind it."""
    for at, part in enumerate(draft.parts[:-1]):
        if (
            part.label == labels.CONTAINER
            and not draft.of(labels.EDITOR)
            and _cue_at(draft, part.last + 1)
            and draft.tokens.gaps[part.last + 1].strip()[-1:] in {"(", "["}
            and any(later.label == labels.CONTAINER for later in draft.parts[at + 1 : at + 3])
        ):
            draft.recut(at, at + 1, replace(part, label=labels.EDITOR))
            return


def authors_in_place_of_publisher(draft: Draft) -> None:
    """A list such as "Oak JJ, Elm A, Fir PT" are names, wherever it stands."""
    if draft.of(labels.AUTHOR) or draft.of(labels.EDITOR):
        return
    for at, part in enumerate(draft.parts):
        if part.label == labels.PUBLISHER and _NAMES.fullmatch(draft.printed(part).strip(" .,;")):
            draft.recut(at, at + 1, replace(part, label=labels.AUTHOR))
            return


def group_behind_authors(draft: Draft) -> None:
    """The "Oak Study Group" between the authors and the title of a paper is no part of the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _GROUPS.isdisjoint(words):
        return
    for at, (author, title) in enumerate(pairwise(draft.parts)):
        if author.label != labels.AUTHOR or title.label != labels.TITLE or title.first != author.last + 1:
            continue
        for k in range(title.first + 1, min(title.last, title.first + _GROUP_MOST)):
            if gaps[k].strip() == ".":
                if words[k - 1] in _GROUPS and all(
                    word[0].isupper() or len(word) < 4 for word in words[title.first : k]
                ):
                    group = replace(title, label=labels.OTHER, last=k - 1)
                    draft.recut(at + 1, at + 2, group, replace(title, first=k))
                return
        return


def body_in_pieces(draft: Draft) -> None:
    """A body's name is one: "Ministry of Family, | Youth and Sport (ed.)", "Oak | Centre for Trees (2013)"."""
    gaps = draft.tokens.gaps
    for at, (part, rest) in enumerate(pairwise(draft.parts)):
        if part.label != labels.AUTHOR or rest.first != part.last + 1 or part.first != draft.parts[0].first:
            continue
        following = draft.parts[at + 2] if at + 2 < len(draft.parts) else None
        listed = rest.label == labels.EDITOR and gaps[rest.first] == ", " and is_body(draft.printed(part))
        split = (
            rest.label == labels.TITLE
            and gaps[rest.first] == " "
            and part.first == part.last
            and following is not None
            and following.label == labels.DATE
            and len(draft.of(labels.TITLE)) > 1
            and gaps[following.first].strip()[-1:] in {"(", "["}
        )
        if listed or split:
            draft.recut(at, at + 2, replace(part, label=rest.label if listed else part.label, last=rest.last))
        return


def book_of_editors(draft: Draft) -> None:
    """The second title, behind "in" and editors, is the book: "On oaks. In: Elm, A. (ed.): Trees. Bonn"."""
    if draft.of(labels.CONTAINER) or not draft.of(labels.EDITOR):
        return
    editor = draft.of(labels.EDITOR)[0]
    titles = draft.of(labels.TITLE)
    if len(titles) > 1 and titles[0].first < editor.first < titles[1].first:
        at = draft.parts.index(titles[1])
        draft.recut(at, at + 1, replace(titles[1], label=labels.CONTAINER))


def names_before_cue(draft: Draft) -> None:
    """What stands before "eds." are names: "Oak, Ann, | Tom Elm and Eve Fir (2009) | (eds.): Trees"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    titles = draft.of(labels.TITLE)
    if len(titles) < 2 or not _cue_at(draft, titles[0].last + 1):
        return
    part = titles[0]
    at = draft.parts.index(part)
    last = part.last
    year = words[last].isdigit() and len(words[last]) == _YEAR and "(" in gaps[last]
    last -= year
    if at > 1 or last <= part.first:
        return
    if not all(word[0].isupper() or word in _JOINING for word in words[part.first : last + 1]):
        return
    before = draft.parts[0] if at else None
    if before is not None and (before.label != labels.AUTHOR or gaps[part.first] != ", "):
        return
    names = Part(labels.AUTHOR, before.first if before else part.first, last, part.sure)
    date = [Part(labels.DATE, part.last, part.last, part.sure)] if year else []
    draft.recut(0, at + 1, names, *date)


def editors_behind_in(draft: Draft) -> None:
    """In "in A. Elm and T. Fir, eds, Trees", all of it taken for a book, the book begins behind the cue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if draft.of(labels.EDITOR):
        return
    for at, part in enumerate(draft.parts):
        if part.label != labels.CONTAINER or words[part.first] not in {"in", "In"}:
            continue
        for k in range(part.first + 2, part.last):
            if (
                is_editor_cue(words[k])
                and gaps[k].strip()[-1:] in {",", "("}
                and gaps[k + 1].strip()[:1] in {",", ")", "."}
            ):
                if all(word[0].isupper() or word in _JOINING for word in words[part.first + 1 : k]):
                    draft.recut(
                        at,
                        at + 1,
                        replace(part, label=labels.EDITOR, first=part.first + 1, last=k - 1),
                        replace(part, first=k + 1),
                    )
                return
        return


def editors_in_book(draft: Draft) -> None:
    """In "Trees of the north / ed. by A. Elm" the book ends where its editors are named."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if draft.of(labels.EDITOR) or (_BY.isdisjoint(words) and "под" not in words):
        return
    for at, part in enumerate(draft.parts):
        untitled = part.label == labels.AUTHOR and not draft.of(labels.TITLE)
        if part.label not in {labels.CONTAINER, labels.TITLE} and not untitled:
            continue
        for k in range(part.first + 1, part.last - 1):
            if (
                is_editor_cue(words[k])
                and words[k + 1] in _BY
                and gaps[k].strip()[-1:] in {"/", ",", ".", ";", "(", "["}
                and gaps[k + 1].strip() in {"", "."}
            ) or (
                (words[k : k + 3] in _CARE or words[k : k + 2] == ["под", "ред"])
                and gaps[k].strip()[-1:] in {",", "(", "/"}
            ):
                end = part.last
                for n in range(k + 3, part.last + 1):
                    if gaps[n].strip()[:1] in {",", "."} and is_house(words[n : part.last + 1]):
                        end = n - 1
                        break
                names = k + 2 + (words[k] == "a")
                if names > end:
                    return
                label = labels.TITLE if untitled else part.label
                book = [
                    replace(part, label=label, last=k - 1),
                    replace(part, label=labels.EDITOR, first=names, last=end),
                ]
                house = labels.OTHER if draft.of(labels.PUBLISHER) else labels.PUBLISHER
                if end < part.last:
                    book.append(replace(part, label=house, first=end + 1))
                draft.recut(at, at + 1, *book)
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
            draft.recut(at, at + 1 + joined, replace(part, label=labels.CONTAINER, last=last))
            return


def _cue_at(draft: Draft, i: int) -> bool:
    """Whether word `i` is an editor's cue that stands close to the words before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    return i < len(words) and is_editor_cue(words[i]) and len(gaps[i]) < 4
