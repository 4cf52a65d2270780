"""What leads from a book to those who edited it: "Trees, hg. und eingel. von", "под ред.", "onder redactie van"."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, is_editor_cue
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.imprints import is_house
from refsdb.parse.names.body import is_body
from refsdb.parse.names.given import GIVEN
from refsdb.parse.names.person import PARTICLES
from refsdb.parse.tagger import Part

_CARE = (["a", "cura", "di"], ["a", "c", "di"])
_BY = frozenset({"by", "von", "v", "par", "di", "por"})
_LEADS = tuple(
    tuple(lead.split())
    for lead in """
    onder redactie van|под общей редакцией|под редакцией|под общ ред|под ред|pod redakcją|pod red
    |under redaktion av|under redaktion af|bajo la dirección de|bajo la coordinación de
    |sous la direction de|sous la dir de|sob a direção de|sob a coordenação de
    |redigert av|redigeret af|redigerad av|redigerade av|under redaksjon av
    """.split("|")
)
"""What leads from a book to those who edited it, in small letters."""
_LEADS_BEGIN = frozenset(lead[0] for lead in _LEADS)
_AV = frozenset({"av", "af"})
_MOST_WRITERS = 4
_OFFICES = frozenset({"проф", "акад", "prof", "dr", "д"})
_NAMING = _BY | {"под"}
_CUES = frozenset("organização organización coordenação coordinación redaktion redactie rédaction".split())
_WITH = frozenset("and und u et y e i en with unter".split())
_EDITING = frozenset({"bearb", "bearbeitet"})
_WORK = frozenset({"Leitung", "Mitarbeit", "Mitwirkung", "Einleitung", "Auftrag"})
_EDITED = frozenset({"ed", "eds", "hg", "hrsg", "éd"})
_TRANSLATED = frozenset({"trans", "transl", "übers", "trad"})
_SHORT_CUES = _EDITED | _TRANSLATED
_DIRECTED = frozenset("diretta diretto curata curato dirigida dirigido dirigée dirigé".split())
_NAMES_MOST = 9  # words
_WITH_MOST = 4  # words: "und mit einer Einleitung versehen"


@judgement(labels.CONTAINER, words=_AV | _LEADS_BEGIN)
def editors_led_in(draft: Draft) -> None:
    """In "Trees, onder redactie van A. Oak en B. Elm" or "Лес. Под ред. А. Дуба" the book ends before its editors."""
    words = draft.tokens.words
    for at, part in enumerate(draft.parts if not draft.small.isdisjoint(_AV) else ()):
        by = part.first > 0 and words[part.first] in _AV and is_editor_cue(words[part.first - 1])
        if by and part.label in {labels.EDITOR, labels.CONTAINER} and part.last > part.first:
            cue = replace(part, label=labels.OTHER, last=part.first)
            draft.recut(at, at + 1, cue, replace(part, label=labels.EDITOR, first=part.first + 1))
            return
    for at, book in draft.placed(labels.CONTAINER):
        for k in range(book.first + 1, book.last + 1):
            if words[k].lower() not in _LEADS_BEGIN:
                continue
            led = next(
                (lead for lead in _LEADS if tuple(map(str.lower, words[k : k + len(lead)])) == lead), None
            )
            if led is None:
                continue
            names = k + len(led)
            while names <= book.last and words[names].lower() in _OFFICES:
                names += 1
            stop = at + 1
            last = book.last
            while stop < len(draft.parts) and draft.parts[stop].first == last + 1 and _goes_on(draft, stop):
                last = draft.parts[stop].last
                stop += 1
            if last < names:
                return
            editors = Part(labels.EDITOR, names, last, book.sure)
            draft.recut(
                at, stop, replace(book, last=k - 1), Part(labels.OTHER, k, names - 1, book.sure), editors
            )
            return


def _goes_on(draft: Draft, at: int) -> bool:
    """Whether a part is of editors, or the "en" between two of them."""
    part = draft.parts[at]
    joins = part.first == part.last and belongs(draft.tokens.words[part.first], "and")
    return part.label == labels.EDITOR or (part.label == labels.OTHER and joins)


@judgement(labels.AUTHOR, labels.TITLE, lacks=[labels.EDITOR, labels.CONTAINER])
def authors_in_book(draft: Draft) -> None:
    """In "A. Oak, in B. Elm, K. Ash, Trees of the north" those behind "in" have made the book that is named."""
    words = draft.tokens.words
    at, names = draft.placed(labels.AUTHOR)[0]
    cue, rest = draft.next_to(at, labels.OTHER), draft.next_to(at + 1, labels.AUTHOR)
    stop = at + 3
    if cue is None or rest is None or words[cue.first : cue.last + 1] not in (["in"], ["In"]):
        k = next((k for k in range(names.first + 1, names.last) if words[k] == "in"), 0)
        if not k or len(words[k + 1]) > 1 or is_body(draft.text(names.first, names.last)):
            return
        stop = at + 1
        cue, rest, names = (
            Part(labels.OTHER, k, k, names.sure),
            replace(names, first=k + 1),
            replace(names, last=k - 1),
        )
    book = draft.next_to(stop - 1, labels.TITLE)
    if book:
        editors, named = replace(rest, label=labels.EDITOR), replace(book, label=labels.CONTAINER)
        draft.recut(at, stop + 1, names, cue, editors, named)


@judgement(lacks=[labels.EDITOR], words=_NAMING)
def editors_in_book(draft: Draft) -> None:
    """In "Trees of the north / ed. by A. Elm" the book ends where its editors are named."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _NAMING.isdisjoint(words):
        return
    for at, part in enumerate(draft.parts):
        untitled = part.label == labels.AUTHOR and labels.TITLE not in draft.labels
        if part.label not in {labels.CONTAINER, labels.TITLE} and not untitled:
            continue
        for k in range(part.first + 1, part.last - 1):
            by = _by(draft, k, part.last)
            if (
                by
                and (is_editor_cue(words[k]) or words[k].lower() in _EDITING)
                and gaps[k].strip()[-1:] in {"/", ",", ".", ";", "(", "["}
                and gaps[by].strip() in {"", "."}
            ) or (
                (words[k : k + 3] in _CARE or words[k : k + 2] == ["под", "ред"])
                and gaps[k].strip()[-1:] in {",", "(", "/"}
            ):
                end = part.last
                for n in range(k + 3, part.last + 1):
                    if gaps[n].strip()[:1] in {",", "."} and is_house(words[n : part.last + 1]):
                        end = n - 1
                        break
                names = (by or k + 1 + (words[k] == "a")) + 1
                if names > end:
                    return
                label = labels.TITLE if untitled else part.label
                book = [
                    replace(part, label=label, last=k - 1),
                    replace(part, label=labels.EDITOR, first=names, last=end),
                ]
                house = labels.OTHER if labels.PUBLISHER in draft.labels else labels.PUBLISHER
                if end < part.last:
                    book.append(replace(part, label=house, first=end + 1))
                draft.recut(at, at + 1, *book)
                return


def _by(draft: Draft, cue: int, last: int) -> int:
    """The "von" of "Hrsg. von", "hg. und eingel. von", "edited with notes by" behind a cue; 0 where there is none."""
    words = draft.tokens.words
    if words[cue + 1] in _BY:
        return cue + 1
    if words[cue + 1] not in _WITH:
        return 0
    for k in range(cue + 2, min(cue + 2 + _WITH_MOST, last)):
        if words[k] in _BY:
            return k
        if not words[k].islower() and words[k] not in _WORK:
            return 0
    return 0


@judgement(labels.EDITOR)
def cue_of_editors(draft: Draft) -> None:
    """The "Organização" of "Obras. Organização: | Ana Faia" leads to who edited, and ends no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, _ in draft.placed(labels.EDITOR):
        book = draft.up_to(at, labels.TITLE) or draft.up_to(at, labels.CONTAINER)
        if book and book.first < book.last and gaps[book.last] == ". " and gaps[book.last + 1] in {": ", " "}:
            cue = words[book.last]
            if is_editor_cue(cue) or cue.lower() in _CUES:
                led = replace(book, label=labels.OTHER, first=book.last)
                draft.recut(at - 1, at, replace(book, last=book.last - 1), led)
                return


@judgement(labels.TITLE, labels.SERIES, labels.PAGE, lacks=[labels.CONTAINER, labels.EDITOR])
def book_of_series(draft: Draft) -> None:
    """The "In Oak Nets" of "Moss. In Oak Nets: Moving Trees, volume 5 of Tree Studies, pages 3-9" holds it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last):
            if (
                words[k] == "In"
                and gaps[k] in {". ", "? "}
                and gaps[k + 1] == " "
                and words[k + 1][0].isupper()
            ):
                cue = replace(title, label=labels.OTHER, first=k, last=k)
                book = replace(title, label=labels.CONTAINER, first=k + 1)
                draft.recut(at, at + 1, replace(title, last=k - 1), cue, book)
                return


@judgement(lacks=[labels.EDITOR, labels.TRANSLATOR, labels.VOLUME, labels.ISSUE], words=_SHORT_CUES)
def editors_without_by(draft: Draft) -> None:
    """In "Trees of the north, ed. and trans. Ann Elm" the book ends before the cue, though no "by" stands there."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, book in enumerate(draft.parts):
        if book.label not in {labels.TITLE, labels.CONTAINER}:
            continue
        for k in range(book.first + 1, book.last - 1):
            if (
                words[k] not in _SHORT_CUES
                or gaps[k].strip()[-1:] not in {",", ".", "/", "("}
                or words[k - 1].isdigit()  # "2. ed."
            ):
                continue
            names = k + 1
            if belongs(words[names], "and") and words[names + 1] in _SHORT_CUES:
                names += 2
            if gaps[names] == ". " and _named(draft, names, book.last):
                edited = not _EDITED.isdisjoint(words[k:names])
                label = labels.EDITOR if edited else labels.TRANSLATOR
                cue = replace(book, label=labels.OTHER, first=k, last=names - 1)
                draft.recut(
                    at, at + 1, replace(book, last=k - 1), cue, replace(book, label=label, first=names)
                )
            return


def _named(draft: Draft, first: int, last: int) -> bool:
    """Whether nothing but names of persons stands there, the first with a given name or an initial."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    begins = words[first].lower() in GIVEN or (len(words[first]) == 1 and gaps[first + 1][:1] == ".")
    return (
        first < last < first + _NAMES_MOST
        and not is_house(words[first : last + 1])
        and begins
        and all(
            word[0].isupper() or word in PARTICLES or belongs(word, "and") for word in words[first : last + 1]
        )
    )


@judgement(labels.PLACE, lacks=[labels.ISSUE], words=_DIRECTED)
def editors_directed(draft: Draft) -> None:
    """The "diretta da" of "Storia dei boschi, | diretta da A. Olmo" leads to who has edited."""
    words = draft.tokens.words
    for at, part in enumerate(draft.parts):
        if (
            part.label in {labels.AUTHOR, labels.EDITOR}
            and 0 < part.first < part.last - 1
            and words[part.first].lower() in _DIRECTED
            and words[part.first + 1] in {"da", "por", "par"}
        ):
            cue = replace(part, label=labels.OTHER, last=part.first + 1)
            draft.recut(at, at + 1, cue, replace(part, label=labels.EDITOR, first=part.first + 2))
            return


@judgement(labels.EDITOR, labels.OTHER, labels.VOLUME)
def works_behind_editor(draft: Draft) -> None:
    """The "Werke" of "hg. v. Ann Elm, Werke | Bd. | 11" is what the volume is of, and no name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, editor in draft.placed(labels.EDITOR):
        cue, number = draft.next_to(at, labels.OTHER), draft.next_to(at + 1, labels.VOLUME)
        k = editor.last
        if (
            cue
            and number
            and cue.first == cue.last
            and gaps[cue.first] == " "
            and belongs(words[cue.first], "volume")
            and k > editor.first + 1
            and gaps[k] == ", "
            and len(words[k]) > 1
        ):
            works = replace(editor, label=labels.OTHER, first=k)
            draft.recut(at, at + 1, replace(editor, last=k - 1), works)
            return


@judgement(labels.TITLE, labels.EDITOR, lacks=[labels.AUTHOR])
def writers_before_in(draft: Draft) -> None:
    """The "Elm/Oak" of "Elm/Oak, in: Fir (Hrsg.), Kommentar zum Wald" have written there, and are no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    names, cue = draft.parts[0], draft.next_to(0, labels.OTHER)
    if (
        names.label == labels.TITLE
        and cue
        and belongs(words[cue.first], "in")
        and gaps[cue.first] == ", "
        and 0 < names.last - names.first < _MOST_WRITERS
        and all(gaps[k] in {"/", " / "} for k in range(names.first + 1, names.last + 1))
        and all(words[k].istitle() for k in range(names.first, names.last + 1))
    ):
        draft.recut(0, 1, replace(names, label=labels.AUTHOR))
