"""The tables of the library file. A change is a new numbered migration behind the last, no edit of an old one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlite_utils import Database

from refsdb.store.schema.kept import write_words
from refsdb.store.schema.signs import set_apart
from refsdb.store.schema.tables import SPELLED, feature_number, migrations
from refsdb.store.schema.waiting import packed, unpacked
from refsdb.store.schema.wording import MORE, NUMBER, PREPRINT
from refsdb.store.schema.written import m014_written
from refsdb.store.transaction import transaction

__all__ = [
    "APPLICATION_ID",
    "MORE",
    "NUMBER",
    "PREPRINT",
    "SPELLED",
    "VERSION",
    "feature_number",
    "m014_written",
    "migrate",
    "migrations",
    "packed",
    "set_apart",
    "unpacked",
    "write_words",
]

APPLICATION_ID = 0x72656673  # "refs" in ASCII
VERSION = len(migrations.pending(Database(memory=True)))


def migrate(db: Database, today: date, *, before: Callable[[], None] = lambda: None) -> None:
    """Bring the file to `VERSION`, each migration in one transaction; `before` is called where one is needed.

    The record of a migration carries `today` in place of the clock, so that a library can be made twice alike.
    """
    if not migrations.pending(db):
        return
    before()
    with transaction(db):  # the tables and the mark that they are ours: both or neither
        migrations.apply(db)
        db.execute("UPDATE _sqlite_migrations SET applied_at = ?", [today.isoformat()])
        db.execute(f"PRAGMA user_version = {VERSION}")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
