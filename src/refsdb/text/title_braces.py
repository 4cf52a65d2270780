r"""The braces with which a title in LaTeX keeps its capitals: "{DNA} of {M}\"uller" has two such pairs.

A group is one where BibTeX holds the case of what is in it (Patashnik, "Designing BibTeX Styles", section 4): outside
math, and no "special character", whose brace is followed by a backslash (`{\"o}`).
"""

from __future__ import annotations

import re

from refsdb.text import latex

Span = tuple[int, int]

_OPEN, _CLOSE = "\x01", "\x02"  # stand for the braces while the text is read
_TOKEN = re.compile(
    r"\$(?:[^$\\]|\\.)*\$|\\\(.*?\\\)"  # math
    r"|\\(?:[`'^\"~=.]|(?:[uvHcdbkrt]|text(?:super|sub)script|ensuremath)(?![A-Za-z]))\s*\{(?:[^{}]|\{[^{}]*\})*\}"
    r"|\\(?:[A-Za-z]+|.)|[{}]",
    re.DOTALL,
)


def kept_parts(title: str) -> tuple[str, tuple[Span, ...]]:
    """A title in LaTeX as Unicode text on one line, and the stretches of it that stand in such braces, outermost."""
    if "{" not in title:
        return " ".join(latex.to_unicode(title).split()), ()
    text = " ".join(latex.to_unicode(_marked(title)).split())
    spans: list[Span] = []
    plain = ""
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", text):
        if piece == _OPEN:
            start = len(plain)
        elif piece == _CLOSE:
            spans += [(start, len(plain))] if plain[start:].strip() else []
        else:
            plain += piece
    return plain, tuple(spans)


def _marked(title: str) -> str:
    """The title with marks in place of the braces that keep the case."""
    opened: list[bool] = []  # per brace whether it is marked

    def mark(found: re.Match[str]) -> str:
        piece = found.group()
        if piece == "{":
            special = title.startswith("\\", found.end()) and not title.startswith("\\{", found.end())
            opened.append(not special and True not in opened)
            return _OPEN if opened[-1] else piece
        if piece == "}":
            return _CLOSE if opened and opened.pop() else piece
        return piece

    return _TOKEN.sub(mark, title)
