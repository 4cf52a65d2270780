"""The first author: the surname that a citation begins with."""

from __future__ import annotations

import re

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from refsdb.match.finding import Finding
from refsdb.match.folded import fold
from refsdb.match.printed import Printed
from refsdb.model import Name, Work
from refsdb.text.fold import words

CLOSE = 80  # percent of matching letters of a misspelt surname
_SCANNED = str.maketrans("015869", "olsbbg")  # digits that a scanner takes letters for
_BETWEEN_STOPS = re.compile(
    r"(?:^|(?<=[.;:,/\]]))\s*([^\W\d_][^.,;:/\[\]()]{2,30})(?=[.,;:(])"
)  # "… in mice. Miller. J …"
_TAIL = 2  # words at the end of a text that may be its only author
_SHORT = 3  # letters up to which a likeness of names says nothing
_COMMON = frozenset(
    words("a an and as at by et for in is of on or the to und")
)  # words of titles beside a name
_SMALL = frozenset(
    words("de da di do dos del della la le van von der den ter ten el al bin ibn jr sr ii iii st")
)


def judge(printed: Printed, work: Work) -> list[Finding]:
    """How the record's first author agrees with the print; a second finding for a wrong initial."""
    people = work.author or work.editor
    if not people:
        return [Finding("author", "absent", "the record names no author")]
    first = people[0]
    surname = fold(first.surname)
    if not surname:
        return [Finding("author", "absent", "the record names no author")]
    level = _level(printed, first, surname, people)
    findings = [Finding("author", level, _DETAIL[level].format(first.surname))]
    if (
        level == "same"
        and printed.initial
        and first.given
        and fold(first.given)[:1] not in {"", printed.initial}
    ):
        findings.append(Finding("initial", "differs", f"another initial than {first.given}"))
    return findings


def namesake(found: list[Finding], others: Finding | None) -> list[Finding]:
    """The findings; with another initial and other co-authors the same surname is another person's."""
    if len(found) < 2 or others is None or others.level != "differs":
        return found
    return [found[0]._replace(level="namesake", detail="another first author of the same name"), *found[1:]]


_DETAIL = {
    "same": "{} is first author",
    "close": "the first author is nearly {}",
    "a letter off": "the first author is {} but for a letter",
    "listed": "{} is named, but not first",
    "differs": "{} is not named",
    "absent": "no author to compare",
}


def _level(printed: Printed, first: Name, surname: str, people: tuple[Name, ...]) -> str:
    shown = printed.first
    if shown and (shown == surname or shown.replace(" ", "") == surname.replace(" ", "")):
        return "same"
    telling = _telling(surname)
    if shown:
        mine = _telling(shown)
        if mine and (mine <= telling or telling <= mine):
            return "same"
    if telling and telling <= set(printed.head):
        return "same"
    if not shown and not printed.names and printed.words and telling <= set(printed.words[-_TAIL:]):
        return "same"  # "Bot Rev 12 (2005) 301, Miller"
    if len(surname) > _SHORT:
        for word in (shown.translate(_SCANNED),) if shown else printed.head:
            if len(word) > _SHORT and fuzz.ratio(word, surname) >= CLOSE:
                return "close"
    given = {word for word in fold(first.given).split() if len(word) > _SHORT}
    if given & (set(shown.split()) if shown else set(printed.head)):
        return "close"  # family and given name changed places in one of the two
    if _a_letter_off(shown, surname):
        return "a letter off"
    if telling and telling <= printed.vocabulary and _is_name(printed, telling, surname, first.given):
        return "listed"
    if shown and any(fold(name.surname) == shown for name in people[1:]):
        return "listed"
    if not shown and not printed.words:
        return "absent"
    return "differs"


def _is_name(printed: Printed, telling: set[str], surname: str, given: str) -> bool:
    """Whether a surname in the print is a name there: it was read as one, or stands beside its initials or alone."""
    if not printed.names or telling & printed.names:
        return True
    names = fold(given).split()
    initials = names[0] if len(names) == 1 and len(names[0]) < _SHORT else "".join(name[0] for name in names)
    last = surname.rpartition(" ")[2]
    for at, word in enumerate(printed.words):
        if word == last and names:
            around = (*printed.words[max(0, at - 1) : at], *printed.words[at + 1 : at + 2])
            if any(_initials_of(beside, initials) or beside == names[0] for beside in around):
                return True
    return surname in map(fold, _BETWEEN_STOPS.findall(printed.text))


def _initials_of(word: str, initials: str) -> bool:
    """Whether a word is these initials, or one side has more of them: "jm" for J."""
    if len(word) > _SHORT or word in _COMMON:
        return False
    return initials.startswith(word) or word.startswith(initials)


def _a_letter_off(shown: str, surname: str) -> bool:
    """Whether a short name, or the last word of a double one, has one letter wrong: a slip, or another's name."""
    mine, theirs = shown.rpartition(" ")[2], surname.rpartition(" ")[2]
    return min(len(mine), len(theirs)) >= _SHORT and OSA.distance(mine, theirs, score_cutoff=1) == 1


def _telling(name: str) -> set[str]:
    """The words of a surname without particles; all of them when nothing else is left."""
    telling = {word for word in name.split() if word not in _SMALL and len(word) > 1}
    return telling or set(name.split())
