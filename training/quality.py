"""The table of figures, and what two models or predictions disagree in."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from refsdb.model import Parsed
from refsdb.model.csl import from_csl
from refsdb.parse import parse_all
from training.scoring import FIELDS, Score, same, value
from training.sets import MEASURED, Labelled, read, trained

BINS = 10


def quality(folder: Path) -> None:
    """Print per set: micro F1, whole, F1 per field; then the calibration error per field over the measured sets."""
    sets: list[tuple[str, list[Labelled]]] = [(name, list(read(folder / name))) for name in MEASURED]
    held: dict[str, list[Labelled]] = {}
    for item in trained(folder):
        if item.held_out:
            held.setdefault(f"held out: {item.source}", []).append(item)
    short = [
        name.replace("publisher-place", "place").replace("container-title", "contain") for name in FIELDS
    ]
    print(f"{'set':32}{'n':>6}{'micro':>7}{'whole':>7}" + "".join(f"{name[:8]:>9}" for name in short))
    scores = []
    doubts: list[tuple[str, float, bool]] = []
    for name, items in [*sets, *held.items()]:
        parsed = list(parse_all(item.text for item in items))
        score = measure(items, parsed)
        if name in MEASURED:
            scores.append(score)
            doubts += certainties(items, parsed)
        fields = "".join(
            f"{score.f1(f):9.3f}" if score.right[f] + score.missing[f] else " " * 9 for f in FIELDS
        )
        print(
            f"{name:32}{score.citations:6}{score.f1():7.3f}{score.whole / score.citations:7.3f}{fields}",
            flush=True,
        )
    print(f"{'mean of the measured sets':38}{sum(s.f1() for s in scores) / len(scores):7.3f}"
          f"{sum(s.whole / s.citations for s in scores) / len(scores):7.3f}")  # fmt: skip
    errors = "".join(f"{calibration_error([d for d in doubts if d[0] == f]):9.3f}" for f in FIELDS)
    print(f"{'expected calibration error':52}{errors}")


def measure(items: Sequence[Labelled], parsed: Sequence[Parsed]) -> Score:
    """The score of what was read."""
    score = Score()
    for item, one in zip(items, parsed, strict=True):
        score.add(item.csl, item.alt, item.skip, one.reference)
    return score


def certainties(items: Iterable[Labelled], parsed: Iterable[Parsed]) -> list[tuple[str, float, bool]]:
    """(field, confidence, whether it is right) of every field that was read and that the set labels."""
    result = []
    for item, one in zip(items, parsed, strict=True):
        for name, attribute in FIELDS.items():
            read_value = value(one.reference, name)
            if not read_value or name in item.skip or attribute not in one.confidence:
                continue
            accepted = [item.csl[name], *item.alt.get(name, [])] if item.csl.get(name) else []
            result.append((name, one.confidence[attribute], any(same(name, a, read_value) for a in accepted)))
    return result


def calibration_error(doubts: Sequence[tuple[str, float, bool]]) -> float:
    """The mean distance of confidence and share of right values over ten bins, weighted by their size."""
    if not doubts:
        return 0.0
    total = 0.0
    for k in range(BINS):
        inside = [d for d in doubts if min(int(d[1] * BINS), BINS - 1) == k]
        if inside:
            total += abs(sum(d[1] for d in inside) - sum(d[2] for d in inside))
    return total / len(doubts)


def delta(first: Path, second: Path, gold: Path) -> None:
    """Print the fields in which two files of CSL-JSON differ, with the gold value and who is right."""
    one, two = (json.loads(path.read_text(encoding="utf-8")) for path in (first, second))
    better = [0, 0]
    for item, a, b in zip(read(gold), one, two, strict=True):
        lines = list(_differences(item, a, b, better))
        if lines:
            print(f"\n{item.id}  {item.text}")
            print("\n".join(lines))
    sys.stdout.write(f"\nonly {first.name} right: {better[0]}, only {second.name} right: {better[1]}\n")


def _differences(item: Labelled, a: dict[str, Any], b: dict[str, Any], better: list[int]) -> Iterable[str]:
    left, right = from_csl(a or {}), from_csl(b or {})
    for name in FIELDS:
        x, y = value(left, name), value(right, name)
        if x == y or name in item.skip:
            continue
        accepted = [item.csl[name], *item.alt.get(name, [])] if item.csl.get(name) else [""]
        hits = [any(same(name, g, v) if g and v else not g and not v for g in accepted) for v in (x, y)]
        better[0] += hits[0] and not hits[1]
        better[1] += hits[1] and not hits[0]
        marks = ["+" if hit else "-" for hit in hits]
        yield f"    {name:16} {marks[0]} {x!r}\n    {'':16} {marks[1]} {y!r}\n    {'':16} = {accepted[0]!r}"
