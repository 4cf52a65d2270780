"""What a citation begins with: bodies, initials, words that stand for names, and where names end."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse import parse
from refsdb.parse.authors import initials_end_names
from refsdb.parse.draft import Judgement
from refsdb.parse.given_first import family_behind_initial, names_in_title
from refsdb.parse.openings import body_as_title, initial_before_names, word_for_no_author
from refsdb.parse.reading import read
from refsdb.parse.roles import editors_between_strokes, family_of_editor

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        initial_before_names,  # no page
        "[o S]. [a Oak, P. Elm], [t Trees]",
        ["a S. Oak, P. Elm", "t Trees"],
    ),
    (initial_before_names, "[o Vgl]. [a Oak], [t Trees]", ["o Vgl", "a Oak", "t Trees"]),
    (word_for_no_author, "[a Ders].: [t Trees]", ["o Ders", "t Trees"]),
    (
        word_for_no_author,
        "[a Ebd].; [o siehe auch] [a Ann Oak], [t Trees]",
        ["o Ebd", "o siehe auch", "a Ann Oak", "t Trees"],
    ),
    (word_for_no_author, "[a Ebd]., [t Trees]", ["a Ebd", "t Trees"]),
    (
        body_as_title,
        "[t Haute Autorité du bois. Planter des chênes. Guide]. [l Paris]",
        ["a Haute Autorité du bois", "t Planter des chênes. Guide", "l Paris"],
    ),
    (
        body_as_title,
        "[t Oak Foundation. How to plant]. [l Bonn]",
        ["a Oak Foundation", "t How to plant", "l Bonn"],
    ),
    (body_as_title, "[t State of the oaks. A report]. [l Bonn]", ["t State of the oaks. A report", "l Bonn"]),
    (body_as_title, "[t The commission. A novel]. [l Bonn]", ["t The commission. A novel", "l Bonn"]),
    (
        family_behind_initial,
        "[a Patrice G]. [t Eichner, Die Bäume], [l Bonn]",
        ["a Patrice G. Eichner", "t Die Bäume", "l Bonn"],
    ),
    (
        family_behind_initial,
        "[a K. Elm/A]. [t Ulm, Die Bäume], [l Bonn]",
        ["a K. Elm/A. Ulm", "t Die Bäume", "l Bonn"],
    ),
    (
        family_behind_initial,
        "[a Oak, Stephen A]. [t Anger, madness, and trees], [l Bonn]",
        ["a Oak, Stephen A", "t Anger, madness, and trees", "l Bonn"],
    ),
    (
        family_behind_initial,  # a word as well
        "[a Jean A]. [t Rivers, Trees of Ulm], [l Bonn]",
        ["a Jean A. Rivers", "t Trees of Ulm", "l Bonn"],
    ),
    (
        family_behind_initial,
        "[a Thomas A]. [t Rivers, Lakes and Trees]. [l Bonn]: [b Elm]",
        ["a Thomas A", "t Rivers, Lakes and Trees", "l Bonn", "b Elm"],
    ),
    (
        family_behind_initial,
        "[a Thomas A]. [t Rivers, lakes and trees], [l Bonn]",
        ["a Thomas A", "t Rivers, lakes and trees", "l Bonn"],
    ),
    (
        names_in_title,
        "[a Jean A. Oak], [t Peter Elm and Susan J. van der Ash, Moss, 1918-1933] ([l Bonn]: [b Elm])",
        ["a Jean A. Oak, Peter Elm and Susan J. van der Ash", "t Moss, 1918-1933", "l Bonn", "b Elm"],
    ),
    (
        names_in_title,
        "[a Jean A. Oak] [t and Susan Ash, Trees], [l Bonn]",
        ["a Jean A. Oak and Susan Ash", "t Trees", "l Bonn"],
    ),
    (
        names_in_title,  # who it is about
        "[a Jean A. Oak], [t Peter Elm and Susan Ash], [l Bonn]",
        ["a Jean A. Oak", "t Peter Elm and Susan Ash", "l Bonn"],
    ),
    (
        names_in_title,
        "[a Jean A. Oak], [t Peter Elm, a life], [l Bonn]",
        ["a Jean A. Oak", "t Peter Elm, a life", "l Bonn"],
    ),
    (
        initials_end_names,  # a middle name
        "[a Oak, J. Thomas]. [t The making of trees]",
        ["a Oak, J. Thomas", "t The making of trees"],
    ),
    (
        initials_end_names,
        "[a Oak, M.K. Elm, R.K. Ash], [c Phys. Trees] [v 9]",
        ["a Oak, M.K. Elm, R.K. Ash", "c Phys. Trees", "v 9"],
    ),
    (
        editors_between_strokes,
        "[o hg. v]. [e A. Elm/B]. [l Ash/C]. [b Oak], [o Bd]. [v 4]",
        ["o hg. v", "e A. Elm/B. Ash/C. Oak", "o Bd", "v 4"],
    ),
    (
        editors_between_strokes,
        "[o hg. v]. [e A. Elm/B. Ash], [l Bonn/Ulm]",
        ["o hg. v", "e A. Elm/B. Ash", "l Bonn/Ulm"],
    ),
    (
        family_of_editor,
        "[o ed. by] [e Ann Elm and Paul G]. [l Oak. Bonn]: [b Fir]",
        ["o ed. by", "e Ann Elm and Paul G. Oak", "l Bonn", "b Fir"],
    ),
    (
        family_of_editor,
        "[e Elm, Paul G]. [l Oak. Bonn]: [b Fir]",
        ["e Elm, Paul G", "l Oak. Bonn", "b Fir"],
    ),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Oak, D. Brent. The trees of Bonn. Downers Grove, IL: Elm, 2002.", ["Oak"]),
        ("Oak (A. de), De la forêt en Amérique, Paris, Elm, 1986.", ["Oak"]),
        ("Cour des chênes, Rapport public annuel 2010, Paris, Elm, 2010.", ["Cour des chênes"]),
        ("Oak, W. (Bearb.) (1998): Bäume und Ziele. Erfahrungen. Köln.", ["Oak"]),
    ],
)
def test_names(text: str, families: list[str]) -> None:
    assert [name.surname for name in parse(text).reference.author] == families


def test_a_body_that_stands_first_is_no_person() -> None:
    draft = drafted("[b ABC Arbres Nouveaux] ([y 2015]). [t Parc du bois].")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert [name.literal for name in reference.author] == ["ABC Arbres Nouveaux"]
