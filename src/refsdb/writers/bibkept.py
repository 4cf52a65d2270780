"""Fields of an imported .bib file for which the type of the entry has no place: they go out again all the same.

The publisher of an article, the pages of a book, the day in BibTeX: a style does not print them, people keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.fold import fold

# a field of the file, and the value that it is written from; those that two formats call otherwise are one
_SOURCES = {
    "editor": "editor",
    "translator": "translator",
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "eventtitle": "event_title",
    "publisher": "publisher",
    "address": "publisher_place",
    "location": "publisher_place",
    "series": "collection_title",
    "volume": "volume",
    "number": "number",
    "pages": "page",
    "edition": "edition",
    "type": "genre",
    "isbn": "isbn",
    "issn": "issn",
    "day": "day",
}
_OTHER_NAME = {"address": "location", "journal": "journaltitle"}
_OTHER_NAME |= {other: name for name, other in _OTHER_NAME.items()}
# fields of the file, and those in which their value is written, if it is; no other field of the file is written
_WRITTEN_IN = {
    name: tuple(written.split())
    for names, written in (
        ("editor", "editor"),
        ("translator", "translator"),
        (
            "journal journaltitle booktitle booksubtitle maintitle",
            "journal journaltitle booktitle organization",
        ),
        ("eventtitle", "eventtitle booktitle"),
        ("publisher institution school organization", "publisher institution school organization"),
        ("howpublished", "publisher institution organization number url"),
        ("address location", "address location"),
        ("series", "series"),
        ("volume", "volume"),
        ("number issue", "number"),
        ("eid", "eid pages"),
        ("pages", "pages"),
        ("edition", "edition"),
        ("type", "type"),
        ("isbn", "isbn"),
        ("issn", "issn"),
        ("day", "date"),
    )
    for name in names.split()
}
_SPELLED = frozenset({"editor", "translator", "day"})  # in one way of many
_JOINED = frozenset(  # in `howpublished`, with others before and behind
    "journal journaltitle booktitle maintitle publisher institution school organization howpublished number "
    "type".split()
)


def lost(reference: Reference, fields: Mapping[str, str]) -> dict[str, str]:
    """Those of the fields (small names, values in LaTeX) that BibTeX or BibLaTeX does not write for the reference."""
    from refsdb.writers import biblatex, bibtex

    if not fields:
        return {}
    item = Item("", reference)
    written = [_Written(form.record(item, 1, ascii_only=False).fields) for form in (bibtex, biblatex)]
    return {name: text for name, text in fields.items() if not all(one.holds(name, text) for one in written)}


class _Written:
    """What is written of a reference; each field is made comparable once."""

    def __init__(self, fields: Mapping[str, str]) -> None:
        self._fields = fields
        self._words: dict[str, str] = {}

    def holds(self, name: str, value: str) -> bool:
        """Whether the value of the field is in what is written from the same source, under this name or another."""
        names = [one for one in _WRITTEN_IN.get(name, ()) if one in self._fields]
        if name in _SPELLED:
            return bool(names)
        words = _words(value)
        return (
            any(_squashed(words) == _squashed(self._of(one)) for one in names)
            or (name in _JOINED and words in self._of("howpublished"))
            or (name == "booksubtitle" and any(words in self._of(one) for one in [*names, "howpublished"]))
        )

    def _of(self, name: str) -> str:
        if name not in self._words:
            self._words[name] = _words(self._fields[name]) if name in self._fields else ""
        return self._words[name]


def _words(value: str) -> str:
    """The folded words, a blank before and behind: what is looked for in them begins and ends with a word."""
    return f" {fold(latex.to_unicode(value))} "


def _squashed(words: str) -> str:
    return words.replace(" ", "")


def more_names(
    item: Item, order: Iterable[tuple[str, str]], carried: frozenset[str], values: Mapping[str, str]
) -> frozenset[str]:
    """The names of `order` (with what they are written from) that only the imported file has, not the type."""
    imported = {_SOURCES[name] for name in item.extra.get("bibtex", {}) if name in _SOURCES}
    if not imported:
        return frozenset()
    there = {source for name, source in order if name in carried and values.get(source)}
    return frozenset({source: name for name, source in order if source in imported - there}.values())


def outdated(name: str, written: Mapping[str, str], values: Mapping[str, str]) -> bool:
    """Whether an imported field is not to go out as it stood: it is written under another name, or was taken out."""
    source = _SOURCES.get(name)
    return source is not None and (
        _OTHER_NAME.get(name) in written or (not values.get(source) and name not in {"isbn", "issn"})
    )
