"""The list checks itself: nothing is dropped or renumbered in silence."""

from __future__ import annotations

import pytest

from refsdb.model import Article, Block, Document
from refsdb.readers import read
from refsdb.segment import article_of, segment


def item(number: int) -> str:
    return f"Author{'abcdefghijklm'[number % 13]} B ({1990 + number}) On the matter of {number} walls. J Test {number}: {number}-{number + 9}"


def article(*lines: str) -> Article:
    text = ["Walls", "", "References", "", *lines]
    return segment(Document("x.txt", "text", tuple(Block(line) for line in text)))


def numbered(*numbers: int) -> Article:
    return article(*(f"{number}. {item(number)}" for number in numbers))


def test_all_is_well() -> None:
    found = numbered(*range(1, 11))
    assert found.warnings == ()
    assert not any(c.doubt for c in found.citations)


def test_a_missing_number() -> None:
    found = numbered(1, 2, 3, 4, 5, 6, 8, 9, 10)
    assert found.warnings == ("the list is numbered 1 to 10 but 9 items were found: 7 is missing",)
    assert [(c.position, c.label, c.doubt) for c in found.citations if c.doubt] == [
        (7, "8", "7 is missing before it")
    ]


@pytest.mark.parametrize(
    "numbers",
    [(1, 2, 3, 4, 8, 9, 10), (1, 4, 5, 6), (1, 2, 3, 10, 11), (1, 2, 3, 4, 5, 12, 13), (1, 2, 5, 6)],
)
def test_items_that_an_author_took_out_take_no_others_along(numbers: tuple[int, ...]) -> None:
    found = numbered(*numbers)
    assert [c.label for c in found.citations] == [str(number) for number in numbers]
    assert "missing" in found.warnings[0]


def test_a_repeated_number() -> None:
    found = numbered(1, 2, 3, 3, 4)
    assert [c.label for c in found.citations] == ["1", "2", "3", "3", "4"]
    assert found.warnings == ("the list prints 3 twice: 5 items were found",)
    assert found.citations[3].doubt == "number 3 is printed twice"


def test_numbers_that_begin_again() -> None:
    found = article(
        *(f"{n}. {item(n)}" for n in (1, 2, 3)), "", "Reviews", "", *(f"{n}. {item(n + 5)}" for n in (1, 2))
    )
    assert [c.position for c in found.citations] == [1, 2, 3, 4, 5]
    assert found.warnings == ("the numbering of the list begins again 1 time(s): 5 items were found",)


def test_an_item_with_a_label_of_its_own_lacks_no_number() -> None:
    items = "\\bibitem{a} A. Adler, Walls, 2001. \\bibitem[Ber98]{b} B. Berger, Moss, 1998. \\bibitem{c} C. Costa, Wind, 2010."
    text = f"\\begin{{thebibliography}}{{9}}\n{items}\n\\end{{thebibliography}}\n"
    assert article_of(read("x.bbl", text.encode())).warnings == ()


@pytest.mark.parametrize(
    ("last", "cut"),
    [("van den Bergh S., 1999, A&ARv, 9, 273", False), ("van den Bergh S., 1999, A&ARv,", True)],
)
def test_a_short_last_item_with_volume_and_page_is_whole(last: str, cut: bool) -> None:
    names = "Abbott B. P., Adams F. C., Bauer C. D., Conti M., Dahl O."
    items = [f"{names}, {1990 + at}, Monthly Notices of Salts and Walls, {at}, {at}50" for at in range(1, 6)]
    assert bool(article(*items, last).warnings) is cut


def test_a_list_that_does_not_begin_with_one() -> None:
    assert numbered(4, 5, 6).warnings == ("the list begins with number 4",)


def test_an_item_unlike_a_citation() -> None:
    found = article(
        f"1. {item(1)}",
        "2. more walls, of all kinds, and salts",
        f"3. {item(3)}",
        f"4. {item(4)}",
    )
    assert [c.doubt for c in found.citations] == ["", "does not look like a citation", "", ""]


def test_an_item_that_may_hold_two() -> None:
    found = article(
        *(f"{n}. {item(n)}" for n in (1, 2, 3)), "4. " + " and also ".join(item(n) for n in range(4, 12))
    )
    assert "more than one" in found.citations[3].doubt


def test_a_number_with_nothing_behind_it() -> None:
    found = article(f"1. {item(1)}", "2.", f"3. {item(3)}", f"4. {item(4)}")
    assert [c.label for c in found.citations] == ["1", "2", "3", "4"]
    assert found.citations[1].doubt == "nothing is printed after its number"


def test_a_file_that_ends_in_a_citation() -> None:
    found = article(*(f"{n}. {item(n)}" for n in (1, 2, 3)), "4. Authorx B (1999) On the mat")
    assert "cut short" in found.citations[3].doubt
    assert found.warnings == ("the file ends inside the last citation (4)",)


@pytest.mark.parametrize(
    "last", ["Cole E (2010) Walls. Springer, Berlin", "Cole E (2010) Walls. Salzdorf: Kalk und Sohn"]
)
def test_a_book_without_a_full_stop_is_not_cut_short(last: str) -> None:
    found = article(*(f"{n}. {item(n)}." for n in (1, 2, 3)), f"4. {last}")
    assert found.warnings == ()
    assert found.citations[3].doubt == ""


@pytest.mark.parametrize("form", ["{n}. {}", "{}", "- {}"])
def test_text_after_the_list_is_told(form: str) -> None:
    items = [form.format(item(n), n=n) for n in (1, 2, 3)]
    found = article(*items, "", "The author thanks the masons of the town for their help.", "", "So do we.")
    assert len(found.citations) == 3
    (warning,) = found.warnings
    assert "“The author thanks the masons of the town for their help.”, and 1 more" in warning


def test_the_text_that_is_told_is_the_likeliest_citation() -> None:
    found = article(*(f"{n}. {item(n)}" for n in (1, 2, 3)), "", "There is more.", "", item(7))
    assert item(7)[:40] in found.warnings[0]


@pytest.mark.parametrize(
    "after", ["Authors", "Last updated on 1 May 2020", "Appendix A", "A heading of another part"]
)
def test_what_comes_after_the_end_of_a_list_is_not_told(after: str) -> None:
    items = [f"{n}. {item(n)}" for n in (1, 2, 3)]
    assert article(*items, "", after, "", "The walls are very old, and the salt is in them.").warnings == ()


@pytest.mark.parametrize(
    "last",
    [
        "Doe v. Roe, 549 U.S. 497 (2007).",
        "Doe v. Roe, 549 U.S. 497 (2007)",
        "Adler B. Moss. arXiv:1202.0001.",
        "Walls. Accessed 3 May 2020.",
        "Adler B. Moss (in press).",
        "Vgl. ebd., S. 9.",
        "Adler B. “Moss [2007]”",
        "Adler B (2007) Moss. ISBN 978-0-201-00000-6",
        "Ebd., S. 91",
    ],
)
def test_a_short_item_that_comes_to_its_end(last: str) -> None:
    found = article(*(f"{number}. {item(number)}." for number in (1, 2, 3)), f"4. {last}")
    assert found.warnings == ()
    assert "cut short" not in found.citations[3].doubt


@pytest.mark.parametrize(
    "last",
    [
        "Adler B, Conti M.",
        "Adler B et al.",
        "Adler B (2007) Moss. J Foo Vol.",
        "Adler B (2007) Mo",
        "Adler B et al (2007)",
        "Adler B (2007).",
    ],
)
def test_a_short_item_that_does_not(last: str) -> None:
    found = article(*(f"{number}. {item(number)}." for number in (1, 2, 3)), f"4. {last}")
    assert "cut short" in found.citations[3].doubt


@pytest.mark.parametrize("between", ["; ", ". "])
def test_two_works_in_one_item_need_a_look(between: str) -> None:
    two = f"{item(2)}{between}{item(7)}"
    found = article(f"1. {item(1)}", f"2. {two}", f"3. {item(3)}")
    assert [c.text for c in found.citations] == [item(1), two, item(3)]
    assert [c.doubt for c in found.citations] == ["", "may hold more than one work", ""]


def test_a_line_without_a_number_in_a_numbered_list_needs_a_look() -> None:
    found = article(f"1. {item(1)}", f"2. {item(2)}", f"{item(7)}", f"3. {item(3)}")
    assert [c.doubt for c in found.citations] == ["", "may hold more than one work", ""]


@pytest.mark.parametrize("link", ["dagegen ", "vgl. auch ", "siehe auch ", "ferner ", "sowie ", ""])
def test_works_of_a_note_that_words_join(link: str) -> None:
    first, second = (
        "Anna Adler: Salz in Mauern, Graz 1999",
        "Berta Berger: Moos auf Dächern, Wien 2001, S. 5.",
    )
    page = f"# Walls\n\nText.[^1] Text.[^2]\n\n[^1]: {first}; {link}{second}\n[^2]: {item(3)}\n"
    found = segment(read("x.md", page.encode()))
    assert [(c.label, c.text) for c in found.citations] == [("1", first), ("1", second), ("2", item(3))]


@pytest.mark.parametrize(
    "note",
    [
        "Anna Adler: Salz in alten Mauern der Stadt, Graz: Beispielverlag 1999, S. 5.",
        "Anna Adler, Salt in the Old Walls (Oldtown, 1981), 4.",
        "Anna Adler, Salt in the Old Walls, 2nd ed. (Oldtown and Port Elm, 1981) 4–9.",
        "Anna Adler, Le sel des vieux murs (Vieilleville, 1981), p. 4.",
    ],
)
def test_footnotes_beside_a_list_are_told(note: str) -> None:
    notes = f"[^1]: {note}\n"
    page = f"# Walls\n\nText.[^1] More.[^2]\n\n## References\n\n- {item(1)}\n- {item(2)}\n\n{notes}[^2]: As said above.\n"
    found = segment(read("x.md", page.encode()))
    assert [c.text for c in found.citations] == [item(1), item(2)]
    (warning,) = found.warnings
    assert warning.startswith(f"1 footnote names a work and stands in no list: “{note[:30]}")


@pytest.mark.parametrize(
    "note",
    [
        "See Adler and Conti (2001: 34) for the walls; also Berger 1998, pp. 3–8.",
        "Vgl. Adler/Conti 2001, S. 34.",
        "Adler et al. 2001, 34–36.",
        "The walls of the town were new by then (Adler, 2001), 4 of them with salt.",
        f"{item(1)}, here p. 3.",
    ],
)
def test_footnotes_that_point_to_the_list_are_not_told(note: str) -> None:
    page = f"# Walls\n\nText.[^1]\n\n## References\n\n- {item(1)}\n- {item(2)}\n\n[^1]: {note}\n"
    assert segment(read("x.md", page.encode())).warnings == ()
