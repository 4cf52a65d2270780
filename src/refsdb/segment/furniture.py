"""What a page has and its text has not: page numbers, running headers and footers."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from refsdb.segment.headings import list_heading
from refsdb.segment.lines import Line
from refsdb.segment.looks import dated
from refsdb.segment.names import starts_like_one

NEAR = 4
"""Lines above and below the end of a page in which its header and footer stand."""
LONGEST = 90
EDGE = 2
"""Lines at the top and at the bottom of a page, bare numbers aside, of which a running header may be one."""
SHARE = 0.25
"""Share of all pages that have a header, if left and right pages differ."""
UNLIKE_OTHERS = 20
"""Characters of a line that nothing ends with by chance."""
LONGEST_NUMBER = 60
"""Characters of a line that says which page it is, and perhaps to which pages its notes belong."""
TOP = 8
"""Lines at the top of the document that hold its title and authors."""

_PAGE = re.compile(
    r"(?:[\[(]?(?:page|seite|página|pagina|стр\.?|p\.|s\.)\s?(\d{1,4})(?:\s?(?:of|von|de|di|sur|из|/)\s?\d{1,4})?[\])]?"
    r"|[-–—|]\s?(\d{1,4})\s?[-–—|]|(\d{1,4})\s?(?:of|von|/)\s?\d{1,4}|第\s?(\d{1,4})\s?[页頁]"
    r"|(?:\d{1,4}\s+)?notes? to (?:pages?|pp?\.)\s\d+\s?[-–]\s?\d+(?:\s+\d{1,4})?)$",
    re.IGNORECASE,
)
_CITED_PAGE = re.compile(r"(?:p|s|стр)\.", re.IGNORECASE)
"""How citations name their page; a header or footer may do so too."""
_PAGE_BESIDE = re.compile(
    r"\S\s{4,}(?:page|seite|página|pagina|strona|стр\.?)\s?\d{1,4}(?:\s?(?:of|von|de|di|sur|z|из|/)\s?\d{1,4})?$",
    re.IGNORECASE,
)
"""A header with the page far to its right."""
_NUMBER = re.compile(r"\d{1,4}$")
_OUTER_NUMBER = re.compile(
    r"(?P<first>\d{1,4})\s+(?P<after>\D.{3,}\S)"
    r"|(?P<before>\D.{3,}\S)\s+(?P<last>\d{1,4})(?:\s?(?:/|of|von|de|sur|z)\s?\d{1,4})?"
)
_AUTHOR_AND_PAGE = re.compile(r"([^\W\d_][^\W\d_'’-]+) (\d{1,3})")
"""The header of a student's essay: "Turner 7"."""
_NUMBER_LAST = re.compile(r"\s\d{1,4}$")
_OUTER_DIGITS = re.compile(r"^(?:\d+:)?\d+|(?:\d+:)?\d+$")
"""A page's number, which may come with that of the article: "111:8"."""
PAGE_LENGTH = 15
"""Lines that lie at least between two bare numbers if they number pages and not items."""
LONGEST_PAGE = 120
"""Lines of a page that is printed in two columns."""
FIRST_YEAR = 1500
"""Numbers from which on they may be years, under which a list goes on."""
WINDOW = 40
"""Runs of numbers that are followed at a time; a table has many numbers and no run of pages."""


def without_furniture(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines without what is repeated at the ends of pages. A gap it leaves behind is closed.

    Only lines next to a page's end are touched (a form feed, "Page 3", a bare number that counts pages), and of
    these only such as come again, digits aside, at another page's end.
    """
    ends = _page_ends(lines)
    if not ends:
        return tuple(lines)
    numbered = {
        at
        for at in ends
        if _says_page(lines, at) or _NUMBER.fullmatch(lines[at].text) or _stands_apart(lines, at)
    }
    near: dict[int, str] = {}
    last = [len(lines) - 1] if any(line.page for line in lines) else []  # the end of the last page
    for end in [*ends, *last]:
        for at in range(max(0, end - NEAR), min(len(lines), end + NEAR + 1)):
            if at not in numbered and _may_be_header(lines[at]):
                near[at] = _repeated_as(lines[at])
    times = Counter(near.values())
    few = max(2, SHARE * _pages(ends))
    top = _top(lines)
    dropped = numbered | _headers_with_numbers(lines, numbered)
    dropped |= {
        at for at, text in near.items() if times[text] >= few and not _in_contents(lines[at], times[text])
    }
    dropped |= {at for end in ends for at in _beside(lines, end) if _says(lines[at], top)}
    dropped |= {at for at in ends if at >= TOP and _made_of(lines, at, top)}
    kept: list[Line] = []
    after_drop = False
    for at, line in enumerate(lines):
        if at in dropped:
            after_drop = True
            continue
        kept.append(_close(line) if after_drop and kept else line)
        after_drop = False
    return tuple(kept)


def _in_contents(line: Line, times: int) -> bool:
    """Whether a heading of a list that stands at two pages' ends may be that of the list and that of the contents."""
    return times < 3 and list_heading(line) is not None


def _may_be_header(line: Line) -> bool:
    """A short line that begins as a title or a name does and has no end mark. The tails of words, of addresses and
    of citations come again in lists too.
    """
    text = line.text
    ended = text[-1] in ".,;" and not text.endswith(" et al.")
    return 5 < len(text) <= LONGEST and not text[0].islower() and not ended and "//" not in text


def _pages(ends: Sequence[int]) -> int:
    """How many ends of pages these lines are: header and number of one page stand close together."""
    return 1 + sum(after - before > NEAR for before, after in itertools.pairwise(ends))


def _top(lines: Sequence[Line]) -> frozenset[str]:
    """What the document begins with, title and authors, line by line: headers say it again."""
    texts = (_tight(line.text).casefold() for line in lines[:TOP])
    return frozenset(text for text in texts if 5 < len(text) <= LONGEST)


def _tight(text: str) -> str:
    """The text without the blanks between what stands at the left and at the right of a page."""
    return _FAR.sub("  ", text) if "   " in text else text


_FAR = re.compile(r"\s{3,}")


def _says(line: Line, top: frozenset[str]) -> bool:
    """Whether a line says again what the document begins with, alone or behind the names of its authors."""
    text = _tight(line.text).casefold()
    if text in top:
        return True
    return len(text) <= LONGEST and any(len(one) >= UNLIKE_OTHERS and text.endswith(one) for one in top)


def _made_of(lines: Sequence[Line], at: int, top: frozenset[str]) -> bool:
    """Whether the first line of a page stands apart and is made of words with which the document begins, its author's
    and its title's: "A. Oak — Damp in plaster".
    """
    line = lines[at]
    apart = line.page and (at + 1 == len(lines) or lines[at + 1].gap)
    if not apart or len(line.text) > LONGEST or line.text[-1] in ".,;":
        return False
    words = _WORD.findall(line.text.casefold())
    said = {word for one in top for word in _WORD.findall(one)}
    return len(words) >= FEWEST_WORDS and said.issuperset(words)


_WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_WORDS = 3
"""Words of a header, initials aside."""


def _beside(lines: Sequence[Line], at: int) -> list[int]:
    """The line and the ones before and after it, those at the document's top aside."""
    return [near for near in (at - 1, at, at + 1) if TOP <= near < len(lines)]


def _headers_with_numbers(lines: Sequence[Line], numbers: set[int]) -> set[int]:
    """Lines at the ends of pages that say the same on several pages, with a number that counts the pages; and those
    that say the same there without a number on every other page or so. Left and right pages may differ.
    """
    begins = [at for at, line in enumerate(lines) if line.page]
    alike: dict[tuple[str, int | None], list[int]] = {}
    for page, (start, end) in enumerate(itertools.pairwise([0, *begins, len(lines)])):
        inner = [at for at in range(start, end) if at not in numbers]
        for at in {*inner[: EDGE if start else 0], *inner[-EDGE:]}:
            text = lines[at].text
            if not _may_be_header(lines[at]):
                continue
            found = _OUTER_NUMBER.fullmatch(text)
            if found:
                rest = found["before"] or found["after"]
                alike.setdefault((rest, int(found["first"] or found["last"]) - page), []).append(at)
            elif not lines[at].mark:
                alike.setdefault((text, None), []).append(at)
    few = max(2, SHARE * len(begins))
    return {
        at
        for (_, offset), places in alike.items()
        if len(places) >= (2 if offset is not None else few)
        for at in places
    }


def _repeated_as(line: Line) -> str:
    """What is compared from page to page: all but a page number at either side, unless the line may be an item."""
    return line.text if line.mark or dated(line.text) else _OUTER_DIGITS.sub("#", line.text)


def _close(line: Line) -> Line:
    """The first line of a page's text: it may well go on where the last page stopped."""
    return line if line.whole else replace(line, gap=0, page=True)


def _page_ends(lines: Sequence[Line]) -> list[int]:
    """Indices of lines at which a page ends or begins."""
    stated = [
        at
        for at, line in enumerate(lines)
        if line.page
        or _says_page(lines, at)
        or ("    " in line.text and (_PAGE_BESIDE.search(line.text) or _stands_apart(lines, at)))
    ]
    bare = [
        at
        for at, line in enumerate(lines)
        if len(line.text) < 5 and not line.whole and _NUMBER.fullmatch(line.text)
    ]
    top = _top(lines)
    under = [at for at in bare if any(_says(lines[near], top) for near in _beside(lines, at))]
    return sorted(
        {
            *stated,
            *_counting(lines, bare),
            *_at_page_ends(lines, bare),
            *under,
            *_alone(lines, bare),
            *_running(lines),
        }
    )


def _says_page(lines: Sequence[Line], at: int) -> bool:
    """Whether a line says which page it is; "p. 77" after a line that ends in a comma is the end of a citation."""
    text = lines[at].text
    if len(text) >= LONGEST_NUMBER or not _PAGE.match(text):
        return False
    cited = at > 0 and not lines[at].gap and not lines[at].page and lines[at - 1].text[-1] == ","
    at_end = at + 1 < len(lines) and lines[at + 1].page
    return at_end or not (cited and _CITED_PAGE.match(text))


def _running(lines: Sequence[Line]) -> list[int]:
    """Lines such as "12 Walls and salts" that say the same again and again, with a number that counts the pages."""
    alike: dict[str, list[tuple[int, int]]] = {}
    authors = {line.text.rsplit(" ", 1)[-1] for line in lines[:TOP] if " " in line.text}
    by_author: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines):
        text = line.text
        if len(text) <= LONGEST and text[-1].isdigit() and (found := _AUTHOR_AND_PAGE.fullmatch(text)):
            if found[1] in authors:
                by_author.setdefault(found[1], []).append((at, int(found[2])))
            continue
        if not 12 < len(text) <= LONGEST or not (
            text[0].isdigit() or _NUMBER_LAST.search(text, len(text) - 5)
        ):
            continue
        found = _OUTER_NUMBER.fullmatch(text)
        if found:
            alike.setdefault(found["before"] or found["after"], []).append(
                (at, int(found["first"] or found["last"]))
            )
    counted = [
        at
        for places in alike.values()
        if len(places) > 1 and all(_pages_apart(*both) for both in itertools.pairwise(places))
        for at, _ in places
    ]
    grows = (
        [at for at, _ in places]
        for places in by_author.values()
        if len(places) > 2 and all(before[1] < after[1] for before, after in itertools.pairwise(places))
    )
    return [*counted, *itertools.chain.from_iterable(grows)]


def _stands_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line between two blank ones says nothing but a short text and, far from it, a page number."""
    line = lines[at]
    alone = line.gap and (at + 1 == len(lines) or lines[at + 1].gap)
    if not alone or len(line.text) > LONGEST + 30:
        return False
    printed = _JOURNAL_AND_PAGE.fullmatch(line.text)
    if printed:
        page = int(printed["left"] or printed["right"])
        return int(printed["first"]) <= page <= int(printed["last"])
    return len(line.text) <= LONGEST and bool(_FAR_NUMBER.fullmatch(line.text))


_JOURNAL_AND_PAGE = re.compile(
    r"(?:(?P<left>\d{1,4})\s{4,})?[^\W\d](?:(?!\s{4}).){3,60}\d[:,]\s?(?:pp?\.\s?)?(?P<first>\d{1,4})\s?[-–]\s?"
    r"(?P<last>\d{1,4})\W?(?(left)|\s{4,}(?P<right>\d{1,4}))"
)
"""The journal, its volume and the pages of the article, and at the other side the page, which is one of these."""
_FAR_NUMBER = re.compile(
    r"\d{1,4}\s{10,}[^\W\d](?:(?!\s{3}|(?:1[5-9]|20)\d\d).){3,58}[^.;,:\d\s]"
    r"|[^\W\d](?:(?!\s{3}|\. ?\. ?\.).){3,58}[^.;,:\d\s]\s{10,}\d{1,4}"
)


def _pages_apart(before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether numbers in two lines can be those of pages that begin there."""
    pages = after[1] - before[1]
    return pages > 0 and PAGE_LENGTH < (after[0] - before[0]) / pages < LONGEST_PAGE


def _at_page_ends(lines: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Bare numbers that are the first or last line of a page, where the document says at which lines pages begin."""
    begins = {at for at, line in enumerate(lines) if line.page}
    if not begins:
        return []
    return [at for at in bare if at in begins or at + 1 in begins or at + 1 == len(lines)]


def _alone(lines: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Bare numbers that count pages, however short: blank lines stand around each, or several citations between two
    of them. Labels on lines of their own begin with 1. The only one of a document stands between citations.
    """
    apart = [at for at in bare if lines[at].gap and (at + 1 == len(lines) or lines[at + 1].gap)]
    if len(apart) == len(bare) == 1:
        around = [*lines[max(0, apart[0] - 2) : apart[0]], *lines[apart[0] + 1 : apart[0] + 3]]
        return apart if len(around) == 4 and all(dated(line.text) for line in around) else []
    between = [*itertools.pairwise(apart)]
    labels = all(starts_like_one(lines[at + 1].text) for at in apart if at + 1 < len(lines))
    labels = labels and not any(_several(lines[a:b]) for a, b in between)
    if not labels and _count(lines, apart) and all(after - before > 2 for before, after in between):
        return apart
    if _count(lines, bare) and all(_several(lines[a:b]) for a, b in itertools.pairwise(bare)):
        return list(bare)
    return []


def _count(lines: Sequence[Line], places: Sequence[int]) -> bool:
    """Whether the numbers count on one by one, or nearly, and not from 1."""
    numbers = [int(lines[at].text) for at in places]
    on = all(1 <= after - before <= 2 for before, after in itertools.pairwise(numbers))
    return len(numbers) > 1 and on and 1 < numbers[0] < FIRST_YEAR


def _several(lines: Sequence[Line]) -> bool:
    """Whether two citations and more begin in these lines."""
    return sum(dated(line.text) and starts_like_one(line.text) for line in lines) > 1


def _counting(lines: Sequence[Line], bare: Sequence[int]) -> list[int]:
    """Bare numbers that grow by about one a page, two or more in a row."""
    runs: list[list[int]] = []
    for at in bare:
        number = int(lines[at].text)
        best: list[int] = []
        for run in runs[-WINDOW:]:
            far = at - run[-1]
            if (
                far >= PAGE_LENGTH
                and 0 < number - int(lines[run[-1]].text) <= 2 + far // PAGE_LENGTH
                and len(run) > len(best)
            ):
                best = run
        if best:
            best.append(at)
        else:
            runs.append([at])
    return [at for run in runs if len(run) > 1 for at in run]
