"""Signs of a page's text layer that are no letters of their own: accents drawn apart, places of TeX's fonts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest

from refsdb.readers.pdf_lines import lines_of

if TYPE_CHECKING:
    from pypdfium2 import PdfTextpage


@dataclass(frozen=True)
class Page:
    """A page as PDFium gives it: the signs in the file's order, each with the place of its left edge."""

    signs: tuple[tuple[str, float], ...]

    def count_chars(self) -> int:
        return len(self.signs)

    def get_text_range(self) -> str:
        return "".join(sign for sign, _ in self.signs)

    def get_charbox(self, at: int, *, loose: bool) -> tuple[float, float, float, float]:
        sign, left = self.signs[at]
        return left, 700.0, left + (0 if sign == " " else 5), 710.0


def text(*signs: tuple[str, float]) -> str:
    """What is read where each string's signs stand 5 points apart from its place on."""
    page = Page(tuple((sign, place + 5 * at) for string, place in signs for at, sign in enumerate(string)))
    return lines_of(cast("PdfTextpage", page))[0][0].text


@pytest.mark.parametrize(
    "signs",
    [
        [("M", 0), ("¨", 5.5), ("uhle am Bach", 5)],
        [("Mu", 0), ("¨", 5.5), ("hle am Bach", 10)],
        [("Muhle", 0), (" ", 25), ("¨", 5.5), (" ", 28), ("am Bach", 31)],  # some signs late, between blanks
    ],
)
def test_an_accent_belongs_to_the_letter_that_it_stands_over(signs: list[tuple[str, float]]) -> None:
    assert text(*signs) == "Mühle am Bach"


def test_a_word_is_not_cut_at_the_place_of_an_accent() -> None:
    assert text(("Muhle und Ba", 0), (" ", 60), ("¨", 5.5), (" ", 60), ("ume", 60)) == "Mühle und Baume"


@pytest.mark.parametrize(
    ("letter", "accent", "both"),
    [("ı", "´", "í"), ("c", "˘", "č"), ("s", "ˇ", "š"), ("a", "˘", "ă"), ("x", "´", "x´")],
)
def test_what_accent_and_letter_make(letter: str, accent: str, both: str) -> None:
    assert text(("Pa", 0), (letter, 10), (accent, 10), ("o", 15)) == f"Pa{both}o"


def test_an_accent_that_stands_over_nothing_is_kept() -> None:
    assert text(("Muhle", 0), ("´", 60)) == "Muhle´"


def test_places_of_tex_fonts_that_are_no_control_characters() -> None:
    assert text(("Con\x1cdence, e\x1bect, o\x0ece, 12\x1519", 0)) == "Confidence, effect, office, 12–19"
