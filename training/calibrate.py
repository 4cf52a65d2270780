"""Fits `confidence.json`: how often a field is right, given how sure the tagger is.

The citations are held-out ones of the trained sets, which the model has not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from refsdb.parse.confidence import MARKS, OTHERS
from refsdb.parse.patterns import find_spans
from refsdb.parse.reading import read
from refsdb.parse.tagger import tag
from refsdb.parse.tokens import tokenise
from training.scoring import FIELDS, same, value
from training.sets import Labelled

_PRIOR = 6.0  # imagined values at the probability of the tagger, so that a few cases do not decide
_TRUST = 0.94
_UNCLEAN = frozenset({"anystyle-bad", "anystyle-ugly"})
_LESS = 0.25  # what a string of a set with unclean labels counts


def calibrate(items: Iterable[Labelled], path: Path) -> None:
    """Write the table for the model that is in place."""
    cases: dict[str, list[tuple[float, bool, float]]] = {OTHERS: []}
    for item in items:
        spans = find_spans(item.text)
        tokens = tokenise(item.text, spans)
        reference, sure = read(tokens, spans, tag(tokens))
        for name, attribute in FIELDS.items():
            found = value(reference, name)
            if not found or name in item.skip:
                continue
            accepted = [item.csl[name], *item.alt.get(name, [])] if item.csl.get(name) else []
            right = any(same(name, one, found) for one in accepted)
            case = (sure[attribute], right, _LESS if item.source in _UNCLEAN else 1.0)
            cases.setdefault(attribute, []).append(case)
            cases[OTHERS].append(case)
    table = {name: _shares(found) for name, found in sorted(cases.items())}
    path.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


def _shares(cases: list[tuple[float, bool, float]]) -> list[float]:
    """The share of right values near each mark, never falling."""
    edges = [0.0, *((a + b) / 2 for a, b in pairwise(MARKS)), 1.01]
    blocks: list[list[float]] = []  # [sum, weight, number of marks]
    for k, mark in enumerate(MARKS):
        near = [(right * weight, weight) for sure, right, weight in cases if edges[k] <= sure < edges[k + 1]]
        total, weight = sum(right for right, _ in near), sum(weight for _, weight in near)
        blocks.append([total + _PRIOR * mark * _TRUST, weight + _PRIOR, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, weight, marks = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + weight, blocks[-1][2] + marks]
    return [round(total / weight, 4) for total, weight, marks in blocks for _ in range(int(marks))]
