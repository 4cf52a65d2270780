"""Names of persons and bodies."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One author or editor.

    A person has `family` (and perhaps `given`, `particle`, `suffix`); a body ("WHO") has `literal` only.
    `particle` is the part before the family name that belongs to it in print ("de la", "van der").
    `given` is kept as printed ("CH", "C. H.", "Carl-Heinz").
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""

    @property
    def surname(self) -> str:
        """The name that a list is sorted and compared by: particle and family, or the literal."""
        if self.literal:
            return self.literal
        return f"{self.particle} {self.family}".strip()
