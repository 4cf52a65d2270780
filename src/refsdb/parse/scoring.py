"""Words in, labels with probabilities out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from refsdb.parse.decode import decode, probabilities
from refsdb.parse.features import GAP_KINDS, KINDS, of_gaps, of_words
from refsdb.parse.network import Member, Network, Numbers, Places, Room
from refsdb.parse.tagger import Part
from refsdb.parse.tokens import Tokens
from refsdb.parse.told import Met, Told

CERTAIN = 0.9
"""Where the first member is less sure of a word, all are asked, and the best row of labels is looked for: of 3 in 10
citations of the measured sets, and what they gain together is gained there. In the others the most probable label of
each word makes, as a rule, the best row.
"""
SIDE_BY_SIDE = 128  # citations that are tagged in one go
WORDS = 2_500  # of them, each counted as long as the longest: what is known of these fits a processor's cache


class Scorer:
    """Tags with one network; what its members are told of a word or a gap they remember."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._words = Met(network.known, of_words, len(KINDS))
        self._gaps = Met(network.known, of_gaps, len(GAP_KINDS))
        self._readers: list[_Reader] = []
        self._room = Room()

    def scores(self, citations: Sequence[Tokens], member: int) -> Numbers:
        """What a member of the network says for each label, of shape (words, labels, citations).

        Each citation has words, the longest is first.
        """
        return self._scores(self._numbered(citations), np.arange(len(citations)), member)

    def tag(self, citations: Sequence[Tokens]) -> list[list[Part]]:
        """The parts of each citation, in order; each has words, the longest is first."""
        if not citations:
            return []
        given = self._numbered(citations)
        said = np.empty((len(given.words), len(self.network.labels)), np.float32)
        tags, sure = np.empty(len(given.words), np.intp), np.empty(len(given.words), np.float32)
        for some in _side_by_side(given.sizes):
            at, word, citation = given.places(some)
            scores = self._scores(given, some, 0)
            chances = probabilities(scores, self.network.steps, given.sizes[some].tolist())
            said[at] = scores[word, :, citation]
            tags[at] = chances.argmax(axis=1)[word, citation]
            sure[at] = chances.max(axis=1)[word, citation]
        doubted = np.flatnonzero(np.minimum.reduceat(sure, given.starts) < CERTAIN)
        for among in _side_by_side(given.sizes[doubted]):
            some = doubted[among]
            at, word, citation = given.places(some)
            total = np.zeros((given.sizes[some[0]], len(self.network.labels), len(some)), np.float32)
            total[word, :, citation] = said[at]
            for member in range(1, len(self.network.members)):
                total += self._scores(given, some, member)
            total /= len(self.network.members)
            best, chances = decode(total, self.network.steps, given.sizes[some].tolist())
            tags[at], sure[at] = best[word, citation], chances[word, citation]
        return self._parts(tags, sure, given)

    def _numbered(self, citations: Sequence[Tokens]) -> _Numbered:
        sizes = np.array([len(one.words) for one in citations], np.intp)
        return _Numbered(
            sizes,
            np.cumsum(sizes) - sizes,
            self._words.numbers(chain.from_iterable(one.words for one in citations)),
            self._gaps.numbers(chain.from_iterable(one.gaps for one in citations)),
        )

    def _scores(self, given: _Numbered, some: Places, member: int) -> Numbers:
        for number in range(len(self._readers), member + 1):
            self._readers.append(_Reader(self.network.members[number], self._words, self._gaps))
        return self._readers[member].scores(given, some, self._room)

    def _parts(self, tags: Places, sure: Numbers, given: _Numbered) -> list[list[Part]]:
        """Labels of all words, and how probable they are, as parts: one begins with a capital letter, and with a
        small one that does not continue the part before it.
        """
        labels, small = (
            np.array(list(these)) for these in (self.network.labels, self.network.labels.lower())
        )
        begins = (labels != small)[tags]
        begins[1:] |= small[tags[1:]] != small[tags[:-1]]
        begins[given.starts] = True
        first = np.flatnonzero(begins)
        last = np.append(first[1:], len(tags)) - 1
        before = np.repeat(given.starts, given.sizes)[first]
        columns = small[tags[first]], first - before, last - before, np.minimum.reduceat(sure, first)
        parts = map(Part, *(column.tolist() for column in columns))
        number = np.diff(np.searchsorted(first, given.starts), append=len(first))
        return [list(islice(parts, count)) for count in number.tolist()]


@dataclass(frozen=True, slots=True)
class _Numbered:
    """Citations in numbers (see `Seen`): how many words each has, where they start among all words, all words, and
    all gaps, of which each citation has one more.
    """

    sizes: Places
    starts: Places
    words: Places
    gaps: Places

    def places(self, some: Places) -> tuple[Places, Places, Places]:
        """Of each word of some citations: the place among all words, in its citation, and of that among them."""
        sizes = self.sizes[some]
        citation = np.repeat(np.arange(len(some)), sizes)
        word = np.arange(len(citation)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return word + self.starts[some][citation], word, citation


class _Reader:
    """One member and what it remembers: what words tell it, and gaps of the word behind and before them."""

    def __init__(self, member: Member, words: Met, gaps: Met) -> None:
        self._member = member
        self._words = Told(member, words, slice(None))
        self._before, self._after = Told(member, gaps, slice(0, 1)), Told(member, gaps, slice(1, 2))

    def scores(self, given: _Numbered, some: Places, room: Room) -> Numbers:
        """See `Scorer.scores`; `some` are the places of the citations, the longest first."""
        at, word, citation = given.places(some)
        gap = at + some[citation]
        told = self._words.of(given.words[at])
        told += self._before.of(given.gaps[gap])
        told += self._after.of(given.gaps[gap + 1])
        sizes = given.sizes[some]
        inputs = room.of("inputs", sizes[0], len(sizes), len(self._member.bias))
        inputs.fill(0)
        inputs[word, citation] = self._member.inputs(told)
        there = (np.arange(sizes[0])[:, None] < sizes).astype(np.float32)
        said = self._member.scores(inputs, there, room)
        return np.ascontiguousarray(said.swapaxes(1, 2))


def _side_by_side(sizes: Places) -> Iterator[Places]:
    """The places of citations of so many words, longest first, in groups: those of a length go together."""
    start = 0
    while start < len(sizes):
        fitting = WORDS // int(sizes[start])
        stop = min(start + max(1, min(fitting, SIDE_BY_SIDE)), len(sizes))
        yield np.arange(start, stop)
        start = stop
