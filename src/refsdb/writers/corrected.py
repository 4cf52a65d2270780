"""A printed citation with only what is wrong in it put right, in the style in which it was printed.

What counts as wrong is what a reader would be led astray by: another year, volume, issue or page, another title or
journal, other authors. Capitals, punctuation, abbreviated journals, shortened titles and page ranges, and authors
left out behind "et al." stay as they are printed, unless a person said otherwise. So does what stands in another
script where a record has it in Latin letters.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import month_abbr, month_name
from collections.abc import Callable, Collection
from dataclasses import replace
from typing import NamedTuple

from refsdb.model.csl import csl_name
from refsdb.model.date import Date
from refsdb.model.item import Item
from refsdb.model.name import Name
from refsdb.model.reference import Reference
from refsdb.text.fold import fold, squash, words
from refsdb.text.journals import likeness
from refsdb.writers import printed
from refsdb.writers.printed_names import (
    names_stand,
    same_given,
    span_of_names,
    together,
    with_names,
    without_others,
)
from refsdb.writers.printed_values import DASH, RANGE, patterns, stands, unclaimed
from refsdb.writers.tidy import line, tidy

_SAME_JOURNAL = 0.9  # `likeness` where one name is complete and the other goes on
_WORDED = re.compile(r"(?i)\bvol(?:ume|\.)?\s*$")  # before a volume
_FIELDS = (
    "author",
    "issued",
    "title",
    "container_title",
    "volume",
    "issue",
    "page",
    "doi",
    "edition",
    "publisher",
    "publisher_place",
    *(_IF_PRINTED := ("editor", "collection_title", "number", "genre", "event_title", "url")),
)


class Corrected(NamedTuple):
    """A citation as it should be printed, and what of it a person has to see to: a clause a field."""

    text: str
    left: tuple[str, ...] = ()


def corrected(text: str, read: Reference, believed: Reference, by_person: Collection[str] = ()) -> Corrected:
    """The citation `text`, of which `read` was read, as it should be printed; the same text where nothing is wrong.

    `by_person` are the fields of `believed` that a person gave: they are right to the letter. A value that already
    stands in the text was misread, not misprinted, and changes nothing. Any other is put where the wrong one stands;
    a DOI that was not printed stands behind all. Where there is no place for one, a citation in the house style is
    set anew, if that has one; else the value is told in `left`, and nothing printed is lost.
    """
    read, believed = tidy(read), tidy(believed)
    wrong = [name for name in _FIELDS if _is_wrong(name, read, believed, exact=name in by_person)]
    new, left, unplaced = text, [], []
    for name in wrong:
        exact = name in by_person
        free = unclaimed(name, new, read, believed)
        shortened = name == "author" and exact and _is_shortened(read, believed)
        if not shortened and _stands(name, free, read, believed):
            if _is_longer(getattr(read, name), getattr(believed, name)):
                left.append(f"{csl_name(name)} is printed longer than {_said(believed, name)}")
            continue
        if name == "author":
            put = _put_authors(new, read, believed, exact=exact)
        elif name == "editor":
            put = _put_editors(new, free, read, believed)
        else:
            put = _put(name, new, free, read, believed)
        new = new if put is None else put
        unplaced += [name] if put is None else []
    if unplaced and words(_house(read)) == words(text):
        values = {name: getattr(believed, name) for name in wrong}
        made = _house(replace(read, **values, et_al=believed.et_al if "author" in wrong else read.et_al))
        if all(_is_set(name, made, read, believed) for name in wrong):
            return Corrected(made)
    left += [f"no place was found for {csl_name(name)} {_said(believed, name)}" for name in unplaced]
    return Corrected(new, tuple(left))


def _stands(name: str, free: str, read: Reference, believed: Reference) -> bool:
    """Whether the right value stands in the text, and is not only another spelling of what was read."""
    old, new = getattr(read, name), getattr(believed, name)
    if name in {"author", "editor"}:
        return names_stand(free, old, new)
    if isinstance(old, Date) and isinstance(new, Date) and old.year == new.year:
        return old.day == new.day and any(
            len(re.findall(rf"\b{month}\b", free)) == 1 for month in _months(new)
        )
    return bool(new) and (not isinstance(old, str) or fold(old) != fold(new)) and stands(name, free, new)


def _is_set(name: str, made: str, read: Reference, believed: Reference) -> bool:
    """Whether the house style prints the value; of the authors it prints what it prints."""
    value = getattr(believed, name)
    if name == "author" or not value:
        return True
    return (
        _stands(name, made, read, believed) if isinstance(value, Date | tuple) else stands(name, made, value)
    )


def _is_longer(old: object, new: object) -> bool:
    return isinstance(old, str) and isinstance(new, str) and f" {fold(new)} " in f" {fold(old)} "


def _said(believed: Reference, name: str) -> str:
    value = getattr(believed, name)
    if isinstance(value, Date):
        return value.iso or value.literal
    if isinstance(value, tuple):
        value = "; ".join(" ".join(filter(None, (one.surname, one.given))) for one in value)
    return str(value) or "that is none"


def _house(reference: Reference) -> str:
    return printed.text(Item("", reference), 0)


def _is_wrong(name: str, read: Reference, believed: Reference, *, exact: bool) -> bool:
    old, new = getattr(read, name), getattr(believed, name)
    if name == "author" and exact and _is_shortened(read, believed):
        return True
    if old == new or (not new and not exact):
        return False
    if exact and (old or name not in _IF_PRINTED):
        shortened = name == "author" and read.et_al
        return name not in {"author", "editor"} or not _same_letters(old, new, et_al=shortened)
    if not old or name not in _ALIKE:
        return False  # what is not printed is no fault of the print
    return not _ALIKE[name](old, new)


def _is_shortened(read: Reference, believed: Reference) -> bool:
    """Whether "et al" is printed where a person says that nobody is left out, or one name behind the only one."""
    count = len(believed.author)
    whole = count <= len(read.author) or (len(read.author) == 1 and count == 2)
    return read.et_al and not believed.et_al and count > 0 and whole


def _same_authors(old: tuple[Name, ...], new: tuple[Name, ...]) -> bool:
    """Whether those that are printed are the first of the work's."""
    return len(old) <= len(new) and all(map(_same_name, old, new))


def _same_letters(old: tuple[Name, ...], new: tuple[Name, ...], *, et_al: bool) -> bool:
    """Whether the names are printed to the letter, or by their initials."""
    new = new[: len(old)] if et_al else new
    return len(old) == len(new) and all(
        together(one) == together(other)
        if together(one)
        else one.surname == other.surname
        and (not one.given or same_given(one.given, other.given, exact=True))
        for one, other in zip(old, new, strict=True)
    )


def _same_name(old: Name, new: Name) -> bool:
    if _in_latin(new.surname) and not _in_latin(old.surname):
        return True  # a record that spells it in Latin letters
    if together(old):  # its parts may be told apart there
        return together(old) == together(new)
    one, other = squash(old.surname), squash(new.surname)
    if one != other and squash(old.family or old.literal) != squash(new.family or new.literal):
        return False
    return not (old.given and new.given) or squash(old.given)[:1] == squash(new.given)[:1]


def _same_title(old: str, new: str) -> bool:
    if _in_latin(new) and not _in_latin(old):
        return True  # a record that translates it
    one, other = fold(old), fold(new)
    short, long = sorted((one, other), key=len)
    return one == other or one.replace(" ", "") == other.replace(" ", "") or long.startswith(f"{short} ")


def _in_latin(text: str) -> bool:
    """Whether most of its letters are Latin ones."""
    letters = [char for char in text if char.isalpha()]
    latin = sum(char.isascii() or unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return 2 * latin > len(letters)


def _same_pages(old: str, new: str) -> bool:
    first, last = (RANGE.fullmatch(pages) for pages in (old, new))
    if not (first and last):
        return squash(first[1] if first else old) == squash(last[1] if last else new)
    return squash(first[1]) == squash(last[1]) and squash(last[2]).endswith(squash(first[2]))


_ALIKE: dict[str, Callable[..., bool]] = {
    "author": _same_authors,
    "issued": lambda old, new: old.year == new.year or not (old.year and new.year),
    "title": _same_title,
    "container_title": lambda old, new: _same_title(old, new) or likeness(old, new) >= _SAME_JOURNAL,
    "volume": lambda old, new: squash(old) == squash(new),
    "issue": lambda old, new: squash(old) == squash(new),
    "page": _same_pages,
    "doi": lambda old, new: old.lower() == new.lower(),
}


def _put_authors(text: str, read: Reference, believed: Reference, *, exact: bool) -> str | None:
    """The text with its authors put right. A list that is shortened stays so, unless it leaves nobody out; more of
    them are missing only where a person says so.
    """
    new = believed.author
    if exact and _is_shortened(read, believed):
        whole = without_others(text, read.author)
        return with_names(whole, read.author, new, exact=exact) if whole else None
    if read.et_al or not exact:
        new = new[: len(read.author)]
    return with_names(text, read.author, new, exact=exact)


def _put_editors(text: str, free: str, read: Reference, believed: Reference) -> str | None:
    """The text with the editors that a person named, in the place of those that stand in what is `free`."""
    span = span_of_names(free, read.editor)
    made = with_names(free, read.editor, believed.editor, exact=True) if span else None
    if made is None or span is None:
        return None
    start, end = span
    return text[:start] + made[start : len(made) - len(free) + end] + text[end:]


def _put(name: str, text: str, free: str, read: Reference, believed: Reference) -> str | None:
    """The text with one value replaced where it stands; None where it does not stand in what is `free` once."""
    old, new = getattr(read, name), getattr(believed, name)
    if name == "doi" and new and not old:  # it has no place of its own: it stands behind all
        stop = "" if text.rstrip().endswith((".", ")", "]")) else "."
        return f"{text.rstrip()}{stop} doi:{new}"
    if name == "issue" and new and not old:
        return _with_issue(text, new, read, believed)
    if not old or not new:
        return None
    if isinstance(old, Date):
        if not (old.year and new.year):
            return None
        if old.year == new.year:
            return _with_month(text, free, old, new)
        old, new = str(old.year), str(new.year)
    elif name == "page":
        new = new.replace("-", _dash(text, old))
    for pattern in patterns(name, old):
        found = list(re.finditer(pattern, free))
        if len(found) == 1:
            if name == "edition" and new.isdecimal() and found[0][0].endswith(("st", "nd", "rd", "th")):
                new = printed.ordinal(int(new))
            return text[: found[0].start()] + line(new) + text[found[0].end() :]
    return None


def _with_month(text: str, free: str, old: Date, new: Date) -> str | None:
    """The text with another month in the place of that which is printed, a word as long; the day must be the same."""
    for month, other in zip(_months(old), _months(new), strict=False) if old.day == new.day else ():
        found = list(re.finditer(rf"\b{month}\b", free))
        if len(found) == 1:
            return text[: found[0].start()] + other + text[found[0].end() :]
    return None


def _months(date: Date) -> tuple[str, ...]:
    """The month's name, whole and short; none where it is none."""
    return (month_name[date.month], month_abbr[date.month]) if 1 <= date.month <= 12 else ()


def _with_issue(text: str, issue: str, read: Reference, believed: Reference) -> str | None:
    """The text with an issue that was not printed behind its volume; None where that does not stand there once."""
    free = unclaimed("volume", text, read, believed)
    for pattern in patterns("volume", believed.volume) if believed.volume else ():
        found = list(re.finditer(pattern, free))
        if len(found) == 1:
            start, end = found[0].span()
            behind = f", no. {issue}" if _WORDED.search(text[:start]) else f"({issue})"
            return text[:end] + behind + text[end:]
    return None


def _dash(text: str, old: str) -> str:
    """The dash with which the text prints its pages."""
    both = RANGE.fullmatch(old)
    found = re.search(rf"(?<!\w){re.escape(both[1])}({DASH})\w", text) if both else None
    return found[1] if found else "-"
