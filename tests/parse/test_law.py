"""Court decisions: what was printed, and (title, reporter, volume, page, year)."""

from __future__ import annotations

import pytest

from refsdb.model import Date
from refsdb.parse import parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oak v Elm Council 347 US 483 (1954)", ("Oak v Elm Council", "US", "347", "483", 1954)),
        ("Oak v. Elm, 347 U.S. 483 (1954).", ("Oak v. Elm", "U.S.", "347", "483", 1954)),
        ("Oak Trees, Inc. v. City of Elm, 12 F.3d 345, 350 (9th Cir. 1993)", ("Oak Trees, Inc. v. City of Elm", "F.3d", "12", "345", 1993)),
        ("Oak v. Elm, 551 U.S. 393, 127 S. Ct. 2618 (2007)", ("Oak v. Elm", "U.S.", "551", "393", 2007)),
        ("Elm School Dist. No. 403 v. Fir, 478 U.S. 675 (1986)", ("Elm School Dist. No. 403 v. Fir", "U.S.", "478", "675", 1986)),
        ("Ash vs. Fir, 5 S. Ct. 10 (2001)", ("Ash vs. Fir", "S. Ct.", "5", "10", 2001)),
        ("R v Secretary of Oak, ex p Elm [2000] 2 AC 115.", ("R v Secretary of Oak, ex p Elm", "AC", "2", "115", 2000)),
        ("Oak v Elm [2001] UKHL 26, [2001] 2 AC 532", ("Oak v Elm", "UKHL", "", "26", 2001)),
        ("Oak Ltd v Elm (1999) 3 All ER 12", ("Oak Ltd v Elm", "All ER", "3", "12", 1999)),
        ("Case C-13/12 Oak SL v Elm [2014] ECLI:EU:C:2014:317", ("Oak SL v Elm", "", "", "", 2014)),
        ("Oak SE v Commission (Case T-34/23) EU:T:2025:821", ("Oak SE v Commission", "", "", "", 2025)),
        ("Case 6/64 Oak v Elm [1964] ECR 585", ("Oak v Elm", "ECR", "", "585", 1964)),
        ("Case C-3/88 Oak v Elm [1990] ECR I-1889.", ("Oak v Elm", "ECR", "", "I-1889", 1990)),
    ],
)  # fmt: skip
def test_a_decision_is_no_article(text: str, expected: tuple[str, str, str, str, int]) -> None:
    reference = parse(text).reference
    assert reference.type == "legal_case"
    assert (
        reference.title, reference.container_title, reference.volume, reference.page, reference.year
    ) == expected  # fmt: skip
    assert not reference.author


@pytest.mark.parametrize(
    "text",
    [
        "Oak E (2001) Oaks v. elms: which is taller? J Trees 12: 345-50",
        "John Hart Oak, The Wages of Crying: A Comment on Roe v. Wade, 82 Elm L.J. 920 (1973).",
        "Erwin Oak, Bush v. Gore Was Not Justiciable, 76 Elm L. Rev. 1093 (2001)",
        "Oak E, Trees of Kent v. Trees of Sussex, 34 Annals of Botany 120 (1999)",
        "E. Oak, J. v. Neumann, 47 Zeitschrift Phys. 203 (1928)",
        "Oak V. Trees, 347 pages. London 1954.",
        "Oak v. d. Heide (1954) Trees, 3 Moss 4 (1955)",
        "Smith A, Jones B. Predator v Prey [2001] 5 Ecol Lett 123",
        "A. Smith, Science v Religion (2001) 5 Zygon 123",
        "Kirk K, Man v Machine (2001) 12 Wired 34-56",
        "J. Oak, Elm v. Ash, 12 Forest 345 (2001)",
        "Erwin Oak, ‘Elm v Fir’ (2001) 76 MLR 1093",
        "Oak E, Trees of Kent v Trees of Sussex (1999) 34 Kent Law J 120",
    ],
)
def test_other_texts_are_no_decisions(text: str) -> None:
    assert parse(text).reference.type != "legal_case"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oak Rights Act of 1964, Pub. L. No. 88-352, 78 Stat. 241 (1964).", ("Oak Rights Act of 1964", "Pub. L. No. 88-352", "78", "241", 1964)),
        ("Tree Act of 1970, Pub. L. 91-190.", ("Tree Act of 1970", "Pub. L. 91-190", "", "", 1970)),
    ],
)  # fmt: skip
def test_an_act_is_no_article(text: str, expected: tuple[str, str, str, str, int]) -> None:
    reference = parse(text).reference
    assert reference.type == "legislation"
    assert (reference.title, reference.number, reference.volume, reference.page, reference.year) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Oak, J., & Elm, K. (2012). The Tree Care Act, Pub. L. No. 111-148. Health Affairs, 31, 5-9.",
        "Oak J. Effects of the Tree Act, Pub. L. No. 111-148, 124 Stat. 119 (2010). Health Affairs 2012;31:5-9.",
        "The history of the Tree Act, Pub. L. 91-604: a review. J. Oak. Forest Ecology 12: 3-9, 2001.",
    ],
)
def test_an_article_on_an_act_is_no_act(text: str) -> None:
    reference = parse(text).reference
    assert reference.type != "legislation"
    assert reference.volume


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("J. Elm, Trees and Law, 45 Drake L. Rev. 123 (1997).", "Drake L. Rev."),
        ("Elm J, ‘Trees and Law’ (1997) 45 Drake L Rev 123", "Drake L Rev"),
        ("Elm J, ‘Trees and Law’ (2004) 45 Harv L Rev 1765", "Harv L Rev"),
    ],
)
def test_a_law_review_is_no_author(text: str, journal: str) -> None:
    reference = parse(text).reference
    assert [name.family for name in reference.author] == ["Elm"]
    assert (reference.title, reference.container_title, reference.volume) == ("Trees and Law", journal, "45")
    assert reference.page in {"123", "1765"}


@pytest.mark.parametrize(
    ("text", "court", "expected"),
    [
        ("BGH, Urteil vom 12. Mai 2010 – I ZR 121/08, NJW 2010, 2061.", "BGH", ("Urteil vom 12. Mai 2010 – I ZR 121/08", "NJW", "", "2061", (2010, 5, 12))),
        ("BGH, Urt. v. 12.5.2010 - I ZR 121/08, BGHZ 185, 330.", "BGH", ("Urt. v. 12.5.2010 - I ZR 121/08", "BGHZ", "185", "330", (2010, 5, 12))),
        ("STS 1234/2010, de 5 de mayo (RJ 2010, 1234).", "", ("STS 1234/2010, de 5 de mayo", "RJ", "", "1234", (2010, 5, 5))),
        ("Cass. civ. 1re, 3 mars 1993, Bull. civ. I, n° 87.", "Cass. civ. 1re", ("3 mars 1993", "Bull. civ. I", "", "", (1993, 3, 3))),
        ("Corte cost., sent. 22 ottobre 2014, n. 238, in Giur. cost., 2014, p. 3853.", "Corte cost.", ("sent. 22 ottobre 2014, n. 238", "Giur. cost.", "", "3853", (2014, 10, 22))),
    ],
)  # fmt: skip
def test_a_decision_of_the_continent_has_its_court_for_author(
    text: str, court: str, expected: tuple[str, str, str, str, tuple[int, int, int]]
) -> None:
    reference = parse(text).reference
    day = reference.issued
    assert day is not None
    assert reference.type == "legal_case"
    assert [name.literal for name in reference.author] == ([court] if court else [])
    told = (reference.title, reference.container_title, reference.volume, reference.page)
    assert (*told, (day.year, day.month, day.day)) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ley 39/2006, de 14 de diciembre, de Robles. BOE núm. 299, 15/12/2006.", "Ley 39/2006, de 14 de diciembre, de Robles"),
        ("Loi n° 2004-800 du 6 août 2004 relative aux chênes, JORF n°182 du 7 août 2004, p. 14040.", "Loi n° 2004-800 du 6 août 2004 relative aux chênes"),
        ("BRASIL. Lei nº 9.394, de 20 de dezembro de 1996. Diário Oficial da União, Brasília, 1996.", "Lei nº 9.394, de 20 de dezembro de 1996"),
        ("Bundesgesetz über die Eichen (EiG) vom 18. März 1994 (SR 832.10).", "Bundesgesetz über die Eichen (EiG)"),
        ("Gesetz über den Verkehr mit Eichen (Eichengesetz – EiG) in der Fassung der Bekanntmachung vom 12. Dezember 2005 (BGBl. I S. 3394).", "Gesetz über den Verkehr mit Eichen (Eichengesetz – EiG)"),
        ("Bürgerliches Gesetzbuch (BGB) in der Fassung der Bekanntmachung vom 2. Januar 2002 (BGBl. I S. 42, 2909).", "Bürgerliches Gesetzbuch (BGB)"),
        ("Waldgesetz für Elm (ElmWaldG) in der Fassung der Bekanntmachung vom 22. Juli 2005 (GVBl. S. 313).", "Waldgesetz für Elm (ElmWaldG)"),
        ("D.Lgs. 30 giugno 2003, n. 196", "D.Lgs. 30 giugno 2003, n. 196"),
        ("Verordnung (EU) 2016/679 des Europäischen Parlaments und des Rates vom 27. April 2016 zu Eichen, ABl. L 119, S. 1.", "Verordnung (EU) 2016/679 des Europäischen Parlaments und des Rates vom 27. April 2016 zu Eichen"),
        ("Regulation (EU) 2017/745 of the European Parliament of 5 April 2017 on oaks. OJ L 117, 5.5.2017, p. 1–175.", "Regulation (EU) 2017/745 of the European Parliament of 5 April 2017 on oaks"),
    ],
)  # fmt: skip
def test_nobody_has_written_an_act_of_the_continent(text: str, title: str) -> None:
    reference = parse(text).reference
    assert (reference.type, reference.title) == ("legislation", title)
    assert not [name.family for name in reference.author if name.family]


@pytest.mark.parametrize(
    ("day", "issued"), [("27. April 2016", Date(2016, 4, 27)), ("5. Dezember 2006", Date(2006, 12, 5))]
)
def test_the_day_of_an_act_is_not_taken_from_its_number(day: str, issued: Date) -> None:
    text = f"Verordnung (EG) Nr. 1907/2006 des Europäischen Parlaments und des Rates vom {day}, ABl. L 396, S. 1."
    assert parse(text).reference.issued == issued


def test_a_gazette_is_no_publisher() -> None:
    reference = parse(
        "Waldgesetz für Elm in der Fassung der Bekanntmachung vom 22. Juli 2005 (GVBl. S. 313)."
    ).reference
    assert (reference.container_title, reference.page, reference.publisher) == ("GVBl", "313", "")


@pytest.mark.parametrize(
    "text",
    [
        "SG Oak, 12. Mai 2010. Trees of the north. J Oaks 3: 4-9",
        "CE Oak, 3 trees 1998. J Oaks 1:2",
        "KG Oak, 12 Trees 2001: 3-9",
        "Lei C, Wang B. Loi de Poisson. J Oaks 2001;3:4-9.",
    ],
)
def test_initials_are_no_court(text: str) -> None:
    assert parse(text).reference.type not in {"legal_case", "legislation"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cass R. Elmwood, What Stands After Elm?, 91 Ash L. Rev. 163, 170 (1992).", ("What Stands After Elm?", "Ash L. Rev.", "91", "163")),
        ("Mary Oak, Free Trees, 12 Elm L. Rev. 1 (1950).", ("Free Trees", "Elm L. Rev.", "12", "1")),
        ("Jane Oak, Trees and Law, 45 U. Elm L.J. 123, 130–35 (1978).", ("Trees and Law", "U. Elm L.J.", "45", "123")),
        ("Oak A. Trees and law. Elm L Rev 1978;45:123-35.", ("Trees and law", "Elm L Rev", "45", "123-135")),
    ],
)  # fmt: skip
def test_articles_of_law_reviews_begin_on_their_first_page(text: str, expected: tuple[str, ...]) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.container_title, reference.volume, reference.page) == expected
    assert [name.surname for name in reference.author] in (["Oak"], ["Elmwood"])


def test_the_day_of_an_act_is_told_by_its_name_where_nothing_else_is_printed() -> None:
    issued = parse(
        "Loi n° 2021-1717 du 21 décembre 2021 relative aux chênes et au développement de la forêt."
    ).reference.issued
    assert issued is not None
    assert issued.year == 2021


def test_an_act_in_the_united_states_code() -> None:
    reference = parse("Clean Tree Act, 42 U.S.C. § 7401 (1970).").reference
    assert (reference.type, reference.title, reference.author) == ("legislation", "Clean Tree Act", ())
    assert (reference.container_title, reference.volume, reference.page) == ("U.S.C.", "42", "7401")


@pytest.mark.parametrize(
    ("text", "title", "container", "year", "issue", "number"),
    [
        ("Moss Protection Act 2018.", "Moss Protection Act 2018", "", 2018, "", ""),
        ("Moss Protection Act 2018, c. 12 (UK).", "Moss Protection Act 2018", "", 2018, "", ""),
        (
            "Ley 5/2018, de 6 de marzo, de Musgos. Boletín Oficial del Estado, 57, de 6 de marzo de 2018.",
            "Ley 5/2018, de 6 de marzo, de Musgos", "Boletín Oficial del Estado", 2018, "57", "",
        ),
        (
            "Ustawa z dnia 10 maja 2018 r. o mchach, Dz.U. 2018 poz. 1000.",
            "Ustawa z dnia 10 maja 2018 r. o mchach", "Dz.U.", 2018, "", "poz. 1000",
        ),
    ],
)  # fmt: skip
def test_acts_by_their_names(
    text: str, title: str, container: str, year: int, issue: str, number: str
) -> None:
    read = parse(text).reference
    assert read.type == "legislation"
    assert read.author == ()
    assert (read.title, read.container_title, read.year) == (title, container, year)
    assert (read.issue, read.number) == (issue, number)


@pytest.mark.parametrize(
    "printer", ["HMSO", "The Stationery Office", "Her Majesty's Stationery Office; 2018"]
)
def test_an_act_with_its_printer(printer: str) -> None:
    read = parse(f"Moss Protection Act 2018 (c.12). London: {printer}.").reference
    assert (read.type, read.author, read.title) == ("legislation", (), "Moss Protection Act 2018")
    assert (read.year, read.publisher_place, read.publisher) == (2018, "London", printer.partition(";")[0])


def test_a_book_on_an_act_is_none() -> None:
    assert parse("Oak A. Moss Protection Act 2018. London: Fir, 2019.").reference.type == "book"
    assert parse("The Moss Protection Act 2018. London: Fir Press, 2019.").reference.type != "legislation"


def test_an_article_on_an_act_is_none() -> None:
    read = parse("Oak A. The Moss Protection Act 2018. J Law. 2019;3:5-9.").reference
    assert read.type == "article-journal"
