"""Series, volumes, imprints and remarks that the tagger takes for a part of a title, a journal or a publisher."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.authors import names_in_chinese
from refsdb.parse.borders import journal_behind_title, quoted_title, title_in_journal
from refsdb.parse.containers import (
    book_in_a_row,
    bracket_of_name,
    name_before_series,
    name_before_stroke,
)
from refsdb.parse.counted import initials_and_year
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_behind_title
from refsdb.parse.idem import book_by_its_year, same_as_before
from refsdb.parse.imprints import (
    body_behind_stroke,
    imprint_in_title,
    publisher_of_title,
    school_in_place,
    university_as_place,
)
from refsdb.parse.meetings import (
    day_of_meeting,
    days_as_pages,
    paper_presented,
    proceedings_in_title,
    word_of_proceedings,
)
from refsdb.parse.places import place_before_volume
from refsdb.parse.remarks import (
    kind_as_name,
    translation_in_brackets,
    year_behind_original,
)
from refsdb.parse.sentences import end_of_title, name_of_part, second_sentence
from refsdb.parse.series import (
    publisher_goes_on,
    series_as_publisher,
    series_behind_publisher,
    series_in_brackets,
    series_in_title,
)
from refsdb.parse.standards import number_before_title, office_behind_patent
from refsdb.parse.theses import thesis_and_school
from refsdb.parse.volumes import (
    volume_in_name,
    volumes_counted,
    word_as_volume,
)

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        title_in_journal,  # a journal's name begins with one word and a stop
        "[t Advanced oaks] [c Class. Quantum Trees] [v 5]",
        ["t Advanced oaks", "c Class. Quantum Trees", "v 5"],
    ),
    (
        title_in_journal,
        "[t The frogs of] [c Mexico. Acta Arborum] [v 5]",
        ["t The frogs of Mexico", "c Acta Arborum", "v 5"],
    ),
    (
        end_of_title,
        "[t Oaks on a sphere], [c Class. Quantum Trees] [v 5]",
        ["t Oaks on a sphere", "c Class. Quantum Trees", "v 5"],
    ),
    (
        quoted_title,
        "“[t Why oaks?” The choice of trees]. [c Forest Review], [v 5]",
        ["t Why oaks?” The choice of trees", "c Forest Review", "v 5"],
    ),
    (
        quoted_title,
        "“[t Bad oaks.” Review of Trees, by Ann Elm]. [c Forest Review], [v 5]",
        ["t Bad oaks", "o Review of Trees, by Ann Elm", "c Forest Review", "v 5"],
    ),
    (
        quoted_title,
        "« [t Les chênes de la ville », Arbres], [v 5]",
        ["t Les chênes de la ville", "c Arbres", "v 5"],
    ),
    (
        series_in_brackets,
        "[t On oaks (WUNT 8]; [l Bonn]: [b Elm], [y 1965])",
        ["t On oaks", "k WUNT", "v 8", "l Bonn", "b Elm", "y 1965"],
    ),
    (
        series_in_brackets,
        "[t On oaks (and elms)]; [l Bonn]: [b Elm], [y 1965]",
        ["t On oaks (and elms", "l Bonn", "b Elm", "y 1965"],
    ),
    (
        bracket_of_name,  # an imprint in brackets is no part of the name
        "[c On oaks (WUNT 8]; [l Bonn]: [b Elm], [y 1965])",
        ["c On oaks (WUNT 8", "l Bonn", "b Elm", "y 1965"],
    ),
    (
        series_as_publisher,
        "[t On oaks]. [b Tree Studies 12]. [l Bonn]",
        ["t On oaks", "k Tree Studies", "v 12", "l Bonn"],
    ),
    (
        series_as_publisher,
        "[t On oaks]. [b Tree Studies, 12. Oak Society]",
        ["t On oaks", "k Tree Studies", "v 12", "b Oak Society"],
    ),
    (
        series_as_publisher,
        "[t On oaks]. [b Elm Press. May 12]",
        ["t On oaks", "b Elm Press. May 12"],
    ),
    (series_as_publisher, "[t On oaks]. [b Elm 1999]", ["t On oaks", "b Elm 1999"]),
    (
        series_behind_publisher,
        "[l Paris], [b Elm], [o coll]. « [c Champs] », [y 1986]",
        ["l Paris", "b Elm", "o coll", "k Champs", "y 1986"],
    ),
    (
        series_in_title,
        "[t On oaks. Bonner Baumstudien 12]. [l Bonn]",
        ["t On oaks", "k Bonner Baumstudien", "v 12", "l Bonn"],
    ),
    (
        series_in_title,
        "[t On oaks (Studies in Trees 12)]. [l Bonn]",
        ["t On oaks", "k Studies in Trees", "v 12", "l Bonn"],
    ),
    (
        series_in_title,
        "[t On oaks. Fact sheet No 311]. [u www.oaks.org]",
        ["t On oaks", "g Fact sheet", "o No", "f 311", "u www.oaks.org"],
    ),
    (series_in_title, "[t On oaks. Agenda 21]. [l Bonn]", ["t On oaks. Agenda 21", "l Bonn"]),
    (series_in_title, "[t Studies 12]. [l Bonn]", ["t Studies 12", "l Bonn"]),
    (
        series_in_title,
        "[t On oaks. A study of 2001]. [l Bonn]",
        ["t On oaks. A study of 2001", "l Bonn"],
    ),
    (
        volumes_counted,
        "[t On oaks], [v 8] [o Bde]., [l Bonn]",
        ["t On oaks", "n 8", "o Bde", "l Bonn"],
    ),
    (volumes_counted, "[c Trees], [v 8] [o Jg]., [p 3]", ["c Trees", "v 8", "o Jg", "p 3"]),
    (volumes_counted, "[t On oaks], [v 8]. [o Bd]., [l Bonn]", ["t On oaks", "v 8", "o Bd", "l Bonn"]),
    (
        word_as_volume,
        "[t On oaks] [v Special] [o Issue]. [c Forest Quarterly], [v 97]",
        ["t On oaks", "o Special", "o Issue", "c Forest Quarterly", "v 97"],
    ),
    (
        book_in_a_row,
        "[o in]: [e A. Oak] ([o ed]): [c Firs], [e Elms, Ashes]. [l Bonn]",
        ["o in", "e A. Oak", "o ed", "c Firs, Elms, Ashes", "l Bonn"],
    ),
    (
        book_in_a_row,
        "[e A. Oak]: [c Firs], [e B. Elm] [o eds]. [l Bonn]",
        ["e A. Oak", "c Firs", "e B. Elm", "o eds", "l Bonn"],
    ),
    (
        bracket_of_name,
        "[c On trees (Appendix], [o pp]. [p 3-9])",
        ["c On trees", "o Appendix", "o pp", "p 3-9"],
    ),
    (
        volume_in_name,
        "[t On oaks, Bd. 2]. [l Bonn]: [b Elm]",
        ["t On oaks", "o Bd", "v 2", "l Bonn", "b Elm"],
    ),
    (
        volume_in_name,
        "[c Handbook of trees: Vol. III. Oaks] ([p 3-9])",
        ["c Handbook of trees", "o Vol", "v III", "o Oaks", "p 3-9"],
    ),
    (  # a book's own name for it is part of its title
        volume_in_name,
        "[t On trees, Vol. 2: The oak]. [l Bonn]",
        ["t On trees, Vol. 2: The oak", "l Bonn"],
    ),
    (volume_in_name, "[c Trees (Oaks, Vol. 2)], [p 3]", ["c Trees (Oaks, Vol. 2", "p 3"]),
    (
        same_as_before,
        "[a Oak], [t On oaks], [o in] [c idem], [o eds], [c Trees], [l Bonn]",
        ["a Oak", "t On oaks", "o in", "o idem, eds", "c Trees", "l Bonn"],
    ),
    (
        same_as_before,
        "[a Oak], [t Il bosco, in Id]., [c Alberi], [l Roma]",
        ["a Oak", "t Il bosco", "o in Id", "c Alberi", "l Roma"],
    ),
    (
        same_as_before,
        "[a Oak], [t Das Ich und die Dies irae], [o in] [c Trees], [l Bonn]",
        ["a Oak", "t Das Ich und die Dies irae", "o in", "c Trees", "l Bonn"],
    ),
    (
        book_by_its_year,
        "[a Ash] ([y 2001]): [t On oaks], [o in]: [c Eichler] [v 2000], [p 3-9]",
        ["a Ash", "y 2001", "t On oaks", "o in", "c Eichler 2000", "p 3-9"],
    ),
    (
        book_by_its_year,
        "[a Ash] ([y 2001]): [t On oaks], [o in]: [c Zeitschrift] [v 2000], [p 3-9]",
        ["a Ash", "y 2001", "t On oaks", "o in", "c Zeitschrift", "v 2000", "p 3-9"],
    ),
    (
        imprint_in_title,
        "[a Ash] ([y 2001]): [t Drveće sveta. Novi Hrast: Forum].",
        ["a Ash", "y 2001", "t Drveće sveta", "l Novi Hrast", "b Forum"],
    ),
    (
        imprint_in_title,
        "[a Ash] ([y 2001]): [t The forest. Trees: A history].",
        ["a Ash", "y 2001", "t The forest. Trees: A history"],
    ),
    (
        publisher_of_title,
        "[t Wälder. Konzepte, Mittel], [b Lösungen], [l Bochum]",
        ["t Wälder. Konzepte, Mittel, Lösungen", "l Bochum"],
    ),
    (
        publisher_of_title,
        "[t Wälder der Welt], [b Sisyphe], [l Bochum]",
        ["t Wälder der Welt", "b Sisyphe", "l Bochum"],
    ),
    (
        university_as_place,
        "[t On oaks]. [l University of Bonn], [b Dept. of Trees], [y 1998]",
        ["t On oaks", "b University of Bonn, Dept. of Trees", "y 1998"],
    ),
    (
        university_as_place,
        "[t On oaks]. [l University Park], [b Elm Press], [y 1998]",
        ["t On oaks", "l University Park", "b Elm Press", "y 1998"],
    ),
    (
        place_before_volume,
        "[t On oaks]. [c Arboretum. Zimbabwe] [v 2]: [p 1]",
        ["t On oaks", "c Arboretum", "l Zimbabwe", "v 2", "p 1"],
    ),
    (
        place_before_volume,
        "[t On oaks. Journal of the Zoological Society]. [c Eichdorf] [v 2]: [p 1]",
        ["t On oaks", "c Journal of the Zoological Society", "l Eichdorf", "v 2", "p 1"],
    ),
    (
        place_before_volume,
        "[t On the oaks of Peru]. [c Arboretum] [v 2]: [p 1]",
        ["t On the oaks of Peru", "c Arboretum", "v 2", "p 1"],
    ),
    (
        name_before_series,
        "[t On oaks. Journal of the Zoological Society]. [c New Series] [v 2]",
        ["t On oaks", "c Journal of the Zoological Society. New Series", "v 2"],
    ),
    (
        name_before_series,
        "[t On oaks. A study]. [c Occasional Papers of Trees] [v 2]",
        ["t On oaks. A study", "c Occasional Papers of Trees", "v 2"],
    ),
    (
        name_of_part,
        "[t Fauna of the north. Part II]. [c Moths. Acta Arborum] [v 2]",
        ["t Fauna of the north. Part II. Moths", "c Acta Arborum", "v 2"],
    ),
    (
        name_of_part,
        "[t Oaks of 1999]. [c Acta. Arborum] [v 2]",
        ["t Oaks of 1999", "c Acta. Arborum", "v 2"],
    ),
    (
        second_sentence,
        "»[t Oak and elm]«. [c Trees of the north], [l Bonn]",
        ["t Oak and elm«. Trees of the north", "l Bonn"],
    ),
    (
        edition_behind_title,
        "[t Flora of the north. Edition 2]. [l Bonn]: [b Elm]",
        ["t Flora of the north", "o Edition", "d 2", "l Bonn", "b Elm"],
    ),
    (edition_behind_title, "[t The Bonn edition 2001]. [l Bonn]", ["t The Bonn edition 2001", "l Bonn"]),
    (
        thesis_and_school,
        "[t On oaks]. [b Dissertation an der Universität Bonn], [y 1999]",
        ["t On oaks", "g Dissertation", "b Universität Bonn", "y 1999"],
    ),
    (
        thesis_and_school,
        "[t On oaks]. [c Dissertation Abstracts International], [y 1999]",
        ["t On oaks", "c Dissertation Abstracts International", "y 1999"],
    ),
    (
        initials_and_year,
        "[a Oak], [t A.(2000): The trees], [o in]: [c Elm]",
        ["a Oak, A", "y 2000", "t The trees", "o in", "c Elm"],
    ),
    (
        translation_in_brackets,
        "[t Duby] [[c Oaks of Bohemia]], [c Strom] [v 4]",
        ["t Duby [Oaks of Bohemia", "c Strom", "v 4"],
    ),
    (
        kind_as_name,
        "[t On oaks]. [c Press release]. [y 26 July 2004]",
        ["t On oaks", "g Press release", "y 26 July 2004"],
    ),
    (
        paper_presented,
        "[a Oak]: [t On oaks], [n Paper presented at the Oak Conference], [l Bonn]",
        ["a Oak", "t On oaks", "c Paper presented at the Oak Conference", "l Bonn"],
    ),
    (
        paper_presented,
        "[a Oak]: [t Der Baum. Vortrag auf der Tagung des Baumbundes], [l Bonn]",
        ["a Oak", "t Der Baum", "c Vortrag auf der Tagung des Baumbundes", "l Bonn"],
    ),
    (
        paper_presented,
        "[a Oak]: [t On a paper presented at sea], [l Bonn]",
        ["a Oak", "t On a paper presented at sea", "l Bonn"],
    ),
    (
        days_as_pages,
        "[t On oaks], [l Bonn], [p 22–27] [y March]",
        ["t On oaks", "l Bonn", "o 22–27", "y March"],
    ),
    (
        day_of_meeting,
        "[t Report], [l Bonn], [y 4-6 June 2018]. [b Elm]; [y 2019]",
        ["t Report", "l Bonn", "n 4-6 June 2018", "b Elm", "y 2019"],
    ),
    (
        day_of_meeting,
        "[t Report], [l Bonn], [y 6 June 2018]. [b Elm]; [y 2019]",
        ["t Report", "l Bonn", "y 6 June 2018", "b Elm", "y 2019"],
    ),
    (
        office_behind_patent,
        "[t Folding oaks] ([f U.S. Patent No. 7). U.S. Patent] [b and Trademark Office]",
        ["t Folding oaks", "f U.S. Patent No. 7", "b U.S. Patent and Trademark Office"],
    ),
    (
        body_behind_stroke,
        "[t Лес и люди / Институт леса]. [l Москва]: [b Наука]",
        ["t Лес и люди", "o Институт леса", "l Москва", "b Наука"],
    ),
    (
        body_behind_stroke,
        "[t Light / shade]. [l Bonn]",
        ["t Light / shade", "l Bonn"],
    ),
    (
        thesis_and_school,
        "[t On oaks]. [c Unpublished MA thesis, University of Ulm]",
        ["t On oaks", "g Unpublished MA thesis", "b University of Ulm"],
    ),
    (
        journal_behind_title,  # what is said of the screen stands between a journal and its volume
        "[t On forests. Forest-USF]. [[o online]]. [y 2010], [v 15]([i 3])",
        ["t On forests", "c Forest-USF", "o online", "y 2010", "v 15", "i 3"],
    ),
    (
        proceedings_in_title,
        "[a Oak]: [t On moss. Proceedings of the Elm Congress], [l Bonn], p. [p 3-9]",
        ["a Oak", "t On moss", "c Proceedings of the Elm Congress", "l Bonn", "p 3-9"],
    ),
    (
        proceedings_in_title,  # the proceedings themselves
        "[t On moss. Actes du congrès], [l Lyon]",
        ["t On moss. Actes du congrès", "l Lyon"],
    ),
    (
        year_behind_original,
        "[a Oak, A]. ([y 1952]) [t 1990. Trees]. [l Bonn]",
        ["a Oak, A", "o 1952", "y 1990", "t Trees", "l Bonn"],
    ),
    (
        number_before_title,
        "[t VDI-Richtlinie 2221: How to plant]. [l Bonn]",
        ["f VDI-Richtlinie 2221", "t How to plant", "l Bonn"],
    ),
    (
        names_in_chinese,
        "[a 山田太郎], [t 鈴木花子: 湿地における植生の変化]. [c 生態学会誌]",
        ["a 山田太郎, 鈴木花子", "t 湿地における植生の変化", "c 生態学会誌"],
    ),
    (
        thesis_and_school,  # the kind of work is no part of the school's name
        "[t Snow. Licentiatavhandling], [b Luleå tekniska universitet]",
        ["t Snow. Licentiatavhandling", "b Luleå tekniska universitet"],
    ),
    (
        word_of_proceedings,
        "[t On moss], [o in Proc]. [c 12th Int. Symp. Trees], [l Bonn]",
        ["t On moss", "o in", "c Proc. 12th Int. Symp. Trees", "l Bonn"],
    ),
    (
        name_before_stroke,
        "[t Озёра] // [c Сб. науч]. [o тр. / под ред]. [e Г. Д. Орлова]",
        ["t Озёра", "c Сб. науч. тр", "o под ред", "e Г. Д. Орлова"],
    ),
    (
        school_in_place,
        "[t On reeds]. [g PhD thesis], [l University of Ulm, Germany]",
        ["t On reeds", "g PhD thesis", "b University of Ulm", "l Germany"],
    ),
    (
        publisher_goes_on,
        "[l Luxemburg]: [b Amt für amtliche] [k Veröffentlichungen der Union]",
        ["l Luxemburg", "b Amt für amtliche Veröffentlichungen der Union"],
    ),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Oak, A. (2013, June 4). Five trees [Blog post]. https://www.oaks.example.org", "Five trees"),
        ("Oak A. Trees in megacities [preprint]. medRxiv. 2021 May 4.", "Trees in megacities"),
        (
            "Oak, A. (2011). On care [Review of the book Trees, by A. Elm]. Forest Today, 12(2), 18-19.",
            "On care",
        ),
        ("Elm Bank. Growth of trees [database on the Internet]. Bonn: Elm Bank; 2014.", "Growth of trees"),
        ("Tocqueville, A. (1986). De la forêt [1835]. Paris: Elm.", "De la forêt [1835]"),
        ("ISO 11111-2:2005, Tree machinery — Safety. International Organization for Standardization, Geneva.",
         "Tree machinery — Safety"),
    ],
)  # fmt: skip
def test_remarks_behind_a_title(text: str, title: str) -> None:
    assert parse(text).reference.title == title


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("ISO 11111-2:2005, Tree machinery — Safety. International Organization for Standardization.", 2005),
        ("DIN EN 12345:2010-05: Bäume – Zeichen. Berlin: Beuth.", 2010),
        ("DIN EN 12345:2010-05: Bäume – Zeichen. Berlin: Beuth, 2012.", 2012),
    ],
)
def test_standards_have_a_year(text: str, year: int) -> None:
    assert parse(text).reference.year == year


def test_the_sign_of_a_number_is_no_part_of_it() -> None:
    assert (
        parse("OAK, F. L'arbre se pose à Paris. Lien social, 25/04/2013, n°1103, pp. 16-18.").reference.issue
        == "1103"
    )
    assert (
        parse("Oak, M. (2015). Svest mladih. Pregled šuma, god. 49, br. 2, str. 187–204.").reference.issue
        == "2"
    )


@pytest.mark.parametrize(
    ("numbers", "volume", "issue"), [("(3)4: 370-376", "4", ""), ("(38)4: 370-376", "38", "4")]
)
def test_a_number_in_brackets_before_another(numbers: str, volume: str, issue: str) -> None:
    reference = parse(
        f"Oak F (1859) Some new insects. Annals & Magazine of Natural Trees {numbers}."
    ).reference
    assert (reference.volume, reference.issue) == (volume, issue)


def test_companies_are_no_persons() -> None:
    (author,) = parse('Oak Corp., "Tree processor datasheet," Aug. 2004.').reference.author
    assert author.literal == "Oak Corp"


def test_theses_of_the_east_are_theses() -> None:
    assert (
        parse("Oak, J. Vliv hnojení. Disertační práce. Brno: Masarykova univerzita, 2010.").reference.type
        == "thesis"
    )


def test_what_was_told_at_a_meeting_is_a_paper_of_it() -> None:
    reference = parse(
        "Oak, S. (2001): Trees, Paper presented at the Meeting of the Elm Association, Boston, May 4-6."
    ).reference
    assert reference.type == "paper-conference"
    assert reference.container_title == "Paper presented at the Meeting of the Elm Association"


def test_a_decision_begins_on_a_page_of_its_reporter() -> None:
    reference = parse("BGH, Urteil vom 14.03.2012 – VIII ZR 220/11, NJW 2012, 1718.").reference
    assert (reference.container_title, reference.page) == ("NJW", "1718")


@pytest.mark.parametrize(
    "text",
    [
        'Oak Corp., "Tree processor datasheet," Aug. 2004.',
        "Haute Autorité du bois. Planter dans les Alpes. Guide pratique. Paris, 2006.",
        "VDI-Richtlinie 2221: Pflanzen und Ernten. Düsseldorf: VDI-Verlag, 1986.",
        "Oakley v. Transit Board, 412 F.3d 88, 93 (2d Cir. 2005).",
        "BGH, Urteil vom 14.03.2012 – VIII ZR 220/11, NJW 2012, 1718.",
    ],
)
def test_marks_of_lists_and_broken_lines_change_nothing(text: str) -> None:
    printed = parse(text).reference
    assert printed.title or printed.container_title
    for mark in ("[12] ", "12. "):
        assert parse(mark + text).reference == printed
    for space in ("\n", "  ", "\N{NO-BREAK SPACE}"):
        assert parse(text.replace(" ", space)).reference == printed
    assert parse(text.replace("-", "\N{HYPHEN}")).reference == printed
