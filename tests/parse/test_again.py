"""What notes cite in short, works that bodies decide or report, and editions and books as physicians print them."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.again import page_in_short, there, title_in_short, title_without_year
from refsdb.parse.chapters import chapter_online, days_behind_title
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_as_volume, edition_behind_title
from refsdb.parse.imprints import house_behind_year
from refsdb.parse.openings import authority_as_title, book_as_author, report_of_body
from refsdb.parse.signals import without_lead

CASES: list[tuple[Judgement, str, list[str]]] = [
    (there, "[a Ebd]., [o S]. [p 44]", ["o Ebd", "o S", "p 44"]),
    (there, "[t Ibid]., [o p]. [p 44]", ["o Ibid", "o p", "p 44"]),
    (there, "[c Ivi], [o p]. [p 44]", ["o Ivi", "o p", "p 44"]),
    (there, "[a Ivi], [t Trees], [o p]. [p 44]", ["a Ivi", "t Trees", "o p", "p 44"]),
    (there, "[a Oak, ebd]., [o S]. [p 4]", ["a Oak", "o ebd", "o S", "p 4"]),
    (there, "[a Ibid]., [y 44]", ["o Ibid", "p 44"]),
    (there, "[a Ibid]. ([y 2003]) [t Moss]", ["a Ibid", "y 2003", "t Moss"]),
    (page_in_short, "[a Oak], [t Trees of Bath], [v 316]", ["a Oak", "t Trees of Bath", "p 316"]),
    (page_in_short, '[a Oak], "[t Trees of Bath]," [v 316].', ["a Oak", "t Trees of Bath", "p 316"]),
    (page_in_short, "[a Oak], [t Trees of Bath], vol. [v 316]", ["a Oak", "t Trees of Bath", "v 316"]),
    (page_in_short, "[a Oak], [t Trees of Bath], [v 3]", ["a Oak", "t Trees of Bath", "v 3"]),
    (page_in_short, "[a Oak], [t Trees of Bath] [v 316]", ["a Oak", "t Trees of Bath", "v 316"]),
    (title_in_short, "[a Oak, Bäume], [o S]. [p 9]", ["a Oak", "t Bäume", "o S", "p 9"]),
    (title_in_short, "[a Oak, Bäume] [o in] [c der Stadt], [o S]. [p 9]", ["a Oak", "t Bäume in der Stadt", "o S", "p 9"]),
    (title_in_short, "[a Oak, Bäume], [o in]: [c Stadt], [o S]. [p 9]", ["a Oak, Bäume", "o in", "c Stadt", "o S", "p 9"]),
    (title_in_short, "[a Oak, Peter], [o S]. [p 9]", ["a Oak, Peter", "o S", "p 9"]),
    (title_in_short, "[a Oak, AB], [o S]. [p 9]", ["a Oak, AB", "o S", "p 9"]),
    (title_in_short, "[a Oak, Elm, Ash], [o S]. [p 9]", ["a Oak, Elm, Ash", "o S", "p 9"]),
    (title_in_short, "[a Oak, Bäume] [y 1990], [o S]. [p 9]", ["a Oak, Bäume", "y 1990", "o S", "p 9"]),
    (title_without_year, "[a Ann Oak], [c Bäume], [o S]. [p 9]", ["a Ann Oak", "t Bäume", "o S", "p 9"]),
    (title_without_year, "[a Ann Oak], [c Bäume] [v 3], [o S]. [p 9]", ["a Ann Oak", "c Bäume", "v 3", "o S", "p 9"]),
    (title_without_year, "[a A. Oak], [c J. Chem. Phys.], [p 9]", ["a A. Oak", "c J. Chem. Phys", "p 9"]),
    (title_without_year, "[a Ann Oak], [o in]: [c Bäume], [p 9]", ["a Ann Oak", "o in", "c Bäume", "p 9"]),
    (report_of_body, "[a Istam, Rapporto annuale] [y 2018]. [t Il bosco], [l Roma], [y 2018]", ["a Istam", "t Rapporto annuale 2018. Il bosco", "l Roma", "y 2018"]),
    (report_of_body, "[a Istam, Rapporto annuale], [l Roma], [y 2018]", ["a Istam", "t Rapporto annuale", "l Roma", "y 2018"]),
    (report_of_body, "[a Oak V, Rapport N] ([y 2002]). [t Trees]", ["a Oak V, Rapport N", "y 2002", "t Trees"]),
    (report_of_body, "[a Oak, Rapport], [t Trees]", ["a Oak, Rapport", "t Trees"]),
    (report_of_body, "[a Oak, Ann] ([y 2018]). [t Annual report]", ["a Oak, Ann", "y 2018", "t Annual report"]),
    (authority_as_title, "[t Garante per i boschi], [c Provvedimento], [y 2010]", ["a Garante per i boschi", "t Provvedimento", "y 2010"]),
    (authority_as_title, "[t Corte dei boschi], [c Il foro], [y 2010], [p 9]", ["t Corte dei boschi", "c Il foro", "y 2010", "p 9"]),
    (authority_as_title, "[t Boschi del nord], [c Il foro], [y 2010]", ["t Boschi del nord", "c Il foro", "y 2010"]),
    (book_as_author, "[a Textbook of Oaks] ([y 2010]) [d 8th edition]. [l Bath]", ["t Textbook of Oaks", "y 2010", "d 8th edition", "l Bath"]),
    (book_as_author, "[a Atlas], [y 2010]", ["a Atlas", "y 2010"]),
    (book_as_author, "[a Atlas, Ann] ([y 2010])", ["a Atlas, Ann", "y 2010"]),
    (edition_behind_title, "[c Diseases of oaks, ed 3]. [l Bath]", ["c Diseases of oaks", "o ed", "d 3", "l Bath"]),
    (edition_as_volume, "[t Diseases of oaks], [o ed] [v 6], [l Bath]", ["t Diseases of oaks", "o ed", "d 6", "l Bath"]),
    (edition_as_volume, "[d 2nd ed]., [v 6], [l Bath]", ["d 2nd ed", "v 6", "l Bath"]),
    (edition_as_volume, "[o ed]., [v 6], [l Bath]", ["o ed", "v 6", "l Bath"]),
    (chapter_online, "[t Rot of oaks. StatPearls]. [b StatPearls Publishing]", ["t Rot of oaks", "c StatPearls", "b StatPearls Publishing"]),
    (chapter_online, "[o In]: [e UpToDate, Oak TW] ([o Ed])", ["o In", "c UpToDate", "e Oak TW", "o Ed"]),
    (chapter_online, "[c StatPearls. Bath (FL]): [b StatPearls Publishing]", ["c StatPearls", "l Bath (FL", "b StatPearls Publishing"]),
    (chapter_online, "[c Medscape. Updated] [y 2019]", ["c Medscape", "o Updated", "y 2019"]),
    (chapter_online, "[c Medscape General Medicine] [v 3]", ["c Medscape General Medicine", "v 3"]),
    (days_behind_title, "[t Rot. 2003 May 3 (updated 2019 Jun 4]). [o In]", ["t Rot", "y 2003 May 3", "o updated 2019 Jun 4", "o In"]),
    (days_behind_title, "[t Rot of oaks, updated. 2003]. [o In]", ["t Rot of oaks, updated. 2003", "o In"]),
    (house_behind_year, "[t Rot of oaks], [l Bath], [y 1985], [l Elm]", ["t Rot of oaks", "l Bath", "y 1985", "b Elm"]),
    (house_behind_year, "[t Rot of oaks], [l Bath] [y 1985]; [l Elm]", ["t Rot of oaks", "l Bath", "y 1985", "l Elm"]),
    (chapter_online, "[t How to use UpToDate]. [l Bath]", ["t How to use UpToDate", "l Bath"]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "given", "expected"), CASES, ids=[given for _, given, _ in CASES])
def test_judgements(judgement: Judgement, given: str, expected: list[str]) -> None:
    assert judged(judgement, given) == expected


@pytest.mark.parametrize(
    "note", ["(wie Anm. 3)", "(siehe oben Anm. 12)", "(see note 3)", "(Fußnote 7)", "(nota 3)"]
)
def test_the_note_in_which_a_work_was_cited_before_is_left_out(note: str) -> None:
    assert without_lead(f"Ann Oak, Bäume {note}, Anm. S. 9, note x.") == "Ann Oak, Bäume, Anm. S. 9, note x."


@pytest.mark.parametrize(
    "text", ["Oak, Trees (with a note 3 lines long)", "Oak, Anm. 3", "Oak, Trees (note)"]
)
def test_other_notes_stay(text: str) -> None:
    assert without_lead(text) == text


def test_a_name_begins_behind_the_quotes_and_the_comma() -> None:
    text = "Oak,T.and Elm,R.(2010)'Bark and housing',Housing Studies,25(3):331-49"
    assert parse(text).reference.container_title == "Housing Studies"
