"""What may stand before a surname in lower case, and so begin a citation as well as the rest of a sentence."""

from __future__ import annotations

import re

PARTICLE = r"(?:van|von|de|der|den|del|della|da|di|do|dos|du|la|le|ter|ten|te|zu|zur|al|el)"
"""What may stand before a surname in lower case."""

_PARTICLE = re.compile(rf"{PARTICLE}\b")


def goes_on(line: str) -> bool:
    """Whether a line goes on a sentence: it begins in lower case, and not with what may stand before a surname."""
    return line[:1].islower() and not _PARTICLE.match(line)
