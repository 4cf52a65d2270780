from __future__ import annotations

import pytest

from refsdb.model import Date, Reference
from refsdb.readers.bibtex import read


def first(text: str) -> Reference:
    return read("a.bib", text.encode()).records[0].reference


def test_a_logo_of_tex_is_read_as_the_name_that_it_prints() -> None:
    found = first(
        r"@book{l, title={{\LaTeX}: A Document Preparation System}, author={{\TeX\ Users Group}}, year=1994}"
    )
    assert found.title == "LaTeX: A Document Preparation System"
    assert found.author[0].literal == "TeX Users Group"


@pytest.mark.parametrize(
    ("child", "parent", "expected"),
    [
        ("crossref=p, journal={Trees}", "title={Trees and shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journaltitle={Trees}", "title={Trees and shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journal={Trees}", "journaltitle={Shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journal={Trees}", "journalsubtitle={And shrubs}", {"container_title": "Trees"}),
        ("crossref=p, journaltitle={Trees}", "journal={Shrubs}", {"container_title": "Trees"}),
        ("crossref=p, volume=3", "title={Trees}", {"container_title": "Trees", "volume": "3"}),
        ("crossref=p, address={Graz}", "location={Wien}", {"publisher_place": "Graz"}),
        ("crossref=p, year=2001", "date={1999-05-07}", {"issued": Date(2001)}),
        ("xdata=p, journal={Trees}", "journaltitle={Shrubs}", {"container_title": "Trees"}),
        ("xdata=p, year=2001", "date={1999-05-07}", {"issued": Date(2001)}),
        ("crossref=p, year=2001", "publisher={Press}", {"publisher": "Press", "issued": Date(2001)}),
    ],
)
def test_what_an_entry_says_itself_wins_over_what_another_gives(
    child: str, parent: str, expected: dict[str, object]
) -> None:
    found = first(f"@article{{a, title={{Ash}}, {child}}}\n@periodical{{p, {parent}}}")
    assert {name: getattr(found, name) for name in expected} == expected
    assert found.title == "Ash"
