"""Sentences in Chinese and Japanese are no citations; titles are no sentences."""

from __future__ import annotations

import pytest

from refsdb.segment.eastern import eastern_prose
from refsdb.segment.looks import LIKELY, citation_score


@pytest.mark.parametrize(
    "text",
    [
        "墙的盐是从土里来的。 在一些地方，它们已经被王明和李华 (1998) 看到了，这些也是我们的材料。",
        "壁は土から水を吸い上げます。塩はその水とともに上がり、Adler (2001) によって調べられました。図も使われています。",
    ],
)
def test_sentences(text: str) -> None:
    assert eastern_prose(text)
    assert citation_score(text) < LIKELY


@pytest.mark.parametrize(
    "text",
    [
        "王明, 李华. 墙的盐与水的研究[J]. 建筑学报, 2001, 12(3): 34-56.",
        "王明。墙的盐。北京：示例出版社，2001年。",
        "山田太郎『壁の塩』東京、例出版、1998年。",
        "Walls are wet. They will be dried.",
    ],
)
def test_citations(text: str) -> None:
    assert not eastern_prose(text)
