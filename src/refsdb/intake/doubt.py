"""When what was read from a citation needs a person's eyes."""

from __future__ import annotations

from refsdb.model import Parsed

BAR = 0.5  # a field that is more likely wrong than right
_CORE = ("author", "title", "issued", "container_title", "volume", "page")


def doubt_of(parsed: Parsed) -> str:
    """Why the citation needs a look, in a few words, or ""."""
    reference = parsed.reference
    if not reference.title and not reference.container_title and not reference.url:
        return "neither a title nor a journal was read"
    unsure = [name for name in _CORE if parsed.confidence.get(name, 1.0) < BAR]
    if unsure:
        return f"not sure of {', '.join(name.replace('_', ' ') for name in unsure)}"
    return ""
