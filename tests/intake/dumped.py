"""All that a library holds, to be held against another's."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path


def dump(path: Path) -> list[str]:
    """Its rows in any order, but for which commands belong together; the file must be whole."""
    with closing(sqlite3.connect(path)) as connection, closing(sqlite3.connect("")) as copy:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.backup(copy)
        copy.execute("UPDATE events SET run = id")  # it took more commands
        # answers come in any order: rows without a number have none; how the index of words is laid out is its own
        return sorted(line for line in copy.iterdump() if "_search_" not in line)
