r"""What a title in LaTeX says besides its letters: braces that keep capitals, commands that set apart, math.

"{DNA} of \emph{E. coli} and $T_c$" has one of each. A group keeps capitals where BibTeX holds the case of what is
in it (Patashnik, "Designing BibTeX Styles", section 4): outside math, and no "special character", whose brace is
followed by a backslash (`{\"o}`). `{\it …}` is read as `\textit{…}`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from refsdb.text import latex
from refsdb.text.printed_math import only_prints

_MARK = "\x01"  # stands where a part begins or ends while the text is read
_SET_APART = "emph textit textbf textsc textsl textsf texttt textrm textup textmd underline"
_OLD = {
    "em": "emph",
    "it": "textit",
    "bf": "textbf",
    "sc": "textsc",
    "sl": "textsl",
    "sf": "textsf",
    "tt": "texttt",
}
_OF_BIBLATEX = {"mkbibemph": "emph", "mkbibitalic": "textit"}  # which others do not know
_TOKEN = re.compile(
    r"(?P<math>(?P<brace>\{)?(?:\$(?P<dollars>(?:[^$\\]|\\.)+)\$|\\\((?P<round>.+?)\\\))(?(brace)\}))"
    r"|(?P<old>\{\\(?:" + "|".join(_OLD) + r")(?![A-Za-z])\s*)"
    r"|(?P<command>\\(?:" + "|".join((*_SET_APART.split(), *_OF_BIBLATEX)) + r")\s*\{)"
    r"|(?P<quoted>\\(?:enquote|mkbibquote)\*?\s*\{)"
    r"|(?P<letter>\\(?:[`'^\"~=.]|(?:[uvHcdbkrt]|text(?:super|sub)script|ensuremath)(?![A-Za-z]))"
    r"\s*\{(?:[^{}]|\{[^{}]*\})*\})"
    r"|\\(?:[A-Za-z]+|.)|[{}]",
    re.DOTALL,
)


class Part(NamedTuple):
    """A stretch of the plain title, and what LaTeX has before and behind it; with `math` in place of it."""

    start: int
    end: int
    before: str
    after: str = "}"
    math: bool = False


def kept_parts(title: str) -> tuple[str, tuple[Part, ...]]:
    """A title in LaTeX as Unicode text on one line, and its parts, each before those that are inside it.

    Of braces in braces the outer ones count. Math that does more than print is no part.
    """
    if not any(char in title for char in "{$\\"):
        return _one_line(title), ()
    marked, openings = _marked(title)
    pieces = _one_line(latex.to_unicode(marked)).split(_MARK)
    if len(pieces) != len(openings) + 1:  # a mark was lost in a command that swallows what is behind it
        return _one_line(latex.to_unicode(title)), ()
    parts: list[Part] = []
    opened: list[int] = []
    plain = pieces[0]
    for put, piece in zip(openings, pieces[1:], strict=True):
        if put is not None:
            opened.append(len(parts))
            parts.append(Part(len(plain), -1, put, math="$" in put))
        elif opened:
            place = opened.pop()
            parts[place] = parts[place]._replace(end=len(plain))
        plain += piece
    return plain, tuple(part for part in parts if plain[part.start : max(part.end, 0)].strip())


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _marked(title: str) -> tuple[str, list[str | None]]:
    """The title with marks round its parts, and per mark what begins there; None where a part ends."""
    openings: list[str | None] = []
    groups: list[str] = []  # per brace that is open what it begins; "" where it is no part

    def put(begun: str | None) -> str:
        openings.append(begun)
        return _MARK

    def mark(found: re.Match[str]) -> str:
        piece = found.group()
        if found["math"]:
            math = found["dollars"] or found["round"]
            source = f"{{${math}$}}" if found["brace"] else f"${math}$"  # as `--ascii` writes Greek letters
            return put(source) + f"${math}$" + put(None) if only_prints(math) else piece
        if found["old"] or found["command"]:
            name = re.sub("[^A-Za-z]", "", piece)
            groups.append(f"\\{(_OLD | _OF_BIBLATEX).get(name, name)}{{")
            return put(groups[-1])
        if found["quoted"]:
            groups.append("")
            return piece
        if piece == "{":
            special = title.startswith("\\", found.end()) and not title.startswith("\\{", found.end())
            groups.append("" if special or "{" in groups else "{")
            return put("{") if groups[-1] else piece
        if piece == "}" and groups:
            return put(None) if groups.pop() else piece
        return piece

    return _TOKEN.sub(mark, title), openings
