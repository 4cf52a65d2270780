from __future__ import annotations

import pytest

from refsdb.readers.values import doi_of


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.5555/ab", "10.5555/ab"),
        ("10.5555/ab.", "10.5555/ab"),
        ("10.5555/ab&amp;c", "10.5555/ab&c"),
        ("10.5555/ab&lt;1::c&gt;3;2-#", "10.5555/ab<1::c>3;2-#"),
        ("10.5555%2Fab", "10.5555/ab"),
        ("10.5555/a%2Fb", "10.5555/a/b"),
        ("10.5555/ab10.5555/ab", "10.5555/ab"),
        ("https://doi.org/10.5555%2Fab&amp;c.", "10.5555/ab&c"),
        ("doi:10.5555/ab", "10.5555/ab"),
        ("10.5555/a%7Bb", "10.5555/a%7Bb"),  # as we write a brace without a partner
        ("none", ""),
    ],
)
def test_a_doi_is_bare(text: str, doi: str) -> None:
    assert doi_of(text) == doi
