"""Lines that are an identifier and nothing else, and identifiers that belong to another work."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crossref_double import CrossrefDouble
from refsdb.intake.asking import lookup, lookup_all
from refsdb.model import Outcome
from refsdb.parse import parse
from refsdb.sources import Source
from refsdb.sources.crossref import Crossref
from refsdb.sources.index import WorksIndex
from refsdb.text.identifiers import bare_isbn, isbn_key

ISBN = "9783161484100"
ARTICLE: dict[str, Any] = {
    "DOI": "10.5555/salt",
    "type": "journal-article",
    "title": ["Salt glands of coastal grasses"],
    "container-title": ["Journal of Testable Botany"],
    "author": [{"family": "Miller", "given": "Anna"}],
    "issued": {"date-parts": [[2011]]},
    "volume": "62",
    "page": "301-309",
}
BOOK: dict[str, Any] = {
    "DOI": "10.5555/book",
    "type": "book",
    "title": ["Grasses of the coast"],
    "ISBN": [f"http://id.crossref.org/isbn/{ISBN}"],
}
CHAPTERS = [
    {"DOI": f"10.5555/book.ch{n}", "type": "book-chapter", "title": [f"Dunes {n}"], "ISBN": [ISBN]}
    for n in range(3)
]
PREPRINT: dict[str, Any] = {"DOI": "10.48550/arxiv.1501.00001", "type": "posted-content", "title": ["Chalk"]}
WORKS = [*CHAPTERS, BOOK, ARTICLE, PREPRINT]


@pytest.fixture(params=["crossref", "index"])
def source(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Source]:
    if request.param == "index":
        lines = tmp_path / "works.jsonl"
        lines.write_text("\n".join(json.dumps(work) for work in WORKS), encoding="utf-8")
        index = WorksIndex(lines)
        yield index
        index.close()
        return
    with CrossrefDouble([work | {"ISBN": [ISBN]} if "ISBN" in work else work for work in WORKS]) as double:
        yield Crossref(url=double.url, rate=1000.0)


@pytest.mark.parametrize(
    ("line", "doi"),
    [
        ("10.5555/salt", "10.5555/salt"),
        ("https://doi.org/10.5555/SALT", "10.5555/salt"),
        ("DOI: 10.5555/salt.", "10.5555/salt"),
        ("ISBN 978-3-16-148410-0", "10.5555/book"),
        ("ISBN: 3-16-148410-X", "10.5555/book"),
        ("978-3-16-148410-0", "10.5555/book"),
        ("978 3 16 148410 0.", "10.5555/book"),
        ("3-16-148410-X", "10.5555/book"),
        ("9783161484100", "10.5555/book"),
        ("arXiv:1501.00001v2 [cs.CL]", "10.48550/arxiv.1501.00001"),
    ],
)
def test_a_known_identifier_is_the_work(source: Source, line: str, doi: str) -> None:
    verdict = lookup(parse(line), source)
    assert verdict.accepted is not None, verdict.reason
    assert verdict.accepted.work.doi == doi


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("10.5555/unknown", "does not know 10.5555/unknown"),
        ("ISBN 978-0-00-000000-2", "no book with the ISBN"),
        ("PMID: 12345678", "no PubMed numbers"),
        ("arXiv:1999.99999", "other agencies"),
    ],
)
def test_an_unknown_one_says_so(source: Source, line: str, words: str) -> None:
    verdict = lookup(parse(line), source)
    assert verdict.outcome is Outcome.none
    assert words in verdict.reason


def test_a_doi_that_belongs_to_another_title(source: Source) -> None:
    other = "Berg I (2003) Leaf wax of dune plants. J Test Bot 54: 12-19. doi:10.5555/salt"
    verdict = lookup(parse(other), source)
    assert verdict.outcome is Outcome.ask
    assert "the DOI belongs to another title: “Salt glands of coastal grasses”" in verdict.reason


@pytest.mark.parametrize("ahead", [False, True])
def test_many_dois_are_asked_for_in_one_question(ahead: bool) -> None:
    works = [ARTICLE | {"DOI": f"10.5555/salt{n}"} for n in range(12)]
    lines = [parse(f"10.5555/salt{n}") for n in range(12)]
    with CrossrefDouble(works) as double:
        source = Crossref(url=double.url, rate=1000.0)
        verdicts = [verdict for _, verdict, _ in lookup_all(lines, source, ahead=ahead)]
        asked = len(double.requests)
    assert [one.accepted.work.doi for one in verdicts if one.accepted] == [work["DOI"] for work in works]
    assert asked == (1 if ahead else 12)


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("978-3-16-148410-0", ISBN),
        ("3-16-148410-X", ISBN),
        ("http://id.crossref.org/isbn/9783161484100", ISBN),
        ("0-306-40615-2", "9780306406157"),
        ("12345", ""),
        ("", ""),
    ],
)
def test_isbn_key(printed: str, key: str) -> None:
    assert isbn_key(printed) == key


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("978-3-16-148410-0", "978-3-16-148410-0"),
        (" (978 3 16 148410 0). ", "978 3 16 148410 0"),
        ("978‐3‐16‐148410‐0", "978‐3‐16‐148410‐0"),  # hyphens, not minus signs
        ("316148410x", "316148410x"),
        ("978-3-16-148410-1", ""),  # the check digit is another
        ("316148410-0", ""),
        ("9773161484100", ""),
        ("465-467", ""),
        ("Doe J (2001) Chalk. 978-3-16-148410-0", ""),
        ("", ""),
    ],
)
def test_bare_isbn(text: str, bare: str) -> None:
    assert bare_isbn(text) == bare
