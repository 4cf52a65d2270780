"""A document as an entry with its citations: finds the list, splits it, reads what the entry says about itself.

`segment` is the way through: `lines` -> `gutter` -> `margins` -> `glued` -> `furniture` -> `floats` -> `footnotes` ->
`inline` -> `regions` (which calls `split`; `region` judges) -> `check`, `leftover`, `several` and `pointing`. The
entry's own data are read by `about`.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from refsdb.errors import NoCitationList
from refsdb.model import Article, Citation, Document, Entry
from refsdb.segment.about import read_entry
from refsdb.segment.asides import told
from refsdb.segment.browser import without_browser
from refsdb.segment.check import check
from refsdb.segment.floats import without_floats
from refsdb.segment.footnotes import with_notes_after_text
from refsdb.segment.furniture import without_furniture
from refsdb.segment.glued import with_numbers_apart
from refsdb.segment.gutter import in_order
from refsdb.segment.headings import STRONG
from refsdb.segment.inline import unfold
from refsdb.segment.leftover import left_out, notes_left
from refsdb.segment.lines import Line, lines_of
from refsdb.segment.margins import without_line_numbers
from refsdb.segment.paragraphs import ahead
from refsdb.segment.pointing import counted
from refsdb.segment.region import Region
from refsdb.segment.regions import find
from refsdb.segment.same_author import with_authors
from refsdb.segment.several import parts_of
from refsdb.segment.tails import without_tail

__all__ = ["article_of", "entry_of", "read_through", "segment", "with_authors"]

HUGE = 1_000_000
"""Characters of a paragraph that takes a second to judge."""
NONE = "no citation list was found"


def segment(document: Document) -> Article:
    """The entry with its citations in the order of the list, positions counted from 1.

    What does not add up (numbers that are missing or repeated, an item unlike a citation, a file that ends in the
    middle) stands in `Citation.doubt` and `Article.warnings`. Several lists in one document follow one another.

    Raises NoCitationList where no list is found; `article_of` still tells about the entry.
    """
    article = article_of(document)
    if not article.citations:
        raise NoCitationList(
            f"{document.source}: {NONE}",
            hint="put a heading such as References before the list, or give the citations to refs parse",
        )
    return article


def article_of(document: Document) -> Article:
    """The same, but a document without a list is an article without citations, and its warning says so."""
    through = read_through(document)
    while True:
        try:
            next(through)
        except StopIteration as end:
            article: Article = end.value
            return article


def read_through(document: Document) -> Generator[str, None, Article]:
    """The text of each citation as soon as it is cut from its list, and in the end the `article_of` the document.

    Those of a HUGE paragraph come once before: what its citations seem to be while nothing is judged.
    What the article says of citations together (which work is named again) is found when all are there.
    """
    lines = _lines(document)
    for line in lines:
        if len(line.text) >= HUGE:
            yield from ahead(line.text)
    regions = find(lines, document.metadata.get("title", ""))
    if not regions:
        return Article(read_entry(document, lines, ()), (), (NONE,))
    citations: list[Citation] = []
    notes: set[int] = set()
    warnings: list[str] = []
    for region in regions:
        start = len(citations)
        warnings += yield from _read(lines, region, citations)
        notes.update(range(start, len(citations)) if region.heading < STRONG else ())
    listed, warning = counted(citations, notes)
    return Article(
        read_entry(document, lines[: regions[0].start], lines[regions[-1].end :]),
        listed,
        (*warnings, *filter(None, [warning, notes_left(lines, regions)])),
    )


def _read(
    lines: Sequence[Line], region: Region, citations: list[Citation]
) -> Generator[str, None, tuple[str, ...]]:
    """Put the citations of a list behind those before, and give their texts; in the end what is to be said of it."""
    pieces = region.splitting.pieces
    report = check(pieces, region.remarks, at_end=region.end >= len(lines))
    for at, (one, doubt) in enumerate(zip(pieces, report.doubts, strict=True)):
        for part in parts_of(one.text, notes=region.heading < STRONG) if at not in region.remarks else ():
            doubts = "; ".join(filter(None, (doubt, part.doubt))) if part.doubt else doubt
            place, label = len(citations) + 1, one.label + part.letter
            text, key = without_tail(part.text), "" if part.letter else one.key
            citations.append(Citation(place, label, text, doubts, one.link, key=key))
            yield text
    remarks = told([pieces[at].text for at in sorted(region.remarks)])
    return (*report.warnings, *filter(None, [remarks, left_out(lines, region)]))


def entry_of(document: Document) -> Entry:
    """What the entry says about itself, whether it has a list or not."""
    return article_of(document).entry


def _lines(document: Document) -> tuple[Line, ...]:
    """The lines of the document without what the page puts around them, one item a line where that is certain."""
    lines = with_numbers_apart(without_line_numbers(in_order(without_browser(lines_of(document)))))
    lines = without_floats(without_furniture(lines))
    return unfold(with_notes_after_text(lines))
