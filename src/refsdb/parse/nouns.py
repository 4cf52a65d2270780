"""Nouns joined as names are, which begin a title and name nobody: "Oak, Ann, Staat und Wald, in: Forst 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES
from refsdb.parse.tagger import Part

_SHORT = 4  # letters of a noun, at least
_PARTS = frozenset({labels.TITLE, labels.CONTAINER, labels.OTHER})
"""What may follow a title, or the rest of one."""
_FAMILIES = frozenset({"F", "f", "G", "g"})
_APART = frozenset({", ", ". ", "., "})
_IN = frozenset({"in", "dans", "en", "em"})


@judgement(labels.AUTHOR)
def nouns_of_title(draft: Draft) -> None:
    """Behind a whole name, words without any given name name nobody: "A. Oak, | Staat und Wald. Ein Versuch"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, names = draft.placed(labels.AUTHOR)[0]
    if not belongs(words[names.last - 1], "and") or names.last - names.first < 4:
        return
    title = draft.next_to(at, labels.TITLE)
    following = title or draft.behind(at)
    if following is None or following.first != names.last + 1 or following.label not in _PARTS:
        return
    if title is None and (labels.TITLE in draft.labels or words[following.first].lower() not in _IN):
        return
    first = _first_noun(words, gaps, names)
    known = [mostly(words[k]) in _FAMILIES for k in (first, names.last)]
    if not first or (title is not None and (all(known) or gaps[title.first].strip() not in {".", ":"})):
        return
    last = title.last if title else names.last
    draft.recut(
        at,
        at + 1 + (title is not None),
        replace(names, last=first - 1),
        Part(labels.TITLE, first, last, names.sure),
    )


def _first_noun(words: Sequence[str], gaps: Sequence[str], names: Part) -> int:
    """The first of the nouns that end the names, the last two joined by "and"; 0 where they are names."""
    if not _is_noun(words[names.last]):
        return 0
    for k in range(names.last - 2, names.first + 1, -1):
        if not _is_noun(words[k]) or gaps[k] not in _APART:
            return 0
        if _is_whole(words, gaps, names.first, k - 1):
            return k
    return 0


def _is_noun(word: str) -> bool:
    return word.istitle() and len(word) >= _SHORT and word.lower() not in GIVEN


def _is_whole(words: Sequence[str], gaps: Sequence[str], first: int, last: int) -> bool:
    """Whether a name with its given names ends with word `last`: "A. Oak", "Oak, A", "Oak, Ann"."""
    begin = last
    while begin > first and words[begin - 1].lower() in PARTICLES and gaps[begin] == " ":
        begin -= 1
    given = words[begin - 1]
    straight = (len(given) == 1 and gaps[begin] == ". ") or (given.lower() in GIVEN and gaps[begin] == " ")
    inverted = gaps[last] == ", " and (len(words[last]) == 1 or words[last].lower() in GIVEN)
    return begin > first and given[0].isupper() and (straight or inverted)
