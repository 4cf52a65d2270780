"""Words that only one of two like titles has: an erratum, a reply, another part is another work."""

from __future__ import annotations

from refsdb.match.finding import Finding
from refsdb.match.printed import Printed
from refsdb.text.fold import words

# Kinds of short pieces about a work, as publishers head them.
_NOTICE = frozenset(
    words(
        "erratum errata corrigendum corrigenda correction corrections addendum addenda retraction retracting "
        "concern berichtigung korrektur"
    )
)
_ANSWER = frozenset(
    words(
        "reply replies replying response responses comment comments commentary rejoinder rebuttal re discussion "
        "remarks erwiderung antwort kommentar"
    )
)
_PART = frozenset(
    words(
        "part parts second third fourth fifth followup follow supplement continued teil partie parte further "
        "abstract"
    )
)


_ROMAN = frozenset(words("i ii iii iv v vi vii viii ix xi xii xiii xiv xv"))
# Up to so many words of one side alone, a telling one makes a sibling ("a 5-year follow-up: further
# observations"); among more it is just a word of a longer title.
_FEW = 6


def judge(printed: Printed, title: str) -> Finding | None:
    """What the words of only one side say; `title` is the record's, folded. None when they say nothing."""
    theirs = title.split()
    only_record = [word for word in theirs if word not in printed.vocabulary]
    shown = printed.title.split()
    known = set(theirs)
    only_print = [word for word in shown if word not in known]
    if not shown:
        only_print = [word for word in printed.words if word not in known and _telling(word)]
    for side, odd in (("record's", only_record), ("printed", only_print)):
        for word in odd:
            kind = _kind(word, printed)
            if kind == "notice" or (kind and len(odd) <= _FEW):
                return Finding("wording", kind, f"only the {side} title says “{word}”")
    return None


def _telling(word: str) -> bool:
    return word in _NOTICE or word in _ROMAN - {"i", "v"}


def _kind(word: str, printed: Printed) -> str:
    if word in _NOTICE:
        return "notice"
    if word in _ANSWER:
        return "answer"
    if word in _PART or (word.isdigit() and len(word) < 3) or (word in _ROMAN and word not in printed.names):
        return "part"
    return ""
