"""Parts that cannot be what the tagger says: volumes and pages without a figure, names that name no work."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.containers import SERVERS
from refsdb.parse.cues import belongs
from refsdb.parse.draft import YEAR, Draft, judgement
from refsdb.parse.tagger import Part

_ROMAN = re.compile(r"[IVXLCDM]+")
_ACRONYM = 3  # letters, at least
_ARCHIVES = SERVERS | {"ecoevorxiv", "engrxiv"}
_LEADING = frozenset(
    "am vom url aired gesendet ausgestrahlt erstausgestrahlt gestreamt posted abrufbar".split()
)
"""Words, in small letters, that lead to a day or an address."""
_LAST_CITED = frozenset({labels.CONTAINER, labels.EDITOR, labels.PUBLISHER, labels.PLACE, labels.TITLE})
_TRANSLATED = frozenset("Übersetzung translation traduction traducción traduzione tradução vertaling".split())
_OPENED, _CLOSED = frozenset({' "', " “", " ”", " '", " ‘"}), frozenset("\"”“'’")
_SPECIAL = frozenset({"sonderheft", "sonderband", "beiheft", "themenheft"})
_PARTED = frozenset(",;")
_TRANSLATION = 3  # words of "deutscher Übersetzung", at most
_THERE = frozenset(
    "available accessible verfügbar abrufbar disponible disponibile disponível retrieved".split()
)
_TO_ADDRESS = _THERE | frozenset("at from online under unter in en sur à em su auf website web".split())
"""Words of "Available at", "Online verfügbar unter"."""
_LINKS = frozenset({"crossref", "medline", "pubmed"})
"""Where publishers' pages lead from each of their citations."""
_GAZETTES = frozenset({"JORF", "BOE", "DOU", "DOCE", "DOUE", "BOJA", "GURI"})
_NO_NAMES = frozenset("submission preparation revision website webseite homepage".split())
"""What is said of a work behind "in", or of where it is."""
_ISSUE = ("special", "issue", "of")


@judgement(labels.VOLUME)
def volume_without_figure(draft: Draft) -> None:
    """The "NEA" of "Douala, NEA, 239" is no volume."""
    words = draft.tokens.words
    at, part = draft.placed(labels.VOLUME)[0]
    word = words[part.first]
    if part.first != part.last or len(word) < _ACRONYM or not (word.isalpha() and word.isupper()):
        return
    if not _ROMAN.fullmatch(word):
        if word in _GAZETTES and labels.CONTAINER not in draft.labels:
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER))
            return
        name = draft.up_to(at, labels.CONTAINER)
        if name and name.first == name.last and draft.tokens.gaps[part.first] == " ":  # "Труды ВНИМИ"
            draft.recut(at - 1, at + 1, replace(name, last=part.last))
            return
        draft.recut(at, at + 1, replace(part, label=labels.OTHER))


@judgement(labels.CONTAINER, lacks=[labels.ISSUE, labels.NUMBER], words=_ARCHIVES)
def number_of_preprint(draft: Draft) -> None:
    """The "978933" of "bioRxiv 978933" numbers a preprint: an archive has neither volumes nor pages."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        number = draft.behind(at)
        if (
            part.first == part.last
            and words[part.first].lower() in _ARCHIVES
            and number
            and number.label in {labels.VOLUME, labels.PAGE}
            and number.first == part.last + 1
            and (draft.behind(at + 1) is None or draft.parts[at + 2].label != labels.PAGE)
        ):
            draft.recut(at + 1, at + 2, replace(number, label=labels.NUMBER))
            return


@judgement(labels.PAGE)
def page_of_one_letter(draft: Draft) -> None:
    """The "D" behind all, "MIT Press, 1989. D", is no page: no word for pages stands before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PAGE):
        letter = words[part.first]
        if letter == "CD" and not any(map(str.isdecimal, words[part.first : part.last + 1])):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return
        alone = part.first == part.last and len(letter) == 1 and letter.isalpha() and letter.isupper()
        if alone and gaps[part.first].startswith(".") and not belongs(words[part.first - 1], "pages"):
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.ISSUE)
def issue_to_bracket(draft: Draft) -> None:
    """The issue of "55(9), Sonderausgabe" ends where its bracket does."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.ISSUE):
        k = next((k for k in range(part.first + 1, part.last + 1) if ")" in gaps[k]), 0)
        if k and gaps[part.first].endswith("(") and not any("(" in gap for gap in gaps[part.first + 1 : k]):
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.OTHER, first=k))
            return


@judgement(labels.CONTAINER, words=_LEADING | frozenset(map(str.lower, _TRANSLATED)) | {_ISSUE[0]})
def name_of_nothing(draft: Draft) -> None:
    """No work is called "gesendet am", "URL" or "deutscher Übersetzung"; the journal of "special issue of Tree
    Studies" is called what stands behind that.
    """
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        first, length = words[part.first].lower(), part.last - part.first + 1
        if first in _LEADING and words[part.first] != "AM":  # "AM 10, 1885" are notes from Athens
            if all(word.lower() in _LEADING for word in words[part.first + 1 : part.last + 1]):
                draft.recut(at, at + 1, replace(part, label=labels.OTHER))
                return
        elif words[part.last] in _TRANSLATED and length <= _TRANSLATION and words[part.first].islower():
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return
        elif length > len(_ISSUE) and (first, *words[part.first + 1 : part.first + len(_ISSUE)]) == _ISSUE:
            begin = part.first + len(_ISSUE)
            draft.recut(
                at, at + 1, replace(part, label=labels.OTHER, last=begin - 1), replace(part, first=begin)
            )
            return


@judgement(labels.CONTAINER, words=_NO_NAMES)
def state_as_name(draft: Draft) -> None:
    """The "submission" of "Oak, A. On moss. In submission, 2021" holds nothing, nor does a "Website"."""
    for at, part in draft.placed(labels.CONTAINER):
        if part.first == part.last and draft.tokens.words[part.first].lower() in _NO_NAMES:
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(words=["o"])
def at_the_place_cited(draft: Draft) -> None:
    """The "a.a.O." of "in: Oak 2006: a.a.O., S. 7" (at the place cited) names nobody, nor does the year before it."""
    if "a.O" not in draft.tokens.text and "a. O" not in draft.tokens.text:
        return
    words = draft.tokens.words
    for at, part in enumerate(draft.parts):
        if part.label not in _LAST_CITED or words[part.last] != "O":
            continue
        first = part.last
        while first > part.first and words[first - 1] == "a":
            first -= 1
        if first == part.last:
            continue
        if first - 1 > part.first and YEAR.fullmatch(words[first - 1]):
            first -= 1
        before = [replace(part, last=first - 1)] if first > part.first else []
        draft.recut(at, at + 1, *before, Part(labels.OTHER, first, part.last, part.sure))
        return


@judgement(labels.CONTAINER, labels.DATE)
def year_behind_name(draft: Draft) -> None:
    """The "1996" of "(1996) … In: The moss. 1996, | Bonn" is said twice, and no part of the book's name; nor is the
    year of a book that is cited by its author, "(1996) … in: Oak 1996, 3-9".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = part.last
        said = gaps[k] == " " and k == part.first + 1 and part.first and belongs(words[part.first - 1], "in")
        if said and words[part.first].istitle() and YEAR.fullmatch(words[k]) and labels.PAGE in draft.labels:
            if words[k] in {words[year.first] for year in draft.of(labels.DATE)}:
                draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.OTHER, first=k))
            return
        if (
            part.first < k
            and gaps[k] in {". ", ", "}
            and YEAR.fullmatch(words[k])
            and gaps[k + 1][:1] in _PARTED
        ):
            if not words[k - 1].isdecimal() and words[k] in {
                words[year.first] for year in draft.of(labels.DATE)
            }:
                draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.OTHER, first=k))
            return


@judgement(labels.DATE, labels.TITLE, words=_CLOSED | {"‘"})
def year_in_quotes(draft: Draft) -> None:
    """The second year of '1987 "1986". On moss' is what the journal says of itself, and begins no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    at, title = draft.placed(labels.TITLE)[0]
    k = title.first
    quoted = gaps[k] in _OPENED and gaps[k + 1][:1] in _CLOSED
    if quoted and YEAR.fullmatch(words[k]) and draft.up_to(at, labels.DATE):
        year = replace(title, label=labels.OTHER, last=k)
        if k < title.last:
            draft.recut(at, at + 1, year, replace(title, first=k + 1))
            return
        name = draft.next_to(at, labels.CONTAINER)  # the title and the journal
        n = next((n for n in range(name.last, name.first, -1) if gaps[n].endswith(". ")), 0) if name else 0
        if name and n:
            named = replace(name, label=labels.TITLE, last=n - 1)
            draft.recut(at, at + 2, year, named, replace(name, first=n))


@judgement(labels.OTHER, labels.CONTAINER, labels.VOLUME, lacks=[labels.TITLE, labels.EDITOR])
def title_behind_in(draft: Draft) -> None:
    """A title may begin with "In": "Oak, A. 1990. In | search of moss. | Tree Studies 5" has a journal behind it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    first, *others = draft.placed(labels.CONTAINER)
    at, part = first
    cue = draft.up_to(at, labels.OTHER)
    if (
        not others
        or cue is None
        or words[cue.last] != "In"
        or gaps[part.first] != " "
        or words[part.first][0].isupper()
    ):
        return
    stop, journal = others[0]
    if draft.next_to(stop, labels.VOLUME) and gaps[journal.first].endswith(". "):
        draft.recut(at - 1, stop, replace(part, label=labels.TITLE, first=cue.last, last=journal.first - 1))


@judgement(labels.EDITOR)
def year_of_editors(draft: Draft) -> None:
    """The "2003" of "Oak, K./Elm, A. (2003) (Hrsg.)" is nobody's name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR):
        k = part.last
        if k > part.first and YEAR.fullmatch(words[k]) and gaps[k].endswith("(") and ")" in gaps[k + 1]:
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.DATE, first=k))
            return


@judgement(labels.CONTAINER, words=_SPECIAL)
def special_number_in_name(draft: Draft) -> None:
    """The "Sonderheft 11/2008" of "Zeitschrift für Moos, Sonderheft 11/2008" is an issue of it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        for k in range(part.first + 1, part.last + 1):
            if words[k].lower() in _SPECIAL and gaps[k] in {", ", ". "}:
                number = k + 1 <= part.last and words[k + 1].isdecimal()
                if (number and part.last <= k + 2) or k == part.last:
                    label = labels.ISSUE if number and labels.ISSUE not in draft.labels else labels.OTHER
                    last = k + 1 if number else k
                    rest = [replace(part, label=labels.OTHER, first=last + 1)] if last < part.last else []
                    issue = replace(part, label=label, first=k, last=last)
                    draft.recut(at, at + 1, replace(part, last=k - 1), issue, *rest)
                return


@judgement(labels.PUBLISHER, labels.CONTAINER, words=_LINKS)
def links_behind_page(draft: Draft) -> None:
    """The "CrossRef Medline" of "Am. J. Bot. 43, 12–20 CrossRef Medline" are links that a page had."""
    for at, part in draft.placed(labels.PUBLISHER):
        said = draft.tokens.words[part.first : part.last + 1]
        links = [word for word in said if word.lower() in _LINKS]
        if links and all(word in {*links, "Google", "Scholar", "CAS", "Article", "View"} for word in said):
            draft.recut(at, at + 1, replace(part, label=labels.NOTE))
            return


@judgement(labels.PUBLISHER, labels.IDENTIFIER, words=_THERE)
def words_before_address(draft: Draft) -> None:
    """The "Available at" of "Moss, 15 December. Available at: https://…" has published nothing."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.PUBLISHER):
        said = [word.lower() for word in words[part.first : part.last + 1]]
        if (
            not _THERE.isdisjoint(said)
            and _TO_ADDRESS.issuperset(said)
            and draft.next_to(at, labels.IDENTIFIER)
        ):
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return
