"""Words that only one of two like titles has: an erratum, a reply, another part is another work."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import pairwise

from rapidfuzz import fuzz

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.text.fold import words
from refsdb.text.roman import roman

# Kinds of short pieces about a work, as publishers head them.
NOTICE = frozenset(
    words(
        "erratum errata corrigendum corrigenda correction corrections addendum addenda retraction retracting "
        "concern berichtigung korrektur"
    )
)
ANSWER = frozenset(
    words(
        "reply replies response responses comment comments commentary rejoinder rebuttal re discussion remarks "
        "erwiderung antwort kommentar"
    )
)
_PART = frozenset(
    words("part parts second third fourth fifth followup follow supplement update teil partie parte further")
)
# ... and what heads or ends the next instalment, in other tongues
_CONTINUED = frozenset(
    words("suite mitteilung fortsetzung schluss folge continued continuacion continuazione seguito vervolg")
)
_NUMBERED = frozenset(words("part teil partie parte deel"))
_IN = frozenset(words("in en"))  # "is in part a matter of": no part A
_SPELLED = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5"}
_ROMAN = frozenset(words("i ii iii iv v vi vii viii ix xi xii xiii xiv xv"))
# Up to so many words of one side alone, a telling one makes a sibling ("a 5-year follow-up: further
# observations"); among more it is just a word of a longer title.
_FEW = 6
_MISSPELT = 60  # percent of matching letters of a word that a scanner may have made of another


def judge(printed: Printed, title: str) -> Finding | None:
    """What the words of only one side say; `title` is the record's, folded. None when they say nothing."""
    if title == printed.title:
        return None
    theirs, shown = title.split(), printed.title.split()
    ours, its = _numbered(shown), _numbered(theirs)
    if ours and its and ours != its:
        return Finding("wording", "other part", f"the record is part {its}, the print says part {ours}")
    counted: list[str] = []
    telling: list[Finding] = []
    numerals: list[str] = []
    for side, said, known, other in (
        ("record's", theirs, printed.vocabulary, printed.squashed),
        ("printed", shown, frozenset(theirs), title.replace(" ", "")),
    ):
        odd = [
            at for at, word in enumerate(said) if word not in known and not _joined(said, at, other, known)
        ]
        for at in odd:
            kind = _kind(said, at, printed)
            if kind == "part" and ours and its:
                continue  # both name the same part: "part one" is "Part I"
            if kind == "notice" or (kind and len(odd) <= _FEW):
                telling.append(Finding("wording", kind, f"only the {side} title says “{said[at]}”"))
                numerals.append(str(roman(said[at]) or said[at]))
                break
        counted.append(next((said[at] for at in odd if said[at].isdigit()), ""))
    if shown and not telling and not (ours and its) and _ends_in_a_number(printed, shown, theirs):
        return Finding("wording", "part", f"the record's title ends in “{theirs[-1]}”")
    if [one.level for one in telling] == ["part", "part"]:
        if numerals[0] == numerals[1]:
            return None  # "Part 3" is "Part III"
        return Finding("wording", "other part", " and ".join(one.detail for one in telling))
    if telling:
        return telling[0]
    if all(counted):  # "Grass counts, 2008" is not "Grass counts, 2009"
        return Finding("wording", "part", f"the record's title says {counted[0]}, the printed {counted[1]}")
    if not shown:  # the title was not read: only what can hardly be a name or a journal's word
        for word in set(printed.words).difference(theirs):
            if word in NOTICE or (word in _ROMAN and len(word) > 1):
                return Finding("wording", _kind([word], 0, printed), f"only the print says “{word}”")
    return None


def _numbered(said: list[str]) -> str:
    """What a title says after "part": a number in digits, or a letter; "" for nothing of the kind."""
    if _NUMBERED.isdisjoint(said):
        return ""
    for before, word, after in zip(("", *said), said, said[1:], strict=False):
        if after == "a" and before in _IN:
            continue
        if word in _NUMBERED and (len(after) == 1 or after in _ROMAN or after in _SPELLED):
            return _SPELLED.get(after) or str(roman(after) or after)
    return ""


def _ends_in_a_number(printed: Printed, shown: list[str], theirs: list[str]) -> bool:
    """Whether the record's title ends in a number of one sign, or a Roman one, that the print has elsewhere only.

    "Angiotensin II. II" is the next part, and so is "Salt glands. 2" where the print is of volume 2.
    """
    last = theirs[-1]
    if last not in _ROMAN and not (last.isdigit() and len(last) == 1):
        return False
    pairs = {*pairwise(printed.words), *pairwise(shown)}
    return theirs.count(last) > shown.count(last) and tuple(theirs[-2:]) not in pairs


def own(printed: Printed, title: str) -> str:
    """The first word of the record's title that the print has not, misspelt or divided otherwise; "" for none."""
    said, theirs = title.split(), frozenset(title.split())
    odd = [word for word in printed.title.split() if word not in theirs]
    for at, word in enumerate(said):
        if word in printed.vocabulary or _joined(said, at, printed.squashed, printed.vocabulary):
            continue
        if not any(fuzz.ratio(word, other) >= _MISSPELT for other in odd):
            return word
    return ""


def _joined(said: list[str], at: int, other: str, known: AbstractSet[str]) -> bool:
    """Whether the other title has the word too, only divided otherwise ("22 K" is "22K").

    `known` are the other's words: "part ii" is no part of "part iii".
    """
    word = said[at]
    forms = [said[at - 1] + word] if at else []
    forms += [word + said[at + 1]] if at + 1 < len(said) else []
    return any(form in known if word in _ROMAN else form in other for form in forms)


def _kind(said: list[str], at: int, printed: Printed) -> str:
    """What the word at `at` makes of the work, or "". Answers are named at a title's beginning or end."""
    word = said[at]
    outside = at < 2 or at > len(said) - 3
    if word in NOTICE or (
        word == "pg" and "vol" in said
    ):  # "(vol 7, pg 727, 2014)" ends titles of corrections
        return "notice"
    if word in ANSWER:
        return "answer" if outside else ""
    if word in _CONTINUED:
        return "part" if at >= len(said) - 3 else ""
    if word in _PART or (word in _ROMAN and word not in printed.names and not _is_initial(said, at)):
        return "part"
    if word.isdigit() and len(word) == 1 and (at == len(said) - 1 or (at and said[at - 1] in _PART)):
        return "part"
    return ""


def _is_initial(said: list[str], at: int) -> bool:
    """Whether a Roman numeral of one letter stands beside another single letter: "V. K. Lund" is no part five."""
    beside = said[max(0, at - 1) : at] + said[at + 1 : at + 2]
    return len(said[at]) == 1 and any(len(word) == 1 and word.isalpha() for word in beside)
