"""Trains the network beside the weighted features (`refsdb.parse.network`), by gradient descent in JAX.

The same examples give the same network: one thread, a fixed order, chance from a seed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from refsdb.parse.codes import NONE, Codes, table
from refsdb.parse.features import after, before, to_network
from refsdb.parse.grid import grid, seen_gaps, seen_words
from refsdb.parse.looks import GapLook, Look
from refsdb.parse.network import SMALLEST
from refsdb.parse.tokens import Tokens

Arrays = dict[str, NDArray[Any]]
Parameters = dict[str, jax.Array]
SHAPES = ((16, 256), (24, 160), (32, 128), (48, 80), (72, 48), (120, 24))
"""(words, citations) of what is shown at a time; of longer citations, the first words."""
OFTEN = 16
"""How often a feature must occur to be known."""
WORD, HEAD = 0, 6
"""The features that are taken from a word to make it unknown, by their place in `to_network`."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How large the network is and how it is trained.

    `reaches`: one layer each. `wide`: numbers that a feature is told in, `size`: that a word is known in. `hidden`
    of the words are made unknown, `missed` of the features and `dropped` of the numbers left out. `steps` times one
    batch is shown; `rate` is how far the first ones move, `decay` how much all weights shrink.
    """

    reaches: tuple[int, ...] = (1, 2, 4, 8, 16, 1, 2, 4)
    wide: int = 48
    size: int = 80
    hidden: float = 0.2
    missed: float = 0.05
    dropped: float = 0.2
    steps: int = 11_000
    rate: float = 3e-3
    decay: float = 1e-2
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Examples:
    """Features (words x kinds) and labels (numbers) of all words of all citations; `ends` of each citation."""

    codes: Codes
    labels: NDArray[np.int8]
    ends: NDArray[np.intp]


def examples(citations: Iterable[tuple[Tokens, list[str]]], labels: str) -> Examples:
    """The citations with their labels, in numbers."""
    words, gaps = seen_words(), seen_gaps()
    codes, tags, sizes = [], [], []
    source = (citation for citation in citations if citation[1])
    while some := list(islice(source, 64)):
        page = grid([tokens for tokens, _ in some], words, gaps)
        word = Look(*(column.ravel()[page.at] for column in page.word))
        gap, following = (GapLook(*(c.ravel()[page.at + step] for c in page.gap)) for step in (0, 1))
        codes.append(np.stack((*to_network(word), before(gap), after(following)), axis=1))
        tags.append(np.array([labels.index(name) for _, names in some for name in names], np.int8))
        sizes += [len(names) for _, names in some]
    return Examples(np.concatenate(codes), np.concatenate(tags), np.cumsum(sizes))


def fit(given: Examples, number_of_labels: int, plan: Plan) -> tuple[Arrays, NDArray[np.float32]]:
    """The network as it is kept, and its weights for one label after another."""
    codes, counts = np.unique(given.codes[given.codes != NONE], return_counts=True)
    codes = codes[counts >= OFTEN]
    known = table(codes)
    print(f"{len(given.ends)} citations, {len(given.labels)} words, {len(codes)} features known", flush=True)
    rows = np.stack([known.rows(column) for column in given.codes.T], axis=1).astype(np.int32)
    parameters = _start(len(codes), number_of_labels, plan)
    schedule = optax.warmup_cosine_decay_schedule(0, plan.rate, plan.steps // 20, plan.steps, plan.rate / 100)
    descent = optax.chain(
        optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=plan.decay, b2=0.99)
    )
    state = descent.init(parameters)
    slope = jax.value_and_grad(partial(loss, plan=plan))

    @jax.jit
    def step(
        parameters: Parameters, state: optax.OptState, batch: tuple[NDArray[Any], ...], key: jax.Array
    ) -> tuple[Parameters, optax.OptState, jax.Array]:
        missed, gradient = slope(parameters, *batch, key)
        change, state = descent.update(gradient, state, parameters)
        return optax.apply_updates(parameters, change), state, missed

    key = jax.random.key(plan.seed, impl="rbg")
    source = batches(rows, given, np.random.default_rng(plan.seed))
    for number in range(plan.steps):
        parameters, state, missed = step(parameters, state, next(source), jax.random.fold_in(key, number))
        if number % 500 == 0:
            print(f"step {number} of {plan.steps}: {float(missed):.4f}", flush=True)
    return kept({name: np.asarray(value) for name, value in parameters.items()}, codes, plan), np.asarray(
        parameters["steps"]
    )


def _start(features: int, labels: int, plan: Plan) -> Parameters:
    keys = iter(jax.random.split(jax.random.key(plan.seed), 5))
    layers, size = len(plan.reaches), plan.size
    return {
        "words": jax.random.normal(next(keys), (features + 1, plan.wide)) * 0.3,
        "first": jax.random.normal(next(keys), (plan.wide, size)) * plan.wide**-0.5,
        "bias": jnp.zeros(size),
        "layers": jax.random.normal(next(keys), (layers, 4, size, size)) * (3 * size) ** -0.5,
        "layer_biases": jnp.zeros((layers, size)),
        "last": jax.random.normal(next(keys), (size, labels)) * size**-0.5,
        "last_bias": jnp.zeros(labels),
        "steps": jnp.zeros((labels, labels)),
    }


def batches(
    rows: NDArray[np.int32], given: Examples, rng: np.random.Generator
) -> Iterator[tuple[NDArray[Any], ...]]:
    """Without end: features, labels, and where there is a word, of citations of about one length."""
    starts = np.concatenate(([0], given.ends[:-1]))
    sizes = np.minimum(given.ends - starts, SHAPES[-1][0])
    shape_of = np.searchsorted([words for words, _ in SHAPES], sizes)
    while True:
        groups: list[tuple[int, NDArray[np.intp]]] = []
        for number, (_, citations) in enumerate(SHAPES):
            order = rng.permutation(np.flatnonzero(shape_of == number))
            groups += [(number, order[i : i + citations]) for i in range(0, len(order), citations)]
        for at in rng.permutation(len(groups)):
            number, chosen = groups[at]
            words, citations = SHAPES[number]
            features = np.zeros((citations, words, rows.shape[1]), np.int32)
            labels = np.zeros((citations, words), np.int32)
            there = np.zeros((citations, words), np.float32)
            for i, one in enumerate(chosen):
                size, start = sizes[one], starts[one]
                features[i, :size] = rows[start : start + size]
                labels[i, :size] = given.labels[start : start + size]
                there[i, :size] = 1
            yield features, labels, there


def loss(
    parameters: Parameters,
    features: jax.Array,
    labels: jax.Array,
    there: jax.Array,
    key: jax.Array,
    *,
    plan: Plan,
) -> jax.Array:
    """How improbable the labels are: the negative logarithm of their probability, per word."""
    unknown, missing, dropping = jax.random.split(key, 3)
    lost = jax.random.bernoulli(unknown, plan.hidden, features.shape[:2])[..., None]
    of_word = jnp.zeros(features.shape[2], bool).at[jnp.array([WORD, HEAD])].set(True)
    missed = jax.random.bernoulli(missing, plan.missed, features.shape)
    features = jnp.where(lost & of_word | missed, 0, features)
    scores = forward(parameters, features, there, plan.reaches, plan.dropped, dropping)
    return improbable(scores, parameters["steps"], labels, there)


def forward(
    parameters: Parameters,
    features: jax.Array,
    there: jax.Array,
    reaches: Sequence[int],
    dropped: float,
    key: jax.Array,
) -> jax.Array:
    """The same as `Network.scores`, of shape (citations, words, labels); `dropped` of the numbers are left out,
    the same for all words of a citation (Gal and Ghahramani 2016).
    """
    keys = iter(jax.random.split(key, len(reaches) + 1))

    def thinned(numbers: jax.Array) -> jax.Array:
        stay = jax.random.bernoulli(next(keys), 1 - dropped, (numbers.shape[0], 1, numbers.shape[2]))
        return numbers * stay / (1 - dropped)

    here = there[..., None]
    share = here / jnp.maximum(here.sum(axis=1, keepdims=True), 1)
    told = thinned(parameters["words"].at[0].set(0)[features].sum(axis=2))
    known = jax.nn.relu(_times(told, parameters["first"]) + parameters["bias"])
    for reach, matrices, bias in zip(reaches, parameters["layers"], parameters["layer_biases"], strict=True):
        now = _even(known) * here
        around = jnp.pad(now, ((0, 0), (reach, reach), (0, 0)))
        three = jnp.concatenate((around[:, : -2 * reach], now, around[:, 2 * reach :]), axis=2)
        more = _times(three, matrices[:3].reshape(-1, matrices.shape[2]))
        more += (((now * share).sum(axis=1)) @ matrices[3] + bias)[:, None]
        known += thinned(jax.nn.relu(more))
    return _times(_even(known) * here, parameters["last"]) + parameters["last_bias"]


def _times(words: jax.Array, matrix: jax.Array) -> jax.Array:
    return (words.reshape(-1, words.shape[-1]) @ matrix).reshape(*words.shape[:-1], -1)


def _even(known: jax.Array) -> jax.Array:
    return known * jax.lax.rsqrt((known * known).mean(axis=-1, keepdims=True) + SMALLEST)


def improbable(scores: jax.Array, steps: jax.Array, labels: jax.Array, there: jax.Array) -> jax.Array:
    """Of all rows of labels, how improbable the right one is (Lafferty et al 2001)."""
    follows = there[:, 1:]
    right = jnp.take_along_axis(scores, labels[..., None], axis=2)[..., 0] * there
    onward = steps[labels[:, :-1], labels[:, 1:]] * follows
    weight = jnp.exp(steps)

    def next_word(ways: jax.Array, word: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, None]:
        score, is_there = word
        most = ways.max(axis=-1, keepdims=True)
        longer = jnp.log(jnp.exp(ways - most) @ weight + 1e-30) + most + score
        return jnp.where(is_there[:, None] > 0, longer, ways), None

    ways, _ = jax.lax.scan(next_word, scores[:, 0], (scores[:, 1:].swapaxes(0, 1), follows.T))
    row = (jax.nn.logsumexp(ways, axis=-1) - right.sum(axis=1) - onward.sum(axis=1)) * there[:, 0]
    return row.sum() / there.sum()


def kept(parameters: Arrays, codes: Codes, plan: Plan) -> Arrays:
    """The network as `refsdb.parse.network.from_arrays` reads it: what features say, in steps of 1/127."""
    words = parameters["words"][1:]
    scale = np.maximum(np.abs(words).max(axis=0) / 127, np.finfo(np.float32).tiny)
    return {
        "codes": codes,
        "words": np.rint(words / scale).astype(np.int8),
        "scale": scale,
        "first": parameters["first"].astype(np.float16),
        "bias": parameters["bias"],
        "layers": parameters["layers"].astype(np.float16),
        "layer_biases": parameters["layer_biases"],
        "reaches": np.array(plan.reaches, np.uint8),
        "last": parameters["last"],
        "last_bias": parameters["last_bias"],
    }
