"""Where a title ends: what stands under it, and lines that look like that and are part of it."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.segment import entry_of
from refsdb.segment.about.under import stands_under


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Version 2.2.22 – Last revised 2023-01-01", True),
        ("version 2022/1.1", True),
        ("For Version 2.15, 2013-6-24", True),
        ("For walls version 3.1", True),
        ("Version v2.20, September 2017", True),
        ("v0.3a", True),
        ("v 3.0.0", True),
        ("0.0.2 2021/10/08", True),
        ("v.1.2, June 2012", True),
        ("v1.2a [2019-08-06]", True),
        ("(ver. 0.18)", True),
        ("Verze 4.27, 13. prosince 2009", True),
        ("Versión 1.0", True),
        ("This file describes version 5.0 (2018/02/25)", True),
        ("Released 2018/04/08", True),
        ("Printed November 12, 2004", True),
        ("oak@walls.example", True),
        ("E-mail: oak@walls.example", True),
        ("oak at walls dot example", True),
        ("oak AT walls DOT example", True),
        ("oak[at]walls.example", True),
        ("https://walls.example/salt", True),
        ("www.walls.example", True),
        ("walls.org/salt", True),
        ("by", True),
        ("Compiled by", True),
        # parts of titles
        ("version control for walls", False),
        ("Version 2 of the Salt Act", False),
        ("Released from the wall", False),
        ("V 2 and what came after it", False),
        ("wall.sty", False),
        ("The .org boom and the walls of the web", False),
        ("Looking at walls, dot by dot", False),
        ("by water and by salt", False),
        ("Life@Work", False),
        ("walls::options$set(eval = TRUE)", True),
        ('require("walls")', True),
        ("Walls (and what grows on them)", False),
        ("How walls() counts", False),
    ],
)
def test_what_stands_under_a_title(text: str, found: bool) -> None:
    assert stands_under(text) is found


LONG = "Salt in the walls of old houses of the coast, and what to do about it"
NOTE = """This note is also to be had as a page of the web, where you may find all of it
and more, and it is sent to you when you ask for it."""


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # marks of notes to the names, and to the title
        ("Salt in old walls\nEnno Talberg∗\nAbstract\nText.", "Salt in old walls"),
        ("Salt in old\nBrick Walls∗\n\nEnno Talberg\n\nText.", "Salt in old Brick Walls∗"),
        ("Salt in old walls∗\nEnno Talberg†\n3 May 2019\n\nText.", "Salt in old walls∗"),
        ("Salt in old\nBrick Walls∗\nEnno Talberg†\n3 May 2019\n\nText.", "Salt in old Brick Walls∗"),
        ("Salt in old walls\nEnno Talberg †, Ivo Marn‡\n3 May 2019\n\nText.", "Salt in old walls"),
        # one name, and below it when it was written, where she works, her address, or the text
        ("Salt in old walls\nMichael Oak\nVersion 1.2\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nMichael Oak\nAbstract\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nMichael Oak\nhttps://walls.example\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nMichael Oak\nPeter Elm\n3 May 2019\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg (oak@walls.example)\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg (aka Rook)\n3 May 2019\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg\n\n3 May 2019\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nThe Walls Project Team\n3 May 2019\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nmaintained by Michael Oak\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\na report by Michael Oak\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nA. Talberg          I. Marn\n\nText.", "Salt in old walls"),
        ("墙中的盐\n王小明（中央大学）\n2008年1月31日\n\n正文。", "墙中的盐"),
        (f"{LONG}\nby Michael Oak\n\nText.", LONG),
        ("Salt in old walls\n----- ---- ---\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg\n\nIvo Marn\n\n3 May 2019\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg   Ivo Marn\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nEnno To\u0308rn and Ivo Marn\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg1\n1 University of Wallsend\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nEnno Talberg <Rook>\n0.0.2 2021/10/08\nText goes on.", "Salt in old walls"),
        ("Le sel des murs\nentretenu par Enno Talberg\nTexte.", "Le sel des murs"),
        ("Salt in old walls\n(C) Enno Talberg 2012/05/15\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\n© 2012 Walls Team.\nText goes on.", "Salt in old walls"),
        ("A Few\nNotes on\nBrick Walls\nLast update: 2018-09-14\nA Few\nText", "A Few Notes on Brick Walls"),
        # titles of several lines
        ("Usage of\nold walls\nand\nnew bricks\nfor making salt\nMichael Oak\nv0.1\n\nText.",
         "Usage of old walls and new bricks for making salt"),
        ("    Salt in walls with\n\n    many old bricks\n        Michael Oak\n\nText.", "Salt in walls with many old bricks"),
        # what looks like a student's head, and is the title over its authors
        ("Modifying Walls\n© Copyright 1995, Walls Team\n12 December 1995\nContents\nIntroduction\n", "Modifying Walls"),
        ("Salt in old walls\nEnno Talberg\n3 May 2019\nAbstract\nText goes on.", "Salt in old walls"),
        ("Salt in Walls\nMichael Talberg\nWall Books\nwalls.org\n3 May 2019\nThis text is also in print.\n", "Salt in Walls"),
        ("Salt in old walls\nEnno Talberg\noak@walls.example\nText goes on.", "Salt in old walls"),
        ("Salt in old walls\nAndre\u0301 To\u0308rn\u2020\n3 May 2019\n\nText.", "Salt in old walls"),
        ("SALT IN OLD\nGARDEN WALLS\nMICHAEL K. OAK\nAbstract. Walls take up water.\n", "SALT IN OLD GARDEN WALLS"),
        (f"{NOTE}\n\nSalt in old walls\nMichael Oak\n\nText.", "Salt in old walls"),
        ("Salt in old walls\nJean-Loup Marn∗\nVersion 1.2\nText goes on.", "Salt in old walls"),
        # what stands above titles, or where there is none
        ("Dear Life\n\nText goes on.", "Dear Life"),
        ("From Wikipedia, the free encyclopedia\n\nOak\n\nText.", "Oak"),
        ("A thesis submitted for the degree of Doctor of Philosophy\n\nOld walls\n\nAnn Oak\n", "Old walls"),
        ("Conclusions\n\nWalls of salt\n\nText.", "Walls of salt"),
        ("Conclusions from salt\n\nText.", "Conclusions from salt"),
        # a note to the reader above the title
        ("oak@walls.example\nSalt in old walls\n\nText.", "Salt in old walls"),
        ("version May 2014\n\nSalt in old walls\n\nText.", "Salt in old walls"),
    ],
)  # fmt: skip
def test_titles(text: str, title: str) -> None:
    blocks = tuple(Block(line) for line in text.split("\n"))
    assert entry_of(Document("x", "text", blocks)).title == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The Walls of\nGreen Harbour∗\n\nText goes on.", "The Walls of Green Harbour∗"),
        ("What became of the\nWorking Group\n3 May 2019\n\nText.", "What became of the Working Group"),
        ("Stone Walls and Old\nGarden Houses\n\nEnno Talberg\n\nText.", "Stone Walls and Old Garden Houses"),
        ("A letter to\nMichael Oak\nVersion 2\n\nText.", "A letter to Michael Oak"),
    ],
)
def test_what_looks_like_an_author_and_is_a_part_of_the_title(text: str, title: str) -> None:
    blocks = tuple(Block(line) for line in text.split("\n"))
    assert entry_of(Document("x", "text", blocks)).title == title
