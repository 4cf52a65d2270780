"""Fields of an imported .bib file for which the type of the entry has no place: they go out again all the same.

The publisher of an article, the pages of a book, the day in BibTeX: a style does not print them, people keep them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.fold import squash

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
_SHORT = 4  # letters: what is shorter stands in a longer text by chance


def lost(reference: Reference, fields: Mapping[str, str]) -> dict[str, str]:
    """Those of the fields (small names, values in LaTeX) that BibTeX or BibLaTeX does not write for the reference."""
    from refsdb.writers import biblatex, bibtex

    item = Item("", reference)
    written = [form.record(item, 1, ascii_only=False).fields for form in (bibtex, biblatex)]
    return {
        name: text for name, text in fields.items() if not all(_holds(one, name, text) for one in written)
    }


def _holds(written: Mapping[str, str], name: str, value: str) -> bool:
    """Whether the value of the field is in what is written, under this name or another."""
    if name in {"editor", "translator"}:  # names are spelled in one way of many
        return name in written
    if name == "day":
        return "date" in written
    text = squash(latex.to_unicode(value))
    found = {name: squash(latex.to_unicode(one)) for name, one in written.items()}
    return (
        text in found.values()
        or text in found.get("howpublished", "")
        or (len(text) >= _SHORT and any(text in one for one in found.values()))
    )


def more_names(
    item: Item, order: Iterable[tuple[str, str]], carried: frozenset[str], values: Mapping[str, str]
) -> frozenset[str]:
    """The names of `order` (with what they are written from) that only the imported file has, not the type."""
    there = {source for name, source in order if name in carried and values.get(source)}
    imported = {_SOURCES[name] for name in item.extra.get("bibtex", {}) if name in _SOURCES}
    return frozenset({source: name for name, source in order if source in imported - there}.values())


def outdated(name: str, written: Mapping[str, str], values: Mapping[str, str]) -> bool:
    """Whether an imported field is not to go out as it stood: it is written under another name, or was taken out."""
    source = _SOURCES.get(name)
    return source is not None and (
        _OTHER_NAME.get(name) in written or (not values.get(source) and name not in {"isbn", "issn"})
    )
