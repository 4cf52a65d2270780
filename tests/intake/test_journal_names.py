"""Names of journals that stand in no record: learned from accepted matches, used beside other evidence, revocable."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from command import Refs
from crossref_double import CrossrefDouble
from refsdb.intake.asking import match_references
from refsdb.intake.changing import merge, undo
from refsdb.intake.importing import import_article
from refsdb.intake.reading import Extracted, extract
from refsdb.match import judge, taught
from refsdb.model import Outcome, Work
from refsdb.parse import parse
from refsdb.sources.crossref import Crossref
from refsdb.store import Library

DAY = date(2026, 1, 2)
ISSN = "1234-5679"


def record(
    number: int, title: str, family: str, volume: str, page: str, year: int, **more: Any
) -> dict[str, Any]:
    return {
        "DOI": f"10.5555/haut{number}",
        "type": "journal-article",
        "title": [title],
        "container-title": ["Der Hautfreund"],
        "ISSN": [ISSN],
        "author": [{"family": family, "given": "Anna"}],
        "issued": {"date-parts": [[year]]},
        "volume": volume,
        "page": page,
        **more,
    }


# the first has its German title, but all pages agree; of the second only the first page is printed
SURE = record(1, "Kalk in der Haut bei Kindern", "Salzmann", "46", "726-731", 1995)
UNSURE = record(2, "Flechten der Nägel", "Berger", "47", "12-15", 1996)
OTHER = record(3, "Gräser der Küste", "Berger", "47", "12-15", 1996) | {
    "container-title": ["Botanische Blätter"],
    "ISSN": ["9999-9994"],
}
PRINTED_SURE = "Salzmann A (1995) Lime in the skin of children. Dermatofriend 46: 726-731"
PRINTED_UNSURE = "Berger A (1996) Lichen of the nails. Dermatofriend 47: 12"


def library_of(path: Path, *citations: str) -> Library:
    page = path / "entry.txt"
    lines = "\n".join(f"{number}. {text}" for number, text in enumerate(citations, 1))
    page.write_text(f"An entry\n\nReferences\n\n{lines}\n", encoding="utf-8")
    library = Library.open(path / "library.db", write=True, today=DAY)
    (extracted,) = extract([str(page)])
    assert isinstance(extracted, Extracted)
    import_article(library, extracted)
    return library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with library_of(tmp_path, PRINTED_SURE, PRINTED_UNSURE) as library:
        yield library


def match(library: Library, works: list[dict[str, Any]]) -> dict[str, Outcome]:
    with CrossrefDouble(works) as double:
        source = Crossref(url=double.url, rate=1000.0, timeout=2.0)
        ids = [one.id for one in library.references.all()]
        return {one.reference.key: one.reference.verdict for one in match_references(library, source, ids)}


def test_a_name_is_learned_shown_and_used(library: Library) -> None:
    assert judge(parse(PRINTED_UNSURE), [Work.from_record(UNSURE)]).outcome is Outcome.ask
    # references are judged by key here: berger first, so that its name is not known yet
    assert match(library, [SURE, UNSURE]) == {"berger1996": Outcome.ask, "salzmann1995": Outcome.accept}
    (name,) = library.journal_names.all()
    assert (name.printed, name.journal, name.issn) == ("Dermatofriend", "Der Hautfreund", (ISSN,))
    assert name.references == 1
    assert match(library, [SURE, UNSURE])["berger1996"] is Outcome.accept
    reasons = {
        reason for candidate in library.references.candidates(1) for reason, _, _ in candidate.evidence
    }
    assert "journal" in reasons


def test_a_revoked_name_is_used_no_more(library: Library) -> None:
    match(library, [SURE, UNSURE])
    with library.transaction():
        assert library.journal_names.revoke("dermatofriend") == 1
    assert library.journal_names.known() == {}
    assert match(library, [SURE, UNSURE])["berger1996"] is Outcome.ask
    (name,) = library.journal_names.all()
    assert name.revoked == "2026-01-02"
    with library.transaction():
        library.journal_names.revoke("Dermatofriend", revoked=False)
    assert match(library, [SURE, UNSURE])["berger1996"] is Outcome.accept


def test_a_name_goes_with_the_match_that_taught_it(library: Library) -> None:
    match(library, [SURE, UNSURE])
    with library.transaction():
        library.references.forget_verdict(library.references.get("salzmann1995").id)
    assert library.journal_names.known() == {}


def test_a_name_outlives_a_merge_and_its_undoing(library: Library) -> None:
    match(library, [SURE])
    taught_by, other = "salzmann1995", "berger1996"
    (before,) = library.journal_names.all()
    known = library.journal_names.known()
    merge(library, other, [taught_by])
    assert library.journal_names.all() == [before]
    assert library.journal_names.known() == known
    undo(library)
    assert library.journal_names.known() == known
    with library.change("test"):
        library.references.forget_verdict(library.references.get(other).id)
    assert library.journal_names.known() == known  # it rests on the one that taught it again


def test_a_match_that_is_undone_takes_its_name_along(library: Library) -> None:
    match(library, [SURE])
    known = library.journal_names.known()
    done = undo(library)
    assert library.journal_names.known() == {}
    undo(library, done.event)
    assert library.journal_names.known() == known


def test_the_name_alone_proves_nothing() -> None:
    names = {"dermatofriend": frozenset({ISSN})}
    other = parse("Miller B (1996) Salt glands of grasses. Dermatofriend 47: 301-309")
    assert judge(other, [Work.from_record(UNSURE)], names).outcome is Outcome.none
    # and it means this journal only
    assert judge(parse(PRINTED_UNSURE), [Work.from_record(OTHER)], names).outcome is not Outcome.accept


@pytest.mark.parametrize(
    ("printed", "work"),
    [
        (PRINTED_SURE.replace("Dermatofriend", "Hautfreund"), SURE),  # its own name
        (PRINTED_SURE.replace("46", "45"), SURE),  # the volume does not fit
        (PRINTED_SURE.replace("(1995)", "(1996)"), SURE),  # the year does not fit
        (PRINTED_SURE.replace("Salzmann", "Miller"), SURE),
        (PRINTED_SURE, SURE | {"ISSN": []}),
    ],
)
def test_what_teaches_nothing(printed: str, work: dict[str, Any]) -> None:
    assert taught(parse(PRINTED_SURE), Work.from_record(SURE)) == "Dermatofriend"
    assert taught(parse(printed), Work.from_record(work)) == ""


def test_the_command_shows_and_revokes(refs: Refs, tmp_path: Path) -> None:
    with library_of(tmp_path, PRINTED_SURE, PRINTED_UNSURE) as library:
        match(library, [SURE, UNSURE])
    assert [one["printed"] for one in refs("journals", "--json").json] == ["Dermatofriend"]
    assert refs("journals", "--revoke", "Dermatofriend").code == 0
    assert "2026-01-02" in refs("journals").out
    event = refs("log", "--json").json[0]
    assert (event["action"], event["subject"], event["detail"]) == (
        "journals",
        "Dermatofriend",
        "used no more",
    )
    assert refs("undo").code == 0
    assert refs("journals", "--json").json[0]["revoked"] == ""
    assert refs("journals", "--revoke", "Dermatofriend").code == 0
    assert refs("journals", "--restore", "dermatofriend").code == 0
    assert refs("journals", "--json").json[0]["revoked"] == ""
    unknown = refs("journals", "--revoke", "Nature")
    assert unknown.code == 2
    assert "Nature" in unknown.err
