"""HTML: headings, paragraphs, list items and table rows as blocks; what the page states about itself as metadata.

What is no part of the text is left out: scripts, navigation, forms, back-links of notes ("^", "↑"), and the links to
search engines that publishers put behind references ("CAS", "PubMed", "Google Scholar").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from refsdb.errors import UnreadableFile
from refsdb.model import Block, BlockKind, Document
from refsdb.readers.decode import decode
from refsdb.readers.html_about import stated
from refsdb.readers.html_items import (
    hangs,
    initial_of,
    is_citation,
    is_defined,
    is_formatted,
    is_key,
    is_layout,
    is_note,
    label_of,
    label_of_cell,
)
from refsdb.readers.links import linked_doi, linked_work, names_work
from refsdb.text.identifiers import is_doi

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BORDERS = frozenset(
    "address article aside blockquote body caption center details dd div dl dt fieldset figcaption figure "
    "footer header hr "
    "li main ol p pre section summary table tbody td tfoot th thead tr ul".split()
) | set(HEADINGS)
"""Elements before and after which text ends."""
WHOLE = frozenset({"li", "tr", "dd", "dt", *HEADINGS})
"""Elements whose text is one block, whatever stands in them, nested lists aside."""
SKIPPED = frozenset(
    "head script style noscript template nav form button select option textarea svg math iframe object".split()
)
NO_TEXT = re.compile(
    r"\b(?:mw-editsection|mw-cite-backlink|cite-backlink|navbox|sr-only|visually-hidden|breadcrumbs?)\b"
    r"|(?<![\w-])backrefs(?![\w-])"  # "[1] (1,2,3)": where docutils' footnotes are called
    r"|(?<![\w-])(?:toc|csl-left-margin)(?![\w-])"  # "toc-section" is what a table of contents leads to
)
BACK_LINKS = frozenset("^ ↑ ↩ ↩︎ ⤴ ⏎ ⇑".split())
ANCHORS = frozenset("¶ # § 🔗".split())
"""What a heading's link to itself prints."""
TAILS = frozenset(
    "cas|ads|view|pubmed|pubmed central|pubmed abstract|google scholar|crossref|crossref full text|cross ref|"
    "mathscinet|web of science|scopus|article|view article|full text|free full text|full text pdf|zbmath|"
    "zentralblatt math|math|isi|medline|download references|view in article|return to ref in article|open url|"
    "openurl|europe pmc|"
    "semantic scholar|go to reference|pmc free article|free pmc article|view pdf|view in scopus|"
    "view record in scopus|publisher full text|green version|worldcat|nasa ads|show in context|"
    "search google scholar|chemport|pubmed/ncbi|reference link".split("|")
)
"""Links that publishers put behind references, whatever signs stand around their names: "[Web of Science ®]"."""
NUMBERED_TAILS = frozenset({"doi", "pubmed", "pmid", "pmc free article", "arxiv"})
"""Those that may be the name of the number behind them: "PubMed: 3184080"."""
LONGEST_TAIL = 200
"""Characters that such a link holds at most, the blanks of its mark-up among them."""
AROUND_TAILS = "[](){}®.,;:|↗ \xa0"
ASIDE = frozenset("ltx_tag_bibitem hidden visuallyhidden screen-reader-text".split())
"""Classes of words in a line that are not shown, or not as text."""
_SHOWN = re.compile(r"[:-](?:inline|block|flex|grid|contents|table)")
"""In a class: that what is hidden on small screens is shown on others, as in "hidden sm:inline"."""
SEPARATORS = frozenset(",;|·")
"""What stands between links, each behind a blank, and is left where they are left out."""
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_BACK = re.compile(r"[\^↑↩](?:\s*[a-z]{1,2}\b(?=\s))*\s*")
OPENING = frozenset('"“„«‘「『《(')
"""Signs with which a text may begin."""
FEW = 4
"""Parts of an item's text among which its number stands."""
BREAK = "\x1e"
"""Stands for a line break within text until the text is cut there."""
JOIN = "\x1d"
"""Stands for the border of two parts of a citation, which may belong together without a blank: volume and colon."""
_BLANKS = re.compile(r"\s+")
_JOINED = re.compile(
    rf"{JOIN}(?= ?[.,;:)\]–])|(?<=[–(\[]){JOIN}"
)  # single signs: a run of them takes its square
LINK = "\x1f"
"""Stands before and after the target of a link within text until the text is cut."""
_LINKS = re.compile(f"{LINK}([^{LINK}]*){LINK}")
_BETWEEN = re.compile(f"{LINK}(?:[ \\t\\n\\xa0,|·;]*{LINK})+")
"""Links of which all but the last print nothing."""
_EMPTY = re.compile(rf"[\[(][ \t\n\xa0|,;·]*{LINK}[ \t\n\xa0|,;·{LINK}]*[\])]")
"""Brackets that held nothing but links which are left out."""
_NOTE_TARGET = re.compile(
    r"(?:sd(?:foot|end)note\d+anc|_(?:ftn|edn)ref\d+|ftnt_ref\d+|_msofootnote)", re.IGNORECASE
)
"""Where the number of a footnote leads: LibreOffice, Word, Google Docs."""
_NOTE_NUMBER = re.compile(r"[\[(]?(\d{1,4}|[ivxlc]{1,6}|[*†‡§])[\]).]?\s*(?=\S)")
_OWN_NUMBER = re.compile(r"[\[(]?\d{1,4}[\]).]")


def read(name: str, content: bytes) -> Document:
    """The blocks of a page in reading order. Raises UnreadableFile for binary data, or a page without an element."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    text = _DECLARATION.sub("", _decoded(name, content), count=1)
    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableFile(
            f"{name}: the HTML cannot be read", hint="save the page as plain text"
        ) from error
    metadata, blocks = stated(root), _with_links(_Walk().blocks(root))
    title = metadata.get("title", "")
    if title and PurePath(name).stem == title and all(block.text != title for block in blocks):
        del metadata["title"]  # programs call a page as its file where it has no title
    return Document(name, "html", blocks, metadata)


def _with_links(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks; links that stand in a block of their own and print nothing belong to the text before them."""
    kept: list[Block] = []
    for block in blocks:
        if block.link and not block.text:
            if kept and kept[-1].text and not is_doi(kept[-1].link):
                kept[-1] = replace(kept[-1], link=block.link)
            continue
        kept.append(block)
    return tuple(kept)


def _decoded(name: str, content: bytes) -> str:
    """The page as text: UTF-8 if it is that, else what the page declares, else as any text."""
    declared = _CHARSET.search(content[:4096])
    if declared:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return content.decode(declared[1].decode("ascii"), "replace").replace("\0", "")
            except LookupError:
                pass
    return decode(name, content)


class _Walk:
    """One way through the tree, without recursion: pages may be nested deeply."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.counts: list[
            int | None
        ] = []  # per open list the number of its last item, None where it has no numbers
        self.whole: list[tuple[str, BlockKind, str, int]] = []  # open elements that are one block
        self.layout: list[
            HtmlElement
        ] = []  # open elements that are one block elsewhere, but hold whole parts here
        self.citation: HtmlElement | None = None  # the open element that is one citation by its class
        self.key = ""  # the term so far, where it is the key of the citation that defines it
        self.closed = False  # whether a list has just ended
        self.hanging = False  # whether the text so far is a term that goes on in its definition
        self.verbatim = 0  # open elements whose line ends count
        self.note = False  # whether the text so far begins with the number of a footnote

    def blocks(self, root: HtmlElement) -> Iterator[Block]:
        from lxml import etree

        skipped = 0
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                left_out = bool(skipped) or _no_text(element, tag)
                if tag == "a" and not self.whole and _is_note(element) and not _line("".join(self.text)):
                    self.note = True
                if tag == "a" and (left_out or element.get("href")):
                    target = element.get("href", "")
                    named = not left_out and names_work("".join(element.itertext()))
                    leads = target.replace(LINK, "") if named or linked_doi(target) else ""
                    self.text.append(f"{LINK}{leads}{LINK}")
                if left_out:
                    skipped += 1
                    continue
                if tag in BORDERS or tag == "br":
                    yield from self.enter(element, tag)
                self.add(element.text)
            elif skipped:
                skipped -= 1
                if not skipped:
                    self.add(element.tail)
            else:
                if tag in BORDERS:
                    yield from self.leave(element, tag)
                elif tag == "span" and len(self.text) < FEW and self.is_number() and _word_after(element):
                    self.text.append(" ")
                self.add(element.tail)
        yield from self.flush()

    def add(self, text: str | None) -> None:
        if text:
            text = text.replace(LINK, "")
            self.text.append(text.replace("\n", BREAK) if self.verbatim and not self.whole else text)

    def enter(self, element: HtmlElement, tag: str) -> Iterator[Block]:
        if tag == "br":
            self.text.append(" " if self.whole else BREAK)
        elif tag == "dd" and self.hanging:
            self.hanging = False
            self.text.append(" ")
        elif tag in BORDERS:
            if tag in WHOLE or tag in {"ol", "ul"} or not self.whole:
                yield from self.flush()
            else:
                self.text.append(" " if self.citation is None else JOIN)
        if tag == "pre":
            self.verbatim += 1
        elif tag in {"ol", "ul"}:
            if self.closed and not self.counts:
                yield Block("")  # two lists are not one
            start = element.get("start", "1")
            first = int(start) if start.isdecimal() and len(start) < 5 else 1
            self.counts.append(first - 1 if tag == "ol" else None)
        elif tag == "li":
            initial, number = initial_of(element), self.number(element)
            label = "" if initial else label_of(element) or number
            kind = BlockKind.note if is_note(element) else BlockKind.item
            self.whole.append((tag, kind, label, len(self.counts)))
            self.add(initial)
        elif tag in HEADINGS:
            self.whole.append((tag, BlockKind.heading, "", HEADINGS[tag]))
        elif tag in WHOLE and is_layout(element):
            self.layout.append(element)
        elif tag == "div" and not self.whole and is_citation(element):
            self.citation = element
            kind = BlockKind.citation if is_formatted(element) else BlockKind.paragraph
            self.whole.append((tag, kind, label_of(element), 0))
        elif tag == "dd" and self.key:
            self.whole.append((tag, BlockKind.item, self.key, 1))
            self.key = ""
        elif tag in WHOLE:
            self.whole.append((tag, BlockKind.cell if tag == "tr" else BlockKind.paragraph, "", 0))

    def leave(self, element: HtmlElement, tag: str) -> Iterator[Block]:
        if self.layout and self.layout[-1] is element:
            yield from self.flush()
            self.layout.pop()
        elif tag in WHOLE or element is self.citation:
            term = _line("".join(self.text)) if tag == "dt" and is_defined(element) else ""
            self.hanging = hangs(element, term)
            if tag == "dt" and is_key(element, term):
                self.key = term.rstrip(".,:;")
                self.text.clear()
            if not self.hanging:
                yield from self.flush()
            if self.whole and self.whole[-1][0] == tag:
                self.whole.pop()
            self.citation = None if element is self.citation else self.citation
        elif tag == "td" and self.whole and self.whole[-1][0] == "tr" and (label := label_of_cell(element)):
            self.text.clear()
            self.whole[-1] = ("tr", BlockKind.cell, label, 0)
        elif tag in {"ol", "ul"}:
            yield from self.flush()
            if self.counts:
                self.counts.pop()
            self.closed = not self.counts
        elif tag in BORDERS:
            if self.whole:
                self.text.append(" " if self.citation is None else JOIN)
            else:
                yield from self.flush()
        if tag == "pre":
            self.verbatim = max(0, self.verbatim - 1)

    def is_number(self) -> bool:
        """Whether the text of an item so far is its number, set apart by nothing but its looks."""
        return bool(self.whole) and self.whole[-1][0] == "li" and "".join(self.text).strip().isdecimal()

    def number(self, item: HtmlElement) -> str:
        """The number that a browser prints before the item, "" in a list without numbers."""
        if not self.counts or self.counts[-1] is None:
            return ""
        stated = item.get("value", "")
        self.counts[-1] = int(stated) if stated.isdecimal() and len(stated) < 5 else self.counts[-1] + 1
        return str(self.counts[-1])

    def flush(self) -> Iterator[Block]:
        """The text so far as a block; in a paragraph with line breaks, as lines between two blank ones."""
        raw = "".join(self.text)
        self.closed = self.closed and not raw.strip()
        note, self.note = self.note, False
        self.text.clear()
        whole = _line(raw)
        if not whole:
            link = linked_work(_LINKS.findall(raw)) if LINK in raw else ""
            if is_doi(link):
                yield Block("", link=link)
            return
        _, kind, label, level = self.whole[-1] if self.whole else ("", BlockKind.paragraph, "", 0)
        if BREAK in raw:
            lines = [(_line(line), linked_work(_LINKS.findall(line))) for line in raw.split(BREAK)]
            lines = [(line, link) for line, link in lines if line]
        else:
            lines = [(whole, linked_work(_LINKS.findall(raw)) if LINK in raw else "")]
        if len(lines) > 1:
            yield Block("")
            yield from (Block(line, link=link) for line, link in lines)
            yield Block("")
            return
        line, link = lines[0] if lines else ("", "")
        line = _without_separators(line) if LINK in raw else line
        if note and (number := _NOTE_NUMBER.match(line)):
            yield Block(line[number.end() :], BlockKind.note, number[1], link=link)
            return
        text = _BACK.sub("", line, count=1) if line[:1] in BACK_LINKS else line
        if not text or (kind is BlockKind.item and text.lower().strip(AROUND_TAILS) in TAILS):
            return
        yield Block(text, kind, "" if _OWN_NUMBER.match(text) else label, level, link=link)
        if self.whole:  # what follows a nested list is no new item
            tag, kind, _, level = self.whole[-1]
            self.whole[-1] = (tag, kind, "", level)


def _line(raw: str) -> str:
    """What a line prints: links as their text, and without what is left of those that are not printed."""
    if LINK in raw:
        text = _BETWEEN.sub(LINK, _LINKS.sub(LINK, raw))
        raw = _EMPTY.sub("", text).replace(LINK, "")
    if JOIN in raw:
        parts = [_BLANKS.sub(" ", part) for part in raw.split(JOIN) if not part.isspace()]
        raw = _JOINED.sub("", JOIN.join(filter(None, parts))).replace(JOIN, " ")
    return " ".join(raw.split())


def _word_after(element: HtmlElement) -> bool:
    """Whether what follows an element begins as a text does, and not with the sign behind a number: ". Adler"."""
    after = element.getnext()
    following = element.tail or ("" if after is None else "".join(after.itertext()))
    return following[:1].isalnum() or following[:1] in OPENING


def _without_separators(line: str) -> str:
    """A line with single blanks, without what stood between links at its end."""
    end = len(line)
    while end > 1 and line[end - 1] in SEPARATORS and line[end - 2] == " ":
        end -= 2
    return line[:end]


def _is_note(anchor: HtmlElement) -> bool:
    """Whether this is the number with which word processors begin a footnote, linked to its call in the text."""
    target = anchor.get("href", "")
    return target.startswith("#") and bool(_NOTE_TARGET.match(target[1:]))


def _no_text(element: HtmlElement, tag: str) -> bool:
    """Whether what is in the element is not part of the page's text."""
    if not tag or tag in SKIPPED:
        return True
    stated = element.keys()
    if stated and _hidden(element, stated):
        return True
    if tag == "span" and element.get("class") == "fn-backref":
        return True  # the same of older versions, which give a label that leads back this class as well
    if tag == "a":
        printed = "".join(element.itertext()) if len(element) else element.text or ""
        label = " ".join(printed.split()).lower() if len(printed) < LONGEST_TAIL else ""
        if label.strip(AROUND_TAILS) in NUMBERED_TAILS:
            return not (element.tail or "").lstrip().startswith((":", "10."))  # "doi:10.5555/x" is printed
        if len(element) and (element.tail or "").lstrip()[:1].isalnum():
            return False  # "<a><i>View</i></a> from the bridge": no tail goes on in words
        if label in ANCHORS:
            return _is_anchor(element)
        return label in BACK_LINKS or label.strip(AROUND_TAILS) in TAILS
    return False


def _is_anchor(link: HtmlElement) -> bool:
    """Whether a link that prints a sign leads a heading, a term or a caption to itself: "Law § 12" is text."""
    named = "headerlink" in link.get("class", "").split() and link.get("href", "").startswith("#")
    return named or any(True for _ in link.iterancestors("dt", *HEADINGS))


def _hidden(element: HtmlElement, stated: list[str]) -> bool:
    """Whether one of the attributes `stated` says that the element is not shown, or no part of the text."""
    if "hidden" in stated or ("role" in stated and element.get("role") == "navigation"):
        return True
    if element.tag == "span" and "class" in stated and _is_aside(element.get("class", "")):
        return True
    if "style" in stated and "display:none" in element.get("style", "").replace(" ", ""):
        return True
    return "class" in stated and bool(NO_TEXT.search(element.get("class", "")))


def _is_aside(classes: str) -> bool:
    """Whether the classes of words in a line say that they are not shown, on no screen, or not as text."""
    found = ASIDE.intersection(classes.split())
    return bool(found) and not (found == {"hidden"} and _SHOWN.search(classes))
