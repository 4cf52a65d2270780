"""Bodies with their offices, towns that only look like houses, kinds of work before who printed it."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.authors import offices_of_body
from refsdb.parse.borders import quoted_title
from refsdb.parse.draft import Judgement
from refsdb.parse.imprints import publisher_or_not
from refsdb.parse.openings import body_as_title, body_before_year
from refsdb.parse.remarks import kind_as_publisher
from refsdb.parse.roles import manner_of_editors
from refsdb.parse.series import series_in_title


@pytest.mark.parametrize(
    ("judgement", "text", "made"),
    [
        (
            offices_of_body,
            "[a EMBRAPA]. [t Centro Nacional de Musgos. Manual de musgos]. [l Belém]",
            ["a EMBRAPA. Centro Nacional de Musgos", "t Manual de musgos", "l Belém"],
        ),
        (
            offices_of_body,
            "[a SÃO PAULO (Estado]). [t Secretaria dos Musgos. Manual de musgos]. [l Belém]",
            ["a SÃO PAULO (Estado). Secretaria dos Musgos", "t Manual de musgos", "l Belém"],
        ),
        (offices_of_body, "[a OLMO]. [t Centro histórico. Um guia]. [l Belém]", ["a OLMO", "t Centro histórico. Um guia", "l Belém"]),
        (offices_of_body, "[a Olmo, A]. [t Centro velho. Um guia]. [l Ulm]", ["a Olmo, A", "t Centro velho. Um guia", "l Ulm"]),
        (publisher_or_not, "[t Torf]. [b Moorhorst] [y 2004].", ["t Torf", "l Moorhorst", "y 2004"]),
        (publisher_or_not, "[t Torf]. [b Moorhorst], [y 2004].", ["t Torf", "b Moorhorst", "y 2004"]),
        (publisher_or_not, "[t Torf]. [b Suhrkamp] [y 2004].", ["t Torf", "b Suhrkamp", "y 2004"]),
        (publisher_or_not, "[t Torf], [b édition] [y 2004].", ["t Torf", "o édition", "y 2004"]),
        (kind_as_publisher, "[t Moss]. [b Mimeo, Elm University].", ["t Moss", "n Mimeo", "b Elm University"]),
        (kind_as_publisher, "[t Moss]. [b Manuskript Verlag].", ["t Moss", "b Manuskript Verlag"]),
        (manner_of_editors, "[a Elm, R.; Oak, B., tech]. [o coords].", ["a Elm, R.; Oak, B", "o coords"]),
        (
            series_in_title,
            "[t Moss of the north. Forest Handbook 654]. [b Elm]",
            ["t Moss of the north", "k Forest Handbook", "v 654", "b Elm"],
        ),
        (
            series_in_title,
            "[t Methods of moss. Part 2. 2nd ed. Bryol. Monogr. 9]. [b Elm]",
            ["t Methods of moss. Part 2. 2nd ed", "k Bryol. Monogr", "v 9", "b Elm"],
        ),
        (
            series_in_title,
            "[t Fir]. [e A. Elm], [c Methods of moss, Part 1. Moss Monograph 9], [b Elm]",
            ["t Fir", "e A. Elm", "c Methods of moss, Part 1", "k Moss Monograph", "v 9", "b Elm"],
        ),
        (series_in_title, "[t Fir]. [c Bulletin of Moss, Green series 3], [b Elm]", ["t Fir", "c Bulletin of Moss, Green series 3", "b Elm"]),
        (series_in_title, "[t Moose, Fachserie 1, Reihe 1.1]. [b Elm]", ["t Moose, Fachserie 1, Reihe 1.1", "b Elm"]),
        (
            body_before_year,
            "[t Moss Survey Staff]. [y 2014]. [t Keys to moss]. [l Ulm]",
            ["a Moss Survey Staff", "y 2014", "t Keys to moss", "l Ulm"],
        ),
        (body_before_year, "[t Moss of the north]. [y 2014]. [t Keys to it]", ["t Moss of the north", "y 2014", "t Keys to it"]),
        (
            body_as_title,
            "[t UN Moss Assembly. Convention on moss]. [l Ulm]",
            ["a UN Moss Assembly", "t Convention on moss", "l Ulm"],
        ),
        (body_as_title, "[t DNA of moss. How it grows]. [l Ulm]", ["t DNA of moss. How it grows", "l Ulm"]),
        (
            quoted_title,
            "[t 'Ten rules for slow moss', Moss Matters]. [y 2020]",
            ["t Ten rules for slow moss", "o Moss Matters", "y 2020"],
        ),
        (
            quoted_title,
            "[t 'Ten rules for all mosses' lovers and moss]. [y 2020]",
            ["t Ten rules for all mosses' lovers and moss", "y 2020"],
        ),
        (series_in_title, "[t Moss of the north. Handbook 3]. [b Elm]", ["t Moss of the north. Handbook 3", "b Elm"]),
    ],
)  # fmt: skip
def test_judgements(judgement: Judgement, text: str, made: list[str]) -> None:
    assert judged(judgement, text) == made


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("IAC. Instituto de Musgos. Métodos de musgo. Campinas, 1997.", "IAC. Instituto de Musgos"),
        (
            "MINAS GERAIS. Secretaria de Saúde. Manual de musgos. Belém, 1997.",
            "MINAS GERAIS. Secretaria de Saúde",
        ),
        ("ACI Committee 999. Code for mosses. Bonn: Elm, 1997.", "ACI Committee"),
        ("RILEM TC 999-XYZ. Tests of moss. Moss Struct 2002;35:579-582.", "RILEM TC 999-XYZ"),
        ("SÃO PAULO (Município). Manual de musgos. São Paulo, 1997.", "SÃO PAULO (Município)"),
    ],
)
def test_bodies(text: str, author: str) -> None:
    assert [name.literal for name in parse(text).reference.author] == [author]


def test_persons_named_like_states() -> None:
    (name,) = parse("PARÁ, J. Manual de musgos. São Paulo, 1997.").reference.author
    assert (name.family, name.given) == ("PARÁ", "J.")
