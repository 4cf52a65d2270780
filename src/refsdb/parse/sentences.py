"""Where a title ends: behind its second sentence, its place, its part, or before them."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import ROMAN, Draft, judgement
from refsdb.parse.lands import LANDS, LANDS_OF_WORDS
from refsdb.parse.lexicon import LIKE_A_JOURNAL, lexicon, mostly, odds
from refsdb.parse.tagger import Part

_SPEAKING = frozenset(
    {labels.VOLUME, labels.ISSUE, labels.PAGE, labels.EDITOR, labels.NUMBER, labels.SERIES, labels.IDENTIFIER}
)
_COUNTED = frozenset(
    {labels.VOLUME, labels.ISSUE, labels.EDITOR, labels.NUMBER, labels.SERIES, labels.IDENTIFIER}
)
_HONOURING = frozenset("festschrift honour honor onore mélanges hommage homenaje ehren".split())
"""Words of books that many have written in."""
_UNSURE, _DOUBTED = 0.9, 0.8
_NAMES = frozenset({"", "F", "f", "G", "g"})
"""What words mostly are that may be names."""
_IMPRINT = frozenset({labels.PUBLISHER, labels.PLACE, labels.EDITION})
_QUOTES = " \"“”„«»’‘'–—-"
_KINDS = frozenset({"report", "proceedings", "thesis", "university"})
_TAKEN = 3  # words of a title that were taken for the beginning of a journal's name
_LONG = 5  # letters of a word that is not shortened
_WHOLE = frozenset("aeiouys")
"""What such a word ends with: "Blattides.", but "Verhandl."."""
_PARTS = frozenset({
    "Part", "Parts", "Article", "Number", "Note", "Teil", "Partie", "Parte", "Chapter", "Fortsetzung", "Folge",
    "Mitteilung", "Beitrag", "Contribution", "Suite",
})  # fmt: skip


@judgement(labels.TITLE, labels.CONTAINER, lacks=_SPEAKING)
def second_sentence(draft: Draft) -> None:
    """In "The oak. Life of a tree, Bonn: Elm" the second sentence is no journal: nothing but an imprint follows.

    So is it with what follows a quotation that begins the title: "»Oak and elm«. Trees of the north, Bonn".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        part, following = draft.next_to(at, labels.CONTAINER), draft.behind(at + 1)
        if part is None:
            continue
        if following is None or following.label not in _IMPRINT:
            return
        if gaps[part.first].strip(_QUOTES) not in {".", "?", "!"}:
            return
        inside = words[part.first : part.last + 1]
        named = any(belongs(word, kind) for word in inside for kind in _KINDS)
        quoted = any(mark in _QUOTES for mark in gaps[part.first].strip())
        if quoted and gaps[part.first][:1] == "." and labels.PLACE not in draft.labels:
            return  # "“Oak and elm.” Trees of the North. Elm Trust, 2009. Web"
        prose = sum(word.islower() for word in inside) > (0 if quoted else 1)
        if odds(inside) > 0 or named or not prose or words[part.last].isdigit():
            return
        draft.recut(at, at + 2, Part(labels.TITLE, title.first, part.last, min(title.sure, part.sure)))
        return


@judgement(labels.TITLE, labels.CONTAINER, labels.VOLUME)
def end_of_title(draft: Draft) -> None:
    """The title ends behind its place or its part: "Frogs from Yoro, | Peru. Salam", "Oaks. | II. J Trees"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None:
            continue
        stops = (k for k in range(part.first + 1, min(part.first + _TAKEN, part.last) + 1) if gaps[k] == ". ")
        k = next(stops, 0)
        if not k:
            continue
        taken = words[part.first : k]
        role, weight = lexicon().get(taken[-1].lower(), ("", 0))
        land = taken[-1].lower() in LANDS
        # "Niger. Med. J.", "Iran. J. Chem.", but "NE England. Med. J."
        shortened = gaps[k + 1].startswith(".") and k < part.last and len(taken) == 1
        told = len(taken) > 1 and (role == "T" or weight < 0)  # not "Class. Quantum Grav."
        land = land or " ".join(taken).lower() in LANDS_OF_WORDS
        placed = gaps[part.first].endswith(", ") and not shortened and (land or role == "L" or told)
        named = ROMAN.fullmatch(taken[0]) or belongs(taken[0], "volume") or taken[0] in _PARTS
        if placed or (named and len(taken) < _TAKEN and gaps[part.first].endswith(". ")):
            draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
            return


@judgement(labels.TITLE, labels.CONTAINER, labels.OTHER)
def part_of_title(draft: Draft) -> None:
    """The "Article V" of "Trees of the north. Article V. Bull. Oaks, 22" ends the title."""
    words = draft.tokens.words
    for at, title in draft.placed(labels.TITLE):
        part = draft.next_to(at, labels.OTHER)
        if part and draft.next_to(at + 1, labels.CONTAINER) and words[part.first] in _PARTS:
            draft.recut(at, at + 2, replace(title, last=part.last))
            return


@judgement(labels.CONTAINER, labels.TITLE, labels.VOLUME)
def name_of_part(draft: Draft) -> None:
    """The "Moths" of "Fauna of the north. Part II. | Moths. Acta Arborum 12" ends the title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None or title.last == title.first:
            continue
        numbered = ROMAN.fullmatch(words[title.last]) or words[title.last].isdecimal()
        cue = words[title.last - 1]
        if (
            not numbered
            or not (cue in _PARTS or belongs(cue, "volume"))
            or gaps[part.first] not in {". ", ": "}
        ):
            continue
        for k in range(part.first + 1, part.last + 1):
            if gaps[k] == ". ":
                if (
                    len(words[k - 1]) > _LONG - 1
                    and words[k][0].isupper()
                    and odds(words[part.first : k]) <= 0
                ):
                    draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
                return


@judgement(labels.TITLE, labels.CONTAINER, labels.OTHER)
def sentence_before_in(draft: Draft) -> None:
    """The "Second paper" of "On oaks. Second paper. In: Trees 5" is the title's: what holds it stands behind "In"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER)[:-1]:
        title = draft.up_to(at, labels.TITLE)
        cue = draft.next_to(at, labels.OTHER)
        if (
            title
            and cue
            and cue.first == cue.last
            and belongs(words[cue.first], "in")
            and draft.next_to(at + 1, labels.CONTAINER)
            and gaps[part.first] in {". ", "? ", ": "}
            and odds(words[part.first : part.last + 1]) < 0
        ):
            draft.recut(at - 1, at + 1, replace(title, last=part.last))
            return


@judgement(labels.TITLE, labels.DATE)
def year_in_title(draft: Draft) -> None:
    """The 2007 of "On Oak and Elm (2007) moss growth. Trees 5, 2012" is no date of the work, and parts no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    dates = draft.placed(labels.DATE)
    for at, date in dates[:-1]:
        title, rest = draft.up_to(at, labels.TITLE), draft.next_to(at, labels.TITLE)
        if (
            title
            and rest
            and gaps[date.first] == " ("
            and gaps[rest.first] == ") "
            and date.first == date.last
            and words[date.first] <= words[dates[-1][1].last]
        ):
            draft.recut(at - 1, at + 2, replace(title, last=rest.last))
            return


@judgement(labels.TITLE, labels.PAGE, labels.PLACE, lacks=[labels.CONTAINER, labels.VOLUME, labels.EDITOR])
def years_in_title(draft: Draft) -> None:
    """The "284-602" of "The late forest, 284-602. 3 vols. Bonn" ends the title: pages stand behind the imprint."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        page = draft.next_to(at, labels.PAGE)
        if (
            page
            and gaps[page.first] == ", "
            and page.last == page.first + 1
            and words[page.first].isdecimal()
            and words[page.last].isdecimal()
            and words[page.last + 1 :]
            and words[page.last + 1].isdecimal()
            and words[page.last + 2 :]
            and belongs(words[page.last + 2], "volume")
        ):
            draft.recut(at, at + 2, replace(title, last=page.last))
            return


@judgement(
    labels.TITLE,
    labels.OTHER,
    labels.CONTAINER,
    lacks=[labels.EDITOR, labels.VOLUME, labels.ISSUE, labels.PAGE],
    words=["in"],
)
def in_before_colon(draft: Draft) -> None:
    """The "in Print" of "Oak | in Print: | Moss and Trees (Bath: Fir, 2006)" leads to no book; it is no name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        led = draft.next_to(at, labels.OTHER)
        book = led and draft.next_to(at + 1, labels.CONTAINER)
        if led is None or book is None or words[led.first] != "in" or led.last != led.first + 1:
            continue
        if gaps[led.first] == gaps[led.last] == " " and gaps[book.first] == ": ":
            if mostly(words[led.last]) not in _NAMES:
                draft.recut(at, at + 3, replace(title, last=book.last))
            return


@judgement(labels.TITLE, labels.CONTAINER, labels.VOLUME)
def first_of_two_names(draft: Draft) -> None:
    """Of two names before a volume the first is a sentence of the title: "… | New oaks. | Acta Arborum | 3"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER)[:-1]:
        journal = draft.next_to(at, labels.CONTAINER)
        if not journal or not draft.next_to(at + 1, labels.VOLUME) or gaps[journal.first] != ". ":
            continue
        before = at - 1 if draft.up_to(at, labels.TITLE) else at - 2
        title = draft.parts[before] if before >= 0 else None
        near = title is not None and title.label == labels.TITLE and part.first - title.last <= _TAKEN
        if title and near and odds(words[part.first : part.last + 1]) < 0:
            draft.recut(before, at + 1, replace(title, last=part.last))
        return


@judgement(labels.TITLE, labels.CONTAINER, labels.VOLUME)
def first_half_of_name(draft: Draft) -> None:
    """The "Opuscula Silvatica" of "On moss. Opuscula Silvatica. | Edidit Societas 24" begins the journal's name: it
    speaks for a journal, and what stands behind it does not.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None or gaps[part.first] not in {". ", ") "}:
            continue
        k = next((k for k in range(title.last, title.first, -1) if gaps[k] in {". ", "? ", "! ", "). "}), 0)
        name = words[k : title.last + 1]
        if (
            k
            and len(name) > 1
            and odds(name) > LIKE_A_JOURNAL
            and len(words[k - 1]) > 2
            and all(word[0].isupper() or (word.isalpha() and len(word) < _LONG) for word in name)
            and not any("," in gap or "/" in gap for gap in gaps[k + 1 : title.last + 1])
            and odds(words[part.first : part.last + 1]) <= LIKE_A_JOURNAL
        ):
            draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
        return


@judgement(labels.TITLE, labels.CONTAINER, labels.VOLUME)
def sentence_in_name(draft: Draft) -> None:
    """The "Blattides" of "On roaches. | Blattides. Mém. Soc. Ent. 17" ends the title: what is shortened behind it is
    the whole name of a journal.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None or gaps[part.first][-2:] not in {". ", "? ", ", "}:
            continue
        k = next((k for k in range(part.first + 1, part.last) if gaps[k][:1] == "."), 0)
        if (
            k
            and gaps[k] == ". "
            and len(words[k - 1]) >= _LONG
            and words[k - 1][-1] in _WHOLE
            and words[k][0].isupper()
            and ". " in gaps[k + 1 : part.last + 1]
            and odds(words[part.first : k]) <= 0
            and odds(words[k : part.last + 1]) > LIKE_A_JOURNAL
        ):
            draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
        return


@judgement(labels.TITLE, labels.PLACE, lacks=_COUNTED - {labels.SERIES})
def subtitle_with_page(draft: Draft) -> None:
    """In "Ann Oak, The oak. Life of a tree, Bonn 1999, p. 3" the second sentence is the title's, and the page is one
    that is told of: what holds a title would stand behind "in" or a comma, as all parts of such a citation do.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        part = draft.next_to(at, labels.CONTAINER) or draft.next_to(at, labels.SERIES)
        if part is None or {labels.CONTAINER, labels.SERIES} <= draft.labels:
            continue
        following = draft.behind(at + 1)
        inside = words[part.first : part.last + 1]
        if (
            part.sure < _UNSURE
            and gaps[title.first] in {", ", ": "}
            and draft.up_to(at, labels.AUTHOR)
            and gaps[part.first] in {". ", "? ", "! "}
            and following is not None
            and following.label in _IMPRINT
            and gaps[following.first] in {", ", " ("}
            and (part.sure < _DOUBTED or (odds(inside) <= 0 and part.label == labels.CONTAINER))
            and any(word.islower() for word in inside)
            and not any(belongs(word, kind) for word in inside for kind in _KINDS)
            and _HONOURING.isdisjoint(map(str.lower, inside))
            and not words[part.last].isdigit()
        ):
            draft.recut(at, at + 2, replace(title, last=part.last))
        return
