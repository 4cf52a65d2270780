"""Merging, splitting and undoing: whatever was done, taking it back gives what was there before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from intake.prints import TEXTS, article, bibliography, verdict
from refsdb.errors import CannotChange, CannotUndo
from refsdb.intake.changing import merge, split, undo
from refsdb.intake.importing import import_article
from refsdb.intake.linking import all_marks, give_verdict
from refsdb.intake.records import import_records
from refsdb.intake.removing import remove
from refsdb.intake.saying import edit, keep_apart, reject
from refsdb.model import Outcome
from refsdb.store import Library

DAY = date(2026, 1, 2)
BELIEF = (
    "entries",
    "entry_identifiers",
    "entry_synonyms",
    "references",
    "reference_aliases",
    "reference_features",
    "reference_tags",
    "reference_notes",
    "citations",
    "records",
    "candidates",
    "not_same",
    "maybe_same",
    "rejected",
    "journal_name_grounds",
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=DAY) as library:
        yield library


def belief(library: Library) -> list[str]:
    """All that the library holds, but for what the sources said and the log."""
    rows = [f"{table} {row}" for table in BELIEF for row in library._db.execute(f'SELECT * FROM "{table}"')]
    return sorted([*rows, *map(str, library.journal_names.all())])


def sound(library: Library) -> None:
    """The file is whole, and what follows from the prints is what follows from them."""
    db = library._db
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    with library.change("test"):
        for index in ("reference_search", "entry_search"):
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    for table, column in (("references", "reference_id"), ("entries", "entry_id")):
        count = f"(SELECT count(*) FROM citations WHERE {column} = t.id AND removed IS NULL)"
        assert not db.execute(f'SELECT id FROM "{table}" t WHERE citations <> {count}').fetchall()
    before = belief(library)
    ids = [stored.id for stored in library.references.all()]
    with library.change("test"):
        db.execute("DELETE FROM reference_features")
        for one in ids:
            library.references.prints.add_features(one, all_marks(library, one))
            library.references.read_again(one)
    assert belief(library) == before


def test_what_prints_either_of_two_that_were_merged_is_the_one(library: Library) -> None:
    """Also where the two are printed so differently that neither is like what they say together."""
    first = "Beta A (2002) A second matter entirely. J Test 2: 22-29"
    import_article(library, article(TEXTS[0], first, source="a.txt"))
    for kept, lost in (("alpha2001", "beta2002"), ("beta2002", "alpha2001")):
        merge(library, kept, [lost])
        again = "Beta A: A second matter entirely. J Test 2 (2002) 22."
        assert import_article(library, article(again, TEXTS[1], source="b.txt", title="Another")).reused == (
            kept,
        )
        assert len(list(library.references.all())) == 1
        sound(library)
        undo(library)
        undo(library)


def test_a_split_that_was_undone_and_made_again(library: Library) -> None:
    import_article(library, article(TEXTS[0], TEXTS[4]))
    apart = belief(library)
    merge(library, "alpha2001", ["beta2002"])
    together = belief(library)
    for _ in range(2):
        split(library, "alpha2001")
        undo(library)
        assert belief(library) == together
    undo(library)
    assert belief(library) == apart


def test_what_a_file_has_under_another_key_is_split_off(library: Library) -> None:
    import_records(library, bibliography(TEXTS[0], TEXTS[1], TEXTS[4]))
    together = belief(library)
    with pytest.raises(CannotChange) as refused:
        split(library, "key1")
    assert "refs split key2" in str(refused.value.hint)
    stays, goes = split(library, "KEY2")
    assert (stays.key, goes.key, goes.reference.page) == ("key1", "key2", "11")
    sound(library)
    apart = belief(library)
    assert import_records(library, bibliography(TEXTS[0], TEXTS[1], TEXTS[4])).status == "unchanged"
    merge(library, "key1", ["key2"])
    split(library, "key2")
    undo(library)
    undo(library)
    assert belief(library) == apart
    undo(library)
    assert belief(library) == together


def test_a_key_that_a_file_gave_anew_is_no_merge(library: Library) -> None:
    """What is split off is what was merged last, not what an import called otherwise since."""
    before = bibliography(TEXTS[0], "Beta A (2002) A second matter entirely. J Test 2: 22-29")
    import_records(library, before)
    merge(library, "key1", ["key2"])
    renamed = replace(before.records[0], key="other")
    import_records(library, replace(before, records=(renamed, before.records[1])))
    stays, goes = split(library, "other")
    assert (stays.key, goes.key) == ("other", "key2")
    sound(library)


def test_what_is_all_of_a_reference_is_not_split_off(library: Library) -> None:
    import_records(library, bibliography(TEXTS[0]))
    library.references.add_alias(1, "other")
    with library.change("test"):
        library._db.execute("UPDATE records SET key = 'other'")
    with pytest.raises(CannotChange) as refused:
        split(library, "other")
    assert "refs split other" not in str(refused.value.hint)


@pytest.mark.parametrize(
    "again",
    [
        [TEXTS[2], TEXTS[0]],
        [TEXTS[1], TEXTS[0]],
        [TEXTS[1]],
        [TEXTS[8], TEXTS[1], TEXTS[0]],
        [TEXTS[8], TEXTS[0]],
    ],
)
def test_a_citation_that_takes_the_place_of_one_that_goes_is_undone_and_done_again(
    library: Library, again: list[str]
) -> None:
    import_article(library, article(TEXTS[0], TEXTS[1]))
    first = belief(library)
    import_article(library, article(*again))
    second = belief(library)
    for _ in range(2):
        done = undo(library)
        assert belief(library) == first
        undo(library, done.event)
        assert belief(library) == second


def test_a_reference_that_was_left_without_prints_is_found_by_its_next_one_alone(library: Library) -> None:
    import_records(library, bibliography("Beta A (2002) A second matter entirely. J Test 2: 22-29"))
    edit(library, "key1", {"title": "Said by hand"})
    undo(library, 1, only=False)
    import_records(library, bibliography("Beta A: A second matter entirely. J Test 2 (2002) 22."))
    assert [one.key for one in library.references.all()] == ["key1"]
    sound(library)


def test_a_reference_without_prints_is_found_by_its_next_citation(library: Library) -> None:
    """Also where all that is looked for is asked at once, as of an article."""
    import_records(library, bibliography(TEXTS[0]))
    edit(library, "key1", {"title": "Said by hand"})
    undo(library, 1)
    import_article(library, article(TEXTS[0]))
    assert len(list(library.references.all())) == 1
    sound(library)


@pytest.mark.parametrize("keys", [("alpha2001", "key1"), ("key1", "alpha2001")])
def test_a_reference_without_prints_is_merged(library: Library, keys: tuple[str, str]) -> None:
    """It is found by the prints that there are, not by what the lost ones said."""
    import_records(library, bibliography("Alpha A (2001) On the first thing of all: erratum. J Test 1: 99"))
    edit(library, "key1", {"title": "Said by hand"})
    undo(library, 1)
    import_records(library, bibliography("Alpha A (2001) On the first thing of all. J Test 1: 11-19"))
    merge(library, keys[0], [keys[1]])
    sound(library)


some_texts = st.lists(st.sampled_from(TEXTS), max_size=5, unique=True)


class Changes(RuleBasedStateMachine):
    """Random changes of a library in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.library = Library.open(Path("none.db"), write=True, trial=True, today=DAY, who="Ann")

    def teardown(self) -> None:
        self.library.close()

    def keys(self) -> list[str]:
        return [stored.key for stored in self.library.references.all()]

    def changed(self) -> None:
        """Called after each rule that may have changed something."""

    @rule(texts=some_texts, name=st.sampled_from("abc"))
    def import_an_entry(self, texts: list[str], name: str) -> None:
        import_article(self.library, article(*texts, source=f"{name}.txt", title=f"Entry {name}"))
        self.changed()

    @rule(texts=some_texts)
    def import_records(self, texts: list[str]) -> None:
        import_records(self.library, bibliography(*texts))
        self.changed()

    @precondition(lambda self: len(self.keys()) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        keys = data.draw(st.lists(st.sampled_from(self.keys()), min_size=2, max_size=3, unique=True))
        merge(self.library, keys[0], keys[1:])
        self.changed()

    @precondition(lambda self: self.keys())
    @rule(data=st.data(), whole=st.booleans())
    def split(self, data: st.DataObject, *, whole: bool) -> None:
        key = data.draw(st.sampled_from(self.keys()))
        citing = list(self.library.entries.citing(self.library.references.get(key).id))
        places = [] if whole or not citing else [(citing[0].entry, str(citing[0].position))]
        try:
            split(self.library, key, places)
        except (CannotChange, CannotUndo):
            return
        self.changed()

    @precondition(lambda self: len(self.keys()) > 1)
    @rule(data=st.data())
    def keep_apart(self, data: st.DataObject) -> None:
        one, other = data.draw(st.lists(st.sampled_from(self.keys()), min_size=2, max_size=2, unique=True))
        keep_apart(self.library, one, [other])
        self.changed()

    @precondition(lambda self: self.keys())
    @rule(data=st.data())
    def reject(self, data: st.DataObject) -> None:
        stored = self.library.references.get(data.draw(st.sampled_from(self.keys())))
        if stored.work_doi:
            reject(self.library, stored.key, [stored.work_doi])
            self.changed()

    @precondition(lambda self: self.keys())
    @rule(data=st.data(), title=st.sampled_from(["Said by hand", ""]))
    def edit(self, data: st.DataObject, title: str) -> None:
        stored = self.library.references.get(data.draw(st.sampled_from(self.keys())))
        with self.library.change("edit", stored.key):
            self.library.references.correct(stored.id, {"title": title})
        self.changed()

    @precondition(lambda self: self.keys())
    @rule(data=st.data(), tag=st.sampled_from(["one", "One", "two"]))
    def remark(self, data: st.DataObject, tag: str) -> None:
        stored = self.library.references.get(data.draw(st.sampled_from(self.keys())))
        with self.library.change("tag", stored.key):
            if not self.library.remarks.untag(stored.id, tag):
                self.library.remarks.tag(stored.id, tag)
                self.library.remarks.note(stored.id, tag)
                self.library.decisions.reject(stored.id, f"10.5555/{tag}")
        self.changed()

    @precondition(lambda self: self.keys())
    @rule(data=st.data(), work=st.integers(0, 2))
    def match(self, data: st.DataObject, work: int) -> None:
        stored = self.library.references.get(data.draw(st.sampled_from(self.keys())))
        if stored.verdict is not Outcome.accept:
            with self.library.change("match", stored.key):
                now = give_verdict(self.library, stored.id, verdict(work), "test")
                # the second and third teach one name
                doi = verdict(work).candidates[0].work.doi
                self.library.journal_names.learn(f"J {work > 0}", "Journal", ["1234-5679"], now.id, doi)
            self.changed()

    @rule(name=st.sampled_from(["J True", "J False"]), revoked=st.booleans())
    def revoke_a_name(self, name: str, *, revoked: bool) -> None:
        with self.library.change("journals", name):
            self.library.journal_names.revoke(name, revoked=revoked)
        self.changed()


class OneAfterTheOther(Changes):
    """What was done last is undone first, each time with what was there before, and done again."""

    def __init__(self) -> None:
        super().__init__()
        self.before: list[list[str]] = []
        self.now = belief(self.library)
        self.events = 0

    def changed(self) -> None:
        """A change may be one of what is offered alone, which no belief shows: it is undone for itself as well."""
        before, self.events = self.events, len(list(self.library.events.all()))
        if self.events > before:
            self.before.append(self.now)
        self.now = belief(self.library)

    @precondition(lambda self: self.before)
    @rule(again=st.integers(0, 3))
    def undo(self, *, again: int) -> None:
        done = undo(self.library)
        assert belief(self.library) == self.before[-1]
        for time in range(again):
            done = undo(self.library, done.event)
            assert belief(self.library) == (self.before[-1] if time % 2 else self.now)
        if again % 2 == 0:
            self.now = self.before.pop()
        self.events = len(list(self.library.events.all()))

    def teardown(self) -> None:
        while self.before:
            undo(self.library)
            assert belief(self.library) == self.before.pop()
        with pytest.raises(CannotUndo):
            undo(self.library)
        super().teardown()


class InAnyOrder(Changes):
    """Whatever is undone, in whatever order, is undone or refused, and the library stays sound.

    At the end all that stands is undone, and nothing is left.
    """

    @precondition(lambda self: self.keys())
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        keys = [*self.keys(), *(entry.key for entry in self.library.entries.all())]
        with suppress(CannotChange):
            remove(self.library, [data.draw(st.sampled_from(keys))])

    @rule(data=st.data())
    def undo(self, data: st.DataObject) -> None:
        numbers = [event.id for event in self.library.events.all()]
        if not numbers:
            return
        before = belief(self.library)
        number = data.draw(st.sampled_from(numbers))
        try:
            undo(self.library, number, only=data.draw(st.booleans()))
        except CannotUndo:
            assert belief(self.library) == before

    @invariant()
    def sound(self) -> None:
        sound(self.library)

    def teardown(self) -> None:
        try:
            while any(event.stands for event in self.library.events.all()):
                undo(self.library)
            assert self.keys() == []
        except CannotUndo:  # a removal whose references went with an import that was undone since
            sound(self.library)
        super().teardown()


TestOneAfterTheOther = OneAfterTheOther.TestCase
TestOneAfterTheOther.settings = settings(max_examples=20, stateful_step_count=10, deadline=None)
TestInAnyOrder = InAnyOrder.TestCase
TestInAnyOrder.settings = settings(max_examples=15, stateful_step_count=10, deadline=None)
