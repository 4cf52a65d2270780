"""Where a title's first words stand among the names, and bodies that are read as persons or as titles."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse.draft import Judgement
from refsdb.parse.nouns import title_left_over

CASES: list[tuple[Judgement, str, list[str]]] = [
    (title_left_over, "[a Oak, Ann, España]. [t Una vida], [l Madrid]", ["a Oak, Ann", "t España. Una vida", "l Madrid"]),
    (title_left_over, "[a Oak Ash, José, Mater Dolorosa]. [t Una vida], [l Madrid]", ["a Oak Ash, José", "t Mater Dolorosa. Una vida", "l Madrid"]),
    (title_left_over, "[a Oak, J. A., España]. [t Una vida], [l Madrid]", ["a Oak, J. A", "t España. Una vida", "l Madrid"]),
    (title_left_over, "[a Hans Oak, Holzhaus und groß Geschrei]. [t Zum Bau], [l Bonn]", ["a Hans Oak", "t Holzhaus und groß Geschrei. Zum Bau", "l Bonn"]),
    (title_left_over, "[a Hans Oak und Ute Elm, Holzhaus]. [t Zum Bau] ([l Bonn])", ["a Hans Oak und Ute Elm", "t Holzhaus. Zum Bau", "l Bonn"]),
    # a stop ends the names where stops end all
    (title_left_over, "[a Oak, Ann, Elm]. [t Trees]. [l Bonn]", ["a Oak, Ann, Elm", "t Trees", "l Bonn"]),
    # another name
    (title_left_over, "[a Oak, Ann, Lutz Lindqvist]. [t Trees], [l Bonn]", ["a Oak, Ann, Lutz Lindqvist", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Elm, Hans]. [t Trees], [l Bonn]", ["a Oak, Ann, Elm, Hans", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak Ash, Josefa]. [t Trees], [l Bonn]", ["a Oak Ash, Josefa", "t Trees", "l Bonn"]),
    (title_left_over, "[a Martín Oak, Josefa]. [t Trees], [l Bonn]", ["a Martín Oak, Josefa", "t Trees", "l Bonn"]),
    (title_left_over, "[a Hans Oak, Walker]. [t Trees], [l Bonn]", ["a Hans Oak, Walker", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Walker, Preston]. [t Trees], [l Bonn]", ["a Oak, Walker, Preston", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Jr]. [t Trees], [l Bonn]", ["a Oak, Ann, Jr", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Hrsg]. [t Trees], [l Bonn]", ["a Oak, Ann, Hrsg", "t Trees", "l Bonn"]),
    (title_left_over, "[a Oak, Ann, Walker]. [t Trees], [c Acta], [l Bonn]", ["a Oak, Ann, Walker", "t Trees", "c Acta", "l Bonn"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after
