"""Notes that name a work again: "Ebd., S. 91", "Smith, supra n. 4", "Smith 2001, 45"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import chain

from refsdb.model import Citation
from refsdb.segment.asides import told
from refsdb.segment.letters import LETTER, UPPER
from refsdb.segment.looks import dated, published

LONGEST = 140
"""Characters of a note that points back and does nothing else."""
SHORT = 100
"""Characters of a short form: names, a part of a title, a place."""
PLACE = 40
"""Characters of the place, "S. 91" or "23 August, p. 4", that stands after "Ebd."."""
HEAD = 300
"""Characters of a citation in which its names, its year and its title stand."""
TRIES = 200
"""Citations with the rarest word of a short form that are looked at on either side."""

SIGNAL = (
    r"(?i:(?:but |so |also |e\.\s?g\.,? )?"
    r"(?:see|cf|compare|vgl|siehe|s|voir|cfr|véase|vid|ver|zob|por|zie|jfr|ср|см)\b\.?"
    r"(?:[ ,]+(?:also|auch|aussi|anche|también|também|ook|också|e\.\s?g\.|z\.\s?B\.|generally|hierzu|dazu))?,? )?"
)
"""Words before a work that is only pointed to: "see also", "vgl. auch"."""
_AGAIN = re.compile(
    rf"{SIGNAL}(?:(?:ebd|ebda|ebenda|daselbst|ibid|ibidem|ibídem|ib|ivi|tamże|там же|aldaar|"
    r"a\. ?a\. ?o|op\. ?cit|loc\. ?cit)\b|ids?\.?(?= at \d|[.,]? (?:pp?\. )?\d|\.?$)|同上|前掲|同前)",
    re.IGNORECASE,
)
"""The work of the note before: "Ebd., S. 91"."""
_NOTE = r"(?:anm|anmerkung|fn|fu(?:ß|ss)n|fu(?:ß|ss)note|footnote|notes?|nota|noot|przyp|przypis|прим)\b\.? ?\d+\b"
_BEFORE = re.compile(
    rf"\((?:(?:wie|siehe|vgl|see|voir|cf|oben|s)\b\.? )?(?:in )?{_NOTE}"
    rf"|^(?:s\. ?)?{_NOTE}|\b{_NOTE} (?:above|below)\b"
    rf"|\b(?:wie|siehe|vgl|see|voir|cf|oben|above|supra|infra|zie|zob)\b[.,]? ?(?:in )?{_NOTE}"
    r"|\b(?:supra|infra|above)[ ,]+(?:at )?nn?\.? ?\d|\(nn?\.? ?\d+\)"
    r"|\b(?:op|loc|art|ob|o|a)\. ?cit\b|\ba\. ?a\. ?O\b|\bcit\.(?=[,;.\s]|$)|\bdz\. ?cyt\b|\bуказ\. ?соч|\baaO\b"
    r"|\b(?:obra|artículo) citad[ao]\b",
    re.IGNORECASE,
)
"""A work that a note before has named: "Roeck (wie Anm. 3), S. 140"."""
_PLACE = (
    r"(?:(?:at|pp?\.|SS?\.|s\.|str\.|págs?\.|blz\.|c\.|с\.|fol\.|ff\.)\s?)?"
    r"\d+[a-z]?(?:\s?[-–/]\s?\d+)?(?:\s?(?:f|ff|sq|sqq)\b\.?)?"
)
_PLACES = rf"{_PLACE}(?:(?:,| und| and| et) {_PLACE})*"
_NAME = rf"[{UPPER}][{LETTER}'’.-]*"
_NAMES = rf"{_NAME}(?:(?:,? (?:and|und|et|y|e|i|&) | |, |/){_NAME}){{0,4}}(?: et al\.?| u\. ?a\.)?"
_AND = re.compile(r"(?:^|\s)(?:and|und|et|y|e|i|&)\s")
_BY_YEAR = re.compile(
    rf"{SIGNAL}(?P<names>{_NAMES}),? [(\[]?(?P<year>(?:1[5-9]|20)\d\d[a-z]?)[)\]]?(?: ?↓)?(?:[,:]? {_PLACE})?\.?"
)
"""A work by its names and year: "Smith 2001, 45"."""
_BY_TITLE = re.compile(
    rf"{SIGNAL}(?P<names>{_NAMES})[,:] (?P<title>[^;\d()]{{3,60}}?),?[”’»\"]?,? {_PLACES}\.?"
)
"""A work by its name and a part of its title: "Holloway, Lantern Makers, 97"."""
_YEAR_NEXT = re.compile(r"[.,:]?\s?[(\[]?(?:1[5-9]|20)\d\d")
"""Another work of the same author: "Ibid. (2003) Moss."."""
_NO_PLACE = re.compile(r"\d\s?\(\d+\)|\((?:1[5-9]|20)\d\d\)[,:]\s?\d|\bin:", re.IGNORECASE)
"""What stands in a citation and not in a place of a work."""
_WORD = re.compile(r"[^\W\d_]{3,}")
_NAMED_BEHIND = re.compile(
    rf"{SIGNAL}(?i:a\. ?a\. ?o|op\. ?cit|loc\. ?cit)\b\.?[\s,:(]*(?:(?i:von|by|de|par|di)\s)?"
    rf"(?P<names>{_NAMES})(?=[\s,.:;)]|$)"
)
"""A name behind the sign: "Op. cit. Adler, p. 300"."""
_PARTS = frozenset(
    """abb abbildung abschnitt anhang anm anmerkung anmerkungen annex appendix art article artikel band bd bild blatt
    book buch cap capitolo capítulo chap chapitre chapter diagram exhibit fig figur figura figure fn footnote fußnote
    heft introduction einleitung kap kapitel lfg lied livre lib liber nachwort note nota nr page pages pagina página
    para part parte partie plate planche preface seite seiten section sect spalte supplement taf tafel tab tabelle
    table teil tome tomo tav tavola vers vol volume vorwort zeile""".split()
)
"""What stands behind such a sign and is a place in the work."""
LOST = "refers back to another item"
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)[5-9]|(?<=2)0)\d\d[a-z]?(?!\w)")


@lru_cache(maxsize=4096)
def points_back(text: str) -> bool:
    """Whether a note says itself that its works were named before: "Ebd., S. 91", "Smith, supra n. 4; Hall, 3"."""
    if len(text) > LONGEST:
        return False
    lower = text.lower()
    if not any(sign in lower for sign in _SIGNS):
        return False  # most citations
    parts = text.split("; ")
    said = [_points_back(part) for part in parts]
    return any(said) and all(says or _short(part) for says, part in zip(said, parts, strict=True))


def same_work(text: str) -> bool:
    """Whether a note names the work of the note before, and nothing else: "Ebd., S. 91"."""
    return points_back(text) and _AGAIN.match(text) is not None and not _named_behind(text)


def _named_behind(text: str) -> list[str]:
    """The words of the names in "Op. cit. Adler, p. 300"; of "a. a. O., Kapitel 3" there are none."""
    found = _NAMED_BEHIND.match(text)
    names = [] if found is None else _names(found["names"])
    return [] if not names or names[0] in _PARTS else names


_SIGNS = (
    *"ebd ebenda daselbst ibid ibíd ib. ivi tamże aldaar cit cyt соч a.a.o aao id. 同 前掲 anm fn fuß fuss".split(),
    *("там же", "a. a. o", "note", "nota", "noot", "przyp", "прим", "supra", "infra", "(n"),
)
"""What each of these notes has: to look for it first is quicker."""


def _points_back(text: str) -> bool:
    again = _AGAIN.match(text)
    if again:
        return len(text) - again.end() <= PLACE and not _YEAR_NEXT.match(text, again.end())
    before = _BEFORE.search(text)
    if not before:
        return False
    named = text[: before.start()]
    return not (dated(text[before.end() :]) or published(named) or _NO_PLACE.search(text))


def short_form(text: str) -> bool:
    """Whether a note may name works by author and year or by a part of their titles, and says nothing else."""
    if len(text) > SHORT or not _DIGIT_LAST.search(text):
        return False
    return all(map(_short, text.split("; ")))


def names_again(text: str) -> bool:
    """Whether a citation names a work that was named before, or may do so, and says nothing else of it."""
    return points_back(text) or short_form(text)


_DIGIT_LAST = re.compile(r"\d.{0,6}$")


def _short(text: str) -> bool:
    digit = _NUMBER.search(text)
    if not digit or len(text) - digit.start() > PLACE:
        return False  # most citations: no number stands before the year or the place of a short form
    return bool(_by_year(text) or _by_title(text))


def _by_year(text: str) -> re.Match[str] | None:
    found = _BY_YEAR.fullmatch(text)
    return None if found and _title_and_place(found["names"]) else found


def _title_and_place(names: str) -> bool:
    """Whether what looks like names is a whole work: "Ute Adler, Salz und Moos, Wien" of "…, Wien 1959"."""
    first, *others = names.split(", ")
    if len(others) < 2:
        return False
    return " " in first or (" " in "".join(others[:-1]) and not _AND.search(others[-1]))


def _by_title(text: str) -> re.Match[str] | None:
    return None if "(" in text or dated(text) else _BY_TITLE.fullmatch(text)


def counted(citations: Sequence[Citation], notes: Collection[int]) -> tuple[tuple[Citation, ...], str]:
    """The citations with their positions, which are those of their order at first, and those that name a work again
    with the position of the one that names it first; and a sentence about those that are left out, "" for none.

    Left out are `notes` (indices) that point back to a work that is not found; an item of a list of works stays, and
    its doubt says so.
    """
    works = works_named(citations)
    if all(work == at for at, work in enumerate(works)):
        return tuple(citations), ""
    taken = [at for at, work in enumerate(works) if work is not None or at not in notes]
    places = {at: place for place, at in enumerate(taken, 1)}
    kept = []
    for at, place in places.items():
        one, work = citations[at], works[at]
        again = 0 if work is None or work == at else places[work]
        doubt = one.doubt if work is not None else "; ".join(filter(None, (one.doubt, LOST)))
        kept.append(Citation(place, one.label, one.text, doubt, one.link, again, one.key))
    lost = [one.text for at, one in enumerate(citations) if at not in places]
    return tuple(kept), told(lost, "a work again that is not in the list")


def works_named(citations: Sequence[Citation]) -> tuple[int | None, ...]:
    """For each citation the index of that whose work it names again, its own where it names none, or None where it
    points back to a work that is not found.

    A short form that fits no citation is one of its own; of several works the first counts.
    """
    full = [not names_again(one.text) for one in citations]
    if all(full):
        return tuple(range(len(citations)))
    works = _Works(citations, full)
    last: int | None = None
    for at, one in enumerate(citations):
        first = one.text.split("; ")[0]
        if full[at]:
            work: int | None = at
        elif _AGAIN.match(first):
            names = _named_behind(first)
            work = works.nearest(names, at, behind=False) if names else last
        elif _points_back(first):
            work = works.by_sign(first, at)
        else:
            work = works.by_words(first, at)
        works.found.append(work)
        last = last if work is None else work
    return tuple(works.found)


class _Works:
    """The citations that may be named again, by the words at their start; and what was `found` so far."""

    def __init__(self, citations: Sequence[Citation], full: Sequence[bool]) -> None:
        self.citations = citations
        self.labels: dict[str, list[int]] = {}
        self.places: dict[str, list[int]] = {}
        self.words: list[frozenset[str]] = []
        self.found: list[int | None] = []
        asked: set[str] = set()  # the words that a short form can ask for; most works have others
        for at, one in enumerate(citations):
            if not full[at]:
                asked.update(_words(one.text.casefold()))
        for at, one in enumerate(citations):
            self.labels.setdefault(one.label.rstrip("abcdefgh"), []).append(at)
            head = one.text[:HEAD].casefold() if full[at] else ""
            self.words.append(frozenset(asked.intersection(_words(head))))
            for word in self.words[-1]:
                self.places.setdefault(word, []).append(at)

    def by_sign(self, text: str, at: int) -> int | None:
        """The work of "Roeck (wie Anm. 3)": of the note with this number, else the last before with these names."""
        sign = _BEFORE.search(text)
        names = _names(text[: sign.start()] if sign else "")
        number = _NUMBER.search(sign[0]) if sign else None
        if number:
            noted = [self.found[index] for index in self.labels.get(number[0], ()) if index < at]
            works = [work for work in noted if work is not None]
            fitting = [work for work in works if not names or self._says(work, names)]
            if fitting:
                return fitting[0]
        return self.nearest(names, at, behind=False)

    def _says(self, work: int, names: Sequence[str]) -> bool:
        """Whether the names stand anywhere in the citation; the number has said which one it is."""
        return set(_WORD.findall(self.citations[work].text.casefold())).issuperset(names)

    def by_words(self, text: str, at: int) -> int:
        """The work of "Smith 2001, 45" or "Holloway, Lantern Makers, 97": the last before, else the first behind;
        `at` for none.
        """
        by_year, by_title = _by_year(text), _by_title(text)
        found = by_year or by_title
        if not found:
            return at
        said = [by_year["year"]] if by_year else _WORD.findall(found["title"].casefold())
        names = _WORD.findall(found["names"].casefold())
        work = self.nearest([*names, *said], at) if names else None
        return at if work is None else work

    def nearest(self, words: Sequence[str], at: int, *, behind: bool = True) -> int | None:
        """The citation with all these words that stands last before `at`, or first behind it; None for no words."""
        rarest = min((self.places.get(word, []) for word in words), key=len, default=[])
        here = bisect_left(rarest, at)
        before = reversed(rarest[max(0, here - TRIES) : here])
        after = rarest[here : here + TRIES] if behind else ()
        return next((work for work in chain(before, after) if self.words[work].issuperset(words)), None)


def _words(text: str) -> list[str]:
    return [*_WORD.findall(text), *_YEAR.findall(text)]


def _names(text: str) -> list[str]:
    """The words of what stands before a sign that are names: those up to the first comma."""
    bare = re.sub(rf"^{SIGNAL}", "", text)
    words = re.split(r"[,:(]", bare.strip(" ,(:"))[0]
    return [word.casefold() for word in _WORD.findall(words) if word[0].isupper()][-3:]
