"""Titles that a document prints in large letters."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.segment import entry_of
from refsdb.segment.about.byline import people_in

TEXT = [("Walls take up water from the soil, and the water brings salt with it.", 1.0)] * 12


def title(lines: list[tuple[str, float]], kind: BlockKind = BlockKind.line) -> str:
    """The title of a document of one page, or of paragraphs."""
    blocks = tuple(Block(text, kind, place=1, size=size) for text, size in [*lines, *TEXT])
    return entry_of(Document("x", "pdf", blocks)).title


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("Journal of Walls", 0.8), ("Salt in old walls", 1.8), ("Ann Oak", 1.2)], "Salt in old walls"),
        ([("Salt in old", 1.8), ("walls of brick", 1.8), ("Ann Oak", 1.0)], "Salt in old walls of brick"),
        # what kind of text it is, or where it was printed, may be larger than the title
        ([("ORIGINAL ARTICLE", 2.0), ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Masterarbeit", 2.4), ("Salz in Mauern", 1.8)], "Salz in Mauern"),
        ([("University of Wallsend", 2.0), ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Journal of Walls Vol. 12, No. 3", 2.0), ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Journal of Walls", 2.0), ("Salt in old walls", 1.6)], "Salt in old walls"),
        ([("JW Journal of Walls", 2.0), ("May 2010, Volume 36", 1.0), ("Salt in old walls", 1.6)], "Salt in old walls"),
        ([("Zeitschrift für Mauern", 2.0), ("Salz in Mauern", 1.6)], "Salz in Mauern"),
        ([("Journal of a plague year", 2.0), ("Ann Oak", 1.0)], "Journal of a plague year"),
        ([("Salt in old walls", 1.8), ("Introduction", 2.0)], "Salt in old walls"),
        ([("Salt in old walls∗", 1.8)], "Salt in old walls"),
        ([("Walls found by A*", 1.8)], "Walls found by A*"),
        # sub-titles, and what stands in their place
        ([("Salt in old walls", 1.8), ("A survey of forty houses", 1.3)], "Salt in old walls A survey of forty houses"),
        ([("Salt in old walls", 1.8), ("Ann Oak and Tom Elm", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Ann Oak1, Member, and Tom Elm2,*", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Ann Oak, University of Wallsend", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Abstract", 1.3), ("What follows is long", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("12 March 2020", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Houses of the coast", 1.0)], "Salt in old walls"),
        ([("College", 1.2), ("Salt in old walls", 1.8), ("What we found", 1.2)], "Salt in old walls"),
        ([("Salz in Mauern", 1.8), ("Vorgelegt von Ann Oak", 1.2)], "Salz in Mauern"),
        ([("Salt in old walls", 1.8), ("A thesis submitted by Ann Oak", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Doctoral dissertation in partial fulfilment", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("A report on a thesis", 1.3)], "Salt in old walls A report on a thesis"),
        # names, and what has few letters, only where nothing else is large
        ([("Ann Oak", 2.0), ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Der Weg der Milch", 2.0), ("1 Der Anfang", 1.4)], "Der Weg der Milch"),
        ([("W", 3.0), ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Gicht", 1.8)], "Gicht"),
        ([("Curriculum Vitae", 1.8), *TEXT[:2], ("1 Education and posts", 1.2)], "Curriculum Vitae"),
        ([("Gicht", 1.8), *TEXT[:2], ("Ursachen und Folgen", 1.2)], "Gicht"),
        ([("Examples and Test File", 1.8), ("Ann Oak", 1.3)], "Examples and Test File"),
        ([("Sample File", 1.8), *TEXT[:1], ("The Figures of It", 1.3)], "Sample File"),
        ([("Salt in old walls", 1.8), ("This style is intended for walls only.", 1.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), *[("Walls take up", 1.2)] * 5], "Salt in old walls"),
        ([("M", 3.0), ("Ann Oak", 1.1)], "Ann Oak"),
        ([("Nature", 2.8), TEXT[0], ("Salt in old walls", 1.8)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Version 0.1.0", 1.8), ("Ann Oak", 1.2)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Enno Talberg∗", 1.8), ("Abstract", 1.2)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("by", 1.8), ("Enno Talberg", 1.8)], "Salt in old walls"),
        ([("Salt in old walls", 1.8), ("Michael Oak", 1.8), ("Tom Elm", 1.8)], "Salt in old walls"),
        ([("Letters to", 1.8), ("Michael Oak", 1.8)], "Letters to Michael Oak"),
        ([("Salt in old walls", 1.7), ("oak@walls.example", 2.3)], "Salt in old walls"),
        ([("Salt in old walls", 1.7), *TEXT[:1], ("• Use of salt", 2.3)], "Salt in old walls"),
        ([("GRAIN", 3.8), ("A Package of Walls", 1.4), ("by", 1.4), ("Michael Oak", 1.4)], "GRAIN A Package of Walls"),
        ([("GRAIN", 1.8), ("Ann Oak", 1.2), ("I Introduction 3", 1.3), ("II The wall 4", 1.3)], "GRAIN"),
        ([("Salt in old", 1.8), ("Brick Walls∗", 1.8), ("Enno Talberg", 1.2)], "Salt in old Brick Walls"),
        # nothing is large
        ([("Salt in old walls", 1.1)], "Salt in old walls"),
    ],
)  # fmt: skip
def test_titles(lines: list[tuple[str, float]], expected: str) -> None:
    assert title(lines) == expected


def test_paragraphs_are_no_lines_of_one_title() -> None:
    lines = [("Salt in old walls", 1.8), ("Ann Oak", 1.8), ("Moss on roofs", 1.8)]
    assert title(lines, BlockKind.paragraph) == "Salt in old walls"
    lines = [("Ann Oak", 1.2), ("DRAFT", 2.4), ("Salt in old walls", 2.4), ("Contents", 1.6)]
    assert title(lines, BlockKind.paragraph) == "Salt in old walls"
    lines = [("Salt in old walls:", 1.8), ("a survey", 1.8)]
    assert title(lines, BlockKind.paragraph) == "Salt in old walls: a survey"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann Oak", (1, 1)),
        ("Tom Holm1 · Ana Pell2,*", (2, 2)),
        ("Ann Corwin, Member, and David Lund", (2, 2)),
        ("A. Oak and T. Elm", (2, 2)),
        ("Ann Oak, University of Wallsend", (1, 2)),
        ("Der Weg der Milch", (0, 1)),
        ("Hartmann, Ilse; von Berg, Jens Uwe", (2, 2)),
        ("Salt, moss; rain, wind", (0, 4)),
        ("Salt, moss and rain", (0, 3)),
        ("", (0, 0)),
    ],
)
def test_people(text: str, found: tuple[int, int]) -> None:
    assert people_in(text) == found
