"""Names in BibTeX's syntax: `von Last, Jr, First`, at most two commas, a list joined by " and "."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from refsdb.model.name import Name

_COMMAS = 2  # `von Last, Jr, First`
_OTHERS = " and others"
_AND = re.compile(r"(?i)(?:^|\s)(?:and|others)(?=\s|$)")


_SETS = re.compile(r"(?<!\\)=")  # biber reads `family=…` as a name's part, even in braces; `\=` is an accent


def bib_names(names: Iterable[Name], escape: Callable[[str], str], *, et_al: bool = False) -> str:
    """The list as one value. `escape` is applied to each part; `et_al` adds `and others`, never to no name."""
    written = (_SETS.sub("{=}", bib_name(name, escape)) for name in names)
    joined = " and ".join(name for name in written if name)
    return joined + _OTHERS if joined and et_al else joined


def bib_name(name: Name, escape: Callable[[str], str]) -> str:
    """`de la Torre, José`, `King, Jr, Martin Luther`, `{World Health Organization}`.

    What the syntax would take apart is braced: commas, the words "and" and "others", a family name of several
    words that has no given name, and small words inside a family name ("{Ortega y Gasset}").
    With more commas than the syntax has, the name is braced as a whole.
    """
    if name.literal:
        return f"{{{escape(name.literal)}}}"
    family, given, suffix, particle = name.family, name.given, name.suffix, name.particle
    if not given:
        if suffix:  # `Last, Jr` would be read as first name Jr
            return f"{{{escape(' '.join(part for part in (particle, family, suffix) if part))}}}"
        if " " in family or (particle and not particle[0].islower()):
            return f"{{{escape(name.surname)}}}"
    last = _part(family, escape, inner=True)
    if particle:
        last = f"{_part(particle, escape)} {last}"
    parts = [last]
    if suffix:
        parts.append(_part(suffix, escape))
    if given:
        parts.append(_part(given, escape))
    written = ", ".join(parts)
    if (
        written.count(",") > _COMMAS or ",," in written
    ):  # biber counts those in braces too, and drops the entry
        return f"{{{escape(', '.join(text for text in (name.surname, suffix, given) if text))}}}"
    return written


def _part(text: str, escape: Callable[[str], str], *, inner: bool = False) -> str:
    escaped = escape(text).strip()  # spelled in ASCII, a letter can become a comma
    return f"{{{escaped}}}" if _splits(text, inner=inner) or _splits(escaped) else escaped


def _splits(text: str, *, inner: bool = False) -> bool:
    """Whether BibTeX would take `text` apart (hyphens and `~` alone are an empty name to it).

    `inner`: also at a small word after a capital one, and at a hyphen behind one.
    """
    if "," in text or _AND.search(text) or not any(map(str.isalnum, text)):
        return True
    words = text.split(" ")
    if not inner:
        return False
    if "-" in text and any(word[:1].islower() and "-" in word for word in words):
        return True  # BibTeX ends a particle at a hyphen: of "al-Rashid" it prints "al Rashid"
    return words[0][:1].isupper() and any(word[:1].islower() for word in words[1:])
