"""BibTeX's name lists: `First von Last`, `von Last, First` and `von Last, Jr, First`, joined by " and ".

The rules are those of Patashnik, "Designing BibTeX Styles", section 4; biblatex's `family=…, given=…` is read too.
"""

from __future__ import annotations

import re

from refsdb.model import Name
from refsdb.text import latex

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(r",")
_BLANKS = re.compile(r"[\s~]+")
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.?\s+al\.?)", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:[JS]r\.?|I{2,3}|IV)")
_NAMED_PART = re.compile(r"\s*(family|given|prefix|suffix|useprefix|[a-z]+-i)\s*=\s*(.*?)\s*", re.DOTALL)
_SPECIAL = re.compile(r"\{\\(?!\{)")
_LETTER = re.compile(r"[^\W\d_]")


def people(value: str) -> tuple[tuple[Name, ...], bool]:
    """The names of a list in LaTeX, and whether it ends with "and others"."""
    names = []
    others = False
    for part in _cut(value, _AND):
        if _OTHERS.fullmatch(part.strip()):
            others = True
        elif (name := person(part)).surname:
            names.append(name)
    return tuple(names), others


def person(text: str) -> Name:
    """One name. In braces as a whole it is a body; a name of one part is a family name."""
    text = text.strip()
    if is_group(text):
        return Name(literal=plain(text))
    parts = [part.strip() for part in _cut(text, _COMMA)]
    if all(_NAMED_PART.fullmatch(part) for part in parts):
        return _named(parts)
    if len(parts) == 1:
        return _first_von_last(_cut(text, _BLANKS))
    particle, family = _von_last([word for word in _cut(parts[0], _BLANKS) if word])
    given, suffix = (parts[1], "") if len(parts) == 2 else (" ".join(parts[2:]), parts[1])
    if not family:
        return Name(literal=plain(given))
    return Name(family, plain(given), particle, plain(suffix))


def plain(text: str) -> str:
    """LaTeX as plain text on one line."""
    return " ".join(latex.to_unicode(text).split())


def is_group(text: str) -> bool:
    """Whether one pair of braces encloses the whole text."""
    return text.startswith("{") and text.endswith("}") and "\0" * (len(text) - 2) == _masked(text)[1:-1]


def _first_von_last(words: list[str]) -> Name:
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    start = next((place for place, word in enumerate(words) if _is_small(word)), len(words) - 1)
    start = min(start, len(words) - 1)
    particle, family = _von_last(words[start:])
    return Name(family, plain(" ".join(words[:start])), particle, plain(suffix))


def _von_last(words: list[str]) -> tuple[str, str]:
    """`von` reaches to the last small word that has a word behind it."""
    end = max((place for place, word in enumerate(words[:-1], 1) if _is_small(word)), default=0)
    return plain(" ".join(words[:end])), plain(" ".join(words[end:]))


def _is_small(word: str) -> bool:
    """Whether the word's first letter outside braces is small; a letter with an accent in braces is outside."""
    bare = plain(word) if _SPECIAL.match(word) else _masked(word)
    letter = _LETTER.search(bare)
    return bool(letter and letter.group().islower())


def _named(parts: list[str]) -> Name:
    found = {match[1]: plain(match[2].strip('"')) for part in parts if (match := _NAMED_PART.fullmatch(part))}
    family, given = found.get("family", ""), found.get("given", "")
    if not family:
        return Name(literal=given)
    return Name(family, given, found.get("prefix", ""), found.get("suffix", ""))


def _cut(text: str, separator: re.Pattern[str]) -> list[str]:
    """`text` split where `separator` stands outside braces."""
    if "{" not in text:
        return separator.split(text)
    places = [found.span() for found in separator.finditer(_masked(text))]
    starts, ends = [0, *(end for _, end in places)], [*(start for start, _ in places), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _masked(text: str) -> str:
    """`text` with a NUL for every character inside braces."""
    if "{" not in text:
        return text
    depth = 0
    out = []
    for char in text:
        depth -= char == "}" and depth > 0
        out.append("\0" if depth else char)
        depth += char == "{"
    return "".join(out)
