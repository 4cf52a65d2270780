"""Where documents name their authors: above the title, under it with more, on title pages; and who is none."""

from __future__ import annotations

import pytest

from refsdb.model import Block, BlockKind, Document
from refsdb.segment import entry_of

TEXT = "\n\nThe walls of the north take up water in spring and give it back in summer. A stone is laid by hand.\n"


def byline(text: str, **metadata: str) -> tuple[str, ...]:
    return entry_of(Document("x", "text", tuple(map(Block, text.split("\n"))), metadata)).byline


def title(text: str) -> str:
    return entry_of(Document("x", "text", tuple(map(Block, text.split("\n"))))).title


@pytest.mark.parametrize(
    ("above", "people"),
    [
        ("Anna Oak", ("Anna Oak",)),
        ("Hans-Jürgen Oak", ("Hans-Jürgen Oak",)),
        ("Piotr Dębski, Olga Żuk", ("Piotr Dębski", "Olga Żuk")),
        ("И. П. Дубова", ("И. П. Дубова",)),
        ("UDC 94\n\nAnna Oak\nUniversity of the North", ("Anna Oak",)),
        ("Mémoire de master 1 – Histoire\nUniversité de Salzdorf\n\nKarima Oak", ("Karima Oak",)),
        ("Journal of Old Walls 12 (2020) 1-9", ()),
        ("Salt and Moss", ()),
    ],
)
def test_the_line_above_the_title(above: str, people: tuple[str, ...]) -> None:
    text = f"{above}\n\nDamp in old plaster: a study of forty houses{TEXT}"
    assert byline(text) == people
    if people:
        assert title(text) == "Damp in old plaster: a study of forty houses"


def test_a_life_is_titled_by_its_name() -> None:
    assert title(f"Anna Oak\n\nAnna Oak was a builder of walls.{TEXT}") == "Anna Oak"
    assert byline(f"Anna Oak\n\nBuilder of Oak walls\n{TEXT}") == ()


@pytest.mark.parametrize(
    ("below", "people"),
    [
        ("Beth Oak1,*, Kwame Elm2 and Lucía Ash1", ("Beth Oak", "Kwame Elm", "Lucía Ash")),
        ("HARRIET STONE", ("HARRIET STONE",)),  # a word of the text, but no given name is
        ("Nuria Roble Paz(1) e Iván Soto(2)\n(1) Universidad de Salzdorf", ("Nuria Roble Paz", "Iván Soto")),
        ("A. Oak, B. Elm, and C. D. Ash*\nDepartment of Walls", ("A. Oak", "B. Elm", "C. D. Ash")),
        ("di Paola Rovere - 14 ottobre 2020", ("Paola Rovere",)),
        ("dimanche 4 mars 2012 par Soizic Chêne", ("Soizic Chêne",)),
        ("Handleiding\nSamengesteld door Femke Eik", ("Femke Eik",)),
        ("Candidate: Kirsty Oak\nSupervisors: Dr Jean Elm", ("Kirsty Oak",)),
        ("Student: nobody yet", ()),
        ("Marieke van den Eik, 4 november 2022", ("Marieke van den Eik",)),
        ("Dr Miriam Oak\nUniversity of the North", ("Dr Miriam Oak",)),
        ("Text: Åsa Ek\nPublicerad 2022-06-11", ("Åsa Ek",)),
        ("Por Ignacio Roble. Publicado el 12/05/2018", ("Ignacio Roble",)),
        ("von Inge Eiche (2019)", ("Inge Eiche",)),
        ("vorgelegt von Jonas Eiche", ("Jonas Eiche",)),
        ("Kirsty Oak\nSchool of Walls\nHIS 331: Walls\nDr. Jean Elm\nApril 12, 2019", ("Kirsty Oak",)),
        (
            "Takeshi Oak1\n, Maria Elm2,∗\n, Li Cho1\n1 Institute of Walls",
            ("Takeshi Oak", "Maria Elm", "Li Cho"),
        ),
        # nobody
        ("Text: Salt, Moss and Water", ()),
        ("Charlotte Street, Oldtown", ()),
        ("New Town, 4 November 2022", ()),
        ("Monsieur le Maire,", ()),
        ("Ladies and Gentlemen,", ()),
    ],
)
def test_the_line_below_the_title(below: str, people: tuple[str, ...]) -> None:
    assert byline(f"Damp in old plaster\n\n{below}{TEXT}") == people


def test_a_title_page() -> None:
    head = "Universität Salzdorf\nInstitut für Mauern\nSeminar: Wasser (WS 2019)\nLeitung: Prof. Dr. Gerhard Ulme\n\n"
    own = "Rechte am Rohr\n\nStreit um Wasser 1690–1790\n\nvorgelegt von Jonas Eiche\nMatrikelnr. 123\nAbgabe: 31. März 2020"
    assert byline(f"{head}{own}{TEXT}") == ("Jonas Eiche",)


def word(author: str, *lines: str) -> tuple[str, ...]:
    blocks = tuple(Block(line, BlockKind.paragraph) for line in lines)
    return entry_of(Document("x", "docx", blocks, {"author": author})).byline


def test_what_a_program_knows_of_the_authors_is_less_than_what_is_printed() -> None:
    assert word("Beth Oak", "Damp in plaster", "Beth Oak, Wei Liu and D. M. Elm", TEXT) == (
        "Beth Oak",
        "Wei Liu",
        "D. M. Elm",
    )
    assert word("Marta", "Damp in plaster", "Marta Oak Elm", TEXT) == ("Marta Oak Elm",)
    assert word("Board of Walls", "Damp in plaster", "Board of Walls", "Autora: Rosa Roble", TEXT) == (
        "Rosa Roble",
    )
    assert word("Beth Oak", "Damp in plaster", "We thank Beth Oak.", TEXT) == ("Beth Oak",)


def printed(text: str, **metadata: str) -> str:
    blocks = tuple(Block(line) for line in text.split("\n"))
    return entry_of(Document("x", "pdf", blocks, metadata)).title


def test_the_site_stands_above_the_title_a_sub_title_below_it() -> None:
    own = {"title": "When the moon wed | Leaves of the North"}
    assert (
        printed(f"Leaves of the North\n\nWhen the moon wed\n\nBy Anna Oak{TEXT}", **own)
        == "When the moon wed"
    )
    below = f"Oldtown\n\nWhen the moon wed\n\nLeaves of the North\n\nBy Anna Oak{TEXT}"
    assert printed(below, **own) == own["title"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("GETTING UP AND BUILDING\nWITH OLD-LIME\nPHILIP S. ASH\n", "GETTING UP AND BUILDING WITH OLD-LIME"),
        ("Il muro del giovedì\ndi Paola Rovere - 14 ottobre 2020", "Il muro del giovedì"),
        (
            "Programme of the Wall Weekend\nKirkwall, 4-5 May 2019\n\nSATURDAY",
            "Programme of the Wall Weekend",
        ),
        ("Home  /  Town  /  History\n\nThe wall that did not stop\n\nAnna Oak", "The wall that did not stop"),
        (
            "Damp in Old Plaster: Clay and Lidar\n          Rubin Ash\n\n    Martin Ash\n",
            "Damp in Old Plaster: Clay and Lidar",
        ),
        (
            "HIS 331: Walls and the State\nSpring 2019, Mondays 14:00-16:00\nDr Jean Elm",
            "HIS 331: Walls and the State",
        ),
        (
            "Walls at the hour of noon and\nafter 12 years of rain\n\nText.",
            "Walls at the hour of noon and after 12 years of rain",
        ),
    ],
)
def test_a_title_ends_above_names_and_hours(text: str, named: str) -> None:
    assert title(text + TEXT) == named


@pytest.mark.parametrize(
    "section",
    ["Experiencia", "Berufserfahrung", "Work experience", "Formación académica", "Personal details"],
)
def test_a_life_in_dates_is_titled_by_the_name(section: str) -> None:
    blocks = (
        Block("Andrés Roble Díaz", BlockKind.paragraph, size=2.0),
        Block("Calle del Horno 7 · 600 000 000", BlockKind.paragraph),
        Block(section, BlockKind.heading, level=1, size=1.27),
        Block("2015–2023 Taller Roble", BlockKind.item, level=1),
    )
    assert entry_of(Document("x", "docx", blocks)).title == "Andrés Roble Díaz"


def test_who_wrote_a_letter_with_a_large_title() -> None:
    head = ("Dr. Andrea Linde", "Sachverständige für Mauern", "Salzdorf, am 4. April 2016")
    blocks = (
        *(Block(one, BlockKind.paragraph) for one in head),
        Block("Gutachten über eine Mauer", BlockKind.paragraph, size=1.8),
        Block("Die Mauer ist gesprungen.", BlockKind.paragraph),
    )
    assert entry_of(Document("x", "docx", blocks, {"author": "Linde"})).byline == ("Dr. Andrea Linde",)


@pytest.mark.parametrize(
    ("first", "below", "named"),
    [
        ("The walls of Oldtown – Daily Leaf", "The walls of Oldtown", "The walls of Oldtown"),
        ("Walls - Encyclopedia of Bricks", "Walls", "Walls"),
        ("The walls of Oldtown | Daily Leaf", "Home\n\nNews\n\nThe walls of Oldtown", "The walls of Oldtown"),
        ("Salt – a history of walls", "Chapter\n\nSalt", "Salt – a history of walls"),
        ("Salt – a history of walls", "Salt in walls", "Salt – a history of walls"),
    ],
)
def test_a_saved_page_says_its_title_with_the_site_and_without(first: str, below: str, named: str) -> None:
    assert title(f"{first}\n\n{below}{TEXT}") == named


def headed(*parts: tuple[str, int]) -> str:
    blocks = [
        Block(text, BlockKind.heading if level else BlockKind.paragraph, level=level) for text, level in parts
    ]
    return entry_of(Document("x", "md", tuple(blocks))).title


def test_headings_of_sections_are_no_titles() -> None:
    assert (
        headed(("Who paid for the walls?", 0), ("1 Aims", 1), ("Of walls.", 0), ("2 Questions", 1))
        == "Who paid for the walls?"
    )
    assert headed(("Andrés Roble Díaz", 0), ("Experiencia", 1), ("Idiomas", 1)) == "Andrés Roble Díaz"
    assert headed(("Introduction", 2), ("Walls of Oldtown", 1), ("Salt", 2)) == "Walls of Oldtown"
    assert headed(("1 Walls", 1), ("Of walls.", 0), ("2 Roofs", 1)) == "1 Walls"


def test_a_journal_above_the_kind_of_article_is_no_title() -> None:
    head = "Urban Walls\nShort communication\n\nHeat stress in street walls\n\nAnna Oak"
    assert title(f"{head}{TEXT}") == "Heat stress in street walls"
    assert title(f"Bells of Oldtown\nOldtown, 4 July - 30 August 2009\n\nText.{TEXT}") == "Bells of Oldtown"


@pytest.mark.parametrize("stated", ["Elena Bosc", "Bosc, Elena", "Dr. Elena Bosc"])
@pytest.mark.parametrize(
    ("below", "people"),
    [
        ("By Elena Bosc and Tomás Ríos", ("Elena Bosc", "Tomás Ríos")),
        ("Elena Bosc, Tomás Ríos", ("Elena Bosc", "Tomás Ríos")),
        ("By Elena Bosc, Tomás Ríos and Ann Oak | 3 May 2016", ("Elena Bosc", "Tomás Ríos", "Ann Oak")),
        ("By Elena Bosc", None),
        ("By Elena Bosc\nEditor\nAnn Oak\nGuides to walls", None),
        ("By Tomás Ríos and Ann Oak", None),
        ("By Elena Bosch and Tomás Ríos", None),
        ("The walls of Elena Bosc and Tomás Ríos", None),
    ],
)
def test_a_printed_line_with_all_who_are_stated_and_more(
    below: str, people: tuple[str, ...] | None, stated: str
) -> None:
    """Of those whom a page states in its head the first may be the only one."""
    text = f"Damp in old plaster\n{below}{TEXT}"
    assert byline(text, author=stated, title="Damp in old plaster") == (people or (stated,))
