"""What ordinary lists print in ways of their own: the words of a style, of an office, of a language's names."""

from __future__ import annotations

import pytest

from drafting import expected, judged
from refsdb.parse import parse
from refsdb.parse.authors import given_in_title, initials_end_names, offices_of_body
from refsdb.parse.books_in_series import of_before_series, series_behind_year, series_of_edited
from refsdb.parse.borders import book_without_title, quoted_title
from refsdb.parse.counted import issue_like_a_year, year_behind_title
from refsdb.parse.critical import work_of_old
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import library_as_edition, volume_behind_edition
from refsdb.parse.genres import paper_behind_title, told_by_mouth
from refsdb.parse.idem import same_as_before
from refsdb.parse.impossible import links_behind_page, state_as_name, volume_without_figure
from refsdb.parse.jahrgang import journal_as_author, page_of_year
from refsdb.parse.months import day_as_volume, day_behind_cue
from refsdb.parse.newspapers import (
    is_newspaper,
    newspaper_as_author,
    newspaper_before_colon,
    number_of_station,
)
from refsdb.parse.nouns import particle_ends_names
from refsdb.parse.opening_bodies import house_like_a_person
from refsdb.parse.openings import body_as_title, body_before_year, site_as_author
from refsdb.parse.papers import paper_of_society, repository_behind_title, series_of_statistics
from refsdb.parse.places import town_of_society
from refsdb.parse.remarks import (
    film_before_director,
    remark_behind_title,
    word_behind_book,
    word_looked_up,
)
from refsdb.parse.reprints import year_of_original
from refsdb.parse.rows import anno_before_volume, roman_before_year
from refsdb.parse.sentences import second_sentence
from refsdb.parse.series import series_before_imprint, series_in_brackets
from refsdb.parse.sites import day_behind_web, publisher_behind_site, publisher_of_show
from refsdb.parse.theses import (
    adviser_as_editor,
    faculty_in_title,
    genre_behind_title,
)
from refsdb.parse.tomes import volumes_before_word
from refsdb.parse.translators import cue_in_editors
from refsdb.parse.volumes import volume_like_a_year

CASES: list[tuple[Judgement, str, list[str]]] = [
    (day_behind_web, "[t Oaks]. [b Elm Trust], [y 2009]. [g Web]. [y 21 Oct. 2013]", ["t Oaks", "b Elm Trust", "y 2009", "o Web", "r 21 Oct. 2013"]),
    (day_behind_web, "[t Oaks]. [b Elm Trust], [y n.d. Web. 21 Oct. 2013]", ["t Oaks", "b Elm Trust", "y n.d", "o Web", "r 21 Oct. 2013"]),
    (day_behind_web, "[t Oaks]. [c Elm Post], [y 4 June 2010]. [n Web. 5 June 2010]", ["t Oaks", "c Elm Post", "y 4 June 2010", "o Web", "r 5 June 2010"]),
    (day_behind_web, "[t Moss on the Web]. [y 21 Oct. 2013]", [""]),
    (day_behind_web, "[t Oaks]. [c Web]. [y 21 Oct. 2013], [p 4]", [""]),
    (day_behind_web, "[t Oaks]. [c Elm Trust. Web]. [y 21 Oct. 2013]", ["t Oaks", "c Elm Trust", "o Web", "r 21 Oct. 2013"]),
    (second_sentence, '[a Oak A]. "[t Moss in the Bog]." [c Notes of the north]. [b Elm Trust], [y 2009]', [""]),
    (second_sentence, '[a Oak A]. "[t Moss in Bogs]." [c Life of a tree]. [l Bonn]: [b Elm]', ["a Oak A", 't Moss in Bogs." Life of a tree', "l Bonn", "b Elm"]),
    (remark_behind_title, "[t Ten mosses. (blog]) [y 7 May]", [""]),
    # years of the original, and others
    (year_of_original, "[a Oak A]. [t Peat. 1867]. [l Bonn]: [b Elm], [y 1990]", ["a Oak A", "t Peat", "o 1867", "l Bonn", "b Elm", "y 1990"]),
    (year_of_original, "[a Oak A]. [t On moss. 1904]. [o In] [c Essays]. [l Bonn], [y 1966]", ["a Oak A", "t On moss", "o 1904", "o In", "c Essays", "l Bonn", "y 1966"]),
    (year_of_original, "[a Oak A]. [t Peat in 1867]. [l Bonn]: [b Elm], [y 1990]", [""]),
    (year_of_original, "[a Oak A]. [t Peat. 1867]. [c Acta] [v 3], [y 1990]", [""]),
    (year_of_original, "[a Oak A]. [y 1867]. [t Peat. 1990]. [l Bonn]: [b Elm]", [""]),
    (year_behind_title, "[a Elm Office]. [t Plan for moss 2015-2019]", [""]),
    (year_behind_title, "[a Elm Office]. [t Plan for moss, 2019]", ["a Elm Office", "t Plan for moss", "y 2019"]),
    # volumes
    (roman_before_year, "[t Moss], [c Studies], [o v] ([y 1965]), [p 7]", ["t Moss", "c Studies", "v v", "y 1965", "p 7"]),
    (roman_before_year, "[t Moss], [c Studies, 5th ser., xxviii] ([y 1978]), [p 7]", ["t Moss", "c Studies, 5th ser", "v xxviii", "y 1978", "p 7"]),
    (roman_before_year, "[t Moss], [c Studies civil] ([y 1978]), [p 7]", [""]),
    (roman_before_year, "[t Moss], [c Studies, mild] ([y 1978]), [p 7]", [""]),
    (volume_behind_edition, "[c Werke], [d Bd. 3. 14. Aufl]. [l Bonn]", ["c Werke", "o Bd", "v 3", "d 14. Aufl", "l Bonn"]),
    (volume_behind_edition, "[c Werke], [d 14. Aufl]. [l Bonn]", [""]),
    (town_of_society, "[t Moss]. [c Proc. Elm Soc]. [l London] [y 1898]: [p 107–126]", ["t Moss", "c Proc. Elm Soc. London", "y 1898", "p 107–126"]),
    (town_of_society, "[t Moss]. [c Elm Notes]. [l London] [y 1898]: [p 107–126]", [""]),
    (town_of_society, "[t Moss]. [c Proc. Elm Soc]. [l London], [y 1898], [p 107–126]", [""]),
    (paper_of_society, "[t Moss]. [c Elm Survey Professional Paper] [v 526-B], [n 23 p]", ["t Moss", "c Elm Survey Professional Paper", "v 526-B", "n 23 p"]),
    # series and papers
    (series_of_statistics, "[e Elmamt]: [t Moose 2008. Fachserie 1, Reihe 3]. [l Bonn] [y 2009]", ["e Elmamt", "t Moose 2008", "k Fachserie 1, Reihe 3", "l Bonn", "y 2009"]),
    (series_of_statistics, "[e Elmamt]: [t Moose 2008 (Fachserie 1 Reihe 4.1.1)], [l Bonn]", ["e Elmamt", "t Moose 2008", "k Fachserie 1 Reihe 4.1.1", "l Bonn"]),
    (series_of_statistics, "[a Oak A]: [t Die Fachserie 3 der Ämter]. [l Bonn]", [""]),
    (series_before_imprint, "[a Elm] [t Land and peat. Elm Briefing Paper]. [l Bonn]: [b Elm]", ["a Elm", "t Land and peat", "g Elm Briefing Paper", "l Bonn", "b Elm"]),
    (series_before_imprint, "[a Elm] [t Land and peat. Briefing Paper]. [l Bonn]: [b Elm]", ["a Elm", "t Land and peat", "g Briefing Paper", "l Bonn", "b Elm"]),
    (series_before_imprint, "[a Elm] [t Land and peat. Elm Wall Paper]. [l Bonn]: [b Elm]", [""]),
    (library_as_edition, "[t Annals], [o trans]. [x J. Oak], [d Elm Classical Library] [v 312] ([l Bonn])", ["t Annals", "o trans", "x J. Oak", "k Elm Classical Library", "v 312", "l Bonn"]),
    (library_as_edition, "[t Annals], [d Library edition] ([l Bonn])", [""]),
    (series_behind_year, "[a Elm A]. [t Moss]. [l Paris]: [b Orme], [y 2008]. [n 212 p. (Que sais-je ? ; 12)]", ["a Elm A", "t Moss", "l Paris", "b Orme", "y 2008", "n 212 p", "k Que sais-je", "v 12"]),
    (series_behind_year, "[e Elm A]. [t Moss]. [l Paris]: [b Orme], [y 2008]. [n 212 p. (Mousse ; 12)]", ["e Elm A", "t Moss", "l Paris", "b Orme", "y 2008", "n 212 p", "k Mousse", "v 12"]),
    (series_behind_year, "[a Elm A]. [t Moss], [e Oak B], [l Paris], [y 2008]. [n 212 p. (Mousse ; 12])", [""]),
    # theses
    (genre_behind_title, "[a Paul Chêne], [t La tourbe, thèse de doctorat d'histoire], [b Université Oak], [y 1999]", ["a Paul Chêne", "t La tourbe", "g thèse de doctorat d'histoire", "b Université Oak", "y 1999"]),
    (genre_behind_title, "[a Paul Chêne], [t La tourbe, thèse d'histoire, Université Oak], [y 1999]", ["a Paul Chêne", "t La tourbe", "g thèse d'histoire", "b Université Oak", "y 1999"]),
    (genre_behind_title, "[a Paul Chêne], [t La tourbe, thèse et antithèse], [l Paris], [y 1999]", [""]),
    (adviser_as_editor, "[t La tourbe], [g thèse], [o sous la direction de] [e M. Orme], [y 2004]", ["t La tourbe", "g thèse", "o sous la direction de", "o M. Orme", "y 2004"]),
    (adviser_as_editor, "[t La thèse], [o dans] [c Écrire], [o sous la direction de] [e M. Orme], [y 2004]", [""]),
    (adviser_as_editor, "[t La thèse], [o sous la direction de] [e M. Orme], [l Paris], [y 2004]", [""]),
    # names
    (initials_end_names, "[a Oakov I.P. Pochvy] [t chasti] // [c Vestnik]", ["a Oakov I.P", "t Pochvy chasti", "c Vestnik"]),
    (initials_end_names, "[a Oak J. Thomas]. [t Trees]. [c Acta]", [""]),
    (offices_of_body, "[a Moss and Peat] [t Executive. Work on bogs]. [l Bonn]", ["a Moss and Peat Executive", "t Work on bogs", "l Bonn"]),
    (offices_of_body, "[a Moss and Peat] [t Executives of the north. Work on bogs]. [l Bonn]", [""]),
    (journal_as_author, "[a ORME], « [t Les bois] », [a Orme Première], [o n]° [i 15], [y 2015]", ["a ORME", "t Les bois", "c Orme Première", "o n", "i 15", "y 2015"]),
    (journal_as_author, "[a ORME], « [t Les bois] », [a Anne Orme], [y 2015]", [""]),
    (work_of_old, "[a Pliny, Letters], [o trans]. [x B. Oak] ([l Bonn])", ["a Pliny", "t Letters", "o trans", "x B. Oak", "l Bonn"]),
    (work_of_old, "[a Schiller, Ann], [o trans]. [x B. Oak] ([l Bonn])", [""]),
    (work_of_old, "[a Oak, Letters], [o trans]. [x B. Oak] ([l Bonn])", [""]),
    # reviews and what was said
    (told_by_mouth, "[a K. Elm], [c pers. comm]., [y 2011]", ["a K. Elm", "g pers. comm", "y 2011"]),
    (told_by_mouth, "[a K. Elm], [c Personal Communications], [y 2011]", [""]),
    # newspapers and stations
    (newspaper_before_colon, "[c Süddeutsche Zeitung: Moor unter Strom], [y 3. Mai 2011], [p 4]", ["c Süddeutsche Zeitung", "t Moor unter Strom", "y 3. Mai 2011", "p 4"]),
    (newspaper_before_colon, "[c Tree News: A Journal of Oaks], [y 3. Mai 2011], [p 4]", [""]),
    (newspaper_as_author, "[a Le Monde], « [t Les tourbes] », [y 4 avril 2018]", ["c Le Monde", "t Les tourbes", "y 4 avril 2018"]),
    (newspaper_as_author, "[a Le Monde] ([y 2018]), « [t Les tourbes] », [y 4 avril 2018]", [""]),
    (newspaper_as_author, "[a Ann Monde], « [t Les tourbes] », [y 4 avril 2018]", [""]),
    (newspaper_as_author, "[a Le Monde], « [t Les tourbes] », [l Paris], [y 2018]", [""]),
    (number_of_station, "[t The bog], [c BBC Radio] [v 4], [y 3 January 2014]", ["t The bog", "c BBC Radio 4", "y 3 January 2014"]),
    (number_of_station, "[t The bog], [c Radio Science] [v 4], [y 2014]", [""]),
    (number_of_station, "[t The bog], [c Radio] [v 4], [p 12], [y 2014]", [""]),
    (number_of_station, "[t The bog], [c Physics of Channel] [v 4], [y 2014]", [""]),
    (day_as_volume, "[a El Elm] ([y 2011]): [t La turba], [v 16 de mayo], [p 14]", ["a El Elm", "y 2011", "t La turba", "y 16 de mayo", "p 14"]),
    (day_as_volume, "[a El Elm] ([y 2011]): [t La turba], [v 16 de 20], [p 14]", [""]),
    # others
    (body_as_title, "[t W3C. Rules for oaks. W3C Recommendation], [y 5 June 2018]", ["a W3C", "t Rules for oaks. W3C Recommendation", "y 5 June 2018"]),
    (body_as_title, "[t DNA. Rules for oaks], [y 5 June 2018]", [""]),
    (body_as_title, "[t DNA. A secret. DNA and people]. [l Bonn]", [""]),
    (body_before_year, "[c Moss and Peat Executive] ([y 2013]) [t Work on bogs]. [b Elm]", ["a Moss and Peat Executive", "y 2013", "t Work on bogs", "b Elm"]),
    (body_before_year, "[c Moss and Peat] ([y 2013]) [t Work on bogs]. [b Elm]", [""]),
    (series_in_brackets, "[o In]: [e A. Elm]: [c Moore (Grüne Welt Sonderband 2)]. [l Ulm]", ["o In", "e A. Elm", "c Moore", "k Grüne Welt Sonderband", "v 2", "l Ulm"]),
    (anno_before_volume, "[t La torba], [c Studi, a]. [v XII] ([y 1971])", ["t La torba", "c Studi", "o a", "v XII", "y 1971"]),
    (anno_before_volume, "[t La torba], [c Studi A] [v XII] ([y 1971])", [""]),
    (word_behind_book, "[c Dizionario degli alberi], [o vol]. [v 34], [l Roma], [y 1988], [o s.v]. « [v Olmo] »", ["c Dizionario degli alberi", "o vol", "v 34", "l Roma", "y 1988", "o s.v", "t Olmo"]),
    (word_behind_book, "[c Alberi], [o vol]. [v 34], [l Roma], [y 1988]", [""]),
    (links_behind_page, "[t Moss]. [c Am. J. Bot]. [v 43], [p 12–20] [b CrossRef Medline]", ["t Moss", "c Am. J. Bot", "v 43", "p 12–20", "n CrossRef Medline"]),
    (links_behind_page, "[t Moss]. [o In] [c Bogs PubMed], [p 7]. [l Warszawa]: [b Scholar]", [""]),
    (quoted_title, "[a Orme C]. « [t La tourbe ». Présentation], [c Acta] [v 12]", ["a Orme C", "t La tourbe ». Présentation", "c Acta", "v 12"]),
    (links_behind_page, "[t Moss]. [o In] [c Bogs]. [b PubMed Press]", [""]),
    (offices_of_body, "[a Committee on Moss], [t Oak Society of Bonn. Moss and people]. [l Bonn]", ["a Committee on Moss, Oak Society of Bonn", "t Moss and people", "l Bonn"]),
    (offices_of_body, "[a Department of Moss], [t Peat and Bogs. Moss in children]. [l Bonn]", ["a Department of Moss, Peat and Bogs", "t Moss in children", "l Bonn"]),
    (offices_of_body, "[a Committee on Moss], [t Guidelines for people. Moss in children]. [l Bonn]", [""]),
    (offices_of_body, "[a Ann Elm], [t Oak Society of Bonn. A history]. [l Bonn]", [""]),
    (year_of_original, "[a Oak A]. [t Trees]. [y 1853]. [o Ed]. [e A. Elm]. [l Bonn]: [b Ash], [y 1996]. [o Print]", ["a Oak A", "t Trees", "o 1853", "o Ed", "e A. Elm", "l Bonn", "b Ash", "y 1996", "o Print"]),
    (year_of_original, "[a Oak A]. [t Trees]. [y 1853]. [c Acta] [v 5]: [p 3]. [y 1996]", [""]),
    (faculty_in_title, "[t Das Moos. Phil]. [g Diss]. [l Bonn], [y 1966]", ["t Das Moos", "o Phil", "g Diss", "l Bonn", "y 1966"]),
    (faculty_in_title, "[t Das Moos und Phil]. [g Diss]. [l Bonn], [y 1966]", [""]),
    (paper_behind_title, "[t Lerend veen, OAK-rapport] [o nr]. [v 75], [l Ulm]", ["t Lerend veen", "g OAK-rapport", "o nr", "f 75", "l Ulm"]),
    (volume_like_a_year, "[t Moss]. [c OAK Tech. Note] [y 1683, 1948]", ["t Moss", "c OAK Tech. Note", "v 1683", "y 1948"]),
    (journal_as_author, "[a Oak A]. [t Beetles of moss]. [a Annot]. [c Zool. Elm] [v VI], [p 7]", ["a Oak A", "t Beetles of moss", "c Annot. Zool. Elm", "v VI", "p 7"]),
    (journal_as_author, "[a Oak A]. [t Beetles of moss], [a Elm B]. [c Zool. Elm] [v VI], [p 7]", [""]),
    (volume_without_figure, "[a Оков Н. П]. [t Торф] // [c Труды] [v ВНИМИ]. [i 12]", ["a Оков Н. П", "t Торф", "c Труды ВНИМИ", "i 12"]),
    (day_behind_cue, "[t Torf], „[c Gazeta]” z [v 3] [y marca 2012]", ["t Torf", "c Gazeta", "y 3 marca 2012"]),
    (day_behind_cue, "[t Torf], [c Acta] [v 3] [y March 2012]", [""]),
    (publisher_of_show, "[t The bog], episode 4. [o In] [c Bog Hour. BBC]", [""]),
    (site_as_author, "[e Moss].[o org] ([y 2020]). [t Save the moss]", ["a Moss.org", "y 2020", "t Save the moss"]),
    (site_as_author, "[a Oak, A]. ([y 2020]). [t Save the moss]", [""]),
    (site_as_author, "[a Oak.de Elm, J]. ([y 2020]). [t Save the moss]", [""]),  # no space behind a stop
    (site_as_author, "[t Moss.org. Save the moss]", [""]),
    (particle_ends_names, "[a Oak, G. van. Moss tutorial]. [l Bonn]: [b Elm]", ["a Oak, G. van", "t Moss tutorial", "l Bonn", "b Elm"]),
    (particle_ends_names, "[a Oak, G. van, Elm, K. de. Moss]. [l Bonn]: [b Elm]", ["a Oak, G. van, Elm, K. de", "t Moss", "l Bonn", "b Elm"]),
    (particle_ends_names, "[a Oak, G. van. Elm, K]. [t Moss]. [l Bonn]: [b Elm]", [""]),
    (of_before_series, "[c Moss], [o volume] [v 88] [k of Bog Proceedings]", ["c Moss", "o volume", "v 88", "o of", "k Bog Proceedings"]),
    (book_without_title, "[a Oak A]. [c Recept za mah]. [l Ulm], [y 1999], [p 45-67]", ["a Oak A", "t Recept za mah", "l Ulm", "y 1999", "p 45-67"]),
    (book_without_title, "[a Oak A]. [c Acta] [v 5]. [l Ulm], [y 1999], [p 45-67]", [""]),
    (book_without_title, "[o in]: [e A. Elm] ([o Hrsg]), [c Recept za mah], [l Ulm], [p 45-67]", [""]),
    (book_without_title, "[a Oak A]. [o In] [c Recept za mah]. [l Ulm], [y 1999], [p 45-67]", [""]),
    (quoted_title, "[a Orme C]. « [t La tourbe », Acta] [v 12], [p 3]", ["a Orme C", "t La tourbe", "c Acta", "v 12", "p 3"]),
    (quoted_title, "[a Olmo C], « [t La torba ». Una storia], [l Roma], [y 2007]", [""]),
    (quoted_title, "« [t Tourbe », Le Petit Orme], [l Paris], [b Elm], [y 2003]", ["t Tourbe", "c Le Petit Orme", "l Paris", "b Elm", "y 2003"]),
    (issue_like_a_year, "([y 2007]). [t Moss]. [c Elm Magazine], [v 315]([y 1889]), [p 47]", ["y 2007", "t Moss", "c Elm Magazine", "v 315", "i 1889", "p 47"]),
    (issue_like_a_year, "([y 2007]). [t Moss]. [c Elm Magazine], [v 315]([y 2006]), [p 47]", [""]),
    (issue_like_a_year, "[t Moss]. [c Elm Magazine], [v 315]([y 1889]), [p 47]", [""]),
    (issue_like_a_year, "([y 2007]). [t Moss]. [c Elm Magazine] [v 4] ([y 1784]), [p 47]", [""]),  # its first print
    (publisher_behind_site, '"[t Oaks]." [c ENN. Elm News Network], [y 2 Jan. 2011]. [o Web]. [r 7 Feb. 2011]', ["t Oaks", "c ENN", "b Elm News Network", "y 2 Jan. 2011", "o Web", "r 7 Feb. 2011"]),
    (publisher_behind_site, '"[t Oaks]." [c J. Bot], [y 2 Jan. 2011]. [o Web]. [r 7 Feb. 2011]', [""]),
    (repository_behind_title, "[t Data from: Moss. Dryad Digital Repository] ([y 2017])", ["t Data from: Moss", "b Dryad Digital Repository", "y 2017"]),
    (repository_behind_title, "[t The dryad. A life in trees] ([y 2017])", [""]),
    (word_looked_up, '[t Dictionary of Moss, s.v. "Bog, Sir Charles," by J. P. Elm], [o accessed] [r 3 May]', ["c Dictionary of Moss", "o s.v", "t Bog, Sir Charles", "o by", "a J. P. Elm", "o accessed", "r 3 May"]),
    (word_looked_up, "[t S. V. Oak, a life]. [l Bonn]", [""]),
    (word_behind_book, '[a Encyclopaedia of Moss], [o s.v]. "[t Bog]"', ["c Encyclopaedia of Moss", "o s.v", "t Bog"]),
    (word_behind_book, "[a Oak, A., Elm, B]: [o s.v]. [t Bog]. [o In]: [c Lexikon der Moore] [v 3]", [""]),
    (body_as_title, "[t Český statistický úřad. Rašelina 2010]. [l Praha]", ["a Český statistický úřad", "t Rašelina 2010", "l Praha"]),
    (volumes_before_word, "[t A moha élete. I–II]. [o kötet]. [l Budapest]", ["t A moha élete", "v I–II", "o kötet", "l Budapest"]),
    (volumes_before_word, "[t A moha élete]. [o kötet]. [l Budapest]", [""]),
    (volumes_before_word, "[e Oak P]. [t A moha élete]. [o 7. köt]. [b Elm]", ["e Oak P", "t A moha élete", "v 7", "o köt", "b Elm"]),
    (cue_in_editors, "[t Moss], [o trans]. [e and] [o ed]. [e M. J. Elm]", ["t Moss", "o trans", "o and", "o ed", "e M. J. Elm"]),
    (cue_in_editors, "[t Moss], [o ed]. [e and trans. M. J. Elm]", ["t Moss", "o ed", "o and trans", "e M. J. Elm"]),
    (cue_in_editors, "[t Moss], [o ed]. [e Elm and Oak]", [""]),
    (film_before_director, "[a Citizen Moss]. [t Directed by Orson Elm]. [b Oak Pictures], [y 1941]", ["t Citizen Moss", "o Directed by Orson Elm", "b Oak Pictures", "y 1941"]),
    (film_before_director, "[a Oak, A]. [t Directed by moss]. [b Oak Pictures], [y 1941]", [""]),
    (film_before_director, "[a Oak J]. [t Directed by moss]. [b Oak Pictures], [y 1941]", [""]),
    (series_of_edited, "[e Elm A] [o ed]. [t Oaks]. [c Nature and Moss], [o No]. [v 99], [b Elm], [l Bonn]", ["e Elm A", "o ed", "t Oaks", "k Nature and Moss", "o No", "v 99", "b Elm", "l Bonn"]),
    (series_of_edited, "[a Oak B]. [t Oaks]. [e Elm A]. [c Moss], [o No]. [v 99], [b Elm]", [""]),
    (series_of_edited, "[e Elm A] [o ed]. [t Oaks]. [c Journal of Moss], [v 99], [l Bonn]", [""]),
    (state_as_name, "[t Moss]. [o In] [c submission], [y 2021]", ["t Moss", "o In", "o submission", "y 2021"]),
    (state_as_name, "[t Moss]. [o In] [c Submission Studies], [y 2021]", [""]),
    (journal_as_author, '"[t What Is Moss]?" [a Elm Scotland], [y 2007]', ["t What Is Moss", "c Elm Scotland", "y 2007"]),
    (journal_as_author, "[t What is moss]? [a Elm A], [y 2007]", [""]),
    (journal_as_author, '"[t What Is Moss]?" [a Elm, A], [y 2007]', [""]),
    (journal_as_author, "[t Beetles of moss]. [a Smith]. [c Nature] [v VI], [p 7]", [""]),
    (publisher_behind_site, '"[t Oaks]." [b Elm Museum. Elm Museum], [y 2007]. [o Web]. [r 7 Feb. 2011]', ["t Oaks", "c Elm Museum", "b Elm Museum", "y 2007", "o Web", "r 7 Feb. 2011"]),
    (faculty_in_title, "[t Notizen zum Moos. Unveröff]. [n Manuskript], [l Ulm]", ["t Notizen zum Moos", "o Unveröff", "n Manuskript", "l Ulm"]),
    (page_of_year, "[a Oak A], [t On moss] [[y 2006]] [c Elm Law] [v 157]", ["a Oak A", "t On moss", "y 2006", "c Elm Law", "p 157"]),
    (page_of_year, "[a Oak A], [t On moss] ([y 2006]) [c Elm Law] [v 157]", [""]),
    (page_of_year, "[a Oak A]. [t On moss]. [[y 2006]]. [c Elm Law] [v 157]", ["a Oak A", "t On moss", "y 2006", "c Elm Law", "v 157"]),
    (house_like_a_person, "[t Moss], [o translated by] [x C. Oak, Edward Arnold], [l London]", ["t Moss", "o translated by", "x C. Oak", "b Edward Arnold", "l London"]),
    (house_like_a_person, "[t La mousse], [e Robert Laffont, coll]. [b Pluriel], [l Paris]", ["t La mousse", "b Robert Laffont", "o coll", "k Pluriel", "l Paris"]),
    (house_like_a_person, "[t Moss], [e Edward Arnold and C. Oak], [l London]", [""]),
    (house_like_a_person, "[t Moss], [o ed. by] [e K. Elm, Allen Lane, and Anna Oak], [l London]", [""]),
    (body_as_title, "[t Sachverständigenrat für Moos: Jahresgutachten 2009/10]. [l Ulm] [y 2009]", ["a Sachverständigenrat für Moos", "t Jahresgutachten 2009/10", "l Ulm", "y 2009"]),
    (body_as_title, "[t Das Moos im Amt: Ein Roman]. [l Ulm] [y 2009]", [""]),
    (volume_without_figure, "[t Loi n° 12 sur la mousse], [v JORF] [i 36]", ["t Loi n° 12 sur la mousse", "c JORF", "i 36"]),
    (town_of_society, "“[t Moss],” [c Publ. Math]. [l Debrecen] [v 6] ([y 1959])", ["t Moss", "c Publ. Math. Debrecen", "v 6", "y 1959"]),
    (town_of_society, "“[t Moss],” [c Alytes Paris]. [l Debrecen] [v 6] ([y 1959])", [""]),
    (given_in_title, "[a Olmo Elmo], [t Martin. Fortuna y moss]. [l Madrid]", ["a Olmo Elmo, Martin", "t Fortuna y moss", "l Madrid"]),
    (given_in_title, "[a Olmo Elmo], [t Moss. Fortuna y moss]. [l Madrid]", [""]),
    (same_as_before, "[t A moha]. [o In]: [c Uő: Válogatott moha]. [b Elm], [l Budapest]", ["t A moha", "o In", "o Uő", "c Válogatott moha", "b Elm", "l Budapest"]),
    (publisher_behind_site, '"[t Moss]." [c Elm Britannica. Elm Britannica Online. Elm Inc]., [y 2014]. [o Web]. [r 7 Feb. 2011]', ["t Moss", "c Elm Britannica. Elm Britannica Online", "b Elm Inc", "y 2014", "o Web", "r 7 Feb. 2011"]),
    (issue_like_a_year, "[a Oak]: [c Acta] [v 115] ([y 1959]) [p 485]; [a Elm]: [c Acta] [v 57] ([y 1985]) [p 339]", [""]),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "text", "after"), CASES)
def test_a_judgement_puts_things_where_they_belong(judgement: Judgement, text: str, after: list[str]) -> None:
    assert judged(judgement, text) == expected(text, after)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mäki, T. ja Lehto, A. 2005. Suon kasvit. Luonnon Tutkija 12: 3–9.", ["Mäki", "Lehto"]),
        (
            "Popescu, A. și Ionescu, B. (2005). Plantele. Revista de Botanică, 12, 3–9.",
            ["Popescu", "Ionescu"],
        ),
        ("Kovács A. és Tóth B. (2005): A lápok növényei. Botanikai Közlemények 12: 3–9.", ["Kovács", "Tóth"]),
        ("Tóth Gyula: A lápok élete. Magvető, Budapest, 1983.", ["Tóth"]),
        ("Tóth Gyula, Nagy Ferenc: A lápok élete. Magvető, Budapest, 1983.", ["Tóth", "Nagy"]),
        ("Péter Eszter: A lápok élete. Magvető, Budapest, 1983.", ["Eszter"]),  # either may be given
        ("Béla Balog: Das Moor. Halle: Elm 1930.", ["Balog"]),
        ("MARTÍN Y GIL, José: Árboles de España, Madrid, Olmo, 1990.", ["MARTÍN Y GIL"]),
        ("Oak, A., 'Moss', in Dáibhí Ó Murchú (ed.), Bog studies (Cork, 1990), pp 4-9.", ["Oak", "Ó Murchú"]),
        (
            "Health and Safety Executive (2013) Moss at work. Sudbury: HSE Books.",
            ["Health and Safety Executive"],
        ),
        ("Główny Urząd Statystyczny, Rocznik torfu 2015, Warszawa 2016.", ["Główny Urząd Statystyczny"]),
        (
            "Deutsche Gesellschaft für Moos e. V. (Hg.): Das Moos. Bonn 2018.",
            ["Deutsche Gesellschaft für Moos e. V."],
        ),
        ("Központi Mohászati Hivatal (2012): A moha. Elm, Budapest.", ["Központi Mohászati Hivatal"]),
        ("Mapping Moss Violence. A map. 2021, https://mappingmossviolence.org.", ["Mapping Moss Violence"]),
        (
            "Gregory of Tours, History of the Franks, trans. L. Thorpe (Harmondsworth, 1974).",
            ["Gregory of Tours"],
        ),
        ("Moss Intelligence Unit (2016), Moss Index 2015, London.", ["Moss Intelligence Unit"]),
        ("Johnson & Johnson. Annual Report 2017. New Brunswick, NJ; 2018.", ["Johnson & Johnson"]),
        ("NHS Mossland. (2018). Moss survey. https://digital.nhs.uk/moss-2017", ["NHS Mossland"]),
        ("Stack Overflow. (2020). Bog survey. https://insights.stackoverflow.com/2020", ["Stack Overflow"]),
        ("Moss Exchange. (2020). Bog survey. https://insights.mossexchange.com/2020", ["Moss Exchange"]),
        ("Mette Mossen. (2020). Bog survey. https://mettemossen.dk/2020", ["Mossen"]),
        ("Martin Mossman. (2020). Bog survey. https://martinmossman.com/2020", ["Mossman"]),
        (
            "Ministerie van Veen, Turf en Mos (2012). Brief over turf. Den Haag: VTM.",
            ["Ministerie van Veen, Turf en Mos"],
        ),
        ("Oak Association: how oaks live. London: Elm, 2010. https://elm.com/oaks", []),
        (
            "Oak Architecture Review Board: Oak 4.0. 2013. https://elm.com/oaks",
            ["Oak Architecture Review Board"],
        ),
        ("Spiegel Online (2012): Das Moos stirbt. http://www.spiegel.de/moos", ["Spiegel Online"]),
    ],
)
def test_whose_names_they_are(text: str, names: list[str]) -> None:
    reference = parse(text).reference
    assert [name.literal or name.family for name in (*reference.author, *reference.editor)] == names


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            'Oak, Ann. "How Trees Grow." Forest Notes, Elm Society, 4 Jan. 2021, www.forestnotes.org/how.',
            {"container_title": "Forest Notes", "publisher": "Elm Society", "type": "webpage"},
        ),
        (
            '"Moss." Wikipedia, Wikimedia Foundation, 12 Mar. 2019, en.wikipedia.org/wiki/Moss. Accessed 2 May 2019.',
            {"container_title": "Wikipedia", "publisher": "Wikimedia Foundation"},
        ),
        (
            'Oak, Ann. "How Trees Grow." Trees, Bogs, and Mosses, 4 Jan. 2021, www.forestnotes.org/how.',
            {"publisher": ""},
        ),
        (
            'Ash, Mary. "Willow Pollards." Gardens Today. N.p., n.d. Web. 3 May 2012.',
            {"container_title": "Gardens Today"},
        ),
        (
            "Forestry Act 1967. Available at: https://www.legislation.gov.uk/ukpga/1967/10 (Accessed: 3 May 2019).",
            {"title": "Forestry Act 1967", "type": "legislation"},
        ),
        (
            "Wildlife and Countryside Act 1981, c. 69. https://www.legislation.gov.uk/ukpga/1981/69",
            {"title": "Wildlife and Countryside Act 1981", "type": "legislation", "page": ""},
        ),
        (
            "Plant Health (England) Order 2015. [Online]. Available from: http://www.legislation.gov.uk/uksi/2015/610",
            {"title": "Plant Health (England) Order 2015", "type": "legislation"},
        ),
        (
            "Ann R. Oak, The Law of Bogs, 144 U. Elm L. Rev. 2021 (1996).",
            {"volume": "144", "page": "2021"},
        ),
        ("Elm, K. (2011). Ten bogs. [blog] 7 May. Available at: <http://elm.org/ten>", {"title": "Ten bogs"}),
        ("Elm, K. (2011). Bog taxes. Policy Paper No. 12. Oxford: Institute of Peat.", {"type": "report"}),
        ("Elm, K. (2011). Bog taxes. Unpublished manuscript, University of Ulm.", {"type": "manuscript"}),
        (
            "Elm, K. (2011). An unpublished manuscript of 1740. Acta Hist 12(3): 4-9.",
            {"type": "article-journal"},
        ),
        (
            "Directive 2009/28/EC of the European Parliament and of the Council of 23 April 2009 on peat [2009] OJ L140/16.",
            {
                "title": "Directive 2009/28/EC of the European Parliament and of the Council of 23 April 2009 on peat"
            },
        ),
        (
            "Martin, G. (Host). (2019, April 2). The bog [Audio podcast episode]. In Bog Hour. BBC. https://bbc.co.uk/p07",
            {"title": "The bog", "container_title": "Bog Hour", "publisher": "BBC", "type": "broadcast"},
        ),
        (
            "Elm, K. [@elm]. (2019, May 3). Bogs are fine [Tweet]. Twitter. https://twitter.com/elm/1",
            {"type": "post"},
        ),
        ("Elm, K. 'Minder veen', De Morgen, 3 december 2012, p. 4.", {"type": "article-newspaper"}),
        (
            "Statista. Moss users from 2014 to 2020. 2017. https://www.statista.com/moss/.",
            {"title": "Moss users from 2014 to 2020"},
        ),
        (
            "Постановление Пленума от 12.05.2009 № 5. М., 2009.",
            {"title": "Постановление Пленума от 12.05.2009 № 5", "number": "5"},
        ),
        (
            "Федеральный закон «О мхах» от 10.01.2002 № 7-ФЗ (ред. от 31.12.2017) // СПС КонсультантПлюс.",
            {
                "title": "Федеральный закон «О мхах» от 10.01.2002 № 7-ФЗ",
                "number": "7-ФЗ",
                "type": "legislation",
            },
        ),
        (
            "Zákon č. 114/1992 Sb., o ochraně mechu.",
            {"title": "Zákon č. 114/1992 Sb., o ochraně mechu", "number": "114/1992", "type": "legislation"},
        ),
        ("Пушкин А.С. Собрание мхов. Т. 6. М.: Наука, 1962.", {"title": "Собрание мхов", "volume": "6"}),
        ("Мохов А. Б. Закон и право // Вестник МГУ. 2002. № 7. С. 3–9.", {"type": "article-journal"}),
        ("Elm, K. (1997) Verfahren zum Torfstechen. DE 195 32 117 A1.", {"type": "patent"}),
        ("The Economist. 2008. “Oaks at bay.” October 18.", {"type": "article-newspaper"}),
        ("J. Oak. Moss clusters. In OSDI'04, Bonn, December 2004.", {"type": "paper-conference"}),
        ("Eiche, Anna (2000): Das Moos, in: BIOS 13, 64-76.", {"type": "article-journal"}),
        ("Oak, K. (2022) FastMoss (v0.9.1). GitHub. https://github.com/koak/fastmoss", {"type": "software"}),
        (
            "Oak v. Elm, No. 12-345, 2013 WL 123456 (S.D.N.Y. Jan. 14, 2013).",
            {"title": "Oak v. Elm", "number": "12-345", "page": "123456", "type": "legal_case"},
        ),
        ("42 U.S.C. § 1983 (2006).", {"title": "42 U.S.C. § 1983", "type": "legislation"}),
        ("Entrevista a Manuel Olmo, Porto, 3 de março de 2006.", {"type": "interview"}),
        ("Oak, A. 'On moss' [2006] Public Law 231.", {"page": "231", "type": "article-journal"}),
        ("Hrubý, V. et kol. Ekologie mechu. Brno: MZLU, 1998.", {"et_al": True}),
        (
            "BVerfGE 65, 1 (Mooszählung).",
            {
                "title": "Mooszählung",
                "container_title": "BVerfGE",
                "volume": "65",
                "page": "1",
                "type": "legal_case",
            },
        ),
        (
            "Ann Oak, The Rule of Moss, 41 Elm J. Corp. L. 57, 60–62 (2016).",
            {"container_title": "Elm J. Corp. L.", "volume": "41", "page": "57"},
        ),
        ("Oak, A. (2008). Moss networks (No. LA-UR-08-05495). Elm Laboratory, Ulm.", {"type": "report"}),
        (
            "Oak, D., 1986, Geology of the Moss thrust [M.S. thesis]: Bozeman, Montana State University, 88 p.",
            {"publisher": "Montana State University", "publisher_place": "Bozeman"},
        ),
        ("Elm K. Personal communication, 2011.", {"type": "personal_communication"}),
    ],
)
def test_what_is_read(text: str, fields: dict[str, object]) -> None:
    reference = parse(text).reference
    assert {name: getattr(reference, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("DE 10 2004 012 345 A1. Verfahren für Moos. 2005.", "patent"),
        ("US 4,567,890 A. Method for moss. 1986.", "patent"),
        ("Oak J. La turba de 1810, 1821 a 1910. Madrid: Elm, 1990.", "book"),
        ("Oak J. La ciudad de 100 000 a 200 000 habitantes. Madrid: Elm, 1990.", "book"),
        ("Oak J. Advances in neural information. Acta Arith 1999;12:34-56.", "article-journal"),
        ("Oak J. Peat for all. In: The blog book. London: Elm; 2009. http://elm.org/blogs", "chapter"),
        ("29 C.F.R. § 1910 (2012).", "legislation"),
    ],
)
def test_what_a_work_is(text: str, kind: str) -> None:
    assert parse(text).reference.type == kind


def test_the_year_of_a_law_review_stands_in_its_bracket() -> None:
    issued = parse("Ann R. Oak, The Law of Bogs, 144 U. Elm L. Rev. 2021 (1996).").reference.issued
    assert issued is not None
    assert issued.year == 1996


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The National Archives, Kew, SP 12/161, fol. 23r, Moss to Elm, 4 July 1583.",
            "The National Archives, Kew, SP 12/161, fol. 23r, Moss to Elm",
        ),
        ("British Library, Add. MS 34219, fols 45–47v.", "British Library, Add. MS 34219, fols 45–47v"),
        (
            "Archivio di Stato di Firenze, Mediceo del Principato, 1170, c. 43r.",
            "Archivio di Stato di Firenze, Mediceo del Principato, 1170, c. 43r",
        ),
        (
            "Archivo Histórico Nacional (Madrid), Inquisición, libro 1234.",
            "Archivo Histórico Nacional (Madrid), Inquisición, libro 1234",
        ),
        (
            "Rijksarchief Gent, Oud archief, nr. 1234, f° 12v.",
            "Rijksarchief Gent, Oud archief, nr. 1234, f° 12v",
        ),
        ("Stadtarchiv Köln, Best. 10, Nr. 12, Bl. 3r.", "Stadtarchiv Köln, Best. 10, Nr. 12, Bl. 3r"),
        ("РГАДА. Ф. 210. Оп. 1. Д. 5. Л. 3.", "РГАДА. Ф. 210. Оп. 1. Д. 5. Л. 3"),
    ],
)
def test_what_lies_in_an_archive_is_called_by_its_place(text: str, title: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.type) == (title, "manuscript")
    assert not any((reference.volume, reference.issue, reference.page, reference.author))


@pytest.mark.parametrize(
    "text",
    [
        "British Library. Catalogue of Moss, vol. 3. London: BL, 1990.",
        "Bundesarchiv (Hg.), Moorakten, Bd. 12, Koblenz 1990.",
        "Archivio di Stato di Firenze, Guida ai fondi, Roma, 1983.",
        "Archiv für Mooskunde 12 (1990), S. 3-9.",
        "Archivio Storico di Torba, 12, fasc. 3, 1990, pp. 34-56.",
        "Archivo Español de Turba, 45, nº 123, 2003.",
        "Archivio di Storia della Torba, n. 12, 1999, c. 3.",
        "British Library, Catalogue of printed mosses, 1200, London, 1981.",
        "Bodleian Library, Catalogue of mosses, no. 12, Oxford, 1953.",
        "Stadtarchiv Köln, Mitteilungen zum Moos, Bd. 2, Inv. 45, Köln 1990.",
        "PRO, The public moss, no. 12, 1990.",
    ],
)
def test_what_archives_print_is_no_item_of_theirs(text: str) -> None:
    assert parse(text).reference.type != "manuscript"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("El País (2011): «La turba toma la plaza», 16 de mayo, p. 14.", (2011, 5, 16)),
        ("The Economist. 2008. “Oaks at bay.” October 18.", (2008, 10, 18)),
        ("Elm J. (1948), Moss. In: Sociometry, 11, February-May, 31-58.", (1948, 2, 0)),
        ("Elm A. 2009. Plan for oaks. San Diego: Elm Command, Southwest. July. (27)", (2009, 7, 0)),
        (
            "Y. Oak, “Bogs in 5G,” IEEE Trans. Commun., early access, Jan. 14, 2021, doi: 10.5555/tc.2021.3.",
            (2021, 1, 14),
        ),
        ("Oak, A. (2011). Moss in May. Acta Botanica, 12(3), 4–9.", (2011, 0, 0)),
    ],
)
def test_the_day_is_found(text: str, day: tuple[int, int, int]) -> None:
    issued = parse(text).reference.issued
    assert issued is not None
    assert (issued.year, issued.month, issued.day) == day


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Spiegel Online", True),
        ("Zeit Online", True),
        ("Die Zeit Online", True),
        ("Moss Online", False),
        ("Online", False),
    ],
)
def test_newspapers_on_line(name: str, *, told: bool) -> None:
    assert is_newspaper(name) is told


@pytest.mark.parametrize(
    ("text", "accessed", "title"),
    [
        (
            "García, A. (2019). Musgos del norte. Recuperado el 3 de mayo de 2023, de https://moss.org/a",
            (2023, 5, 3),
            "Musgos del norte",
        ),
        (
            "Silva, A. (2019). Musgos do sul. Recuperado em 3 de maio de 2023, de https://moss.org/a",
            (2023, 5, 3),
            "Musgos do sul",
        ),
        (
            "Dupont, A. (2019). Mousses du nord. Récupéré le 3 mai 2023 de https://moss.org/a",
            (2023, 5, 3),
            "Mousses du nord",
        ),
        (
            "García, A. (2019). El musgo. Revista de Musgos, 3, 4-9. Consultado el 3 de mayo de 2023. https://moss.org/a",
            (2023, 5, 3),
            "El musgo",
        ),
        ("García, A. (2019). Musgos del norte. Recuperado de https://moss.org/a", None, "Musgos del norte"),
        (
            "Pérez, L. (2010). Lo recuperado el 3 de mayo de 1808. Ulm: Elm. https://moss.org/a",
            None,
            "Lo recuperado el 3 de mayo de 1808",
        ),
    ],
)
def test_a_day_behind_a_word_for_retrieved(
    text: str, accessed: tuple[int, int, int] | None, title: str
) -> None:
    read = parse(text).reference
    day = read.accessed and (read.accessed.year, read.accessed.month, read.accessed.day)
    assert (day, read.title) == (accessed, title)
