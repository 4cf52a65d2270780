"""Whatever the text: an article or NoCitationList, in time that grows with its length."""

from __future__ import annotations

import time
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import NoCitationList
from refsdb.model import Block, BlockKind, Document
from refsdb.segment import entry_of, regions, segment
from refsdb.segment.lines import Line

SCRAPS = [
    *(
        "References",
        "Literatur",
        "1. ",
        "2. ",
        "[1] ",
        "(3) ",
        "• ",
        "- ",
        "Smith J (2001) Title. J Test 1: 2-3",
        "\n",
        "\n\n",
    ),
    *(
        "Müller, H.: Buch. Berlin 1999.",
        "10. ",
        "Authors",
        "Last updated on: ",
        "31.12.2020",
        "L94.2",
        "Author:",
        "\f",
        "12\n",
    ),
    *(
        "Page 3",
        "\u00ad",
        "-\n",
        "https://example.org/",
        "doi:10.5555/1",
        "et al",
        "Synonym(s)\n",
        "; ",
        "王小明，",
        "  ",
        "\t",
        "x" * 50,
    ),
]
PIECES = st.lists(st.one_of(st.sampled_from(SCRAPS), st.text(max_size=20)), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(PIECES)
def test_any_text(text: str) -> None:
    document = Document("x", "text", tuple(Block(line) for line in text.split("\n")))
    entry = entry_of(document)
    try:
        article = segment(document)
    except NoCitationList:
        return
    assert article.entry == entry
    assert [c.position for c in article.citations] == list(range(1, len(article.citations) + 1))
    squeezed = "".join(text.replace("\u00ad", "-").split())
    assert all("\n" not in c.text and c.text == c.text.strip() for c in article.citations)
    assert sum(len("".join(c.text.split())) for c in article.citations) <= len(squeezed)


BLOCKS = st.builds(
    Block,
    text=st.one_of(
        st.sampled_from([s for s in SCRAPS if "\n" not in s]),
        st.text(st.characters(exclude_characters="\n"), max_size=30),
    ),
    kind=st.sampled_from(BlockKind),
    label=st.sampled_from(["", "1", "2", "[Knu84]", "3."]),
    level=st.integers(0, 6),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(BLOCKS, max_size=25))
def test_any_blocks(blocks: list[Block]) -> None:
    message = ""
    try:
        segment(Document("x", "html", tuple(blocks)))
    except NoCitationList as error:
        message = str(error)
    assert "\n" not in message


CITATION = "Author{0} B, Writer{0} C ({1}) A title of usual length about walls and roofs. J Test {0}: {0}-{0}"
SIZE = 20_000


@pytest.mark.parametrize(
    "unit",
    [
        *(
            "x",
            "word ",
            "1. ",
            "[1] ",
            "(",
            "[",
            "A. ",
            "Aa, ",
            '"a',
            "- ",
            "References ",
            "1.\n",
            "7\n",
            "References\n",
        ),
        *(
            "A. B. C.\n",
            "Smith J (2001) T. J 1: 2-3\n",
            "1. Smith J (2001) T. J 1: 2-3\n",
            "- Anna Smith, Salt, Berlin 2001.\n- Smith, Salt, 3.\n- Ebd., S. 4.\n",
            "a-\n",
            "https://e.org/a/\n",
            "\f\n",
        ),
    ],
)
def test_time_grows_with_length_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = f"Title\n\nReferences\n\n{unit * (size // len(unit))}"
        document = Document("x", "text", tuple(Block(line) for line in text.split("\n")))
        start = time.process_time()
        with suppress(NoCitationList):
            segment(document)
        return time.process_time() - start

    # four times the text: four times as long; sixteen would be quadratic
    small, large = min(seconds(SIZE // 4) for _ in range(2)), min(seconds(SIZE) for _ in range(2))
    assert large < 9 * small + 0.05


def test_a_long_list_is_whole() -> None:
    items = [CITATION.format(n, 1900 + n % 100) for n in range(1, 601)]
    text = "Title\n\nReferences\n\n" + "\n".join(f"{n}. {item}" for n, item in enumerate(items, 1))
    found = segment(Document("x", "text", tuple(Block(line) for line in text.split("\n"))))
    assert [c.text for c in found.citations] == items
    assert all(int(b.label) == int(a.label) + 1 for a, b in pairwise(found.citations))


def test_time_grows_with_the_number_of_sections_only(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = tuple(Line(text) for text in ["References", CITATION.format(1, 2001), CITATION.format(2, 2002)])
    (section,) = regions.find(lines)

    def seconds(count: int) -> float:
        monkeypatch.setattr(regions, "_headed", lambda *_: [section] * count)
        start = time.process_time()
        assert len(regions.find(lines)) == count
        return time.process_time() - start

    small, large = min(seconds(500) for _ in range(2)), min(seconds(2000) for _ in range(2))
    assert large < 9 * small + 0.05
