"""A connection on which new rows can wait, so that those of one table are written together.

An import makes rows of four tables by turns, some hundred an entry. Written table by table they cost two thirds: the
same pages are in the processor's memory from one row to the next.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, cast

from sqlite_utils import Database


class Gathered(sqlite3.Connection):
    """What waits is written before any other statement is executed, so that nobody can read past it."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._waiting: dict[str, list[Sequence[Any]]] = {}
        self._first: dict[str, list[Sequence[Any]]] = {}

    @property
    def waits(self) -> bool:
        """Whether there are rows that wait."""
        return bool(self._waiting or self._first)

    def later(self, statement: str, row: Sequence[Any], *, first: bool = False) -> None:
        """Let the row wait; `first`: others that wait may refer to it. What is wrong with it is raised later."""
        (self._first if first else self._waiting).setdefault(statement, []).append(row)

    def peek(self, query: str, values: Sequence[Any]) -> sqlite3.Cursor:
        """What the file says without the rows that wait: for those who know these themselves."""
        return super().execute(query, values)

    def execute(self, statement: str, values: Any = (), /) -> sqlite3.Cursor:
        """As `sqlite3` has it, behind what waits."""
        if self.waits:
            self._write(statement)
        return super().execute(statement, values)

    def executemany(self, statement: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        """As `sqlite3` has it, behind what waits."""
        if self.waits:
            self._write(statement)
        return super().executemany(statement, rows)

    def _write(self, before: str) -> None:
        waiting = (*self._first.items(), *self._waiting.items())
        self._first, self._waiting = {}, {}
        if before != "ROLLBACK":
            for statement, rows in waiting:
                super().executemany(statement, rows)


def gathered(db: Database) -> Gathered:
    """The connection of a library that was opened by `store.file`."""
    return cast(Gathered, db.conn)
