"""Lists of other matter than works, which no heading names."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.segment import article_of
from refsdb.segment.matters import heads_readers

STAFF = (
    "Ferro, G., Ph.D. 2009, now at University of Padua",
    "Gomez, H., Ph.D. 2011, now at Soil Institute Press, Madrid",
    "Hall, S., M.Sc. 2012, now at Wiley, New York",
)
ROOMS = (
    "Adams, J. R., Professor, Leeds University 1988. Room 2.14-15",
    "Brenner, K., Lecturer, Kiel University 1991. Room 2.16-17",
    "Chang, L., Professor, Salt University 2003. Room 2.18-19",
)
WARES = (
    "Adler, B.: Salz. Wien: Salzverlag 1911. 8°, 212 S. Halbleinen. EUR 45,-",
    "Berger, K.: Kohle. Leipzig: Insel 1923. 4°, 98 S. EUR 20,-",
    "Dorn, M.: Eisen. Berlin: Fischer 1931. EUR 12,50",
)
DEAD = (
    "Adams, John R. (1931-2014). Teacher, of Saltby. Survived by two sons. Service, pp. 12-13.",
    "Brenner, Karl (1940-2014). Printer at Tow Press for forty years.",
    "Corwin, Hannah (geb. 3. Mai 1922). Ferrywoman at Walls Press, 10-11.",
)
ROWERS = (
    "Dunn, P. (1976), stroke, 12-13 starts",
    "Evans, T. (1975), bow, 4-8 starts",
    "Hall, S. (1978), cox, 14 starts",
)
PLANS = (
    "Adams, J.: prototype, May 2016",
    "Brown, T.: field test, pp. 3–5 of the plan, June 2017",
    "Chang, L.: final report, March 2018",
)
VOLUMES = (
    "Adams, J. R. (1931-1934). Walls. London: Walls Press, vols. 1-3.",
    "Brenner, K. (1940-1942). Salt. Kiel: Moss University Press, pp. 2-4.",
    "Chang, L. (2003-2004). Moss. New York: Salt Press, pp. 14-19.",
)
RUNNERS = (
    "Müller, Hans (1985), LG Oberdorf 33:12",
    "Schmidt, Karl (1990), TV Neustadt 33:47",
    "Fischer, J. (2001), LG Oberdorf 36:09",
    "Beck, P. (1978), ohne Verein 35:20",
)
THESES = (
    "Ferro, G. (2009) Frost in walls. Ph.D. thesis, University of Padua.",
    "Gomez, H. (2011) Salt and soil. PhD dissertation, University of Madrid.",
    "Hall, S. (2012) Moss on roofs. M.Sc. thesis, Salt University, New York.",
)
BOOKS = (
    "Adams, J. R.: The Professor's House. London: Walls Press 1988, pp. 12-15.",
    "Brenner, K.: Room for All. Kiel: Moss University Press 1991, pp. 2-4.",
    "Chang, L.: Prices. New York: Salt Press 2003, pp. 14-19.",
)


DEGREES = (
    "Ferro, G. Frost in walls. PhD, University of Padua, 2009.",
    "Gomez, H. Salt and soil. Ph.D., Madrid Technical University, 2011.",
    "Hall, S. (2012). Moss on roofs of barns. M.Sc., Salt University.",
)
OLD_AUTHORS = (
    "Adams, John (1622-1699). Walls of the north. Edited by C. Beck. London: Ash, 1998.",
    "Brenner, Karl (1700-1754). Salt. Edited by D. Elm. Kiel: Moss Press, 1999.",
    "Chang, Lee (1800-1867). The mason's book. London: Ash, 2001.",
)
FACULTY = (
    "Adams, John, Associate Professor. Ph.D., Elm University, 1998",
    "Brenner, Karl, Lecturer. M.Sc., Kiel University, 1991",
    "Chang, Lee. Ph.D., Salt University, 2003",
)


@pytest.mark.parametrize("items", [FACULTY, STAFF, ROOMS, WARES, RUNNERS, DEAD, ROWERS, PLANS])
def test_what_is_no_list(items: tuple[str, ...]) -> None:
    assert not found(items)


@pytest.mark.parametrize("items", [THESES, BOOKS, VOLUMES, DEGREES, OLD_AUTHORS])
def test_what_is_one(items: tuple[str, ...]) -> None:
    assert found(items) == list(items)


SAID = (
    "Martin, P. (13 sept. 2016) : Très bonne, cuite 45-50 min. Merci.",
    "Dubois, C. (14 sept. 2016) : J'ai mis 3 œufs, p. 12 de votre livre !",
    "Petit, A. (2 oct. 2017) : Voir aussi www.tartes.example",
)


@pytest.mark.parametrize(
    "heading",
    [
        "Vos commentaires (4)", "3 Kommentare", "Comments", "Opiniones de lectores", "3 Responses to “Walls”", "评论 (3)",
        "Комментарии: 4", "Reader comments", "Leave a comment", "Deine Antworten",
    ],
)  # fmt: skip
def test_what_readers_say(heading: str) -> None:
    assert not found(SAID, heading)
    assert not found(BOOKS, heading)
    assert found(BOOKS, "Histoire") == list(BOOKS)


@pytest.mark.parametrize(
    "heading",
    [
        "Plant responses to drought", "Respuestas inmunes", "Responses to stress", "Comments on a theory of walls", "文学评论",
        "Комментарий к закону", "Avis de passage", "Reply to Elm",
    ],
)  # fmt: skip
def test_headings_with_the_same_words(heading: str) -> None:
    assert found(BOOKS, heading) == list(BOOKS)


def test_a_long_heading_is_none_of_readers() -> None:
    assert not heads_readers("(" * 10_000)


@pytest.mark.parametrize("items", [STAFF, WARES])
def test_a_heading_says_more(items: tuple[str, ...]) -> None:
    assert found(items, "References") == list(items)


def test_headings_are_no_items_without_a_heading_of_a_list() -> None:
    """Whom a text quotes stands in the headings of its parts, and under them what she says."""
    blocks: list[Block] = []
    for name, year in (("Adams, J.", 1999), ("Berger, K.", 2001), ("Conti, M.", 2004), ("Dunn, R.", 2009)):
        blocks.append(Block(f"{name}, Institute of Walls, {year}", BlockKind.heading, level=3))
        blocks.append(
            Block(f"“The salt of {year},” May 2, https://walls.example/{year}", BlockKind.paragraph)
        )
        blocks.append(
            Block("And the walls are wet, which is why they will have to be dried.", BlockKind.paragraph)
        )
    assert not article_of(Document("x", "docx", tuple(blocks))).citations


def found(items: tuple[str, ...], heading: str = "Alumni") -> list[str]:
    blocks = [
        Block(heading, BlockKind.heading, level=2),
        *(Block(text, BlockKind.item, level=1) for text in items),
    ]
    return [one.text for one in article_of(Document("x", "html", tuple(blocks))).citations]


@pytest.mark.parametrize(
    "heading",
    [
        "Para leer más", "Pour aller plus loin", "Per saperne di più", "Para saber mais", "Pour en savoir plus",
        "Para saber más",
    ],
)  # fmt: skip
def test_headings_that_invite_to_read_on(heading: str) -> None:
    assert found(THESES[:2], heading) == list(THESES[:2])


def test_items_without_names_under_a_weak_heading() -> None:
    items = (
        "Dunn, R., Boxes and Bells, Tow Press, 2009, ch. 3.",
        "“Phone box to go”, Northport Mercury, 3 May 2016.",
        "Payphone statistics, Ofphone, accessed 2 May 2018.",
    )
    assert found(items, "Sources") == list(items)
    assert not found(("The walls of 1998", "Moss, since 2003", "Salt and rain 2010"), "Sources")


def test_the_last_item_of_a_table_of_contents_heads_nothing() -> None:
    def block(text: str, kind: BlockKind, level: int = 1) -> Block:
        return Block(text, kind, level=level)

    blocks = (
        block("1. Hammers", BlockKind.item),
        block("Bibliography", BlockKind.item),
        block("1. Hammers", BlockKind.heading, 2),
        block("Pell (1999) says no.", BlockKind.paragraph),
        block("Bibliography", BlockKind.heading, 2),
        *(block(text, BlockKind.item) for text in BOOKS),
    )
    assert [one.text for one in article_of(Document("x", "html", blocks)).citations] == list(BOOKS)
