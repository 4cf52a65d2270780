"""Whether what the tagger took for a journal or a book is one, and what belongs to its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, is_editor_cue
from refsdb.parse.draft import Draft, judgement
from refsdb.parse.lexicon import lexicon, mostly, odds

_NUMBERS = frozenset({labels.VOLUME, labels.ISSUE, labels.PAGE, labels.DATE})
_COUNTS = ("volume", "issue", "supplement")
_LETTERS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
"""Such as "U.S.A", whose stop was taken for the sentence's."""
_SERIES_ONLY = re.compile(
    r"(?:(?:New|Nova|Nouvelle|Neue|Nueva|Nuova|N\.)\s(?:[Ss]eries|[Ss]érie|Folge|[Ss]erie|S\b|F\b)|Ser(?:ie(?:s|n)?)?\.?\s[A-Z\d]\b"
    r"|Série\s[A-Z\d]\b|Section\s[A-Z]\b|Occasional\sPapers?\b|Special\sPublications?\b)(?!\s(?:of|de|der|in)\b)"
)
"""What a journal has several of."""
_SECOND = frozenset(
    "the a an official international journal zeitschrift revue revista rivista magazine".split()
)
"""What the second half of a journal's name begins with: "Oaks: The Journal of Trees"."""
SERVERS = frozenset("medrxiv biorxiv chemrxiv psyarxiv socarxiv edarxiv techrxiv".split())
"""Where preprints are put."""
_STOPS = frozenset(".?!")
_SHORT_NAME = 3  # words of the first half
_CLOSED = frozenset({"), ", "): ", ") ", "], ", "]: ", "] "})
_SHORTENED = 6  # letters of a word that was shortened, at most
_LONG = 3  # letters that a word of a name has more than
_BRACKETED = 5  # words behind a name in which its bracket closes
_BODIES = frozenset({"akad", "ges", "ver"})
"""What a journal's place is part of the name of, where it is shortened."""
_AHEAD = re.compile(r"(?i:advanced?\sonline\spublication|online\sahead\sof\sprint|online\sfirst)")


@judgement(labels.CONTAINER, labels.OTHER, labels.VOLUME, words=["stand", "ed"])
def word_like_a_cue(draft: Draft) -> None:
    """The last words of "Nurs. Stand. 37: 55" and "J. Trees Ed. 22: 307" are the name's, and lead to nothing."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        cue = draft.next_to(at, labels.OTHER)
        if (
            cue
            and cue.first == cue.last
            and words[cue.first] in {"Stand", "Ed"}
            and draft.next_to(at + 1, labels.VOLUME)
        ):
            draft.recut(at, at + 2, replace(part, last=cue.last))
            return


@judgement(labels.TITLE, lacks=[labels.CONTAINER], words=SERVERS)
def server_in_title(draft: Draft) -> None:
    """The "medRxiv" of "Masks for trees. medRxiv [Preprint]. 2020" is where it was put."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.OTHER):
        if words[part.first].lower() in SERVERS:
            rest = [replace(part, first=part.first + 1)] if part.last > part.first else []
            draft.recut(at, at + 1, replace(part, label=labels.CONTAINER, last=part.first), *rest)
            return
    at, title = draft.placed(labels.TITLE)[-1]
    if title.first < title.last and words[title.last].lower() in SERVERS and gaps[title.last][:1] in _STOPS:
        server = replace(title, label=labels.CONTAINER, first=title.last)
        draft.recut(at, at + 1, replace(title, last=title.last - 1), server)


@judgement(labels.CONTAINER, labels.OTHER, labels.EDITOR)
def name_before_stroke(draft: Draft) -> None:
    """The "тр." of "Сб. науч. | тр. / под ред. Г. Д. Орлова" ends the book's name."""
    gaps = draft.tokens.gaps
    for at, book in draft.placed(labels.CONTAINER):
        cue = draft.next_to(at, labels.OTHER)
        if cue and gaps[cue.first] == ". ":
            k = next((k for k in range(cue.first + 1, cue.last + 1) if gaps[k].endswith("/ ")), 0)
            if k:
                draft.recut(at, at + 2, replace(book, last=k - 1), replace(cue, first=k))
                return


@judgement(labels.PLACE)
def place_in_name(draft: Draft) -> None:
    """No place of an imprint is the one in "The model | New York | in Bonn": it has no mark before it."""
    gaps, words = draft.tokens.gaps, draft.tokens.words
    *places, (_, last_place) = draft.placed(labels.PLACE)
    for at, place in places:
        part = draft.before(at)
        if part is None or place.first != part.last + 1:
            continue
        run_on = part.label in {labels.TITLE, labels.CONTAINER} and gaps[place.first] == " "
        listed = (
            part.label == labels.CONTAINER
            and gaps[place.first] == ", "
            and not any(mostly(word) == "L" for word in words[place.first : place.last + 1])
        )
        if run_on or listed:
            following = draft.parts[at + 1]
            more = (
                run_on
                and following.label == labels.PUBLISHER
                and following.first == place.last + 1
                and draft.behind(at + 1) is last_place
            )
            last = following.last if more else place.last
            draft.recut(at - 1, at + 1 + more, replace(part, last=last))
            return


@judgement(labels.CONTAINER, labels.PLACE, labels.VOLUME, lacks=[labels.PUBLISHER])
def place_of_name(draft: Draft) -> None:
    """A place that runs on, or stands in brackets, is part of a journal's name: "Proc. Sci. USA", "Acta (Wien)".

    So is that of a society or an academy whose name is shortened: "Sitz. Akad. Wiss. | Wien 12".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, place in draft.placed(labels.PLACE):
        part = draft.up_to(at, labels.CONTAINER)
        following = next((one for one in draft.parts[at + 1 :] if one.label != labels.OTHER), None)
        if part is None:
            continue
        if following is None or following.label not in _NUMBERS:
            continue
        closed = any(")" in gap for gap in gaps[place.last + 1 : place.last + _BRACKETED])
        dated = following.label == labels.DATE and gaps[following.first] == ", "  # "Acta (Wien, 1971), 12"
        bracketed = gaps[place.first] == " (" and closed and not dated
        short = gaps[place.first] == ". " and all(map(str.isupper, words[place.first : place.last + 1]))
        body = gaps[place.first] == ". " and _is_short_body(words[part.first : part.last + 1])
        if bracketed or short or body or gaps[place.first] == " ":
            draft.recut(at - 1, at + 1, replace(part, last=place.last))
            return


def _is_short_body(words: Sequence[str]) -> bool:
    """Whether a journal's name ends with that of a society, all shortened: "Sitz. Akad. Wiss."."""
    body = next((words[k:] for k, word in enumerate(words) if word.lower() in _BODIES), ())
    return bool(body) and all(len(word) <= _SHORTENED for word in body)


@judgement(labels.CONTAINER, labels.EDITOR)
def book_in_a_row(draft: Draft) -> None:
    """In "in: A. Oak (ed.): Firs, | Elms, Ashes. Bonn" the book goes on: its editor stands before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, book in draft.placed(labels.CONTAINER):
        row = draft.next_to(at, labels.EDITOR)
        if (
            row
            and draft.placed(labels.EDITOR)[0][0] < at
            and gaps[row.first] == ", "
            and all(word.istitle() and len(word) > 1 for word in words[row.first : row.last + 1])
            and not (row.last + 1 < len(words) and is_editor_cue(words[row.last + 1]))
        ):
            draft.recut(at, at + 2, replace(book, last=row.last))
            return


@judgement(labels.CONTAINER)
def bracket_of_name(draft: Draft) -> None:
    """A bracket that opens in a name closes in it: "J Trees (Br Eur | Vol) 21", "Acta (Bern | , Berne)".

    One that holds a word and the pages is no part of it: "Trees (Appendix, pp. 3-9)".
    """
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        inside = "".join(gaps[part.first + 1 : part.last + 1])
        if inside.count("(") <= inside.count(")"):
            continue
        for last in range(part.last, min(part.last + _BRACKETED, len(gaps) - 1)):
            if ")" in gaps[last + 1]:
                stop = next(
                    (k for k, other in enumerate(draft.parts) if other.first > last), len(draft.parts)
                )
                inside_bracket = draft.parts[at + 1 : stop]
                counted = any(other.label in _NUMBERS - {labels.DATE} for other in inside_bracket)
                imprint = {labels.PLACE, labels.PUBLISHER} <= {other.label for other in inside_bracket}
                if draft.parts[stop - 1].last <= last and not counted and not imprint:
                    draft.recut(at, stop, replace(part, last=last))
                opened = next(k for k in range(part.last, part.first, -1) if "(" in gaps[k])
                if counted and part.last == opened:
                    remark = replace(part, label=labels.OTHER, first=opened)
                    draft.recut(at, at + 1, replace(part, last=opened - 1), remark)
                return


@judgement(labels.CONTAINER, labels.TITLE, labels.VOLUME)
def name_before_series(draft: Draft) -> None:
    """The "New Series" of "On oaks. Acta Arborum. | New Series 12" is a series of the journal before it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None:
            continue
        if not _SERIES_ONLY.match(draft.text(part.first, part.last)) or gaps[part.first] != ". ":
            continue
        for k in range(title.last, title.first, -1):
            if gaps[k] in {". ", "? ", "! "} and len(words[k - 1]) > _LONG:
                if words[k][0].isupper() and (title.last == k or odds(words[k : title.last + 1]) > 0):
                    draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
                return


@judgement(labels.CONTAINER, labels.TITLE)
def bracket_opened_in_title(draft: Draft) -> None:
    """In "On oaks. Educação [Education, | Learning], 34" the journal begins before the bracket that it closes."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        title = draft.up_to(at, labels.TITLE)
        if title is None:
            continue
        for opening, closing in ("[]", "()"):
            inside = "".join(gaps[part.first + 1 : part.last + 1])
            if closing not in gaps[part.last + 1] or opening in inside:
                continue
            opened = next((k for k in range(title.last, title.first, -1) if opening in gaps[k]), 0)
            stops = range(opened - 1, max(title.first, opened - _BRACKETED), -1)
            k = next((k for k in stops if gaps[k] in {". ", "? ", "! ", ", "}), 0)
            if opened and k and draft.tokens.words[k][0].isupper():
                draft.recut(at - 1, at + 1, replace(title, last=k - 1), replace(part, first=k))
                return


@judgement(labels.TITLE)
def ahead_of_print(draft: Draft) -> None:
    """The "Advance online publication" of an article is no journal; its journal stands before it."""
    text = draft.tokens.text
    if "nline" not in text or not _AHEAD.search(text):
        return
    starts, gaps = draft.tokens.starts, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in {labels.CONTAINER, labels.PUBLISHER}:
            continue
        end = draft.tokens.ends[part.last]
        first = next(
            (k for k in range(part.first, part.last) if _AHEAD.fullmatch(text, starts[k], end)), part.last
        )
        if part.first < first < part.last and gaps[first][:1] in {".", ","}:
            rest = replace(part, label=labels.OTHER, first=first)
            draft.recut(at, at + 1, replace(part, last=first - 1), rest)
            return
        if first == part.first < part.last:
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            title = draft.before(at)
            if title and title.label == labels.TITLE and labels.CONTAINER not in draft.labels:
                k = next((k for k in range(title.last, title.first, -1) if gaps[k] in {". ", "? "}), 0)
                if k:
                    name = replace(title, label=labels.CONTAINER, first=k)
                    draft.recut(at - 1, at, replace(title, last=k - 1), name)
            return


@judgement(labels.TITLE, lacks=[labels.CONTAINER])
def behind_two_strokes(draft: Draft) -> None:
    """What stands behind the strokes of "Лес // Дубы и люди" is the work that holds the title (GOST R 7.0.5)."""
    gaps = draft.tokens.gaps
    for at, part in draft.placed(labels.TITLE):
        for k in range(part.first + 1, part.last + 1):
            if gaps[k].strip() == "//":
                title = replace(part, last=k - 1)
                draft.recut(at, at + 1, title, replace(part, label=labels.CONTAINER, first=k))
                return


@judgement(labels.CONTAINER, labels.VOLUME)
def word_before_volume(draft: Draft) -> None:
    """A name runs on to the number: "Revue canadienne | d'économique, 55"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        volume = draft.next_to(at, labels.VOLUME)
        if volume is None:
            continue
        number = volume.first
        while number <= volume.last and words[number].islower() and len(words[number]) > _LONG:
            number += 1
        cued = any(belongs(word, kind) for word in words[volume.first : number] for kind in _COUNTS)
        if volume.first < number <= volume.last and gaps[volume.first] == " " and not cued:
            draft.recut(at, at + 2, replace(part, last=number - 1), replace(volume, first=number))
            return


@judgement(labels.CONTAINER)
def stop_of_name(draft: Draft) -> None:
    """The stop behind "Phys. Rev. Lett." is its last word's, where the one before is shortened with a stop too."""
    name = draft.values.get("container_title", "")
    ends = [
        part.last + 1
        for _, part in draft.placed(labels.CONTAINER)
        if name.endswith(draft.tokens.words[part.last])
    ]
    if not ends or not draft.tokens.gaps[ends[0]].startswith("."):
        return
    *others, last = [word for word in name.split(" ") if len(word) > _LONG or not word.islower()] or [""]
    role, weight = lexicon().get(last.lower(), ("", 0))
    short = len(last) <= _SHORTENED and role in ("J" if len(last) > _LONG else "Jm") and weight > 0
    shortened = short and not last.endswith(("y", "e")) and bool(others) and others[-1].endswith(".")
    if shortened or _LETTERS.fullmatch(last):
        draft.values["container_title"] = f"{name}."


@judgement(labels.AUTHOR, labels.VOLUME, labels.CONTAINER)
def journal_like_a_name(draft: Draft) -> None:
    """The "Drake L." of "45 Drake L. | Rev. 123" is no author: law reviews stand behind their volume."""
    for at, volume in draft.placed(labels.VOLUME):
        name = draft.next_to(at, labels.AUTHOR)
        journal = draft.next_to(at + 1, labels.CONTAINER) if name else None
        if not name or not journal or not volume.first:
            continue
        draft.recut(at + 1, at + 3, replace(journal, first=name.first))
        earlier, part = draft.placed(labels.CONTAINER)[0]
        if earlier < at and labels.TITLE not in draft.labels:
            draft.recut(earlier, earlier + 1, replace(part, label=labels.TITLE))
        return


@judgement(labels.CONTAINER)
def name_before_colon(draft: Draft) -> None:
    """The "Oaks" of "On moss. | Oaks: | The Journal of Trees 3" begins the name, whatever was made of it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        before = draft.before(at)
        if (
            before is None
            or before.last + 1 != part.first
            or gaps[part.first] != ": "
            or words[part.first].lower() not in _SECOND
        ):
            continue
        loose = before.label == labels.OTHER and at > 1
        if not loose and before.label != labels.TITLE:
            return
        least = before.first if loose else before.first + 1
        for k in range(before.last, max(least, before.last - _SHORT_NAME + 1) - 1, -1):
            if k == before.first or gaps[k] in {". ", "? ", "! "}:
                name = words[k : before.last + 1]
                cue = any(belongs(word, kind) for word in name for kind in (*_COUNTS, "in", "editor"))
                if (k == before.first or not loose) and not cue and all(word[0].isupper() for word in name):
                    rest = [] if k == before.first else [replace(before, last=k - 1)]
                    draft.recut(at - 1, at + 1, *rest, replace(part, first=k))
                return
        return


@judgement(labels.AUTHOR, labels.CONTAINER, lacks=[labels.TITLE])
def author_in_name(draft: Draft) -> None:
    """The last author of "A. Oak, B. Elm, | C. Fir, Blood, 2016" and the initial of "Oak, A.; Elm, | B. Blood" are
    no part of the journal.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        authors = draft.up_to(at, labels.AUTHOR)
        if authors is None or len(words[part.first]) > 1 or not words[part.first].isupper():
            continue
        k = part.first
        while k <= part.last and len(words[k]) == 1 and words[k].isupper() and gaps[k + 1].startswith("."):
            k += 1
        if k > part.last:
            return
        listed = len(words[authors.first]) == 1 and gaps[part.first] == ", " and gaps[k] == ". "
        inverted = (
            gaps[part.first] == ", "
            and gaps[k] == ". "
            and any(";" in gap for gap in gaps[authors.first + 1 : part.first])
            and ";" in gaps[authors.last]
        )
        first = k if inverted else k + 1 if listed and k < part.last and gaps[k + 1] == ", " else 0
        if first and words[first][0].isupper():
            draft.recut(at - 1, at + 1, replace(authors, last=first - 1), replace(part, first=first))
        return


@judgement(labels.CONTAINER, lacks=[labels.EDITOR, labels.VOLUME])
def editors_in_name(draft: Draft) -> None:
    """The "Oak Society (Hg.)" of "in: Oak Society (Hg.), Trees, Bonn" has edited the book, and is no part of it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        for k in range(part.first + 1, part.last):
            if gaps[k].endswith(("(", "[")) and is_editor_cue(words[k]) and gaps[k + 1].strip(".") in _CLOSED:
                editors = replace(part, label=labels.EDITOR, last=k - 1)
                cue = replace(part, label=labels.OTHER, first=k, last=k)
                draft.recut(at, at + 1, editors, cue, replace(part, first=k + 1))
                return
