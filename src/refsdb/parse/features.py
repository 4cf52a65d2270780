"""What the tagger sees of every word: itself, its neighbours, the gaps, and what stands before and behind.

A feature is a number (see `codes`). Those of a word itself are made once for each different word.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from refsdb.parse.codes import NONE, Codes, Ints, code
from refsdb.parse.grid import EDGE, Grid
from refsdb.parse.looks import GapLook, Look
from refsdb.parse.stretches import of_parts, of_sentences
from refsdb.parse.surroundings import ahead, behind

NEIGHBOURS = (
    ("<", "key", -1), (">", "key", 1), ("{", "key", -2), ("}", "key", 2), ("(", "kind", -1), (")", "kind", 1),
)  # fmt: skip
"""Features of a word's neighbours: their letter, what they are made of, and how far the neighbour is."""


def of_word(word: Look[Ints]) -> Iterator[Codes]:
    """Features of words themselves."""
    yield code("w", word.key)
    yield code("s", word.form)
    for kind, made_of in (
        ("K", word.most), ("k", word.classes), ("O", word.leaning),
        ("x", word.tail), ("y", word.head), ("X", word.outline),
    ):  # fmt: skip
        yield np.where(made_of == NONE, np.uint64(NONE), code(kind, made_of))


def to_network(word: Look[Ints]) -> Iterator[Codes]:
    """What the network sees of words."""
    yield from of_word(word)
    yield code("j", word.kind)


def before(gap: GapLook[Ints]) -> Codes:
    """What the network sees of a gap at the word that follows."""
    return code("q", gap.key)


def after(gap: GapLook[Ints]) -> Codes:
    """What the network sees of a gap at the word before it."""
    return code("r", gap.key)


def of_neighbour(kind: str, column: str, word: Look[Ints]) -> Codes:
    """The feature that words are to a neighbour, see NEIGHBOURS."""
    return code(kind, getattr(word, column))


def of_place(grid: Grid) -> Iterator[Codes]:
    """Features of where a word stands, one per word of the grid: itself with its neighbours and the gaps."""
    at = grid.at
    forms, kinds, gaps = grid.word.form.ravel(), grid.word.kind.ravel(), grid.gap.key.ravel()
    s2, s1, s, n1, n2 = (forms[at + step] for step in range(-2, 3))
    k1, k, m1 = (kinds[at + step] for step in range(-1, 2))
    b, a = gaps[at], gaps[at + 1]
    key = grid.word.key.ravel()[at]
    seen, come = behind(grid).ravel()[at], ahead(grid).ravel()[at]
    first = np.minimum(at % grid.words.shape[1] - EDGE, 3)
    yield code("a", s, b, a)
    yield code("b", s1, b, s)
    yield code("c", s, a, n1)
    yield code("d", s2, s1, s)
    yield code("e", s, n1, n2)
    yield code("h", k1, b, k)
    yield code("i", k, a, m1)
    yield code("D", k, b, a)
    yield code("k", seen, b, s)
    yield code("E", seen, come)
    yield code("F", come, b, s)
    yield code("n", first, s, b)
    yield code("l", key, b)
    yield code("m", key, a)


def every(grid: Grid) -> Iterator[Codes]:
    """All features, for each word of the grid; NONE where a word has none of a kind."""
    flat = Look(*(column.ravel() for column in grid.word))
    here = Look(*(column[grid.at] for column in flat))
    yield from of_word(here)
    for kind, column, step in NEIGHBOURS:
        yield of_neighbour(kind, column, flat)[grid.at + step]
    yield from of_place(grid)
    for features, of in (of_parts(grid), of_sentences(grid)):
        yield from (codes[of] for codes in features)
