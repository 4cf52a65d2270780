"""Compares what was read with what the labelled sets say.

Two values are the same when their letters and digits are (without regard to case and form), or nearly the same
for prose; a list of names when its family names are. A wrong value is one too many and one missing. `whole`: first
author, year, title, container, volume and first page are all right, as far as the citation has them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.fuzz import ratio

from refsdb.model import Reference

FIELDS = {
    "author": "author", "editor": "editor", "title": "title", "container-title": "container_title", "year": "issued",
    "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
    "publisher-place": "publisher_place", "DOI": "doi", "URL": "url",
}  # fmt: skip
"""Name in the sets -> attribute of a reference."""
_WHOLE = ("author", "year", "title", "container-title", "volume", "page")
_NEARLY = {"title": 95, "container-title": 95, "publisher": 92, "publisher-place": 92}
_SMALL = re.compile(
    r"^(?:(?:de|van|von|der|den|del|della|di|da|dos|das|do|du|la|le|ter|ten|zu|zur|af|av|el|al|d|vom|zum)[\s’']+)+",
    re.IGNORECASE,
)
_DASH = re.compile(r"\s*[\u2010-\u2015\u2212-]+\s*")


@dataclass(slots=True)
class Score:
    """Counts of right, superfluous and missing values per field, and of citations that are right as a whole."""

    right: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    missing: Counter[str] = field(default_factory=Counter)
    citations: int = 0
    whole: int = 0

    def f1(self, name: str | None = None) -> float:
        """Of one field, or of all together."""
        names = [name] if name else list(FIELDS)
        right = sum(self.right[n] for n in names)
        wrong = sum(self.extra[n] + self.missing[n] for n in names)
        return 2 * right / (2 * right + wrong) if right else 0.0

    def add(
        self, gold: Mapping[str, Any], alt: Mapping[str, Any], skip: tuple[str, ...], reference: Reference
    ) -> list[str]:
        """Count one citation; the fields in which it is wrong are returned."""
        self.citations += 1
        wrong = []
        core = True
        for name in FIELDS:
            if name in skip:
                continue
            there, read = gold.get(name), value(reference, name)
            if not there and not read:
                continue
            accepted = [there, *alt.get(name, [])] if there else []
            hit = bool(read) and any(same(name, one, read) for one in accepted)
            if hit:
                self.right[name] += 1
            else:
                wrong.append(name)
                self.extra[name] += bool(read)
                self.missing[name] += bool(there)
            if name in _WHOLE and there:
                if name == "author":
                    hit = bool(read) and _family(there[0]) == _family(read[0])
                elif name == "page":
                    hit = bool(read) and any(
                        _page(one).split("-")[0] == _page(read).split("-")[0] for one in accepted
                    )
                core = core and hit
        self.whole += core
        return wrong


def value(reference: Reference, name: str) -> Any:
    """A reference's value in the form of the sets."""
    if name == "year":
        return str(reference.year or "")
    found = getattr(reference, FIELDS[name])
    return [person.surname for person in found] if name in {"author", "editor"} else found


def same(name: str, one: Any, other: Any) -> bool:
    """Whether two values of a field are the same thing."""
    if name in {"author", "editor"}:
        return len(one) == len(other) and all(
            _family(a) == _family(b) for a, b in zip(one, other, strict=True)
        )
    if name == "page":
        return _page(one) == _page(other)
    if name in {"DOI", "URL"}:
        return _address(one) == _address(other)
    a, b = key(one), key(other)
    return a == b or (name in _NEARLY and bool(a) and bool(b) and ratio(a, b) >= _NEARLY[name])


def key(text: object) -> str:
    """The letters and digits of a text, by which two texts are compared."""
    folded = unicodedata.normalize("NFKC", str(text)).casefold().replace("ß", "ss")
    return "".join(letter for letter in folded if letter.isalnum())


def _family(name: str) -> str:
    return key(_SMALL.sub("", unicodedata.normalize("NFKC", name))) or key(name)


def _page(text: object) -> str:
    first, dash, last = _DASH.sub("-", str(text)).strip(" .,;:()").partition("-")
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{first}{dash}{last}".casefold()


def _address(text: object) -> str:
    bare = re.sub(r"\s", "", str(text)).lower()
    return re.sub(r"^(?:(?:https?|ftp)://)?(?:www\.)?", "", bare).rstrip("/.,;:)]>")
