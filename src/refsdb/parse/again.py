"""Works that a note cites once more: "Ebd., S. 44", "Oak, ebd.", "Oak, Trees, S. 9"."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly, odds
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES, is_suffix
from refsdb.parse.tagger import Part

_THERE = frozenset("ebd ebda ebenda ibid ibidem ibíd ibídem ivi".split())
_BESIDE = frozenset({labels.OTHER, labels.PAGE, labels.NOTE, labels.VOLUME, labels.ISSUE})
"""What stands beside such a word where the work before is meant."""
_YEAR = 4  # figures
_INITIALS = 2  # letters
_MORE = frozenset(
    {
        labels.DATE, labels.EDITOR, labels.VOLUME, labels.ISSUE, labels.PUBLISHER, labels.PLACE, labels.IDENTIFIER,
        labels.SERIES, labels.GENRE, labels.TRANSLATOR,
    }
)  # fmt: skip
"""What a work has where it is cited for the first time."""


@judgement(words=_THERE)
def there(draft: Draft) -> None:
    """The "Ebd." of "Ebd., S. 44" and the "ebd." of "Oak, ebd." say where, and name nothing."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        k = part.last
        if words[k].lower() not in _THERE:
            continue
        others = [other for other in draft.parts if other is not part]
        if k == part.first and all(other.label in _BESIDE or _short(draft, other) for other in others):
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            for n, other in enumerate(draft.parts):
                if _short(draft, other):
                    draft.recut(n, n + 1, replace(other, label=labels.PAGE))
            return
        if part.label == labels.AUTHOR and k > part.first and gaps[k] == ", ":
            said = replace(part, label=labels.OTHER, first=k)
            draft.recut(at, at + 1, replace(part, last=k - 1), said)
            return


def _short(draft: Draft, part: Part) -> bool:
    """Whether a date is none: the 44 of "Ibid., 44"."""
    word = draft.tokens.words[part.first]
    return part.label == labels.DATE and part.first == part.last and word.isdecimal() and len(word) < _YEAR


@judgement(
    labels.AUTHOR,
    labels.TITLE,
    labels.VOLUME,
    lacks=(_MORE | {labels.PAGE, labels.CONTAINER}) - {labels.VOLUME},
)
def page_in_short(draft: Draft) -> None:
    """The 316 of "Oak, Trees of the north, 316" is the page: of a volume more would be told."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, number = draft.placed(labels.VOLUME)[-1]
    if (
        number.first == number.last == len(words) - 1
        and words[number.last].isdecimal()
        and 1 < len(words[number.last]) < _YEAR
        and draft.up_to(at, labels.TITLE)
        and gaps[number.first].strip('"”’» ')[-1:] in {",", ""}
        and gaps[number.first] != " "
    ):
        draft.recut(at, at + 1, replace(number, label=labels.PAGE))


@judgement(labels.AUTHOR, labels.PAGE, lacks=_MORE | {labels.TITLE})
def title_in_short(draft: Draft) -> None:
    """The "Trees" of "Oak, Trees, S. 9" is the title, and so is the "Trees in Bonn" of "Oak, Trees in Bonn, S. 9"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    author = draft.parts[0]
    commas = [k for k in range(author.first + 1, author.last + 1) if gaps[k] == ", "]
    if author.label != labels.AUTHOR or author.first or len(commas) != 1:
        return
    k = commas[0]
    named = k == 1 or (k == 2 and words[0].lower() in PARTICLES)
    begins = words[k].lower()
    if (
        not named
        or any(len(word) <= _INITIALS for word in words[k : author.last + 1])
        or begins in GIVEN
        or mostly(words[k]) in {"G", "g", "F", "f"}
        or is_suffix(words[k])
    ):
        return
    stop, last = 1, author.last
    cue, rest = draft.next_to(0, labels.OTHER), draft.next_to(1, labels.CONTAINER)
    if labels.CONTAINER in draft.labels:
        if not cue or not rest or gaps[cue.first] != " " or gaps[rest.first] != " ":
            return
        stop, last = 3, rest.last
    title = Part(labels.TITLE, k, last, author.sure)
    draft.recut(0, stop, replace(author, last=k - 1), title)


@judgement(labels.AUTHOR, labels.CONTAINER, labels.PAGE, lacks=_MORE | {labels.TITLE})
def title_without_year(draft: Draft) -> None:
    """The "Trees" of "Ann Oak, Trees, S. 9" is the title: no journal goes without a volume and a year."""
    at, _ = draft.placed(labels.AUTHOR)[0]
    book = draft.next_to(at, labels.CONTAINER)
    words = draft.tokens.words
    if book and draft.tokens.gaps[book.first] == ", " and odds(words[book.first : book.last + 1]) <= 0:
        draft.recut(at + 1, at + 2, replace(book, label=labels.TITLE))
