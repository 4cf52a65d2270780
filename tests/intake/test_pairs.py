"""Two citations asked for in one question: fewer questions, the same verdicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crossref_double import CrossrefDouble, Fault, Faults
from refsdb.intake.asking import lookup, lookup_all, match_references
from refsdb.intake.importing import import_article
from refsdb.intake.pairs import by_text, in_pairs
from refsdb.intake.reading import Extracted, extract
from refsdb.model import Outcome
from refsdb.parse import parse, parse_all
from refsdb.sources.crossref import Crossref
from refsdb.store import Library

PLANTS = (
    "dune grass",
    "salt reed",
    "bog myrtle",
    "sea kale",
    "marsh fern",
    "crowberry",
    "eelgrass",
    "sundew",
)
PARTS = ("Roots", "Leaf wax", "Seed bank", "Pollen tubes", "Water loss")


def record(number: int) -> dict[str, Any]:
    plant, part = PLANTS[number % len(PLANTS)], PARTS[number // len(PLANTS)]
    return {
        "DOI": f"10.5555/pair.{number}",
        "type": "journal-article",
        "title": [f"{part} of {plant} in winter {number}"],
        "author": [{"family": f"Writer{chr(97 + number % 26)}", "given": "Ann"}],
        "container-title": ["Journal of Testable Botany"],
        "issued": {"date-parts": [[1980 + number]]},
        "volume": str(number + 11),
        "page": f"{number * 7 + 101}-{number * 7 + 109}",
    }


def printed(work: dict[str, Any]) -> str:
    year = work["issued"]["date-parts"][0][0]
    name = work["author"][0]["family"]
    return f"{name} A ({year}) {work['title'][0]}. J Test Bot {work['volume']}: {work['page']}"


WORKS = [record(number) for number in range(40)]
TEXTS = [printed(work) for work in WORKS]


def asking(double: CrossrefDouble) -> Crossref:
    return Crossref(url=double.url, rate=1000.0, timeout=2.0, sleep=lambda _: None)


def found(double: CrossrefDouble, texts: Sequence[str]) -> list[tuple[Outcome, str]]:
    verdicts = []
    for _, verdict, error in lookup_all(parse_all(texts), asking(double), ahead=True):
        assert error is None
        verdicts.append((verdict.outcome, verdict.accepted.work.doi if verdict.accepted else ""))
    return verdicts


def alone(double: CrossrefDouble, texts: Sequence[str]) -> list[tuple[Outcome, str]]:
    source = asking(double)
    verdicts = [lookup(parsed, source) for parsed in parse_all(texts)]
    return [(one.outcome, one.accepted.work.doi if one.accepted else "") for one in verdicts]


@pytest.mark.parametrize(
    ("items", "runs"),
    [
        ("", []),
        ("a", ["a"]),
        ("AB", ["AB"]),
        ("AbCdE", ["AbC", "dE"]),
        ("abc", ["abc"]),
        ("A" + "b" * 60 + "C", ["A" + "b" * 49, "b" * 11 + "C"]),
    ],
)
def test_runs_end_with_the_second_that_needs_a_question(items: str, runs: list[str]) -> None:
    assert ["".join(run) for run in in_pairs(items, str.isupper)] == runs


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        (TEXTS[0], True),
        (f"{TEXTS[0]} doi:10.5555/pair.0", False),
        ("10.5555/pair.0", False),
        ("Miller A (2001) Dunes. 2nd edn. Example Press, Oxford", False),
        (f"{TEXTS[0]} {'and so on ' * 60}", False),
    ],
)
def test_who_shares_a_question(text: str, shared: bool) -> None:
    assert by_text(parse(text)) is shared


def test_two_works_are_found_by_one_question() -> None:
    with CrossrefDouble(WORKS) as double:
        verdicts = found(double, TEXTS)
        assert len(double.requests) == len(TEXTS) / 2
        assert verdicts == alone(double, TEXTS)
    assert {outcome for outcome, _ in verdicts} == {Outcome.accept}


def test_what_is_not_plain_is_asked_for_by_itself() -> None:
    erratum = record(3) | {"DOI": "10.5555/erratum", "title": ["Erratum: Roots of sea kale in winter 3"]}
    twin = record(5) | {"DOI": "10.5555/twin"}
    texts = [TEXTS[3], TEXTS[5], TEXTS[7], TEXTS[3].replace("Roots", "Erratum: Roots")]
    with CrossrefDouble([*WORKS, erratum, twin]) as double:
        verdicts = found(double, texts)
        assert verdicts == alone(double, texts)
    assert [doi for _, doi in verdicts] == ["10.5555/pair.3", "", "10.5555/pair.7", "10.5555/erratum"]


def test_an_unanswered_question_for_two_costs_no_verdict() -> None:
    with CrossrefDouble(WORKS, Faults(first=[Fault.unavailable] * 8)) as double:
        verdicts = found(double, TEXTS[:6])
    assert {outcome for outcome, _ in verdicts} == {Outcome.accept}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    page = tmp_path / "page.txt"
    listed = "\n".join(f"{number}. {text}" for number, text in enumerate(TEXTS[:9], 1))
    page.write_text(f"Plants in winter\n\nReferences\n\n{listed}\n", encoding="utf-8")
    with Library.open(tmp_path / "library.db", write=True, today=date(2026, 1, 2)) as library:
        (extracted,) = extract([str(page)])
        assert isinstance(extracted, Extracted)
        import_article(library, extracted)
        yield library


def test_a_library_asks_for_two_at_a_time_and_keeps_what_it_was_told(library: Library) -> None:
    ids = library.references.unchecked()
    with CrossrefDouble(WORKS) as double:
        assert all(one.error is None for one in match_references(library, asking(double), ids))
        assert len(double.requests) == 5
        list(match_references(library, asking(double), ids))
        assert len(double.requests) == 5
    assert len({one.doi for one in library.references.all()} - {""}) == 9


def test_a_work_that_a_person_rejected_is_not_all_that_is_offered(library: Library) -> None:
    first = library.references.unchecked()[0]
    other = record(0) | {"DOI": "10.5555/other", "volume": "12", "page": "900-904"}
    with CrossrefDouble([*WORKS, other]) as double:
        list(match_references(library, asking(double), library.references.unchecked()))
        before = library.references.with_id(first)
        assert before.doi == "10.5555/pair.0"
        with library.change("reject", before.key):
            library.decisions.reject(first, before.doi)
        asked = len(double.requests)
        list(match_references(library, asking(double), [first]))
        assert len(double.requests) == asked + 1
    offered = [one.doi for one in library.references.candidates(first)]
    assert offered[0] == "10.5555/other"
