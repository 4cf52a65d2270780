"""Patterns of citation keys, in the words of JabRef and Better BibTeX: `[auth:lower][year]`, `[auth]_[title:2]`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from anyascii import anyascii

from refsdb.errors import RefsError
from refsdb.model import Name, Reference

DEFAULT = "[auth:lower][year]"
_LONGEST_NAME = 40
_LONGEST = 100
_TITLE_WORDS = 3  # that stand in for an author
_PART = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)|(.)")
_LITERAL = re.compile(r"[A-Za-z0-9_:+-]*")
_NOT_WORD = re.compile(r"[^A-Za-z0-9]+")
# words that say little at the start of a title: articles, prepositions and conjunctions of the usual languages
_SMALL = frozenset(
    "a an and are as at by do for from how in is it of on or the to via what when why with "
    "der die das den dem des ein eine einer eines und oder zur zum im von mit bei "
    "le la les l un une des du de d et ou en sur dans el los las y e o i il lo gli".split()
)

Value = tuple[str, ...]  # the words of a field, as letters and digits in ASCII with their capitals


@dataclass(frozen=True, slots=True)
class KeyPattern:
    """A pattern, read: literal texts and fields with their modifiers."""

    parts: tuple[str | tuple[str, tuple[str, ...]], ...]

    def base(self, reference: Reference) -> str:
        """The key of a reference before letters are put behind it; it begins with a letter."""
        made = "".join(part if isinstance(part, str) else _value(reference, *part) for part in self.parts)
        made = made[:_LONGEST]
        return made if made[:1].isalpha() else f"ref{made}"

    def fits(self, key: str, reference: Reference) -> bool:
        """Whether the pattern could have given this key: perhaps with letters behind it."""
        base = self.base(reference)
        if not key.startswith(base):
            return False
        behind = key[len(base) :]
        return not behind or (behind.isalpha() and behind.islower() and len(behind) <= 1 + base[-1].isdigit())


@lru_cache(maxsize=16)
def read_pattern(text: str) -> KeyPattern:
    """The pattern in `text`. Raises RefsError that names what in it is no field, modifier or sign of a key."""
    parts: list[str | tuple[str, tuple[str, ...]]] = []
    for field, literal, stray in (found.groups() for found in _PART.finditer(text)):
        if stray is not None or (literal and not _LITERAL.fullmatch(literal)):
            raise _bad(
                text, f"{(stray or literal)!r} cannot stand in a key", "letters, digits and _ : + - can"
            )
        if literal is not None:
            parts.append(literal)
            continue
        name, *modifiers = (one.strip().lower() for one in field.split(":"))
        _require(text, name, _FIELDS, "field")
        for modifier in modifiers:
            if not modifier.isdecimal():
                _require(text, modifier, _MODIFIERS, "modifier")
        parts.append((name, tuple(modifiers)))
    if not any(isinstance(part, tuple) for part in parts):
        raise _bad(text, "it has no field", f"such as {DEFAULT}")
    return KeyPattern(tuple(parts))


def _bad(text: str, what: str, hint: str) -> RefsError:
    return RefsError(f"the key pattern {text!r} cannot be used: {what}", hint=hint)


def _require(text: str, name: str, known: dict[str, Callable[..., Value]], what: str) -> None:
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        raise _bad(text, f"there is no {what} {name!r}", hint)


def _value(reference: Reference, name: str, modifiers: tuple[str, ...]) -> str:
    value = _FIELDS[name](reference)
    if name in _COUNTED_IN_WORDS and "abbr" not in modifiers:
        value = tuple(word[:1].upper() + word[1:] for word in value)
    for modifier in modifiers:
        if not modifier.isdecimal():
            value = _MODIFIERS[modifier](value)
        elif name == "authors":
            value = (*value[: int(modifier)], "EtAl") if len(value) > int(modifier) else value
        elif name in _COUNTED_IN_WORDS:
            value = value[: int(modifier)]
        else:
            value = ("".join(value)[: int(modifier)],)
    return "".join(value)


def _ascii(text: str) -> str:
    """The letters and digits of `text` in ASCII, capitals kept."""
    if not text.isascii():
        text = anyascii(unicodedata.normalize("NFKC", text))
    return _NOT_WORD.sub("", text)


def _words(text: str) -> Value:
    if not text.isascii():
        text = anyascii(unicodedata.normalize("NFKC", text))
    return tuple(word for word in _NOT_WORD.split(text.replace("'", "").replace("’", "")) if word)


def _telling(text: str) -> Value:
    """The words without articles and prepositions; all of them where there are no others."""
    found = _words(text)
    return tuple(word for word in found if word.lower() not in _SMALL) or found


def _name(name: Name) -> str:
    return _ascii(name.family or name.literal)[:_LONGEST_NAME]


def _people(reference: Reference) -> tuple[Name, ...]:
    return reference.author or reference.editor


def _auth(reference: Reference) -> Value:
    """The first author, else the editor, the body, or the first words of the title."""
    people = _people(reference)
    found = _name(people[0]) if people else ""
    found = found or "".join(_words(reference.title)[:_TITLE_WORDS])[:_LONGEST_NAME] or "anon"
    return (found if found[0].isalpha() else f"ref{found}",)


def _authors(reference: Reference) -> Value:
    found = tuple(filter(None, map(_name, _people(reference))))
    return found or _auth(reference)


def _year(reference: Reference) -> Value:
    return (str(reference.year or "nd"),)


def _short_year(reference: Reference) -> Value:
    return (f"{reference.year % 100:02d}" if reference.year else "nd",)


def _page(reference: Reference, place: int) -> Value:
    pages = re.split(r"[-–,;]", reference.page)
    return (_ascii(pages[place]),) if reference.page else ()


_FIELDS: dict[str, Callable[[Reference], Value]] = {
    "auth": _auth,
    "authors": _authors,
    "year": _year,
    "shortyear": _short_year,
    "title": lambda reference: _telling(reference.title),
    "shorttitle": lambda reference: _telling(reference.title)[:3],
    "veryshorttitle": lambda reference: _telling(reference.title)[:1],
    "journal": lambda reference: _telling(reference.container_title),
    "volume": lambda reference: (_ascii(reference.volume),),
    "issue": lambda reference: (_ascii(reference.issue),),
    "firstpage": lambda reference: _page(reference, 0),
    "lastpage": lambda reference: _page(reference, -1),
}
_COUNTED_IN_WORDS = {"title", "shorttitle", "veryshorttitle", "journal"}
_MODIFIERS: dict[str, Callable[[Value], Value]] = {
    "lower": lambda value: tuple(word.lower() for word in value),
    "upper": lambda value: tuple(word.upper() for word in value),
    "capitalize": lambda value: tuple(word.capitalize() for word in value),
    "abbr": lambda value: tuple(word[0] for word in value if word),
}
