"""Volumes, issues, editions: the number without the word that announces it."""

from __future__ import annotations

import re

_CUE = re.compile(
    r"""^(?:(?:(?:vol(?:ume|umen|s)?|bde?|band|jg|jahrgang|jahrg|tome|tomo|том|nos?|nr|num|number|núm|numero|número|numéro|issues?|iss|heft|hft
    |fasc|вып|№|årg|roč|deel|dl|anno|annata|année|afl|第)\s?[.:°º]?\s*|(?:[tvnhaт]|an)(?:\s?[.:°º]\s*|\s+))(?=[\dIVXLC№]|suppl|spec|\())+""",
    re.VERBOSE | re.IGNORECASE,
)
_DASH = re.compile(r"\s*[\x96\x97‐‑‒–—―−-]+\s*")


def read_number(text: str) -> str:
    """A volume's or issue's number as printed ("12", "iv", "3-4", "Suppl 1")."""
    text = " ".join(text.split()).strip(" .,;:()[]'\"/")
    if text.isdecimal():
        return text
    text = _CUE.sub("", text).strip(" .,;:()[]卷期")
    return _DASH.sub("-", text)
