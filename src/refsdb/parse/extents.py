"""How long a work is: "Trees, 7 Bde.", "Trees, vii + 144"; and what stands beside its pages, or is taken for them."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.tagger import Part

_VOLUMES = frozenset("vols volumes bde bände voll tomes tomos".split())
_SHORT = frozenset("vols bde voll".split())
_PAGES = frozenset("pp p pages pgs s seiten".split())
_ROMAN = re.compile(r"[ivxlc]{1,7}")
_TO = re.compile(r"(\d+) (?:a|à|al|tot|till) (\d+)")
_NOTES = frozenset({"n", "nn", "note", "notes", "nota", "Anm", "anm", "Fn", "fn"})
_WITH = frozenset({"and", "with", "und", "mit", "et", "e", "y"})
_NEAR = 5  # words from a page to the word for a note
_VERSES = frozenset({"V", "Vv"})
_FEW = 3  # figures that a number of volumes has less than


@judgement(labels.TITLE, lacks=[labels.ISSUE], words=_VOLUMES)
def volumes_behind_title(draft: Draft) -> None:
    """The "7 Bde." of "Trees of the north, 7 Bde. (Studies), Rome" counts the volumes, and so does a "32 vols."."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label == labels.PUBLISHER and part.last == part.first + 1 and _counts(draft, part.first):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return
        if part.label == labels.PAGE and part.last == part.first and _counts(draft, part.first):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return
        for k in range(part.first + 1, part.last) if part.label == labels.TITLE else ():
            if not _counts(draft, k):
                continue
            marked = gaps[k] in {", ", ". "} or (gaps[k] == " " and words[k + 1].lower() in _SHORT)
            if not marked:
                continue
            title, number = replace(part, last=k - 1), replace(part, label=labels.NOTE, first=k)
            if k + 1 == part.last or gaps[k + 2].strip(". ")[:1] in {"(", ","}:
                draft.recut(at, at + 1, title, number)
            elif (
                gaps[k + 2] == ". "
                and labels.PUBLISHER not in draft.labels
                and draft.next_to(at, labels.PLACE)
            ):
                house = replace(part, label=labels.PUBLISHER, first=k + 2)
                draft.recut(at, at + 1, title, replace(number, last=k + 1), house)
            return


def is_long(draft: Draft) -> bool:
    """Whether it is said how many pages there are, as of a book: "553 pp." at its end."""
    words = draft.tokens.words
    return any(
        words[part.first].isdecimal() and words[part.first + 1].lower() in _PAGES
        for part in draft.of(labels.NOTE)
        if part.last == part.first + 1
    )


def _counts(draft: Draft, k: int) -> bool:
    """Whether "7 Bde." stands there."""
    words = draft.tokens.words
    counted = words[k].isdecimal() and len(words[k]) < _FEW and k + 1 < len(words)
    return counted and words[k + 1].lower() in _VOLUMES


@judgement(labels.TITLE, lacks=[labels.PAGE])
def pages_behind_title(draft: Draft) -> None:
    """The "vii + 144" of "Trees of the north, vii + 144. Bonn: Elm" says how many pages there are."""
    if " + " not in draft.tokens.text:
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        k = title.last
        while k > title.first and gaps[k].strip() == "+" and words[k].isdecimal():
            k -= 1
        if title.first + 1 < k < title.last and _ROMAN.fullmatch(words[k]):
            k -= words[k - 1] in {"Pages", "pages", "pp", "S"}
            if gaps[k].strip() in {",", "."}:
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.NOTE, first=k)
                )
            return


@judgement(labels.PAGE, lacks=[labels.CONTAINER, labels.ISSUE])
def extent_as_page(draft: Draft) -> None:
    """The "XVI-250" and the "xvi + 520" behind a book say how long it is; a range has two ends of one kind."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, page = draft.placed(labels.PAGE)[-1]
    k = page.first + 1
    if (
        page.last == k
        and (len(words[page.first]) > 1 or gaps[k].strip() == "+")
        and words[k].isdecimal()
        and _ROMAN.fullmatch(words[page.first].lower())
        and gaps[k].strip() in {"-", "–", "+", ","}
    ):
        draft.recut(at, at + 1, replace(page, label=labels.NOTE))


@judgement(labels.PAGE, lacks=[labels.CONTAINER, labels.VOLUME, labels.ISSUE])
def verse_as_page(draft: Draft) -> None:
    """The "V. 1112" of a poem and the "III. 1. 56" of a play are no pages."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, page = draft.placed(labels.PAGE)[0]
    verse = page.first == page.last and words[page.first - 1] in _VERSES and gaps[page.first] == ". "
    played = (
        page.last == page.first + 2
        and _ROMAN.fullmatch(words[page.first].lower())
        and words[page.first + 1].isdecimal()
        and words[page.last].isdecimal()
        and all(gap.strip() in {".", ","} for gap in gaps[page.first + 1 : page.last + 1])
    )
    if played or (verse and page.first > 1 and gaps[page.first - 1] == ", "):
        draft.recut(at, at + 1, replace(page, label=labels.NOTE))


@judgement(labels.PAGE)
def price_behind_page(draft: Draft) -> None:
    """The "€ 20,00" of "pp. 250, € 20,00" is what the book costs."""
    text, gaps = draft.tokens.text, draft.tokens.gaps
    if "€" not in text and "$" not in text and "£" not in text:
        return
    at, page = draft.placed(labels.PAGE)[-1]
    if gaps[page.first].strip()[-1:] in {"€", "$", "£"}:
        draft.recut(at, at + 1, replace(page, label=labels.NOTE))
        return
    for k in range(page.first + 1, page.last + 1):
        if gaps[k].strip()[-1:] in {"€", "$", "£"}:
            draft.recut(at, at + 1, replace(page, last=k - 1), replace(page, label=labels.NOTE, first=k))
            return


@judgement(labels.DATE, words=_NOTES)
def page_of_note(draft: Draft) -> None:
    """The 34 of "34n12", "34, Anm. 12" and "34 and n. 12" is the page on which a note stands."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    label = labels.PAGE if labels.PAGE in draft.labels else labels.NOTE
    for at, part in draft.placed(label):
        first = part.first
        led = gaps[first] in {"), ", ", "} or (first > 0 and belongs(words[first - 1], "pages"))
        if not words[first].isdecimal() or not (label == labels.PAGE or led):
            continue
        for k in range(first + 1, min(first + _NEAR, part.last + 2, len(words))):
            numbered = k + 1 < len(words) and words[k + 1].isdecimal()
            if words[k] not in _NOTES or not (numbered or (words[k] == "n" and k == part.last)):
                continue
            last = k - 1
            last -= last > first and words[last] in _WITH
            rest = [replace(part, label=labels.NOTE, first=last + 1)] if last < part.last else []
            if rest or label == labels.NOTE:
                draft.recut(at, at + 1, Part(labels.PAGE, first, last, part.sure), *rest)
            return


@judgement(labels.PAGE, labels.ISSUE, labels.OTHER)
def note_as_issue(draft: Draft) -> None:
    """The 4 of "p. 12, n. 4" is a note's number, where a volume or no journal is: issues stand before the pages."""
    if labels.CONTAINER in draft.labels and labels.VOLUME not in draft.labels:
        return
    pages = draft.of(labels.PAGE)
    for at, issue in draft.placed(labels.ISSUE):
        cue = draft.up_to(at, labels.OTHER)
        if cue and cue.first == cue.last and draft.tokens.words[cue.first] in _NOTES:
            if any(0 < cue.first - page.last < _NEAR - 2 for page in pages):
                draft.recut(at, at + 1, replace(issue, label=labels.NOTE))
            return


@judgement(labels.PAGE)
def pages_with_a_word(draft: Draft) -> None:
    """Both ends of "119 a 120" are one range."""
    page = draft.values.get("page", "")
    if " " in page and (ends := _TO.fullmatch(page)):
        draft.values["page"] = f"{ends[1]}-{ends[2]}"
