"""Roman numerals, as volumes and parts of series have them."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$")
_VALUE = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman(word: str) -> int:
    """The value of a lower-case Roman numeral up to 399, 0 when it is none."""
    if not _ROMAN.match(word):
        return 0
    total = 0
    for letter, following in zip(word, [*word[1:], ""], strict=True):
        value = _VALUE[letter]
        total += -value if following and _VALUE[following] > value else value
    return total
