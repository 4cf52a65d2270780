"""Numbers of documents: parliaments, commissions, agencies; and what is none."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.papers import issue_of_report, number_of_document

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        number_of_document,
        "[t A plan for trees. COM(2011) 144 final]. [l Bonn]",
        ["t A plan for trees", "f COM(2011) 144 final", "l Bonn"],
    ),
    (
        number_of_document,
        "[t Waldplan], [c KOM]([y 2011]) [p 144 endgültig], [l Bonn]",
        ["t Waldplan", "f KOM(2011) 144 endgültig", "l Bonn"],
    ),
    (
        number_of_document,
        "[t Trees of the world]. [c A/RES]/[v 70]/[i 1]. [y 2015]",
        ["t Trees of the world", "f A/RES/70/1", "y 2015"],
    ),
    (
        number_of_document,
        "[t Waldbericht, BT-Drs. 17/5674], [l Bonn]",
        ["t Waldbericht", "f BT-Drs. 17/5674", "l Bonn"],
    ),
    (
        number_of_document,
        "[t Waldbericht]. [c Drucksache] [v 17/5674]. [l Bonn]",
        ["t Waldbericht", "f Drucksache 17/5674", "l Bonn"],
    ),
    (number_of_document, "[t The wood. Cm 7881]. [l London]", ["t The wood", "f Cm 7881", "l London"]),
    (
        number_of_document,
        "[t Effects of Pb, Cd 10, and Zn on moss]. [c J Moss]",
        ["t Effects of Pb, Cd 10, and Zn on moss", "c J Moss"],
    ),
    (number_of_document, "[t The wood of 20 Cm 7881 trees]", ["t The wood of 20 Cm 7881 trees"]),
    (number_of_document, "[t BT-Drs. 17/5674 zum Wald]. [l Bonn]", ["t BT-Drs. 17/5674 zum Wald", "l Bonn"]),
    (
        issue_of_report,
        "[t Oaks of Europe]. [c EOA Report] [o No] [i 10]/[y 2019]. [l Bonn], [y 2019]",
        ["t Oaks of Europe", "g EOA Report", "o No", "f 10/2019", "l Bonn", "y 2019"],
    ),
    (
        issue_of_report,
        "[t Oaks of Europe]. [g EOA Report] [o No] [i 10]. [y 2019]",
        ["t Oaks of Europe", "g EOA Report", "o No", "f 10", "y 2019"],
    ),
    (
        issue_of_report,
        "[t Oaks of Europe]. [c Forest Report] [o No] [i 10], [p 3-9]",
        ["t Oaks of Europe", "c Forest Report", "o No", "i 10", "p 3-9"],
    ),
    (
        issue_of_report,
        "[t Oaks of Europe]. [c Forest] [o No] [i 10]. [y 2019]",
        ["t Oaks of Europe", "c Forest", "o No", "i 10", "y 2019"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "text", "expected"), CASES)
def test_papers(judgement: Judgement, text: str, expected: list[str]) -> None:
    assert judged(judgement, text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oak Commission (2011) A plan for trees. COM(2011) 144 final. Brussels.", "report"),
        ("Deutscher Bundestag (2011): Bericht zum Wald. Drucksache 17/5674. Berlin.", "report"),
        ("Elm K (2011) Reports on trees. J Trees 17: 56-74.", "article-journal"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert parse(text).reference.type == kind
