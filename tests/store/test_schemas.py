"""A library of every earlier schema is opened, brought up to date with all that it holds, and kept as it was beside.

`libraries/schema-N.sql` was written by the program as it was then: two entries, matched, one corrected by hand, one
read again after a line was reworded; from schema 2 on also a file of references.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from command import ROOT, SCLERODERMA, Refs
from refsdb.intake.changing import undo
from refsdb.intake.importing import import_article
from refsdb.intake.linking import all_marks
from refsdb.intake.reading import Extracted, extract
from refsdb.store import Library
from refsdb.store.doctor import examine
from refsdb.store.schema import VERSION, migrations

DUMPS = {
    int(path.stem.removeprefix("schema-")): path
    for path in (Path(__file__).parent / "libraries").glob("schema-*.sql")
}
NAMES = [migration.name for migration in migrations.pending(Database(memory=True))]


@pytest.fixture(params=range(1, VERSION))
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A library of this schema: as a program wrote it then, or one of the schema before it, taken so far."""
    version = request.param
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        written = DUMPS[max(one for one in DUMPS if one <= version)]
        connection.executescript(written.read_text(encoding="utf-8"))
    with closing(Database(path)) as db:
        migrations.apply(db, stop_before=NAMES[version])
        db.execute(f"PRAGMA user_version = {version}")
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_migrations_are_in_order() -> None:
    assert sorted(NAMES) == NAMES


LINKS = "SELECT entry, position, label, text, reference, doi FROM entry_references"


def test_it_is_brought_up_to_date(old: Path) -> None:
    before = rows(old, LINKS)
    assert before
    with Library.open(old, write=True) as library:
        assert library.references.get("zouboulis1990").reference.container_title == "Der Hautarzt"
        for stored in library.references.all():
            assert stored.origins
            assert stored.printed.title
            # the features that are found by are those of today's prints, but for what was printed once
            marks = all_marks(library, stored.id)
            assert stored.id in {one.id for one in library.references.alike(marks)}
            assert library.references.read_again(stored.id) == stored
    assert rows(old, LINKS) == before
    assert rows(old, "PRAGMA user_version") == [(VERSION,)]
    assert rows(old, "PRAGMA integrity_check") == [("ok",)]
    assert rows(old, "PRAGMA foreign_key_check") == []
    found = rows(old, "SELECT rowid FROM reference_search WHERE reference_search MATCH 'morphea'")
    assert found == rows(old, """SELECT id FROM "references" WHERE key = 'deza2016'""")
    assert rows(old, "SELECT rowid FROM entry_search WHERE entry_search MATCH 'overview'") == [(1,)]
    assert rows(old.with_name("library.db.bak"), LINKS) == before


def test_it_is_read_without_a_change(old: Path) -> None:
    content = old.read_bytes()
    with Library.open(old) as library:
        assert len(list(library.entries.all())) == 2
        assert list(library.events.all()) == []
    assert old.read_bytes() == content


def test_the_doctor_says_so_and_brings_it_up_to_date(old: Path, refs: Refs) -> None:
    content, before = old.read_bytes(), rows(old, LINKS)
    assert [(one.kind, one.repairable) for one in examine(old)] == [("version", True)]
    ran = refs("doctor", "--json", "--db", old)
    assert (ran.code, [one["kind"] for one in ran.json]) == (1, ["version"])
    assert "refs doctor --repair" in ran.err
    assert old.read_bytes() == content
    assert refs("doctor", "--repair", "--db", old).code == 0
    assert examine(old) == []
    assert rows(old, LINKS) == before
    (version,) = rows(old.with_name("library.db.bak"), "PRAGMA user_version")
    assert version < (VERSION,)


def test_what_is_done_in_it_can_be_undone(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    Library.open(old, write=True).close()
    before = rows(old, LINKS)
    (extracted,) = extract([SCLERODERMA])
    assert isinstance(extracted, Extracted)
    short = Extracted(
        article=type(extracted.article)(extracted.article.entry, extracted.article.citations[:2]),
        parsed=extracted.parsed[:2],
    )
    with Library.open(old, write=True) as library:
        assert import_article(library, short).status == "changed"
        undo(library)
    assert rows(old, LINKS) == before
