"""Which edition of a work it is, whatever the tagger made of the words."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.model import Date
from refsdb.parse import labels
from refsdb.parse.cues import words_of
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.fields.numbers import is_ordinal
from refsdb.parse.tagger import Part

_NAMES = frozenset({labels.TITLE, labels.CONTAINER})
_EDITION = words_of("edition") | {"ed", "éd"}
_LIBRARIES = frozenset({"library", "classics", "texts", "bibliothek", "bibliothèque"})
_AUFLAGE = frozenset({"aufl", "auflage"})
_VOLUMES = frozenset({"bd", "band", "vol", "bind", "deel"})
_NO_EDITIONS = frozenset({labels.NOTE, labels.DATE, labels.PUBLISHER, labels.TITLE, labels.CONTAINER})
_OTHERS_EDITION = frozenset(
    "from original originally first reprint reprinted published zuerst aus nach".split()
)
_ORDINAL = frozenset({"st", "nd", "rd", "th", "e", "ª", "a", "ème"})
_RAISED = re.compile(rf"[2-9](?:{YEAR.pattern})")
_LONG_NUMBER = 4  # figures of a number that is no edition's


@judgement(lacks=[labels.EDITION], words=_EDITION)
def edition_told(draft: Draft) -> None:
    """What says that it is an edition is no remark, date, publisher or title: "(5th ed.)", "74. Aufl. | 2015"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _NO_EDITIONS:
            continue
        for k in range(part.first, part.last):
            last = k + 1 + (k + 2 <= part.last and words[k + 1].lower() in _ORDINAL)
            numbered = words[k].isdigit() and len(words[k]) < _LONG_NUMBER
            numbered = numbered or words[k] in {"Nouv", "Nouvelle"}
            if not (numbered or is_ordinal(words[k])) or words[last].lower() not in _EDITION:
                continue
            if _of_another(draft, part):
                break
            if part.label in {labels.TITLE, labels.CONTAINER} and not (
                last == part.last
                and k > part.first
                and (gaps[k].strip(" (")[:1] in {".", ","} or (gaps[k] == " (" and ")" in gaps[last + 1]))
            ):
                continue
            before = [replace(part, last=k - 1)] if k > part.first else []
            house = part.label == labels.NOTE and labels.PUBLISHER not in draft.labels
            rest = Part(labels.PUBLISHER if house else part.label, last + 1, part.last, part.sure)
            edition = Part(labels.EDITION, k, last, part.sure)
            draft.recut(at, at + 1, *before, edition, *([rest] if last < part.last else []))
            return


@judgement(labels.VOLUME, labels.DATE)
def edition_raised(draft: Draft) -> None:
    """The "²" of "Bonn ²1989" is the edition's, and no volume."""
    for at, part in draft.placed(labels.VOLUME):
        raised = draft.tokens.words[part.first]
        if part.first == part.last and raised.isdigit() and not raised.isdecimal():
            label = labels.OTHER if labels.EDITION in draft.labels else labels.EDITION
            draft.recut(at, at + 1, replace(part, label=label))
            return


@judgement()
def edition_before_year(draft: Draft) -> None:
    """The 6 of "Bonn 61969" is the edition, printed as a raised figure, which has come down before the year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.PLACE) + draft.placed(labels.PUBLISHER):
        date = draft.next_to(at, labels.DATE) or draft.next_to(at, labels.VOLUME)
        if (
            date
            and date.first == date.last
            and gaps[date.first] == " "
            and _RAISED.fullmatch(words[date.first])
        ):
            draft.put("issued", Date(int(words[date.first][1:])), date.sure)
            if labels.EDITION not in draft.labels:
                draft.put("edition", words[date.first][0], date.sure)
            draft.recut(at + 1, at + 2, replace(date, label=labels.OTHER))
            return


@judgement(labels.VOLUME, lacks=[labels.EDITION, labels.ISSUE, labels.CONTAINER], words=_EDITION)
def edition_as_volume(draft: Draft) -> None:
    """The 6 of "Diseases of trees, ed 6, Bonn: Elm" numbers the edition."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.VOLUME):
        k = part.first
        numbered = part.last == k and words[k].isdecimal() and len(words[k]) < _LONG_NUMBER - 1
        if k and numbered and words[k - 1].lower() in {"ed", "edn"} and gaps[k] in {" ", ". "}:
            draft.recut(at, at + 1, replace(part, label=labels.EDITION))
            return


@judgement(labels.TITLE, words=_AUFLAGE)
def edition_begins_in_title(draft: Draft) -> None:
    """The "3., verb. u. verm." of "Der Wald. 3., verb. u. verm. | Aufl." and a "Dritte," end no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        rest = draft.next_to(at, labels.EDITION) or draft.next_to(at, labels.PUBLISHER)
        if rest is None:
            continue
        cue = next((k for k in range(rest.first, rest.last + 1) if words[k].lower() in _AUFLAGE), 0)
        if not cue:
            continue
        k = title.last
        while k > title.first and words[k].islower():
            k -= 1
        numbered = words[k].isdecimal() and len(words[k]) < _LONG_NUMBER - 1 and gaps[k + 1] in {"., ", ". "}
        if (
            k > title.first
            and gaps[k] in {". ", ", ", " ("}
            and (numbered or (k == title.last and is_ordinal(words[k]) and gaps[rest.first] == ", "))
            and all(map(str.islower, words[rest.first : cue]))
        ):
            edition = replace(rest, label=labels.EDITION, first=k, last=cue)
            behind = [replace(rest, label=labels.OTHER, first=cue + 1)] if cue < rest.last else []
            draft.recut(at, at + 2, replace(title, last=k - 1), edition, *behind)
            return


@judgement(labels.EDITION, lacks=[labels.VOLUME], words=_VOLUMES)
def volume_behind_edition(draft: Draft) -> None:
    """The 3 of "Handbuch der Bäume, 2. Aufl., 3. Bd., Bonn" is the volume, and so is that of "Bd. 3. 14. Aufl."."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITION):
        k = part.first + 1
        led = words[k - 1].lower() in _VOLUMES and k < part.last and gaps[k] in {" ", ". "}
        if led and words[k].isdecimal() and words[k + 1].isdecimal() and gaps[k + 1] in {". ", ", ", "., "}:
            cue, volume = Part(labels.OTHER, k - 1, k - 1, part.sure), Part(labels.VOLUME, k, k, part.sure)
            draft.recut(at, at + 1, cue, volume, replace(part, first=k + 1))
            return
        for k in range(part.first + 1, part.last + 1):
            if (
                words[k].isdecimal()
                and len(words[k]) < _LONG_NUMBER - 1
                and gaps[k] in {"., ", ", "}
                and k + 1 < len(words)
                and words[k + 1].lower() in _VOLUMES
                and gaps[k + 1] == ". "
            ):
                rest = [replace(part, label=labels.OTHER, first=k + 1)] if part.last > k else []
                volume = replace(part, label=labels.VOLUME, first=k, last=k)
                draft.recut(at, at + 1, replace(part, last=k - 1), volume, *rest)
                return


@judgement(labels.EDITION, lacks=[labels.SERIES], words=_LIBRARIES)
def library_as_edition(draft: Draft) -> None:
    """The "Elm Classical Library" of "Annals, trans. J. Oak, Elm Classical Library 312 (Bonn" is a series."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.EDITION):
        said = words[part.first : part.last + 1]
        if said[-1].lower() in _LIBRARIES and len(said) > 1 and not any(map(str.isdecimal, said)):
            draft.recut(at, at + 1, replace(part, label=labels.SERIES))
            return


@judgement(lacks=[labels.EDITION, labels.ISSUE], words=_EDITION)
def edition_behind_title(draft: Draft) -> None:
    """The "Ed. 2" of "Flora of the north. Ed. 2. Bonn: Elm" is no part of the title, nor of a book's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in enumerate(draft.parts):
        k = title.last - 1
        if (
            title.label in _NAMES
            and k > title.first
            and words[k].lower() in _EDITION
            and gaps[k].strip() in {".", ","}
            and words[title.last].isdecimal()
            and len(words[title.last]) < _LONG_NUMBER - 1
        ):
            edition = Part(labels.EDITION, title.last, title.last, title.sure)
            draft.recut(at, at + 1, replace(title, last=k - 1), Part(labels.OTHER, k, k, title.sure), edition)
            return


@judgement(labels.TITLE, lacks=[labels.EDITION], words=["editio"])
def edition_in_latin(draft: Draft) -> None:
    """The "Editio decima, reformata" behind a title says which edition it is."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last):
            if words[k].lower() == "editio" and gaps[k] in {". ", ", "} and title.last - k < _LONG_NUMBER:
                edition = replace(title, label=labels.EDITION, first=k)
                draft.recut(at, at + 1, replace(title, last=k - 1), edition)
                return


def _of_another(draft: Draft, part: Part) -> bool:
    """Whether another edition is told of: "translated from the 3rd edition", "2nd ed. 1960" in a remark."""
    said = draft.tokens.words[part.first : part.last + 1]
    dated = part.label == labels.NOTE and any(map(YEAR.fullmatch, said))
    return dated or not _OTHERS_EDITION.isdisjoint(map(str.lower, said))


@judgement(labels.TITLE, labels.PLACE, lacks=[labels.EDITION])
def edition_in_words(draft: Draft) -> None:
    """The "Fourth" of "Handbook of northern trees, Fourth (Bonn: Elm" and the "4th" behind a title are editions."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        following = draft.behind(at)
        if following is None or following.label not in {labels.PLACE, labels.PUBLISHER}:
            continue
        k = title.last
        numbered = words[k] in _ORDINAL and not gaps[k] and words[k - 1].isdigit()
        k -= numbered
        if (
            k > title.first + 1
            and gaps[k] in {", ", ". "}
            and (numbered or (words[k].istitle() and is_ordinal(words[k])))
        ):
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=labels.EDITION, first=k))
        return
