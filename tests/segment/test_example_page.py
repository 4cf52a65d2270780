"""The example page, with every oddity that pages of its kind have."""

from __future__ import annotations

from pathlib import Path

import pytest

from refsdb.errors import NoCitationList
from refsdb.model import Date, Identifier, Name
from refsdb.readers import read
from refsdb.segment import entry_of, segment

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PAGE = EXAMPLES / "calcinosis-cutis.txt"


def printed(page: Path) -> list[str]:
    """The items of the list by a reading of its own: lines that begin with blanks and a number."""
    lines = page.read_text(encoding="utf-8").splitlines()
    return [line.split(". ", 1)[1] for line in lines if line.startswith("  ") and line.strip()[0].isdigit()]


def test_ten_citations_as_printed() -> None:
    article = segment(read(PAGE))
    assert [citation.text for citation in article.citations] == printed(PAGE)
    assert [citation.label for citation in article.citations] == [str(n) for n in range(1, 11)]
    assert [citation.position for citation in article.citations] == list(range(1, 11))
    assert not any(citation.doubt for citation in article.citations)
    assert article.warnings == ()


def test_what_the_entry_says_about_itself() -> None:
    entry = segment(read(PAGE)).entry
    assert entry.title == "Calcinosis cutis (overview)"
    assert entry.identifiers == (Identifier("icd-10", "L94.2"),)
    assert entry.byline == ("Prof. Dr. med. Clara Beispiel",)
    assert entry.author == (Name(family="Beispiel", given="Clara"),)
    assert entry.updated == Date(2021, 9, 14)
    assert entry.language == "en"
    assert entry.synonyms == (
        "calcification of the skin",
        "Calcinosis of the skin",
        "cutaneous calcification",
        "Cutaneous calcinosis",
    )
    assert entry.source == str(PAGE)
    assert entry_of(read(PAGE)) == entry


def test_the_second_entry() -> None:
    article = segment(read(EXAMPLES / "scleroderma-skin.txt"))
    assert [c.label for c in article.citations] == ["1", "2", "3", "4"]
    assert article.citations[0].text.endswith("Acta Derm Venereol. 2016;96(3):418-9.")
    assert article.citations[3].text.endswith("Arch Dermatol. 1978;114(10):1473-8.")
    assert article.entry.byline == ("Dr. Jonas Muster", "Clara Beispiel")
    assert [i.value for i in article.entry.identifiers] == ["L94.0", "M34.1"]
    assert article.entry.updated == Date(2022, 3, 2)


@pytest.mark.parametrize("number", range(1, 11))
def test_a_page_cut_inside_a_citation_keeps_all_before_it(number: int) -> None:
    text = PAGE.read_text(encoding="utf-8")
    at = text.index(f"\n  {number}. ") + 30
    article = segment(read("cut.txt", text[:at].encode()))
    assert len(article.citations) == number
    assert [c.text for c in article.citations][:-1] == printed(PAGE)[: number - 1]
    if number > 1:
        assert "cut short" in article.citations[-1].doubt


def test_without_its_list_the_page_has_none_but_is_an_entry() -> None:
    text = PAGE.read_text(encoding="utf-8")
    page = read("page.txt", text[: text.index("  1. Cambiaghi")].encode())
    with pytest.raises(NoCitationList, match=r"page\.txt"):
        segment(page)
    assert entry_of(page).title == "Calcinosis cutis (overview)"
