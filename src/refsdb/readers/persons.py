"""Names of persons and bodies as the formats of references write them in one string."""

from __future__ import annotations

import re

from refsdb.model import Name

_COMMA = re.compile(r"\s*(?:(?<!\d),|,(?!\d))\s*")  # in "The 1,000 Genomes" it parts nothing
_INITIALS = re.compile(r"(.+?) ((?:[^\W\d_]\.[ -]?){1,4}|[A-Z]{1,4})(?: (Jr|Sr|2nd|3rd|II|III)\.?)?")
_AND = re.compile(r"\s+(?:and|&)\s+")
_OTHERS = re.compile(r"(?:and )?(?:others|et\.? al\.?)", re.IGNORECASE)
_BEHIND = re.compile(r"[;,]?\s+et\.? al\.?$", re.IGNORECASE)


def person_of(text: str) -> Name:
    """`Family, Given, Suffix`; without a comma a body, or a person of one name."""
    family, given, suffix = (*_COMMA.split(text, maxsplit=2), "", "")[:3]
    if not given:
        return Name(literal=family) if " " in family else Name(family)
    words = family.split(" ")
    small = next((place for place, word in enumerate(words) if not word[:1].islower()), 0)
    return Name(" ".join(words[small:]), given, " ".join(words[:small]), suffix)


def persons_of(text: str) -> tuple[tuple[Name, ...], bool]:
    """The names in "Adams A; Berg B", "Adams A, Berg B", "Adams, Ann and Berg, Bo", and whether others are said.

    What may be the name of one body ("Health and Welfare") is not parted.
    """
    whole = " ".join(text.split())
    bare = _BEHIND.sub("", whole)
    parts = [part for part in re.split(r"\s*;\s*", bare) if part]
    if len(parts) == 1:
        for between in (_AND, _COMMA):
            said = between.split(bare)
            if len(said) > 1 and all(_short(one) or (between is _AND and "," in one) for one in said):
                parts = said
                break
    named = [part for part in parts if not _OTHERS.fullmatch(part)]
    names = tuple(name for part in named if (name := _short(part) or person_of(part)).surname)
    return names, bare != whole or len(named) < len(parts)


def _short(text: str) -> Name | None:
    """`Adams A`, `van Berg B. C. Jr`."""
    found = _INITIALS.fullmatch(text) if "," not in text else None
    if found is None:
        return None
    family = person_of(f"{found[1]}, {found[2].strip()}")
    return Name(family.family, family.given, family.particle, found[3] or "")
