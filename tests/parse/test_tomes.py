"""The volumes of books: their numbers, what they are called, and what only looks like them."""

from __future__ import annotations

import pytest

from drafting import judged
from refsdb.parse import parse
from refsdb.parse.borders import book_without_title
from refsdb.parse.draft import Judgement
from refsdb.parse.editions import edition_in_latin
from refsdb.parse.houses import house_as_book
from refsdb.parse.imprints import imprint_before_extent
from refsdb.parse.places import place_in_latin
from refsdb.parse.sentences import years_in_title
from refsdb.parse.tomes import (
    name_behind_volume,
    name_of_volume,
    tomus_behind_title,
    volume_before_name,
    volume_behind_book,
    volume_behind_title,
    years_behind_volume,
)

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        name_of_volume,
        "[t On trees, Vol. 2: The oak]. [l Bonn]",
        ["t On trees", "o Vol", "v 2", "l Bonn"],
    ),
    (
        name_of_volume,
        "[t Les arbres, t. I: Le chêne], [l Paris]",
        ["t Les arbres", "o t", "v I", "l Paris"],
    ),
    (
        name_of_volume,
        "[t Der Wald, Bd. III, 1], [l Bonn]",
        ["t Der Wald", "o Bd", "v III, 1", "l Bonn"],
    ),
    (
        name_of_volume,
        "[t Der Wald, Bd. 2/1: Laubmoose]. [l Bonn]",
        ["t Der Wald", "o Bd", "v 2/1", "l Bonn"],
    ),
    (
        name_of_volume,
        "[t Der Wald, Bd. 2: Das Laub], [o hg. v]. [e A. Elm], [l Bonn]",
        ["t Der Wald", "o Bd", "v 2", "o hg. v", "e A. Elm", "l Bonn"],
    ),
    (
        name_of_volume,
        "[t Der Wald, Bd. 2: Das Laub], [d 3. Aufl]. [l Bonn]",
        ["t Der Wald", "o Bd", "v 2", "d 3. Aufl", "l Bonn"],
    ),
    (
        name_of_volume,  # a house is no volume's name
        "[t On trees, vol. 1, Oak Museum], [b Elm]",
        ["t On trees, vol. 1, Oak Museum", "b Elm"],
    ),
    (name_of_volume, "[t The band 3: An oak]. [l Bonn]", ["t The band 3: An oak", "l Bonn"]),
    (name_of_volume, "[t Oaks. Part 3: An elm]. [l Bonn]", ["t Oaks. Part 3: An elm", "l Bonn"]),
    (name_of_volume, "[t Oaks, T. 2: An elm]. [l Bonn]", ["t Oaks, T. 2: An elm", "l Bonn"]),
    (name_of_volume, "[t Oaks. Vol. 3: An elm]. [n In print]", ["t Oaks. Vol. 3: An elm", "n In print"]),
    (volume_behind_title, "[t Il bosco, II], [l Roma]", ["t Il bosco", "v II", "l Roma"]),
    (
        volume_behind_title,
        "[t Il bosco, I, Dal mare], [l Roma]",
        ["t Il bosco", "v I", "l Roma"],
    ),
    (volume_behind_title, "[t Das Recht, III, 1], [l Bonn]", ["t Das Recht", "v III, 1", "l Bonn"]),
    (volume_behind_title, "[t Das Recht IV/1], [l Bonn]", ["t Das Recht", "v IV/1", "l Bonn"]),
    (volume_behind_title, "[t Les mousses, 2]. [b Elm], [l Paris]", ["t Les mousses", "v 2", "b Elm", "l Paris"]),
    (volume_behind_title, "[t Au temps de Louis II], [l Paris]", ["t Au temps de Louis II", "l Paris"]),
    (volume_behind_title, "[t Louis XIV], [l Paris]", ["t Louis XIV", "l Paris"]),
    (volume_behind_title, "[t Louis XIV 12], [l Paris]", ["t Louis XIV 12", "l Paris"]),
    (volume_behind_title, "[t Moos 1, 2]. [b Elm], [l Bonn]", ["t Moos 1, 2", "b Elm", "l Bonn"]),
    (volume_behind_title, "[t Of You, I, They], [l Bonn]", ["t Of You, I, They", "l Bonn"]),
    (
        volume_behind_book,
        "in: [c Gesammelte Schriften II, 1], [l Bonn]",
        ["c Gesammelte Schriften", "v II, 1", "l Bonn"],
    ),
    (volume_behind_book, "in: ders., [c Der Wald, II], [l Bonn]", ["c Der Wald", "v II", "l Bonn"]),
    (volume_behind_book, "in: [c Gesammelte Schriften II], [l Bonn]", ["c Gesammelte Schriften II", "l Bonn"]),
    (
        volume_before_name,
        "[t The forest], [o I]: [c Education of an oak] ([l Bonn]: [b Elm])",
        ["t The forest", "v I", "l Bonn", "b Elm"],
    ),
    (
        name_behind_volume,
        "[t Der Wald], [o Bd]. [v 2]: [b Vom Moos], [l Bonn]",
        ["t Der Wald", "o Bd", "v 2", "l Bonn"],
    ),
    (
        name_behind_volume,
        "[t Insects]. [o Vol]. [v 3]. [l Hemiptera]. [b Elm], [l Bonn]",
        ["t Insects", "o Vol", "v 3", "b Elm", "l Bonn"],
    ),
    (
        name_behind_volume,  # one place only
        "[t Insects]. [o Vol]. [v 3]. [l Bonn]: [b Elm]",
        ["t Insects", "o Vol", "v 3", "l Bonn", "b Elm"],
    ),
    (
        name_behind_volume,
        "[t Insects]. [v 3]. [l Bonn]. [b Elm], [l Ulm]",
        ["t Insects", "v 3", "l Bonn", "b Elm", "l Ulm"],
    ),
    (years_behind_volume, "[v II: 1842-1854], [l Roma]", ["v II", "l Roma"]),
    (years_behind_volume, "[v 2: 1842], [l Roma]", ["v 2: 1842", "l Roma"]),
    (
        book_without_title,
        "[a Oak C]. [c Textbook of surgery], Vol [v 2]. [l Bonn]: [b Ash]",
        ["a Oak C", "t Textbook of surgery", "v 2", "l Bonn", "b Ash"],
    ),
    (
        book_without_title,  # it is said how long the book is
        "[a Oak C]. [c Journal of Botany], [v 1]. [b Ash], [l Bonn]. [n 532 pp]",
        ["a Oak C", "t Journal of Botany", "v 1", "b Ash", "l Bonn", "n 532 pp"],
    ),
    (tomus_behind_title, "[t Flora arborum]. [c Tomus] [v 3]", ["t Flora arborum", "o Tomus", "v 3"]),
    (tomus_behind_title, "[t Flora arborum. Tomus primus]", ["t Flora arborum", "o Tomus", "v primus"]),
    (tomus_behind_title, "[t De tomus primus]", ["t De tomus primus"]),
    (
        edition_in_latin,
        "[t Flora arborum. Editio decima, reformata]. [l Bonnae]",
        ["t Flora arborum", "d Editio decima, reformata", "l Bonnae"],
    ),
    (
        edition_in_latin,
        "[t Flora arborum. Editio decima reformata aucta et emendata], [l Bonnae]",
        ["t Flora arborum. Editio decima reformata aucta et emendata", "l Bonnae"],
    ),
    (
        imprint_before_extent,
        "[t Flora arborum. Salvius Elmius, Lipsiae et Holmiae]. [n 824 pp]",
        ["t Flora arborum", "b Salvius Elmius", "l Lipsiae et Holmiae", "n 824 pp"],
    ),
    (
        imprint_before_extent,  # it is not said how long it is
        "[t Flora arborum. Salvius Elmius, Holmiae]. [n 3 figs]",
        ["t Flora arborum. Salvius Elmius, Holmiae", "n 3 figs"],
    ),
    (
        imprint_before_extent,
        "[t Flora of the north. Trees, Shrubs]. [n 120 pp]",
        ["t Flora of the north. Trees, Shrubs", "n 120 pp"],
    ),
    (place_in_latin, "[t Flora arborum, ed. 12. Holmiae]", ["t Flora arborum, ed. 12", "l Holmiae"]),
    (place_in_latin, "[t Flora Holmiae]", ["t Flora Holmiae"]),
    (
        years_in_title,
        "[t The late forest], [p 284-602]. 3 vols. [l Bonn]",
        ["t The late forest, 284-602", "l Bonn"],
    ),
    (
        years_in_title,
        "[t The late forest], [p 284-602]. [l Bonn]",
        ["t The late forest", "p 284-602", "l Bonn"],
    ),
    (
        house_as_book,
        "[t Moths]. [c Oak & Elm], [l London], [n 553 pp]",
        ["t Moths", "b Oak & Elm", "l London", "n 553 pp"],
    ),
    (house_as_book, "[t Moths]. [c Oak & Elm], [l London]", ["t Moths", "c Oak & Elm", "l London"]),
    (
        house_as_book,
        "[t Moths]. [c Oaks of the north], [l London], [n 553 pp]",
        ["t Moths", "c Oaks of the north", "l London", "n 553 pp"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "text", "expected"), CASES)
def test_volumes_of_books(judgement: Judgement, text: str, expected: list[str]) -> None:
    assert judged(judgement, text) == expected


@pytest.mark.parametrize(
    ("text", "title", "volume"),
    [
        ("Elm, K. (1973). The growth of trees, Vol. 3: Roots and leaves. London: Ash.", "The growth of trees", "3"),
        ("Elm, Karl: Geschichte der Moose, Bd. 2: Vom alten Wald, Bonn 1994.", "Geschichte der Moose", "2"),
        ("K. Elm, Storia del bosco, II, Roma, Laterza, 1977.", "Storia del bosco", "II"),
        ("Elm, K., Die Lehre vom Wald IV/1, Zürich 1953, 171.", "Die Lehre vom Wald", "IV/1"),
        ("K. Elm, Les forêts de Philippe II, Paris, Colin, 1949.", "Les forêts de Philippe II", ""),
        ("Elm, K. (1999). Moss and men: Part II. London: Ash.", "Moss and men: Part II", ""),
    ],
)  # fmt: skip
def test_read_as_a_whole(text: str, title: str, volume: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.volume) == (title, volume)


def test_years_of_a_volume_are_no_date() -> None:
    reference = parse("Elm, Karl: Geschichte der Moose, Bd. 2: Von 1815 bis 1848, Bonn.").reference
    assert (reference.title, reference.volume, reference.year) == ("Geschichte der Moose", "2", 0)


def test_a_chapter_of_the_same_author() -> None:
    reference = parse("Elm, Ernst: Vom Moos, in: ders., Der Wald, Bd. 2, Bonn 1964, S. 181-193.").reference
    assert (reference.type, reference.container_title, reference.volume) == ("chapter", "Der Wald", "2")
