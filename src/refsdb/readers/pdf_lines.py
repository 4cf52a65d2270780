"""The lines of a PDF's page: text, and from the places of their characters indents and the space between them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from refsdb.readers.pdf_accents import FILLER, composed
from refsdb.readers.pdf_columns import Box, Cut, cut_at, gutter_of
from refsdb.readers.pdf_layers import in_place
from refsdb.readers.pdf_margin import margin_of, without_numbers

if TYPE_CHECKING:
    from pypdfium2 import PdfTextpage

HYPHEN = "\ufffe"
"""What PDFium gives for a hyphen at a line's end, in place of it and of the line end."""
DEEPEST = 90.0
"""Points: a line that begins further right than this from others is no indented line of their column."""
WIDE = 1.5
"""Times the usual distance of two lines from which on the space between them is a blank line."""

_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_TEX = {
    **dict(zip(range(0x1B, 0x20), "\ufb00\ufb01\ufb02\ufb03\ufb04", strict=True)),
    0x0B: "\ufb00",
    0x0C: "\ufb01",
    0x0E: "\ufb03",
    0x0F: "\ufb04",
    0x15: "–",
    0x16: "—",
}
"""What TeX's fonts have at places that other texts use for control characters (encodings OT1 and T1, fontenc's
documentation), for files that do not say what their letters mean."""
_NUMBER = re.compile(r"\d{1,4}$")
_CALL = re.compile(r"\d{1,3}(?=[^\W\d_]|[\"“„«‘(])")
_RAISED = re.compile(r"(?<!\d)\d(?=(?:1[5-9]|20)\d\d(?!\d))")
"""A digit before a year: the number of an edition, if it is raised."""
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
SMALL = 0.9
"""Share of the height of a line's letters below which a number before them is that of a note."""
NEXT = 0.15
"""Share of that height that may lie between two parts of a line, of which the second begins raised."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it stands on its page, in points from the lower left corner; `size` is the height of its letters'
    boxes, `indent` in blanks from its column's left edge; `gap`: a blank line's space is above it.
    """

    text: str
    left: float
    right: float
    bottom: float
    size: float
    indent: int = 0
    gap: bool = False


def lines_of(page: PdfTextpage, margin: float = 0.0) -> tuple[list[Printed], float]:
    """The lines of a page in the order of the file, columns one after the other, without the numbers in its margin;
    and where that margin ends, which the next page is read with (0.0: no page so far has numbers there).
    """

    def box(at: int) -> tuple[float, float, float, float]:
        left, bottom, right, top = page.get_charbox(at, loose=True)
        return left, min(bottom, top), right, max(bottom, top)

    cuts = [cut for cut in _cut(composed(_characters(page), box)) if cut[1].strip()]
    if margin := margin_of(cuts, box) or margin:
        cuts = [cut for cut in without_numbers(cuts, margin, box) if cut[1].strip()]
    gutter = gutter_of(cuts, box)
    lines = _with_numbers([_printed(cut, box) for cut in (cut_at(cuts, gutter, box) if gutter else cuts)])
    return _spaced(_indented(_by_columns(lines, gutter) if gutter else in_place(lines))), margin


def _printed(cut: Cut, box: Box) -> Printed:
    start, text = cut
    stripped = text.strip()
    first = start + text.index(stripped[0])
    left, bottom, _, top = box(first)
    stripped = _RAISED.sub(lambda digit: _raised(digit, first, box), stripped)
    text, size = _clean(stripped), top - bottom
    call = _CALL.match(stripped)
    if call:
        _, low, _, high = box(first + call.end())
        if size < SMALL * (high - low):  # the number of a note, set smaller than the note
            text, bottom, size = f"{call[0]} {_clean(stripped[call.end() :])}", low, high - low
    _, low, right, high = box(first + len(stripped) - 1)
    return Printed(text, left, right, bottom, max(size, high - low))  # a word in another font may begin it


def _raised(digit: re.Match[str], first: int, box: Box) -> str:
    """The digit before a year as a superscript, if it is printed smaller: "²1989"."""
    _, low, _, high = box(first + digit.start())
    _, bottom, _, top = box(first + digit.end())
    return digit[0].translate(_SUPERSCRIPTS) if high - low < SMALL * (top - bottom) else digit[0]


def _with_numbers(lines: Sequence[Printed]) -> list[Printed]:
    """The lines; the number of a note that stands before its line, higher and smaller, is brought into it, and what
    begins with a raised sign right behind a line goes on that line.
    """
    kept: list[Printed] = []
    for line in lines:
        before = kept[-1] if kept else line
        beside = (
            0 <= line.left - before.right < line.size
            and line.bottom <= before.bottom < line.bottom + line.size
        )
        if kept and beside and before.size < SMALL * line.size and _NUMBER.fullmatch(before.text):
            kept[-1] = replace(line, text=f"{before.text} {line.text}", left=before.left)
        elif kept and _goes_on(before, line):
            kept[-1] = replace(before, text=before.text + line.text, right=line.right)
        else:
            kept.append(line)
    return kept


def _goes_on(before: Printed, line: Printed) -> bool:
    near = abs(line.left - before.right) < NEXT * before.size
    return near and NEXT * before.size < line.bottom - before.bottom < before.size


def _by_columns(lines: Sequence[Printed], gutter: float) -> list[Printed]:
    """Between two lines that go across the gutter: first what is left of it, then what is right of it."""
    ordered: list[Printed] = []
    right: list[Printed] = []
    for line in lines:
        if line.left < gutter < line.right:
            ordered += [*right, line]
            right = []
        elif line.left >= gutter:
            right.append(line)
        else:
            ordered.append(line)
    return [*ordered, *right]


def _characters(page: PdfTextpage) -> str:
    """The page's text, one character for each of PDFium's."""
    from pypdfium2 import raw

    count = page.count_chars()
    text = page.get_text_range() if count else ""
    if len(text) == count:
        return str(text).translate(_TEX)
    codes = (raw.FPDFText_GetUnicode(page, at) for at in range(count))
    return "".join(
        chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\x00" for code in codes
    ).translate(_TEX)


def _cut(text: str) -> list[Cut]:
    """The lines with the place of their first character; one that ends with a hyphen gets it back."""
    cut: list[Cut] = []
    at = 0
    for part in re.split(f"(\r\n|\r|\n|{HYPHEN})", text):
        if part == HYPHEN and cut:
            cut[-1] = (cut[-1][0], f"{cut[-1][1]}-")
        elif part not in {"\r\n", "\r", "\n", HYPHEN}:
            cut.append((at, part))
        at += len(part)
    return cut


def _clean(text: str) -> str:
    """Ligatures as the letters that they print, without what cannot be printed."""
    text = text.replace(FILLER, "")
    return " ".join(
        "".join(char if char.isprintable() else " " for char in text).translate(_LIGATURES).split()
    )


def _indented(lines: list[Printed]) -> list[Printed]:
    """Each line's indent from the left edge of its column: the leftmost place near it where several lines begin."""
    edges = [round(line.left / 2) for line in lines]
    usual = sorted({edge for edge in edges if sum(abs(other - edge) <= 1 for other in edges) >= 2})
    widths = [(line.right - line.left) / len(line.text) for line in lines if len(line.text) > 10]
    letter = max(1.0, median(widths)) if widths else 5.0
    indented = []
    for line, edge in zip(lines, edges, strict=True):
        base = next((one for one in usual if 0 <= edge - one <= DEEPEST / 2), edge)
        indented.append(replace(line, indent=max(0, round((edge - base) * 2 / letter))))
    return indented


def _spaced(lines: list[Printed]) -> list[Printed]:
    """Where more space than usual is above a line. A line that stands higher than the one before begins a column."""
    drops = [above.bottom - line.bottom for above, line in pairwise(lines)]
    downward = [drop for drop in drops if drop > 1]
    if not downward:
        return lines
    usual = median(downward)
    return [replace(line, gap=bool(at) and drops[at - 1] > WIDE * usual) for at, line in enumerate(lines)]


def without_margin_numbers(lines: Sequence[Printed]) -> list[Printed]:
    """The lines without those that are only a number, left of all text and growing down the page: line numbers."""
    text = [line.left for line in lines if not _NUMBER.match(line.text) and len(line.text) > 10]
    if not text:
        return list(lines)
    edge = sorted(text)[len(text) // 10]
    numbers = [line for line in lines if _NUMBER.match(line.text) and line.right < edge]
    values = [int(line.text) for line in numbers]
    rising = sum(a < b for a, b in pairwise(values))
    if len(numbers) < 5 or rising < 0.9 * (len(numbers) - 1):
        return list(lines)
    margin = set(map(id, numbers))
    return [line for line in lines if id(line) not in margin]
