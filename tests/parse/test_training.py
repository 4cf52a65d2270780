"""What the model is trained on: labels, rendered strings, and how it is scored."""

from __future__ import annotations

import random

import pytest
from training import styled
from training.invented import invented
from training.printed_names import NameStyle, several
from training.records import Record
from training.render import render
from training.scoring import Score, same
from training.sets import Labelled
from training.tags import tags_of, tokens_of
from training.unknown import hidden

from made_strings import STOCK
from refsdb.model import Date, Name, Reference


def labelled(text: str, *pieces: tuple[str, str]) -> Labelled:
    spans = []
    at = 0
    for label, segment in pieces:
        start = text.index(segment, at)
        at = start + len(segment)
        spans.append((label, start, at))
    return Labelled("x", "set", text, tuple(spans))


TAGS = [
    (
        labelled("Smith J. Trees. J Trees 14(3):153-60", ("author", "Smith J."), ("title", "Trees."), ("journal", "J Trees"), ("volume", "14(3):153-60")),
        "Aa T Cc v i pp",
    ),
    (
        labelled("Trees, in A. Meier (Hrsg.), Wald, S. 3", ("title", "Trees,"), ("editor", "in A. Meier (Hrsg.),"), ("container-title", "Wald,"), ("pages", "S. 3")),
        "T o Ee o C o p",
    ),
    (labelled("Trees, vol. 3, no. 4 http://x.example/", ("title", "Trees,"), ("volume", "vol. 3, no. 4"), ("url", "http://x.example/")), "T o v o i u"),
    (labelled("Trees, Oxford. 240 pp.", ("title", "Trees,"), ("location", "Oxford."), ("pages", "240 pp.")), "T L nn"),
    (labelled("Trees. [accessed 3 May 2004]", ("title", "Trees."), ("note", "[accessed 3 May 2004]")), "T n rrr"),
]  # fmt: skip


@pytest.mark.parametrize(("item", "tags"), TAGS, ids=[item.text for item, _ in TAGS])
def test_every_set_is_brought_to_one_set_of_labels(item: Labelled, tags: str) -> None:
    assert tags_of(item, tokens_of(item.text)) == list(tags.replace(" ", ""))


def test_rendered_strings_are_labelled_where_their_parts_stand() -> None:
    records = invented(60)
    strings = list(render(records, STOCK, "seed"))
    assert len(strings) > 50
    for item in strings:
        record = next(record for record in records if record.id == item.id)
        for label, start, end in item.pieces:
            segment = item.text[start:end]
            assert segment
            if label == "y" and len(segment) == 4 and segment.isdigit():
                assert segment == record.year
        assert any(label == "t" for label, _, _ in item.pieces) or record.kind != "book"


def test_the_same_seed_gives_the_same_strings_whatever_else_was_drawn() -> None:
    first = list(render(invented(20), STOCK, "seed"))
    random.seed(7)
    assert list(render(invented(20), STOCK, "seed")) == first
    assert list(render(invented(20), STOCK, "other")) != first


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        (NameStyle(), "Cruz, J. M., Li, A. and Meier, B."),
        (NameStyle(given="CH", inside=" ", last=", "), "Cruz JM, Li A, Meier B"),
        (NameStyle(order="IF", last=" & "), "J. M. Cruz, A. Li & B. Meier"),
        (NameStyle(order="first", given="full", last=", and "), "Cruz, José María, Anna Li, and Bo Meier"),
        (NameStyle(most=1, et_al=" et al."), "Cruz, J. M. et al."),
        (NameStyle(order="F", capitals=True, between="/", last="/"), "CRUZ/LI/MEIER"),
    ],
)
def test_names_are_printed_in_a_style(style: NameStyle, printed: str) -> None:
    assert several((("Cruz", "José María"), ("Li", "Anna"), ("Meier", "Bo")), style) == printed


def test_the_score_counts_right_superfluous_and_missing_values() -> None:
    reference = Reference(
        author=(Name("Cruz", "J", particle="de la"),), title="On Trees", issued=Date(2004), volume="3"
    )
    gold = {"author": ["Cruz"], "title": "On trees.", "year": "2004", "page": "3-9"}
    score = Score()
    assert score.add(gold, {}, (), reference) == ["volume", "page"]
    assert (score.whole, score.f1("title"), score.f1("page")) == (0, 1.0, 0.0)
    assert score.f1() == pytest.approx(6 / 8)
    assert same("page", "153-60", "153–160")
    assert same("URL", "http://www.x.example/", "https://x.example")
    assert not same("author", ["Cruz", "Li"], ["Cruz"])


def test_words_made_unknown_keep_their_look() -> None:
    tokens = tokens_of("Smith J. TREES and forests of Norway. Journal of Trees 14 (2003) 153-60")
    shown = [hidden(tokens, str(seed)) for seed in range(200)]
    changed = [one for one in shown if one.words != tokens.words]
    assert 10 < len(changed) < 90
    assert shown == [hidden(tokens, str(seed)) for seed in range(200)]
    for one in changed:
        assert (one.gaps, one.starts, one.text) == (tokens.gaps, tokens.starts, tokens.text)
        for before, after in zip(tokens.words, one.words, strict=True):
            assert (len(after), after.isupper(), after[-3:]) == (len(before), before.isupper(), before[-3:])
        assert {"of", "and", "Journal", "14", "2003"} <= set(one.words)


def test_what_a_style_prints_of_a_record_is_asked_for() -> None:
    record = Record(
        id="1", kind="article", author=(("Oak", "Ann"), ("Elm", "Bo")), title="On trees", container=("Forest Studies", "Forest Stud"),
        year="2001", volume="12", issue="3", page="45-67", doi="10.5555/oak.1",
    )  # fmt: skip
    csl = styled.csl_item(record, "0")
    assert csl["author"] == [{"family": "Oak", "given": "Ann"}, {"family": "Elm", "given": "Bo"}]
    found = styled.labelled("x", "Oak A. et al. On Trees. Forest Stud 12 (2001) 45–67", record, csl)
    assert found is not None
    assert found.csl == {
        "author": ["Oak"], "editor": [], "title": "On trees", "container-title": "Forest Stud", "year": "2001",
        "volume": "12", "page": "45-67",
    }  # fmt: skip
    assert styled.labelled("x", "Oak A, Fir C, Elm B. On trees", record, csl) is not None
    assert styled.labelled("x", "Elm B. On trees", record, csl) is None, "not the first names"
