"""Short lists of books without a heading below a text that mentions works: the text is no part of the list."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.segment import article_of

TEXTS = {
    "en": [
        (
            "Between 1763 and 1781 the council met nine times a year, mostly in the room above the smithy. The first entry "
            "that names the wall by its place is of 1719. Whether the steward came is doubtful; Oak (2003) thinks he did."
        ),
        "What changed after 1862 was not the water but the law, and nobody mourned it for long.",
    ],
    "es": [
        (
            "Según García Oak (2010), la mayoría de los pleitos se debía a las sequías. En 1771 se pagaron 340 reales por la "
            "limpia, el doble que en 1765. Los libros se conservan en mal estado, con lagunas importantes."
        ),
        "Después de 1866 la ley de aguas cambió el lenguaje pero no las costumbres.",
    ],
    "it": [
        (
            "Secondo Bernardi e Oak (2013) il muro fu prima di tutto una questione di acqua. Nel 1843 i muratori ricevevano "
            "60 centesimi al giorno. Le carte sono conservate presso il comune di Salzdorf."
        ),
        "Dopo il 1865 il codice civile cambiò i rapporti tra le parti.",
    ],
}
BOOKS = [
    [
        "Adler, Anna. The Drowned Wall. Elm & Finch, 1987.",
        "Berg, Philip. A Gazetteer of Walls. Oak House, 1974.",
        "Costa, Rebecca. The Weirs of Salzdorf. Granta, 2006.",
    ],
    [
        "ADLER, Ana: El agua y el muro, Valencia, Turia, 1982.",
        "BERG, Carmen: Historia de los muros, Barcelona, 1995.",
        "COSTA, Francisco: Tratado de muros, Madrid, 1908.",
    ],
    [
        "Anna Adler, The Drowned Wall (London: Elm & Finch, 1987)",
        "Philip Berg, A Gazetteer of Walls (Norwich: Oak House, 1974)",
        "Rebecca Costa, The Weirs of Salzdorf (Cambridge: Granta, 2006)",
    ],
]


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("books", BOOKS)
@pytest.mark.parametrize("kind", [BlockKind.paragraph, BlockKind.line])
def test_books_below_a_text(language: str, books: list[str], kind: BlockKind) -> None:
    gaps = [Block("")] if kind is BlockKind.line else []
    parts = ["A walk in the north", *TEXTS[language], *books]
    blocks = tuple(block for part in parts for block in (Block(part, kind), *gaps))
    assert [one.text for one in article_of(Document("x", "text", blocks)).citations] == books


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Adler, Anna, mayor, since 1998",
            "Berg, Philip, clerk, since 2002",
            "Costa, Eva, smith, since 2006",
        ],
        ["Brick, red. 20 pieces. In store since 2019.", "Lime, white. Two sacks. In store since 2020."] * 2,
        [*TEXTS["en"], *TEXTS["en"]],
        [*TEXTS["es"], *TEXTS["it"]],
    ],
)
def test_no_books_below_a_text(lines: list[str]) -> None:
    blocks = tuple(Block(part, BlockKind.paragraph) for part in ["A walk in the north", *lines])
    assert article_of(Document("x", "html", blocks)).citations == ()
