"""Sentences in Chinese and Japanese, which have no blanks between their words."""

from __future__ import annotations

import re

SMALL = 0.08
"""Share of the small words among the signs of Chinese sentences; titles have fewer."""
_SIGN = re.compile("[\u3400-\u9fff]")
_SMALL = re.compile("[的是了在这這们們和]")
_ENDING = re.compile("(?:です|ます|した|ている|である|ない|れる|った)。")
"""How Japanese sentences end."""


def eastern_prose(text: str) -> bool:
    """Whether two sentences and more stand here, in the words that sentences have and citations have not."""
    if text.count("。") < 2:
        return False
    return len(_ENDING.findall(text)) > 1 or len(_SMALL.findall(text)) > SMALL * len(_SIGN.findall(text))
