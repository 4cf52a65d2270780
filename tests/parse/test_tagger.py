"""The tagger's sums: held against CRFsuite, and the same whatever stands side by side."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from training.invented import invented
from training.model import Names, from_crfsuite
from training.render import Stock, render
from training.tags import tags_of, tokens_of

from refsdb.parse import parse, parse_all
from refsdb.parse.codes import code, symbol
from refsdb.parse.grid import KEPT, grid, seen_gaps, seen_words
from refsdb.parse.scoring import Scorer
from refsdb.parse.tokens import Tokens, tokenise
from refsdb.parse.weights import Weights, read, write

STOCK = Stock(
    imprints=[("Oxford", "Example Press"), ("Köln", "Beispielverlag")],
    books=["Handbook of Examples", "Proceedings of the Example Conference"],
    persons=[(("Smith", "John"), ("de la Cruz", "J")), (("Meier", "Anna"),)],
)
ITEMS = [item for item in render(invented(120), STOCK, "seed") if tokens_of(item.text).words]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[pycrfsuite.Tagger, Names, Weights]:
    """A small model, as CRFsuite has it and as ours."""
    path = tmp_path_factory.mktemp("model") / "small.crfsuite"
    names = Names()
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.3, "c2": 0.01, "max_iterations": 25})
    for item in ITEMS:
        tokens = tokens_of(item.text)
        trainer.append(pycrfsuite.ItemSequence(names.of(tokens)), tags_of(item, tokens))
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger, names, from_crfsuite(path, names.codes())


def longest_first(texts: list[str]) -> list[Tokens]:
    citations = [tokens for tokens in map(tokenise, texts) if tokens.words]
    return sorted(citations, key=lambda one: -len(one.words))


def test_labels_and_probabilities_are_those_of_crfsuite(
    trained: tuple[pycrfsuite.Tagger, Names, Weights],
) -> None:
    tagger, names, model = trained
    citations = longest_first([item.text for item in ITEMS])
    for tokens, (tags, sure) in zip(citations, Scorer(model).tag(citations), strict=True):
        tagger.set(names.of(tokens))
        assert tags == tagger.tag()
        expected = [tagger.marginal(tag, i) for i, tag in enumerate(tags)]
        assert sure == pytest.approx(expected, abs=1e-4)


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
@settings(deadline=None)
def test_what_stands_beside_a_citation_makes_no_difference(texts: list[str]) -> None:
    alone = [parse(text) for text in texts]
    together = list(parse_all(texts))
    assert [one.reference for one in together] == [one.reference for one in alone]
    for one, other in zip(alone, together, strict=True):
        assert one.confidence == pytest.approx(other.confidence)


def test_a_model_is_read_as_it_was_written(trained: tuple[pycrfsuite.Tagger, Names, Weights]) -> None:
    model = trained[2]
    files = [BytesIO(), BytesIO()]
    for file in files:
        write(model, file)
    assert files[0].getvalue() == files[1].getvalue()
    files[0].seek(0)
    again = read(files[0])
    assert again.labels == model.labels
    assert again.ranges == model.ranges
    for name in ("codes", "states", "steps"):
        assert np.array_equal(getattr(again, name), getattr(model, name))


def test_a_feature_that_the_model_has_not_says_nothing(
    trained: tuple[pycrfsuite.Tagger, Names, Weights],
) -> None:
    model = trained[2]
    known = model.codes[[0, -1]]
    for one in known:
        (row,) = model.rows(np.array([one]))
        assert model.codes[row - 1] == one
    assert model.rows(code("w", np.array([symbol("nowhere")]))).tolist() == [0]
    assert model.rows(code("~", np.array([1, 2]))).tolist() == [0, 0]
    assert not model.states[0].any()


def test_memories_stay_small() -> None:
    words, gaps = seen_words(), seen_gaps()
    for start in range(0, 3 * KEPT, 1000):
        tokens = tokenise(
            " ".join(f"w{'x' * (i % 50)}{chr(97 + i % 26)}" for i in range(start, start + 1000))
        )
        page = grid(
            [Tokens(tokens.text, [f"{w}{start}" for w in tokens.words], tokens.gaps, [], [])], words, gaps
        )
        assert page.is_word.sum() == len(tokens.words)
        assert len(words) <= KEPT + 2000
    assert words.columns(np.array([0])).shape == (12, 1)


@pytest.mark.parametrize(
    ("word", "same_as", "column"),
    [
        ("1999", "2004", "key"), ("14", "27", "form"), ("145", "278", "key"), ("Smith", "Brown", "form"),
        ("<doi>", "<doi>", "key"), ("HOUSE", "house", "key"), ("eds", "Hrsg", "classes"), ("trees", "frees", "tail"),
    ],
)  # fmt: skip
def test_words_look_alike(word: str, same_as: str, column: str) -> None:
    words, gaps = seen_words(), seen_gaps()
    text = Tokens("", [word, same_as], ["", " ", ""], [], [])
    seen = grid([text], words, gaps).word
    first, second = getattr(seen, column)[0, 2:4].tolist()
    assert first == second
    assert first
