"""The network: its sums by hand, the same in training, and whatever stands side by side."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from refsdb.parse.codes import code, table
from refsdb.parse.network import SMALLEST, Layer, Network, Numbers, from_arrays

SIZE, LABELS = 3, 2


def network(rng: np.random.Generator, reaches: tuple[int, ...] = (1, 3)) -> Network:
    def some(*shape: int) -> Numbers:
        return rng.normal(size=shape).astype(np.float32)

    layers = tuple(Layer(reach, some(4, SIZE, SIZE), some(SIZE)) for reach in reaches)
    known = table(np.sort(code("w", np.arange(1, 5))))
    words = np.array([[0, 0], [127, 0], [0, -127], [1, 1], [2, 0]], np.int8)
    first = np.array([[1, 0, 1], [0, 1, 0]], np.float32)
    scale = np.array([1, 0.5], np.float32)
    return Network(known, words, scale, first, some(SIZE), layers, some(SIZE, LABELS), some(LABELS))


def by_hand(network: Network, words: Numbers) -> list[Numbers]:
    """The scores of one citation, word by word."""

    def even(word: Numbers) -> Numbers:
        result: Numbers = word / np.sqrt(np.mean(word**2) + SMALLEST)
        return result

    known = [np.maximum(word + network.bias, 0) for word in words]
    for layer in network.layers:
        now = [even(word) for word in known]
        before, here, behind, overall = layer.matrices
        more = []
        for i, word in enumerate(now):
            total = word @ here + np.mean(now, axis=0) @ overall + layer.bias
            if i >= layer.reach:
                total = total + now[i - layer.reach] @ before
            if i + layer.reach < len(now):
                total = total + now[i + layer.reach] @ behind
            more.append(np.maximum(total, 0))
        known = [word + added for word, added in zip(known, more, strict=True)]
    return [even(word) @ network.last + network.last_bias for word in known]


@pytest.mark.parametrize("sizes", [(1,), (2, 1), (7, 7), (9, 4, 1)])
def test_each_citation_is_read_for_itself(sizes: tuple[int, ...]) -> None:
    rng = np.random.default_rng(len(sizes))
    model = network(rng)
    words = rng.normal(size=(sizes[0], len(sizes), SIZE)).astype(np.float32)
    there = np.array([[i < size for size in sizes] for i in range(sizes[0])], np.float32)
    scores = model.scores(words, there)
    for b, size in enumerate(sizes):
        assert np.allclose(scores[:size, b], by_hand(model, words[:size, b]), atol=1e-4)


def test_a_network_is_kept_as_arrays() -> None:
    rng = np.random.default_rng(1)
    model = network(rng)
    arrays: dict[str, NDArray[Any]] = {
        "codes": model.known.codes,
        "words": model.words[1:],
        "scale": model.scale,
        "first": model.first.astype(np.float16),
        "bias": model.bias,
        "layers": np.array([one.matrices for one in model.layers]),
        "layer_biases": np.array([one.bias for one in model.layers]),
        "reaches": np.array([1, 3], np.uint8),
        "last": model.last,
        "last_bias": model.last_bias,
    }
    again = from_arrays(arrays)
    inputs = again.told([model.known.codes, np.repeat(code("w", np.array([9])), 4)])
    assert inputs.tolist() == [[127, 0, 127], [0, -63.5, 0], [1, 0.5, 1], [2, 0, 2]]
    assert again.told([model.known.codes[:2], model.known.codes[1:3]]).tolist() == [
        [127, -63.5, 127],
        [1, -63, 1],
    ]
    words = rng.normal(size=(4, 2, SIZE)).astype(np.float32)
    there = np.ones((4, 2), np.float32)
    assert np.allclose(again.scores(words, there), model.scores(words, there))
