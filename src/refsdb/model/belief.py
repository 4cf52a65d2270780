"""What the library believes of a reference: the person's word, else the accepted work's, else the citation's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from unicodedata import combining, normalize

from refsdb.model.date import Date
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.model.work import Work

_OTHER_THAN_LETTERS = re.compile(r"[\W_]+")
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
    Authors are the print's where the record names only the first of them. With a longer list, or another
    of the work, the "et al." of the print has done its service. Of the work's dates the one whose year is
    printed is taken, for a journal's volume belongs to its print year. A page range that the print gives in full is
    kept where the work has only its first page.
    """
    taken = _of_work(printed, work) if work else {}
    values = {**taken, **corrected}
    reference = replace(printed, **values)
    if "author" in corrected:  # who spells the printed names otherwise names no more
        shortened = len(values["author"]) <= len(printed.author)
    else:
        shortened = work is not None and _begins(printed.author, work.author)
    if values.get("author") and "et_al" not in corrected and not shortened:
        reference = replace(reference, et_al=False)
    origins = {
        name: "person" if name in corrected else "work" if name in taken else "citation"
        for name in reference.known()
    }
    return Belief(reference, MappingProxyType(origins))


_Vote = tuple[int, int, str | tuple[Name, ...] | Date]
ConsensusState = tuple[int, dict[str, dict[str, _Vote]], list[tuple[tuple[Name, ...], int, int]]]
"""What a `Consensus` knows, in plain values: (prints, votes, lists of authors)."""


class Consensus:
    """What several prints of one work say together: of each field the value that most of them have.

    Values are one when their letters and digits are, authors when the first is, pages when the first page is; of
    those that agree the fullest is taken, of as many that differ the first printed.
    """

    def __init__(self, prints: Iterable[Reference] = ()) -> None:
        self.prints = 0
        self._first: Reference | None = None
        # per field and key, in the order of their first print: how many, how full the fullest is, the fullest
        self._votes: dict[str, dict[str, _Vote]] = {}
        self._lists: dict[
            tuple[Name, ...], tuple[int, int]
        ] = {}  # how many print these authors, how many "et al."
        for one in prints:
            self.add(one)

    def state(self) -> ConsensusState:
        """All that it knows of more than one print, to be kept in little space."""
        return self.prints, self._votes, [(names, *counts) for names, counts in self._lists.items()]

    @classmethod
    def of_state(cls, state: ConsensusState) -> Consensus:
        """The one whose `state` this is."""
        found = cls()
        found.prints, found._votes, lists = state
        found._lists = {names: (count, shortened) for names, count, shortened in lists}
        return found

    def add(self, one: Reference) -> None:
        """One more print, after the others."""
        self.prints += 1
        self._first = self._first or one
        for name in one.known():
            if name == "et_al":
                continue
            value = getattr(one, name)
            votes = self._votes.setdefault(name, {})
            key, full = _agreement(name, value), _fullness(value)
            count, fullest, kept = votes.get(key, (0, full, value))
            votes[key] = (count + 1, full, value) if full > fullest else (count + 1, fullest, kept)
        if one.author:
            count, shortened = self._lists.get(one.author, (0, 0))
            self._lists[one.author] = count + 1, shortened + one.et_al

    def reference(self) -> Reference:
        """What they say. There is at least one print."""
        if self.prints == 1 and self._first:
            return self._first
        values: dict[str, Any] = {}
        for name, votes in self._votes.items():
            said = list(votes.values())
            if name == "type" and len(said) > 1:  # "document" says only that it was not found out
                said = [vote for vote in said if vote[2] != "document"]
            values[name] = max(said, key=lambda vote: vote[0])[2]
        count, shortened = self._lists.get(values.get("author", ()), (0, 1))
        return Reference(**values, et_al=count == shortened)

    def disagreements(self) -> dict[str, dict[str, int]]:
        """Of year (`issued`), volume and page the values where different ones are printed, and how often each is."""
        return {
            name: {shown(value): count for count, _, value in self._votes[name].values()}
            for name in ("issued", "volume", "page")
            if len(self._votes.get(name, ())) > 1
        }


def consensus(prints: Sequence[Reference]) -> Reference:
    """The `Consensus` of the prints, of which there is at least one."""
    return Consensus(prints).reference()


def adds_nothing(together: Reference, one: Reference) -> bool:
    """Whether one more print certainly leaves what the others say `together`, whatever each of them says.

    So it is where it has no field that they lack, and in each the value that most of them have, no fuller: that only
    adds to the votes of what was chosen.
    """
    if not together.type or (together.et_al and not together.author):
        return False  # so it says while it is the only print, and has the word alone
    if together.et_al and one.author == together.author and not one.et_al:
        return False
    for name in one.known():
        value, chosen = getattr(one, name), getattr(together, name)
        if name == "et_al" or value == chosen or (name == "type" and value == "document" and chosen):
            continue
        if (
            not chosen
            or _agreement(name, value) != _agreement(name, chosen)
            or _fullness(value) > _fullness(chosen)
        ):
            return False
    return True


def shown(value: Any) -> str:
    """A field's value on one line."""
    if isinstance(value, tuple):
        return "; ".join(
            ", ".join(part for part in (one.surname, one.given, one.suffix) if part) for one in value
        )
    if isinstance(value, Date):
        return value.iso or value.literal
    return str(value)


def agree(name: str, one: Any, other: Any) -> bool:
    """Whether two values of a field say the same: the letters, of authors the first, of dates the year."""
    return _agreement(name, one) == _agreement(name, other)


def _agreement(name: str, value: Any) -> str:
    """What two values that agree have in common."""
    if isinstance(value, tuple):
        return _letters(value[0].family or value[0].literal)
    if isinstance(value, Date):
        return str(value.year or value.literal)
    return _letters(re.split(r"[-–]", value, maxsplit=1)[0] if name == "page" else value)


@lru_cache(maxsize=4096)
def _letters(text: str) -> str:
    return _OTHER_THAN_LETTERS.sub("", text.casefold())


def _fullness(value: Any) -> int:
    if isinstance(value, Date):
        return bool(value.month) + bool(value.day)
    return len(value)


def _of_work(printed: Reference, work: Work) -> dict[str, Any]:
    values: dict[str, Any] = {
        "type": CSL_TYPES.get(work.type, ""),
        "author": _authors(printed.author, work.author),
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


def _authors(printed: Sequence[Name], record: tuple[Name, ...]) -> tuple[Name, ...]:
    """The record's authors; none where the print names them and more, for some records have only the first."""
    if len(record) < len(printed) and _begins(printed, record):
        return ()
    return (*map(_spelled, record, printed), *record[len(printed) :])


def _begins(printed: Sequence[Name], record: Sequence[Name]) -> bool:
    """Whether the record's authors, in their order, are the first or all of those that are printed."""
    return len(record) <= len(printed) and all(map(_one_family, record, printed))


def _spelled(record: Name, printed: Name) -> Name:
    """The record's name; where its family is in capitals, and printed in ordinary letters, as it is printed."""
    if not record.family.isupper() or printed.family.isupper() or not _one_family(record, printed):
        return record
    particle = printed.particle if _plain(record.surname) == _plain(printed.surname) else record.particle
    return replace(record, family=printed.family, particle=particle)


def _one_family(one: Name, other: Name) -> bool:
    """Whether the families are one, also where a particle is a part of one only."""
    return _plain(one.surname) == _plain(other.surname) or _plain(one.family or one.literal) == _plain(
        other.family or other.literal
    )


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """The letters of a text without case and accents."""
    return _letters("".join(char for char in normalize("NFKD", text) if not combining(char)))


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
