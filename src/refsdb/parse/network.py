"""The model: small networks that read words in their surroundings, by dilated convolutions (Strubell et al 2017).

Each layer adds to what is known of a word what the words at a distance of it say, and what the citation says on the
whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from io import BytesIO
from math import prod
from operator import add
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Table, table

Numbers = NDArray[np.float32]
Places = NDArray[np.intp]
FILE = "citations.npz"
OF_MEMBER = (
    "reaches", "words", "scale", "first", "bias", "around", "overall", "layer_biases", "last", "last_bias"
)  # fmt: skip
"""The arrays that each member has its own of."""
SMALLEST = 1e-5
"""Added to a mean of squares before it divides."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What is added to the `size` numbers of a word: by its own, with the first `near` of the word `reach` before and
    of the word `reach` behind, all side by side (`around`, of shape (size + 2 near, size)), and by the mean of all
    words (`overall`, of shape (size, size)).
    """

    reach: int
    around: Numbers
    overall: Numbers
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

    def told(self, rows: Iterable[Places]) -> NDArray[np.int16]:
        """What features of several kinds tell together, given by their rows (see `Network.known`), one of each kind
        per word: integers that `inputs` is made of.
        """
        return reduce(add, (self.words[of_kind].astype(np.int16) for of_kind in rows))

    def inputs(self, told: NDArray[np.int16]) -> Numbers:
        """What it is told of each word: `size` numbers."""
        result: Numbers = np.multiply(told, self.scale, dtype=np.float32) @ self.first
        return result

    def scores(self, inputs: Numbers, there: Numbers, room: Room) -> Numbers:
        """What it says for each label, of shape (words, citations, labels), in memory of `room`.

        `inputs`, of shape (words, citations, size), are what it is told of each word; `there` is 1 where
        a citation has a word and 0 behind its last.
        """
        length = there.sum(axis=0)[:, None]
        nothing = np.zeros_like(inputs[0])  # numpy finds the greater of arrays faster than of one and 0
        known = np.add(inputs, self.bias, out=room.of("known", *inputs.shape))
        np.maximum(known, nothing, out=known)
        words, size = len(known), known.shape[2]
        wide = len(self.layers[0].around)
        near = (wide - size) // 2
        told = room.of("told", *there.shape, wide)
        more = room.of("more", *known.shape)
        now, before, behind = told[..., :size], told[..., size : size + near], told[..., size + near :]
        for layer in self.layers:
            reach = min(layer.reach, words)
            _even(known, there, now)
            before[:reach] = behind[words - reach :] = 0
            before[reach:] = now[: words - reach, :, :near]
            behind[: words - reach] = now[reach:, :, :near]
            np.matmul(told.reshape(-1, wide), layer.around, out=more.reshape(-1, size))
            more += now.sum(axis=0) / length @ layer.overall + layer.bias
            known += np.maximum(more, nothing, out=more)
        result = room.of("result", *there.shape, len(self.last_bias))
        flat = result.reshape(-1, len(self.last_bias))
        np.matmul(_even(known, there, more).reshape(-1, size), self.last, out=flat)
        flat += self.last_bias
        return result


class Room:
    """Memory that is used again: fresh memory costs a tenth more, since a system hands it out page by page."""

    def __init__(self) -> None:
        self._kept: dict[str, Numbers] = {}

    def of(self, name: str, *shape: int) -> Numbers:
        """An array with anything in it, until the next of that name is asked for."""
        size = prod(shape)
        kept = self._kept.get(name)
        if kept is None or len(kept) < size:
            kept = self._kept[name] = np.empty(size, np.float32)
        return kept[:size].reshape(shape)


class Members:
    """The members that were kept, each unpacked when it is asked for: most citations need the first alone."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._arrays = arrays
        self._unpacked: list[Member | None] = [None for name in arrays if name.startswith("words.")]

    def __len__(self) -> int:
        return len(self._unpacked)

    def __iter__(self) -> Iterator[Member]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> Member:
        member = self._unpacked[number]
        if member is None:
            arrays = {name: self._arrays[of_member(name, number)] for name in OF_MEMBER}
            member = self._unpacked[number] = _member(arrays)
        return member


@dataclass(frozen=True, slots=True)
class Network:
    """Several networks, trained apart, that err in different places (Hansen and Salamon 1990).

    `known` are the features, `labels` what they speak for; `steps[i, j]` is what speaks for label j after label i.
    """

    labels: str
    steps: Numbers
    known: Table
    members: Members


def _even(words: Numbers, there: Numbers, into: Numbers) -> Numbers:
    """All words with numbers of the same size on the whole (Zhang and Sennrich 2019); 0 where there is none."""
    squares = np.vecdot(words, words) / words.shape[2]
    even: Numbers = np.einsum("wcs,wc->wcs", words, there / np.sqrt(squares + SMALLEST), out=into)
    return even


def write(arrays: Mapping[str, NDArray[Any]], stream: IO[bytes]) -> None:
    """Write the arrays that a network is kept as; the same arrays give the same bytes."""
    np.savez_compressed(stream, allow_pickle=False, **arrays)


def read(stream: IO[bytes]) -> Network:
    """The network that was written."""
    return from_arrays(np.load(BytesIO(stream.read()), allow_pickle=False))


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Network:
    """The network that was kept; of each of `OF_MEMBER` there is one array for each member: `words.0`, `words.1` …"""
    labels = arrays["labels"].tobytes().decode()
    return Network(labels, arrays["steps"], table(arrays["codes"]), Members(arrays))


def of_member(name: str, number: int) -> str:
    """What an array of a member is called, of the first 0."""
    return f"{name}.{number}"


def _member(arrays: Mapping[str, NDArray[Any]]) -> Member:
    of_layers = zip(
        arrays["reaches"].tolist(),
        arrays["around"].astype(np.float32),
        arrays["overall"].astype(np.float32),
        arrays["layer_biases"],
        strict=True,
    )
    words = arrays["words"]
    return Member(
        np.concatenate((np.zeros_like(words[:1]), words)),
        arrays["scale"],
        arrays["first"].astype(np.float32),
        arrays["bias"],
        tuple(Layer(*layer) for layer in of_layers),
        arrays["last"],
        arrays["last_bias"],
    )
