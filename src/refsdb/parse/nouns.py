"""Nouns joined as names are, which begin a title and name nobody: "Oak, Ann, Staat und Wald, in: Forst 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import mostly
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES, is_suffix
from refsdb.parse.tagger import Part

_SHORT = 4  # letters of a noun, at least
_PARTS = frozenset({labels.TITLE, labels.CONTAINER, labels.OTHER})
"""What may follow a title, or the rest of one."""
_FAMILIES = frozenset({"F", "f", "G", "g"})
_APART = frozenset({", ", ". ", "., "})
_IN = frozenset({"in", "dans", "en", "em"})
_WORDS = frozenset("TtJjm-")
"""What words mostly are that are no names."""
_WHOLE_NAMES = 5  # words: "Ann Oak and Ben Elm"
_ROLES = ("editor", "translator", "etal", "suffix")
_JOINING = frozenset(
    {"and", "und", "et", "von", "van", "de", "der", "den", "del", "da", "di", "le", "la", "y", "e"}
)
_LONG_INITIALS = 3  # letters
_AFTER_INITIALS = frozenset({"van", "von", "de", "der", "den", "v", "zu"})
"""Particles that may stand behind initials."""


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


@judgement(
    labels.AUTHOR,
    labels.TITLE,
    lacks=[labels.VOLUME, labels.ISSUE, labels.PAGE, labels.CONTAINER, labels.EDITOR],
)
def title_left_over(draft: Draft) -> None:
    """What names without any given name leave over begins the title: "Oak, Ann, | Hoftheater. Ein Versuch, Bonn",
    "Ann Oak, | Hoftheater. Ein Versuch, Bonn": a comma ends the names where one stands before the imprint.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    names, title = draft.parts[0], draft.next_to(0, labels.TITLE)
    imprint = draft.behind(1)
    if (
        names.label != labels.AUTHOR
        or title is None
        or imprint is None
        or imprint.label not in labels.IMPRINT
    ):
        return
    if gaps[title.first] != ". " or gaps[imprint.first] not in {", ", " ("}:
        return
    cuts = [k for k in range(names.first + 1, names.last + 1) if gaps[k] in {", ", "., "}]
    if cuts and _is_left(words[cuts[-1] : title.first], _all_inverted(draft, [names.first, *cuts])):
        draft.recut(0, 2, replace(names, last=cuts[-1] - 1), replace(title, first=cuts[-1]))


def _all_inverted(draft: Draft, starts: Sequence[int]) -> bool | None:
    """Whether the names are written so: "Oak, Ann y Elm, Ben"; None where they are not all of one kind."""
    words = draft.tokens.words
    names = [words[first:stop] for first, stop in pairwise(starts)]
    if all(map(_is_straight, names)):
        return False
    halves = [half for name in names for half in _halves(name)]
    paired = len(halves) % 2 == 0 and all(map(_is_family, halves[::2])) and all(map(_is_given, halves[1::2]))
    return True if paired else None


def _halves(name: Sequence[str]) -> list[Sequence[str]]:
    """The given name and the next family of "Ann y Elm"; a part without "and" as it is."""
    at = next((k for k in range(1, len(name) - 1) if belongs(name[k], "and")), 0)
    return [name[:at], name[at + 1 :]] if at else [name]


def _is_left(rest: Sequence[str], inverted: bool | None) -> bool:
    """Whether words between a name and a title are none themselves; behind "Oak, Ann" a family name is none."""
    first = rest[0]
    if inverted is None or not first[0].isupper() or first.lower() in GIVEN or is_suffix(first):
        return False
    if any(not word.isalpha() or any(belongs(word, role) for role in _ROLES) for word in rest):
        return False
    if len(rest) == 1:
        return (
            first.istitle() and len(first) >= _SHORT and (inverted or mostly(first) not in {*_FAMILIES, "m"})
        )
    if any(word.islower() and word not in PARTICLES and not belongs(word, "and") for word in rest):
        return True
    known = mostly(first) in _WORDS or (inverted and mostly(rest[-1]) in _WORDS)
    return known and all(len(word) >= _SHORT or word.islower() for word in rest)


def _is_family(name: Sequence[str]) -> bool:
    own = [word for word in name if word.lower() not in PARTICLES]
    return 0 < len(own) <= 2 and own[0][0].isupper() and (len(name) > 1 or own[0].lower() not in GIVEN)


def _is_given(name: Sequence[str]) -> bool:
    return all(word.lower() in GIVEN or (len(word) == 1 and word.isupper()) for word in name[:1])


def _is_straight(name: Sequence[str]) -> bool:
    """Whether a given name begins it and a family name ends it: "Ann Oak", "Ann B. Oak"."""
    given = name[0].lower() in GIVEN and mostly(name[0]) in {"G", ""}
    return given and 1 < len(name) <= _WHOLE_NAMES and len(name[-1]) > 2


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


@judgement(labels.AUTHOR, lacks=[labels.TITLE, labels.CONTAINER])
def title_behind_initial(draft: Draft) -> None:
    """In "Elm R, Oak K. Moss press | U.S. Patent 5,111" the title begins behind the last name, and so it does in
    "Elm, R. & Oak, K. Moss resources of the north | , 1992", where nothing else is one.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[-1]
    number = draft.next_to(at, labels.NUMBER)
    patent = number is not None and "atent" in draft.text(number.first, number.last)
    for k in range(part.first + 1, part.last):
        initial = words[k - 1].isupper() and len(words[k - 1]) <= _LONG_INITIALS
        begins = (gaps[k] == ", " and patent) or (gaps[k] == ". " and initial)
        rest = words[k + 1 : part.last + 1]
        prose = sum(word.islower() and word not in _JOINING for word in rest)
        if (
            begins
            and words[k][0].isupper()
            and rest[0].islower()
            and rest[0] not in _JOINING
            and prose > (not patent)
        ):
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.TITLE, first=k))
            return


@judgement(labels.AUTHOR, words=_AFTER_INITIALS)
def particle_ends_names(draft: Draft) -> None:
    """The "van." of "Oak, G. van. | Moss tutorial" ends the name: behind its stop the title begins."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.AUTHOR)[0]
    for k in range(part.first + 2, part.last):
        if (
            words[k] in _AFTER_INITIALS
            and gaps[k + 1] == ". "
            and gaps[k] == ". "
            and len(words[k - 1]) == 1
            and "," in "".join(gaps[part.first + 1 : k])
            and not any("," in gap or "." in gap for gap in gaps[k + 2 : part.last + 1])
        ):
            rest = draft.next_to(at, labels.TITLE)
            title = Part(labels.TITLE, k + 1, rest.last if rest else part.last, part.sure)
            draft.recut(at, at + 1 + bool(rest), replace(part, last=k), title)
            return
