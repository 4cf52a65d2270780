"""Fields of an imported .bib file for which the type of the entry has no place: they go out again all the same.

The publisher of an article, the pages of a book, the day in BibTeX: a style does not print them, people keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from refsdb.model.bibliography import ENTRY_TYPE
from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.text.dates import date_of
from refsdb.text.journal_macros import with_names
from refsdb.text.subtitles import whole_title

# Fields of the file, the value that they are written from ("": from none alone), and the fields in which that value
# is written, if it is. No other field of the file is written.
_FIELDS = (
    ("editor", "editor", "editor"),
    ("translator", "translator", "translator"),
    ("journal journaltitle booktitle", "container_title", "journal journaltitle booktitle organization"),
    ("booksubtitle maintitle", "", "journal journaltitle booktitle organization"),
    ("eventtitle", "event_title", "eventtitle booktitle"),
    ("publisher", "publisher", "publisher institution school organization"),
    ("institution school organization", "", "publisher institution school organization"),
    ("howpublished", "", "publisher institution organization number url"),
    ("address location", "publisher_place", "address location"),
    ("series", "collection_title", "series"),
    ("volume", "volume", "volume"),
    ("number", "number", "number"),
    ("issue", "", "number"),
    ("eid", "", "eid pages"),
    ("pages", "page", "pages"),
    ("edition", "edition", "edition"),
    ("type", "genre", "type"),
    ("isbn", "isbn", "isbn"),
    ("issn", "issn", "issn"),
    ("day", "day", "date"),
    ("date", "date", "date"),
    ("year", "year", "year"),
    ("month", "month", "month"),
    ("urldate", "urldate", "urldate"),
)
_SOURCES = {name: source for names, source, _ in _FIELDS if source for name in names.split()}
WRITTEN_IN = {name: tuple(written.split()) for names, _, written in _FIELDS for name in names.split()}
"""By the name of a field of the file the fields in which its value is written."""
_OTHER_NAME = {"address": "location", "journal": "journaltitle"}
_OTHER_NAME |= {other: name for name, other in _OTHER_NAME.items()}


def imported_type(item: Item, kind: str, kept: Mapping[str, str]) -> str:
    """The type with which the entry was imported, where `kept` has it for an entry of the type `kind`; else `kind`.

    No type of reference tells it ("proceedings" are a book); `kept` are such types, each with those in whose place
    they stand.
    """
    came = str(item.extra.get("bibtex", {}).get(ENTRY_TYPE, ""))
    return came if kind in kept.get(came, "").split() else kind


def found_title(fields: Mapping[str, str]) -> str:
    """The title of an imported file as it stands there, with its subtitle behind it."""
    return whole_title(str(fields.get("title", "")), str(fields.get("subtitle", "")))


def fuller_dates(item: Item) -> dict[str, str]:
    """The fields of the imported file, as they stood, of those dates that say more than the reference's.

    Only while the reference has the date that they begin with: it may have got another one since.
    """
    found = item.extra.get("bibtex")
    dates: dict[str, str] = {}
    if not found:
        return dates
    for date, names in (
        (item.reference.issued, ("date",)),
        (item.reference.issued, ("year", "month", "day")),
        (item.reference.accessed, ("urldate",)),
    ):
        there = {name: str(found[name]) for name in names if name in found}
        if there and date and date == date_of(*(latex.to_unicode(there.get(name, "")) for name in names)):
            dates |= there
    return dates


def imported(item: Item, source: str) -> bool:
    """Whether the imported file has a field that is written from this field of a reference."""
    return any(_SOURCES.get(name) == source for name in item.extra.get("bibtex", {}))


def more_names(
    item: Item, order: Iterable[tuple[str, str]], carried: frozenset[str], values: Mapping[str, str]
) -> frozenset[str]:
    """The names of `order` (with what they are written from) that only the imported file has, not the type."""
    imported = {_SOURCES[name] for name in item.extra.get("bibtex", {}) if name in _SOURCES}
    if not imported:
        return frozenset()
    there = {source for name, source in order if name in carried and values.get(source)}
    return frozenset({source: name for name, source in order if source in imported - there}.values())


def outdated(name: str, text: str, written: Mapping[str, str], values: Mapping[str, str]) -> bool:
    """Whether an imported field is not to go out as it stood: it is written under another name, or was taken out."""
    if name == "booksubtitle" and "booktitle" in written:
        return True  # it is the end of the title there
    source = _SOURCES.get(name)
    if source is None:
        return False
    taken_out = (
        not values.get(source) and name not in {"isbn", "issn"} and latex.to_unicode(with_names(text)).strip()
    )
    return _OTHER_NAME.get(name) in written or bool(taken_out)
