"""Rows that wait are there for whoever asks, in the order in which they may refer to one another."""

from __future__ import annotations

import sqlite3

import pytest

from refsdb.store.gathered import Gathered

PARENT, CHILD = "INSERT INTO parent VALUES (?)", "INSERT INTO child VALUES (?)"


@pytest.fixture
def connection() -> Gathered:
    made = sqlite3.connect(":memory:", factory=Gathered, isolation_level=None)
    made.execute("PRAGMA foreign_keys = ON")
    made.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
    made.execute("CREATE TABLE child (parent INTEGER REFERENCES parent (id))")
    return made


def test_who_asks_reads_what_waits(connection: Gathered) -> None:
    connection.later(CHILD, [1])
    connection.later(PARENT, [1], first=True)
    connection.later(CHILD, [1])
    assert connection.waits
    assert connection.peek("SELECT count(*) FROM child", []).fetchone() == (0,)
    assert connection.execute("SELECT count(*) FROM child").fetchone() == (2,)
    assert not connection.waits


@pytest.mark.parametrize("statement", ["COMMIT", "SAVEPOINT one", "DELETE FROM child WHERE parent = 7"])
def test_before_anything_else_is_done(connection: Gathered, statement: str) -> None:
    connection.execute("BEGIN")
    connection.later(PARENT, [1], first=True)
    connection.execute(statement)
    assert connection.peek("SELECT id FROM parent", []).fetchall() == [(1,)]


def test_many_rows_come_behind_what_waits(connection: Gathered) -> None:
    connection.later(PARENT, [1], first=True)
    connection.executemany(CHILD, [[1], [1]])
    assert connection.execute("SELECT count(*) FROM child").fetchone() == (2,)


def test_what_is_rolled_back_never_comes(connection: Gathered) -> None:
    connection.execute("BEGIN")
    connection.later(PARENT, [1], first=True)
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM parent").fetchone() == (0,)


def test_what_is_wrong_with_a_row_is_raised_and_does_not_come_back(connection: Gathered) -> None:
    connection.execute("BEGIN")
    connection.later(CHILD, [7])
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute("COMMIT")
    connection.execute("ROLLBACK")
    assert connection.execute("SELECT count(*) FROM child").fetchone() == (0,)
