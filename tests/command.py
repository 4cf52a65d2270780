"""What tests of commands share: the examples, and what a command came to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).resolve().parents[1]
CALCINOSIS = "examples/calcinosis-cutis.txt"
SCLERODERMA = "examples/scleroderma-skin.txt"
WORKS = "examples/works.jsonl"


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.out)

    @property
    def lines(self) -> list[Any]:
        return [msgspec.json.decode(line) for line in self.out.splitlines()]


Refs = Callable[..., Ran]
