"""What the tagger sees of every word: itself, its neighbours, the gaps, and what stands before and behind.

A feature is a short string; most fit the small-string buffer of the C++ side. What depends on one word, one gap or
a small group of shapes is made once and kept, so that the cost per word is a few look-ups and joins.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from refsdb.parse.cues import CLASS
from refsdb.parse.lexicon import lexicon
from refsdb.parse.names.given import GIVEN
from refsdb.parse.tokens import Tokens

_KEPT = 20_000  # entries of each memory before it is emptied
_ROMAN = re.compile(r"(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")
_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»‹›″＂", '"'), **dict.fromkeys("‘’‚‛`´", "'")})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-"))
_FULL = str.maketrans("，．：；（）［］、。", ",.:;()[],.")
_STOPS = '.,;:()[]"?!/'


class _Word(NamedTuple):
    """`alone`: features of the word itself; `left`, `right`: of it as the next word sees it, and the one before.

    `role` is what the lexicon says it mostly is, a capital, or "-".
    """

    alone: list[str]
    left: list[str]
    right: list[str]
    key: str
    shape: str
    kind: str
    classes: str
    number: int
    role: str


class _Gap(NamedTuple):
    """`key` is the normalised text; `depth` the change of brackets, `quotes` how many quotes."""

    key: str
    parts: bool
    ends: bool
    depth: int
    quotes: int
    opens: bool


_words: dict[str, _Word] = {}
_gaps: dict[str, _Gap] = {}
_STOP = frozenset({"._", "."})
_LETTER = frozenset({"A", "a"})
_chunks: dict[tuple[str, ...], list[str]] = {}
_EDGE_LEFT = _Word([], ["<^"], [], "^", "^", "^", "", 0, "^")
_EDGE_RIGHT = _Word([], [], [">$"], "$", "$", "$", "", 0, "$")


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


def _word(word: str) -> _Word:
    form = shape(word)
    lower = word.lower()
    classes = CLASS.get(lower, "")
    if form[0] in "Y90<":
        key = form if len(word) > 2 or form[0] == "<" else lower
        alone = ["w" + key, "s" + form]
        kind = form
        role = "-"
    else:
        key = lower[:13]
        code = lexicon().get(lower, "G" if lower in GIVEN else "-")
        role = code.upper().replace("M", "-")
        kind = (classes.partition("+")[0][:4] or code) + ("" if form == "aa" else form)
        alone = ["w" + key, "s" + form, "K" + code + form]
        if classes:
            alone.append("k" + classes)
        if len(lower) > 3:
            alone += ("x" + lower[-3:], "y" + lower[:3], "X" + form[:2] + lower[-2:])
        if len(word) < 9 and _ROMAN.match(lower):
            alone.append("r" + form)
    entry = _Word(
        alone,
        ["<" + key, "(" + kind],
        [">" + key, ")" + kind],
        key,
        form,
        kind,
        classes,
        int(form[0] in "90"),
        role,
    )
    if len(_words) >= _KEPT:
        _words.clear()
    _words[word] = entry
    return entry


def _gap(gap: str) -> _Gap:
    short = gap[:12].translate(_QUOTES).translate(_DASHES).translate(_FULL)
    marks = short.strip()
    key = "_" if short else ""
    if marks:
        key = (
            ("_" if short[0].isspace() else "")
            + "_".join(marks.split())
            + ("_" if short[-1].isspace() else "")
        )
    entry = _Gap(
        key[:8],
        any(mark in _STOPS for mark in marks),
        any(mark in ".?!" for mark in marks) and short[-1:].isspace(),
        sum(mark in "([" for mark in marks) - sum(mark in ")]" for mark in marks),
        short.count('"'),
        any(mark in '.,?!":' for mark in marks),
    )
    if len(gap) > 24:
        return entry
    if len(_gaps) >= _KEPT:
        _gaps.clear()
    _gaps[gap] = entry
    return entry


def features(tokens: Tokens) -> list[list[str]]:
    """One list of features per word, in order."""
    words = [_words.get(word) or _word(word) for word in tokens.words]
    gaps = [_gaps.get(gap) or _gap(gap) for gap in tokens.gaps]
    chunk = _chunk_features(words, gaps)
    ahead = _ahead(words, gaps)
    depth = quotes = years = numbers = ends = 0
    announced = ""
    result = []
    before2 = before1 = _EDGE_LEFT
    words += (_EDGE_RIGHT, _EDGE_RIGHT)
    a = gaps[0].key
    for i in range(len(words) - 2):
        word = words[i]
        after1 = words[i + 1]
        after2 = words[i + 2]
        gap = gaps[i]
        b = a
        a = gaps[i + 1].key
        if gap.depth:
            depth = min(max(depth + gap.depth, 0), 2)
        if gap.quotes:
            quotes = (quotes + gap.quotes) % 2
        if gap.ends and (len(before1.key) > 2 or before1.shape[0] in "Y90"):
            ends = min(ends + 1, 5)
        _, _, _, key, s, k, classes, number, _ = word
        _, left, _, key1, s1, k1, _, _, _ = before1
        _, _, right, keyn, n1, kn, _, _, _ = after1
        state = f"{years}{numbers}{ends}{'(' if depth else ''}{'q' if quotes else ''}{announced}"
        come = ahead[i]
        result.append([
            *word.alone, *left, *right, *chunk[i],
            f"a{s}{b}|{a}", f"b{s1}{b}{s}", f"c{s}{a}{n1}", f"d{before2.shape}{s1}{s}",
            f"e{s}{n1}{after2.shape}", f"h{k1}{b}{k}", f"i{k}{a}{kn}", f"D{k}{b}|{a}",
            f"k{state}{b}{s}", f"E{state}{come}", f"F{come}{b}{s}",
            "{" + before2.key, "}" + after2.key, f"f{key1}|{key}", f"g{key}|{keyn}",
            f"l{key}{b}", f"m{key}{a}", f"n{min(3, i)}{s}{b}",
        ])  # fmt: skip
        if number:
            numbers = min(numbers + 1, 3)
        elif s == "Y":
            years = min(years + 1, 2)
        elif classes:
            if classes[:2] == "in" and gap.opens:
                announced = "I"
            elif classes == "editor" and not announced:
                announced = "E"
        before2 = before1
        before1 = word
    return result


def _ahead(words: list[_Word], gaps: list[_Gap]) -> list[str]:
    """Per word, what is still to come: an "In", an editor's cue, pages' cue, years, other numbers."""
    result = [""] * len(words)
    flags = ""
    years = numbers = 0
    code = "00"
    for i in range(len(words) - 1, -1, -1):
        result[i] = code
        word = words[i]
        if word.shape == "Y":
            years = min(years + 1, 2)
        elif word.number:
            numbers = min(numbers + 1, 3)
        elif word.classes:
            mark = ""
            first = word.classes[:2]
            if first == "in" and gaps[i].opens:
                mark = "I"
            elif word.classes[:6] == "editor":
                mark = "E"
            elif first in {"vo", "is"}:
                mark = "V" if words[i + 1 : i + 2] and words[i + 1].shape[0] in "9YA" else ""
            elif word.classes[:5] == "pages":
                mark = "P" if words[i + 1 : i + 2] and words[i + 1].number else ""
            if mark and mark not in flags:
                flags = "".join(sorted(flags + mark))
            elif not mark:
                continue
        elif word.shape[0] == "<":
            flags = flags if "U" in flags else flags + "U"
        else:
            continue
        code = f"{years}{numbers}{flags}"
    return result


def _chunk_features(words: list[_Word], gaps: list[_Gap]) -> list[list[str]]:
    """Per word, features of the part between two marks it stands in, and of the parts before and after."""
    n = len(words)
    if not n:
        return []
    bounds = [0]
    for i in range(1, n):
        gap = gaps[i]
        if gap.parts:
            before = words[i - 1]
            # the stop of an initial or of "Phys. Rev." parts nothing
            if gap.key in _STOP and (before.shape in _LETTER or (before.role == "J" and len(before.key) < 8)):
                continue
            bounds.append(i)
    bounds.append(n)
    codes = ["^"]
    roles = ["^"]
    for start, end in pairwise(bounds):
        size = end - start
        firsts = [word.shape[0] for word in words[start:end]]
        capitals = firsts.count("A")
        digits = "9" in firsts or "Y" in firsts or "0" in firsts
        length = "1" if size == 1 else "2" if size == 2 else "3" if size < 5 else "5" if size < 9 else "9"
        case = "A" if capitals == size else "m" if capitals > 1 else "1" if capitals else "0"
        codes.append(length + case + ("d" if digits else ""))
        there = [word.role for word in words[start:end] if word.role != "-"]
        if len(there) > 1:
            roles.append(max(sorted(set(there)), key=there.count))
        else:
            roles.append(there[0] if there else "-")
    codes.append("$")
    roles.append("$")
    result: list[list[str]] = []
    for c in range(1, len(codes) - 1):
        start, end = bounds[c - 1], bounds[c]
        after = words[end].kind if end < n else "$"
        left = str(min(len(codes) - 2 - c, 4))  # parts still to come
        key = (
            codes[c - 1],
            codes[c],
            codes[c + 1],
            gaps[end].key,
            after,
            roles[c - 1],
            roles[c],
            roles[c + 1],
            left,
        )
        made = _chunks.get(key)
        if made is None:
            previous, here, following, mark, _, role1, role, role2, _ = key
            made = [
                f"p{here}{following}", f"q{previous}{here}", f"t{here}{after}", f"v{here}{mark}{after}",
                f"L{role1}{role}{role2}", f"M{here}{role}{after}", f"N{left}{here}{role}",
            ]  # fmt: skip
            if len(_chunks) >= _KEPT:
                _chunks.clear()
            _chunks[key] = made
        result += [made] * (end - start)
    return result
