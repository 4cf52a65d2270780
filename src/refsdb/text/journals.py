"""Names of journals compared: full, abbreviated, as initials, with or without their qualifiers.

No table: an abbreviation's words are beginnings or contractions of the full name's words, in the same order
(ISO 4), so that "Z Hautkr" is "Zeitschrift für Hautkrankheiten" without knowing either.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from refsdb.text.fold import words

# Articles, prepositions and conjunctions that abbreviations leave out (ISO 4, 4.5), in the usual languages.
_SMALL = frozenset(
    words(
        "a an and the of for in on to at from de du des del della di la le les l d el los las et e y i "
        "der die das den dem und fur zur zum van het een och og voor"
    )
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*[)\]]")
_SUBTITLE = re.compile(r"\s*(?:[:=/;]| - | – ).*$")
_TELLING = 4  # letters of a word that tells something of a journal
_VOWEL = re.compile(r"[aeiouy]")


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a journal's name that an abbreviation keeps: brackets and small words are left out."""
    kept = tuple(word for word in words(_BRACKETED.sub(" ", name)) if word not in _SMALL)
    return kept or tuple(words(name))


@lru_cache(maxsize=4096)
def main_words(name: str) -> tuple[str, ...]:
    """`name_words` of the part before a subtitle: "J Phys A: Math Gen" gives j, phys."""
    return name_words(_SUBTITLE.sub("", name)) or name_words(name)


def abbreviates(short: str, long: str) -> bool:
    """Whether one folded word may stand for the other: a beginning ("dermatol"), or a contraction ("natl").

    A contraction keeps the first letter and the order, and also the last letter unless it has no vowel ("jpn").
    """
    if len(short) > len(long):
        short, long = long, short
    if long.startswith(short):
        return True
    if short[:1] != long[:1] or len(short) < 3:
        return False
    if _VOWEL.search(short) and (len(short) < 4 or short[-1] != long[-1]):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)


def likeness(one: str, other: str) -> float:
    """How far two printed names can be one journal: 1.0 yes, 0.0 no, between for a share of their words.

    0.9 where one name is complete and the other goes on ("Proc Natl Acad Sci" of ... "U S A").
    """
    names, mains = (name_words(one), name_words(other)), (main_words(one), main_words(other))
    whole = _likeness(*names)
    return whole if whole == 1.0 or names == mains else max(whole, _likeness(*mains) * 0.95)


def part_of(printed: str, name: str) -> bool:
    """Whether the words printed, abbreviated or not, all stand in the name, in this order.

    "Plant Pathol" was cut from the European Journal of Plant Pathology. One word must tell something.
    """
    shown = name_words(printed)
    return any(len(word) >= _TELLING for word in shown) and _in_order(shown, name_words(name)) == len(shown)


def printed_at(printed: Sequence[str], name: str) -> int:
    """Where in `printed` (folded words of a text) the journal's name stands, abbreviated or not; -1 if nowhere.

    A name of one word counts only in full or nearly so, and only before a number ("Cutis 66").
    """
    for wanted in dict.fromkeys((name_words(name), main_words(name))):
        if not wanted:
            continue
        at = _single(printed, wanted[0]) if len(wanted) == 1 else _run(printed, wanted)
        if at >= 0:
            return at
    return -1


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if len(short) == 1 and len(short[0]) >= 3 and _initials(long).startswith(short[0]):
        return 1.0
    if not abbreviates(short[0], long[0]):
        return 0.0
    if len(short) == len(long) == 1:
        # one word each: "Hum" for "Human" says something, "J" for "Journal" nothing
        return 1.0 if min(len(short[0]), len(long[0])) >= 3 else 0.0
    if len(short) > 1 and all(abbreviates(a, b) for a, b in zip(short, long, strict=False)):
        return 1.0 if len(short) == len(long) else 0.9
    return _in_order(short, long) / len(long)


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> int:
    """How many words of `short`, one after the other, stand for words of `long`; others are passed over."""
    found = at = 0
    for word in short:
        for index in range(at, len(long)):
            if abbreviates(word, long[index]):
                found, at = found + 1, index + 1
                break
    return found


def _initials(name: tuple[str, ...]) -> str:
    return "".join(word[0] for word in name)


def _single(printed: Sequence[str], wanted: str) -> int:
    for at, word in enumerate(printed):
        if word[0] == wanted[0] and (word == wanted or (len(word) >= 4 and wanted.startswith(word))):
            after = printed[at + 1 : at + 4]
            if any(following[:1].isdigit() for following in after):
                return at
    return -1


def _run(printed: Sequence[str], wanted: tuple[str, ...]) -> int:
    initials = _initials(wanted)
    for start, word in enumerate(printed):
        if word[0] != wanted[0][0]:
            continue
        if len(initials) >= 3 and word == initials:
            return start
        index = 0
        for following in printed[start : start + 2 * len(wanted) + 4]:
            if abbreviates(following, wanted[index]):
                index += 1
                if index == len(wanted):
                    return start
            elif following not in _SMALL:
                break
    return -1
