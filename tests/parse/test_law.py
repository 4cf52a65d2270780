"""Court decisions: what was printed, and (title, reporter, volume, page, year)."""

from __future__ import annotations

import pytest

from refsdb.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oak v. Elm, 347 U.S. 483 (1954).", ("Oak v. Elm", "U.S.", "347", "483", 1954)),
        ("Oak Trees, Inc. v. City of Elm, 12 F.3d 345, 350 (9th Cir. 1993)", ("Oak Trees, Inc. v. City of Elm", "F.3d", "12", "345", 1993)),
        ("Oak v. Elm, 551 U.S. 393, 127 S. Ct. 2618 (2007)", ("Oak v. Elm", "U.S.", "551", "393", 2007)),
        ("Elm School Dist. No. 403 v. Fir, 478 U.S. 675 (1986)", ("Elm School Dist. No. 403 v. Fir", "U.S.", "478", "675", 1986)),
        ("Ash vs. Fir, 5 S. Ct. 10 (2001)", ("Ash vs. Fir", "S. Ct.", "5", "10", 2001)),
    ],
)  # fmt: skip
def test_a_decision_is_no_article(text: str, expected: tuple[str, str, str, str, int]) -> None:
    reference = parse(text).reference
    assert reference.type == "legal_case"
    assert (
        reference.title, reference.container_title, reference.volume, reference.page, reference.year
    ) == expected  # fmt: skip
    assert not reference.author


@pytest.mark.parametrize(
    "text",
    [
        "Oak E (2001) Oaks v. elms: which is taller? J Trees 12: 345-50",
        "John Hart Oak, The Wages of Crying: A Comment on Roe v. Wade, 82 Elm L.J. 920 (1973).",
        "Erwin Oak, Bush v. Gore Was Not Justiciable, 76 Elm L. Rev. 1093 (2001)",
        "Oak E, Trees of Kent v. Trees of Sussex, 34 Annals of Botany 120 (1999)",
        "E. Oak, J. v. Neumann, 47 Zeitschrift Phys. 203 (1928)",
        "Oak V. Trees, 347 pages. London 1954.",
        "Oak v. d. Heide (1954) Trees, 3 Moss 4 (1955)",
    ],
)
def test_other_texts_are_no_decisions(text: str) -> None:
    assert parse(text).reference.type != "legal_case"
