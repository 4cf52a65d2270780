"""Notes at the foot of pages: brought together after the text, whatever stands on the pages between them."""

from __future__ import annotations

import textwrap

import pytest

from refsdb.errors import NoCitationList
from refsdb.model import Block, Document
from refsdb.readers import read
from refsdb.segment import segment

PROSE = [
    f"Walls of brick take up water from the ground {n}, and with the water come salts" for n in range(48)
]
NOTES = [
    "Anna Adler, Salz in alten Mauern, Beispielstadt 2001.",
    "Karl Berger, Moos auf Dächern. Eine Untersuchung, Beispielstadt 1998, S. 12.",
    "Ebd., S. 14.",
    "Rita Costa, Das Dorf am Fluss, in: Beispiele 3 (2010), S. 7–19.",
    "Ole Dahl, Häuser ohne Keller, Beispielstadt 2011.",
    "Vgl. Adler (Anm. 1), S. 3.",
    "Ute Eder, Wind und Regen an der Küste, Beispielstadt 1987.",
]


def pages(form: str, wrapped: bool = True) -> list[str]:
    """Four pages with a foot of notes each, the second note wrapped."""
    lines = ["Mauern und ihre Salze"]
    numbered = [form.format(number) + note for number, note in enumerate(NOTES, 1)]
    if wrapped:
        numbered[1] = numbered[1].replace("Eine ", "Eine\n")
    for page, notes in enumerate((numbered[:2], numbered[2:4], numbered[4:5], numbered[5:])):
        text = PROSE[12 * page : 12 * page + 12]
        lines += ["\f" * (page > 0) + text[0], *text[1:], *"\n".join(notes).split("\n")]
    return lines


def found(lines: list[str]) -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(Document("x", "text", tuple(map(Block, lines)))).citations]


@pytest.mark.parametrize("form", ["{} ", "{}. ", "[{}] ", "{}) ", "({}) "])
def test_notes_of_several_pages(form: str) -> None:
    assert found(pages(form)) == [(str(number), note) for number, note in enumerate(NOTES, 1)]


def test_notes_of_short_pages() -> None:
    text = [
        "The marsh was drained in a hurry and it has never been quite dry since then.1 What the men\nwould not say is that they were paid for it.2\nIt is there to this day.",
        "When the wall was finished they had a feast.3 It is not known who paid, but it was\nnot the board, which had nothing,4 and nobody\nhas asked.",
    ]
    notes = [[f"{at} {NOTES[at - 1]}" for at in own] for own in ((1, 2), (3, 4))]
    page = ["Walls and feasts", "", *text[0].split("\n"), "", *notes[0], "", "17"]
    page += [f"\f{text[1]}".split("\n")[0], *text[1].split("\n")[1:], "", *notes[1], "", "18"]
    assert found(page) == [(str(at), NOTES[at - 1]) for at in (1, 2, 3, 4)]


def test_a_long_item_at_the_top_of_a_page_is_no_text() -> None:
    lines = [*PROSE, "References", "1. " + NOTES[0], "2. " + NOTES[1], "\f3. " + NOTES[3]]
    lines += [
        "In: Walls of the North, with a word by",
        "Rita Costa, Beispielstadt 1990,",
        "4. " + NOTES[4],
        "5. " + NOTES[6],
    ]
    assert [label for label, _ in found(lines)] == ["1", "2", "3", "4", "5"]


def test_a_list_at_the_end_comes_before_the_notes() -> None:
    items = [
        f"{name}, Karl (199{n}): Moos auf Dächern. Beispielstadt."
        for n, name in enumerate(("Adler", "Berger", "Costa"))
    ]
    assert [text for _, text in found([*pages("{} "), "\fLiteratur", *items])] == items


def test_a_numbered_list_on_several_pages_is_no_foot() -> None:
    lines = [
        *PROSE,
        "[1] " + NOTES[0],
        "[2] " + NOTES[1],
        "\f[3] " + NOTES[3],
        "[4] " + NOTES[4],
        "\f[5] " + NOTES[6],
    ]
    assert [label for label, _ in found(lines)] == ["1", "2", "3", "4", "5"]


def test_numbers_that_begin_the_rows_of_tables_are_no_notes() -> None:
    lines = pages("{} ")
    rows = [f"{n} dry 0.{n} 1.{n} 0.3{n}" for n in range(1, 8)]
    lines = [
        line if line[:1] not in "1234567" or line[1:2] != " " else rows[int(line[0]) - 1] for line in lines
    ]
    items = ["Adler B (2001) Salt in walls. J Test 1: 2-3", "Berger K (1998) Moss. J Test 2: 3-4"]
    assert [text for _, text in found([*lines, "References", *items])] == items


@pytest.mark.parametrize("heads", ["", "## Part\n\n"])
def test_notes_behind_the_paragraphs_that_call_them(heads: str) -> None:
    works = [
        "Adler, B. & Conti, M. Salt in old plaster walls. London: Mason Press, 2001, pp. 34-56.",
        'Berger, K. "Moss on northern roofs". Acta Exempla 7(2), 1998, 101–109.',
        'Costa, R. M. "Wind and rain at the coast". Ann Fict Sci 33 (2010): 7–19.',
    ]
    body = "\n\n".join(
        f"{heads}Walls take up water.[^{n}] The salts stay for long.\n\n[^{n}]: {work}"
        for n, work in enumerate(works, 1)
    )
    article = segment(read("a.md", f"# Walls\n\n{body}\n".encode()))
    assert [(c.label, c.text) for c in article.citations] == [
        (str(n), work) for n, work in enumerate(works, 1)
    ]


@pytest.mark.parametrize("form", ["{} ", "[{}] "])
@pytest.mark.parametrize(
    "notes",
    [
        (NOTES[0], "Ebd., S. 14.", NOTES[4], "Adler, Salz (wie Anm. 1), S. 30.", NOTES[6]),
        (NOTES[0], "Ebd., S. 14.", NOTES[4], "Adler, Salz (wie Anm. 1), S. 30.", NOTES[6], "HSM 2, S. 55."),
    ],
)
def test_few_notes_of_which_some_name_a_work_again_need_no_heading(form: str, notes: tuple[str, ...]) -> None:
    lines = ["Mauern und ihre Salze", "", "Die Mauern stehen.1 Sie sind alt.2 Das Salz bleibt.3", ""]
    numbered = [form.format(number) + note for number, note in enumerate(notes, 1)]
    assert found([*lines, *numbered]) == [(str(number), note) for number, note in enumerate(notes, 1)]


def test_numbered_sentences_are_no_notes() -> None:
    said = ["The walls of 2001 are old.", "See above, p. 12.", "Salt was found in 2003 by Adler.", "Ibid."]
    lines = ["Walls", "", "Walls stand.", "", *(f"{number} {one}" for number, one in enumerate(said, 1))]
    with pytest.raises(NoCitationList):
        found(lines)


ITEMS = [
    "Adler B (2001) Salt in old plaster walls, and how it came there. J Test Build 12: 34-56.",
    "Berger K et al (1998) Moss on northern roofs, seen from above. Acta Exempl 7(2): 101-109.",
    "Costa RM (2010) Wind and rain at the coast in winter. Ann Fict Sci 33: 7-19.",
    "Dahl S (2015) Wet bricks and dry ones, and the price of both. Wall Policy 22: 1-9.",
]


def with_foot(note: str) -> list[str]:
    items = [textwrap.wrap(f"[{n}] {one}", 56, subsequent_indent="    ") for n, one in enumerate(ITEMS, 1)]
    text = ["Walls", "", *PROSE[:6], "", "References", "", *items[0], *items[1], note]
    return [*text, f"\f{items[2][0]}", *items[2][1:], *items[3]]


@pytest.mark.parametrize(
    "note", ["  1 See the county record office, box 14, 1719-1762.", "  ¹ Oak, in a letter of 1998."]
)
def test_the_only_note_of_a_page_on_which_a_list_begins(note: str) -> None:
    assert found(with_foot(note)) == [(str(n), one) for n, one in enumerate(ITEMS, 1)]


def test_a_number_with_which_a_line_of_the_list_begins_is_no_note() -> None:
    assert found(with_foot("    12 Suppl 3: 45."))[1] == ("2", f"{ITEMS[1]} 12 Suppl 3: 45.")
