"""Where values stand in a printed citation: what is searched for one is not found in the place of another."""

from __future__ import annotations

import re
import unicodedata

from refsdb.model.date import Date
from refsdb.model.reference import Reference
from refsdb.writers.printed_names import span_of_names

DASH = r"\s*(?:-{1,3}|[‐‑‒–—−])\s*"
RANGE = re.compile(rf"(\S+?)(?:{DASH})(\S+)")
_NO_MORE = r"(?![\w‐‑‒–—−-])"
_NO_LESS = r"(?<![\w‐‑‒–—−-])"
_LABEL = re.compile(r"\s*[\[(]?\d{1,3}[\].)]+\s")
_CLAIMED = "\0"
# the longer first: a short value also stands in a long one by chance
_FIELDS = (
    "title",
    "url",
    "doi",
    "container_title",
    "collection_title",
    "publisher",
    "publisher_place",
    "event_title",
    "page",
    "issued",
    "volume",
    "issue",
    "number",
)


def unclaimed(name: str, text: str, read: Reference, believed: Reference) -> str:
    """The text with all other places blotted out, one sign for another: its label, and where the values of the other
    fields stand, as they are believed to be or else as they were read.
    """
    if label := _LABEL.match(text):
        text = _blotted(text, *label.span())
    for people in {"author": (), "editor": ("author",)}.get(name, ("author", "editor")):
        lists = (getattr(believed, people), getattr(read, people))
        spans = (span for names in lists if (span := span_of_names(text, names)))
        text = _blotted(text, *next(spans, (0, 0)))
    for other in _FIELDS:
        if other != name:
            values = (getattr(believed, other), getattr(read, other))
            found = next((span for value in values if (span := _once(other, plain(text), value))), None)
            text = _blotted(text, *found) if found else text
    return text


def stands(name: str, text: str, value: str | Date) -> bool:
    """Whether the value of the field stands in the text; capitals, accents and signs do not count."""
    folded = plain(text)
    return any(re.search(pattern, folded) for pattern in _patterns(name, value))


def patterns(name: str, old: str) -> list[str]:
    """Where the value of a field stands to the letter, the surest first; of a date the year."""
    sign = re.escape(old)
    alone = rf"{_NO_LESS}{sign}{_NO_MORE}"
    if name == "issued":
        return [rf"(?<=\(){sign}(?=[a-z]?\))", rf"{_NO_LESS}{sign}(?=[a-z]?{_NO_MORE})"]
    if name == "page":
        return _pages(old, sign, alone)
    if name == "volume":
        return [rf"{_NO_LESS}{sign}(?=\s*[:(])", alone]
    if name == "issue":
        return [rf"(?<=\(){sign}(?=\))", alone]
    if name == "edition" and (number := re.fullmatch(r"(\d+)(?:st|nd|rd|th|\.)?", old)):
        counted = rf"(?<!\w){number[1]}"
        return [rf"{counted}(?:st|nd|rd|th)(?!\w)", rf"{counted}(?=(?:\.|e|ª|º|a)?\s*(?i:[ée]d|aufl))"]
    words = r"\s+".join(map(re.escape, old.split()))
    return [rf"(?<!\w){words}(?!\w)"]


def plain(text: str) -> str:
    """In lower case and without accents, a character for a character."""
    return "".join((unicodedata.normalize("NFKD", char)[:1].lower() or char)[0] for char in text)


def _patterns(name: str, value: str | Date) -> list[str]:
    """Where a value stands in a plain text."""
    if isinstance(value, Date):
        return patterns(name, str(value.year)) if value.year else []
    folded = plain(value)
    if name in {"page", "volume", "issue"}:
        return patterns(name, folded)
    words = r"[\W_]+".join(re.findall(r"[^\W_]+", folded))
    ordinal = r"(?:[^\W\d]{0,3})" if name == "edition" and folded.isdecimal() else ""
    return [rf"(?<!\w){words}{ordinal}(?!\w)"] if words else []


def _once(name: str, text: str, value: str | Date | None) -> tuple[int, int] | None:
    for pattern in _patterns(name, value) if value else ():
        found = list(re.finditer(pattern, text))
        if len(found) == 1:
            return found[0].span()
    return None


def _blotted(text: str, start: int, end: int) -> str:
    return text[:start] + _CLAIMED * (end - start) + text[end:]


def _pages(old: str, sign: str, alone: str) -> list[str]:
    """Where pages stand: the range with any dash, its end in full or shortened ("418-9"); or the one page."""
    both = RANGE.fullmatch(old)
    if both is None:
        return [rf"(?<=[:,] ){sign}{_NO_MORE}", alone]
    first, last = re.escape(both[1]), both[2]
    ends = "|".join(re.escape(last[start:]) for start in range(len(last)))
    return [rf"(?<![\w]){first}{DASH}(?:{ends})(?!\w)"]
