"""The best row of labels for a row of words, and how sure each is: Viterbi, and forward-backward, of a linear-chain
conditional random field (Lafferty et al 2001), for many rows at a time.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.network import Numbers


def decode(scores: Numbers, steps: Numbers, sizes: Sequence[int]) -> tuple[NDArray[np.intp], Numbers]:
    """Labels and their probabilities, both of shape (words, rows).

    `scores` is of shape (words, labels, rows), `steps` of (label, next label); the rows are of `sizes` words,
    descending. Behind a row's last word the values mean nothing.
    """
    labels = _best(scores, steps, _alive(scores, sizes))
    chances = np.take_along_axis(probabilities(scores, steps, sizes), labels[:, None, :], axis=1)
    return labels, chances[:, 0]


def _alive(scores: Numbers, sizes: Sequence[int]) -> list[int]:
    """How many rows have a word there."""
    alive: list[int] = np.searchsorted(np.negative(sizes), -np.arange(len(scores))).tolist()
    return alive


def _best(scores: Numbers, steps: Numbers, alive: list[int]) -> NDArray[np.intp]:
    best = scores.copy()  # of all ways that end here with this label
    step = steps[:, :, None]
    for t in range(1, len(scores)):
        n = alive[t]
        best[t, :, :n] += (best[t - 1, :, None, :n] + step).max(axis=0)
    labels = np.zeros((len(scores), scores.shape[2]), np.intp)
    going_on = 0
    for t in reversed(range(len(scores))):
        n = alive[t]
        ways = best[t, :, :n]
        if going_on:
            ways[:, :going_on] += steps[:, labels[t + 1, :going_on]]
        labels[t, :n] = ways.argmax(axis=0)
        going_on = n
    return labels


def probabilities(scores: Numbers, steps: Numbers, sizes: Sequence[int]) -> Numbers:
    """How probable each label is, of the shape of `scores`; see `decode`.

    Sums are scaled to 1 at each word: they would leave the range of numbers otherwise.
    """
    alive = _alive(scores, sizes)
    step = np.exp(steps)
    onward = np.ascontiguousarray(step.T)
    here: Numbers = np.exp(scores - scores.max(axis=1, keepdims=True))
    rest = here.copy()
    here[0] /= here[0].sum(axis=0)
    for t in range(1, len(scores)):  # `here`: the share of all ways to this word that come to this label
        n = alive[t]
        ways = here[t, :, :n]
        ways *= onward @ here[t - 1, :, :n]
        ways /= ways.sum(axis=0)
    ahead = np.ones(rest.shape[1:], np.float32)  # all ways from this label to the end, scaled
    for t in reversed(range(len(scores))):
        n = alive[t]
        here[t, :, :n] *= ahead[:, :n]
        ways = step @ (rest[t, :, :n] * ahead[:, :n])
        ahead[:, :n] = ways / ways.sum(axis=0)
    here /= here.sum(axis=1, keepdims=True)
    return here
