"""What one judgement found, before it is weighed."""

from __future__ import annotations

from typing import NamedTuple


class Finding(NamedTuple):
    """The reason's name, how it turned out (a level of `weights.WEIGHTS`), and a few words for people."""

    reason: str
    level: str
    detail: str
