"""Authors as they are searched for, by family name and given name or initials: "tao, t"."""

from __future__ import annotations

import re

import msgspec

from refsdb.model import Name
from refsdb.model.csl import names_from_csl
from refsdb.text.fold import squash, words

_PERSON = re.compile(r"(?P<family>[^,]*\w[^,]*),\s*(?P<given>\w.*)")
_INITIAL = re.compile(r"(?P<family>.*\w.*)\s(?P<given>\w\.?)")  # one letter is no family name


def person_of(said: str) -> tuple[str, str] | None:
    """Family name and given name or initials, where both are said: "Tao, Terence", "tao, t", "Tao T"."""
    found = _PERSON.fullmatch(said.strip()) or _INITIAL.fullmatch(said.strip())
    return (found["family"].strip(), found["given"]) if found else None


def has_author(csl: str, family: str, given: str) -> bool:
    """Whether a CSL item (JSON) has such an author; an initial stands for every name that begins with it."""
    item = msgspec.json.decode(csl)
    return any(_is(name, words(family), squash(given)) for name in names_from_csl(item.get("author")))


def _is(name: Name, family: list[str], given: str) -> bool:
    if not set(family) <= set(words(name.surname)):
        return False
    theirs = words(name.given)
    forms = ("".join(theirs), "".join(word[0] for word in theirs))
    return any(form and (form.startswith(given) or given.startswith(form)) for form in forms)
