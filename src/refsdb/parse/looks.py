"""How single words and gaps look, in numbers: symbols (see `codes`), counts, and what is so of them or not."""

from __future__ import annotations

from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from refsdb.parse.codes import NONE, symbol
from refsdb.parse.cues import CLASS
from refsdb.parse.lexicon import lexicon
from refsdb.parse.names.given import GIVEN

ROLES = "-BFGJLT"
"""What a word mostly is, see `lexicon`: its place in this row is its number."""
PLACE = ROLES.index("L")

# what is so of a word, a bit each
CAPITAL = 1  # it begins with one
DIGITS = 2  # it is a number or a year
NUMBER = 4  # it is a number and no year
YEAR = 8
PATTERN = 16  # it was recognised as a whole: a DOI, an address …
PARTS = 32  # a stop behind it parts something (not behind an initial or in "Phys. Rev.")
ENDS = 64  # a stop behind it ends a sentence
CLOSES = 128  # the same for the count of sentences, by the length of the word alone
IN = 256
EDITOR = 512
COUNTED = 1024  # "vol.", "no."
PAGES = 2048  # "pp."
COUNTS = 4096  # what may follow "vol.": a number, a year, a capital

# what is so of a gap
PARTING = 1
ENDING = 2
OPENING = 4
STOP = 8

_often = lru_cache(maxsize=8192)(symbol)  # for texts that many words share

_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»‹›″＂", '"'), **dict.fromkeys("‘’‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_FULL = str.maketrans("，．：；（）［］、。", ",.:;()[],.")
_STOPS = frozenset('.,;:()[]"?!/')
_VOWELS = frozenset("aeiouyäöüéáíóúàè")


Number = TypeVar("Number")
"""A number, or an array of one per word."""


class Look(NamedTuple, Generic[Number]):
    """A word. `key`: itself, or the form of a number; `form`: see `shape`; `kind`: class and form; `most`: what the
    lexicon says and form; `leaning`: how much it speaks for a journal, in five steps; `head`, `tail`, `outline`:
    letters at its ends; `role` and `odds`: see `lexicon`; `so`: the bits above.
    """

    key: Number
    form: Number
    kind: Number
    most: Number
    classes: Number
    leaning: Number
    tail: Number
    head: Number
    outline: Number
    role: Number
    odds: Number
    so: Number


class GapLook(NamedTuple, Generic[Number]):
    """A gap. `key`: its marks; `depth`: the change of brackets; `quotes`: how many; `so`: the bits above."""

    key: Number
    depth: Number
    quotes: Number
    so: Number


def shape(word: str) -> str:
    """The form of a word: "Y" a year, "9"s another number, "A", "Aa", "AA", "AAA", "a", "aa", "aA" letters."""
    first = word[0]
    if first == "<":
        return word
    if first.isdigit():
        n = len(word)
        if n == 4 and word.isascii() and "1500" <= word <= "2049":
            return "Y"
        return "0" * min(n, 6) if first == "0" else "9" * min(n, 6)
    if len(word) == 1:
        return "A" if first.isupper() else ("a" if first.islower() else "字")
    if word.islower():
        return "aa"
    if word.isupper():
        return "AA" if len(word) == 2 else "AAA"
    if first.isupper():
        return "Aa" if word[1:].islower() else "AaA"
    return "aA" if first.islower() else "字"


def look(word: str) -> Look[int]:
    """How a word looks."""
    form = shape(word)
    first = form[0]
    lower = word.lower()
    classes = CLASS.get(lower, "")
    if first in "Y90<":
        key = form if len(word) > 2 or first == "<" else lower
        so = COUNTS if first in "Y9" else 0
        if first == "<":
            so |= PATTERN
        else:
            so |= DIGITS | CLOSES | (YEAR if first == "Y" else NUMBER)
        number = _often(form)
        return Look(
            symbol(key), number, number, NONE, NONE, NONE, NONE, NONE, NONE, 0, 0,
            so | PARTS | (ENDS if len(key) > 1 else 0) | (CLOSES if len(key) > 2 else 0),
        )  # fmt: skip
    code, odds = lexicon().get(lower, ("G" if lower in GIVEN else "-", 0))
    role = code.upper().replace("M", "-")
    long = len(lower) > 3
    return Look(
        symbol(lower[:13]),
        _often(form),
        _often((classes.partition("+")[0][:4] or code) + ("" if form == "aa" else form)),
        _often(code + form),
        _often(classes),
        round(odds / 10) + 5 if odds else NONE,
        _often(lower[-3:]) if long else NONE,
        _often(lower[:3]) if long else NONE,
        _often(form[:2] + lower[-2:]) if long else NONE,
        ROLES.index(role),
        odds,
        _bits(lower[:13], form, classes, journal=role == "J"),
    )


def _bits(key: str, form: str, classes: str, *, journal: bool) -> int:
    size = len(key)
    so = (CAPITAL | COUNTS) if form[0] == "A" else 0
    if form not in {"A", "a"} and not (journal and size < 8):
        so |= PARTS
    abbreviated = (size < 4 and form == "Aa") or (journal and size < 9 and key[-1] not in _VOWELS)
    if size > 1 and not abbreviated:
        so |= ENDS
    if size > 2:
        so |= CLOSES
    match classes[:2]:
        case "in":
            so |= IN
        case "vo" | "is":
            so |= COUNTED
        case "ed" if classes.startswith("editor"):
            so |= EDITOR
        case "pa" if classes.startswith("pages"):
            so |= PAGES
    return so


def gap_look(gap: str) -> GapLook[int]:
    """How a gap looks."""
    short = gap[:12].translate(_QUOTES).translate(_DASHES).translate(_FULL)
    marks = short.strip()
    key = "_" if short else ""
    if marks:
        key = (
            ("_" if short[0].isspace() else "")
            + "_".join(marks.split())
            + ("_" if short[-1].isspace() else "")
        )
    so = PARTING if not _STOPS.isdisjoint(marks) else 0
    if short[-1:].isspace() and any(mark in ".?!" for mark in marks):
        so |= ENDING
    if any(mark in '.,?!":' for mark in marks):
        so |= OPENING
    if key in {"._", "."}:
        so |= STOP
    depth = sum(mark in "([" for mark in marks) - sum(mark in ")]" for mark in marks)
    return GapLook(symbol(key[:8]), depth, marks.count('"'), so)
