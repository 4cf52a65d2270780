"""Word files (DOCX): paragraphs, headings, lists, tables, footnotes and endnotes as blocks, core properties.

Read are the text as it stands (insertions taken, deletions left out) and the results of fields, such as the list that
Zotero, Mendeley, EndNote or Word has made; comments, headers and footers are not. Where no such list is there, the
reference data in the fields of the citations are given at the end.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from refsdb.errors import UnreadableFile
from refsdb.model import Block, BlockKind, Document
from refsdb.readers.docx_fields import SIGN, cited_lines
from refsdb.readers.docx_styles import Numbering, Style, W, list_of, size_of, styles_of, usual_size, value
from refsdb.readers.labelled import row_of_blocks
from refsdb.readers.links import linked_doi, linked_work, names_work
from refsdb.readers.packed import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "word/document.xml"
SIZED = 120
"""Paragraphs whose letters are measured: the title stands among the first, and these say which size is usual."""
TITLE_WITHIN = 20
"""Blocks from the top in which the title of the core properties must stand to be believed."""

_HYPERLINK = re.compile(r'HYPERLINK\s+"([^"]*)"')
_PARTS_OF_TEXT = frozenset(
    f"{W}{tag}"
    for tag in "r hyperlink ins smartTag fldSimple sdt sdtContent moveTo customXml bdo dir".split()
) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}" + tag
    for tag in ("AlternateContent", "Choice")
}
_PARTS_OF_BODY = frozenset(f"{W}{tag}" for tag in "sdt sdtContent ins moveTo customXml body".split())
_BIBLIOGRAPHY = re.compile(
    r"\bZOTERO_BIBL\b|\bMendeley Bibliography|\bEN\.REFLIST\b|^\s*BIBLIOGRAPHY\b", re.IGNORECASE
)
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of (?:figures|authorities)")
"""Styles of what only says where things stand."""
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def read(name: str, content: bytes) -> Document:
    """The blocks of a Word file. Raises UnreadableFile for one that is damaged, has a password, or is a zip bomb."""
    package = Package(name, content, "a Word file")
    root = package.xml(MAIN)
    if root is None:
        raise UnreadableFile(
            f"{name}: a Word file without its text ({MAIN})", hint="open it and save it again"
        )
    walk = _Walk(
        styles_of(package.xml("word/styles.xml")),
        Numbering(package.xml("word/numbering.xml")),
        _targets(package.xml("word/_rels/document.xml.rels")),
        usual_size(package.xml("word/styles.xml")),
    )
    body = root.find(f"{W}body")
    blocks = _with_sizes(list(walk.blocks(body if body is not None else root)))
    if not walk.lists:
        blocks += (Block(line, BlockKind.citation, level=1) for line in cited_lines(walk.citations))
    blocks += _notes(package.xml("word/footnotes.xml"), "footnote", walk.cited["footnote"])
    blocks += _notes(package.xml("word/endnotes.xml"), "endnote", walk.cited["endnote"])
    if not any(block.text for block in blocks):
        raise UnreadableFile(
            f"{name}: the Word file holds no text", hint="if it holds scanned pages, run OCR first"
        )
    return Document(name, "docx", tuple(blocks), _metadata(package, blocks, walk.title))


def _with_sizes(blocks: list[Block]) -> list[Block]:
    """The blocks, the sizes of their letters as multiples of the one that most letters have."""
    letters: Counter[float] = Counter()
    for block in blocks:
        letters[block.size] += len(block.text) if block.size else 0
    usual = max(letters, key=lambda size: letters[size], default=0.0)
    return [replace(block, size=block.size / usual) for block in blocks] if usual else blocks


@dataclass
class _Walk:
    styles: dict[str, Style]
    numbering: Numbering
    targets: dict[str, str] = field(default_factory=dict)  # of links, by the id of their relation
    usual: int = 20  # the size of letters that nothing else is said of, in half points
    sized: int = 0  # paragraphs whose letters were measured
    title: str = ""
    cited: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    fields: list[str] = field(default_factory=list)  # the instructions of the open fields
    citations: list[str] = field(default_factory=list)  # instructions of fields that cite
    lists: int = 0  # paragraphs that stand in a list of references, as the file says
    listed: bool = False  # whether text of the paragraph at hand is in a field that holds the list
    boxes: list[_Element] = field(default_factory=list)  # text boxes of the paragraph at hand
    links: list[str] = field(default_factory=list)  # targets of the links in the paragraph at hand

    def blocks(self, parent: _Element) -> Iterator[Block]:
        for element in parent:
            if element.tag == f"{W}p":
                yield from self.paragraph(element)
            elif element.tag == f"{W}tbl":
                yield from self.table(element)
            elif element.tag in _PARTS_OF_BODY:
                yield from self.blocks(element)

    def paragraph(self, element: _Element) -> Iterator[Block]:
        self.listed = False
        self.links = []
        text = "".join(self.text(element))
        link = linked_work(self.links)
        boxes, self.boxes = self.boxes, []
        properties = element.find(f"{W}pPr")
        style = self.styles.get(value(element.find(f"{W}pPr/{W}pStyle")), Style())
        if _CONTENTS.match(style.name):
            return
        listed = (list_of(properties) if properties is not None else None) or style.listed
        label = self.numbering.next(*listed) if listed and text.strip() else None
        outline = value(properties.find(f"{W}outlineLvl")) if properties is not None else ""
        level = style.level or (int(outline) + 1 if outline.isdecimal() and int(outline) < 9 else 0)
        lines = [" ".join(line.split()) for line in text.split("\n")]
        lines = [line for line in lines if line]
        if style.name == "title" and lines and not self.title:
            self.title = " ".join(lines)
        size = self.size(element, style)
        if level or style.name == "title":
            yield from (
                Block(" ".join(lines), BlockKind.heading, "", level or 1, size=size) for _ in lines[:1]
            )
        elif label is not None or style.name == "bibliography" or self.listed:
            self.lists += self.listed or style.name == "bibliography"
            yield from (Block(" ".join(lines), BlockKind.item, label or "", 1, link=link) for _ in lines[:1])
        elif len(lines) > 1:
            yield from (Block(""), *(Block(line, size=size) for line in lines), Block(""))
        else:
            yield from (Block(line, BlockKind.paragraph, link=link, size=size) for line in lines)
        for box in boxes:
            yield from self.blocks(box)

    def size(self, element: _Element, style: Style) -> float:
        """The size that most letters of a paragraph have, in half points; 0.0 behind the first SIZED paragraphs."""
        self.sized += 1
        if self.sized > SIZED:
            return 0.0
        letters: Counter[int] = Counter()
        for run in element.iter(f"{W}r"):
            printed = sum(len(text.text or "") for text in run.iterchildren(f"{W}t"))
            letters[size_of(run.find(f"{W}rPr")) or style.size or self.usual] += printed
        return float(max(letters, key=lambda size: letters[size], default=0))

    def text(self, parent: _Element) -> Iterator[str]:
        for element in parent:
            tag = element.tag
            if tag == f"{W}t":
                self.listed = self.listed or any(map(_BIBLIOGRAPHY.search, self.fields))
                yield element.text or ""
            elif tag in {f"{W}tab", f"{W}ptab"}:
                yield "\t"
            elif tag in {f"{W}br", f"{W}cr"}:
                yield "\n"
            elif tag == f"{W}noBreakHyphen":
                yield "-"
            elif tag in {f"{W}footnoteReference", f"{W}endnoteReference"}:
                self.cited[tag.removeprefix(W).removesuffix("Reference")].append(element.get(f"{W}id", ""))
            elif tag == f"{W}fldChar":
                self.field(element.get(f"{W}fldCharType", ""))
            elif tag == f"{W}instrText" and self.fields:
                self.fields[-1] += element.text or ""
            elif tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
                self.boxes += element.iter(f"{W}txbxContent")
            elif tag in _PARTS_OF_TEXT:
                printed = "".join(self.text(element))
                target = self.targets.get(element.get(RELATION, ""), "")
                if names_work(printed) or linked_doi(target):
                    self.links.append(target)
                yield printed

    def field(self, kind: str) -> None:
        if kind == "begin" and len(self.fields) < 100:
            self.fields.append("")
        elif kind == "end" and self.fields:
            instruction = self.fields.pop()
            if link := _HYPERLINK.search(instruction):
                self.links.append(link[1])
            if SIGN in instruction:
                self.citations.append(instruction)

    def table(self, element: _Element) -> Iterator[Block]:
        """Each row as a block; the cells one by one where they hold whole passages."""
        for row in element.iterchildren(f"{W}tr"):
            inside = [list(self.blocks(cell)) for cell in row.iterchildren(f"{W}tc")]
            label = next((block.label for blocks in inside for block in blocks if block.label), "")
            yield from row_of_blocks(inside, label)


def _targets(root: _Element | None) -> dict[str, str]:
    """Where the links of the text lead to, by the id of the relation."""
    found = root.iter("{*}Relationship") if root is not None else ()
    return {one.get("Id", ""): one.get("Target", "") for one in found}


def _notes(root: _Element | None, kind: str, order: list[str]) -> Iterator[Block]:
    """The notes in the order in which the text refers to them, numbered from 1 as Word prints them."""
    if root is None:
        return
    walk = _Walk({}, Numbering(None))
    notes = {
        note.get(f"{W}id", ""): note for note in root.iterchildren(f"{W}{kind}") if not note.get(f"{W}type")
    }
    for number, key in enumerate(dict.fromkeys(order), 1):
        if key in notes:
            text = " ".join(block.text for block in walk.blocks(notes[key]) if block.text)
            if text:
                yield Block(text, BlockKind.note, str(number))


def _metadata(package: Package, blocks: Iterable[Block], title: str) -> dict[str, str]:
    """Title, author, date of the last change, language; the title only if the text prints it."""
    found = {"title": title} if title else {}
    root = package.xml("docProps/core.xml")
    if root is None:
        return found
    stated = {
        "title": root.findtext(f"{_DC}title"),
        "author": root.findtext(f"{_DC}creator"),
        "modified": root.findtext(f"{_TERMS}modified"),
        "language": root.findtext(f"{_DC}language"),
    }
    clean = {key: " ".join((text or "").split()) for key, text in stated.items()}
    if clean["author"] == "python-docx":
        clean["author"] = clean["modified"] = ""  # those of the program's template
    top = [block.text.casefold() for block in list(blocks)[:TITLE_WITHIN]]
    if clean["title"] and clean["title"].casefold() not in top:
        clean["title"] = ""
    return {key: text for key, text in clean.items() if text} | found
