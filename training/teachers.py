"""What several networks together say of the examples, for one network to learn that costs less than all of them."""

from __future__ import annotations

from collections.abc import Sequence

import jax
import jax.numpy as jnp
import numpy as np

from refsdb.parse.network import OF_MEMBER, of_member
from training.network import (
    SHAPES,
    Arrays,
    Examples,
    Parameters,
    Taught,
    all_rows,
    forward,
    in_shapes,
    joined,
    known_rows,
    shown,
)  # fmt: skip


def taught(given: Examples, teachers: Sequence[Arrays]) -> Taught:
    """How probable each label is to the teachers, of whom the mean is taken before rows of labels are weighed (the
    marginals of a conditional random field; Sutton and McCallum 2012).
    """
    network = joined(teachers)
    rows = known_rows(given, network["codes"])
    members = [_parameters(one) for one in teachers]
    steps = jnp.asarray(network["steps"])

    @jax.jit
    def said(features: jax.Array, there: jax.Array) -> jax.Array:
        said = (
            forward(parameters, features, there, reaches, 0.0, jax.random.key(0))
            for parameters, reaches in members
        )
        mean = sum(said, jnp.zeros(())) / len(members)
        marginals: jax.Array = jax.grad(lambda scores: (all_rows(scores, steps, there) * there[:, 0]).sum())(
            mean
        )
        return marginals

    result = np.zeros((len(rows), len(network["labels"])), np.float16)
    starts, sizes, shape_of = in_shapes(given)
    for number, (_, citations) in enumerate(SHAPES):
        those = np.flatnonzero(shape_of == number)
        for chosen in (those[i : i + citations] for i in range(0, len(those), citations)):
            seen = shown(rows, starts[chosen], sizes[chosen], number)
            for one, labels in zip(chosen, np.asarray(said(*seen)), strict=False):
                result[starts[one] : starts[one] + sizes[one]] = labels[: sizes[one]]
    return Taught(result, network["steps"].astype(np.float32))


def _parameters(network: Arrays) -> tuple[Parameters, tuple[int, ...]]:
    """A network of one member as it is trained, and its reaches."""
    kept = {name: network[of_member(name, 0)] for name in OF_MEMBER}
    reaches = tuple(kept.pop("reaches").tolist())
    words = kept.pop("words") * kept.pop("scale")
    kept["words"] = np.concatenate((np.zeros_like(words[:1]), words))
    return {name: jnp.asarray(value, jnp.float32) for name, value in kept.items()}, reaches
