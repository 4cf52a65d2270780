"""Several citations in one paragraph without numbers: cut where one is finished and the next begins with a name.

Where names and a year begin each citation these prove a start; else what stands before must be whole.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, tee
from threading import get_ident

from refsdb.segment.journal_first import journal_at
from refsdb.segment.letters import CJK, LETTER, UPPER
from refsdb.segment.looks import PUBLISHERS, citation_score, dated, paged
from refsdb.segment.names import BODY, SAME, beginning, name_form, starts_like_one
from refsdb.segment.pieces import Piece
from refsdb.text.particles import PARTICLE

LONG = 120
"""Characters from which on a piece may hold two citations."""
SEVERAL = 250
"""Characters from which on names and years alone may prove that a piece holds several."""
PARAGRAPH = 700
"""Characters of a piece that is no one citation: it is cut on less evidence."""
GOOD = 3.0
"""`citation_score` that each part must have: names, a year, and something more."""
SOME = 2.0
"""The same for the parts of a PARAGRAPH."""
NAMES = 200
"""Characters within which the year stands after the names."""
UNDATED = 100
"""The same for what stands in the place of the year."""
REACH = 400
"""Characters of a part that are looked at for its year."""
PUBLISHER = 80
"""Characters of a publisher and its places: one of many authors may be called Walter."""
TITLE = 8
"""Characters that stand at least between the year of a citation and the next one."""

_AFTER = re.compile(
    r"\s(?:(?:Incoming|Outgoing|External) links|Last (?:updated|modified) on|All authors of|Disclaimer Please|"
    r"Verweisende Artikel|Weiterführende Artikel|Zuletzt (?:aktualisiert|geändert)|Letzte Änderung|"
    r"Dernière mise à jour|Última actualización|Última atualização|Ultimo aggiornamento|Laatst bijgewerkt|"
    r"Последнее обновление|All rights reserved|Copyright ©|©)(?=\W|$)"
)
"""What stands after lists, where all of a page is one paragraph."""
# Begins with one of these signs, so that the search goes from sign to sign.
_BEGINS = rf"_{UPPER}{CJK}\u2010-\u2015\u2212-"
_PLACES = re.compile(
    rf"[.)\]>\d;•|/](?:(?<=[^/])(?<!\s/)\s+(?=[vdltzaes{_BEGINS}])"
    rf"|(?:(?<=://)\S{{1,300}}+|(?<=\d/)\S{{4,300}}+)\s+(?=[{_BEGINS}]))"
)
"""Where a citation may end, an address too, and what can begin one follows: a capital, a particle, a dash."""
_DASHES = frozenset("–—-")
_DASH = re.compile(rf"[–—-]\s(?=[{UPPER}])")
"""What parts items, where names follow; a dash for the same author has a title behind it."""
_INITIALED = re.compile(rf"\b[{UPPER}]\.|\(")
_INITIAL = re.compile(rf"[{UPPER}]\.\s?[(\[\d]")
"""The last initial of an author and the year."""
_FINISHED = re.compile(
    rf"[^.\s](?<!\s[{UPPER}])(?<!\bal)(?<!\b[Ee]d)(?<!\beds)(?<!\b[JS]r)(?<!\bHrsg)(?<!\bSt)\.\s*$|[)\]>]\s*$|\s[–—•|-]\s*$"
)
"""How a sentence ends that is no initial of a name."""
_UNSTOPPED = re.compile(rf": [{UPPER}][{LETTER}-]{{2,30}}\s+(?=[{UPPER}][{LETTER}'’-]+, [{UPPER}])")
"""The one word that names a place or a publisher, at the end of a citation, and a name."""
_SEPARATORS = frozenset(";•|")
# Begins with the digit, so that the search goes from digit to digit.
_YEAR = re.compile(r"[12](?<!\d[12])(?:(?<=1)[5-9]|(?<=2)0)\d\d[a-z]?(?:[/–-]\d{2,4}[a-z]?)?(?=[)\].,:;\s])")
_UNDATED = re.compile(
    r"(?<=[\s(])(?:n\. ?d\.|o\. ?J\.|s\. ?[daf]\.|in press|forthcoming|im Druck)(?=[)\s:,.])"
)
"""What stands in the place of the year."""
_UNDATED_SIGNS = (
    *("n.d.", "n. d.", "o.J.", "o. J.", "s.d.", "s. d.", "s.a.", "s. a.", "s.f.", "s. f."),
    *("in press", "forthcoming", "im Druck"),
)
"""What each of these has: a text without is not searched at each of its names."""
_PLACE = re.compile(rf"[{UPPER}][^\d.:,]{{2,30}}(?:, [{UPPER}][{LETTER}. ]{{1,15}}){{1,2}}: [{UPPER}]")
"""Where a book was published: "Newbury Park, CA, USA: Sage" has the form of a name."""
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]+")
_SMALL = frozenset("and und et y e al ed eds hrsg hg of for the für der des u a i in press".split())
_PARTICLE = re.compile(PARTICLE)
_NAMES_LAST = re.compile(
    rf"(?:\b[{UPPER}]\.|\bet al\.?|&|\band|\bund|\bIn:?|\b(?:Univ|Inst|Dept|Acad|Prof|Dr)\."
    r"|\b(?:eds?|Hrsg)\.?\)?)$"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a citation may begin: `end` of what is before it, `start` of what comes."""

    end: int
    start: int
    separated: bool
    form: int
    stopped: bool = True


def divided(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with those cut that hold several citations."""
    return [part for one in pieces for part in _parts(one)]


def glued(text: str) -> bool:
    """Whether an item with a mark of its own seems to hold two citations and more, each of them whole."""
    form = name_form(text)
    if not form or len(_YEAR.findall(text)) < 2:
        return False
    places = _places(text, lambda head: form if name_form(head) == form else 0)
    return any(_by_wholes(text, places, {form}, GOOD))


def _parts(one: Piece) -> list[Piece]:
    if len(one.text) < LONG or one.label:
        return [one]
    paragraph = len(one.text) >= PARAGRAPH
    form = name_form(one.text)
    if not (form or paragraph) or (len(one.text) < SEVERAL and len(_YEAR.findall(one.text)) < 2):
        return [one]
    cuts = _by_years(one.text) if len(one.text) >= SEVERAL else []
    if not cuts:
        places = list(_places(one.text, beginning))
        forms = {form} if form else {usual for usual, _ in Counter(p.form for p in places).most_common(1)}
        cuts = list(_by_wholes(one.text, places, forms, SOME if paragraph else GOOD))
    if not cuts:
        return [one]
    starts, ends = [0, *(cut.start for cut in cuts)], [*(cut.end for cut in cuts), len(one.text)]
    ends[-1] = _end(one.text, starts[-1])
    parts = zip(starts, ends, strict=True)
    return [
        Piece(one.text[start:end].strip(), first=one.first, last=one.last, key=one.key)
        for start, end in parts
    ]


def _end(text: str, start: int) -> int:
    """Where the last citation of a paragraph ends: before the words that stand after lists, if it is whole."""
    after = _AFTER.search(text, start + TITLE)
    return after.start() if after and _whole(text[start : after.start()], SOME) else len(text)


def _places(text: str, begins: Callable[[str], int]) -> Iterator[_Place]:
    """Where a name follows what may be the end of a citation; with what, `begins` tells as `beginning` does, or 0."""
    for found in _PLACES.finditer(text):
        at, parted = found.end(), False
        if (
            text[at] in _DASHES
            and (dash := _DASH.match(text, at))
            and _names_and_year(text[dash.end() : dash.end() + NAMES])
        ):
            at, parted = dash.end(), True
        head = text[at : at + NAMES]
        form = begins(head)
        if form and not (
            (form == BODY and _INITIAL.match(head))
            or _PLACE.match(head)
            or _published(head)
            or journal_at(text, at)
            or _in_brackets(text, at)
        ):
            separated = parted or found[0][0] in _SEPARATORS
            end = found.start() + (0 if found[0][0] in _SEPARATORS else len(found[0].rstrip()))
            yield _Place(end, at, separated, 0 if form == BODY else form)


def _unstopped(text: str, form: int) -> Iterator[_Place]:
    """Where names and a year follow a citation that has no stop: "Oldtown: Stone" and "Adler, Bernd (2001)". The form
    of the names is that of the first ones, with a comma.
    """
    for found in _UNSTOPPED.finditer(text):
        head = text[found.end() : found.end() + NAMES]
        if name_form(head) == form and _year_after_names(head) and not _published(head):
            yield _Place(found.start() + len(found[0].rstrip()), found.end(), False, form, stopped=False)


def _in_brackets(text: str, at: int) -> bool:
    """Whether brackets are open here that are closed soon: "(Original: Il sale. Mailand 1634)"."""
    opened = text.rfind("(", max(0, at - NAMES), at)
    closed = text.find(")", opened, at + NAMES) if opened >= 0 else -1
    return closed >= at and "(" not in text[at:closed]


def _published(head: str) -> bool:
    """Whether a publisher is named here, and not in the name of a body with its year: "Springer, New York."."""
    sentence = head.split(".", 1)[0].lower()
    return len(sentence) < PUBLISHER and not (
        _DIGIT.search(sentence) or PUBLISHERS.isdisjoint(_WORDS.findall(sentence))
    )


def _year_after_names(head: str, *, undated: bool = True) -> int:
    """Where the first year ends, if there is nothing but names before it; or what stands for it, if that may be."""
    digit = _DIGIT.search(head)
    year = _YEAR.match(head, digit.start()) if digit else None
    if year and _named(head[: year.start()]):
        return year.end()
    end = min(digit.start() if digit else len(head), UNDATED)
    sign = _UNDATED.search(head, 0, end) if undated else None
    if not sign or not _named(names := head[: sign.start()]):
        return 0
    return 0 if ":" in names or names.startswith("In ") else sign.end()  # where it is to be printed


def _names_and_year(head: str) -> bool:
    """Whether a person's name begins here, and names go on up to a year: no "– Oldtown, Stone Press 2001"."""
    form, year = name_form(head), _year_after_names(head)
    return bool(form and year and _INITIALED.search(head[:year])) and not _published(head)


def _named(text: str) -> bool:
    for word in _WORDS.findall(text):  # noqa: SIM110 - a generator takes twice as long
        if not (word[0].isupper() or word in _SMALL or _PARTICLE.fullmatch(word)):
            return False
    return True


def ahead(text: str) -> Iterator[str]:
    """The texts of what seem to be the citations of a very long paragraph, as they are found: nothing is decided yet.

    None is given where they are too far apart for a list. What is found is kept for `divided`.
    """
    start = 0
    for number, cut in enumerate(copy(_at_years(text, get_ident())), 1):
        if _many(number, cut.end):
            yield text[start : cut.end].strip()
        start = cut.start


def _by_years(text: str) -> list[_Place]:
    """The places at which names and a year stand, if the paragraph begins like this and most others do."""
    cuts = list(copy(_at_years(text, get_ident())))
    return cuts if _many(len(cuts), len(text)) else []


def _many(cuts: int, length: int) -> bool:
    """Whether a text of this length has as many as a list: a list has no paragraphs between its items."""
    return length < PARAGRAPH * (cuts + 1)


@lru_cache(maxsize=1)
def _at_years(text: str, _thread: int) -> Iterator[_Place]:
    """The places at which names and a year stand, to go through copies of: what one has drawn the others have."""
    (places,) = tee(_years(text), 1)
    return places


def _years(text: str) -> Iterator[_Place]:
    year = _year_after_names(text[:NAMES]) if starts_like_one(text) else 0
    if not year:
        return
    form = name_form(text)
    undated = any(sign in text for sign in _UNDATED_SIGNS)
    places = heapq.merge(
        _places(text, lambda head: beginning(head) if _year_after_names(head, undated=undated) else 0),
        _unstopped(text, form),
        key=lambda place: place.start,
    )
    for at, group in groupby(places, key=lambda place: _year_behind(text, place)):
        starts = [p for p in group if p.start - year >= TITLE and (p.form or text[at : at + 1] in {")", "]"})]
        starts = [p for p in starts if p.stopped] or starts
        if starts:
            usual, other = (
                [p for p in starts if p.form and (p.form in {form, SAME}) is same] for same in (True, False)
            )
            # of bodies the last: "Berlin. OECD (2008)"; of names after sentences too: "Oxford, England. Adler (2008)"
            named = [p for p in usual if _FINISHED.search(text[max(0, p.start - 12) : p.start])]
            yield [*named[-1:], *usual, *other, starts[-1]][0]
            year = at


def _year_behind(text: str, place: _Place) -> int:
    """Where the year of the citation ends that has nothing but names before it."""
    return place.start + _year_after_names(text[place.start : place.start + NAMES])


def _by_wholes(text: str, places: Iterable[_Place], forms: set[int], enough: float) -> Iterator[_Place]:
    """The places before which a whole citation ends, and at which a name of the usual form begins another."""
    start = 0
    for place in places:
        if place.form not in forms and place.form != SAME:
            continue
        if not place.separated and _NAMES_LAST.search(text[max(start, place.end - 12) : place.end]):
            continue  # one more name, of authors or editors
        before, after = (
            text[start : min(place.end, start + PARAGRAPH)],
            text[place.start : place.start + PARAGRAPH],
        )
        if _whole(after, enough) and _whole(before, enough):
            yield place
            start = place.start


def _whole(text: str, enough: float) -> bool:
    """Whether a whole citation stands in `text`: with names and a year, and where that is asked for more."""
    if not dated(text[:REACH]) or 0 < len(text) - TITLE < _year_after_names(text[:NAMES]):
        return False  # or names and a year are all there is
    score = citation_score(text)
    return score >= enough and (enough < GOOD or score > GOOD or paged(text) or "//" in text)
