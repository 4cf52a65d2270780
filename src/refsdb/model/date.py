"""Dates as sources and prints give them: a year, perhaps a month, perhaps a day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """`year` of the common era; `month` 1-12 and `day` 1-31, or 0 where they are not known.

    `literal` holds what stands in place of a year ("in press"); `year` is then 0.
    """

    year: int = 0
    month: int = 0
    day: int = 0
    literal: str = ""

    @property
    def iso(self) -> str:
        """`2020`, `2020-10` or `2020-10-29`; "" without a year."""
        if not self.year:
            return ""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text

    @classmethod
    def from_iso(cls, text: str) -> Date:
        """The inverse of `iso`. Raises ValueError on anything else."""
        year, month, day = (*(int(part) for part in text.split("-")), 0, 0)[:3]
        return cls(year, month, day)
