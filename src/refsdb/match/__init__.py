"""Evidence and verdict for candidate works; no network, no disk.

`judge`, `askable`, `sole` and `taught` are the room's face; they are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refsdb.match.checkable import askable
    from refsdb.match.identifier import sole
    from refsdb.match.renaming import taught
    from refsdb.match.verdict import judge

__all__ = ["askable", "judge", "sole", "taught"]
_HOMES = {"askable": "checkable", "judge": "verdict", "sole": "identifier", "taught": "renaming"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
