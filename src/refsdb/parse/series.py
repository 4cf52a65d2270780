"""Series of books: in brackets, behind a publisher, or taken for one; and their numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import ROMAN, YEAR, Draft, judgement
from refsdb.parse.imprints import is_house
from refsdb.parse.places import is_place
from refsdb.parse.sigla import POCKET, SIGLA
from refsdb.parse.tagger import Part

_CUES = frozenset({"coll", "collection", "col", "collana", "colección", "coleção"})
"""What leads from a publisher to its series."""
_EQUALS = re.compile(r"\(\s?=\s?$")
_NAMED = frozenset({labels.TITLE, labels.CONTAINER})
_OF_BOOKS_ONLY = frozenset({labels.SERIES, labels.VOLUME, labels.ISSUE})
"""What no book has whose series is in its name."""
_LONG_NUMBER = 4  # figures
_LONG_NAME = 12  # words of a series
_LEAST = 3  # letters of a word that ends a title
_REPORTS = frozenset("paper sheet guideline brief memorandum".split())
_PAPERS = frozenset(
    f"{kind} {paper}"
    for kind in "background briefing discussion occasional policy research technical working".split()
    for paper in ("paper", "report")
)
"""What is called so is no journal."""
_REPORTED = frozenset({"Paper", "Report"})
_SERIES = frozenset(
    """
    handbook bulletin circular leaflet monogr handb circ series studies monographs monograph memoirs
    cahiers cahier quaderni cuadernos cadernos serie série fachserie texte
    reihe bibliothek papers reports materialien beiträge hefte schriften studien
    publications skrifter meddelelser meddelanden
    """.split()
)
_SERIES_END = (
    "schriften",
    "schriftenreihe",
    "berichte",
    "materialien",
    "beiträge",
    "studien",
    "hefte",
    "abhandlungen",
    "reihe",
)
"""What words that make a name a series' are, or end with."""
_NOTES = ["Lecture", "Notes"]
_OF_BOOKS = re.compile(r"\b(?:of|in)\s(?:the|a)\b|^(?:My|Our|Its|His|Her|Their)\b")
_BEFORE_SERIES = frozenset({labels.TITLE, labels.CONTAINER, labels.PUBLISHER})
_NUMBERS = frozenset({labels.VOLUME, labels.ISSUE, labels.NUMBER})
_SERIES_BRACKETED = (
    "forschung",
    "forschungen",
    "untersuchungen",
    "arbeiten",
    "publications",
    "veröffentlichungen",
    "sonderband",
    "sonderheft",
    "beiheft",
)
"""What they end with in brackets, too."""
_SUBSERIES = re.compile(r"[IVX]{1,4}|NF|N|F|NS|S")
"""What may stand between a siglum and its number: "FAT II/19", "FRLANT NF 3"."""
_SMALL = frozenset({"suhrkamp", "edition", "stw", "rororo", "dtv"})
"""What the name of a series may begin with in small letters."""
_PARTS = frozenset("part parts teil teile partie parte region site item fig table type teilbd suppl".split())
"""What is numbered in brackets and is no series."""
_BELONGING = frozenset("of in af de von der aus di della van do da".split())
"""What leads from a number to its series: "volume 5 of Tree Studies"."""
_COUNTING = words_of("volume") | words_of("issue")
_VERSIONS = frozenset({"Version", "Draft", "Table", "Revision", "Change", "Region"})


@judgement()
def series_in_brackets(draft: Draft) -> None:
    """What stands behind "(=" is a series, "Title (= Studies in Law 12)"; so is what stands in a bracket before the
    imprint, "Title (WUNT 8; Tübingen: Elm, 1965)", in the manner of the Society of Biblical Literature, and what is
    called one there: "Title (Tree Studies 35). Tübingen: Elm".
    """
    gaps, text = draft.tokens.gaps, draft.tokens.text
    equals = "=" in text
    starts, ends = draft.tokens.starts, draft.tokens.ends
    for at, part in enumerate(draft.parts if "(" in text else ()):
        if part.label not in _NAMED or text.find("(", starts[part.first], ends[part.last]) < 0:
            continue
        following = draft.behind(at)
        printed = following and following.label in labels.IMPRINT
        numbered = printed and gaps[part.last + 1].startswith(")")
        imprint = printed and gaps[part.last + 1].startswith(";")
        for k in range(part.last, part.first, -1) if equals or imprint or numbered else ():
            if k < part.last and ")" in gaps[k + 1]:
                break
            opened = gaps[k].endswith("(")
            if _EQUALS.search(gaps[k]) or (
                opened and (imprint or (numbered and _numbered(draft, k, part.last)))
            ):
                draft.recut(
                    at, at + 1, replace(part, last=k - 1), *with_number(draft, replace(part, first=k))
                )
                return


@judgement(labels.TITLE, lacks=[labels.SERIES], words=["="])
def series_behind_equals(draft: Draft) -> None:
    """What stands in "(= Ulmer Hefte 12)" behind the imprint is a series, whatever the tagger made of its words."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    first = next((k for k in range(1, len(words)) if _EQUALS.search(gaps[k])), 0)
    last = next((k for k in range(first, len(words)) if ")" in gaps[k + 1]), 0)
    inside = [at for at, part in enumerate(draft.parts) if first <= part.first <= part.last <= last]
    touched = [at for at, part in enumerate(draft.parts) if part.last >= first and part.first <= last]
    if first and last and inside and inside == touched:
        name = Part(labels.SERIES, first, last, min(draft.parts[at].sure for at in inside))
        outside = [part for at, part in enumerate(draft.parts) if at not in inside]
        counted = any(part.label == labels.VOLUME for part in outside)
        k = last - (words[last].isdecimal() and last > first)
        cued = k > first and (belongs(words[k], "volume") or belongs(words[k], "issue"))
        number = [Part(labels.NOTE if counted else labels.VOLUME, last, last, name.sure)] if k < last else []
        draft.recut(inside[0], inside[-1] + 1, replace(name, last=k - cued), *number)


@judgement(lacks=[labels.SERIES])
def series_cut_at_number(draft: Draft) -> None:
    """The "Moss Studies" of "Elm Press (Moss Studies | 54)" is a series, whatever its bracket opened in."""
    gaps, text = draft.tokens.gaps, draft.tokens.text
    for at, part in enumerate(draft.parts if "(" in text else ()):
        if part.label not in _BEFORE_SERIES or ")" in gaps[part.last + 1]:
            continue
        inside = draft.parts[at + 1 : at + 3]
        if inside and inside[0].label == labels.OTHER and inside[0].first == inside[0].last:
            inside = inside[1:]
        number = inside[0] if inside else None
        if (
            number is None
            or number.label not in _NUMBERS
            or number.last - part.last > _LEAST
            or ")" not in gaps[number.last + 1]
        ):
            continue
        k = next((k for k in range(part.last, part.first, -1) if "(" in gaps[k] or ")" in gaps[k]), 0)
        if k and gaps[k].endswith("(") and k != part.last:
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.SERIES, first=k))
            return


def _numbered(draft: Draft, first: int, k: int) -> bool:
    """Whether a series and its number stand there: "(Tree Studies 35)", "(Bonn and Ulm, 3)", not "(Apollo 11)"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if not words[k].isdecimal() or len(words[k]) > _LONG_NUMBER or YEAR.fullmatch(words[k]):
        return False
    cued = belongs(words[k - 1], "volume") or belongs(words[k - 1], "issue")
    name = words[first : k - cued]
    if not name or not name[0][0].isupper() or not _PARTS.isdisjoint(map(str.lower, name)):
        return False
    marked = gaps[k - cued] in {", ", "; ", ". "}
    if marked and (len(name) > 1 or gaps[k - cued] == "; "):
        return True
    called = [kind_of(word) or word.lower().endswith(_SERIES_BRACKETED) for word in name]
    return bool(called[-1] or (any(called) and len(name) > 1))


@judgement(labels.VOLUME, lacks=[labels.SERIES])
def series_with_cue(draft: Draft) -> None:
    """The "Moss Studies" of "Trees of the north. (Moss Studies, vol. | 2.) Bonn" is a series; "vol." may lack."""
    if "(" not in draft.tokens.text:
        return
    gaps = draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _NAMED:
            continue
        inside = draft.parts[at + 1 : at + 3]
        if inside and inside[0].label == labels.VOLUME:
            inside = inside[:1]
        elif [one.label for one in inside] != [labels.OTHER, labels.VOLUME]:
            continue
        if ")" not in gaps[inside[-1].last + 1]:
            continue
        k = next((k for k in range(part.last, part.first + 1, -1) if "(" in gaps[k] or ")" in gaps[k]), 0)
        if k and k < part.last and gaps[k].endswith("(") and gaps[inside[0].first] == ", ":
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.SERIES, first=k))
            return


@judgement(labels.PUBLISHER, lacks=[labels.SERIES])
def series_as_publisher(draft: Draft) -> None:
    """No publisher ends in a number: the "Tree Studies 12" of "Tree Studies 12. Bonn" is a series, and so is that of
    "Tree Studies 12. Oak Society".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        if any(mark in gap for gap in gaps[part.first + 1 : part.last + 1] for mark in "(:"):
            continue
        for k in range(part.first + 1, part.last + 1):
            behind = words[k + 1 : part.last + 1]
            placed = len(behind) == 1 and is_place(behind[0]) and labels.PLACE not in draft.labels
            housed = gaps[k + 1].startswith(". ") and (placed or is_house(behind))
            number = words[k].isdecimal() and len(words[k]) <= _LONG_NUMBER and not YEAR.fullmatch(words[k])
            if (
                number
                and (k == part.last or housed)
                and gaps[k] in {" ", ", ", ". "}
                and not is_house(words[part.first : k])
                and not belongs(words[k - 1], "month")
                and not belongs(words[part.first], "university")
                and words[k - 1] not in _VERSIONS
            ):
                label = labels.PLACE if placed and k < part.last else labels.PUBLISHER
                rest = [replace(part, label=label, first=k + 1)] if k < part.last else []
                draft.recut(at, at + 1, *with_number(draft, replace(part, last=k)), *rest)
                return


@judgement(lacks=[labels.SERIES])
def series_behind_publisher(draft: Draft) -> None:
    """The "Folio" of "Gallimard, coll. « Folio »" is the series, and so are that of "Gallimard (« Folio »)" and all
    of "Collection of Elms".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if not draft.small.isdisjoint(_CUES):
        printed = next(
            (at for at, part in enumerate(draft.parts) if part.label in labels.IMPRINT), len(words)
        )
        for at, part in (*draft.placed(labels.CONTAINER), *draft.placed(labels.TITLE)[1:]):
            if at > printed and words[part.first - 1].lower() in _CUES:
                draft.recut(at, at + 1, replace(part, label=labels.SERIES))
                return
    for at, part in draft.placed(labels.PUBLISHER):
        for k in range(part.first + 1, part.last + 1):
            if gaps[k].strip() in {"(«", ", «", "(“"}:
                series = replace(part, label=labels.SERIES, first=k)
                draft.recut(at, at + 1, replace(part, last=k - 1), series)
                return
        for k in range(part.first + 1, part.last):
            if words[k].lower() in _CUES and gaps[k].strip()[:1] in {",", "(", "."}:
                cue = [] if words[k + 1][0].islower() else [Part(labels.OTHER, k, k, part.sure)]
                series = Part(labels.SERIES, k + len(cue), part.last, part.sure)
                draft.recut(at, at + 1, replace(part, last=k - 1), *cue, series)
                return


@judgement(labels.TITLE)
def series_in_title(draft: Draft) -> None:
    """The "Tree Studies 12" of "On oaks. Tree Studies 12. Bonn" is a series, and a "Fact sheet No 3" a report; so is
    that of a book: "In: A. Elm (ed.), Oaks. Tree Studies 12, Bonn".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    books = draft.placed(labels.CONTAINER) if draft.labels.isdisjoint(_OF_BOOKS_ONLY) else []
    for at, title in (*draft.placed(labels.TITLE), *books):
        k = title.last
        if not words[k].isdecimal() or len(words[k]) > _LONG_NUMBER or gaps[k] == "-":
            continue
        stroke = k > 0 and gaps[k] == "/" and words[k - 1].isdecimal()
        dated = bool(YEAR.fullmatch(words[k]))
        if dated and not stroke:
            continue
        cued = belongs(words[k - 1 - stroke], "issue") or belongs(words[k - 1 - stroke], "volume")
        if cued and gaps[k - 1 - stroke] not in {" ", ", "}:
            continue
        first = next((n for n in range(k - 1 - stroke - cued, title.first, -1) if _begins(draft, n)), 0)
        if first > title.first + 1 and gaps[first] == gaps[first - 1] == ". " and words[first - 1].istitle():
            first -= words[first] == words[k - 1 - stroke - cued]  # "Agron. Monogr. 9"
        name = words[first : k - stroke - cued]
        if (
            not first
            or k - first < 1 + stroke
            or not (words[first][0].isupper() or words[first] in _SMALL)
            or (len(words[first - 1]) < _LEAST and not _counts(draft, first - 1))
        ):
            continue
        kind = next((label for word in name for label in [kind_of(word)] if label), "")
        known = " ".join(name) in POCKET or (name[0] in SIGLA and all(map(_SUBSERIES.fullmatch, name[1:])))
        if known:
            kind = labels.SERIES
        if title.label == labels.CONTAINER:
            book = labels.EDITOR in draft.labels or (title.first and belongs(words[title.first - 1], "in"))
            if kind != labels.SERIES or not book or "(" in gaps[k]:
                continue
        if known or (
            kind and (len(name) > 1 or kind == labels.GENRE or dated) and len(name) <= _LONG_NAME
        ):  # "Studies 95" names none
            number = Part(labels.NUMBER if kind == labels.GENRE else labels.VOLUME, k - stroke, k, title.sure)
            called = Part(kind, first, first + len(name) - 1, title.sure)
            cue = (
                [Part(labels.OTHER, first + len(name), k - stroke - 1, title.sure)]
                if first + len(name) < k - stroke
                else []
            )
            draft.recut(at, at + 1, replace(title, last=first - 1), called, *cue, number)
            return


@judgement(
    labels.TITLE, labels.PLACE, labels.PUBLISHER, lacks=[labels.SERIES, labels.CONTAINER, labels.VOLUME]
)
def series_before_imprint(draft: Draft) -> None:
    """The "Elm Studies in Botany" of "The mosses. Elm Studies in Botany. Ulm: Elm" is a series, as it is called.

    But the "Studies in botany" of "The mosses. Studies in botany" are what the book holds.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        if not draft.next_to(at, labels.PLACE) or gaps[title.last + 1] != ". ":
            continue
        k = next((k for k in range(title.last, title.first, -1) if gaps[k] in {". ", "? ", "! "}), 0)
        name, paper = words[k : title.last + 1], False
        if (
            k
            and len(words[k - 1]) >= _LEAST
            and (_LEAST if name[-1] not in _REPORTED else 2) <= len(name) <= _LONG_NAME
            and not (belongs(name[0], "article") or name[0] == "Case" or _OF_BOOKS.search(" ".join(name)))
            and all(word[0].isupper() or len(word) < _LEAST + 1 for word in name)
            and (
                name[-1] in {"Series", "Monographs", "Library"}
                or "Studies" in name[1:-1]
                or (name[0] == "Studies" and ": " in gaps[title.first + 1 : k])
                or name[:2] == _NOTES
                or (paper := " ".join(name[-2:]).lower() in _PAPERS)
            )
        ):
            label = labels.GENRE if paper else labels.SERIES
            draft.recut(at, at + 1, replace(title, last=k - 1), replace(title, label=label, first=k))
        return


def _counts(draft: Draft, n: int) -> bool:
    """Whether word `n` ends the number of a part or an edition: "Part 2. Moss Studies 7", "2nd ed. Fir Studies 7"."""
    word = draft.tokens.words[n]
    return draft.tokens.gaps[n + 1] == ". " and (word == "ed" or word.isdecimal())


def _begins(draft: Draft, n: int) -> bool:
    """Whether word `n` may begin the name of a series: behind a mark, and not behind "No."."""
    marks = draft.tokens.gaps[n].strip(" =")
    return marks[-1:] in {".", ",", "("} and not belongs(draft.tokens.words[n - 1], "issue")


def kind_of(word: str) -> str:
    """Whether a word, the last or another of a name, makes it a kind of report or a series; "" for others."""
    small = word.lower()
    if small in _REPORTS or small.endswith(("bericht", "papier", "-rapport")):
        return labels.GENRE
    return labels.SERIES if small in _SERIES or small.endswith(_SERIES_END) else ""


@judgement(labels.PUBLISHER, labels.SERIES)
def publisher_goes_on(draft: Draft) -> None:
    """No mark parts the "Amt für amtliche" of "Amt für amtliche | Veröffentlichungen der Union" from the rest."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        rest = draft.next_to(at, labels.SERIES)
        if rest and gaps[rest.first] == " " and words[part.last].islower():
            draft.recut(at, at + 2, replace(part, last=rest.last))
            return


def with_number(draft: Draft, part: Part) -> list[Part]:
    """A part as a series, with its number as the volume, where none is printed."""
    words = draft.tokens.words
    name = replace(part, label=labels.SERIES)
    k = part.last
    if k == part.first or not words[k].isdecimal() or labels.VOLUME in draft.labels:
        return [name]
    cued = k - 1 > part.first and (belongs(words[k - 1], "volume") or belongs(words[k - 1], "issue"))
    cue = [replace(part, label=labels.OTHER, first=k - 1, last=k - 1)] if cued else []
    return [replace(name, last=k - 1 - cued), *cue, replace(part, label=labels.VOLUME, first=k)]


@judgement(labels.TITLE, lacks=[labels.SERIES, labels.ISSUE], words=_COUNTING)
def volume_of_series(draft: Draft) -> None:
    """The "volume 5 of Tree Studies" of "An oak, volume 5 of Tree Studies" is no part of the book's name."""
    if draft.small.isdisjoint(_BELONGING):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _NAMED:
            continue
        for number in range(part.first + 2, part.last - 1):
            k, of = number - 1, number + 1
            if words[of] not in _BELONGING or not (
                words[number].isdecimal() or ROMAN.fullmatch(words[number])
            ):
                continue
            counted = next((kind for kind in ("volume", "issue") if belongs(words[k], kind)), "")
            if (
                counted
                and gaps[k] in {", ", ". "}
                and gaps[of] == gaps[of + 1] == " "
                and words[of + 1][0].isupper()
                and (counted == "volume" or _like_a_series(words[of + 1 : part.last + 1]))
            ):
                volume = counted == "volume" and labels.VOLUME not in draft.labels
                draft.recut(
                    at,
                    at + 1,
                    replace(part, last=k - 1),
                    replace(part, label=labels.OTHER, first=k, last=k),
                    replace(part, label=labels.VOLUME if volume else labels.NOTE, first=number, last=number),
                    replace(part, label=labels.OTHER, first=of, last=of),
                    replace(part, label=labels.SERIES, first=of + 1),
                )
                return


def _like_a_series(name: Sequence[str]) -> bool:
    """Whether a name is called a series, or has two words and no place: not the "Europe" of "No. 1 in Europe"."""
    called = any(kind_of(word) == labels.SERIES for word in name)
    return called or (len(name) > 1 and not any(map(is_place, name)))
