"""All or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """All or nothing. Takes the write lock at once, so that a second writer waits instead of failing late."""
    if db.conn.in_transaction:
        with db.atomic():
            yield
        return
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")  # may fail too: keys that were deferred are looked at only now
    except BaseException:
        db.rollback()
        raise
