"""Numbers of volumes, issues and pages in their many prints."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from refsdb.match.numerals import keys_of, last_page, number_keys, page_key, range_ends, years_in


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", ()),
        ("96", ("96",)),
        ("0096", ("96",)),
        ("418-419", ("418", "419")),
        ("S12–S18", ("12", "18")),
        ("e0196160", ("196160",)),
        ("1096c-1096", ("1096", "1096")),
        ("22TR04", ("22tr04",)),
        ("512-513", ("512", "513")),
        ("XII", ("12",)),
        ("iv", ("4",)),
        ("CD001234.pub2", ("1234", "2")),
        ("Suppl", ()),
        ("٩٦", ("96",)),
    ],
)
def test_keys_of(text: str, keys: tuple[str, ...]) -> None:
    assert keys_of(text) == keys
    assert page_key(text) == (keys[0] if keys else "")


@pytest.mark.parametrize(
    ("pages", "last"), [((), ""), (("7",), ""), (("465", "467"), "467"), (("1425", "37"), "1437")]
)
def test_last_page(pages: tuple[str, ...], last: str) -> None:
    assert last_page(pages) == last


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("34, 183-190.", {"190"}),
        ("1425–37", {"37", "1437"}),
        ("pp. 5 -- 9", {"9"}),
        ("564b-564", set()),
        ("10.5555/a-1-2", set()),
        ("96:418", set()),
    ],
)
def test_range_ends(text: str, ends: set[str]) -> None:
    assert range_ends(text) == ends


def test_a_scanner_s_letters_are_mended() -> None:
    plain, mended = number_keys(["l22", "l3", "2o", "s9", "el32", "1716", "cpf1", "soil"])
    assert {"122", "13", "20", "59", "132"} <= mended
    assert {"22", "3", "2", "9", "32", "1716", "1"} == plain


def test_years() -> None:
    assert years_in(["2017a", "1799", "123", "20170", "2o22", "1450", "2017"]) == (2017, 1799, 2022)


@given(st.text(max_size=12))
@example("0A0")
def test_any_text_has_clean_keys(text: str) -> None:
    for key in keys_of(text):
        assert key[0].isdigit()
        assert key == "0" or not key.startswith("0")
