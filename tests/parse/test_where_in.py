"""Supplements and pages as notes and medical journals print them."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.counted import page_and_following, page_anywhere
from refsdb.parse.draft import Judgement
from refsdb.parse.supplements import supplement_as_issue, supplement_before_page, supplement_in_note

CASES: list[tuple[Judgement, str, list[str]]] = [
    (supplement_in_note, "[v 1]([n suppl] [i 1]):[p 46]", ["v 1", "i suppl 1", "p 46"]),
    (supplement_in_note, "[v 1] ([n suppl D]): [p 46]", ["v 1", "i suppl D", "p 46"]),
    (supplement_in_note, "[v 1] ([n in German]): [p 46]", ["v 1", "n in German", "p 46"]),
    (supplement_in_note, "[v 19]([i 15]_[n suppl]):[p 1-8]", ["v 19", "i 15_suppl", "p 1-8"]),
    (supplement_in_note, "[v 19]([i 15]), [n suppl], [p 1-8]", ["v 19", "i 15", "n suppl", "p 1-8"]),
    (supplement_as_issue, "[v 14]([o s] [p 1):1-5]", ["v 14", "o s", "p 1):1-5"]),
    (supplement_as_issue, "[v 14]([o s][p 1):1-5]", ["v 14", "i s1", "p 1-5"]),
    (supplement_as_issue, "[v 14]([o S][i 2]):[p 1-5]", ["v 14", "i S2", "p 1-5"]),
    (supplement_as_issue, "[v 14], [o S]. [p 1-5]", ["v 14", "o S", "p 1-5"]),
    (supplement_as_issue, "[v 14], [o S]. [i 2], [p 1-5]", ["v 14", "o S", "i 2", "p 1-5"]),
    (supplement_before_page, "[v 14]([i 2] [p Suppl):1-5]", ["v 14", "i 2 Suppl", "p 1-5"]),
    (supplement_before_page, "[v 14]([i 2]) [p e15]", ["v 14", "i 2", "p e15"]),
    (supplement_before_page, "[v 14]([i 2]), [p Suppl 1-5]", ["v 14", "i 2", "p Suppl 1-5"]),
    (page_and_following, "[o pp]. [n 12 sgg].", ["o pp", "p 12 sgg"]),
    (page_and_following, "[b Elm], [n 12 cm].", ["b Elm", "n 12 cm"]),
    (page_anywhere, "[l Bonn] [y 1990], [p passim].", ["l Bonn", "y 1990", "n passim"]),
    (page_anywhere, "[l Bonn] [y 1990], [p 9, passim].", ["l Bonn", "y 1990", "p 9, passim"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "given", "expected"), CASES, ids=[given for _, given, _ in CASES])
def test_judgements(judgement: Judgement, given: str, expected: list[str]) -> None:
    assert judged(judgement, given) == expected


@pytest.mark.parametrize(
    "further", ["sgg.", "ss.", "e sgg.", "e segg.", "y ss.", "sq.", ", passim", "e passim", " passim", "ff."]
)
def test_what_follows_a_page_is_no_page(further: str) -> None:
    text = f"A. Olmo, Alberi del nord, Torino, Quercia, 1988, pp. 12 {further}".replace(" ,", ",")
    assert parse(text).reference.page == "12"


def test_everywhere_is_no_page() -> None:
    assert parse("Anna Ulme, Bäume am Fluss, Bonn 1990, passim.").reference.page == ""
