"""What footnotes print beside a book: a subtitle, other prints, the page of a note, how long the book is."""

from __future__ import annotations

import pytest

from drafting import drafted, judged
from refsdb.parse import parse
from refsdb.parse.draft import Judgement, Way
from refsdb.parse.extents import (
    extent_as_page,
    note_as_issue,
    page_of_note,
    pages_with_a_word,
    price_behind_page,
    verse_as_page,
)
from refsdb.parse.houses import land_behind_place
from refsdb.parse.imprints import publisher_of_title
from refsdb.parse.leads import book_of_series
from refsdb.parse.remarks import article_looked_up, word_looked_up
from refsdb.parse.reprints import first_print_in_title, word_for_reprint, year_of_original
from refsdb.parse.rows import supplement_of_parliament
from refsdb.parse.tomes import book_behind_year
from refsdb.parse.volumes import year_in_name, year_of_journal

CASES: list[tuple[Judgement, str, list[str]]] = [
    (
        publisher_of_title,  # nine parts in ten sure: a house for all that is known
        "[t Vom Wald]. [b Botanische Fragmente], [l Bonn]",
        ["t Vom Wald", "b Botanische Fragmente", "l Bonn"],
    ),
    (extent_as_page, "[t Il bosco], [l Roma], pp. [p XVI-250]", ["t Il bosco", "l Roma", "n XVI-250"]),
    (extent_as_page, "[t The wood]. Pp. [p xvi + 520]", ["t The wood", "n xvi + 520"]),
    (extent_as_page, "[t The wood]. Pp. [p x + 434]", ["t The wood", "n x + 434"]),
    (extent_as_page, "[t The wood]. Pp. [p xii-xv]", ["t The wood", "p xii-xv"]),
    (extent_as_page, "[t The wood]. Pp. [p I-12]", ["t The wood", "p I-12"]),
    (extent_as_page, "[t Moss]. [c Trees], pp. [p xii-25]", ["t Moss", "c Trees", "p xii-25"]),
    (verse_as_page, "[t Der Wald], [l Bonn] [y 1996], V. [p 1112]", ["t Der Wald", "l Bonn", "y 1996", "n 1112"]),
    (verse_as_page, "[t The wood] ([l Bonn], [y 1982]), [p III. 1. 56]", ["t The wood", "l Bonn", "y 1982", "n III. 1. 56"]),
    (verse_as_page, "[t The wood], [y 1982], S. [p 56]", ["t The wood", "y 1982", "p 56"]),
    (verse_as_page, "[c Trees] V. [p 56]", ["c Trees", "p 56"]),
    (price_behind_page, "[t Il bosco], pp. [p 250, € 20]", ["t Il bosco", "p 250", "n 20"]),
    (price_behind_page, "[t Moss], pp., £[p 12.50]", ["t Moss", "n 12.50"]),
    (price_behind_page, "[t How to spend $20], pp. [p 250, 260]", ["t How to spend $20", "p 250, 260"]),
    (page_of_note, "[t The wood], [y 1997]), [p 34n12]", ["t The wood", "y 1997", "p 34", "n n12"]),
    (page_of_note, "[t The wood], [y 1997]), [n 34 n. 12]", ["t The wood", "y 1997", "p 34", "n n. 12"]),
    (page_of_note, "[t Il bosco], [y 1997], p. [p 12, nota 4]", ["t Il bosco", "y 1997", "p 12", "n nota 4"]),
    (page_of_note, "[t The wood], [y 1997]), [p 12-14 and] [o n]. [i 4]", ["t The wood", "y 1997", "p 12-14", "n and", "o n", "i 4"]),
    (page_of_note, "[t Der Wald], [y 1997], S. [n 12 mit Anm. 4]", ["t Der Wald", "y 1997", "p 12", "n mit Anm. 4"]),
    (page_of_note, "[t Der Wald], [y 1997], [p 12] [n Anm. 4]", ["t Der Wald", "y 1997", "p 12", "n Anm. 4"]),
    (note_as_issue, "[t The wood], p. [p 12], [o n]. [i 4]", ["t The wood", "p 12", "o n", "n 4"]),
    (note_as_issue, "[c Trees], p. [p 12], [o n]. [i 4]", ["c Trees", "p 12", "o n", "i 4"]),
    (note_as_issue, "[t The wood], pp. [p 12-14] [n and] [o n]. [i 4]", ["t The wood", "p 12-14", "n and", "o n", "n 4"]),
    (note_as_issue, "[t The wood], p. [p 12], [o no]. [i 4]", ["t The wood", "p 12", "o no", "i 4"]),
    (page_of_note, "[t The wood], [y 1997]. [n 34 n]", ["t The wood", "y 1997", "n 34 n"]),
    (page_of_note, "[t The n wood], [y 1997]), [p 34-36]", ["t The n wood", "y 1997", "p 34-36"]),
    (land_behind_place, "[l Berlin] ([b DDR]) [y 1959]", ["l Berlin (DDR", "y 1959"]),
    (land_behind_place, "[l Dessau]-[b Roßlau], [y 1959]", ["l Dessau-Roßlau", "y 1959"]),
    (land_behind_place, "[l Berlin] ([b Elm]) [y 1959]", ["l Berlin", "b Elm", "y 1959"]),
    (word_for_reprint, "([l Bonn] [y 1931]; [b ND] [l Ulm] [y 1994])", ["l Bonn", "y 1931", "o ND", "l Ulm", "y 1994"]),
    (word_for_reprint, "([l Bonn] [y 1980]; [c repr]. [v 1999]) [p 45]", ["l Bonn", "y 1980", "o repr", "y 1999", "p 45"]),
    (word_for_reprint, "[l Halle] [y 1885] ([b ND München] [y 1976])", ["l Halle", "y 1885", "o ND", "l München", "y 1976"]),
    (word_for_reprint, "[l Halle] [y 1885] ([b ND Press] [y 1976])", ["l Halle", "y 1885", "b ND Press", "y 1976"]),
    (word_for_reprint, "[y 1980]. [t Moss]. [l Fargo], [l ND]: [b Ash]", ["y 1980", "t Moss", "l Fargo", "l ND", "b Ash"]),
    (
        first_print_in_title,
        "[t Die Moose, Halle 1943], [n Nachdruck Ulm 1967]",
        ["t Die Moose", "l Halle", "y 1943", "n Nachdruck Ulm 1967"],
    ),
    (
        first_print_in_title,
        "[t Die Moose (Halle 1943, Nachdr]. [l Ulm] [y 1967])",
        ["t Die Moose", "l Halle", "y 1943", "l Ulm", "y 1967"],
    ),
    (first_print_in_title, "[t Die Moose, Halle 1943], [l Ulm] [y 1967]", ["t Die Moose, Halle 1943", "l Ulm", "y 1967"]),
    (year_of_original, "[t Der Wald] ([y 1907]), [l Bonn] [y 1962]", ["t Der Wald", "o 1907", "l Bonn", "y 1962"]),
    (year_of_original, "[t Der Wald (1907]), [l Bonn] [y 1962]", ["t Der Wald (1907", "l Bonn", "y 1962"]),
    (year_of_original, "[t Der Wald] ([y 1962]), [l Bonn]", ["t Der Wald", "y 1962", "l Bonn"]),
    (word_looked_up, "[a K. Elm], [t s.v. Oak, Moss], in [c Trees]", ["a K. Elm", "o s.v", "t Oak, Moss", "c Trees"]),
    (word_looked_up, "[a K. Elm], [t S. V. Oak], in [c Trees]", ["a K. Elm", "t S. V. Oak", "c Trees"]),
    (
        article_looked_up,
        "[a K. Elm], [o Art]. [c Oak, TRE] [v 13]",
        ["a K. Elm", "o Art", "t Oak", "c TRE", "v 13"],
    ),
    (
        article_looked_up,
        "[a K. Elm], [o Art. Oak, in]: [c TRE] [v 13]",
        ["a K. Elm", "o Art", "t Oak", "o in", "c TRE", "v 13"],
    ),
    (article_looked_up, "[a K. Elm], [o Art]. [c Trees] [v 13]", ["a K. Elm", "o Art", "c Trees", "v 13"]),
    (year_of_journal, "[c Arbres], [v 28e] [o année]", ["c Arbres", "v 28", "o année"]),
    (year_in_name, "[c Arbres, 28e année], [y 1973]", ["c Arbres", "v 28", "o e année", "y 1973"]),
    (year_in_name, "[c Arbres de 28e année], [y 1973]", ["c Arbres de 28e année", "y 1973"]),
    (year_of_journal, "[c Arbres], [v 28e] [o fasc]", ["c Arbres", "v 28e", "o fasc"]),
    (
        book_of_series,
        "[t Moss. In Oak Nets], volume [v 5] of [k Tree Studies], pages [p 3-9]",
        ["t Moss", "o In", "c Oak Nets", "v 5", "k Tree Studies", "p 3-9"],
    ),
    (
        book_of_series,
        "[t Moss in Oak Nets], volume [v 5] of [k Tree Studies], pages [p 3-9]",
        ["t Moss in Oak Nets", "v 5", "k Tree Studies", "p 3-9"],
    ),
    (
        supplement_of_parliament,
        "[c Aus Politik und Zeitgeschichte, B] [v 36]-[i 37/95]",
        ["c Aus Politik und Zeitgeschichte", "i 36-37"],
    ),
    (
        book_behind_year,
        "[a Oak A]. [y 1898]. [c Natural history of moss]. [l Bonn], [v 2], [p 19-38]",
        ["a Oak A", "y 1898", "t Natural history of moss", "l Bonn", "v 2", "p 19-38"],
    ),
    (
        book_behind_year,
        "[a Oak A]. [y 1898]. [c Bulletin of the Society of Botany]. [l Bonn], [v 2], [p 19-38]",
        ["a Oak A", "y 1898", "c Bulletin of the Society of Botany", "l Bonn", "v 2", "p 19-38"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("judgement", "text", "expected"), CASES)
def test_footnotes(judgement: Judgement, text: str, expected: list[str]) -> None:
    assert judged(judgement, text) == expected


@pytest.mark.parametrize(
    ("printed", "page"), [("119 a 127", "119-127"), ("119 a", "119 a"), ("3, 12", "3, 12")]
)
def test_pages_with_a_word(printed: str, page: str) -> None:
    draft = drafted("[p 1]")
    draft.put("page", printed, 1)
    Way([pages_with_a_word]).go(draft)
    assert draft.values["page"] == page


@pytest.mark.parametrize(
    ("text", "title", "container"),
    [
        ("Anne Orme, Planter et couper. Naissance du bois, Paris, Gallimard, 1975, p. 201.", "Planter et couper. Naissance du bois", ""),
        ("K. Ash, Growth of the moss. Acta Arborum, Bonn 1999, pp. 3-9.", "Growth of the moss", "Acta Arborum"),
        ("K. Ash, Growth of the moss. The life of a plant, in: Trees of the north, Bonn 1999, p. 3.", "Growth of the moss. The life of a plant", "Trees of the north"),
        ("Ash, Karl (1969): Das Wachsen der Moose. Philosophische Fragmente, Frankfurt am Main.", "Das Wachsen der Moose. Philosophische Fragmente", ""),
    ],
)  # fmt: skip
def test_subtitles(text: str, title: str, container: str) -> None:
    reference = parse(text).reference
    assert (reference.title, reference.container_title) == (title, container)


def test_year_of_the_original_in_square_brackets() -> None:
    reference = parse("Karl Esche, Weltwald und Nationalwald [1907], München 1962, S. 12.").reference
    assert (reference.title, reference.year) == ("Weltwald und Nationalwald", 1962)
