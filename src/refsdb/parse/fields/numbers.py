"""Volumes, issues, editions: the number without the word that announces it."""

from __future__ import annotations

import re

from refsdb.parse.cues import belongs
from refsdb.parse.fields.plain import tidy

_CUE = re.compile(
    r"""^(?:(?:(?:vol(?:ume|umen|s)?|bde?|band|jg|jahrgang|jahrg|tome|tomo|том|nos?|nr|num|number|núm|numero|número|numéro|issues?|iss|heft|hft
    |fasc|вып|№|årg|roč(?:ník)?|deel|dl|anno|annata|année|afl|第
    |cilt|sayı|zesz(?:yt)?|číslo|szám|évf|köt(?:et)?|letnik)(?:\s?[.:°º]{1,2}\s*|\s+|(?-i:(?![a-z])))|(?:[tvnhaтčc]|an|sz|št)(?:\s?[.:°º]{1,2}\s*|\s+))(?=[\dIVXLC№]|suppl|spec|\())+""",
    re.VERBOSE | re.IGNORECASE,
)
_DASH = re.compile(r"\s*[\x96\x97‐‑‒–—―−-]+\s*")
_DATED = re.compile(r"([\w/–-]+)\s*[(\[,]\s*([^\W\d_]+)[^()\[\]]*")
"""A number with the month or season behind it: "1 (March"."""
_EDITION = re.compile(
    r"(\d{1,3})(?:st|nd|rd|th|e|ème|a|ª|º|-е)?[.\s]*(?:edn?|edition|aufl|auflage|éd|édition|ediz|edizione|edición|edição|druk"
    r"|uitg|uitgave|изд)?\.?",
    re.IGNORECASE,
)


def read_edition(text: str) -> str:
    """The number of an edition that has nothing else ("9th ed", "5. Aufl."), else as printed ("2nd rev. ed")."""
    text = tidy(text)
    found = _EDITION.fullmatch(text)
    return found[1] if found else text


def read_number(text: str) -> str:
    """A volume's or issue's number as printed ("12", "iv", "3-4", "Suppl 1")."""
    text = " ".join(text.split()).strip(" .,;:()[]'\"/،「」『』《》")
    if text.isdecimal():
        return text
    text = _CUE.sub("", text).strip(" .,;:()[]卷期巻号،")
    dated = _DATED.fullmatch(text)
    if dated and (belongs(dated[2], "month") or belongs(dated[2], "season")):
        text = dated[1]
    return _DASH.sub("-", text)
