"""Whether an item that leads elsewhere is a work: an address, a title with its address, a linked title; a sentence in
which an address stands is none.
"""

from __future__ import annotations

import re

from refsdb.segment.letters import LOWER
from refsdb.segment.looks import running_words
from refsdb.segment.matters import titled

_ADDRESS = re.compile(r"<?(?:https?://|www\.)[^\s<>]+>?", re.IGNORECASE)
_LED_TO = re.compile(
    r"\b(?:from|to|at|in|on|of|via|see|is|and|or|with|by|into|visit|open|use|unter|auf|von|an|bei|siehe|vgl|und|oder|ist|"
    r"mit|zu|sur|à|dans|voir|et|ou|est|en|desde|ver|y|o|con|su|da|in|vedi|e|è|em|para|op|van|zie|med|på|fra)\s*[(<]?$",
    re.IGNORECASE,
)
"""The word before an address that is part of a sentence: "install it from https://…"."""
_OBTAINED = re.compile(
    r"\b(?:retrieved|available|accessed|abrufbar|abgerufen|verfügbar|online|disponible|disponibile|disponível|"
    r"beschikbaar|dostępn[yae])\s\w+\s*[(<]?$",
    re.IGNORECASE,
)
"""What styles print there: "Retrieved from https://…"."""
_GOES_ON = re.compile(rf"[.,]?\s+[{LOWER}]+\s+[{LOWER}]")
_SAID_IN_BRACKETS = re.compile(r"[^.,;:]+\((?:https?://|www\.)\S+\)\.", re.IGNORECASE)
"""A sentence that ends with an address: "Ask in the chat (https://…)."."""
_PLACE = re.compile(r"\w+(?:\s\w+)?:?\s<?https?://[^\s/]+(?:/[^\s/\d]*){0,2}>?\.?", re.IGNORECASE)
"""Where something is to be had: "Main repository: https://code.example/walls", "Chat: https://…"."""


def leads(text: str, link: str) -> bool:
    """Whether an item that prints `text` and is linked to `link` ("" for nowhere) is a work elsewhere."""
    if titled(text):
        return True
    found = _ADDRESS.search(text) if "://" in text or "www." in text.lower() else None
    if not found:
        return bool(link) and not (text.endswith(".") and running_words(text))
    before, behind = text[: found.start()], text[found.end() :]
    if _LED_TO.search(before) and not _OBTAINED.search(before):
        return False
    said = _GOES_ON.match(behind) or _SAID_IN_BRACKETS.fullmatch(text) or _PLACE.fullmatch(text)
    return not said and not (text.endswith(".") and running_words(before))
