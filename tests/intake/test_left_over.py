"""What an undoing leaves: no reference that nobody cites and of which nobody said anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from intake.prints import TEXTS, article, bibliography, verdict
from intake.test_changing import belief, sound
from refsdb.errors import CannotUndo
from refsdb.intake.changing import merge, split, undo
from refsdb.intake.importing import import_article
from refsdb.intake.linking import give_verdict
from refsdb.intake.records import import_records
from refsdb.intake.removing import remove
from refsdb.intake.saying import edit
from refsdb.store import Library

Step = Callable[[Library], object]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=date(2026, 1, 2)) as library:
        yield library


def an_article(library: Library) -> None:
    import_article(library, article(TEXTS[0], TEXTS[4], TEXTS[8]))


def another(library: Library) -> None:
    import_article(library, article(TEXTS[1], TEXTS[5], source="b.txt", title="Another"))


def a_file(library: Library) -> None:
    import_records(library, bibliography(TEXTS[0], TEXTS[4], TEXTS[8]))


def of(number: int) -> Step:
    return lambda library: undo(library, number)


def merged(library: Library) -> None:
    one, other, *_ = library.references.all()
    merge(library, one.key, [other.key])


def split_off(library: Library) -> None:
    another(library)
    split(library, "alpha2001", [("another", "1")])


def edited(library: Library) -> None:
    *_, last = library.references.all()
    edit(library, last.key, {"volume": "3"})


def locked(library: Library) -> None:
    *_, last = library.references.all()
    edit(library, last.key, {"title": last.reference.title})


def tagged(library: Library) -> None:
    *_, last = library.references.all()
    with library.change("tag", last.key):
        library.remarks.tag(last.id, "to read")


def noted(library: Library) -> None:
    *_, last = library.references.all()
    with library.change("note", last.key):
        library.remarks.note(last.id, "so it is")


def matched(library: Library) -> None:
    with library.change("match", "alpha2001"):
        give_verdict(library, library.references.get("alpha2001").id, verdict(0), "test")


@pytest.mark.parametrize(
    "steps",
    [
        [an_article, of(1)],
        [a_file, of(1)],
        [an_article, another, of(1), of(2)],
        [an_article, another, of(2), of(1)],
        [an_article, a_file, of(1), of(2)],
        [a_file, an_article, of(1), of(2)],
        [an_article, merged, edited, of(1), undo, undo],
        [a_file, merged, edited, of(1), undo, undo],
        [a_file, merged, of(1)],
        [a_file, merged, of(1), undo],
        [an_article, tagged, of(1), undo],
        [an_article, noted, of(1), undo],
        [an_article, locked, of(1), undo],
        [an_article, tagged, noted, locked, of(1), of(2), of(4), of(3)],
        [a_file, tagged, noted, of(1), undo, undo],
        [an_article, matched, of(1)],
        [an_article, matched, of(1), undo],
        [an_article, split_off, of(2), of(1)],
        [an_article, split_off, of(1), of(2)],
    ],
)
def test_nothing_is_left_and_all_is_done_again(library: Library, steps: list[Step]) -> None:
    states, undone = [], []
    for step in steps:
        step(library)
        states.append(belief(library))
        undone.append(next(library.events.all()))
    assert list(library.references.all()) == []
    sound(library)
    while undone and undone[-1].action == "undo":
        states.pop()
        undo(library, undone.pop().id)
        assert belief(library) == states[-1]
    sound(library)


@pytest.mark.parametrize("said", [edited, locked, tagged, noted])
def test_of_what_a_person_said_something_stays(library: Library, said: Step) -> None:
    an_article(library)
    said(library)
    undo(library, 1)
    assert [one.key for one in library.references.all()] == ["gamma2003"]


def test_what_was_there_without_a_citation_stays(library: Library) -> None:
    """An entry that was removed left it, and no import was taken back."""
    an_article(library)
    remove(library, ["an-entry"])
    before = belief(library)
    for step in (edited, tagged, an_article):
        step(library)
        undo(library)
        assert belief(library) == before


def test_what_cites_a_reference_that_went_is_done_again_behind_it(library: Library) -> None:
    an_article(library)
    another(library)
    undo(library, 1)
    undo(library, 2)
    with pytest.raises(CannotUndo) as refused:
        undo(library, 3)
    assert "no. 4 (undo 2) changed the same later" in str(refused.value)
    assert refused.value.hint == "refs undo 4 first"


@pytest.mark.parametrize("change", [merged, edited, matched])
def test_what_was_undone_meanwhile_is_not_done_again_by_the_way(library: Library, change: Step) -> None:
    """What an import is brought back with stood on the change, which was not there to be taken back."""
    an_article(library)
    change(library)
    together = belief(library)
    undo(library, 1)
    undo(library, 2)
    with pytest.raises(CannotUndo) as refused:
        undo(library, 3)
    assert refused.value.hint == "refs undo 4 first"
    undo(library, 4)
    undo(library, 3)
    assert belief(library) == together


def test_a_file_is_not_taken_back_before_the_removal_of_one_of_its_records(library: Library) -> None:
    a_file(library)
    remove(library, ["key3"])
    with pytest.raises(CannotUndo) as refused:
        undo(library, 1)
    assert refused.value.hint == "refs undo 2 first"


def test_what_stands_is_known_however_often_it_was_undone_and_done_again(library: Library) -> None:
    with library.run():
        an_article(library)
        another(library)
    both = belief(library)
    done = undo(library)
    for there in (True, False, True, False, True, False):
        done = undo(library, done.event)
        assert (belief(library) == both) == there
        assert [library.events.get(number).stands for number in (1, 2)] == [there, there]
    with pytest.raises(CannotUndo) as refused:
        undo(library)
    assert "nothing to undo" in str(refused.value)
    assert list(library.references.all()) == []
