"""Initials that look like a cue for editors, and cues that are cues."""

from __future__ import annotations

import pytest

from refsdb.parse import parse
from refsdb.parse.initials import told_from_cues
from refsdb.parse.tokens import tokenise

INITIALS = (
    "Smith ED, Doe AB. Trees", "Doe AB, Smith ED. Trees", "Doe AB & Hill HG (2001) Trees", "Hill HG et al (2001) Trees",
    "van der Poel HG (2022) Trees", "1. Doe AB, Oak-Elm DIR; Hill J", "Doe AB and Smith EDS in Trees", "Smith ED",
)  # fmt: skip
CUES = (
    "Smith A ED. Trees", "SMITH, A. (ED.) Trees", "Smith, A., ED. Trees", "Smith John ED. Trees", "SMITH HG. Trees",
    "ED Smith. Trees", "Trees (Smith ED Oak)",
)  # fmt: skip


@pytest.mark.parametrize("text", INITIALS)
def test_initials_are_no_cue(text: str) -> None:
    tokens = tokenise(text)
    told = told_from_cues(tokens)
    changed = [before for before, after in zip(tokens.words, told.words, strict=True) if before != after]
    assert changed
    assert set(changed) <= {"ED", "EDS", "HG", "DIR"}
    assert (told.text, told.gaps, told.starts, told.ends) == (text, tokens.gaps, tokens.starts, tokens.ends)


@pytest.mark.parametrize("text", CUES)
def test_cues_stay(text: str) -> None:
    tokens = tokenise(text)
    assert told_from_cues(tokens) == tokens


@pytest.mark.parametrize("initials", ["ED", "HG", "EDS", "DIR", "ORG", "RED", "III", "IV", "JR"])
def test_such_initials_are_read(initials: str) -> None:
    for text in (
        f"Smith {initials}, Doe AB, Hill JK. Trees in snow. J Trees 2001;3:1-9",
        f"Doe AB, Hill JK, Smith {initials}. Trees in snow. J Trees 2001;3:1-9",
        f"Doe AB, Hill JK, Smith {initials} (2001) Trees in snow. J Trees 3:1-9",
    ):
        reference = parse(text).reference
        assert ("Smith", initials) in [(name.family, name.given) for name in reference.author]
        assert len(reference.author) == 3
        assert (reference.title, reference.editor) == ("Trees in snow", ())


@pytest.mark.parametrize("title", ["Red cells in snow", "Editors and trees", "Org farms in snow"])
def test_a_title_may_begin_like_a_cue(title: str) -> None:
    reference = parse(f"Oak S, Elm B (2008) {title}. J Trees 156:708-714").reference
    assert [name.family for name in reference.author] == ["Oak", "Elm"]
    assert (reference.title, reference.editor) == (title, ())


@pytest.mark.parametrize("cue", ["(eds)", "Eds.", "(Hrsg.)", "(2008) Eds.", "(2008) (Hrsg.)"])
def test_editors_stay_editors(cue: str) -> None:
    reference = parse(f"Oak S, Elm B {cue} Trees and moss. Springer, Berlin").reference
    assert [name.family for name in reference.editor] == ["Oak", "Elm"]
    assert not reference.author
