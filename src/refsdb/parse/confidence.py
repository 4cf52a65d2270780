"""How often a field is right, given how sure the tagger is of its words."""

from __future__ import annotations


def calibrated(sure: dict[str, float]) -> dict[str, float]:
    """Per field the probability that its value is right."""
    return {name: round(value, 3) for name, value in sure.items()}
