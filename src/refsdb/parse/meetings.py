"""Where a work was told: "paper presented at the Oak Conference, Bonn, 22-27 March"."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs
from refsdb.parse.draft import Draft, judgement

_SHORT_ACRONYM = 2  # letters
_TOLD = re.compile(
    r"""(?:(?:unpublished|invited|background|conference|poster|discussion|unveröffentlichter)\s)*
    (?:(?:papers?|poster|lecture|talk|keynote|speech|contribution|manuscript|address)\s
            (?:(?:was\s)?(?:presented|read|prepared|given|delivered|held)\s(?:at|to|for|in|before|on)
            |at\sthe(?=[^.]{0,80}(?:conference|congress|meeting|symposi|workshop|seminar|convention|forum|colloqui|society|universit|institut|academy)))
        |presented\s(?:at|to)|presentation\s(?:at|to|given\sat)
        |(?:vortrag|plenarvortrag|(?:referat|beitrag|diskussionsbeitrag)(?=\s(?:gehalten\s|[^.]{0,80}tagung|[^.]{0,80}kon(?:gress|ferenz)
            |[^.]{0,80}(?:symposi|workshop|kolloqui|seminar|treffen|forum))))\s(?:gehalten\s)?(?:auf|beim|bei|im|am|an|zur|zum|anlässlich|in)\b(?!\s\d)
        |communication\s(?:présentée|(?=[^.]{0,80}(?:congrès|colloque|conférence|journées?|séminaire|symposium))(?:au|à|aux|lors|dans))|(?:ponencia|comunicación|trabajo)\spresentad[ao]
        |(?:relazione|comunicazione)\spresentata|trabalho\sapresentado|lezing\s(?:op|voor|gehouden)|доклад\sна)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SAYING = frozenset(
    """
    paper papers poster lecture talk keynote speech contribution manuscript address presented presentation vortrag
    referat beitrag diskussionsbeitrag plenarvortrag communication ponencia comunicación trabajo relazione
    comunicazione trabalho lezing доклад unpublished invited background conference discussion
    """.split()
)
_PROCEEDINGS = frozenset(
    "Proceedings Proc Verhandlungen Tagungsband Actes Atti Actas Anais Akten Konferenzband".split()
)
_LEAST = 4  # letters of a word that ends a title
_LOOSE = frozenset({labels.NOTE, labels.OTHER, labels.GENRE, labels.TITLE})
_DAYS = 31
_ORDINAL = 2  # figures
_BEFORE_ORDINALS = frozenset("zum des dem der beim vom am im zur".split())
_TALKS = frozenset("vortrag plenarvortrag festvortrag antrittsvorlesung referat lecture keynote".split())


@judgement(labels.TITLE, lacks=[labels.CONTAINER], words=_SAYING)
def paper_presented(draft: Draft) -> None:
    """The "paper presented at the Oak Conference" is what a title was part of, where nothing else is named."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in enumerate(draft.parts):
        if part.label not in _LOOSE or not at:
            continue
        titled = part.label == labels.TITLE
        for k in range(part.first + titled, part.last if titled else part.first + 1):
            if words[k].lower() not in _SAYING or (
                titled and gaps[k].strip(" ”»’'")[-1:] not in {".", ",", "–", "?", "!"}
            ):
                continue
            told = _TOLD.match(draft.tokens.text, draft.tokens.starts[k])
            if told:
                first, last = _printed(draft, k, told.end()), _last(draft, k, part.last)
                meeting = replace(part, label=labels.CONTAINER, first=first, last=last)
                rest = [replace(part, label=labels.NOTE, first=last + 1)] if last < part.last else []
                before = [replace(part, last=k - 1)] if titled else []
                draft.recut(at, at + 1, *before, meeting, *rest)
                return


@judgement(labels.TITLE, labels.PAGE, lacks=[labels.CONTAINER])
def proceedings_in_title(draft: Draft) -> None:
    """The "Proceedings of the Oak Conference" of "On moss. Proceedings of the Oak Conference, Bonn" has the paper."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _PROCEEDINGS.isdisjoint(words):
        return
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last - 1):
            if words[k] in _PROCEEDINGS and gaps[k] == ". " and len(words[k - 1]) >= _LEAST:
                draft.recut(
                    at, at + 1, replace(title, last=k - 1), replace(title, label=labels.CONTAINER, first=k)
                )
                return


@judgement(labels.CONTAINER, labels.OTHER)
def word_of_proceedings(draft: Draft) -> None:
    """The "Proc." of "in Proc. | 12th Int. Symp. Trees" begins the name."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, cue in draft.placed(labels.OTHER) if "Proc" in draft.tokens.text else ():
        book = draft.next_to(at, labels.CONTAINER)
        if (
            book
            and words[cue.last] in {"Proc", "Proceedings"}
            and gaps[book.first] in {". ", " "}
            and cue.first < cue.last
        ):
            draft.recut(at, at + 2, replace(cue, last=cue.last - 1), replace(book, first=cue.last))
            return


def is_meeting(name: str) -> bool:
    """Whether a name says that somebody spoke somewhere: "Paper presented at the Oak Conference"."""
    return bool(_TOLD.match(name))


def _printed(draft: Draft, first: int, end: int) -> int:
    """Where the proceedings begin in "paper presented at the Proceedings of …"; else `first`."""
    starts, words = draft.tokens.starts, draft.tokens.words
    begin = next((k for k in range(first, len(words)) if starts[k] >= end), first)
    begin += begin < len(words) and belongs(words[begin], "article")
    return begin if begin < len(words) and words[begin] in {"Proceedings", "Proc"} else first


def _last(draft: Draft, first: int, last: int) -> int:
    """The last word of the meeting's name, without its days: "the Oak Conference, | 14-15 November"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    k = last
    while k > first and (words[k].isdecimal() or belongs(words[k], "month")):
        k -= 1
    return k if k < last and gaps[k + 1].startswith(",") else last


@judgement(labels.PAGE, labels.PLACE)
def days_as_pages(draft: Draft) -> None:
    """The "22-27" of "Bonn, 22-27 March" are days."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        k = page.last + 1
        days = words[page.first : k]
        before = draft.before(at)
        if (
            k < len(words)
            and gaps[k] == " "
            and belongs(words[k], "month")
            and before
            and before.label in {labels.PLACE, labels.NOTE}
            and all(day.isdecimal() and len(day) < 3 and int(day) <= _DAYS for day in days)
        ):
            draft.recut(at, at + 1, replace(page, label=labels.OTHER))
            return


@judgement(labels.PLACE, labels.DATE)
def day_of_meeting(draft: Draft) -> None:
    """The "4-6 June 2018" of "Bonn, 4-6 June 2018. Elm; 2019" is when people met; the work is of the last year."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    (at, first), *others = draft.placed(labels.DATE)
    before = draft.before(at)
    if (
        others
        and before
        and before.label == labels.PLACE
        and first.last - first.first > 1
        and words[first.first].isdecimal()
        and words[first.first + 1].isdecimal()
        and gaps[first.first + 1].strip() in {"-", "–"}
        and others[-1][1].first == others[-1][1].last
        and words[first.last].isdecimal()
        and words[first.last] <= words[others[-1][1].first]
    ):
        draft.recut(at, at + 1, replace(first, label=labels.NOTE))


@judgement(labels.CONTAINER, labels.PUBLISHER)
def acronym_of_meeting(draft: Draft) -> None:
    """The "WSOM" of "Proceedings of the Workshop on Self-Organizing Mosses, WSOM" is the meeting's, as its letters
    say: it has published nothing. Nor has a "MossCon '12".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PUBLISHER):
        meeting, letters = draft.up_to(at, labels.CONTAINER), words[part.first]
        dated = part.last == part.first + 1 and words[part.last].isdecimal()
        if meeting and dated and gaps[part.last] in {" '", " ’", "'", "’"} and gaps[part.first] == ", ":
            draft.recut(at - 1, at + 1, replace(meeting, last=part.last))
            return
        if (
            meeting
            and labels.PLACE not in draft.labels
            and part.first == part.last
            and len(letters) > _SHORT_ACRONYM
            and letters.isupper()
            and gaps[part.first] in {", ", " ("}
        ):
            initials = "".join(
                word[0] for word in words[meeting.first : meeting.last + 1] if word[0].isupper()
            )
            if initials.endswith(letters):
                draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.CONTAINER)
def ordinal_of_meeting(draft: Draft) -> None:
    """The "7." of "Tagungsband zum 7. Kolloquium" ends nothing, and the "20." of "Vortrag am 20. Mai" is a day."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        number = words[part.last]
        if len(number) > _ORDINAL or not number.isdecimal():
            continue
        following = draft.behind(at)
        if (
            following is None
            or following.first != part.last + 1
            or gaps[following.first] != ". "
            or words[part.last - 1] not in _BEFORE_ORDINALS
            or part.last - part.first < _ORDINAL
        ):
            continue
        if following.label in {labels.PUBLISHER, labels.TITLE, labels.CONTAINER}:
            draft.recut(at, at + 2, replace(part, last=following.last))
        elif following.label == labels.DATE and belongs(words[following.first], "month"):
            cut = part.last - (words[part.last - 1] in {"am", "vom"})
            draft.recut(at, at + 2, replace(part, last=cut - 1), replace(following, first=part.last))
        return


@judgement(labels.TITLE, lacks=[labels.GENRE], words=_TALKS)
def talk_behind_title(draft: Draft) -> None:
    """The "Vortrag" of "The elms, Vortrag, Mai 1946" says how the work was told, and when."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.last, max(title.first, title.last - _ORDINAL - 1), -1):
            if words[k].lower() in _TALKS and words[k][0].isupper():
                dated = all(
                    word.isdecimal() or belongs(word, "month") for word in words[k + 1 : title.last + 1]
                )
                if gaps[k] in {", ", ". "} and dated and k > title.first + 1:
                    day = [replace(title, label=labels.DATE, first=k + 1)] if k < title.last else []
                    told = replace(title, label=labels.GENRE, first=k, last=k)
                    draft.recut(at, at + 1, replace(title, last=k - 1), told, *day)
                return


@judgement(labels.CONTAINER, labels.EDITOR, labels.DATE)
def meeting_as_editor(draft: Draft) -> None:
    """The "MOSS 2006" of "In MOSS 2006: Proceedings of the Moss Symposium" begins the name, and edited nothing."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.EDITOR):
        year, book = draft.next_to(at, labels.DATE), draft.next_to(at + 1, labels.CONTAINER)
        name = words[part.first]
        acronym = part.first == part.last and len(name) > _SHORT_ACRONYM and name.isupper()
        if (
            acronym
            and year
            and book
            and gaps[year.first] == " "
            and gaps[book.first] == ": "
            and belongs(words[part.first - 1], "in")
        ):
            draft.recut(at, at + 3, replace(book, first=part.first))
            return


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.SERIES], words=["notices", "lecture"])
def periodical_of_meetings(draft: Draft) -> None:
    """The "Moss Notices" of "Proceedings of the Moss Symposium, Moss Notices 18" prints what is told at meetings: it
    is their series.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.CONTAINER):
        k = next((k for k in range(part.last, part.first, -1) if gaps[k] == ", "), 0)
        if k and not _PROCEEDINGS.isdisjoint(words[part.first : k]):
            named = words[part.last] == "Notices" or words[k : k + 2] == ["Lecture", "Notes"]
            if (
                named
                and k < part.last
                and all(word[0].isupper() or len(word) < _LEAST for word in words[k : part.last])
            ):
                series = replace(part, label=labels.SERIES, first=k)
                draft.recut(at, at + 1, replace(part, last=k - 1), series)
                return
