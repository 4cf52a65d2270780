"""Series that the tagger takes for a title, a journal or nothing: special issues, sigla, works of one author."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.idem import is_idem
from refsdb.parse.lexicon import odds
from refsdb.parse.places import is_place
from refsdb.parse.series import kind_of
from refsdb.parse.sigla import SIGLA
from refsdb.parse.tagger import Part

_SPECIAL = frozenset({"sonderheft", "sonderband", "beiheft", "supplementband"})
_COUNTED = frozenset({labels.VOLUME, labels.ISSUE, labels.DATE, labels.OTHER})
_BOOKS = frozenset({labels.CONTAINER, labels.VOLUME})
_OF = frozenset("of der des de".split())
_PERIODICALS = frozenset(
    "Journal Review Quarterly Magazine Zeitschrift Revue Revista Rivista Annales Tijdschrift".split()
)
"""What leads from a number to its series: "Sonderheft 3 der ZfW"."""
_OF_ARTICLES = frozenset({labels.CONTAINER, labels.VOLUME, labels.ISSUE})
_MISREAD = frozenset({
    labels.NOTE, labels.PAGE, labels.CONTAINER, labels.VOLUME, labels.OTHER, labels.ISSUE, labels.NUMBER,
})  # fmt: skip
"""What the tagger may take the bracket behind a year for."""
_NO_SERIES = frozenset(
    """abb fig figs taf tab tafeln map maps plate plates table tables diss dissertation translation isbn issn
    accessed""".split()
)
_NEAR_END = 30  # characters
_LONG_NUMBER = 4  # figures
_LEAST = 3  # words of a series that are in the title, fewer than


@judgement(labels.TITLE, lacks=[labels.CONTAINER, labels.SERIES, labels.VOLUME, labels.ISSUE], words=_SPECIAL)
def special_issue_in_title(draft: Draft) -> None:
    """The "Wald und Welt, Sonderband 2" of "Moose. Wald und Welt, Sonderband 2. Bonn" holds the book, and so does the
    "Sonderheft 3 der ZfW" behind a title.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last):
            if words[k].lower() not in _SPECIAL or not words[k + 1].isdecimal():
                continue
            if gaps[k] == ". " and k + 2 <= title.last and words[k + 2] in _OF:
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.SERIES, first=k)
                )
                return
            first = next((n for n in range(k - 1, title.first, -1) if gaps[n] == ". "), 0)
            if first and k + 1 == title.last and gaps[k] in {", ", " "}:
                name = replace(title, label=labels.SERIES, first=first, last=k)
                volume = replace(title, label=labels.VOLUME, first=k + 1)
                draft.recut(at, at + 1, replace(title, last=first - 1), name, volume)
                return


@judgement(labels.TITLE, labels.CONTAINER, words=["special", "theme"])
def special_issue_of_journal(draft: Draft) -> None:
    """The "Moss Reports" of "In “Moss and Men,” special issue of Moss Reports 12 (2010)" is the journal: what stands
    before it is what the issue is called.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, journal in draft.placed(labels.CONTAINER):
        following = draft.behind(at)
        k = next(
            (k for k in range(max(journal.first - 2, 1), journal.last - 1) if _is_special(words[k : k + 2])),
            0,
        )
        if not k or following is None or following.label not in _COUNTED:
            continue
        if k > journal.first and words[k + 2] in {"on", "about"} and gaps[k] in {", ", " ("}:
            called = replace(journal, label=labels.OTHER, first=k)  # "Moss Reports, Special Issue on Men"
            draft.recut(at, at + 1, replace(journal, last=k - 1), called)
            return
        name = k + 2 + (words[k + 2] == "of")
        marked = name > k + 2 or gaps[name].strip(" ”\"’'") in {",", ":", "]."}
        if name > journal.last or name < journal.first or not marked or not words[name][0].isupper():
            continue
        last = draft.placed(labels.TITLE)[0][1].last
        kept = [
            replace(part, label=labels.OTHER) if part.label in _BOOKS and part.first > last else part
            for part in draft.parts[:at]
        ]
        if name > journal.first:
            kept.append(replace(journal, label=labels.OTHER, last=name - 1))
        draft.recut(0, at + 1, *kept, replace(journal, first=name))
        return


def _is_special(pair: Sequence[str]) -> bool:
    """Such as "Special issue", "theme section"."""
    said, what = (word.lower() for word in pair)
    return said in {"special", "theme"} and what in {"issue", "section", "number"}


@judgement(labels.TITLE, labels.SERIES)
def series_begins_in_title(draft: Draft) -> None:
    """The "Kritische" of "Die Moose. Kritische | Studien zum Wald, Bd. 19" begins the name of the series."""
    gaps = draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        rest = draft.next_to(at, labels.SERIES)
        if rest and gaps[rest.first] == " ":
            for k in range(title.last, max(title.first, title.last - _LEAST), -1):
                if gaps[k] == ". " and draft.tokens.words[k][0].isupper():
                    draft.recut(at, at + 2, replace(title, last=k - 1), replace(rest, first=k))
                    return


@judgement(labels.TITLE, labels.CONTAINER, labels.DATE, lacks=[labels.ISSUE, labels.SERIES])
def series_like_a_journal(draft: Draft) -> None:
    """The "Vestigia 28" of "Das alte Rom, Vestigia 28, Bonn 1979" is the series of a book, which has no pages."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, part), *others = draft.placed(labels.CONTAINER)
    if others or part.first != part.last or kind_of(words[part.first]) == labels.GENRE:
        return
    known = words[part.first] in SIGLA
    number = draft.next_to(at, labels.VOLUME) or (draft.next_to(at, labels.PAGE) if known else None)
    printed = draft.next_to(at + 1, labels.PLACE) or draft.next_to(at + 1, labels.PUBLISHER)
    if not number or not printed or gaps[number.first] != " " or gaps[printed.first] not in {", ", " ("}:
        return
    bracketed = gaps[printed.first] == " (" and all(
        page.last == page.first or words[page.last] in {"f", "ff"} for page in draft.of(labels.PAGE)
    )
    own = labels.EDITOR not in draft.labels or labels.AUTHOR not in draft.labels
    unknown = own and number.first == number.last and odds(words[part.first : part.first + 1]) <= 0
    if known or (
        unknown and draft.up_to(at, labels.TITLE) and (bracketed or labels.PAGE not in draft.labels)
    ):
        draft.recut(at, at + 2, replace(part, label=labels.SERIES), replace(number, label=labels.VOLUME))


@judgement(labels.TITLE, labels.SERIES, labels.PAGE, lacks=[labels.CONTAINER, labels.EDITOR])
def series_as_book(draft: Draft) -> None:
    """The "Schriften zum Wald" of "in: ders., Schriften zum Wald VI, Bonn 1965, 5-7" holds the title, says "in"."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.SERIES):
        before = words[max(part.first - 2, 0) : part.first]
        if before and is_idem(before[-1]):
            before.pop()
        if before and belongs(before[-1], "in"):
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return


@judgement(labels.CONTAINER, lacks=[labels.SERIES, labels.VOLUME, labels.ISSUE])
def siglum_behind_book(draft: Draft) -> None:
    """The "WUNT 19" of "in: A. Elm (Hg.), Wald (WUNT 19), Tübingen" is the series of the book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, book in draft.placed(labels.CONTAINER):
        k = book.last - 1
        if (
            words[book.last].isdecimal()
            and k > book.first
            and words[k] in SIGLA
            and gaps[k].strip() in {",", ".", "("}
            and gaps[book.last] == " "
        ):
            name = replace(book, label=labels.SERIES, first=k, last=k)
            volume = replace(book, label=labels.VOLUME, first=book.last)
            draft.recut(at, at + 1, replace(book, last=k - 1), name, volume)
            return


@judgement(labels.DATE, lacks=[labels.SERIES])
def series_behind_year(draft: Draft) -> None:
    """The bracket of "Paris, Orme, 1983 (Bois, 12)" names a series and its number, and so does that of "Ulm: Elm,
    1997. 212 p. (ELM. Boletim, 100)": an article has no imprint.
    """
    words, gaps, text = draft.tokens.words, draft.tokens.gaps, draft.tokens.text
    if ")" not in text[-_NEAR_END:] or labels.IMPRINT.isdisjoint(draft.labels):
        return
    if {labels.AUTHOR, labels.EDITOR} <= draft.labels:
        return
    year = draft.of(labels.DATE)[-1]
    first = next((k for k in range(year.last + 1, len(words)) if gaps[k].endswith("(")), 0)
    last = next((k for k in range(first + 1, len(words)) if gaps[k + 1].startswith(")")), 0)
    if not first or not last or not words[last].isdecimal() or YEAR.fullmatch(words[last]):
        return
    cued = last - 1 > first and (belongs(words[last - 1], "issue") or belongs(words[last - 1], "volume"))
    name = words[first : last - cued]
    before = {part.label for part in draft.parts if part.last < first}
    inside = draft.touching(first, last)
    if (
        (gaps[last - cued] == ", " or gaps[last - cued].endswith("; "))
        and len(words[last]) <= _LONG_NUMBER
        and name[0][0].isupper()
        and not all(map(is_place, name))
        and not any(belongs(word, "month") or word.lower() in _NO_SERIES for word in name)
        and not any(belongs(name[0], kind) for kind in ("volume", "issue", "pages", "in", "edition"))
        and all(part.label in _MISREAD for part in inside)
        and not (labels.IMPRINT.isdisjoint(before) or _OF_ARTICLES & before)
    ):
        draft.claim(Part(labels.SERIES, first, last - 1 - cued, inside[0].sure))
        draft.claim(Part(labels.VOLUME, last, last, inside[0].sure))


@judgement(labels.PUBLISHER, labels.PLACE, lacks=[labels.SERIES])
def series_before_publisher(draft: Draft) -> None:
    """The "Oak Studies" of "Trees; Oak Studies; Elm: Bonn" is a series: the house stands before the place's colon."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        place = draft.next_to(at, labels.PLACE)
        k = next((k for k in range(part.last, part.first, -1) if gaps[k] == "; "), 0)
        if k and place and gaps[place.first] == ": ":
            series = replace(part, label=labels.SERIES, last=k - 1)
            draft.recut(at, at + 1, series, replace(part, first=k))
            return


@judgement(labels.VOLUME, labels.SERIES)
def of_before_series(draft: Draft) -> None:
    """The "of" of "volume 88 | of Moss Proceedings" leads to the series."""
    for at, part in draft.placed(labels.SERIES):
        if (
            part.first < part.last
            and draft.tokens.words[part.first] == "of"
            and draft.up_to(at, labels.VOLUME)
        ):
            cue = replace(part, label=labels.OTHER, last=part.first)
            draft.recut(at, at + 1, cue, replace(part, first=part.first + 1))
            return


@judgement(labels.TITLE, labels.EDITOR, labels.CONTAINER, lacks=[labels.AUTHOR, labels.PAGE, labels.SERIES])
def series_of_edited(draft: Draft) -> None:
    """The "Nature and Moss" of "A. Elm (ed.), Oaks. Nature and Moss, No. 99, Bonn" is the series of the book."""
    for at, part in draft.placed(labels.CONTAINER):
        cue = draft.next_to(at, labels.OTHER)
        number = draft.behind(at + bool(cue))
        if (
            draft.up_to(at, labels.TITLE)
            and _PERIODICALS.isdisjoint(draft.tokens.words[part.first : part.last + 1])
            and draft.tokens.gaps[part.first] in {". ", ", "}
            and number
            and number.label in {labels.VOLUME, labels.NUMBER, labels.ISSUE}
            and (behind := draft.behind(at + bool(cue) + 1))
            and behind.label in labels.IMPRINT
        ):
            volume = replace(number, label=labels.VOLUME)
            draft.recut(
                at, at + 2 + bool(cue), replace(part, label=labels.SERIES), *([cue] if cue else []), volume
            )
            return
