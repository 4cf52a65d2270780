"""A reference on its way from labelled parts to fields, and the judgements that it passes."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache, reduce
from itertools import chain, compress
from operator import or_
from typing import Any

from refsdb.parse.tagger import Part
from refsdb.parse.tokens import Span, Tokens

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""What may be a year."""
ROMAN = re.compile(r"[IVX]{1,5}")
"""What may count volumes or parts in Roman figures."""


_LONGEST = 9  # figures of a number that counts something


def counted(word: str) -> int:
    """The number that a word is; -1 for none, and for one of so many figures that it counts nothing."""
    return int(word) if word.isdecimal() and len(word) <= _LONGEST else -1


@dataclass(slots=True)
class Draft:
    """A reference on its way: what was printed, and the fields found so far with how sure the tagger is.

    `labels` are those that some part has, `small` the words of the citation in small letters, and the marks
    between them.
    """

    tokens: Tokens
    spans: list[Span]
    parts: list[Part]
    labels: frozenset[str] = frozenset()
    values: dict[str, Any] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)
    small: frozenset[str] = frozenset()
    _placed: dict[str, list[tuple[int, Part]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.small = frozenset(chain(map(str.lower, self.tokens.words), "".join(self.tokens.gaps)))
        self._sort()

    def _sort(self) -> None:
        placed: dict[str, list[tuple[int, Part]]] = {}
        for at, part in enumerate(self.parts):
            if part.label in placed:
                placed[part.label].append((at, part))
            else:
                placed[part.label] = [(at, part)]
        self._placed = placed
        self.labels = frozenset(placed)

    def recut(self, at: int, stop: int, *parts: Part) -> None:
        """Put `parts` in the place of parts[at:stop]."""
        self.parts[at:stop] = parts
        self._sort()

    def claim(self, whole: Part) -> None:
        """Make the words of `whole` that part, whatever they were parts of."""
        before, behind = [], []
        for part in self.parts:
            if part.first < whole.first:
                before.append(replace(part, last=min(part.last, whole.first - 1)))
            if part.last > whole.last:
                behind.append(replace(part, first=max(part.first, whole.last + 1)))
        self.recut(0, len(self.parts), *before, whole, *behind)

    def touching(self, first: int, last: int) -> list[Part]:
        """The parts that have some of the words from `first` to `last`."""
        return [part for part in self.parts if part.first <= last and part.last >= first]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last word between two places of the text."""
        starts = self.tokens.starts
        return bisect_left(starts, start), bisect_left(starts, end) - 1

    def of(self, label: str) -> list[Part]:
        """The parts of one label, in order."""
        return [part for _, part in self.placed(label)]

    def placed(self, label: str) -> list[tuple[int, Part]]:
        """(place among all parts, part) of the parts of one label, in order."""
        return self._placed.get(label, [])

    def before(self, at: int) -> Part | None:
        """The part before the one at `at`."""
        return self.parts[at - 1] if at else None

    def behind(self, at: int) -> Part | None:
        """The part behind the one at `at`."""
        return self.parts[at + 1] if at + 1 < len(self.parts) else None

    def next_to(self, at: int, label: str) -> Part | None:
        """The part behind the one at `at`, where it is of this label and no word stands between."""
        if at + 1 < len(self.parts):
            part = self.parts[at + 1]
            if part.label == label and part.first == self.parts[at].last + 1:
                return part
        return None

    def up_to(self, at: int, label: str) -> Part | None:
        """The part before the one at `at`, where it is of this label and no word stands between."""
        if at:
            part = self.parts[at - 1]
            if part.label == label and part.last + 1 == self.parts[at].first:
                return part
        return None

    def printed(self, part: Part) -> str:
        """The part's text with the punctuation that touches it."""
        tokens = self.tokens
        before, after = tokens.gaps[part.first], tokens.gaps[part.last + 1]
        left = len(before.rsplit(None, 1)[-1]) if before and not before[-1].isspace() else 0
        right = len(after.split(None, 1)[0]) if after and not after[0].isspace() else 0
        return tokens.text[tokens.starts[part.first] - left : tokens.ends[part.last] + right]

    def text(self, first: int, last: int) -> str:
        """What is printed from word `first` to word `last`, without the punctuation round it."""
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last]]

    def put(self, name: str, value: object, sure: float) -> None:
        """Set a field that has no value yet; an empty value is none."""
        if value and name not in self.values:
            self.values[name] = value
            self.sure[name] = sure

    def forget(self, *names: str) -> None:
        """Take fields out, where they have a value."""
        for name in names:
            self.values.pop(name, None)
            self.sure.pop(name, None)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A step of a draft on its way, for drafts with all labels of `has` and none of `lacks`, and one of the `words`
    (in small letters; a mark is one, too), if there are any.
    """

    take: Callable[[Draft], None]
    has: frozenset[str]
    lacks: frozenset[str]
    words: frozenset[str]


def judgement(
    *has: str, lacks: Iterable[str] = (), words: Iterable[str] = ()
) -> Callable[[Callable[[Draft], None]], Judgement]:
    """Makes a function a judgement on drafts with all labels of `has`, none of `lacks` and one of the `words`."""
    return lambda take: Judgement(take, frozenset(has), frozenset(lacks), frozenset(words))


Step = tuple[int, Callable[[Draft], None]]
"""(place of the judgement behind this one, what it does)"""
_FALSE_AND_TRUE = bytes.maketrans(b"01", b"\0\1")


class Way:
    """Judgements in their order. Which of them are for drafts with some labels is found once.

    Sets of judgements are numbers here, of which each judgement has one bit.
    """

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self._judgements = tuple(judgements)
        self._all = [(at + 1, one.take) for at, one in enumerate(self._judgements)]
        self._needing, self._barred_by, self._asked_by = (
            _sets(getattr(one, name) for one in self._judgements) for name in ("has", "lacks", "words")
        )
        self._words = frozenset(self._asked_by)
        self._on_words = reduce(or_, self._asked_by.values(), 0)
        self._fitting = lru_cache(maxsize=4096)(self._fit)

    def _fit(self, labels: frozenset[str]) -> tuple[list[Step], int]:
        """The steps of drafts with these labels: those of any words, in order, and the set of the others."""
        unfit = 0
        for label, needing in self._needing.items():
            if label not in labels:
                unfit |= needing
        for label, barred in self._barred_by.items():
            if label in labels:
                unfit |= barred
        fit = (1 << len(self._all)) - 1 & ~unfit
        always = f"{fit & ~self._on_words:b}"[::-1].encode().translate(_FALSE_AND_TRUE)
        return list(compress(self._all, always)), fit & self._on_words

    def _steps(self, labels: frozenset[str], asked: int, start: int) -> list[Step]:
        """The steps from the judgement at `start` on, in their order; `asked` are those that words ask for."""
        always, on_words = self._fitting(labels)
        steps = always[bisect_left(always, (start + 1,)) :] if start else always.copy()
        asked &= on_words >> start << start
        while asked:
            lowest = asked & -asked
            insort(steps, self._all[lowest.bit_length() - 1])
            asked ^= lowest
        return steps

    def go(self, draft: Draft) -> None:
        """Take the judgements, one after the other, that are for such a draft."""
        asked = 0
        for word in draft.small & self._words:
            asked |= self._asked_by[word]
        start, labels = 0, None
        while draft.labels is not labels:
            labels = draft.labels
            for behind, take in self._steps(labels, asked, start):
                take(draft)
                if draft.labels is not labels:
                    start = behind
                    break


def _sets(words: Iterable[frozenset[str]]) -> dict[str, int]:
    """For each word the set of the judgements that have it."""
    sets: dict[str, int] = {}
    for at, some in enumerate(words):
        for word in some:
            sets[word] = sets.get(word, 0) | 1 << at
    return sets
