"""Words with features in, labels with probabilities out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

import numpy as np

from refsdb.parse.codes import Codes, Ints
from refsdb.parse.decode import decode
from refsdb.parse.features import NEIGHBOURS, after, before, of_neighbour, of_place, of_word, to_network
from refsdb.parse.grid import EDGE, Grid, grid, seen_gaps, seen_words
from refsdb.parse.growing import Growing
from refsdb.parse.looks import GapLook, Look
from refsdb.parse.model_file import Model
from refsdb.parse.network import Numbers
from refsdb.parse.stretches import of_parts, of_sentences
from refsdb.parse.tokens import Tokens
from refsdb.parse.weights import Scores


class Scorer:
    """Tags with one model; what it has made of a word or a gap it remembers.

    `_own[w]` is what word w says for each label of itself; `_beside[w, k]` the row of the model's weights for what
    it says as the neighbour k of NEIGHBOURS; `_inputs[w]`, `_before[g]` and `_after[g]` are what the network is
    told of it, and of gap g at the word behind and before that.
    """

    def __init__(self, model: Model) -> None:
        self._weights, self._network = model.weights, model.network
        self._own = Growing(len(model.weights.labels), np.float32)
        self._beside = Growing(len(NEIGHBOURS), np.intp)
        size = len(model.network.bias)
        self._inputs, self._before, self._after = (Growing(size, np.float32) for _ in range(3))
        self._words = seen_words(self._add_words)
        self._gaps = seen_gaps(self._add_gaps)

    def _add_words(self, first: int, columns: Ints) -> None:
        word = Look(*columns)
        self._own.put(first, self._said(of_word(word)))
        rows = [self._weights.known.rows(of_neighbour(kind, column, word)) for kind, column, _ in NEIGHBOURS]
        self._beside.put(first, np.stack(rows, axis=1))
        self._inputs.put(first, self._network.told(to_network(word)))

    def _add_gaps(self, first: int, columns: Ints) -> None:
        gap = GapLook(*columns)
        self._before.put(first, self._network.told([before(gap)]))
        self._after.put(first, self._network.told([after(gap)]))

    def tag(self, citations: Sequence[Tokens]) -> list[tuple[list[str], list[float]]]:
        """Per citation the labels of its words and how sure they are; each has words, the longest is first."""
        page = grid(citations, self._words, self._gaps)
        sizes = [len(one.words) for one in citations]
        row, column = np.divmod(page.at, page.words.shape[1])
        scores = np.ascontiguousarray(self._surrounded(page).swapaxes(1, 2))
        scores[column - EDGE, :, row] += self._weighed(page)
        tags, sure = decode(scores, self._weights.steps, sizes)
        names = np.array(list(self._weights.labels))[tags.T].tolist()
        probabilities = sure.T.tolist()
        return [(names[b][:n], probabilities[b][:n]) for b, n in enumerate(sizes)]

    def _surrounded(self, page: Grid) -> Numbers:
        """What the network says, of shape (words, citations, labels)."""
        here = slice(EDGE, -EDGE)
        inputs = self._inputs.rows[page.words[:, here].T]
        inputs += self._before.rows[page.gaps[:, here].T]
        inputs += self._after.rows[page.gaps[:, EDGE + 1 : 1 - EDGE].T]
        return self._network.scores(inputs, page.is_word[:, here].T.astype(np.float32))

    def _weighed(self, page: Grid) -> Scores:
        """What all features say for each label, per word of the grid."""
        states, known = self._weights.states, self._weights.known
        words = page.words.ravel()
        scores = self._own.rows[words[page.at]]
        for k, (_, _, step) in enumerate(NEIGHBOURS):
            scores += states[self._beside.rows[words[page.at + step], k]]
        for codes in of_place(page):
            scores += states[known.rows(codes)]
        for features, of in (of_parts(page), of_sentences(page)):
            scores += self._said(features)[of]
        return scores

    def _said(self, features: Iterable[Codes]) -> Scores:
        """What features of several kinds, one of each kind per row, say together."""
        return reduce(add, (self._weights.states[self._weights.known.rows(codes)] for codes in features))
