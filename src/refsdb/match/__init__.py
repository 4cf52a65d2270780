"""Evidence and verdict for candidate works; no network, no disk.

`judge` and `askable` are the room's face; they are loaded when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refsdb.match.checkable import askable
    from refsdb.match.verdict import judge

__all__ = ["askable", "judge"]


def __getattr__(name: str) -> object:
    if name == "judge":
        from refsdb.match.verdict import judge

        return judge
    if name == "askable":
        from refsdb.match.checkable import askable

        return askable
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
