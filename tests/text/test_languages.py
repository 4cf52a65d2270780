from __future__ import annotations

import pytest

from refsdb.text.languages import babel_name, language_of


@pytest.mark.parametrize(
    ("text", "tag", "babel"),
    [
        ("german", "de", "german"),
        (" ngerman ", "de", "german"),
        ("ger", "de", "german"),
        ("de-AT", "de-AT", "german"),
        ("British", "en-GB", "english"),
        ("jpn", "ja", ""),
        ("greek", "", ""),
        ("", "", ""),
    ],
)
def test_names_and_codes_are_tags(text: str, tag: str, babel: str) -> None:
    assert language_of(text) == tag
    assert babel_name(tag) == babel
