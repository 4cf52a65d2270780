"""The library file: what it is, and the one line that says why it cannot be opened."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from refsdb.errors import (
    LibraryError,
    LockedLibrary,
    NewerLibrary,
    NotALibrary,
    ReadOnlyLibrary,
    RefsError,
)
from refsdb.store import Library
from refsdb.store.doctor import backup
from refsdb.store.file import open_file
from refsdb.store.schema import APPLICATION_ID, VERSION

DAY = date(2026, 1, 2)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.db"
    Library.open(path, write=True, today=DAY).close()
    return path


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(sql).fetchall()
        connection.commit()
        return rows


def test_the_file_says_what_it_is(path: Path) -> None:
    assert query(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert query(path, "PRAGMA user_version") == [(VERSION,)]
    assert query(path, "PRAGMA journal_mode") == [("delete",)]


def test_every_table_of_ours_is_strict_and_every_key_holds(path: Path) -> None:
    tables = query(
        path, "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"
    )
    loose = {
        name for name, strict in tables if not strict and not str(name).startswith(("sqlite_", "_sqlite_"))
    }
    assert loose == set()
    with closing(open_file(path, write=True, today=DAY)) as db:
        assert db.conn.execute("PRAGMA foreign_keys").fetchone() == (1,)
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("INSERT INTO entry_synonyms VALUES (99, 1, 'x')")


def test_the_views_of_the_contract(path: Path) -> None:
    def columns(view: str) -> list[object]:
        return [name for (name,) in query(path, f"SELECT name FROM pragma_table_info('{view}')")]

    assert columns("entry_references") == ["entry", "position", "label", "text", "reference", "doi"]
    assert columns("cited_by") == ["reference", "entry", "position", "label", "text"]


def test_two_libraries_made_alike_are_alike(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    Library.open(other, write=True, today=DAY).close()
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(other)) as two:
        assert list(one.iterdump()) == list(two.iterdump())


def test_reading_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with Library.open(path) as library:
        assert list(library.entries.all()) == []
    assert path.read_bytes() == before
    assert os.listdir(path.parent) == [path.name]


def test_reading_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="there is no library"):
        Library.open(tmp_path / "none.db")
    assert os.listdir(tmp_path) == []


def test_a_trial_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    for place in (path, tmp_path / "none.db"):
        with Library.open(place, write=True, trial=True, today=DAY) as library:
            library.set_about("name", "value")
            assert library.about == {"name": "value"}
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [path.name]


def text_file(path: Path) -> None:
    path.write_text("no database " * 100)


def other_program(path: Path) -> None:
    path.unlink()
    query(path, "CREATE TABLE recipes (name)")


def newer(path: Path) -> None:
    query(path, f"PRAGMA user_version = {VERSION + 1}")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


@pytest.mark.parametrize("write", [False, True])
@pytest.mark.parametrize(
    ("spoil", "error", "says"),
    [
        (text_file, NotALibrary, "no SQLite file"),
        (other_program, NotALibrary, "another program"),
        (newer, NewerLibrary, "newer version"),
        (folder, NotALibrary, "folder"),
        (damaged, LibraryError, "damaged"),
    ],
)
def test_a_file_that_is_no_library(
    path: Path, spoil: object, error: type[RefsError], says: str, *, write: bool
) -> None:
    assert callable(spoil)
    spoil(path)
    with pytest.raises(error, match=says) as raised, Library.open(path, write=write) as library:
        list(library.entries.all())
    assert "\n" not in str(raised.value)
    assert str(path) in str(raised.value)


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="folder is missing"):
        Library.open(tmp_path / "no" / "library.db", write=True)


def test_a_second_writer_waits_and_then_says_so(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        db = open_file(path, write=True, today=DAY, wait=0.1)
        library = Library(path, db, DAY)
        with pytest.raises(LockedLibrary, match="another process"), library:
            library.set_about("name", "value")
    with Library.open(path) as library:
        assert library.about == {}


@pytest.mark.skipif(os.name == "nt", reason="permissions of Unix")
def test_a_read_only_file(path: Path) -> None:
    path.chmod(0o444)
    path.parent.chmod(0o555)
    code = (
        "import os, sys; from datetime import date; from pathlib import Path\n"
        "from refsdb.store import Library; from refsdb.errors import ReadOnlyLibrary\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "path = Path(sys.argv[1])\n"
        "try:\n"
        "    with Library.open(path, write=True) as library: library.set_about('a', 'b')\n"
        "except ReadOnlyLibrary as error: print(error)\n"
        "with Library.open(path) as library: print(library.about)\n"
    )
    for folder in (path.parent, *path.parents):
        if os.geteuid() == 0 and folder != path.parent and "pytest" in str(folder):
            folder.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
        )
    finally:
        path.parent.chmod(0o755)
    assert "read-only" in done.stdout, done.stderr
    assert done.stdout.endswith("{}\n")
    assert ReadOnlyLibrary.exit_code == 2


def test_before_a_migration_a_copy_is_kept(path: Path) -> None:
    query(path, "DELETE FROM _sqlite_migrations")
    query(path, "PRAGMA user_version = 0")
    before = list(query(path, "SELECT name FROM sqlite_master"))
    with pytest.raises(LibraryError):  # its tables are there already: this migration fails
        Library.open(path, write=True)
    assert query(path, "SELECT name FROM sqlite_master") == before
    assert query(path.with_name("library.db.bak"), "SELECT name FROM sqlite_master") == before


def test_a_library_without_tables_is_none_yet(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    query(path, "PRAGMA user_version = 0")
    query(path, "CREATE TABLE t (a)")
    query(path, "DROP TABLE t")
    query(path, "VACUUM")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="there is no library"):
        Library.open(path)
    assert path.read_bytes() == before


def test_after_a_kill_the_next_one_reads_on(path: Path) -> None:
    """Killed inside a transaction whose pages are in the file already: the journal is rolled back by who comes next."""
    code = (
        "import os, sys; from datetime import date; from pathlib import Path; from refsdb.store import Library\n"
        "library = Library.open(Path(sys.argv[1]), write=True)\n"
        "library._db.execute('PRAGMA cache_size = 1')\n"
        "with library.transaction():\n"
        "    for n in range(3000): library._db.execute('INSERT INTO about VALUES (?, ?)', [str(n), 'x' * 900])\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert killed.returncode == -9
    assert path.with_name("library.db-journal").exists()
    with Library.open(path) as library:
        assert library.about == {}
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_what_is_refused_at_the_end_is_taken_back_whole(path: Path) -> None:
    def orphan(library: Library) -> None:
        with library.transaction():
            library.set_about("name", "value")
            library._db.execute("PRAGMA defer_foreign_keys = ON")
            library._db.execute("INSERT INTO reference_aliases (alias, reference_id) VALUES ('none', 99)")

    with Library.open(path, write=True) as library:
        with pytest.raises(sqlite3.IntegrityError):
            orphan(library)
        assert library.about == {}
        library.set_about("other", "value")
    with Library.open(path) as library:
        assert library.about == {"other": "value"}


def test_written_ahead_and_one_file_again(path: Path) -> None:
    with Library.open(path, write=True) as library:
        with library.run(many=True):
            with library.transaction():
                assert library.about == {}
            assert not path.with_name("library.db-wal").exists()  # nothing was changed
            library.set_about("first", "1")
            library.set_about("first", "1")
            assert path.with_name("library.db-wal").exists()
            with Library.open(path) as other:  # others read meanwhile
                assert other.about == {"first": "1"}
        assert os.listdir(path.parent) == [path.name]
        library.set_about("second", "2")
    assert query(path, "PRAGMA journal_mode") == [("delete",)]
    assert os.listdir(path.parent) == [path.name]


def test_who_writes_ahead_keeps_it_from_being_ended(path: Path) -> None:
    """Another process cannot end the log while this one writes into it: what it writes would be lost."""
    query(path, "PRAGMA journal_mode = WAL")  # as another that imports has set it
    end = (
        "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('PRAGMA journal_mode = DELETE')"
    )
    with Library.open(path, write=True) as library, library.run(many=True):
        for name in ("first", "second"):
            library.set_about(name, "value")
            ended = subprocess.run(
                [sys.executable, "-c", end, str(path)], check=False, capture_output=True, text=True
            )
            assert "database is locked" in ended.stderr
    assert query(path, "SELECT name FROM about ORDER BY name") == [("first",), ("second",)]
    assert os.listdir(path.parent) == [path.name]


def test_closed_twice(path: Path) -> None:
    with Library.open(path, write=True) as library:
        library.close()


def test_while_others_read_it_is_written_as_before(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        reading = other.execute("SELECT name FROM sqlite_master")
        reading.fetchone()
        with Library.open(path, write=True) as library, library.run(many=True):
            reading.close()
            library.set_about("name", "value")
    with Library.open(path) as library:
        assert library.about == {"name": "value"}


def test_what_was_written_ahead_is_there_after_a_kill(path: Path, tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from refsdb.store import Library\n"
        "library = Library.open(Path(sys.argv[1]), write=True)\n"
        "with library.run(many=True):\n"
        "    library.set_about('first', '1')\n"
        "    with library.transaction():\n"
        "        library.set_about('second', '2')\n"
        "        os.kill(os.getpid(), 9)\n"
    )
    killed = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
    assert killed.returncode == -9
    assert path.with_name("library.db-wal").exists()
    copy = tmp_path / "copy" / "copy.db"
    copy.parent.mkdir()
    backup(path, copy)
    assert query(copy, "PRAGMA journal_mode") == [("delete",)]
    for one in (path, copy):
        with Library.open(one) as library:
            assert library.about == {"first": "1"}
    with Library.open(path, write=True) as library:
        library.set_about("third", "3")
    assert query(path, "PRAGMA journal_mode") == [("delete",)]
    assert not path.with_name("library.db-wal").exists()
    assert query(path, "SELECT name FROM about ORDER BY name") == [("first",), ("third",)]
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_fault_inside_the_block_is_not_put_down_to_the_file(path: Path) -> None:
    with pytest.raises(PermissionError), Library.open(path):
        raise PermissionError
