"""OpenDocument texts: headings, lists, tables, notes, properties; and damaged ones."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.packages import opendocument, zipped
from refsdb.errors import UnreadableFile
from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."
STYLES = (
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
)
HEAD = '<text:p text:style-name="P1">Walls</text:p><text:p>Text about walls, and more of it.</text:p>'
REFERENCES = '<text:h text:outline-level="1">References</text:h>'
NOTE = (
    "<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>n</text:p></text:note-body></text:note>"
)
CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
PACKED = "application/vnd.oasis.opendocument.text"


def listed(style: str, *texts: str) -> str:
    items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>" for text in texts)
    return f'<text:list text:style-name="{style}">{items}</text:list>'


def blocks(body: str) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.label, b.text) for b in read("a.odt", opendocument(body, STYLES)).blocks]


def found(body: str) -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(read("a.odt", opendocument(body, STYLES))).citations]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (HEAD, [("heading", "", "Walls"), ("paragraph", "", "Text about walls, and more of it.")]),
        ("<text:p>a<text:s/>b<text:tab/><text:span>c</text:span>d</text:p>", [("paragraph", "", "a b cd")]),
        ("<text:p>a<text:line-break/>b</text:p>", [("line", "", text) for text in ("", "a", "b", "")]),
        (listed("L1", "a", "b") + listed("L2", "c"), [("item", "1", "a"), ("item", "2", "b"), ("item", "", "c")]),
        # nothing stands before the list that this one says it goes on
        (listed("L1", "a", "b").replace("<text:list ", '<text:list text:continue-numbering="true" ', 1),
         [("item", "1", "a"), ("item", "2", "b")]),
        (f"<text:section>{REFERENCES}</text:section>", [("heading", "", "References")]),
        ("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>new</text:p>",
         [("paragraph", "", "new")]),
        (f"<text:p>a{NOTE}b</text:p>", [("paragraph", "", "ab"), ("note", "1", "n")]),
        (f"<table:table><table:table-row>{CELL.format('[1]')}{CELL.format('x')}</table:table-row></table:table>", [("cell", "", "[1] x")]),
    ],
)  # fmt: skip
def test_blocks(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    ("items", "labels"),
    [
        (listed("L1", A, B, C), ["1", "2", "3"]),
        (listed("L2", A, B, C), ["", "", ""]),
        ("".join(f"<text:p>{text}</text:p>" for text in (A, B, C)), ["", "", ""]),
        (
            "".join(f'<text:p text:style-name="Bibliography_20_1">{text}</text:p>' for text in (A, B, C)),
            ["", "", ""],
        ),
    ],
)
def test_lists(items: str, labels: list[str]) -> None:
    after = '<text:h text:outline-level="1">Contact</text:h><text:p>Write to us.</text:p>'
    assert found(HEAD + REFERENCES + items + after) == list(zip(labels, [A, B, C], strict=True))


def test_properties() -> None:
    meta = "<dc:title>walls</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator><dc:date>2020-10-29T08:00:00</dc:date>"
    assert read("a.odt", opendocument("<text:p>Walls</text:p>", meta=meta)).metadata == {
        "title": "walls",
        "author": "Jane Doe",
        "modified": "2020-10-29T08:00:00",
    }
    assert "title" not in read("a.odt", opendocument("<text:p>Other</text:p>", meta=meta)).metadata
    assert read("a.odt", opendocument(HEAD, STYLES, meta)).metadata["title"] == "Walls"


WHOLE = opendocument(HEAD + REFERENCES + listed("L1", A, B), STYLES)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (WHOLE[: len(WHOLE) // 2], "damaged or cut short"),
        (zipped({"mimetype": PACKED}), "without its text"),
        (zipped({"mimetype": PACKED, "content.xml": "<office"}), "is damaged"),
        (zipped({"mimetype": PACKED, "content.xml": b" " * (40 << 20)}), "unpacks to more than 32 MB"),
        (opendocument("<text:span>" * 10_000), "is damaged"),
        (opendocument(""), "holds no text"),
    ],
)
def test_refused(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("a.odt", content)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=8))
def test_cut_and_spliced(first: int, second: int, junk: bytes) -> None:
    message = ""
    try:
        assert read("a.odt", WHOLE[:first] + junk + WHOLE[second:]).blocks
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


def test_items_whose_paragraphs_stand_in_sections() -> None:
    item = '<text:list-item><text:section text:name="r{}"><text:p>{}</text:p></text:section></text:list-item>'
    items = "".join(item.format(at, text) for at, text in enumerate((A, B, C)))
    body = f'{HEAD}{REFERENCES}<text:list text:style-name="L1">{items}</text:list>'
    assert [text for _, _, text in blocks(body)][-3:] == [A, B, C]
    assert [label for _, label, _ in blocks(body)][-3:] == ["1", "2", "3"]
