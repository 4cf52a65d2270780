"""Drafts written as text: what the tagger said, as "[label words]"."""

from __future__ import annotations

import re

from refsdb.parse.draft import Draft, Judgement, Way
from refsdb.parse.tagger import Part
from refsdb.parse.tokens import tokenise

_PIECE = re.compile(r"\[(\w) ([^\[\]]*)\]")


def drafted(marked: str) -> Draft:
    """The draft of a citation whose parts are marked; what is not marked is part of nothing."""
    text = ""
    spans: list[tuple[str, int, int]] = []
    at = 0
    for piece in _PIECE.finditer(marked):
        text += marked[at : piece.start()]
        spans.append((piece[1], len(text), len(text) + len(piece[2])))
        text += piece[2]
        at = piece.end()
    tokens = tokenise(text + marked[at:])
    parts = []
    for label, start, end in spans:
        inside = [i for i, place in enumerate(tokens.starts) if start <= place < end]
        parts.append(Part(label, inside[0], inside[-1], 0.9))
    return Draft(tokens, [], parts)


def marked(draft: Draft) -> list[str]:
    tokens = draft.tokens
    return [
        f"{part.label} {tokens.text[tokens.starts[part.first] : tokens.ends[part.last]]}"
        for part in draft.parts
    ]


def judged(judgement: Judgement, text: str) -> list[str]:
    """The marked parts of a draft that was written as text, after one judgement."""
    draft = drafted(text)
    Way([judgement]).go(draft)
    return marked(draft)


def expected(before: str, after: list[str]) -> list[str]:
    """The marked parts `after` a judgement; an answer of empty words stands for a draft that stays as it was."""
    return after if any(after) else [piece.partition("]")[0] for piece in before.split("[")[1:]]
