"""How single words and gaps look, in numbers: symbols (see `codes`), and a count in steps."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from refsdb.parse.codes import NONE, symbol
from refsdb.parse.cues import CLASS
from refsdb.parse.lexicon import lexicon
from refsdb.parse.names.given import GIVEN

_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»‹›″＂", '"'), **dict.fromkeys("‘’‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_FULL = str.maketrans("，．：；（）［］、。", ",.:;()[],.")


class Look(NamedTuple):
    """A word. `key`: itself, or the form of a number; `form`: see `shape`; `most`: what the lexicon says and form;
    `classes`: see `cues`; `leaning`: how much it speaks for a journal, in five steps; `tail`, `head`, `outline`:
    letters at its ends; `kind`: class and form.
    """

    key: int
    form: int
    most: int
    classes: int
    leaning: int
    tail: int
    head: int
    outline: int
    kind: int


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


def look(word: str) -> Look:
    """How a word looks."""
    form = shape(word)
    first = form[0]
    lower = word.lower()
    if first in "Y90<":
        key = form if len(word) > 2 or first == "<" else lower
        number = symbol(form)
        return Look(symbol(key), number, NONE, NONE, NONE, NONE, NONE, NONE, number)
    classes = CLASS.get(lower, "")
    code, odds = lexicon().get(lower) or ("G" if lower in GIVEN else "-", 0)
    same, most, class_, kind = _shared(form, code, classes)
    leaning = round(odds / 10) + 5 if odds else NONE
    if len(lower) < 4:
        return Look(symbol(lower), same, most, class_, leaning, NONE, NONE, NONE, kind)
    tail, head, outline = symbol(lower[-3:]), symbol(lower[:3]), symbol(form[:2] + lower[-2:])
    return Look(symbol(lower[:13]), same, most, class_, leaning, tail, head, outline, kind)


@lru_cache(maxsize=8192)
def _shared(form: str, code: str, classes: str) -> tuple[int, int, int, int]:
    """The numbers of a look that many words share: `form`, `most`, `classes` and `kind`."""
    kind = (classes.partition("+")[0][:4] or code) + ("" if form == "aa" else form)
    return symbol(form), symbol(code + form), symbol(classes), symbol(kind)


def marks(gap: str) -> int:
    """The marks of a gap, and whether there are blanks at its ends."""
    short = gap[:12].translate(_QUOTES).translate(_DASHES).translate(_FULL)
    if not short.strip():
        return symbol("_" if short else "")
    key = "_".join(short.split())
    return symbol((("_" if short[0].isspace() else "") + key + ("_" if short[-1].isspace() else ""))[:8])
