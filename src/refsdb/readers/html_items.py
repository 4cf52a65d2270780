"""What the mark-up of a page says of an item of a list: its label, and whether it is one item at all."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from refsdb.readers.labelled import label_of_row, several_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_PARAGRAPHS = 3
"""Paragraphs that a row of a table or a definition may have that is one item."""
MOST_BREAKS = 8
"""Line breaks that it may have."""
LONGEST_TERM = 40
"""Characters of a term that labels its definition; a longer one is a line of text."""

_KEY = re.compile(
    r"(?:[A-Za-z][\w:+.-]{0,24}\d\d[a-z]?|[^\W\d_].{1,30}[ ,(](?:1[5-9]|20)\d\d[a-z]?\)?)[.,:;]?"
)
"""A term that is the key of a citation: "knuth84", "Knuth & Moor, 1984"."""
_WORD = re.compile(r"[^\W\d_]+")
_CITATION = re.compile(
    r"(?<![\w-])(?:ref-content|citation-content|csl-entry|(?:mixed|element)-citation)(?![\w-])"
)
"""Classes of what is one citation, whatever parts it is printed in."""
_BACK = re.compile(r"\b(?:footnote-?back(?:ref|link)?|footnotes-backlink|reversefootnote|doc-backlink)\b")
"""Classes and the role of a link behind a footnote that leads back to the text: Pandoc, GitHub, kramdown."""
_AROUND = 3
_LABEL = re.compile(r"(?<![\w-])(?:ltx_tag_bibitem|csl-left-margin)(?![\w-])")
"""The class of a citation's label where LaTeXML wrote the page, or a program in a style of CSL."""


def is_citation(element: HtmlElement) -> bool:
    """Whether an element's class says that it is one citation."""
    return bool(_CITATION.search(element.get("class", ""))) or is_formatted(element)


def is_formatted(element: HtmlElement) -> bool:
    """Whether an element is an item of a bibliography that a program wrote in a style of CSL: Pandoc (of old, by its
    name and that of the bibliography alone), Zotero.
    """
    if "csl-entry" in element.get("class", "").split():
        return True
    around = element.getparent() if element.get("id", "").startswith("ref-") else None
    if around is None or around.get("id") != "refs":
        return False
    return sum(1 for _ in element.iterdescendants("p", "br", "li", "div")) <= 1  # else a part of the list


def is_note(item: HtmlElement) -> bool:
    """Whether an item of a list is a footnote: it ends with a link that leads back to where it is called, and so do
    those around it.
    """
    around = [
        one for back in (True, False) for one in islice(item.itersiblings("li", preceding=back), _AROUND)
    ]
    return all(map(_leads_back, [item, *around]))


def _leads_back(item: HtmlElement) -> bool:
    links = list(item.iter("a"))
    if not links or not links[-1].get("href", "").startswith("#"):
        return False
    return bool(_BACK.search(links[-1].get("class", "") + " " + links[-1].get("role", "")))


def label_of(item: HtmlElement) -> str:
    """The label before a citation that LaTeXML or a style of CSL prints apart: "Oak and Elm (2001)", of "[12]" the
    number.
    """
    labels = (_text(one) for one in item if _LABEL.search(one.get("class", "")))
    return next((label.strip("[]") if label[:1] == "[" else label.strip("().") for label in labels), "")


def label_of_cell(cell: HtmlElement) -> str:
    """The label that the first cell of a row is to the citation in the other."""
    row = cell.getparent()
    first = row is not None and len(row) == 2 and row[0] is cell
    return label_of_row([_text(cell), _text(row[1])]) if first and row is not None else ""


def initial_of(item: HtmlElement) -> str:
    """The initial of an author that docutils took for the letter of a list's only item: "K. Oak" is item 11."""
    around = item.getparent()
    letters = around is not None and around.tag == "ol" and "upperalpha" in around.get("class", "")
    start = around.get("start", "") if letters and around is not None and len(around) == 1 else ""
    number = int(start) if start.isdecimal() and len(start) < 3 else 0
    return f"{chr(64 + number)}. " if 1 < number <= 26 else ""


def is_defined(term: HtmlElement) -> bool:
    """Whether a term has one definition that is one item: it is a label, or the first line of a hanging paragraph."""
    after = term.getnext()
    return after is not None and after.tag == "dd" and not is_layout(after)


def is_key(term: HtmlElement, printed: str) -> bool:
    """Whether a term that prints this is the key of the citation that defines it, by its form or class, or because
    the terms before and behind it are keys.
    """
    if not 0 < len(printed) <= LONGEST_TERM:
        return False
    if "label" in term.get("class", "").split():  # as docutils writes notes
        return True
    if _KEY.fullmatch(printed):
        return _stands_apart(term, printed)
    around = [one for back in (True, False) for one in islice(term.itersiblings("dt", preceding=back), 2)]
    return len(around) > 1 and all(_KEY.fullmatch(_text(one)) for one in around)


def hangs(term: HtmlElement, printed: str) -> bool:
    """Whether a term that is no key is where its definition begins: a long line, or the names and the year."""
    return len(printed) > LONGEST_TERM or bool(_KEY.fullmatch(printed) and not is_key(term, printed))


def _stands_apart(term: HtmlElement, printed: str) -> bool:
    """Whether a term is no part of the citation behind it: "knuth84", or names that are said again there."""
    if " " not in printed:
        return True
    name, after = _WORD.search(printed), term.getnext()
    return after is None or name is None or name[0].lower() in _WORD.findall(_text(after).lower())


def is_layout(element: HtmlElement) -> bool:
    """Whether a table row or a definition holds parts of a page and is no item: old pages are laid out in tables, and
    programs' documentation in definitions.
    """
    paragraphs = breaks = 0
    for inner in element.iter(
        "p", "br", "dl", "table", "pre", "ol", "ul", "h1", "h2", "h3", "h4", "h5", "h6"
    ):
        if inner.tag == "br":
            breaks += 1
        else:
            paragraphs += 1 if inner.tag == "p" else MOST_PARAGRAPHS + 1
        if paragraphs > MOST_PARAGRAPHS or breaks > MOST_BREAKS:
            return True
    return (
        paragraphs > 1
        and element.tag == "tr"
        and any(several_in([_text(one) for one in cell.iterchildren("p")]) for cell in element)
    )


def _text(element: HtmlElement) -> str:
    return " ".join("".join(element.itertext()).split())
