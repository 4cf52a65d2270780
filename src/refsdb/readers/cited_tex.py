r"""The keys in LaTeX's citation commands, as LaTeX, natbib, biblatex, jurabib and apacite have them.

A citation command is one with "cite" in its name, followed by optional arguments and one in braces; so are
`\bibentry` and `\nocite`. Commands of the document's own that hide one are not looked into.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# comments, and verbatim text on a line; an address may hold a percent sign
_HIDDEN = re.compile(
    r"(\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\}|\\[\\%])"
    r"|\\(?:verb|lstinline)\*?([^A-Za-z\s{*\\])[^\n]*?\2|%[^\n]*(?:\n[ \t]*(?=\S))?"
)
_VERBATIM = re.compile(
    r"\\begin\{(verbatim|Verbatim|lstlisting|minted|comment|filecontents)(\*?)\}.*?(?:\\end\{\1\2\}|\Z)"
    r"|\\iffalse\b.*?\\fi\b",
    re.DOTALL,
)
_ENDED = re.compile(r"\\endinput(?![A-Za-z])|\\end\{document\}")
_DEFINED = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|(?:New|Renew|Provide|Declare)[A-Za-z]*Command|[gex]?def|let)"
    r"\*?\s*\{?\s*\\[A-Za-z@]+"
)
_COMMAND = re.compile(
    r"\\\\|\\(?P<name>[A-Za-z]*[cC]ite[A-Za-z]*|bibentry)\*?"
    r"|\\(?:input|include|subfile|subfileinclude)\s*\{(?P<file>[^{}]*)\}"
    r"|\\(?:sub)?(?:import|includefrom)\*?\s*\{(?P<folder>[^{}]*)\}\s*\{(?P<inside>[^{}]*)\}"
    r"|\\input\s+(?P<bare>[^\s{}\\%]+)"
)
# have "cite" in their names and an argument in braces that is no key
_OTHERS = re.compile(
    r"[eE]xcite.*|(?:set)?cite(?:style|setup|color)|newcites|.*At(?:Every|Next|Begin|End).*|.*Cite(?:Command|Delims?).*"
    r"|if.*|mkbib.*|cite(?:left|right|mid|sep|punct|delim|reset|index|prepunct|form|names?font)"
)
_VOLUME = re.compile(r"(?i)[a-z]?[a-z]?volcites?")  # biblatex: \volcite[before]{volume}[pages]{key}
_BLANK = re.compile(r"[ \t]*(?:\n[ \t]*)?(?!\n)")
_PAIRS = {"[": "]", "(": ")", "<": ">"}


def parts(text: str) -> Iterator[tuple[str, str]]:
    """("key", …) and ("file", …), in their order; a key "*" is the whole library."""
    text = _VERBATIM.sub("", _HIDDEN.sub(lambda found: found[1] or "", text))
    ended = _ENDED.search(text)
    text = _DEFINED.sub(" ", text[: ended.start()] if ended else text)
    for found in _COMMAND.finditer(text):
        if found["name"]:
            yield from (("key", key) for key in _keys(found["name"], text, found.end()))
        elif file := found["file"] or found["bare"]:
            yield "file", file.strip()
        elif found["inside"]:
            yield "file", f"{found['folder'].strip()}/{found['inside'].strip()}"


def _keys(name: str, text: str, at: int) -> Iterator[str]:
    if _OTHERS.fullmatch(name):
        return
    several, volume = name.endswith("ites"), _VOLUME.fullmatch(name)
    while True:
        at = _options(text, at)
        if volume:  # the first argument is the volume
            _, at = _argument(text, at)
            at = _options(text, at)
        value, at = _argument(text, at)
        if value is None:
            return
        for key in (" ".join(one.split()) for one in value.split(",")):
            if key and not re.search(r"[\\#{}]", key):
                yield key
        if not several:
            return


def _options(text: str, at: int) -> int:
    """Behind the optional arguments that begin at `at`: `[see][p.~3]`, `(see)(p. 3)`, apacite's `<see>`."""
    while True:
        start = _BLANK.match(text, at).end()  # type: ignore[union-attr]
        closing = _PAIRS.get(text[start : start + 1])
        end = _closed(text, start, closing) if closing else -1
        if end < 0:
            return at
        at = end


def _argument(text: str, at: int) -> tuple[str | None, int]:
    """What stands in the braces that begin at `at`, and where they end; None where there are none."""
    start = _BLANK.match(text, at).end()  # type: ignore[union-attr]
    end = _closed(text, start, "}") if text[start : start + 1] == "{" else -1
    return (text[start + 1 : end - 1], end) if end >= 0 else (None, at)


def _closed(text: str, start: int, closing: str) -> int:
    """Behind the bracket that closes the one at `start`, or -1: braces hide brackets in them, a paragraph ends it."""
    opening, depth, braces, at = text[start], 0, 0, start
    while at < len(text):
        sign = text[at]
        if sign == "\\":
            at += 2
            continue
        if sign == "\n" and text[at + 1 : at + 2] == "\n":
            return -1
        if closing != "}" and sign in "{}":
            braces += 1 if sign == "{" else -1
            if braces < 0:
                return -1
        elif not braces and sign == opening:
            depth += 1
        elif not braces and sign == closing:
            depth -= 1
            if not depth:
                return at + 1
        at += 1
    return -1
