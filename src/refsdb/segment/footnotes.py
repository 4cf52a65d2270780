"""Notes at the foot of pages or behind paragraphs, brought together after the text: one a line, with its label."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from refsdb.model import BlockKind
from refsdb.segment.headings import list_heading
from refsdb.segment.joining import join
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, UNLIKELY, citation_score, running_text
from refsdb.segment.marks import NUMBERED, Mark, Style

FEWEST = 4
"""Notes that count upwards over …"""
PAGES = 2
"""… this many pages at least."""
FEW_LINES = 3
"""Lines of a short page's text, if they are like text."""
TEXT = 8
"""Lines of text that stand above the notes of a page at least; the pages of a long list have at most one item's."""
MOST = 60
"""Marks at the end of a page that are looked at."""
SKIP = 3
"""Numbers that may be left out between two notes: their marks were not read."""

STYLES = tuple(style for style in NUMBERED if style is not Style.given)

SHARE = 0.4
"""Share of the notes that must have something of a citation."""

Note = tuple[int, Mark]


@dataclass(frozen=True, slots=True)
class Foot:
    """The notes of a page: from `notes[0]` on to `end` nothing else stands on it."""

    notes: tuple[Note, ...]
    end: int


def with_notes_after_text(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines; notes at the feet of pages that count on from page to page come last, as blocks of their own, and so
    do those that the format states behind each paragraph.
    """
    lines = _with_returns(lines)
    stated = [line.kind is BlockKind.note for line in lines]
    if any(stated):
        return _together(lines, stated)
    begins = [at for at, line in enumerate(lines) if line.page]
    if len(begins) < PAGES - 1:
        return tuple(lines)
    pages = list(itertools.pairwise([0, *(at for at in begins if at), len(lines)]))
    marked = [(at, line.mark) for at, line in enumerate(lines) if line.mark]
    styles = [[note for note in marked if note[1].style is style] for style in STYLES]
    feet = max((_feet(lines, pages, notes) for notes in styles), key=_count)
    few = len(feet) < PAGES or _count(feet) < FEWEST
    if few and not (feet := [foot for page in pages[:-1] if (foot := _inside_list(lines, page))]):
        return tuple(lines)
    notes = [note for foot in feet for note in _notes(lines, foot)]
    if not few and sum(citation_score(note.text) >= 2 * UNLIKELY for note in notes) < SHARE * len(notes):
        return tuple(lines)  # rows of a table, paragraphs of a law
    moved = {at for foot in feet for at in range(foot.notes[0][0], foot.end)}
    text = [line for at, line in enumerate(lines) if at not in moved]
    return (*text, *notes)


def _with_returns(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; what begins with a number and ends with the sign that leads back to the text is a note, a block."""
    notes = _returns(lines)
    if not notes:
        return lines
    kept: list[Line] = []
    done = 0
    for at, end in notes:
        if at < done or end - at >= LONGEST:
            continue
        seen = lines[at].mark
        text = join([seen.rest if seen else "", *(line.text for line in lines[at + 1 : end + 1])])
        note = replace(
            lines[at],
            text=text.rstrip(f"{RETURN} ") or text,
            kind=BlockKind.note,
            label=seen.label if seen else "",
            gap=1,
        )
        kept += [*lines[done:at], note]
        done = end + 1
    return [*kept, *lines[done:]]


def _returns(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Where notes that lead back begin and end: not those whose numbers go on from, or to, one that does not, for
    in a list some items may end so.
    """
    ends = [
        at for at, line in enumerate(lines) if line.text[-1] in RETURN and line.kind is not BlockKind.note
    ]
    if not ends:
        return []
    begins = [at for at, line in enumerate(lines) if _begins_note(line)]
    spans = itertools.pairwise([*begins, len(lines)])
    led = [bisect_left(ends, at) < bisect_left(ends, after) for at, after in spans]
    rows = [
        [at for at, _ in row] for _, row in itertools.groupby(zip(begins, led, strict=True), itemgetter(1))
    ]
    numbers = [(_number(lines[row[0]]), _number(lines[row[-1]])) for row in rows]
    kept: list[tuple[int, int]] = []
    for k, row in enumerate(rows):
        first, last = numbers[k]
        goes_on = numbers[k - 1][1] == first - 1 if k else False
        is_followed = numbers[k + 1][0] == last + 1 if k + 1 < len(rows) else False
        if not (goes_on or is_followed):
            after = rows[k + 1][0] if k + 1 < len(rows) else len(lines)
            led_back = ends[bisect_left(ends, row[0]) : bisect_left(ends, after)]
            kept += [(begins[bisect_right(begins, end) - 1], end) for end in led_back]
    return kept


def _number(line: Line) -> int:
    return line.mark.number if line.mark else 0


def _begins_note(line: Line) -> bool:
    return bool(line.mark and line.mark.number and line.mark.rest)


RETURN = "↩\ufe0e"
"""The sign with which Pandoc and others end a footnote, a link back to where it is called."""
LONGEST = 40
"""Lines of such a note at most."""


def _together(lines: Sequence[Line], stated: Sequence[bool]) -> tuple[Line, ...]:
    """The lines, notes last, unless they stand in one row or under the heading of a list."""
    starts = [at for at, note in enumerate(stated) if note and not (at and stated[at - 1])]
    if len(starts) < 2 or any(at and list_heading(lines[at - 1]) for at in starts):
        return tuple(lines)
    return tuple(
        line for wanted in (False, True) for line, note in zip(lines, stated, strict=True) if note is wanted
    )


def _count(feet: Sequence[Foot]) -> int:
    return sum(len(foot.notes) for foot in feet)


def _feet(lines: Sequence[Line], pages: Sequence[tuple[int, int]], marked: Sequence[Note]) -> list[Foot]:
    """The longest row of feet whose notes, some of those `marked`, count on from page to page."""
    best: list[Foot] = []
    row: list[Foot] = []
    places = [at for at, _ in marked]
    for start, end in pages:
        here = marked[bisect_left(places, start) : bisect_left(places, end)]
        last = row[-1].notes[-1][1].number if row else 0
        foot = _foot(lines, (start, end), here, last)
        if foot:
            row.append(foot)
            best = max(best, row, key=len)
        elif here:
            row = []
    return best


def _foot(lines: Sequence[Line], page: tuple[int, int], marked: Sequence[Note], last: int) -> Foot | None:
    """The notes that end this page and go on counting from `last`; the first of a document counts from 1.

    They are looked for from the page's end: a line of text may begin with the number that calls a note.
    """
    start, end = page
    first = range(last + 1, last + 1 + (SKIP if last else 1))
    full = [note for note in marked[-MOST:] if note[1].rest]
    for latest in range(len(full), 0, -1):
        notes = _counted_down(full[:latest])
        at = notes[0][0]
        if notes[0][1].number in first:
            short = at < start + TEXT and not _is_text(lines[start:at])
            if short or list_heading(lines[at - 1]):
                return None
            return Foot(
                tuple(notes), next((n for n in range(notes[-1][0], end) if list_heading(lines[n])), end)
            )
    return None


def _is_text(above: Sequence[Line]) -> bool:
    """Whether a few lines above the notes of a short page are text and no item that goes on from the page before."""
    text = join(line.text for line in above)
    return len(above) >= FEW_LINES and running_text(text) and citation_score(text) < LIKELY


def _inside_list(lines: Sequence[Line], page: tuple[int, int]) -> Foot | None:
    """The only note of a page on which a list begins that goes on on the next: below a finished item, with another
    mark, and at no place where lines of the list begin.
    """
    start, end = page
    heading = next((at for at in range(end - 1, start, -1) if list_heading(lines[at])), end)
    if end - heading <= FEWEST:
        return None
    own = lines[heading + 1].mark
    for at in range(max(heading + FEWEST, end - LONGEST_FOOT), end):
        seen = lines[at].mark
        other = seen and seen.style in _AT_FOOT and seen.rest and not (own and own.style is seen.style)
        apart = lines[at].indent not in {line.indent for line in lines[heading + 1 : at]}
        if seen and other and apart and _FINISHED.search(lines[at - 1].text):
            return Foot(((at, seen),), end)
    return None


_AT_FOOT = frozenset({Style.bare, Style.raised})
LONGEST_FOOT = 4
"""Lines of such notes."""
_FINISHED = re.compile(r"[.)\]]$|\d$|://\S+$")


def _counted_down(marked: Sequence[Note]) -> list[Note]:
    """The notes before the last of these, as long as their numbers go down."""
    notes = [marked[-1]]
    for note in reversed(marked[:-1]):
        if 0 < notes[0][1].number - note[1].number <= SKIP:
            notes.insert(0, note)
    return notes


def _notes(lines: Sequence[Line], foot: Foot) -> Iterator[Line]:
    ends = [*(at for at, _ in foot.notes[1:]), foot.end]
    for (at, seen), after in zip(foot.notes, ends, strict=True):
        text = join([seen.rest, *(line.text for line in lines[at + 1 : after])])
        yield replace(
            lines[at], text=text, label=seen.label, kind=BlockKind.note, indent=0, gap=1, page=False
        )
