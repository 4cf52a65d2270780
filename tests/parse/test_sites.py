"""Sites, their houses, addresses without a scheme, archives of data; and titles that go on before an address."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement
from refsdb.parse.houses import house_in_name
from refsdb.parse.papers import data_of_archive


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (
            house_in_name,
            "[c Moss Lexicon. Moss Lexicon], [y 14 Oct. 2022].",
            ["c Moss Lexicon", "b Moss Lexicon", "y 14 Oct. 2022"],
        ),
        (
            house_in_name,
            "[c Mosspedia. Oak Foundation], [y 14 Oct. 2022].",
            ["c Mosspedia", "b Oak Foundation", "y 14 Oct. 2022"],
        ),
        (house_in_name, "[c Moss Lexicon. Moss and Man], [y 14 Oct. 2022].", ["c Moss Lexicon. Moss and Man", "y 14 Oct. 2022"]),
        (house_in_name, "[c Moss. Oak Society], [y 2022].", ["c Moss. Oak Society", "y 2022"]),
        (
            data_of_archive,
            "[t Peat depths] [[o Data set]]. [c Oak Data Active Archive]. [u x]",
            ["t Peat depths", "o Data set", "b Oak Data Active Archive", "u x"],
        ),
        (
            data_of_archive,
            "[t Peat depths] [[o Data set]]. [c Peat] [v 3], [p 7]",
            ["t Peat depths", "o Data set", "c Peat", "v 3", "p 7"],
        ),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    text = text.replace("[[", "([").replace("]]", "])")
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "title", "site", "house"),
    [
        ("Elm, K. (2019). How mosses burn. Moss Matters. http://moss.example.org/2", "How mosses burn", "Moss Matters", ""),
        ("Elm Team, 2019. Moss Atlas. Oak Geospatial Foundation. http://moss.example.org", "Moss Atlas", "", "Oak Geospatial Foundation"),
        ("Elm K. How bogs burn in the north. Oak Clinic website. Accessed May 2, 2020. https://www.oak.org/moss", "How bogs burn in the north", "Oak Clinic website", ""),
        ("Elm, K. (2021) MossTide v1.2.0 [software]. doi:10.5555/moss.2", "MossTide v1.2.0", "", ""),
        ("Elm, K. (2019). How mosses burn. Part Two. http://moss.example.org/2", "How mosses burn. Part Two", "", ""),
        ("Elm, K. (2019). How mosses burn. The Case of Denmark. http://moss.example.org/2", "How mosses burn. The Case of Denmark", "", ""),
        ("Elm, K. (2019). How mosses burn. A story told twice. http://moss.example.org/2", "How mosses burn. A story told twice", "", ""),
        ("Elm, K. (2015): Moos und Feuer. Blogbeitrag vom 3.1.2015. http://moss.example.org/2", "Moos und Feuer", "", ""),
    ],
)  # fmt: skip
def test_behind_titles(text: str, title: str, site: str, house: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.container_title, reference.publisher) == (title, site, house)


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ('Elm, Lena. "How Mosses Burn." Moss Review, 3 May 2016, mossreview.org/how-mosses-burn.', "mossreview.org/how-mosses-burn"),
        ('OAK. "Moss fact sheet." moss.gsfc.oak.gov/mosses/factsheet.html. Accessed 2 May 2018.', "moss.gsfc.oak.gov/mosses/factsheet.html"),
        ("Elm L, Oak K. MossFlow: a bog model, 2015. Software available from mossflow.org.", "mossflow.org"),
        ("Elm L. Moss.org and how it began. Journal of Moss. 2015;3:5-7.", ""),
        ("Elm L. How mosses burn. Journal of Moss. 2015;3:5-7. E-mail: elm@moss.org", ""),
    ],
)  # fmt: skip
def test_addresses(text: str, url: str) -> None:
    assert parse(text).reference.url == url
