"""Makes the model file. The same input gives the same bytes: one thread, a fixed order, no clock, no chance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.codes import NONE
from refsdb.parse.features import every
from refsdb.parse.grid import grid, seen_gaps, seen_words
from refsdb.parse.model_file import NETWORK
from refsdb.parse.tokens import Tokens
from refsdb.parse.weights import Scores, Weights, to_arrays, weights

PARAMETERS = {
    "c1": 0.5,
    "c2": 0.005,
    "max_iterations": 90,
    "feature.minfreq": 2,
    "feature.possible_transitions": False,
    "num_memories": 5,
    "epsilon": 1e-5,
}


class Names:
    """Short names for the numbers of features, in the order in which they are met: CRFsuite takes texts."""

    def __init__(self) -> None:
        self._words, self._gaps = seen_words(), seen_gaps()
        self._names: dict[int, str] = {}

    def of(self, tokens: Tokens) -> list[list[str]]:
        """The names of the features of each word."""
        names = self._names
        columns = [codes.tolist() for codes in every(grid([tokens], self._words, self._gaps))]
        return [
            [names.setdefault(code, str(len(names))) for code in row if code != NONE]
            for row in zip(*columns, strict=True)
        ]

    def codes(self) -> dict[str, int]:
        """Name -> number of the feature."""
        return {name: code for code, name in self._names.items()}


def fit(examples: Iterable[tuple[Tokens, list[str]]], parameters: dict[str, object] | None = None) -> Weights:
    """The model trained on the examples in their order."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    names = Names()
    trainer.set_params({**PARAMETERS, **(parameters or {})})
    for tokens, tags in examples:
        if tags:
            trainer.append(pycrfsuite.ItemSequence(names.of(tokens)), tags)
    with TemporaryDirectory() as folder:
        trained = Path(folder) / "model.crfsuite"
        trainer.train(str(trained))
        return from_crfsuite(trained, names.codes())


def mean(models: Sequence[Weights]) -> Weights:
    """The mean of models with the same labels; a feature that one lacks weighs nothing there."""
    labels = models[0].labels
    if any(model.labels != labels for model in models):
        raise ValueError("models with other labels have no mean")
    codes = np.unique(np.concatenate([model.known.codes for model in models]))
    states = np.zeros((len(codes), len(labels)), np.float32)
    for model in models:
        states[np.searchsorted(codes, model.known.codes)] += model.states[1:] / len(models)
    steps = np.stack([model.steps for model in models]).mean(axis=0)
    return weights(labels, codes, states, steps)


def joined(
    model: Weights, network: Mapping[str, NDArray[Any]], steps: Scores, share: float
) -> dict[str, NDArray[Any]]:
    """The arrays of a model file for both; `share` of what they say for a label is the network's."""
    arrays = to_arrays(
        replace(model, states=model.states * (1 - share), steps=model.steps * (1 - share) + steps * share)
    )
    for name, array in network.items():
        arrays[NETWORK + name] = array * share if name in {"last", "last_bias"} else array
    return arrays


def from_crfsuite(path: Path, codes: dict[str, int]) -> Weights:
    """The weights in a file of CRFsuite; `codes` has the number of each feature by its name there."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    labels = "".join(sorted(info.labels))
    known = np.array(sorted({codes[name] for name, _ in info.state_features}), np.uint64)
    row = {code: i for i, code in enumerate(known.tolist())}
    states = np.zeros((len(known), len(labels)), np.float32)
    for (name, label), weight in info.state_features.items():
        states[row[codes[name]], labels.index(label)] = weight
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for (label, after), weight in info.transitions.items():
        steps[labels.index(label), labels.index(after)] = weight
    return weights(labels, known, states, steps)
