"""Only what is wrong in a printed citation is changed, in the style in which it is printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from refsdb.model import Date, Name, Reference
from refsdb.writers.corrected import corrected

HOUSE = "Deza G et al (2016) Solitary plaque-type morphea. Acta Derm Venereol 96:418-419"
VANCOUVER = (
    "2. Deza G, Pujol RM. Solitary plaque-type morphea. Acta Derm Venereol. 2016;96(3):418–9. doi:10.5555/x"
)
READ = Reference(
    type="article-journal",
    author=(Name("Deza", "G"),),
    et_al=True,
    title="Solitary plaque-type morphea",
    container_title="Acta Derm Venereol",
    issued=Date(2016),
    volume="96",
    page="418-419",
)
READ_VANCOUVER = replace(
    READ, author=(Name("Deza", "G"), Name("Pujol", "RM")), et_al=False, issue="3", doi="10.5555/x"
)


@pytest.mark.parametrize(
    ("wrong", "old", "new"),
    [
        ({"issued": Date(2017, 3)}, "2016", "2017"),
        ({"volume": "97"}, "96:", "97:"),
        ({"page": "418-420"}, "418-419", "418-420"),
        ({"page": "e418"}, "418-419", "e418"),
        ({"title": "Solitary plaque morphea"}, "Solitary plaque-type morphea", "Solitary plaque morphea"),
        ({"container_title": "Der Hautarzt"}, "Acta Derm Venereol", "Der Hautarzt"),
        ({"issued": Date(2015), "page": "18-19"}, HOUSE, HOUSE.replace("2016", "2015").replace("418-419", "18-19")),
        ({"author": (Name("Meza", "G"), Name("Pujol", "RM"), Name("Lai", "C"))}, HOUSE,
         "Meza G et al (2016) Solitary plaque-type morphea. Acta Derm Venereol 96: 418-419"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_put_right(wrong: dict[str, Any], old: str, new: str) -> None:
    assert corrected(HOUSE, READ, replace(READ, **{"et_al": False, **wrong})) == HOUSE.replace(old, new)


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"author": (Name("Deza", "Gustavo"), Name("Sánchez-Schmidt", "Julia")), "et_al": False},
        {"title": "Solitary Plaque-Type Morphea: A Case Report"},
        {"title": "SOLITARY PLAQUE TYPE MORPHEA"},
        {"container_title": "Acta Dermato-Venereologica"},
        {"issued": Date(2016, 3, 1), "doi": "10.5555/y", "issue": "3", "issn": "0001-5555"},
        {"page": ""},
        {"page": "418"},
        {"volume": ""},
        {"publisher": "Press", "edition": "2"},
    ],
)
def test_what_is_not_wrong_stays(same: dict[str, Any]) -> None:
    assert corrected(HOUSE, READ, replace(READ, **same)) == HOUSE


@pytest.mark.parametrize(
    ("wrong", "old", "new"),
    [
        ({"issued": Date(2017)}, "2016;", "2017;"),
        ({"volume": "97"}, ";96(", ";97("),
        ({"issue": "4"}, "(3)", "(4)"),
        ({"page": "418-421"}, "418–9", "418–421"),
        ({"page": "428-429"}, "418–9", "428–429"),
        ({"doi": "10.5555/y"}, "10.5555/x", "10.5555/y"),
        ({"doi": "10.5555/X"}, "", ""),
    ],
)
def test_in_another_style(wrong: dict[str, Any], old: str, new: str) -> None:
    expected = VANCOUVER.replace(old, new) if old else VANCOUVER
    assert corrected(VANCOUVER, READ_VANCOUVER, replace(READ_VANCOUVER, **wrong)) == expected


def test_a_person_is_right_to_the_letter() -> None:
    said = replace(READ, container_title="Acta Dermato-Venereologica", title="Solitary Plaque-Type Morphea")
    assert corrected(HOUSE, READ, said) == HOUSE
    new = HOUSE.replace("Acta Derm Venereol", "Acta Dermato-Venereologica")
    assert corrected(HOUSE, READ, said, ["container_title"]) == new
    assert corrected(HOUSE, READ, replace(READ, volume=""), ["volume"]) == (
        "Deza G et al (2016) Solitary plaque-type morphea. Acta Derm Venereol: 418-419"
    )


def test_a_value_that_stands_there_twice_is_not_guessed() -> None:
    text = "Lai C (1999) Cases of 1999 and 1999. Cutis 19: 99-100"
    read = Reference("article-journal", (Name("Lai", "C"),), title="Cases of 1999 and 1999", container_title="Cutis",
                     issued=Date(1999), volume="19", page="99-100")  # fmt: skip
    assert corrected(text, read, replace(read, issued=Date(1998))) == text.replace("(1999)", "(1998)")
    text = text.replace("(1999)", "1999.")
    assert corrected(text, read, replace(read, issued=Date(1998))) == (
        "Lai C (1998) Cases of 1999 and 1999. Cutis 19: 99-100"
    )
