"""Judgements about names: where they end, whose they are, who edited."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse.authors import names_end_at_colon, names_go_on
from refsdb.parse.draft import Judgement
from refsdb.parse.leads import editors_in_book
from refsdb.parse.openings import word_for_no_names
from refsdb.parse.reading import read
from refsdb.parse.roles import (
    authors_in_place_of_publisher,
    body_before_cue,
    book_of_editors,
    editors_behind_in,
    group_behind_authors,
)

Case = tuple[Judgement, str, list[str]]
CASES: list[Case] = [
    (
        word_for_no_names,
        "[a Review]: [t The Oak, by Ann Elm]. [v 3]",
        ["t Review: The Oak, by Ann Elm", "v 3"],
    ),
    (word_for_no_names, "[a Oak]: [t The Elm]", ["a Oak", "t The Elm"]),
    (
        names_end_at_colon,
        "[a Ann Oak: A.N. Elm] [t und die Bäume], [y 2001]",
        ["a Ann Oak", "t A.N. Elm und die Bäume", "y 2001"],
    ),
    (names_end_at_colon, "[a OAK, ANN : ELM TOM] [t Trees]", ["a OAK, ANN : ELM TOM", "t Trees"]),
    (
        names_go_on,
        "[a Oak EC, Elm AY], [t Fir MM. Trees of the north]. [v 3]",
        ["a Oak EC, Elm AY, Fir MM", "t Trees of the north", "v 3"],
    ),
    (
        names_go_on,
        "[a S. Oak, M. Elm, J]. [t Van der Fir, Trees of the north]",
        ["a S. Oak, M. Elm, J. Van der Fir", "t Trees of the north"],
    ),
    (
        names_go_on,  # the initial is Elm's
        "[a Oak, P. Elm, G]. [t Trees of the north]",
        ["a Oak, P. Elm, G", "t Trees of the north"],
    ),
    (
        names_go_on,
        "[a Oak, Ann G], [t The J. R. Companion to trees]",
        ["a Oak, Ann G", "t The J. R. Companion to trees"],
    ),
    (
        authors_in_place_of_publisher,
        "[t Shade of trees]. [b Oak JJ, Elm A, de la Fir JC]. [c Trees]",
        ["t Shade of trees", "a Oak JJ, Elm A, de la Fir JC", "c Trees"],
    ),
    (
        authors_in_place_of_publisher,
        "[t Shade of trees]. [b Oak, Elm & Co], [l Bonn]",
        ["t Shade of trees", "b Oak, Elm & Co", "l Bonn"],
    ),
    (
        group_behind_authors,
        "[a Oak M, Elm C]. [t Forest Study Group. Shade of trees]. [c Trees]",
        ["a Oak M, Elm C", "o Forest Study Group", "t Shade of trees", "c Trees"],
    ),
    (
        group_behind_authors,
        "[a Oak M, Elm C]. [t A study of the group. Shade of trees]",
        ["a Oak M, Elm C", "t A study of the group. Shade of trees"],
    ),
    (
        body_before_cue,
        "[t Introduction], in: [c Society for the Study of Trees] (ed.): [c The Oak], [p 3]",
        ["t Introduction", "e Society for the Study of Trees", "c The Oak", "p 3"],
    ),
    (
        book_of_editors,
        "[a Oak, A.] [t How trees grow], in: [e Elm, B. and Fir, C.] (eds.) [t Trees of Europe]. [l Bonn]",
        ["a Oak, A", "t How trees grow", "e Elm, B. and Fir, C", "c Trees of Europe", "l Bonn"],
    ),
    (
        book_of_editors,
        "[e Elm, B.] (ed.) [t Trees of Europe]. [l Bonn]",
        ["e Elm, B", "t Trees of Europe", "l Bonn"],
    ),
    (
        editors_behind_in,
        "[t On law], [c in A. Elm and T. Fir, eds, The Fate of Trees]. [l Bonn]",
        ["t On law", "e A. Elm and T. Fir", "c The Fate of Trees", "l Bonn"],
    ),
    (
        editors_in_book,
        "[t Леса севера / под ред. А. Е. Дуба]. [l М]",
        ["t Леса севера", "e А. Е. Дуба", "l М"],
    ),
    (
        editors_in_book,
        "[c Trees of the north / ed. by Ann Elm and Tom Fir, Oak Press]. [l Bonn]",
        ["c Trees of the north", "e Ann Elm and Tom Fir", "b Oak Press", "l Bonn"],
    ),
    (
        editors_in_book,
        "[a Lettere di Luigi Olmo, a c. di A. Faggio e B. Pino], [l Roma]",
        ["t Lettere di Luigi Olmo", "e A. Faggio e B. Pino", "l Roma"],
    ),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


@pytest.mark.parametrize("title", ["Red leaves in autumn", "Compiler of trees"])
def test_a_title_that_begins_like_a_cue_makes_no_editors(title: str) -> None:
    draft = drafted(f"[a Oak RE]. [t {title}]. [c Trees] [y 1998]; [v 32]:[p 84]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert ([name.family for name in reference.author], reference.editor) == (["Oak"], ())


def test_words_of_a_note_are_no_names() -> None:
    draft = drafted("[a Vgl. auch Ann Oak]: [t Bäume], [y 2006]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert [(name.family, name.given) for name in reference.author] == [("Oak", "Ann")]
