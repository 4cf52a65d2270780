"""Who wrote, who edited and who translated, where footnotes name them behind the title."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.authors import article_ends_names, given_in_title
from refsdb.parse.borders import quoted_title
from refsdb.parse.critical import author_of_old, title_before_editors
from refsdb.parse.draft import Judgement
from refsdb.parse.leads import editors_directed, editors_without_by, works_behind_editor
from refsdb.parse.remarks import kind_as_publisher
from refsdb.parse.translators import language_as_book, translators_as_editors

CASES: list[tuple[Judgement, str, list[str]]] = [
    (title_before_editors, "[e W. Oak, Hamnet], [o ed]. [e H. Elm], [l Bath]", ["a W. Oak", "t Hamnet", "o ed", "e H. Elm", "l Bath"]),
    (title_before_editors, "[e Platon, Phaidros], [o hg. v]. [e Ann Elm]", ["a Platon", "t Phaidros", "o hg. v", "e Ann Elm"]),
    (title_before_editors, "[e Tacitus, Historien, lat./dt]., [o hg. v]. [e Ann Elm]", ["a Tacitus", "t Historien", "o hg. v", "e Ann Elm"]),
    (title_before_editors, "[e Jane Oak, Emma], [o ed]. [e Ann Elm]", ["a Jane Oak", "t Emma", "o ed", "e Ann Elm"]),
    (title_before_editors, "[e Oak, Emma], [o ed]. [e Ann Elm]", ["e Oak, Emma", "o ed", "e Ann Elm"]),
    (title_before_editors, "[e A. Oak, B. Ash], [o ed]. [e Ann Elm]", ["e A. Oak, B. Ash", "o ed", "e Ann Elm"]),
    (title_before_editors, "[e Jane Oak, Peter Ash], [o ed]. [e Ann Elm]", ["e Jane Oak, Peter Ash", "o ed", "e Ann Elm"]),
    (title_before_editors, "[e W. Oak, Ash], [o eds]. [e H. Elm]", ["e W. Oak, Ash", "o eds", "e H. Elm"]),
    (title_before_editors, "[e W. Oak, Ash] ([o ed].) [e H. Elm]", ["e W. Oak, Ash", "o ed", "e H. Elm"]),
    (author_of_old, "[t Dante, Commedia], [o a cura di] [e A. Olmo]", ["a Dante", "t Commedia", "o a cura di", "e A. Olmo"]),
    (author_of_old, "[t Dante Alighieri, Commedia], [l Roma]", ["a Dante Alighieri", "t Commedia", "l Roma"]),
    (author_of_old, "[t Homer. Neue Wege], [o hg. v]. [e A. Ulme]", ["t Homer. Neue Wege", "o hg. v", "e A. Ulme"]),
    (author_of_old, "[t Homer, the oak and the elm], [l Bath]", ["t Homer, the oak and the elm", "l Bath"]),
    (author_of_old, "[t Livy. Old Rome]. [x A. Elm], [l Bath]", ["a Livy", "t Old Rome", "x A. Elm", "l Bath"]),
    (article_ends_names, "[a Anna Olmo, I Castagni]. [t Una famiglia]", ["a Anna Olmo", "t I Castagni. Una famiglia"]),
    (article_ends_names, "[a A. Olmo, I. Castagni]. [t Una famiglia]", ["a A. Olmo, I. Castagni", "t Una famiglia"]),
    (article_ends_names, "[a Anna Olmo, Le Thanh]. [t Una famiglia]", ["a Anna Olmo, Le Thanh", "t Una famiglia"]),
    (given_in_title, "[a OAK], [t Ana Elm de. Trees]. [l Bath]", ["a OAK, Ana Elm de", "t Trees", "l Bath"]),
    (given_in_title, "[a OAK], [t Sérgio Elm de. Trees]. [l Bath]", ["a OAK, Sérgio Elm de", "t Trees", "l Bath"]),
    (given_in_title, "[a OAK], [t Anna. Trees]. [l Bath]", ["a OAK, Anna", "t Trees", "l Bath"]),
    (given_in_title, "[a Oak], [t Anna: Trees]. [l Bath]", ["a Oak, Anna", "t Trees", "l Bath"]),
    (given_in_title, "[a Oak], [t Trees: a list]. [l Bath]", ["a Oak", "t Trees: a list", "l Bath"]),
    (given_in_title, "[a Oak], [t Anna. A life]. [l Bath]", ["a Oak", "t Anna. A life", "l Bath"]),
    (given_in_title, "[a Oak], [t Anna of the trees: a life]. [l Bath]", ["a Oak", "t Anna of the trees: a life", "l Bath"]),
    (editors_without_by, "[c Oak, Elm, Ash, ed. and trans. Peter Fir] ([l Bath])", ["c Oak, Elm, Ash", "o ed. and trans", "e Peter Fir", "l Bath"]),
    (editors_without_by, "[t Oak and elm, trans. P. Fir and A. Ash] ([l Bath])", ["t Oak and elm", "o trans", "x P. Fir and A. Ash", "l Bath"]),
    (editors_without_by, "[t Oak and elm, ed. Fir Press]. [l Bath]", ["t Oak and elm, ed. Fir Press", "l Bath"]),
    (editors_without_by, "[t Oak and elm, 2. ed. Anna Karenina]. [l Bath]", ["t Oak and elm, 2. ed. Anna Karenina", "l Bath"]),
    (editors_without_by, "[t Oak and elm, ed. Peter Ash Verlag]. [l Bern]", ["t Oak and elm, ed. Peter Ash Verlag", "l Bern"]),
    (editors_without_by, "[t Oak, ed. Anna on the trees]. [l Bath]", ["t Oak, ed. Anna on the trees", "l Bath"]),
    (editors_directed, "[t Storia dei boschi], [a diretta da R. Olmo], [l Roma]", ["t Storia dei boschi", "o diretta da", "e R. Olmo", "l Roma"]),
    (editors_directed, "[t Storia], [e diretta da R. Olmo], [l Roma]", ["t Storia", "o diretta da", "e R. Olmo", "l Roma"]),
    (works_behind_editor, "[o hg. v]. [e Ann Elm, Werke] [o Bd]. [v 11]", ["o hg. v", "e Ann Elm", "o Werke", "o Bd", "v 11"]),
    (works_behind_editor, "[o hg. v]. [e Ann Elm, A. Oak], [o Bd]. [v 11]", ["o hg. v", "e Ann Elm, A. Oak", "o Bd", "v 11"]),
    (kind_as_publisher, "[d 5. Aufl]., [b besorgt von Ann Elm]. [l Bonn]", ["d 5. Aufl", "n besorgt von Ann Elm", "l Bonn"]),
    (kind_as_publisher, "[b Bearbeitete Bücher]. [l Bonn]", ["b Bearbeitete Bücher", "l Bonn"]),
    (translators_as_editors, "[t Politik], [o übers. v]. [e A. Elm], [l Bonn]", ["t Politik", "o übers. v", "x A. Elm", "l Bonn"]),
    (translators_as_editors, "[t Politik], [o hg. v]. [e A. Elm], [l Bonn]", ["t Politik", "o hg. v", "e A. Elm", "l Bonn"]),
    (translators_as_editors, "[t Boschi], [o trad. it. di] [e A. Olmo], [l Roma]", ["t Boschi", "o trad. it. di", "x A. Olmo", "l Roma"]),
    (language_as_book, "[t Wald], [o aus dem] [c Franz]. [o v]. [x A. Ulme]", ["t Wald", "o aus dem", "o Franz", "o v", "x A. Ulme"]),
    (language_as_book, "[t Wald], [o aus]: [c Bäume], [x A. Ulme]", ["t Wald", "o aus", "c Bäume", "x A. Ulme"]),
    (author_of_old, "[t Homer, Dante, Shakespeare], [o hg. v]. [e A. Ulme]", ["t Homer, Dante, Shakespeare", "o hg. v", "e A. Ulme"]),
    (quoted_title, '"[t Roots of trees," in Oaks, Elms and Ashes], [o trans]. [x A. Fir]', ["t Roots of trees", "o in", "c Oaks, Elms and Ashes", "o trans", "x A. Fir"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "given", "expected"), CASES, ids=[given for _, given, _ in CASES])
def test_judgements(judgement: Judgement, given: str, expected: list[str]) -> None:
    assert judged(judgement, given) == expected


def test_two_translators_with_one_family_name() -> None:
    text = "Carla Olmo, Clues and Trees, trans. John and Anne Elm (Bath: Oak Press, 1989)."
    read = parse(text).reference
    assert [(name.family, name.given) for name in read.translator] == [("Elm", "John"), ("Elm", "Anne")]
