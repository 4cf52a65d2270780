"""Authors as they are searched for, by family name and given name or initials: "tao, t"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from refsdb.text.fold import squash, words

_PERSON = re.compile(r"(?P<family>[^,]*\w[^,]*),\s*(?P<given>\w.*)")
_INITIAL = re.compile(r"(?P<family>.*\w.*)\s(?P<given>\w\.?)")  # one letter is no family name

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# before two letters, of which the first is no vowel: hardly a word of another language is one without its "e"
_SPELT = re.compile(r"(?<![qQ])([aouAOU])e(?=[b-df-hj-np-tv-xz][^\W\d_])")


class _Person(msgspec.Struct, gc=False):
    family: str = ""
    given: str = ""
    particle: str = msgspec.field(name="non-dropping-particle", default="")


class _Item(msgspec.Struct, gc=False):
    author: tuple[_Person, ...] = ()


_ITEM = msgspec.json.Decoder(_Item)
MAY_HAVE_AUTHOR = """(r.csl LIKE ? OR r.csl GLOB '*"given":"[^A-Za-z0-9]*')"""
"""SQL: whether `has_author` can be; the value is `begins_so`. Of many rows it is the quicker question."""


def begins_so(given: str) -> str:
    """A pattern of what stands in a CSL item as it is stored, where a given name begins as this one does."""
    return f'%"given":"{squash(given)[:1]}%'


def person_of(said: str) -> tuple[str, str] | None:
    """Family name and given name or initials, where both are said: "Tao, Terence", "tao, t", "Tao T"."""
    found = _PERSON.fullmatch(said.strip()) or _INITIAL.fullmatch(said.strip())
    return (found["family"].strip(), found["given"]) if found else None


def has_author(csl: str, family: str, given: str) -> bool:
    """Whether a CSL item as it is stored has such an author; an initial stands for every name that begins with it."""
    families, begins = _said(family, given)
    return any(_may_be(one.given, begins) and _is(one, families, begins) for one in _ITEM.decode(csl).author)


def spellings(said: str) -> tuple[str, ...]:
    """A word as it is said, and with its umlauts as German spells them without, or the other way: Müller, Mueller."""
    other = said.translate(_UMLAUTS)
    if other == said:
        other = _SPELT.sub(r"\1", said)
    return (said,) if other == said else (said, other)


@lru_cache(maxsize=16)
def _said(family: str, given: str) -> tuple[tuple[frozenset[str], ...], str]:
    return tuple(frozenset(words(one)) for one in spellings(family)), squash(given)


def _may_be(given: str, begins: str) -> bool:
    """Whether the given name may begin so: most are told apart by their first letter."""
    first = given[:1]
    return first.lower() == begins[:1] if first.isascii() and first.isalnum() else bool(given)


def _is(person: _Person, families: Sequence[frozenset[str]], given: str) -> bool:
    surname = words(f"{person.particle} {person.family}")
    if not any(family.issubset(surname) for family in families):
        return False
    theirs = words(person.given)
    forms = ("".join(theirs), "".join(word[0] for word in theirs))
    return any(form and (form.startswith(given) or given.startswith(form)) for form in forms)
