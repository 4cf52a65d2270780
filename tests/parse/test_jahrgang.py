"""Numbers of German journals."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse.draft import Judgement
from refsdb.parse.jahrgang import (
    issue_of_supplement,
    issue_of_year,
    issues_of_year,
    journal_as_editor,
    volume_of_year,
)

APUZ = "Aus Politik und Zeitgeschichte"


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (issue_of_year, "In: [c Wald-Mitteilungen] [v 5/2006], S. [p 2]", ["c Wald-Mitteilungen", "i 5/2006", "p 2"]),
        (issue_of_year, "in: [c Wald], [v 5/2006], [p 2]", ["c Wald", "i 5/2006", "p 2"]),
        (issue_of_year, "In: [c Wald] [v 25/2006], S. [p 2]", ["c Wald", "v 25/2006", "p 2"]),
        (issue_of_year, "In: [c Wald] [v 5/7], S. [p 2]", ["c Wald", "v 5/7", "p 2"]),
        (issue_of_year, "In: [c Jahrbuch Wald] [v 5/2006], S. [p 2]", ["c Jahrbuch Wald", "v 5/2006", "p 2"]),
        (issue_of_year, "In: [c Studia Leśne] [v 5/2006], s. [p 2]", ["c Studia Leśne", "v 5/2006", "p 2"]),
        (issue_of_year, "[t Elms]. [c Trees] [v 5/2006], [p 2]", ["t Elms", "c Trees", "v 5/2006", "p 2"]),
        (issues_of_year, "In: [c Wald] [v 37]-[i 38]/[y 2011]", ["c Wald", "i 37-38", "y 2011"]),
        (issues_of_year, "In: [c Wald] [v 37]-[i 38], [y 2011]", ["c Wald", "v 37", "i 38", "y 2011"]),
        (issues_of_year, "In: [c Wald] [v 37]-[i 2]/[y 2011]", ["c Wald", "v 37", "i 2", "y 2011"]),
        (issue_of_supplement, f"In: [c {APUZ} B] [v 49]/[i 92]", [f"c {APUZ}", "o B", "i 49", "o 92"]),
        (issue_of_supplement, f"In: [c {APUZ} B] [v 7]-[i 8]/[y 2004]", [f"c {APUZ}", "o B", "i 7-8", "y 2004"]),
        (issue_of_supplement, f"In: [c {APUZ}] [v 49], [i 2]", [f"c {APUZ}", "v 49", "i 2"]),
        (issue_of_supplement, "In: [c Zeitgeschichte heute B] [v 4], [i 2]", ["c Zeitgeschichte heute B", "v 4", "i 2"]),
        (volume_of_year, "[c WALD] [v 131], [i 33]. Jg., Nr. [i 2]", ["c WALD", "o 131", "v 33", "i 2"]),
        (volume_of_year, "[c Der Wald] [v 248], [i 45]. Jg., S. [p 3]", ["c Der Wald", "i 248", "v 45", "p 3"]),
        (volume_of_year, "[c Der Wald] [v 24]. Jg., H. [i 5]", ["c Der Wald", "v 24", "i 5"]),
        (volume_of_year, "[c Der Wald] [v 24], [i 5], Jg. 24", ["c Der Wald", "v 24", "i 5"]),
        (journal_as_editor, "In: [e Grüner Wald], [o H]. [i 3/2003]", ["c Grüner Wald", "o H", "i 3/2003"]),
        (journal_as_editor, "In: [e Grün, A.], [o H]. [i 3/2003]", ["e Grün, A", "o H", "i 3/2003"]),
        (journal_as_editor, "In: [e Anna Grün], [o Hg]. [v 3]", ["e Anna Grün", "o Hg", "v 3"]),
        (journal_as_editor, "[e Anna Grün], [o H]. [i 3]", ["e Anna Grün", "o H", "i 3"]),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made
