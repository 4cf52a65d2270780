"""Pages, whichever dash they were printed with."""

from __future__ import annotations

import re

_DASHES = re.compile(r"(?<=[^\s-])\s*(?:-{2,}|[–—‒−])\s*(?=[^\s-])")

_SHORTENED = re.compile(r"([A-Za-z]*)(\d+)-([A-Za-z]*)(\d+)([A-Za-z]?)")


def bare_page(text: str) -> str:
    """A page range with one hyphen: "12--15" and "12 – 15" are "12-15"."""
    return _DASHES.sub("-", text)


def whole_range(page: str) -> str:
    """A range with its end in full: "465-7" is "465-467". What would then end before it begins is no range."""
    found = _SHORTENED.fullmatch(page)
    if not found or found[3] not in {"", found[1]} or len(found[4]) >= len(found[2]):
        return page
    first, last = found[2], found[4]
    last = first[: -len(last)] + last  # as long as the first, so that text compares as numbers do
    return f"{found[1]}{first}-{found[1]}{last}{found[5]}" if last > first else page


def own_pages(text: str) -> str:
    """The pages of the work itself, each range in full: "1473-1478" of "1473-8; discussion 1479-80"."""
    ranges = (whole_range(bare_page(part.strip())) for part in text.partition(";")[0].split(","))
    return ", ".join(filter(None, ranges))
