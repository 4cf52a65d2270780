"""Annotated bibliographies: each work has a paragraph below it that says what it is good for."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.readers import read
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


REMARKS = [
    "This paper was the first to weigh the salts. It is still worth reading for its figures.",
    "He looks at roofs and not at walls, but what he says about moss holds for both.",
    "A short note that has been quoted more often than it deserves.",
    "Written in 1998, and already old when it was printed.",
]


@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize("form", ["{}. ", "[{}] ", "- "])
@pytest.mark.parametrize("name", ["x.txt", "x.md"])
def test_what_is_said_below_items_with_marks(name: str, form: str, indent: str) -> None:
    items = [
        f"{form.format(at)}{work}\n\n{indent}{said}\n"
        for at, (work, said) in enumerate(zip(MARKED, REMARKS, strict=True), 1)
    ]
    text = "# Walls\n\nOf walls, which take up water.\n\n# References\n\n{}".format("\n".join(items))
    assert [one.text for one in segment(read(name, text.encode())).citations] == MARKED


def test_what_belongs_to_items_with_marks() -> None:
    more = [
        "In: Proceedings of the walls, pp. 3-9.",
        "https://walls.example/3",
        "Reprinted in Salt, 2004.",
        "Stone Press.",
    ]
    items = [
        f"{at}. {work}\n\n   {said}\n" for at, (work, said) in enumerate(zip(MARKED, more, strict=True), 1)
    ]
    text = "Walls\n\nReferences\n\n{}".format("\n".join(items))
    assert all(
        said in one.text
        for one, said in zip(segment(read("x.txt", text.encode())).citations[:3], more, strict=False)
    )


MARKED = [
    "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56.",
    "Berger K (1998) Moss on northern roofs. Acta Exempl 7(2): 101-109.",
    "Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7-19.",
    "Dahl O (2011) Houses without a cellar. J Test Build 22: 3-44.",
]
