"""Which words of a title must keep their case when a style sets the title in sentence case."""

from __future__ import annotations

import re

from refsdb.text.title_braces import Span, kept_parts

# Control characters stand for the braces while the text around them is escaped; `tidy` has dropped them from it.
_OPEN, _CLOSE = "\x01", "\x02"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+|[⁺⁻⁼⁽⁾₊₋₌₍₎]+)*")
_LONG = 4  # letters; shorter words are small in title case too
# small words that German titles are full of; "die" and "in" stand in English ones too
_GERMAN = frozenset(
    "der das dem den des und ein eine einer eines einem einen im am zur zum bei beim mit von vom auf aus nach für "
    "über als durch zwischen unter oder bis nicht sich ist".split()
)
_ENGLISH = frozenset("the of and in on for to with by from at an is or as".split())


def marked(title: str, language: str = "", found: str = "") -> str:
    """`title` with marks where protecting braces go; `braced` puts the braces after escaping.

    A title in a language other than English keeps its case as a whole. In English it is the words with a capital
    inside ("DNA", "mRNA", "McDonald") and single letters ("vitamin D"); where the title is printed in sentence
    case, its other capitals are names and are kept as well. `language` is a BCP 47 tag, "" where not known: then the
    capitals of a German title, whose nouns have them, are told by its small words and kept. `found` is the title in
    LaTeX as an imported file has it: what stands in braces there does so again, and no part of its words besides.
    """
    if language and not language.lower().startswith("en"):
        return f"{_OPEN}{title}{_CLOSE}" if title else ""
    spans = _found_in(title, found)
    spans += [
        (start, end)
        for start, end in _judged(title, language)
        if not any(start < stop and begin < end for begin, stop in spans)
    ]
    pieces, end = [], 0
    for start, stop in sorted(spans):
        pieces += [title[end:start], _OPEN, title[start:stop], _CLOSE]
        end = stop
    return "".join([*pieces, title[end:]])


def _found_in(title: str, found: str) -> list[Span]:
    """Where the parts that stand in braces in `found` stand in the title, if it still has the same letters."""
    plain, parts = kept_parts(found) if "{" in found else ("", ())
    if not parts or plain == title:
        return list(parts)
    one, other = ([place for place, char in enumerate(text) if char.isalnum()] for text in (plain, title))
    if [plain[place].casefold() for place in one] != [title[place].casefold() for place in other]:
        return []
    places = dict(zip(one, other, strict=True))
    letters = ([places[place] for place in range(*part) if place in places] for part in parts)
    return [(some[0], some[-1] + 1) for some in letters if some]


def _judged(title: str, language: str) -> list[Span]:
    """The words that keep their capitals by our own judgement."""
    words = list(_WORD.finditer(title))
    if title == title.lower() or title == title.upper():
        return []  # nothing to keep, or nothing that tells
    small = {word.group() for word in words[1:]}
    long = [word.group() for word in words[1:] if len(word.group()) >= _LONG]
    sentence_case = (not language and len(small & _GERMAN) > len(small & _ENGLISH)) or 2 * sum(
        word[0].isupper() for word in long
    ) <= len(long)
    return [
        word.span()
        for number, word in enumerate(words)
        if _must_keep(
            word.group(),
            sentence_case=sentence_case,
            first=number == 0 or _after_colon(title, word.start()),
        )
    ]


def braced(text: str) -> str:
    """The marks of `marked` as braces."""
    return text.replace(_OPEN, "{").replace(_CLOSE, "}")


def _must_keep(word: str, *, sentence_case: bool, first: bool) -> bool:
    if word[1:] != word[1:].lower():
        return True
    if first or not word[0].isupper():
        return False  # BibTeX itself keeps the first letter of a title and of a subtitle
    return sentence_case or (len(word) == 1 and word != "A")


def _after_colon(title: str, start: int) -> bool:
    return title[:start].rstrip("\"'“‘«([ ").endswith(":")
