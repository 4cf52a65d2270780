"""Trains the network that reads citations (`refsdb.parse.network`), by gradient descent in JAX.

The same examples give the same network: one thread, a fixed order, chance from a seed.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import Any

os.environ["XLA_FLAGS"] = " ".join(
    (os.environ.get("XLA_FLAGS", ""), "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
).strip()

import jax
import jax.numpy as jnp
import numpy as np
import optax
from numpy.typing import NDArray

from refsdb.parse.codes import NONE, Codes, table
from refsdb.parse.features import KINDS, of_gaps, of_words
from refsdb.parse.growing import Growing
from refsdb.parse.labels import TAGS
from refsdb.parse.network import OF_MEMBER, SMALLEST, of_member
from refsdb.parse.seen import Seen
from refsdb.parse.tokens import Tokens

Arrays = dict[str, NDArray[Any]]
Parameters = dict[str, jax.Array]
SHAPES = ((16, 256), (24, 160), (32, 128), (48, 80), (72, 48), (120, 24))
"""(words, citations) of what is shown at a time; of longer citations, the first words."""
OFTEN = 16
"""How often a feature must occur to be known."""
WORD, HEAD = KINDS.index("w"), KINDS.index("y")
"""The features that are taken from a word to make it unknown."""
SHOWN = "shown"
"""The array of a model's file that says what it learnt from: `Examples.digest`."""
TRUST = 0.8
"""How much a pupil believes its teachers, and not the labels (Hinton, Vinyals and Dean 2015)."""
TOGETHER = 4_096
"""Citations that are made numbers at a time."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How large a network is and how it is trained.

    `size`: numbers that a word is known in, `near` of them by its neighbours, `wide`: that a feature is told in.
    `reaches`: one layer each. `hidden` of
    the words are made unknown, `missed` of the features and `dropped` of the numbers left out. `steps` times one
    batch is shown; `rate` is how far the first ones move, `decay` how much all weights shrink.
    """

    size: int
    near: int
    dropped: float
    steps: int
    seed: int
    reaches: tuple[int, ...] = (1, 2, 4, 8, 16, 1, 2, 4)
    wide: int = 48
    hidden: float = 0.2
    missed: float = 0.05
    rate: float = 3e-3
    decay: float = 1e-2


@dataclass(frozen=True, slots=True)
class Examples:
    """Features (words x kinds) and labels (places in TAGS) of all words of all citations; `ends` of each citation."""

    codes: Codes
    labels: NDArray[np.int8]
    ends: NDArray[np.intp]

    def digest(self) -> NDArray[np.uint8]:
        """SHA-256 of it all: the same for the same examples."""
        result = hashlib.sha256()
        for part in (self.codes, self.labels, self.ends.astype(np.int64)):
            result.update(np.ascontiguousarray(part).tobytes())
        return np.frombuffer(result.digest(), np.uint8)


def examples(citations: Iterable[tuple[Tokens, list[str]]]) -> Examples:
    """The citations with their labels, in numbers."""
    words, gaps = Growing(len(KINDS), np.uint64), Growing(2, np.uint64)
    seen_words = Seen(lambda first, new: words.put(first, np.stack([*of_words(new)], axis=1)))
    seen_gaps = Seen(lambda first, new: gaps.put(first, np.stack(of_gaps(new), axis=1)))
    codes, labels, sizes = [], [], []
    source = (citation for citation in citations if citation[1])
    while some := list(islice(source, TOGETHER)):
        number = np.array([len(tokens.words) for tokens, _ in some])
        before = np.arange(number.sum()) + np.repeat(np.arange(len(some)), number)
        word = seen_words.numbers(chain.from_iterable(tokens.words for tokens, _ in some))
        gap = seen_gaps.numbers(chain.from_iterable(tokens.gaps for tokens, _ in some))
        of_gap = gaps.rows[gap[before], :1], gaps.rows[gap[before + 1], 1:]
        codes.append(np.concatenate((words.rows[word], *of_gap), axis=1))
        labels.append(np.array([TAGS.index(name) for _, names in some for name in names], np.int8))
        sizes.append(number)
    return Examples(np.concatenate(codes), np.concatenate(labels), np.cumsum(np.concatenate(sizes)))


@dataclass(frozen=True, slots=True)
class Taught:
    """What teachers say of the examples: how probable each label is for each word (words x labels), and what speaks
    for each label behind another (`steps`), which a pupil takes over.
    """

    labels: NDArray[np.float16]
    steps: NDArray[np.float32]


def fit(given: Examples, plan: Plan, taught: Taught | None = None) -> Arrays:
    """A network with one member, as it is kept; with `taught` it learns what the teachers say, and the labels."""
    codes, counts = np.unique(given.codes[given.codes != NONE], return_counts=True)
    codes = codes[counts >= OFTEN]
    print(f"{len(given.ends)} citations, {len(given.codes)} words, {len(codes)} features known", flush=True)
    rows = known_rows(given, codes)
    parameters = _start(len(codes), plan)
    if taught:
        del parameters["steps"]
    schedule = optax.warmup_cosine_decay_schedule(0, plan.rate, plan.steps // 20, plan.steps, plan.rate / 100)
    descent = optax.chain(
        optax.clip_by_global_norm(1.0), optax.adamw(schedule, weight_decay=plan.decay, b2=0.99)
    )
    state = descent.init(parameters)
    slope = jax.value_and_grad(partial(loss, plan=plan, steps=jnp.asarray(taught.steps) if taught else None))

    @jax.jit
    def step(
        parameters: Parameters, state: optax.OptState, batch: tuple[NDArray[Any], ...], key: jax.Array
    ) -> tuple[Parameters, optax.OptState, jax.Array]:
        missed, gradient = slope(parameters, *batch, key)
        change, state = descent.update(gradient, state, parameters)
        return optax.apply_updates(parameters, change), state, missed

    key = jax.random.key(plan.seed, impl="rbg")
    source = batches(rows, given, np.random.default_rng(plan.seed), taught)
    for number in range(plan.steps):
        parameters, state, missed = step(parameters, state, next(source), jax.random.fold_in(key, number))
        if number % 500 == 0:
            print(f"step {number} of {plan.steps}: {float(missed):.4f}", flush=True)
    arrays = {name: np.asarray(value) for name, value in parameters.items()}
    if taught:
        arrays["steps"] = taught.steps
    return {**kept(arrays, codes, plan), SHOWN: given.digest()}


def known_rows(given: Examples, codes: Codes) -> NDArray[np.int32]:
    """Where each feature of each word stands among the known ones, 0 for none of them."""
    known = table(codes)
    return np.stack([known.rows(column) for column in given.codes.T], axis=1).astype(np.int32)


def _start(features: int, plan: Plan) -> Parameters:
    keys = iter(jax.random.split(jax.random.key(plan.seed), 6))
    layers, size, labels = len(plan.reaches), plan.size, len(TAGS)
    around = size + 2 * plan.near
    return {
        "words": jax.random.normal(next(keys), (features + 1, plan.wide)) * 0.3,
        "first": jax.random.normal(next(keys), (plan.wide, size)) * plan.wide**-0.5,
        "bias": jnp.zeros(size),
        "around": jax.random.normal(next(keys), (layers, around, size)) * around**-0.5,
        "overall": jax.random.normal(next(keys), (layers, size, size)) * (3 * size) ** -0.5,
        "layer_biases": jnp.zeros((layers, size)),
        "last": jax.random.normal(next(keys), (size, labels)) * size**-0.5,
        "last_bias": jnp.zeros(labels),
        "steps": jnp.zeros((labels, labels)),
    }


def batches(
    rows: NDArray[np.int32], given: Examples, rng: np.random.Generator, taught: Taught | None = None
) -> Iterator[tuple[NDArray[Any], ...]]:
    """Without end: features, labels (how probable each is), and where a word is, of citations of about one length."""
    starts, sizes, shape_of = in_shapes(given)
    while True:
        groups: list[tuple[int, NDArray[np.intp]]] = []
        for number, (_, citations) in enumerate(SHAPES):
            order = rng.permutation(np.flatnonzero(shape_of == number))
            groups += [(number, order[i : i + citations]) for i in range(0, len(order), citations)]
        for at in rng.permutation(len(groups)):
            number, chosen = groups[at]
            features, there = shown(rows, starts[chosen], sizes[chosen], number)
            labels = np.zeros((*there.shape, len(TAGS)), np.float32)
            for i, one in enumerate(chosen):
                size, start = sizes[one], starts[one]
                labels[i, np.arange(size), given.labels[start : start + size]] = 1
                if taught:
                    labels[i, :size] += TRUST * (taught.labels[start : start + size] - labels[i, :size])
            yield features, labels, there


def shown(
    rows: NDArray[np.int32], starts: NDArray[np.intp], sizes: NDArray[np.intp], shape: int
) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
    """Features of the words of some citations, and where a word is, side by side in one of `SHAPES`."""
    words, citations = SHAPES[shape]
    features = np.zeros((citations, words, rows.shape[1]), np.int32)
    there = np.zeros((citations, words), np.float32)
    for i, (start, size) in enumerate(zip(starts, sizes, strict=True)):
        features[i, :size] = rows[start : start + size]
        there[i, :size] = 1
    return features, there


def in_shapes(given: Examples) -> tuple[NDArray[np.intp], NDArray[np.intp], NDArray[np.intp]]:
    """Of each citation, its first word, how many words of it are shown, and in which of `SHAPES`."""
    starts = np.concatenate(([0], given.ends[:-1]))
    sizes = np.minimum(given.ends - starts, SHAPES[-1][0])
    return starts, sizes, np.searchsorted([words for words, _ in SHAPES], sizes)


def loss(
    parameters: Parameters,
    features: jax.Array,
    labels: jax.Array,
    there: jax.Array,
    key: jax.Array,
    *,
    plan: Plan,
    steps: jax.Array | None = None,
) -> jax.Array:
    """How improbable the labels are, see `improbable`; `steps` are those of the parameters, or given."""
    unknown, missing, dropping = jax.random.split(key, 3)
    lost = jax.random.bernoulli(unknown, plan.hidden, features.shape[:2])[..., None]
    of_word = jnp.zeros(features.shape[2], bool).at[jnp.array([WORD, HEAD])].set(True)
    missed = jax.random.bernoulli(missing, plan.missed, features.shape)
    features = jnp.where(lost & of_word | missed, 0, features)
    scores = forward(parameters, features, there, plan.reaches, plan.dropped, dropping)
    return improbable(scores, parameters["steps"] if steps is None else steps, labels, there)


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
    near = (parameters["around"].shape[1] - known.shape[2]) // 2
    layers = (parameters[name] for name in ("around", "overall", "layer_biases"))
    for reach, around, overall, bias in zip(reaches, *layers, strict=True):
        now = _even(known) * here
        neighbours = jnp.pad(now[:, :, :near], ((0, 0), (reach, reach), (0, 0)))
        told = jnp.concatenate((now, neighbours[:, : -2 * reach], neighbours[:, 2 * reach :]), axis=2)
        more = _times(told, around)
        more += (((now * share).sum(axis=1)) @ overall + bias)[:, None]
        known += thinned(jax.nn.relu(more))
    return _times(_even(known) * here, parameters["last"]) + parameters["last_bias"]


def _times(words: jax.Array, matrix: jax.Array) -> jax.Array:
    return (words.reshape(-1, words.shape[-1]) @ matrix).reshape(*words.shape[:-1], -1)


def _even(known: jax.Array) -> jax.Array:
    return known * jax.lax.rsqrt((known * known).mean(axis=-1, keepdims=True) + SMALLEST)


def improbable(scores: jax.Array, steps: jax.Array, labels: jax.Array, there: jax.Array) -> jax.Array:
    """How improbable the right row of labels is, per word: the negative logarithm (Lafferty et al 2001)."""
    right = (scores * labels).sum(axis=2) * there
    onward = ((labels[:, :-1] @ steps) * labels[:, 1:]).sum(axis=2) * there[:, 1:]
    row = (all_rows(scores, steps, there) - right.sum(axis=1) - onward.sum(axis=1)) * there[:, 0]
    return row.sum() / there.sum()


def all_rows(scores: jax.Array, steps: jax.Array, there: jax.Array) -> jax.Array:
    """What speaks for all rows of labels together, as a logarithm, of shape (citations,)."""
    follows = there[:, 1:]
    weight = jnp.exp(steps)

    def next_word(ways: jax.Array, word: tuple[jax.Array, jax.Array]) -> tuple[jax.Array, None]:
        score, is_there = word
        most = ways.max(axis=-1, keepdims=True)
        longer = jnp.log(jnp.exp(ways - most) @ weight + 1e-30) + most + score
        return jnp.where(is_there[:, None] > 0, longer, ways), None

    ways, _ = jax.lax.scan(next_word, scores[:, 0], (scores[:, 1:].swapaxes(0, 1), follows.T))
    return jax.nn.logsumexp(ways, axis=-1)


def kept(parameters: Arrays, codes: Codes, plan: Plan) -> Arrays:
    """The network as `refsdb.parse.network.from_arrays` reads it: what features say, in steps of 1/127."""
    words = parameters["words"][1:]
    scale = np.maximum(np.abs(words).max(axis=0) / 127, np.finfo(np.float32).tiny)
    member = {
        **parameters,
        "reaches": np.array(plan.reaches, np.uint8),
        "words": np.rint(words / scale).astype(np.int8),
        "scale": scale,
        "first": parameters["first"].astype(np.float16),
        "around": parameters["around"].astype(np.float16),
        "overall": parameters["overall"].astype(np.float16),
    }
    return {
        "labels": np.frombuffer(TAGS.encode(), np.uint8),
        "steps": parameters["steps"],
        "codes": codes,
        **{of_member(name, 0): member[name] for name in OF_MEMBER},
    }


def joined(networks: Sequence[Arrays]) -> Arrays:
    """One network out of several of one member, which know the same features."""
    first = networks[0]
    for name in ("labels", "codes", SHOWN):
        if not all(np.array_equal(first[name], other[name]) for other in networks):
            raise ValueError(f"the networks differ in their {name}")
    members = {
        of_member(name, i): one[of_member(name, 0)] for i, one in enumerate(networks) for name in OF_MEMBER
    }
    common = {name: first[name] for name in ("labels", "codes", SHOWN)}
    return {**common, **members, "steps": np.stack([one["steps"] for one in networks]).mean(axis=0)}
