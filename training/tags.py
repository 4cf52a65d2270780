"""One label set out of many, one tag per word.

The sets draw their borders differently: in one "vol. 20, no. 5" is a volume, in another four pieces. Here the
words that only say what follows ("vol.", "pp.", "In") become OTHER everywhere, and numbers what they are.
"""

from __future__ import annotations

import re

from refsdb.parse import labels as L
from refsdb.parse.access import in_access
from refsdb.parse.cues import CLASS
from refsdb.parse.features import shape
from refsdb.parse.patterns import find_spans
from refsdb.parse.tokens import Tokens, tokenise
from training.sets import Labelled

_SAME = {
    "author": L.AUTHOR, "authors": L.AUTHOR, "surname": L.AUTHOR, "given-names": L.AUTHOR, "collaboration": L.AUTHOR,
    "director": L.AUTHOR, "producer": L.AUTHOR,
    "editor": L.EDITOR, "translator": L.TRANSLATOR,
    "title": L.TITLE, "container-title": L.CONTAINER, "journal": L.CONTAINER, "booktitle": L.CONTAINER,
    "source": L.CONTAINER, "series": L.SERIES, "collection-title": L.SERIES,
    "date": L.DATE, "year": L.DATE, "volume": L.VOLUME, "volumes": L.VOLUME, "issue": L.ISSUE,
    "page": L.PAGE, "pages": L.PAGE, "publisher": L.PUBLISHER, "institution": L.PUBLISHER, "location": L.PLACE,
    "pubplace": L.PLACE, "edition": L.EDITION, "genre": L.GENRE, "tech": L.GENRE, "note-report": L.NUMBER,
    "citation-number": L.MARK, "note": L.NOTE, "notes": L.NOTE, "medium": L.NOTE, "isbn": L.IDENTIFIER,
    "url": L.IDENTIFIER, "doi": L.IDENTIFIER, "identifier": L.IDENTIFIER, "publicationspecifications": L.NOTE,
    "tomo": L.VOLUME, "numbered_ref": L.NOTE, "abbreviation": L.NOTE, "idno-report": L.NUMBER,
}  # fmt: skip
_ROLES = tuple(
    sorted(
        (tuple(cue.split()) for cue in (
            "ed", "eds", "editor", "editors", "edited by", "ed by", "eds by", "hg", "hgg", "hrsg", "hrsgg", "hg von", "hg v", "hrsg von", "hrsg v",
            "herausgegeben von", "herausgeber", "éd", "éds", "dir", "dirs", "coord", "coords", "org", "orgs", "a cura di", "a c di", "cur", "sous la direction de",
            "sous la dir de", "edited and translated by", "trans", "translated by", "transl", "trans by", "übers", "übers von", "übersetzt von", "trad", "traduit par", "comp",
            "compiled by", "compiler", "editorial", "ред",
        )),
        key=len, reverse=True,
    )
)  # fmt: skip
_EDITED = re.compile(r"[(\[,]\s?(?:eds?|hrsg|hgg?|éds?|a cura di|dir|coords?)\b\.?\s?[)\].,]", re.I)
_CURATED = re.compile(r"\b(a cura|a c\.|cur\.|hrsg|ed\.|eds|diretta)", re.I)


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
        label = L.OTHER
        if p < len(pieces) and pieces[p][1] <= start:
            label = pieces[p][0]
            label = label if len(label) == 1 else _SAME.get(label, L.IDENTIFIER if label.startswith("idno") else L.OTHER)
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
            names[i] = L.IDENTIFIER
        elif in_access(tokens, i):
            names[i] = L.ACCESSED
    for label, start, end in item.pieces:
        if _SAME.get(label, label) == L.AUTHOR and _EDITED.search(item.text, start, end + 8):
            _rename(tokens, names, start, end, L.EDITOR)
    i = 0
    while i < n:
        j = i
        while j < n and names[j] == names[i]:
            j += 1
        label = names[i]
        if label in {L.AUTHOR, L.EDITOR, L.TRANSLATOR}:
            _roles(tokens, names, i, j)
        if label in {L.CONTAINER, L.EDITOR, L.SERIES} and j - i > 1 and _is(words[i], "in") and words[i].lower() != "dans":
            names[i] = L.OTHER
        elif label in {L.CONTAINER, L.EDITOR} and j - i > 1 and words[i].lower() == "dans":
            names[i] = L.OTHER
        elif label in {L.VOLUME, L.ISSUE}:
            _numbers(tokens, names, i, j, label)
        elif label == L.PAGE:
            for k in range(i, j):
                glued = tokens.gaps[k + 1] == "" and k + 1 < n and words[k + 1].isdigit() and words[k].isupper()
                behind = tokens.gaps[k] == "" and k > 0 and words[k - 1].isdigit()
                if _cue(words[k], "pages") and not glued and not behind:
                    names[k] = L.OTHER
        elif label == L.IDENTIFIER:
            for k in range(i, j):
                names[k] = L.IDENTIFIER
        i = j


def _rename(tokens: Tokens, names: list[str], start: int, end: int, label: str) -> None:
    for i, at in enumerate(tokens.starts):
        if start <= at < end and names[i] == L.AUTHOR:
            names[i] = label


def _roles(tokens: Tokens, names: list[str], first: int, end: int) -> None:
    """The words that only say that these persons are editors: "(Hrsg.)", "edited by", "a cura di"."""
    words = [word.lower() for word in tokens.words]
    k = first
    while k < end:
        size = next((len(cue) for cue in _ROLES if tuple(words[k : k + len(cue)]) == cue), 0)
        marked = size > 1 or (size and (tokens.gaps[k + 1][:1] in ".)],:" or "(" in tokens.gaps[k] or words[k] not in {"ed", "org"}))
        if marked:
            names[k : k + size] = [L.OTHER] * size
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
            now = L.ISSUE
        elif seen and ":" in gap and kind[0] in "90YA":
            now = L.PAGE
        elif seen and "," in gap and kind[0] == "9" and now == L.VOLUME:
            now = L.ISSUE
        if _cue(word, "issue") or (word in "nN" and tokens.gaps[k + 1][:1] in {"°", "º", "."}):
            now = L.ISSUE
            names[k] = L.OTHER
        elif seen and gap == "" and not word.isdigit():
            names[k] = now  # "146S"
        elif _cue(word, "volume") and not (word.isupper() and seen):
            now = L.VOLUME if label == L.VOLUME else now
            names[k] = L.OTHER
        elif _cue(word, "pages"):
            now = L.PAGE
            names[k] = L.OTHER
        elif kind == "Y" and seen and "(" in gap:
            names[k] = L.DATE
        else:
            names[k] = now
            seen = True


def _is(word: str, name: str) -> bool:
    return name in CLASS.get(word.lower(), "").split("+")


def _cue(word: str, name: str) -> bool:
    return _is(word, name) and not word.isdigit()


def _begun(item: Labelled, tokens: Tokens, names: list[str]) -> list[str]:
    """Labels with a capital where a part begins: at another label, or at a new piece that is no mere list of names."""
    borders = {start for label, start, _ in item.pieces if _SAME.get(label, label) not in {L.AUTHOR, L.EDITOR, L.PAGE}}
    tags = []
    for i, name in enumerate(names):
        new = i == 0 or names[i - 1] != name or (tokens.starts[i] in borders and name in {L.TITLE, L.CONTAINER, L.DATE})
        tags.append(L.begin(name) if new else name)
    return tags
