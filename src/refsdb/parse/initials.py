"""Initials that look like a word: the "ED" of "Smith ED, Doe AB" is no editor."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse.names.person import PARTICLES
from refsdb.parse.tokens import Tokens

_ALIKE = {word: "JMK"[: len(word)] for word in "ED EDS HG HGG DIR ORG RED".split()}
"""What marks editors, in capitals, and other initials of that length."""
_AND = frozenset({"and", "und", "et", "y", "e"})
_BEHIND = frozenset({"and", "und", "et", "in"})


def told_from_cues(tokens: Tokens) -> Tokens:
    """The same citation; initials of a person that are like a cue are others, so that nobody takes them for it.

    They stand behind a name that begins a list, or follows a comma or an "and", and end the person's name.
    """
    if _ALIKE.keys().isdisjoint(tokens.words):
        return tokens
    words = list(tokens.words)
    for k, word in enumerate(tokens.words):
        if word in _ALIKE and _behind_a_name(tokens, k) and _ends_a_name(tokens, k):
            words[k] = _ALIKE[word]
    return replace(tokens, words=words)


def _behind_a_name(tokens: Tokens, k: int) -> bool:
    words, gaps = tokens.words, tokens.gaps
    family = k - 1
    if family < 0 or gaps[k] != " " or not words[family][0].isupper() or words[family].isupper():
        return False
    while family and (words[family - 1].lower() in PARTICLES or gaps[family] in {"-", "'", "’"}):
        family -= 1
    return not family or gaps[family].strip(" ")[-1:] in {",", ";", "&", "."} or words[family - 1] in _AND


def _ends_a_name(tokens: Tokens, k: int) -> bool:
    behind = tokens.gaps[k + 1]
    if k + 1 == len(tokens.words) or behind[:1] in {",", ";", "."}:
        return True
    following = tokens.words[k + 1]
    return (behind == " (" and following[0].isdigit()) or (behind == " " and following in _BEHIND)
