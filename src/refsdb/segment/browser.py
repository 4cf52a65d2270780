"""What browsers print at the edges of a page: when and what was printed, from where, and which page it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment.lines import Line

_WHEN = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}:\d\d(?::\d\d)?(?:\s[AaPp]\.?[Mm]\.?)?"
_FROM = r"(?:https?|file)://\S+"
_EDGES = (
    (re.compile(rf"{_WHEN}\s+\S.*"), re.compile(rf"{_FROM}\s+\d{{1,3}}/\d{{1,3}}")),  # Chromium
    (re.compile(rf"\S.*\s{_FROM}"), re.compile(rf"\d{{1,3}}\s\w{{1,3}}\s\d{{1,3}}\s+{_WHEN}")),  # Firefox
)
"""(header, footer) of each page."""


def without_browser(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without such headers and footers, where each page has both."""
    for header, footer in _EDGES:
        feet = {at for at, line in enumerate(lines) if footer.fullmatch(line.text)}
        if not feet:
            continue
        starts = {0, *(foot + 1 for foot in feet)}
        heads = {at for at in starts if at < len(lines) and header.fullmatch(lines[at].text)}
        if len(heads) == len(feet):
            kept = [
                replace(line, page=line.page or at - 1 in heads)
                for at, line in enumerate(lines)
                if at not in feet | heads
            ]
            return tuple(kept)
    return tuple(lines)
