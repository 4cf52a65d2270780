"""refsdb: many entries, each with a printed citation list, become one linked library.

`from refsdb import Library` is the way in for programs; nothing is imported before it is asked for.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refsdb.library import Library

__all__ = ["Library", "__version__"]
__version__ = "0.1.0"

# before NumPy is loaded, and sqlite-utils loads it: the parser's sums are small, and threads for them only cost
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def __getattr__(name: str) -> object:
    if name == "Library":
        from refsdb.library import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
