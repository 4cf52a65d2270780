"""An export held against what a program made of it: N in, N out, the same titles, DOI bytes and numbers of authors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refsdb.model.item import Item
from refsdb.text.fold import squash
from refsdb.writers.formats import module
from refsdb.writers.tidy import line, tidy
from writers.programs.reading import Found, Reading

_KEPT_ET_AL = frozenset({"bibtex", "biblatex"})  # formats that write `et al.` as one more author


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that a program has otherwise than it was exported; `item` is None where it is said of the whole."""

    what: str  # count, key, title, doi, authors, complaint
    item: Item | None
    wanted: object
    found: object


def differences(items: Sequence[Item], to: str, reading: Reading) -> Iterator[Difference]:
    """All differences, the complaints last."""
    numbers = {item.key: number for number, item in enumerate(items)}
    if len(reading.found) != len(items):
        yield Difference("count", None, len(items), len(reading.found))
    for place, found in enumerate(reading.found):
        number = place if found.key is None else numbers.get(found.key, -1)
        if 0 <= number < len(items):
            yield from _of_one(items[number], number, to, found)
        else:
            yield Difference("key", None, "", found.key)
    for complaint in reading.complaints:
        named = [key for key in _keys(complaint) if key in numbers]
        yield Difference("complaint", items[numbers[named[0]]] if named else None, "", complaint)


def _of_one(item: Item, number: int, to: str, found: Found) -> Iterator[Difference]:
    form, _, ascii_only = to.partition(" ")
    facts = module(form).facts(item, number + 1, ascii_only=bool(ascii_only))
    if found.title is not None and line(found.title) != line(facts.title):
        yield Difference("title", item, facts.title, found.title)
    if found.doi is not None and found.doi != facts.doi:
        yield Difference("doi", item, facts.doi, found.doi)
    if found.authors is not None:
        reference = tidy(item.reference)
        wanted = len(reference.author) + (form in _KEPT_ET_AL and reference.et_al and bool(reference.author))
        if found.authors != wanted:
            yield Difference("authors", item, wanted, found.authors)
    if found.text is not None and squash(facts.title) not in squash(found.text):
        yield Difference("title", item, facts.title, found.text)


def _keys(complaint: str) -> list[str]:
    return [word.strip("'\"`.,;:()") for word in complaint.split()]
