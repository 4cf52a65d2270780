"""Annotated bibliographies: each work has a paragraph below it that says what it is good for."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.segment import segment

CITED = [
    "Adler, B. (2001). Salt in old plaster walls. Journal of Test Building, 12(3), 34–56.",
    "Berger, K. (1998). Moss on northern roofs. Example Press.",
    "Costa, R. M. (2010). Wind and rain at the coast. Annals of Weather, 33, 7–19.",
    "Dahl, S. (2015). Wet bricks. In A. Oak (Ed.), Walls and water (pp. 11–29). Example Press.",
]
SAID = [
    "The classic account, written before the finds of 1990. Still worth reading for its chapter on 1953.",
    "A textbook with good maps; the edition of 1998 corrects many errors of the first (1979).",
    "Shows how roofs have changed since 1928.",
    "Written for students. See also the review by Elm (2015).",
]


def texts(parts: list[str], kind: BlockKind) -> list[str]:
    blocks = [Block("References", BlockKind.heading, level=1), *(Block(one, kind) for one in parts)]
    return [one.text for one in segment(Document("x", "html", tuple(blocks))).citations]


@pytest.mark.parametrize("without", [(), (1,), (0, 3)])
def test_what_is_said_of_works_is_no_citation(without: tuple[int, ...]) -> None:
    pairs = zip(CITED, ["" if at in without else one for at, one in enumerate(SAID)], strict=True)
    parts = [part for pair in pairs for part in pair if part]
    assert texts(parts, BlockKind.paragraph) == CITED
    lines = "\n\n".join(["Walls", "Text of the walls.", "References", *parts]).split("\n")
    assert [one.text for one in segment(Document("x", "text", tuple(map(Block, lines)))).citations] == CITED


def test_a_work_without_a_name_is_one_all_the_same() -> None:
    title = "The walls of the north and how they have been mended since 1900. Salzdorf: Example Press, 1998."
    assert texts([*CITED[:3], title, CITED[3]], BlockKind.paragraph) == [*CITED[:3], title, CITED[3]]


def test_titles_that_the_format_states_as_items_stay() -> None:
    titles = ["What we have learned from the floods of 1953", "How they build in the north since 1990"]
    parts = [CITED[0], titles[0], CITED[1], titles[1]]
    assert texts(parts, BlockKind.item) == parts
