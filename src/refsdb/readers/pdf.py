"""PDF: the lines of the text layer in the order of the file, which is the reading order also for columns.

Each line keeps its indent and the blank space above it, as a text file would; a form feed stands where a page begins,
so that running headers and page numbers can be told. Scanned pages hold no text and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING

from refsdb.errors import UnreadableFile
from refsdb.model import Block, Document
from refsdb.readers.pdf_lines import Printed, lines_of, without_margin_numbers

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

MOST_PAGES = 5_000
LETTERS = 10
"""Letters a page must have on average; scans have none, or a stamp's on the first page."""
TAIL = 64 * 1024
"""Bytes at the end in which the file's end mark must stand (ISO 32000-1, 7.5.5; readers allow for junk after it)."""

TITLE_PAGES = 3
"""Pages from the first whose lines say which size of letters is usual."""

_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_LETTER = re.compile(r"[^\W\d_]")


def read(name: str, content: bytes) -> Document:
    """The lines of a PDF. Raises UnreadableFile for one that is damaged, cut short, encrypted, or has no text."""
    pdf = _open(name, content)
    try:
        pages = list(_pages(name, pdf))
        information = pdf.get_metadata_dict(skip_empty=True)
    finally:
        pdf.close()
    letters = sum(len(_LETTER.findall(line.text)) for page in pages for line in page)
    if letters < LETTERS * len(pages) or not letters:
        raise UnreadableFile(f"{name}: a PDF with no text layer", hint="run OCR first")
    return Document(name, "pdf", tuple(_blocks(pages)), _metadata(information, pages))


def _open(name: str, content: bytes) -> PdfDocument:
    import pypdfium2

    tail = content[-TAIL:]
    damaged = UnreadableFile(f"{name}: a PDF that is damaged or cut short", hint="get the whole file")
    if b"%%EOF" not in tail and b"startxref" not in tail:
        raise damaged
    try:
        pdf = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise UnreadableFile(f"{name}: an encrypted PDF", hint="save it without a password") from error
        raise damaged from error
    if not len(pdf):
        pdf.close()
        raise damaged
    return pdf


def _pages(name: str, pdf: PdfDocument) -> Iterator[list[Printed]]:
    import pypdfium2

    margin = 0.0
    for number in range(min(len(pdf), MOST_PAGES)):
        try:
            lines, margin = lines_of(pdf[number].get_textpage(), margin)
        except pypdfium2.PdfiumError as error:
            raise UnreadableFile(
                f"{name}: page {number + 1} of the PDF is damaged", hint="get the file again"
            ) from error
        yield without_margin_numbers(lines)


def _blocks(pages: Sequence[Sequence[Printed]]) -> Iterator[Block]:
    usual = _usual(pages)
    for number, page in enumerate(pages):
        for at, line in enumerate(page):
            if at and line.gap:
                yield Block("", place=number + 1)
            text = ("" if at else "\f") + " " * line.indent + line.text
            yield Block(text, place=number + 1, size=line.size / usual)


def _usual(pages: Sequence[Sequence[Printed]]) -> float:
    """The size of the usual letters of the first pages, of which the very first may be a title page."""
    sizes = [line.size for page in pages[:TITLE_PAGES] for line in page if line.size > 0]
    return median(sizes) if sizes else 1.0


def _metadata(information: dict[str, str], pages: Sequence[Sequence[Printed]]) -> dict[str, str]:
    """Title and author only where the first page prints them: what programs leave there is often another's."""
    top = next((page for page in pages if page), [])
    printed = _squeezed(" ".join(line.text for line in top))
    stated = {"title": information.get("Title", ""), "author": information.get("Author", "")}
    found = {
        key: " ".join(text.split())
        for key, text in stated.items()
        if len(_squeezed(text)) > 4 and _squeezed(text) in printed
    }
    if changed := _DATE.match(information.get("ModDate", "") or information.get("CreationDate", "")):
        found["modified"] = "-".join(part for part in changed.groups() if part)
    return found


def _squeezed(text: str) -> str:
    return "".join(_LETTER.findall(text.casefold()))
