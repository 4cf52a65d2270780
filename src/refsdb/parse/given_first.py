"""Names that stand given name first, and that the title took a part of."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES
from refsdb.parse.tagger import Part

_PARTED = frozenset({",", "("})
"""What stands behind a title where commas part what is cited: its names stand given name first."""
_AND = frozenset({"and", "und", "et", "y", "e"})
_MOST = 3  # words of a name without particles and initials


def _is_given(word: str) -> bool:
    return word.lower() in GIVEN or mostly(word) in {"G", "g"}


@judgement(labels.AUTHOR, labels.TITLE)
def family_behind_initial(draft: Draft) -> None:
    """The title takes no family name: "Ann G. | Oak, The trees of Bonn", "K. Elm/A. | Oak, The trees of Bonn"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, author = draft.placed(labels.AUTHOR)[0]
    title = draft.next_to(at, labels.TITLE)
    if title is None or title.last == title.first or gaps[title.first] != ". " or len(words[author.last]) > 1:
        return
    first = author.last
    while first > author.first and len(words[first]) == 1 and gaps[first].strip() in {"", "."}:
        first -= 1
    stroke = gaps[first].strip() == "/"
    begins = first == author.first or stroke or belongs(words[first - 1], "and")
    given = begins and first < author.last and _is_given(words[first]) and gaps[first + 1] == " "
    family = words[title.first]
    capital = words[title.first + 1][0].isupper() and not belongs(family, "article")
    named = given and (mostly(family) in {"", "F", "f", "-"} or (capital and _parted(draft, title)))
    if (
        (named or (stroke and first == author.last))
        and family[0].isupper()
        and family[1:].islower()
        and gaps[title.first + 1].strip() in {",", ":"}
    ):
        draft.recut(at, at + 2, replace(author, last=title.first), replace(title, first=title.first + 1))


@judgement(labels.AUTHOR, labels.TITLE)
def names_in_title(draft: Draft) -> None:
    """The title takes no names: "Ann Oak, | Peter G. Elm and Karl Ash, Trees, Bonn", "Ann Oak | and Karl Ash, …"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, author = draft.placed(labels.AUTHOR)[0]
    title = draft.next_to(at, labels.TITLE)
    if title is None or author.first == author.last or not _parted(draft, title):
        return
    if "," in gaps[author.first + 1] or not _is_given(words[author.first]):
        return
    k, families, joined = title.first, 0, False
    while not joined and k <= title.last:
        joined = words[k] in _AND
        end = _name(draft, k + joined, title.last)
        if not end or (families and not joined and gaps[k] != ", "):
            break
        k, families = end, families + 1
    if (
        joined
        and families
        and k <= title.last
        and gaps[k] == ", "
        and (words[k][0].isupper() or words[k].isdecimal())
    ):
        draft.recut(at, at + 2, replace(author, last=k - 1), replace(title, first=k))


def _name(draft: Draft, first: int, last: int) -> int:
    """The word behind a name in title[first..last], given name first; 0 where there is none."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if first > last or not _is_given(words[first]):
        return 0
    k = first + 1
    while k < last and len(words[k]) == 1 and words[k].isupper() and gaps[k + 1].startswith("."):
        k += 1
    while k < last and words[k] in PARTICLES and words[k] not in _AND:
        k += 1
    start = k
    while (
        k <= last
        and words[k][0].isupper()
        and words[k][1:].islower()
        and (k == start or gaps[k] in {" ", "-"})
    ):
        k += 1
    return k if start < k <= start + _MOST - 1 else 0


def _parted(draft: Draft, title: Part) -> bool:
    return draft.tokens.gaps[title.last + 1].strip()[:1] in _PARTED
