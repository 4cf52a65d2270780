"""The authors after the first."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.model import Work
from refsdb.text.fold import fold


def judge(printed: Printed, work: Work) -> Finding | None:
    """Whether any further author is in both lists; None when one side has no further author."""
    if not printed.others or len(work.author) < 2:
        return None
    # given names too: some records have them in the place of the family name
    theirs = fold(" ".join(f"{name.surname} {name.given}" for name in work.author[1:])).split()
    if any(len(word) > 1 and word in printed.others for word in theirs):
        return Finding("co-authors", "same", "co-authors agree")
    return Finding("co-authors", "differs", f"other co-authors: {work.author[1].surname}")
