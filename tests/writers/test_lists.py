"""Lists that people read: one item a reference, whatever it holds, and nothing in it acts."""

from __future__ import annotations

import unicodedata
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.writers import LISTS, write
from refsdb.writers.printed import text
from writers.reference_strategies import REFERENCES, TEXT

MARKS = st.lists(
    st.sampled_from(
        [
            *"*_`~#+-=!<>[](){}|&;:.)$^@\\\"'/ \n1a",
            *"<b>,</li>,<!--,&lt;,&#60;,[x]: /y,![,](,```,1. ,- ,> ,# ,    ".split(","),
            *"https://x.org,www.x.org,javascript:,\x1b[31m,\x9b,\x85".split(","),
        ]
    ),
    max_size=12,
).map("".join)
ITEMS = st.lists(
    st.builds(Item, st.just(""), REFERENCES, st.fixed_dictionaries({"text": TEXT}))
    | st.builds(Item, st.just(""), st.builds(Reference, title=MARKS, container_title=MARKS, url=MARKS)),
    min_size=1,
    max_size=4,
)


def written(items: list[Item], to: str, **options: bool) -> str:
    return "".join(write(items, to, **options))


def texts(items: list[Item]) -> list[str]:
    return [text(item, number) for number, item in enumerate(items, 1)]


@given(ITEMS, st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_nothing_in_them_is_a_control(items: list[Item], ascii_only: bool, numbered: bool) -> None:
    for to in LISTS:
        plain = written(items, to, ascii_only=ascii_only, numbered=numbered)
        assert not [
            char for char in plain if char != "\n" and unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}
        ]
        assert not set(plain) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
        assert plain.isascii() or not ascii_only


@given(ITEMS)
@settings(max_examples=60, deadline=None)
def test_text_has_a_line_for_each(items: list[Item]) -> None:
    assert written(items, "text").splitlines() == texts(items)
    numbered = [f"{number}. {line}" for number, line in enumerate(texts(items), 1)]
    assert written(items, "text", numbered=True).splitlines() == numbered


@given(ITEMS, st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_html_has_an_item_for_each(items: list[Item], ascii_only: bool, numbered: bool) -> None:
    import lxml.html

    page = lxml.html.document_fromstring(written(items, "html", ascii_only=ascii_only, numbered=numbered))
    (found,) = page.iter("ol" if numbered else "ul")
    assert [one.tag for one in found] == ["li"] * len(items)
    assert [on_the_line(one.text_content()) for one in found] == list(map(on_the_line, texts(items)))
    assert [one.get("id") for one in found] == [str(number) for number in range(1, len(items) + 1)]
    inside = [one for item in found for one in item.iterdescendants()]
    assert {one.tag for one in inside} <= {"a", "sub", "sup"}
    assert all(one.attrib.keys() == ["href"] * (one.tag == "a") for one in inside)
    links = [one.get("href").lower() for one in inside if one.tag == "a"]
    assert all(link.startswith(("http://", "https://", "ftp://")) for link in links)


@given(ITEMS, st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_markdown_has_an_item_for_each(items: list[Item], ascii_only: bool, numbered: bool) -> None:
    from markdown_it import MarkdownIt

    source = written(items, "markdown", ascii_only=ascii_only, numbered=numbered)
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source)
    kind = "ordered_list" if numbered else "bullet_list"
    around = ["list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close"]
    assert [one.type for one in tokens] == [f"{kind}_open", *around * len(items), f"{kind}_close"]
    inline = [one for one in tokens if one.type == "inline"]
    for found, expected in zip(inline, texts(items), strict=True):
        parts = found.children or []
        raw = [one for one in parts if one.type == "html_inline"]
        assert {one.content for one in raw} <= {"<sub>", "</sub>", "<sup>", "</sup>"}
        parts = [one for one in parts if one.type != "html_inline"]
        assert {one.type for one in parts} <= {"text", "text_special", "link_open", "link_close"}
        # an address that is its own text is shown decoded
        assert same("".join(one.content for one in parts)) == same(expected)
        links = [str(one.attrs["href"]).lower() for one in parts if one.type == "link_open"]
        assert all(link.startswith(("http://", "https://", "ftp://")) for link in links)


def same(shown: str) -> str:
    from urllib.parse import unquote

    return on_the_line(unquote(shown))


def on_the_line(text: str) -> str:
    """The text with raised and lowered characters as plain ones."""
    return unicodedata.normalize("NFKC", text).replace("−", "-")


@pytest.mark.parametrize(
    ("title", "item"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt; (n.d.)"),
        ("</li><li>", "&lt;/li&gt;&lt;li&gt; (n.d.)"),
        ("a & b &amp; c", "a &amp; b &amp;amp; c (n.d.)"),
    ],
)
def test_html_is_escaped(title: str, item: str) -> None:
    page = written([Item('a"b', Reference(title=title))], "html")
    assert f'<li id="a&quot;b">{item}</li>\n' in page
    assert unescape(item) == f"{title} (n.d.)"


@pytest.mark.parametrize(
    ("title", "item"),
    [
        ("- x", "\\- x (n.d.)"),
        ("1984. x", "1984\\. x (n.d.)"),
        ("2) x", "2\\) x (n.d.)"),
        ("# x", "\\# x (n.d.)"),
        ("*x* _y_ `z`", "\\*x\\* \\_y\\_ \\`z\\` (n.d.)"),
        ("<b>", "\\<b\\> (n.d.)"),
        ("A & B &copy;", "A & B \\&copy; (n.d.)"),
        ("T cells: 5-10 (of 3.2)!", "T cells: 5-10 (of 3.2)! (n.d.)"),
        ("Über", "Über (n.d.)"),
    ],
)
def test_markdown_is_escaped_where_it_must(title: str, item: str) -> None:
    assert written([Item("", Reference(title=title))], "markdown") == f"- {item}\n"


def test_ascii_letters() -> None:
    items = [Item("", Reference(title="Über"))]
    assert written(items, "text", ascii_only=True) == "Uber (n.d.)\n"
    assert written(items, "markdown", ascii_only=True) == "- &#220;ber (n.d.)\n"
    assert '<li id="1">&#220;ber (n.d.)</li>' in written(items, "html", ascii_only=True)


@pytest.mark.parametrize("to", LISTS)
def test_lists_are_joined(to: str) -> None:
    from refsdb.writers import join

    first, second = Item("a", Reference(title="A")), Item("b", Reference(title="B"))
    assert "".join(join([written([first], to), written([second], to)], to)) == written([first, second], to)
    assert "".join(join([], to)) == written([], to)
