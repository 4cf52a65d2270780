from __future__ import annotations

import pytest

from refsdb.writers.case import spelled


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The role of DNA in mRNA decay", "The role of {DNA} in {mRNA} decay"),
        ("DNA-binding proteins (and DNA)", "{DNA}-binding proteins (and {DNA})"),
        ("A Study of Vitamin D and T Cells", "A Study of Vitamin {D} and {T} Cells"),
        ("Once Upon A Time", "Once Upon A Time"),
        ("A McDonald's Menu", "A {McDonald's} Menu"),
        ("CO2 and pH", "{CO2} and {pH}"),
        ("Uptake of Ca²⁺ and H₂O in living cells", "Uptake of {Ca²⁺} and {H₂O} in living cells"),
        # sentence case: the capitals that are left are names
        (
            "Treatment of Parkinson disease in elderly patients",
            "Treatment of {Parkinson} disease in elderly patients",
        ),
        ("Sleep and memory: A review of findings", "Sleep and memory: A review of findings"),
        ("Lessons learned: “A review” of findings", "Lessons learned: “A review” of findings"),
        # title case: nothing to learn from capitals
        (
            "Treatment of Parkinson Disease in Elderly Patients",
            "Treatment of Parkinson Disease in Elderly Patients",
        ),
        ("CALCINOSIS CUTIS IN CHILDREN", "CALCINOSIS CUTIS IN CHILDREN"),
        ("no capitals at all", "no capitals at all"),
        ("漢字と仮名", "漢字と仮名"),
        ("", ""),
    ],
)
def test_braces_only_round_what_must_keep_its_case(title: str, expected: str) -> None:
    assert spelled(title) == expected
    assert spelled(title, "en-GB") == expected


def test_a_title_in_another_language_keeps_its_case_whole() -> None:
    assert spelled("Über die Haut", "de") == "{Über die Haut}"
    assert spelled("", "de") == ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Die Behandlung der Haut mit Licht", "Die {Behandlung} der {Haut} mit {Licht}"),
        ("Habitussensibilität im Gesundheitswesen", "Habitussensibilität im {Gesundheitswesen}"),
        ("Zur Frage der Kalzinose. Eine Übersicht", "Zur {Frage} der {Kalzinose}. {Eine} {Übersicht}"),
        ("The Art of War and Die Welt als Wille", "The Art of War and Die Welt als Wille"),
    ],
)
def test_nouns_of_a_german_title_keep_their_capitals(title: str, expected: str) -> None:
    assert spelled(title) == expected
