"""The network: its sums by hand, the same in training, and whatever stands side by side."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from refsdb.parse.codes import Codes, code
from refsdb.parse.network import SMALLEST, Layer, Member, Numbers, Room, of_member, read, write

SIZE, NEAR, LABELS = 3, 2, 2


def member(rng: np.random.Generator, reaches: tuple[int, ...] = (1, 3)) -> Member:
    def some(*shape: int) -> Numbers:
        return rng.normal(size=shape).astype(np.float32)

    layers = tuple(
        Layer(reach, some(SIZE + 2 * NEAR, SIZE), some(SIZE, SIZE), some(SIZE)) for reach in reaches
    )
    words = np.array([[0, 0], [127, 0], [0, -127], [1, 1], [2, 0]], np.int8)
    first = np.array([[1, 0, 1], [0, 1, 0]], np.float32)
    scale = np.array([1, 0.5], np.float32)
    return Member(words, scale, first, some(SIZE), layers, some(SIZE, LABELS), some(LABELS))


def by_hand(network: Member, words: Numbers) -> list[Numbers]:
    """The scores of one citation, word by word."""

    def even(word: Numbers) -> Numbers:
        result: Numbers = word / np.sqrt(np.mean(word**2) + SMALLEST)
        return result

    known = [np.maximum(word + network.bias, 0) for word in words]
    for layer in network.layers:
        now = [even(word) for word in known]
        here, before, behind = np.split(layer.around, [SIZE, SIZE + NEAR])
        more = []
        for i, word in enumerate(now):
            total = word @ here + np.mean(now, axis=0) @ layer.overall + layer.bias
            if i >= layer.reach:
                total = total + now[i - layer.reach][:NEAR] @ before
            if i + layer.reach < len(now):
                total = total + now[i + layer.reach][:NEAR] @ behind
            more.append(np.maximum(total, 0))
        known = [word + added for word, added in zip(known, more, strict=True)]
    return [even(word) @ network.last + network.last_bias for word in known]


@pytest.mark.parametrize("sizes", [(1,), (2, 1), (7, 7), (9, 4, 1)])
def test_each_citation_is_read_for_itself(sizes: tuple[int, ...]) -> None:
    rng = np.random.default_rng(len(sizes))
    model = member(rng)
    words = rng.normal(size=(sizes[0], len(sizes), SIZE)).astype(np.float32)
    there = np.array([[i < size for size in sizes] for i in range(sizes[0])], np.float32)
    scores = model.scores(words, there, Room())
    turned = np.asarray(words, order="F")  # however the numbers lie in memory
    assert np.allclose(model.scores(turned, there, Room()), scores, atol=1e-4)
    for b, size in enumerate(sizes):
        assert np.allclose(scores[:size, b], by_hand(model, words[:size, b]), atol=1e-4)


def kept(members: list[Member], codes: Codes) -> dict[str, NDArray[Any]]:
    arrays: dict[str, NDArray[Any]] = {
        "labels": np.frombuffer(b"ab", np.uint8),
        "steps": np.array([[1, 2], [3, 4]], np.float32),
        "codes": codes,
    }
    for number, one in enumerate(members):
        of_one: dict[str, NDArray[Any]] = {
            "reaches": np.array([layer.reach for layer in one.layers], np.uint8),
            "words": one.words[1:],
            "scale": one.scale,
            "first": one.first.astype(np.float16),
            "bias": one.bias,
            "around": np.stack([layer.around for layer in one.layers]),
            "overall": np.stack([layer.overall for layer in one.layers]),
            "layer_biases": np.stack([layer.bias for layer in one.layers]),
            "last": one.last,
            "last_bias": one.last_bias,
        }
        arrays |= {of_member(name, number): value for name, value in of_one.items()}
    return arrays


def test_a_network_is_read_as_it_was_written() -> None:
    rng = np.random.default_rng(1)
    members = [member(rng), member(rng, (1, 2, 5))]
    codes = np.sort(code("w", np.arange(1, 5)))
    files = [BytesIO(), BytesIO()]
    for file in files:
        write(kept(members, codes), file)
    assert files[0].getvalue() == files[1].getvalue()
    files[0].seek(0)
    again = read(files[0])
    assert again.labels == "ab"
    assert again.steps.tolist() == [[1, 2], [3, 4]]
    assert again.known.codes.tolist() == codes.tolist()
    assert [[layer.reach for layer in one.layers] for one in again.members] == [[1, 3], [1, 2, 5]]
    unknown = np.repeat(code("w", np.array([9])), 4)
    told: list[list[float]] = [[127, 0, 127], [0, -63.5, 0], [1, 0.5, 1], [2, 0, 2]]
    for one in again.members:
        assert one.inputs(one.told(map(again.known.rows, (codes, unknown)))).tolist() == told
    both: list[list[float]] = [[127, -63.5, 127], [1, -63, 1]]
    last = again.members[1]
    assert last.inputs(last.told(map(again.known.rows, (codes[:2], codes[1:3])))).tolist() == both
