"""The model file: two models whose scores are added, one of weighted features and a network."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse import network, weights
from refsdb.parse.network import Network
from refsdb.parse.weights import Weights

FILE = "citations.npz"
NETWORK = "network."
"""What the names of the network's arrays begin with."""


@dataclass(frozen=True, slots=True)
class Model:
    """What reads citations; the two have the same labels."""

    weights: Weights
    network: Network


def write(arrays: Mapping[str, NDArray[Any]], stream: IO[bytes]) -> None:
    """Write the arrays that `weights` and `network` are kept as; the same arrays give the same bytes."""
    np.savez(stream, allow_pickle=False, **arrays)


def read(stream: IO[bytes]) -> Model:
    """The model that was written."""
    with np.load(stream, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    of_network = {
        name.removeprefix(NETWORK): array for name, array in arrays.items() if name.startswith(NETWORK)
    }
    return Model(weights.from_arrays(arrays), network.from_arrays(of_network))
