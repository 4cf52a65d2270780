"""Which fields of an imported .bib entry are not written for its reference, and would be lost."""

from __future__ import annotations

from collections.abc import Mapping

from refsdb.model.bibliography import ADDRESS, ENTRY_TYPE
from refsdb.model.item import Item
from refsdb.model.reference import Reference
from refsdb.text import latex
from refsdb.text.fold import fold
from refsdb.writers import biblatex, bibtex
from refsdb.writers.bibfile import Record
from refsdb.writers.bibkept import WRITTEN_IN, found_title
from refsdb.writers.case import spelled
from refsdb.writers.tidy import line

_DATES = frozenset({"date", "year", "month", "urldate"})
_MORE = _DATES | {ADDRESS, "title", "subtitle"}
"""They are kept for what is more than letters, to be two, and for more than a date."""
_SPELLED = frozenset({"editor", "translator", "day"})  # in one way of many
_JOINED = frozenset(  # in `howpublished`, with others before and behind
    "journal journaltitle booktitle maintitle publisher institution school organization howpublished number "
    "type".split()
)


def lost(reference: Reference, fields: Mapping[str, str]) -> dict[str, str]:
    """Those of the fields (small names, values in LaTeX) that BibTeX or BibLaTeX does not write for the reference.

    Among them may be the entry's type, under the name ENTRY_TYPE, the title, where other braces, commands or math
    stand in it, and dates that say more than the reference's.
    """
    if reference.title and _adds_nothing(reference.title, reference.language, found_title(fields)):
        fields = {name: text for name, text in fields.items() if name != "title"}
    if not fields:
        return {}
    item = Item("", reference)
    written = [_Written(form.record(item, 1, ascii_only=False)) for form in (bibtex, biblatex)]
    kept = {
        name: text
        for name, text in fields.items()
        if not all(one.holds(name, text) for one in written)
        and (name not in _DATES or latex.to_unicode(text).strip())
    }
    for name, text in (("type", reference.genre), ("edition", reference.edition)):
        if "{" in fields.get(name, "") and not _adds_nothing(text, "", fields[name]):
            kept[name] = fields[name]
    if ENTRY_TYPE in kept:  # that type may have a place for them, or they may tell it
        kept |= {name: fields[name] for name in ("number", "type") if name in fields}
    return kept


def _adds_nothing(text: str, language: str, found: str) -> bool:
    """Whether the text is spelled by our own judgement as the file has it."""
    ours, its = (spelled(line(text), language, one, latex.prose) for one in ("", found))
    return ours == its


class _Written:
    """What is written of a reference; each field is made comparable once."""

    def __init__(self, record: Record) -> None:
        self._type, self._fields = record.type, record.fields
        self._words: dict[str, str] = {}

    def holds(self, name: str, value: str) -> bool:
        """Whether the value of the field is in what is written from the same source, under this name or another."""
        if name == ENTRY_TYPE:
            return value == self._type or (self._type == "thesis" and "thesis" in value)
        if name in _MORE:
            return False
        names = [one for one in WRITTEN_IN.get(name, ()) if one in self._fields]
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
