"""What publishers and programs print behind citations is no part of them."""

from __future__ import annotations

import pytest

from refsdb.model import Block, Document
from refsdb.readers import read
from refsdb.segment import segment
from refsdb.segment.tails import without_tail

A = "Adler B, Conti M. Salt in old plaster walls. J Test Build. 2001;12:34-56."
B = "Berger K. Moss on northern roofs. Acta Exempl. 1998;7:101-109."


@pytest.mark.parametrize(
    "tail",
    [
        " [PubMed] [Google Scholar]",
        " [DOI] [PMC free article] [PubMed] [Google Scholar]",
        " [CrossRef]",
        " CAS PubMed Google Scholar",
        " Article CAS PubMed PubMed Central Google Scholar ",
        " Show in Context CrossRef Google Scholar",
        " [Crossref], [PubMed], [Web of Science ®], [Google Scholar]",
        " PubMed Abstract | CrossRef Full Text | Google Scholar",
        " View PDF View article View in Scopus Google Scholar",
        " (Cited on page 12.)",
        " Cited on pages 3, 5, and 17.",
        " (cit. on pp. 3, 5)",
        " [Zitiert auf Seite 3]",
        " [ bib | DOI | .pdf ]",
        " [bib]",
        " [ Links ]",
        " View at Scopus",
        " View at Publisher · View at Google Scholar · View at PubMed · View at Scopus",
        " Crossref. opens in new tab Medline. opens in new tab Google Scholar. opens in new tab",
        " PubMed (opens in new window) Google Scholar (opens in a new tab)",
    ],
)
def test_tails(tail: str) -> None:
    assert without_tail(A + tail) == A
    text = f"Walls\n\nReferences\n\n1. {A}{tail}\n2. {B}{tail}\n"
    found = segment(Document("x", "text", tuple(map(Block, text.split("\n")))))
    assert [one.text for one in found.citations] == [A, B]


@pytest.mark.parametrize(
    "text",
    [
        A,
        "Adler B. The history of PubMed. J Test Build. 2001;12:34-56.",
        "Adler B (2001) How to search PubMed",
        "Adler B (2001) The definite article",
        "Adler B (2001) Salt [abstract]. In: Walls, vol. 3, full text",
        "Berger K (1998) Works that are cited in 12 papers. Acta 7:1-9.",
        "Adler B, Salz in Wänden, Berlin 2001, siehe auch S. 12",
        "Adler B (2001) Salt in walls. bioRxiv [Preprint]",
        "Google Scholar",
        "Adler B (2001) What opens in new tabs. J Test Web 3: 1-9.",
        "Web Consortium (2001) Web of Science. https://pubmed.example/1",
    ],
)
def test_what_is_no_tail(text: str) -> None:
    assert without_tail(text) == text


def page(items: str) -> list[str]:
    html = f"<html><body><h1>Walls</h1><h2>References</h2>{items}</body></html>"
    return [one.text for one in segment(read("a.html", html.encode())).citations]


@pytest.mark.parametrize(
    "links",
    [
        "[<a href=x>DOI</a>] [<a href=x>PMC free article</a>] [<a href=x>PubMed</a>]",
        "<a href=x>[Crossref]</a>, <a href=x>[PubMed]</a>, <a href=x>[Web of Science ®]</a>",
        "<div><a href=x>View PDF</a><a href=x>View article</a><a href=x>View in Scopus</a></div>",
        "<span><a href=x>Web of Science®</a> <a href=x>Google Scholar</a></span>",
    ],
)
def test_links_of_publishers(links: str) -> None:
    assert page(f"<ol><li>{A} {links}</li><li>{B} {links}</li></ol>") == [A, B]
    assert page(f"<div><p>{A}</p><p>{links}</p></div><div><p>{B}</p><p>{links}</p></div>") == [A, B]


def test_links_whose_text_is_printed_stay() -> None:
    doi = '<a href="/wiki/doi">doi</a>:<a href="https://doi.org/10.5555/x">10.5555/x</a>'
    assert page(f"<ol><li>{A} {doi}</li><li>{B} <a href=x>Walls</a>, <a href=y>Roofs</a></li></ol>") == [
        f"{A} doi:10.5555/x",
        f"{B} Walls, Roofs",
    ]


def test_an_address_that_is_printed_again_as_a_link() -> None:
    address = "http://www.example.org/pof"
    assert without_tail(f"{A} Available at: {address} » {address}") == f"{A} Available at: {address}"
    assert without_tail(f"{A} {address} » http://other.example") == f"{A} {address} » http://other.example"
