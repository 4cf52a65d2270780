"""Words made unknown: what the tagger learns of a citation must not hang on the words that it happens to know.

Real citations hold words that no list has. A share of the examples is therefore shown with some words changed into
ones that do not exist, of the same length, case and ending.
"""

from __future__ import annotations

import random
from dataclasses import replace

from refsdb.parse.cues import CLASS
from refsdb.parse.tokens import Tokens

SHARE = 0.2  # of the examples
WORDS = 0.5  # of the words of such an example
_KEPT = 3  # letters at the end, which tell the kind of word
_LETTERS = "aeioubcdfghklmnprstvwz"


def hidden(tokens: Tokens, seed: str) -> Tokens:
    """The same citation, with some words made unknown if its turn comes; the same seed gives the same."""
    rng = random.Random(f"unknown/{seed}")
    if rng.random() >= SHARE:
        return tokens
    words = [_strange(word, rng) if _plain(word) and rng.random() < WORDS else word for word in tokens.words]
    return replace(tokens, words=words)


def _plain(word: str) -> bool:
    return len(word) > _KEPT + 1 and word.isalpha() and word.lower() not in CLASS


def _strange(word: str, rng: random.Random) -> str:
    head = "".join(rng.choice(_LETTERS) for _ in word[:-_KEPT])
    tail = word[-_KEPT:]
    if word.isupper():
        return head.upper() + tail
    return head.capitalize() + tail if word[0].isupper() else head + tail
