"""reStructuredText: titles, footnotes and citations, inline mark-up, what prints nothing."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import UnreadableFile
from refsdb.readers import read
from refsdb.readers.rst import printed
from refsdb.segment import article_of, segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."
HEAD = "=====\nWalls\n=====\n\n:Author: Jane Doe\n:Date: 2020-10-29\n\nText about walls [1]_.\n\nReferences\n----------\n\n"


def blocks(text: str) -> list[tuple[str, str, str, int]]:
    return [(b.kind.value, b.label, b.text, b.place) for b in read("a.rst", text.encode()).blocks if b.text]


def found(body: str) -> list[tuple[str, str]]:
    article = segment(read("a.rst", f"{HEAD}{body}\n\nCopyright\n---------\n\nThis is free.\n".encode()))
    return [(c.label, c.text) for c in article.citations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title\n=====\n\nText\n", [("heading", "", "Title", 1), ("line", "", "Text", 4)]),
        ("===\nAbc\n===\n", [("heading", "", "Abc", 1)]),
        ("a | b\n----- is no title\n", [("line", "", "a | b", 1), ("line", "", "----- is no title", 2)]),
        (".. [Knu84] A\n   b\n\n   c\n\nd", [("item", "Knu84", "A b c", 1), ("line", "", "d", 6)]),
        (".. [#] a\n.. [#x] b", [("item", "1", "a", 1), ("item", "2", "b", 2)]),
        (".. rubric:: References", [("heading", "", "References", 1)]),
        (
            ".. image:: a.png\n   :alt: x\n\n.. a comment\n   more\n\n.. _x: http://e.org\n\ny",
            [("line", "", "y", 9)],
        ),
        (".. note:: a\n\n   b", [("line", "", "a", 1), ("line", "", "b", 1)]),
        ("#. a\n#. b", [("line", "", "1. a", 1), ("line", "", "2. b", 2)]),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str, str, int]]) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("*a b* and **c** ``d_e``", "a b and c d_e"),
        ("`Walls <http://example.org/a_b>`__ and `Roofs`_, python_.", "Walls and Roofs, python."),
        (":title:`Walls` :doi:`10.5555/a_b`", "Walls 10.5555/a_b"),
        ("http://example.org/a_b_ 2*3*4 snake_case", "http://example.org/a_b_ 2*3*4 snake_case"),
        (r"2009\. *Acta* 7\ :sub:`2`", "2009. Acta 72"),
        ("see [1]_ and [#a]_", "see [1] and [#a]"),
    ],
)
def test_inline_markup(marked: str, plain: str) -> None:
    assert printed(marked) == plain


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        (f".. [1] {A}\n.. [2] {B}\n.. [3] {C}", ["1", "2", "3"]),
        (f".. [1]\n   {A}\n\n.. [2]\n   {B}\n\n.. [3]\n   {C}", ["1", "2", "3"]),
        (f".. [Ad01] {A}\n.. [Be98] {B}\n.. [Co10] {C}", ["Ad01", "Be98", "Co10"]),
        (f"* {A}\n* {B}\n* {C}", ["", "", ""]),
        (f"#. {A}\n#. {B}\n#. {C}", ["1", "2", "3"]),
        (f"{A}\n\n{B}\n\n{C}", ["", "", ""]),
    ],
)
def test_lists(body: str, labels: list[str]) -> None:
    assert found(body) == list(zip(labels, [A, B, C], strict=True))


def test_what_the_document_says_about_itself() -> None:
    entry = segment(read("a.rst", f"{HEAD}.. [1] {A}".encode())).entry
    assert (entry.title, entry.author[0].family) == ("Walls", "Doe")
    assert entry.updated is not None
    assert entry.updated.year == 2020


@pytest.mark.parametrize("unit", ["=\n", ".. [1]\n", "*a ", "`" * 9, ".. x::\n", "   x\n", "a\n=====\n"])
def test_time_grows_with_length_only(unit: str) -> None:
    start = time.process_time()
    read("a.rst", (unit * (60_000 // len(unit))).encode())
    assert time.process_time() - start < 3


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=200))
def test_any_text(text: str) -> None:
    message = ""
    try:
        read("a.rst", text.encode("utf-8", "replace"))
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


def test_a_link_in_two_lines_of_a_footnote() -> None:
    assert blocks(".. [1] Oak. `10.5555/1\n   <https://e.org/1>`_") == [("item", "1", "Oak. 10.5555/1", 1)]


def test_the_first_of_a_row_of_labels_may_have_no_year() -> None:
    first = 'C.A. Balan, "Wall theory: analysis and design",  Elm, 2nd Ed.'
    labelled = "\n\n".join(f".. [{key}] {text}" for key, text in zip("abcd", [first, A, B, C], strict=True))
    article = segment(read("a.rst", f"Walls\n=====\n\nText.\n\n{labelled}\n".encode()))
    assert [c.label for c in article.citations] == ["a", "b", "c", "d"]


def test_titles_that_are_links() -> None:
    text = (
        "Walls\n=====\n\nText of walls, `seen here <https://walls.example/x>`_.\n\nReferences\n----------\n\n"
        "* `Salt in old walls <https://walls.example/salt>`_\n* `Moss on northern roofs <https://roofs.example>`__\n"
    )
    found = article_of(read("x.rst", text.encode())).citations
    assert [one.text for one in found] == ["Salt in old walls", "Moss on northern roofs"]


def test_what_stands_in_containers_is_text() -> None:
    inner = "   .. container:: part\n      :name: two\n\n      References\n      ==========\n\n      Adler B (2001) Salt.\n      J Test 1: 2-3\n"
    text = f"Walls\n=====\n\n.. container:: page\n\n   Of walls.\n\n{inner}\n   Behind it.\n\nThe end.\n"
    printed = [(kind, text) for kind, _, text, _ in blocks(text) if text]
    assert printed == [
        ("heading", "Walls"),
        ("line", "Of walls."),
        ("heading", "References"),
        ("line", "Adler B (2001) Salt."),
        ("line", "J Test 1: 2-3"),
        ("line", "Behind it."),
        ("line", "The end."),
    ]
