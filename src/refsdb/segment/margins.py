"""Line numbers that a manuscript prints in its margin, and that stand before or glued to the text of each line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment.lines import Line
from refsdb.text.particles import goes_on

FEWEST = 8
"""Lines that must be numbered in a row."""
WRAPPED = 0.15
"""Share of them that must go on a sentence: the items of a numbered list each begin with a capital letter, or with
what stands before a surname."""
STEPS = ((1, 1, 2), (5, 4, 7))
"""Manuscripts number every line or every fifth: the step, and how many lines further the next number may be."""

_NUMBER = re.compile(r"(\d{1,4}+)(?![.)\]:,])")
_MARGIN = re.compile(r"\d*\s*")


def without_line_numbers(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without the numbers of the margin; a line that was only a number is left out."""
    numbers: dict[int, int] = {}  # index of line -> its number
    at = 0
    while at < len(lines):
        run = max((_run(lines, at, step) for step in STEPS), key=len) if _starts(lines[at]) else []
        if len(run) >= FEWEST and _text_goes_on(lines, run):
            numbers.update(run)
            at = run[-1][0]
        at += 1
    if not numbers:
        return tuple(lines)
    bare = [_without(line, numbers.get(at)) for at, line in enumerate(lines)]
    return tuple(line for line in bare if line.text)


def _starts(line: Line) -> bool:
    return line.text[0].isdigit() and not line.whole and bool(_NUMBER.match(line.text))


def _run(lines: Sequence[Line], at: int, step: tuple[int, int, int]) -> list[tuple[int, int]]:
    """The lines from `at` on that count upwards by `step`, each with its number."""
    up, nearest, furthest = step
    found = _NUMBER.match(lines[at].text)
    run = [(at, int(found[1]))] if found else []
    while run:
        last, number = run[-1]
        awaited = str(number + up)
        ahead = range(last + nearest, min(last + furthest + 1, len(lines)))
        after = next((one for one in ahead if lines[one].text.startswith(awaited)), None)
        if after is None or lines[after].whole or lines[after].text[len(awaited) :][:1] in {".", ")", "]"}:
            break
        run.append((after, number + up))
    return run


def _text_goes_on(lines: Sequence[Line], run: Sequence[tuple[int, int]]) -> bool:
    going_on = sum(goes_on(_MARGIN.sub("", lines[at].text, count=1)) for at, _ in run)
    return going_on >= WRAPPED * len(run)


def _without(line: Line, number: int | None) -> Line:
    if number is None:
        return line
    rest = line.text[len(str(number)) :]
    text = rest.lstrip()
    # what is left of the margin is no indent; only what is wider than one blank may be one
    return replace(line, text=text, indent=max(0, len(rest) - len(text) - 1))
