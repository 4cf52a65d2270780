"""Lists beside other sections, and lines that can begin no citation, as whole documents have them."""

from __future__ import annotations

import pytest

from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM (2010) Wind and rain at the coast. Ann Fict Sci 33: 7–19"
D = "Dahl O (2011) Houses without a cellar. J Test Build 22: 3-44"
PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long.\n"
)
ALL = [A, B, C, D]


def found(text: str, name: str = "x.txt") -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(read(name, text.encode())).citations]


@pytest.mark.parametrize(
    ("before", "heading"),
    [
        # a section of rules, whose notes stand at the foot of its page
        ("Citations\n\n1. A note has a number.\n2. Leave a blank line before it.\n3. {a}.\n", "Bibliography"),
        # only the first of its items is a work
        (
            "5.4 Sources\n\n• {a}\n• [9]\n• [12]\n\n6 More kinds of works\n\n• [3]\n• [4]\n• {b}\n",
            "Literatur",
        ),
        # what is counted is the sections after it
        (
            "1.5. References\n\nNumber them.\n\n2. WALLS\n\nAs {a}\n\n3. ROOFS\n\nAs {b}\n",
            "4. REFERENCES",
        ),
    ],
)
def test_a_section_that_speaks_of_citations_is_no_list_beside_one(before: str, heading: str) -> None:
    text = f"Walls\n\n{PROSE}\n{before.format(a=A, b=B)}\nThe end\n\n{15 * PROSE}\n{heading}\n\n1. {C}\n2. {D}\n3. {A}\n"
    assert found(text) == [("1", C), ("2", D), ("3", A)]


def test_raised_numbers_before_notes() -> None:
    text = f"Walls\n\n{PROSE}\nNotes\n\n¹ {A}\n² {B}\n¹⁰ {C}"
    assert found(text) == [("1", A), ("2", B), ("10", C)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Oliva, R. Normas de sal, ABNT 10520:2002",
            "e o uso da cal. 2015. Sal e cal. Lisboa: Exemplo, 2016.",
        ),
    ],
)
def test_a_line_that_cannot_begin_a_citation(first: str, second: str) -> None:
    body = f"{A}\n\n{first}\n{second}\n\n{C}\n"
    joined = f"{first} {second}".replace("\n", " ")
    assert [text for _, text in found(f"Walls\n\n{PROSE}\nReferences\n\n{body}")] == [A, joined, C]


def test_what_comes_after_the_list_does_not_change_its_shape() -> None:
    items = [
        ["Adler, B. and Conti, M. (1997). “Salt in old plaster walls of houses: the", "  Methods of Stone”. In: Proceedings of the Meeting on Walls. WALLS ’97.", "  Atlanta, Georgia, USA: AC Press, pp. 115–122."],
        ["Berger, K. (1998). Moss on the roofs of the north and of the south. 3rd.", "  Boston, MA, USA: Mason-Elm Publishing Co., Inc."],
        ["Costa, R. M. (1999). “Wind and rain at the coast of the sea and inland in", "  Groups”. In: Proceedings of the Ninth Meeting on Wind. WIND ’91. New Oak,", "  USA: University of Elm, pp. 229–237."],
        ["Dahl, O. (2000). Houses without a cellar. Mapping walls. Open Oak Press."],
    ]  # fmt: skip
    body = "\n".join("           " + line for item in items for line in item)
    code = "".join(f"{' ' * (n % 2)}\\wall{{{n}}}\n" for n in range(60))
    text = f"Walls\n\n{PROSE}\n           References\n{body}\n           CHANGES\n{code}"
    assert [one for _, one in found(text)] == [" ".join(map(str.strip, item)) for item in items]


def test_and_in_polish_is_no_word_of_the_writer() -> None:
    other = "Will Oakes i Ann Elm. The salt tool. Dostępne w pliku salt.pdf. (Wpisz salt w linii.)"
    text = f"Walls\n\n{PROSE}\nBibliografia\n\n[1] {A}\n[2] {other}\n[3] {B}"
    assert found(text) == [("1", A), ("2", other), ("3", B)]


def test_names_and_a_year_on_a_line_of_their_own() -> None:
    items = [
        "Rowan, P., Aspen, L., Hazel, T., Birch, M., Cedar, N., Maple, O. and Birch, E. (2013).\nMOSS! Roof Gardens on Steep Houses with Three Kinds of Soil.\nTest Garden Journal. Quarry, Vol 41, pp 61-83.",
        "Rowan P., Aspen L., Hazel T., Cedar N.B., Maple O., and Birch E. (2011).\nA Rain Fed Garden for the Roofs of Narrow Houses.\nMOSS 2011. Test Notes on Gardens, vol 5127, pp. 18-29.",
        "Dahl O. and Elm A. (2016). Stones and walls. In: Salt of the Year. Test Notes on Salt, vol 8, pp. 4-9.",
    ]
    text = f"Walls\n\n{PROSE}\nReferences\n\n" + "\n\n".join(items)
    assert [one for _, one in found(text)] == [one.replace("\n", " ") for one in items]


def test_a_place_of_three_parts_is_no_name() -> None:
    text = (
        'Hazelton, Ida, and Per Aspen. 2007. "Moss Roof: A 48-cornered Garden above a House of Clay." _AC '
        "Annals of Roofs and Gardens_ 5 (2). New Oak, NO, USA: AC: 41–57. "
        "doi:10.5555/481516.234210."
    )
    assert [one for _, one in found(f"Walls\n\n{PROSE}\nReferences\n\n- {text}\n- {A}\n")] == [text, A]


@pytest.mark.parametrize(
    "text",
    [
        "Erlacher, Ruprecht (1987): »Vom Moos der Dächer«. In: Ders.: Alle Schriften. Bd. 4.3: Hortensia. Bearb. von Emil Tann und Ada Gross. Lindau: Garten, 52–88 (Original: Hortus sive De Musco Tectorum. Altdorf a. M 1712).",
        "Erlmann, B. (2012). “Slow growth of roof gardens under heavy rain in the narrow towns of the north.” Ph.D. thesis, Institute for Roof Gardens and Test Building, Linden-Univ. Altdorf, Germany, 3, <https://e.org> (2014).",
    ],
)
def test_what_stands_in_brackets_or_behind_an_abbreviation_begins_nothing(text: str) -> None:
    assert [one for _, one in found(f"Walls\n\n{PROSE}\nReferences\n\n{A}\n{text}\n{B}\n")] == [A, text, B]


def test_a_line_that_closes_the_brackets_of_an_item() -> None:
    items = [
        ["– (1991): Das Moos am Dach. Aus dem Englischen übers. von Ada Gross. Lindau: Garten (Original: The", "   Moss of the Roof. Oakham 1874)."],
        ["Tannow, Emil (1983): »Der Garten der Häuser«. Aus dem Russischen von Ida Elm (Original: Sad i dom.", "   Ostrow 1911)."],
        ["Dahl, Otto (1970): Houses without a cellar. Mapping the walls of the north and the south. New Oak: Mason."],
    ]  # fmt: skip
    text = f"Walls\n\n{PROSE}\nLiteratur\n\n{A}\n" + "\n".join(line for item in items for line in item)
    assert [one for _, one in found(text)] == [A, *(" ".join(map(str.strip, item)) for item in items)]


@pytest.mark.parametrize("number", ["1", "2"])
def test_the_only_item_of_a_part_keeps_its_number(number: str) -> None:
    item = "National committee of walls. Rules of the walls\nof the north;. Available from http://e.org/elm.\nash/walls.html. Updated 2013 May\n17; cited 2013 Jun 4."
    text = f"Walls\n\n{PROSE}\nReferences\n\n[{number}] {item}\n"
    assert found(text) == [(number, item.replace("elm.\nash", "elm.ash").replace("\n", " "))]


def test_rules_how_to_cite_are_no_list_right_before_one() -> None:
    rules = f"The program puts the list last. For brackets use one command. For example (Oak, 2003). For a text use another. For example {A[:26]}. Both may take more, for example Oak (2003)."
    text = f"Walls\n\n{PROSE}\n8. Citations and Bibliography\n\n{rules}\n\nThanks to all.\n\nReferences\n\n{A}\n{B}\n"
    assert [one for _, one in found(text)] == [A, B]


def test_a_short_list_is_a_list() -> None:
    assert [one for _, one in found(f"Walls\n\n{PROSE}\n2.1 Kurze Literaturliste\n\n{A}\n{B}\n{C}\n")] == [
        A,
        B,
        C,
    ]


def test_a_row_of_numbers_in_brackets_is_a_list_whatever_it_names() -> None:
    items = [
        "Package afterpage: Do this after the page.",
        "Your adviser; ask him.",
        "The wall handbook of the office.",
    ]
    text = f"Walls\n\n{PROSE}\nReferences\n\n" + "\n".join(f"[{n}] {item}" for n, item in enumerate(items, 1))
    assert [one for _, one in found(text)] == items


def test_an_example_of_one_item_is_no_list_far_from_one() -> None:
    example = f"Bibliography\n\n[1] {A}\n"
    text = f"Walls\n\n{example}\nMore\n\n{15 * PROSE}\nReferences\n\n" + "\n".join(
        f"[{n}] {item}" for n, item in enumerate([*ALL, "Elm, A. Moss. Berlin 1999."], 1)
    )
    assert [one for _, one in found(text)] == [*ALL, "Elm, A. Moss. Berlin 1999."]


def test_the_only_item_of_a_chapter_is_no_example() -> None:
    more = [
        *ALL[1:],
        "Elm P (2003) Oak trees in old towns. J Test Build 3: 4-9",
        "Elm, A. Moss. Berlin 1999.",
    ]
    text = (
        f"Walls\n\n{PROSE}\nReferences\n\n[1] {A}\n\nChapter 2\n\n{15 * PROSE}\nReferences\n\n"
        + "\n".join(f"[{n}] {item}" for n, item in enumerate(more, 1))
    )
    assert [one for _, one in found(text)] == [A, *more]


def test_an_initial_is_no_word_of_the_writer() -> None:
    item = "The comma package. Alexander I. Rose, CTA, v1.0 for all."
    text = f"Walls\n\n{PROSE}\nReferences\n\n[1] {A}\n[2] {item}\n[3] {B}\n"
    assert [one for _, one in found(text)] == [A, item, B]


def test_sections_that_are_counted_below_the_only_citation() -> None:
    sections = "\n\n".join(f"{n} Walls of kind {n}\n\n{PROSE}" for n in range(1, 4))
    text = f"Walls\n\n{PROSE}\nReferences\n\n{A}\n\n{sections}"
    assert found(text) == [("", A)]


def test_numbers_without_texts_are_no_list() -> None:
    contents = "Contents\n\nAims\nReferences\n1\n2\n3\n\nAims\n\nThe aims are high.\n"
    assert found(f"Walls\n\n{contents}\n{PROSE}\nReferences\n\n[1] {A}\n[2] {B}\n") == [("1", A), ("2", B)]


def test_a_running_head_with_the_number_of_the_article() -> None:
    first, second = "Costa RM (2010) Wind and rain at the coast of", "the far north. Ann Fict Sci 33: 7–19"
    page = "\n".join(PROSE.strip() for _ in range(20))
    text = f"Walls\n\n{page}\n\f111:2 Oak et al.\n{page}\n\f111:4 Oak et al.\nReferences\n{A}\n{first}\n\f111:6 Oak et al.\n{second}\n{D}\n"
    assert [one for _, one in found(text)] == [A, f"{first} {second}", D]


def test_sentences_before_the_items_that_the_format_states_are_none() -> None:
    items = "".join(f"<li>{text}</li>" for text in ALL)
    said = "<p>The walls were built after Adler et al., 1973 and 1979.</p><p>The first was made by Oak (Copyright 1991, Elm). Over the years it was changed.</p>"
    html = f"<h1>Walls</h1><p>{PROSE}</p><h2>References</h2>{said}<ul>{items}</ul>"
    assert [one for _, one in found(html, "a.html")] == ALL


def test_labels_under_the_heading_of_a_list() -> None:
    items = [
        "IANA, assigned numbers of walls: http://e.org/assignments/wall-numbers/wall-numbers.xml",
        "Walls and their numbers: http://e.org/develop/regauth/walls.txt",
        "Roofs and their numbers: http://e.org/develop/regauth/roofs.txt",
    ]
    text = "".join(
        f"<dt>[{key}]</dt><dd>{item}</dd>" for key, item in zip(("IANA8", "Wall", "Roof"), items, strict=True)
    )
    html = f"<h1>Walls</h1><p>{PROSE}</p><h2>References</h2><dl>{text}</dl><h2>Usage</h2><p>{PROSE}</p>"
    assert [one for _, one in found(html, "a.html")] == items


def test_the_last_label_stands_before_an_item_of_the_format() -> None:
    labels = "".join(f"<p>[{key}]</p><p>{text}</p>" for key, text in (("Adl", A), ("Ber", B)))
    html = f"<h1>Walls</h1><h2>References</h2>{labels}<p>[Dah]</p><ul><li>{D}</li></ul><h2>Usage</h2><p>{PROSE}</p>"
    assert found(html, "a.html") == [("Adl", A), ("Ber", B), ("Dah", D)]


@pytest.mark.parametrize("between", ["\f", "\n"])
def test_an_index_below_labels_is_no_list(between: str) -> None:
    items = ["Marco Oak and Elke Elm. The wall package, 2013.", "Robin Ash. The roof package, 2011."]
    index = "Index\n\nSymbols\nroot . . . . . 20\n21, 22\n1 square\n2 round\n3 flat\n"
    text = f"Walls\n\n{PROSE}\nReferences\n[OE13] {items[0]}\n[Ash11] {items[1]}\n{between}{index}"
    assert found(text) == [("OE13", items[0]), ("Ash11", items[1])]
