"""What the library believes of a reference: the person's word, else the accepted work's, else the citation's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from refsdb.model.date import Date
from refsdb.model.reference import Reference
from refsdb.model.work import Work

# Crossref's types (api.crossref.org/types) in CSL's words; what is not here is "document"
CSL_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "journal-article": "article-journal",
        "proceedings-article": "paper-conference",
        "book-chapter": "chapter",
        "book-section": "chapter",
        "book-part": "chapter",
        "book-track": "chapter",
        "reference-entry": "entry-encyclopedia",
        "book": "book",
        "monograph": "book",
        "edited-book": "book",
        "reference-book": "book",
        "book-set": "book",
        "book-series": "book",
        "proceedings": "book",
        "report": "report",
        "report-component": "report",
        "dissertation": "thesis",
        "posted-content": "article",
        "dataset": "dataset",
        "standard": "standard",
        "peer-review": "review",
    }
)


@dataclass(frozen=True, slots=True)
class Belief:
    """A reference and, per field that holds something, whose word it is: "person", "work" or "citation"."""

    reference: Reference
    origins: Mapping[str, str]


def believe(
    printed: Reference, work: Work | None = None, corrected: Mapping[str, Any] = MappingProxyType({})
) -> Belief:
    """Field by field the person's word, else the accepted work's, else what the citation prints.

    `corrected` maps fields of a reference to what a person said; an empty value means that there is none.
    With the work's author list the "et al." of the print has done its service. Of the work's dates the one
    whose year is printed is taken, for a journal's volume belongs to its print year. A page range that the
    print gives in full is kept where the work has only its first page.
    """
    taken = _of_work(printed, work) if work else {}
    values = {**taken, **corrected}
    reference = replace(printed, **values)
    if values.get("author") and "et_al" not in corrected:
        reference = replace(reference, et_al=False)
    origins = {
        name: "person" if name in corrected else "work" if name in taken else "citation"
        for name in reference.known()
    }
    return Belief(reference, MappingProxyType(origins))


def _of_work(printed: Reference, work: Work) -> dict[str, Any]:
    values: dict[str, Any] = {
        "type": CSL_TYPES.get(work.type, ""),
        "author": work.author,
        "editor": work.editor,
        "title": work.title,
        "container_title": work.containers[0] if work.containers else "",
        "issued": _date(printed, work),
        "volume": work.volume,
        "issue": work.issue,
        "page": _page(printed, work),
        "publisher": work.publisher,
        "doi": work.doi,
        "isbn": work.isbn[0] if work.isbn else "",
        "issn": work.issn[0] if work.issn else "",
    }
    return {name: value for name, value in values.items() if value}


def _date(printed: Reference, work: Work) -> Date | None:
    if not work.dates:
        return None
    same_year = [date for date in work.dates if date.year == printed.year]
    return max(same_year, key=lambda date: (bool(date.month), bool(date.day))) if same_year else work.dates[0]


def _page(printed: Reference, work: Work) -> str:
    page = work.page.replace("\u2013", "-").replace("--", "-") or work.article_number
    if page and printed.page.startswith(f"{page}-"):
        return printed.page
    return page
