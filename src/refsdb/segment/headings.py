"""Headings of citation lists, and the lines that come after a list, in the languages we meet.

A list's heading is a short line made of the words below only, with at least one that names a list: so
"Quellen- und Literaturverzeichnis" and "Selected references and further reading" need no entry of their own.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from refsdb.model import BlockKind
from refsdb.segment.heading_words import (
    AFTER_POST,
    AFTER_START,
    after_beginnings,
    first_words,
    parts,
    vocabulary,
)
from refsdb.segment.letters import CJK, LETTER, LOWER, UPPER
from refsdb.segment.lines import Line
from refsdb.segment.marks import Style, mark_of
from refsdb.segment.names import person_first, starts_like_one
from refsdb.text.fold import fold

STRONG = 2.0
WEAK = 1.0
LONGEST = 90
MOST_WORDS = 8
FEWEST = 2
"""Blanks in boilerplate that is glued to a heading: it is a sentence."""

_NUMBERED = re.compile(
    r"(?:§\s*)?(?:(?:[Aa]ppendix|APPENDIX|Anhang|ANHANG|Annexe?|[Cc]hapter|CHAPTER|Kapitel)\s)?"
    r"(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-H]|\(\d{1,2}\))[.):]?|[a-h]\))\s+(?=\S)"
    r"|(?:[Ss]lide|[Ff]olie|[Dd]iapositiva|[Dd]iapo|[Ss]lajd|[Dd]ia)\s\d{1,3}\s?[:.–-]\s+(?=\S)"
)
_EDIT = re.compile(rf"(?<=[{LOWER}])\[[{LETTER}| -]{{3,50}}\]$")
"""The link by which a heading of a wiki is edited, as copying glues it to it: "Noter[redigera]"."""
_SPACED = re.compile(rf"\w(?: \w){{4,}}|[{CJK}](?: [{CJK}]){{2,}}")
"""Letters set apart: "R E F E R E N C E S"."""
_OF_PART = re.compile(
    r"[\s,:–—-]+(?:(?:for|to|of|in|zum?|für|von|du|de|del|al|do|di|к) )?"
    r"(?:chapter|section|part|lecture|week|kapitel|teil|abschnitt|chapitre|partie|capítulo|parte|capitolo|hoofdstuk|deel|"
    r"rozdziału?|глав[аеы]|раздел)\s(?:\d{1,2}|[IVX]{1,5})$",
    re.IGNORECASE,
)
"""The part of a book whose list it is: "References for chapter 3"; its number ends the heading."""
_GOING_ON = re.compile(
    r"\s+(?:\((?:cont(?:inued|['’]?d)?\.?|forts(?:etzung)?\.?|suite|continuación|continuação|segue)\)|[IVX]{1,4}"
    r"|[(\[]?\d{1,2}\s?/\s?\d{1,2}[)\]]?|\(\d{1,2}\))$",
    re.IGNORECASE,
)
"""A list that goes on under its heading again, as on slides: "References (cont.)", "References II"."""
_REMARK = re.compile(rf"(?<=[{LETTER}])\s\([{LETTER}][^()\d]{{3,40}}\)$")
"""What is said of the list behind its name: "Publications (last five years)"."""
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_TOKEN = re.compile(r"[^\s.:;,(\[]+")
_COUNTS = frozenset("0123456789IVXivx")
_ROMAN = frozenset(("", *"IVX"))
_PARTS = frozenset({"appe", "anha", "anne", "chap", "kapi", "slid", "foli", "diap", "slaj", "dia "})
"""How words begin that may stand before a section number."""
_DECORATION = "#=*_~ \t\f[]【】［］<>«»|§-:：.…"
_GLUED = re.compile(rf"([^.:;,]{{3,60}}?[{LOWER})])(?=[{UPPER}\[(\d])")
_SENTENCE = re.compile(rf"[.!?)\]”\"]\s+([{UPPER}])")
_HEAD_WORD = re.compile(r"[^\W\d_]+[.:：]?\s+")
_RUN_IN = re.compile(r"([^:：.]{3,60})[:：.—–-]+\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Heading:
    """`strength` is WEAK or STRONG, `rest` what stands in the same line after the heading ("" for nothing)."""

    strength: float
    rest: str = ""


@lru_cache(maxsize=4096)
def _strength(text: str) -> float:
    """STRONG or WEAK for a text that is a list's heading and nothing else, else 0."""
    words = fold(text).split()
    if not 1 <= len(words) <= MOST_WORDS:
        return 0.0
    strong, weak, around, _ = vocabulary()
    best = 0.0
    at = 0
    while at < len(words):
        pair = " ".join(words[at : at + 2])
        if pair in strong:
            best, at = STRONG, at + 2
        elif pair in weak:
            best, at = max(best, WEAK), at + 2
        elif words[at] in strong:
            best, at = STRONG, at + 1
        elif words[at] in weak:
            best, at = max(best, WEAK), at + 1
        elif words[at] in around:
            at += 1
        else:
            return 0.0
    return best


def list_heading(line: Line) -> Heading | None:
    """The heading of a list in `line`: alone, with a section number, or glued to what follows it; or None."""
    text = line.text
    if not _can_begin(text if _plain(text) else _unnumbered(text[: 2 * LONGEST])):
        return None
    if line.kind in {BlockKind.cell, BlockKind.note, BlockKind.citation}:
        return None
    bare = _bare(text[: 2 * LONGEST])
    if len(text) <= LONGEST and bare.count(" ") < MOST_WORDS:
        strength = _strength(bare)
        if strength:
            return Heading(strength)
    return _with_rest(text, bare)


def _plain(text: str) -> bool:
    """Whether a line begins with a word, as most do, and so without decoration or a section number."""
    return text[:2].isalpha() and text[1:2] not in _ROMAN and text[:4].lower() not in _PARTS


def _can_begin(bare: str) -> bool:
    """Whether a heading can begin like this: a look at two words, for the sake of all the lines that cannot."""
    first = _FIRST_WORD.match(bare)
    if not first or not _known(bare, first):
        return False
    if first[0].lower() not in first_words() or bare[first.end() : first.end() + 1] != " ":
        return True
    second = _FIRST_WORD.match(bare, first.end() + 1)
    if not second or _known(bare, second):
        return True
    return bare.rstrip(_DECORATION)[-1:] in _COUNTS or ")" in bare[-3:]  # "Literatur zu Kapitel 3"


def _known(bare: str, found: re.Match[str]) -> bool:
    """Whether a word of `bare` is one of a heading, or hides one: glued to another, or with accents set apart."""
    word, known = found[0], first_words()
    if word.lower() in known:
        return True
    glued = (end for end in range(3, len(word)) if word[end].isupper() and word[end - 1].islower())
    if not word[1:].islower() and any(word[:end].lower() in known for end in glued):
        return True  # "LiteratureThis section …"
    if bare[found.start() : found.end() + 1].isascii():
        return False
    whole = _TOKEN.match(bare, found.start())  # an accent that stands apart is no letter
    return whole is not None and _folded(whole[0][:LONGEST]).partition(" ")[0] in known


_folded = lru_cache(maxsize=1024)(fold)


def _with_rest(text: str, bare: str) -> Heading | None:
    """A heading glued to boilerplate ("LiteratureThis section …") or run in ("References: 1. …")."""
    for pattern in (_GLUED, _RUN_IN):
        found = pattern.match(bare)
        strength = _strength(_bare(found[1])) if found else 0.0
        if not found or not strength:
            continue
        rest = text[text.index(found[1]) + len(found[1]) :].lstrip(":：.—– \t-")
        if strength < STRONG:
            if (
                pattern is _RUN_IN
                and len(_YEARS.findall(rest)) > 1
                and _SEVERAL.search(rest)
                and _begins_item(rest)
            ):
                return Heading(WEAK, rest)  # "Quellen: Adler B (2001) … • Berger K (1998) …"
            continue
        if _begins_item(rest):
            return Heading(STRONG, rest)
        if pattern is _GLUED and rest.count(" ") >= FEWEST and text.startswith(found[1]):
            return Heading(STRONG)  # boilerplate, which says nothing about the list
    return None


_YEARS = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SEVERAL = re.compile(r"[;•|·]\s|\s(?:2\.|\[2\]|\(2\))\s")


def heading_at_end(text: str) -> int:
    """Where a strong heading begins that ends `text` ("… no therapy. References"), or 0 where none does."""
    words = list(re.finditer(r"\S+", text[-LONGEST:]))[-4:]
    for word in words:
        if _strength(_bare(text[-LONGEST:][word.start() :])) >= STRONG:
            return max(0, len(text) - LONGEST) + word.start()
    return 0


def heading_within(text: str) -> tuple[int, int] | None:
    """Where a strong heading stands in a paragraph, and where the item that follows it; the first such place."""
    first = [0] if text[:1].isupper() else []
    for start in itertools.chain(first, (found.start(1) for found in _SENTENCE.finditer(text))):
        word = _FIRST_WORD.match(text, start)
        if not word or not _known(text, word):
            continue
        for word in itertools.islice(_HEAD_WORD.finditer(text, start, start + LONGEST), 5):
            rest = text[word.end() : word.end() + LONGEST]
            if _strength(_bare(text[start : word.end()])) >= STRONG and _begins_item(rest):
                return start, word.end()
    return None


def _begins_item(text: str) -> bool:
    found = mark_of(text)
    return bool(found and found.rest) or starts_like_one(text)


def _bare(text: str) -> str:
    """`text` without rules, mark-up, section number and part of a book around it."""
    bare = _unnumbered(_EDIT.sub("", text) if text[-1:] == "]" else text)
    if bare[-1:] in _COUNTS or bare[-1:] in ")]":
        bare = _GOING_ON.sub("", _OF_PART.sub("", bare))
    return _REMARK.sub("", bare) if bare[-1:] == ")" else bare


def _unnumbered(text: str) -> str:
    """`text` without rules, mark-up and section number before it, and letters set apart brought together."""
    text = text.strip(_DECORATION)
    if text[1:2] == " " and _SPACED.fullmatch(text):
        return text.replace(" ", "")
    found = _NUMBERED.match(text)
    return text[found.end() :] if found else text


def ends_list(line: Line) -> bool:
    """Whether `line` belongs to what comes after lists: "Authors", "Last updated on …", "Appendix A", "© 2020"."""
    text = line.text
    if text[0].islower() and not (line.gap or line.whole):
        return False  # a line that goes on: "…; discussion / table of contents."
    if _can_come_after(text):
        if begins_after(line):
            return True
    elif _plain(text):
        return False  # most lines
    if len(text) > LONGEST or text[0].islower():
        return False
    if text[0].isdigit() and _COMMENTS.match(text):
        return True
    if (line.gap or line.page) and (_LETTERED.fullmatch(text) or _APPENDIX.match(text)):
        return True
    bare = _bare(text)
    if not _can_come_after(bare):
        return False
    words = fold(bare)
    _, _, _, after = vocabulary()
    if words in after:
        return True
    head, _, tail = words.rpartition(" ")
    return head in after and len(tail) <= 2  # "Appendix A", "Incoming links (3)"


def begins_after(line: Line) -> bool:
    """Whether a line that ends lists does so by its first words alone: "Last updated on …", "Visit our …"."""
    start = line.text[:LONGEST].lower()
    return bool(AFTER_START.match(start) or ((line.gap or line.whole) and AFTER_POST.match(start)))


def _can_come_after(text: str) -> bool:
    """Whether what comes after lists can begin like this: a look at four characters."""
    start, starts = text[:4].lower(), after_beginnings()
    if start in starts or start[:3] in starts or start[:2] in starts or start[:1] in starts:
        return True
    return not start.isascii() and _folded(text[:8])[:4] in starts


_COMMENTS = re.compile(
    r"\d{1,4} (?:comments?|thoughts? on|responses? to|replies|kommentare?|gedanken zu|antworten auf|commentaires?|"
    r"réponses? à|réflexions? sur|comentários?|comentarios?|respuestas? a|pensamientos? (?:en|sobre)|commenti?|"
    r"pensieri? su|reacties?|gedachten? over|komentarz[ey]?|комментари[яей]+)\b",
    re.IGNORECASE,
)
"""What stands above what readers said: "2 comentarios en «…»"."""
_LETTERED = re.compile(rf"[A-H]\.?\s+[{UPPER}][{LOWER}]{{2,}}(?:\s[{LOWER}]{{2,}}){{0,7}}(?<!\bal)")
"""An appendix by its letter: "A. Details of the survey", "B Data". Names have a second capital letter or a comma."""
_APPENDIX = re.compile(
    r"(?:appendix|anhang|anlage|annexe?|anexo|apéndice|apêndice|allegato|appendice|bilaga|bijlage|aneks|załącznik|"
    rf"приложение|附录)\s?(?:[A-H]|\d{{1,2}}|[IVX]{{1,4}})(?:\s?[.:–-]|$|\s(?-i:[{UPPER}]))",
    re.IGNORECASE,
)
"""An appendix with its title: "Anhang A: Fragebogen", "Annexe 1 : Questionnaire"."""
PARTING_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:\s?[–/-]\s?\d{2,4})?:?")
"""A list of publications may be parted by years."""
_YEAR_OR_PAGE = re.compile(r"\d{3}")
_TITLE_WORD = re.compile(rf"[{UPPER}{CJK}\d]")


def heads_a_part(line: Line) -> bool:
    """Whether a line parts a list by what works are: "Cases", "Journal articles"."""
    text = line.text
    if len(text) > LONGEST_PART or text[-1] in ".,;":
        return False
    if seen := line.mark:
        if seen.style is not Style.letter:
            return False
        text = seen.rest  # "b) Rechtsprechung"
    words = fold(text).split()
    return 0 < len(words) <= MOST_WORDS and parts().issuperset(words)


LONGEST_PART = 40


def heading_like(line: Line) -> bool:
    """Whether a line of plain text could be a heading: short, capitalised; no end mark, no year, no address."""
    if line.kind is BlockKind.heading:
        return True
    text = line.text
    if line.gap and PARTING_YEAR.fullmatch(text):
        return True
    return (
        len(text) <= 60
        and text[-1] not in ".,;-"
        and bool(_TITLE_WORD.match(text.strip(_DECORATION)))
        and not _YEAR_OR_PAGE.search(text)
        and not ("www." in text or "://" in text)
        and len(text.split()) <= 7
        and not person_first(text)
    )
