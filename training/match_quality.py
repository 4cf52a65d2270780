"""How often the matcher is right: figures per kind, whether its score is a probability, and the curve."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from refsdb.intake.asking import lookup
from refsdb.parse import parse_all
from refsdb.sources.index import WorksIndex

_BOUNDS = (0.0, 0.01, 0.05, 0.2, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999)  # of the score, for the table


class Case(NamedTuple):
    """One citation with its true DOI ("" where its work is not to be found) and what came out.

    `doi` is the accepted one or "", `best` that of the best candidate, `score` its probability.
    """

    kind: str
    text: str
    true: str
    doi: str
    best: str
    score: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts: a link is right, wrong or missing; a citation without a work is left alone, or falsely linked."""

    right: int
    wrong: int
    missing: int
    left_alone: int
    false: int

    @property
    def precision(self) -> float:
        return _share(self.right, self.right + self.wrong + self.false)

    @property
    def recall(self) -> float:
        return _share(self.right, self.right + self.missing + self.wrong)

    @property
    def negatives(self) -> float:
        return _share(self.left_alone, self.left_alone + self.false)

    def f(self, beta: float = 1.0) -> float:
        """The harmonic mean of precision and recall; with `beta` 0.5 precision counts more."""
        precision, recall = self.precision, self.recall
        bottom = beta * beta * precision + recall
        return (1 + beta * beta) * precision * recall / bottom if bottom else 0.0


def quality(gold: Path, works: Path, picture: Path | None) -> None:
    """Print the figures of the citations in `gold` matched against `works`, and draw the curve.

    `gold` holds JSON lines with "text", "doi" (null where the work is not among `works`) and "kind"; `works` is a
    works index or Crossref records as JSON lines.
    """
    cases = match(gold, works)
    rows = [("all", cases), *sorted(_by_kind(cases).items())]
    print(f"{'kind':24}{'n':>6}{'prec.':>9}{'recall':>9}{'F1':>9}{'F0.5':>9}{'negatives':>11}")
    for kind, inside in rows:
        one = figures(inside)
        positive = one.right + one.wrong + one.missing
        shown = [one.precision, one.recall, one.f(), one.f(0.5)] if positive else []
        columns = "".join(f"{value:9.4f}" for value in shown) or " " * 36
        negatives = f"{one.negatives:11.4f}" if one.left_alone + one.false else ""
        print(f"{kind:24}{len(inside):6}{columns}{negatives}")
    print(f"\n{'score':>16}{'n':>7}{'mean':>8}{'right':>8}")
    for low, high, inside in bins(cases):
        mean, right = _mean(one.score for one in inside), _mean(one.best == one.true for one in inside)
        print(f"{low:7.3f} to {high:5.3f}{len(inside):7}{mean:8.3f}{right:8.3f}")
    print(f"expected calibration error {calibration_error(cases):.4f}")
    points = curve(cases)
    print(f"\n{'coverage':>9}{'precision':>11}{'score':>8}")
    for wanted in (0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 1.0):
        found = max((point for point in points if point[0] <= wanted), default=None)
        if found:
            print(f"{found[0]:9.3f}{found[1]:11.4f}{found[2]:8.3f}")
    if picture:
        from training.picture import drawn

        picture.write_text(drawn(points, len(cases)), encoding="utf-8")
        print(f"wrote {picture}")


def match(gold: Path, works: Path) -> list[Case]:
    """Every citation of `gold` looked up in `works`."""
    lines = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    source = WorksIndex(works)
    cases = []
    for line, parsed in zip(lines, parse_all(line["text"] for line in lines), strict=True):
        verdict = lookup(parsed, source)
        best = verdict.candidates[0].work.doi.lower() if verdict.candidates else ""
        doi = verdict.accepted.work.doi.lower() if verdict.accepted else ""
        cases.append(Case(line["kind"], line["text"], (line["doi"] or "").lower(), doi, best, verdict.score))
    source.close()
    return cases


def figures(cases: Iterable[Case]) -> Figures:
    """The counts of these decisions."""
    counts: defaultdict[str, int] = defaultdict(int)
    for one in cases:
        if one.true:
            counts["right" if one.doi == one.true else "wrong" if one.doi else "missing"] += 1
        else:
            counts["false" if one.doi else "left_alone"] += 1
    return Figures(*(counts[name] for name in ("right", "wrong", "missing", "left_alone", "false")))


def bins(cases: Sequence[Case]) -> list[tuple[float, float, list[Case]]]:
    """The cases with a candidate by their score, between `_BOUNDS`; empty bins are left out."""
    found = []
    for low, high in zip(_BOUNDS, (*_BOUNDS[1:], 1.0), strict=True):
        inside = [one for one in cases if one.best and (low <= one.score < high or high == one.score == 1.0)]
        if inside:
            found.append((low, high, inside))
    return found


def calibration_error(cases: Sequence[Case]) -> float:
    """The mean distance of score and share of right candidates over the bins, weighted by their size."""
    apart = [
        abs(sum(one.score for one in inside) - sum(one.best == one.true for one in inside))
        for _, _, inside in bins(cases)
    ]
    return _share(sum(apart), sum(len(inside) for _, _, inside in bins(cases)))


def curve(cases: Sequence[Case]) -> list[tuple[float, float, float]]:
    """(coverage, precision, score): of the best candidates down to each score, how many, and how many rightly."""
    ranked = sorted((one for one in cases if one.best), key=lambda one: -one.score)
    points, right = [], 0
    for count, one in enumerate(ranked, 1):
        right += one.best == one.true
        if count == len(ranked) or ranked[count].score < one.score:
            points.append((count / len(cases), right / count, one.score))
    return points


def _by_kind(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """By kind; the kinds that name a style ("csl-apa") are one."""
    kinds: defaultdict[str, list[Case]] = defaultdict(list)
    for one in cases:
        kinds["csl" if one.kind.startswith("csl-") else one.kind].append(one)
    return kinds


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return _share(sum(listed), len(listed))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
