"""Figures and tables on a page between two parts of a list."""

from __future__ import annotations

import pytest

from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM (2010) Wind and rain at the coast of the far north and"
REST = "of the south. Ann Fict Sci 33: 7–19"
D = "Dahl O (2011) Houses without a cellar. J Test Build 22: 3-44"
PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long.\n"
)


def found(pages: list[str]) -> list[str]:
    text = f"Walls\n\n{PROSE}\nReferences\n\n" + "\n\f".join(pages)
    return [one.text for one in segment(read("x.txt", text.encode())).citations]


@pytest.mark.parametrize("word", ["Figure", "Table", "Abbildung", "Tableau"])
def test_a_figure_between_two_parts_of_a_list(word: str) -> None:
    figure = f"0 20 40 60 80 100\n0.0 0.1 0.2\n\nx\npsi.L(x)\n\n{word} 6: Bounds for the fall of walls\nas Berger has them.\n"
    other = f"y [km]\n2800 2900\n\n{word} 7: What is left of walls.\n"
    assert found([f"{A}\n{B}\n{C}", f"{figure}\n{REST}\n{D}"]) == [A, B, f"{C} {REST}", D]
    assert found([f"{A}\n{B}", figure, other, D]) == [A, B, D]
    assert found([f"{A}\n{B}\n{C}", f"{figure}\n{REST}\n"]) == [A, B, f"{C} {REST}"]


def test_a_citation_above_a_figure_stays() -> None:
    page = f"{D}\n\n0 20 40\n\nFigure 6: Bounds for the fall of walls\n"
    assert found([f"{A}\n{B}", page])[:3] == [A, B, D]


@pytest.mark.parametrize("behind", ["", f"\n{D}\n"])
@pytest.mark.parametrize("top", ["0 20 40\n0.1 0.2\n\n", ""])
def test_what_an_item_still_has_at_the_top_of_a_page_stays(top: str, behind: str) -> None:
    page = f"{REST}\n\n{top}Table 1: Walls\na 1 2 3\n{behind}"
    texts = found([f"{A}\n{B}\n{C}", page])
    assert texts[:2] == [A, B]
    assert texts[2].startswith(f"{C} {REST}")
    assert not behind or texts[2:] == [f"{C} {REST}", D]


@pytest.mark.parametrize("behind", ["", f"\n{D}\n"])
def test_items_without_a_year_above_a_table_stay(behind: str) -> None:
    oak, elm = "Oak Foundation. How to plant. www.oaks.org", "Elm Society. Rules for hedges. www.elms.org"
    texts = " ".join(found([f"{A}\n{B}", f"{oak}\n{elm}\n\nTable 1: Walls\na 1 2 3\n{behind}"]))
    assert oak in texts
    assert elm in texts
    assert not behind or texts.endswith(D)


def test_a_caption_in_the_text_is_nothing() -> None:
    text = f"Walls\n\n{PROSE}\n\fFigure 1: A wall\n\n{PROSE}\nReferences\n\n{A}\n{B}\n"
    assert [one.text for one in segment(read("x.txt", text.encode())).citations] == [A, B]
