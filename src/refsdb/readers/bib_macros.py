r"""Macros of a .bib file that only order what BibTeX sorts by: `\noopsort{1973a}` prints nothing.

The idiom is BibTeX's own ("BibTeXing", 4; its xampl.bib). What such macros print is told by the file's `@preamble`,
as far as it is made of arguments and signs alone: `\newcommand{\switchargs}[2]{#2#1}`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from refsdb.readers.latex_macros import MOST, arguments, closing

Macros = Mapping[str, tuple[int, str]]
"""By a macro's name how many arguments it takes, and what it prints of them (`#2#1`)."""

SORTING: Macros = dict.fromkeys(("noopsort", "SortNoop", "sortnoop", "noop"), (1, ""))
"""Those that files have without saying what they are: a class or document defines them."""

_DEFINED = re.compile(
    r"\\(?:(?:new|renew|provide)command\*?\s*\{?\s*\\(?P<name>[A-Za-z]+)\s*\}?\s*\[(?P<count>[1-9])\]"
    r"|def\s*\\(?P<old>[A-Za-z]+)\s*(?P<marks>(?:#[1-9])+))\s*(?=\{)"
)
_MACRO = re.compile(r"\\([A-Za-z]+)")


def macros_of(preamble: str) -> dict[str, tuple[int, str]]:
    """The macros that a preamble defines of arguments and signs alone; of two definitions the first counts."""
    found: dict[str, tuple[int, str]] = {}
    for one in _DEFINED.finditer(preamble):
        body = preamble[one.end() + 1 : closing(preamble, one.end())]
        if not any(char in body for char in "\\{}$%"):
            count = int(one["count"] or one["marks"].count("#"))
            found.setdefault(one["name"] or one["old"], (count, body))
    return found


def printed(value: str, macros: Macros) -> str:
    """The value with what those macros print in their place; braces round nothing go with them."""
    at = 0
    for _ in range(MOST):
        found = _MACRO.search(value, at)
        if not found:
            break
        start, at = found.span()
        if found[1] in macros:
            count, body = macros[found[1]]
            given, end = arguments(value, at, count)
            signs = re.split(r"#([1-9])", body)  # every second one is an argument's number
            signs[1::2] = ["".join(given[int(number) - 1 :][:1]) for number in signs[1::2]]
            shown = "".join(signs)
            if not shown and value[start - 1 : start] == "{" and value[end : end + 1] == "}":
                start, end = start - 1, end + 1
            value, at = value[:start] + shown + value[end:], start
    return value
