"""Wikitext: headings, items and notes as they are printed; templates that hold a reference."""

from __future__ import annotations

import pytest

from refsdb.model import BlockKind
from refsdb.readers import read
from refsdb.segment import article_of, segment

PAGE = """{{Infobox Mill|name=North Mill}}
The '''North Mill''' is a mill in [[Salzdorf (Ort)|Salzdorf]].<ref>Adler, B: ''Salt in old walls''. Example Town: Mason Press 2001, p. 12.</ref>
[[File:Mill.jpg|thumb|The mill in [[Salzdorf]], 1987]]

== History ==
It was built in 1842.<ref name="b">{{cite journal |last1=Berger |first1=Karl |last2=Dahl |first2=O. |title=Moss on [[roof|roofs]]
 |journal=Acta Exempli |volume=7 |issue=2 |pages=101–109 |year=1998 |doi=10.5555/moss}}</ref> It stands.<ref name="b" /><!-- <ref>no</ref> -->

== Literature ==
* Costa, Rita: ''Wind and rain at the coast.'' In: ''Annals of Examples.'' Bd. 33, 2010, S. 12–19.
* {{Literatur |Autor=Ute Eder |Titel=Das Dorf am Fluss |Verlag=Beispielverlag |Ort=München |Datum=1987 |ISBN=3-000-00000-0}}

== Weblinks ==
* [http://example.org/mill Page of the mill]

== References ==
<references />
[[Category:Mills]]
"""


def test_a_page() -> None:
    found = segment(read("mill.txt", PAGE.encode()))
    assert found.entry.title == "North Mill"
    assert [(one.label, one.text) for one in found.citations] == [
        ("", "Costa, Rita: Wind and rain at the coast. In: Annals of Examples. Bd. 33, 2010, S. 12–19."),
        ("", "Ute Eder (1987). Das Dorf am Fluss. München: Beispielverlag. ISBN 3-000-00000-0"),
        ("1", "Adler, B: Salt in old walls. Example Town: Mason Press 2001, p. 12."),
        (
            "2",
            "Berger, Karl; Dahl, O. (1998). Moss on roofs. Acta Exempli 7(2): 101–109. doi: 10.5555/moss",
        ),
    ]


def test_notes_without_a_place_come_last() -> None:
    page = read("mill.wiki", PAGE.replace("<references />", "").encode())
    assert [block.label for block in page.blocks if block.kind is BlockKind.note] == ["1", "2"]


@pytest.mark.parametrize(
    "text",
    ["References\n==========\n\nText [[with]] signs.\n", "== Heading of AsciiDoc\n\nText.\n", "a == b\n"],
)
def test_other_texts_are_none(text: str) -> None:
    assert read("a.txt", text.encode()).format == "text"


@pytest.mark.parametrize(
    "damage",
    ["{{" * 3000, "[[" * 3000, "'''" * 3000, "<ref>" * 3000, "{{a|" * 2000 + "}}" * 2000, "=" * 9000],
)
def test_damage_is_no_trouble(damage: str) -> None:
    article_of(read("a.wiki", f"{PAGE}\n{damage}\n".encode()))
