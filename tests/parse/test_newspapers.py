"""Newspapers that are told by their place and day alone, and what has a place and a day beside it."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse.newspapers import newspaper_of_day


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "[t O musgo arde]. [b Gazeta do Elmo], [l Belém], [y 3 mar. 2001], p. [p 7].",
            ["t O musgo arde", "c Gazeta do Elmo", "l Belém", "y 3 mar. 2001", "p 7"],
        ),
        (
            "[t O musgo arde. Gazeta do Elmo], [l Belém], p. [p 7], [y 3 mar. 2001].",
            ["t O musgo arde", "c Gazeta do Elmo", "l Belém", "p 7", "y 3 mar. 2001"],
        ),
        (
            "[t O musgo arde]. [b Gazeta do Elmo], [l Belém], [y 3 mar. 2001]. [c Esporte], p. [p 7].",
            ["t O musgo arde", "c Gazeta do Elmo", "l Belém", "y 3 mar. 2001", "o Esporte", "p 7"],
        ),
        (
            "[t O musgo arde]. [b Elmo], [l Belém], [y 2001], p. [p 7].",
            ["t O musgo arde", "b Elmo", "l Belém", "y 2001", "p 7"],
        ),
        (
            "[t O musgo arde]. [l Belém]: [b Elmo], [y 3 mar. 2001], p. [p 7].",
            ["t O musgo arde", "l Belém", "b Elmo", "y 3 mar. 2001", "p 7"],
        ),
        (
            "[t Moss and fire]. [b Moss Society], [l Ulm], [y 3 May 2001], p. [p 7].",
            ["t Moss and fire", "b Moss Society", "l Ulm", "y 3 May 2001", "p 7"],
        ),
        (
            "[t O musgo arde. Jornal do Elmo], [c Recife], p. [p 7], [y 3 mar. 2001].",
            ["t O musgo arde", "c Jornal do Elmo", "l Recife", "p 7", "y 3 mar. 2001"],
        ),
        (
            "[t O musgo arde]. [c Recife], p. [p 7], [y 3 mar. 2001].",
            ["t O musgo arde", "c Recife", "p 7", "y 3 mar. 2001"],
        ),
        (
            "[t Fire. How it burns], [l Ulm], [y 3 May 2001], p. [p 7].",
            ["t Fire. How it burns", "l Ulm", "y 3 May 2001", "p 7"],
        ),
    ],
)
def test_judgements(text: str, made: list[str]) -> None:
    assert judged(newspaper_of_day, text) == made
