"""Features that wait: found as if they stood in their places, kept when the process is killed, and put there."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from refsdb.store import Library, late

DAY = date(2026, 1, 2)


def opened(path: Path) -> Library:
    return Library.open(path, write=True, today=DAY)


def add(library: Library, reference_id: int, *features: int) -> None:
    with library.change("test"), library.references.prints.expecting(features):
        library.references.prints.add_features(reference_id, features)
        library.remarks.tag(reference_id, str(features))  # something that is kept in the log


def made(path: Path) -> Library:
    """A library of three references."""
    library = opened(path)
    with library.change("test"):
        for reference_id in (1, 2, 3):
            library._db.execute(
                """INSERT INTO "references" (id, key, type, author, title, container_title, volume, page, printed, csl,
                    origins) VALUES (?, ?, 'book', '', '', '', '', '', 'null', '{}', '{}')""",
                [reference_id, f"key{reference_id}"],
            )
    return library


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


PLACES = "SELECT feature, reference_id FROM reference_features ORDER BY 1, 2"
ALL = [(-(2**63), 2), (7, 1), (7, 2), (7, 3), (2**63 - 1, 3)]


def fill(library: Library) -> None:
    add(library, 1, 7)
    add(library, 2, 7, -(2**63))
    assert library.references.prints.sharing([-(2**63)]) == [2]
    with library.references.prints.expecting([7]):
        assert library.references.prints.sharing([7]) == [1, 2]
    add(library, 3, 7, 2**63 - 1)
    add(library, 3, 7)  # again


def test_they_are_found_and_put_into_their_places(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with made(path) as library:
        with library.run(many=True):
            fill(library)
            assert not library.references.prints.lacks(3, [7, 2**63 - 1])
            assert library.references.prints.lacks(1, [-(2**63)])
            assert rows(path, PLACES) == [(7, 1)]  # of the first entry
        assert rows(path, PLACES) == ALL
    assert rows(path, "SELECT * FROM late_features") == []


def test_many_are_put_into_their_places_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late, "MOST", 1)
    path = tmp_path / "library.db"
    with made(path) as library, library.run(many=True):
        fill(library)
        assert rows(path, PLACES) == ALL
        assert rows(path, "SELECT * FROM late_features") == []


@pytest.mark.parametrize("then", ["add", "drop", "run"])
def test_a_killed_process_leaves_them_to_the_next(tmp_path: Path, then: str) -> None:
    path, left = tmp_path / "library.db", tmp_path / "left.db"
    with made(path) as library, library.run(many=True):
        fill(library)
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", f"{left}{end}")
    assert len(rows(left, "SELECT * FROM late_features")) == 2
    with opened(left) as library:
        prints = library.references.prints
        assert prints.sharing([7]) == [1, 2, 3]
        with library.run(many=then == "run"):
            if then == "drop":
                with library.change("test"):
                    prints.drop_features(3, [7])
            else:
                add(library, 1, 8)
                add(library, 1, 9)
    expected = {
        "drop": [one for one in ALL if one != (7, 3)],
        "add": sorted([*ALL, (8, 1), (9, 1)]),
    }
    assert rows(left, PLACES) == expected.get(then, expected["add"])
    assert rows(left, "SELECT * FROM late_features") == []


def test_what_came_to_nothing_is_not_found(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with made(path) as library:

        def fail() -> None:
            with library.change("test"), library.references.prints.expecting([5]):
                library.references.prints.add_features(1, [5])
                library.references.prints.late.add([(5, 1)])
                raise ZeroDivisionError

        with library.run(many=True):
            fill(library)
            with pytest.raises(ZeroDivisionError):
                fail()
            assert library.references.prints.sharing([5]) == []
        assert rows(path, PLACES) == ALL


def test_two_write_by_turns(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with made(path) as one, one.run(many=True):
        add(one, 1, 7)
        add(one, 2, 7)
        with opened(path) as other:
            assert other.references.prints.sharing([7]) == [1, 2]
            add(other, 3, 7)
            assert rows(path, PLACES) == [(7, 1), (7, 2), (7, 3)]
        add(one, 1, 6)
        assert one.references.prints.sharing([7]) == [1, 2, 3]
    assert rows(path, PLACES) == [(6, 1), (7, 1), (7, 2), (7, 3)]


def test_two_let_theirs_wait_at_once(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with made(path) as one, opened(path) as other, other.run(many=True):
        with one.run(many=True):
            for library in (one, other):
                library.references.prints.many = True
            add(one, 1, 5)
            add(other, 2, 6)  # neither lets the other read all of it again and again
            assert rows(path, "SELECT * FROM late_features") == []
            add(other, 2, 7)
        add(other, 3, 7)
    assert rows(path, PLACES) == [(5, 1), (6, 2), (7, 2), (7, 3)]
    assert rows(path, "SELECT * FROM late_features") == []
