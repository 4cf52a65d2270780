"""Words in, labels with probabilities out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np

from refsdb.parse.decode import decode
from refsdb.parse.features import of_gaps, of_words
from refsdb.parse.growing import Growing
from refsdb.parse.network import Network, Numbers
from refsdb.parse.seen import Seen
from refsdb.parse.tokens import Tokens

Tagged = tuple[list[str], list[float]]
"""The labels of a citation's words, and how probable each is."""


class Scorer:
    """Tags with one network; what it is told of a word or a gap it remembers.

    `_inputs[w]` is what word w tells; `_before[g]` and `_after[g]` what gap g tells of the word behind and before it.
    """

    def __init__(self, network: Network) -> None:
        self.network = network
        self._size = sum(len(member.bias) for member in network.members)
        self._inputs, self._before, self._after = (Growing(self._size, np.float32) for _ in range(3))
        self._words, self._gaps = Seen(self._add_words), Seen(self._add_gaps)

    def _add_words(self, first: int, words: Sequence[str]) -> None:
        self._inputs.put(first, self.network.told(of_words(words)))

    def _add_gaps(self, first: int, gaps: Sequence[str]) -> None:
        before, after = of_gaps(gaps)
        self._before.put(first, self.network.told([before]))
        self._after.put(first, self.network.told([after]))

    def scores(self, citations: Sequence[Tokens], members: int | None) -> Numbers:
        """What speaks for each label, of shape (words, labels, citations).

        So say the first `members` of the network, or all. Each citation has words, the longest is first.
        """
        sizes = np.array([len(one.words) for one in citations])
        words = self._words.numbers(chain.from_iterable(one.words for one in citations))
        gaps = self._gaps.numbers(chain.from_iterable(one.gaps for one in citations))
        citation = np.repeat(np.arange(len(sizes)), sizes)
        word = np.arange(len(words)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        gap = np.arange(len(words)) + citation  # each citation has a gap more than words
        inputs = np.zeros((sizes[0], len(sizes), self._size), np.float32)
        inputs[word, citation] = (
            self._inputs.rows[words] + self._before.rows[gaps[gap]] + self._after.rows[gaps[gap + 1]]
        )
        there = (np.arange(sizes[0])[:, None] < sizes).astype(np.float32)
        return np.ascontiguousarray(self.network.scores(inputs, there, members).swapaxes(1, 2))

    def tag(self, citations: Sequence[Tokens], members: int | None) -> list[Tagged]:
        """Per citation the labels of its words and how sure they are; see `scores`."""
        sizes = [len(one.words) for one in citations]
        tags, sure = decode(self.scores(citations, members), self.network.steps, sizes)
        names = np.array(list(self.network.labels))[tags.T].tolist()
        probabilities = sure.T.tolist()
        return [(names[b][:n], probabilities[b][:n]) for b, n in enumerate(sizes)]
