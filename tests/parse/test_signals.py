"""What leads a note to its citation is no name and no title."""

from __future__ import annotations

import pytest

from refsdb.parse import parse
from refsdb.parse.signals import without_lead

CITED = "Anna Winter, Old Harbours (Bath, 1987)."


@pytest.mark.parametrize(
    "lead",
    [
        "See, for example, ",
        "See also, e.g., ",
        "12 See, among others, ",
        "See especially ",
        "But see ",
        "But see, for instance, ",
        "For an overview, see ",
        "For details see ",
        "For a recent review of harbours, see: ",
        "On the trade of the north, see also ",
        "Compare ",
        "Quoted in ",
        "Cit. in ",
        "Siehe etwa ",
        "Vgl. z. B. ",
        "S. auch ",
        "Zur Kritik vgl. ",
        "Zum Begriff des Hafens siehe auch ",
        "Zum Folgenden: ",
        "Zum Beispiel ",
        "Dagegen ",
        "So schon ",
        "Grundlegend ",
        "Ausführlich: ",
        "Ausführlich dazu ",
        "Voir par exemple ",
        "Voir, entre autres, ",
        "Sur les ports du nord, voir ",
        "Sul tema si veda almeno ",
        "Si vedano ",
        "Cfr. ad esempio ",
        "Per un quadro generale cfr. ",
        "Ver, por ejemplo, ",
        "Sobre los puertos del norte, véase ",
        "Zie ook ",
        "V. anche ",
        "Vedi ",
        "As shown by ",
        "Selected reviews: ",
        "For a review of harbours see (a) ",
    ],
)
def test_the_citation_begins_behind_it(lead: str) -> None:
    assert without_lead(lead + CITED) == CITED


@pytest.mark.parametrize(
    "text",
    [
        "See, J. (2001). Harbours. Bath: Moor.",
        "See K, Winter A. Harbours. J Ships 2001;1:2.",
        "See also the old harbours",
        "S. Winter, Harbours, Bath 1990.",
        "Compare A, Winter B. Harbours. J Ships 2010;1:2.",
        "Compare A. Harbours, piers and ships. J Ships 2010;1:2.",
        "But A, Winter B. Harbours. J Ships 2001;1:2.",
        "For the love of harbours. Bath 1990.",
        "For all to see: Harbours of the north. Bath 1990.",
        "On how we see Harbours, Bath 1990.",
        "So weit das Meer. Häfen, Bonn 1989.",
        "Zur Kritik der Häfen, Bonn 1959.",
        "Zum Begriff: Hafen und Meer, Bonn 1959.",
        "Grundlegend neue Häfen, Bonn 1959.",
        "Thus Spoke Winter, Bath 1990.",
        "Pour mieux voir Paris, Paris 1990.",
        "Per Winter, Hamner, Lund 1990.",
        "Si X, Winter B. Harbours. J Ships 2001;1:2.",
        "Su una nave. Genova 1990.",
        "Vgl. Anna Winter, Häfen, Bonn 1990.",
        "Cited 3 May 2001",
        "So etwa Hafen, Meer: Häfen, Bonn 1990.",
        "As Winter comes: Harbours, Bath 1990.",
        "Reviews: Harbours, piers and ships, Bath 1990.",
    ],
)
def test_what_is_of_the_citation_stays(text: str) -> None:
    assert without_lead(text) == text


def test_names_are_read_behind_it() -> None:
    read = parse("For a review of harbours, see: A. Winter, J. Ships 2001, 4, 55.").reference
    assert [name.surname for name in read.author] == ["Winter"]
    assert (read.title, read.container_title, read.page) == ("", "J. Ships", "55")


def test_a_family_may_stand_before_the_given_name() -> None:
    assert without_lead("So etwa Winter, Anna: Häfen, Bonn 1990.") == "Winter, Anna: Häfen, Bonn 1990."


def test_the_text_is_kept_as_it_is_given() -> None:
    text = f"But see {CITED}"
    assert parse(text).text == text
