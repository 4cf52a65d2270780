"""Pages, whichever dash they were printed with."""

from __future__ import annotations

import re

_DASHES = re.compile(r"(?<=[^\s-])\s*(?:-{2,}|[–—‒−])\s*(?=[^\s-])")


def bare_page(text: str) -> str:
    """A page range with one hyphen: "12--15" and "12 – 15" are "12-15"."""
    return _DASHES.sub("-", text)
