"""`refs doctor` and `refs backup`, and what commands say of a file that cannot be used."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from command import CALCINOSIS, ROOT, SCLERODERMA, Refs


@pytest.fixture
def library(refs: Refs) -> Path:
    refs("import", CALCINOSIS, SCLERODERMA)
    return Path(os.environ["REFS_DB"])


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_sound_library(refs: Refs, library: Path) -> None:
    before = library.read_bytes()
    ran = refs("doctor")
    assert (ran.code, ran.out) == (0, "")
    assert "is sound" in ran.err
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("DROP TRIGGER reference_search_changed; UPDATE \"references\" SET title = 'Another'", "search"),
        ("DELETE FROM reference_features WHERE reference_id = 3", "feature"),
        ('UPDATE "references" SET citations = 7 WHERE id = 3', "count"),
        ("UPDATE entries SET citations = 0 WHERE id = 1", "count"),
        ("INSERT INTO reference_features VALUES (1, 99)", "orphan"),
    ],
)
def test_what_can_be_repaired(refs: Refs, library: Path, statement: str, kind: str) -> None:
    change(library, *statement.split("; "))
    ran = refs("doctor", "--json")
    assert ran.code == 1
    assert [(one["kind"], one["repairable"]) for one in ran.json] == [(kind, True)]
    assert "refs doctor --repair" in ran.err
    assert refs("doctor", "--repair").code == 0
    assert refs("doctor").code == 0
    assert Path(f"{library}.bak").exists()


def test_what_cannot(refs: Refs, library: Path) -> None:
    change(library, "PRAGMA foreign_keys = OFF", "UPDATE citations SET reference_id = 999 WHERE id = 1")
    ran = refs("doctor", "--json")
    assert ran.code == 1
    assert [(one["kind"], one["repairable"]) for one in ran.json] == [("link", False)]


def test_who_prints_the_same_and_is_apart(refs: Refs, library: Path, tmp_path: Path) -> None:
    """As an import left them that did not see what another wrote."""
    copy = tmp_path / "copy.txt"
    copy.write_text((ROOT / CALCINOSIS).read_text("utf-8").replace("(overview)", "(again)"), "utf-8")
    refs("import", copy)
    change(
        library,
        "CREATE TEMP TABLE twin AS SELECT * FROM \"references\" WHERE key = 'marzano1999'",
        "UPDATE twin SET id = 99, key = 'marzano1999a', citations = 0",
        'INSERT INTO "references" SELECT * FROM twin',
        "UPDATE citations SET reference_id = 99 WHERE id = (SELECT max(id) FROM citations WHERE text LIKE 'Marzano%')",
    )
    assert {one["kind"] for one in refs("doctor", "--json").json} == {"search", "feature", "twin"}
    ran = refs("doctor", "--repair", "--json")
    assert [(one["kind"], one["repairable"]) for one in ran.json] == [("twin", False)]
    assert "refs merge marzano1999 marzano1999a" in ran.out
    assert "cannot be repaired" not in ran.err
    assert refs("edit", "marzano1999", "--not-same", "marzano1999a").code == 0
    assert refs("doctor").code == 0


def test_a_damaged_file_is_told_in_one_line(refs: Refs, library: Path) -> None:
    content = bytearray(library.read_bytes())
    for at in range(8192, len(content), 4096):
        content[at : at + 200] = b"\xff" * 200
    library.write_bytes(content)
    for command in (("list",), ("search", "calcinosis"), ("doctor",), ("edit", "deza2016", "volume=1")):
        ran = refs(*command)
        assert ran.code in {1, 2}
        assert "Traceback" not in ran.err
        assert "damaged" in ran.err or "cannot be repaired" in ran.err or "cannot be used" in ran.err
        assert ".bak" not in ran.err  # there is none


@pytest.mark.parametrize("table", ["entries", "citations", "references", "sqlite_schema"])
def test_a_damaged_file_takes_no_copy_s_place(refs: Refs, library: Path, table: str) -> None:
    beside = Path(f"{library}.bak")
    assert refs("backup", beside).code == 0
    whole = beside.read_bytes()
    with closing(sqlite3.connect(library)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ? UNION ALL SELECT 1", [table]
        ).fetchone()
    content = bytearray(library.read_bytes())
    rows = (root - 1) * 4096 + (108 if root == 1 else 8)  # where they begin, after the head of the page
    content[rows : rows + 12] = b"\xff" * 12
    library.write_bytes(content)
    ran = refs("doctor", "--repair")
    assert ran.code == (2 if table == "sqlite_schema" else 1)  # without a schema it is no library at all
    assert "or a backup may be whole" in ran.err
    assert "Traceback" not in ran.err
    assert beside.read_bytes() == whole
    assert library.read_bytes() == content


def test_a_damaged_index_of_search_is_made_anew(refs: Refs, library: Path) -> None:
    change(library, "UPDATE reference_search_data SET block = x'00ff00ff00ff' WHERE id > 10")
    assert {one["repairable"] for one in refs("doctor", "--json").json} == {True}
    assert refs("doctor", "--repair").code == 0
    assert refs("search", "calcinosis", "--json").json


@pytest.mark.parametrize("command", [("doctor",), ("backup", "copy.db")])
def test_no_library(
    refs: Refs, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = refs(*command, "--db", "none.db")
    assert (ran.code, "there is no library" in ran.err) == (2, True)
    assert os.listdir(tmp_path) == []


def test_a_backup_is_the_library(refs: Refs, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert refs("backup", target).code == 0
    assert (
        refs("list", "references", "--json", "--db", target).out == refs("list", "references", "--json").out
    )
    refs("edit", "deza2016", "volume=97")
    assert refs("backup", target).code == 0
    assert refs("show", "deza2016", "--db", target, "--json").json["csl"]["volume"] == "97"


def test_a_damaged_library_takes_no_backup_s_place(refs: Refs, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    assert refs("backup", target).code == 0
    whole = target.read_bytes()
    with closing(sqlite3.connect(library)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'citations'").fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with library.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(bytes(size))
    for name in (target, tmp_path / "new.db"):
        ran = refs("backup", name)
        assert (ran.code, "is damaged" in ran.err) == (2, True)
    assert target.read_bytes() == whole
    assert not (tmp_path / "new.db").exists()


def test_a_backup_takes_no_other_file_s_place(refs: Refs, library: Path, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Dear reader")
    ran = refs("backup", other)
    assert (ran.code, other.read_text()) == (2, "Dear reader")
    assert "no backup" in ran.err
    ran = refs("backup", library)
    assert (ran.code, "remove it" in ran.err) == (2, False)
    ran = refs("backup", tmp_path / "none" / "copy.db")
    assert (ran.code, "none/copy.db: its folder is not there" in ran.err) == (2, True)


def test_a_backup_takes_no_other_library_s_place(refs: Refs, library: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    refs("import", SCLERODERMA, "--db", other)
    before = other.read_bytes()
    ran = refs("backup", other)
    assert (ran.code, other.read_bytes() == before) == (2, True)
    assert "name another file" in ran.err
    assert ran.err.count("\n") <= 2


def test_a_backup_that_was_worked_on_is_kept(refs: Refs, library: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    refs("edit", "deza2016", "volume=98")
    assert refs("backup", target).code == 0
    assert refs("undo").code == 0
    assert refs("backup", target).code == 0  # what was taken back since is still in the history
    refs("edit", "deza2016", "volume=97", "--db", target)
    before = target.read_bytes()
    assert refs("backup", target).code == 2
    assert target.read_bytes() == before


def test_repair_keeps_its_copy_whatever_library_was_there(refs: Refs, library: Path) -> None:
    kept = Path(f"{library}.bak")
    refs("import", CALCINOSIS, "--db", kept)
    assert refs("doctor", "--repair").code == 0
    assert kept.read_bytes() != b""
    assert refs("list", "entries", "--db", kept).out == refs("list", "entries").out


def test_a_backup_while_another_writes(refs: Refs, library: Path, tmp_path: Path) -> None:
    stop, written = threading.Event(), 0

    def write() -> None:
        nonlocal written
        with closing(sqlite3.connect(library, timeout=20)) as connection:
            while not stop.wait(0.01):  # a writer that never pauses lets nobody read
                with connection:
                    connection.execute("INSERT OR REPLACE INTO about VALUES ('n', ?)", [str(written)])
                written += 1

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            target = tmp_path / f"{number}.db"
            assert refs("backup", target).code == 0
            assert refs("doctor", "--db", target).code == 0
    finally:
        stop.set()
        writer.join()
    assert written > 0


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_full_disk_is_told_in_one_line_and_loses_nothing(refs: Refs, library: Path, tmp_path: Path) -> None:
    """A limit on the size of files stands for the full disk."""
    page = tmp_path / "long.txt"
    lines = [
        f"{n}. Alpha{n} A (2001) A title of number {n} and more. J Test {n}: 1{n}-2{n}" for n in range(1, 400)
    ]
    page.write_text("Long\n\nReferences\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
    before = refs("list", "references", "--json").out
    size = library.stat().st_size // 1024 + 8
    code = (
        "import resource, signal, sys; from refsdb.cli import run\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size * 1024}, {size * 1024}))\n"
        "sys.exit(run(['import', '-q', sys.argv[1]]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(page)], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert "cannot" in done.stderr
    assert refs("list", "references", "--json").out == before
    assert refs("doctor").code == 0
