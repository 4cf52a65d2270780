"""The ten citations of the example against a Crossref that holds some of them, decoys, and faults."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from crossref_double import CrossrefDouble, Fault, Faults
from refsdb.errors import SourceUnreachable
from refsdb.intake.asking import Matched, lookup, match_references
from refsdb.intake.importing import import_article
from refsdb.intake.reading import Extracted, extract
from refsdb.model import Outcome
from refsdb.parse import parse
from refsdb.sources.crossref import Crossref
from refsdb.sources.index import WorksIndex, build_index
from refsdb.store import Library

DAY = date(2026, 1, 2)
EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "calcinosis-cutis.txt"


def record(
    number: str, title: str, journal: str, author: str, year: int, volume: str, page: str
) -> dict[str, Any]:
    """A record made for this test, so its DOI is under 10.5555. `author` is "Family, Given"."""
    family, given = author.split(", ")
    return {
        "DOI": f"10.5555/{number}",
        "type": "journal-article",
        "title": [title],
        "container-title": [journal],
        "author": [{"family": family, "given": given}],
        "issued": {"date-parts": [[year]]},
        "volume": volume,
        "page": page,
    }


JAAD = "Journal of the American Academy of Dermatology"
JEADV = "Journal of the European Academy of Dermatology and Venereology"
LAI = "Congenital calcinosis cutis of the ear"
LARRALDE = "Calcinosis cutis following liver transplantation in a pediatric patient"
RIGHT = {
    "cambiaghi2000": record("cutis", "Fingertip calcinosis cutis", "Cutis", "Cambiaghi, S.", 2000, "66", "465-467"),
    "lai2003": record("jaad", LAI, JAAD, "Lai, C. H.", 2003, "49", "122-124"),
    "larralde2003": record("peddermatol", LARRALDE, "Pediatric Dermatology", "Larralde, Margarita", 2003, "20", "225-228"),
    # the print's title and journal are machine translations; what is registered is German
    "salmhofer1995": record(
        "hautarzt46", "Kutane Kalziphylaxie bei chronischer Niereninsuffizienz", "Der Hautarzt", "Salmhofer, W.", 1995, "46",
        "726-731",
    ),
}  # fmt: skip
DECOYS = [
    record("jaad-erratum", f"Erratum: {LAI}", JAAD, "Lai, C. H.", 2003, "49", "567"),
    record(
        "peddermatol-2",
        f"{LARRALDE}. Part II",
        "Pediatric Dermatology",
        "Larralde, Margarita",
        2003,
        "20",
        "310-314",
    ),
    record(
        "dermatology",
        "Bullous lesions in subacute lupus",
        "Dermatology",
        "Marzano, A. V.",
        1999,
        "198",
        "412-414",
    ),
    record("jeadv", "Scrotal calcinosis revisited", JEADV, "Ogretmen, Zerrin", 2002, "16", "101-103"),
    record("cutis-other", "Nail changes in children", "Cutis", "Cambiaghi, S.", 2000, "66", "201-204"),
]
WORKS = [*DECOYS, *RIGHT.values()]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db", write=True, today=DAY) as library:
        (extracted,) = extract([str(EXAMPLE)])
        assert isinstance(extracted, Extracted)
        import_article(library, extracted)
        yield library


def crossref(double: CrossrefDouble) -> Crossref:
    return Crossref(url=double.url, mailto="", rate=1000.0, timeout=2.0, attempts=8, sleep=lambda _: None)


def match_all(library: Library, double: CrossrefDouble) -> list[Matched]:
    return list(match_references(library, crossref(double), library.references.unchecked()))


def dois(library: Library) -> dict[str, str]:
    return {one.key: one.doi for one in library.references.all() if one.doi}


EXPECTED = {key: work["DOI"] for key, work in RIGHT.items()}


def test_the_right_works_get_their_doi_and_the_decoys_none(library: Library) -> None:
    with CrossrefDouble(WORKS) as double:
        matched = match_all(library, double)
    assert [one.error for one in matched] == [None] * 10
    assert dois(library) == EXPECTED


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_same_with_thirty_per_cent_of_faults(library: Library, seed: int) -> None:
    with CrossrefDouble(WORKS, Faults(share=0.3, seed=seed)) as double:
        matched = match_all(library, double)
        assert double.faults_done
    assert [one.error for one in matched] == [None] * 10
    assert dois(library) == EXPECTED


def test_the_accepted_work_fills_the_reference_and_the_print_stays(library: Library) -> None:
    with CrossrefDouble(WORKS) as double:
        match_all(library, double)
    stored = library.references.get("salmhofer1995")
    assert stored.reference.container_title == "Der Hautarzt"
    assert stored.origins["container_title"] == "work"
    assert stored.printed.container_title == "Dermatologist"
    (citation,) = library.entries.citing(stored.id)
    assert "Dermatologist 46: 726-731" in citation.text
    assert stored.reason
    assert library.references.candidates(stored.id)[0].evidence


def test_no_question_is_put_twice(library: Library) -> None:
    with CrossrefDouble(WORKS) as double:
        match_all(library, double)
        asked = len(double.requests)
        assert asked == len({request.query["query.bibliographic"] for request in double.requests})
        assert match_all(library, double) == []
        # another library run over the same references: a verdict forgotten, the answers kept
        with closing(sqlite3.connect(library.path)) as connection:
            connection.execute("""UPDATE "references" SET verdict = 'unchecked', work_doi = NULL""")
            connection.commit()
        match_all(library, double)
        assert len(double.requests) == asked
    assert dois(library) == EXPECTED


def test_a_source_that_is_down_leaves_references_unchecked(library: Library) -> None:
    with CrossrefDouble(WORKS) as double:
        url = double.url
    source = Crossref(url=url, rate=1000.0, timeout=1.0, sleep=lambda _: None)
    matched = list(match_references(library, source, library.references.unchecked()))
    assert {type(one.error) for one in matched} == {SourceUnreachable}
    assert len(library.references.unchecked()) == 10
    with CrossrefDouble(WORKS) as double:
        match_all(library, double)
    assert dois(library) == EXPECTED


def test_a_source_that_breaks_down_half_way_keeps_what_was_done(library: Library) -> None:
    fine = [Fault.fine] * 4
    with CrossrefDouble(WORKS, Faults(first=fine, share=1.0, kinds=(Fault.unavailable,))) as double:
        slow = Crossref(url=double.url, rate=1.0, timeout=2.0, clock=count().__next__, sleep=lambda _: None)
        matched = list(match_references(library, slow, library.references.unchecked()))
        # after a question for two and three for one without an answer the rest are not put
        assert len({request.query["query.bibliographic"] for request in double.requests}) == 4 + 1 + 3
    assert [one.error is None for one in matched] == [True] * 4 + [False] * 6
    assert len(library.references.unchecked()) == 6


def test_nobody_is_asked_offline_but_kept_answers_serve(library: Library) -> None:
    matched = list(match_references(library, None, library.references.unchecked()))
    assert all(isinstance(one.error, SourceUnreachable) for one in matched)
    assert len(library.references.unchecked()) == 10


def test_a_printed_doi_is_asked_for_and_held_against_the_print() -> None:
    text = "Lai CH et al (2003) Congenital calcinosis cutis of the ear. J Am Acad Dermatol 49: 122-124. doi:10.5555/{}"
    with CrossrefDouble(WORKS) as double:
        right = lookup(parse(text.format("jaad")), crossref(double))
        assert [request.path for request in double.requests] == ["/works/10.5555%2Fjaad"]
        wrong = lookup(parse(text.format("cutis-other")), crossref(double))
    assert right.outcome is Outcome.accept
    assert wrong.outcome is Outcome.ask
    assert "another title" in wrong.reason


def test_two_references_that_turn_out_one_work_become_one(library: Library, tmp_path: Path) -> None:
    second = tmp_path / "second.txt"
    # so unlike in print that only the source can tell: no title, the journal's real name
    second.write_text(
        "Second entry\n\nReferences\n\n1. Salmhofer W, Kutane Kalziphylaxie. Hautarzt 1995; 46: 726.\n"
    )
    (extracted,) = extract([str(second)])
    assert isinstance(extracted, Extracted)
    done = import_article(library, extracted)
    with CrossrefDouble(WORKS) as double:
        match_all(library, double)
    one = library.references.get("salmhofer1995")
    assert one.doi == "10.5555/hautarzt46"
    assert [cited.entry for cited in library.entries.citing(one.id)] == [
        "calcinosis-cutis-overview",
        "second-entry",
    ]
    for key in done.new:  # a key that was given once goes on being understood
        assert library.references.get(key).id == one.id


def test_an_index_that_grows_is_asked_again(library: Library, tmp_path: Path) -> None:
    index = tmp_path / "works.db"
    lines = tmp_path / "works.jsonl"
    lines.write_text("\n".join(json.dumps(work) for work in DECOYS), encoding="utf-8")
    build_index([lines], index)
    list(match_references(library, WorksIndex(index), library.references.unchecked()))
    assert dois(library) == {}
    lines.write_text("\n".join(json.dumps(work) for work in WORKS), encoding="utf-8")
    build_index([lines], index)
    everything = [one.id for one in library.references.all()]
    list(match_references(library, WorksIndex(index), everything))
    assert dois(library) == EXPECTED


def test_kept_answers_serve_offline_also_after_others_that_were_not_kept(library: Library) -> None:
    last = library.references.unchecked()[-1]
    with CrossrefDouble(WORKS) as double:
        list(match_references(library, crossref(double), [last]))
    library.references.forget_verdict(last)
    matched = list(match_references(library, None, library.references.unchecked()))
    assert [one.error is None for one in matched] == [False] * 9 + [True]


def test_a_work_that_was_seen_answers_for_its_doi(library: Library, tmp_path: Path) -> None:
    with CrossrefDouble(WORKS) as double:
        match_all(library, double)
        asked = len(double.requests)
        second = tmp_path / "second.txt"
        # one of the decoys, which was offered for another citation, now cited by its DOI
        line = "Cambiaghi S (2000) Nail changes in children. Cutis 66: 201-204. doi:10.5555/cutis-other"
        second.write_text(f"Second entry\n\nReferences\n\n1. {line}\n", encoding="utf-8")
        (extracted,) = extract([str(second)])
        assert isinstance(extracted, Extracted)
        (key,) = import_article(library, extracted).new
        match_all(library, double)
        assert len(double.requests) == asked
    assert library.references.get(key).doi == "10.5555/cutis-other"
