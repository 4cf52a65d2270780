"""Lists whose labels stand apart from their texts: a column of numbers first, as copied tables and PDFs give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment import wrapped
from refsdb.segment.lines import Line
from refsdb.segment.marks import Mark, Style
from refsdb.segment.over import over
from refsdb.segment.pieces import Piece

SURE = 3
"""Labels in a row without any text between them that make a column."""

Run = list[tuple[int, Mark]]


def by_column(lines: Sequence[Line]) -> list[Piece]:
    """The items, each with the label of the same rank; () where labels and texts cannot be brought together."""
    runs = _runs(lines)
    if not runs or runs[0][0][0] > SURE:
        return []
    ends = [*(run[0][0] for run in runs[1:]), _end(lines, runs[-1][-1][0] + 1)]
    pieces: list[Piece] = []
    for run, end in zip(runs, ends, strict=True):
        start = run[-1][0] + 1
        texts = wrapped.cut_into(lines[start:end], len(run))
        if len(texts) != len(run):
            return []
        pieces += [
            replace(
                text, label=seen.label, number=seen.number, first=text.first + start, last=text.last + start
            )
            for text, (_, seen) in zip(texts, run, strict=True)
        ]
    return pieces


def _runs(lines: Sequence[Line]) -> list[Run]:
    """Labels on lines of their own that count upwards, SURE or more in a row; each run goes on from the last one."""
    runs: list[Run] = []
    run: Run = []
    for at, line in [*enumerate(lines), (len(lines), None)]:
        seen = line.mark if line else None
        own = seen if seen and not seen.rest and seen.style is not Style.given else None
        if own and run and _next(run[-1][1], own) and run[-1][0] == at - 1:
            run.append((at, own))
            continue
        if len(run) >= SURE and (not runs or _next(runs[-1][-1][1], run[0][1])):
            runs.append(run)
        run = [(at, own)] if own else []
    return runs


def _next(before: Mark, after: Mark) -> bool:
    if before.style is not after.style:
        return False
    return after.number == before.number + 1 if before.number else before.label != after.label


def _end(lines: Sequence[Line], start: int) -> int:
    return next((at for at in range(start, len(lines)) if over(lines, at)), len(lines))
