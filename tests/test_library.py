"""The library from Python, and what docs/library.md says of it: its code, its SQL, its metadata for Datasette."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

import refsdb
from command import CALCINOSIS, ROOT, SCLERODERMA, WORKS
from refsdb import Library
from refsdb.errors import CannotUndo, LibraryError, UnknownKey
from refsdb.intake.importing import Imported
from refsdb.intake.reading import Failure

PAGE = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
SQL = re.findall(r"^```sql\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
METADATA = json.loads((ROOT / "examples" / "datasette.json").read_text(encoding="utf-8"))["databases"]["refs"]


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    monkeypatch.chdir(ROOT)
    with Library(tmp_path / "my.db", write=True, who="Ann", today=date(2026, 1, 2)) as library:
        done = list(library.import_files(CALCINOSIS, Path(SCLERODERMA)))
        assert [one.status for one in done if isinstance(one, Imported)] == ["new", "new"]
        yield library


def test_the_example_of_the_page(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    found = re.search(r"^```python\n(.*?)^```\n\n```\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", found[1]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == (found[2], "")


@pytest.mark.parametrize("query", SQL, ids=range(len(SQL)))
def test_the_queries_of_the_page_find_something(query: str, library: Library) -> None:
    library.tag("deza2016", "to read")
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute(query).fetchall()


def test_the_metadata_names_what_is_there(library: Library) -> None:
    with closing(sqlite3.connect(library.path)) as connection:
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        assert set(METADATA["tables"]) <= there
        for name, table in METADATA["tables"].items():
            columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
            assert {table.get(word) for word in ("label_column", "sort", "sort_desc", "fts_pk")} - {
                None
            } <= columns
            assert table.get("fts_table", "references") in there
    page = [query.strip().rstrip(";") for query in SQL]
    assert [query["sql"] for query in METADATA["queries"].values()] == page[:5]


@pytest.mark.slow  # CI runs it with the dev extra, which brings datasette
@pytest.mark.parametrize("path", ["/refs/references.json?_search=calcinosis", "/refs/most-cited.json"])
def test_datasette_reads_it(path: str, library: Library, tmp_path: Path) -> None:
    pytest.importorskip("datasette")
    shutil.copy(library.path, tmp_path / "refs.db")
    metadata = ROOT / "examples" / "datasette.json"
    done = subprocess.run(
        [sys.executable, "-m", "datasette", "--get", path, "refs.db", "--metadata", metadata],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    assert json.loads(done.stdout)["rows"]


def test_reading(library: Library) -> None:
    assert [entry.key for entry in library.entries()] == [
        "calcinosis-cutis-overview",
        "scleroderma-of-the-skin",
    ]
    assert len(list(library.references())) == 11
    assert next(library.references(sort="cited", reverse=True)).citations == 2
    assert list(library.references(uncited=True)) == []
    assert [one.position for one in library.citations("scleroderma-of-the-skin")] == [1, 2, 3, 4]
    assert [one.entry for one in library.cited_by("deza2016")] == [entry.key for entry in library.entries()]
    assert [one.key for one in library.search("author:lai")] == ["lai2003"]
    assert [one.key for one in library.search_entries("scleroderma")] == ["scleroderma-of-the-skin"]
    assert ("deza2016" in library, "deza2017" in library, 3 in library) == (True, False, False)
    assert "".join(library.export("lai2003")).startswith("@article{lai2003,")
    with pytest.raises(UnknownKey):
        library.reference("nobody")


def test_changing(library: Library, tmp_path: Path) -> None:
    matched = list(library.match(index=WORKS))
    assert sum(1 for one in matched if one.reference.doi) == 3
    assert next(library.candidates("deza2016")).doi == "10.2340/00015555-2271"
    assert library.edit("lai2003", {"volume": "50"}).reference.volume == "50"
    assert library.merge("lai2003", "larralde2003").citations == 2
    kept, other = library.split("lai2003")
    assert (kept.key, other.key) == ("lai2003", "larralde2003")
    _, own = library.split("deza2016", [("scleroderma-of-the-skin", 1)])
    assert own.key == "deza2016a"
    library.tag("lai2003", "to read", "ear")
    library.note("lai2003", "see the figure")
    assert (library.tags("lai2003"), library.notes("lai2003")[0].text) == (
        ["ear", "to read"],
        "see the figure",
    )
    assert next(library.log()).who == "Ann"
    while True:
        try:
            library.undo()
        except CannotUndo:
            break
    assert list(library.references()) == []
    assert library.backup(tmp_path / "copy.db") > 0
    assert library.save(tmp_path / "out.bib") == 0


def test_a_file_that_cannot_be_read_is_a_value(library: Library, tmp_path: Path) -> None:
    (failed,) = library.import_files(tmp_path / "none.txt")
    assert isinstance(failed, Failure)


def test_nothing_is_written_without_write(tmp_path: Path) -> None:
    with pytest.raises(LibraryError):
        Library(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())


def test_what_was_opened_to_be_read_says_so(library: Library) -> None:
    with Library(library.path) as reading, pytest.raises(LibraryError) as refused:
        reading.edit("deza2016", {"volume": "97"})
    assert "write=True" in str(refused.value.hint)


def test_the_door_is_lazy() -> None:
    assert refsdb.Library is Library
    with pytest.raises(AttributeError, match="Nothing"):
        _ = refsdb.Nothing


def test_a_library_is_examined_and_repaired(library: Library) -> None:
    library.close()
    assert Library.doctor(library.path) == []
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("DELETE FROM reference_features")
        connection.execute("UPDATE entries SET citations = 99")
    assert {one.kind for one in Library.doctor(library.path)} == {"feature", "count"}
    assert Library.doctor(library.path, repair=True) == []
    assert Path(f"{library.path}.bak").exists()
    with Library(library.path, write=True) as again:
        done = next(again.import_files(SCLERODERMA))
        assert isinstance(done, Imported)
        assert (done.status, done.new) == ("unchanged", ())


def test_what_was_asked_and_what_came_of_it(library: Library) -> None:
    found = {one.reference.key: one.outcome for one in library.match("deza2016", "lai2003", index=WORKS)}
    assert found == {"deza2016": "accept", "lai2003": "none"}
    assert list(library.match("deza2016", index=WORKS)) == []  # its work is accepted
    assert {one.outcome for one in library.match("lai2003", offline=True)} == {"unchecked"}
