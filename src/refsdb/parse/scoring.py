"""Words with features in, labels with probabilities out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import add

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Ints
from refsdb.parse.decode import decode
from refsdb.parse.features import NEIGHBOURS, of_neighbour, of_place, of_word
from refsdb.parse.grid import Grid, grid, seen_gaps, seen_words
from refsdb.parse.looks import Look
from refsdb.parse.stretches import of_parts, of_sentences
from refsdb.parse.tokens import Tokens
from refsdb.parse.weights import Scores, Weights


class Scorer:
    """Tags with one model; what it has made of a word it remembers.

    `_own[w]` is what word w says for each label of itself; `_beside[k, w]` the row of the model's weights for what
    it says as the neighbour k of NEIGHBOURS.
    """

    def __init__(self, model: Weights) -> None:
        self._model = model
        self._own: Scores = np.zeros((0, len(model.labels)), np.float32)
        self._beside: NDArray[np.intp] = np.zeros((len(NEIGHBOURS), 0), np.intp)
        self._words = seen_words(self._added)
        self._gaps = seen_gaps()

    def _added(self, first: int, columns: Ints) -> None:
        last = first + columns.shape[1]
        if last > len(self._own):
            room = 2 * last
            own, beside = self._own, self._beside
            self._own = np.zeros((room, own.shape[1]), np.float32)
            self._own[: len(own)] = own
            self._beside = np.zeros((len(NEIGHBOURS), room), np.intp)
            self._beside[:, : beside.shape[1]] = beside
        word = Look(*columns)
        model = self._model
        self._own[first:last] = self._said(of_word(word))
        for k, (kind, column, _) in enumerate(NEIGHBOURS):
            self._beside[k, first:last] = model.rows(of_neighbour(kind, column, word))

    def tag(self, citations: Sequence[Tokens]) -> list[tuple[list[str], list[float]]]:
        """Per citation the labels of its words and how sure they are; each has words, the longest is first."""
        page = grid(citations, self._words, self._gaps)
        sizes = [len(one.words) for one in citations]
        row, column = np.divmod(page.at, page.words.shape[1])
        scores = np.zeros((sizes[0], len(self._model.labels), len(citations)), np.float32)
        scores[column - column[0], :, row] = self._scores(page)
        tags, sure = decode(scores, self._model.steps, sizes)
        names = np.array(list(self._model.labels))[tags.T].tolist()
        probabilities = sure.T.tolist()
        return [(names[b][:n], probabilities[b][:n]) for b, n in enumerate(sizes)]

    def _scores(self, page: Grid) -> Scores:
        """What all its features say for each label, per word of the grid."""
        model = self._model
        words = page.words.ravel()
        scores = self._own[words[page.at]]
        for k, (_, _, step) in enumerate(NEIGHBOURS):
            scores += model.states[self._beside[k, words[page.at + step]]]
        for codes in of_place(page):
            scores += model.states[model.rows(codes)]
        for features, of in (of_parts(page), of_sentences(page)):
            scores += self._said(features)[of]
        return scores

    def _said(self, features: Iterable[Codes]) -> Scores:
        """What features of several kinds, one of each kind per row, say together."""
        model = self._model
        return reduce(add, (model.states[model.rows(codes)] for codes in features))
