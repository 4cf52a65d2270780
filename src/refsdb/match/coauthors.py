"""The authors after the first."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.folded import fold
from refsdb.match.printed import Printed
from refsdb.model import Name, Work


def judge(printed: Printed, work: Work) -> Finding | None:
    """Whether any further author is in both lists; None when one side has no further author."""
    others = printed.others if len(work.author) > 1 else ()
    if not others:
        return None
    for name in work.author[1:]:
        # given names too: some records have them in the place of the family name
        for word in fold(f"{name.surname} {name.given}").split():
            if len(word) > 1 and word in others:
                return Finding("co-authors", "same", "co-authors agree")
    if printed.first in map(_surname, work.author[1:]) and others.issuperset(
        _surname(work.author[0]).split()
    ):
        return Finding("co-authors", "same", "the same authors in another order")
    return Finding("co-authors", "differs", f"other co-authors: {work.author[1].surname}")


def _surname(name: Name) -> str:
    return fold(name.surname)
