"""Lists without numbers of which all is one paragraph, wrapped or in one line."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.model import Block, Document
from refsdb.segment import segment

PLACES = [
    "Adler, B. (1974). Salt in walls of brick and of stone. John Miles & Sons, Wallsend.",
    "Berg, L. R. (2006). Doing it all at once: the making of roofs. Journal of Roofs, 40(4):347–358.",
    "Costa, R. P. (1999). A theory of walls and of what holds them up. Northern Press, Oldtown, NY.",
    "Dahl, E. Y., von Elm, E., and Frank, A. (2008). Moss and its uses. Journal of Moss, 44(2):481–495.",
    "Dahl, E. Y. (2011). Half a wall. Stone Works, Port Elm, England.",
    "Holm, P. (2014). Walls in change, and change in walls. J. Mason Econ. 55: 565–579.",
]
FULL_NAMES = [
    "Adler, Bernd, and Maria Conti. 2001. Salt in Walls: The Stony Way. MIT Press, Cambridge, MA.",
    "Berg, Niko, Martin Elm, Mark Oak, and Hauke Lund. 2003. “Moss on Roofs.” Roofs 31 (13): 3850–5.",
    "———. 2004a. “The Use of Roofs in Winter and in Spring.” Roofs 32 (16): 2837–49.",
    "———. 2004b. Roofs of the North. Stone Academic, Oldtown.",
    "———. 2006. “More on Roofs.” Roofs 35 (1): 7–19.",
]
UNDATED = [
    "Adler, Steven G. n.d. “The Wall Package.” https://walls.example/en/latest/.",
    "Berg, D. C., and J. Costa. 1989. “On the Small Walls of Large Towns.” Math. Walling 45: 503–28.",
    "Dahl, M. J. D., Ute Elm, Mark Oak, Hauke Lund, and Hans Walter. 1994. “Less of a Wall.” Kluwer, Oldtown.",
    "———. 1998. “More of a Wall.” Acta Murorum 7: 287–336.",
    "Elm, Ute. forthcoming. “No Wall at All.” Acta Murorum.",
]
SEMICOLONS = [
    "Adler, Bernd, 2001: „Salz in Mauern“, Mauern 133: 52–55.",
    "Dahl, Maria; Elm-Oak, Philipp, 1992: „Moos auf Dächern“, Bericht Nr. 7. Oldtown.",
    "Holm, Ralf; Lund, Karl; Moor, Ute, 1999: „Steine“, Bauen 17: 403–407.",
]
WITHOUT_STOPS = [
    "Adler, Karin (2000): Salz in alten Mauern. Oldtown: Stein",
    "Berg, Hans-Udo (2001): Moos und Dächer. Zur Lage der Ziegel. Oldtown: Ziegel",
    "Dahl, Tina/Elm, Ralf (2007): Väter und Mauern. 2. Aufl., Altstadt: Stein",
    "Holm, Rosa (2003): Wände. In: Bauen 17, S. 40–43.",
]
ADDRESSES = [
    "Adler, F., Berg, T., & Conti, P. H. (2011). Walls by hand. Wallsend: Stone. https://walls.example/hand",
    "Dahl, H., & Elm, K. C. (2011). Two modes of walls. Walls & Roofs, 17(3), 247-281. doi: 10.5555/135467.201-C",
    "Elm, K. C., & Holm, R. (2017). Moss: the least of it. http://moss.example/index.html",
    "Lund, R. M., & Moor, D. F. (2002). Less of a wall. Wall Methods, 28(2), 169-181.",
]


@pytest.mark.parametrize("width", [10_000, 78, 60])
@pytest.mark.parametrize("items", [PLACES, FULL_NAMES, UNDATED, SEMICOLONS, WITHOUT_STOPS, ADDRESSES])
def test_items_are_cut(items: list[str], width: int) -> None:
    text = textwrap.fill(" ".join(items), width, break_on_hyphens=False, break_long_words=False)
    lines = f"Walls\n\nWalls stand.\n\nReferences\n\n{text}".split("\n")
    found = segment(Document("x", "text", tuple(map(Block, lines)))).citations
    assert [one.text for one in found] == items


@pytest.mark.parametrize("between", [" – ", " — ", " - ", " • ", " | "])
def test_signs_between_items_are_no_part_of_them(between: str) -> None:
    text = f"Walls\n\nReferences: {between.join(PLACES)}"
    found = segment(Document("x", "text", tuple(map(Block, text.split("\n"))))).citations
    assert [one.text for one in found] == PLACES


def test_a_dash_for_the_same_author_stays() -> None:
    items = [PLACES[0], "— Walls of moss. Wallsend: Stone 1981.", PLACES[1]]
    lines = ["Walls", "", "References", "", " ".join(items)]
    found = segment(Document("x", "text", tuple(map(Block, lines)))).citations
    assert any("— Walls of moss" in one.text for one in found)


IN_A_BOOK = """Adler, Pia (2004): Stifte. Das Handeln der Stifte und das Reden von heute, am Beispiel der Häuser an der See und am Rand der alten Stadt. In: Berg, Anne/ Costa, Udo/ Dahl, \
Peter E. (2004): Mauern lernen. Etwas tun für die Wand. 6. Altstadt, Ort: Stein"""
IN_PRESS = """Light, P. & Holm, S. (2000). Up for talk: walls as a help for courses in the setting of a town and of its gardens, with what was found. In R. \
Berg (Ed.), Building Walls. Oldtown: Stone (in press). http://walls.example/~holm/Papers/walls.talk.html"""


@pytest.mark.parametrize("item", [IN_A_BOOK, IN_PRESS])
def test_one_item_stays_one(item: str) -> None:
    lines = ["Walls", "", "References", "", PLACES[0], item, PLACES[1]]
    found = segment(Document("x", "text", tuple(map(Block, lines)))).citations
    assert [one.text for one in found] == [PLACES[0], item, PLACES[1]]
