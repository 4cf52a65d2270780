"""Names with shortened words and towns in them, journals that print a work twice, companies and their states."""

from __future__ import annotations

import pytest

from drafting import drafted, marked
from refsdb.parse import parse
from refsdb.parse.containers import server_in_title
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.genres import letters_of_number
from refsdb.parse.houses import company_in_title, place_before_house
from refsdb.parse.imprints import month_as_publisher
from refsdb.parse.months import day_as_volume
from refsdb.parse.papers import data_of_archive, number_of_document
from refsdb.parse.places import town_of_society
from refsdb.parse.reprints import printed_abroad
from refsdb.parse.roles import group_in_brackets
from refsdb.parse.rows import letters_of_volume, series_before_volume, series_with_volume
from refsdb.parse.shortened import is_shortened, journal_begins_in_title
from refsdb.parse.standards import title_in_number
from refsdb.parse.tomes import name_of_volume
from refsdb.parse.towns import place_in_two, place_of_meeting, sentence_as_place, state_as_publisher

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        town_of_society,
        "[c Proc. Acad. Nat. Sci]. [l Elmtown] [v 14]: [p 3]",
        ["c Proc. Acad. Nat. Sci. Elmtown", "v 14", "p 3"],
    ),
    (town_of_society, "[c Alytes]. [l Paris] [v 17]: [p 3]", ["c Alytes", "l Paris", "v 17", "p 3"]),
    (
        town_of_society,
        "[c Bulletin of the Society]. [l Paris] [v 17]",
        ["c Bulletin of the Society", "l Paris", "v 17"],
    ),
    (town_of_society, "[c Abh. Ges]. [l Bonn], [v 3]", ["c Abh. Ges. Bonn", "v 3"]),
    (town_of_society, "[c Abh. Ges]; [l Bonn] [v 3]", ["c Abh. Ges", "l Bonn", "v 3"]),
    (
        journal_begins_in_title,
        "[t Studies of ants. Verh]. [c zool.-bot. Ges] [v 12]",
        ["t Studies of ants", "c Verh. zool.-bot. Ges", "v 12"],
    ),
    (
        journal_begins_in_title,
        "[t Studies of ants. Review]. [c Zool. Anz] [v 12]",
        ["t Studies of ants. Review", "c Zool. Anz", "v 12"],
    ),
    (
        journal_begins_in_title,
        "[t Third note. Formicides]. [c Annales des arbres] [v 12]",
        ["t Third note. Formicides", "c Annales des arbres", "v 12"],
    ),
    (
        journal_begins_in_title,
        "[t Ants of the Verh]. [c Zool. Anz] [v 12]",
        ["t Ants of the Verh", "c Zool. Anz", "v 12"],
    ),
    (
        series_before_volume,
        "[c Annals of Trees] ([i 3]) [v 14]: [p 6]",
        ["c Annals of Trees", "o 3", "v 14", "p 6"],
    ),
    (
        series_before_volume,
        "[c Annals of Trees] [i 3], [v 14]: [p 6]",
        ["c Annals of Trees", "i 3", "v 14", "p 6"],
    ),
    (series_before_volume, "[c Ibis (6])[v 6]:[p 4]", ["c Ibis", "o 6", "v 6", "p 4"]),
    (series_before_volume, "[c Trees (Bonn]) [v 6]:[p 4]", ["c Trees (Bonn", "v 6", "p 4"]),
    (
        letters_of_volume,
        "[c IEEE Trans. Trees C]-[v 34], [p 9]",
        ["c IEEE Trans. Trees", "v C-34", "p 9"],
    ),
    (letters_of_volume, "[c Phys. Trees C]-[v 34], [p 9]", ["c Phys. Trees C", "v 34", "p 9"]),
    (
        group_in_brackets,
        "[a Elm A et al]. ([t OAK]), [c Phys. Trees] [v 3]",
        ["a Elm A et al", "o OAK", "c Phys. Trees", "v 3"],
    ),
    (
        group_in_brackets,
        "[a Elm A et al]. [t OAK]. [c Phys. Trees] [v 3]",
        ["a Elm A et al", "t OAK", "c Phys. Trees", "v 3"],
    ),
    (
        number_of_document,
        "[t Trees: a report. HC 837]. [l London]",
        ["t Trees: a report", "f HC 837", "l London"],
    ),
    (
        number_of_document,
        "[t On trees]. [c BT-Drs]. [v 17/5674]. [l Berlin]",
        ["t On trees", "f BT-Drs. 17/5674", "l Berlin"],
    ),
    (
        number_of_document,
        "[t White paper on trees], [c COM]([y 2011]) [t 144 final]. [l Brussels]",
        ["t White paper on trees", "f COM(2011) 144 final", "l Brussels"],
    ),
    (
        number_of_document,
        "[t On trees], [l Brussels], [v COM]([y 2005]) [p 390].",
        ["t On trees", "l Brussels", "f COM(2005) 390"],
    ),
    (number_of_document, "[t On trees]. [c J Cm] [v 12]: [p 3]", ["t On trees", "c J Cm", "v 12", "p 3"]),
    (number_of_document, "[t Trees of 30 cm and more]. [l Bonn]", ["t Trees of 30 cm and more", "l Bonn"]),
    (
        data_of_archive,
        "[t Survey 2018. GESIS Datenarchiv], [l Köln. ZA][v 5270] [o Datenfile Version 2.0.0]",
        ["t Survey 2018", "b GESIS Datenarchiv", "l Köln", "f ZA5270", "o Datenfile Version 2.0.0"],
    ),
    (
        data_of_archive,
        "[t On trees]. [b GESIS], [l Köln], [y 2012]",
        ["t On trees", "b GESIS", "l Köln", "y 2012"],
    ),
    (state_as_publisher, "[t Tree 09], [b Elmtown CT], [y 2013]", ["t Tree 09", "l Elmtown CT", "y 2013"]),
    (state_as_publisher, "[t Trees], [b Springer NY], [y 2013]", ["t Trees", "b Springer NY", "y 2013"]),
    (
        place_before_house,
        "[t Trees], [b Paris], [l Librairie Oak], [y 1963]",
        ["t Trees", "l Paris", "b Librairie Oak", "y 1963"],
    ),
    (
        place_before_house,
        "[t Trees], [b Oak], [l Paris], [y 1963]",
        ["t Trees", "b Oak", "l Paris", "y 1963"],
    ),
    (
        sentence_as_place,
        "[t The flora]. [l Moss and fern]. [b Elm & Ash], [l Bonn]",
        ["t The flora. Moss and fern", "b Elm & Ash", "l Bonn"],
    ),
    (
        sentence_as_place,
        "[t The flora]. [l Paris]. [b Elm & Ash], [l Bonn]",
        ["t The flora", "l Paris", "b Elm & Ash", "l Bonn"],
    ),
    (
        letters_of_number,
        "[t Trees]. [g Technical Report CS]-[f TR-12], [y 2010]",
        ["t Trees", "g Technical Report", "f CS-TR-12", "y 2010"],
    ),
    (
        letters_of_number,
        "[t Trees]. [g Technical Report] [f TR-12], [y 2010]",
        ["t Trees", "g Technical Report", "f TR-12", "y 2010"],
    ),
    (
        name_of_volume,
        "[t Oaks of the world. Vol. 1. The Oak League], [l Bonn], [n 511 pp]",
        ["t Oaks of the world", "o Vol", "v 1", "b The Oak League", "l Bonn", "n 511 pp"],
    ),
    (place_in_two, "[t Trees]. [l Elmtown]-[b Ash] [y 2015]", ["t Trees", "l Elmtown-Ash", "y 2015"]),
    (place_in_two, "[t Trees]. [l Elmtown] – [b Ash] [y 2015]", ["t Trees", "l Elmtown", "b Ash", "y 2015"]),
    (server_in_title, "[t Masks]. [o medRxiv: Preprint]. [y 2020]", ["t Masks", "c medRxiv", "o Preprint", "y 2020"]),
    (series_with_volume, "[c Annali], [o sér]. [v 4, 14]: [p 12]", ["c Annali", "o sér", "o 4", "v 14", "p 12"]),
    (series_with_volume, "[c Annali], [o vol]. [v 4, 14]: [p 12]", ["c Annali", "o vol", "v 4, 14", "p 12"]),
    (
        printed_abroad,
        "[c Chem. Oaks] [y 2000], [v 112], [i 46]; [c Chem. Oaks Int] [y 2000], [v 39], [p 44]",
        ["c Chem. Oaks", "y 2000", "v 112", "p 46", "o Chem. Oaks Int", "o 2000", "o 39", "o 44"],
    ),
    (
        printed_abroad,
        "[c Oaks], [v 112], [p 46]; [c Elms], [v 39], [p 44]. [u 10.1234/5]",
        ["c Oaks", "v 112", "p 46", "o Elms", "o 39", "o 44", "u 10.1234/5"],
    ),
    (printed_abroad, "[c Oaks]; [c Elms] [v 3], [p 4]", ["c Oaks", "c Elms", "v 3", "p 4"]),
    (printed_abroad, "[c Oaks] [v 3], [c Elms] [v 3], [p 4]", ["c Oaks", "v 3", "c Elms", "v 3", "p 4"]),
    (
        place_of_meeting,
        "[c Proc. Conf. Trees], [l Elmtown] ([b Oak Press], [l Bonn], [y 1984])",
        ["c Proc. Conf. Trees", "o Elmtown", "b Oak Press", "l Bonn", "y 1984"],
    ),
    (
        place_of_meeting,
        "[c Trees], [l Elmtown]: [b Oak Press], [l Bonn]",
        ["c Trees", "l Elmtown", "b Oak Press", "l Bonn"],
    ),
    (state_as_publisher, "[t Tree 09], [l Elmtown], [b CT], [y 2013]", ["t Tree 09", "l Elmtown, CT", "y 2013"]),
    (state_as_publisher, "[t Tree 09], [l Elmtown]: [b CT], [y 2013]", ["t Tree 09", "l Elmtown", "b CT", "y 2013"]),
    (
        company_in_title,
        "[t Tree 09, Oak Systems, Inc]., [l Elmtown]",
        ["t Tree 09", "b Oak Systems, Inc", "l Elmtown"],
    ),
    (company_in_title, "[t Tree 9.4. Oak Institute Inc]. [l Elmtown]", ["t Tree 9.4", "b Oak Institute Inc", "l Elmtown"]),
    (company_in_title, "[t A history of Oak Inc]. [l Elmtown]", ["t A history of Oak Inc", "l Elmtown"]),
    (month_as_publisher, "[t Oaks fall]. [b 6 May. Available at]", ["t Oaks fall", "y 6 May", "o Available at"]),
    (month_as_publisher, "[t Oaks fall]. [b 22 September]", ["t Oaks fall", "y 22 September"]),
    (month_as_publisher, "[t Oaks fall]. [b May & Elm]", ["t Oaks fall", "b May & Elm"]),
    (day_as_volume, "[t Oaks fall], [v 22] [i September], [p 4]", ["t Oaks fall", "y 22 September", "p 4"]),
    (day_as_volume, "[t Oaks fall], [v 42] [i September], [p 4]", ["t Oaks fall", "v 42", "i September", "p 4"]),
    (server_in_title, "[t Masks for trees. medRxiv] [n Preprint]", ["t Masks for trees", "c medRxiv", "n Preprint"]),
    (server_in_title, "[t The growth of medRxiv] [n Preprint]", ["t The growth of medRxiv", "n Preprint"]),
    (
        title_in_number,
        "[f IEEE Std 754-2019: IEEE] [t Standard for Trees]",
        ["f IEEE Std 754-2019", "t IEEE Standard for Trees"],
    ),
    (title_in_number, "[f ISO 9999:2016] [t Trees]", ["f ISO 9999:2016", "t Trees"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    draft = drafted(before)
    Way((judgement,)).go(draft)
    assert marked(draft) == after


@pytest.mark.parametrize(
    ("word", "shortened"),
    [
        ("Verh", True),
        ("Sitzungsber", True),
        ("Bijdr", True),
        ("Trees", False),
        ("Akne", False),
        ("zool", False),
    ],
)
def test_words_that_look_shortened(word: str, shortened: bool) -> None:
    assert is_shortened(word) is shortened


def test_a_shortened_word_behind_the_year_begins_a_journal() -> None:
    reference = parse("Elm 1825. Bijdr. Fl. Ned. Ind. 6: 300.").reference
    assert (reference.title, reference.container_title) == ("", "Bijdr. Fl. Ned. Ind.")
    assert parse("Oak K (2019) Akne. Hautarzt 70: 5-9.").reference.title == "Akne"


def test_papers_of_an_institute_are_reports() -> None:
    assert (
        parse("Oak, C. (2008). On trees. IZA Discussion Paper No. 3080. Bonn: IZA.").reference.type
        == "report"
    )
    assert parse("Oak C. On paper. J Paper 2008;3:5-9.").reference.type == "article-journal"


def test_what_kind_of_work_it_is_stands_in_brackets() -> None:
    """Behind the title, in many languages."""
    assert (
        parse("Oak A. Rapport over bomen [Persbericht]. Amsterdam: CBS, 2018.").reference.title
        == "Rapport over bomen"
    )
