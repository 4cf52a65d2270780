"""The mark that a list puts before an item: "1.", "[1]", "(1)", "[Knu84]", "•" …"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from refsdb.segment.letters import CJK, LETTER, UPPER
from refsdb.text.particles import PARTICLE


class Style(StrEnum):
    """How a mark is printed. `given` is one that the format itself states (an ordered list of HTML)."""

    given = "given"
    bracket = "bracket"
    paren = "paren"
    dot = "dot"
    close = "close"
    colon = "colon"
    slash = "slash"
    brace = "brace"
    word = "word"
    circled = "circled"
    raised = "raised"
    roman = "roman"
    letter = "letter"
    bare = "bare"
    key = "key"
    bullet = "bullet"
    caret = "caret"


NUMBERED = (
    *(Style.given, Style.bracket, Style.dot, Style.paren, Style.close, Style.bare),
    *(Style.colon, Style.slash, Style.brace, Style.word, Style.circled, Style.roman, Style.letter),
    Style.raised,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """`label` is without its punctuation, `number` its value (0 for none); `text` goes on at `end`."""

    style: Style
    label: str
    text: str
    end: int = 0
    number: int = 0

    @property
    def rest(self) -> str:
        """The line after the mark."""
        return self.text[self.end :]


_REPORTER = rf"\d{{1,4}}\s[{UPPER}][{LETTER}]*\."
"""A volume and what it is of, with which laws and rulings begin: "42 U.S.C. § 1983", "12 Op. Att'y Gen. 5"."""
_DIGITS = "0123456789"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# The characters that a mark can begin with, and its pattern, which is tried at the start of a line; the first that
# fits wins.
_PATTERNS = (
    (Style.bracket, "[［【.", re.compile(r"(?:\.\.\s+)?[\[［【](\d{1,5})[\]］】][.:：]?\s*")),
    (Style.paren, "(（", re.compile(r"[(（](\d{1,3})[)）][.:]?\s*")),
    (Style.dot, _DIGITS, re.compile(rf"(\d{{1,5}})(?:\.(?=\s|$|[\"“„«{UPPER}{CJK}])|[．、])\s*")),
    (Style.close, _DIGITS, re.compile(r"(\d{1,5})\)\s*")),
    (Style.colon, _DIGITS, re.compile(rf"(\d{{1,3}}):\s+(?=[\"“„«{UPPER}{CJK}])")),
    (Style.slash, "/", re.compile(r"/(\d{1,3})/[.:]?\s*")),
    (Style.brace, "{", re.compile(r"\{(\d{1,3})\}[.:]?\s*")),
    (Style.word, "RrQq", re.compile(r"(?:[Rr]ef(?:erence|erenz)?|[Qq]uelle)\.?\s?(\d{1,3})\s?[.:]\s+")),
    (Style.circled, _CIRCLED, re.compile(rf"([{_CIRCLED}])\s*")),
    (Style.raised, _RAISED, re.compile(rf"([{_RAISED}]{{1,3}})\s*(?=\S)")),
    (Style.roman, "ivx", re.compile(rf"(x{{0,3}}(?:ix|iv|v?i{{0,3}}))\.\s+(?=[\"“„«{UPPER}])")),
    (Style.letter, f"({_LETTERS}", re.compile(r"\(?([a-z])\)\s+(?!(?:19|20)\d\d)")),
    (Style.key, "[.", re.compile(r"(?:\.\.\s+)?\[(#?[^\[\]]{1,40})\](?::|\s|$)\s*")),
    (Style.bare, _DIGITS, re.compile(rf"(\d{{1,3}})(?:$|\s+(?=[\"“„«{LETTER}{CJK}]|{_REPORTER}))")),
    (Style.caret, "^↑", re.compile(r"[\^↑](?:\s+[a-z]{1,2}\b(?=\s+[a-z]{1,2}\b|\s+\S))*\s+")),
    (
        Style.bullet,
        "•·▪◦‣●○■□►▸▷▹✦➢➤❖∙⁃*-+–—o",
        re.compile(
            rf"(?:[•·▪◦‣●○■□►▸▷▹✦➢➤❖∙⁃*]|[-+–—](?=\s+(?:[\"“„«\[{UPPER}{CJK}\d]|{PARTICLE}\s))|o(?=\s+[{UPPER}]))\s+"
        ),
    ),
)
_BY_FIRST = {
    first: tuple((style, pattern) for style, firsts, pattern in _PATTERNS if first in firsts)
    for first in {first for _, firsts, _ in _PATTERNS for first in firsts}
}
"""Which patterns can fit, by the first character: most lines have no mark."""
_LOWERED = str.maketrans(_RAISED, _DIGITS)
_ROMAN = {"i": 1, "v": 5, "x": 10}
_KEY = re.compile(r"(?=.*[\w*†‡§])(?!\d+$)[^\s.,;].*")


def mark_of(text: str, label: str = "") -> Mark | None:
    """The mark at the start of `text`, or None. A `label` that the format gives comes before one in the text."""
    if label:
        label = label.strip("[]().: ")
        label += ")" if "(" in label and ")" not in label else ""  # "Oak (2001)"
        return Mark(Style.given, label, text, 0, int(label) if label.isdecimal() and len(label) < 6 else 0)
    for style, pattern in _BY_FIRST.get(text[:1], ()):
        found = pattern.match(text)
        if not found:
            continue
        label = found[1] if pattern.groups else ""
        if style is Style.raised:
            label = label.translate(_LOWERED)
        if style is Style.key and not _KEY.match(label):
            continue
        return Mark(style, label, text, found.end(), _value(style, label) if style in NUMBERED else 0)
    return None


def _value(style: Style, label: str) -> int:
    if style is Style.letter:
        return _LETTERS.index(label) + 1
    if style is Style.circled:
        return _CIRCLED.index(label) + 1
    if style is Style.roman:
        values = [_ROMAN[sign] for sign in label]
        return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return int(label)
