"""The type of work: a cited article is not a preprint, a component or a whole journal."""

from __future__ import annotations

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.folded import fold
from refsdb.match.printed import Printed
from refsdb.match.title import SAME
from refsdb.model import Work
from refsdb.text.fold import words

# Crossref's types of things that a citation list does not mean when it names an article or a book.
_PARTS = frozenset(
    {
        "component",
        "peer-review",
        "journal",
        "journal-issue",
        "journal-volume",
        "grant",
        "dataset",
        "book-series",
        "proceedings-series",
    }
)
WHOLE = frozenset({"book", "monograph", "edited-book", "reference-book", "proceedings", "report"})
_PART_OF_BOOKS = frozenset(
    {"chapter", "article-journal", "paper-conference", "entry", "entry-encyclopedia", "entry-dictionary"}
)
_PREPRINT_WORDS = frozenset(words("arxiv biorxiv medrxiv chemrxiv preprint preprints psyarxiv ssrn socarxiv"))


_SHORT = 12  # letters from which a title is not in another by chance
_FIGURES = 2  # more numbers than a year and a day: a print with volume and pages


def judge(printed: Printed, work: Work) -> Finding | None:
    """What the record's type says against it, or None."""
    kind = work.type
    reference = printed.parsed.reference
    if kind in _PARTS:
        return Finding("type", "part", f"the record is a {kind}")
    if kind == "posted-content":
        if _PREPRINT_WORDS & printed.vocabulary:
            return None
        if printed.container or printed.volume or printed.page or len(printed.figures) > _FIGURES:
            return Finding("type", "preprint", "the record is a preprint")
        return None
    if kind in WHOLE and reference.type in _PART_OF_BOOKS:
        if _holds(work, printed):
            return Finding("type", "around", f"the record is the {kind}, a part of which is cited")
        return Finding("type", "whole", f"the record is a {kind}, a part of one is cited")
    if kind in {"journal-article", "book-chapter"} and reference.type == "book" and not printed.volume:
        return Finding("type", "article", f"the record is a {kind}, a book is cited")
    return None


def _holds(work: Work, printed: Printed) -> bool:
    """Whether the record is that of the book in which the cited work stands: its title is the container's, or near it
    and without the cited work's own.
    """
    container, own = fold(printed.container), printed.title
    if not container:
        return False
    for title in filter(None, map(fold, work.titles)):
        near = min(len(container), len(title)) >= _SHORT and (title in container or container in title)
        if title not in own and (
            fuzz.token_sort_ratio(container, title) >= SAME or (near and not (own and own in title))
        ):
            return True
    return False
