"""A small network that reads words in their surroundings: dilated convolutions (Strubell et al 2017), each adding to
what is known of a word what the words at a distance of it say, and some of them what the citation says on the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Table, table

Numbers = NDArray[np.float32]
SMALLEST = 1e-5
"""Added to a mean of squares before it divides."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What is added by the word `reach` before, the word itself, the word `reach` behind, and the mean of all words:
    four `matrices` of `size` x `size`.
    """

    reach: int
    matrices: Numbers
    bias: Numbers


@dataclass(frozen=True, slots=True)
class Network:
    """`known` are the features; the small integers `words[row]`, times `scale` and `first`, are what each tells, none
    for the one at 0, which stands for unknown ones. `last` and `last_bias` make of `size` numbers one per label.
    """

    known: Table
    words: NDArray[np.int8]
    scale: Numbers
    first: Numbers
    bias: Numbers
    layers: tuple[Layer, ...]
    last: Numbers
    last_bias: Numbers

    def told(self, features: Iterable[Codes]) -> Numbers:
        """What it is told by features of several kinds, one of each kind per row: `size` numbers a row."""
        rows = (self.words[self.known.rows(codes)].astype(np.int16) for codes in features)
        result: Numbers = np.multiply(reduce(add, rows), self.scale, dtype=np.float32) @ self.first
        return result

    def scores(self, inputs: Numbers, there: Numbers) -> Numbers:
        """What it says for each label, of shape (words, citations, labels).

        `inputs`, of shape (words, citations, size), are what it is told of each word; `there` is 1 where
        a citation has a word and 0 behind its last.
        """
        share = there / there.sum(axis=0)
        known = np.maximum(inputs + self.bias, 0)
        for layer in self.layers:
            before, here, behind, overall = layer.matrices
            now = _even(known, there)
            more = _times(now, here)
            more += np.einsum("wcs,wc->cs", now, share) @ overall + layer.bias
            far = len(now) - layer.reach
            if far > 0:
                more[layer.reach :] += _times(now[:far], before)
                more[:far] += _times(now[layer.reach :], behind)
            known += np.maximum(more, 0, out=more)
        result = _times(_even(known, there), self.last)
        result += self.last_bias
        return result


def _times(words: Numbers, matrix: Numbers) -> Numbers:
    flat: Numbers = words.reshape(-1, words.shape[2]) @ matrix
    return flat.reshape(*words.shape[:2], -1)


def _even(words: Numbers, there: Numbers) -> Numbers:
    """All words with numbers of the same size on the whole (Zhang and Sennrich 2019); 0 where there is none."""
    squares = np.einsum("wcs,wcs->wc", words, words) / words.shape[2]
    result: Numbers = words * (there / np.sqrt(squares + SMALLEST))[:, :, None]
    return result


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Network:
    """The network that was kept."""
    words = arrays["words"]
    layers = zip(
        arrays["reaches"].tolist(), arrays["layers"].astype(np.float32), arrays["layer_biases"], strict=True
    )
    return Network(
        table(arrays["codes"]),
        np.concatenate((np.zeros_like(words[:1]), words)),
        arrays["scale"],
        arrays["first"].astype(np.float32),
        arrays["bias"],
        tuple(Layer(*layer) for layer in layers),
        arrays["last"],
        arrays["last_bias"],
    )
