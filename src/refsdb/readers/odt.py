"""OpenDocument texts (ODT): headings, paragraphs, lists, tables, notes as blocks, and what meta.xml states.

Names of elements are those of OASIS OpenDocument 1.3, part 3. Deleted text, comments, headers and footers are left
out; a bibliography index is read as it was last printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refsdb.errors import UnreadableFile
from refsdb.model import Block, BlockKind, Document
from refsdb.readers.labelled import row_of_blocks
from refsdb.readers.packed import Package

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
OFFICE, TEXT, TABLE, STYLE, META = (
    "{" + _OASIS.format(part) + "}" for part in ("office", "text", "table", "style", "meta")
)
DC = "{http://purl.org/dc/elements/1.1/}"

_SKIPPED = {f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}sequence-decls", f"{OFFICE}forms"}
_INSIDE = {f"{TEXT}section", f"{TEXT}index-body", f"{TEXT}bibliography", f"{TEXT}index-title"}
_NUMBERED = f"{TEXT}list-level-style-number"


def read(name: str, content: bytes) -> Document:
    """The blocks of an OpenDocument text. Raises UnreadableFile for one that is damaged, locked, or a zip bomb."""
    package = Package(name, content, "an OpenDocument text")
    root = package.xml("content.xml")
    body = root.find(f"{OFFICE}body/{OFFICE}text") if root is not None else None
    if root is None or body is None:
        raise UnreadableFile(
            f"{name}: an OpenDocument text without its text", hint="open it and save it again"
        )
    roots = [one for one in (root, package.xml("styles.xml")) if one is not None]
    walk = _Walk(_numbered_lists(roots), _parents(roots))
    blocks = [*walk.blocks(body), *walk.notes]
    if not any(block.text for block in blocks):
        raise UnreadableFile(
            f"{name}: the document holds no text", hint="if it holds scanned pages, run OCR first"
        )
    return Document(name, "odt", tuple(blocks), _metadata(package, walk.title, blocks))


def _numbered_lists(roots: list[_Element]) -> set[str]:
    """The names of list styles whose first level prints numbers."""
    return {
        style.get(f"{STYLE}name", "")
        for root in roots
        for style in root.iter(f"{TEXT}list-style")
        for level in style.iterchildren(_NUMBERED)
        if level.get(f"{TEXT}level", "1") == "1" and level.get(f"{STYLE}num-format", "1")
    }


def _parents(roots: list[_Element]) -> dict[str, str]:
    """Automatic styles and the named style that each stands for."""
    return {
        style.get(f"{STYLE}name", ""): style.get(f"{STYLE}parent-style-name", "")
        for root in roots
        for style in root.iter(f"{STYLE}style")
    }


@dataclass
class _Walk:
    numbered: set[str]
    parents: dict[str, str]
    title: str = ""
    notes: list[Block] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)  # how far each list style has counted

    def blocks(self, parent: _Element) -> Iterator[Block]:
        for element in parent:
            if element.tag == f"{TEXT}h":
                level = element.get(f"{TEXT}outline-level", "1")
                yield from self.paragraph(element, BlockKind.heading, int(level) if level.isdecimal() else 1)
            elif element.tag == f"{TEXT}p":
                yield from self.styled(element)
            elif element.tag == f"{TEXT}list":
                yield from self.items(element, element.get(f"{TEXT}style-name", ""), 1)
            elif element.tag == f"{TABLE}table":
                yield from self.table(element)
            elif element.tag in _INSIDE:
                yield from self.blocks(element)

    def styled(self, element: _Element) -> Iterator[Block]:
        name = element.get(f"{TEXT}style-name", "")
        names = {name, self.parents.get(name, "")}
        if "Title" in names:
            blocks = list(self.paragraph(element, BlockKind.heading, 1))
            self.title = self.title or " ".join(block.text for block in blocks)
            yield from blocks
        elif any(one.startswith("Bibliography_20_") and one[-1].isdigit() for one in names):
            yield from self.paragraph(element, BlockKind.item, 1)
        else:
            yield from self.paragraph(element, BlockKind.paragraph, 0)

    def paragraph(self, element: _Element, kind: BlockKind, level: int) -> Iterator[Block]:
        lines = [" ".join(line.split()) for line in "".join(self.text(element)).split("\n")]
        lines = [line for line in lines if line]
        if len(lines) > 1 and kind is BlockKind.paragraph:
            yield from (Block(""), *(Block(line) for line in lines), Block(""))
        elif lines:
            yield Block(" ".join(lines), kind, "", level)

    def text(self, parent: _Element) -> Iterator[str]:
        yield parent.text or ""
        for element in parent:
            tag = element.tag
            if tag == f"{TEXT}s":
                yield " "
            elif tag == f"{TEXT}tab":
                yield "\t"
            elif tag == f"{TEXT}line-break":
                yield "\n"
            elif tag == f"{TEXT}note":
                self.note(element)
            elif tag not in _SKIPPED and isinstance(tag, str):
                yield from self.text(element)
            yield element.tail or ""

    def note(self, element: _Element) -> None:
        body = element.find(f"{TEXT}note-body")
        if body is not None:
            place = len(self.notes)
            text = " ".join(block.text for block in self.blocks(body) if block.text)
            label = " ".join((element.findtext(f"{TEXT}note-citation") or "").split())
            if text:
                self.notes.insert(place, Block(text, BlockKind.note, label))

    def items(self, parent: _Element, style: str, depth: int) -> Iterator[Block]:
        numbered = style in self.numbered and depth == 1
        if parent.get(f"{TEXT}continue-numbering") != "true" and not parent.get(f"{TEXT}continue-list"):
            self.counts[style] = 0
        for item in parent.iterchildren(f"{TEXT}list-item"):
            label = ""
            if numbered:
                start = item.get(f"{TEXT}start-value", "")
                self.counts[style] = (
                    int(start) if start.isdecimal() and len(start) < 6 else self.counts.get(style, 0) + 1
                )
                label = str(self.counts[style])
            for element in _within(item):
                if element.tag == f"{TEXT}list":
                    yield from self.items(element, style, depth + 1)
                elif element.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    blocks = list(self.paragraph(element, BlockKind.item, depth))
                    yield from (Block(block.text, block.kind, label, block.level) for block in blocks)
                    label = "" if blocks else label

    def table(self, element: _Element) -> Iterator[Block]:
        for row in element.iter(f"{TABLE}table-row"):
            yield from row_of_blocks(
                [list(self.blocks(cell)) for cell in row.iterchildren(f"{TABLE}table-cell")]
            )


def _within(item: _Element) -> Iterator[_Element]:
    """What an item holds, in sections as well."""
    for element in item:
        if element.tag in _INSIDE:
            yield from _within(element)
        else:
            yield element


def _metadata(package: Package, title: str, blocks: list[Block]) -> dict[str, str]:
    """Title, author, date of the last change, language; the title only if the text prints it."""
    root = package.xml("meta.xml")
    meta = root.find(f"{OFFICE}meta") if root is not None else None
    stated: dict[str, str | None] = {"title": title}
    if meta is not None:
        own = " ".join((meta.findtext(f"{DC}title") or "").split())
        printed = own.casefold() in [block.text.casefold() for block in blocks[:20]]
        stated = {
            "title": title or (own if printed else ""),
            "author": meta.findtext(f"{META}initial-creator") or meta.findtext(f"{DC}creator"),
            "modified": meta.findtext(f"{DC}date"),
            "language": meta.findtext(f"{DC}language"),
        }
    return {key: " ".join(text.split()) for key, text in stated.items() if text and text.strip()}
