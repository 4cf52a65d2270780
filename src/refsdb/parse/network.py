"""The model: small networks that read words in their surroundings, by dilated convolutions (Strubell et al 2017).

Each layer adds to what is known of a word what the words at a distance of it say, and what the citation says on the
whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Table, table

Numbers = NDArray[np.float32]
FILE = "citations.npz"
OF_MEMBER = ("words", "scale", "first", "bias", "layers", "layer_biases", "last", "last_bias")
"""The arrays that each member has its own of."""
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
class Member:
    """One of several networks that speak together.

    The small integers `words[row]`, times `scale` and `first`, are what each feature tells, none for the one at 0,
    which stands for unknown ones. `last` and `last_bias` make of `size` numbers one for each label.
    """

    words: NDArray[np.int8]
    scale: Numbers
    first: Numbers
    bias: Numbers
    layers: tuple[Layer, ...]
    last: Numbers
    last_bias: Numbers

    def told(self, rows: Sequence[NDArray[np.intp]]) -> Numbers:
        """What it is told by features of several kinds, given by their rows, one of each kind per word: `size`
        numbers a word.
        """
        telling = (self.words[of_kind].astype(np.int16) for of_kind in rows)
        result: Numbers = np.multiply(reduce(add, telling), self.scale, dtype=np.float32) @ self.first
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


@dataclass(frozen=True, slots=True)
class Network:
    """What several networks, trained apart, say on average: they err in different places (Hansen and Salamon 1990).

    `known` are the features, `labels` what they speak for; `steps[i, j]` is what speaks for label j after label i.
    """

    labels: str
    steps: Numbers
    known: Table
    members: tuple[Member, ...]

    def told(self, features: Iterable[Codes]) -> Numbers:
        """What features of several kinds, one of each kind per word, tell the members, side by side in each row."""
        rows = [self.known.rows(codes) for codes in features]
        return np.concatenate([member.told(rows) for member in self.members], axis=1)

    def scores(self, inputs: Numbers, there: Numbers, members: int | None) -> Numbers:
        """What the first `members` (or all) say, see `Member.scores`; `inputs` are those of all, side by side."""
        each = np.split(inputs, len(self.members), axis=2)
        asked = self.members[:members]
        total = reduce(add, (one.scores(told, there) for one, told in zip(asked, each, strict=False)))
        total /= len(asked)
        return total


def _times(words: Numbers, matrix: Numbers) -> Numbers:
    flat: Numbers = words.reshape(-1, words.shape[2]) @ matrix
    return flat.reshape(*words.shape[:2], -1)


def _even(words: Numbers, there: Numbers) -> Numbers:
    """All words with numbers of the same size on the whole (Zhang and Sennrich 2019); 0 where there is none."""
    squares = np.einsum("wcs,wcs->wc", words, words) / words.shape[2]
    result: Numbers = words * (there / np.sqrt(squares + SMALLEST))[:, :, None]
    return result


def write(arrays: Mapping[str, NDArray[Any]], stream: IO[bytes]) -> None:
    """Write the arrays that a network is kept as; the same arrays give the same bytes."""
    np.savez_compressed(stream, allow_pickle=False, **arrays)


def read(stream: IO[bytes]) -> Network:
    """The network that was written."""
    with np.load(stream, allow_pickle=False) as file:
        return from_arrays({name: file[name] for name in file.files})


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Network:
    """The network that was kept; most arrays have one part for each member."""
    reaches = arrays["reaches"].tolist()
    members = []
    for words, scale, first, bias, layers, layer_biases, last, last_bias in zip(
        *(arrays[name] for name in OF_MEMBER), strict=True
    ):
        of_layers = zip(reaches, layers.astype(np.float32), layer_biases, strict=True)
        member = Member(
            np.concatenate((np.zeros_like(words[:1]), words)),
            scale,
            first.astype(np.float32),
            bias,
            tuple(Layer(*layer) for layer in of_layers),
            last,
            last_bias,
        )
        members.append(member)
    labels = arrays["labels"].tobytes().decode()
    return Network(labels, arrays["steps"], table(arrays["codes"]), tuple(members))
