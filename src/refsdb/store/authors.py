"""Authors as they are searched for, by family name and given name or initials: "tao, t"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec

from refsdb.model import Name
from refsdb.model.csl import names_from_csl
from refsdb.text.fold import squash, words

_PERSON = re.compile(r"(?P<family>[^,]*\w[^,]*),\s*(?P<given>\w.*)")
_INITIAL = re.compile(r"(?P<family>.*\w.*)\s(?P<given>\w\.?)")  # one letter is no family name

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# before two letters, of which the first is no vowel: hardly a word of another language is one without its "e"
_SPELT = re.compile(r"(?<![qQ])([aouAOU])e(?=[b-df-hj-np-tv-xz][^\W\d_])")


class _Item(msgspec.Struct):
    author: Any = ()


_ITEM = msgspec.json.Decoder(_Item)


def person_of(said: str) -> tuple[str, str] | None:
    """Family name and given name or initials, where both are said: "Tao, Terence", "tao, t", "Tao T"."""
    found = _PERSON.fullmatch(said.strip()) or _INITIAL.fullmatch(said.strip())
    return (found["family"].strip(), found["given"]) if found else None


def has_author(csl: str, family: str, given: str) -> bool:
    """Whether a CSL item (JSON) has such an author; an initial stands for every name that begins with it."""
    wanted, begins = _said(family, given)
    people = [one for one in _ITEM.decode(csl).author if _may_be(one, begins)]
    return any(_is(name, wanted, begins) for name in names_from_csl(people))


def spellings(said: str) -> tuple[str, ...]:
    """A word as it is said, and with its umlauts as German spells them without, or the other way: Müller, Mueller."""
    other = said.translate(_UMLAUTS)
    if other == said:
        other = _SPELT.sub(r"\1", said)
    return (said,) if other == said else (said, other)


@lru_cache(maxsize=16)
def _said(family: str, given: str) -> tuple[tuple[frozenset[str], ...], str]:
    return tuple(frozenset(words(one)) for one in spellings(family)), squash(given)


def _may_be(person: object, begins: str) -> bool:
    """Whether the given name may begin so: most are told apart by their first letter."""
    given = person.get("given") if isinstance(person, dict) else None
    if not isinstance(given, str) or not given[:1].isascii() or not given[:1].isalnum():
        return True
    return given[0].lower() == begins[:1]


def _is(name: Name, families: Sequence[frozenset[str]], given: str) -> bool:
    surname = words(name.surname)
    if not any(family.issubset(surname) for family in families):
        return False
    theirs = words(name.given)
    forms = ("".join(theirs), "".join(word[0] for word in theirs))
    return any(form and (form.startswith(given) or given.startswith(form)) for form in forms)
