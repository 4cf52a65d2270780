"""Damaged works and citations never raise, and never make a verdict out of nothing."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from match.works import CALCINOSIS, MORPHEA, read
from refsdb.match import askable, judge, sole, taught
from refsdb.model import Date, Name, Outcome, Parsed, Reference, Work

TEXT = st.text(max_size=40) | st.sampled_from(
    [
        "",
        "96",
        "S418",
        "e418",
        "0",
        "XII",
        "<i>",
        "&amp;",
        "Calcinosis Cutis",
        "Acta Derm Venereol",
        "٣",
        "２０",
    ]
)
ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
NAMES = st.lists(
    st.dictionaries(st.sampled_from(["family", "given", "name", "suffix"]), TEXT, max_size=3), max_size=3
)
DATES = st.builds(
    lambda parts: {"date-parts": parts}, st.lists(st.lists(st.none() | st.integers(0, 3000), max_size=4))
)
FIELDS = ["title", "subtitle", "container-title", "short-container-title", "volume", "issue", "page"]
RECORDS = st.fixed_dictionaries(
    {"DOI": st.sampled_from(["10.5555/a", "10.5555/b", "10.2340/00015555-2271"])},
    optional={
        **dict.fromkeys(
            [*FIELDS, "article-number", "type", "ISSN", "ISBN"], TEXT | st.lists(TEXT, max_size=2) | ANYTHING
        ),
        **dict.fromkeys(["author", "editor"], NAMES | ANYTHING),
        **dict.fromkeys(["issued", "published-print", "published-online"], DATES | ANYTHING),
    },
)
WORKS = st.lists(RECORDS.map(Work.from_record), max_size=4)
REFERENCES = st.builds(
    Reference,
    type=st.sampled_from(["document", "article-journal", "book", "webpage"]),
    author=st.lists(st.builds(Name, family=TEXT, given=TEXT) | st.builds(Name, literal=TEXT), max_size=3).map(
        tuple
    ),
    title=TEXT,
    container_title=TEXT,
    issued=st.none() | st.builds(Date, st.integers(0, 9999)),
    volume=TEXT,
    issue=TEXT,
    page=TEXT,
    doi=TEXT,
    isbn=TEXT,
    pmid=TEXT,
)


@settings(max_examples=150, deadline=None)
@given(WORKS, st.sampled_from(CALCINOSIS))
def test_damaged_works_are_judged(works: list[Work], text: str) -> None:
    verdict = judge(read(text), works)
    assert sum(candidate.score for candidate in verdict.candidates) <= 1.0 + 1e-9
    assert {candidate.work for candidate in verdict.candidates} == set(works)
    assert verdict.reason


@settings(max_examples=150, deadline=None)
@given(st.builds(Parsed, TEXT, REFERENCES))
def test_damaged_citations_are_judged(parsed: Parsed) -> None:
    askable(parsed)
    sole(parsed)
    taught(parsed, MORPHEA)
    assert judge(parsed, [MORPHEA], {"actadermvenereol": frozenset({"x"})}).outcome in set(Outcome)


@given(st.lists(st.sampled_from(["Acta", "et", "al", ".", "2016", "96", "x"]), max_size=6).map(" ".join))
def test_a_few_words_are_never_enough(text: str) -> None:
    assert judge(Parsed(text, Reference()), [MORPHEA]).outcome is Outcome.none
