"""Judgements about borders, roles and numbers: what the tagger said, as "[label words]", and what is made of it."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse.authors import (
    author_before_quotes,
)
from refsdb.parse.borders import (
    aus_of_journal,
    book_without_title,
    journal_behind_question,
    journal_behind_title,
    quoted_title,
    title_in_journal,
    title_of_a_word,
)
from refsdb.parse.chapters import chapter_of_book
from refsdb.parse.counted import (
    date_before_title,
    issue_behind_volume,
    letter_of_page,
    page_before_letter,
    page_behind_slash,
    page_in_name,
    year_before_numbers,
    year_behind_title,
)
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_told
from refsdb.parse.genres import number_of_report
from refsdb.parse.imprints import (
    place_twice,
    publisher_in_place,
    university_as_place,
    university_of_place,
)
from refsdb.parse.leads import editors_led_in
from refsdb.parse.places import journal_in_place, season_behind_journal
from refsdb.parse.reading import read
from refsdb.parse.roles import (
    body_at_the_start,
    book_behind_editors,
    editor_before_stroke,
    editors_before_cue,
)
from refsdb.parse.rows import series_of_journal
from refsdb.parse.sentences import end_of_title, part_of_title
from refsdb.parse.series import series_in_brackets
from refsdb.parse.supplements import supplement_as_issue
from refsdb.parse.theses import genre_behind_title, thesis_and_school
from refsdb.parse.volumes import (
    issue_behind_year,
    no_volume_before_issue,
    page_behind_review,
    volume_and_issue_as_page,
    volume_in_date,
    volume_in_two,
)

Case = tuple[Judgement, str, list[str]]
CASES: list[Case] = [
    (
        title_in_journal,
        "[t Ideas of trees] in [c Modern Gardens. Does green help? Forestry Studies], vol. [v 16]",
        ["t Ideas of trees in Modern Gardens. Does green help", "c Forestry Studies", "v 16"],
    ),
    (
        title_in_journal,
        "[a Oak, J]. [c The shade of the beech tree and the growth of plants. Forestry Studies], vol. [v 16]",
        ["a Oak, J", "t The shade of the beech tree and the growth of plants", "c Forestry Studies", "v 16"],
    ),
    (
        title_in_journal,  # behind a mark a journal may have two sentences
        "[t Ideas of trees]. [c Forestry. Series B], [v 16]",
        ["t Ideas of trees", "c Forestry. Series B", "v 16"],
    ),
    (
        title_in_journal,  # abbreviations end no sentence
        "[a Oak, J], [c J. Magnet. Reson.] [v 16], [p 3]",
        ["a Oak, J", "c J. Magnet. Reson", "v 16", "p 3"],
    ),
    (
        season_behind_journal,
        "[t Ideas of trees]. [c New Forest Review, Spring/Summer]: [p 81-91]",
        ["t Ideas of trees", "c New Forest Review", "o Spring/Summer", "p 81-91"],
    ),
    (
        aus_of_journal,
        "[t Der Wald]. In: Aus [c Wald und Zeit] [v 3]",
        ["t Der Wald", "c Aus Wald und Zeit", "v 3"],
    ),
    (aus_of_journal, "[t Der Wald], aus: [c Wald und Zeit] [v 3]", ["t Der Wald", "c Wald und Zeit", "v 3"]),
    (
        season_behind_journal,
        "[t On trees]. [c Forest Med. Epub ahead of print] [y 2023]",
        ["t On trees", "c Forest Med", "o Epub ahead of print", "y 2023"],
    ),
    (season_behind_journal, "[t On trees]. [c Autumn] [v 3]", ["t On trees", "c Autumn", "v 3"]),
    (
        series_in_brackets,
        "[t Der Wald. Geschichte und Recht (=Studien zum Forstrecht], Bd. [v 14]), [l Bonn]",
        ["t Der Wald. Geschichte und Recht", "k Studien zum Forstrecht", "v 14", "l Bonn"],
    ),
    (
        series_in_brackets,  # a synonym
        "[t Die Gruppe des Triton (= Molge) vulgaris], [l Bonn]",
        ["t Die Gruppe des Triton (= Molge) vulgaris", "l Bonn"],
    ),
    (
        quoted_title,
        "“[t Let it Grow!” Green Talk in Gardens. Forestry Studies], vol. [v 5]",
        ["t Let it Grow!” Green Talk in Gardens. Forestry Studies", "v 5"],
    ),
    (
        quoted_title,
        "“[t On trees,” Forestry Studies], vol. [v 5]",
        ["t On trees", "c Forestry Studies", "v 5"],
    ),
    (
        quoted_title,  # quotes inside close with it
        "»[t On trees and ›the shade‹«, Theory], [c Oak & Elm], Jg. [v 5]",
        ["t On trees and ›the shade", "c Theory, Oak & Elm", "v 5"],
    ),
    (
        quoted_title,  # not the beginning of a name
        "»[t On trees and the shade«, seen from afar], [c Oak & Elm], Jg. [v 5]",
        ["t On trees and the shade«, seen from afar", "c Oak & Elm", "v 5"],
    ),
    (
        book_without_title,
        "[a Oak C]. [y 1753]. [c Species arborum]. Vol. [v 1]. [l Bonn]: [b Ash].",
        ["a Oak C", "y 1753", "t Species arborum", "v 1", "l Bonn", "b Ash"],
    ),
    (
        book_without_title,
        "[a Oak C]. [y 1999]. [c Journal of Botany]. Vol. [v 1]. [l Bonn]: [b Ash].",
        ["a Oak C", "y 1999", "c Journal of Botany", "v 1", "l Bonn", "b Ash"],
    ),
    (
        edition_told,
        "[t Oak]. [c Encyclopaedia of Trees. 11th ed]. [v 19]",
        ["t Oak", "c Encyclopaedia of Trees", "d 11th ed", "v 19"],
    ),
    (
        journal_behind_title,
        "[t Oaks]. [b Royal Museum] [k Contributions in Botany] [v 7], [p 188-201]",
        ["t Oaks", "c Royal Museum Contributions in Botany", "v 7", "p 188-201"],
    ),
    (
        journal_behind_title,
        "[t Trees of the north. Zeitschrift für Waldkunde] [v 7], [p 188-201]",
        ["t Trees of the north", "c Zeitschrift für Waldkunde", "v 7", "p 188-201"],
    ),
    (
        journal_behind_title,
        "[t Trees, shade and light, IEEE Transactions on Systems, Man, and Cybernetics] [v 7], [p 188-201]",
        [
            "t Trees, shade and light",
            "c IEEE Transactions on Systems, Man, and Cybernetics",
            "v 7",
            "p 188-201",
        ],
    ),
    (
        journal_behind_title,
        "[t Trees, shade and light] [v 7], [p 188-201]",
        ["t Trees, shade and light", "v 7", "p 188-201"],
    ),
    (
        thesis_and_school,
        "[t Der Wald]. [b Dissertation], [l Universität Freiburg]",
        ["t Der Wald", "g Dissertation", "b Universität Freiburg"],
    ),
    (
        thesis_and_school,
        "[t Der Wald]. [b Dissertation, Baum-Universität], [l München]",
        ["t Der Wald", "g Dissertation", "b Baum-Universität", "l München"],
    ),
    (
        thesis_and_school,
        "[t Der Wald]. [l Masterarbeit, TU Wien], [y 2015]",
        ["t Der Wald", "g Masterarbeit", "b TU Wien", "y 2015"],
    ),
    (
        thesis_and_school,
        "[t Der Wald]. [b Inaugural-Dissertation], [l Universität Köln]",
        ["t Der Wald", "g Inaugural-Dissertation", "b Universität Köln"],
    ),
    (
        thesis_and_school,
        "[t Trees]. [l Reading], [l MA]: [b Wood]",
        ["t Trees", "l Reading", "l MA", "b Wood"],
    ),
    (
        thesis_and_school,
        "[t Der Wald]. [b Thesis Press], [l Bonn]",
        ["t Der Wald", "b Thesis Press", "l Bonn"],
    ),
    (page_behind_slash, "[c Kurzbericht] [v 18]/[p 2007]", ["c Kurzbericht", "v 18"]),
    (
        issue_behind_volume,
        "[c Forest Economics] [v 16], Nr. [v 3]: [p 445]",
        ["c Forest Economics", "v 16", "i 3", "p 445"],
    ),
    (
        issue_behind_volume,
        "[c Wald-Mitteilungen], Heft [v 5], [v 61]. Jg., S. [p 3]",
        ["c Wald-Mitteilungen", "i 5", "v 61", "p 3"],
    ),
    (year_behind_title, "[t Der Wald und wir, 2003]: http", ["t Der Wald und wir", "y 2003"]),
    (year_behind_title, "[t Der Wald im Jahr 2003]", ["t Der Wald im Jahr 2003"]),
    (year_behind_title, "[t Der Wald (Oak, 1913)]. In", ["t Der Wald (Oak, 1913"]),
    (year_behind_title, "in [c Trees Symposium (Mar. 2000)], pages", ["c Trees Symposium (Mar", "y 2000"]),
    (year_behind_title, "[t Der Wald, 2003] ([y 2005])", ["t Der Wald, 2003", "y 2005"]),
    (
        body_at_the_start,
        "[b Bund der Stifter] (Hrsg.) ([y 2005]): [t Verzeichnis]",
        ["e Bund der Stifter", "y 2005", "t Verzeichnis"],
    ),
    (
        body_at_the_start,
        "[b Bund der Stifter] ([y 2005]): [t Liste]",
        ["a Bund der Stifter", "y 2005", "t Liste"],
    ),
    (body_at_the_start, "[t Liste]. [b Bund der Stifter]", ["t Liste", "b Bund der Stifter"]),
    (
        editors_before_cue,
        "[t Introduction], in [c Oak], ed. [c The Handbook of Trees]",
        ["t Introduction", "e Oak", "c The Handbook of Trees"],
    ),
    (
        editors_before_cue,
        "[t Introduction], in [c Handbook of Trees], ed. [c Norman Oak]",
        ["t Introduction", "c Handbook of Trees", "c Norman Oak"],
    ),
    (
        book_behind_editors,
        "in [e G. Oak] (ed.) [e Civic] [c Morale]. [l Boston]",
        ["e G. Oak", "c Civic Morale", "l Boston"],
    ),
    (
        book_behind_editors,
        "In: [e Oak, Ann] (Hrsg.) ; [e Elm, Tom] (Hrsg.): [c Bäume]",
        ["e Oak, Ann", "e Elm, Tom", "c Bäume"],
    ),
]


CASES += [
    (
        number_of_report,
        "[t Trees]. ([g Technical report] [o No]. [v 98]). [l Bonn]",
        ["t Trees", "g Technical report", "o No", "f 98", "l Bonn"],
    ),
    (
        author_before_quotes,
        '[t The Editors of Trees. "Oaks." ][c Trees Online], [y 2018]',
        ["a The Editors of Trees", "t Oaks", "c Trees Online", "y 2018"],
    ),
    (
        author_before_quotes,  # quotes inside a title begin none
        '[t A reply to "Oaks"]. [c Trees Online], [y 2018]',
        ['t A reply to "Oaks', "c Trees Online", "y 2018"],
    ),
    (
        journal_behind_question,
        "[t Why do trees fall? Nepal] [c Tree J] [v 3]",
        ["t Why do trees fall", "c Nepal Tree J", "v 3"],
    ),
    (
        journal_behind_question,
        "[t Why do trees fall? In dry] [c Nepal], [v 3]",
        ["t Why do trees fall", "c In dry Nepal", "v 3"],
    ),
    (journal_behind_question, "[t Oaks of dry] [c Nepal], [v 3]", ["t Oaks of dry", "c Nepal", "v 3"]),
    (
        page_before_letter,
        "[c Trees] [v 576], [p 147; (b]) [a Elm]",
        ["c Trees", "v 576", "p 147", "o b", "a Elm"],
    ),
    (page_before_letter, "[c Trees] [v 576], [p 147; 151]", ["c Trees", "v 576", "p 147; 151"]),
    (
        date_before_title,
        "[e Oak A] (Hrsg), [t 1997: Trees and birds]. [l Bonn]",
        ["e Oak A", "y 1997", "t Trees and birds", "l Bonn"],
    ),
    (date_before_title, "[a Oak A], [t 1997 trees]. [l Bonn]", ["a Oak A", "t 1997 trees", "l Bonn"]),
    (
        date_before_title,
        "[a Oak A] [t 1959-1960: Trees and birds]. [l Bonn]",
        ["a Oak A", "y 1959-1960", "t Trees and birds", "l Bonn"],
    ),
    (
        date_before_title,
        "[e Oak A] (dir.), [t (in press) Trees and birds]. [l Bonn]",
        ["e Oak A", "y in press", "t Trees and birds", "l Bonn"],
    ),
    (
        date_before_title,
        "[a Oak A], [t (Some) trees and birds]. [l Bonn]",
        ["a Oak A", "t Some) trees and birds", "l Bonn"],
    ),
    (letter_of_page, "[c Trees] [v 14] [o Suppl; S][p 4-S8]", ["c Trees", "v 14", "o Suppl", "p S4-S8"]),
    (letter_of_page, "[c Trees] [v 14]; [o S]. [p 4-8]", ["c Trees", "v 14", "o S", "p 4-8"]),
    (
        place_twice,
        "[t Trees]. [l Bonn: Bonn] [b School of Trees]",
        ["t Trees", "l Bonn", "b Bonn School of Trees"],
    ),
    (place_twice, "[t Trees]. [l Bonn: Wien] [b School]", ["t Trees", "l Bonn: Wien", "b School"]),
    (
        chapter_of_book,
        "[t Trees] ([b Oak], [y 1985]), [c Chapters] [p 1 & 7]",
        ["t Trees", "b Oak", "y 1985", "o Chapters", "p 1 & 7"],
    ),
    (
        season_behind_journal,
        "[t On trees]. [c Forest, avril-mai] [y 1922]",
        ["t On trees", "c Forest", "o avril-mai", "y 1922"],
    ),
    (
        no_volume_before_issue,
        "[c Trees] [v 2018];([i 4]): [p 31]",
        ["c Trees", "y 2018", "i 4", "p 31"],
    ),
    (no_volume_before_issue, "[c Trees]. [y 2015];([v 7]): [p 3]", ["c Trees", "y 2015", "i 7", "p 3"]),
    (no_volume_before_issue, "[c Trees] [v 18] ([i 4]): [p 31]", ["c Trees", "v 18", "i 4", "p 31"]),
    (
        university_of_place,
        "[t Trees]; [b University of] [l Bonn: Germany]",
        ["t Trees", "b University of Bonn", "l Germany"],
    ),
    (
        university_of_place,
        "[t Trees]; [b Oak Press] [l Bonn: Germany]",
        ["t Trees", "b Oak Press", "l Bonn: Germany"],
    ),
    (
        book_without_title,
        "[e Oak A] (ed). [c Trees]. [d 4th ed]. [l Bonn]: [b Ash]; [y 2018], [p 12-20]",
        ["e Oak A", "t Trees", "d 4th ed", "l Bonn", "b Ash", "y 2018", "p 12-20"],
    ),
    (
        book_without_title,
        "[a Oak A]. In: [c Trees]. [l Bonn]: [b Ash]; [y 2018], [p 12-20]",
        ["a Oak A", "c Trees", "l Bonn", "b Ash", "y 2018", "p 12-20"],
    ),
    (
        number_of_report,
        "[t Trees]. [g Oak Working Paper] [v 7771], [l Bonn]",
        ["t Trees", "g Oak Working Paper", "f 7771", "l Bonn"],
    ),
    (
        edition_told,
        "[t Trees]. [n 8. Auflage. Oakhouse] [y 2016]",
        ["t Trees", "d 8. Auflage", "b Oakhouse", "y 2016"],
    ),
    (edition_told, "[t Trees], [y 74. Aufl. 2015]", ["t Trees", "d 74. Aufl", "y 2015"]),
    (
        university_of_place,
        "[g Diss], [b Universität Oak]-[l Elm] [y 1987]",
        ["g Diss", "b Universität Oak-Elm", "y 1987"],
    ),
    (
        journal_in_place,
        "[t On frogs]. [l Herpeton. California] [v 2]: [p 1]",
        ["t On frogs", "c Herpeton", "l California", "v 2", "p 1"],
    ),
    (journal_in_place, "[t On frogs]. [l Bonn, Berlin] [v 2]", ["t On frogs", "l Bonn, Berlin", "v 2"]),
    (
        publisher_in_place,
        "[t Trees]. [l St. Louis: Mosby]; [y 1992]",
        ["t Trees", "l St. Louis", "b Mosby", "y 1992"],
    ),
    (publisher_in_place, "[t Trees]. [l Bonn: Basel]; [y 1992]", ["t Trees", "l Bonn: Basel", "y 1992"]),
    (year_before_numbers, "[c J. Oaks] [v 2013, 1511], [p 1]", ["c J. Oaks", "y 2013", "v 1511", "p 1"]),
    (
        year_before_numbers,
        "[c J. Oaks] [v 2011], [p 1218, 1620]",
        ["c J. Oaks", "y 2011", "v 1218", "p 1620"],
    ),
    (year_before_numbers, "[c Oak Commun.], [v 2001], [p 1842]", ["c Oak Commun", "y 2001", "p 1842"]),
    (year_before_numbers, "[c Oak Trans.] [v 1], [p 1999, 1855]", ["c Oak Trans", "v 1", "y 1999", "p 1855"]),
    (year_before_numbers, "[c J. Oaks] [v 1798], [p 14-20]", ["c J. Oaks", "v 1798", "p 14-20"]),
    (
        issue_behind_year,
        "[c Leviathan] [v 18] ([y 1990]) [v 2], [p 238]",
        ["c Leviathan", "v 18", "y 1990", "i 2", "p 238"],
    ),
    (
        issue_behind_year,
        "[v 2]. [c Leviathan] [y 1990]; [v 18]: [p 238]",
        ["v 2", "c Leviathan", "y 1990", "v 18", "p 238"],
    ),
    (page_in_name, "In: [c Oaks at work: 1870-1914]. [l Oxford]", ["c Oaks at work: 1870-1914", "l Oxford"]),
    (edition_told, "[t Trees. Dritte Auflage]. [l Bonn]", ["t Trees", "d Dritte Auflage", "l Bonn"]),
    (
        edition_told,
        "[t Trees]. [b Dritte Auflage]. [l Bonn]: [b Elm]",
        ["t Trees", "d Dritte Auflage", "l Bonn", "b Elm"],
    ),
    (
        edition_told,
        "[t Trees]. [n Translated from the 3rd edition]",
        ["t Trees", "n Translated from the 3rd edition"],
    ),
    (
        edition_told,
        "[t The third edition of all trees]. [l Bonn]",
        ["t The third edition of all trees", "l Bonn"],
    ),
    (
        end_of_title,
        "[t Fever in Lagos], [c Niger. Med. J.] [v 53]",
        ["t Fever in Lagos", "c Niger. Med. J", "v 53"],
    ),
    (season_behind_journal, "[c J. Phys. A: Math. Gen.] [v 12]", ["c J. Phys. A: Math. Gen", "v 12"]),
    (
        title_of_a_word,
        "[a Oak K] ([y 2019]) [c Akne. Hautarzt] [v 70]: [p 5]",
        ["a Oak K", "y 2019", "t Akne", "c Hautarzt", "v 70", "p 5"],
    ),
    (
        title_of_a_word,
        "[a Oak K] ([y 2019]) [c Phys. Rev. B] [v 70]: [p 5]",
        ["a Oak K", "y 2019", "c Phys. Rev. B", "v 70", "p 5"],
    ),
    (volume_in_date, "[c Oaks]. [y 2010 Nov;8] Suppl 2: [p 1]", ["c Oaks", "y 2010 Nov", "v 8", "p 1"]),
    (
        supplement_as_issue,
        "[c Oaks] [v 8] [o Suppl 2 s][p 1-59]",
        ["c Oaks", "v 8", "i Suppl 2", "o s", "p 1-59"],
    ),
    (
        supplement_as_issue,
        "[c Oaks] [v 8] ([o Suppl] [i 2]): [p S1-9]",
        ["c Oaks", "v 8", "i Suppl 2", "p S1-9"],
    ),
    (
        supplement_as_issue,
        "[c Oaks] [v 8] ([o no] [i 2]): [p 1-9]",
        ["c Oaks", "v 8", "o no", "i 2", "p 1-9"],
    ),
    (supplement_as_issue, "[c Oaks] [v 8], [o no] [p 1-59]", ["c Oaks", "v 8", "o no", "p 1-59"]),
    (
        page_behind_review,
        "[t Trees], [v 8] [c Elm L.J.] [v 157] ([y 1990])",
        ["t Trees", "v 8", "c Elm L.J", "p 157", "y 1990"],
    ),
    (page_behind_review, "[v 2]. [c Elm L.J.] [v 157] ([y 1990])", ["v 2", "c Elm L.J", "v 157", "y 1990"]),
    (journal_in_place, "[t On frogs]. [l St. Louis] [v 2]", ["t On frogs", "l St. Louis", "v 2"]),
    (journal_in_place, "[t On frogs]. [l Frankfurt a. M.] [v 2]", ["t On frogs", "l Frankfurt a. M", "v 2"]),
    (
        part_of_title,
        "[t On frogs]. [o Article V]. [c Bull. Oaks], [v 22]",
        ["t On frogs. Article V", "c Bull. Oaks", "v 22"],
    ),
    (
        end_of_title,
        "[t Frogs from Elm], [c Honduras. Salamandra] [v 2]",
        ["t Frogs from Elm, Honduras", "c Salamandra", "v 2"],
    ),
    (
        end_of_title,
        "[t Frogs (Anura)]. [c Number one. Bull. Oaks] [v 2]",
        ["t Frogs (Anura). Number one", "c Bull. Oaks", "v 2"],
    ),
    (
        editors_led_in,
        "In [c Trees of the north, onder redactie van A. Oak], [o en] [e B. Elm], [p 3]",
        ["c Trees of the north", "o onder redactie van", "e A. Oak, en B. Elm", "p 3"],
    ),
    (
        editors_led_in,
        "[c Лес. Под ред. проф. А. Дуба]. [l М], [y 1972]",
        ["c Лес", "o Под ред. проф", "e А. Дуба", "l М", "y 1972"],
    ),
    (editors_led_in, "[c Trees onder redactie van], [p 3]", ["c Trees onder redactie van", "p 3"]),
    (volume_and_issue_as_page, "[c Water Res] [p 58-10], doi", ["c Water Res", "v 58", "i 10"]),
    (
        volume_and_issue_as_page,
        "[c Water Res], [p 119/42] ([y 2022])",
        ["c Water Res", "v 119", "i 42", "y 2022"],
    ),
    (volume_and_issue_as_page, "[c Water Res] [p 158-60], doi", ["c Water Res", "p 158-60"]),
    (page_in_name, "[c Mind and Trees: 7–23]. [l Oxford]", ["c Mind and Trees", "p 7–23", "l Oxford"]),
    (page_in_name, "[c Trees of 1914–1918]. [l Oxford]", ["c Trees of 1914–1918", "l Oxford"]),
    (
        genre_behind_title,
        "[t Growth of trees, Master’s thesis], [b Oak]",
        ["t Growth of trees", "g Master’s thesis", "b Oak"],
    ),
    (genre_behind_title, "[t How to write a thesis], [b Oak]", ["t How to write a thesis", "b Oak"]),
    (
        book_without_title,
        "[a Oak A], w [c Trees], [l Bonn]: [b Ash], [y 2018], [p 12]",
        ["a Oak A", "c Trees", "l Bonn", "b Ash", "y 2018", "p 12"],
    ),
    (edition_told, "[t Trees] ([n 5th ed.]). [u x]", ["t Trees", "d 5th ed", "u x"]),
    (edition_told, "[t Trees] ([n 5 plates]). [u x]", ["t Trees", "n 5 plates", "u x"]),
    (series_of_journal, "[c Oaks. Серия] [v 15]. [y 2010]. Т. [v 5]", ["c Oaks. Серия 15", "y 2010", "v 5"]),
    (
        body_at_the_start,
        "[b Ministry of Oaks]. [t Tree Data Tracker]. https",
        ["a Ministry of Oaks", "t Tree Data Tracker"],
    ),
    (volume_in_two, "[c Trees], Vol. [v 7]/[i 8], [y 2015]", ["c Trees", "v 7/8", "y 2015"]),
    (volume_in_two, "[c Trees] [v 7]/[i 3] ([y 1983])", ["c Trees", "v 7", "i 3", "y 1983"]),
    (volume_in_two, "[t Trees]. Bd. [v 5]/[i 1], [l Bonn]", ["t Trees", "v 5/1", "l Bonn"]),
    (
        university_as_place,
        "[b Oak University Press], [l University Park, PA]",
        ["b Oak University Press", "l University Park, PA"],
    ),
    (
        editor_before_stroke,
        "[t Trees], in: [c Oak] / [e Elm], pp. [p 69-74]",
        ["t Trees", "e Oak / Elm", "p 69-74"],
    ),
    (
        editor_before_stroke,
        "[t Trees], in: [c Trees Today] / [e Elm], [y 2001]",
        ["t Trees", "c Trees Today", "e Elm", "y 2001"],
    ),
    (
        university_as_place,
        "[b Tree Department], [l Oak University, NJ], [y 1991]",
        ["b Tree Department, Oak University", "l NJ", "y 1991"],
    ),
    (university_as_place, "[b Oak Press], [l Elmtown]", ["b Oak Press", "l Elmtown"]),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_judgements(judgement: Judgement, before: str, after: list[str]) -> None:
    assert judged(judgement, before) == after


@pytest.mark.parametrize(
    ("before", "field", "value"),
    [
        ("[c Words] [v 93.1] ([y 2001]): [p 47]", "volume", "93"),
        ("[c Words] [v 93.1] ([y 2001]): [p 47]", "issue", "1"),
        ("[c Words] [y 2014];[v 29 suppl]:[p 308-24]", "volume", "29"),
        ("[c Words] [y 2014];[v 29 suppl]:[p 308-24]", "page", "308-324"),
        ("[c Words] [v 27/2005], [y 2005]", "volume", "27"),
        ("[c Words] [v 3/4], [y 2005]", "volume", "3/4"),
        ("[c Words], [v 27/4]: [p 1128]", "volume", "27"),
        ("[c Words], [v 3]([i 3]), Art. [p 16]", "number", "16"),
        ("[c Words], [v 3]([i 3]), Art. [p 16]", "page", ""),
        ("[c Words], [v 27/4]: [p 1128]", "issue", "4"),
        ("[c Words. En línea]. [v 3], [p 4]", "container_title", "Words"),
        ("[c Words Online] [v 3], [p 4]", "container_title", "Words Online"),
        (
            "[c Acta Word., Sect. E: Struct. Rep. Online] [v 3]",
            "container_title",
            "Acta Word., Sect. E: Struct. Rep. Online",
        ),
        ("[t Trees]. [l Bonn]: [b S. L. Hunt], [y 1901]", "publisher", "S. L. Hunt"),
        ("[t Trees]. Bd. [v 5/1], [l Bonn]", "volume", "5/1"),
        ("[c Words], [v 3/12], [y 2012]", "volume", "3/12"),
        ("[c Journal of Art] [p 16-20]", "page", "16-20"),
        ("[t Trees]. [b (s.l.): Oak Press], [y 2001]", "publisher", "Oak Press"),
        ("[t Trees]. [l S.l.]: [b s.n.], [y 2001]", "publisher_place", ""),
        ("[t Trees]. [l S.l.]: [b s.n.], [y 2001]", "publisher", ""),
        ("[c Words] [v 50]:[p 591 608]", "page", "591-608"),
        ("[c Words] [v 9]: [p Article ID 15054]", "page", "15054"),
        ("[c Words] [v 76]([i 3] [p Suppl):S145-S150]", "page", "S145-S150"),
        ("[c Words] [v 1] ([i 4]) [p Fall, 60-64]", "page", "60-64"),
        ("[c Words] [v 21]([p 123-124]), pp. [p 89-96]", "page", "89-96"),
        ("[c Words] [v 122], [p 108-111], pl. [p 3]", "page", "108-111"),
    ],
)
def test_numbers(before: str, field: str, value: str) -> None:
    draft = drafted(before)
    reference, _ = read(draft.tokens, [], draft.parts)
    assert getattr(reference, field) == value


@pytest.mark.parametrize(
    ("before", "families", "et_al"),
    [
        ("[a Oak, Elm] [y 2016] : [a C. Oak, A. Elm], [t Trees]", ["Oak", "Elm"], False),
        ("[a Oak et al]. [y 2003] : [a T. Oak, S. Elm], [t Trees]", ["Oak", "Elm"], False),
        ("[a Oak] [y 1998], [a OAK R.P., ELM J.B.], [t Trees]", ["OAK", "ELM"], False),
        ("[a Oak, J.], [y 1998], [a Elm, K. et al], [t Trees]", ["Oak", "Elm"], True),
    ],
)
def test_a_label_made_of_the_names_is_no_name(before: str, families: list[str], et_al: bool) -> None:
    draft = drafted(before)
    reference, _ = read(draft.tokens, [], draft.parts)
    assert [name.family for name in reference.author] == families
    assert reference.et_al is et_al


def test_the_number_of_a_list_is_no_name() -> None:
    draft = drafted("[a 10.Oak LC], [a Elm F]. [t On trees]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert [name.family for name in reference.author] == ["Oak", "Elm"]


def test_a_year_may_stand_between_editors_and_their_cue() -> None:
    draft = drafted("[a Oak, Ann] ([y 2005]) (Hg.), [t Bäume]")
    reference, _ = read(draft.tokens, [], draft.parts)
    assert ([name.family for name in reference.editor], reference.author) == (["Oak"], ())
