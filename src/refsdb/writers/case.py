"""Which words of a title must keep their case when a style sets the title in sentence case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from refsdb.text import latex
from refsdb.text.title_braces import Part, kept_parts
from refsdb.writers.small_words import tongue_of

Span = tuple[int, int]

_MARK = (
    "\x01"  # where something is put in, while the text around it is escaped; `tidy` has dropped them from it
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+|[⁺⁻⁼⁽⁾₊₋₌₍₎]+)*")
_LONG = 4  # letters; shorter words are small in title case too


def spelled(
    title: str, language: str = "", found: str = "", escape: Callable[[str], str] = lambda text: text
) -> str:
    r"""`title`, each stretch of it through `escape`, in LaTeX with braces round what must keep its case.

    A title in a language other than English keeps its case as a whole. In English it is the words with a capital
    inside ("DNA", "mRNA", "McDonald") and single letters ("vitamin D"); where the title is printed in sentence
    case, its other capitals are names and are kept as well. `language` is a BCP 47 tag, "" where not known: then the
    capitals of a German title, whose nouns have them, are told by its small words and kept. `found` is the title in
    LaTeX as an imported file has it: what stands in braces there does so again, and no part of its words besides; so
    does what is set apart (`\emph{…}`), and math.
    """
    own = _with_parts(title, _parts(title, language, ()), escape)
    if not found or not (there := _found_in(title, found)):
        return own
    made = _with_parts(title, _parts(title, language, there), escape)
    # in odd LaTeX a part may need what is before it: then the title is more than its looks
    return made if latex.to_unicode(made) == latex.to_unicode(own) else own


def _parts(title: str, language: str, found: Sequence[Part]) -> list[Part]:
    """The parts of the title, each before those that are inside it."""
    if title and language and not language.lower().startswith("en"):
        others = [part for part in found if part.before != "{"]
        whole = all(_encloses(0, len(title), part) for part in others if part.math)
        return [Part(0, len(title), "{"), *others] if whole else others
    judged = (
        Part(start, end, "{")
        for start, end in _judged(title, language)
        if not any(
            start < part.end and part.start < end and not _encloses(start, end, part) for part in found
        )
    )
    return sorted((*found, *judged), key=lambda part: (part.start, -part.end, part.math))


def _encloses(start: int, end: int, part: Part) -> bool:
    """Whether braces go round the stretch with this math in it, which has none of its own there."""
    whole = part.before[0] == "{" and (start, end) == (part.start, part.end)
    return part.math and start <= part.start and part.end <= end and not whole


def _with_parts(title: str, parts: Sequence[Part], escape: Callable[[str], str]) -> str:
    """The title with what stands before and behind its parts; that is not escaped."""
    pieces, put = [""], []
    opened: list[Part] = []
    at = 0

    def go_to(place: int) -> None:
        nonlocal at
        while opened and opened[-1].end <= place:
            step(opened[-1].end, opened.pop().after)
        pieces[-1] += title[at:place]
        at = place

    def step(place: int, mark: str) -> None:
        nonlocal at
        pieces[-1] += title[at:place]
        pieces.append("")
        put.append(mark)
        at = place

    for part in parts:
        go_to(part.start)
        step(part.start, part.before)
        if part.math:
            at = part.end
        else:
            opened.append(part)
    go_to(len(title))
    # escaped as one text: a pair of braces is told from a lone one, and a dash from a hyphen
    first, *rest = escape(_MARK.join(pieces)).split(_MARK)
    return first + "".join(_insulated(chain.from_iterable(zip(put, rest, strict=True))))


def _insulated(pieces: Iterable[str]) -> Iterator[str]:
    r"""The pieces of a title; where a brace that keeps capitals has a backslash behind it, with `{}` between them.

    BibTeX takes a brace with a backslash for a single letter (`{\"o}`), and changes the case of all that is in it.
    """
    before = ""
    for piece in filter(None, pieces):
        if before == "{" and piece[0] == "\\":
            yield "{}"
        yield piece
        before = piece


def _found_in(title: str, found: str) -> list[Part]:
    """The parts of `found` as they stand in the title, if it still has the same letters."""
    plain, told = kept_parts(found)
    # braces round signs alone keep nothing, and TeX takes "{\%}" for a special character
    parts = [one for one in told if one.before != "{" or any(map(str.isalnum, plain[one.start : one.end]))]
    if not parts or plain == title:
        return parts
    one, other = ([place for place, char in enumerate(text) if char.isalnum()] for text in (plain, title))
    if [plain[place].casefold() for place in one] != [title[place].casefold() for place in other]:
        return []
    places = dict(zip(one, other, strict=True))
    there = []
    for part in parts:
        letters = [places[place] for place in range(part.start, part.end) if place in places]
        if letters:
            moved = part._replace(start=letters[0], end=letters[-1] + 1)
            if not part.math or title[moved.start : moved.end] == plain[part.start : part.end]:
                there.append(moved)
    return there


def _judged(title: str, language: str) -> list[Span]:
    """The words that keep their capitals by our own judgement."""
    words = list(_WORD.finditer(title))
    if title == title.lower() or title == title.upper():
        return []  # nothing to keep, or nothing that tells
    long = [word.group() for word in words[1:] if len(word.group()) >= _LONG]
    sentence_case = 2 * sum(word[0].isupper() for word in long) <= len(long) or (
        not language and tongue_of(title) == "de"
    )
    return [
        word.span()
        for number, word in enumerate(words)
        if _must_keep(
            word.group(),
            sentence_case=sentence_case,
            first=number == 0 or _after_colon(title, word.start()),
        )
    ]


def _must_keep(word: str, *, sentence_case: bool, first: bool) -> bool:
    if word[1:] != word[1:].lower():
        return True
    if first or not word[0].isupper():
        return False  # BibTeX itself keeps the first letter of a title and of a subtitle
    return sentence_case or (len(word) == 1 and word != "A")


def _after_colon(title: str, start: int) -> bool:
    return title[:start].rstrip("\"'“‘«([ ").endswith(":")
