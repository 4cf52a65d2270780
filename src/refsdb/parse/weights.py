"""The model file: what each feature says for each label, and each label for the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes

FILE = "citations.npz"
Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """`codes` are the features, ascending; the weights of codes[i] are `states[i + 1]`, one per label.

    states[0] is zero: what a feature says that the model does not have. `steps[i, j]` is the weight of label j
    after label i. `ranges` are the places in `codes` of each kind of feature.
    """

    labels: str
    codes: Codes
    states: Scores
    steps: Scores
    ranges: dict[int, tuple[int, int]]

    def rows(self, codes: Codes) -> NDArray[np.intp]:
        """The rows of `states` for features, all of one kind (or none at all)."""
        kind = int(codes.max(initial=0)) >> 56
        first, last = self.ranges.get(kind, (0, 0))
        if first == last:
            return np.zeros(len(codes), np.intp)
        known = self.codes[first:last]
        at = np.searchsorted(known, codes)
        at[at == len(known)] = 0
        return np.where(known[at] == codes, at + (first + 1), 0)


def weights(labels: str, codes: Codes, states: Scores, steps: Scores) -> Weights:
    """The weights of features with ascending `codes`; `states` has one row for each."""
    kinds, first = np.unique(codes >> np.uint64(56), return_index=True)
    bounds = [*first.tolist(), len(codes)]
    ranges = {kind: (bounds[i], bounds[i + 1]) for i, kind in enumerate(kinds.tolist())}
    return Weights(labels, codes, np.concatenate((np.zeros_like(states[:1]), states)), steps, ranges)


def write(model: Weights, stream: IO[bytes]) -> None:
    """Write the model; the same weights give the same bytes."""
    states = model.states[1:]
    row, label = np.nonzero(states)
    np.savez(
        stream,
        labels=np.frombuffer(model.labels.encode(), np.uint8),
        codes=model.codes,
        counts=np.bincount(row, minlength=len(states)).astype(np.uint8),
        label=label.astype(np.uint8),
        weight=states[row, label],
        steps=model.steps,
    )


def read(stream: IO[bytes]) -> Weights:
    """The model that was written."""
    with np.load(stream, allow_pickle=False) as file:
        labels = file["labels"].tobytes().decode()
        codes, counts = file["codes"], file["counts"]
        states = np.zeros((len(codes), len(labels)), np.float32)
        states[np.repeat(np.arange(len(codes)), counts), file["label"]] = file["weight"]
        return weights(labels, codes, states, file["steps"])
