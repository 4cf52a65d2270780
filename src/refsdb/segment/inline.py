"""Items that share a line: "9. … 10. …" is cut where the numbers prove it, also in a page that is one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from refsdb.model import BlockKind
from refsdb.segment.headings import heading_at_end, heading_within, list_heading
from refsdb.segment.joining import join
from refsdb.segment.letters import CJK, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, citation_score, dated
from refsdb.segment.marks import Mark, Style
from refsdb.segment.names import starts_like_one
from refsdb.text.particles import PARTICLE

FAR = 30
"""Lines within which the next number is looked for."""
PARAGRAPH = 250
"""Characters of a line from which on a list may begin and go on in the middle of it."""
SHORT = 100
HEAD = 40
"""Characters of a line that a heading and citations share, and within which the heading ends."""
LONGEST = 1500
"""Characters that the items of a paragraph have at most on average: volumes of works count upwards by chance."""
MOST_UNSURE = 4
"""Items in a row that may look unlike citations, if the numbers go on after them."""
MOST_SKIPPED = 6
"""Numbers that may be left out between two items of a paragraph."""
FEWEST = 2
"""Numbers that count, so that they are a list's."""
NEXT = 4
"""Numbers among which the next one comes."""
GOOD = 1.5
"""`citation_score` that the text after a number needs, where it does not begin with a name."""

_GLUED = rf"(?:[a-z]{{1,3}}['’-]?|[a-z]{{1,4}}['’-][a-z]\s)[{UPPER}]"
"""The beginning of "el-Fouly", "deCastro", "d'Aosta", "van't Hof"."""
# The first character comes first and what stands before it after that: then the search goes from number to number.
_MARKS = re.compile(
    rf"[\[(\d](?<=[\s.;,\])].)(?:(?<=\[)\d{{1,4}}\]|(?<=\()\d{{1,4}}\)"
    rf"|(?<=\d)\d{{0,3}}\.(?!\s(?:Aufl|Ausg|Jg|Jahrg|Bd|Jh|Kongress|Tagung)\w*\b)(?=\s?[\"“„«{UPPER}{CJK}]|\s{PARTICLE}\s|\s{_GLUED}))\s*"
)
_STYLES = (Style.bracket, Style.paren, Style.dot)
_BY_FIRST = {"[": Style.bracket, "(": Style.paren}


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    style: Style
    number: int


def unfold(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with those cut that hold several items or a heading and items."""
    return tuple(_unfold(lines))


def _unfold(lines: Sequence[Line]) -> Iterator[Line]:
    lines = [part for line in lines for part in (_at_heading(line) if _may_head(line.text) else (line,))]
    lines = _run_on(lines)
    style, expected = None, 0
    following = _following(lines)
    for at, line in enumerate(lines):
        seen = line.mark
        if seen and seen.number:
            style, expected = seen.style, seen.number + 1
        long = len(line.text) > 40 and line.kind is not BlockKind.citation
        cuts = _cuts(line.text, style, expected, following[at]) if long else []
        if cuts and cuts[0].number == 1 and cuts[0].start > SHORT and at and list_heading(lines[at - 1]):
            cuts = []  # the list begins at once, and has no numbers: these are volumes
        if not cuts:
            yield line
            continue
        style, expected = cuts[-1].style, cuts[-1].number + 1
        yield from _pieces(line, cuts)


def _run_on(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; those of a wrapped paragraph that begins with [1] or 1. and goes on to count within its lines are
    one.
    """
    kept: list[Line] = []
    done = 0
    for at, line in enumerate(lines):
        mark = line.mark
        if at < done or not mark or mark.number != 1 or line.whole or mark.style not in _WITHIN:
            continue
        if not (line.gap or (at and list_heading(lines[at - 1]))):
            continue
        end = next((n for n in range(at + 1, len(lines)) if lines[n].gap or lines[n].whole), len(lines))
        paragraph = lines[at:end]
        if len(paragraph) < FEWEST or not any(_WITHIN[mark.style].search(one.text, 1) for one in paragraph):
            continue
        whole = join(one.text for one in paragraph)
        marks = sum(bool(one.mark and one.mark.style is mark.style) for one in paragraph)
        least = max(marks, FEWEST if mark.style is Style.dot else 1)
        if len(_cuts(whole, mark.style, 2, None)) >= least:
            kept += [*lines[done:at], replace(line, text=whole)]
            done = end
    return [*kept, *lines[done:]] if done else lines


_WITHIN = {
    Style.bracket: re.compile(r"\s\[\d{1,4}\]\s"),
    Style.dot: re.compile(r"[.\])/\w]\s\d{1,4}\.(?:\s|$)"),
}


def _may_head(text: str) -> bool:
    """Whether a heading may stand in a line: in the middle of a long one, at the start of another."""
    if len(text) >= PARAGRAPH:
        return True
    head, colon, _ = text[:HEAD].partition(":")
    return bool(colon) and len(text) >= SHORT and "," not in head and "." not in head


def _at_heading(line: Line) -> Iterator[Line]:
    """The line, cut before and after a heading that a citation follows: "… no more. References Adler B (2001) …"."""
    text = line.kind in {BlockKind.line, BlockKind.paragraph}
    at = None
    if text and len(line.text) >= PARAGRAPH:
        at = heading_within(line.text) if not line.mark else None
    elif text and (heading := list_heading(line)):
        at = (0, len(line.text) - len(heading.rest)) if heading.rest else None
    if not at:
        yield line
        return
    start, end = at
    if start:
        yield replace(line, text=line.text[:start].rstrip(), link="")
    yield replace(line, text=line.text[start:end].strip(" .:：—–-"), gap=1, link="", label="")
    yield replace(line, text=line.text[end:], gap=1, link="", label="")


def _pieces(line: Line, cuts: Sequence[_Place]) -> Iterator[Line]:
    before = line.text[: cuts[0].start].rstrip()
    if before:
        at = heading_at_end(before)
        if at:
            yield replace(line, text=before[:at].rstrip())
        yield replace(line, text=before[at:].strip(), gap=1 if at else line.gap, link="")
    for cut, following in zip_longest(cuts, cuts[1:]):
        item = line.text[cut.start : following.start if following else None].strip()
        ends = heading_at_end(item) if following and following.number == 1 else 0
        yield replace(line, text=item[: ends or None].rstrip(), gap=0, label="", link="")
        if ends:
            yield replace(line, text=item[ends:], gap=1, label="", link="")


def _following(lines: Sequence[Line]) -> list[Mark | None]:
    """For each line the next line's mark that has a number, if one comes within FAR lines."""
    found: list[Mark | None] = []
    after: Mark | None = None
    far = 0
    for line in reversed(lines):
        found.append(after if far <= FAR else None)
        seen = line.mark
        after, far = (seen, 1) if seen and seen.number else (after, far + 1)
    return found[::-1]


def _cuts(text: str, style: Style | None, expected: int, following: Mark | None) -> list[_Place]:
    """The numbers in `text` that go on counting, or that count from 1 in a long paragraph.

    Those that go on must lead up to the number that the `following` line has: "18." is a volume where a line 18
    comes next.
    """
    counts = style in _STYLES and str(expected) in text
    if not counts and len(text) < PARAGRAPH:
        return []
    places = [
        _Place(
            found.start(),
            found.end(),
            _BY_FIRST.get(found[0][0], Style.dot),
            int(found[0].rstrip().strip("[](). ")),
        )
        for found in _MARKS.finditer(text)
    ]
    if not places:
        return []
    if counts:
        going_on = _counting(text, [place for place in places if place.style is style], expected)
        awaited = following.number if following and following.style is style else 0
        if going_on and (awaited <= 1 or awaited == going_on[-1].number + 1):  # notes begin with 1 again
            return going_on
    if len(text) < PARAGRAPH:
        return []
    fresh = [_counting(text, [place for place in places if place.style is kind], 1) for kind in _STYLES]
    best = max(fresh, key=len)
    return best if len(best) >= FEWEST and len(text) - best[0].start < LONGEST * len(best) else []


def _counting(text: str, places: Sequence[_Place], expected: int) -> list[_Place]:
    cuts: list[_Place] = []
    unsure: list[_Place] = []  # they count right, but what follows does not look like a citation
    for index, place in enumerate(places):
        if (
            place.number == 1 < expected
            and len(cuts) >= FEWEST
            and _again(text, cuts[-1], places, index, expected)
        ):
            cuts.append(place)
            expected, unsure = 2, []
            continue
        at = place.number - expected  # how many of the unsure ones count up to this one
        if at < 0 or (at and not cuts):
            continue
        if at > len(unsure):  # the mark before it is none that is known: "6. iWalls"
            if at - len(unsure) > MOST_SKIPPED or not _goes_on(text, cuts[-1], places, index):
                continue
        elif not _good(text, [*cuts[-1:], *unsure[:at]], place, first=not cuts and expected == 1):
            if at == len(unsure) < MOST_UNSURE:
                unsure.append(place)
            continue
        cuts += [*unsure[:at], place]  # the next number vouches for those before it
        expected, unsure = place.number + 1, []
    return cuts


def _again(text: str, last: _Place, places: Sequence[_Place], index: int, expected: int) -> bool:
    """Whether another list begins with this 1: a 2 comes soon, the next number of the list before it does not."""
    soon = {one.number for one in places[index + 1 : index + 1 + NEXT]}
    return 2 in soon and expected not in soon and _good(text, [last], places[index], first=False)


def _goes_on(text: str, last: _Place, places: Sequence[_Place], index: int) -> bool:
    """Whether a number that leaves some out begins an item for sure: behind it the next number comes, and not far
    before it the last.
    """
    place, after = places[index], text[places[index].end : places[index].end + 300]
    counted = any(one.number == place.number + 1 for one in places[index + 1 : index + 1 + NEXT])
    near = place.start - last.end < LONGEST
    return counted and near and starts_like_one(after) and citation_score(after) >= LIKELY


def _good(text: str, cuts: Sequence[_Place], place: _Place, *, first: bool) -> bool:
    after = text[place.end : place.end + 300]
    before = text[cuts[-1].end if cuts else max(0, place.start - LONGEST) : place.start]
    score = citation_score(after)
    return (score >= GOOD or (score >= 1.0 and starts_like_one(after))) and (first or dated(before))
