"""Who is named under a title without "by", and what stands there and is nobody."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Date, Document
from refsdb.segment import entry_of
from refsdb.segment.about.byline import byline_of
from refsdb.segment.lines import Line

TEXT = "\n\nThe walls of the north take up water in spring and give it back in summer.\n"


def byline(text: str, **metadata: str) -> tuple[str, ...]:
    return entry_of(Document("x", "text", tuple(map(Block, text.split("\n"))), metadata)).byline


@pytest.mark.parametrize(
    ("below", "people"),
    [
        ("Anna Oak", ("Anna Oak",)),
        ("Anna Oak*", ("Anna Oak",)),
        ("Élodie Oak       Kari Elm", ("Élodie Oak", "Kari Elm")),
        ("Anna Oak1,*, Kari Elm2", ("Anna Oak", "Kari Elm")),
        ("Anna Oak∗ Kari Elm†", ("Anna Oak", "Kari Elm")),
        ("Renato OakI; Vera ElmII", ("Renato Oak", "Vera Elm")),
        ("Anna Oak, Universität Salzdorf", ("Anna Oak",)),
        ("Anna Oak, Mai 2023", ("Anna Oak",)),
        ("Anna Oak (University of the North)", ("Anna Oak",)),
        ("Katarzyna Dębska\nUniwersytet Północny", ("Katarzyna Dębska",)),
        ("Wiremu Oak\nDepartment of Brick, University of the North", ()),  # as is "Master Thesis"
        ("A. B. Oak and C. Elm", ("A. B. Oak", "C. Elm")),
        (
            "Anna Oak\nUniversity of the North\noak@example.org\n\nPeter Elm\nCollege of Salzdorf",
            ("Anna Oak", "Peter Elm"),
        ),
        ("Anna Oak\n\nAbstract\nPeter Elm", ("Anna Oak",)),
        # a sub-title comes first
        ("Notes on forty houses\n\nAnna Oak", ("Anna Oak",)),
        # nobody
        ("Salt Marshes", ()),
        ("Northern Walls", ()),
        ("Walls and Water", ()),
        ("University of the North", ()),
        ("The Walls of Salzdorf in Spring", ()),
        ("Ilka Oak Anna Elm", ("Ilka Oak", "Anna Elm")),
        # two persons, or one with four names
        ("Ilka Oak Kari Elm", ()),
    ],
)
def test_the_line_under_the_title(below: str, people: tuple[str, ...]) -> None:
    assert byline(f"Damp in old plaster\n\n{below}{TEXT}") == people


def test_whom_the_title_names_it_is_about() -> None:
    assert byline(f"Anna Oak and her walls\n\nAnna Oak{TEXT}") == ()


def test_what_the_text_says_in_small_letters_is_no_name() -> None:
    assert byline(f"Damp in old plaster\n\nMark Walls{TEXT}") == ()


def test_a_heading_under_the_title_is_its_first_part() -> None:
    blocks = (
        Block("Women who built", BlockKind.heading, level=1),
        Block("Anna Oak", BlockKind.heading, level=2),
        Block("She was born in Salzdorf.", BlockKind.paragraph),
    )
    assert entry_of(Document("x", "html", blocks)).byline == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Posted on March 8, 2019 by Tessa Oak", ("Tessa Oak",)),
        ("Veröffentlicht am 3. Oktober 2021 von Birgit Oak", ("Birgit Oak",)),
        ("12 août 2018 par Mireille Oak", ("Mireille Oak",)),
        ("Article écrit par Yves OAK", ("Yves OAK",)),
        ("Door Lieke Oak op 2 februari 2020", ("Lieke Oak",)),
        ("By Sam Oak, Local Reporter", ("Sam Oak",)),
        ("vorgelegt von: Tobias Oak, Matr.-Nr. 1234567", ("Tobias Oak",)),
        ("From: Isabel Oak <i.oak@example.org>", ("Isabel Oak",)),
        ("Anna Oak, Universität Salzdorf und Elm", ()),
        ("The walls that stood by Salt Lake", ()),
        ("Published by 2019", ()),
    ],
)
def test_by_lines_with_more_in_them(line: str, people: tuple[str, ...]) -> None:
    assert byline_of([Line("Title"), Line(line)], [], {}) == people


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("14 May 2021", Date(2021, 5, 14)),
        ("März 2019", Date(2019, 3)),
        ("12 października 2020", Date(2020, 10, 12)),
        ("2021", Date(2026, 11, 27)),
        ("Walls of 14 May 2021", Date(2026, 11, 27)),
    ],
)
def test_a_date_that_stands_alone_comes_before_that_of_the_file(printed: str, date: Date) -> None:
    blocks = tuple(
        map(Block, ["Damp in old plaster", "", "Anna Oak", "", printed, "", "Walls take up water."])
    )
    assert entry_of(Document("x", "pdf", blocks, {"modified": "2026-11-27"})).updated == date
