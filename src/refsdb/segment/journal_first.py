"""Whether a stretch of text begins with a journal, or the last words of its name, and the volume and pages in it."""

from __future__ import annotations

import re

from refsdb.segment.letters import DASH, LETTER, UPPER
from refsdb.segment.looks import JOURNALS

_PAGE = r"[A-Za-z]?\d+"
_TO = rf"\s?[{DASH}]\s?{_PAGE}"
_VOLUME = re.compile(
    rf"((?:[{UPPER}][{LETTER}]*+\.?\s){{1,8}})(?:\([^()\d]{{0,30}}(?:19|20)\d\d\)\s|(?:19|20)\d\d;\s?)?\d{{1,4}}(?:\s?\(\d[^()]{{0,12}}\))?"
    rf"(?:[,:]\s?{_PAGE}(?:{_TO})?|\s{_PAGE}{_TO})(?=\s*(?:[.;,]|$))"
)
"""A journal with volume and page: "J. Appl. Trees (1985) 114, 792–800", "J. Trees 32 867–8", "J Trees 2014;3:1"."""
_SHORTENED = re.compile(rf"\b(?:J|[{UPPER}][{LETTER}]{{2,5}})\.\s$")
_REACH = 9
"""Characters in which a shortened word of a journal's name and the blanks round it stand."""
_WORDS = re.compile(r"[^\W\d_]+")


def volume_first(text: str) -> bool:
    """Whether nothing but capitalised words, a volume and pages stand here: "Heart J. 39, 1546–1554."."""
    return bool(_VOLUME.match(text))


def journal_at(text: str, at: int) -> bool:
    """Whether at this place of a longer text a journal stands so, or the last words of its name: the "Heart J." of
    "Eur. Heart J. 39", the "Trees" of "J. Appl. Trees (1985) 114". "Oak B Nature 12: 34-56" begins with a person.
    """
    found = _VOLUME.match(text, at)
    if not found:
        return False
    first, *_ = words = [word.lower() for word in _WORDS.findall(found[1])]
    return first in JOURNALS or words[-1] == "j" or bool(_SHORTENED.search(text, max(0, at - _REACH), at))
