"""HTML pages: their blocks, what they state about themselves, and what is no text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.errors import NoCitationList, UnreadableFile
from refsdb.model import BlockKind, Document
from refsdb.readers import read
from refsdb.segment import segment

A = "Adler B, Conti M (2001) Salt in old plaster walls. J Test Build 12: 34-56"
B = "Berger K et al (1998) Moss on northern roofs. Acta Exempl 7(2): 101–109"
C = "Costa RM. Wind and rain at the coast. Ann Fict Sci. 2010;33:e1201."


def page(body: str, head: str = "") -> Document:
    return read(
        "page", f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode()
    )


def blocks(body: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in page(body).blocks]


def citations(body: str) -> list[tuple[str, str]]:
    return [(c.label, c.text) for c in segment(page(body)).citations]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<h2>Title <i>of</i> it</h2><p>One\n two</p>three",
            [("heading", "Title of it"), ("paragraph", "One two"), ("paragraph", "three")],
        ),
        ("<div>a<div>b</div>c</div>", [("paragraph", "a"), ("paragraph", "b"), ("paragraph", "c")]),
        ("<ul><li>a <b>b</b><li>c</ul>", [("item", "a b"), ("item", "c")]),
        ("<ul><li>a<ul><li>b</li></ul>c</li></ul>", [("item", "a"), ("item", "b"), ("item", "c")]),
        ("<li><p>a</p><p>b</p></li>", [("item", "a b")]),
        (
            "<table><tr><td>[1]</td><td>a</td></tr><tr><td>[2]</td><td>b</td></tr></table>",
            [("cell", "[1] a"), ("cell", "[2] b")],
        ),
        ("<p>a<br>b<br/>c</p>", [("line", ""), ("line", "a"), ("line", "b"), ("line", "c"), ("line", "")]),
        ("<pre>a\nb</pre>", [("line", ""), ("line", "a"), ("line", "b"), ("line", "")]),
        ("<p>a<script>x()</script>b</p><nav>Menu</nav><style>p{}</style>", [("paragraph", "ab")]),
        ("<p>a &amp; b&nbsp;&ouml;<!-- no --></p>", [("paragraph", "a & b ö")]),
        ("<p hidden>a</p><p style='display: none'>b</p><p>c</p>", [("paragraph", "c")]),
        ("<li>^ <a>a</a> <a>b</a> text</li>", [("item", "text")]),
        ("<li>text <a href='x'>PubMed</a> <a>Google Scholar</a></li>", [("item", "text")]),
        (
            "<li>text <a href='x'><span><span>View PDF</span></span></a><a href='y'><i>View article</i></a></li>",
            [("item", "text")],
        ),
        (
            "<li>text <a href='x'><i>View</i></a> from the bridge</li>",
            [("item", "text View from the bridge")],
        ),
        (
            "<li>text [<a>DOI</a>] [<a href='x'>PubMed</a>] [<b><a>Google Scholar</a></b>]</li>",
            [("item", "text")],
        ),
        (
            "<li>text<div><a href='x'>View</a></div><div><a><span>Google Scholar</span></a></div></li>",
            [("item", "text")],
        ),
        ("<li>text [<a href='x'>PubMed</a>: 3184080]</li>", [("item", "text [PubMed: 3184080]")]),
        ("<li><a href='x'><b>Article</b> of faith</a></li>", [("item", "Article of faith")]),
    ],
)
def test_blocks(body: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(body) == expected


@pytest.mark.parametrize(
    "around",
    [
        "<table><tr><td>Menu</td><td>{}</td></tr></table>",
        "<dl><dt>read(path)</dt><dd>{}</dd></dl>",
        "<table><tr><td><table><tr><td>{}</td></tr></table></td></tr></table>",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        f"<h1>Walls</h1><p>Text</p><h2>References</h2><p>{A}</p><p>{B}</p><p>{C}</p>",
        f"<p>Text</p><p class='rubric'>References</p><p>{A}</p><p>{B}</p><p>{C}</p>",
        f"Walls<br>of<br>brick<br>take<br>up<br>water<br>References<br>{A}<br>{B}<br>{C}<br>",
        f"<p>Text</p><p>References</p><dl><dt>[1]</dt><dd>{A}</dd><dt>[2]</dt><dd>{B}</dd><dt>[3]</dt><dd>{C}</dd></dl>",
    ],
)
def test_pages_laid_out_in_tables_and_definitions(around: str, body: str) -> None:
    assert [text for _, text in citations(around.format(body))] == [A, B, C]


def test_hanging_paragraphs_that_became_definitions() -> None:
    body = "".join(f"<dt>{text[:52]}</dt><dd><p>{text[53:]}</p></dd>" for text in (A, B))
    assert citations(f"<h2>References</h2><dl>{body}</dl>") == [
        ("", A[:52] + " " + A[53:]),
        ("", B[:52] + " " + B[53:]),
    ]


@pytest.mark.parametrize(
    "keys",
    [
        ("adler01", "berger98", "costa10"),
        ("Adler & Conti, 2001", "Berger et al., 1998", "Costa, n"),
        ("", "", ""),
    ],
)
def test_keys_of_citations_are_their_labels(keys: tuple[str, str, str]) -> None:
    body = "".join(
        f"<dt><a id='x'><b>{key}</b></a></dt><dd><p>{text}</p></dd>"
        for key, text in zip(keys, (A, B, C), strict=True)
    )
    labels = [key.rstrip(",") for key in keys]
    assert citations(f"<h2>References</h2><dl>{body}</dl>") == list(zip(labels, (A, B, C), strict=True))


@pytest.mark.parametrize(
    ("terms", "label"),
    [
        (("Adler, B., 2001", "Berger, K. (1998)", "Costa 2010."), ""),
        (("Adler & Zorn, 2001", "Berger et al., 1998", "Costa, 2010"), ""),
        (("[Adler 2001]", "[Berger 1998]", "[Costa 2010]"), "Adler 2001"),
        (("adler01", "berger98", "costa10"), "adler01"),
    ],
)
def test_names_and_year_that_only_the_term_says(terms: tuple[str, str, str], label: str) -> None:
    titles = (
        "Salt in old walls. J Test Build 12: 34-56.",
        "Moss. Graz: Acta Press.",
        "Rain. Wall Lett 3: 1-9.",
    )
    body = "".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in zip(terms, titles, strict=True))
    found = citations(f"<h2>References</h2><dl>{body}</dl>")
    assert found[0] == (label, titles[0] if label else f"{terms[0]} {titles[0]}")
    assert len(found) == 3


PARTS = (
    "<div>Adler B</div>, <div>Conti M</div>. <div>Salt in old plaster walls</div>. <div>J Test Build</div> "
    "<div>2001</div>;<div>12</div>:<div>34</div>–<div>56</div>."
)
WHOLE = "Adler B, Conti M. Salt in old plaster walls. J Test Build 2001; 12: 34–56."


@pytest.mark.parametrize(
    ("item", "label", "text"),
    [
        (f"<div><div class='ref-content x'><span>{{}}.</span><div>{PARTS}</div></div></div>", "{}", WHOLE),
        (f"<li><span class='ltx_tag ltx_tag_bibitem'>Adler ({{}})</span> <span>{A}</span></li>", "Adler ({})", A),
        (f"<li><span class=bullet>{{}}</span>{A}</li>", "{}", A),
        (f"<li>{A}. <span class='hidden x'>{{}}</span></li>", "", f"{A}."),
        (f"<li>{A}. <span>{{}}</span></li>", "", f"{A}. {{}}"),
        (f"<li>{A}. <span>[<a>Crossref</a>]</span><b>, </b>[<a>PubMed</a>]<b>, </b>[<a>Google Scholar</a>]</li>",
         "", f"{A}."),
    ],
)  # fmt: skip
def test_how_publishers_mark_citations(item: str, label: str, text: str) -> None:
    items = "".join(item.format(number) for number in (1, 2, 3))
    assert citations(f"<p>Text</p><h2>References</h2><ul>{items}</ul>") == [
        (label.format(number), text.format(number)) for number in (1, 2, 3)
    ]


def test_all_items_of_a_list_are_its_citations_and_those_of_the_next_are_none() -> None:
    titles = ("The salt of the coast", "Walls")
    items = "".join(f"<li>{text}</li>" for text in (A, titles[0], B, C, titles[1]))
    menu = "<footer><ul><li>The society</li><li>Walls of today</li></ul></footer>"
    assert [text for _, text in citations(f"<p>Text</p><h2>References</h2><ul>{items}</ul>{menu}")] == [
        *(A, titles[0], B, C, titles[1])
    ]


@pytest.mark.parametrize("title", ["UNESCO WORLD REPORT", "When walls are wet", "What is on it"])
def test_titles_are_items_whatever_they_look_like(title: str) -> None:
    items = "".join(f"<li>{text}</li>" for text in (A, title, B, "C", C))
    assert [text for _, text in citations(f"<h2>References</h2><ul>{items}</ul>")] == [A, title, B, C]


def test_signs_as_labels() -> None:
    body = f"<dl><dt>[*]</dt><dd>{A}</dd><dt>[†]</dt><dd>{B}</dd></dl>"
    assert citations(f"<h2>References</h2>{body}") == [("*", A), ("†", B)]


@pytest.mark.parametrize("after", [". ", ".&nbsp;", ") ", "<span>.</span> ", ": ", ""])
def test_numbers_set_apart_by_their_looks(after: str) -> None:
    items = "".join(f"<li><span>{at}</span>{after}{text}</li>" for at, text in enumerate((A, B), 1))
    assert citations(f"<h2>References</h2><ul>{items}</ul>") == [("1", A), ("2", B)]


def test_a_year_set_apart_is_no_number_of_an_item() -> None:
    items = "".join(f"<li><span>{year}</span>: {A}</li>" for year in (1999, 2000))
    assert citations(f"<h2>References</h2><ol>{items}</ol>") == [("1", f"1999: {A}"), ("2", f"2000: {A}")]


@pytest.mark.parametrize(
    ("classes", "shown"),
    [
        ("hidden", False),
        ("hidden md:text-red", False),
        ("screen-reader-text", False),
        ("visuallyhidden inline", False),
        ("hidden sm:inline", True),
        ("hidden d-sm-inline-block", True),
        ("md:hidden", True),
        ("hidden-xs", True),
    ],
)
def test_words_that_are_shown_on_no_screen(classes: str, shown: bool) -> None:
    found = blocks(f"<ul><li><span class='{classes}'>Adler B</span> (2001) Salt</li></ul>")
    assert found == [("item", "Adler B (2001) Salt" if shown else "(2001) Salt")]


def test_numbers_of_ordered_lists() -> None:
    found = page(
        "<ol><li>a</li><li>b</li><li value='7'>c</li></ol><ol start='4'><li>d</li></ol><ul><li>e</li></ul>"
    ).blocks
    assert [(b.label, b.text) for b in found] == [
        ("1", "a"),
        ("2", "b"),
        ("7", "c"),
        ("", ""),
        ("4", "d"),
        ("", ""),
        ("", "e"),
    ]
    assert all(b.kind is BlockKind.item for b in found if b.text)


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        (f"<h2>References</h2><ol><li>{A}</li><li>{B}</li><li>{C}</li></ol>", ["1", "2", "3"]),
        (f"<h2>References</h2><ul><li>{A}<li>{B}<li>{C}</ul>", ["", "", ""]),
        (f"<h2>References</h2><p>{A}</p><p>{B}</p><p>{C}</p><h2>Contact</h2><p>Write us.</p>", ["", "", ""]),
        (f"<b>References</b><p>1. {A}<br>2. {B}<br>3. {C}</p>", ["1", "2", "3"]),
        (
            f"<p>References</p><table><tr><td>[1]<td>{A}<tr><td>[2]<td>{B}<tr><td>[3]<td>{C}</table>",
            ["1", "2", "3"],
        ),
        (
            f"<h2>Literature<span>This section has been translated automatically.</span></h2><ol><li>{A}<li>{B}<li>{C}</ol>",
            ["1", "2", "3"],
        ),
        (f"<p>Text.</p><ol><li>{A}<li>{B}<li>{C}</ol><p>© 2020</p>", ["1", "2", "3"]),
        (
            f"<h3>Literatur</h3><blockquote>{A}</blockquote><blockquote>{B}</blockquote><blockquote>{C}</blockquote>",
            ["", "", ""],
        ),
    ],
)
def test_lists(body: str, labels: list[str]) -> None:
    assert citations(body) == list(zip(labels, [A, B, C], strict=True))


def test_a_menu_item_is_no_list() -> None:
    body = (
        "<ul><li>Home</li><li>Literature</li><li>Music</li></ul><h1>Welcome</h1><p>We write about books.</p>"
    )
    with pytest.raises(NoCitationList):
        segment(page(body))


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ("<title>Walls | A site</title>", "title", "Walls"),
        (
            "<title>The Site: Walls of brick</title></head><h3>Walls of brick</h3><h2>Salt</h2>",
            "title",
            "Walls of brick",
        ),
        ("<title>Home page of the Society</title></head><h2>Walls of brick</h2>", "title", "Walls of brick"),
        ("<title>Walls - A site</title></head><h1>Walls</h1><h1>Salt</h1><h1>Moss</h1>", "title", "Walls"),
        ("<title>Walls - A site</title></head><h2>Salt</h2>", "title", "Walls"),
        (
            "<title>Report 14</title></head><center><font size='+2'>Walls of brick</font></center>",
            "title",
            "Walls of brick",
        ),
        ("<title>Walls | A site</title></head><h1>A site</h1><h2>Walls</h2><h2>Salt</h2>", "title", "Walls"),
        ("<title>Walls | A site</title></head><h1>A site</h1><h2>Salt</h2>", "title", "A site"),
        ("<title>Walls</title><meta name=citation_title content='On walls'>", "title", "On walls"),
        ("<meta name=author content='Jane Doe'>", "author", "Jane Doe"),
        (
            "<meta name=citation_author content='Jane Doe'><meta name=citation_author content='A. Roe'>",
            "author",
            "Jane Doe; A. Roe",
        ),
        (
            "<meta property='article:modified_time' content='2020-01-02T03:04'>",
            "modified",
            "2020-01-02T03:04",
        ),
        (
            '<script type="application/ld+json">{"dateModified": "2020-01-02"}</script>',
            "modified",
            "2020-01-02",
        ),
        (
            '<script type="application/ld+json">[{"author": {"name": "Jane Doe"}}]</script>',
            "author",
            "Jane Doe",
        ),
        ('<script type="application/ld+json">{broken</script>', "language", "en"),
    ],
)
def test_what_a_page_states(head: str, key: str, value: str) -> None:
    assert page("<p>Text</p>", head).metadata[key] == value


LD = '<script type="application/ld+json">{"@type": "MedicalWebPage", "headline": "Walls"}</script>'


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        # the name of the site as a main heading beside that of the page, which the window's title begins with
        ("<title>Walls | A site</title>", "<h1><a href='/'>A site</a></h1><h1>Walls</h1>", "Walls"),
        ("<title>A site | Walls</title>", "<h1><a href='/'>A site</a></h1><h1>Walls</h1>", "Walls"),
        (
            "<title>Walls – A site</title>",
            "<h1 class=site-title>A site</h1><h1>Walls</h1><h1>Moss</h1>",
            "Walls",
        ),
        (
            "<title>Walls</title>",
            "<h1><a href='https://site.example/'>Site</a></h1><h1><a href='/walls'>Walls</a></h1>",
            "Walls",
        ),
        ("<title>Walls</title>", "<h1><a href='/walls' rel=bookmark>Walls</a></h1>", "Walls"),
        (
            "<title>A site: Walls</title>",
            "<h1><a href='/'>A site</a></h1><h2>May</h2><h3>Walls</h3>",
            "Walls",
        ),
        # what else stands in the main heading
        (
            "<title>Walls » Local » A site</title>",
            "<h1><span>Walls</span><a href='/l.html'>A site</a></h1>",
            "Walls",
        ),
        ("<title>Walls of <i>b</i> | A site</title>", "<h1>Walls <em>of brick</em></h1>", "Walls of brick"),
        # a heading that is none of HTML's, and what JSON-LD says
        ("<title>Walls - Skin - A manual</title>", "<div role=heading aria-level=1>Walls</div>", "Walls"),
        ("<title>Walls - Skin - A manual</title>" + LD, "<p>Text</p>", "Walls"),
        ("<title>Moss - A manual</title>" + LD, "<p>Text</p>", "Moss"),
        # the name of the site as the page states it
        ("<title>Salt : Walls</title><meta property=og:site_name content=Walls>", "<h2>x</h2>", "Salt"),
        (
            "<meta property=og:title content='Salt - Walls'><meta property=og:site_name content=Walls>",
            "",
            "Salt",
        ),
        ("<meta property=og:title content='Salt - Walls'>", "", "Salt - Walls"),
        ("<title>Walls :: Some department</title>", "<p>Text</p>", "Walls"),
        ("<title>Walls // Some library</title>", "<p>Text</p>", "Walls"),
        ("<title>Le pain : histoire d'un mot</title>", "<p>Text</p>", "Le pain : histoire d'un mot"),
        # sub-titles
        ("<title>Walls: a life | A site</title>", "<h1>Walls</h1><h2>a life</h2>", "Walls: a life"),
        ("<title>Walls: A manual</title>", "<h1>Walls</h1><h2>Salt</h2>", "Walls"),
        ("<title>Walls: a life | A site</title>", "<h1>Walls: a life</h1>", "Walls: a life"),
        ("<title>A site</title>", "<h1>Walls</h1>", "Walls"),
        # what a site's program puts into each page, and what a page puts there
        ("<title>Walls | A site</title><meta name=DC.title content=site.example>", "<h2>Walls</h2>", "Walls"),
        ("<title>Walls | A site</title><meta name=DC.title content=Firm>", "<h1>WALLS</h1>", "WALLS"),
        (
            "<title>Some Journal</title><meta name=DC.title content='On walls'>",
            "<h3>On walls</h3>",
            "On walls",
        ),
        ("<title>A site » Blog Archive » On walls</title>", "<h1>A site</h1><h2>On walls</h2>", "On walls"),
        ("<title>A site</title>", "<h1 class=page-title>Walls</h1>", "Walls"),
        ("<title>A site</title>", "<h1 id=page-title class=title>Walls</h1><h2>Moss</h2>", "Walls"),
        ("<title>A site</title>", "<h1 class=page-header>Walls</h1>", "Walls"),
        ("<title>A site</title>", "<h1>Walls <a href='#walls'></a></h1>", "Walls"),
        ("<title>A site</title>", "<h1><a href='#top'>Walls</a></h1>", "Walls"),
        ("<title>A site</title>", "<h1><a href='/?p=12'>Walls</a></h1>", "Walls"),
        ("<title>A site</title>", "<h1><a href='/index.php?title=Walls'>Walls</a></h1>", "Walls"),
        ("<title>Wallsend | A site</title>", "<h1>Walls</h1><h1>Moss</h1>", "Wallsend"),
    ],
)
def test_titles_of_pages(head: str, body: str, title: str) -> None:
    assert page(f"{body}<p>Text</p>", head).metadata["title"] == title


@pytest.mark.parametrize("window", ["L12345", "art_12.htm", "Microsoft Word - walls.doc", ""])
def test_the_name_of_a_file_is_no_title(window: str) -> None:
    assert "title" not in page("<p>Text</p>", f"<title>{window}</title>").metadata


def test_a_bold_line_is_the_title_of_a_page_that_states_none() -> None:
    body = "<p>The <b>State</b></p><p><b>Note:</b></p><p align=center><b>Act No. 12 on walls</b></p><p><b>1. Salt</b></p>"
    assert page(body, "<title>L12345</title>").metadata["title"] == "Act No. 12 on walls"
    assert page(body, "<title>Walls</title>").metadata["title"] == "Walls"


CALL = '<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a>'


@pytest.mark.parametrize(
    ("heading", "title"), [(f"Salt: walls{CALL}", "Salt: walls"), ("Salt: walls<sup>2</sup>", "Salt: walls2")]
)
def test_the_note_to_a_title_is_no_part_of_it(heading: str, title: str) -> None:
    text = f"<head><title>{title}</title></head><h1>{heading}</h1><h1>Walls</h1><p>x</p>"
    assert page(text).metadata["title"] == title


LEFT = "<div class=csl-left-margin>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "<div id=refs><div id=ref-oak><p>Oak. <i>Walls</i>.</p></div><div id=ref-elm>Elm.</div></div>",
            [("citation", "", "Oak. Walls."), ("citation", "", "Elm.")],
        ),
        (
            f"<div class=csl-entry>{LEFT}[12]</div><div class=csl-right-inline>A. Oak, <i>Walls</i>.</div></div>",
            [("citation", "12", "A. Oak, Walls.")],
        ),
        (
            "<div class=csl-entry><span class=csl-left-margin>3. </span>Walls</div>",
            [("citation", "3", "Walls")],
        ),
        ("<div id=notes><div id=ref-oak>Oak.</div></div>", [("paragraph", "", "Oak.")]),
    ],
)
def test_items_that_a_style_of_csl_made(body: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(b.kind, b.label, b.text) for b in page(body).blocks] == expected


def test_a_page_in_its_own_encoding() -> None:
    text = "<html><head><meta charset='windows-1251'></head><body><p>Стены и крыши</p></body></html>"
    assert [b.text for b in read("x.html", text.encode("windows-1251")).blocks] == ["Стены и крыши"]


def test_named_text_but_a_page() -> None:
    assert read("a.txt", b"<!doctype html><p>x").format == "html"
    assert read("a.html", b"just text").format == "html"


@pytest.mark.parametrize("tag", ["div", "li", "b", "ul", "table", "blockquote"])
def test_deep_nesting(tag: str) -> None:
    document = page(f"<{tag}>" * 10_000 + "x" + f"</{tag}>" * 10_000)
    assert len(document.blocks) <= 10_000


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<div class=csl-entry>Adler{'<div></div>' * 5000}x</div>", "Adler x"),
        (f"<div class=csl-entry>Adler{'<div> </div>' * 5000}, x</div>", "Adler, x"),
        (f"<ul><li><a href='https://a.example/x'>Adler</a> x{' ;' * 20000}</li></ul>", "Adler x"),
        (
            f"<ul><li><a href='https://a.example/x'>Adler</a>{' ;' * 20000} x</li></ul>",
            f"Adler{' ;' * 20000} x",
        ),
    ],
)
def test_what_stands_many_times_takes_its_time_once(body: str, text: str) -> None:
    start = time.perf_counter()
    assert [found for _, found in blocks(body)] == [text]
    assert time.perf_counter() - start < 1.0


def test_entities_are_not_expanded_without_end() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]><html><p>&c; x</p></html>"
    assert len(str(read("x.html", bomb.encode()).blocks)) < 1000


TAGS = [
    "<p>",
    "</p>",
    "<ol>",
    "<li>",
    "</ol>",
    "<br>",
    "<table>",
    "<td>",
    "<tr>",
    "<h1>",
    "</h1>",
    "<a>",
    "<pre>",
    "&amp;",
    "<!--",
    "<",
    "\0",
]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(TAGS), st.text(max_size=10)), max_size=40))
def test_any_markup(parts: list[str]) -> None:
    try:
        document = read("x.html", ("<html>" + "".join(parts)).encode("utf-8", "replace"))
    except UnreadableFile:
        return
    assert all("\n" not in block.text for block in document.blocks)


@pytest.mark.parametrize(
    "note",
    [
        '<div id="sdfootnote{0}"><p><a class="sdfootnotesym" name="sdfootnote{0}sym" href="#sdfootnote{0}anc">{0}</a>{1}</p></div>',
        '<p class="MsoFootnoteText"><a href="#_ftnref{0}" name="_ftn{0}"><span>[{0}]</span></a> {1}</p>',
        '<div><p><a href="#ftnt_ref{0}" id="ftnt{0}">[{0}]</a><span>&nbsp;{1}</span></p></div>',
    ],
)
def test_footnotes_of_word_processors(note: str) -> None:
    text = "<p>Walls take up water.<a href='#sdfootnote1sym'><sup>1</sup></a></p>"
    notes = "".join(note.format(number, one) for number, one in enumerate((A, "See there.", B, C), 1))
    found = page(text + notes).blocks
    assert [(b.label, b.text) for b in found if b.kind is BlockKind.note] == [
        ("1", A), ("2", "See there."), ("3", B), ("4", C)
    ]  # fmt: skip
    assert [one for _, one in citations(text + notes)] == [A, "See there.", B, C]


def test_a_section_that_a_table_of_contents_leads_to() -> None:
    links = '<ul class="reflinks"><li><a href="#">View Article</a></li><li>Google Scholar</li></ul>'
    items = "".join(
        f"<li><span>{n}.</span><a name='b{n}'></a>{one}{links}</li>" for n, one in enumerate((A, B, C), 1)
    )
    body = f'<div class="toc"><p>References</p></div><div class="section toc-section"><h2>References</h2><ol>{items}</ol></div>'
    assert citations(body) == [("1", A), ("2", B), ("3", C)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p>Law <a href="x">§</a> 12</p>', ["Law § 12"]),
        ('<p>Issue <a href="#x">#</a> of walls</p>', ["Issue # of walls"]),
        ('<p>Walls<a class="headerlink" href="x">¶</a></p>', ["Walls¶"]),
        ('<p>Walls<a class="x headerlink" href="#x">¶</a></p>', ["Walls"]),
        ('<h3><span>Walls <a href="w.html#x">#</a></span></h3>', ["Walls"]),
        ('<dl><dt>wall<a href="#x">¶</a></dt><dd>Of <a href="x">§</a> 3.</dd></dl>', ["wall", "Of § 3."]),
    ],
)
def test_a_sign_is_left_out_only_where_it_links_a_heading_to_itself(body: str, expected: list[str]) -> None:
    assert [text for _, text in blocks(body)] == expected


@pytest.mark.parametrize("start", ["1" * 5000, "11111", "27", "1", "0", "-3", "²", ""])
def test_a_list_of_letters_that_begins_with_no_letter(start: str) -> None:
    assert blocks(f'<ol class="upperalpha" start="{start}"><li>Walls</li></ol>') == [("item", "Walls")]


@pytest.mark.parametrize("sign", ["¶", "#", "§"])
def test_the_link_of_a_heading_to_itself(sign: str) -> None:
    html = f'<h2>References<a class="headerlink" href="#references">{sign}</a></h2><p>x</p>'
    assert [block.text for block in read("a.html", html.encode()).blocks] == ["References", "x"]


@pytest.mark.parametrize(
    "label",
    [
        '<dl><dt class="label"><span>1</span><span class="fn-backref">(<a href="#a">1</a>,<a href="#b">2</a>)</span></dt><dd>x</dd></dl>',
        '<div><span>1</span><span class="backrefs">(<a href="#a">1</a>,<a href="#b">2</a>)</span><p>x</p></div>',
    ],
)
def test_where_the_footnotes_of_docutils_are_called_is_no_text(label: str) -> None:
    found = read("a.html", label.encode()).blocks
    assert [part for block in found for part in (block.label, block.text) if part] == ["1", "x"]


def test_an_initial_that_docutils_took_for_the_letter_of_an_item() -> None:
    html = '<p>[Oak12]</p><ol class="upperalpha simple" start="11"><li><p>Oak and V. Elm, Walls. 2012.</p></li></ol>'
    blocks = read("a.html", html.encode()).blocks
    assert [(block.label, block.text) for block in blocks] == [
        ("", "[Oak12]"),
        ("", "K. Oak and V. Elm, Walls. 2012."),
    ]


def test_the_first_cell_of_a_row_may_be_a_label() -> None:
    rows = "".join(
        f"<tr><td>{label}</td><td>{text}</td></tr>" for label, text in (("Adler 2001", A), ("Berger 1998", B))
    )
    assert citations(f"<h2>References</h2><table>{rows}</table>") == [("Adler 2001", A), ("Berger 1998", B)]
    assert blocks("<table><tr><td>Oak 2001</td><td>40 houses</td></tr></table>") == [
        ("cell", "Oak 2001 40 houses")
    ]


@pytest.mark.parametrize(
    ("metas", "author", "modified"),
    [
        (
            [("DC.Creator.PersonalName", "Anna Górska"), ("DC.Creator.PersonalName", "Jan Dąb")],
            "Anna Górska; Jan Dąb",
            "",
        ),
        (
            [("DC.creator", "Oak, Anna"), ("DC.creator", "Elm, Ben"), ("DC.creator", "Oak, Anna")],
            "Oak, Anna; Elm, Ben",
            "",
        ),
        ([("author", "Anna Oak"), ("author", "Ben Elm")], "Anna Oak; Ben Elm", ""),
        ([("author", "Anna Oak"), ("DC.creator", "Wall Office")], "Anna Oak", ""),
        ([("date", "2020-01-02")], "", "2020-01-02"),
        ([("date", "2020-01-02"), ("last-modified", "2021-03-04")], "", "2021-03-04"),
    ],
)
def test_authors_and_dates_that_a_page_states(
    metas: list[tuple[str, str]], author: str, modified: str
) -> None:
    head = "".join(f'<meta name="{name}" content="{said}">' for name, said in metas)
    stated = read(
        "x.html", f"<html><head>{head}</head><body><h1>Walls</h1><p>Of walls.</body></html>".encode()
    ).metadata
    assert (stated.get("author", ""), stated.get("modified", "")) == (author, modified)


def test_the_name_of_the_file_is_no_title() -> None:
    page = b"<html><head><title>walls</title></head><body><p>Salt in walls</p><p>Of salt.</p></body></html>"
    assert "title" not in read("a/walls.html", page).metadata
    assert read("a/walls.html", page.replace(b"Of salt.", b"walls")).metadata["title"] == "walls"
    assert read("a/roofs.html", page).metadata["title"] == "walls"
