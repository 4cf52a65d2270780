"""`CO<sub>2</sub>` of a record is "CO₂" in the library, whatever brought it, and mark-up again where a format has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from refsdb.model import Item, Reference, Work
from refsdb.model.scripts import from_tags, to_tags
from refsdb.readers.bibtex import read as read_bib
from refsdb.readers.csljson import read as read_csl
from refsdb.readers.nbib import read as read_nbib
from refsdb.readers.ris import read as read_ris
from refsdb.writers import write


@pytest.mark.parametrize(
    ("tagged", "plain"),
    [
        ("CO<sub>2</sub> and Ca<sup>2+</sup>", "CO₂ and Ca²⁺"),
        ("H<inf>2</inf>O", "H₂O"),
        ("the 4<sup>th</sup>", "the 4th"),
        ("T<sub>C</sub>", "T<sub>C</sub>"),
        ("a <sub> b", "a <sub> b"),
        ("<SUB>2</SUB>", "₂"),
    ],
)
def test_tags_as_characters(tagged: str, plain: str) -> None:
    assert from_tags(tagged) == plain


def test_characters_as_tags() -> None:
    assert to_tags("CO₂, Ca²⁺, 10 m², e⁻⁻") == (
        "CO<sub>2</sub>, Ca<sup>2+</sup>, 10 m², e<sup>-</sup><sup>-</sup>"
    )


@pytest.mark.parametrize(
    "read",
    [
        lambda title: Work.from_record({"DOI": "10.5555/x", "title": [title]}).title,
        lambda title: read_bib("a.bib", f"@book{{a, title={{{title}}}}}".encode()).records[0].reference.title,
        lambda title: read_ris("a.ris", f"TY  - BOOK\nTI  - {title}\nER  - \n".encode()).records[0].reference.title,
        lambda title: read_nbib("a.nbib", f"PMID- 1\nTI  - {title}\n".encode()).records[0].reference.title,
        lambda title: read_csl("a.json", f'[{{"type": "book", "title": "{title}"}}]'.encode()).records[0].reference.title,  # type: ignore[union-attr]
    ],
    ids=["Crossref", "BibTeX", "RIS", "MEDLINE", "CSL-JSON"],
)  # fmt: skip
def test_whatever_brings_the_title(read: Callable[[str], str]) -> None:
    assert read("Storing CO<sub>2</sub> in ash") == "Storing CO₂ in ash"


@pytest.mark.parametrize(
    ("to", "written"),
    [
        ("bibtex", "title = {Storing {CO$_2$} in m²}"),
        ("biblatex", "title = {Storing {CO$_2$} in m²}"),
        ("csl-json", '"title": "Storing CO<sub>2</sub> in m²"'),
        ("html", "Storing CO<sub>2</sub> in m²"),
        ("markdown", "Storing CO<sub>2</sub> in m²"),
        ("ris", "TI  - Storing CO₂ in m²"),
        ("nbib", "TI  - Storing CO₂ in m²."),
        ("text", "Storing CO₂ in m²"),
    ],
)
def test_each_format_in_its_way(to: str, written: str) -> None:
    item = Item("a", Reference("article-journal", title="Storing CO₂ in m²"))
    assert written in "".join(write([item], to))


def test_a_title_in_csl_json_keeps_its_own_mark_up() -> None:
    own = "<i>E. coli</i> in T<sub>C</sub> <span class='nocase'>of CO<sub>2</sub></span>"
    found = read_csl("a.json", f'[{{"id": "a", "type": "book", "title": "{own}"}}]'.encode())
    assert found is not None
    (record,) = found.records
    assert record.reference.title == "E. coli in TC of CO₂"
    item = Item("a", record.reference, extra={"csl-json": record.extra})
    assert own in "".join(write([item], "csl-json"))
    other = replace(item, reference=replace(record.reference, title="E. coli"))
    assert '"title": "E. coli"' in "".join(write([other], "csl-json"))
    assert "title" not in "".join(write([replace(item, reference=Reference("book"))], "csl-json"))
