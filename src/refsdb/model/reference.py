"""The cited work, and what the parser read of it from one printed citation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from itertools import compress
from operator import attrgetter
from types import MappingProxyType

from refsdb.model.date import Date
from refsdb.model.name import Name


@dataclass(frozen=True, slots=True)
class Reference:
    """What is known of a cited work. Names and meanings are CSL's, with `_` for `-`; absent is "" or ().

    `type` is a CSL type ("document" where it was not found out). `page` is a range with one hyphen and both
    ends in full ("465-467"). `doi` is bare ("10.1000/x"). `et_al`: the printed author list is shortened.
    `archive` and `archive_location` are an eprint's ("arXiv", "1501.00001"). `accessed`: when a page was read.
    """

    type: str = "document"
    author: tuple[Name, ...] = ()
    et_al: bool = False
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    title: str = ""
    container_title: str = ""
    collection_title: str = ""
    issued: Date | None = None
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    number: str = ""
    publisher: str = ""
    publisher_place: str = ""
    event_title: str = ""
    genre: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    archive: str = ""
    archive_location: str = ""
    isbn: str = ""
    issn: str = ""
    url: str = ""
    accessed: Date | None = None
    language: str = ""
    note: str = ""

    @property
    def year(self) -> int:
        """The year of issue, 0 where it is not known."""
        return self.issued.year if self.issued else 0

    def known(self) -> tuple[str, ...]:
        """The names of the fields that hold something, in the order of the class, `type` included."""
        return tuple(compress(_FIELDS, _VALUES(self)))


_FIELDS = tuple(f.name for f in fields(Reference))
_VALUES = attrgetter(*_FIELDS)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A citation's text and what was read from it.

    `confidence` gives per field of `reference` (its attribute name) the probability that the value is right.
    """

    text: str
    reference: Reference
    confidence: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))
