"""What the log tells of a reference, and of commands of which not all stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from intake.prints import TEXTS, article, bibliography
from refsdb.intake.changing import merge, split, undo
from refsdb.intake.importing import import_article
from refsdb.intake.records import import_records
from refsdb.intake.removing import remove
from refsdb.store import Library

FILE = bibliography(TEXTS[0], TEXTS[4])
FIRST, SECOND = FILE.records
CITING = article(TEXTS[1], source="b.txt", title="Another")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=date(2026, 1, 2)) as library:
        yield library


@pytest.mark.parametrize(
    ("steps", "numbers"),
    [
        ([], [1]),
        ([lambda it: import_article(it, CITING)], [2, 1]),
        ([lambda it: import_article(it, article(TEXTS[5]))], [1]),
        # the file calls it otherwise, or says something else of it; or of the other
        ([lambda it: import_records(it, replace(FILE, records=(replace(FIRST, key="other"), SECOND)))], [2, 1]),
        ([lambda it: import_records(it, replace(FILE, records=(replace(FIRST, text="new"), SECOND)))], [2, 1]),
        ([lambda it: import_records(it, replace(FILE, records=(FIRST, replace(SECOND, text="new"))))], [1]),
        ([lambda it: import_records(it, replace(FILE, records=(SECOND,)))], [2, 1]),
        ([lambda it: import_records(it, replace(FILE, source="b.bib"))], [2, 1]),
        # what is not its own any more
        ([lambda it: import_article(it, CITING), undo], [3, 2, 1]),
        ([lambda it: import_article(it, CITING), lambda it: remove(it, ["another"])], [3, 2, 1]),
        ([lambda it: merge(it, "key1", ["key2"])], [2, 1]),
        ([lambda it: merge(it, "key1", ["key2"]), lambda it: split(it, "key2")], [3, 2, 1]),
    ],
)  # fmt: skip
def test_what_came_of_a_reference(
    library: Library, steps: list[Callable[[Library], object]], numbers: list[int]
) -> None:
    import_records(library, FILE)
    reference = library.references.get("key1").id
    for step in steps:
        step(library)
    assert [event.id for event in library.events.of_reference(reference)] == numbers


def test_what_does_not_stand_is_not_counted(library: Library) -> None:
    with library.run():
        import_article(library, article(TEXTS[0], TEXTS[4]))
        import_article(library, article(TEXTS[8], source="b.txt", title="Another"))
    assert next(library.events.runs())[1] == 2
    undo(library, 1, only=True)
    (_, (first, count)) = library.events.runs()
    assert (first.id, count) == (2, 1)
    assert library.events.summary(1) == "new: 1 entries, 1 citations, 1 references"
    undo(library, 2)
    (*_, (first, count)) = library.events.runs()
    assert (first.id, count) == (1, 2)
    assert library.events.summary(1) == "new: 2 entries, 3 citations, 3 references"
