"""The tagger's sums: held against CRFsuite, and the same whatever stands side by side."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pycrfsuite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from training.model import Names, from_crfsuite, joined
from training.tags import tags_of, tokens_of

import made_strings
from refsdb.parse import parse, parse_all, tagger
from refsdb.parse.codes import code, symbol, table
from refsdb.parse.grid import KEPT, grid, seen_gaps, seen_words
from refsdb.parse.growing import Growing
from refsdb.parse.model_file import Model, read, write
from refsdb.parse.network import Network
from refsdb.parse.scoring import Scorer
from refsdb.parse.tokens import Tokens, tokenise
from refsdb.parse.weights import Weights, from_arrays, to_arrays

ITEMS = [item for item in made_strings.ITEMS if tokens_of(item.text).words]


def model_of(weights: Weights) -> Model:
    """A model whose network says nothing."""
    shapes = (1,), (1, 1), (1,), (1, len(weights.labels)), (len(weights.labels),)
    scale, first, bias, last, last_bias = (np.zeros(shape, np.float32) for shape in shapes)
    known, words = table(np.zeros(0, np.uint64)), np.zeros((1, 1), np.int8)
    return Model(weights, Network(known, words, scale, first, bias, (), last, last_bias))


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
    for tokens, (tags, sure) in zip(citations, Scorer(model_of(model)).tag(citations), strict=True):
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
    network: dict[str, NDArray[Any]] = {
        "codes": model.known.codes[:2], "words": np.array([[127], [-4]], np.int8), "scale": np.ones(1, np.float32),
        "first": np.ones((1, 3), np.float16), "bias": np.arange(3, dtype=np.float32),
        "layers": np.ones((1, 4, 3, 3), np.float16), "layer_biases": np.ones((1, 3), np.float32),
        "reaches": np.array([2], np.uint8), "last": np.ones((3, len(model.labels)), np.float32),
        "last_bias": np.ones(len(model.labels), np.float32),
    }  # fmt: skip
    steps = np.ones_like(model.steps)
    files = [BytesIO(), BytesIO()]
    for file in files:
        write(joined(model, network, steps, 0.25), file)
    assert files[0].getvalue() == files[1].getvalue()
    files[0].seek(0)
    again = read(files[0])
    assert again.weights.labels == model.labels
    assert again.weights.known.ranges == model.known.ranges
    assert np.array_equal(again.weights.known.codes, model.known.codes)
    assert np.allclose(again.weights.states, model.states * 0.75)
    assert np.allclose(again.weights.steps, model.steps * 0.75 + 0.25)
    assert again.network.words.tolist() == [[0], [127], [-4]]
    assert again.network.bias.tolist() == [0, 1, 2]
    assert again.network.layers[0].reach == 2
    assert (again.network.last == 0.25).all()
    assert (again.network.last_bias == 0.25).all()


def test_weights_are_kept_without_loss(trained: tuple[pycrfsuite.Tagger, Names, Weights]) -> None:
    model = trained[2]
    again = from_arrays(to_arrays(model))
    for name in ("states", "steps"):
        assert np.array_equal(getattr(again, name), getattr(model, name))


def test_a_feature_that_the_model_has_not_says_nothing(
    trained: tuple[pycrfsuite.Tagger, Names, Weights],
) -> None:
    model = trained[2]
    known = model.known
    for one in known.codes[[0, -1]]:
        (row,) = known.rows(np.array([one]))
        assert known.codes[row - 1] == one
    assert known.rows(code("w", np.array([symbol("nowhere")]))).tolist() == [0]
    assert known.rows(code("~", np.array([1, 2]))).tolist() == [0, 0]
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
