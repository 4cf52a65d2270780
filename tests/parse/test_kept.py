"""What looks like something else and is kept: titles, imprints, days."""

from __future__ import annotations

import pytest

from refsdb.parse import parse


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Elm A. How moss helps people with Dr. Oak. https://example.org/moss",
            "How moss helps people with Dr. Oak",
        ),
        ("Elm A. Vitamins vs. Big Moss. https://example.org/moss", "Vitamins vs. Big Moss"),
        ("Introduction to Mosses, by Thomas H. Oak. Cambridge: MIT Press, 2009.", "Introduction to Mosses"),
        ("Rao TK, Patel US. Forest cover of India. Forestry 2001;12:1-9.", "Forest cover of India"),
        ("Peter Oak, Charles Elm, A Biography, London, 1990.", "Charles Elm, A Biography"),
        (
            "Elm, A. (2004). A história do Diário Oficial da União. Revista dos Bosques, 3, 1-9.",
            "A história do Diário Oficial da União",
        ),
        ("Elm, A. (1990). The Goldberg moss (BWV 988). London: Penguin.", "The Goldberg moss (BWV 988)"),
        ("Elm, A. (2010). Requiem for an elm (KV 626). Bonn: Moos.", "Requiem for an elm (KV 626)"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert parse(text).reference.title == title


@pytest.mark.parametrize(
    ("text", "place", "house"),
    [
        ("Elm, A., Moss and men (Oxford: Berghahn, 2012).", "Oxford", "Berghahn"),
        ("Elm, A. (1999). Moss and men. Cambridge: Polity.", "Cambridge", "Polity"),
    ],
)
def test_imprint(text: str, place: str, house: str) -> None:
    reference = parse(text).reference
    assert (reference.publisher_place, reference.publisher) == (place, house)


@pytest.mark.parametrize(
    "text",
    [
        "In: Boulder Memoir 12, J. Elm (ed.), Trees and men, 1999.",
        "Available at Special Paper 12: Trees of the north, 33 p.",
    ],
)
def test_a_paper_that_nobody_printed(text: str) -> None:
    assert parse(text).text == text


@pytest.mark.parametrize(
    ("text", "accessed"),
    [
        (
            "Oak (tree). (2019, May 4). In Treepedia. Retrieved 10:12, May 5, 2019, from https://example.org/oak",
            (5, 5),
        ),
        ("Elm A. Moss. https://example.org/a. Accessed 5 May 2019 at 14:05.", (5, 5)),
        (
            "„Eiche“. In: Baumwiki. 10:12 UTC. URL: https://example.org/eiche (Abgerufen: 6. Mai 2019, 11:20 UTC)",
            (5, 6),
        ),
    ],
)
def test_the_hour_is_no_day(text: str, accessed: tuple[int, int]) -> None:
    reference = parse(text).reference
    assert reference.accessed
    assert (reference.accessed.month, reference.accessed.day) == accessed
    assert not reference.volume
    assert not reference.page
