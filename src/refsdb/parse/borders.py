"""Borders between parts that the look of the whole citation decides better than the words round them."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.extents import is_long
from refsdb.parse.imprints import is_house
from refsdb.parse.lands import LANDS
from refsdb.parse.lexicon import LIKE_A_JOURNAL, mostly, odds
from refsdb.parse.shortened import is_shortened
from refsdb.parse.tagger import Part

_QUOTES = frozenset("\"“”„«»‟'‘")
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "‘": "’", "'": "'"}
_INNER = "›‹"
_SHORT_WORD = 3  # letters of a word that may be shortened, at most: "Phys.", "St. Louis", "Frankfurt a. M."
_IN = frozenset("in dans en em w v u i в".split())
_TAKEN = 3  # words of a journal that its title has taken
_LEAST_TITLE = 3  # words
_CLOSED = re.compile(r"[,.?!](?:[\"”]|['’](?=\s))")
_STOP = re.compile(r"[.?!][)\]”’\"']?\s+$")
_IMPRINT = frozenset({labels.PLACE, labels.PUBLISHER, labels.IDENTIFIER, labels.EDITION})
_SHORT, _SURELY = 6, 40  # words, and odds, of a name that is surely a journal's
_HARDLY = 60  # odds of a name that may be a journal's, but stands before an imprint
_UNNAMED = frozenset({labels.TITLE, labels.PUBLISHER, labels.NOTE})
_COUNTED = frozenset({labels.VOLUME, labels.ISSUE})
_NUMBERS = _COUNTED | {labels.PAGE}
_ON_SCREEN = frozenset({labels.OTHER, labels.NOTE, labels.DATE, labels.ACCESSED})
_REVIEWS = frozenset({"review", "rev", "rezension", "rez", "compte", "reseña", "recensione"})
"""What begins the words for that which is reviewed: '"Oaks." Review of Trees, by A. Elm.'."""
_BEFORE_JOURNAL = frozenset(",;\"”“’»'–-")
_YEAR_SIZE = 4
_VOWELS = frozenset("aeiouy")
_JOURNAL_WORD = 25  # odds from which a word is one of journals (see `lexicon`)
_LONG = 8  # letters that no abbreviation has, as a rule
_LEAST = 5  # letters of a word whose stop ends a sentence and not an abbreviation


@judgement(labels.TITLE, words=_QUOTES)
def quoted_title(draft: Draft) -> None:
    """A title in quotes ends where they close behind a comma or stop: “On trees,” whatever stands there."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.TITLE):
        if _QUOTES.isdisjoint(gaps[part.first]):
            continue
        behind = _closed_title(draft, part)
        if behind:
            if labels.CONTAINER in draft.labels:
                journal = draft.next_to(at, labels.CONTAINER)
                words = draft.tokens.words[behind : part.last + 1]
                if journal and len(words) <= _TAKEN and words[0][:1].isupper():
                    title = replace(part, last=behind - 1)
                    draft.recut(at, at + 2, title, replace(journal, first=behind))
                return
            house = (
                is_house(draft.tokens.words[behind : part.last + 1]) and labels.PUBLISHER not in draft.labels
            )
            label = labels.CONTAINER if _counted(draft) else labels.PUBLISHER if house else labels.OTHER
            following = draft.behind(at)
            held = "url" in draft.values or (following is not None and following.label in labels.IMPRINT)
            if label == labels.OTHER and held and gaps[part.first].rstrip()[-1:] == "«":
                label = labels.CONTAINER
            behind_it = [Part(label, behind, part.last, part.sure)]
            bracket = next((k for k in range(behind + 1, part.last + 1) if gaps[k] == " ["), 0)
            if bracket and "url" in draft.values:  # "“Slow moss”, Moss Matters [blog]"
                site = Part(labels.CONTAINER, behind, bracket - 1, part.sure)
                behind_it = [site, Part(labels.OTHER, bracket, part.last, part.sure)]
            draft.recut(at, at + 1, replace(part, last=behind - 1), *behind_it)
            return
        if _QUOTES.isdisjoint(gaps[part.first].split(" ")[-1]):
            continue
        for k in range(part.first + 1, part.last + 1):
            closed = _CLOSED.search(gaps[k])
            if closed:
                following = draft.next_to(at, labels.CONTAINER)
                if closed.group()[0] in "?!" and (
                    following or any(_ends(draft, n) for n in range(k, part.last))
                ):
                    return  # a part of the title in quotes, which goes on behind them
                if draft.tokens.words[k].lower() in _REVIEWS and following:
                    told = Part(labels.OTHER, k, part.last, part.sure)
                    draft.recut(at, at + 1, replace(part, last=k - 1), told)
                    return
                led = draft.tokens.words[k].lower() == "in" and k < part.last
                rest = Part(labels.CONTAINER, k + led, part.last, part.sure)
                if following:
                    rest = Part(labels.CONTAINER, k + led, following.last, min(part.sure, following.sure))
                    draft.recut(at + 1, at + 2)
                cue = [Part(labels.OTHER, k, k, part.sure)] if led else []
                draft.recut(at, at + 1, Part(labels.TITLE, part.first, k - 1, part.sure), *cue, rest)
                return
        return


def _closed_title(draft: Draft, part: Part) -> int:
    """The word behind a title whose quotes close before a comma, as in “On trees”, Forest Review; or 0."""
    gaps = draft.tokens.gaps
    opened = gaps[part.first].strip()[-1:]
    if not opened or opened not in _PAIRS or part.last - part.first < (_LEAST_TITLE if opened != "«" else 1):
        return 0
    for k in range(part.first + 1, part.last + 1):
        if opened in gaps[k] and opened not in _PAIRS[opened]:
            return 0  # quotes inside
        closed = gaps[k].lstrip(_INNER + " \u00a0\u202f")  # those that stand inside may close with them
        if closed[:1] and closed[0] in _PAIRS[opened]:
            if opened == "«":  # quotes within such quotes are others
                paged = (
                    "url" in draft.values and labels.CONTAINER not in draft.labels
                )  # else a subtitle follows
                ends = r".[,;.]\s" if paged else r".[,;]\s"
                return k if re.match(ends, closed) else 0
            return k if re.match(r".[,;]\s", closed) and k - part.first > 1 else 0
    return 0


@judgement(labels.CONTAINER)
def title_in_journal(draft: Draft) -> None:
    """The last sentence before the volume is the journal; what the tagger took for its beginning is the title's.

    A journal begins behind a mark or behind "In", and has no sentence of a title before it.
    """
    tokens = draft.tokens
    for at, part in draft.placed(labels.CONTAINER):
        if part.last - part.first < 2:
            continue
        before = draft.before(at)
        titled = before is not None and before.label == labels.TITLE
        if titled or labels.TITLE in draft.labels:
            if not titled or not before or not tokens.gaps[part.first].isspace():
                return
            if not _runs_on(draft, before.last, part.first):
                return
        elif _announced(draft, part.first) or not _counted(draft) or not _like_title(draft, part):
            return
        for k in range(part.last, part.first + (not titled), -1):
            if _ends(draft, k - 1, journal=True) and tokens.words[k][:1].isupper():
                if k == part.first + 1 and titled and _named(tokens.words[part.first]):
                    return  # "Advanced oaks | Class. Quantum Trees"
                journal = replace(part, first=k)
                if titled and before:
                    draft.recut(at - 1, at + 1, replace(before, last=k - 1), journal)
                else:
                    draft.recut(at, at + 1, Part(labels.TITLE, part.first, k - 1, part.sure), journal)
                return
        return


def _runs_on(draft: Draft, last: int, first: int) -> bool:
    """Whether nothing but blanks, or a small "in" between blanks, stands between two words."""
    tokens = draft.tokens
    between = tokens.words[last + 1 : first]
    gaps = tokens.gaps[last + 1 : first + 1]
    return all(gap.isspace() for gap in gaps) and (not between or between == ["in"])


def _counted(draft: Draft) -> bool:
    return not _NUMBERS.isdisjoint(draft.labels)


def _named(word: str) -> bool:
    """Whether a word that stands alone before a stop is written as a name begins, and is no place of the title."""
    return word[0].isupper() and word.lower() not in LANDS and mostly(word) != "L"


def _announced(draft: Draft, first: int) -> bool:
    """Whether "In" stands before the word."""
    return first > 0 and draft.tokens.words[first - 1].lower() in _IN


def _like_title(draft: Draft, part: Part) -> bool:
    """Whether the words of a part speak for a title more than for a journal."""
    return _odds(draft, part) < 0


@judgement(labels.AUTHOR, labels.DATE, labels.CONTAINER, labels.VOLUME, lacks=[labels.TITLE])
def title_of_a_word(draft: Draft) -> None:
    """Behind "Oak K (2019)" a title stands, of one word at least: in "Akne. Hautarzt 70: 5" before the stop."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, part = draft.placed(labels.CONTAINER)[0]
    before = draft.before(at)
    first = part.first
    if (
        before
        and before.label == labels.DATE
        and before.last == first - 1
        and part.last > first
        and gaps[first + 1] == ". "
        and len(words[first]) > _SHORT_WORD
        and odds(words[first : first + 1]) <= 0
        and not is_shortened(words[first])
    ):
        draft.recut(at, at + 1, Part(labels.TITLE, first, first, part.sure), replace(part, first=first + 1))


@judgement(labels.TITLE, labels.CONTAINER, words=["?", "!"])
def journal_behind_question(draft: Draft) -> None:
    """A journal begins behind a mark: in "Why do trees fall? Nepal | Tree J" behind the question's."""
    gaps = draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        journal = draft.next_to(at, labels.CONTAINER)
        if journal and gaps[journal.first] == " ":
            for k in range(title.last, max(title.first + 1, title.last - _TAKEN), -1):
                if gaps[k] in {"? ", "! "}:
                    draft.recut(at, at + 2, replace(title, last=k - 1), replace(journal, first=k))
                    return
            return


@judgement(labels.CONTAINER)
def aus_of_journal(draft: Draft) -> None:
    """The "Aus" of "Aus Politik und Zeitgeschichte" is part of the name, and no "from" before it."""
    at, part = draft.placed(labels.CONTAINER)[0]
    k = part.first - 1
    if k >= 0 and draft.tokens.words[k] == "Aus" and draft.tokens.gaps[part.first] == " ":
        draft.recut(at, at + 1, replace(part, first=k))


@judgement(words=[";"])
def year_before_volume(draft: Draft) -> None:
    """Such as "2016;96" is a year and a volume, though the tagger may take the two for one."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    label = labels.VOLUME if labels.VOLUME in draft.labels else labels.DATE
    for at, part in draft.placed(label):
        if (
            part.last > part.first
            and YEAR.fullmatch(words[part.first])
            and ";" in gaps[part.first + 1]
            and words[part.first + 1].isdigit()
        ):
            year = Part(labels.DATE, part.first, part.first, part.sure)
            draft.recut(at, at + 1, year, Part(labels.VOLUME, part.first + 1, part.last, part.sure))
            return


@judgement(labels.CONTAINER, lacks=[labels.TITLE, labels.ISSUE])
def book_without_title(draft: Draft) -> None:
    """In "Oak A (ed). Trees. 4th ed. Bonn: Ash; 2018, 12-20" the only name is the book's, whatever the pages.

    So it is with "Oak A. Flora arborum. Vol. 1. Bonn: Ash", where no page of a volume is named.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if labels.PUBLISHER not in draft.labels:
        counted = labels.VOLUME in draft.labels and labels.SERIES not in draft.labels
        if counted or labels.PLACE not in draft.labels or {labels.AUTHOR, labels.EDITOR} <= draft.labels:
            return
    at, part = draft.placed(labels.CONTAINER)[0]
    if labels.PUBLISHER not in draft.labels and any(belongs(word, "in") for word in words[: part.first]):
        return  # "in: A. Elm (ed.), Trees, Bonn, 3-9"
    for k in range(part.first + 1, part.last):
        if words[k].lower() == "in" and gaps[k] in {", ", ". "} and words[k + 1][0].isupper():
            title = replace(part, label=labels.TITLE, last=k - 1)  # "Moss, in Handbook of Trees"
            draft.recut(at, at + 1, title, replace(part, first=k + 1))
            return
    signed = labels.EDITOR in draft.labels or labels.AUTHOR in draft.labels
    if labels.VOLUME in draft.labels:
        signed &= (
            labels.PLACE in draft.labels
            and labels.PAGE not in draft.labels
            and (_odds(draft, part) < _HARDLY or is_long(draft))
        )
    if (
        signed
        and len(draft.placed(labels.CONTAINER)) == 1
        and not _announced(draft, part.first)
        and not _led(draft)
    ):
        draft.recut(at, at + 1, replace(part, label=labels.TITLE))


@judgement(labels.CONTAINER, lacks=_NUMBERS)
def lone_part(draft: Draft) -> None:
    """A single name of a work is its title: a container needs a title, a number or a page beside it."""
    values = draft.values
    untitled = "title" not in values and "container_title" in values
    if untitled and not _named_journal(draft) and not _led(draft):
        values["title"] = values.pop("container_title")
        draft.sure["title"] = draft.sure.pop("container_title")


def _led(draft: Draft) -> bool:
    """Whether "in" leads to those who edited what others have written for: "A. Oak, in B. Elm (ed.), Trees"."""
    return labels.AUTHOR in draft.labels and any(
        _announced(draft, editors.first) for editors in draft.of(labels.EDITOR)
    )


def _named_journal(draft: Draft) -> bool:
    """Whether the container, short and alone behind the authors, is surely a journal's name."""
    if labels.AUTHOR not in draft.labels or (draft.labels - {labels.IDENTIFIER}) & _IMPRINT:
        return False
    if labels.IDENTIFIER in draft.labels and "doi" not in draft.values:
        return False
    _, part = draft.placed(labels.CONTAINER)[0]
    return part.last - part.first < _SHORT and _odds(draft, part) > _SURELY


@judgement(labels.CONTAINER, lacks=[labels.PLACE])
def place_of_journal(draft: Draft) -> None:
    """Such as "Alytes. Paris 17: 73": the place between a journal and its volume is no part of the journal."""
    tokens = draft.tokens
    for at, part in draft.placed(labels.CONTAINER):
        following = draft.behind(at)
        if following is None or following.label not in _COUNTED:
            continue
        last = part.last
        alone = part.first == last
        if mostly(tokens.words[last]) != "L" or not _ends(draft, last - 1):
            return
        place = Part(labels.PLACE, last, last, part.sure)
        journal = [] if alone else [Part(labels.CONTAINER, part.first, last - 1, part.sure)]
        draft.recut(at, at + 1, *journal, place)
        return


@judgement(lacks=[labels.CONTAINER])
def journal_behind_title(draft: Draft) -> None:
    """A volume needs a journal: where none was found, it is what stands before the volume (and its place).

    That is what the tagger took for a publisher, or the last sentence of the title.
    """
    there = draft.labels
    for at, part in enumerate(draft.parts):
        if part.label == labels.PUBLISHER and labels.PLACE not in there and labels.PAGE in there:
            series = draft.next_to(at, labels.SERIES)
            if series and draft.tokens.gaps[series.first] == " " and draft.next_to(at + 1, labels.VOLUME):
                draft.recut(at, at + 2, replace(part, label=labels.CONTAINER, last=series.last))
                return
            name = draft.tokens.words[part.first : part.last + 1]
            house = belongs(name[-1], "publisher") or any(belongs(word, "university") for word in name)
            if labels.TITLE in there and _odds(draft, part) > LIKE_A_JOURNAL and not house:
                draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
                return
        if part.label not in _UNNAMED or not _counted_behind(draft, at):
            continue
        if part.label in {labels.PUBLISHER, labels.NOTE}:
            if labels.PAGE in there or part.label == labels.NOTE:
                draft.recut(at, at + 1, Part(labels.CONTAINER, part.first, part.last, part.sure))
            return
        for k in range(part.last, part.first, -1):
            if _ends(draft, k - 1):
                title = Part(labels.TITLE, part.first, k - 1, part.sure)
                draft.recut(at, at + 1, title, Part(labels.CONTAINER, k, part.last, part.sure))
                return
        k = _likest(draft, part)
        if k:
            title = Part(labels.TITLE, part.first, k - 1, part.sure)
            draft.recut(at, at + 1, title, Part(labels.CONTAINER, k, part.last, part.sure))
        elif (
            part.label == labels.TITLE
            and _odds(draft, part) > LIKE_A_JOURNAL
            and labels.AUTHOR in there
            and draft.parts[at + 1].label in _COUNTED
        ):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
        return


def _odds(draft: Draft, part: Part) -> int:
    """How much the words of a part speak for a journal's name."""
    return odds(draft.tokens.words[part.first : part.last + 1])


def _likest(draft: Draft, part: Part) -> int:
    """The word behind a comma or quote from which on a part is most like a journal's name; 0: none is."""
    tokens = draft.tokens
    best = total = chosen = 0
    for k in range(part.last, part.first + 1, -1):
        total += odds(tokens.words[k : k + 1])
        if (
            total > max(best, LIKE_A_JOURNAL)
            and tokens.gaps[k][:1] in _BEFORE_JOURNAL
            and tokens.words[k][:1].isupper()
        ):
            best, chosen = total, k
    return chosen


def _counted_behind(draft: Draft, at: int) -> bool:
    """Whether a volume or issue follows part `at`, directly or behind a place."""
    following = [part.label for part in draft.parts[at + 1 : at + 6]]
    if following[:1] == [labels.PLACE]:
        following = following[1:]
    elif (
        draft.tokens.gaps[draft.parts[at].last + 1].strip(" .") == "["
    ):  # "Oaks. [online]. 2010 [cited …], 15(3)"
        following = [label for label in following if label not in _ON_SCREEN]
    return bool(following) and following[0] in _COUNTED


def _ends(draft: Draft, i: int, *, journal: bool = False) -> bool:
    """Whether a sentence ends behind word `i`, and not an abbreviation or an ordinal number.

    `journal`: a word of journals that looks shortened ("Trans.") ends none either.
    """
    tokens = draft.tokens
    if i < 0 or not (stop := _STOP.search(tokens.gaps[i + 1])):
        return False
    word = tokens.words[i]
    if len(stop.group().strip()) > 1 or stop.group()[0] != ".":
        return True
    if word.isdigit():
        return len(word) == _YEAR_SIZE
    shortened = journal and word[-1].lower() not in _VOWELS and odds([word]) >= _JOURNAL_WORD
    return len(word) >= _LEAST and not (shortened and len(word) < _LONG)
