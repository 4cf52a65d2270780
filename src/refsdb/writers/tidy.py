"""A reference as it may leave the house: one line per value, no characters that act instead of standing for text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Any

from refsdb.model.date import Date
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.text.pages import bare_page, whole_range

# Controls, lone surrogates, noncharacters; the marks that reorder text on a terminal (UAX 9) and the invisible
# soft hyphen, zero-width space, word joiner and byte order mark. Joiners of Persian and Indic scripts stay.
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff"
    "\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_BLANKS = re.compile(r"\s+")


def tidy(reference: Reference) -> Reference:
    """The reference with every text in NFC on one line, without control characters; empty names are left out."""
    changed: dict[str, Any] = {}
    for field in reference.known():
        value = getattr(reference, field)
        new: Any = value
        if isinstance(value, str):
            new = line(value)
            if field == "page":  # a record's range may have any dash and a shortened end
                new = whole_range(bare_page(new))
        elif isinstance(value, tuple):
            new = tuple(name for name in map(_name, value) if name.surname)
        elif isinstance(value, Date) and value.literal:
            new = replace(value, literal=line(value.literal))
        if new != value:
            changed[field] = new
    return replace(reference, **changed) if changed else reference


def line(text: str) -> str:
    """`text` on one line: blanks of every kind folded to one space, acting characters dropped, NFC."""
    if not text.isprintable() or "  " in text or text != text.strip():
        text = _BLANKS.sub(" ", _DROPPED.sub("", text)).strip()
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _name(name: Name) -> Name:
    if name.literal:
        return Name(literal=line(name.literal))
    family, given = line(name.family), line(name.given)
    particle, suffix = name.particle and line(name.particle), name.suffix and line(name.suffix)
    if not family:  # a body, or a person of one name
        return Name(literal=" ".join(part for part in (particle, given) if part))
    same = (
        family == name.family and given == name.given and particle == name.particle and suffix == name.suffix
    )
    return name if same else Name(family, given, particle, suffix)
