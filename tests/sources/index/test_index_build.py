"""Building a works index: what is read, what is kept, what happens to what was there."""

from __future__ import annotations

import gzip
import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from refsdb.errors import LibraryError, NewerLibrary, NotALibrary, ReadOnlyLibrary, RefsError, UnreadableFile
from refsdb.model import Parsed, Reference
from refsdb.sources.index import WorksIndex, build_index, index_status
from refsdb.sources.index.file import APPLICATION_ID

Record = Mapping[str, Any]


def work(number: int, title: str = "Chalk in the skin", **more: Any) -> dict[str, Any]:
    return {
        "DOI": f"10.5555/{number}",
        "type": "journal-article",
        "title": [title],
        "author": [{"family": f"Doe{number}", "given": "J"}],
        "issued": {"date-parts": [[1990 + number]]},
        "volume": str(number),
        "page": f"{number}01-{number}09",
        **more,
    }


THREE = [work(1), work(2), work(3)]


def lines(records: Sequence[Record]) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def one_line(records: Sequence[Record]) -> bytes:
    return json.dumps({"items": records}).encode()


def indented(records: Sequence[Record]) -> bytes:
    return json.dumps({"items": records}, indent=1).encode()


def list_answer(records: Sequence[Record]) -> bytes:
    message = {"status": "ok", "message-type": "work-list", "message": {"total-results": 3, "items": records}}
    return json.dumps(message).encode() + b"\n"


def single_answers(records: Sequence[Record]) -> bytes:
    return lines([{"status": "ok", "message-type": "work", "message": record} for record in records])


def packed(records: Sequence[Record]) -> bytes:
    return gzip.compress(lines(records))


def written(folder: Path, content: bytes, name: str = "works.jsonl") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def titles(index: Path) -> dict[str, str]:
    with closing(sqlite3.connect(index)) as connection:
        rows = connection.execute("select doi, json_extract(record, '$.title[0]') from works order by doi")
        return dict(rows.fetchall())


@pytest.mark.parametrize("form", [lines, one_line, indented, list_answer, single_answers, packed])
def test_every_form_that_crossref_gives_is_read(
    form: Callable[[Sequence[Record]], bytes], tmp_path: Path
) -> None:
    report = build_index([written(tmp_path, form(THREE))], tmp_path / "works.db")
    assert (report.added, report.replaced, report.unchanged, report.without_doi, report.broken) == (
        3,
        0,
        0,
        0,
        0,
    )
    assert list(titles(tmp_path / "works.db")) == ["10.5555/1", "10.5555/2", "10.5555/3"]


def test_status_says_what_is_in_it(tmp_path: Path) -> None:
    target = tmp_path / "works.db"
    build_index([written(tmp_path, lines(THREE), "a.jsonl")], target)
    build_index([written(tmp_path, lines([work(4)]), "b.jsonl")], target)
    status = index_status(target)
    assert (status.works, status.files, status.size) == (4, ("a.jsonl", "b.jsonl"), target.stat().st_size)
    assert "4 works from a.jsonl, b.jsonl" in str(status)


def test_status_says_that_a_page_is_damaged_wherever_it_is(tmp_path: Path) -> None:
    target = tmp_path / "works.db"
    build_index([written(tmp_path, lines([work(n) for n in range(150)]))], target)
    whole = target.read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    assert len(whole) > 10 * size
    for at in range(0, len(whole), size):
        target.write_bytes(whole[:at] + bytes(size) + whole[at + size :])
        with pytest.raises(
            LibraryError, match=r"works\.db (is damaged|is no works index|cannot be read)"
        ) as raised:
            index_status(target)
        assert "\n" not in str(raised.value)
        assert "refs index build" in str(raised.value)


def test_the_same_doi_again_replaces(tmp_path: Path) -> None:
    target = tmp_path / "works.db"
    build_index([written(tmp_path, lines(THREE))], target)
    again = [work(1), {**work(2, "Lime in the sea"), "DOI": "10.5555/2 ".upper()}, work(4)]
    report = build_index([written(tmp_path, lines(again))], target)
    assert (report.added, report.replaced, report.unchanged) == (1, 1, 1)
    assert titles(target)["10.5555/2"] == "Lime in the sea"
    assert len(titles(target)) == 4
    with closing(WorksIndex(target)) as index:
        by_new = index.find(Parsed("Lime in the sea", Reference(title="Lime in the sea")))
        by_old = index.find(Parsed("Chalk in the skin", Reference(title="Chalk in the skin")))
    assert [found.title for found in by_new] == ["Lime in the sea"]
    assert "Lime in the sea" not in [found.title for found in by_old]


def test_within_one_file_the_last_of_a_doi_counts(tmp_path: Path) -> None:
    report = build_index(
        [written(tmp_path, lines([work(1, "First"), work(1, "Last")]))], tmp_path / "works.db"
    )
    assert titles(tmp_path / "works.db") == {"10.5555/1": "Last"}
    assert report.added == 1


BAD_LINES = [
    b"not json",
    b"[1]",
    b'"x"',
    b"\xff",
    b'{"DOI": "10.5555/9", "title": ["cut',
    b'{"DOI": "10.5555/9",',
]


def test_what_is_no_record_is_counted_and_passed_over(tmp_path: Path) -> None:
    content = lines([work(1)]) + b'\n{"title": ["No DOI"]}\n{"DOI": " "}\n{"DOI": null}\n{"items": []}\n'
    content += b"\n".join(BAD_LINES) + b"\n" + lines([work(2)])
    report = build_index([written(tmp_path, content)], tmp_path / "works.db")
    assert (report.added, report.without_doi, report.broken) == (2, 3, 6)
    assert "3 without a DOI left out, 6 broken lines left out (works.jsonl line 7, " in str(report)
    assert report.places == tuple(f"works.jsonl line {number}" for number in (7, 8, 9))


@pytest.mark.parametrize("bad", BAD_LINES)
@pytest.mark.parametrize("at", [0, 1, 900])  # in the first buffer, and behind it
def test_a_broken_line_is_named_wherever_it_is(bad: bytes, at: int, tmp_path: Path) -> None:
    good = lines([work(n, abstract="x" * 1_500) for n in range(1, 1_001)]).splitlines(keepends=True)
    content = b"".join([*good[:at], bad, b"\n", *good[at:]])
    report = build_index([written(tmp_path, content)], tmp_path / "works.db")
    assert (report.added, report.broken, report.places) == (1_000, 1, (f"works.jsonl line {at + 1}",))
    assert str(report).startswith(f"1,000 works added, 1 broken line left out (works.jsonl line {at + 1})")


def test_text_that_is_no_unicode_is_a_broken_line(tmp_path: Path) -> None:
    for field in ("title", "publisher"):
        bad = json.dumps({**work(9), field: ["a~b"]}).encode().replace(b"~", b"\xff")
        report = build_index([written(tmp_path, lines(THREE) + bad)], tmp_path / f"{field}.db")
        assert (report.added, report.places) == (3, ("works.jsonl line 4",))


def test_files_without_works_make_no_index(tmp_path: Path) -> None:
    target, good = tmp_path / "works.db", written(tmp_path, lines(THREE))
    empty, notes = written(tmp_path, b"", "empty.jsonl"), written(tmp_path, b"Just notes.\n", "notes.txt")
    for bad in ([empty], [empty, notes]):
        with pytest.raises(LibraryError, match=r"no works in .*empty\.jsonl") as raised:
            build_index(bad, target)
        assert "\n" not in str(raised.value)
        assert not target.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty.jsonl", "notes.txt", "works.jsonl"]
    assert str(build_index([good, empty], target)) == "3 works added, no works in empty.jsonl"
    assert index_status(target).files == ("works.jsonl",)
    before = target.read_bytes()
    with pytest.raises(LibraryError, match="no works"):
        build_index([notes], target)
    assert target.read_bytes() == before


def test_what_is_bulky_is_left_out_and_the_rest_kept_as_it_was(tmp_path: Path) -> None:
    relation = {"is-preprint-of": [{"id": "10.5555/9", "id-type": "doi"}]}
    record = work(
        1, relation=relation, reference=[{"key": "1"}], abstract="<jats:p>…</jats:p>", ISSN=["1234-5679"]
    )
    build_index([written(tmp_path, lines([record]))], tmp_path / "works.db")
    with closing(WorksIndex(tmp_path / "works.db")) as index:
        found = index.by_doi("10.5555/1")
    assert found is not None
    assert dict(found.record) == {
        name: value for name, value in record.items() if name not in {"reference", "abstract"}
    }


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    works = written(tmp_path, lines([work(n) for n in range(50)]))
    for name in ("a.db", "b.db"):
        build_index([works], tmp_path / name)
    assert (tmp_path / "a.db").read_bytes() == (tmp_path / "b.db").read_bytes()
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert connection.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
        connection.execute("insert into found (found) values ('integrity-check')")


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[int] = []
    build_index(
        [written(tmp_path, lines(THREE)), written(tmp_path, b"{}\n", "x")], tmp_path / "w.db", told.append
    )
    assert told == [3, 4]


def not_a_database(target: Path) -> None:
    target.write_bytes(b"just some text, and no database at all" * 30)


def anothers(target: Path) -> None:
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("create table cats (name)")


def newer(target: Path, version: int = 99) -> None:
    build_index([written(target.parent, lines(THREE))], target)
    with closing(sqlite3.connect(target)) as connection:
        connection.execute(f"pragma user_version = {version}")


def older(target: Path) -> None:
    newer(target, 1)


BAD_TARGETS = [
    (not_a_database, NotALibrary),
    (anothers, NotALibrary),
    (newer, NewerLibrary),
    (older, LibraryError),
]


@pytest.mark.parametrize(("make", "error"), BAD_TARGETS)
def test_another_file_is_left_as_it_is(
    make: Callable[[Path], None], error: type[RefsError], tmp_path: Path
) -> None:
    target = tmp_path / "works.db"
    make(target)
    before = target.read_bytes()
    works = written(tmp_path, lines([work(7)]), "more.jsonl")
    for ask in (lambda: build_index([works], target), lambda: index_status(target)):
        with pytest.raises(error, match=r"works\.db"):
            ask()
    assert target.read_bytes() == before


def test_a_file_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    target, good = tmp_path / "works.db", written(tmp_path, lines(THREE))
    cut = written(tmp_path, packed([work(n) for n in range(500)])[:-300], "cut.gz")
    for bad in (tmp_path / "none.jsonl", tmp_path, cut):
        with pytest.raises(UnreadableFile, match=bad.name):
            build_index([good, bad], target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cut.gz", "works.jsonl"], "no half-made index"
    build_index([good], target)
    before = titles(target)
    with pytest.raises(UnreadableFile):
        build_index([written(tmp_path, lines([work(9)]), "new.jsonl"), cut], target)
    assert titles(target) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    works = written(tmp_path, lines(THREE))
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ReadOnlyLibrary):
        build_index([works], folder / "works.db")


def test_a_target_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="cannot write"):
        build_index([written(tmp_path, lines(THREE))], tmp_path / "none" / "works.db")


def test_another_writer_is_told(tmp_path: Path) -> None:
    target = tmp_path / "works.db"
    works = written(tmp_path, lines(THREE))
    build_index([works], target)
    with closing(sqlite3.connect(target, isolation_level=None)) as other:
        other.execute("begin exclusive")
        with pytest.raises(LibraryError, match="another process"):
            build_index([works], target, wait=0.05)


KILLED = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.executescript("pragma cache_size = 1; begin immediate; update works set record = zeroblob(9000)")
os._exit(9)  # as after SIGKILL: half of it is in the file
"""


def test_after_a_writer_was_killed_the_index_is_as_before(tmp_path: Path) -> None:
    target = tmp_path / "works.db"
    build_index([written(tmp_path, lines([work(n) for n in range(40)]))], target)
    whole = target.read_bytes()
    assert subprocess.run([sys.executable, "-c", KILLED, target], check=False).returncode == 9
    assert target.read_bytes() != whole
    with closing(WorksIndex(target)) as index:
        found = index.by_doi("10.5555/7")
    assert found is not None
    assert found.title == "Chalk in the skin"
    assert target.read_bytes() == whole
