"""PDF: lines with indents and gaps, columns, headers, line numbers, hyphens; and files that cannot be read."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.pdfs import Text, column, pdf
from refsdb.errors import UnreadableFile
from refsdb.readers import read
from refsdb.segment import segment

PROSE = [
    "Walls of brick take up water from the ground, and with the water",
    "come salts. Where the water dries, the salts stay for many years.",
    "Adler and Conti (2001) saw this in forty houses on the coast, and",
    "others describe something like it for roofs. We do not agree.",
]
ITEMS = [
    (
        "Adler B, Conti M (2001) Salt in old plaster walls and what may",
        "be done about it. J Test Build 12: 34-56",
    ),
    ("Berger K et al (1998) Moss on northern roofs of farms. Acta", "Exempl 7(2): 101-109"),
    ("Costa RM (2010) Wind and rain at the coast of the north. Ann", "Fict Sci 33: 7-19"),
    (
        "Dahl O (2011) Houses without a cellar. In: Moor T (ed) Northern",
        "building. Oslo: Beispielforlag, pp 3-44",
    ),
]
WHOLE = [" ".join(item) for item in ITEMS]
HANGING = [line for first, second in ITEMS for line in (first, f"    {second}")]


def texts(pages: list[list[Text]], **more: float) -> list[str]:
    return [c.text for c in segment(read("a.pdf", pdf(pages, **more))).citations]  # type: ignore[arg-type]


def test_lines_keep_indent_and_gap() -> None:
    lines = read(
        "a.pdf",
        pdf([column(["One line", "    an indented line", "", "", "after a gap", "more", "and more"])]),
    )
    assert [block.text for block in lines.blocks] == [
        "\fOne line", "     an indented line", "", "after a gap", "more", "and more",
    ]  # fmt: skip


def test_a_list_without_numbers() -> None:
    assert texts([column(["Walls", "", *PROSE, "", "References", "", *HANGING])]) == WHOLE


def test_notes_whose_numbers_are_raised() -> None:
    pages = []
    for number, (first, second) in enumerate(ITEMS, 1):
        words = ("brick", "chalk", "clay", "flint", "loam", "marble", "peat", "sand", "slate", "tuff")
        text = column(
            [f"Walls of {word} and page {number} take up water from the ground here" for word in words]
        )
        foot = [(72.0, 103.0, str(number)), (76.0, 100.0, first), (72.0, 88.0, second)]
        pages.append([*text, *foot])
    found = segment(read("a.pdf", pdf(pages, raised=6))).citations
    assert [(c.label, c.text) for c in found] == [(str(n), text) for n, text in enumerate(WHOLE, 1)]


def test_columns() -> None:
    left = column(["Walls", "", *PROSE, "", "References", *HANGING[:4]], x=40)
    right = column(HANGING[4:], x=320)
    assert texts([left + right], size=7) == WHOLE


def test_columns_that_are_drawn_row_by_row() -> None:
    left = column(["Walls", "", *PROSE, "", "References", *HANGING[:4]], x=40)
    right = column(["", "", *HANGING[4:]], x=320)
    rows = sorted(left + right, key=lambda line: (-line[1], line[0]))
    assert texts([rows], size=7) == WHOLE


CODE = ["wall <- salt(bricks)", "plot(wall, rain = 0.5)"]


@pytest.mark.parametrize("at", [0, 3])
def test_lines_that_are_drawn_last_come_where_they_stand(at: int) -> None:
    lines = ["Walls", *PROSE, "", "References", *HANGING]
    page = column([*lines[:at], *CODE, *lines[at:]])
    drawn = [*page[:at], *page[at + 2 :], *page[at : at + 2]]
    assert texts([drawn], size=7) == WHOLE
    assert texts([page], size=7) == WHOLE


@pytest.mark.parametrize("at", [0, 3])
def test_they_do_in_columns_too(at: int) -> None:
    left = column(["Walls", "", *PROSE, "", "References", *HANGING[:4]], x=40)
    right = column([*HANGING[4:], "", "Authors", "", *PROSE[:1]], x=320)
    code = column([*CODE], x=40)
    code = [(x, left[0][1] + 30 - 12 * n, text) for n, (x, _, text) in enumerate(code)]
    assert texts([left + right + code], size=7) == WHOLE


def test_labels_that_are_drawn_first_come_before_their_texts() -> None:
    rows = column(["Walls", "", *PROSE, "", "References", *("x" for _ in range(6))])
    labels = [(x, y, f"[{n}]") for n, (x, y, _) in enumerate(rows[-6::2], 1)]
    one = [
        (x + 24, y, f"{WHOLE[0][:40]}" if not n % 2 else WHOLE[0][40:].strip())
        for n, (x, y, _) in enumerate(rows[-6:])
    ]
    found = segment(read("a.pdf", pdf([[*rows[:-6], *labels, *one]], size=7))).citations
    assert [c.label for c in found] == ["1", "2", "3"]


def test_running_headers_and_page_numbers() -> None:
    pages = []
    for number in range(4):
        body = column(HANGING[2 * number : 2 * number + 2], top=700)
        pages.append([(72, 800, "Journal of Walls, vol. 3"), *body, (300, 40, str(number + 11))])
    first = [
        (72.0, 800.0, "Journal of Walls, vol. 3"),
        *column([*PROSE, "References"], top=700),
        (300.0, 40.0, "10"),
    ]
    assert texts([first, *pages]) == WHOLE


@pytest.mark.parametrize("before", [True, False])
def test_line_numbers_in_the_margin(before: bool) -> None:
    body = column([*PROSE, "References", *HANGING])
    numbers = [(40.0, y, str(number)) for number, (_, y, _) in enumerate(body, 1)]
    mixed = [line for pair in zip(numbers, body, strict=True) for line in pair]
    assert texts([numbers + body if before else mixed]) == WHOLE


def test_the_numbers_of_a_list_whose_surnames_begin_in_lower_case_are_labels() -> None:
    particles = ("de", "van den", "von", "Van", "de la", "di", "ter", "De", "du")
    names = (f"{before} Vries {letter}" for before, letter in zip(particles, "ABCDEFGHI", strict=True))
    items = [f"{n} {name} (200{n}) Salt in old walls. J Test {n}: 3-9" for n, name in enumerate(names, 1)]
    document = segment(read("a.pdf", pdf([column([*PROSE[:2], "", "References", "", *items])])))
    assert [c.label for c in document.citations] == list("123456789")


@pytest.mark.parametrize("flush", ["left", "right"])
def test_line_numbers_that_are_drawn_amid_a_label(flush: str) -> None:
    lines: list[Text] = []
    for number in range(36):
        y, value = 760 - 12 * number, str(number + 1)
        at = 40.0 if flush == "left" else 56 - 5.56 * len(value)
        if number % 3:
            text = (f"towns of the {number} seas. Journal of Tests,", f"{number}(2):3-9, 1990.")[
                number % 3 - 1
            ]
            lines += [(at, y, value), (92, y, text)]
        else:  # PDFium reads what is raised, then what stands left of it, then the rest
            lines += [(72, y, "[AB"), (86, y + 3.5, "+"), (at, y, value)]
            lines += [(94, y, f"{number + 10}] A. Adler, B. Berg. Salt in old walls of the")]
    pages = [[(72.0, 780.0, "References"), *lines[:60]], [(x, y + 200, text) for x, y, text in lines[60:]]]
    assert texts(pages) == [
        f"A. Adler, B. Berg. Salt in old walls of the towns of the {at + 1} "
        f"seas. Journal of Tests, {at + 2}(2):3-9, 1990."
        for at in range(0, 36, 3)
    ]


def test_the_number_of_a_single_page() -> None:
    assert texts([[*column([*PROSE, "References", *HANGING]), (300, 40, "1")]]) == WHOLE


def test_hyphens_at_line_ends() -> None:
    body = [
        "[1] Eder U (1987) Über die Feuchtig-",
        "keit in Häusern. Z Bsp 5: 12-19",
        "[2] Ito S (2003) On Walls. J Test 3: 4-5",
    ]
    assert texts([column([*PROSE, "Literatur", *body])])[0] == (
        "Eder U (1987) Über die Feuchtigkeit in Häusern. Z Bsp 5: 12-19"
    )


def test_headers_that_differ_on_left_and_right_pages() -> None:
    pages = [[(72.0, 800.0, "Walls"), *column([*PROSE, "References"], top=700)]]
    for number in range(4):
        header = "A. Adler, B. Conti 4{}" if number % 2 else "4{} Moss on old roofs"
        pages.append(
            [(72, 800, header.format(number)), *column(HANGING[2 * number : 2 * number + 2], top=700)]
        )
    assert texts(pages) == WHOLE


def test_a_footer_on_two_pages_of_which_the_last_is_one() -> None:
    footer = (72.0, 40.0, "The Walls | Vol. 113 | Issue 17 | 29 April 2016")
    pages = [
        [*column([*PROSE, "References", *HANGING[:4]], top=700), footer],
        [*column(HANGING[4:], top=700), footer],
    ]
    assert texts(pages) == WHOLE


def test_a_heading_that_the_contents_name_as_well_stays() -> None:
    pages = [
        column(["Salt in old walls"]),
        column(["Contents", "Introduction", "References"]),
        column([*PROSE] * 2),
        column(["References", *HANGING]),
        column(["Appendix A: Walls", "1. North wall, 3.2 m (2015)", "2. South wall (2016)"]),
    ]
    assert texts(pages) == WHOLE


def test_what_the_file_says_about_itself_is_believed_where_it_is_printed() -> None:
    page = column(["Salt in old walls", "", "Jane Doe", *PROSE])
    info = r"/Title (Salt in old walls) /Author (Jane Doe) /ModDate (D:20201029080000Z)"
    assert read("a.pdf", pdf([page], info=info)).metadata == {
        "title": "Salt in old walls",
        "author": "Jane Doe",
        "modified": "2020-10-29",
    }
    assert read("a.pdf", pdf([page], info="/Title (Microsoft Word - x.doc) /Author (user1)")).metadata == {}
    large = read("a.pdf", pdf([page], title=18)).blocks
    assert [round(block.size, 1) for block in large if block.text][:3] == [1.8, 1.0, 1.0]


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read("a.pdf", content)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_files_that_cannot_be_read() -> None:
    whole = pdf([column(PROSE)] * 3)
    assert "damaged or cut short" in refused(whole[: len(whole) // 2])
    assert "damaged or cut short" in refused(b"%PDF-1.4\n1 0 obj")
    assert "damaged or cut short" in refused(b"%PDF-1.4\n" + b"\xff" * 3000 + b"%%EOF")
    assert "no text layer (run OCR first)" in refused(pdf([[]] * 3))
    assert "no text layer (run OCR first)" in refused(pdf([[(72, 700, "12")]] * 3))
    assert "an encrypted PDF (save it without a password)" in refused(pdf([column(PROSE)], password="secret"))


def test_three_hundred_pages_are_read_quickly() -> None:
    content = pdf([column(PROSE * 12)] * 300)
    start = time.process_time()
    assert len(read("a.pdf", content).blocks) > 300 * 48 - 1
    assert time.process_time() - start < 5


EXAMPLE = pdf([column([*PROSE, "References", *HANGING])] * 2)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(EXAMPLE)), st.integers(0, len(EXAMPLE)), st.binary(max_size=8))
def test_cut_and_spliced(first: int, second: int, junk: bytes) -> None:
    message = ""
    try:
        assert read("a.pdf", b"%PDF-1.4" + EXAMPLE[:first] + junk + EXAMPLE[second:]).blocks
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


def test_the_raised_number_of_an_edition_before_its_year() -> None:
    page = [
        (50.0, 700.0, "Oak (1980/"),
        (99.5, 703.5, "1"),
        (102.8, 700.0, "1971): Salt. (New York"),
        (50.0, 680.0, "Elm"),
    ]
    assert read("a.pdf", pdf([page], raised=6)).blocks[0].text == "\fOak (1980/¹1971): Salt. (New York"
