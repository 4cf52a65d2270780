"""The index file: its tables, opening it, and what is in it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from refsdb.errors import LibraryError, LockedLibrary, NewerLibrary, NotALibrary, ReadOnlyLibrary

APPLICATION_ID = 0x72657769  # "rewi", in the header of the SQLite file: a works index of refsdb
VERSION = 2
_AGAIN = "build it again with `refs index build`"
_MAPPED = 1 << 31  # bytes of the file read as memory: a look-up touches pages all over it
TABLES = """
create table works (id integer primary key, doi text not null unique, record blob not null) strict;
create virtual table found using fts5(words, content='', detail=none, columnsize=0, tokenize='ascii');
create table keys (key integer not null, work integer not null, primary key (key, work)) strict, without rowid;
create table vocabulary (word text primary key, works integer not null) strict, without rowid;
create table files (name text primary key, works integer not null) strict;
"""


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """What is in an index: how many works, the names of the files they came from, the size in bytes."""

    path: str
    works: int
    files: tuple[str, ...]
    size: int

    def __str__(self) -> str:
        plural = "work" if self.works == 1 else "works"
        return f"{self.path}: {self.works:,} {plural} from {', '.join(self.files) or 'nothing'}, {self.size:,} bytes"


def index_status(path: Path) -> IndexStatus:
    """What is in the index file at `path`. Raises LibraryError when it is none, or damaged.

    Every page is read, since a look-up goes only where its words lead and may never come to a damaged one.
    """
    connection = open_index(path)
    try:
        (found,) = connection.execute("pragma quick_check(1)").fetchone()
        if found != "ok":
            raise LibraryError(f"the works index {path} is damaged: {' '.join(found.split())}", hint=_AGAIN)
        (works,) = connection.execute("select count(*) from works").fetchone()
        files = tuple(name for (name,) in connection.execute("select name from files order by rowid"))
    except sqlite3.DatabaseError as error:
        raise trouble(path, error) from error
    finally:
        connection.close()
    return IndexStatus(str(path), works, files, path.stat().st_size)


def is_database(path: Path) -> bool:
    """Whether SQLite made the file, by its first bytes. True also where no file is: `open_index` says so."""
    try:
        if not path.is_file():
            return True
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError as error:
        raise LibraryError(f"cannot open the works index {path}: {error.strerror or error}") from error


def open_index(path: Path) -> sqlite3.Connection:
    """The index file, to be read from any thread, one at a time.

    Raises LibraryError when there is none at `path`, and its kinds when it is no index or a newer one.
    """
    if not path.is_file():
        what = "is a folder" if path.is_dir() else "does not exist"
        raise LibraryError(f"the works index {path} {what}", hint="make it with `refs index build`")
    # Not mode=ro: after a writer was killed, the first reader puts the file back as it was before.
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, check_same_thread=False)
    try:
        check(connection, path)
        connection.execute("pragma query_only = 1")
        connection.execute(f"pragma mmap_size = {_MAPPED}")
    except BaseException:
        connection.close()
        raise
    return connection


def check(connection: sqlite3.Connection, path: Path) -> None:
    """That the open file is a works index that this version reads. Raises LibraryError's kinds."""
    try:
        (made_by,) = connection.execute("pragma application_id").fetchone()
        (version,) = connection.execute("pragma user_version").fetchone()
    except sqlite3.OperationalError as error:
        raise trouble(path, error) from error
    except sqlite3.DatabaseError as error:
        raise NotALibrary(
            f"{path} is no works index: {error}", hint="make one with `refs index build`"
        ) from error
    if made_by != APPLICATION_ID:
        raise NotALibrary(
            f"{path} is a database, but no works index", hint="make one with `refs index build`"
        )
    if version < VERSION:
        raise LibraryError(f"the works index {path} was made by an older version of refsdb", hint=_AGAIN)
    if version > VERSION:
        raise NewerLibrary(
            f"the works index {path} was made by a newer version of refsdb",
            hint="update refsdb, or build the index again",
        )


def trouble(path: Path, error: sqlite3.Error) -> LibraryError:
    """What SQLite said about the index at `path`, as one of our errors."""
    said = str(error)
    if "locked" in said:
        return LockedLibrary(f"another process is writing {path}", hint="try again when it is done")
    if "readonly" in said or "unable to open" in said or "disk is full" in said:
        return ReadOnlyLibrary(f"cannot write the works index {path}: {said}")
    return LibraryError(f"the works index {path} cannot be read: {said}", hint=_AGAIN)
