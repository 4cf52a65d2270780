"""Words in, labels with probabilities out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Table
from refsdb.parse.decode import decode, probabilities
from refsdb.parse.features import of_gaps, of_words
from refsdb.parse.growing import Growing
from refsdb.parse.network import Member, Network, Numbers
from refsdb.parse.seen import Seen
from refsdb.parse.tokens import Tokens

CERTAIN = 0.9
"""Where the first member is less sure of a word, all are asked, and the best row of labels is looked for: of 3 in 10
citations of the measured sets, and what they gain together is gained there. In the others the most probable label of
each word makes, as a rule, the best row.
"""
SIDE_BY_SIDE = 128  # citations that are tagged in one go
WORDS = 2_500  # of them, each counted as long as the longest: what is known of these fits a processor's cache
Tagged = tuple[list[str], list[float]]
"""The labels of a citation's words, and how probable each is."""


class Scorer:
    """Tags with one network; what its members are told of a word or a gap they remember."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self._readers: list[_Reader] = []

    def scores(self, citations: Sequence[Tokens], member: int) -> Numbers:
        """What a member of the network says for each label, of shape (words, labels, citations).

        Each citation has words, the longest is first.
        """
        for number in range(len(self._readers), member + 1):
            self._readers.append(_Reader(self.network.members[number], self.network.known))
        return self._readers[member].scores(citations)

    def tag(self, citations: Sequence[Tokens]) -> list[Tagged]:
        """Per citation the labels of its words and how sure they are; each has words, the longest is first."""
        result: list[Tagged] = []
        unsure: list[tuple[int, Numbers]] = []
        for some in _side_by_side(citations):
            scores = self.scores(some, 0)
            chances = probabilities(scores, self.network.steps, _sizes(some))
            for at, one in enumerate(self._named(chances.argmax(axis=1), chances.max(axis=1), some)):
                if min(one[1]) < CERTAIN:
                    unsure.append((len(result), scores[: len(one[1]), :, at].copy()))
                result.append(one)
        rest = iter(unsure)
        for some in _side_by_side([citations[i] for i, _ in unsure]):
            total = np.zeros((len(some[0].words), len(self.network.labels), len(some)), np.float32)
            which, said = zip(*islice(rest, len(some)), strict=True)
            for at, one in enumerate(said):
                total[: len(one), :, at] = one
            for member in range(1, len(self.network.members)):
                total += self.scores(some, member)
            total /= len(self.network.members)
            better = self._named(*decode(total, self.network.steps, _sizes(some)), some)
            for i, tagged in zip(which, better, strict=True):
                result[i] = tagged
        return result

    def _named(self, tags: NDArray[np.intp], sure: Numbers, citations: Sequence[Tokens]) -> list[Tagged]:
        names = np.array(list(self.network.labels))[tags.T].tolist()
        each = zip(names, sure.T.tolist(), _sizes(citations), strict=True)
        return [(labels[:size], chances[:size]) for labels, chances, size in each]


class _Reader:
    """One member and what it remembers: `_inputs[w]` is what word w tells it, `_before[g]` and `_after[g]` what gap g
    tells it of the word behind and before it.
    """

    def __init__(self, member: Member, known: Table) -> None:
        self._member, self._known = member, known
        self._inputs, self._before, self._after = (Growing(len(member.bias), np.float32) for _ in range(3))
        self._words, self._gaps = Seen(self._add_words), Seen(self._add_gaps)

    def _add_words(self, first: int, words: Sequence[str]) -> None:
        self._inputs.put(first, self._told(*of_words(words)))

    def _add_gaps(self, first: int, gaps: Sequence[str]) -> None:
        before, after = of_gaps(gaps)
        self._before.put(first, self._told(before))
        self._after.put(first, self._told(after))

    def _told(self, *features: Codes) -> Numbers:
        return self._member.told(map(self._known.rows, features))

    def scores(self, citations: Sequence[Tokens]) -> Numbers:
        """See `Scorer.scores`."""
        sizes = np.array(_sizes(citations))
        words = self._words.numbers(chain.from_iterable(one.words for one in citations))
        gaps = self._gaps.numbers(chain.from_iterable(one.gaps for one in citations))
        citation = np.repeat(np.arange(len(sizes)), sizes)
        word = np.arange(len(words)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        gap = np.arange(len(words)) + citation  # each citation has a gap more than words
        known, before, after = (kept.rows for kept in (self._inputs, self._before, self._after))
        inputs = np.zeros((sizes[0], len(sizes), known.shape[1]), np.float32)
        told = known.take(words, 0)
        told += before.take(gaps[gap], 0)
        told += after.take(gaps[gap + 1], 0)
        inputs[word, citation] = told
        there = (np.arange(sizes[0])[:, None] < sizes).astype(np.float32)
        said = self._member.scores(inputs, there)
        return np.ascontiguousarray(said.swapaxes(1, 2))


def _side_by_side(citations: Sequence[Tokens]) -> Iterator[Sequence[Tokens]]:
    """The citations, longest first, in groups: those of a length go together."""
    start = 0
    while start < len(citations):
        room = WORDS // len(citations[start].words)
        some = citations[start : start + max(1, min(room, SIDE_BY_SIDE))]
        yield some
        start += len(some)


def _sizes(citations: Sequence[Tokens]) -> list[int]:
    return [len(one.words) for one in citations]
