from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.readers.ris import read
from refsdb.writers import check, write
from writers.example_items import ITEMS


def test_the_whole_of_an_article() -> None:
    assert "".join(write(ITEMS[:1], "ris")) == (
        "TY  - JOUR\n"
        "ID  - torre2003\n"
        "AU  - de la Torre, José\n"
        "AU  - King, Martin Luther, Jr\n"
        "AU  - World Health & Care Organization\n"
        "TI  - DNA of 5% & more: \\input{x} @article{y, a } brace {and} ^^5c\n"
        "T2  - J Test & Trial\n"
        "JO  - J Test & Trial\n"
        "PY  - 2003\n"
        "DA  - 2003/03/05/\n"
        "VL  - 96\n"
        "IS  - 2\n"
        "SP  - 418\n"
        "EP  - 419\n"
        "SN  - 0317-8471\n"
        "DO  - 10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#\n"
        "AN  - 12345\n"
        "UR  - https://doi.org/10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#\n"
        "ER  - \n"
    )


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        (Reference(type="book", edition="2", isbn="1"), "TY  - BOOK\nID  - k\nET  - 2\nSN  - 1\nER  - \n"),
        (Reference(type="chapter", page="e12"), "TY  - CHAP\nID  - k\nSP  - e12\nER  - \n"),
        (Reference(type="paper-conference"), "TY  - CPAPER\nID  - k\nER  - \n"),
        (Reference(type="thesis", genre="PhD"), "TY  - THES\nID  - k\nM3  - PhD\nER  - \n"),
        (Reference(type="report", number="7"), "TY  - RPRT\nID  - k\nIS  - 7\nER  - \n"),
        (Reference(type="article-journal", number="e7"), "TY  - JOUR\nID  - k\nSP  - e7\nER  - \n"),
        (Reference(type="webpage", accessed=Date(2020, 1)), "TY  - ELEC\nID  - k\nY2  - 2020/01//\nER  - \n"),
        (Reference(type="entry-encyclopedia"), "TY  - ENCYC\nID  - k\nER  - \n"),
        (
            Reference(type="article", archive="arXiv", archive_location="1501.00001 [cs.CL]", pmid="7"),
            "TY  - UNPB\nID  - k\nAN  - 7\nAN  - 1501.00001 [cs.CL]\nDB  - arXiv\nER  - \n",
        ),
        (
            Reference(type="book", doi="10.5555/a"),
            "TY  - BOOK\nID  - k\nDO  - 10.5555/a\nUR  - https://doi.org/10.5555/a\nER  - \n",
        ),
        (Reference(type="article"), "TY  - UNPB\nID  - k\nER  - \n"),
        (Reference(editor=(Name("A", "B"),)), "TY  - GEN\nID  - k\nA2  - A, B\nER  - \n"),
        (Reference(title="x\nER  - \nTY  - JOUR"), "TY  - GEN\nID  - k\nTI  - x ER - TY - JOUR\nER  - \n"),
    ],
)
def test_types_and_tags(reference: Reference, expected: str) -> None:
    assert "".join(write([Item("k", reference)], "ris")) == expected


def test_records_are_apart_and_the_unread_keep_their_text() -> None:
    items = [Item("", Reference(), {"text": "printed"}), Item("", Reference(note="n"))]
    assert "".join(write(items, "ris")) == (
        "TY  - GEN\nID  - 1\nN1  - printed\nER  - \n\nTY  - GEN\nID  - 2\nN1  - n\nER  - \n"
    )


def test_ascii() -> None:
    written = "".join(write([Item("k", Reference(title="Über", doi="10.5555/a×b"))], "ris", ascii_only=True))
    assert written == (
        "TY  - GEN\nID  - k\nTI  - Uber\nDO  - 10.5555/a%C3%97b\n"
        "UR  - https://doi.org/10.5555/a%C3%97b\nER  - \n"
    )


def test_a_range_of_pages_with_any_dash_is_a_range() -> None:
    text = "".join(write([Item("k", Reference(page="e536–e541"))], "ris"))
    assert "SP  - e536\nEP  - e541\n" in text


@pytest.mark.parametrize("body", ["The 1,000 Genomes Consortium", "Committee on Trials & Errors, The"])
def test_a_body_with_a_comma_comes_back(body: str) -> None:
    first = "".join(write([Item("a", Reference(author=(Name(literal=body),)))], "ris"))
    (record,) = read("a.ris", first.encode()).records
    assert "".join(write([Item("a", record.reference)], "ris")) == first


def test_a_comma_without_a_blank_parts_a_name() -> None:
    (record,) = read("a.ris", b"TY  - JOUR\nAU  - Adams,A.,Jr\nER  - \n").records
    assert record.reference.author == (Name("Adams", "A.", suffix="Jr"),)


def again(text: str) -> tuple[Item, str]:
    """What comes of a RIS file, and the file as it is written of it."""
    (record,) = read("a.ris", text.encode()).records
    item = Item(record.key, record.reference, extra={"ris": record.extra})
    return item, "".join(write([item], "ris"))


@pytest.mark.parametrize(
    "text",
    [
        "TY  - EBOOK\nID  - k\nTI  - Ash\nER  - \n",
        "TY  - CONF\nID  - k\nTI  - Ash\nER  - \n",
        "TY  - MANSCPT\nID  - k\nTI  - Ash\nER  - \n",
        "TY  - ANCIENT\nID  - k\nTI  - Ash\nER  - \n",
        "TY  - VIDEO\nID  - k\nTI  - Ash\nER  - \n",
        "TY  - UNPB\nID  - k\nAN  - 7\nAN  - 1501.00001 [cs.CL]\nDB  - arXiv\nER  - \n",
        "TY  - JOUR\nID  - k\nDB  - Embase\nAN  - 2012345\nER  - \n",
        "TY  - JOUR\nID  - k\nAN  - 2012345\nDB  - PubMed\nER  - \n",
        "TY  - JOUR\nID  - k\nDO  - 10.5555/a\nUR  - https://doi.org/10.5555/a\nER  - \n",
    ],
)
def test_what_came_goes_out(text: str) -> None:
    assert sorted(again(text)[1].splitlines()) == sorted(text.splitlines())


@pytest.mark.parametrize(
    ("came", "out"),
    [
        ("T2  - Trees of Earth\nJO  - Trees", ""),
        ("T2  - Trees of Earth\nJO  - Trees of Earth\nJ2  - Trees\nJA  - T. E.", ""),
        ("JF  - Trees of Earth\nJO  - Trees", "T2  - Trees of Earth\nJO  - Trees"),
        ("JA  - Trees", "T2  - Trees\nJO  - Trees"),
        ("UR  - https://a.org\nUR  - https://b.org", ""),
        ("DO  - 10.5555/a\nUR  - https://doi.org/10.5555/a\nUR  - https://b.org", ""),
        ("DO  - none yet\nUR  - https://b.org", ""),
        ("TI  - Ash\nT1  - Ash", "TI  - Ash"),
        ("TI  - Ash\nT1  - Esche", ""),
        ("SN  - 1234-5678\nSN  - 8765-4321", ""),
        ("AN  - 7\nAN  - WOS:1\nC2  - none", ""),
        ("AN  - L7\nDB  - Embase\nKW  - tree", ""),
        ("SP  - 100-109\nEP  - 109", "SP  - 100\nEP  - 109"),
        ("SP  - 1473-8\nEP  - 1478", "SP  - 1473\nEP  - 1478"),
        ("SP  - 100-109", "SP  - 100\nEP  - 109"),
        ("SP  - 4-1\nEP  - 4-20", "SP  - 4-1-4-20"),
        ("SP  - 7\nEP  - 7", ""),
        ("PY  - 2003\nDA  - 2004/05/01/", ""),
        ("PY  - 2003/05//\nDA  - 2004///", "PY  - 2003\nDA  - 2003/05//\nDA  - 2004///"),
        ("PY  - 2003\nY1  - Jan. 2003", "PY  - 2003\nDA  - 2003/01//"),
        ("PY  - 2003\nY1  - 2003///", "PY  - 2003"),
        ("PY  - 2003\nY1  - 2004", ""),
        ("PY  - 2003\nY2  - last week", ""),
    ],
)
def test_nothing_that_came_is_lost(came: str, out: str) -> None:
    item, text = again(f"TY  - JOUR\nID  - k\n{came}\nER  - \n")
    assert sorted(text.splitlines()[2:-1]) == sorted((out or came).splitlines())
    assert again(text)[1] == text
    check(text, "ris", [item])


def test_a_place_in_a_database_does_not_move() -> None:
    item = Item("k", Reference(type="book", archive="Embase", archive_location="L7", language="en"))
    text = "".join(write([item], "ris"))
    assert again(text)[1] == text


def test_a_type_that_was_corrected_does_not_come_back() -> None:
    item, _ = again("TY  - EBOOK\nID  - k\nER  - \n")
    item = Item("k", Reference(type="thesis"), extra=item.extra)
    assert "".join(write([item], "ris")) == "TY  - THES\nID  - k\nER  - \n"


@pytest.mark.parametrize(
    ("text", "pmid", "location"),
    [
        ("DB  - arXiv\nAN  - 1501.00001", "", "1501.00001"),
        ("DB  - bioRxiv\nAN  - 7\nAN  - 2020.01.01.1", "7", "2020.01.01.1"),
        ("DB  - Embase\nAN  - 2012345", "", ""),
        ("DB  - Ovid MEDLINE(R)\nAN  - 12345", "12345", ""),
        ("AN  - 12345", "12345", ""),
    ],
)
def test_accession_numbers(text: str, pmid: str, location: str) -> None:
    (record,) = read("a.ris", f"TY  - JOUR\n{text}\nER  - \n".encode()).records
    assert (record.reference.pmid, record.reference.archive_location) == (pmid, location)


TAGS = "TI T1 T2 BT JF JO JA J2 T3 PY Y1 DA VL IS SP EP ET M3 CY PP PB SN DO AN C2 UR Y2 DB AB L9".split()
VALUES = "Ash Elm 7 7-9 9 2003 2003/05// 2004/01/02/ 10.5555/a https://doi.org/10.5555/a PMC7 PubMed 1234-5678".split()

WRITTEN_OTHERWISE = {"1234-5678", "7-9", "2003/05//", "2004/01/02/", "https://doi.org/10.5555/a"}


@given(
    st.sampled_from("JOUR BOOK CHAP GEN".split()),
    st.lists(st.tuples(st.sampled_from(TAGS), st.sampled_from(VALUES)), max_size=9),
)
@settings(max_examples=60, deadline=None)
def test_what_goes_out_comes_back_and_goes_out_the_same(kind: str, lines: list[tuple[str, str]]) -> None:
    came = "".join(f"{tag}  - {value}\n" for tag, value in lines)
    item, text = again(f"TY  - {kind}\nID  - k\n{came}ER  - \n")
    assert again(text)[1] == text
    check(text, "ris", [item])
    assert {value for _, value in lines if value not in text} <= WRITTEN_OTHERWISE
