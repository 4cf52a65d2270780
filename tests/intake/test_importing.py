"""Articles into the library: links, keys, and what reading again does."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from refsdb.intake.importing import Imported, import_article
from refsdb.intake.kept import Ready, for_library
from refsdb.intake.linking import give_verdict
from refsdb.intake.reading import Extracted, Failure, parsed_together, segmented
from refsdb.intake.records import read_files
from refsdb.model import (
    Article,
    Bibliography,
    Candidate,
    Citation,
    Date,
    Entry,
    Evidence,
    Identifier,
    Name,
    Outcome,
    Parsed,
    Reference,
    Verdict,
    Work,
)
from refsdb.store import Library

DAY = date(2026, 1, 2)


def reference(family: str, year: int, title: str, volume: str = "", page: str = "") -> Reference:
    return Reference(
        type="article-journal",
        author=(Name(family=family),),
        title=title,
        container_title="J Test",
        issued=Date(year),
        volume=volume,
        page=page,
    )


# printed text -> what a parser reads from it
READ = {
    "Alpha A (2001) On the first thing of all. J Test 1: 11-19": reference(
        "Alpha", 2001, "On the first thing of all", "1", "11-19"
    ),
    "Alpha A: On the first thing of all. J Test 1 (2001) 11.": reference(
        "Alpha", 2001, "On the first thing of all", "1", "11"
    ),
    "Alpha A (2001) On the first thing of all. J Test 1: 11-18": reference(
        "Alpha", 2001, "On the first thing of all", "1", "11-18"
    ),
    "Beta B (2002) A second matter entirely. J Test 2: 22-29": reference(
        "Beta", 2002, "A second matter entirely", "2", "22-29"
    ),
    "Beta B (2002) A second matter entirely: erratum. J Test 3: 5": reference(
        "Beta", 2002, "A second matter entirely: erratum", "3", "5"
    ),
    "Gamma C (2003) The third is other again. J Test 3: 33-39": reference(
        "Gamma", 2003, "The third is other again", "3", "33-39"
    ),
    "Alpha A (2001) Quite another paper of that year. J Test 1: 88-90": reference(
        "Alpha", 2001, "Quite another paper of that year", "1", "88-90"
    ),
}
ALPHA, ALPHA_OTHER_STYLE, ALPHA_TYPO, BETA, BETA_ERRATUM, GAMMA, ALPHA_OTHER_WORK = READ


def article(*texts: str, source: str = "a.txt", title: str = "An entry") -> Extracted:
    citations = tuple(Citation(n, str(n), text) for n, text in enumerate(texts, 1))
    entry = Entry(source, title=title, identifiers=(Identifier("icd-10", "L94.2"),), synonyms=("one", "two"))
    return Extracted(Article(entry, citations), tuple(Parsed(text, READ[text]) for text in texts))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=DAY) as library:
        yield library


def links(library: Library) -> list[tuple[str, int, str]]:
    return [
        (one.entry, one.position, one.reference)
        for entry in library.entries.all()
        for one in library.entries.citations(entry.id)
    ]


def dump(library: Library) -> list[str]:
    with closing(sqlite3.connect(library.path)) as connection:
        return list(connection.iterdump())


def test_a_new_entry(library: Library) -> None:
    done = import_article(library, article(ALPHA, BETA, ALPHA_OTHER_WORK))
    assert replace(done, labels=(), old_labels={}) == Imported(
        file="a.txt",
        entry="an-entry",
        title="An entry",
        status="new",
        citations=3,
        added=(1, 2, 3),
        new=("alpha2001", "beta2002", "alpha2001a"),
    )
    (entry,) = library.entries.all()
    assert (entry.identifiers, entry.synonyms) == ((("icd-10", "L94.2"),), ("one", "two"))
    assert [one.text for one in library.entries.citations(entry.id)] == [ALPHA, BETA, ALPHA_OTHER_WORK]


def test_the_same_again_changes_nothing(library: Library) -> None:
    import_article(library, article(ALPHA, BETA))
    before = dump(library)
    done = import_article(library, article(ALPHA, BETA))
    assert done.status == "unchanged"
    assert dump(library) == before


def test_the_same_entry_from_another_place_is_the_same_entry(library: Library) -> None:
    import_article(library, article(ALPHA, BETA))
    done = import_article(library, article(ALPHA, BETA, source="moved/a.txt"))
    assert done.entry == "an-entry"
    assert len(list(library.entries.all())) == 1


def test_standard_input_has_no_name(library: Library) -> None:
    import_article(library, article(ALPHA, source="-", title="One"))
    import_article(library, article(BETA, source="-", title="Two"))
    assert [entry.key for entry in library.entries.all()] == ["one", "two"]


def test_other_prints_of_one_work_share_its_reference(library: Library) -> None:
    import_article(library, article(ALPHA, BETA))
    done = import_article(library, article(GAMMA, ALPHA_OTHER_STYLE, source="b.txt", title="Other"))
    assert (done.new, done.reused) == (("gamma2003",), ("alpha2001",))
    citing = list(library.entries.citing(library.references.get("alpha2001").id))
    assert [(one.entry, one.position, one.text) for one in citing] == [
        ("an-entry", 1, ALPHA),
        ("other", 2, ALPHA_OTHER_STYLE),
    ]


def test_an_erratum_and_another_paper_of_the_year_stay_apart(library: Library) -> None:
    done = import_article(library, article(ALPHA, ALPHA_OTHER_WORK, BETA, BETA_ERRATUM))
    assert len(done.new) == 4


@pytest.mark.parametrize(
    ("after", "added", "removed", "reworded", "moved", "expected"),
    [
        ((ALPHA, BETA, GAMMA), (3,), (), (), (), ["alpha2001", "beta2002", "gamma2003"]),
        ((ALPHA,), (), (2,), (), (), ["alpha2001"]),
        ((BETA, ALPHA), (), (), (), (1, 2), ["beta2002", "alpha2001"]),
        ((ALPHA_TYPO, BETA), (), (), (1,), (), ["alpha2001", "beta2002"]),
        ((GAMMA, ALPHA, BETA), (1,), (), (), (2, 3), ["gamma2003", "alpha2001", "beta2002"]),
        ((BETA, BETA_ERRATUM), (), (), (), (), None),
    ],
)
def test_reading_again_applies_only_the_changes(
    library: Library,
    after: tuple[str, ...],
    added: tuple[int, ...],
    removed: tuple[int, ...],
    reworded: tuple[int, ...],
    moved: tuple[int, ...],
    expected: list[str] | None,
) -> None:
    import_article(library, article(ALPHA, BETA))
    done = import_article(library, article(*after))
    assert done.status == "changed"
    assert [one.text for one in library.entries.citations(1)] == list(after)
    if expected is not None:
        assert (done.added, done.removed, done.reworded, done.moved) == (added, removed, reworded, moved)
        assert [key for _, _, key in links(library)] == expected


def test_what_was_printed_is_kept(library: Library) -> None:
    import_article(library, article(ALPHA, BETA))
    import_article(library, article(ALPHA_TYPO))
    with closing(sqlite3.connect(library.path)) as connection:
        kept = connection.execute("SELECT text, removed FROM citations ORDER BY id").fetchall()
    assert kept == [(ALPHA, "2026-01-02"), (BETA, "2026-01-02"), (ALPHA_TYPO, None)]


def test_a_changed_title_of_the_entry_keeps_its_key(library: Library) -> None:
    import_article(library, article(ALPHA))
    done = import_article(library, article(ALPHA, title="A better title"))
    assert (done.status, done.entry, done.added) == ("changed", "an-entry", ())
    assert next(library.entries.all()).title == "A better title"


def test_an_interrupted_import_leaves_nothing(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    before = dump(library)
    broken = article(ALPHA, BETA)
    short = Extracted(broken.article, broken.parsed[:1])  # fails at the second citation
    with pytest.raises(ValueError, match="zip"):
        import_article(library, short)
    assert dump(library) == before


def test_what_needs_a_look_is_told_and_kept(library: Library) -> None:
    sure, unsure = article(ALPHA, BETA).parsed
    doubtful = replace(unsure, confidence={"title": 0.3, "volume": 0.9, "author": 0.2})
    done = import_article(library, replace(article(ALPHA, BETA), parsed=(sure, doubtful)))
    assert done.look == ((2, "not sure of author, title"),)
    assert [one.doubt for one in library.entries.citations(1)] == ["", "not sure of author, title"]


def test_another_article_under_the_same_name_is_another_entry(library: Library) -> None:
    import_article(library, article(ALPHA, title="Fish"))
    done = import_article(library, article(GAMMA, title="Skin"))
    assert done.status == "new"
    assert "another article, fish, was read from this path" in done.warnings[0]
    assert [entry.key for entry in library.entries.all()] == ["fish", "skin"]
    assert import_article(library, article(ALPHA, title="Fish")).status == "unchanged"


def test_copies_of_a_file_are_one_entry(library: Library) -> None:
    import_article(library, article(ALPHA, BETA))
    for source in ("copy.txt", "a.txt", "copy.txt"):
        assert import_article(library, article(ALPHA, BETA, source=source)).status == "unchanged"
    assert import_article(library, article(ALPHA, BETA, GAMMA)).entry == "an-entry"


@pytest.mark.parametrize("title", ["An entry", ""])
def test_a_page_that_becomes_what_another_file_has_is_read_again(library: Library, title: str) -> None:
    first = import_article(library, article(ALPHA, title=title)).entry
    newer = import_article(library, article(ALPHA, BETA, source="b.txt", title=title)).entry
    done = import_article(library, article(ALPHA, BETA, title=title))
    assert (done.entry, done.status, done.added) == (first, "changed", (2,))
    for source, entry in (("a.txt", first), ("b.txt", newer), ("copy.txt", first)):
        done = import_article(library, article(ALPHA, BETA, source=source, title=title))
        assert (done.entry, done.status) == (entry, "unchanged")


def test_of_files_that_change_places_each_keeps_its_entry(library: Library) -> None:
    import_article(library, article(ALPHA, BETA, source="a.txt", title="One"))
    import_article(library, article(ALPHA, GAMMA, source="b.txt", title="Two"))
    done = import_article(library, article(ALPHA, GAMMA, source="a.txt", title="Two"))
    assert (done.entry, done.status) == ("two", "unchanged")


def test_a_file_that_becomes_the_copy_of_another_is_no_error(library: Library) -> None:
    import_article(library, article(ALPHA, source="a.txt", title="One"))
    import_article(library, article(BETA, source="b.txt", title="Two"))
    done = import_article(library, article(BETA, source="a.txt", title="Two"))
    assert (done.entry, done.status) == ("two", "unchanged")


def test_a_reworded_citation_changes_what_is_believed(library: Library) -> None:
    import_article(library, article(ALPHA))
    import_article(library, article(ALPHA_TYPO))
    assert library.references.get("alpha2001").reference.page == "11-18"


def test_what_most_prints_say_is_believed(library: Library) -> None:
    for number, text in enumerate((ALPHA_TYPO, ALPHA, ALPHA_OTHER_STYLE, ALPHA)):
        import_article(library, article(text, source=f"{number}.txt", title=f"Entry {number}"))
    assert library.references.get("alpha2001").citations == 4
    assert library.references.get("alpha2001").reference.title == "On the first thing of all"


def accepted(library: Library, key: str, doi: str) -> None:
    """Let a work with the reference's own data be accepted for it."""
    stored = library.references.get(key)
    record = {
        "DOI": doi,
        "type": "journal-article",
        "title": [stored.reference.title],
        "author": [{"family": stored.reference.author[0].family}],
        "container-title": ["J Test"],
        "issued": {"date-parts": [[stored.reference.year]]},
        "volume": stored.reference.volume,
        "page": stored.reference.page,
    }
    candidate = Candidate(Work.from_record(record), 0.99, (Evidence("title", 10.0, "same title"),))
    give_verdict(library, stored.id, Verdict(Outcome.accept, (candidate,), "same title"), "test")


def test_a_verdict_stands_only_while_the_print_bears_it(library: Library) -> None:
    import_article(library, article(ALPHA))
    accepted(library, "alpha2001", "10.5555/alpha")
    import_article(library, article(ALPHA_OTHER_STYLE))
    assert library.references.get("alpha2001").verdict is Outcome.accept, "another style of the same print"
    other = "Alpha A (2001) On the first thing of all. J Test 1: 11-19. doi:10.5555/other"
    READ[other] = replace(READ[ALPHA], doi="10.5555/other")
    import_article(library, article(other))
    stored = library.references.get("alpha2001")
    assert stored.verdict is Outcome.unchecked, "the print now names another work"
    assert stored.doi == "10.5555/other"


def test_a_persons_word_outlives_a_merge(library: Library) -> None:
    import_article(library, article(ALPHA, GAMMA))
    library.references.correct(library.references.get("gamma2003").id, {"title": "The right title"})
    accepted(library, "alpha2001", "10.5555/one")
    accepted(library, "gamma2003", "10.5555/one")
    assert library.references.get("gamma2003").key == "alpha2001"
    assert library.references.get("gamma2003").reference.title == "The right title"


def test_a_line_that_goes_and_another_that_comes_is_no_rewording(library: Library) -> None:
    import_article(library, article(ALPHA))
    done = import_article(library, article(ALPHA_OTHER_WORK))
    assert (done.added, done.removed, done.reworded) == ((1,), (1,), ())


def test_the_same_line_is_the_same_work_however_little_was_read(library: Library) -> None:
    text = "Gamma, personal files."
    READ[text] = Reference(title="Files")
    import_article(library, article(text))
    done = import_article(library, article(text, source="b.txt", title="Other"))
    assert (done.new, len(done.reused)) == ((), 1)


@pytest.mark.parametrize("together", [1, 3, 16])
@pytest.mark.parametrize("jobs", [1, 2])
def test_many_files_are_read_in_order_whoever_reads_them(
    tmp_path: Path, jobs: int, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refsdb.intake.several.TOGETHER", together)
    files = []
    for number in range(12):
        page = tmp_path / f"{number}.txt"
        lines = [
            f"{n}. Alpha{number} A ({1990 + n}) A title of some words. J Test {n}: 1{n}-2{n}"
            for n in range(1, 6)
        ]
        page.write_text(f"Entry {number}\n\nReferences\n\n" + "\n".join(lines) + "\n", encoding="utf-8")
        files.append(str(page))
    files.insert(5, str(tmp_path / "missing.txt"))
    (tmp_path / "a.bib").write_text("@book{a, title={A title}, year=2000}\n", encoding="utf-8")
    files.insert(9, str(tmp_path / "a.bib"))
    read = list(read_files(files, jobs=jobs))
    assert [type(one).__name__ for one in read].count("Ready") == 12
    assert isinstance(read[5], Failure)
    assert read[5].error.hint
    assert isinstance(read[9], Bibliography)
    names = [one.article.entry.source if isinstance(one, Ready) else "" for one in read]
    assert [name for name in names if name] == [
        file for file in files if file.endswith(".txt") and "missing" not in file
    ]
    alone = [
        for_library(parsed_together([segmented(file, Path(file).read_bytes())])[0])
        for file in files
        if file in names
    ]
    assert [one for one in read if isinstance(one, Ready)] == alone


_KEYS = "keys by which it cites are others' in the library, or cannot be keys: "


def test_keys_of_a_document_are_understood(library: Library) -> None:
    texts = list(READ)
    chosen = texts[0], texts[3]

    def keyed(source: str, *keys: str) -> Extracted:
        extracted = article(*chosen, source=source, title=source)
        cited = zip(extracted.article.citations, keys, strict=True)
        citations = tuple(replace(one, key=key) for one, key in cited)
        return replace(extracted, article=replace(extracted.article, citations=citations))

    first = import_article(library, keyed("a.tex", "alpha", "DBLP:conf/x/Beta02"))
    assert first.warnings == ()
    assert [library.references.get(key).key for key in ("alpha", "DBLP:conf/x/Beta02")] == list(first.new)
    assert import_article(library, keyed("a.tex", "alpha", "DBLP:conf/x/Beta02")).status == "unchanged"
    second = import_article(library, keyed("b.tex", "DBLP:conf/x/Beta02", "be ta"))
    assert second.warnings == (
        f"{_KEYS}DBLP:conf/x/Beta02 ({first.new[0]} here), be ta ({first.new[1]} here)",
    )
    import_article(library, keyed("a.tex", "alpha", "beta"))  # also of citations that were there before
    assert library.references.get("beta").key == first.new[1]
