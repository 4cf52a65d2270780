"""What the library believes of a reference: the person's word, else the accepted work's, else the citation's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
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


def consensus(prints: Sequence[Reference]) -> Reference:
    """What several prints of one work say together: of each field the value that most of them have.

    Values are one when their letters and digits are, authors when the first is, pages when the first page is; of
    those that agree the fullest is taken, of as many that differ the first printed. `prints` is not empty.
    """
    if len(prints) == 1:
        return prints[0]
    values: dict[str, Any] = {}
    for name in (f.name for f in fields(Reference) if f.name != "et_al"):
        known = [value for value in (getattr(one, name) for one in prints) if value]
        if name == "type":
            known = [value for value in known if value != "document"] or known
        if not known:
            continue
        keys = [_agreement(name, value) for value in known]
        most = max(keys, key=lambda key: (keys.count(key), -keys.index(key)))
        alike = [value for value, key in zip(known, keys, strict=True) if key == most]
        values[name] = max(alike, key=lambda value: (_fullness(value), -alike.index(value)))
    lists = [one for one in prints if one.author and one.author == values.get("author")]
    return Reference(**values, et_al=bool(lists) and all(one.et_al for one in lists))


def _agreement(name: str, value: Any) -> str:
    """What two values that agree have in common."""
    if isinstance(value, tuple):
        return _letters(value[0].family or value[0].literal)
    if isinstance(value, Date):
        return str(value.year or value.literal)
    return _letters(re.split(r"[-–]", value, maxsplit=1)[0] if name == "page" else value)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _fullness(value: Any) -> int:
    if isinstance(value, Date):
        return bool(value.month) + bool(value.day)
    return len(value)


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
