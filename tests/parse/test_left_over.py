"""Where a title's first words stand among the names, and bodies that are read as persons or as titles."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.nouns import title_left_over
from refsdb.parse.opening_bodies import (
    company_before_report,
    group_as_title,
    name_again,
    number_before_title,
    title_with_its_year,
    word_of_release,
    year_in_group,
)
from refsdb.parse.sentences import in_before_colon

CASES: list[tuple[Judgement, str, list[str]]] = [
    (title_left_over, "[a Oak, Ann, España]. [t Una vida], [l Madrid]", ["a Oak, Ann", "t España. Una vida", "l Madrid"]),
    (title_left_over, "[a Oak Ash, José, Mater Dolorosa]. [t Una vida], [l Madrid]", ["a Oak Ash, José", "t Mater Dolorosa. Una vida", "l Madrid"]),
    (title_left_over, "[a Oak, J. A., España]. [t Una vida], [l Madrid]", ["a Oak, J. A", "t España. Una vida", "l Madrid"]),
    (title_left_over, "[a Hans Oak, Holzhaus und groß Geschrei]. [t Zum Bau], [l Bonn]", ["a Hans Oak", "t Holzhaus und groß Geschrei. Zum Bau", "l Bonn"]),
    (title_left_over, "[a Hans Oak und Ute Elm, Holzhaus]. [t Zum Bau] ([l Bonn])", ["a Hans Oak und Ute Elm", "t Holzhaus. Zum Bau", "l Bonn"]),
    (title_left_over, "[a Oak, Ann y Elm, Juan Pablo, España]. [t Una vida], [l Madrid]", ["a Oak, Ann y Elm, Juan Pablo", "t España. Una vida", "l Madrid"]),
    (title_left_over, "[a Oak, Ann, Elm de Fir, Juan, España]. [t Una vida], [l Madrid]", ["a Oak, Ann, Elm de Fir, Juan", "t España. Una vida", "l Madrid"]),
    # a stop ends the names where stops end all
    (title_left_over, "[a Oak, Ann, Elm]. [t Trees]. [l Bonn]", ["a Oak, Ann, Elm", "t Trees", "l Bonn"]),
    # another name
    (title_left_over, "[a Oak, Ann, Lutz Lindqvist]. [t Trees], [l Bonn]", ["a Oak, Ann, Lutz Lindqvist", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Elm, Hans]. [t Trees], [l Bonn]", ["a Oak, Ann, Elm, Hans", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak Ash, Josefa]. [t Trees], [l Bonn]", ["a Oak Ash, Josefa", "t Trees", "l Bonn"]),
    (title_left_over, "[a Martín Oak, Josefa]. [t Trees], [l Bonn]", ["a Martín Oak, Josefa", "t Trees", "l Bonn"]),
    (title_left_over, "[a Hans Oak, Walker]. [t Trees], [l Bonn]", ["a Hans Oak, Walker", "t Trees", "l Bonn"]),
    (title_left_over, "[a Hans Oak, Thornton Wood]. [t Trees], [l Bonn]", ["a Hans Oak, Thornton Wood", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Walker, Preston]. [t Trees], [l Bonn]", ["a Oak, Walker, Preston", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Jr]. [t Trees], [l Bonn]", ["a Oak, Ann, Jr", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Hrsg]. [t Trees], [l Bonn]", ["a Oak, Ann, Hrsg", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Walker]. [t Trees], [c Acta], [l Bonn]", ["a Oak, Ann, Walker", "t Trees", "c Acta", "l Bonn"]),
    (year_in_group, "[a OAK] [y 2015] [t Growth Collaborators. Oaks]. [c Acta] [y 2016]", ["a OAK 2015 Growth Collaborators", "t Oaks", "c Acta", "y 2016"]),
    (year_in_group, "[a Oak Burden] [y 2013] [a Collaborators]. [t Oaks]. [c Acta] [y 2016]", ["a Oak Burden 2013 Collaborators", "t Oaks", "c Acta", "y 2016"]),
    (year_in_group, "[a OAK] [y 2015] [t Collaborators], [a Elm H]. [t Oaks]. [c Acta] [y 2016]", ["a OAK 2015 Collaborators", "a Elm H", "t Oaks", "c Acta", "y 2016"]),
    (year_in_group, "[a OAK] [y 2015] [a Collaborators] ([y 2016]). [t Oaks]. [c Acta]", ["a OAK 2015 Collaborators", "y 2016", "t Oaks", "c Acta"]),
    # a year behind the names
    (year_in_group, "[a Oak A] ([y 2015]) [t Collaborators. Who they are]. [c Acta]", ["a Oak A", "y 2015", "t Collaborators. Who they are", "c Acta"]),
    (year_in_group, "[a Oak A]. [y 2015]. [t Collaborators. Who they are]. [c Acta]", ["a Oak A", "y 2015", "t Collaborators. Who they are", "c Acta"]),
    (year_in_group, "[a Oak Collaborators]. [t Oaks]. [c Acta] [y 2016]", ["a Oak Collaborators", "t Oaks", "c Acta", "y 2016"]),
    (group_as_title, "[t Oak Study 2013 Collaborators] ([y 2015]) [t Oaks]. [c Acta]", ["a Oak Study 2013 Collaborators", "y 2015", "t Oaks", "c Acta"]),
    (group_as_title, "[t On collaborators] ([y 2015]) [c Acta]", ["t On collaborators", "y 2015", "c Acta"]),
    (word_of_release, "[a Oak Corp]. [t Released] [y 2013]. [t Oaks for Windows]", ["a Oak Corp", "o Released", "y 2013", "t Oaks for Windows"]),
    (word_of_release, "[a Oak Inc. Released] [y 2013]. [t Oaks for Windows]", ["a Oak Inc", "o Released", "y 2013", "t Oaks for Windows"]),
    (word_of_release, "[a Oak Corp]. [t Released 2013]. [b Oaks for Windows], [o Version 3.0]", ["a Oak Corp", "o Released", "y 2013", "t Oaks for Windows, Version 3.0"]),
    (word_of_release, "[a Oak Corp]. [t Released 2013. Oaks for Windows]. [l Bath]", ["a Oak Corp", "o Released", "y 2013", "t Oaks for Windows", "l Bath"]),
    (word_of_release, "[a Oak A]. [t Oaks. Released 2013. A list]. [l Bath]", ["a Oak A", "t Oaks. Released 2013. A list", "l Bath"]),
    (word_of_release, "[a Oak Corp]. [t Released] [n 2013]", ["a Oak Corp", "t Released", "n 2013"]),
    (word_of_release, "[a Oak A]. [t Released prisoners of] [y 2013]", ["a Oak A", "t Released prisoners of", "y 2013"]),
    (word_of_release, "[a Oak A]. [t Released] ([y 2013]). [c Acta]", ["a Oak A", "t Released", "y 2013", "c Acta"]),
    (number_before_title, "[a World Oak Association. 2]. [t The oak]. [c Acta]", ["a World Oak Association", "t 2. The oak", "c Acta"]),
    (number_before_title, "[a World Oak Association 2]. [t The oak]. [c Acta]", ["a World Oak Association 2", "t The oak", "c Acta"]),
    (number_before_title, "[a Oak A. 2]. [t The oak]. [c Acta]", ["a Oak A. 2", "t The oak", "c Acta"]),
    (title_with_its_year, "[a National Oak Office. Census] [y 2001]. [u http://oak.org]", ["a National Oak Office", "t Census 2001", "u http://oak.org"]),
    (title_with_its_year, "[a National Oak Office] [y 2001]. [u http://oak.org]", ["a National Oak Office", "y 2001", "u http://oak.org"]),
    (title_with_its_year, "[a India. Ministry of Trees] [y 2001]. [u http://oak.org]", ["a India. Ministry of Trees", "y 2001", "u http://oak.org"]),
    (name_again, "[a Oakco. Oakco] [t Tree Index: 2016]. [l Bonn]", ["a Oakco", "t Oakco Tree Index: 2016", "l Bonn"]),
    (name_again, "[a Oak, Oak]. [t Trees]. [l Bonn]", ["a Oak, Oak", "t Trees", "l Bonn"]),
    (company_before_report, "[t Elm. Elm Annual 2014]. [l Bonn]: [b Royal Elm]", ["a Elm", "t Elm Annual 2014", "l Bonn", "b Royal Elm"]),
    (company_before_report, "[t Oaxco. Oaxco Sustainability Report]. [l Bonn]", ["a Oaxco", "t Oaxco Sustainability Report", "l Bonn"]),
    (company_before_report, "[t Trees. Trees of Bonn]. [l Bonn]: [b Royal Elm]", ["t Trees. Trees of Bonn", "l Bonn", "b Royal Elm"]),
    (company_before_report, "[t Trees. Trees in a report]. [l Bonn]: [b Royal Elm]", ["t Trees. Trees in a report", "l Bonn", "b Royal Elm"]),
    (in_before_colon, "[t Oak] [o in Print]: [c Moss and Trees] ([l Bath])", ["t Oak in Print: Moss and Trees", "l Bath"]),
    (in_before_colon, "[t Oak], [o in Print]: [c Moss and Trees] ([l Bath])", ["t Oak", "o in Print", "c Moss and Trees", "l Bath"]),
    (in_before_colon, "[t Oak] [o in Walker]: [c Moss and Trees] ([l Bath])", ["t Oak", "o in Walker", "c Moss and Trees", "l Bath"]),
    (in_before_colon, "[t Oak] [o in]: [c Moss and Trees] ([l Bath])", ["t Oak", "o in", "c Moss and Trees", "l Bath"]),
    (in_before_colon, "[t Oak] [o in Print]: [c Moss and Trees], [p 3]", ["t Oak", "o in Print", "c Moss and Trees", "p 3"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Cambridge Silvics (2014). The price of oaks. Bath: Cambridge Silvics.", "Cambridge Silvics"),
        ("HM Forestry (2003). The Green Oak. London: HM Forestry.", "HM Forestry"),
        ("Hans & Oakes. The price of oaks. London: Hans & Oakes, 2013.", "Hans & Oakes"),
        ("OQ. The price of oaks. London: OQ, 2013.", "OQ"),
        ("Reporters Without Borders. The price of oaks. Paris, 2015.", "Reporters Without Borders"),
        ("John Oakes (2012). My life in trees. Bath: John Oakes.", ""),
        ("Oakes J (2012). My life in trees. Bath: Oakes J.", ""),
        ("Reporter ohne Grenzen: Liste der Wälder. Berlin, 2016.", "Reporter ohne Grenzen"),
        ("Médecins Sans Frontières (2010). The price of oaks.", "Médecins Sans Frontières"),
        ("Save the Children. The price of oaks. London, 2010.", "Save the Children"),
        ("HM Treasury. The price of oaks. London, 2010.", "HM Treasury"),
        ("Oxford Economics. The price of oaks. London, 2010.", "Oxford Economics"),
        ("SAS Institute. 2004. The price of oaks. London.", "SAS Institute"),
    ],
)
def test_bodies_like_persons(text: str, literal: str) -> None:
    assert [name.literal for name in parse(text).reference.author] == [literal]


def test_a_title_without_borders_is_no_body() -> None:
    assert not parse("Liebe ohne Grenzen: Eine Geschichte. Berlin, 2016.").reference.author
