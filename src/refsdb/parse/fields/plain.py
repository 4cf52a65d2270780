"""Titles, journals, publishers, places: prose without the punctuation round it."""

from __future__ import annotations

_CLOSE = {
    ")": "(",
    "]": "[",
    "}": "{",
    "»": "«",
    "”": "“",
    "’": "‘",
    "›": "‹",
    "」": "「",
    "』": "『",
    "》": "《",
}
_LEAD = " \t.,;:-–—/|*_=>)]}»”’、。，．：；،؛」』》"
_TRAIL = " \t.,;:-–—/|*_=<([{«„、。，．：；،؛「『《"
_QUOTES = '"“”„«»‟'


def tidy(text: str) -> str:
    """`text` with single blanks, without the punctuation and the quotes that stand round it."""
    text = " ".join(text.split())
    while True:
        text = text.lstrip(_LEAD).rstrip(_TRAIL)
        if text[:1].isalnum() and text[-1:].isalnum():
            return text
        inner = _unquoted(text)
        if inner == text:
            return text
        text = inner


def _unquoted(text: str) -> str:
    """Without quotes that surround it, and without a quote or bracket whose partner is not inside."""
    if not text:
        return text
    first, last = text[0], text[-1]
    if first in _QUOTES:
        inner = text[1:]
        if not any(mark in _QUOTES for mark in inner) or (last in _QUOTES and not _has_quotes(inner[:-1])):
            return inner[:-1] if last in _QUOTES else inner
    elif first in "‘‚'`" and last in "’'":
        return text[1:-1]
    if last in _QUOTES and sum(mark in _QUOTES for mark in text) % 2:
        return text[:-1]
    if last in _CLOSE and last not in _QUOTES and last != "’" and text.count(last) > text.count(_CLOSE[last]):
        return text[:-1]
    if first in "([{" and text.count(first) > text.count({"(": ")", "[": "]", "{": "}"}[first]):
        return text[1:]
    if first in "[「『《" and _CLOSE.get(last) == first and text.count(first) == 1:
        return text[1:-1]
    if first == "(" and last == ")" and text.count("(") == 1:
        return text[1:-1]
    return text


def _has_quotes(text: str) -> bool:
    return any(mark in _QUOTES for mark in text)
