"""The model: words with features in, labelled parts with probabilities out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any

from refsdb.parse.features import Features
from refsdb.parse.tokens import Tokens

MODEL = "citations.crfsuite"
KNOWN = "features.txt"
"""The features that the model has weights for, one a line; written with the model."""


@dataclass(frozen=True, slots=True)
class Part:
    """Words first..last (both included) of one label; `sure` is the least probable word's probability."""

    label: str
    first: int
    last: int
    sure: float


@lru_cache(maxsize=1)
def _model() -> tuple[Any, Features]:
    """The model of this package and what makes features for it, opened once per process."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    with as_file(files("refsdb.parse") / MODEL) as path:
        tagger.open(str(path))
    known = (files("refsdb.parse") / KNOWN).read_text(encoding="utf-8").split("\n")
    return tagger, Features(frozenset(known))


def tag(tokens: Tokens) -> list[Part]:
    """The parts of a citation, in order; no words, no parts."""
    if not tokens.words:
        return []
    model, features = _model()
    model.set(features.of(tokens))
    tags: list[str] = model.tag()
    return parts(tags, [model.marginal(name, i) for i, name in enumerate(tags)])


def parts(tags: list[str], sure: list[float]) -> list[Part]:
    """Tags of words as parts; a small letter that does not continue the part before it begins one."""
    result = []
    first = 0
    label = tags[0].lower() if tags else ""
    for i in range(1, len(tags)):
        if tags[i] != label:
            result.append(Part(label, first, i - 1, min(sure[first:i])))
            first = i
            label = tags[i].lower()
    if tags:
        result.append(Part(label, first, len(tags) - 1, min(sure[first:])))
    return result
