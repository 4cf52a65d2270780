"""What a word mostly is (family name, journal, place …), counted over works when the model was made."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

FILE = "lexicon.txt"


@lru_cache(maxsize=1)
def lexicon() -> dict[str, str]:
    """Lower-case word -> letter: Family, Given, Journal, Title, puBlisher, pLace; small: mostly; "m": several."""
    text = (files("refsdb.parse") / FILE).read_text(encoding="utf-8")
    return dict(line.split(" ") for line in text.splitlines())
