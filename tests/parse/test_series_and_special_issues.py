"""Series of chapters and reports, special issues, supplements: judgement, what the tagger said, what is made of it."""

from __future__ import annotations

import pytest

from drafting import expected, judged
from refsdb.parse.books_in_series import special_issue_of_journal
from refsdb.parse.borders import book_without_title
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_told
from refsdb.parse.genres import word_of_genre
from refsdb.parse.houses import place_before_colon
from refsdb.parse.imprints import university_of_place
from refsdb.parse.leads import editors_led_in
from refsdb.parse.meetings import acronym_of_meeting
from refsdb.parse.openings import site_behind_year, title_with_its_in
from refsdb.parse.papers import code_behind_title, number_in_bracket, number_of_document, paper_of_society
from refsdb.parse.places import place_behind_volume
from refsdb.parse.remarks import catalogue_in_name
from refsdb.parse.roles import book_before_cue, journal_as_editors
from refsdb.parse.series import (
    series_before_imprint,
    series_behind_equals,
    series_in_title,
)
from refsdb.parse.supplements import page_of_abstract, supplement_of_name
from refsdb.parse.theses import genre_behind_title
from refsdb.parse.tomes import volume_behind_imprint
from refsdb.parse.towns import place_behind_meeting
from refsdb.parse.translators import translators_as_editors
from refsdb.parse.volumes import volume_like_a_year, word_as_volume

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        special_issue_of_journal,
        "[t Moss]. [o In] “[c Moss and Men],” [o ed]. [e A. Elm], [c special issue of Moss Reports] [v 12]",
        ["t Moss", "o In", "o Moss and Men", "o ed", "e A. Elm", "o special issue of", "c Moss Reports", "v 12"],
    ),
    (
        special_issue_of_journal,
        "“[t Moss].” [c Special issue, Moss Reports] [v 12]",
        ["t Moss", "o Special issue", "c Moss Reports", "v 12"],
    ),
    (
        special_issue_of_journal,
        "“[t Moss].” [c Men and Moss], [v special] [o issue], [c Moss Reports] [v 12]",
        ["t Moss", "o Men and Moss", "o special", "o issue", "c Moss Reports", "v 12"],
    ),
    (
        special_issue_of_journal,
        "‘[t Moss]’, [c Moss Reports, Special Issue on Men], [v 12]",
        ["t Moss", "c Moss Reports", "o Special Issue on Men", "v 12"],
    ),
    (special_issue_of_journal, "“[t A special issue: moss].” [c Moss Reports] [v 12]", 3 * [""]),
    (special_issue_of_journal, "“[t Moss].” [c Journal of Special Issue Research] [v 12]", 3 * [""]),
    (special_issue_of_journal, "“[t Moss].” [c Special issue of Moss Reports]. [b Elm]", 3 * [""]),
    (supplement_of_name, "[c Past Trees, Suppl]. [v 6] ([y 2011])", ["c Past Trees", "i Suppl. 6", "y 2011"]),
    (supplement_of_name, "[c Acta Arborum Suppl]. [v 6] ([y 2011])", 3 * [""]),
    (
        series_behind_equals,
        "[t Wald]. [l Ulm] [y 1995] (= [b Ulmer] [l Hefte] [v 12])",
        ["t Wald", "l Ulm", "y 1995", "k Ulmer Hefte", "v 12"],
    ),
    (
        series_behind_equals,
        "[t Wald]. [l Ulm] [y 1995] (= [n kleine reihe Bd. 12])",
        ["t Wald", "l Ulm", "y 1995", "k kleine reihe", "v 12"],
    ),
    (series_behind_equals, "[t Wald (n = 12) und Moos]. [l Ulm] [y 1995]", 3 * [""]),
    (
        series_in_title,
        "[t Skog og mark. Skrifter fra Alm 12]. [l Oslo]",
        ["t Skog og mark", "k Skrifter fra Alm", "v 12", "l Oslo"],
    ),
    (
        series_before_imprint,
        "[t Moss: a Life. Studies in Early Gardens]. [l Bonn]: [b Elm]",
        ["t Moss: a Life", "k Studies in Early Gardens", "l Bonn", "b Elm"],
    ),
    (series_before_imprint, "[t Moss and Life. Studies in Early Gardens]. [l Bonn]: [b Elm]", 3 * [""]),
    (place_before_colon, "[t Moss] ([b Eichdorf]: [l Elm], [y 1990])", 4 * [""]),  # as sure as can be
    (place_before_colon, "[t Moss] ([b Eichdorf Press]: [l Elm], [y 1990])", 4 * [""]),
    (place_before_colon, "[b Eichdorf]: [l Elm], [y 1990]", 3 * [""]),
    (
        volume_like_a_year,
        "[y 1972], [t Lavas]: [c Tree Survey Bulletin] [y 1735], [n 40 p]",
        ["y 1972", "t Lavas", "c Tree Survey Bulletin", "v 1735", "n 40 p"],
    ),
    (volume_like_a_year, "[y 1972], [t Lavas]: [c Tree Survey] [y 1935], [n 40 p]", 5 * [""]),
    (
        volume_behind_imprint,
        "[c Trees] ([l Bonn]: [b Oak], [y 1990), ii], [o pp]. [p 5-9]",
        ["c Trees", "l Bonn", "b Oak", "y 1990", "v ii", "o pp", "p 5-9"],
    ),
    (
        volume_behind_imprint,
        "[c Trees] ([l Bonn]: [b Oak], [y 1990]), [o II], [p 5-9]",
        ["c Trees", "l Bonn", "b Oak", "y 1990", "v II", "p 5-9"],
    ),
    (volume_behind_imprint, "[c Trees] ([l Bonn]: [b Oak], [y 1990]), [o pp]. [p ii-ix]", 6 * [""]),
    (
        number_in_bracket,
        "[t Moss in towns (EPA 600-R-12]). [l Bonn]",
        ["t Moss in towns", "f EPA 600-R-12", "l Bonn"],
    ),
    (
        number_in_bracket,
        "[t Moss in towns (Elm Publication No. 12-44]). [l Bonn]",
        ["t Moss in towns", "f Elm Publication No. 12-44", "l Bonn"],
    ),
    (number_in_bracket, "[t Moss and illness (COVID-19]). [l Bonn]", 2 * [""]),
    (number_in_bracket, "[t Moss in towns (BMBF 2001-2005]). [l Bonn]", 2 * [""]),
    (number_in_bracket, "[t Moss in towns (Apollo 111]). [l Bonn]", 2 * [""]),
    (number_in_bracket, "[t Moss in towns (EPA 600-R-12]). [c Trees] [v 3]", 3 * [""]),
    (
        word_of_genre,
        "[t Moss in towns. Quick Response] [g Research Report 12]",
        ["t Moss in towns", "g Quick Response Research Report 12"],
    ),
    (
        word_of_genre,
        "[t Moss in towns: U.S. Tree Survey Open-File] [g Report]",
        ["t Moss in towns", "g U.S. Tree Survey Open-File Report"],
    ),
    (word_of_genre, "[t Moss in the Towns of Bonn] [g Report 12]", 2 * [""]),
    (word_of_genre, "[t Moss and Men] [g Report 12]", 2 * [""]),
    (
        translators_as_editors,
        "[t Trees], [o 3 vols. Tr. by] [e A. Elm]. [l Bonn]",
        ["t Trees", "o 3 vols. Tr. by", "x A. Elm", "l Bonn"],
    ),
    (translators_as_editors, "[t Trees], [o Edited and translated by] [e A. Elm]. [l Bonn]", 4 * [""]),
    (
        place_behind_volume,
        "[c Lexikon], [o Bd]. [v VI], [c Eichdorf], [y 1934], [o S]. [p 5-9]",
        ["c Lexikon", "o Bd", "v VI", "l Eichdorf", "y 1934", "o S", "p 5-9"],
    ),
    (place_behind_volume, "[c Lexikon], [o Bd]. [v VI], [c Der Wald], [y 1934], [o S]. [p 5-9]", 7 * [""]),
    (
        book_without_title,
        "[a A. Elm], [c Wilt, in Handbook of Trees], [e B. Oak] ([o ed].), [b Fir], [p 5-9]",
        ["a A. Elm", "t Wilt", "c Handbook of Trees", "e B. Oak", "o ed", "b Fir", "p 5-9"],
    ),
    (
        editors_led_in,
        "[c Skog og mark], [o redigeret] [e af Bjarne Alm]",
        ["c Skog og mark", "o redigeret", "o af", "e Bjarne Alm"],
    ),
    (
        catalogue_in_name,
        "[t Moos und Wald. Ausst.-Kat. Museum Alm], [l Ulm]",
        ["t Moos und Wald", "o Ausst.-Kat. Museum Alm", "l Ulm"],
    ),
    (catalogue_in_name, "[t Moss, exh. cat]. ([l Bonn]: [b Elm])", ["t Moss", "o exh. cat", "l Bonn", "b Elm"]),
    (catalogue_in_name, "[t Der Ausst. Kat], [l Ulm]", 2 * [""]),
    (
        book_before_cue,
        "[t Moss], [o in] [e Moss and Men], [o red]. [e A. Elm], [l Ulm]",
        ["t Moss", "o in", "c Moss and Men", "o red", "e A. Elm", "l Ulm"],
    ),
    (book_before_cue, "[t Moss], [o in] [e B. Oak] ([o red].), [e Men and Moss], [l Ulm]", 5 * [""]),
    (
        number_of_document,
        "[t Moss. Cat]. [o no]. [f PER 57]. [l Ulm]: [b Elm]",
        ["t Moss", "f Cat. no. PER 57", "l Ulm", "b Elm"],
    ),
    (number_of_document, "[t Moss, ABS cat. no. 3303.0], [b ABS]", ["t Moss", "f ABS cat. no. 3303.0", "b ABS"]),
    (number_of_document, "[t The cat. No 12 moss], [b ABS]", 2 * [""]),
    (number_in_bracket, "[t Moss in towns (Cat. no. 2001.0]). [l Bonn]", ["t Moss in towns", "f Cat. no. 2001.0", "l Bonn"]),
    (
        paper_of_society,
        "[t Moss]. [c Tree Society], [l Ulm], [b Special Publications], [v 12], [p 5-9]",
        ["t Moss", "c Tree Society, Ulm, Special Publications", "v 12", "p 5-9"],
    ),
    (
        paper_of_society,
        "[t Moss], [o in] [e A. Elm], [o ed]., [c Oaks: Tree Society of Ulm] [v Special Paper 12], p. [p 5-9]",
        ["t Moss", "o in", "e A. Elm", "o ed", "c Oaks", "k Tree Society of Ulm Special Paper", "v 12", "p 5-9"],
    ),
    (
        paper_of_society,
        "[t Moss], [o in] [e A. Elm], [o ed]., [c Oaks]. [b Tree Survey], [l Ulm], [k Memoirs], [p 12, 5-9]",
        ["t Moss", "o in", "e A. Elm", "o ed", "c Oaks", "k Tree Survey, Ulm, Memoirs", "v 12", "p 5-9"],
    ),
    (paper_of_society, "[t Memoirs of a Tree Society]. [l Ulm]: [b Elm], [y 1990]", 4 * [""]),
    (paper_of_society, "[t Moss]. [c Acta Arborum] [v Special Paper 12], [p 5-9]", 4 * [""]),
    (paper_of_society, "[t Moss in the Tree Society, Special Papers 12]. [l Ulm]", 2 * [""]),
    (
        place_behind_meeting,
        "[c Tree Congress]; [y 2012 Dec 12-14]; [l Ulm, Germany. Bonn]: [b Elm]; [y 2013]",
        ["c Tree Congress", "y 2012 Dec 12-14", "o Ulm, Germany", "l Bonn", "b Elm", "y 2013"],
    ),
    (place_behind_meeting, "[c Tree Lists]. [y 2012]. [l St. Louis]: [b Elm]", 4 * [""]),
    (page_of_abstract, "[c Thorax] [v 12]: [p Abstract 412]", ["c Thorax", "v 12", "p 412"]),
    (page_of_abstract, "[c Thorax] [v 12]:[p 412 (abstr 16])", ["c Thorax", "v 12", "p 412", "n abstr 16"]),
    (
        page_of_abstract,
        "[c Thorax] [v 12] ([n 15 suppl): abstr 4012]",
        ["c Thorax", "v 12", "i 15 suppl", "p 4012"],
    ),
    (
        page_of_abstract,
        "[c Thorax] [v 12]([n Suppl.):S112, Abstract 212]",
        ["c Thorax", "v 12", "i Suppl", "p S112", "n Abstract 212"],
    ),
    (page_of_abstract, "[c Thorax] [v 12] ([n abstract only])", 3 * [""]),
    (
        acronym_of_meeting,
        "[c Proceedings of the Moss Workshop], [b MossCon '12], [p 5-9], [l Ulm]",
        ["c Proceedings of the Moss Workshop, MossCon '12", "p 5-9", "l Ulm"],
    ),
    (acronym_of_meeting, "[c Proceedings of the Moss Workshop], [b Elm 12], [p 5-9], [l Ulm]", 4 * [""]),
    (
        code_behind_title,
        "[t Moss in towns. EL/TM-2003/123], [b Elm Laboratory]",
        ["t Moss in towns", "f EL/TM-2003/123", "b Elm Laboratory"],
    ),
    (
        code_behind_title,
        "[t Moss in towns], [b Elm Society, R-634-PR], [l Bonn]",
        ["t Moss in towns", "b Elm Society", "f R-634-PR", "l Bonn"],
    ),
    (code_behind_title, "[t Moss in towns, COVID-19]. [b Elm Laboratory]", 2 * [""]),
    (code_behind_title, "[t Moss in towns, GDR-1989]. [b Elm Laboratory]", 2 * [""]),
    (code_behind_title, "[t Moss and the B-747]. [b Elm Laboratory]", 2 * [""]),
    (
        code_behind_title,
        "[t Moss in towns]. [b EL 630-R-92-001. Office of Moss], [l Bonn]",
        ["t Moss in towns", "f EL 630-R-92-001", "b Office of Moss", "l Bonn"],
    ),
    (code_behind_title, "[t Moss in towns, 1400-1700], [b Elm], [l Bonn]", 3 * [""]),
    (code_behind_title, "[t Moss in towns]. [b U. de Elm. Presses], [l Bonn]", 3 * [""]),
    (number_in_bracket, "[t Moss in towns (Elm Report 12]). [l Bonn]", ["t Moss in towns", "f Elm Report 12", "l Bonn"]),
    (
        title_with_its_in,
        "[a Elm, Ann]. [o In] [c Cold Moss]. [l Bonn]: [b Oak]",
        ["a Elm, Ann", "t In Cold Moss", "l Bonn", "b Oak"],
    ),
    (title_with_its_in, "[a Elm, Ann]. [o In]: [c Cold Moss]. [l Bonn]: [b Oak]", 5 * [""]),
    (title_with_its_in, "[a Elm, Ann], [o in] [c Cold Moss]. [l Bonn]: [b Oak]", 5 * [""]),
    (title_with_its_in, "[a Elm, Ann]. [o In] [c Cold Moss]. [l Bonn]: [b Oak], [p 5-9]", 6 * [""]),
    (
        site_behind_year,
        "[t Oak wilt]. [y 2011]. [t Moss Online]. [u www.elm.org]",
        ["t Oak wilt", "y 2011", "c Moss Online", "u www.elm.org"],
    ),
    (site_behind_year, "[t Oak Foundation]. [y 2011]. [t How to plant an oak]. [u www.elm.org]", 4 * [""]),
    (
        word_as_volume,
        "[c Moss Reports], [v special] [o issue], [i 3.1] ([y 2010])",
        ["c Moss Reports", "o special", "o issue", "v 3.1", "y 2010"],
    ),
    (edition_told, "[t Le chêne. Nouv. éd]. [l Paris]", ["t Le chêne", "d Nouv. éd", "l Paris"]),
    (
        number_of_document,
        "[t Tallens utbredning]. [c SOU] [y 2005]:[p 12]. [l Oslo]: [b Alm]",
        ["t Tallens utbredning", "f SOU 2005:12", "l Oslo", "b Alm"],
    ),
    (
        number_of_document,
        "[t Tallens utbredning (Alm-rapport 12/2005]). [l Oslo]: [b Alm]",
        ["t Tallens utbredning", "f Alm-rapport 12/2005", "l Oslo", "b Alm"],
    ),
    (number_of_document, "[t En rapport 2005: Tallens utbredning]. [l Oslo]", 2 * [""]),
    (number_of_document, "[a NOU] [y 2005]: [p 12]. [t Tallens utbredning]. [l Oslo]", 5 * [""]),
    (
        book_before_cue,
        "[t Moss], [o i] [e Bruk och bygd], [o red]. [e A. Elm], [l Ulm]",
        ["t Moss", "o i", "c Bruk och bygd", "o red", "e A. Elm", "l Ulm"],
    ),
    (
        journal_as_editors,
        "[t Moss], [o i]: [e Almske Samlinger], [y 1987], s. [p 7-9]",
        ["t Moss", "o i", "c Almske Samlinger", "y 1987", "p 7-9"],
    ),
    (journal_as_editors, "[t Moss], [o in]: [e Anna Elm], [y 1987], s. [p 7-9]", 5 * [""]),
    (journal_as_editors, "[t Moss], [o in]: [e Oak, Elm], [y 1987], s. [p 7-9]", 5 * [""]),
    (journal_as_editors, "[t Moss], [o in]: [e Moss Annals], [y 1987], s. [p 7-9] ([o ed].)", 6 * [""]),
    (
        genre_behind_title,
        "[t Klokkeren i bygda. Hovedoppgave i historie], [b Universitetet i Alm]",
        ["t Klokkeren i bygda", "g Hovedoppgave i historie", "b Universitetet i Alm"],
    ),
    (genre_behind_title, "[t Klokkeren i bygda. En masteroppgave i dag], [b Alm]", 2 * [""]),
    (
        university_of_place,
        "[g dissertatie] [b Universiteit van] [l Ulm] [y 1987]",
        ["g dissertatie", "b Universiteit van Ulm", "y 1987"],
    ),
]  # fmt: skip
"""An answer of empty words stands for a draft that stays as it was."""


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == expected(before, after)
