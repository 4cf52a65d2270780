"""Whether records stand in their files still."""

from __future__ import annotations

from sqlite_utils import Database

from refsdb.store.schema.tables import migrations


@migrations()
def m014_written(db: Database) -> None:
    """The day on which a file of references was read and a record was not in it any more."""
    db.execute("ALTER TABLE records ADD COLUMN gone TEXT")
