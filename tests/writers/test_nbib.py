from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from refsdb.model import Record
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.readers import nbib as reader
from refsdb.writers import check, write
from refsdb.writers.tidy import tidy
from writers.example_items import ITEMS
from writers.reference_strategies import ITEMS as ANY_ITEMS


def read_back(items: list[Item]) -> list[Reference]:
    found = reader.read("list.nbib", "".join(write(items, "nbib")).encode())
    assert found.broken == ()
    return [record.reference for record in found.records]


def test_the_whole_of_an_article() -> None:
    assert "".join(write(ITEMS[:1], "nbib")) == (
        "PMID- 12345\n"
        "IS  - 0317-8471\n"
        "VI  - 96\n"
        "IP  - 2\n"
        "DP  - 2003 Mar 5\n"
        "TI  - DNA of 5% & more: \\input{x} @article{y, a } brace {and} ^^5c.\n"
        "PG  - 418-419\n"
        "FAU - de la Torre, José\n"
        "AU  - de la Torre J\n"
        "FAU - King, Martin Luther, Jr\n"
        "AU  - King ML Jr\n"
        "CN  - World Health & Care Organization\n"
        "PT  - Journal Article\n"
        "JT  - J Test & Trial\n"
        "AID - 10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-# [doi]\n"
        "SO  - J Test & Trial. 2003 Mar 5;96(2):418-419.\n"
    )


@pytest.mark.parametrize(
    "reference",
    [
        Reference(
            type="article-journal", title="Why?", pmid="1", pmcid="PMC2", issued=Date(2003, 3), language="de"
        ),
        Reference(
            type="article-journal",
            title="[Brackets]",
            author=(Name("Meyer", "Anna Lena"), Name("King", "ML", suffix="Jr"), Name(literal="A Group")),
            container_title="Cutis",
            volume="66",
            issue="3 Suppl 1",
            page="465-467",
            issn="0317-8471",
            doi="10.5555/a[b]",
        ),
        Reference(
            type="book", title="Skin.", publisher="Press", publisher_place="Graz", edition="2", isbn="1"
        ),
        Reference(
            type="chapter", title="Hair", container_title="Skin", editor=(Name("Berg", "A"),), page="1-9"
        ),
        Reference(type="thesis", title="T", publisher="University", issued=Date(literal="in press")),
        Reference(type="report", title="T"),
        Reference(type="article", title="T"),
        Reference(type="dataset", title="T"),
        Reference(type="review-book", title="T"),
        Reference(type="article-newspaper", title="T", container_title="The Paper"),
    ],
)
def test_our_own_reader_finds_it_again(reference: Reference) -> None:
    assert read_back([Item("", reference), Item("", reference)]) == [reference, reference]


@given(ANY_ITEMS)
@settings(max_examples=20, deadline=None)
def test_whatever_it_holds(items: list[Item]) -> None:
    found = read_back([replace(item, reference=replace(item.reference, title="")) for item in items])
    assert len(found) == len(items)
    found = read_back(items)
    assert [one.title for one in found] == [tidy(item.reference).title for item in items]
    assert [one.doi for one in found] == [item.reference.doi for item in items]
    assert [len(one.author) for one in found] == [len(tidy(item.reference).author) for item in items]


def test_ascii() -> None:
    items = [Item("", Reference(title="Über", doi="10.5555/a×b"))]
    assert "".join(write(items, "nbib", ascii_only=True)) == (
        "PMID- \nTI  - Uber.\nAID - 10.5555/a%C3%97b [doi]\nSO  - n.d.\n"
    )


PUBMED = """PMID- 12345
OWN - NLM
IS  - 0317-8471 (Print)
IS  - 1234-5679 (Linking)
VI  - 96
DP  - 2003 Mar 5
TI  - Ferns of the north.
LID - 10.5555/ferns [doi]
AB  - BACKGROUND: Ferns are old, and
      they are green.
FAU - Adams, Ann
AU  - Adams A
AUID- ORCID: 0000-0000-0000-0000
AD  - University of Graz.
AD  - Fern Society.
FAU - Berg, Bo
AU  - Berg B
AD  - University of Linz.
LA  - eng
PT  - Journal Article
PT  - Case Reports
PL  - Austria
TA  - J Ferns
JT  - Journal of ferns
MH  - Ferns/*growth
MH  - Humans
OT  - moss
AID - S0317-8471(03)1 [pii]
AID - 10.5555/ferns [doi]
SO  - J Ferns. 2003 Mar 5;96.
"""


def test_what_pubmed_says_besides_survives() -> None:
    (record,) = reader.read("list.nbib", PUBMED.encode()).records
    item = Item("a", record.reference, extra={"nbib": record.extra})
    text = "".join(write([item], "nbib"))
    check(text, "nbib", [item])
    wanted = PUBMED.replace("and\n      they", "and they").splitlines()
    for changed in ("LID - 10.5555/ferns [doi]", "SO  - J Ferns. 2003 Mar 5;96."):
        wanted.remove(changed)
    lines = text.splitlines()
    assert [line for line in wanted if line not in lines] == []
    assert lines[lines.index("AU  - Adams A") :][1:5] == [
        "AUID- ORCID: 0000-0000-0000-0000",
        "AD  - University of Graz.",
        "AD  - Fern Society.",
        "FAU - Berg, Bo",
    ]
    (again,) = reader.read("list.nbib", text.encode()).records
    assert (again.reference, again.extra) == (record.reference, record.extra)
    corrected = replace(item, reference=replace(record.reference, doi="10.5555/moss"))
    assert "ferns [doi]" not in "".join(write([corrected], "nbib"))
    without = replace(item, reference=replace(record.reference, doi=""))
    check("".join(write([without], "nbib")), "nbib", [without])


@pytest.mark.parametrize(
    ("came", "field", "value"),
    [
        ("PG  - 1473-8; discussion 1479-80", "page", "1473-1478"),
        ("PG  - 431-456, 791-823", "page", "431-456, 791-823"),
        ("PG  - e12; author reply e13", "page", "e12"),
        ("IS  - 0317-8471 (Print)\nIS  - 1234-5679 (Electronic)", "issn", "0317-8471"),
        ("ISBN- 9780000000002 (print)\nISBN- 9780000000019", "isbn", "9780000000002"),
        ("IP  - 3\nIP  - 4", "issue", "3"),
    ],
)
def test_what_says_more_stays_while_the_value_does(came: str, field: str, value: str) -> None:
    def written(record: Record, **changed: Any) -> str:
        item = Item("a", replace(record.reference, **changed), extra={"nbib": record.extra})
        text = "".join(write([item], "nbib"))
        check(text, "nbib", [item])
        return text

    (record,) = reader.read("a.nbib", f"PMID- 7\n{came}\nTI  - Ash.\n".encode()).records
    assert getattr(record.reference, field) == value
    text = written(record)
    assert set(came.split("\n")) <= set(text.splitlines())
    assert written(reader.read("a.nbib", text.encode()).records[0]) == text
    changed = written(record, **{field: "77"}).splitlines()
    assert f"{came[:6]}77" in changed
    assert came.split("\n", maxsplit=1)[0] not in changed


def test_all_ranges_of_pages_go_out_and_come_back() -> None:
    (record,) = reader.read("a.nbib", b"PMID- 7\nTI  - Ash.\nPG  - 431-56, 791-823\n").records
    written = {to: "".join(write([Item("a", record.reference)], to)) for to in ("bibtex", "ris", "nbib")}
    assert "  pages = {431--456, 791--823},\n" in written["bibtex"]
    assert "SP  - 431-456, 791-823\n" in written["ris"]
    (again,) = reader.read("a.nbib", written["nbib"].encode()).records
    assert again.reference == record.reference


def test_own_tags_cannot_end_a_record() -> None:
    extra = {"nbib": {"SO": ["x."], "PMID": ["1"], "AB": ["a\nSO  - b."], "odd": ["x"], "AD 9": ["far"]}}
    item = Item("a", Reference(title="T"), extra=extra)
    text = "".join(write([item, item], "nbib"))
    assert text.split("\n\n")[0].splitlines() == [
        "PMID- ", "TI  - T.", "AB  - a SO - b.", "AD  - far", "SO  - n.d."
    ]  # fmt: skip
    check(text, "nbib", [item, item])
