"""Reports and maps of surveys, who edited them, where they were printed; and what only looks so."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.genres import number_of_paper, papers_of_series
from refsdb.parse.opening_bodies import name_again
from refsdb.parse.places import town_before_volume
from refsdb.parse.roles import manner_of_editors
from refsdb.parse.surveys import report_behind_colon, scale_of_map
from refsdb.parse.towns import city_of_state


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (
            scale_of_map,
            "[y 1955], [t Map of Ulm], scale [v 1]:[p 24,000].",
            ["y 1955", "t Map of Ulm", "o scale 1:24,000"],
        ),
        (scale_of_map, "[y 1955], [t Map of Ulm 1:24 000]. [l Bonn]", ["y 1955", "t Map of Ulm 1:24 000", "l Bonn"]),
        (scale_of_map, "[y 1955], [c Moss] [v 1]:[p 24].", ["y 1955", "c Moss", "v 1", "p 24"]),
        (
            report_behind_colon,
            "[y 1955], [t Mosses of the Elm Hills], [l Oak County, Ohio]: [b Ohio Moss Survey Bulletin 18], [n 9 p].",
            ["y 1955", "t Mosses of the Elm Hills, Oak County, Ohio", "c Ohio Moss Survey Bulletin", "v 18", "n 9 p"],
        ),
        (
            report_behind_colon,
            "[y 1955], [t Mosses], [c Oak County, Ohio: U.S. Moss Survey Map I-555], [n 9 p].",
            ["y 1955", "t Mosses, Oak County, Ohio", "c U.S. Moss Survey Map", "f I-555", "n 9 p"],
        ),
        (
            report_behind_colon,
            "[y 2004], [t Fir], in [e Elm, P]., [o ed]., [c Wet woods: Moss Society of Ulm Memoir] [v 31], p. [p 5–8]",
            ["y 2004", "t Fir", "e Elm, P", "o ed", "c Wet woods", "k Moss Society of Ulm Memoir", "v 31", "p 5–8"],
        ),
        (
            report_behind_colon,
            "[y 1955], [t Wet woods: what the Moss Survey told. A report 12], [n 9 p].",
            ["y 1955", "t Wet woods: what the Moss Survey told. A report 12", "n 9 p"],
        ),
        (
            report_behind_colon,
            "[y 1955], [t Wet woods: Survey of the Elms]. [c Oak Society Bulletin] [v 12], [p 9].",
            ["y 1955", "t Wet woods: Survey of the Elms", "c Oak Society Bulletin", "v 12", "p 9"],
        ),
        (
            papers_of_series,
            "[t Wet woods]. [b OAK Water and Trees] [g Paper] [f 56]. [b OAK], [l Rome]",
            ["t Wet woods", "g OAK Water and Trees Paper", "f 56", "b OAK", "l Rome"],
        ),
        (
            papers_of_series,
            "[t Wet woods]. [b OAK Institute], [g Working Paper] [f 56]. [l Rome]",
            ["t Wet woods", "b OAK Institute", "g Working Paper", "f 56", "l Rome"],
        ),
        (
            number_of_paper,
            "[t Moss]. [c OAK Working Paper] [v 2014]:[p 12], [l Ulm]",
            ["t Moss", "c OAK Working Paper", "f 2014:12", "l Ulm"],
        ),
        (number_of_paper, "[t Moss]. [c Oak] [v 2014]:[p 12], [l Ulm]", ["t Moss", "c Oak", "v 2014", "p 12", "l Ulm"]),
        (
            town_before_volume,
            "[t Moss]. [c Ciência e Musgos, Mossingen], [o v]. [v 35], n. [i 6], p. [p 5]",
            ["t Moss", "c Ciência e Musgos", "l Mossingen", "o v", "v 35", "i 6", "p 5"],
        ),
        (town_before_volume, "[c Musgo, Educação], [o v]. [v 35], p. [p 5]", ["c Musgo, Educação", "o v", "v 35", "p 5"]),
        (town_before_volume, "[c Moss, Mossingen], [o v]. [v 35], pp. [p 5]", ["c Moss, Mossingen", "o v", "v 35", "p 5"]),
        (town_before_volume, "[c Moss, Mossingen] [v 35]", ["c Moss, Mossingen", "v 35"]),
        (
            name_again,
            "[a OAK], [y 2006. 2006] [a OAK] [t Guidelines for moss]. [b Elm]",
            ["a OAK", "y 2006", "t 2006 OAK Guidelines for moss", "b Elm"],
        ),
        (
            name_again,
            "[a OAK], [y 2006. 2006] [a ELM] [t Guidelines for moss]. [b Elm]",
            ["a OAK", "y 2006. 2006", "a ELM", "t Guidelines for moss", "b Elm"],
        ),
        (manner_of_editors, "[e Elm, R.; Oak, B., tech]. [o coords].", ["e Elm, R.; Oak, B", "o coords"]),
        (manner_of_editors, "[e Elm, R.; Oak, B., Fir]. [o eds].", ["e Elm, R.; Oak, B., Fir", "o eds"]),
        (
            city_of_state,
            "[b Oak Institutes of Health, Baltimore], [l Maryland, USA]",
            ["b Oak Institutes of Health", "l Baltimore, Maryland, USA"],
        ),
        (city_of_state, "[b Elm Research Station St. Paul], [l Ohio]", ["b Elm Research Station St. Paul", "l Ohio"]),
        (city_of_state, "[b Oak, Elm Press], [l Ohio]", ["b Oak, Elm Press", "l Ohio"]),
        (city_of_state, "[b Oak, Elmton], [l Bonn]", ["b Oak, Elmton", "l Bonn"]),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "title", "container", "volume"),
    [
        ("Elm, M.L., 1955, Geology of the Oak Hills, Kern County, California: U.S. Geological Survey Bulletin 1112, 44 p.",
         "Geology of the Oak Hills, Kern County, California", "U.S. Geological Survey Bulletin", "1112"),
        ("Elm, M.L., 1955, Map of Oakland: Oak Geological Survey Map 12, scale 1:500,000, 2 sheets.",
         "Map of Oakland", "Oak Geological Survey Map", "12"),
    ],
)  # fmt: skip
def test_reports(text: str, title: str, container: str, volume: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.container_title, reference.volume) == (title, container, volume)
