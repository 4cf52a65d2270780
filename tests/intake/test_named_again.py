"""A note that names a work again cites the work of the note before: no work of its own, in no entry."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from refsdb.intake.changing import merge, split, undo
from refsdb.intake.health import examined, repaired
from refsdb.intake.importing import Imported, import_article
from refsdb.intake.linking import all_marks
from refsdb.intake.merging import before_merge
from refsdb.intake.reading import parsed_together, segmented
from refsdb.model import Reference
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


def imported(library: Library, *notes: str, name: str = "a.txt") -> Imported:
    text = "\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1))
    article = segmented(name, f"Mauern\n\nLiteratur\n\n{text}\n".encode())
    return import_article(library, parsed_together([article])[0])


def works(library: Library) -> list[str]:
    """The keys of what the only entry's list cites, in its order."""
    return [one.reference for one in library.entries.citations(next(library.entries.all()).id)]


BOOK = "Adler U. Salz in alten Mauern. Wien: Berg; 1991."
ARTICLE = "Moor K, Heide J. Moos auf Dächern. J Beisp 2015;372(26):2521-32. doi:10.5555/moos.2015"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=date(2026, 1, 2)) as library:
        yield library


@pytest.mark.parametrize("again", ["Ebd., S. 2525.", "Moor 2015, 2525.", "Moor, Moos auf Dächern, S. 2525."])
def test_what_was_split_from_the_work_that_it_pointed_to_says_nothing_of_it(
    library: Library, again: str
) -> None:
    imported(library, BOOK, ARTICLE, again)
    _, other = split(library, "moor2015", [("mauern", "3")])
    assert other.reference == Reference()
    before = library.references.get("adler1991").reference
    assert before_merge(library, "adler1991", [other.key]).added == ()
    assert merge(library, "adler1991", [other.key]).reference == before
    assert works(library) == ["adler1991", "moor2015", "adler1991"]
    imported(library, BOOK, ARTICLE, again)
    assert works(library) == ["adler1991", "moor2015", "adler1991"]
    for _ in range(2):
        undo(library)
    assert works(library) == ["adler1991", "moor2015", "moor2015"]
    assert {library.entries.as_read(one).doi for one in (2, 3)} == {"10.5555/moos.2015"}


def test_who_stays_when_the_work_itself_is_split_off_says_nothing_either(library: Library) -> None:
    imported(library, BOOK, ARTICLE, "Ebd., S. 2525.")
    stays, goes = split(library, "moor2015", [("mauern", "2")])
    assert (stays.reference, goes.reference.doi) == (Reference(), "10.5555/moos.2015")


def test_who_goes_along_with_its_work_says_what_it_says(library: Library) -> None:
    imported(library, BOOK, ARTICLE, "Ebd., S. 2525.")
    imported(library, ARTICLE, BOOK, name="b.txt")
    _, goes = split(library, "moor2015", [("mauern", "2"), ("mauern", "3")])
    assert {library.entries.as_read(one).doi for one in (2, 3)} == {"10.5555/moos.2015"}
    assert goes.reference.doi == "10.5555/moos.2015"


def test_a_merge_says_what_would_be_taken_over(library: Library) -> None:
    imported(library, BOOK, ARTICLE)
    added = {one.field: one.value for one in before_merge(library, "adler1991", ["moor2015"]).added}
    assert {"DOI": "10.5555/moos.2015", "volume": "372", "issue": "26", "page": "2521-2532"}.items() <= (
        added.items()
    )
    assert "container-title" in added
    assert "title" not in added


TALE = "Kern L. Regen und Wind. Bonn: Tal; 2003."


@pytest.mark.parametrize(
    ("before", "after", "renamed"),
    [
        ((BOOK, ARTICLE, "Ebd., S. 3."), (BOOK, ARTICLE, TALE, "Ebd., S. 3."), (4,)),
        ((BOOK, ARTICLE, "Ebd., S. 3."), (BOOK, TALE, "Ebd., S. 3."), (3,)),
        ((BOOK, ARTICLE, "Ebd., S. 3."), (ARTICLE, BOOK, "Ebd., S. 3."), (3,)),
        ((BOOK, ARTICLE, "Ebd., S. 3."), (BOOK, "Ebd., S. 3.", ARTICLE), (2,)),
        (
            (BOOK, ARTICLE, "Ebd., S. 3.", "Ebd., S. 4."),
            (ARTICLE, BOOK, "Ebd., S. 3.", "Ebd., S. 4."),
            (3, 4),
        ),
        ((BOOK, ARTICLE, "Ebd., S. 3."), (BOOK, "Ebd., S. 5.", ARTICLE, "Ebd., S. 3."), ()),
        ((BOOK, "Moor 2015, 9.", ARTICLE), (BOOK, "Moor 2015, 9.", TALE), (2,)),
        ((BOOK, "Moor 2015, 9.", TALE), (BOOK, "Moor 2015, 9.", ARTICLE), (2,)),
        ((BOOK, ARTICLE, "Ebd., S. 3."), (BOOK, ARTICLE, "Ebd., S. 3.", TALE), ()),
    ],
)
def test_an_article_that_is_read_again_names_the_works_that_it_names_now(
    library: Library,
    tmp_path: Path,
    before: tuple[str, ...],
    after: tuple[str, ...],
    renamed: tuple[int, ...],
) -> None:
    first = imported(library, *before)
    old = works(library)
    assert imported(library, *after).renamed == renamed
    with Library.open(tmp_path / "fresh.db", write=True, today=date(2026, 1, 2)) as fresh:
        imported(fresh, *after)
        assert [one.split(":")[0] for one in works(library)] == works(fresh)
        assert [library.entries.as_read(one.id) for one in library.entries.citations(1)] == [
            fresh.entries.as_read(one.id) for one in fresh.entries.citations(1)
        ]
    assert imported(library, *after).status == "unchanged"
    sound(library)
    undo(library)
    assert (works(library), first.status) == (old, "new")
    sound(library)


def sound(library: Library) -> None:
    """What follows from the prints is what follows from them."""
    for one in library.references.all():
        assert not library.references.prints.lacks(one.id, all_marks(library, one.id))
        assert library.references.read_again(one.id).reference == one.reference


def test_what_a_person_said_of_a_citation_stays_when_the_article_is_read_again(library: Library) -> None:
    imported(library, BOOK, ARTICLE, "Ebd., S. 3.")
    _, other = split(library, "moor2015", [("mauern", "3")])
    merge(library, "adler1991", [other.key])
    assert imported(library, BOOK, ARTICLE, TALE, "Ebd., S. 3.").renamed == ()
    assert works(library) == ["adler1991", "moor2015", "kern2003", "adler1991"]


def test_a_work_that_was_merged_takes_along_what_names_it(library: Library) -> None:
    imported(library, BOOK, ARTICLE, "Ebd., S. 3.", TALE)
    merge(library, "adler1991", ["moor2015"])
    assert imported(library, BOOK, ARTICLE, TALE, "Ebd., S. 3.").renamed == (4,)
    assert works(library) == ["adler1991", "adler1991", "kern2003", "kern2003"]


def test_a_work_that_is_reworded_is_so_where_it_is_named_again(library: Library) -> None:
    imported(library, BOOK, ARTICLE.replace("372", "371"), "Ebd., S. 3.")
    assert imported(library, BOOK, ARTICLE, "Ebd., S. 3.").renamed == ()
    assert library.references.get("moor2015").reference.volume == "372"
