"""What stands in the targets of links only: the printed text is kept as it is, the citation has DOI or address."""

from __future__ import annotations

import pytest

from readers.packages import paragraph, word
from refsdb.intake.reading import Extracted, parsed_together, segmented
from refsdb.readers.links import linked_work, names_work

TITLE = "Salt in old plaster walls"
A = f"Adler B, Conti M. {TITLE}. J Test Build 2001;12:34-56."
B = "Berger K. Moss on northern roofs. Acta Exempl 1998;7:101-109."
DOI = "https://doi.org/10.5555/salt"


def extracted(file: str, content: bytes) -> Extracted:
    return parsed_together([segmented(file, content)])[0]


@pytest.mark.parametrize(
    ("addresses", "doi"),
    [
        (["https://doi.org/10.5555/salt"], "10.5555/salt"),
        (["http://dx.doi.org/10.5555%2Fsalt"], "10.5555/salt"),
        (["https://example.org/10.5555/y"], "https://example.org/10.5555/y"),
        (["https://example.org/salt.pdf", DOI], "10.5555/salt"),
        (
            ["https://example.org/salt.pdf", "#r1", "/wiki/Salt", "mailto:a@example.org"],
            "https://example.org/salt.pdf",
        ),
        (["https://example.org/salt.pdf", "https://example.org/moss.pdf"], ""),
        (["https://scholar.google.com/scholar?q=salt"], ""),
        (["https://www.ncbi.nlm.nih.gov/pubmed/123", "https://pubmed.ncbi.nlm.nih.gov/123"], ""),
        (["https://en.wikipedia.org/wiki/Salt"], ""),
        (["https://example.org/page.html#cite_ref-3"], ""),
        (["javascript:void(0)", "file:///tmp/a"], ""),
        (["https://scholar.example/lookup?title=x&doi=10.5555%2Fsalt&pages=1"], "10.5555/salt"),
        (["https://doi.org/10.5555/Salt", "https://doi.org/10.5555/salt", "#r1", None], "10.5555/salt"),
        (["https://doi.org/10.5555/salt", "https://doi.org/10.5555/moss"], ""),
        (["https://doi.org/"], ""),
        ([], ""),
    ],
)
def test_targets(addresses: list[str | None], doi: str) -> None:
    assert linked_work(addresses) == doi


def html(items: str) -> bytes:
    return f"<html><body><h1>Walls</h1><h2>References</h2>{items}</body></html>".encode()


def markdown(items: str) -> bytes:
    return f"# Walls\n\n## References\n\n{items}\n".encode()


def latex(first: str) -> bytes:
    return rf"\begin{{thebibliography}}{{9}}\bibitem{{a}} {first} \bibitem{{b}} {B}\end{{thebibliography}}".encode()


def docx(link: str, target: str = DOI) -> bytes:
    before, after = (f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in A.split(TITLE))
    body = paragraph("References", "berschrift1") + paragraph(before + link + after) + paragraph(B)
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = f'<Relationships><Relationship Id="r1" Target="{target}"/></Relationships>'
    body = f'<w:sdt xmlns:r="{office}"><w:sdtContent>{body}</w:sdtContent></w:sdt>'
    return word(body, **{"_rels/document.xml.rels": relations})


TAILS = f'[<a href="{DOI}">CrossRef</a>] [<a href="https://x.example">PubMed</a>]'
TITLED = A.replace(TITLE, f'<a href="{DOI}">{TITLE}</a>')
HYPERLINK = f'<w:hyperlink r:id="r1"><w:r><w:t>{TITLE}</w:t></w:r></w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    f'<w:r><w:instrText> HYPERLINK "{DOI}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'<w:r><w:t>{TITLE}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", html(f"<ol><li>{A} {TAILS}</li><li>{B}</li></ol>")),
        ("a.html", html(f"<ol><li>{TITLED}</li><li>{B}</li></ol>")),
        ("a.html", html(f"<p>{TITLED}<br>{B}</p>")),
        ("a.html", html(f"<div><div>{A}</div><div><a href='{DOI}'>Crossref</a></div></div><div>{B}</div>")),
        ("a.md", markdown(f"- {A.replace(TITLE, f'[{TITLE}]({DOI})')}\n- {B}")),
        ("a.md", markdown(f"{A.replace(TITLE, f'[{TITLE}]({DOI})')}\n{B}")),
        ("a.bbl", latex(rf"\href{{{DOI}}}{{{A}}}")),
        ("a.bbl", latex(rf"\href {{\doibase 10.5555/salt}} {{{A}}}")),
        ("a.docx", docx(HYPERLINK)),
        ("a.docx", docx(FIELD)),
    ],
)
def test_a_doi_that_is_not_printed(name: str, content: bytes) -> None:
    found = extracted(name, content)
    assert [one.text for one in found.article.citations] == [A, B]
    assert [one.reference.doi for one in found.parsed] == ["10.5555/salt", ""]
    assert found.parsed[0].text == A
    assert 0.9 < found.parsed[0].confidence["doi"] < 1


def test_the_printed_doi_comes_before_the_linked_one() -> None:
    printed = f'<ol><li>{A} doi:10.5555/print <a href="{DOI}">CrossRef</a></li><li>{B}</li></ol>'
    assert extracted("a.html", html(printed)).parsed[0].reference.doi == "10.5555/print"


def test_links_of_a_paragraph_of_several_items_belong_to_none() -> None:
    one = f'<p>{PROSE} <a href="{DOI}">References</a> 1. {A} 2. {B}</p>'
    found = extracted("a.html", html(one).replace(b"<h2>References</h2>", b""))
    assert [citation.text for citation in found.article.citations] == [A, B]
    assert [parsed.reference.doi for parsed in found.parsed] == ["", ""]


PROSE = (
    "Walls of brick take up water from the ground, and with the water come salts, which stay for long. " * 3
)


def test_brackets_that_held_links_only_are_not_printed() -> None:
    found = extracted("a.html", html(f"<ol><li>{A} {TAILS} ({TAILS})</li><li>{B} f() [ ]</li></ol>"))
    assert [one.text for one in found.article.citations][1] == f"{B} f() [ ]"


URL = "https://example.org/salt.html"
NAMED = A.replace(TITLE, f'<a href="{URL}">{TITLE}</a>')


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", html(f"<ol><li>{NAMED}</li><li>{B}</li></ol>")),
        ("a.html", html(f"<p>{NAMED}<br>{B}</p>")),
        ("a.html", html(f"<p>{NAMED} [<a href='https://x.example/s?q=1'>PubMed</a>]</p><p>{B}</p>")),
        (
            "a.html",
            html(
                f"<p>{NAMED.replace('Adler B', '<a href=https://adler.example/>Adler B</a>')}</p><p>{B}</p>"
            ),
        ),
        ("a.md", markdown(f"- {A.replace(TITLE, f'[{TITLE}]({URL})')}\n- {B}")),
        ("a.md", markdown(f"{A.replace(TITLE, f'[{TITLE}]({URL})')}\n{B}")),
        ("a.bbl", latex(rf"\href{{{URL}}}{{{A}}}")),
        ("a.docx", docx(HYPERLINK, URL)),
        ("a.docx", docx(FIELD.replace(DOI, URL))),
    ],
)
def test_an_address_that_is_not_printed(name: str, content: bytes) -> None:
    found = extracted(name, content)
    assert [one.text for one in found.article.citations] == [A, B]
    assert [one.reference.url for one in found.parsed] == [URL, ""]


def test_the_printed_address_comes_before_the_linked_one() -> None:
    printed = f"{NAMED} https://example.org/printed"
    found = extracted("a.html", html(f"<ol><li>{printed}</li><li>{B}</li></ol>"))
    assert found.parsed[0].reference.url == "https://example.org/printed"


@pytest.mark.parametrize(
    ("printed", "named"),
    [(TITLE, True), ("[PDF]", True), ("link", True), ("B. Adler", False), ("12", False), ("", False)],
)
def test_what_a_link_prints_tells_whether_it_leads_to_the_work(printed: str, named: bool) -> None:
    assert names_work(printed) is named
