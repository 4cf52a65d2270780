"""Single values as printed and as stored."""

from __future__ import annotations

import pytest

from refsdb.model import Date
from refsdb.parse.fields.dates import read_date
from refsdb.parse.fields.numbers import read_edition, read_number
from refsdb.parse.fields.pages import read_pages
from refsdb.parse.fields.plain import tidy

DATES = [
    ("(2004).", Date(2004)), ("2004a", Date(2004)), ("1888-92", Date(1888)), ("12 March 1998", Date(1998, 3, 12)),
    ("March 12, 1998", Date(1998, 3, 12)), ("1998 Mar 12;", Date(1998, 3, 12)), ("April 2007.", Date(2007, 4)),
    ("2. Dezember 2010", Date(2010, 12, 2)), ("12.3.1998", Date(1998, 3, 12)), ("2013-01-03", Date(2013, 1, 3)),
    ("décembre 1931", Date(1931, 12)), ("10 de enero de 2003", Date(2003, 1, 10)), ("5 мая 1999", Date(1999, 5, 5)),
    ("2003年5月", Date(2003, 5)), ("in press", Date(literal="in press")), ("(im Druck)", Date(literal="im Druck")),
    ("im Erscheinen", Date(literal="im Erscheinen")), ("n.d.", Date(literal="n.d.")), ("o. J.", Date(literal="o. J.")),
    ("Jan. 16-23, 1993", Date(1993, 1, 16)), ("vol. 12", None), ("", None),
    ("(197612)", Date(1976)), ("to be published", Date(literal="to be published")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text: str, date: Date | None) -> None:
    assert read_date(text) == date


PAGES = [
    ("465-467", "465-467"), ("1425-37", "1425-1437"), ("pp. 305–313,", "305-313"), ("S. 12 - 5", "12-15"), ("S12–5", "S12-S15"),
    ("R120-8", "R120-R128"), ("e123-e130", "e123-e130"), ("P03016", "P03016"), ("166S-171S", "166S-171S"), ("pages 138--153.", "138-153"),
    ("71ff.", "71"), ("lvi-lvii", "lvi-lvii"), ("p. 24", "24"), ("Seiten 9 bis 14", "9-14"), ("pp.227-247", "227-247"),
    ("、23-45頁。", "23-45"), ("1101-4", "1101-1104"), ("99-9", "99-99"), ("20-7", "20-27"), ("97-8", "97-98"), ("RG1005. Bibcode:2004RvGeo..42.1005H", "RG1005"), ("", ""), ("Art. 35", "Art. 35"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "pages"), PAGES)
def test_page_ranges_are_given_in_full(text: str, pages: str) -> None:
    assert read_pages(text) == pages


NUMBERS = [
    ("vol. 14", "14"), ("Bd. 3", "3"), ("Jg. 19,", "19"), ("H. 5/6", "5/6"), ("no. 3-4", "3-4"), ("(3–4)", "3-4"), ("XII,", "XII"),
    ("Suppl 1", "Suppl 1"), ("T30", "T30"), ("n° 12", "12"), ("146S", "146S"), ("第3期", "3"), ("", ""),
    ("Nov", "Nov"), ("No3", "3"), ("no. V", "V"), ("1 (March", "1"), ("no. 3 (Winter 2004)", "3"), ("4, Autumn", "4"), ("1-2 (Spring 2004", "1-2"), ("NoIV", "IV"), ("BdIV", "IV"),
    ("第105巻", "105"), ("第3号", "3"), ("3)،", "3"), ("n.º 4", "4"), ("č. 2", "2"), ("roč. 12", "12"), ("Cilt 5", "5"), ("Sayı 3", "3"), ("1. sz.", "1. sz"), ("c. 7", "7"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), [("4-е изд.", "4"), ("3. Aufl.", "3"), ("Rev. ed.", "Rev. ed")])
def test_editions_are_their_number(text: str, number: str) -> None:
    assert read_edition(text) == number


@pytest.mark.parametrize(("text", "number"), NUMBERS)
def test_numbers_lose_the_word_that_announces_them(text: str, number: str) -> None:
    assert read_number(text) == number


PROSE = [
    ("“On growth,”", "On growth"), ("»Lebenswelt«,", "Lebenswelt"), ("Growth (a study).", "Growth (a study)"),
    ("Growth (a study", "Growth (a study"), ("(Berlin:", "Berlin"), ("What is growth?", "What is growth?"), ("Phys. Rev. Lett.,", "Phys. Rev. Lett"),
    ("「森林の歴史」『", "森林の歴史"), ("』『史学雑誌』", "史学雑誌"), ("『森』と『林』", "『森』と『林』"), ("مجلة العلوم،", "مجلة العلوم"),
    ("“Truth” and “Method”", "“Truth” and “Method”"), ("[Sur la forme].", "Sur la forme"), ("«Studi veneziani»,", "Studi veneziani"),
    ("  two   blanks ", "two blanks"), ("", ""), ("...", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), PROSE)
def test_prose_loses_what_stands_round_it(text: str, plain: str) -> None:
    assert tidy(text) == plain


@pytest.mark.parametrize(
    ("printed", "edition"),
    [
        ("9th ed", "9"), ("5. Aufl.", "5"), ("2e éd", "2"), ("3", "3"), ("2ª edición", "2"), ("1st edn", "1"),
        ("2nd rev. ed", "2nd rev. ed"), ("third edition", "3"), ("Zweite Auflage", "2"), ("23.ª ed", "23"),
        ("4. utg", "4"), ("wyd. 3", "3"), ("第2版", "2"), ("25th Anniversary ed", "25th Anniversary ed"), ("3 vols", "3 vols"),
        ("3., überarb. Aufl", "3., überarb. Aufl"),
    ],
)  # fmt: skip
def test_an_edition_is_its_number_where_it_says_no_more(printed: str, edition: str) -> None:
    assert read_edition(printed) == edition
