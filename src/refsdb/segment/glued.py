"""Numbers of items or notes that copying glued to their text: "1Adler T. Salt in walls. …", raised on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from refsdb.segment.lines import Line
from refsdb.segment.looks import dated

FEWEST = 3
"""Items in a row that are no chance."""
AHEAD = 3
"""Lines in which an item says its year."""
FAR = 12
"""Lines between two items at most."""
DATED = 0.6
"""Share of the items that have a year."""

_NUMBER = re.compile(r"(\d{1,3})(?=[^\W\d_]{2}|[^\W\d_][.\s])(?!(?:st|nd|rd|th|D|er|re|e)\b)")


def with_numbers_apart(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with a blank behind the numbers that are glued to the first words of a run of items."""
    parted = list(lines)
    for run in _runs(lines):
        items = [" ".join(line.text for line in lines[at : at + AHEAD]) for at in run]
        if len(run) >= FEWEST and sum(map(dated, items)) >= DATED * len(run):
            for number, at in enumerate(run, 1):
                text = lines[at].text.removeprefix(str(number))
                parted[at] = replace(lines[at], text=f"{number} {text}")
    return tuple(parted)


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Lines that begin with 1, 2, 3 … glued to a letter."""
    run: list[int] = []
    for at, line in enumerate(lines):
        if not line.text[0].isdigit() or line.label or not (found := _NUMBER.match(line.text)):
            continue
        number = int(found[1])
        if number == 1:
            yield run
            run = [at]
        elif run and number == len(run) + 1 and at - run[-1] <= FAR:
            run.append(at)
    yield run
