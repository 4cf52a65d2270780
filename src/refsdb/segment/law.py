"""Decisions of courts and acts, as they are cited."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

from refsdb.segment.letters import LETTER, UPPER

_COURTS = frozenset("Ca Co Tr T. TA ST SA TJ BG OL LG BV BA BF Eu CJ CG EG CE CA Ci".split())
"""How the names of courts begin."""
ACTS = frozenset("act acts order regulations bill gesetz loi ley lei legge decreto décret verordnung".split())
_CASE = re.compile(rf"[{UPPER}][{LETTER}.'’)]* vs?\.? [{UPPER}].*(?:18|19|20)\d\d")
_NEUTRAL = re.compile(r"\[(?:18|19|20)\d\d\] (?:\d+ )?[A-Z][A-Za-z]+\b")
_REPORTED = re.compile(r"\b(?:BGHZ|BGHSt|BVerfGE|BVerwGE|BGE|BAGE|BFHE)\s\d")
_ACT = re.compile(
    r"\b(?:Act|Order|Regulations|Bill|Rules)(?: \([A-Z][^()]{2,30}\))? (?:18|19|20)\d\d\b"
    r"|\b(?:[Gg]esetz|[Vv]erordnung|[Ll]oi|[Ll]ey|[Ll]ei|[Ll]egge|[Dd]ecreto|[Dd]écret)\b.{0,12}"
    r"\b\d+[/-](?:\d\d|(?:19|20)\d\d)\b"
)
_RULING = re.compile(
    r"(?:Cass|Corte|Trib|Cons\. Stato|T\.?A\.?R|STS|SAP|STC|STJ|STF|TJ[A-Z]{2}|BGH|OLG|LG|BVerfG|BAG|BFH|EuGH|CJUE|"
    r"CGUE|EGMR|CEDH|Conseil d['’]État|CE|CA|Civ)\b.{0,80}"
    r"(?:\bn\.|\bnr?\.|n°|n[úu]m\.|\bAz\.|\bRs\.|\bUrt|\bBeschl|[IVX]+ Z[RB] \d)"
)


def is_law(text: str, words: AbstractSet[str]) -> bool:
    """Whether a text is a court's decision or an act: "Oak v Elm [2001] UKHL 26", "Human Rights Act 1998", "BVerfGE
    7, 198". `words`: those of its words in small letters that are ACTS, and perhaps others.
    """
    if text[:2] in _COURTS and _RULING.match(text):
        return True
    if not ACTS.isdisjoint(words) and _ACT.search(text):
        return True
    if "[" in text and _NEUTRAL.search(text):
        return True
    if (" v " in text or " v. " in text or " vs" in text) and _CASE.search(text):
        return True
    return bool(("E " in text or "BGH" in text) and _REPORTED.search(text))
