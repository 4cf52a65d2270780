"""Opens the library file, and says in one line why it cannot.

Only SQLite opens it: who opens it otherwise, and closes it, takes from this process every lock that it has on it
(sqlite.org/howtocorrupt.html, 2.2), and what it writes from then on is lost where another process ends the
write-ahead log.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date
from pathlib import Path
from urllib.parse import quote

from sqlite_utils import Database

from refsdb.errors import LibraryError, LockedLibrary, NewerLibrary, NotALibrary, ReadOnlyLibrary
from refsdb.store.gathered import Gathered
from refsdb.store.schema import APPLICATION_ID, VERSION, migrate

CACHE_KB = 64_000  # of pages in memory: an import comes back to the same ones
READER_CACHE_KB = 8_000  # an export sees each page once, and the system keeps what others come back to
LOG_PAGES = 8000  # of the write-ahead log, from which they are brought into the file: 32 MB
WAIT_SECONDS = 10.0  # for another process that writes


def open_copy(path: Path, *, today: date) -> Database:
    """A copy of the library in memory, empty when there is none: to try a change out. Raises LibraryError."""
    with explained(path):
        there = path.exists() and path.stat().st_size > 0
        if there:
            _version(path)
        return _copy(path if there else None, today)


def open_file(path: Path, *, write: bool, today: date, wait: float = WAIT_SECONDS) -> Database:
    """The library at `path`; made when it is not there and `write` is set.

    Without `write` nothing in the file changes, but that what a killed writer left half done is undone; a
    library of an earlier version is read in a copy. Raises the errors of `refsdb.errors.LibraryError`.
    """
    with explained(path):
        if path.is_dir():
            raise NotALibrary(f"cannot open the library {path}: it is a folder", hint="name a file with --db")
        there = path.exists() and path.stat().st_size > 0
        version = _version(path) if there else 0
        if not write:
            if version == 0:
                raise LibraryError(
                    f"there is no library at {path}", hint="refs import FILE --db PATH makes one"
                )
            return _copy(path, today) if version < VERSION else _connect(path, write=False, wait=wait)
        db = _connect(path, write=True, wait=wait)
        try:
            migrate(db, today, before=lambda: _keep_copy(path) if there else None)
        except BaseException:
            db.close()
            raise
        return db


def write_ahead(db: Database) -> None:
    """For many transactions in a row, each quick: SQLite's write-ahead log, with the safety of the file as it is.

    A process that is killed loses nothing that was committed; where the power fails, the last transactions may be
    lost, and the file is whole (sqlite.org/wal.html, `synchronous`). Others read meanwhile. After `one_file` the
    library is one file again, unless others have it open: then it is when the last who wrote closes it.
    """
    with (
        suppress(sqlite3.DatabaseError),
        _without_waiting(db),
    ):  # while others read or write, it goes on as it is
        db.conn.execute("PRAGMA journal_mode = WAL")
        db.conn.execute("PRAGMA synchronous = NORMAL")
        db.conn.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")


def one_file(db: Database) -> None:
    """End the write-ahead log, where no other process needs it; who only reads does not."""
    with suppress(sqlite3.DatabaseError), _without_waiting(db):
        if not db.conn.execute("PRAGMA query_only").fetchone()[0]:
            db.conn.execute("PRAGMA journal_mode = DELETE")
            db.conn.execute("PRAGMA synchronous = FULL")


@contextmanager
def _without_waiting(db: Database) -> Iterator[None]:
    """What is done inside is done at once, or raises."""
    wait = db.conn.execute("PRAGMA busy_timeout").fetchone()[0]
    db.conn.execute("PRAGMA busy_timeout = 0")
    try:
        yield
    finally:
        db.conn.execute(f"PRAGMA busy_timeout = {wait}")


def require(path: Path) -> None:
    """Raises LibraryError unless there is a library at `path`, of this version or an earlier one."""
    with explained(path):
        if path.is_dir():
            raise NotALibrary(f"cannot open the library {path}: it is a folder", hint="name a file with --db")
        if not path.exists() or path.stat().st_size == 0 or _version(path) == 0:
            raise LibraryError(f"there is no library at {path}", hint="refs import FILE --db PATH makes one")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite and the file system raise into one of our errors, with the file's name."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _explain(path, error) from error
    except OSError as error:
        why = error.strerror or str(error)
        raise LibraryError(f"cannot open the library {path}: {why.lower()}") from error


def location_of(path: Path, mode: str) -> str:
    """The file as SQLite's URI; `mode` is ro, rw or rwc."""
    return f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"


def _connect(path: Path, *, write: bool, wait: float) -> Database:
    if write:
        connection = sqlite3.connect(location_of(path, "rwc"), uri=True, timeout=wait, factory=Gathered)
    else:
        try:
            # not mode=ro: after a writer was killed, the first to read puts the file back as it was before
            connection = sqlite3.connect(location_of(path, "rw"), uri=True, timeout=wait, factory=Gathered)
            connection.execute("SELECT 1 FROM sqlite_master")
        except sqlite3.OperationalError:
            connection = sqlite3.connect(location_of(path, "ro"), uri=True, timeout=wait, factory=Gathered)
        connection.execute("PRAGMA query_only = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KB if write else READER_CACHE_KB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    return Database(connection)


def _copy(path: Path | None, today: date) -> Database:
    db = Database(sqlite3.connect(":memory:", factory=Gathered))
    db.execute("PRAGMA foreign_keys = ON")
    if path is not None:
        with closing(_connect(path, write=False, wait=WAIT_SECONDS)) as there:
            there.conn.backup(db.conn)
    migrate(db, today)
    return db


def _version(path: Path) -> int:
    with closing(_connect(path, write=False, wait=WAIT_SECONDS)) as db:
        application = db.conn.execute("PRAGMA application_id").fetchone()[0]
        version = int(db.conn.execute("PRAGMA user_version").fetchone()[0])
        tables = db.table_names()
    if application != APPLICATION_ID and tables:
        raise NotALibrary(
            f"{path} is a database, but not a library: another program made it",
            hint="name your library with --db",
        )
    if version > VERSION:
        raise NewerLibrary(
            f"{path} was written by a newer version of refsdb (schema {version}, this one knows {VERSION})",
            hint="upgrade refsdb",
        )
    return version


def _keep_copy(path: Path) -> None:
    """Before its tables change, the file is kept as it was."""
    copy = path.with_name(path.name + ".bak")
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")


def copies_of(path: Path) -> str:
    """In words, what may be whole where the library at `path` is not."""
    kept = path.with_name(path.name + ".bak")
    return f"{kept} or a backup" if kept.exists() else "a backup"


def _explain(path: Path, error: sqlite3.DatabaseError) -> LibraryError:
    reason = str(error)
    if "locked" in reason or "busy" in reason:
        return LockedLibrary(
            f"the library {path} is being written by another process", hint="try again when it is done"
        )
    if "readonly" in reason:
        return ReadOnlyLibrary(f"the library {path} is read-only", hint="copy it, or name another with --db")
    if "not a database" in reason:
        return NotALibrary(
            f"{path} is not a library: it is no SQLite file", hint="name your library with --db"
        )
    if "unable to open" in reason:
        return LibraryError(f"cannot open the library {path}: its folder is missing or cannot be written")
    if "malformed" in reason:
        return LibraryError(
            f"the library {path} is damaged ({reason})",
            hint=f"{copies_of(path)} may be whole: name it with --db",
        )
    if "full" in reason:
        return LibraryError(
            f"cannot write the library {path}: the disk is full",
            hint="what was written before stays; make room, and run it again",
        )
    return LibraryError(f"the library {path} cannot be used: {reason}")
