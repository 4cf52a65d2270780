"""What the tagger sees of every word: itself, its neighbours, the gaps, and what was read so far.

Feature strings are short (most fit the small-string buffer of the C++ side); what depends on one word or one
gap alone is computed once and kept, so that the cost per word is a few joins.
"""

from __future__ import annotations

import re

from refsdb.parse.cues import CLASS
from refsdb.parse.tokens import Tokens

_KEPT = 40_000  # words and gaps that are remembered before the memory is emptied
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»‹›″＂", '"'), **dict.fromkeys("‘’‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_FULL = str.maketrans("，．：；（）［］、。", ",.:;()[],.")
_STOPS = ".,;:()[]\"?!/"

Word = tuple[list[bytes], str, str, str]
"""(features of the word alone, key, shape, classes)"""
Gap = tuple[str, bool, bool, int, int]
"""(key, is a boundary between parts, ends a sentence, change of bracket depth, number of quotes)"""

_words: dict[str, Word] = {}
_gaps: dict[str, Gap] = {}


def shape(word: str) -> str:
    """The kind of a word: "Y" a year, "9"s another number, "A" a capital, "Aa", "AA", "aa", "aA", "字"."""
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


def _word(word: str) -> Word:
    known = _words.get(word)
    if known is not None:
        return known
    kind = shape(word)
    lower = word.lower()
    classes = CLASS.get(lower, "")
    if kind[0] in "Y90":
        key = kind if len(word) > 2 else lower
        alone = ["w" + key, "s" + kind]
    elif kind[0] == "<":
        key = kind
        alone = ["w" + key]
    else:
        key = lower[:14]
        alone = ["w" + key, "s" + kind]
        if classes:
            alone.append("k" + classes)
        if len(lower) > 3:
            alone += ("x" + lower[-3:], "y" + lower[:3], "X" + kind[:2] + lower[-2:])
        if len(word) < 9 and _ROMAN.match(lower):
            alone.append("r" + kind)
    entry = ([feature.encode() for feature in alone], key, kind, classes)
    if len(_words) >= _KEPT:
        _words.clear()
    _words[word] = entry
    return entry


def _gap(gap: str) -> Gap:
    known = _gaps.get(gap)
    if known is not None:
        return known
    short = gap[:12].translate(_QUOTES).translate(_DASHES).translate(_FULL)
    key = " ".join(short.split()) if short.strip() else ("_" if short else "")
    if short and short.strip():
        key = ("_" if short[0].isspace() else "") + key.replace(" ", "_") + ("_" if short[-1].isspace() else "")
    strong = any(mark in short for mark in _STOPS)
    ends = any(mark in short for mark in ".?!") and short[-1:].isspace()
    depth = sum(short.count(mark) for mark in "([") - sum(short.count(mark) for mark in ")]")
    entry = (key[:8], strong, ends, depth, short.count('"'))
    if len(gap) > 24:
        return entry
    if len(_gaps) >= _KEPT:
        _gaps.clear()
    _gaps[gap] = entry
    return entry


def features(tokens: Tokens) -> list[list[bytes]]:
    """One list of features per word, in order."""
    words = [_word(word) for word in tokens.words]
    gaps = [_gap(gap) for gap in tokens.gaps]
    n = len(words)
    chunk = _chunks(words, gaps)
    keys = ["^^", "^", *[word[1] for word in words], "$", "$$"]
    shapes = ["^^", "^", *[word[2] for word in words], "$", "$$"]
    classes = ["", "^", *[word[3] for word in words], "$", ""]
    depth = quotes = years = numbers = ends = 0
    after_colon = ""
    result = []
    for i in range(n):
        before = gaps[i]
        after = gaps[i + 1]
        depth = min(max(depth + before[3], 0), 2)
        quotes = (quotes + before[4]) % 2
        if before[2] and i and len(tokens.words[i - 1]) > 2:
            ends = min(ends + 1, 5)
        if before[0].endswith(":_"):
            after_colon = "c"
        kind = shapes[i + 2]
        key = keys[i + 2]
        b, a = before[0], after[0]
        state = f"{years}{numbers}{ends}{'(' if depth else ''}{'q' if quotes else ''}"
        text = (
            f"<{keys[i + 1]}\0>{keys[i + 3]}\0{{{keys[i]}\0}}{keys[i + 4]}\0"
            f"[{b}\0]{a}\0a{kind}{b}|{a}\0b{shapes[i + 1]}{b}{kind}\0c{kind}{a}{shapes[i + 3]}\0"
            f"d{shapes[i]}{shapes[i + 1]}{kind}\0e{kind}{shapes[i + 3]}{shapes[i + 4]}\0"
            f"f{keys[i + 1]}|{key}\0g{key}|{keys[i + 3]}\0h{classes[i + 1]}{b}\0i{a}{classes[i + 3]}\0"
            f"j{state}\0k{state}{b}{kind}\0l{key}{b}\0m{key}{a}\0n{min(i, 3)}{kind}{b}\0"
            f"{chunk[i]}"
        ).encode()
        result.append(words[i][0] + text.split(b"\0"))
        if kind == "Y":
            years = min(years + 1, 2)
        elif kind[0] in "90":
            numbers = min(numbers + 1, 3)
    return result


def _chunks(words: list[Word], gaps: list[Gap]) -> list[str]:
    """Per word, features of the part between two marks it stands in, and of the parts before and after."""
    n = len(words)
    bounds = [0]
    for i in range(1, n):
        gap = gaps[i]
        if gap[1] and not (gap[0] in {"._", "."} and len(words[i - 1][1]) < 2):
            bounds.append(i)
    bounds.append(n)
    codes = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        kinds = [word[2] for word in words[start:end]]
        size = end - start
        length = "1" if size == 1 else "2" if size == 2 else "3" if size < 5 else "5" if size < 9 else "9"
        capitals = sum(kind[0] == "A" for kind in kinds)
        case = "A" if capitals == size else "m" if capitals > 1 else "1" if capitals else "0"
        digit = "d" if any(kind[0] in "90Y" for kind in kinds) else ""
        codes.append(length + case + digit)
    result = []
    for c in range(len(codes)):
        here = codes[c]
        start, end = bounds[c], bounds[c + 1]
        following = codes[c + 1] if c + 1 < len(codes) else "$"
        previous = codes[c - 1] if c else "^"
        first = words[start][1]
        after = words[end][2] + words[end][3] if end < n else "$"
        text = f"o{here}\0p{here}{following}\0q{previous}{here}\0t{here}{after}\0u{first}\0v{here}{gaps[end][0]}{after}"
        result += [text] * (end - start)
    return result
