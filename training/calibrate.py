"""Fits `confidence.json`: how often a field is right, given how sure the tagger is.

The citations are held-out ones of the trained sets, which the model has not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from refsdb.parse.confidence import MARKS, OTHERS
from refsdb.parse.initials import told_from_cues
from refsdb.parse.patterns import find_spans
from refsdb.parse.reading import read
from refsdb.parse.tagger import tag_all
from refsdb.parse.tokens import tokenise
from training.scoring import FIELDS, same, value
from training.sets import Labelled

_PRIOR = 6.0  # imagined values at the probability of the tagger, for all fields together
_TRUST = 0.94
_POOLED = 80.0  # imagined values of one field at the shares of all fields together: few cases do not decide


def calibrate(items: Iterable[Labelled], path: Path) -> None:
    """Write the table for the model that is in place."""
    cases: dict[str, list[tuple[float, bool]]] = {OTHERS: []}
    measured = list(items)
    spans = [find_spans(item.text) for item in measured]
    tokens = [told_from_cues(tokenise(one.text, found)) for one, found in zip(measured, spans, strict=True)]
    for item, *rest in zip(measured, tokens, spans, tag_all(tokens), strict=True):
        reference, sure = read(*rest)
        for name, attribute in FIELDS.items():
            found = value(reference, name)
            if not found or name in item.skip:
                continue
            accepted = [item.csl[name], *item.alt.get(name, [])] if item.csl.get(name) else []
            right = any(same(name, one, found) for one in accepted)
            case = (sure[attribute], right)
            cases.setdefault(attribute, []).append(case)
            cases[OTHERS].append(case)
    pooled = _shares(cases.pop(OTHERS), [mark * _TRUST for mark in MARKS], _PRIOR)
    table = {name: _shares(found, pooled, _POOLED) for name, found in sorted(cases.items())}
    table[OTHERS] = pooled
    rounded = {name: [round(share, 4) for share in shares] for name, shares in table.items()}
    path.write_text(json.dumps(rounded, indent=1) + "\n", encoding="utf-8")


def _shares(cases: list[tuple[float, bool]], prior: list[float], weight: float) -> list[float]:
    """The share of right values near each mark, never falling; `weight` imagined values have the shares `prior`."""
    edges = [0.0, *((a + b) / 2 for a, b in pairwise(MARKS)), 1.01]
    blocks: list[list[float]] = []  # [sum, number, number of marks]
    for k, before in enumerate(prior):
        near = [right for sure, right in cases if edges[k] <= sure < edges[k + 1]]
        blocks.append([sum(near) + weight * before, len(near) + weight, 1])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] > blocks[-1][0] / blocks[-1][1]:
            total, number, marks = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + number, blocks[-1][2] + marks]
    return [total / number for total, number, marks in blocks for _ in range(int(marks))]
