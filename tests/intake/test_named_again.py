"""A note that names a work again cites the work of the note before: no work of its own, in no entry."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from refsdb.intake.health import examined, repaired
from refsdb.intake.importing import import_article
from refsdb.intake.reading import parsed_together, segmented
from refsdb.store import Library

NOTES = (
    "Anna Adler, Salz in alten Mauern, in: Beispiele 12 (2001), S. 34–56.",
    "Karl Berger, Moos auf Dächern, in: Beispiele 3 (2010), S. 7–19.",
)


def test_ebenda_in_two_entries(tmp_path: Path) -> None:
    pages = (
        ("a.txt", NOTES[0], "Ebd., S. 36.", NOTES[1]),
        ("b.txt", NOTES[1], "Ebd., S. 36.", NOTES[0]),
    )
    path = tmp_path / "library.db"
    with Library.open(path, write=True, today=date(2026, 1, 2)) as library:
        for name, *notes in pages:
            text = "\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1))
            article = segmented(name, f"Mauern\n\nAnmerkungen\n\n{text}\n".encode())
            import_article(library, parsed_together([article])[0])
    with closing(sqlite3.connect(path)) as file:
        rows = file.execute(
            "SELECT reference, text FROM entry_references ORDER BY entry, position"
        ).fetchall()
    works = [reference for reference, _ in rows]
    assert [text for _, text in rows] == [
        NOTES[0],
        "Ebd., S. 36.",
        NOTES[1],
        NOTES[1],
        "Ebd., S. 36.",
        NOTES[0],
    ]
    assert works == [works[0], works[0], works[2], works[2], works[2], works[0]]


@pytest.mark.parametrize(
    "again",
    ["Ebd., S. 36.", "Ibid., 36.", "Berger 2010, 9.", "Berger, Moos, S. 9.", "Berger, Moos auf Dächern, 9."],
)
def test_a_library_with_works_named_again_is_sound(tmp_path: Path, again: str) -> None:
    path, day = tmp_path / "library.db", date(2026, 1, 2)
    text = f"Mauern\n\nAnmerkungen\n\n1. {NOTES[0]}\n2. {NOTES[1]}\n3. {again}\n"
    with Library.open(path, write=True, today=day) as library:
        import_article(library, parsed_together([segmented("a.txt", text.encode())])[0])
        assert [one.citations for one in library.references.all(sort="added")] == [1, 2]
    assert examined(path, day) == []
    assert repaired(path, day, lambda: Library.open(path, write=True, today=day)) == []
