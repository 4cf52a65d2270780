"""The authors of a printed citation put right where they stand, in the way in which they are printed there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from refsdb.model.name import Name
from refsdb.text.fold import squash
from refsdb.writers.initials import initials

_SIGNS = r"[.\s‐‑-]*"
_BETWEEN = re.compile(r"\.?[\s,;，、；]*(?:(?:and|&|und|et|y|e|och|og|en)\s)?\s*")
_OTHERS = (
    re.compile(  # behind a list; its stop stays where it ends the sentence, unless that of an initial does
        r"(?P<stop>\.)?(?P<cut>[\s,;]*(?:(?:and|&)\s+)?(?:et\.?\s*al\b|and others\b)"
        r"(?(stop)\.?|(?:\.(?!\s+[\"“‘]?[A-Z\d]))?))"
    )
)
_PLAIN = ", "
_PAIR = 2
_SHORT = 3  # letters that stand together as initials
# Han, kana and hangul (Unicode's blocks): family and given name stand together, the family name first
_TOGETHER = re.compile("[々-〇぀-ヿ㐀-鿿가-힯豈-﫿\U00020000-\U000323af]+")


@dataclass(frozen=True, slots=True)
class _Printed:
    """A name as it stands in the text: its two parts, what is between them, and which of them goes first.

    `stopped`: initials have full stops; the last of them is not part of the name.
    """

    start: int
    end: int
    family: str
    given: str = ""
    between: str = ""
    given_first: bool = False
    stopped: bool = False


def with_names(text: str, old: Sequence[Name], new: Sequence[Name], *, exact: bool) -> str | None:
    """The text, in which the names `old` are printed, with the names `new`; None where that cannot be told.

    What is right in a name stays as it is printed; with `exact` every letter counts.
    """
    printed = _places(text, old)
    if not printed or not new:
        return None
    between = [text[one.end : other.start] for one, other in pairwise(printed)]
    if not all(map(_BETWEEN.fullmatch, between)):
        return None
    names = []
    for place, name in enumerate(new):
        at = min(place, len(printed) - 1)
        made = _printed_as(printed[at], old[at] if place < len(old) else None, name, exact=exact)
        if made is None:
            return None
        names.append(made)
    if len(new) != len(old):
        between = _joints(
            between, len(new) - 1, "." if printed[-1].stopped and not printed[-1].given_first else ""
        )
        if len(new) == _PAIR < len(old) and "," not in printed[-1].between:
            between = [re.sub(r"^,(?=\s*(?:and|&)\s)", "", between[0])]  # the comma of a series
    listed = "".join(name + joint for name, joint in zip(names, [*between, ""], strict=True))
    return text[: printed[0].start] + listed + text[printed[-1].end :]


def without_others(text: str, names: Sequence[Name]) -> str | None:
    """The text without the "et al" behind these names; None where it does not stand there."""
    span = span_of_names(text, names)
    found = _OTHERS.match(text, span[1]) if span else None
    return text[: found.start("cut")] + text[found.end("cut") :] if found else None


def names_stand(text: str, old: Sequence[Name], new: Sequence[Name]) -> bool:
    """Whether the names `new` stand in the text, one behind the other, so that `old` is but a misreading of it.

    Not so where `old` is a list with more names in it, joined as names are: then some of them are printed wrongly.
    """
    if not new or (len(new) < len(old) and _is_list(text, _places(text, old))):
        return False
    places = _places(text, new)
    if not places:
        short = [replace(name, given=initials(name.given)) for name in new]
        places = _places(text, short)
    complete = all(
        place.given or not name.given or together(name) for place, name in zip(places, new, strict=False)
    )
    between = (text[one.end : other.start] for one, other in pairwise(places))
    return bool(places) and complete and all(map(_BETWEEN.fullmatch, between))


def span_of_names(text: str, names: Sequence[Name]) -> tuple[int, int] | None:
    """Where the list of these names begins and ends in the text; None where it does not stand there."""
    places = _places(text, names)
    joints = (text[one.end : other.start] for one, other in pairwise(places))
    return (places[0].start, places[-1].end) if places and all(map(_BETWEEN.fullmatch, joints)) else None


def _is_list(text: str, places: Sequence[_Printed]) -> bool:
    """Whether names are joined by a comma or an "and": a stop alone also stands before a title."""
    joints = [text[one.end : other.start] for one, other in pairwise(places)]
    return bool(places) and all(_BETWEEN.fullmatch(joint) and joint.strip(" .") for joint in joints)


def _joints(between: Sequence[str], count: int, stop: str) -> list[str]:
    """What stands between names where there are more of them, or fewer: an "and" stays before the last."""
    last = between[-1] if between and between[-1].strip(" ,;.，、；") else ""
    plain = between[0] if between and not (len(between) == 1 and last) else f"{stop}{_PLAIN}"
    return [*[plain] * (count - 1), last or plain] if count > 0 else []


def _places(text: str, names: Sequence[Name]) -> list[_Printed]:
    """Where the names stand, one behind the other; none where one of them does not."""
    places: list[_Printed] = []
    at = 0
    for name in names:
        found = _place(text, name, at)
        if found is None:
            return []
        places.append(found)
        at = found.end
    return places


def _place(text: str, name: Name, at: int) -> _Printed | None:
    if together(name):
        found = re.compile(rf"{re.escape(name.surname)}\s*{re.escape(name.given)}").search(text, at)
        return _Printed(*found.span(), found[0]) if found else None
    family = r"(?<!\w)(?P<family>" + r"\s+".join(map(re.escape, name.surname.split())) + r")(?!\w)"
    letters = [re.escape(char) for char in name.given if char.isalnum()]
    forms = [family]
    if letters and not name.literal:
        given = r"(?P<given>(?<!\w)" + _SIGNS.join(letters) + r"(?!\w))"
        forms = [rf"{family}(?P<between>,?\s+){given}", rf"{given}(?P<between>\.?\s*){family}"]
    matches = [found for form in forms if (found := re.compile(form).search(text, at))]
    if not matches:
        return None
    first = min(matches, key=lambda found: found.start())
    family, given, between = (first.groupdict().get(part) or "" for part in ("family", "given", "between"))
    given_first = first.re.pattern.startswith("(?P<given>")
    stop = "." in between if given_first else "," in between and text.startswith(".", first.end())
    return _Printed(*first.span(), family, given, between, given_first, stop or "." in given)


def _printed_as(printed: _Printed, old: Name | None, new: Name, *, exact: bool) -> str | None:
    """The name in the way of a printed one, which prints `old`, or another name where that is None."""
    if together(Name(printed.family)):
        return _together_as(printed.family, old, new)
    if bool(new.literal) is not bool(not printed.given) and not (old and old == new):
        return None  # a body in place of a person, or a person of whom no other given name is printed
    same = old is not None and (old.surname == new.surname if exact else _alike(old.surname, new.surname))
    family = printed.family if same else new.surname
    if not same and printed.family.isupper() and len(printed.family) > 1:
        family = family.upper()
    if not printed.given:
        return family
    given = printed.given
    if new.given and not (old and same_given(old.given, new.given, exact=exact)):
        given = _in_the_way_of(printed, new.given)
    parts = (given, family) if printed.given_first else (family, given)
    return printed.between.join(parts)


def _together_as(printed: str, old: Name | None, new: Name) -> str | None:
    """The name as it is printed in Chinese, Japanese or Korean: 张三, or 张 三 with a blank where that has one."""
    whole = together(new)
    if not whole:
        return None
    if old and together(old) == whole:
        return printed
    return f"{new.surname} {new.given}" if " " in printed and new.given else whole


def together(name: Name) -> str:
    """The name as scripts print it that have no blank in it; "" where it is in another."""
    whole = name.surname + name.given
    return whole if _TOGETHER.fullmatch(whole.replace(" ", "")) else ""


def _alike(one: str, other: str) -> bool:
    return squash(one) == squash(other)


def same_given(old: str, new: str, *, exact: bool) -> bool:
    """Whether `old` prints the given name: the same initials, or all of it; without `exact` the first letter."""
    if _are_initials(old):
        return squash(initials(old)) == squash(initials(new)) or (
            not exact and squash(old)[:1] == squash(new)[:1]
        )
    return old == new if exact else squash(old)[:1] == squash(new)[:1]


def _are_initials(given: str) -> bool:
    words = re.findall(r"[^\W\d_]+", given)
    return all(word.isupper() and len(word) <= _SHORT for word in words)


def _in_the_way_of(printed: _Printed, given: str) -> str:
    """A given name as initials where the printed one is, with stops and blanks as there."""
    if not _are_initials(printed.given):
        return given
    letters = initials(given)
    if not letters.isalpha():
        return letters
    apart = " " in printed.given or (printed.stopped and len(printed.given) == 1)
    return (("." if printed.stopped else "") + (" " if apart else "")).join(letters)
