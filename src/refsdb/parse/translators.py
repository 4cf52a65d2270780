"""Who has translated a work, behind its title: "Wald. Aus dem Englischen von A. Eiche", "Trees, trans. by B. Elm"."""

from __future__ import annotations

import re
from dataclasses import replace

from refsdb.parse import labels
from refsdb.parse.cues import is_editor_cue
from refsdb.parse.draft import Draft, judgement

_CUES = frozenset(
    "translated trans transl übers übersetzt übertragen traduit trad tradotto tradotta traducido traducida".split()
)
_BY = frozenset({"by", "von", "v", "par", "por", "da"})
_LEADING = _BY | {"di", "de"}
_LED = re.compile(
    r"""(?:translated|transl?\.)\s(?:from\s(?:the\s)?\w+\s)?(?:and\s\w+\s)?by\s
    |(?:aus\sdem\s\w+\s)?(?:(?:übers\.|übersetzt|übertragen)\s)?(?:(?:und|u\.)\s\w+\.?\s)?(?:von|v\.)\s
    |(?:traduit|trad\.)\s(?:de\sl[’']\w+\s|du\s\w+\s)?par\s
    |(?:tradott[oa]|trad\.)\s(?:dal\s\w+\s|dall[’']\w+\s)?da\s
    |(?:traducid[oa]|trad\.)\s(?:del\s\w+\s)?por\s""",
    re.IGNORECASE | re.VERBOSE,
)
_MARKS = frozenset(".,;/(")

_BEFORE_NAMES = frozenset({"and", "trans", "transl", "translated", "ed", "edited", "by", "with"})


@judgement(labels.TITLE, lacks=[labels.TRANSLATOR, labels.ISSUE], words=_CUES | {"dem"})
def translators_in_title(draft: Draft) -> None:
    """The "Translated from the French by A. Elm" behind a title leads to who has translated the work."""
    words, gaps, starts = draft.tokens.words, draft.tokens.gaps, draft.tokens.starts
    for at, title in draft.placed(labels.TITLE):
        for k in range(title.first + 1, title.last):
            small = words[k].lower()
            if gaps[k].strip()[-1:] not in _MARKS or not (
                small in _CUES or words[k : k + 2] == ["Aus", "dem"]
            ):
                continue
            led = _LED.match(draft.tokens.text, starts[k])
            names = next((n for n in range(k, title.last + 1) if led and starts[n] >= led.end()), 0)
            if names and words[names][0].isupper():
                draft.recut(
                    at,
                    at + 1,
                    replace(title, last=k - 1),
                    replace(title, label=labels.OTHER, first=k, last=names - 1),
                    replace(title, label=labels.TRANSLATOR, first=names),
                )
                return


@judgement(labels.TITLE, labels.OTHER, labels.EDITOR, lacks=[labels.TRANSLATOR])
def translators_as_editors(draft: Draft) -> None:
    """Those behind the "übers. v." of "Trees, übers. | v. | A. Elm" have translated, and edited nothing."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        by, names = draft.next_to(at, labels.OTHER), draft.next_to(at + 1, labels.EDITOR)
        k = title.last
        if by and names and by.last > by.first and words[by.last] in _LEADING:
            cue = words[by.last - 1].lower()  # "3 vols. Tr. by"
            edited = any(map(is_editor_cue, words[by.first : by.last]))
            if words[by.first].lower() in _CUES or ((cue in _CUES or cue == "tr") and not edited):
                draft.recut(at + 2, at + 3, replace(names, label=labels.TRANSLATOR))
            return
        if by and names and by.first == by.last and words[by.first] in _BY and k > title.first + 1:
            if words[k].lower() in _CUES and gaps[k].strip()[-1:] in _MARKS:
                led = replace(by, first=k)
                draft.recut(
                    at, at + 3, replace(title, last=k - 1), led, replace(names, label=labels.TRANSLATOR)
                )
            return


@judgement(labels.TITLE, labels.TRANSLATOR, words=_CUES)
def cue_of_translators(draft: Draft) -> None:
    """The "Übers." of "Wald und Wiese. Übers. | v. | A. Eiche" leads to who has translated, and ends no title."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for at, title in draft.placed(labels.TITLE):
        by = draft.next_to(at, labels.OTHER)
        k = title.last
        if by and draft.next_to(at + 1, labels.TRANSLATOR) and words[by.first] in _BY and k > title.first + 1:
            if words[k].lower() in _CUES and gaps[k].strip()[-1:] in _MARKS:
                draft.recut(at, at + 2, replace(title, last=k - 1), replace(by, first=k))
            return


@judgement(labels.CONTAINER, labels.TRANSLATOR)
def language_as_book(draft: Draft) -> None:
    """The "Franz." of "Wald, aus dem | Franz. | v. | A. Ulme" is what it was translated from, and no book."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.CONTAINER):
        if part.first == part.last and [word.lower() for word in words[part.first - 2 : part.first]] == [
            "aus",
            "dem",
        ]:
            draft.recut(at, at + 1, replace(part, label=labels.OTHER))
            return


@judgement(labels.EDITOR, words=["trans", "translated", "ed", "edited"])
def cue_in_editors(draft: Draft) -> None:
    """The "and trans." of "ed. | and trans. A. Oak", and the "and" of "trans. | and | ed. | A. Oak", name nobody."""
    words = draft.tokens.words
    for at, part in draft.placed(labels.EDITOR):
        k = part.first
        while k <= part.last and (k > part.first or words[k] == "and") and words[k].lower() in _BEFORE_NAMES:
            k += 1
        if k > part.first and at and draft.parts[at - 1].label == labels.OTHER:
            rest = [replace(part, first=k)] if k <= part.last else []
            draft.recut(at, at + 1, replace(part, label=labels.OTHER, last=k - 1), *rest)
            return
