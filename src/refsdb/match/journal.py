"""The journal, book or series that the work stands in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.model import Work
from refsdb.text import journals
from refsdb.text.fold import squash
from refsdb.text.journals import main_words, name_words, part_of, printed_at

SAME = 0.85  # likeness of names from which they are one journal's
CLOSE = 0.6  # ... from which they may be
_LETTERS = 4  # letters of a squeezed name that tell it from many others
MISPRINTED = 85  # percent of matching letters of a misprinted name

likeness = lru_cache(maxsize=4096)(journals.likeness)  # a list cites its journals again and again

Names = Mapping[str, frozenset[str]]
"""Printed names of journals that no record has: the name, squashed, and the ISSNs that it was learned to mean."""


def judge(printed: Printed, work: Work, names: Names) -> Finding:
    """How the record's container names agree with the printed one, or with what it was learned to mean."""
    if not work.containers:
        return Finding("journal", "absent", "the record names no journal")
    best = 0.0
    if printed.container:
        for name in work.containers:
            best = max(best, likeness(printed.container, name))
            if best >= SAME:
                return Finding("journal", "same", f"in {work.containers[0]}")
    if any(printed_at(printed.words, name) >= 0 for name in work.containers):
        return Finding("journal", "same", f"in {work.containers[0]}")
    if not printed.container:
        return Finding("journal", "unread", f"{work.containers[0]} is not in the print")
    shown = squash(printed.container)
    if any(fuzz.ratio(shown, squash(name)) >= MISPRINTED for name in work.containers):
        return Finding("journal", "same", f"in {work.containers[0]}, misprinted")
    if names and not names.get(shown, frozenset()).isdisjoint(work.issn):
        detail = f"“{printed.container}” was {work.containers[0]} in other accepted citations"
        return Finding("journal", "learned", detail)
    if any(part_of(printed.container, name) for name in work.containers):
        return Finding("journal", "cut", f"perhaps in {work.containers[0]}")
    if best >= CLOSE or any(_squeezed(printed.container, name) for name in work.containers):
        return Finding("journal", "close", f"perhaps in {work.containers[0]}")
    return Finding("journal", "differs", f"another journal: {work.containers[0]}")


def _squeezed(printed: str, name: str) -> bool:
    """Whether the printed words are those of the name with letters left out, in whatever order.

    "Ephy" may be Euphytica, and "Resea Brain" Brain Research.
    """
    shown, wanted = name_words(printed), list(main_words(name))
    if len(shown) != len(wanted) or sum(map(len, shown)) < _LETTERS:
        return False
    for word in shown:
        fitting = next((other for other in wanted if other[0] == word[0] and _within(word, other)), "")
        if not fitting:
            return False
        wanted.remove(fitting)
    return True


def _within(letters: str, word: str) -> bool:
    """Whether the letters stand in the word in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def renamed(finding: Finding, *, sure: bool) -> Finding:
    """A journal of another name where author, year, volume and page agree; the title is in other words, or missing.

    Machine translation changes both names at once ("Dermatologist" for Der Hautarzt). That another article of
    this author and year stands in a volume of the same number on the same pages is far less likely; with the
    first page alone, and no co-author, it is a question.
    """
    level = "renamed" if sure else "perhaps renamed"
    return Finding("journal", level, finding.detail.replace("another journal", "under another name"))
