"""Where the last item of a list ends: nothing that begins after it says so, a sum of named reasons has to."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from refsdb.segment.joining import join
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, MAILBOX, citation_score, dated
from refsdb.segment.pieces import Piece

OVER = 2.5
"""A border with at least this sum ends the list."""
NEAR = 1
"""Blanks by which the indents of lines that go on may differ."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The border between `left` and `right`, lines of the last item; `so_far` is the item's text up to it, `lines`
    how many lines that is. `longest` is the number of lines, `indents` are the indents of lines that go on, of the
    other items.
    """

    left: Line
    right: Line
    so_far: str
    lines: int
    longest: int
    indents: frozenset[int]


_FINISHED = re.compile(r"[.\])”\"»>]$|\d$|https?://\S+$")
_PAGES = re.compile(r"\D{0,4}\d+(?:\s?[-–]\s?\d+)?\D{0,6}")
_WORD = re.compile(r"[^\W\d_]{3,}")
_ADDRESS = re.compile(
    r"\b(?:e-?mail|universit|institut|department|fakultät|faculty|tel\.|fax)", re.IGNORECASE
)


def _gap(border: Ending) -> float:
    return 1.0 if border.right.gap or border.right.page else 0.0


def _complete(border: Ending) -> float:
    """An item that lacks what citations have goes on."""
    return 1.0 if dated(border.so_far) and citation_score(border.so_far) >= LIKELY else -2.0


def _finished(border: Ending) -> float:
    return 0.5 if _FINISHED.search(border.left.text[-80:]) else -1.5


def _long(border: Ending) -> float:
    return 1.0 if border.lines >= border.longest else 0.0


def _indent(border: Ending) -> float:
    """Lines that go on stand as far right as those of the other items do."""
    if not border.indents:
        return 0.0
    return -1.0 if any(abs(border.right.indent - one) <= NEAR for one in border.indents) else 1.0


def _no_words(border: Ending) -> float:
    """Cells of a table and the scale of a plot; but the pages of the item may stand alone."""
    text = border.right.text
    return 1.0 if not _WORD.search(text) and not _PAGES.fullmatch(text) else 0.0


def _address(border: Ending) -> float:
    """Where the authors can be reached; nothing else has a mailbox."""
    text = border.right.text
    return 2.5 if MAILBOX.search(text) else 0.5 if _ADDRESS.search(text) else 0.0


def _identifier(border: Ending) -> float:
    """An address or a DOI right below a text that has none is where it is found."""
    own = _FOUND_AT.match(border.right.text) and not _FOUND_AT.search(border.so_far)
    return -1.5 if own and not border.right.gap and not border.right.page else 0.0


_FOUND_AT = re.compile(r"(?:doi\s?:\s?|https?://|www\.)\S", re.IGNORECASE)

REASONS: tuple[Callable[[Ending], float], ...] = (
    _gap,
    _complete,
    _finished,
    _long,
    _indent,
    _no_words,
    _address,
    _identifier,
)


def ended(lines: Sequence[Line], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, in the order of `lines`, the last one without lines that are no part of it."""
    if len(pieces) < 2 or pieces[-2].last >= pieces[-1].first:
        return list(pieces)
    *others, last = pieces
    longest = max(one.last - one.first + 1 for one in others)
    indents = frozenset(line.indent for one in others for line in lines[one.first + 1 : one.last + 1])
    seen = lines[last.first].mark if last.label or last.number else None
    texts = [seen.rest if seen else lines[last.first].text]
    for at in range(last.first + 1, last.last + 1):
        border = Ending(lines[at - 1], lines[at], " ".join(texts), len(texts), longest, indents)
        if not lines[at].whole and sum(reason(border) for reason in REASONS) >= OVER:
            return [*others, replace(last, text=join(texts), last=at - 1)]
        texts.append(lines[at].text)
    return list(pieces)
