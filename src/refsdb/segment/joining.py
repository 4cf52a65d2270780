"""Lines that were broken for print, made one again."""

from __future__ import annotations

import re
from collections.abc import Iterable

from refsdb.segment.letters import CJK, LETTER, LOWER

TAIL = 400
"""Characters at the end of a text that say how it goes on."""
LONG = 4000

_HYPHENATED = re.compile(rf"[{LETTER}]{{2,}}[-\u2010]$")
_TAIL_WORD = re.compile(rf"[{LOWER}]")
_COMPOUND = re.compile(r"(?:und|oder|bzw|u|and|or|et|ou|y|o|e|i|och|eller|en|of)\b", re.IGNORECASE)
_OWN_HYPHEN = re.compile(
    r"(?:based|induced|like|specific|dependent|independent|mediated|related|associated|derived|binding|dimensional|"
    r"resistant|assisted|driven|activated|containing|throughput|regulated|controlled|linked|promoting|free|deficient|"
    r"infected|coupled|coated|guided|directed|level|term|scale)\b"
)
"""Words that are joined by a hyphen, and hardly ever end a word that was broken: counted over titles of works."""
_PREFIX = re.compile(
    r"\b(?:un|in|de|dis|re|mis|uni|pre|co|over|under|up|down|inter|mid|care|business|war)[-\u2010]$",
    re.IGNORECASE,
)
"""What such a word is the end of: "independent", "unrelated"."""
_OWN_HYPHEN_BEFORE = re.compile(r"\b(?:self|single|double|two|three|dual)[-\u2010]$", re.IGNORECASE)
_URL_OPEN = re.compile(r"(?:https?://|www\.|ftp://|doi\.org/|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_URL_MORE = re.compile(r"[\w%~#?&=+./:_-]*[\d/._=%&?#-][\w%~#?&=+./:_-]*[).,;>\]]*(?:\s|$)")
_EXTENSION = re.compile(r"\.(?:html?|pdf|php|aspx?|jsp|xml|docx?)[.,;]?$")


def join(lines: Iterable[str]) -> str:
    """The lines as one text: hyphenation undone, addresses and page ranges closed, else one blank between."""
    done: list[str] = []
    whole = ""
    for line in lines:
        text = " ".join(line.split())
        if not text:
            continue
        whole = _pair(whole, text) if whole else text
        if len(whole) > LONG:  # a list of thousands of lines is not copied for each of them
            done.append(whole[:-TAIL])
            whole = whole[-TAIL:]
    return "".join([*done, whole])


def _pair(left: str, right: str) -> str:
    tail = left[-TAIL:]  # what decides stands at the end; a long item is not searched again for each line
    word = tail.rsplit(" ", 1)[-1]
    if "/" in word and _URL_OPEN.search(word):
        if _URL_MORE.match(right) and (
            tail[-1] in "/-_=&%#" or (tail[-1] in ".?" and "/" in right.split(" ", 1)[0])
        ):
            return left + right
        if _EXTENSION.search(word + right.split(" ", 1)[0]) and not _EXTENSION.search(word):
            return left + right  # an address that was cut within ".html"
        return f"{left} {right}"
    if _HYPHENATED.search(word):
        if _COMPOUND.match(right):
            return f"{left} {right}"  # "Klein- und Großbetriebe"
        if (_OWN_HYPHEN.match(right) and not _PREFIX.search(word)) or _OWN_HYPHEN_BEFORE.search(word):
            return left + right
        return left[:-1] + right if _TAIL_WORD.match(right) else left + right
    if len(left) > 1 and tail[-1] in DASH_ENDS and not tail[-2].isspace():
        return left + right
    if _is_cjk(tail[-1]) and _is_cjk(right[0]):
        return left + right
    return f"{left} {right}"


DASH_ENDS = "-\u2010\u2011\u2012\u2013"
_ONE_CJK = re.compile(f"[{CJK}\u3000-\u303f\uff00-\uffef]")


def _is_cjk(character: str) -> bool:
    return bool(_ONE_CJK.match(character))
