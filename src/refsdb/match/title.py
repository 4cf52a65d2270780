"""The title: the record's in the print, the print's in the record."""

from __future__ import annotations

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.folded import fold
from refsdb.match.printed import Printed
from refsdb.model import Work

SAME = 93  # percent of matching letters from which two titles are one with misprints
CLOSE = 78  # ... from which they are much alike
PARTLY = 55  # ... under which they are different titles
_SHORT = 16  # letters under which a title may belong to many works ("Editorial", "Yield of rice")


def judge(printed: Printed, work: Work) -> tuple[Finding, str]:
    """How the titles agree, and the record's title (folded) that agrees best with the print."""
    best: tuple[int, str, str] = (-1, "absent", "")
    for title in work.titles:
        folded = fold(title)
        if not folded:
            continue
        level = _level(printed, folded)
        if level == "same":
            best = (0, level, folded)
            break
        rank = _ORDER.index(level)
        if rank > best[0]:
            best = (rank, level, folded)
    _, level, folded = best
    if level == "same" and len(folded.replace(" ", "")) < _SHORT:
        level = "same short"
    return Finding("title", level, DETAIL[level]), folded


_ORDER = ("absent", "different", "partly", "close", "longer", "shorter")
DETAIL = {
    "absent": "no title to compare",
    "different": "another title",
    "partly": "a partly different title",
    "close": "a similar title",
    "longer": "the record's title goes on",
    "shorter": "the printed title goes on",
    "same": "same title",
    "same short": "same title, a short one",
    "other words": "the title in other words",
    "translated": "the title in another language",
    "another topic": "a title about something else",
}


def _level(printed: Printed, title: str) -> str:
    squashed, shown = title.replace(" ", ""), printed.squeezed
    if squashed == shown:
        return "same"
    within = squashed in printed.squashed
    if shown:
        ratio = fuzz.ratio(shown, squashed)
        if ratio >= SAME:
            return "same"
        if within and squashed.startswith(shown):
            return "same"  # the print has it all, the reader took a part
        if len(shown) >= _SHORT and shown in squashed:
            return "longer"
        if within and len(squashed) >= _SHORT:
            return "shorter"
    elif within:
        return "same" if len(squashed) >= _SHORT else "partly"
    covered = _covered(printed, title, squashed)
    if covered >= SAME:
        return "shorter" if shown else "same"
    if shown:
        ratio = max(ratio, min(covered, fuzz.partial_ratio(shown, squashed)))
        if ratio >= CLOSE:
            return "close"
        return "partly" if ratio >= PARTLY else "different"
    if covered >= CLOSE:
        return "close"
    if covered >= PARTLY:
        return "partly"
    return "different" if _has_prose(printed) else "absent"


def _covered(printed: Printed, title: str, squashed: str) -> float:
    """Percent of the record's title that the print holds in one stretch."""
    words = title.split()
    known = sum(len(word) for word in words if word in printed.vocabulary)
    if known * 3 < len(squashed):
        return 100 * known / len(squashed)  # too little in common for the dear test
    if len(squashed) > len(printed.squashed):
        return float(fuzz.ratio(squashed, printed.squashed))
    return fuzz.partial_ratio(squashed, printed.squashed)


def _has_prose(printed: Printed) -> bool:
    """Whether the text is long enough to hold a title at all, whatever the reader made of it."""
    return len(printed.words) > 3 * len(printed.names) + 18
