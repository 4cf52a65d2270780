"""The tagger: its sums held against all rows of labels, and the same whatever stands side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.parse import parse, parse_all, scoring, seen, tagger
from refsdb.parse.codes import code, symbol, table
from refsdb.parse.decode import decode, probabilities
from refsdb.parse.features import of_gaps, of_words
from refsdb.parse.growing import Growing
from refsdb.parse.looks import look, marks
from refsdb.parse.seen import KEPT, Seen
from refsdb.parse.tokens import tokenise


def test_labels_and_probabilities_are_those_of_all_rows_of_labels() -> None:
    rng = np.random.default_rng(4)
    sizes, labels = [5, 3, 1], 3
    scores = rng.normal(size=(5, labels, len(sizes))).astype(np.float32)
    steps = rng.normal(size=(labels, labels)).astype(np.float32)
    best, sure = decode(scores, steps, sizes)
    chances = probabilities(scores, steps, sizes)
    for row, size in enumerate(sizes):
        ways = {
            way: float(np.exp(scores[range(size), way, row].sum() + steps[way[:-1], way[1:]].sum()))
            for way in product(range(labels), repeat=size)
        }
        total = sum(ways.values())
        assert tuple(best[:size, row]) == max(ways, key=lambda way: ways[way])
        for t in range(size):
            shares = [sum(ways[way] for way in ways if way[t] == label) / total for label in range(labels)]
            assert chances[t, :, row] == pytest.approx(shares, abs=1e-5)
            assert sure[t, row] == pytest.approx(shares[best[t, row]], abs=1e-5)


def test_where_the_first_member_is_unsure_the_mean_of_all_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    citations = [
        tokenise("Haselnuss Q (2001) Zitterpappeln im Moor. Zeitschrift der Erlen 14: 153-60"),
        tokenise("a b"),
    ]
    scorer = tagger._scorer()
    mean = np.mean(
        [scorer.scores(citations, member) for member in range(len(scorer.network.members))], axis=0
    )
    for certain, expected in ((0.0, scorer.scores(citations, 0)), (1.1, mean)):
        monkeypatch.setattr(scoring, "CERTAIN", certain)
        tags, sure = decode(expected, scorer.network.steps, [len(one.words) for one in citations])
        for row, parts in enumerate(scorer.tag(citations)):
            size = len(citations[row].words)
            names = [scorer.network.labels[tag] for tag in tags[:size, row]]
            assert [(one.label, one.first, one.last) for one in parts] == by_hand(names)
            for one in parts:
                assert one.sure == pytest.approx(min(sure[one.first : one.last + 1, row]), abs=1e-4)


def by_hand(names: list[str]) -> list[tuple[str, int, int]]:
    """A part begins with a capital letter, or a small one that does not continue the part before it."""
    result: list[tuple[str, int, int]] = []
    for i, name in enumerate(names):
        if result and name == result[-1][0]:
            result[-1] = (name, result[-1][1], i)
        else:
            result.append((name.lower(), i, i))
    return result


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
@settings(deadline=None)
def test_what_stands_beside_a_citation_makes_no_difference(texts: list[str]) -> None:
    alone = [parse(text) for text in texts]
    together = list(parse_all(texts))
    assert [one.reference for one in together] == [one.reference for one in alone]
    for one, other in zip(alone, together, strict=True):
        # given to three places, so that sums in another order may end at the next one
        assert one.confidence == pytest.approx(other.confidence, abs=0.0011)


def test_a_feature_that_the_model_has_not_is_the_one_at_0() -> None:
    codes = np.sort(np.concatenate([code(kind, np.arange(1, 9)) for kind in "wqs"]))
    known = table(codes)
    for kind in "wqs":
        asked = code(kind, np.array([8, 9, 1]))
        rows = known.rows(asked)
        assert rows[1] == 0
        assert codes[rows[[0, 2]] - 1].tolist() == asked[[0, 2]].tolist()
    assert known.rows(code("~", np.array([1, 2]))).tolist() == [0, 0]
    assert known.rows(np.zeros(2, np.uint64)).tolist() == [0, 0]


def test_memories_stay_small_and_right() -> None:
    told: dict[int, str] = {}

    def added(first: int, texts: Sequence[str]) -> None:
        told.update(enumerate(texts, first))

    memory = Seen(added)
    for start in range(0, 3 * KEPT, 1000):
        words = [f"w{'x' * (i % 50)}{i % 26}-{start}" for i in range(start, start + 1000)]
        numbers = memory.numbers(words + words[:9])
        assert [told[number] for number in numbers.tolist()] == words + words[:9]
        assert 0 not in numbers
        assert len(memory) <= KEPT + 2000


def test_whose_number_another_has_is_told_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    citations = [
        tokenise(text)
        for text in (
            "Haselnuss Q (2001) Zitterpappeln im Moor",
            "Erlen 14: 153-60",
            "Q. Haselnuss, Moor. Elmshorn 1999",
        )
    ]
    network = tagger._scorer().network
    expected = [scoring.Scorer(network).tag([one]) for one in citations]
    monkeypatch.setattr(seen, "KEPT", 3)
    forgetful = scoring.Scorer(network)
    for _ in range(2):
        for one, parts in zip(citations, expected, strict=True):
            assert [(part.label, part.first, part.last) for part in forgetful.tag([one])[0]] == [
                (part.label, part.first, part.last) for part in parts[0]
            ]


@pytest.mark.parametrize(
    ("word", "same_as", "column"),
    [
        ("1999", "2004", "key"), ("14", "27", "form"), ("145", "278", "key"), ("Smith", "Brown", "form"),
        ("<doi>", "<doi>", "key"), ("HOUSE", "house", "key"), ("eds", "Hrsg", "classes"), ("trees", "frees", "tail"),
    ],
)  # fmt: skip
def test_words_look_alike(word: str, same_as: str, column: str) -> None:
    first, second = (getattr(look(one), column) for one in (word, same_as))
    assert first == second
    assert first


@pytest.mark.parametrize(
    ("gap", "key"),
    [("", ""), (" ", "_"), (", ", ",_"), (" (", "_("), (". – ", "._-_"), ("“", '"'), (" . ", "_._")],
)
def test_gaps_are_told_by_their_marks(gap: str, key: str) -> None:
    assert marks(gap) == symbol(key)
    before, after = of_gaps([gap])
    assert before != after


def test_a_number_has_no_letters() -> None:
    word, number = np.stack(list(of_words(["Trees", "1999"]))).T
    assert (word != 0).sum() > (number != 0).sum() == 3


def test_an_interruption_leaves_no_half_made_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Haselnuss Q (2001) Zitterpappeln im Moor. Zeitschrift der Erlen 14: 153-60"
    expected = parse(text)
    tagger._scorer.cache_clear()
    with monkeypatch.context() as context:
        context.setattr(Growing, "put", interrupted)
        with pytest.raises(KeyboardInterrupt):
            parse(text)
    assert parse(text) == expected


def interrupted(*given: object) -> None:
    raise KeyboardInterrupt
