"""Parts that cannot be what the tagger said: judgement, what was said, what is made of it."""

from __future__ import annotations

import pytest

from drafting import drafted, judged, marked
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.impossible import (
    at_the_place_cited,
    issue_to_bracket,
    name_of_nothing,
    page_of_one_letter,
    special_number_in_name,
    volume_without_figure,
    year_behind_name,
    year_of_editors,
)

CASES: list[tuple[Judgement, str, list[str]]] = [
    (volume_without_figure, "[c Trees], [l Douala], [v NEA], [p 239]", ["c Trees", "l Douala", "o NEA", "p 239"]),
    (name_of_nothing, "[t On a temple], [c AM] [v 10], [y 1885]", ["t On a temple", "c AM", "v 10", "y 1885"]),
    (volume_without_figure, "[c Trees] [v XIV]", 2 * [""]),
    (volume_without_figure, "[c Trees] [v LXX]", 2 * [""]),
    (volume_without_figure, "[c Trees] [v B]", 2 * [""]),
    (volume_without_figure, "[c Trees] [v Zwei]", 2 * [""]),
    (page_of_one_letter, "[b Elm], [y 1989]. [p D]", ["b Elm", "y 1989", "o D"]),
    (page_of_one_letter, "[c Trees], p. [p I]", 2 * [""]),
    (page_of_one_letter, "[c Trees], [p D]", 2 * [""]),
    (issue_to_bracket, "[v 55]([i 9), Sonderausgabe]", ["v 55", "i 9", "o Sonderausgabe"]),
    (issue_to_bracket, "[v 55]([i 9 (Suppl)])", 2 * [""]),
    (name_of_nothing, "[t Trees], [c gesendet am] [y 3. Mai 2008]", ["t Trees", "o gesendet am", "y 3. Mai 2008"]),
    (name_of_nothing, "[t Trees], [c URL]", ["t Trees", "o URL"]),
    (name_of_nothing, "[t Trees], in [c deutscher Übersetzung]", ["t Trees", "o deutscher Übersetzung"]),
    (name_of_nothing, "[t Oaks], [c special issue of Trees] [v 5]", ["t Oaks", "o special issue of", "c Trees", "v 5"]),
    (name_of_nothing, "[t Oaks], [c Special Issues] [v 5]", 3 * [""]),
    (name_of_nothing, "[t Oaks], [c Translation Studies] [v 5]", 3 * [""]),
    (name_of_nothing, "[t Oaks], [c am Rande] [v 5]", 3 * [""]),
    (year_of_editors, "[e Oak, K./Elm, A. (2003]) (Hrsg.): [t Moss]", ["e Oak, K./Elm, A", "y 2003", "t Moss"]),
    (year_of_editors, "[e Oak 2003] (Hrsg.): [t Moss]", 2 * [""]),
    (special_number_in_name, "[c Zeitschrift für Moos, Sonderheft 11/2008]", ["c Zeitschrift für Moos", "i Sonderheft 11", "o 2008"]),
    (special_number_in_name, "[c Zeitschrift für Moos, Sonderheft] [v 37]", ["c Zeitschrift für Moos", "o Sonderheft", "v 37"]),
    (special_number_in_name, "[c Zeitschrift für Moos Sonderheft] [v 37]", 2 * [""]),
    (year_behind_name, "[y 2000]: [t Moss], in: [c Eichner 2000], [p 3]", ["y 2000", "t Moss", "c Eichner", "o 2000", "p 3"]),
    (year_behind_name, "[y 2000]: [t Moss], in: [c Eichner 1999], [p 3]", 4 * [""]),
    (at_the_place_cited, "in: [c BKA 2006: a.a.O]., S. [p 7]", ["c BKA", "o 2006: a.a.O", "p 7"]),
    (at_the_place_cited, "In: [e Eichner] (Hg.), a.[e a.O].", ["e Eichner", "o a.O"]),
    (at_the_place_cited, "in: [c Ideen a la O], S. [p 7]", 2 * [""]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_impossible(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == (after if any(after) else marked(drafted(before)))


def test_a_season_with_its_year_is_no_part_of_a_name() -> None:
    read = parse("Oak C. (1976), ‘The northern moss’, Telos, Fall 1976 (vol. 29): 4-22.").reference
    assert (read.container_title, read.volume, read.page) == ("Telos", "29", "4-22")
