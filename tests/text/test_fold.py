"""Strings as keys."""

from __future__ import annotations

import re
import unicodedata

import pytest
from anyascii import anyascii
from hypothesis import given
from hypothesis import strategies as st

from refsdb.text.fold import fold, spelled, squash, words


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Gönül, Müzeyyen", "gonul muzeyyen"),
        ("Straße  ØRSTED—Łódź", "strasse orsted lodz"),
        ("ﬁne ｆｕｌｌ", "fine full"),
        ("C++ & <i>x</i>\t2-3\n", "c i x i 2 3"),
        ("Журнал", "zhurnal"),
        (" .,; ", ""),
        ("", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key
    assert words(text) == key.split()
    assert squash(text) == key.replace(" ", "")


@given(st.text())
def test_any_text_is_spelled_letter_by_letter(text: str) -> None:
    whole = anyascii(unicodedata.normalize("NFKC", text))
    assert spelled(text) == whole
    assert fold(text) == re.sub(r"[^a-z0-9]+", " ", whole.lower()).strip()
