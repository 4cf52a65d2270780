"""Bodies, theses, series and houses that their words or marks tell: judgement, what the tagger said, what is made of it."""

from __future__ import annotations

import pytest

from drafting import drafted, judged, marked
from refsdb.parse import parse
from refsdb.parse.authors import office_before_year
from refsdb.parse.draft import Judgement
from refsdb.parse.genres import word_of_genre
from refsdb.parse.houses import acronym_as_book, book_before_publisher, house_in_name, site_as_house
from refsdb.parse.impossible import number_of_preprint, title_behind_in, year_behind_name, year_in_quotes
from refsdb.parse.imprints import publisher_or_not
from refsdb.parse.meetings import (
    acronym_of_meeting,
    meeting_as_editor,
    ordinal_of_meeting,
    periodical_of_meetings,
    talk_behind_title,
)
from refsdb.parse.openings import body_before_year
from refsdb.parse.series import series_before_imprint, series_cut_at_number, series_with_cue
from refsdb.parse.theses import thesis_of_school
from refsdb.parse.towns import city_of_state, land_as_house
from refsdb.parse.volumes import pages_in_date, volume_before_month

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        office_before_year,
        "[a Ministerio de Montes], [t Secretaría de Estado] ([y 2007]): [t Plan]",
        ["a Ministerio de Montes, Secretaría de Estado", "y 2007", "t Plan"],
    ),
    (office_before_year, "[a K. Eichner], [t Secretaría de Estado] ([y 2007]): [t Plan]", 4 * [""]),
    (office_before_year, "[a Ministerio de Montes], [t Bosques] ([y 2007]): [t Plan]", 4 * [""]),
    (
        thesis_of_school,
        "[t Moos]. [b Inaugural-Dissertation zur Erlangung des Grades der Universität Ulm], [l Ulm]",
        [
            "t Moos",
            "g Inaugural-Dissertation",
            "o zur Erlangung des Grades der",
            "b Universität Ulm",
            "l Ulm",
        ],
    ),
    (thesis_of_school, "[t Moos]. [b Wege zur Erlangung der Universität], [l Ulm]", 3 * [""]),
    (
        word_of_genre,
        "[t Better trees, Idea] [g Paper] No. [f 14]",
        ["t Better trees", "g Idea Paper", "f 14"],
    ),
    (word_of_genre, "[t The tree and the] [g Paper]", 2 * [""]),
    (word_of_genre, "[t Trees and Discussion] [g Paper] No. [f 14]", 3 * [""]),
    (acronym_as_book, "[t Moss at work]. [c IZA]. [l Bonn]", ["t Moss at work", "b IZA", "l Bonn"]),
    (acronym_as_book, "[t Moss at work]. [c FAZ]. [l Frankfurt]", 3 * [""]),
    (acronym_as_book, "[t Moss at work]. In: [c IZA]. [l Bonn]", 3 * [""]),
    (acronym_as_book, "[t Moss at work]. [c IZA], [v 3]. [l Bonn]", 4 * [""]),
    (
        site_as_house,
        '"[t Oaks]." [b The Moss Page], [y 2019], [u www.moss.org]',
        ["t Oaks", "b The Moss Page", "y 2019", "u www.moss.org"],
    ),
    (
        book_before_publisher,
        "[t On moss]. [c College Station]: [b Elm]",
        ["t On moss", "l College Station", "b Elm"],
    ),
    (book_before_publisher, "[t On moss]. [c College Station]. [b Elm]", 3 * [""]),
    (book_before_publisher, "[t On moss]. [c Oaks and elms]: [b Elm]", 3 * [""]),
    (city_of_state, "[t On moss, College Station], [l Texas]", ["t On moss", "l College Station, Texas"]),
    (city_of_state, "[t On moss. Mountain View], [l CA, USA]", ["t On moss", "l Mountain View, CA, USA"]),
    (city_of_state, "[t On moss and other plants], [l Texas]", 2 * [""]),
    (city_of_state, "[t On moss, Oaks], [l Bonn]", 2 * [""]),
    (land_as_house, "[t Surveys of moss]. [b Hungary]. [l Paris]", ["t Surveys of moss. Hungary", "l Paris"]),
    (land_as_house, "[t Surveys of moss]. [b Elm]. [l Paris]", 3 * [""]),
    (
        body_before_year,
        "[t infas] ([b Waldinstitut]) ([y 2007]): [t Das Moos]",
        ["a infas (Waldinstitut", "y 2007", "t Das Moos"],
    ),
    (body_before_year, "[t SVR – Rat] ([y 2007]): „[t Das Moos]“", ["a SVR – Rat", "y 2007", "t Das Moos"]),
    (body_before_year, "[t Das Moos] ([y 2007]). [t Ein Versuch]", 3 * [""]),
    (
        year_behind_name,
        "[y 1996]: [t Oaks]. In: [c The moss. 1996], [l Bonn]",
        ["y 1996", "t Oaks", "c The moss", "o 1996", "l Bonn"],
    ),
    (year_behind_name, "[y 2001]: [t Oaks]. In: [c The moss of 1996], [l Bonn]", 4 * [""]),
    (year_behind_name, "[y 2001]: [t Oaks]. In: [c The moss, 1996], [l Bonn]", 4 * [""]),
    (
        acronym_of_meeting,
        "[c Proceedings of the Workshop on Self-Organizing Mosses], [b WSOM]",
        ["c Proceedings of the Workshop on Self-Organizing Mosses", "o WSOM"],
    ),
    (acronym_of_meeting, "[c Proceedings of the Conference on Moss Learning], [b ACM]", 2 * [""]),
    (
        ordinal_of_meeting,
        "[c Tagungsband zum 7]. [b Fachkolloquium des Instituts], [l Ulm]",
        ["c Tagungsband zum 7. Fachkolloquium des Instituts", "l Ulm"],
    ),
    (
        ordinal_of_meeting,
        "[c Vortrag in Bonn am 20]. [y Juli 2005]",
        ["c Vortrag in Bonn", "y 20. Juli 2005"],
    ),
    (ordinal_of_meeting, "[c Berichte zum Moos 7]. [b Elm]", 2 * [""]),
    (talk_behind_title, "[t Die Ulmen, Vortrag, Mai 1946]", ["t Die Ulmen", "g Vortrag", "y Mai 1946"]),
    (
        talk_behind_title,
        "[t Die Ulmen, Vortrag], [c Oak Conference]",
        ["t Die Ulmen", "g Vortrag", "c Oak Conference"],
    ),
    (talk_behind_title, "[t Der gute Vortrag]", [""]),
    (
        meeting_as_editor,
        "In [e MOSS] [y 2006]: [c Proceedings of the Symposium on Moss] [p 3]",
        ["c MOSS 2006: Proceedings of the Symposium on Moss", "p 3"],
    ),
    (meeting_as_editor, "In [e Oak] [y 2006]: [c Proceedings of the Symposium on Moss] [p 3]", 4 * [""]),
    (
        periodical_of_meetings,
        "[c Proceedings of the Moss Symposium, ACM SIGMOSS Notices], [v 18]",
        ["c Proceedings of the Moss Symposium", "k ACM SIGMOSS Notices", "v 18"],
    ),
    (periodical_of_meetings, "[c Proceedings of the Moss Symposium, Oaks], [v 18]", 2 * [""]),
    (periodical_of_meetings, "[c Moss, Oak Notices], [v 18]", 2 * [""]),
    (
        house_in_name,
        "[c Proceedings of the Moss Symposium. Elm Society], [l Ulm]",
        ["c Proceedings of the Moss Symposium", "b Elm Society", "l Ulm"],
    ),
    (house_in_name, "[c Journal of Moss. Elm], [l Ulm]", 2 * [""]),
    (
        year_in_quotes,
        '[y 1987] "[t 1986". On moss]. [c Alytes]',
        ["y 1987", "o 1986", "t On moss", "c Alytes"],
    ),
    (
        year_in_quotes,
        '[y 1987] "[t 1986]". [c On moss (I). Alytes] [v 5]',
        ["y 1987", "o 1986", "t On moss (I", "c Alytes", "v 5"],
    ),
    (year_in_quotes, '[y 1987]. "[t 1984 and moss]". [c Alytes]', 3 * [""]),
    (
        title_behind_in,
        "[y 2009]. [o In] [c search of moss] ([y 1936]). [c Tree Studies], [v 9]",
        ["y 2009", "t In search of moss (1936", "c Tree Studies", "v 9"],
    ),
    (title_behind_in, "[y 2009]. [o In] [c Search of moss]. [c Tree Studies], [v 9]", 5 * [""]),
    (title_behind_in, "[y 2009]. [o In]: [c search of moss]. [v 9]", 4 * [""]),
    (publisher_or_not, "[t Can we?] [b Forthcoming].", ["t Can we", "o Forthcoming"]),
    (number_of_preprint, "[c bioRxiv] [v 978933]", ["c bioRxiv", "f 978933"]),
    (number_of_preprint, "[c bioRxiv] [p 978933]", ["c bioRxiv", "f 978933"]),
    (number_of_preprint, "[c Mosses] [v 978933]", 2 * [""]),
    (number_of_preprint, "[c bioRxiv] [v 3], [p 9]", 3 * [""]),
    (publisher_or_not, "[l Berlin] ([b Ost]) [y 1975]", ["l Berlin (Ost", "y 1975"]),
    (
        publisher_or_not,
        "[b Universität Ulm, eingereicht] [y Mai 2008]",
        ["b Universität Ulm", "o eingereicht", "y Mai 2008"],
    ),
    (publisher_or_not, "[b Elm Publishers, inc], [y 2008]", 2 * [""]),
    (
        series_before_imprint,
        "[t The mosses. Elm Studies in Botany]. [l Ulm]: [b Elm]",
        ["t The mosses", "k Elm Studies in Botany", "l Ulm", "b Elm"],
    ),
    (series_before_imprint, "[t The mosses. Studies in Botany]. [l Ulm]: [b Elm]", 3 * [""]),
    (series_before_imprint, "[t The mosses. New studies in botany]. [l Ulm]: [b Elm]", 3 * [""]),
    (
        series_with_cue,
        "[c Trees of the north (Moss Studies], [v 6]). [l Ulm]",
        ["c Trees of the north", "k Moss Studies", "v 6", "l Ulm"],
    ),
    (series_with_cue, "[c Trees of the north (Bonn] [v 6]). [l Ulm]", 3 * [""]),
    (
        series_cut_at_number,
        "[t On moss]. [b Elm Press (Moss Studies], [v 54]). [l Ulm]",
        ["t On moss", "b Elm Press", "k Moss Studies", "v 54", "l Ulm"],
    ),
    (
        series_cut_at_number,
        "[t On moss (Elm Online], [o Nr]. [i 13]). [l Ulm]",
        ["t On moss", "k Elm Online", "o Nr", "i 13", "l Ulm"],
    ),
    (series_cut_at_number, "[t On moss (Elm Online)], [v 54]. [l Ulm]", 3 * [""]),
    (
        volume_before_month,
        "[c Tree Studies] [p 13-14] ([y October])",
        ["c Tree Studies", "v 13-14", "y October"],
    ),
    (volume_before_month, "[c Tree Studies] [p 13-14] ([y 1990])", 3 * [""]),
    (
        pages_in_date,
        "[c Tree Studies] [v 6]([i 2]) ([y 2012) 01-08].",
        ["c Tree Studies", "v 6", "i 2", "y 2012", "p 01-08"],
    ),
    (pages_in_date, "[c Tree Studies] [v 6] ([y 2012]-[y 01-08]).", 4 * [""]),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_told_elsewhere(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == (after if any(after) else marked(drafted(before)))


def test_what_is_quoted_stands_on_a_site() -> None:
    read = parse(
        'Oak, Ann. "Mosses in the Dark." The Moss Page, Elm Society, www.example.org/moss.'
    ).reference
    assert (read.container_title, read.publisher) == ("The Moss Page", "Elm Society")


def test_a_body_is_no_site() -> None:
    read = parse(
        "Oak, Ann G. 2011. “Moss IV: Users' Manual.” Center for Systemic Moss. www.example.org."
    ).reference
    assert (read.container_title, read.publisher) == ("", "Center for Systemic Moss")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Eichner (Robert W.), Les mousses, Paris, 1990", ["Eichner"]),
        ("EICHNER (Marc), Les mousses, Paris, 1990", ["EICHNER"]),
        ("Eichner (Robert) et Weide (Yi Min), Les mousses, Paris, 1990", ["Eichner", "Weide"]),
        ("WR (Waldrat) (2007): Empfehlungen zum Moos, Bonn.", ["WR (Waldrat)"]),
        ("US EPA. 2003. Guidance for mosses. Washington, DC.", ["US EPA"]),
        ("Marx, K. (1973). Das Moos. (Hrsg. von S. Eichner). Stuttgart.", ["Marx", "Eichner"]),
    ],
)
def test_whose_names_they_are(text: str, names: list[str]) -> None:
    read = parse(text).reference
    assert [name.surname for name in (*read.author, *read.editor)] == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eichner, K. (2010). Das Moos im Norden. Inauguraldissertation, Universität Basel.", "thesis"),
        ("Oak, Ann. Interview by Peter Elm. Bonn, 12 May 2019.", "interview"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert parse(text).reference.type == kind


def test_the_place_is_the_publishers_and_not_the_meetings() -> None:
    read = parse(
        "Oak A. Moss. In Proceedings of the Elm Symposium (Tucson, AZ, Jan. 23-25). ACM, New York, 1978, 3-9."
    )
    assert (read.reference.publisher, read.reference.publisher_place) == ("ACM", "New York")
