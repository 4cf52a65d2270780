"""A table fitted to a terminal: what one acts by stays whole, texts get the room, the rest gives way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

_GAP = 2
_LINES = 2  # of a text, at most
_ENOUGH = 10 * _LINES  # widths of a text that are looked at: marks above letters take no room
_TIGHT = 12  # of a text, where what stays whole takes the room

Narrow = Sequence[tuple[str, int]]


def widths(
    columns: Sequence[str], rows: Sequence[Sequence[str]], room: int, texts: Mapping[str, int], narrow: Narrow
) -> dict[str, int]:
    """How wide each column is that is shown.

    While the columns and the texts at their least widths do not fit into `room`, those in `narrow` get the width
    given there, one after the other; 0 leaves a column out. Then what stays whole goes over several lines.
    """
    full = {
        name: max([cell_len(name), *(cell_len(row[at]) for row in rows)]) for at, name in enumerate(columns)
    }
    shown = {name: min(width, texts.get(name, width)) for name, width in full.items()}

    def lacking() -> int:
        return sum(shown.values()) + _GAP * (len(shown) - 1) - room

    for name, width in narrow:
        if lacking() > 0 and name in shown:
            shown[name] = full[name] = min(shown[name], width)
            if not width:
                del shown[name]
    for name in texts:  # a key in one piece is worth more than some words of a title
        if lacking() > 0:
            shown[name] = max(min(_TIGHT, shown[name]), shown[name] - lacking())
    while lacking() > 0 and max(shown.values()) > 1:
        widest = max(shown, key=lambda name: shown[name])
        shown[widest] -= 1
    growing = [name for name in texts if name in shown]
    while lacking() < 0 and (growing := [name for name in growing if shown[name] < full[name]]):
        shown[min(growing, key=lambda name: shown[name])] += 1
    return shown


def draw(
    console: Console,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    texts: Mapping[str, int],
    narrow: Narrow,
    ends: frozenset[str],
) -> None:
    """Print the table; see `print_table`."""
    shown = widths(columns, rows, console.width, texts, narrow)
    cut = {name for name, _ in narrow}

    def fitted(name: str, cell: str) -> str:
        if cell_len(cell) <= shown[name]:
            return cell
        if name in texts:
            return _two_lines(console, cell, shown[name], end=name in ends)
        return _one_line(cell, shown[name]) if name in cut else cell  # goes over several lines

    table = Table(box=None, pad_edge=False)
    for name, width in shown.items():
        table.add_column(name, width=width, overflow="fold")
    for row in rows:
        named = zip(columns, row, strict=True)
        table.add_row(*(Text(fitted(name, cell)) for name, cell in named if name in shown))
    console.print(table)


def _one_line(cell: str, width: int) -> str:
    """The beginning, with a sign that it goes on; a time may lose its seconds, or its hour, without."""
    begins = set_cell_size(cell, width)
    if begins[-1].isdigit() and cell[len(begins)] in ": ":
        return begins
    return set_cell_size(cell, width - 1).rstrip() + "…"


def _two_lines(console: Console, cell: str, width: int, *, end: bool) -> str:
    """The text broken at words, of a long one the beginning, or the end, with a sign of what is left out."""
    lines = _broken(console, cell[: _ENOUGH * width], width)
    if len(lines) <= _LINES:
        return "\n".join(lines)
    if not end:
        first, last = lines[:_LINES]
        last = last if cell_len(last) < width else set_cell_size(last, width - 1).rstrip()
        return f"{first}\n{last}…"
    left = cell[-_LINES * width :]
    while len(lines := _broken(console, "…" + left, width)) > _LINES:
        left = left[1:]
    return "\n".join(lines)


def _broken(console: Console, text: str, width: int) -> list[str]:
    return [line.plain.rstrip() for line in Text(text).wrap(console, width)]
