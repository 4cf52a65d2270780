"""A stretch of lines, cut into the items of a list: by numbers, keys, bullets, or by what lines look like."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from refsdb.model import BlockKind
from refsdb.segment import numbers, run_on
from refsdb.segment.annotated import comments_in, without_comments
from refsdb.segment.columns import by_column
from refsdb.segment.ending import ended
from refsdb.segment.headings import PARTING_YEAR, ends_list, heading_like, heads_a_part
from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.looks import LIKELY, UNLIKELY, citation_score, dated, firm, reasons, running_text
from refsdb.segment.marks import Mark, Style
from refsdb.segment.names import starts_like_one
from refsdb.segment.over import item_start, of_one_list, over
from refsdb.segment.pieces import RULE, Piece, Splitting, piece
from refsdb.text.identifiers import bare_doi

NOTHING = 0.0
"""A text with a `citation_score` below this has nothing of a citation, …"""
USUAL = 0.7
"""… which counts against it at the end of a list in which this share of the items is LIKELY."""
NAMED = 0.9
"""In a list in which this share of the items begin with names, what begins otherwise …"""
YEAR_ALONE = 1.25
"""… needs more than a year at the end: "Page made 2020."."""
MOST_LINES = 0.8
"""Share of the lines that a list without marks has at least if its shape is to be seen in all of them."""
ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+\.\S", re.IGNORECASE)
FEW_ITEMS = 2
"""Items of a list that the format itself states, below which text may stand."""
FEW_WORDS = 4
MANY_WORDS = 12
MOSTLY = 0.6
"""Words of a remark, of one with numbers, and the share of them that are in lower case."""
FILLER = -1.5
"""The `citation_score` of a line that has nothing of a citation and not even its beginning: "no entries"."""
LETTERS = 2
"""Characters of an item of the format that parts the list by letters, and is none of its items: "A", "B."."""
LONGEST_ONLY = 6
"""Lines of the only item of a list that are looked at."""
PREAMBLE = 6
"""Lines of other matter that may stand between a heading and the first marked item."""


def split(lines: Sequence[Line]) -> Splitting:
    """The items in `lines`, which begin after a heading or with the first item. No items: ()."""
    stated = _stated(lines)
    if stated:
        return Splitting("stated", stated)
    for way in WAYS:
        pieces = _items(way, lines)
        if pieces:
            if way is _by_lines and (end := pieces[-1].last + 1) < MOST_LINES * len(lines):
                pieces = _items(way, lines[:end]) or pieces  # what comes after has not the shape of the list
            return Splitting(way.__name__.removeprefix("_by_"), tuple(pieces))
    return Splitting("lines")


def _items(way: Callable[[Sequence[Line]], list[Piece]], lines: Sequence[Line]) -> list[Piece]:
    pieces = [one for one in without_comments(lines, way(lines)) if not RULE.fullmatch(one.text)]
    return ended(lines, _trimmed(lines, _with_dois(pieces), marked=way is not _by_lines)) if pieces else []


def _with_dois(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a DOI that has a paragraph for itself is where the piece before it leads to."""
    kept: list[Piece] = []
    for one in pieces:
        below = kept and not one.label and not ADDRESS.match(kept[-1].text)
        alone = below and len(one.text) < LONGEST_DOI and _DOI.fullmatch(one.text)
        if alone and (doi := bare_doi(alone[1])):
            kept[-1] = replace(kept[-1], link=kept[-1].link or doi, last=one.last)
        else:
            kept.append(one)
    return kept


_DOI = re.compile(r"(?:doi\s?:?\s*)?((?:https?://(?:dx\.)?doi\.org/)?10\.\d{4,9}/\S+)", re.IGNORECASE)
LONGEST_DOI = 100


def _stated(lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The items that the format itself states, as it states them."""
    pieces = []
    for at, line in enumerate(lines):
        if line.kind is BlockKind.citation:
            seen = line.mark if line.label else None  # "[2001]" that begins its text is no label
            pieces.append(
                Piece(line.text, seen.label, seen.number, at, at, line.link, line.key)
                if seen
                else Piece(line.text, first=at, last=at, link=line.link, key=line.key)
            )
    return tuple(pieces)


def _trimmed(lines: Sequence[Line], pieces: Sequence[Piece], *, marked: bool) -> list[Piece]:
    """Without what stands at the end, has no number, and is nothing like the items before it: "[Next] [Up]"."""
    kept = list(pieces)
    while not marked and len(kept) > FEW_ITEMS and _sentence_below(lines, kept):
        kept.pop()
    if len(kept) > 1 and _DAY.fullmatch(kept[-1].text) and not _DAY.fullmatch(kept[-2].text):
        kept.pop()
    likely = sum(one.score >= LIKELY for one in pieces)
    named = 0 if marked else sum(starts_like_one(one.text) for one in pieces)
    while len(kept) > 1 and not kept[-1].number and likely >= USUAL * (len(kept) - 1):
        last = kept[-1].text
        begun = starts_like_one(last) or last[:1] in _QUOTES
        kept_where = "archive" in reasons(last)  # and never printed: it has no author, and perhaps no year
        unlike = not (marked or begun or kept_where) and named >= NAMED * (len(kept) - 1)
        least = YEAR_ALONE if unlike else NOTHING
        if kept[-1].score >= least or _item_as_before(lines, kept):
            break
        kept.pop()
    return kept


def _titled(lines: Sequence[Line], one: Piece) -> bool:
    """Whether the format itself says that a piece is an item, and no full stop that it is a sentence."""
    return lines[one.first].kind is BlockKind.item and one.text[-1] not in ".:!"


def _sentence_below(lines: Sequence[Line], pieces: Sequence[Piece]) -> bool:
    """Whether the last piece is text below a list of which the format itself says what its items are."""
    *before, last = pieces
    items = sum(lines[one.first].kind is BlockKind.item for one in before)
    return (
        items > USUAL * len(before)
        and lines[last.first].kind in {BlockKind.paragraph, BlockKind.line}
        and (last.score < UNLIKELY or running_text(last.text) or len(_NAMED.findall(last.text)) > 1)
    )


_NAMED = re.compile(rf"[{LETTER}.]\s\((?:1[5-9]|20)\d\d[a-z]?\)")
"""A work as a text names it, "Adler and Conti (2001)": a citation is dated once."""


def _item_as_before(lines: Sequence[Line], pieces: Sequence[Piece]) -> bool:
    """Whether the format itself says that the last piece is an item of the list of the one before."""
    return _adjoin(lines, *pieces[-2:])


def _adjoin(lines: Sequence[Line], one: Piece, after: Piece) -> bool:
    return of_one_list(lines[one.first], lines[after.first])


def _by_numbers(lines: Sequence[Line]) -> list[Piece]:
    for chain in numbers.chains(lines):
        if any(line.gap and ends_list(line) for line in lines[1 : chain[0][0]]):
            continue  # what is counted comes after the list
        if _carries(lines, [at for at, _ in chain]) or _only_one(lines, chain):
            pieces = numbers.cut_at(lines, chain)
            if not _after_a_list(lines, pieces):
                return pieces
    return []


def _after_a_list(lines: Sequence[Line], pieces: Sequence[Piece]) -> bool:
    """Whether sections or pages are counted that come after a list without numbers: "1 Walls" below the only
    citation, an index below labels such as [Oak13].
    """
    likely = sum(one.score >= LIKELY for one in pieces)
    return 2 * likely < len(pieces) and any(
        item_start(lines, at) or ((seen := lines[at].mark) and seen.style is Style.key)
        for at in range(pieces[0].first)
    )


def _only_one(lines: Sequence[Line], marks: numbers.Chain) -> bool:
    """A list of one: "1. Author …" or "[Knu84] Author …" as the first line; "[2]" goes on from a part before."""
    at, seen = marks[0]
    if len(marks) > 1 or at or (seen.number > 1 and seen.style is not Style.bracket):
        return False
    more = itertools.takewhile(lambda line: not line.gap, lines[1:LONGEST_ONLY])
    return citation_score(" ".join([seen.rest, *(line.text for line in more)])) >= LIKELY


def _carries(lines: Sequence[Line], at: Sequence[int]) -> bool:
    """Whether marks at these lines are the list's own: they begin near its start and most items have one."""
    if len(at) < 2:
        return False
    # what follows a label on a line of its own belongs to that label
    own = {*at, *(index + 1 for index in at if (seen := lines[index].mark) and not seen.rest)}
    most = len(at) if at[0] <= PREAMBLE else 1
    unmarked = (index for index in range(at[-1]) if index not in own and item_start(lines, index))
    return next(itertools.islice(unmarked, most, None), None) is None


def _by_labels(lines: Sequence[Line]) -> list[Piece]:
    r"""Items that the format itself labels, not all of them with numbers: \bibitem[Knu84]{…}."""
    marks = _marks(lines, lambda seen: seen.style is Style.given)
    if len(marks) < 2 or marks[0][0] > PREAMBLE or all(seen.number for _, seen in marks):
        return []
    return _cut_at(lines, marks)


def _by_column(lines: Sequence[Line]) -> list[Piece]:
    return by_column(lines)


def _by_keys(lines: Sequence[Line]) -> list[Piece]:
    """Labels such as [Knu84] or [RFC2119]."""
    marks = _marks(lines, lambda seen: seen.style is Style.key)
    labels = {seen.label for _, seen in marks}
    if not marks or marks[0][0] > PREAMBLE or len(labels) < 0.7 * len(marks):
        return []
    if len(marks) < 2 and not _only_one(lines, marks):
        return []
    return _cut_at(lines, marks)


def _by_bullets(lines: Sequence[Line]) -> list[Piece]:
    """Bullets, back-link marks, or items that the format names, all of one kind."""
    marks = _marks(lines, lambda seen: seen.style in {Style.bullet, Style.caret})
    if not marks or marks[0][0] > PREAMBLE:
        return []
    if any(item_start(lines, at) for at in range(marks[0][0])):
        return []  # a dash that happens to begin a wrapped line
    if _dashes_for_authors(lines, marks):
        return []
    margins = _margins(lines)
    kinds = Counter(_kind_of_bullet(lines[at], margins[at]) for at, _ in marks)
    common, count = kinds.most_common(1)[0]
    if count < 2 and not (marks[0][0] == 0 and citation_score(marks[0][1].rest) >= LIKELY):
        return []
    marks = [(at, seen) for at, seen in marks if _kind_of_bullet(lines[at], margins[at]) == common]
    return _cut_at(lines, marks) if _carries(lines, [at for at, _ in marks]) or count == 1 else []


def _dashes_for_authors(lines: Sequence[Line], marks: Sequence[tuple[int, Mark]]) -> bool:
    """Whether the marks are dashes that stand for an author: then the list begins with a name, or, where items are
    indented, lines without a mark begin as far left as those with one.
    """
    dashed = [lines[at] for at, _ in marks]
    if any(line.text[0] not in "—–-" for line in dashed):
        return False
    if marks[0][0] and lines[0].text[0] not in "—–-" and dashed[0].text[0] in "—–":
        return True
    own = {at for at, _ in marks}
    outer = min(line.indent for line in dashed)
    others = [line for at, line in enumerate(lines[: marks[-1][0]]) if at not in own]
    named = any(line.indent <= outer and starts_like_one(line.text) for line in others)
    return named and any(line.indent > outer for line in others)


def _kind_of_bullet(line: Line, margin: int) -> tuple[str, int]:
    return line.text[0], line.indent - margin


def _margins(lines: Sequence[Line]) -> list[int]:
    """How far right the page of each line begins: one that holds nothing but a list may begin further left."""
    pages = [*itertools.accumulate(line.page for line in lines)]
    least: dict[int, int] = {}
    for line, page in zip(lines, pages, strict=True):
        least[page] = min(line.indent, least.get(page, line.indent))
    return [least[page] for page in pages]


def _marks(lines: Sequence[Line], wanted: Callable[[Mark], bool]) -> list[tuple[int, Mark]]:
    found = ((at, line.mark) for at, line in enumerate(lines))
    return [(at, seen) for at, seen in found if seen and wanted(seen)]


def _cut_at(lines: Sequence[Line], marks: Sequence[tuple[int, Mark]]) -> list[Piece]:
    """As `numbers.cut_at`, but the list ends at the first line that says so: nothing counts the items."""
    limit = next(
        (at for at in range(marks[0][0], len(lines)) if lines[at].gap and over(lines, at)), len(lines)
    )
    pieces = []
    for (at, seen), after in zip(marks, [*(at for at, _ in marks[1:]), 0], strict=True):
        if at >= limit:
            break
        last = after - 1 if after and after <= limit else numbers.tail(lines, at, limit)
        while last > at and lines[last].gap and heading_like(lines[last]):
            last -= 1
        pieces.append(piece(lines, at, last, rest=seen.rest, label=seen.label))
    return pieces


def _by_addresses(lines: Sequence[Line]) -> list[Piece]:
    """Addresses, a line each, and no other citations behind them."""
    starts: list[int] = []
    end = 0
    for at, line in enumerate(lines):
        if ADDRESS.match(line.text):
            starts.append(at)
        elif not starts or line.gap or line.whole or " " in line.text:
            break
        end = at + 1
    more = any(citation_score(line.text) >= LIKELY for line in lines[end : end + PREAMBLE])
    if len(starts) < 2 or more:
        return []
    return [piece(lines, at, after - 1) for at, after in itertools.pairwise([*starts, end])]


def _by_lines(lines: Sequence[Line]) -> list[Piece]:
    """No marks: blocks, blank lines, indents and looks decide. The list ends where citations end."""
    limit = next((at for at in range(len(lines)) if over(lines, at)), len(lines))
    pieces = run_on.cut(lines[:limit])
    good = [one.score for one in pieces]
    end = 0
    for index, score in enumerate(good):
        line = lines[pieces[index].first]
        linked = line.kind is BlockKind.item and pieces[index].link
        if score >= LIKELY or linked or (score >= UNLIKELY and not heading_like(line)):
            end = index + 1
        elif (
            (line.gap and PARTING_YEAR.fullmatch(line.text))
            or heads_a_part(line)
            or _heads_items(lines, pieces[index : index + 2])
        ):
            continue
        elif not any(later >= LIKELY for later in good[index + 1 : index + 4]):
            break
    while 0 < end < len(pieces) and _adjoin(lines, *pieces[end - 1 : end + 1]):
        end += 1
    # words to the reader may stand between the heading and the first item
    begin = next((index for index, score in enumerate(good[:end]) if score >= UNLIKELY), 0)
    rows = begin == 1 and lines[pieces[0].first].kind is BlockKind.cell
    begin = begin if rows or (begin <= PREAMBLE and any(score >= LIKELY for score in good[begin:end])) else 0
    first = next((at for at in range(begin, end) if lines[pieces[at].first].kind is BlockKind.item), 0)
    if first <= PREAMBLE and all(running_text(one.text) for one in pieces[begin:first]):
        begin = max(begin, first)  # sentences before what the format itself says are items
    while 0 < begin < end and _adjoin(lines, *pieces[begin - 1 : begin + 1]):
        begin -= 1
    items = [
        (one, score)
        for one, score in zip(pieces[begin:end], good[begin:end], strict=True)
        if not _sub_heading(lines, one, score)
    ]
    said = comments_in([one for one, _ in items])
    items = [item for at, item in enumerate(items) if at not in said or _titled(lines, item[0])]
    works = [item for item in items if not _kind_of_works(lines, *item)]
    if sum(score >= LIKELY for _, score in works) >= USUAL * len(works):
        items = works
    remarks = [score < UNLIKELY and _remark(one.text) and not _titled(lines, one) for one, score in items]
    if sum(remarks) > sum(score >= LIKELY for _, score in items):
        return [one for one, _ in items]
    return [one for (one, _), remark in zip(items, remarks, strict=True) if not remark]


def _heads_items(lines: Sequence[Line], pieces: Sequence[Piece]) -> bool:
    """Whether a heading of the format's own stands above what it says is an item, which is not unlike a citation, or
    the first row of a table says what stands in such ones.
    """
    kinds = tuple(lines[one.first].kind for one in pieces)
    heads = kinds in {(BlockKind.heading, BlockKind.item), (BlockKind.cell, BlockKind.cell)}
    return heads and pieces[1].score >= UNLIKELY


def _sub_heading(lines: Sequence[Line], one: Piece, score: float) -> bool:
    if one.first != one.last:
        return False
    if (len(one.text) < LONGEST_STUDY and _STUDY.fullmatch(one.text)) or heads_a_part(lines[one.first]):
        return True
    if lines[one.first].kind is BlockKind.item:
        return len(one.text) <= LETTERS and one.text.isupper()
    capitals = one.text.isupper() and one.text[-1] not in ".,;"
    if (capitals or score <= FILLER) and not _DIGIT.search(one.text):
        return True
    return heading_like(lines[one.first]) and (
        score < UNLIKELY or not any(character.isalpha() for character in one.text)
    )


def _kind_of_works(lines: Sequence[Line], one: Piece, score: float) -> bool:
    """A line that parts the list by what works are, though it begins like names: "Books, Articles, and Theses"."""
    line = lines[one.first]
    alone = one.first == one.last and line.gap > 0 and line.kind is not BlockKind.item
    return alone and score <= YEAR_ALONE and bool(_WORDS_ALONE.fullmatch(one.text))


_WORDS_ALONE = re.compile(rf"(?=.{{4,60}}$)[{UPPER}][{LETTER}'’-]*,?(?: [{LETTER}'’-]+,?){{1,7}}(?<!,)")
_STUDY = re.compile(
    r"(?!.*\b(?:Act|Order|Bill|Rules|Regulations|Convention|Treaty)\b)"
    rf"[{UPPER}][{LETTER}'’-]+(?:[ -][{UPPER}][{LETTER}'’-]*){{0,3}} (?:19|20)\d\d[a-z]?(?:\s\{{[^{{}}]*\}})?"
)
"""The name of a study, under which reviews list what was published of it: "Bakker 2001 {published data only}"."""
LONGEST_STUDY = 120
_QUOTES = frozenset('"“„«‘「『《')
_DAY = re.compile(
    rf"[^\d:]{{3,40}}:\s?(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|(?:\d{{1,2}}\.?\s)?(?:de\s)?[{LETTER}]{{3,10}}\.?(?:\s\d{{1,2}},)?\s(?:de\s)?\d{{4}})\.?"
)
"""A day and what it is the day of: "Next review: May 2024"."""
_DIGIT = re.compile(r"\d")


def _remark(text: str) -> bool:
    """Whether this speaks to the reader, of the part of the list that follows or of a work: a sentence without a
    number, or several without a year, most of them in lower case.
    """
    words = text.split()
    lower = sum(word[0].islower() for word in words)
    numbered = any(character.isdigit() for character in text)
    return (
        len(words) >= (MANY_WORDS if numbered else FEW_WORDS)
        and text[-1] in ".:!?"
        and lower >= MOSTLY * len(words)
        and not (numbered and (dated(text) or firm(text)))
    )


WAYS: tuple[Callable[[Sequence[Line]], list[Piece]], ...] = (
    _by_labels,
    _by_column,
    _by_numbers,
    _by_keys,
    _by_bullets,
    _by_addresses,
    _by_lines,
)
"""The ways to split, in the order they are tried: a mark that counts proves more than looks."""
