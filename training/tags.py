"""One label set out of many, one tag per word.

The sets draw their borders differently: in one "vol. 20, no. 5" is a volume, in another four pieces. Here the
words that only say what follows ("vol.", "pp.", "In") become OTHER everywhere, and numbers what they are.
"""

from __future__ import annotations

import re

from refsdb.parse import labels
from refsdb.parse.access import in_access
from refsdb.parse.cues import belongs
from refsdb.parse.looks import shape
from refsdb.parse.patterns import find_spans
from refsdb.parse.tokens import Tokens, tokenise
from training.sets import Labelled

_SETS = {
    labels.AUTHOR: "author authors surname given-names collaboration director producer",
    labels.EDITOR: "editor",
    labels.TRANSLATOR: "translator",
    labels.TITLE: "title",
    labels.CONTAINER: "container-title journal booktitle source",
    labels.SERIES: "series collection-title",
    labels.DATE: "date year",
    labels.VOLUME: "volume volumes tomo",
    labels.ISSUE: "issue",
    labels.PAGE: "page pages",
    labels.PUBLISHER: "publisher institution",
    labels.PLACE: "location pubplace",
    labels.EDITION: "edition",
    labels.GENRE: "genre tech",
    labels.NUMBER: "note-report idno-report",
    labels.MARK: "citation-number",
    labels.NOTE: "note notes medium publicationspecifications numbered_ref abbreviation",
    labels.IDENTIFIER: "url doi isbn identifier",
}
_SAME = {word: label for label, words in _SETS.items() for word in words.split()}
_ROLES = tuple(
    sorted(
        (
            tuple(cue.split())
            for cue in """
    ed; eds; editor; editors; edited by; ed by; eds by; hg; hgg; hrsg; hrsgg; hg von; hg v; hrsg von; hrsg v;
    herausgegeben von; herausgeber; éd; éds; dir; dirs; coord; coords; org; orgs; a cura di; a c di; cur; sous
    la direction de; sous la dir de; edited and translated by; trans; translated by; transl; trans by; übers;
    übers von; übersetzt von; trad; traduit par; comp; compiled by; compiler; editorial; ред
    """.split(";")
        ),
        key=len,
        reverse=True,
    )
)
_EDITED = re.compile(r"[(\[,]\s?(?:eds?|hrsg|hgg?|éds?|a cura di|dir|coords?)\b\.?\s?[)\].,]", re.IGNORECASE)
_CURATED = re.compile(r"\b(a cura|a c\.|cur\.|hrsg|ed\.|eds|diretta)", re.IGNORECASE)


def tokens_of(text: str) -> Tokens:
    """The words of a citation as the parser sees them."""
    return tokenise(text, find_spans(text))


def tags_of(item: Labelled, tokens: Tokens) -> list[str]:
    """One tag per word."""
    names = _names(item, tokens)
    _by_rule(item, tokens, names)
    return _begun(item, tokens, names)


def _names(item: Labelled, tokens: Tokens) -> list[str]:
    """The label of every word, as the set has it, in our letters."""
    result = []
    p = 0
    pieces = _split_titles(item)
    for start in tokens.starts:
        while p < len(pieces) and pieces[p][2] <= start:
            p += 1
        label = labels.OTHER
        if p < len(pieces) and pieces[p][1] <= start:
            label = pieces[p][0]
            label = (
                label
                if len(label) == 1
                else _SAME.get(label, labels.IDENTIFIER if label.startswith("idno") else labels.OTHER)
            )
        result.append(label)
    return result


def _split_titles(item: Labelled) -> list[tuple[str, int, int]]:
    """In linkedbooks "title" holds article and journal: the one after "in", or quoted at the end, is a container."""
    if not item.source.startswith("linkedbooks"):
        return list(item.pieces)
    result: list[tuple[str, int, int]] = []
    seen = joined = False
    for label, start, end in item.pieces:
        segment = item.text[start:end]
        name = label
        if label in {"conjunction", "other"} and segment.strip(" ,:.").lower() in {"in", "dalla", "da"}:
            joined = True
        elif label == "title":
            quoted = re.search(r"[,.] [«“\"]([^«“\"»”]{4,})[»”\"][,.;]?$", segment)
            if seen and joined:
                name = "container-title"
            elif quoted and quoted.start() > 8:
                result.append(("title", start, start + quoted.start() + 1))
                result.append(("container-title", start + quoted.start() + 1, end))
                seen = True
                continue
            seen = True
        elif label == "author" and seen and _CURATED.search(segment):
            name = "editor"
        result.append((name, start, end))
    return result


def _by_rule(item: Labelled, tokens: Tokens, names: list[str]) -> None:
    """Words that only announce become OTHER; numbers of a volume piece become volume, issue, pages."""
    words = tokens.words
    n = len(words)
    for i in range(n):
        if words[i][0] == "<":
            names[i] = labels.IDENTIFIER
        elif in_access(tokens, i):
            names[i] = labels.ACCESSED
    for label, start, end in item.pieces:
        if _SAME.get(label, label) == labels.AUTHOR and _EDITED.search(item.text, start, end + 8):
            _rename(tokens, names, start, end, labels.EDITOR)
    i = 0
    while i < n:
        j = i
        while j < n and names[j] == names[i]:
            j += 1
        label = names[i]
        if label in {labels.AUTHOR, labels.EDITOR, labels.TRANSLATOR}:
            _roles(tokens, names, i, j)
        if (
            label in {labels.CONTAINER, labels.EDITOR, labels.SERIES}
            and j - i > 1
            and belongs(words[i], "in")
            and words[i].lower() != "dans"
        ) or (label in {labels.CONTAINER, labels.EDITOR} and j - i > 1 and words[i].lower() == "dans"):
            names[i] = labels.OTHER
        elif label in {labels.VOLUME, labels.ISSUE}:
            _numbers(tokens, names, i, j, label)
        elif label == labels.PAGE:
            _pages(tokens, names, i, j)
        elif label == labels.IDENTIFIER:
            for k in range(i, j):
                names[k] = labels.IDENTIFIER
        i = j


def _rename(tokens: Tokens, names: list[str], start: int, end: int, label: str) -> None:
    for i, at in enumerate(tokens.starts):
        if start <= at < end and names[i] == labels.AUTHOR:
            names[i] = label


def _roles(tokens: Tokens, names: list[str], first: int, end: int) -> None:
    """The words that only say that these persons are editors: "(Hrsg.)", "edited by", "a cura di"."""
    words = [word.lower() for word in tokens.words]
    k = first
    while k < end:
        size = next((len(cue) for cue in _ROLES if tuple(words[k : k + len(cue)]) == cue), 0)
        marked = size > 1 or (
            size
            and (tokens.gaps[k + 1][:1] in ".)],:" or "(" in tokens.gaps[k] or words[k] not in {"ed", "org"})
        )
        if marked:
            names[k : k + size] = [labels.OTHER] * size
        k += size if marked else 1


def _numbers(tokens: Tokens, names: list[str], first: int, end: int, label: str) -> None:
    """Inside "vol. 14(3):153-60": 14 is the volume, 3 the issue, 153-60 the pages."""
    now = label
    seen = False
    for k in range(first, end):
        word = tokens.words[k]
        gap = tokens.gaps[k]
        kind = shape(word)
        if seen and ("(" in gap or "[" in gap):
            now = labels.ISSUE
        elif seen and ":" in gap and kind[0] in "90YA":
            now = labels.PAGE
        elif seen and "," in gap and kind[0] == "9" and now == labels.VOLUME:
            now = labels.ISSUE
        if _cue(word, "issue") or (word in "nN" and tokens.gaps[k + 1][:1] in {"°", "º", "."}):
            now = labels.ISSUE
            names[k] = labels.OTHER
        elif seen and gap == "" and not word.isdigit():
            names[k] = now  # "146S"
        elif _cue(word, "volume") and not (word.isupper() and seen):
            now = labels.VOLUME if label == labels.VOLUME else now
            names[k] = labels.OTHER
        elif _cue(word, "pages"):
            now = labels.PAGE
            names[k] = labels.OTHER
        elif kind == "Y" and seen and "(" in gap:
            names[k] = labels.DATE
        else:
            names[k] = now
            seen = True


def _pages(tokens: Tokens, names: list[str], first: int, end: int) -> None:
    """The cue of "S. 12-15" is OTHER, the letter of "P03016" is not; "240 S." counts the pages of a book."""
    words = tokens.words
    digits = [k for k in range(first, end) if words[k].isdigit()]
    behind = digits[0] + 1 if len(digits) == 1 else len(words)
    if (
        behind < len(words)
        and _cue(words[behind], "pages")
        and (tokens.gaps[behind].isspace() or words[behind].islower())
        and behind + 1 >= end
    ):
        names[first:end] = [labels.NOTE] * (end - first)
        return
    for k in range(first, end):
        glued = (
            k + 1 < len(words) and tokens.gaps[k + 1] == "" and words[k + 1].isdigit() and words[k].isupper()
        )
        after_digit = k > 0 and tokens.gaps[k] == "" and words[k - 1].isdigit()
        if _cue(words[k], "pages") and not glued and not after_digit:
            names[k] = labels.OTHER


def _cue(word: str, name: str) -> bool:
    return belongs(word, name) and not word.isdigit()


def _begun(item: Labelled, tokens: Tokens, names: list[str]) -> list[str]:
    """Labels with a capital where a part begins: at another label, or at a new piece of prose."""
    borders = {
        start
        for label, start, _ in item.pieces
        if _SAME.get(label, label) not in {labels.AUTHOR, labels.EDITOR, labels.PAGE}
    }
    tags = []
    for i, name in enumerate(names):
        new = (
            i == 0
            or names[i - 1] != name
            or (tokens.starts[i] in borders and name in {labels.TITLE, labels.CONTAINER, labels.DATE})
        )
        tags.append(labels.begin(name) if new else name)
    return tags
