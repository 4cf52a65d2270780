"""Kinds that BibTeX's styles, programmes' citations and German lists taught: a judgement, its draft, what is made."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.authors import names_go_on, word_before_colon
from refsdb.parse.books_in_series import series_before_publisher
from refsdb.parse.containers import author_in_name, editors_in_name, name_before_colon
from refsdb.parse.counted import (
    issue_before_pages,
    number_of_version,
    page_and_following,
    volume_behind_issue,
)
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_in_words, edition_told
from refsdb.parse.extents import pages_behind_title, volumes_behind_title
from refsdb.parse.genres import number_of_paper, papers_of_series, report_in_german
from refsdb.parse.houses import house_as_book, places_before_publisher, publisher_before_place
from refsdb.parse.imprints import body_behind_title
from refsdb.parse.jahrgang import journal_before_year
from refsdb.parse.months import (
    month_as_issue,
    month_as_number,
    month_behind_names,
    volume_before_date,
    year_in_volume,
)
from refsdb.parse.openings import family_before_names
from refsdb.parse.places import season_behind_journal
from refsdb.parse.remarks import by_whose_order, kind_as_publisher, language_behind_title
from refsdb.parse.reprints import printed_again
from refsdb.parse.roles import honoured_in_name, publisher_behind_editors, title_behind_editors
from refsdb.parse.rows import number_before_date, volume_cut_at_point
from refsdb.parse.sentences import first_of_two_names, sentence_before_in, year_in_title
from refsdb.parse.series import (
    series_in_brackets,
    series_with_cue,
    volume_of_series,
)
from refsdb.parse.translators import translators_as_editors, translators_in_title
from refsdb.parse.volumes import issue_behind_year, volume_in_date, volume_in_name

SAME: list[str] = []
CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        name_before_colon,
        "[t On moss],” [o Oaks]: [c The Journal of Trees] [v 3]",
        ["t On moss", "c Oaks: The Journal of Trees", "v 3"],
    ),
    (
        name_before_colon,
        "[t On moss. Oaks]: [c The Journal of Trees] [v 3]",
        ["t On moss", "c Oaks: The Journal of Trees", "v 3"],
    ),
    (name_before_colon, "[t On moss]. [o In]: [c The Journal of Trees] [v 3]", SAME),
    (name_before_colon, "[t On moss. Oaks]: [c Trees and Moss] [v 3]", SAME),
    (name_before_colon, "[t On moss and oaks]: [c The Journal of Trees] [v 3]", SAME),
    (name_before_colon, "[t On moss. Vol]: [c The Journal of Trees] [v 3]", SAME),
    (
        word_before_colon,
        "[a A. Elm and B. Ash, mossy]: [t Counting trees], [y 2006]",
        ["a A. Elm and B. Ash", "t mossy: Counting trees", "y 2006"],
    ),
    (word_before_colon, "[a Elm, A., Moss]: [t Counting trees]", ["a Elm, A", "t Moss: Counting trees"]),
    (word_before_colon, "[a A. Elm, B. Ash]: [t Counting trees]", SAME),
    (word_before_colon, "[a Elm, Ash]: [t Counting trees]", SAME),
    (word_before_colon, "[a Elm, A., Ash, B.]: [t Counting trees]", SAME),
    (author_in_name, "[a A. Oak, B. Elm], [c C. Fir, Blood], [y 2016]", ["a A. Oak, B. Elm, C. Fir", "c Blood", "y 2016"]),
    (author_in_name, "[a Oak, A.; Elm], [c B. Blood] [y 2016]", ["a Oak, A.; Elm, B", "c Blood", "y 2016"]),
    (author_in_name, "[a Oak, A.; Elm, B]. [c J. Trees] [y 2016]", SAME),
    (author_in_name, "[a A. Oak, B. Elm], [c J. Trees], [y 2016]", SAME),
    (author_in_name, "[a Oak and Elm], [c J. Trees, Lond.], [y 2016]", SAME),
    (
        editors_in_name,
        "[o in]: [c Eichenbund Bonn (Hg.), Am Rand], [l Bonn]",
        ["o in", "e Eichenbund Bonn", "o Hg", "c Am Rand", "l Bonn"],
    ),
    (editors_in_name, "[o in]: [c Am Rand (2nd ed.)]. [l Bonn]", SAME),
    (editors_in_name, "[o in]: [c The editors (of trees) at work], [l Bonn]", SAME),
    (number_of_version, "R package [o version 0].[p 7-5]", ["o version 0", "o 7-5"]),
    (number_of_version, "[o version] [v 2].[i 1]", ["o version", "o 2", "i 1"]),
    (number_of_version, "[t Conversion]. [v 2], [p 7]", SAME),
    (issue_before_pages, "[c Trees], [v 104]: [p 684, 307-312]", ["c Trees", "v 104", "i 684", "p 307-312"]),
    (issue_before_pages, "[c Trees], [v 34]: [p 1, 21-30]", ["c Trees", "v 34", "i 1", "p 21-30"]),
    (issue_before_pages, "[c Trees], [v 27]:[p 1, 171]", ["c Trees", "v 27", "i 1", "p 171"]),
    (issue_before_pages, "[c Trees] [v 45]: [p 18, 93-94]", ["c Trees", "v 45", "i 18", "p 93-94"]),
    (issue_before_pages, "[c Trees] [v 11]: [p 15, 21]", SAME),
    (issue_before_pages, "[c Trees], [v 104]: [p 117, 307-312]", SAME),
    (issue_before_pages, "[c Nature] [v 123]: [p 50, 52-55]", SAME),
    (issue_before_pages, "[c J Bot] [v 12]: [p 45, 47–49]", SAME),
    (issue_before_pages, "[c J Bot] [v 12]: [p 4, 6–9]", SAME),
    (issue_before_pages, "[c Trees], [v 104], [p 684, 307-312]", SAME),
    (month_as_number, "[v 8]:[p 2128, 12] [y 2017]", ["v 8", "p 2128", "o 12", "y 2017"]),
    (month_as_number, "[v 8]:[p 21, 28], [y 2017]", SAME),
    (month_as_number, "[c Phys. Rev. B] [v 12], [p 45, 7] [y 2001]", SAME),
    (month_as_number, "[v 8]:[p 21, 0] [y 2017]", SAME),
    (year_in_volume, "[c Oaks] [v 12 2010], [y 2010]", ["c Oaks", "v 12", "y 2010", "y 2010"]),
    (month_as_issue, "[c Asien], [v 99], ([i April])", ["c Asien", "v 99", "o April"]),
    (month_as_issue, "[c Asien], [v 99], ([i 2 April])", SAME),
    (
        volume_before_date,
        "[c Oaks], [y 16 (September 2010]) [v 5]",
        ["c Oaks", "v 16", "y September 2010", "i 5"],
    ),
    (volume_before_date, "[c Oaks], [y 16 September 2010], [v 5]", SAME),
    (
        season_behind_journal,
        "([y 2005]) [c Oaks and Elms, Herbst] [v 2005]: [p 46]",
        ["y 2005", "c Oaks and Elms", "o Herbst", "y 2005", "p 46"],
    ),
    (
        volume_of_series,
        "[t Moss]. In: [c An oak, volume 5 of Moss Studies], [p 13]",
        ["t Moss", "c An oak", "o volume", "v 5", "o of", "k Moss Studies", "p 13"],
    ),
    (
        volume_of_series,
        "[t An oak, number 2 in Moss Studies]. [b Elm]",
        ["t An oak", "o number", "n 2", "o in", "k Moss Studies", "b Elm"],
    ),
    (volume_of_series, "[t An oak, volume 5 of the seven]. [b Elm]", SAME),
    (volume_of_series, "[t The number 2 in Nature]. [b Elm]", SAME),
    (volume_of_series, "[t How we became, No. 1 in Europe]. [b Elm]", SAME),
    (volume_of_series, "[t How we became, number 1 in North America]. [b Elm]", SAME),
    (places_before_publisher, "[b Leipzig], [l Bonn]: [b Elm]", ["l Leipzig, Bonn", "b Elm"]),
    (places_before_publisher, "[b Italian], [l London]: [b Elm]", ["o Italian", "l London", "b Elm"]),
    (places_before_publisher, "[b Elmer], [l Berlin]: [b Leipzig]", SAME),
    (places_before_publisher, "[b Elm Press], [l Berlin]: [b Ash]", SAME),
    (places_before_publisher, "[l Bonn]: [b Elm], [l Chur]: [b Ash]", SAME),
    (places_before_publisher, "[b Elm], [l Bonn], [b Ash]", SAME),
    (publisher_before_place, "[l Elmer], [b Leipzig], [y 1984]", ["b Elmer", "l Leipzig", "y 1984"]),
    (publisher_before_place, "[l Bonn], [b Leipzig], [y 1984]", SAME),
    (publisher_before_place, "[l Elmer]: [b Leipzig], [y 1984]", SAME),
    (
        house_as_book,
        "[t Moths]. Vol. [v 10]. [c Oak Museum (Trees]), [l London], [n 829 pp]",
        ["t Moths", "v 10", "b Oak Museum (Trees", "l London", "n 829 pp"],
    ),
    (house_as_book, "[t Moths]. [c Meeting of the Oak Association], [l London]", SAME),
    (house_as_book, "[t Moths]. In: [c Oak Museum], [l London]", SAME),
    (
        sentence_before_in,
        "[t On oaks]. [c Second paper]. [o In]: [c Trees], [v 5]",
        ["t On oaks. Second paper", "o In", "c Trees", "v 5"],
    ),
    (sentence_before_in, "[t On oaks], [c Trees], [v 5], [o in]: [c Moss]", SAME),
    (sentence_before_in, "[t On trees]. [c J Bot]. [o In] [c Proceedings of Moss]", SAME),
    (
        first_of_two_names,
        "[t From the north]. [o I]: [c Description of a new oak species]. [c Salamandra] [v 38]",
        ["t From the north. I: Description of a new oak species", "c Salamandra", "v 38"],
    ),
    (first_of_two_names, "[t From the north]. [c J. Polym. Sci]. [c Part A] [v 38]", SAME),
    (
        year_in_title,
        "[a B. Ash]. [t On Oak and Elm] ([y 2007]) [t moss growth]. [c Trees], [y 2012]",
        ["a B. Ash", "t On Oak and Elm (2007) moss growth", "c Trees", "y 2012"],
    ),
    (year_in_title, "[t On Oak] ([y 2007]): [t moss growth]. [c Trees], [y 2012]", SAME),
    (year_in_title, "[t On Oak] ([y 2007]) [t Moss growth]", SAME),
    (family_before_names, "[o Beauchêne], [a Simone de], [y 2002]", ["a Beauchêne, Simone de", "y 2002"]),
    (family_before_names, "[o Vgl], [a Simone Oak], [y 2002]", SAME),
    (
        by_whose_order,
        "[t Am Rand. Im Auftrag der Stadt Bonn]. [l Bonn]",
        ["t Am Rand", "o Im Auftrag der Stadt Bonn", "l Bonn"],
    ),
    (
        by_whose_order,
        "[t Am Rand? Mit einem Vorwort von A. Oak]. [l Bonn]",
        ["t Am Rand", "o Mit einem Vorwort von A. Oak", "l Bonn"],
    ),
    (by_whose_order, "[t Bäume im Auftrag der Stadt Bonn]. [l Bonn]", SAME),
    (by_whose_order, "[t Am Rand. Mit Vorliebe von unten]. [l Bonn]", SAME),
    (kind_as_publisher, "[l Bonn]: [b Unveröff]. [n Manuskript]", ["l Bonn", "n Unveröff", "n Manuskript"]),
    (kind_as_publisher, "[l Bonn]: [b Phil]. [n Diss]", ["l Bonn", "n Phil", "n Diss"]),
    (kind_as_publisher, "[l Bonn]: [b Unveröff. Dipl.Arb].", ["l Bonn", "n Unveröff. Dipl.Arb"]),
    (kind_as_publisher, "[l Bonn]: [b Phil Elm]", SAME),
    (kind_as_publisher, "[l Bonn]: [b MS Press]", SAME),
    (kind_as_publisher, "[l Bonn]: [b Masch Verlag]", SAME),
    (kind_as_publisher, "[l Bonn]: [b Manuskript Verlag]", SAME),
    (number_of_paper, "[b Oak Bureau], [g Working Paper] [p 7-10]", ["b Oak Bureau", "g Working Paper", "f 7-10"]),
    (number_of_paper, "[b Oak Bureau], [g Working Paper], [p 7-10]", SAME),
    (edition_told, "[t Moss and men (2nd ed.)]. [l Bonn]", ["t Moss and men", "d 2nd ed", "l Bonn"]),
    (edition_told, "[t Moss and men (the 2nd ed.)]. [l Bonn]", SAME),
    (
        translators_in_title,
        "[t Trees of the north. Translated from the French by A. Elm]. [l Bonn]",
        ["t Trees of the north", "o Translated from the French by", "x A. Elm", "l Bonn"],
    ),
    (
        translators_in_title,
        "[t Wald und Wiese, übers. von Anna Eiche]. [l Bonn]",
        ["t Wald und Wiese", "o übers. von", "x Anna Eiche", "l Bonn"],
    ),
    (
        translators_in_title,
        "[t Wald und Wiese. Aus dem Englischen von Anna Eiche]. [l Bonn]",
        ["t Wald und Wiese", "o Aus dem Englischen von", "x Anna Eiche", "l Bonn"],
    ),
    (
        translators_in_title,
        "[t Arbres du nord, traduit de l’anglais par A. Orme], [l Lyon]",
        ["t Arbres du nord", "o traduit de l’anglais par", "x A. Orme", "l Lyon"],
    ),
    (translators_in_title, "[t Oaks translated by Elms]. [l Bonn]", SAME),
    (translators_in_title, "[t Am Rand. Aus dem Leben von der Eiche]. [l Bonn]", SAME),
    (
        translators_as_editors,
        "[t Trees of the north, übers]. [o v]. [e A. Elm]. [l Bonn]",
        ["t Trees of the north", "o übers. v", "x A. Elm", "l Bonn"],
    ),
    (translators_as_editors, "[t Trees of the north, hrsg]. [o v]. [e A. Elm]. [l Bonn]", SAME),
    (
        printed_again,
        "[t Trees] ([l Oxford], [y 1913]; [l repr., Bonn]: [b Elm], [y 1965])",
        ["t Trees", "o Oxford", "o 1913", "o repr", "l Bonn", "b Elm", "y 1965"],
    ),
    (printed_again, "[t Trees], [l Oxford] [y 1913] (Nachdruck [y 1965])", SAME),
    (printed_again, "[t Trees], [l Bonn]: [b Elm] [y 1965] (repr. of [l Oxford]: [b Ash] [y 1913])", SAME),
    (
        volumes_behind_title,
        "[t Trees of the north, 7 Bde. (Moss Studies]), [l Rome]",
        ["t Trees of the north", "n 7 Bde. (Moss Studies", "l Rome"],
    ),
    (volumes_behind_title, "[t Complete Works 15 vols]., [l Bonn]", ["t Complete Works", "n 15 vols", "l Bonn"]),
    (volumes_behind_title, "[t Trees], [b 32 vols], [l Rome]", ["t Trees", "n 32 vols", "l Rome"]),
    (volumes_behind_title, "[t Trees in 7 volumes of gold], [l Rome]", SAME),
    (
        pages_behind_title,
        "[t Trees of the north, vii + 144 + 16]. [l Bonn]",
        ["t Trees of the north", "n vii + 144 + 16", "l Bonn"],
    ),
    (pages_behind_title, "[t Trees of the north: 1 + 1]. [l Bonn]", SAME),
    (
        edition_in_words,
        "[t Handbook of trees, Fourth] ([l Bonn]: [b Elm])",
        ["t Handbook of trees", "d Fourth", "l Bonn", "b Elm"],
    ),
    (
        edition_in_words,
        "[t Handbook of trees. 4th], [l Bonn]",
        ["t Handbook of trees", "d 4th", "l Bonn"],
    ),
    (edition_in_words, "[t Trees of the Fourth]. [l Bonn]", SAME),
    (edition_in_words, "[t Handbook of trees, Fourth]. [g Thesis], [l Bonn]", SAME),
    (edition_in_words, "[t Handbook of trees, Bonn], [l Bonn]", SAME),
    (papers_of_series, "“[t On oaks],” [c Elm] [g Working Paper] [f 12]", ["t On oaks", "c Elm Working Paper", "f 12"]),
    (papers_of_series, "“[t On oaks],” [c Elm], [g Working Paper] [f 12]", SAME),
    (papers_of_series, "“[t On oaks],” [c Elm] [g PhD thesis]", SAME),
    (
        journal_before_year,
        "[t Zur Anfechtung], [b NJW] [y 1985], S. [p 66]",
        ["t Zur Anfechtung", "c NJW", "y 1985", "p 66"],
    ),
    (journal_before_year, "[t Zur Anfechtung], [b Beck], [y 1985], S. [p 66]", SAME),
    (journal_before_year, "[t Zur Anfechtung], [b Springer Verlag] [y 1985], S. [p 66]", SAME),
    (journal_before_year, "[t Die Bäume des Nordens], [b Hanser] [y 1990], S. [p 12]", SAME),
    (journal_before_year, "[t Die Bäume des Nordens], [b C.H. Beck] [y 1990], S. [p 12]", SAME),
    (
        journal_before_year,
        "[t Zur Anfechtung], [b AcP] [y 1985], [p 66]",
        ["t Zur Anfechtung", "c AcP", "y 1985", "p 66"],
    ),
    (
        publisher_behind_editors,
        "[e A. Elm, Oak Society of Bonn], [y 1982]",
        ["e A. Elm", "b Oak Society of Bonn", "y 1982"],
    ),
    (publisher_behind_editors, "[e A. Elm, B. Ash], [y 1982]", SAME),
    (publisher_behind_editors, "[e A. Elm, Oak Society of Bonn] ([y 1982])", SAME),
    (
        title_behind_editors,
        "[e A. Oak], [o Hrsg]: [e Rand. Festschrift Anna Elm]. [l Bonn]",
        ["e A. Oak", "o Hrsg", "t Rand. Festschrift Anna Elm", "l Bonn"],
    ),
    (title_behind_editors, "[e A. Oak], [o Hrsg]; [e B. Elm]. [l Bonn]", SAME),
    (
        language_behind_title,
        "[t Trees of the north. English]. [d 2nd ed]",
        ["t Trees of the north", "n English", "d 2nd ed"],
    ),
    (language_behind_title, "[t Trees of Europe, French and Italian], [l London]", SAME),
    (language_behind_title, "[t Literatures of Europe. French and Italian]. [l London]", SAME),
    (language_behind_title, "[t Handbook for teachers of languages. French]. [l London]", SAME),
    (language_behind_title, "[t Poems in French. English]. [d 2nd ed]", SAME),
    (
        names_go_on,
        "[a A. Oak/B. C]. [t Elm: On trees]",
        ["a A. Oak/B. C. Elm", "t On trees"],
    ),
    (names_go_on, "[a Oak, A. und B. C]. [t Elm: On trees]", ["a Oak, A. und B. C. Elm", "t On trees"]),
    (names_go_on, "[a Oak, A. und Ash, B]. [t Elm: On trees]", SAME),
    (
        issue_behind_year,
        "[v 20.3] ([y 1995]), [v 28], [p 30, 32]",
        ["v 20.3", "y 1995", "p 28, 30, 32"],
    ),
    (issue_behind_year, "[v 20] ([y 1995]) [v 3], [p 30-32]", ["v 20", "y 1995", "i 3", "p 30-32"]),
    (
        word_before_colon,
        "[a A. Elm, B. Ash, Ben Oak]: [t a life], [b Elm]",
        ["a A. Elm, B. Ash", "t Ben Oak: a life", "b Elm"],
    ),
    (word_before_colon, "[a A. Elm, B. Ash, Ben Oak]: [t A life], [b Elm]", SAME),
    (year_in_volume, "[c Oaks], [v 13 (1996]-[i 97]), [p 18-21]", ["c Oaks", "v 13", "y 1996-97", "p 18-21"]),
    (year_in_volume, "[c Oaks], [v 13]-[i 97], [p 18-21]", SAME),
    (
        word_before_colon,
        "[a Elm B und Ash C. Moss]: [t Counting trees], [y 2006]",
        ["a Elm B und Ash C", "t Moss: Counting trees", "y 2006"],
    ),
    (word_before_colon, "[a Ann B. Elm und Kim C. Ash]: [t Counting trees], [y 2006]", SAME),
    (word_before_colon, "[a Thomas E. Lawson]: [t Counting trees], [y 2006]", SAME),
    (names_go_on, "[a Friedrich] [t Oak, On trees]. [l Bonn]", ["a Friedrich Oak", "t On trees", "l Bonn"]),
    (names_go_on, "[a Plato] [t Oak, On trees]. [l Bonn]", SAME),
    (volume_behind_issue, "[c Oaks], Nr. [i 4, 32]. Jg., S. [p 5]", ["c Oaks", "i 4", "v 32", "p 5"]),
    (volume_behind_issue, "[c Oaks], Nr. [i 4, 32], S. [p 5]", SAME),
    (month_behind_names, "[a Thomas Oak Jan]. [y 1994]: [t On moss]", ["a Thomas Oak", "y Jan. 1994", "t On moss"]),
    (month_behind_names, "[a Oak, Jan]. [y 1994]: [t On moss]", SAME),
    (month_behind_names, "[a Wei Li, Wang Jun]. [y 2004]. [t On moss]", SAME),
    (month_behind_names, "[a Visser, Willem Jan]. [y 2004]. [t On moss]", SAME),
    (month_behind_names, "[a John Oak and Fredric March]. [y 1994]. [t On moss]", SAME),
    (month_behind_names, "[a Anna Mary May]. [y 1994]. [t On moss]", SAME),
    (month_behind_names, "[a Wang Xiao Jun]. [y 1994]. [t On moss]", SAME),
    (page_and_following, "[c Oaks] ([y 1995]), S. [n 9 f].", ["c Oaks", "y 1995", "p 9 f"]),
    (page_and_following, "[c Oaks] ([y 1995]), [n 9 f].", SAME),
    (page_and_following, "[l Bonn]: [b Elm], [n 13f].", ["l Bonn", "b Elm", "p 13f"]),
    (page_and_following, "[l Bonn]: [b Elm], [n 13 S].", SAME),
    (volume_in_date, "[c Oaks] [y 24.23, Dec. 2008]. [p 9]", ["c Oaks", "v 24.23", "y Dec. 2008", "p 9"]),
    (volume_in_date, "[c Oaks] [y 24.12.2008], [p 9]", SAME),
    (volume_cut_at_point, "[c Oaks 4].[v 2] ([y 1992])", ["c Oaks", "v 4.2", "y 1992"]),
    (volume_cut_at_point, "[c Oaks 4], [v 2] ([y 1992])", SAME),
    (
        honoured_in_name,
        "[c Am Rand. Festschrift] [e Anna Elm], [p 3]",
        ["c Am Rand. Festschrift Anna Elm", "p 3"],
    ),
    (honoured_in_name, "[c Am Rand]. [e Anna Elm], [p 3]", SAME),
    (
        series_in_brackets,
        "[t Am Rand der Wälder (Waldforschung 35]). [l Bonn]",
        ["t Am Rand der Wälder", "k Waldforschung", "v 35", "l Bonn"],
    ),
    (
        series_in_brackets,
        "[t Trees of the north (Oak Studies 35]). [l Bonn]",
        ["t Trees of the north", "k Oak Studies", "v 35", "l Bonn"],
    ),
    *[
        (series_in_brackets, f"[t Trees of the north ({name}]). [l Bonn]", SAME)
        for name in ("Apollo 11", "COVID 19", "World War 2", "Psalm 119", "Windows 95", "Grade 3", "Part 2")
    ],
    (series_in_brackets, "[t Am Rand der Wälder (Bonn 1990]). [l Bonn]", SAME),
    (
        series_with_cue,
        "[c Am Rand. (Geschichte der Wälder], [o Bd]. [v 2].) [l Bonn]",
        ["c Am Rand", "k Geschichte der Wälder", "o Bd", "v 2", "l Bonn"],
    ),
    (series_with_cue, "[c Journal of Trees (Bonn], [o Bd]. [v 2]. [l Bonn]", SAME),
    (
        body_behind_title,
        "[t Atlas des arbres, Office National de la Forêt], [l Alger]",
        ["t Atlas des arbres", "b Office National de la Forêt", "l Alger"],
    ),
    (body_behind_title, "[t Handbook of the Office, Council and Commission], [l Bonn]", SAME),
    (body_behind_title, "[t Life of an office, Ministry of Fear], [l London], [y 1943]", SAME),
    (
        by_whose_order,
        "[t Am Rand], [e A. Oak, mit einem Nachw. von B. Elm]. [l Bonn]",
        ["t Am Rand", "e A. Oak", "o mit einem Nachw. von B. Elm", "l Bonn"],
    ),
    (
        language_behind_title,
        "[t Über das Wesen der Bäume. Lateinisch und Deutsch]. [l Bonn]",
        ["t Über das Wesen der Bäume", "n Lateinisch und Deutsch", "l Bonn"],
    ),
    (number_before_date, "[c Oaks 28.3] ([y Aug. 2016])", ["c Oaks", "v 28.3", "y Aug. 2016"]),
    (number_before_date, "[c Route 66] ([y 2016])", SAME),
    (number_before_date, "[c Oaks 28], [y 2016]", SAME),
    (number_before_date, "[c Route 66-28] ([y 2016])", SAME),
    (report_in_german, "[t Wald. Techn]. [f Ber. TR-21]. [l Bonn]", ["t Wald", "g Techn. Ber", "f TR-21", "l Bonn"]),
    (report_in_german, "[t Wald. Techn]. [f TR-21]. [l Bonn]", SAME),
    (
        series_before_publisher,
        "[t Trees]; [b Oak Studies; Elm]: [l Bonn]",
        ["t Trees", "k Oak Studies", "b Elm", "l Bonn"],
    ),
    (series_before_publisher, "[t Trees]. [b Oak; Elm], [l Bonn]", SAME),
    (
        body_behind_title,
        "[t R: A language. Oak Foundation for Trees]. [l Vienna]",
        ["t R: A language", "b Oak Foundation for Trees", "l Vienna"],
    ),
    (
        volumes_behind_title,
        "[t The way of trees 3 Vols. Iberdrola], [l Bonn]",
        ["t The way of trees", "n 3 Vols", "b Iberdrola", "l Bonn"],
    ),
    (volumes_behind_title, "[t Trees], [p 15] vols., [b Elm]", ["t Trees", "n 15", "b Elm"]),
    (
        language_behind_title,
        "[t Trees of the north. English]. [l Bonn]",
        ["t Trees of the north", "n English", "l Bonn"],
    ),
    (volume_in_name, "[t Law of trees. vol. 1]. [d 2nd ed]", ["t Law of trees", "o vol", "v 1", "d 2nd ed"]),
]  # fmt: skip
"""SAME stands for a draft that stays as it was."""


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    stays = [piece.partition("]")[0].rstrip(".)") for piece in before.split("[")[1:]]
    assert judged(judgement, before) == (after or stays)


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("Achim Oakley, Anna Ashby (2002). How trees are counted. Oak News 2(3), 7-10.", ["Oakley", "Ashby"]),
        ("Marvin N. Oakley, Andreas Ashby (2002). How trees are counted. Oak News 2(3), 7-10.", ["Oakley", "Ashby"]),
        ("García Márquez, Gabriel José (2002). How trees are counted. Bonn: Elm.", ["García Márquez"]),
    ],
)  # fmt: skip
def test_two_authors_in_full(text: str, families: list[str]) -> None:
    assert [name.surname for name in parse(text).reference.author] == families


def test_a_reprint_in_square_brackets_is_not_what_is_quoted() -> None:
    printed = "Eiche, Hermann: Am Rand. In: Verein der Bäume (Hrsg.), Der Wald (Berlin 1900 [Reprint Augsburg 1998]), 62–70."
    assert parse(printed).reference.year == 1900


@pytest.mark.parametrize(
    ("text", "issued", "issue", "page"),
    [
        ("Oak K. How trees are counted. J Moss 1999;99(May):4-5.", (1999, 5), None, "4-5"),
        ("K. Oak, How trees are counted. Moss J., 8(1):2128, 12 2017.", (2017, 12), "1", "2128"),
    ],
)
def test_month_of_issue(text: str, issued: tuple[int, int], issue: str | None, page: str) -> None:
    reference = parse(text).reference
    assert reference.issued
    assert (reference.issued.year, reference.issued.month) == issued
    assert (reference.issue or None, reference.page) == (issue, page)
