"""Names of a citation: persons with odd parts, and bodies that look like persons."""

from __future__ import annotations

import pytest

from drafting import drafted
from refsdb.model import Name
from refsdb.parse.bodies import is_office
from refsdb.parse.draft import Way
from refsdb.parse.persons import names


def read(printed: str) -> tuple[list[str], bool]:
    draft = drafted(f"[a {printed}] [t Trees]")
    Way([names]).go(draft)
    return [shown(name) for name in draft.values["author"]], draft.values.get("et_al", False)


def shown(name: Name) -> str:
    return name.literal or f"{name.surname}|{name.given}"


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("Oak, D. Peter, and Ann Elm", ["Oak|D. Peter", "Elm|Ann"]),
        ("Oak, D. Peter & Elm, Ann", ["Oak|D. Peter", "Elm|Ann"]),
        ("Oak, D. Peter and K. Elm", ["Oak|D. Peter", "Elm|K."]),
        ("Oak, D. Peter, Peter Ash, and Ann Elm", ["Oak|D. Peter", "Ash|Peter", "Elm|Ann"]),
        ("Oak, J. Elmwood, and K. Ash", ["Oak|", "Elmwood|J.", "Ash|K."]),
        ("Oak, J., Elm, K. M.", ["Oak|J.", "Elm|K. M."]),
        ("Oak J.and Elm K", ["Oak|J.", "Elm|K"]),
        ("Oak,T.and Elm,R", ["Oak|T.", "Elm|R"]),
        ("OAK, Ana Maria Elm de", ["de OAK|Ana Maria Elm"]),
        ("Oak, Ana Maria Elm de", ["de Oak|Ana Maria Elm"]),
        ("OAK, C. VON", ["von OAK|C."]),
    ],
)
def test_persons(printed: str, authors: list[str]) -> None:
    assert read(printed)[0] == authors


@pytest.mark.parametrize(
    ("printed", "authors"),
    [
        ("Oak J, Elm K, and 12 others", ["Oak|J", "Elm|K"]),
        ("Oak J y col", ["Oak|J"]),
        ("Oak J et coll", ["Oak|J"]),
    ],
)
def test_those_who_are_not_named(printed: str, authors: list[str]) -> None:
    assert read(printed) == (authors, True)


@pytest.mark.parametrize(
    "name",
    [
        "Banca d'Olmo",
        "Banque de Chênes",
        "Kamer van Eiken",
        "House of Oaks",
        "Jefatura del Bosque",
        "Agentschap Bomen",
        "Norsk Eikeinstitutt",
        "Svenska Ekstyrelsen",
        "Oak Research",
        "Oak Deutschland Holding",
        "Oslo kommune",
        "Cour des chênes",
        "Corte dei Boschi",
        "Conselho Nacional de Bosques",
        "Statens skogvesen",
        "Transport for Bath",
        "Kampagne für Bäume und Moos",
        "Oak Research UK",
        "Greentree Deutschland",
        "Arbeiterkammer Bonn",
        "Eichenamt nationale",
        "Österreichische Eichenbank",
        "Supremo Tribunal Verde",
        "Nederlandse Boomautoriteit",
        "Kanton Eichen",
        "Gardeners Without Borders",
        "Statistik Austria",
        "Public Oaks England",
    ],
)
def test_bodies(name: str) -> None:
    assert is_office(name)
    assert read(name)[0] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Ville Eik",
        "Corte Real",
        "House AB",
        "Kamer, Ann",
        "Ann Kamer",
        "Anna Ruiz de la Torre",
        "Steinkammer H",
    ],
)
def test_no_bodies(name: str) -> None:
    assert not is_office(name)
