"""Word files: paragraphs, lists, tables, notes, fields, properties; and damaged ones."""

from __future__ import annotations

import json
import time
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readers.packages import NUMBERING, W, paragraph, word, zipped
from refsdb.errors import UnreadableFile
from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."
HEAD = paragraph("Walls", "Titel") + paragraph("Text about walls, and more of it.")
REFERENCES = paragraph("References", "berschrift1")


def blocks(body: str, **parts: str) -> list[tuple[str, str, str]]:
    return [(b.kind.value, b.label, b.text) for b in read("a.docx", word(body, **parts)).blocks]


def found(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(read("a.docx", word(body, **parts))).citations]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (paragraph("Walls", "Titel"), [("heading", "", "Walls")]),
        (paragraph("Part", "Mine"), [("heading", "", "Part")]),
        (paragraph("1 Walls 9", "Inhalt1") + paragraph("Walls"), [("paragraph", "", "Walls")]),
        (paragraph("<w:r><w:t>a</w:t><w:tab/><w:noBreakHyphen/><w:t>b</w:t></w:r>"), [("paragraph", "", "a -b")]),
        (paragraph("<w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:ins><w:r><w:t>y</w:t></w:r></w:ins>"),
         [("paragraph", "", "y")]),
        (paragraph("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>"), [("paragraph", "", "link")]),
        (paragraph("a", num="1") + paragraph("b", num="1") + paragraph("c", num="2"),
         [("item", "1", "a"), ("item", "2", "b"), ("item", "", "c")]),
        (paragraph("a", num="1") + paragraph("b", num="3") + paragraph("c", num="3"),
         [("item", "1", "a"), ("item", "1", "b"), ("item", "2", "c")]),
        (paragraph("a", num="7") + paragraph("b", num="0"), [("paragraph", "", "a"), ("paragraph", "", "b")]),
        (f"<w:sdt><w:sdtContent>{paragraph('in it')}</w:sdtContent></w:sdt>", [("paragraph", "", "in it")]),
        (f"<w:tbl><w:tr><w:tc>{paragraph('[1]')}</w:tc><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>",
         [("cell", "", "[1] x")]),
        (paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"), [("line", "", t) for t in ("", "a", "b", "")]),
    ],
)  # fmt: skip
def test_blocks(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert blocks(body) == expected


def test_a_layout_table_is_read_cell_by_cell() -> None:
    cell = "".join(paragraph(text) for text in "abcd")
    assert blocks(f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>{paragraph('e')}</w:tc></w:tr></w:tbl>") == [
        ("paragraph", "", text) for text in "abcde"
    ]


@pytest.mark.parametrize(("num", "labels"), [("1", ["1", "2", "3"]), ("2", ["", "", ""]), ("", ["", "", ""])])
@pytest.mark.parametrize("heading", [REFERENCES, paragraph("Literatur"), paragraph("5. References")])
def test_lists(num: str, labels: list[str], heading: str) -> None:
    items = "".join(paragraph(text, num=num) for text in (A, B, C))
    after = paragraph("Authors", "berschrift1") + paragraph("Jane Doe lives by the sea.")
    assert found(HEAD + heading + items + after) == list(zip(labels, [A, B, C], strict=True))


def test_a_list_that_a_reference_manager_made() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY</w:instrText></w:r>'
    begin += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    run = "<w:r><w:t>{}</w:t></w:r>"
    body = paragraph(begin + run.format(A)) + paragraph(B) + paragraph(run.format(C) + end)
    assert found(HEAD + REFERENCES + body + paragraph("Bye.")) == [("", A), ("", B), ("", C)]
    assert [kind for kind, _, _ in blocks(body + paragraph("Bye."))] == ["item", "item", "item", "paragraph"]


def cited(*items: dict[str, object], sign: str = "ZOTERO_ITEM CSL_CITATION") -> str:
    data = json.dumps({"citationItems": [{"id": 1, "itemData": item} for item in items]})
    instruction = f"ADDIN {sign} {data}".replace("&", "&amp;").replace("<", "&lt;")
    half = len(instruction) // 2
    runs = "".join(
        f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (instruction[:half], instruction[half:])
    )
    return (
        '<w:r><w:t>Text </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'{runs}<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>(1)</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


ARTICLE: dict[str, object] = {
    "type": "article-journal",
    "title": "Salt & walls",
    "author": [
        {"family": "Adler", "given": "Bert"},
        {"family": "Torre", "given": "José", "non-dropping-particle": "de la"},
    ],
    "issued": {"date-parts": [["2001", 5]]},
    "container-title": "J Test Build",
    "volume": "12",
    "issue": 2,
    "page": "34-56",
    "DOI": "10.5555/abc",
}
CHAPTER: dict[str, object] = {
    "type": "chapter",
    "title": "Moss",
    "author": [{"literal": "Society for Moss"}],
    "editor": [{"family": "Moor", "given": "T."}],
    "issued": {"date-parts": [[1998]]},
    "container-title": "Northern roofs",
    "publisher": "Beispielverlag",
    "publisher-place": "Wien",
}
RENDERED = [
    "Adler, Bert; de la Torre, José (2001). Salt & walls. J Test Build 12(2): 34-56. doi: 10.5555/abc",
    "Society for Moss (1998). Moss. In: Moor, T. (ed.) Northern roofs. Wien: Beispielverlag",
]


@pytest.mark.parametrize("sign", ["ZOTERO_ITEM CSL_CITATION", "CSL_CITATION"])
def test_reference_data_of_citations_where_no_list_is_printed(sign: str) -> None:
    third = {**ARTICLE, "title": "Rain", "DOI": "10.5555/abd"}
    body = HEAD + paragraph(cited(ARTICLE, sign=sign)) + paragraph(cited(CHAPTER, ARTICLE, third, sign=sign))
    expected = [*RENDERED, RENDERED[0].replace("Salt & walls", "Rain").replace("abc", "abd")]
    assert [text for _, text in found(body)] == expected
    printed = REFERENCES + paragraph(A, "Lit") + paragraph(B, "Lit")
    assert [text for _, text in found(body + printed)] == [A, B]


@pytest.mark.parametrize(
    "junk",
    ["{", "[]", '{"citationItems": 3}', '{"citationItems": [{"itemData": {"author": [1]}}]}', "[" * 5000],
)
def test_fields_that_hold_no_data_are_passed_over(junk: str) -> None:
    assert blocks(paragraph(cited())) == [("paragraph", "", "Text (1)")]
    broken = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>CSL_CITATION {junk}</w:instrText></w:r>'
    assert blocks(paragraph(broken + '<w:r><w:fldChar w:fldCharType="end"/><w:t>x</w:t></w:r>')) == [
        ("paragraph", "", "x")
    ]


def test_a_table_as_list() -> None:
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(f'[{n}]')}</w:tc><w:tc>{paragraph(text)}</w:tc></w:tr>"
        for n, text in enumerate((A, B, C), 1)
    )
    assert found(f"{HEAD}{REFERENCES}<w:tbl>{rows}</w:tbl>") == [("1", A), ("2", B), ("3", C)]


@pytest.mark.parametrize(
    ("label", "text", "block"),
    [
        ("Adler 2001", A, ("cell", "Adler 2001", A)),
        ("Adler u. Conti, 2001", A, ("cell", "Adler u. Conti, 2001", A)),
        ("[Adl01]", A, ("cell", "[Adl01]", A)),
        ("Salt Office, 2001", "Salt Office, Prices.", ("cell", "Salt Office, 2001", "Salt Office, Prices.")),
        # what the second cell does not say again
        ("Oak 2001", A, ("cell", "", f"Oak 2001 {A}")),
        ("Adler 2003", A, ("cell", "", f"Adler 2003 {A}")),
        ("Salt 12", "40 houses in Salzdorf", ("cell", "", "Salt 12 40 houses in Salzdorf")),
        ("Walls", A, ("cell", "", f"Walls {A}")),
    ],
)
def test_the_first_cell_of_a_row_may_be_a_label(label: str, text: str, block: tuple[str, str, str]) -> None:
    row = f"<w:tr><w:tc>{paragraph(label)}</w:tc><w:tc>{paragraph(text)}</w:tc></w:tr>"
    assert blocks(f"<w:tbl>{row}</w:tbl>") == [block]


def note(key: int, text: str, kind: str = "footnote") -> str:
    return f'<w:{kind} w:id="{key}">{paragraph(text)}</w:{kind}>'


def reference(key: int, kind: str = "footnote") -> str:
    return paragraph(f'<w:r><w:t>Text.</w:t><w:{kind}Reference w:id="{key}"/></w:r>')


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_numbered_as_the_text_refers_to_them(kind: str) -> None:
    separator = f'<w:{kind} w:type="separator" w:id="-1">{paragraph("")}</w:{kind}>'
    notes = f"<w:{kind}s {W}>{separator}{note(4, B, kind)}{note(2, A, kind)}{note(9, C, kind)}</w:{kind}s>"
    body = HEAD + "".join(reference(key, kind) for key in (2, 4, 9))
    parts = {f"{kind}s": notes}
    assert found(body, **parts) == [("1", A), ("2", B), ("3", C)]
    # a list of its own comes before notes
    items = REFERENCES + "".join(paragraph(text, num="1") for text in (C, A))
    assert found(body + items, **parts) == [("1", C), ("2", A)]


def test_sizes_of_letters() -> None:
    run = '<w:r><w:rPr><w:sz w:val="{}"/></w:rPr><w:t>{}</w:t></w:r>'
    body = paragraph(run.format(36, "Walls") + run.format(18, "1")) + paragraph("Text of usual size.") * 3
    body += paragraph("Own", "Berg") + paragraph(run.format(44, ""), "Berg")
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault>'
        '<w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:styleId="Base"><w:rPr>'
        '<w:sz w:val="30"/></w:rPr></w:style><w:style w:styleId="Berg"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    content = word(body, styles=styles)
    assert [block.size for block in read("a.docx", content).blocks] == [1.5, 1.0, 1.0, 1.0, 1.25]


def test_what_a_template_states_is_left_out() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:creator>python-docx</dc:creator><dcterms:modified>2013-12-23T23:15:00Z</dcterms:modified>"
        "</cp:coreProperties>"
    )
    assert read("a.docx", word(paragraph("Walls"), core=core)).metadata == {}


def test_properties() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>{}</dc:title>'
        "<dc:creator>Jane Doe</dc:creator><dcterms:modified>2020-10-29T08:00:00Z</dcterms:modified></cp:coreProperties>"
    )
    printed = word(paragraph("Walls") + paragraph("Text."), core=core.format("walls"))
    assert read("a.docx", printed).metadata == {
        "title": "walls",
        "author": "Jane Doe",
        "modified": "2020-10-29T08:00:00Z",
    }
    stale = word(paragraph("Walls") + paragraph("Text."), core=core.format("Microsoft Word - old.doc"))
    assert "title" not in read("a.docx", stale).metadata
    styled = word(HEAD, core=core.format("Other"))
    assert read("a.docx", styled).metadata["title"] == "Walls"


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read("a.docx", content)
    message = str(caught.value)
    assert "\n" not in message
    return message


def test_damaged_files() -> None:
    whole = word(HEAD)
    assert "damaged or cut short" in refused(whole[: len(whole) // 2])
    assert "damaged or cut short" in refused(whole[:-30])
    assert "without its text" in refused(zipped({"word/other.xml": "<a/>"}))
    assert "is damaged" in refused(zipped({"word/document.xml": "<w:document"}))
    assert "is damaged" in refused(zipped({"word/document.xml": b"\0\xff" * 99}))
    assert "holds no text" in refused(word(""))


def test_a_zip_bomb_is_refused_quickly() -> None:
    start = time.process_time()
    body = f"<w:document {W}><w:body>{paragraph('x')}".encode() + b" " * (40 << 20)
    assert "unpacks to more than 32 MB" in refused(zipped({"word/document.xml": body}))
    assert time.process_time() - start < 3


def test_entities_are_not_expanded_nor_fetched() -> None:
    def typed(entities: str, text: str) -> bytes:
        body = f"<w:document {W}><w:body>{paragraph(text)}</w:body></w:document>"
        return zipped({"word/document.xml": f"<!DOCTYPE x [{entities}]>{body}"})

    outside = read("a.docx", typed('<!ENTITY out SYSTEM "file:///etc/hostname">', "a &out; b"))
    assert outside.blocks[0].text in {"a b", "a"}
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 9))
    start = time.process_time()
    assert "is damaged" in refused(typed(f'<!ENTITY e0 "haha">{levels}', "a &e8; b"))
    assert time.process_time() - start < 2


def test_deep_nesting() -> None:
    deep = "<w:ins>" * 10_000 + "</w:ins>" * 10_000
    assert "is damaged" in refused(word(deep))
    nested = "<w:sdt><w:sdtContent>" * 100 + paragraph("in it") + "</w:sdtContent></w:sdt>" * 100
    assert blocks(nested) == [("paragraph", "", "in it")]


WHOLE = word(
    HEAD + REFERENCES + paragraph(A, num="1") + paragraph(B, num="1"), footnotes=f"<w:footnotes {W}/>"
)


@settings(max_examples=80, deadline=None)
@given(st.integers(0, len(WHOLE)), st.integers(0, len(WHOLE)), st.binary(max_size=8))
def test_cut_and_spliced(first: int, second: int, junk: bytes) -> None:
    message = ""
    try:
        assert read("a.docx", WHOLE[:first] + junk + WHOLE[second:]).blocks
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


XML = f"<w:document {W}><w:body>{HEAD}{paragraph(A, num='1')}</w:body></w:document>"


@settings(max_examples=80, deadline=None)
@given(
    st.integers(0, len(XML)),
    st.integers(0, len(XML)),
    st.sampled_from(["", "<w:p>", "</w:p>", "<w:numId/>", "&#0;"]),
)
def test_damaged_xml(first: int, second: int, junk: str) -> None:
    message = ""
    try:
        read(
            "a.docx",
            zipped({"word/document.xml": XML[:first] + junk + XML[second:], "word/numbering.xml": NUMBERING}),
        )
    except UnreadableFile as error:
        message = str(error)
    assert "\n" not in message


def test_a_part_whose_compressed_data_are_damaged() -> None:
    start = WHOLE.index(zlib.compress(b"")[:0] + b"word/document.xml") + len("word/document.xml")
    assert "is damaged" in refused(WHOLE[:start] + b"\xff" * 20 + WHOLE[start + 20 :])
