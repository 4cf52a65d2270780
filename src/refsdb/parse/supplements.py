"""Supplements of journals: issues of their own, or part of one."""

from __future__ import annotations

from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import belongs, words_of
from refsdb.parse.draft import Draft, judgement

_ABSTRACTS = frozenset({"abstract", "abstr", "abs"})


@judgement(labels.VOLUME, labels.OTHER, labels.PAGE)
def supplement_as_issue(draft: Draft) -> None:
    """The "Suppl 2" between volume and page is where an issue stands, also in brackets: no issue 2 is meant.

    So are the "S2" of "14(S2): 5" and the "s1" of "14(s1):1-5".
    """
    _supplement(draft, labels.OTHER)


@judgement(labels.VOLUME, labels.NOTE, labels.PAGE)
def supplement_in_note(draft: Draft) -> None:
    """So does the "(suppl 2)" that was taken for a remark."""
    _supplement(draft, labels.NOTE)


def _supplement(draft: Draft, label: str) -> None:
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, issue in draft.placed(labels.ISSUE):
        other = draft.next_to(at, label)
        if other and other.first == other.last and gaps[other.first] in {"_", " "}:
            if (
                belongs(words[other.first], "supplement") and gaps[other.first + 1][:1] == ")"
            ):  # "19(15_suppl)"
                draft.recut(at, at + 2, replace(issue, last=other.last))
            return
    for at, _ in draft.placed(labels.VOLUME):
        other = draft.next_to(at, label)
        if other is None:
            continue
        k = other.first
        number = draft.next_to(at + 1, labels.ISSUE)
        page = draft.next_to(at + 1, labels.PAGE)
        short = other.last == k and words[k] in {"S", "s"} and gaps[k] == "(" and not gaps[k + 1]
        if number and other.first == other.last and (short or belongs(words[k], "supplement")):
            draft.recut(at + 1, at + 3, replace(number, first=k))
            return
        if short and page and page.last > page.first and gaps[page.first + 1][:1] == ")":
            issue = replace(page, label=labels.ISSUE, first=k, last=page.first)
            draft.recut(at + 1, at + 3, issue, replace(page, first=page.first + 1))
            return
        if page and belongs(words[k], "supplement"):
            numbered = other.last > k and (words[k + 1].isdigit() or len(words[k + 1]) == 1)  # "suppl D"
            last = k + numbered
            rest = [replace(other, first=last + 1)] if last < other.last else []
            draft.recut(at + 1, at + 2, replace(other, label=labels.ISSUE, last=last), *rest)
            return


@judgement(labels.CONTAINER, labels.VOLUME, lacks=[labels.ISSUE], words=words_of("supplement"))
def supplement_of_name(draft: Draft) -> None:
    """The "Suppl." of "Past Trees, Suppl. | 6 (2011)" is no part of the name, and 6 no volume."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, journal in draft.placed(labels.CONTAINER):
        number, k = draft.next_to(at, labels.VOLUME), journal.last
        if number and k > journal.first and belongs(words[k], "supplement") and gaps[k] == ", ":
            draft.recut(
                at, at + 2, replace(journal, last=k - 1), replace(number, label=labels.ISSUE, first=k)
            )
            return


@judgement(labels.CONTAINER, labels.VOLUME, words=_ABSTRACTS)
def page_of_abstract(draft: Draft) -> None:
    """The "Abstract" of "120: Abstract 412" is no part of the page, nor is the "(abstr 16)" of "22:412 (abstr 16)".

    In "30 (15 suppl): abstr 4012" its number is all the page there is.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, part in draft.placed(labels.PAGE):
        k = next((k for k in range(part.first, part.last + 1) if words[k].lower() in _ABSTRACTS), -1)
        if part.first == k < part.last:
            draft.recut(at, at + 1, replace(part, first=k + 1))
            return
        if part.first < k:
            draft.recut(at, at + 1, replace(part, last=k - 1), replace(part, label=labels.NOTE, first=k))
            return
    for at, _ in draft.placed(labels.VOLUME) if labels.PAGE not in draft.labels else ():
        note = draft.next_to(at, labels.NOTE)
        if note is None or not any(
            belongs(word, "supplement") for word in words[note.first : note.first + 2]
        ):
            continue
        k = next((k for k in range(note.first + 1, note.last + 1) if gaps[k].strip()[-1:] in {":", ";"}), 0)
        first = last = k + (words[k].lower() in _ABSTRACTS)
        while last < note.last and not gaps[last + 1]:  # "S112"
            last += 1
        if k and last <= note.last and words[last].isdecimal():
            issue = labels.NOTE if labels.ISSUE in draft.labels else labels.ISSUE
            page = replace(note, label=labels.PAGE, first=first, last=last)
            rest = [replace(note, first=last + 1)] if last < note.last else []
            draft.recut(at + 1, at + 2, replace(note, label=issue, last=k - 1), page, *rest)
            return


@judgement(labels.VOLUME, labels.ISSUE, labels.PAGE)
def supplement_before_page(draft: Draft) -> None:
    """The "Suppl" of "14(2 Suppl):1-5" is of the issue."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, page in draft.placed(labels.PAGE):
        k = page.first
        if words[k].isdigit() or k == page.last or gaps[k + 1][:1] != ")" or gaps[k] != " ":
            continue
        issue = draft.up_to(at, labels.ISSUE)
        if issue and belongs(words[k], "supplement"):
            draft.recut(at - 1, at + 1, replace(issue, last=k), replace(page, first=k + 1))
            return
