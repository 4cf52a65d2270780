"""Chapters, entries of encyclopedias and abstracts of meetings: judgement, what the tagger said, what is made of it."""

from __future__ import annotations

import pytest

from drafting import expected, judged
from refsdb.parse import parse
from refsdb.parse.authors import offices_of_body
from refsdb.parse.chapters import book_behind_lead, foreword_of_book
from refsdb.parse.containers import place_of_name
from refsdb.parse.counted import page_in_name
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_begins_in_title, volume_behind_edition
from refsdb.parse.leads import editors_led_in
from refsdb.parse.openings import entry_before_year
from refsdb.parse.remarks import remark_behind_title
from refsdb.parse.roles import book_behind_editors, family_of_editor, word_before_cue
from refsdb.parse.tomes import name_behind_volume, volume_of_book, years_behind_volume
from refsdb.parse.translators import cue_of_translators
from refsdb.parse.volumes import volume_in_name

CASES: list[tuple[Judgement, str, list[str]]] = [
    (book_behind_lead, "[t Moss]. [c Chapter 4 in Trees]", ["t Moss", "n Chapter 4 in", "c Trees"]),
    (book_behind_lead, "[t Moss]. [c Rpt. in Trees]. [l Bonn]", ["t Moss", "n Rpt. in", "c Trees", "l Bonn"]),
    (book_behind_lead, "[t Moss], [o in] [c his Trees]", ["t Moss", "o in", "n his", "c Trees"]),
    (book_behind_lead, "[t Moss], [o in] [c His Master's Trees]", 3 * [""]),
    (book_behind_lead, "[t Moss]. [c Chapters in Trees]", 2 * [""]),
    (book_behind_lead, "[t Moss]. [c Reprint Bulletin in Botany]", 2 * [""]),
    (
        editors_led_in,
        "[c Skog og mark, redigert av Bjarne Alm]",
        ["c Skog og mark", "o redigert av", "e Bjarne Alm"],
    ),
    (editors_led_in, "[c Skog og mark redigert]", [""]),
    (
        family_of_editor,
        "[o edited by] [e Homi K]. [l Oak], [b Elm]",
        ["o edited by", "e Homi K. Oak", "b Elm"],
    ),
    (
        family_of_editor,
        "[o von] [e Michael Elm und Hans-Joachim] [c Eichner, Band]",
        ["o von", "e Michael Elm und Hans-Joachim Eichner", "c Band"],
    ),
    (family_of_editor, "[o edited by] [e Elm], [l Oak], [b Elm]", 4 * [""]),
    (family_of_editor, "[o edited by] [e Ann Elm], [b Paul Press], [l Bonn]", 4 * [""]),
    (family_of_editor, "[o edited by] [e Hans Elm and Paul], [b Oak, Bonn]", 3 * [""]),
    (
        volume_of_book,
        "[c Trees], [o ed. by] [e A. Elm], [p 12:345–47]. [l Bonn]: [b Oak]",
        ["c Trees", "o ed. by", "e A. Elm", "v 12", "p 345–47", "l Bonn", "b Oak"],
    ),
    (
        volume_of_book,
        "[c Trees] ([l Bonn]: [b Oak], [y 1990]), [p iv, 345–47]",
        ["c Trees", "l Bonn", "b Oak", "y 1990", "v iv", "p 345–47"],
    ),
    (volume_of_book, "[c Trees] ([l Bonn]: [b Oak], [y 1990]), [p 4, 345–47]", 5 * [""]),
    (volume_of_book, "[c Trees] ([l Bonn]: [b Oak], [y 1990]), pp. [p iv, 345–47]", 5 * [""]),
    (volume_of_book, "[c Trees] ([l Bonn]: [b Oak], [y 1990]), [p iv, 345]", 5 * [""]),
    (
        volume_in_name,
        "[c Handbook of Trees, 2nd ed., Vol. 1: Oaks]",
        ["c Handbook of Trees, 2nd ed", "o Vol", "v 1", "o Oaks"],
    ),
    (volume_behind_edition, "[d 3. Aufl., 4]. [o Bd]., [l Bonn]", ["d 3. Aufl", "v 4", "o Bd", "l Bonn"]),
    (volume_behind_edition, "[d 3. Aufl., 4. Band], [l Bonn]", ["d 3. Aufl", "v 4", "o Band", "l Bonn"]),
    (volume_behind_edition, "[d 3. Aufl., 4. Druck], [o Bd]. [v 1]", 3 * [""]),
    (volume_behind_edition, "[d 3. Aufl., 4. Druck], [o Band]", 2 * [""]),
    (
        entry_before_year,
        "[a Oak wilt]. ([y 2010]). [o In] [c Encyclopedia of trees]",
        ["t Oak wilt", "y 2010", "o In", "c Encyclopedia of trees"],
    ),
    (entry_before_year, "[a Oak, A]. ([y 2010]). [o In] [c Encyclopedia of trees]", 4 * [""]),
    (entry_before_year, "[a Oak Foundation]. ([y 2010]). [o In] [c Encyclopedia of trees]", 4 * [""]),
    (entry_before_year, "[a FAO]. ([y 2010]). [o In] [c Encyclopedia of trees]", 4 * [""]),
    (entry_before_year, "[a Oak] ([y 2010]). [o In] [c Encyclopedia of trees]", 4 * [""]),
    (place_of_name, "[c Acta Arborum] ([l Wien], [y 1990]), [v 12]", 4 * [""]),
    (place_of_name, "[c Acta Arborum] ([l Wien]) [v 12]", ["c Acta Arborum (Wien", "v 12"]),
    (
        offices_of_body,
        "[a National Oak Council (US]) [t Committee on Moss in Towns. Moss and people]. [l Bonn]",
        ["a National Oak Council (US) Committee on Moss in Towns", "t Moss and people", "l Bonn"],
    ),
    (
        offices_of_body,
        "[a Institute of Oaks (US) Committee on] [t Quality of Moss. Moss and people]. [l Bonn]",
        ["a Institute of Oaks (US) Committee on Quality of Moss", "t Moss and people", "l Bonn"],
    ),
    (offices_of_body, "[a National Oak Council (US]) [t Committee work]. [l Bonn]", 3 * [""]),
    (offices_of_body, "[a Oak K (US]) [t Committee on moss. Moss and people]. [l Bonn]", 3 * [""]),
    (remark_behind_title, "[t Moss in lungs (abstract]). [c Thorax]", ["t Moss in lungs (abstract", "c Thorax"]),
    (remark_behind_title, "[t Moss in lungs (review]). [c Thorax]", 2 * [""]),
    (remark_behind_title, "[t Moss and art (abstract painting]). [c Thorax]", 2 * [""]),
    (
        word_before_cue,
        "[o In] [e A. Oak] ([o Series Ed].) & [e T. Elm (Vol]. [o Ed].), [c Trees]",
        ["o In", "e A. Oak", "o Series Ed", "e T. Elm", "o Vol", "o Ed", "c Trees"],
    ),
    (word_before_cue, "[o In] [e T. Elm, Vol]. [o Ed]., [c Trees]", 4 * [""]),
    (
        book_behind_editors,
        "[o In] [e A. Oak] ([o Ed].) & [e T. Elm] ([o Vol. Ed].), [c Trees]",
        ["o In", "e A. Oak", "o Ed", "e T. Elm", "o Vol. Ed", "c Trees"],
    ),
    (
        page_in_name,
        "[t Moss], [c Handbook of Trees, 2nd ed., 3:12-15] ([l Bonn])",
        ["t Moss", "c Handbook of Trees, 2nd ed", "v 3", "p 12-15", "l Bonn"],
    ),
    (page_in_name, "[t Moss], [c Trees 3:12-15]", ["t Moss", "c Trees 3", "p 12-15"]),
    (
        edition_begins_in_title,
        "[t Der Wald. 3., verb. u. verm]. [b Aufl]. [l Ulm]",
        ["t Der Wald", "d 3., verb. u. verm. Aufl", "l Ulm"],
    ),
    (
        edition_begins_in_title,
        "[t Der Wald. Dritte], [d erweiterte Auflage]. [l Ulm]",
        ["t Der Wald", "d Dritte, erweiterte Auflage", "l Ulm"],
    ),
    (edition_begins_in_title, "[t Der Wald in Bild 3, heute], [d neue Auflage]. [l Ulm]", 3 * [""]),
    (edition_begins_in_title, "[t Der Wald. Ein Lied], [d neue Auflage]. [l Ulm]", 3 * [""]),
    (
        cue_of_translators,
        "[t Wald und Wiese. Übers]. [o v]. [x A. Eiche]. [l Ulm]",
        ["t Wald und Wiese", "o Übers. v", "x A. Eiche", "l Ulm"],
    ),
    (cue_of_translators, "[t Wald und Wiese übersetzt], [o von] [x A. Eiche]. [l Ulm]", 4 * [""]),
    (
        name_behind_volume,
        "[t Gardens]. [o Vol]. [v 2], [b The Moss]. [l Bonn]: [b Elm]",
        ["t Gardens", "o Vol", "v 2", "l Bonn", "b Elm"],
    ),
    (
        name_behind_volume,
        "[t Gardens]. [o Vol]. [v 2], [l Warfare. Bonn]: [b Elm]",
        ["t Gardens", "o Vol", "v 2", "l Bonn", "b Elm"],
    ),
    (name_behind_volume, "[t Gardens]. [o Vol]. [v 2], [b Elm], [l Bonn]", 5 * [""]),
    (name_behind_volume, "[t Gardens]. [c Trees], [v 2], [p 45-82]. [l Bonn]: [b Elm]", 6 * [""]),
    (name_behind_volume, "[t Gardens]. [o Vol]. [v 2], [l Bonn]: [b Elm]", 5 * [""]),
    (
        years_behind_volume,
        "[t Letters]. [o Vol]. [v 2], [y May 1842]. [l Bonn]: [b Elm], [y 1990]",
        ["t Letters", "o Vol", "v 2", "n May 1842", "l Bonn", "b Elm", "y 1990"],
    ),
    (years_behind_volume, "[t Letters]. [o Vol]. [v 2], [y 1990]. [l Bonn]: [b Elm]", 6 * [""]),
    (
        foreword_of_book,
        "[t Foreword to Trees, by Ann Elm, ix-xx]. [l Bonn]: [b Oak]",
        ["t Foreword", "c Trees", "o by Ann Elm", "p ix-xx", "l Bonn", "b Oak"],
    ),
    (
        foreword_of_book,
        "[t Introduction. Trees]. [o Ed]. [e Ann Elm]. [l Bonn]: [b Oak]. [p 1-9]",
        ["t Introduction", "c Trees", "o Ed", "e Ann Elm", "l Bonn", "b Oak", "p 1-9"],
    ),
    (foreword_of_book, "[t Introduction to Trees]. [l Bonn]: [b Oak]", 3 * [""]),
    (foreword_of_book, "[t Introduction to Trees]. [o Ed]. [e Ann Elm]. [l Bonn]: [b Oak]", 5 * [""]),
    (foreword_of_book, "[t Introduction to trees read by the light]. [l Bonn]: [b Oak]", 3 * [""]),
]  # fmt: skip


"""An answer of empty words stands for a draft that stays as it was."""


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == expected(before, after)


@pytest.mark.parametrize(
    ("text", "title", "container"),
    [
        ("Oak, A., ‘On Moss’, Past & Present, Suppl. 6 (2011), pp. 88–112.", "On Moss", "Past & Present"),
        (
            "Oak A, Elm P. Moss in lungs [abstract P123]. Thorax 2010;65:A12.",
            "Moss in lungs",
            "Thorax",
        ),
        (
            "Oak, A. (2014). Moss on walls [Letter to the editor]. Ecology, 12(2), 33-48.",
            "Moss on walls",
            "Ecology",
        ),
    ],
)
def test_remark_of_title(text: str, title: str, container: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.container_title) == (title, container)


@pytest.mark.parametrize(
    ("page", "read"),
    [("e00412-16", "e00412-16"), ("e12-6", "e12-e16"), ("412-16", "412-416")],
)
def test_article_with_its_year(page: str, read: str) -> None:
    assert parse(f"Oak A, Elm B. Moss on teeth. mBio 2016;7(3):{page}.").reference.page == read
