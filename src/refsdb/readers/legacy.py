"""Texts from before UTF-8 that do not say how they are encoded: told by the frequent letters of a language.

Western Europe's windows-1252 is what is left where nothing speaks for another one, as in the WHATWG standard.
"""

from __future__ import annotations

import re
from unicodedata import category

WESTERN = "cp1252"
SAMPLE = 50_000
"""Bytes that are looked at: the first words with letters above 127, for a list stands at the end of its text."""
MARKS = "\xa0«»“”‘’–—".encode(WESTERN)
"""What stands beside another byte above 127 in windows-1252 without being a letter: "«\xa0"."""
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
_IN_WORDS = re.compile(r"(?<=[^\W\d_])[³¹¿±¶¼¾Ÿ](?=[^\W\d_]|[¿±¶])|¯(?=[^\W\d_])")
"""What Polish and Slovak letters are where they are taken for windows-1252: "Wis³a"."""
_LATIN_2 = re.compile(r"[^\W\d_][±¶¼](?=[^\W\d_])")
KINDS, OFTEN = 2, 0.05
"""Different ones of them that a text has at least, for one alone may be a unit or a mark: "m³s", and the share of the
bytes above 127 that they are at least."""


def encoding_of(content: bytes) -> str:
    """The encoding of a text that is no UTF-8, by Python's name; "cp1252" where nothing speaks for another."""
    high_words = (word for word in content.split() if not word.isascii())
    sample = b" ".join(word for word in high_words if not word.translate(None, MARKS).isascii())[:SAMPLE]
    runs = _RUN.findall(sample.translate(None, MARKS))
    high = sum(map(len, runs))
    if high < FEWEST:
        return WESTERN
    if high >= TOGETHER * len(runs):
        best = max(_FREQUENT, key=lambda encoding: _fit(sample, encoding))
        return best if _fit(sample, best) >= 1.0 else WESTERN
    text = sample.decode(WESTERN, "replace")
    found = _IN_WORDS.findall(text)
    if len(set(found)) < KINDS or len(found) < OFTEN * high:
        return WESTERN
    return "iso8859-2" if _LATIN_2.search(text) else "cp1250"


def _fit(sample: bytes, encoding: str) -> float:
    """How frequent the frequent letters are in `sample` read so, punctuation and blanks aside: 1.0 is enough."""
    frequent, least = _FREQUENT[encoding]
    text = sample.decode(encoding, "replace")
    letters = sum(character > "\x7f" and category(character)[0] not in "PZ" for character in text)
    lost = text.count("\ufffd")
    fitting = sum(character in frequent for character in text.lower())
    return (fitting - 4 * lost) / letters / least if letters else 0.0
