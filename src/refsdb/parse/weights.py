"""What each feature says for each label, and each label for the next: a linear-chain conditional random field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, Table, table

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Weights:
    """`states[row]` are the weights of a feature that is `known`, one per label.

    states[0] is zero: what a feature says that the model does not have. `steps[i, j]` is the weight of label j
    after label i.
    """

    labels: str
    known: Table
    states: Scores
    steps: Scores


def weights(labels: str, codes: Codes, states: Scores, steps: Scores) -> Weights:
    """The weights of features with ascending `codes`; `states` has one row for each."""
    return Weights(labels, table(codes), np.concatenate((np.zeros_like(states[:1]), states)), steps)


def to_arrays(model: Weights) -> dict[str, NDArray[Any]]:
    """The weights as they are kept: most are zero, and only the others are."""
    states = model.states[1:]
    row, label = np.nonzero(states)
    return {
        "labels": np.frombuffer(model.labels.encode(), np.uint8),
        "codes": model.known.codes,
        "counts": np.bincount(row, minlength=len(states)).astype(np.uint8),
        "label": label.astype(np.uint8),
        "weight": states[row, label],
        "steps": model.steps,
    }


def from_arrays(arrays: Mapping[str, NDArray[Any]]) -> Weights:
    """The weights that were kept."""
    labels = arrays["labels"].tobytes().decode()
    codes, counts = arrays["codes"], arrays["counts"]
    states = np.zeros((len(codes), len(labels)), np.float32)
    states[np.repeat(np.arange(len(codes)), counts), arrays["label"]] = arrays["weight"]
    return weights(labels, codes, states, arrays["steps"])
