"""Texts from before UTF-8 that do not say how they are encoded: told by the frequent letters of a language.

Western Europe's windows-1252 is what is left where nothing speaks for another one, as in the WHATWG standard.
"""

from __future__ import annotations

import re

WESTERN = "cp1252"
SAMPLE = 50_000
"""Bytes that are looked at."""
FEWEST = 12
"""Bytes above 127 that a text must have to be judged by them."""
TOGETHER = 2.0
"""Such bytes that stand together on average: in Latin scripts one at a time, in others all letters of a word."""

_RUN = re.compile(rb"[\x80-\xff]+")
_RUSSIAN = (frozenset("оеаинтсрвлкмд"), 0.55)
_CHINESE = (frozenset("的一是不在有人中大国了和学研究文出版社科技上海北京年历史论教育编主业建"), 0.08)
_FREQUENT = {
    "cp1251": _RUSSIAN,
    "koi8-r": _RUSSIAN,
    "cp866": _RUSSIAN,
    "iso8859-5": _RUSSIAN,
    "cp1253": (frozenset("αοιετσνηυρπκμλςίόά"), 0.55),
    "gb18030": _CHINESE,
    "big5": (frozenset("的一是不在有人中大國了和學研究文出版社科技臺北年歷史論教育編主業建"), 0.08),
}
"""The frequent letters of a language, and the share of the letters above 127 that they are at least."""
_IN_WORDS = re.compile(r"[^\W\d_][³¹¿±¶¼¾](?=[^\W\d_])|£(?=[^\W\d_])|[^\W\d_][³¹](?=[\s,.;:])")
"""What Polish, Czech and Hungarian letters are where they are taken for windows-1252: "Wis³a"."""
_LATIN_2 = re.compile(r"[^\W\d_][±¶¼](?=[^\W\d_])")
OFTEN = 0.05
"""Share of the letters above 127 that such are at least."""


def encoding_of(content: bytes) -> str:
    """The encoding of a text that is no UTF-8, by Python's name; "cp1252" where nothing speaks for another."""
    sample = content[:SAMPLE]
    runs = _RUN.findall(sample)
    high = sum(map(len, runs))
    if high < FEWEST:
        return WESTERN
    if high >= TOGETHER * len(runs):
        found = max(_FREQUENT, key=lambda encoding: _fit(sample, encoding))
        return found if _fit(sample, found) >= 1.0 else WESTERN
    text = sample.decode(WESTERN, "replace")
    if len(_IN_WORDS.findall(text)) < max(2, OFTEN * high):
        return WESTERN
    return "iso8859-2" if _LATIN_2.search(text) else "cp1250"


def _fit(sample: bytes, encoding: str) -> float:
    """How frequent the frequent letters are in `sample` read so: 1.0 is enough."""
    frequent, least = _FREQUENT[encoding]
    text = sample.decode(encoding, "replace")
    letters = [character for character in text if character > "\x7f"]
    lost = sum(character == "\ufffd" for character in letters)
    fitting = sum(character in frequent for character in text.lower())
    return (fitting / len(letters) - 4 * lost / len(letters)) / least if letters else 0.0
