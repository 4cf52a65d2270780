"""A reference on its way from labelled parts to fields."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from refsdb.parse.tagger import Part
from refsdb.parse.tokens import Span, Tokens

YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
"""What may be a year."""


@dataclass(slots=True)
class Draft:
    """A reference on its way: what was printed, and the fields found so far with how sure the tagger is."""

    tokens: Tokens
    spans: list[Span]
    parts: list[Part]
    by_label: dict[str, list[Part]] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.group()

    def group(self) -> None:
        """Sort the parts by their labels."""
        self.by_label.clear()
        for part in self.parts:
            self.by_label.setdefault(part.label, []).append(part)

    def recut(self, at: int, stop: int, *parts: Part) -> None:
        """Put `parts` in the place of parts[at:stop], and sort them by their labels again."""
        self.parts[at:stop] = parts
        self.group()

    def of(self, label: str) -> list[Part]:
        """The parts of one label, in order."""
        return self.by_label.get(label, [])

    def printed(self, part: Part) -> str:
        """The part's text with the punctuation that touches it."""
        tokens = self.tokens
        before, after = tokens.gaps[part.first], tokens.gaps[part.last + 1]
        left = len(before.rsplit(None, 1)[-1]) if before and not before[-1].isspace() else 0
        right = len(after.split(None, 1)[0]) if after and not after[0].isspace() else 0
        return tokens.text[tokens.starts[part.first] - left : tokens.ends[part.last] + right]

    def put(self, name: str, value: object, sure: float) -> None:
        """Set a field that has no value yet; an empty value is none."""
        if value and name not in self.values:
            self.values[name] = value
            self.sure[name] = sure
