"""Pages that a browser printed have its headers and footers, which are no text."""

from __future__ import annotations

import pytest

from refsdb.readers import read
from refsdb.segment import segment

LIST = """References
1. Oak A, Elm B. Moss in towns. J Trees. 2001;4:11-19.
2. Oak A, Ash C. Moss in walls. J Trees. 2002;5:21-29.
3. Fir D, Ash C. Moss in barns. J Trees. 2003;6:31-39."""


@pytest.mark.parametrize(
    ("header", "footer"),
    [
        ("11/28/26, 12:09 AM     Moss in the City | Daily Leaf", "https://example.org/moss.html     {}/2"),
        ("28.11.26, 00:09     Moss in the City | Daily Leaf", "file:///home/oak/moss.html     {}/2"),
        ("Moss in the City | Daily Leaf     https://example.org/moss.html", "{} of 2     28/11/2026, 00:09"),
    ],
)
def test_what_a_browser_prints(header: str, footer: str) -> None:
    first, second = LIST.split("3.")
    pages = [
        f"{header}\n\nMoss in the City\nBy Anna Field\n\nMoss grows in many houses.\n\n{first}\n{footer.format(1)}\n",
        f"{header}\n\n3.{second}\n\n{footer.format(2)}\n",
    ]
    article = segment(read("moss.txt", "\f".join(pages).encode()))
    assert article.entry.title == "Moss in the City"
    assert [one.label for one in article.citations] == ["1", "2", "3"]
    assert article.citations[2].text.endswith("6:31-39.")
    assert not any("Daily" in one.text or "/2" in one.text for one in article.citations)
