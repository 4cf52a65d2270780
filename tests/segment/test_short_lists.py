"""Lists of one citation or a few, as short papers have them, and what stands around these."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.errors import NoCitationList
from refsdb.readers import read
from refsdb.segment import segment

PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts. The salts stay for long.\n"
)
SINGLE = [
    (
        "Adler, Bruno, Marta Conti, and Olaf Dahl. 2015. “Salt in the Old Plaster of the Arsenal of Venice.” "
        "Journal of Walls, no. in revision."
    ),
    (
        "Berger, K. L. (1979). Simple models for the growth of moss in cross-sections with an ordered roof. Acta of the "
        "Roofing Society of Example, 74, 537–552."
    ),
    (
        "Costa, R. with the help of Dahl, O. (2014). The Wind and its Walls. Mason University Press, Monographs on "
        "Coasts series."
    ),
    (
        "Dahl O. Houses without a cellar: The Northern Shore and its Builders. In: Eder P, editor. Houses. Berlin: Mason; "
        "2009. p. 3-44."
    ),
]


def found(text: str) -> list[str]:
    return [c.text for c in segment(read("x.txt", text.encode())).citations]


@pytest.mark.parametrize("width", [60, 66, 72, 80, 90])
@pytest.mark.parametrize("text", SINGLE)
def test_one_citation_that_is_wrapped(text: str, width: int) -> None:
    body = textwrap.fill(text, width, break_on_hyphens=False)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == [text]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Adler B (2001) Salt in old plaster walls. J Test Build 12: 34-56",
            "Berger K (1998) Moss. Acta Ex 7: 1–9.",
        ],
        [
            "Adler B (2001) Salt in old walls. J Test Build 12: 34-56.",
            "Moss on roofs (1998). Acta Exempl 7(2): 101–109.",
        ],
        [
            "Adler B (2001) Salt. Kalk, Bern.",
            "Costa RM (2010) Wind and rain. Ann Fict Sci 33: 7–19",
            "Dahl O (2011) X. Bern.",
        ],
    ],
)
def test_two_or_three_citations_a_line_each(lines: list[str]) -> None:
    assert found("\n".join(["Walls", "", PROSE, "References", "", *lines])) == lines


CONTENTS = [
    "-   Introduction\n-   Results\n    -   Salt\n-   References\n",
    "1. Introduction\n2. Results\n3. References\n",
]
BELOW = (
    "Introduction\n\nAdler and Conti (2001) were interested in whether salt stays in walls or goes away with the rain.\n\n"
    "Berger (1998) showed that moss on northern roofs keeps the rain from them for about as long.\n\n"
)


@pytest.mark.parametrize("contents", CONTENTS)
def test_a_heading_in_a_table_of_contents_heads_no_list(contents: str) -> None:
    assert found(f"Walls\n\n{contents}\n{BELOW}References\n\n{SINGLE[1]}\n") == [SINGLE[1]]
    with pytest.raises(NoCitationList):
        found(f"Walls\n\n{contents}\n{BELOW}")


@pytest.mark.parametrize(
    "body",
    [
        "4. Results\nSalt stays.\n5. References\n{}\n",
        "Results\n\n-   Salt stays.\n\n-   References\n\n{}\n",
        "3. Salt\n4. Wind\n5. References\n{}\n",
    ],
)
def test_a_heading_below_an_item_heads_a_list_where_one_follows(body: str) -> None:
    assert found(f"Walls\n\n{PROSE}\n" + body.format("\n".join(SINGLE))) == SINGLE


RULE = "-" * 72


@pytest.mark.parametrize(
    "after",
    [
        "1.  A virtual wall lets us group walls with the same use, as of 2001,\n    though they differ.\n\n2.  Not so.",
        "sessionInfo()\n\n    ## Walls version 4.2.1 (2022-06-23)\n    ## Platform: brick",
        "* The author thanks the masons of Example for the salt of 1998.",
    ],
)
def test_a_rule_ends_a_list(after: str) -> None:
    text = "\n\n".join(textwrap.fill(one, 72, break_on_hyphens=False) for one in SINGLE[:3])
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n\n{RULE}\n\n{after}\n") == SINGLE[:3]


def test_a_rule_within_a_list_ends_nothing() -> None:
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{RULE}\n\n{SINGLE[0]}\n\n{SINGLE[1]}\n") == SINGLE[:2]
    text = f"\n\n{RULE}\n\n".join(SINGLE[:3])
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n") == SINGLE[:3]


def test_a_rule_without_a_blank_line_ends_a_list() -> None:
    listed = "\n".join(textwrap.fill(one, 72, break_on_hyphens=False) for one in SINGLE)
    assert found(f"Walls\n{PROSE}References\n{listed}\n{RULE}\n1. A virtual wall is one.\n") == SINGLE


@pytest.mark.parametrize(
    "code",
    [
        "sessionInfo()",
        "walls <- read('walls.csv')",
        "## Walls version 4.2.1 (2022-06-23)",
        "#> [1] walls_1.0.2 roofs_2.11",
        "devtools::session_info()",
    ],
)
def test_code_below_a_list_is_none_of_it(code: str) -> None:
    text = "\n\n".join(textwrap.fill(one, 72, break_on_hyphens=False) for one in SINGLE[:2])
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n\n{code}\n\nplot(walls)\n") == SINGLE[:2]


@pytest.mark.parametrize("first", ["de Boer, A. (2001)", "bell hooks (1998)", "adler b (2003)"])
def test_a_name_in_lower_case_is_no_code(first: str) -> None:
    items = [f"{first}. Salt in old walls. J Test Build 12: 34-56.", SINGLE[1]]
    text = "\n\n".join([SINGLE[3], *items])
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{text}\n") == [SINGLE[3], *items]


NOTES = [
    "1.  In new walls, however, salts of 2001 stay (see Adler 2001, 2003),\n    as of 1998.↩︎\n\n2.  Not Berger (1998).↩︎",
    "[1] Walls are made of brick (Adler and Conti 2001).↩\n\n[2] Roofs are not.↩",
]


@pytest.mark.parametrize("notes", NOTES)
def test_notes_that_lead_back_to_the_text_are_none_of_the_list(notes: str) -> None:
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{SINGLE[0]}\n\n{SINGLE[1]}\n\n{notes}\n") == SINGLE[:2]
    listed = "\n".join(f"[{n}] {one}" for n, one in enumerate(SINGLE, 1))
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{listed}\n\n{notes}\n") == SINGLE


def test_notes_that_lead_back_may_be_the_list() -> None:
    listed = "\n".join(f"{n}. {one} ↩" for n, one in enumerate(SINGLE, 1))
    assert found(f"Walls\n\n{PROSE}\nNotes\n\n{listed}\n") == SINGLE


def test_notes_of_a_page_are_none_of_the_list() -> None:
    note = '<li id=fn1>See Adler (2001), and Berger (1998, 12).<a href="#fnref1" class="footnote-back">↩︎</a></li>'
    items = "".join(f"<p>{one}</p>" for one in SINGLE)
    page = f"<h1>Walls</h1><p>{PROSE}</p><h2>References</h2>{items}<hr><ol>{note}</ol>"
    assert [c.text for c in segment(read("x.html", page.encode())).citations] == SINGLE


@pytest.mark.parametrize("form", ["[{}]", "{}."])
@pytest.mark.parametrize("width", [60, 72, 90])
def test_numbers_within_the_lines_of_a_paragraph(width: int, form: str) -> None:
    text = " ".join(f"{form.format(n)} {one}" for n, one in enumerate(SINGLE, 1))
    body = textwrap.fill(text, width, break_on_hyphens=False)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == SINGLE


def test_numbers_in_brackets_within_an_item_are_text() -> None:
    items = [
        f"[{n}] {one} Second edition of [{n + 1}] with\n    figures." for n, one in enumerate(SINGLE[:3], 1)
    ]
    expected = [" ".join(one.split())[4:] for one in items]
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n" + "\n".join(items) + "\n") == expected


def test_contents_without_marks() -> None:
    contents = "Introduction\nSalt and wind\nReferences\n"
    text = f"Walls\n\n{contents}\n{BELOW}Salt and wind\n\n{PROSE}\nReferences\n\n{SINGLE[1]}\n"
    assert found(text) == [SINGLE[1]]


ORDERED = [
    "Adler, B. 1998. Walling with Data: A Guide to Salt. Bern: Kalk.",
    "Berger, Karl, and Olaf Dahl. 1998. “Walls with Wind.” In Walls and Roofs. Wall Union of Example.",
    "Conti, Marta. In preparation. “An Interface to Moss.” www.walls.example: Wall House.",
    "Moss Import and Export. 2001. Moss Core Team.",
    "Roof and Wall Systems. 2000. Moss Core Team.",
    "Wall Specification: Salt and Lime. 1994. Bern: Wall Company.",
]


def test_a_list_without_a_heading_that_is_in_order() -> None:
    lines = "\n\n".join(ORDERED)
    assert found(f"Walls\n\n{PROSE}\n{lines}\n") == ORDERED


def test_what_stands_in_quotes_is_one_item() -> None:
    lines = [
        "Adler, Bruno, Marta Conti, and Olaf Dahl. 2015. “Salt in the Old",
        "Plaster of Venice.” Journal of Walls, no. 3 (August). Bern: Kalk.",
    ]
    assert found("Walls\n\n" + PROSE + "\nReferences\n\n" + "\n".join(lines)) == [" ".join(lines)]


def test_where_a_link_leads_to_begins_no_item() -> None:
    one = f"{SINGLE[3]} https://doi.org/10.5555/cellar\n(https://doi.org/10.5555/cellar)."
    two = f"{SINGLE[1]} https://doi.org/10.5555/moss\n(https://doi.org/10.5555/moss)."
    text = f"Walls\n\n{PROSE}\nReferences\n\n{one}\n\n{two}\n"
    assert found(text) == [" ".join(each.split()) for each in (one, two)]


RUN_ON = [
    "Adler, B., & Conti, M. (2001). Salt in old plaster walls. Journal of Test Building, 12(2), 34-56.",
    "Berger, K. (1998). Moss on northern roofs and what it does there. Acta Exempli, 7(2), 101–109.",
    "Costa, R. M., Dahl, O., & Eder, P. (2010). Wind and rain at the coast. Annals of Fictitious Science, 33, 7–19.",
    "Dahl, O. (2011). Houses without a cellar. Journal of Test Building, 22, 3-44.",
]


@pytest.mark.parametrize("width", [58, 72, 85])
def test_a_wrapped_paragraph_of_several_citations(width: int) -> None:
    body = textwrap.fill(" ".join(RUN_ON), width, break_on_hyphens=False)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == RUN_ON
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{RUN_ON[0]}\n\n{body}\n") == [RUN_ON[0], *RUN_ON]


@pytest.mark.parametrize("width", [58, 72, 85])
def test_items_that_end_in_short_lines_begin_with_lines(width: int) -> None:
    edited = [one.replace("Acta", "In Frei, A. (Ed.), Acta") for one in RUN_ON]
    body = "\n".join(textwrap.fill(one, width, break_on_hyphens=False) for one in edited)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == edited


def test_blank_lines_part_items_though_more_authors_begin_their_lines() -> None:
    items = [
        f"{name}, A. B., Elm, T. C., Adler, N. S., Rasmus, N. K.,\nMinas, L. O., Whitel, G. P., & Holm, C. M. (20{n}).\n"
        f"Proteins in old walls and what they promise to us.\nScience of Old Walls, {n}(2), 11–19."
        for n, name in enumerate(["Oak", "Holm", "Lind", "Dahl", "Eder", "Frei", "Gross"], 10)
    ]
    body = "\n\n".join(items)
    assert found(f"Walls\n\n{PROSE}\nReferences\n\n{body}\n") == [" ".join(one.split()) for one in items]
