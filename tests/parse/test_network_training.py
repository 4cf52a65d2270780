"""The training of the network: it learns what is read later, the same each time."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import jax
import numpy as np
import pytest
from training.network import Arrays, Plan, examples, fit, forward, improbable, joined, kept
from training.tags import tags_of, tokens_of
from training.teachers import taught

from made_strings import ITEMS
from refsdb.parse.codes import NONE, code
from refsdb.parse.network import Room, from_arrays
from refsdb.parse.scoring import Scorer
from refsdb.parse.tokens import Tokens

pytestmark = pytest.mark.slow  # JAX compiles for half a minute

PLAN = Plan(reaches=(1, 2), wide=8, size=12, near=5, dropped=0.1, steps=300, rate=1e-2, seed=0)


def strings() -> list[tuple[Tokens, list[str]]]:
    """Citations of one shape."""
    citations = ((tokens_of(item.text), tags_of(item, tokens_of(item.text))) for item in ITEMS)
    return [(tokens, tags) for tokens, tags in citations if 16 < len(tags) <= 24]


@pytest.fixture(scope="module")
def first() -> Arrays:
    return fit(examples(strings()), PLAN)


def test_the_same_examples_give_the_same_network(first: Arrays) -> None:
    again = fit(examples(strings()), PLAN)
    assert first.keys() == again.keys()
    for name in first:
        assert np.array_equal(first[name], again[name])


def test_networks_that_were_joined_are_read_side_by_side(first: Arrays) -> None:
    second = fit(examples(strings()), replace(PLAN, seed=1))
    both = from_arrays(joined([first, second]))
    assert len(both.members) == 2
    assert np.allclose(both.steps, (first["steps"] + second["steps"]) / 2)
    citations = sorted((tokens for tokens, _ in strings()), key=lambda one: -len(one.words))
    for member, alone in enumerate((first, second)):
        said = Scorer(from_arrays(alone)).scores(citations, 0)
        assert np.allclose(Scorer(both).scores(citations, member), said, atol=1e-4)
    with pytest.raises(ValueError, match="codes"):
        joined([first, {**second, "codes": second["codes"][1:]}])


def test_a_pupil_learns_what_its_teachers_say(first: Arrays) -> None:
    given = examples(strings())
    said = taught(given, [first])
    assert np.allclose(said.labels.sum(axis=1, dtype=np.float32), 1, atol=1e-2)
    assert (said.labels.argmax(axis=1) == given.labels).mean() > 0.9
    pupil = fit(given, PLAN, said)
    assert np.array_equal(pupil["steps"], first["steps"])
    again = taught(given, [pupil])
    assert (again.labels.argmax(axis=1) == said.labels.argmax(axis=1)).mean() > 0.9


def test_what_is_trained_is_what_reads() -> None:
    rng = np.random.default_rng(3)
    size, near, reaches = 4, 3, (1, 3)
    shapes = {
        "words": (6, 5), "first": (5, size), "bias": (size,), "around": (2, size + 2 * near, size),
        "overall": (2, size, size), "layer_biases": (2, size), "last": (size, 3), "last_bias": (3,), "steps": (3, 3),
    }  # fmt: skip
    parameters = {name: rng.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    features = rng.integers(0, 6, (2, 7, 3))
    there = np.array([[1] * 7, [1] * 4 + [0] * 3], np.float32)
    trained = forward(
        {name: jax.numpy.asarray(value) for name, value in parameters.items()},
        jax.numpy.asarray(features), jax.numpy.asarray(there), reaches, 0.0, jax.random.key(0),
    )  # fmt: skip
    codes = np.sort(code("w", np.arange(1, 6)))
    network = from_arrays(kept(parameters, codes, replace(PLAN, reaches=reaches)))
    known = np.concatenate(([np.uint64(NONE)], codes))[features]
    rows = [network.known.rows(known[..., kind].ravel()) for kind in range(3)]
    member = network.members[0]
    inputs = member.inputs(member.told(rows)).reshape(2, 7, size)
    read = member.scores(inputs.swapaxes(0, 1), there.T.copy(), Room())
    for citation, words in enumerate((7, 4)):
        assert np.allclose(
            read[:words, citation], trained[citation, :words], atol=0.1
        )  # what features say is kept in steps of 1/127


def test_improbable_is_the_logarithm_over_all_rows_of_labels() -> None:
    rng = np.random.default_rng(5)
    scores, steps = rng.normal(size=(1, 4, 3)), rng.normal(size=(3, 3))
    right, there = np.eye(3)[[[2, 0, 1, 0]]], np.array([[1.0, 1, 1, 0]])

    def says(row: tuple[int, ...]) -> float:
        of_words = sum(float(scores[0, i, label]) for i, label in enumerate(row))
        return of_words + float(steps[row[0], row[1]]) + float(steps[row[1], row[2]])

    every = np.logaddexp.reduce([says(row) for row in product(range(3), repeat=3)])
    given = improbable(*map(jax.numpy.asarray, (scores, steps, right, there)))
    assert float(given) == pytest.approx((every - says((2, 0, 1))) / 3, abs=1e-4)
