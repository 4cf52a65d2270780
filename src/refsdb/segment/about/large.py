"""What a document prints in large letters near its top: its title, as a rule, and the sub-title below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from refsdb.model import Block, BlockKind
from refsdb.segment.about.byline import is_author_line, is_by_line, people_in
from refsdb.segment.about.dates import is_date_line
from refsdb.segment.about.title_end import is_author_below
from refsdb.segment.about.title_words import SECTION
from refsdb.segment.joining import join
from refsdb.segment.lines import Line

LARGER = 1.15
"""Times the size of the usual letters that a title has at least."""
MUCH = 0.6
"""Times the size of a short title that its sub-title has at most."""
NEAR = 0.06
"""Share by which the sizes of a title's lines may differ."""
LETTERS = 8
"""Letters that a title has; a journal's sign or a drop cap has fewer, and comes after all others, as do names."""
FEWEST = 3
"""Letters that any of them has; one alone is a logo."""
TEXT = 2
"""Lines of text between two of which only the first can be a title, …"""
WIDE = 60
"""… and the characters that such a line has; a paragraph may be short."""
PARAGRAPHS = 25
"""Paragraphs from the top in which a title stands where the format knows no pages."""
UPPER = 0.65
"""Share of the lines of a page among which it stands."""
MOST_LINES = 6
MOST_BELOW = 3
"""Lines that a title and that a sub-title may have."""

_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})[.)]?\s+[^\W\d_]")
"""How the heading of a section begins."""
_ITEM = re.compile(rf"[•·▪‣◦➟➢]|{_NUMBERED.pattern}.*\s\d{{1,3}}$")
"""An item of a list, or of a table of contents."""
_OF_PAGE = re.compile(
    r"(?:présenté|soutenu|réalisé|rédigé|sous la dir|année|vorgelegt|eingereicht|betreu|verfasst|matrikel|"
    r"erstgutachter|submitted|presented|supervis|prepared|advis|presentad|dirigid|tutor|autor|realizad|curso|candidat|relator|"
    r"anno acc|laurea|apresentad|orientad|begeleid|ingediend|studentnummer|выполнил|научный рук|студент|руководитель|"
    r"指导|作者|学号|(?:an?\s|this\s)?(?:\S{1,12}\s)?(?:thesis|dissertation)\s(?:submitted|presented|by|in\spartial|for\sthe)\b)",
    re.IGNORECASE,
)
"""What a title page goes on with: by whom, for whom, when."""
_SERIAL = re.compile(
    r"(?:The\s)?(?:[A-Z][\w-]+\s){0,2}(?:Journal|Zeitschrift|Revista|Revue|Rivista|Tijdschrift|Annals|Annales|Annalen|Acta"
    r"|Bulletin|Archives?|Archiv|Proceedings|Transactions|Jahrbuch|Magazine|Newsletter)\b[^:.?]{0,50}$"
)
"""Names of journals, as they stand above their articles."""
_COUNTED = re.compile(
    r"\b(?:vol(?:ume)?|issue|no|nr|band|jahrgang|heft|tome|n[úu]m)\b\.?\s?\d", re.IGNORECASE
)
"""… and above their volume and number."""
_LETTER = re.compile(r"[^\W\d_]")


def large_texts(blocks: Sequence[Block], can_be: Callable[[str], bool]) -> Iterator[str]:
    """What is printed large, the largest first, that `can_be` says may be a title; each with its sub-title."""
    top = _top(blocks)
    lines = [Line(block.text.strip("\f ")) for block in top]
    short: list[str] = []
    least = reach = 0
    largest = 0.0
    for first, size in _groups(top):
        if first and abs(top[first - 1].size - size) <= NEAR * size and top[first].kind is BlockKind.line:
            continue  # a line of what was there before
        end = first + 1
        while end < min(len(top), first + MOST_LINES) and _goes_on(top, end, size):
            first_part = SECTION.fullmatch(lines[end].text)
            if top[end].kind is BlockKind.line and (first_part or is_author_below(lines, end)):
                break
            end += 1
        text = join(line.text for line in lines[first:end])
        if not can_be(text) or _ITEM.match(text):
            continue
        names, parts = people_in(text, sure=True)
        letters = len(_LETTER.findall(text))
        below = [*_below(top, lines, first, end, can_be)]
        counted = end < len(top) and _COUNTED.search(top[end].text)
        if (below or counted) and _SERIAL.match(text):
            continue  # a journal's name above the title
        whole = join([text, *below])
        if short and (
            (first < reach and size < MUCH * largest)
            or sum(_is_text(block) for block in top[least:first]) >= TEXT
        ):
            yield from short  # what follows text is the heading of a section, or this is the sub-title
        if letters >= LETTERS and names < max(1, parts):
            yield whole
        elif parts < 2 and letters >= FEWEST:
            short.append(whole)
            least, reach, largest = end, end + len(below) * (not names), size
    yield from short


def _groups(top: Sequence[Block]) -> Iterator[tuple[int, float]]:
    """Where what is printed large begins, the largest first; of one size the first line, or each paragraph."""
    for size in sorted({block.size for block in top if block.size >= LARGER}, reverse=True):
        starts = [at for at, block in enumerate(top) if block.size == size]
        yield from ((at, size) for at in (starts[:1] if top[starts[0]].kind is BlockKind.line else starts))


def _is_text(block: Block) -> bool:
    return block.size < LARGER and (block.kind is not BlockKind.line or len(block.text) >= WIDE)


def _top(blocks: Sequence[Block]) -> list[Block]:
    """The blocks among which a title can stand: of the upper part of the first page with text, or the first ones."""
    printed = [block for block in blocks[: 40 * PARAGRAPHS] if block.text.strip()]
    if not printed or printed[0].kind is not BlockKind.line:
        return printed[:PARAGRAPHS]
    page = [block for block in printed if block.place == printed[0].place]
    return page[: max(3, round(UPPER * len(page)))]


def _goes_on(top: Sequence[Block], at: int, size: float) -> bool:
    """Whether the line at `at` is one more of a title in letters of this size: paragraphs of Word are no such lines,
    unless the one before them does not end.
    """
    block = top[at]
    if abs(block.size - size) > NEAR * size:
        return False
    if block.kind is BlockKind.line:
        return True
    return top[at - 1].text[-1] in ":–—-" and block.kind is not BlockKind.heading


def _below(
    top: Sequence[Block], lines: Sequence[Line], first: int, at: int, can_be: Callable[[str], bool]
) -> Iterator[str]:
    """The sub-title: what follows in letters that are smaller than the title's and larger than the usual ones, and
    than those of what stands above the title that begins at `first`.
    """
    above, size = {block.size for block in top[:first]}, top[first].size
    run = top[at : at + MOST_BELOW + 1]
    if len(run) > MOST_BELOW and run[0].size < size and len({round(block.size, 2) for block in run}) == 1:
        return  # text in letters that are not the usual ones
    plain = top[first].kind is BlockKind.line
    for index, block in enumerate(top[at : at + (MOST_BELOW if plain else 1)], at):
        text = block.text.strip()
        if block.size in above or _OF_PAGE.match(text):
            return
        other = (
            _NUMBERED.match(text)
            or text.endswith(".")
            or people_in(text)[0]
            or is_by_line(text)
            or is_author_line(text)
            or is_date_line(text)
            or (plain and is_author_below(lines, index))
        )
        if not LARGER <= block.size <= size or other or block.kind is BlockKind.heading or not can_be(text):
            return
        yield text
