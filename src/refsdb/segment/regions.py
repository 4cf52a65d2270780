"""Where the list is: every stretch that could be one is split and judged by a sum of named reasons.

A stretch begins after a heading of a list, or, where no such stretch will do, with the first of several lines in a
row that look like the starts of citations.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refsdb.model import BlockKind
from refsdb.segment.annotated import says
from refsdb.segment.asides import is_remark
from refsdb.segment.contents import in_contents, in_menu
from refsdb.segment.first_item import NEAR, first_item, is_point
from refsdb.segment.heading_words import NOTES, READ_ON, SOURCES
from refsdb.segment.headings import STRONG, WEAK, Heading, ends_list, heads_a_part, list_heading
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, UNLIKELY, citation_score, dated, reasons, running_text
from refsdb.segment.marks import Mark, Style
from refsdb.segment.matters import heads_readers
from refsdb.segment.names import starts_like_one
from refsdb.segment.over import of_one_list
from refsdb.segment.pieces import Piece
from refsdb.segment.pointing import points_back
from refsdb.segment.region import FEW, LIST, ROW, Region, score
from refsdb.segment.sections import runs_of, section_end
from refsdb.segment.split import split
from refsdb.text.fold import words

BESIDE = 0.75
"""The sum of reasons that a part of a list has at least whose other part is one for sure."""
MENTIONS = 8
"""How many starts before a list without a heading may turn out to be no part of it."""
DENSE = 4
"""Starts within NEAR lines that begin a list after a text full of mentions."""
MOST = 0.75
"""Share of the items that may be remarks or name a work again: where it is more nothing is a list."""
PROVEN = 0.7
"""Share of the items that are like citations in a list that stands apart from the document's other one."""
LONGEST_WORDS = 3
"""Words by which an item and another of its number are known to name the same work."""
LONGEST_ITEM = 600
"""Characters of a line that is a paragraph of the text, and no item of a part of a list."""
LAST = 60
"""Lines that the last item of such a list is looked for in."""


def find(lines: Sequence[Line], title: str = "") -> list[Region]:
    """The lists of the document in order: those under headings, else those in footnotes, else those without.

    A document whose own title is the heading of a list ("Bibliography") is one from the start.
    """
    headed = list(_headed(lines, title))
    scores = [score(region) for region in headed]
    if max(scores, default=0.0) >= LIST:
        lists = _lists(headed, scores)
        scores = [0.0 if _passing(headed, lists, at) else each for at, each in enumerate(scores)]
        sure = [each >= LIST for each in scores]
        chosen = [
            one
            for at, one in enumerate(headed)
            if sure[at] or (scores[at] >= BESIDE and _beside_one(headed, sure, at))
        ]
        return [*_parts_before(lines, chosen[0].start - 1), *chosen]
    noted = [region for region in _alike(lines, BlockKind.citation) if score(region) >= LIST]
    noted = noted or [region for region in _alike(lines, BlockKind.note) if score(region) >= LIST]
    return noted or [one for one in _headless(lines) if not _of_readers(lines, one.start)]


def _parts_before(lines: Sequence[Line], heading: int) -> list[Region]:
    """The lists that stand right before the heading of the first one, each under what parts lists by kinds of works:
    "Rechtsprechung", "Primary sources".
    """
    parts: list[Region] = []
    for at in range(heading - 1, -1, -1):
        line = lines[at]
        if (line.gap or line.kind is BlockKind.heading) and heads_a_part(line):
            if heading - at < 2 or not _only_works(part := _region(lines[at + 1 : heading], at + 1, STRONG)):
                break
            parts.insert(0, part)
            heading = at
        elif line.kind is BlockKind.heading or ends_list(line) or len(line.text) > LONGEST_ITEM:
            break
    return parts


def _only_works(region: Region) -> bool:
    """Whether a stretch has items, and nothing that is none: each is dated or looks like a citation. A single one
    is a law or looks like a citation, and has no verb.
    """
    pieces = region.splitting.pieces
    return (
        (len(pieces) > 1 or (len(pieces) == 1 and _alone(pieces[0])))
        and pieces[0].first == 0
        and region.end == region.until
        and not region.remarks
        and all(_work(one) for one in pieces)
    )


def _alone(one: Piece) -> bool:
    why = reasons(one.text)
    return "prose" not in why and ("law" in why or one.score >= LIKELY)


def _work(one: Piece) -> bool:
    stated = dated(one.text) or "law" in reasons(one.text)  # "Ley 31/2014"
    likely = one.score >= LIKELY or (one.score >= UNLIKELY and stated)
    return likely and not running_text(one.text)


def _of_readers(lines: Sequence[Line], start: int) -> bool:
    """Whether the heading above a stretch says that its readers wrote it."""
    above = (lines[at] for at in range(start, -1, -1) if lines[at].kind is BlockKind.heading)
    heading = next(above, None)
    return heading is not None and heads_readers(heading.text)


def _beside_one(regions: Sequence[Region], sure: Sequence[bool], at: int) -> bool:
    """Whether a part adjoins one that is a list: "Prameny" before "Literatura"."""
    here = regions[at]
    if here.heading <= 0 or sum(each > UNLIKELY for each in here.scores) < PROVEN * len(here.scores):
        return False
    return any(
        sure[other] and _adjoin(regions[min(at, other)], regions[max(at, other)])
        for other in (at - 1, at + 1)
        if 0 <= other < len(regions)
    )


def _adjoin(one: Region, after: Region) -> bool:
    """Whether nothing but a heading stands between two sections, and the first is not mostly other text."""
    left = after.start - one.end
    return after.start - one.until <= 1 and left <= max(NEAR, one.end - one.start)


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists among the sections of a document by their index, all and those that are ones for sure; the numbers
    of the items of long ones, and the works that these name.
    """

    all: frozenset[int]
    proven: frozenset[int]
    numbers: frozenset[int]
    works: frozenset[tuple[int | str, ...]]


def _lists(regions: Sequence[Region], scores: Sequence[float]) -> _Lists:
    found = [at for at, one in enumerate(regions) if scores[at] >= LIST and one.heading >= STRONG]
    alone = any(len(one.pieces) == 1 for one in regions)
    long = [regions[at].pieces for at in found if alone and len(regions[at].pieces) >= ROW]
    numbered = [one for pieces in long for one in pieces if one.number > 0]
    return _Lists(
        frozenset(found),
        frozenset(at for at in found if _proven(regions[at])),
        frozenset(one.number for one in numbered),
        frozenset(_work_of(one) for one in numbered),
    )


def _passing(regions: Sequence[Region], lists: _Lists, at: int) -> bool:
    """Whether a section under a heading that names other things too only speaks of citations, while a list stands
    elsewhere: rules how to cite, a section on sources, an example of one item. A list of its own has citations for
    most of its items, or adjoins the other.
    """
    here = regions[at]
    beside = [other for other in (at - 1, at + 1) if other in lists.all]
    apart = not any(_adjoin(regions[min(at, other)], regions[max(at, other)]) for other in beside)
    if apart and len(here.pieces) == 1 and _example(here, lists):
        return True
    if len(lists.proven) == (at in lists.proven):
        return False
    if all(running_text(one.text) for one in here.pieces):
        return True
    return apart and here.heading < STRONG and not _proven(here)


def _example(region: Region, lists: _Lists) -> bool:
    """Whether a long list has the number of the only item here too, and under a heading of lists only (a chapter may
    have a list of its own) the same work with it.
    """
    one = region.pieces[0]
    return one.number in lists.numbers and (region.heading < STRONG or _work_of(one) in lists.works)


def _work_of(one: Piece) -> tuple[int | str, ...]:
    """What an item has in common with others of its number that name the same work: the longest words."""
    return one.number, *sorted({*words(one.text)}, key=lambda word: (len(word), word))[-LONGEST_WORDS:]


def _proven(region: Region) -> bool:
    return sum(each >= LIKELY for each in region.scores) >= PROVEN * len(region.scores) > 0


def _headed(lines: Sequence[Line], title: str = "") -> Iterator[Region]:
    found = [
        (at, heading)
        for at, line in enumerate(lines)
        if (heading := list_heading(line)) and not _goes_on(lines, at, heading) and not in_menu(lines, at)
    ]
    if len(found) > 1:
        found = [one for one in found if not in_contents(lines, one[0], found[-1][0])]
    own = list_heading(Line(title)) if title else None
    if own and not found:
        found = [(-1, own)]
    parted = False  # whether headings of parts follow, the first right below that of the list
    above: tuple[int, int] | None = None  # the line and the level of a strong heading whose parts may follow
    for index, (at, heading) in enumerate(found):
        end = found[index + 1][0] if index + 1 < len(found) else len(lines)
        strength = heading.strength
        level = lines[at].level if at >= 0 and lines[at].kind is BlockKind.heading else 0
        first = above is not None and at == above[0] + 1
        parted = first or (parted and strength < STRONG and bool(SOURCES.search(lines[at].text)))
        if parted or (above and level > above[1] > 0):
            strength = max(strength, STRONG)  # "Literatur" and under it "Printed sources", "Other sources"
        nested = above is not None and level > above[1] > 0
        if strength >= STRONG and not nested:
            above = (at, level)
        inside = list(lines[at + 1 : section_end(lines, at, end, above[1] if above and nested else level)])
        start = at + 1
        if heading.rest:
            inside.insert(0, replace(lines[at], text=heading.rest, gap=1))
            start = at
        if inside:
            said = lines[at].text if at >= 0 else title
            notes = strength < STRONG and bool(NOTES.search(said))
            cites = notes or bool(SOURCES.search(said) or (strength >= STRONG and not READ_ON.search(said)))
            regions = _of_section(inside, start, strength)
            yield from (replace(one, cites=cites, notes=notes) for one in regions)


def _of_section(inside: Sequence[Line], start: int, strength: float) -> list[Region]:
    """The list of a section, or the lists where numbered items and others stand in it, each for itself: notes, and
    works.
    """
    runs = runs_of(inside)
    if len(runs) > 1:
        parts = [_region(inside[first:end], start + first, strength) for first, end in runs]
        lists = [one for one in parts if score(one) >= LIST]
        if len(lists) > 1:
            ends = [*(one.start for one in lists[1:]), start + len(inside)]
            return [replace(one, until=end) for one, end in zip(lists, ends, strict=True)]
    return [_region(inside, start, strength)]


def _goes_on(lines: Sequence[Line], at: int, heading: Heading) -> bool:
    """Whether a line of text ends in what reads like a heading: "Sage" and then "Publications."."""
    line = lines[at]
    if not at or line.whole or line.gap or heading.rest or list_heading(lines[at - 1]):
        return False
    unfinished = lines[at - 1].text[-1].isalpha() or lines[at - 1].text[-1] in ",-–&"
    return unfinished and (line.text.endswith(".") or heading.strength < STRONG)


def _alike(lines: Sequence[Line], kind: BlockKind) -> Iterator[Region]:
    """Footnotes or citations that the format itself states: they stand in a row, and their place says as much as
    "Notes" would.
    """
    at = 0
    for wanted, group in itertools.groupby(lines, key=lambda line: line.kind is kind):
        inside = list(group)
        if wanted:
            yield _region(inside, at, WEAK)
        at += len(inside)


def _headless(lines: Sequence[Line]) -> Iterator[Region]:
    """Lists that begin where several starts lie close together; where they end, `split` says."""
    starts = [at for at, line in enumerate(lines) if _start(lines, at, line)]
    first = 0
    for index in range(1, len(starts) + 1):
        if index == len(starts) or starts[index] - starts[index - 1] > NEAR:
            group = starts[first:index]
            first = index
            end = starts[index] if index < len(starts) else len(lines)
            yield from _grouped(lines, group, end)


def _grouped(lines: Sequence[Line], group: list[int], end: int) -> Iterator[Region]:
    """The first stretch that proves a list: the first starts may be mentions in the text before it."""
    group = _under_heading(lines, group)
    marked = [at for at in group if lines[at].mark]
    if len(marked) > 0.6 * len(group):
        group = marked
    some = range(max(1, len(group) - 1))
    dense = [at for at in some[: -DENSE + 1] if group[at + DENSE - 1] - group[at] <= NEAR]
    for first in sorted({*some[:MENTIONS], *dense[:MENTIONS]}):
        region = _from(lines, group, group[first], end)
        if score(region) >= LIST or _goes_back(lines, region, group[first]):
            yield _below_text(lines, group, end, region)
            return


def _goes_back(lines: Sequence[Line], region: Region, at: int) -> bool:
    """Whether a stretch is a list without its first items, which the format itself says are of one with them."""
    back = range(region.start, at)
    if not back or not (is_point(lines[at]) or all(of_one_list(lines[one], lines[one + 1]) for one in back)):
        return False
    return score(_region(lines[at : region.until], at, 0.0)) >= LIST


def _from(lines: Sequence[Line], group: Sequence[int], at: int, end: int) -> Region:
    start = first_item(lines, at)
    region = _region(lines[start : min(end, group[-1] + LAST)], start, 0.0)
    return replace(region, under=start > 0 and lines[start - 1].kind is BlockKind.heading)


def _below_text(lines: Sequence[Line], group: Sequence[int], end: int, region: Region) -> Region:
    """The list without what stands before it: a line of text that begins as a citation does, and its sentences."""
    said = [region.start + one.last for one in region.splitting.pieces[:MENTIONS] if says(one)]
    below = next((at for at in group if said and at > said[-1]), None)
    if below is None or region.splitting.by != "lines":
        return region
    rest = _from(lines, group, below, end)
    return rest if rest.start > said[-1] and score(rest) >= LIST else region


def _under_heading(lines: Sequence[Line], group: list[int]) -> list[int]:
    """The starts without the first, if one of the format's own headings, and no mere letter, parts it from a list."""
    between = lines[group[0] + 1 : group[1]] if len(group) > FEW else ()
    parted = any(line.kind is BlockKind.heading and len(line.text) > 2 for line in between)
    return group[1:] if parted else group


def _start(lines: Sequence[Line], at: int, line: Line) -> bool:
    """Whether a citation seems to begin here: a mark or a name, and within three lines the looks of one; what the
    format itself says is a heading is none.
    """
    seen: Mark | None = line.mark
    text = seen.rest if seen else line.text
    if line.kind is BlockKind.heading or (not seen and not starts_like_one(text)):
        return False
    ahead = [text] if text else []
    for more in lines[at + 1 : at + 3]:
        if (more.gap and ahead) or more.mark:
            break
        ahead.append(more.text)
    whole = " ".join(ahead)
    return dated(whole) and citation_score(whole) >= LIKELY


def _region(inside: Sequence[Line], start: int, heading: float) -> Region:
    splitting = split(inside)
    end = start + (splitting.pieces[-1].last + 1 if splitting.pieces else 0)
    pieces = splitting.pieces
    items = sum(inside[one.first].kind is BlockKind.item for one in pieces) > 0.8 * len(pieces)
    remarks, back = _beside(pieces, notes=heading < STRONG)
    if not heading and not (back and splitting.by == "numbers"):
        remarks = back = frozenset()  # only notes that name works again are ones without a heading
    bracketed = bool(pieces and (seen := inside[pieces[0].first].mark) and seen.style is Style.bracket)
    until = start + len(inside)
    return Region(start, end, heading, splitting, items, until, remarks, back, bracketed=bracketed)


def _beside(pieces: Sequence[Piece], *, notes: bool) -> tuple[frozenset[int], frozenset[int]]:
    """Which of the items with a label are remarks, and which name a work again; none where nearly all do."""
    labelled = [(at, one.text) for at, one in enumerate(pieces) if one.label and one.text]
    back = {at for at, text in labelled if points_back(text)}
    remarks = {at for at, text in labelled if at not in back and is_remark(text, dates=notes)}
    if len(back) + len(remarks) > MOST * len(pieces):
        return frozenset(), frozenset()
    return frozenset(remarks), frozenset(back)
