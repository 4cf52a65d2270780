"""Where a work was printed: newspapers, series, brackets and places that the tagger takes for something else."""

from __future__ import annotations

import pytest

from drafting import drafted, marked
from refsdb.parse.authors import offices_of_body
from refsdb.parse.borders import title_in_journal
from refsdb.parse.containers import (
    ahead_of_print,
    behind_two_strokes,
    bracket_opened_in_title,
    place_of_name,
)
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.houses import house_before_extent
from refsdb.parse.newspapers import newspaper_behind_title
from refsdb.parse.places import (
    house_of_title,
    place_as_other,
    place_before_volume,
    place_of_title,
)
from refsdb.parse.sentences import end_of_title, first_half_of_name, sentence_in_name
from refsdb.parse.series import series_behind_publisher
from refsdb.parse.theses import archive_of_thesis
from refsdb.parse.towns import land_before_publisher

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        place_before_volume,
        "[t On oaks. Herpeton]. [c Eichdorf], [l Venezuela] [v 12]: [p 3]",
        ["t On oaks", "c Herpeton", "l Eichdorf, Venezuela", "v 12", "p 3"],
    ),
    (
        place_before_volume,
        "[t On oaks]. [c Nature. Eichdorf] [v 12]: [p 3]",
        ["t On oaks", "c Nature", "l Eichdorf", "v 12", "p 3"],
    ),
    (
        place_before_volume,
        "[t On oaks]. [c Journal of zoology. San Eichdorf] [v 12]: [p 3]",
        ["t On oaks", "c Journal of zoology", "l San Eichdorf", "v 12", "p 3"],
    ),
    (place_before_volume, "[t Oaks. 3]. [c Fortsetzungen. Mossia] [v 12]: [p 3]", 4 * [""]),
    (place_before_volume, "[t On oaks]. [c Nature Mosses] [v 12]: [p 3]", 4 * [""]),
    (place_before_volume, "[t On oaks]. [c Acta. Silvic. Mossol] [v 12]: [p 3]", 4 * [""]),
    (place_before_volume, "[t On oaks]. [c Nature. Biology] [v 12]: [p 3]", 4 * [""]),
    (
        place_as_other,
        "[t On oaks]. [c Zeylanica]. [o Colombo] [v 6]: [p 1-9]",
        ["t On oaks", "c Zeylanica", "l Colombo", "v 6", "p 1-9"],
    ),
    (place_as_other, "[t On oaks]. [c Zeylanica]. [o Jg] [v 6]: [p 1-9]", 5 * [""]),
    (place_as_other, "[t On oaks]. [c Zeylanica]. [o Suppl] [v 6]: [p 1-9]", 5 * [""]),
    (place_as_other, "[t On oaks]. [c Zeylanica]. [o Feb] [v 6]: [p 1-9]", 5 * [""]),
    (
        place_of_name,
        "[c Sitz. Akad. Wiss]. [l Wien]. [v 43]: [p 2]",
        ["c Sitz. Akad. Wiss. Wien", "v 43", "p 2"],
    ),
    (place_of_name, "[c Proceedings of the Oak Academy]. [l Wien] [v 43]: [p 2]", 4 * [""]),
    (
        end_of_title,
        "[t Snakes of the “Ulm”], [c Russian Federation. Russ. J. Trees] [v 5]",
        ["t Snakes of the “Ulm”, Russian Federation", "c Russ. J. Trees", "v 5"],
    ),
    (
        first_half_of_name,
        "[t On moss]. [t Oaks. Opuscula Entomologica]. [c Edidit Societas Muscorum], [v 24]",
        ["t On moss", "t Oaks", "c Opuscula Entomologica. Edidit Societas Muscorum", "v 24"],
    ),
    (
        first_half_of_name,
        "[t Oaks. Opuscula Entomologica]. [c Mission Eichner (1933)], [v 24]",
        ["t Oaks", "c Opuscula Entomologica. Mission Eichner (1933", "v 24"],
    ),
    (first_half_of_name, "[t Oaks. Opuscula Entomologica]. [c Journal of Botany], [v 24]", 3 * [""]),
    (first_half_of_name, "[t Oaks. A guide for all]. [c Mossia], [v 24]", 3 * [""]),
    (first_half_of_name, "[t Oaks. Opuscula, Entomologica]. [c Mossia], [v 24]", 3 * [""]),
    (
        sentence_in_name,
        "[t On roaches]. [c Mossides. Mém. Soc. Ent. France], [v 24]",
        ["t On roaches. Mossides", "c Mém. Soc. Ent. France", "v 24"],
    ),
    (sentence_in_name, "[t On roaches]. [c Verhandl. Zool. Bot. Ges. Wien], [v 24]", 3 * [""]),
    (sentence_in_name, "[t On roaches]. [c Mossides. The Journal of Roaches], [v 24]", 3 * [""]),
    (
        house_of_title,
        "[t Moths in the cellar], [b Oak University Museum]. [c Trans. Ent. Soc], [v 2], [p 2-9]",
        ["t Moths in the cellar, Oak University Museum", "c Trans. Ent. Soc", "v 2", "p 2-9"],
    ),
    (house_of_title, "[t Moths]. [b Elm]. [c Tree Studies], [v 2], [p 2-9]", 5 * [""]),
    (
        house_before_extent,
        "[t Moths of the north]. - [c Elm Press, Eichdorf], [n xxi + 385 pp]",
        ["t Moths of the north", "b Elm Press", "l Eichdorf", "n xxi + 385 pp"],
    ),
    (house_before_extent, "[t Moths of the north]. - [c Mosses, elms], [n 385 pp]", 3 * [""]),
    (house_before_extent, "[t Moths of the north]. [c Elm, Eichdorf], [n 12 figs]", 3 * [""]),
    (
        land_before_publisher,
        "[l Lawrence, Kansas], [b U.S.A., Elm Press]",
        ["l Lawrence, Kansas, U.S.A", "b Elm Press"],
    ),
    (land_before_publisher, "[l Oxford], [b England: Elm]", ["l Oxford, England", "b Elm"]),
    (land_before_publisher, "[l Bonn], [b UK Elm Society]", 2 * [""]),
    (
        end_of_title,
        "[t Studies from the Ouse], [c NE England. Environ. Trees] [v 5]",
        ["t Studies from the Ouse, NE England", "c Environ. Trees", "v 5"],
    ),
    (
        end_of_title,
        "[t Malaria in pregnancy], [c Niger. Med. J.] [v 5]",
        ["t Malaria in pregnancy", "c Niger. Med. J", "v 5"],
    ),
    (
        title_in_journal,
        "[t Fields and wetland] [c fauna. Ecol Trees] [v 5]",
        ["t Fields and wetland fauna", "c Ecol Trees", "v 5"],
    ),
    (
        place_of_title,
        "[t Frogs of metropolitan] [l Oaxaca, Mexico]. [c Alytes] [v 5]: [p 2-9]",
        ["t Frogs of metropolitan Oaxaca, Mexico", "c Alytes", "v 5", "p 2-9"],
    ),
    (
        ahead_of_print,
        "[t Oaks in winter. J Trees]. [c Advance online publication]. [y 2010]",
        ["t Oaks in winter", "c J Trees", "o Advance online publication", "y 2010"],
    ),
    (
        ahead_of_print,
        "[t Oaks in winter]. [c J Trees]. [b Online ahead of print]. [y 2010]",
        ["t Oaks in winter", "c J Trees", "o Online ahead of print", "y 2010"],
    ),
    (
        ahead_of_print,
        "[t Oaks in winter]. [c J Trees. Advance online publication]. [y 2010]",
        ["t Oaks in winter", "c J Trees", "o Advance online publication", "y 2010"],
    ),
    (
        ahead_of_print,
        "[t Oaks in winter]. [c Advance online publication in trees]. [y 2010]",
        ["t Oaks in winter", "c Advance online publication in trees", "y 2010"],
    ),
    (
        archive_of_thesis,
        "[t Oaks]. [g PhD diss]., [b Elm University], [y 2008]. [c ProQuest (AAT] [v 33]).",
        ["t Oaks", "g PhD diss", "b Elm University", "y 2008", "o ProQuest (AAT 33"],
    ),
    (
        archive_of_thesis,
        "[t Oaks]. [g Thesis review]. [c Forests] [v 33]",
        ["t Oaks", "g Thesis review", "c Forests", "v 33"],
    ),
    (
        behind_two_strokes,
        "[t Лес и люди// Вопросы экологии]. [l М]., [y 2006]",
        ["t Лес и люди", "c Вопросы экологии", "l М", "y 2006"],
    ),
    (behind_two_strokes, "[t Лес / люди]. [l М]., [y 2006]", ["t Лес / люди", "l М", "y 2006"]),
    (
        bracket_opened_in_title,
        "[t On oaks. Educação (Education, Trees], [c Life and Learning]), [v 34], [p 2-9]",
        ["t On oaks", "c Educação (Education, Trees, Life and Learning", "v 34", "p 2-9"],
    ),
    (
        bracket_opened_in_title,  # it closes in the title
        "[t On oaks (Quercus)]. [c Acta (Bern)], [v 34], [p 2-9]",
        ["t On oaks (Quercus", "c Acta (Bern", "v 34", "p 2-9"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009, March 19]). [t Oaks fall]. [l The Baltimore Sun].",
        ["a Elm A", "y 2009, March 19", "t Oaks fall", "c The Baltimore Sun"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009, March 19]). [t Do oaks fall? Le Monde].",
        ["a Elm A", "y 2009, March 19", "t Do oaks fall", "c Le Monde"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009]). [t Oaks fall]. [l New York]: [b New York Times].",
        ["a Elm A", "y 2009", "t Oaks fall", "l New York", "b New York Times"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009]). [t Oaks fall]. [b Oak Standard].",
        ["a Elm A", "y 2009", "t Oaks fall", "b Oak Standard"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009]). [t Where are we now? Signs of the times].",
        ["a Elm A", "y 2009", "t Where are we now? Signs of the times"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009]). [t Do papers lie? The case of the Manchester Guardian].",
        ["a Elm A", "y 2009", "t Do papers lie? The case of the Manchester Guardian"],
    ),
    (
        newspaper_behind_title,
        "[a Elm A]. ([y 2009]). [t Faller ekar? Svenska dagbladet].",
        ["a Elm A", "y 2009", "t Faller ekar", "c Svenska dagbladet"],
    ),
    (
        offices_of_body,
        "[a Brasil. Ministério da Saúde]. [t Secretaria de Políticas. Departamento de Oaks. Manual]. [l Brasília]",
        [
            "a Brasil. Ministério da Saúde. Secretaria de Políticas. Departamento de Oaks",
            "t Manual",
            "l Brasília",
        ],
    ),
    (
        offices_of_body,
        "[a Ministry of Health]. [t Division of trees: a history]. [l London]",
        ["a Ministry of Health", "t Division of trees: a history", "l London"],
    ),
    (
        place_of_title,
        "[t Frogs of the oaks], [l Oaxaca, Mexico]. [b Alytes] [v 5]: [p 2-9]",
        ["t Frogs of the oaks, Oaxaca, Mexico", "b Alytes", "v 5", "p 2-9"],
    ),
    (
        place_of_title,
        "[t Frogs of the oaks], [l Oaxaca]. [b Alytes], [y 1990], [v 5]: [p 2-9]",
        ["t Frogs of the oaks", "l Oaxaca", "b Alytes", "y 1990", "v 5", "p 2-9"],
    ),
    (
        place_of_title,
        "[t Frogs of the oaks]. [l Oaxaca]. [b Alytes] [v 5]: [p 2-9]",
        ["t Frogs of the oaks", "l Oaxaca", "b Alytes", "v 5", "p 2-9"],
    ),
    (
        series_behind_publisher,
        "[t Arbres], [l Paris], [b PUF, coll. « Que sais-je ?] », [y 1999]",
        ["t Arbres", "l Paris", "b PUF", "o coll", "k Que sais-je", "y 1999"],
    ),
    (
        series_behind_publisher,
        "[t Trees]. [l Bonn]: [b Elm Collection Press]; [y 1999]",
        ["t Trees", "l Bonn", "b Elm Collection Press", "y 1999"],
    ),
    (
        series_behind_publisher,
        "[t Trees]. [b Elm, Collection of Ash Authors]; [y 1999]",
        ["t Trees", "b Elm", "k Collection of Ash Authors", "y 1999"],
    ),
]


@pytest.mark.parametrize(("judgement", "before", "after"), CASES)
def test_where_it_was_printed(judgement: Judgement, before: str, after: list[str]) -> None:
    draft = drafted(before)
    Way([judgement]).go(draft)
    assert marked(draft) == (after if any(after) else marked(drafted(before)))
