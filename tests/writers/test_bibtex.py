from __future__ import annotations

import pytest

from refsdb.errors import ExportError
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.writers import write
from writers.example_items import ITEMS


def entry(
    reference: Reference, key: str = "k", *, text: str = "", to: str = "bibtex", ascii_only: bool = False
) -> str:
    return "".join(write([Item(key, reference, {"text": text} if text else {})], to, ascii_only=ascii_only))


def lines(written: str) -> dict[str, str]:
    """The fields of one entry, the type under "@"."""
    first, *rest, last = written.rstrip("\n").split("\n")
    assert last == "}"
    fields = {"@": first[1 : first.index("{")]}
    for text in rest:
        name, _, value = text.partition(" = ")
        assert name.startswith("  ")
        assert value.endswith(",")
        fields[name.strip()] = value[:-1]
    return fields


def test_the_whole_of_an_article() -> None:
    assert "".join(write(ITEMS[:1], "bibtex")) == (
        "@article{torre2003,\n"
        "  author = {de la Torre, José and King, Jr, Martin Luther and {World Health \\& Care Organization} and others},\n"
        "  title = {{DNA} of 5\\% \\& more: {\\textbackslash}input\\{x\\} @article\\{y, a \\} brace \\{and\\} "
        "{\\textasciicircum}{\\textasciicircum}5c},\n"
        "  journal = {J Test \\& Trial},\n"
        "  year = {2003},\n"
        "  month = mar,\n"
        "  volume = {96},\n"
        "  number = {2},\n"
        "  pages = {418--419},\n"
        "  issn = {0317-8471},\n"
        "  doi = {10.5555/(SICI)1097-0258(1998)17:15<1661::AID-X>3.0.CO;2-#},\n"
        "  pmid = {12345},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            "berg1999",
            {"@": "book", "title": "{{Haut und Haar}}", "address": "{Köln}", "series": "{Schriften}"},
        ),
        ("editors2001", {"@": "book", "editor": "{de la Torre, José}", "title": "{Collected {X}-rays}"}),
        ("chapter2001", {"@": "incollection", "booktitle": "{Handbook of Cells}", "pages": "{xi--xiv}"}),
        ("lone2002", {"@": "incollection", "pages": "{S1--S9}", "author": "{Plato}"}),
        (
            "conf2010",
            {"@": "inproceedings", "booktitle": "{10th Conf. on \\$tuff}", "month": "dec", "pages": "{7}"},
        ),
        ("thesis2011", {"@": "mastersthesis", "school": "{Universität Köln}", "type": None}),
        ("report2012", {"@": "techreport", "institution": "{WHO}", "number": "{TR\\_12}"}),
        (
            "web2013",
            {
                "@": "misc",
                "howpublished": "{The site}",
                "url": "{https://example.org/a_b%20c?x=1&y=~z#f}",
                "note": "{Accessed 2020-10-29}",
            },
        ),
        ("entry2014", {"@": "incollection", "booktitle": "{Encyclopedia}"}),
        (
            "preprint2015",
            {"@": "misc", "eprint": "{1501.00001}", "archiveprefix": "{arXiv}", "primaryclass": "{cs.CL}"},
        ),
        ("patent2017", {"@": "misc", "howpublished": "{US 1,234}"}),
        ("unread2018", {"@": "misc", "note": "{Unread \\# text (2018)}", "title": "{Unread}"}),
    ],
)
def test_types_and_fields(key: str, expected: dict[str, str]) -> None:
    written = lines("".join(write([item for item in ITEMS if item.key == key], "bibtex")))
    assert {name: written.get(name) for name in expected} == expected


@pytest.mark.parametrize(
    ("reference", "name", "expected"),
    [
        (Reference(type="article-journal", page="e1002"), "pages", "{e1002}"),
        (Reference(type="article-journal", page="1-3, 7-9"), "pages", "{1--3, 7--9}"),
        (Reference(type="article-journal", number="e12"), "pages", "{e12}"),
        (Reference(type="article-journal", volume="Vol. 12"), "volume", "{12}"),
        (
            Reference(type="legal_case", volume="393", container_title="U.S.", page="503"),
            "howpublished",
            "{393 U.S. 503}",
        ),
        (Reference(type="legislation", container_title="The Gazette"), "howpublished", "{The Gazette}"),
        (
            Reference(type="legislation", container_title="BGBl. I", page="2097"),
            "howpublished",
            "{BGBl. I 2097}",
        ),
        (Reference(type="legislation", page="2097-2132"), "pages", "{2097--2132}"),
        (Reference(type="legal_case", volume="393", container_title="U.S.", page="503"), "pages", None),
        (
            Reference(type="speech", container_title="Talks", volume="4", page="5-7"),
            "howpublished",
            "{Talks 4: 5--7}",
        ),
        (Reference(type="speech", container_title="Talks", page="5-7"), "howpublished", "{Talks: 5--7}"),
        (Reference(type="standard", number="ISO 690", page="5"), "pages", "{5}"),
        (Reference(type="book", page="45-67"), "pages", "{45--67}"),
        (Reference(type="thesis", page="45"), "pages", "{45}"),
        (Reference(type="thesis"), "@", "phdthesis"),
        (Reference(type="thesis", genre="Diplomarbeit"), "@", "mastersthesis"),
        (Reference(type="book", edition="2"), "edition", "{2nd}"),
        (Reference(type="book", edition="112"), "edition", "{112th}"),
        (Reference(type="book", edition="Rev."), "edition", "{Rev.}"),
        (Reference(issued=Date(literal="in press")), "year", "{in press}"),
        (Reference(issued=Date(2000, 13)), "month", None),
        (Reference(issn="1234-5678", type="article-journal"), "issn", None),
        (Reference(doi="10.5555/a}b"), "doi", "{10.5555/a%7Db}"),
        (Reference(title="X", publisher_place="Graz"), "address", "{Graz}"),
        (Reference(type="book", container_title="Trees of Europe"), "series", "{Trees of Europe}"),
        (Reference(archive="arXiv"), "archiveprefix", None),
        (Reference(archive_location="box 1"), "eprint", None),
        (Reference(type="unknown-type", title="X"), "@", "misc"),
        (Reference(author=(Name(), Name(" ")), et_al=True), "author", None),
    ],
)
def test_fields(reference: Reference, name: str, expected: str | None) -> None:
    assert lines(entry(reference)).get(name) == expected


def test_an_unread_citation_is_its_printed_text() -> None:
    assert entry(Reference(), text="Smith. Title.\nJournal & more") == (
        "@misc{k,\n  note = {Smith. Title. Journal \\& more},\n}\n"
    )


def test_an_item_without_key_is_numbered() -> None:
    written = "".join(write([Item("", Reference(title="a")), Item("", Reference(title="b"))], "bibtex"))
    assert written == "@misc{1,\n  title = {a},\n}\n\n@misc{2,\n  title = {b},\n}\n"


def test_ascii() -> None:
    written = entry(Reference(title="Über DNA", author=(Name("Gönül", "Ł"),)), ascii_only=True)
    assert written == '@misc{k,\n  author = {G{\\"o}n{\\"u}l, {\\L}},\n  title = {{\\"U}ber {DNA}},\n}\n'


def test_ascii_reaches_every_field() -> None:
    reference = Reference(
        note="é",
        container_title="é",
        issued=Date(literal="é"),
        url="é",
        archive="é",
        archive_location="é",
        doi="10.5555/é",
    )
    for to in ("bibtex", "biblatex"):
        assert entry(reference, text="é", to=to, ascii_only=True).isascii()


def test_sentences_of_a_note() -> None:
    reference = Reference(note="One.", url="https://example.org", accessed=Date(2020, 13))
    assert lines(entry(reference, text="Two."))["note"] == "{One. Two. Accessed 2020}"


def test_nothing_is_nothing() -> None:
    assert "".join(write([], "bibtex")) == ""


@pytest.mark.parametrize("key", ["a b", "a,b", "a{b", "a%b", "a\nb", "a=b", '"a"'])
def test_a_key_that_readers_refuse_is_refused(key: str) -> None:
    with pytest.raises(ExportError, match="cannot stand"):
        entry(Reference(title="x"), key)


def test_batches_join_as_one_file() -> None:
    items = [Item(f"k{number}", Reference(title="x")) for number in range(450)]
    written = "".join(write(items, "bibtex"))
    assert written == "\n".join(entry(item.reference, item.key) for item in items)


def test_dashes_and_quotes_are_written_as_they_will_be_read() -> None:
    """TeX makes one letter of `--`: written as it stands, it would come back as another title."""
    item = Item("k", Reference(title="Milk--the ``promoter'' --- a view", page="1-9"))
    text = "".join(write([item], "bibtex"))
    assert "title = {Milk–the “promoter” — a view}" in text
    text = "".join(write([item], "bibtex", ascii_only=True))
    assert "title = {Milk--the ``promoter'' --- a view}" in text
