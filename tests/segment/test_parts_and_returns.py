"""Lists in several parts under headings of one level, and items that lead back to the text, which may be notes or not."""

from __future__ import annotations

import pytest

from refsdb.errors import NoCitationList
from refsdb.intake.reading import segmented

NAMES = "Adler Berger Conti Dorn Ebner Falk".split()
ITEMS = [
    f"{name}, A. ({2001 + k}). Salt in the walls of town {k}. Journal of Walls, {k + 3}, {k + 10}-{k + 19}."
    for k, name in enumerate(NAMES)
]
TEXT = "Walls\n\nThis is a text on walls, which says of salt in towns what there is to be said of it.\n\n"


def count(text: str, name: str = "walls.txt") -> int:
    return len(segmented(name, text.encode()).citations)


def returning(label: str, which: set[int]) -> str:
    return "\n".join(
        f"{label.format(k + 1)} {one}{' ↩' if k in which else ''}" for k, one in enumerate(ITEMS)
    )


@pytest.mark.parametrize("label", ["{}.", "[{}]"])
@pytest.mark.parametrize("which", [{0, 1, 3}, {1, 4}, {5}, set()], ids=str)
def test_items_of_a_list_some_of_which_lead_back(label: str, which: set[int]) -> None:
    assert count(f"{TEXT}References\n\n{returning(label, which)}\n") == len(ITEMS)


def test_a_web_page_s_items_some_of_which_lead_back() -> None:
    back = ' <a href="#up" class="footnote-backref">up</a>'
    items = "".join(f"<li>{one}{back if k in {0, 1, 3} else ''}</li>" for k, one in enumerate(ITEMS))
    page = f"<html><body><h1>Walls</h1><p>Of walls.</p><h2>References</h2><ol>{items}</ol></body></html>"
    assert count(page, "walls.html") == len(ITEMS)


def test_two_papers_in_one_text_have_their_headings_twice() -> None:
    first, second = "\n".join(ITEMS[:3]), "\n".join(ITEMS[3:])
    text = f"{TEXT}Conclusion\nReferences\n{first}\n\nA second paper\n\nOf roofs.\n\nConclusion\nReferences\n{second}\n"
    assert count(text) == len(ITEMS)


@pytest.mark.parametrize("line", ["## Books after 1990", ">>> Journals 2001"])
def test_a_line_like_code_within_a_list_does_not_end_it(line: str) -> None:
    items = "\n\n".join([*ITEMS[:4], line, *ITEMS[4:]])
    assert count(f"{TEXT}References\n\n{items}\n") >= len(ITEMS)


@pytest.mark.parametrize(
    ("heading", "more"),
    [
        ("Websites", 2),
        ("Webseiten", 2),
        ("Legislation", 2),
        ("Software", 2),
        ("Acknowledgements", 0),
        ("Roofs", 0),
    ],
)
def test_a_part_of_a_list_under_a_heading_of_its_level(heading: str, more: int) -> None:
    page = (
        f"# Walls\n\nOf walls.\n\n## References\n\n- {ITEMS[0]}\n- {ITEMS[1]}\n\n## {heading}\n\n"
        "- Wall Trust (2018). Walls. https://walls.example.org/walls\n"
        "- Roof Commission (2010). Roofs. https://roofs.example.org/roofs\n"
    )
    assert count(page, "walls.md") == 2 + more


def test_a_section_that_is_called_like_a_part_is_none() -> None:
    page = f"# Walls\n\nOf walls.\n\n## References\n\n- {ITEMS[0]}\n- {ITEMS[1]}\n\n## Software\n\n"
    assert count(f"{page}The program is free.\n\n- it counts walls\n- it counts roofs\n", "walls.md") == 2


@pytest.mark.parametrize(
    ("before", "cases"),
    [
        ("Table of Cases", "Adler v Berger [1984] 3 WLR 151 (HL)\nConti v Dorn [1990] 2 AC 605 (HL)"),
        (
            "Rechtsprechungsverzeichnis",
            "BGH, Urteil vom 3.5.2001 – III ZR 1/00, NJW 2001, 123\nOLG Hamm, Urteil vom 4.6.2002 – 3 U 5/01, NJW 2002, 456",
        ),
    ],
)
def test_cases_before_the_bibliography(before: str, cases: str) -> None:
    assert count(f"{TEXT}{before}\n{cases}\n\nBibliography\n{ITEMS[0]}\n{ITEMS[1]}\n") == 4


def test_letters_that_part_a_list() -> None:
    """Also behind pages, which may go on in the next line."""
    works = [
        f"{name}, R. (197{k}), Walls and salt, Past and Walls, 7{k}, pp. 30-75."
        for k, name in enumerate(NAMES)
    ]
    text = "\n".join(f"{work[0]}\n{work}" for work in works)
    found = segmented("walls.txt", f"{TEXT}Bibliography\n{text}\n".encode()).citations
    assert [one.text for one in found] == works


def test_an_element_that_holds_the_list_is_no_citation() -> None:
    inner = "".join(f"<div><p>{one}</p></div>" for one in ITEMS)
    section = f'<section id="refs"><h2>References</h2><div id="ref-list">{inner}</div></section>'
    assert count(f"<html><body><h1>Walls</h1><p>Of walls.</p>{section}</body></html>", "walls.html") == len(
        ITEMS
    )


def test_pages_that_could_be_years_are_pages_behind_a_volume() -> None:
    """What a list without a heading is told by: "1789–1807" alone is when somebody lived."""
    works = [
        "1. Adler B, Berger AL (2003) What makes salt grow in walls? Journal of Walls 15: 1789–1807.",
        "2. Conti B, Dorn AL, Ebner W (2003) Salt in a single wall. Walls and Roofs 145: 1654–1669.",
        "3. Falk C (1998) Moss on the roofs of the old towns. Walls and Roofs 120: 1554–1569.",
    ]
    assert count(f"{TEXT}{chr(10).join(works)}\n") == len(works)
    kings = [
        "1. Karl Adler, 1789–1807, mason.",
        "2. Anna Berger, 1654–1669, roofer.",
        "3. Bo Conti, 1554–1569, mason.",
    ]
    with pytest.raises(NoCitationList):
        count(f"{TEXT}{chr(10).join(kings)}\n")


@pytest.mark.parametrize("name", ["walls.txt", "walls.html"])
@pytest.mark.parametrize(
    ("act", "more"),
    [
        ("Old Walls Act 1998", 3),
        ("Old Walls Act 1998\nNew Walls Act 2010", 4),
        ("Ley 31/2014, de 2 de octubre, de Muros", 3),
        ("No act says what a wall is.", 0),
        ("We follow the Old Walls Act 1998, which was made for houses.", 0),
        ("The Walls", 0),
        ("Walls of the Old Town, 1998", 0),
    ],
)
def test_a_table_of_one_act_before_the_bibliography(act: str, more: int, name: str) -> None:
    cases = "Adler v Berger [1984] 3 WLR 151 (HL)\nConti v Dorn [1990] 2 AC 605 (HL)"
    tables = {"Table of Cases": cases, "Table of Legislation": act, "Bibliography": "\n".join(ITEMS[:2])}
    if name == "walls.txt":
        page = TEXT + "".join(f"{head}\n\n{works}\n\n" for head, works in tables.items())
    else:
        parts = (
            f"<h2>{head}</h2>" + "".join(f"<p>{work}</p>" for work in works.split("\n"))
            for head, works in tables.items()
        )
        page = f"<html><body><h1>Walls</h1><p>Of walls.</p>{''.join(parts)}</body></html>"
    assert count(page, name) == 2 + more


def test_a_case_that_a_section_speaks_of_is_no_table() -> None:
    said = "In this paper the ruling in Adler v Berger [1984] 3 WLR 151 is what we follow."
    assert count(f"{TEXT}Cases\n\n{said}\n\nBibliography\n\n{ITEMS[0]}\n{ITEMS[1]}\n") == 2
