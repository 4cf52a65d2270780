"""How things are said: data to standard output, everything else to standard error."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import click

from refsdb.errors import RefsError

SHOWN = 10  # of keys and remarks, where there may be many
# C0 and C1 controls, and the marks that turn the writing direction: nothing printed may drive a terminal
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text on one line, without what could drive the terminal."""
    text = text.encode("utf-8", "replace").decode()  # a file's name may hold bytes that are no text
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text.replace("\n", " ").replace("\t", " "))


def say(text: str, *, quiet: bool = False) -> None:
    """A line for people, on standard error."""
    if not quiet:
        click.echo(_fresh_line() + printable(text), err=True)


def report(error: RefsError) -> None:
    """An error: what, where, and what to do next, in one line."""
    click.echo(f"{_fresh_line()}refs: {printable(str(error))}", err=True)


def _fresh_line() -> str:
    """What puts a message in place of a progress bar that is being drawn: clear the line."""
    return "\r\x1b[K" if sys.stderr.isatty() else ""


def print_json(value: Any) -> None:
    """One JSON value on standard output, indented."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_json_line(value: Any) -> None:
    """One JSON value on one line of standard output."""
    import msgspec

    click.echo(msgspec.json.encode(value))  # who waits for answers of a source sees each when it is there


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    texts: Mapping[str, int] = MappingProxyType({}),
    narrow: Sequence[tuple[str, int]] = (),
    ends: Collection[str] = (),
) -> None:
    """A table on standard output: fitted to a terminal, tab-separated lines where it is piped.

    On a terminal the `texts` have at least these widths, and at most two lines; of those in `ends` the end is shown
    where both cannot be. For them the columns in `narrow` get these widths, as far down as needed; with 0 they are
    left out. All others stay whole.
    """
    cells = [[printable(str(cell)) for cell in row] for row in rows]
    if not sys.stdout.isatty():
        for row in [list(columns), *cells]:
            click.echo("\t".join(row))
        return
    from rich.console import Console

    from refsdb.cli.table import draw

    draw(Console(), columns, cells, texts=texts, narrow=narrow, ends=frozenset(ends))


def some(keys: Sequence[str]) -> str:
    """The keys, or the first of many."""
    left = len(keys) - SHOWN
    return ", ".join(keys[:SHOWN]) + (f" and {left} more" if left > 0 else "")


def many(count: int, one: str, more: str = "") -> str:
    """`1 reference`, `2 references`."""
    return f"{count} {one if count == 1 else more or one + 's'}"
