"""Schools, places and what stands beside them, as notes and lists of theses print them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafting import drafted, judged
from refsdb.parse import labels, parse
from refsdb.parse.counted import page_and_following
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.editions import edition_before_year
from refsdb.parse.houses import number_of_university, place_and_another
from refsdb.parse.imprints import university_of_place
from refsdb.parse.places import and_elsewhere
from refsdb.parse.sentences import subtitle_with_page
from refsdb.parse.theses import school_in_genre, thesis_and_school


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (university_of_place, "[g PhD thesis], [b ETH] [l Zürich]", ["g PhD thesis", "b ETH Zürich"]),
        (university_of_place, "[g PhD thesis], [b ETH], [l Zürich]", ["g PhD thesis", "b ETH", "l Zürich"]),
        (thesis_and_school, "[t Ulmen]. [n Diss. TU Berlin].", ["t Ulmen", "g Diss", "b TU Berlin"]),
        (thesis_and_school, "[t Ulmen]. [l Habil. TU Berlin].", ["t Ulmen", "g Habil", "b TU Berlin"]),
        (thesis_and_school, "[t Ulmen]. [n Habil. masch].", ["t Ulmen", "n Habil. masch"]),
        (
            thesis_and_school,
            "[t Ulmen]. [n Diss. phil. Univ. Köln].",
            ["t Ulmen", "g Diss. phil", "b Univ. Köln"],
        ),
        (thesis_and_school, "[t Ulmen]. [n Diss. phil].", ["t Ulmen", "n Diss. phil"]),
        (school_in_genre, "[g Dissertation, TU] [l Ulm]", ["g Dissertation", "b TU Ulm"]),
        (school_in_genre, "[g Dissertation], [l Ulm]", ["g Dissertation", "l Ulm"]),
        (number_of_university, "[b Université Lumière] [l Lyon] [v 2]", ["b Université Lumière Lyon 2"]),
        (
            number_of_university,
            "[b Université Lumière], [l Lyon] [v 2]",
            ["b Université Lumière", "l Lyon", "v 2"],
        ),
        (number_of_university, "[b Université Paris] [v 1]", ["b Université Paris 1"]),
        (number_of_university, "[b Université Lyon], [v 2]", ["b Université Lyon", "v 2"]),
        (number_of_university, "[b Presses de Lyon] [v 2]", ["b Presses de Lyon", "v 2"]),
        (place_and_another, "[l New Haven], [b CT and London]", ["l New Haven, CT and London"]),
        (place_and_another, "[l New Haven], [b CT and Sons]", ["l New Haven", "b CT and Sons"]),
        (place_and_another, "[l London], [b Elm and London]", ["l London", "b Elm and London"]),
        (and_elsewhere, "[l Ulm u.a].: [b Elm]", ["l Ulm", "o u.a", "b Elm"]),
        (and_elsewhere, "[l Ulm et al].: [b Elm]", ["l Ulm", "o et al", "b Elm"]),
        (and_elsewhere, "[l Ulm u. d. Donau]: [b Elm]", ["l Ulm u. d. Donau", "b Elm"]),
        (page_and_following, "[l Bonn] [y 1977], [n 45 f].", ["l Bonn", "y 1977", "p 45 f"]),
        (page_and_following, "[l Bonn] [y 1977], [n 45 Abb].", ["l Bonn", "y 1977", "n 45 Abb"]),
    ],
)
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "edition", "year"),
    [
        ("[t Elms], [l Bonn] [y 61969].", "6", 1969),
        ("[t Elms], [l Bonn] [v 22013], [p 3].", "2", 2013),
        ("[t Elms], [l Bonn]: [b Mohr] [y 51972].", "5", 1972),
        ("[t Elms], [l Bonn], [v 22013], [p 3].", None, None),
        ("[t Elms], [l Bonn] [v 11969], [p 3].", None, None),
        ("[t Elms], [l Bonn] [v 69696], [p 3].", None, None),
    ],
)
def test_an_edition_before_the_year(text: str, edition: str | None, year: int | None) -> None:
    draft = drafted(text)
    Way([edition_before_year]).go(draft)
    issued = draft.values.get("issued")
    assert (draft.values.get("edition"), issued.year if issued else None) == (edition, year)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Dupont, J. (2005). Les chênes. Mémoire de master, Université Paris 1.", "type", "thesis"),
        (
            "Dupont, J. (2005). Les chênes. Mémoire de master, Université Paris 1.",
            "publisher",
            "Université Paris 1",
        ),
        ("Dupont, J. (2005). Mémoire de chêne. Paris: Seuil.", "type", "book"),
        ("Oak, E. ([1897] 1951). Elms: A study in moss. New York: Free Press.", "year", 1951),
        ("Oak, E. ([1897], 1951) Elms: A study in moss. New York: Free Press.", "year", 1951),
        ("Oak J. Vaccines for all [letter]. Lancet 2001;357:100.", "title", "Vaccines for all"),
        ("Oak J. Vaccines for [letters]. Lancet 2001;357:100.", "title", "Vaccines for [letters]"),
        ("Oak, E. (1951 [1897]). Elms: A study in moss. New York: Free Press.", "year", 1951),
    ],
)
def test_whole_citations(text: str, name: str, value: object) -> None:
    reference = parse(text).reference
    assert (
        reference.issued.year if name == "year" and reference.issued else getattr(reference, name, None)
    ) == value


@pytest.mark.parametrize(
    ("sure", "text", "joined"),
    [
        (0.5, "[a Oak, A], [t Elms]. [c Moss of the north] ([l Bonn]: [b Ash], [y 1999]), [p 115]", True),
        (0.7, "[a Oak, A], [t Elms]. [c Histoire de la forêt], [l Paris], [b Ash], [y 1988]", True),
        (0.5, "[a Oak, A], [t Elms]. [k Moss of the north], [l Bonn] [y 1996]", True),
        (0.9, "[a Oak, A], [t Elms]. [k Moss of the north], [l Bonn] [y 1996]", False),
        (0.9, "[a Oak, A], [t Elms]. [c Histoire de la forêt], [l Paris], [b Ash], [y 1988]", False),
        (0.5, "[a Oak, A]. [t Elms]. [c Moss of the north] ([l Bonn]: [b Ash], [y 1999]), [p 115]", False),
        (0.5, "[a Oak, A], [t Elms], [c Moss of the north] ([l Bonn]: [b Ash], [y 1999]), [p 115]", False),
        (
            0.5,
            "[a Oak, A], [t Elms]. In: [c Moss of the north] ([l Bonn]: [b Ash], [y 1999]), [p 115]",
            False,
        ),
        (0.5, "[a Oak, A], [t Elms]. [c Proceedings of the north], [l Bonn], [y 1999], [p 115]", False),
        (0.5, "[a Oak, A], [t Elms]. [c Essays in honour of Ash], [l Bonn], [y 1999], [p 115]", False),
        (0.5, "[a Oak, A], [t Elms]. [c Moss of the north] [v 3] ([l Bonn] [y 1999]), [p 115]", False),
    ],
)
def test_a_subtitle(sure: float, text: str, joined: bool) -> None:
    draft = drafted(text)
    draft.recut(0, len(draft.parts), *(replace(part, sure=sure) for part in draft.parts))
    Way([subtitle_with_page]).go(draft)
    assert draft.labels.isdisjoint({labels.CONTAINER, labels.SERIES}) == joined


def test_a_raised_edition_makes_no_journal_of_a_subtitle() -> None:
    text = (
        "Eiche, Anna, Der Ulme neue Kleider. Geschichte und Sprache des alten Waldes, München ²2013, S. 23."
    )
    reference = parse(text).reference
    assert (reference.title, reference.edition) == (
        "Der Ulme neue Kleider. Geschichte und Sprache des alten Waldes", "2",
    )  # fmt: skip
