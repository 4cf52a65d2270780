"""What says that a work is a thesis, its school, and what stands beside the school; and what only looks so."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.imprints import university_as_place
from refsdb.parse.series import series_as_publisher
from refsdb.parse.theses import (
    beside_the_school,
    genre_behind_title,
    school_in_bracket,
    thesis_and_school,
    thesis_as_name,
    town_as_school,
)


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (
            school_in_bracket,
            "[t Moss] [[g Doctoral dissertation], [l Ulm University]]. [b ElmScholar]",
            ["t Moss", "g Doctoral dissertation", "b Ulm University", "o ElmScholar"],
        ),
        (
            school_in_bracket,
            "[t Moss]. [g Doctoral dissertation], [l Ulm University]. [b Elm]",
            ["t Moss", "g Doctoral dissertation", "l Ulm University", "b Elm"],
        ),
        (genre_behind_title, "[t Le bois dur. Thèse de 3e cycle]", ["t Le bois dur", "g Thèse de 3e cycle"]),
        (genre_behind_title, "[t Le bois dur. Thèse d'État]", ["t Le bois dur", "g Thèse d'État"]),
        (genre_behind_title, "[t A keményfa. Doktori értekezés]", ["t A keményfa", "g Doktori értekezés"]),
        (genre_behind_title, "[t Le bois dur. Thèse du cycle]", ["t Le bois dur. Thèse du cycle"]),
        (thesis_and_school, "[t Le bois]. [f Thèse d'État]", ["t Le bois", "g Thèse d'État"]),
        (thesis_and_school, "[t Le bois]. [f Thèse 1243]", ["t Le bois", "f Thèse 1243"]),
        (thesis_and_school, "[l Ulm], [b Univ., Dipl.-Arb].", ["l Ulm", "b Univ", "g Dipl.-Arb"]),
        (thesis_and_school, "[l Ulm], [n Univ., Diss].", ["l Ulm", "b Univ", "g Diss"]),
        (thesis_and_school, "[l Ulm], [b Oak, Mag].", ["l Ulm", "b Oak, Mag"]),
        (thesis_and_school, "[n Diss. Oak U], [y 2001].", ["g Diss", "b Oak U", "y 2001"]),
        (thesis_and_school, "[c Dipl.-Arb. Univ. Ulm].", ["g Dipl.-Arb", "b Univ. Ulm"]),
        (thesis_as_name, "[c B.A. Honours Thesis], [b Elm]", ["g B.A. Honours Thesis", "b Elm"]),
        (thesis_as_name, "[c A Thesis Journal], [b Elm]", ["c A Thesis Journal", "b Elm"]),
        (
            beside_the_school,
            "[g PhD Thesis], [b Oak Univ., Mossingen]",
            ["g PhD Thesis", "b Oak Univ", "l Mossingen"],
        ),
        (
            beside_the_school,
            "[g PhD Thesis], [b Oak University, Botany Department]",
            ["g PhD Thesis", "b Oak University, Botany Department"],
        ),
        (
            beside_the_school,
            "[g PhD Thesis], [b Department of Moss, Oak University]",
            ["g PhD Thesis", "b Department of Moss, Oak University"],
        ),
        (
            beside_the_school,
            "[g PhD Thesis], [b Oak University, UK]",
            ["g PhD Thesis", "b Oak University, UK"],
        ),
        (beside_the_school, "[g Tesi], [b Università di Ulm, a.a]. [y 2007]", [
            "g Tesi", "b Università di Ulm", "o a.a", "y 2007",
        ]),
        (beside_the_school, "[g Tesi], [b Università di Ulm, rel. A. Olmo]", [
            "g Tesi", "b Università di Ulm", "o rel. A. Olmo",
        ]),
        (beside_the_school, "[g Diss]. [b Univ. Ulm; 154 S., 2 Taf].", [
            "g Diss", "b Univ. Ulm", "o 154 S., 2 Taf",
        ]),
        (beside_the_school, "[b BSc (Hons]) [g thesis], [b Elm]", ["o BSc (Hons", "g thesis", "b Elm"]),
        (
            town_as_school,
            "[g MSc thesis], [l University of Oak], [b Elmtown]",
            ["g MSc thesis", "b University of Oak", "l Elmtown"],
        ),
        (
            town_as_school,
            "[g MSc thesis], [l University of Oak], [b School of Law]",
            ["g MSc thesis", "l University of Oak", "b School of Law"],
        ),
        (town_as_school, "[g MSc thesis], [l Oak], [b Elmtown]", ["g MSc thesis", "l Oak", "b Elmtown"]),
        (series_as_publisher, "[g thèse], [b université Orme 2], [y 1996]", [
            "g thèse", "b université Orme 2", "y 1996",
        ]),
        (
            university_as_place,
            "[l Ulm]: [b Faculdade de Letras], [l Universidade de Ulm]",
            ["l Ulm", "b Faculdade de Letras, Universidade de Ulm"],
        ),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "school", "place"),
    [
        ("Elm, B. (1995) Clay ponds. PhD Thesis, Oak Agricultural Univ., Mossnagar, 88 pp.", "Oak Agricultural Univ", "Mossnagar"),
        ("Orme, A., 1978. Géologie des Ormes. Thèse 3e cycle, Univ. Lyon, 312 p.", "Univ. Lyon", ""),
        ("Hill, S. Rivers of clay. PhD thesis, University of California, Department of Botany, 1990.",
         "University of California, Department of Botany", ""),
    ],
)  # fmt: skip
def test_schools(text: str, school: str, place: str) -> None:
    reference = parse(text).reference
    assert (reference.type, reference.publisher, reference.publisher_place) == ("thesis", school, place)


def test_the_school_in_a_bracket_ends_with_it() -> None:
    text = (
        "Elm, K. (2011). Moss [Doctoral dissertation, University of Kansas]. KU Moss. https://example.org/1"
    )
    assert parse(text).reference.publisher == "University of Kansas"
