"""Reports of years, days and months behind titles, words before addresses."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.genres import report_as_journal, report_of_years
from refsdb.parse.impossible import words_before_address
from refsdb.parse.months import day_behind_title, month_of_title
from refsdb.parse.places import town_of_two

AT = "[u https://elm.example/a]"


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (report_of_years, "[t Elm Society] [g Report] [f 2016/17]", ["t Elm Society Report 2016/17"]),
        (report_of_years, "[t Annual] [g Report] [f 2014-15]", ["t Annual Report 2014-15"]),
        (report_of_years, "[t Annual] [g Report] [f 2014]", ["t Annual Report 2014"]),
        (report_of_years, "[t On moss]. [g Report] [f 2014]", ["t On moss", "g Report", "f 2014"]),
        (report_of_years, "[t Moss] [g Report] [f 12]", ["t Moss", "g Report", "f 12"]),
        (report_of_years, "[t Moss] [g Report] [f 2014-015]", ["t Moss", "g Report", "f 2014-015"]),
        (report_of_years, "[t Moss] [g Working Paper] [f 2014]", ["t Moss", "g Working Paper", "f 2014"]),
        (report_as_journal, "[c World Report] [v 2013] ([l Bonn], [y 2013])", ["t World Report 2013", "l Bonn", "y 2013"]),
        (report_as_journal, "[c World Report] [v 13] ([l Bonn], [y 2013])", ["c World Report", "v 13", "l Bonn", "y 2013"]),
        (report_as_journal, "[c World Report] [v 2013], [p 4], [y 2013]", ["c World Report", "v 2013", "p 4", "y 2013"]),
        (report_as_journal, "[t Moss]. [c World Report] [v 2013]. [l Bonn] [y 2013]",
            ["t Moss", "c World Report", "v 2013", "l Bonn", "y 2013"]),
        (words_before_address, f"[t Moss]. [b Available at]: {AT}", ["t Moss", "o Available at", AT[1:-1]]),
        (words_before_address, f"[t Moss]. [b Online verfügbar unter] {AT}", ["t Moss", "o Online verfügbar unter", AT[1:-1]]),
        (words_before_address, f"[t Moss]. [b Available Light Press] {AT}", ["t Moss", "b Available Light Press", AT[1:-1]]),
        (words_before_address, f"[t Moss]. [b At Press], available {AT}", ["t Moss", "b At Press", AT[1:-1]]),
        (day_behind_title, f"([y 2018]) [t Rot of oaks, 15 May]. {AT}", ["y 2018", "t Rot of oaks", "o 15 May", AT[1:-1]]),
        (day_behind_title, f"([y 2018]) ‘[t Rot of oaks’, May 15]. {AT}", ["y 2018", "t Rot of oaks", "o May 15", AT[1:-1]]),
        (day_behind_title, f"([y 2018]) [t Oaks on 15 May]. {AT}", ["y 2018", "t Oaks on 15 May", AT[1:-1]]),
        (day_behind_title, f"([y 2018]) [t Oaks of war, 45 May]. {AT}", ["y 2018", "t Oaks of war, 45 May", AT[1:-1]]),
        (day_behind_title, f"[t Oaks of war, 15 May]. [y 2018] {AT}", ["t Oaks of war, 15 May", "y 2018", AT[1:-1]]),
        (month_of_title, "[t Rot], [l Ulm], [y May 2008]. [c Trees] [y 2009];[v 57]:[p 3]",
            ["t Rot, Ulm, May 2008", "c Trees", "y 2009", "v 57", "p 3"]),
        (month_of_title, "[t Rot], [y May 2008]. [c Trees] [v 57]:[p 3]", ["t Rot", "y May 2008", "c Trees", "v 57", "p 3"]),
        (month_of_title, "[t Rot], [l Ulm], [y May 2008]. In: [c Trees], [y 2009], [p 3]",
            ["t Rot", "l Ulm", "y May 2008", "c Trees", "y 2009", "p 3"]),
        (month_of_title, "([y 2016]). [t Oaks], [y 1 May]. [l Ulm]: [b Elm]", ["y 2016", "t Oaks, 1 May", "l Ulm", "b Elm"]),
        (month_of_title, "([y 2016]). [t Oaks], [y 1 May]. [c Trees], [p 3]", ["y 2016", "t Oaks", "y 1 May", "c Trees", "p 3"]),
        (town_of_two, f"[t Daten]. [b Elmau-Ulmlau]. {AT}", ["t Daten", "l Elmau-Ulmlau", AT[1:-1]]),
        (town_of_two, f"[t Daten]. [b Elmau-Verlag]. {AT}", ["t Daten", "b Elmau-Verlag", AT[1:-1]]),
        (town_of_two, f"[t Daten]. [b Elmau]. {AT}", ["t Daten", "b Elmau", AT[1:-1]]),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


def test_the_day_is_of_the_year_before_the_title() -> None:
    draft = drafted(f"([y 2018]) [t Rot of oaks, 15 May]. {AT}")
    Way([day_behind_title]).go(draft)
    issued = draft.values["issued"]
    assert (issued.year, issued.month, issued.day) == (2018, 5, 15)


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("Elm Watch (2015) Annual Report 2014-15. Oxford: Elm Watch.", "report", "Annual Report 2014-15"),
        ("Elm Watch, World Report 2013 (New York, 2013).", "report", "World Report 2013"),
    ],
)
def test_reports(text: str, kind: str, title: str) -> None:
    reference = parse(text).reference
    assert (reference.type, reference.title) == (kind, title)
