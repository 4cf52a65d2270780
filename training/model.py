"""Makes the model file. The same input gives the same bytes: one thread, a fixed order, no clock, no chance."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from refsdb.parse.features import Features
from refsdb.parse.tokens import Tokens

PARAMETERS = {
    "c1": 0.5,
    "c2": 0.005,
    "max_iterations": 90,
    "feature.minfreq": 2,
    "feature.possible_transitions": False,
    "num_memories": 5,
    "epsilon": 1e-5,
}


def fit(
    examples: Iterable[tuple[Tokens, list[str]]], path: Path, parameters: dict[str, object] | None = None
) -> None:
    """Train on the examples in their order and write the model to `path`."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=True)
    features = Features()
    trainer.set_params({**PARAMETERS, **(parameters or {})})
    for tokens, tags in examples:
        if tags:
            trainer.append(pycrfsuite.ItemSequence(features.of(tokens)), tags)
    trainer.train(str(path))


def write_known(model: Path, path: Path) -> None:
    """Write the features that `model` has weights for to `path`, one a line."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    names = sorted({feature for feature, _ in tagger.info().state_features})
    path.write_text("\n".join(names), encoding="utf-8")
