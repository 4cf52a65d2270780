"""Which citations are asked for at all."""

from __future__ import annotations

import pytest

from match.works import CALCINOSIS, unread
from refsdb.match import askable
from refsdb.model import Parsed, Reference


@pytest.mark.parametrize(
    "text",
    [
        *CALCINOSIS,
        "Miller AB (2011) Grasses. Plant Press, Oslo",
        "Thesis writing for botanists. J Test Bot 62: 301",
        "Miller AB. Grasses. https://doi.org/10.5555/right",
        "Miller AB. A PhD thesis. doi: 10.5555/thesis",
    ],
)
def test_asked(text: str) -> None:
    assert askable(unread(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "Grass Society. Grass facts. Available from: http://grass.example/facts. Accessed 3 May 2012",
        "Miller AB (2011) Salt glands. PhD thesis, University of Oslo",
        "Miller AB (2011) Salzdrüsen. Dissertation, Universität Rostock",
        "Miller AB. Salt gland pump. US Patent 1,234,567",
    ],
)
def test_not_checkable(text: str) -> None:
    assert not askable(unread(text))


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Reference(type="webpage"), False),
        (Reference(type="thesis"), False),
        (Reference(type="patent", number="123"), False),
        (Reference(type="legislation"), False),
        (Reference(type="webpage", volume="62", container_title="J Test Bot"), True),
        (Reference(type="thesis", doi="10.5555/thesis"), True),
        (Reference(type="book"), True),
        (Reference(type="article-journal", container_title="J Test Bot", url="http://j.example"), True),
    ],
)
def test_by_what_was_read(reference: Reference, *, expected: bool) -> None:
    assert askable(Parsed("Miller AB (2011) Something. http://x.example", reference)) is expected
