"""Items that lead elsewhere: which are works, and which lists of them are citation lists."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.readers import read
from refsdb.segment import article_of
from refsdb.segment.leading import leads

PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long."
)
PAGE = "https://walls.example/salt/2019"


@pytest.mark.parametrize(
    ("text", "link", "led"),
    [
        (PAGE, "", True),
        (f"<{PAGE}>", "", True),
        (f"Salt in walls. {PAGE}", "", True),
        (f"What salt is and what it does to the walls of old houses {PAGE}", "", True),
        (f"Talk on the list about salt ({PAGE})", "", True),
        (f"Salt in walls. Retrieved from {PAGE}", "", True),
        (f"Mauerblatt: {PAGE}.html", "", True),
        (f"Salz in Mauern und Kellern, {PAGE} (abgerufen am 3. Mai 2020)", "", True),
        ("Salt in walls, accessed 3 May 2020", PAGE, True),
        ("What salt is", PAGE, True),
        ("What salt is", "", False),
        (f"Get it from {PAGE}", "", False),
        (f"Measure the salt, see {PAGE}", "", False),
        (f"Fragen an {PAGE}", "", False),
        (f"Siehe auch {PAGE} und {PAGE}", "", False),
        (f"Walls need the salt {PAGE} that was found.", "", False),
        (f"Ask in the hall ({PAGE}).", "", False),
        ("We thank the town for the salt of its walls.", PAGE, False),
        ("Main repository: https://code.example/x/walls", "", False),
        ("Mirror: https://code.example", "", False),
    ],
)
def test_items_that_lead_elsewhere(text: str, link: str, led: bool) -> None:
    assert leads(text, link) is led


def is_list(name: str, heading: str, items: str) -> bool:
    head = {"md": f"# Walls\n\n{PROSE}\n\n## {heading}", "txt": f"Walls\n\n{PROSE}\n\n{heading}"}
    rst = f"Walls\n=====\n\n{PROSE}\n\n{heading}\n{'-' * len(heading)}"
    return bool(article_of(read(f"x.{name}", f"{head.get(name, rst)}\n\n{items}\n".encode())).citations)


ADDRESSES = ("https://walls.example/1", "https://roofs.example/2")
LINKED = "- [Salt in old walls](https://walls.example/1)\n- [Moss on roofs](https://roofs.example/2)"
PAGES = (f"{PAGE}/1", f"{PAGE}/2")
MENTIONED = "1. Get the salt from https://walls.example/1\n2. Put it on the wall, see https://roofs.example/2"


@pytest.mark.parametrize(
    ("name", "heading", "items", "expected"),
    [
        ("md", "Sources", LINKED, True),
        ("md", "Notes", LINKED, False),
        ("md", "Anmerkungen", LINKED, False),
        ("md", "Sources", MENTIONED, False),
        ("md", "Notes", MENTIONED, False),
        ("md", "Notes", "1. {}\n2. {}".format(*ADDRESSES), True),
        ("md", "Notes", "- {}\n- {}".format(*ADDRESSES), False),
        ("txt", "Notes", "{}\n{}".format(*ADDRESSES), False),
        ("txt", "Notes", "[1] {}\n[2] A talk about roofs ({})".format(*ADDRESSES), True),
        ("rst", "Footnotes", ".. [1] {}\n.. [2] {}".format(*ADDRESSES), True),
        ("rst", "Notes", ".. [1] A talk on walls\n   ({})\n.. [2] Roofs: {}".format(*ADDRESSES), True),
        ("rst", "References", ".. [1] {}\n.. [2] {}".format(*ADDRESSES), True),
        # two of four, three of four
        ("md", "References", "- Salt: {}\n- Moss: {}\n- The town hall\n- The museum".format(*PAGES), False),
        ("md", "Sources", "- Salt: {}\n- Moss: {}\n- Rain: {}\n- The museum".format(*PAGES, PAGE), True),
    ],
)
def test_lists_of_items_that_lead_elsewhere(name: str, heading: str, items: str, expected: bool) -> None:
    assert is_list(name, heading, items) is expected


def test_a_numbered_sentence_of_news_is_no_list() -> None:
    news = "1. Smith, J., was elected on 3 May 2010 to the board of Springer, Berlin, vol. 3."
    text = f"News of the week\n\n{news}\n\nMore next week.\n"
    assert not article_of(read("x.txt", text.encode())).citations


@pytest.mark.parametrize(
    "notes",
    [
        [
            "https://logger.example.org/format",
            "https://terminal.example.org/",
            "https://maker.example.com/drivers",
        ],
        [
            "See the format, last visited in 2021.",
            "Download it from https://terminal.example.org/ (version 2.1, 2020).",
            "https://maker.example.org/drivers",
        ],
    ],
)
def test_footnotes_that_are_mere_addresses_are_no_list(notes: list[str]) -> None:
    blocks = [
        Block("The logger", BlockKind.heading, level=1),
        Block("It writes one line a minute.", BlockKind.paragraph),
    ]
    blocks += [Block(one, BlockKind.note, label=str(n)) for n, one in enumerate(notes, 1)]
    assert article_of(Document("x", "markdown", tuple(blocks))).citations == ()
