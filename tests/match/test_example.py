"""The ten citations of the example: two have a DOI here, eight must stay without, whatever is offered."""

from __future__ import annotations

import pickle
from collections.abc import Callable

import pytest

from match.works import CALCINOSIS, LOOK_ALIKES, MORPHEA, RITUXIMAB, read, unread
from refsdb.match import askable, judge
from refsdb.model import Outcome, Parsed

OFFERED = (MORPHEA, RITUXIMAB, *LOOK_ALIKES)
HAS_DOI = {2: MORPHEA, 8: RITUXIMAB}


@pytest.mark.parametrize("reader", [read, unread])
@pytest.mark.parametrize("number", range(1, 11))
def test_the_right_doi_or_none(number: int, reader: Callable[[str], Parsed]) -> None:
    parsed = reader(CALCINOSIS[number - 1])
    assert askable(parsed)
    verdict = judge(parsed, OFFERED)
    if number in HAS_DOI:
        assert verdict.accepted is not None
        assert verdict.accepted.work == HAS_DOI[number]
    else:
        assert verdict.outcome is Outcome.none


@pytest.mark.parametrize("number", HAS_DOI)
def test_without_its_work_no_other_is_taken(number: int) -> None:
    others = [work for work in OFFERED if work != HAS_DOI[number]]
    assert judge(read(CALCINOSIS[number - 1]), others).outcome is Outcome.none


def test_a_verdict_explains_itself() -> None:
    verdict = judge(read(CALCINOSIS[1]), OFFERED)
    assert verdict.reason == "same title, page 418-419, Deza is first author, in Acta Derm Venereol"
    assert [candidate.score for candidate in verdict.candidates] == sorted(
        (candidate.score for candidate in verdict.candidates), reverse=True
    )
    names = {evidence.name for evidence in verdict.candidates[0].evidence}
    assert names == {"title", "author", "journal", "year", "volume", "page", "last page"}


def test_judging_runs_in_worker_processes() -> None:
    parsed = read(CALCINOSIS[1])
    again = pickle.loads(pickle.dumps(judge))
    assert again(parsed, OFFERED).score == judge(parsed, OFFERED).score
