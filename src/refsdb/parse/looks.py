"""How single words and gaps look: what is made of each once and kept."""

from __future__ import annotations

from collections.abc import Callable, Container, Sized
from dataclasses import dataclass
from typing import TypeVar

from refsdb.parse.cues import CLASS
from refsdb.parse.lexicon import lexicon
from refsdb.parse.names.given import GIVEN

KEPT = 20_000  # entries of each memory before it is emptied
_LONG = 40  # letters of a word or gap that comes too seldom to be kept
_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»‹›″＂", '"'), **dict.fromkeys("‘’‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_FULL = str.maketrans("，．：；（）［］、。", ",.:;()[],.")
_STOPS = frozenset('.,;:()[]"?!/')
_NONE: list[str] = []
_LETTER = frozenset({"A", "a"})
_VOWELS = frozenset("aeiouyäöüéáíóúàè")

Key = TypeVar("Key", bound=Sized)
Made = TypeVar("Made")


class Memory(dict[Key, Made]):
    """What `make` makes of a key, made at its first look-up; emptied when it holds KEPT entries."""

    def __init__(self, make: Callable[[Key], Made]) -> None:
        super().__init__()
        self._make: Callable[[Key], Made] = make

    def __missing__(self, key: Key) -> Made:
        made = self._make(key)
        if len(key) <= _LONG:
            if len(self) >= KEPT:
                self.clear()
            self[key] = made
        return made


@dataclass(slots=True, eq=False)
class Word:
    """`alone`: features of the word itself; `left`, `right`: of it as the next word sees it, and the one before.

    `left2`, `right2`: as the word after the next sees it, and the one before the last. `role` is what the lexicon
    says it mostly is, a capital, or "-"; `odds` see there. `tells`: it may change what is
    known of the words behind or before it. `parts`, `ends`: whether a stop behind it parts anything
    (not behind an initial or in "Phys. Rev."), and whether it ends a sentence; `closes`: the same for the count of
    sentences, by the length of the word alone.
    """

    alone: list[str]
    left: list[str]
    right: list[str]
    left2: list[str]
    right2: list[str]
    key: str
    shape: str
    kind: str
    classes: str
    role: str
    odds: int
    capital: bool
    digits: bool
    number: bool
    tells: bool
    parts: bool
    ends: bool
    closes: bool


@dataclass(slots=True, eq=False)
class Gap:
    """`key`: the normalised text; `depth`: the change of brackets; `quotes`: how many; `tells`: any, or an end."""

    key: str
    parts: bool
    ends: bool
    depth: int
    quotes: int
    opens: bool
    tells: bool


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


class Everything:
    """Holds every feature: what training sees."""

    def __contains__(self, feature: object) -> bool:
        """Yes."""
        return True


class Looks:
    """Looks at words; of their features it makes those in `known`, of which None is all there are."""

    def __init__(self, known: frozenset[str] | None) -> None:
        every = Everything()
        self.known: Container[str] = every if known is None else known
        self._keys: Container[str] = (
            every if known is None else frozenset(feature[1:] for feature in known if feature[0] in "w<>{}")
        )
        self._kinds: Memory[str, tuple[list[str], list[str]]] = Memory(self._kind)

    def _kind(self, kind: str) -> tuple[list[str], list[str]]:
        return self.kept("(" + kind), self.kept(")" + kind)

    def kept(self, *features: str) -> list[str]:
        """Those of the features that are known."""
        known = self.known
        return [feature for feature in features if feature in known]

    def word(self, word: str) -> Word:
        """How a word looks."""
        form = shape(word)
        first = form[0]
        lower = word.lower()
        classes = CLASS.get(lower, "")
        role, odds = "-", 0
        more: tuple[str, ...] = ()
        if first in "Y90<":
            key = form if len(word) > 2 or first == "<" else lower
            kind = form
            alone = ["s" + form]
        else:
            key = lower[:13]
            code, odds = lexicon().get(lower, ("G" if lower in GIVEN else "-", 0))
            role = code.upper().replace("M", "-")
            kind = (classes.partition("+")[0][:4] or code) + ("" if form == "aa" else form)
            alone = ["s" + form, "K" + code + form]
            if classes:
                alone.append("k" + classes)
            if odds:
                alone.append(f"O{round(odds / 10)}")
            if len(lower) > 3:
                more = ("x" + lower[-3:], "y" + lower[:3], "X" + form[:2] + lower[-2:])
        left, right = self._kinds[kind]
        left2 = right2 = _NONE
        if key in self._keys:
            left, right = self.kept("<" + key, *left), self.kept(">" + key, *right)
            left2, right2 = self.kept("{" + key), self.kept("}" + key)
            alone.insert(0, "w" + key)
        size = len(key)
        journal = role == "J"
        return Word(
            self.kept(*alone, *more), left, right, left2, right2, key, form, kind, classes, role, odds,
            first == "A", first in "Y90", first in "90", bool(classes) or first in "Y90<",
            form not in _LETTER and not (journal and size < 8),
            size > 1 and not (size < 4 and form == "Aa") and not (journal and size < 9 and key[-1] not in _VOWELS),
            size > 2 or first in "Y90",
        )  # fmt: skip

    def edge(self, key: str) -> Word:
        """What stands before the first word ("^") and behind the last ("$")."""
        return Word(
            [], self.kept("<" + key), self.kept(">" + key), self.kept("{" + key), self.kept("}" + key),
            key, key, key, "", key, 0, False, False, False, False, False, False, False,
        )  # fmt: skip


def gap_look(gap: str) -> Gap:
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
    parts = not _STOPS.isdisjoint(marks)
    ends = short[-1:].isspace() and any(mark in ".?!" for mark in marks)
    depth = sum(mark in "([" for mark in marks) - sum(mark in ")]" for mark in marks)
    quotes = marks.count('"')
    opens = any(mark in '.,?!":' for mark in marks)
    return Gap(key[:8], parts, ends, depth, quotes, opens, tells=bool(ends or depth or quotes))
