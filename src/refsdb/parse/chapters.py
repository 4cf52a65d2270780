"""The chapter of a book that was read, which is no number, page or book."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import ROMAN, YEAR, Draft, judgement
from refsdb.parse.reprints import REPRINTED
from refsdb.parse.tagger import Part

_CHAPTERS = frozenset(
    "ch chap chaps chapter chapters sec sect section kap kapitel abschnitt chapitre cap capítulo capitolo".split()
)
_ONLINE = frozenset({"StatPearls", "UpToDate", "GeneReviews", "Medscape", "DynaMed", "LiverTox"})
"""Books of medicine on the web, whose chapters are cited."""
_FOREWORDS = frozenset({"introduction", "foreword", "preface", "afterword", "prologue", "epilogue"})
_POSSESSIVE = frozenset({"his", "her", "their"})
_LONG = 3  # figures that a chapter's number has less than
_NAMES = frozenset({labels.TITLE, labels.CONTAINER})
_NUMBERS = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE})


@judgement(labels.TITLE, words=_CHAPTERS)
def chapter_of_book(draft: Draft) -> None:
    """The "Chapters" of "Trees (Oak, 1985), Chapters 1 & 7" is no book, nor the end of one's name or house."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _NAMES or words[part.last].lower() not in _CHAPTERS:
            continue
        cue = replace(part, label=labels.OTHER, first=part.last)
        if part.first == part.last and part.label == labels.CONTAINER:
            draft.recut(at, at + 1, cue)
        elif part.first < part.last and gaps[part.last] in {". ", ", "} and words[part.last + 1 :]:
            house = part.label == labels.CONTAINER and belongs(words[part.last - 1], "publisher")
            label = labels.PUBLISHER if house and labels.PUBLISHER not in draft.labels else part.label
            draft.recut(at, at + 1, replace(part, label=label, last=part.last - 1), cue)
        else:
            continue
        return


@judgement(labels.CONTAINER, words=["in"])
def book_behind_lead(draft: Draft) -> None:
    """What leads to a book is no part of its name: "Chapter 4 in Trees", "Rpt. in Trees", "in his | Trees"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = part.first
        if words[k].lower() in _CHAPTERS and words[min(k + 1, part.last)].isdecimal():
            k += 2
        elif words[k].lower() in REPRINTED:
            k += 1
        led = k > part.first and k < part.last and words[k] == "in"
        his = k == part.first > 0 and words[k] in _POSSESSIVE and belongs(words[k - 1], "in")
        if (led or his) and k < part.last and words[k + 1][0].isupper() and gaps[k + 1] == " ":
            draft.recut(at, at + 1, replace(part, label=labels.NOTE, last=k), replace(part, first=k + 1))
            return


@judgement(labels.TITLE, lacks=[labels.CONTAINER, labels.VOLUME, labels.ISSUE], words=_FOREWORDS)
def foreword_of_book(draft: Draft) -> None:
    """The "Trees" of "Foreword to Trees, by Ann Elm, ix-xx. Bonn" and "Preface. Trees. Ed. Ann Elm" is the book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    first, last = title.first, title.last
    if words[first].lower() not in _FOREWORDS or first == last:
        return
    to = words[first + 1] == "to" and first + 1 < last and gaps[first + 1] == gaps[first + 2] == " "
    book = first + 1 + to
    if to and words[first].lower() == "introduction" and not _paged_in_roman(draft, title):
        return  # "Introduction to Botany, by Ann Elm"
    by = next((k for k in range(book + 1, last) if words[k].lower() == "by" and gaps[k] in {", ", ". "}), 0)
    held = bool(by) and words[by + 1][0].isupper()
    edited = labels.EDITOR in draft.labels and (not to or labels.PAGE in draft.labels)
    if not (held or edited) or not (to or gaps[book] == ". ") or not words[book][0].isupper():
        return
    parts = [
        replace(title, last=first),
        replace(title, label=labels.CONTAINER, first=book, last=by - 1 if held else last),
    ]
    if held:
        page = next(
            (k for k in range(by + 2, last) if gaps[k] == ", " and gaps[k + 1] in {"-", "–"}), last + 1
        )
        parts.append(replace(title, label=labels.OTHER, first=by, last=page - 1))
        if page <= last:
            parts.append(replace(title, label=labels.PAGE, first=page))
    draft.recut(at, at + 1, *parts)


def _paged_in_roman(draft: Draft, title: Part) -> bool:
    """Whether a page in Roman figures is printed, or ends the title."""
    words = draft.tokens.words
    pages = [part.first for part in draft.of(labels.PAGE)] + [title.last]
    return any(ROMAN.fullmatch(words[k].upper()) for k in pages)


@judgement(words=_CHAPTERS)
def chapter_behind_name(draft: Draft) -> None:
    """The "Section 1.3" of "Topics in trees, Section 1.3. Bonn" and the "(Kap 3)" of a book end no name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    article = not draft.labels.isdisjoint({labels.CONTAINER, labels.VOLUME})
    for at, part in enumerate(draft.parts):
        if part.label not in _NAMES or (article and part.label == labels.TITLE):
            continue
        k = part.last
        while k > part.first and words[k].isdecimal() and len(words[k]) < _LONG:
            k -= 1
        if part.first < k < part.last and words[k].lower() in _CHAPTERS and gaps[k] in {", ", " ("}:
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.NOTE, first=k))
            return


@judgement(words=_CHAPTERS)
def chapter_as_number(draft: Draft) -> None:
    """The 4 of "Bonn: Elm, ch. 4" and the 26.5 of "Bonn: Elm, sec. 26.5, p. 617" are no issue, volume or page."""
    if draft.labels.isdisjoint(_NUMBERS):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _NUMBERS:
            continue
        inside = words[part.first].lower() in _CHAPTERS and part.first < part.last
        before = draft.before(at)
        named = before is not None and before.last == part.first - 1 and before.label in _NAMES
        led = (
            part.first > 0 and words[part.first - 1].lower() in _CHAPTERS and gaps[part.first] in {" ", ". "}
        )
        if not inside and (named or not led):
            continue
        issue = draft.next_to(at, labels.ISSUE)  # the 5 of "26.5"
        rest = 1 + (issue is not None and gaps[issue.first] == ".")
        draft.recut(at, at + rest, replace(part, label=labels.NOTE, last=draft.parts[at + rest - 1].last))
        return


@judgement(words=map(str.lower, _ONLINE))
def chapter_online(draft: Draft) -> None:
    """The "StatPearls" of "Moss. StatPearls. StatPearls Publishing" and "In: StatPearls, Elm A (Ed)" is the book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        book = replace(part, label=labels.CONTAINER)
        if part.label == labels.CONTAINER and part.last > part.first and words[part.first] in _ONLINE:
            k = part.first + 1
            if gaps[k][:1] == ".":  # "StatPearls. Treasure Island (FL): StatPearls Publishing"
                house = draft.next_to(at, labels.PUBLISHER) and labels.PLACE not in draft.labels
                rest = replace(part, label=labels.PLACE if house else labels.OTHER, first=k)
                draft.recut(at, at + 1, replace(book, last=part.first), rest)
            return
        if labels.CONTAINER in draft.labels or part.last == part.first:
            continue
        if part.label == labels.TITLE:
            k = part.last
            if words[k] in _ONLINE and gaps[k].strip(' "”’')[-1:] in {".", "?", ","}:
                draft.recut(at, at + 1, replace(part, last=k - 1), replace(book, first=k))
                return
        elif part.label == labels.EDITOR and words[part.first] in _ONLINE:
            k = part.first + 1
            draft.recut(at, at + 1, replace(book, last=part.first), replace(part, first=k))
            return


@judgement(labels.TITLE, words=["updated"])
def days_behind_title(draft: Draft) -> None:
    """The "2003 May 3 [updated 2019 Jun 4]" of "Rot of oaks. 2003 May 3 [updated 2019 Jun 4]. In: …" are days."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last):
            if YEAR.fullmatch(words[k]) and gaps[k] == ". " and belongs(words[k + 1], "month"):
                dated = labels.DATE in draft.labels
                days = replace(title, label=labels.OTHER if dated else labels.DATE, first=k)
                stop = next(
                    (n for n in range(k, title.last + 1) if gaps[n][-1:] in {"[", "("}), title.last + 1
                )
                rest = [replace(title, label=labels.OTHER, first=stop)] if stop <= title.last else []
                draft.recut(at, at + 1, replace(title, last=k - 1), replace(days, last=stop - 1), *rest)
                return
