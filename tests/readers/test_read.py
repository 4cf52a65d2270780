"""What is read, and what is refused with one clear line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import UnreadableFile
from refsdb.readers import read

TEXT = "Über Köpfe – „ß“\n\n  1. Gönül M (2009) Titel. Z 1: 2-3\n"


def lines(content: bytes, name: str = "a.txt") -> list[str]:
    return [block.text for block in read(name, content).blocks]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    assert lines(TEXT.encode(encoding)) == TEXT.splitlines()


OLD = {
    "cp1251 koi8-r cp866 iso8859-5": "Иванов И.И. Соль в старых стенах. М.: Наука, 1998. С. 34-56.",
    "gb18030": "王小明, 李华. 古墙中的盐分研究. 北京: 科学出版社, 1998. 中国的大学和历史研究.",
    "big5": "王小明, 李華. 古牆中的鹽分研究. 臺北: 大學出版社, 1998. 中國的歷史和文學研究.",
    "cp1253": "Παπαδοπουλος Γ. Το αλατι στους παλιους τοιχους. Αθηνα: Πετρα, 1998.",
    "cp1250 iso8859-2": "Wójcik Ł., Dzieje wsi nad Wisłą i życie na łące, Kraków, Książka, 1998; Żółć i pięść.",
    "cp1252": "Müller K (1998) Öfen für Gärtner. Über die Straße. „Fünf“ Fälle, à peine 3 m³, ¿Qué?",
}


@pytest.mark.parametrize(
    ("encoding", "text"), [(one, text) for names, text in OLD.items() for one in names.split()]
)
def test_old_encodings_by_their_letters(encoding: str, text: str) -> None:
    assert lines(f"Smith (2001)\n{text}".encode(encoding)) == ["Smith (2001)", text]


def test_cyrillic_in_utf8_with_a_few_foreign_bytes() -> None:
    assert lines("Иванов И.И. Соль – ".encode() + "é".encode("cp1252")) == ["Иванов И.И. Соль – é"]


def test_a_file_of_comments_is_recognised_quickly() -> None:
    assert read("a.txt", b"<!--x--> " * 5000).format == "text"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    assert lines(TEXT.replace("\n", end).encode()) == TEXT.splitlines()


def test_places_are_line_numbers() -> None:
    document = read("a.txt", TEXT.encode())
    assert [block.place for block in document.blocks] == [1, 2, 3]
    assert (document.source, document.format) == ("a.txt", "text")


def test_a_few_foreign_bytes_in_utf8_are_read_as_windows_1252() -> None:
    assert lines("Müller – ".encode() + "Gönül é".encode("cp1252")) == ["Müller – Gönül é"]


def test_what_is_meant_for_a_terminal_is_dropped() -> None:
    printed = b"\x1b[1XReferences\x1b[0m\n\x1b[38;5;1m[1]\x1b[m S\x08Sm\x08mith _\x08J, Salt in walls. "
    assert lines(printed + b"Walls " * 20)[1].startswith("[1] Smith J, Salt in walls. Walls")
    assert lines(printed + b"Walls " * 20)[0] == "References"


def test_nul_bytes_are_dropped() -> None:
    assert lines(b"References\0\n" + b"1. Smith J (2001) Title of it. J Test 1: 2-3\n" * 3)[0] == "References"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "binary data (image)"),
        (b"%PDF-1.4\n1 0 obj", "a PDF that is damaged or cut short (get the whole file)"),
        (b"PK\x03\x04" + b"x" * 30 + b"word/document.xml", "a Word file"),
        (b"PK\x03\x04" + b"x" * 30, "a zip archive cannot be read (unpack it first)"),
        (b"\x1f\x8b\x08" + bytes(9), "gzip data cannot be read (unpack it first)"),
        (b"\\documentclass{article}", "the LaTeX file prints no text"),
        (b"@article{a, title={B}}", "BibTeX"),
        (b"TY  - JOUR\nER  - \n", "RIS"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"SQLite format 3\0" + bytes(100), "binary data (sqlite)"),
        (
            "\ufffe\u1234".encode("utf-16-le") + b"\xff\xfe" + bytes(range(1, 250)) * 9,
            "encoding cannot be read",
        ),
    ],
)
def test_refused(content: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read("some.txt", content)
    message = str(caught.value)
    assert says in message
    assert message.startswith("some.txt: ")
    assert "\n" not in message


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("a.rtf", r"rich text \(RTF\) cannot be read yet"),
        ("a.bib", "BibTeX is a file of references"),
        ("a.ris", "RIS is a file of references"),
    ],
)
def test_refused_by_name_where_the_content_is_not_clear(name: str, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(name, b"Some text")


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.odt"])
def test_text_is_read_whatever_its_name(name: str) -> None:
    assert read(name, b"Some text").format == "text"
    with pytest.raises(UnreadableFile, match="damaged"):
        read(name, bytes(range(1, 250)) * 9)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableFile, match="is a folder"):
        read(tmp_path)
    with pytest.raises(UnreadableFile, match="not a path"):
        read("a\0b")


def test_a_path_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert [block.text for block in read(file).blocks] == TEXT.splitlines()
    assert read(str(file)).source == str(file)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        document = read("x", content)
    except UnreadableFile as error:
        message = str(error)
    else:
        message = ""
        assert document.blocks
    assert "\n" not in message


@settings(max_examples=100, deadline=None)
@given(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=200
    )
)
def test_utf8_text_comes_out_as_it_went_in(text: str) -> None:
    if text.strip() and text[:1] not in "@%<\\{TP" and "\ufeff" not in text:
        assert "".join(lines(text.encode())) == text.rstrip(" \t")


def test_a_mail_that_is_answered() -> None:
    text = "Dear B\n\n> > Hello\n> - Adler\n>   (2001)\n>\nYours\n> 3 is greater\n"
    assert [b.text for b in read("a.txt", text.encode()).blocks] == [
        *("Dear B", "", "Hello", "- Adler", "  (2001)", "", "Yours", "> 3 is greater"),
    ]


def test_broken_json_is_told_and_where() -> None:
    with pytest.raises(UnreadableFile, match=r"^bad\.json: no JSON that can be read: .*\(line 1, column 8\)"):
        read("bad.json", b'[{"id":')
    with pytest.raises(UnreadableFile, match=r"nested too deep"):
        read("deep.json", b"[" * 100_000)
    for name, text in (
        ("a.json", '[{"id": 1}]'),
        ("b.json", '{"a": 1}\n{"a": 2}'),
        ("c.json", "[Knu84] Adler B"),
        ("d.txt", "[{"),
    ):
        assert lines(text.encode(), name)
