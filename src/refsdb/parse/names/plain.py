"""Lists in the most frequent prints, read by one pattern each: "Deza G, Muller AB", "A. Deza and B. Muller"."""

from __future__ import annotations

import re

from refsdb.model import Name
from refsdb.parse.names.body import BODY_WORDS
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import SUFFIXES
from refsdb.parse.names.signs import AND_WORDS, FILM_WORDS, MORE_WORDS, ROLE_WORDS

_EXTENDED = [chr(code) for code in range(0x100, 0x180)]  # Latin Extended-A: "Łęcki", "Dvořák"
_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, _EXTENDED))
_LOWER = "a-zß-öø-ÿ" + "".join(filter(str.islower, _EXTENDED))
_ONE = rf"[{_UPPER}][{_LOWER}]++(?:-[{_UPPER}][{_LOWER}]++)?"
_FAMILY = rf"(?:(?:de(?: la)?|d[iau]|l[ae]|te[rn]|van(?: de[rn]?)?) )?(?:Ma?c|[OD]['’])?{_ONE}"
_CAPITALS = rf"[{_UPPER}]{{4,}}+"
_STOPPED = r"[A-Z]\.(?:[ -]?[A-Z]\.){0,2}"
_INITIALS = (
    rf"(?>{_STOPPED}|[A-Z]{{1,3}}+\.?)"  # one way only: "L." is both, and n of them are read in 2**n ways
)
_BETWEEN = r"(?:,|,? (?:and|und|et|&)) "
_WORD = re.compile(r"[^\W\d_]+")
_TWO = 2  # names: one may be a body, and where no "and" joins two, the second may be given names of the first
_JOINED = re.compile(r" (?:and|und|et|&) ")
_SHORT = 4  # letters from which a stop behind a word ends the list and shortens no word


def _print(name: str, between: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """(a whole list of such names, one of them); the groups are family and given names, or given and family."""
    return re.compile(f"(?:{name})(?:{between}(?:{name}))*"), re.compile(name)


_PRINTS = (
    _print(
        rf"({_FAMILY}|{_CAPITALS}), ({_INITIALS})|({_STOPPED}) ({_FAMILY}|{_CAPITALS})",
        rf"(?:; | ?/ ?|{_BETWEEN})",
    ),
    _print(rf"({_FAMILY}) ({_INITIALS})", _BETWEEN),
    _print(rf"({_FAMILY}), ({_ONE}(?: [A-Z]\.?)?)", r"(?:; | ?/ ?| (?:and|und|et|&) )"),
)
_WHOLE, _WHOLE_ONE = _print(rf"([{_UPPER}][{_LOWER}]{{2,}}+)((?: [A-Z]\.){{0,2}}) ({_ONE})", _BETWEEN)
"""Names with given names written out: "Anna B. Oak, Peter Elm, and Maria Ash"."""
_LIKE_INITIALS = frozenset("Yu Ch Th Ph St Sh Zh Kh Ts Ya Ye Wm Chr Fr Hj Jos Gg Ge".split())
_BODIES = frozenset(form for word in BODY_WORDS for form in (word.capitalize(), word.upper()))
_SUFFIXES = frozenset(form for word in SUFFIXES for form in (word.capitalize(), word.upper()))
_LIKE_MORE = frozenset(word.upper() for word in MORE_WORDS if len(word) > _SHORT - 1)
_LIKE_AND = frozenset("Et Und Og OG Och OCH".split())
_TELLING = (
    AND_WORDS
    | ROLE_WORDS
    | MORE_WORDS
    | FILM_WORDS
    | _BODIES
    | _SUFFIXES
    | _LIKE_INITIALS
    | _LIKE_AND
    | _LIKE_MORE
) - {"and", "und", "et"}
"""Words that make more of a list than families with their initials."""


def plain_list(text: str) -> tuple[tuple[Name, ...], bool] | None:
    """What `any_list` of the module `people` reads, in a fraction of the time; None of any other print."""
    text = text.rstrip("(").strip(" ,;:")
    shortened = text.endswith((" et al", " et al."))
    if shortened:
        text = text[: text.rindex(" et al")].rstrip(",")
    elif text.endswith(".") and text[-1 - _SHORT : -1].isalpha():
        text = text[:-1]
    one = next((one for whole, one in _PRINTS if whole.fullmatch(text)), None)
    if one is None and _WHOLE.fullmatch(text) and _TELLING.isdisjoint(_WORD.findall(text)):
        names = _WHOLE_ONE.findall(text)
        told = len(names) > _TWO or _JOINED.search(text) or all(first.lower() in GIVEN for first, *_ in names)
        if told and not any(family.lower() in GIVEN for *_, family in names):
            return tuple(Name(family, first + more) for first, more, family in names), shortened
    if one is None or not _TELLING.isdisjoint(_WORD.findall(text)) or (shortened and "U." in text):
        return None
    return tuple(_name(*groups) for groups in one.findall(text)), shortened


def _name(family: str, given: str, given_first: str = "", family_last: str = "") -> Name:
    particle, _, family = (family or family_last).rpartition(" ")
    return Name(family, given or given_first, particle)
