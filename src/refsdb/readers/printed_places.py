"""Where in the source of a text the characters stand that it prints: tags, emphasis and macros are left out.

Dashes are one character here and so are quotes, since sources spell them in many ways; blanks are none.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass

from refsdb.text.latex import to_unicode

Span = tuple[int, int]

_SIGNS = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys('“”„‟«»‘’‚‹›`´"', "'")})
_INVISIBLE = "\u00ad\u200b\u2060\ufeff"
_MARKED_LETTER = "[^\\W\\d_][\u0300-\u036f]+"
_ENTITY = r"&(?:#\d+|#[xX][\dA-Fa-f]+|[A-Za-z]\w*);"
# per kind of file: what stands for other characters than itself, or for none
_TOKENS = {
    "text": "(?!)",
    "html": rf"<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[^<>]*>|{_ENTITY}",
    "markdown": r"\\[!-/:-@\[-`{-~]|<(?!https?:|mailto:)[/A-Za-z!][^<>]*>|!?\[|\]\((?:[^()\s]|\([^()\s]*\))*"
    rf"(?:\s+\"[^\"]*\")?\)|\]\[[^\[\]]*\]|{_ENTITY}",
    "rst": r"\\.|:[a-z-]+:(?=`)|\s*<[^<>\s]*>(?=`_)",
    "latex": r"\\(?:href|bibinfo|bibfield|textcolor)\s*\{[^{}]*\}|"
    r"\\[uvHcdbkrt](?:\s*\{\\?[A-Za-z]\}|\s+\\?[A-Za-z](?![A-Za-z]))|"
    r"\\[`'^\"~=.]\s*(?:\\[ij](?![A-Za-z])|\{\\?[A-Za-z]?\}|[A-Za-z])|"
    r"\\[A-Za-z]+\*?\s*|\\.|%[^\n]*|---|--|``|''|~|\$[^$]*\$|[{}]",
}
_KINDS = {kind: re.compile(f"{tokens}|{_MARKED_LETTER}", re.DOTALL) for kind, tokens in _TOKENS.items()}
# what may be markup and may be printed, and is held against neither
_PASSED_OVER = {"markdown": frozenset("*_`[]<>" + _INVISIBLE), "rst": frozenset("*_`" + _INVISIBLE)}
_NO_ARGUMENT = re.compile(r"\\(?:href|bibinfo|bibfield|textcolor)\b")


@dataclass(frozen=True, slots=True)
class PrintedPlaces:
    """What a source prints, without blanks, and where each character of it stands there.

    A place is None where one sign of the source prints several characters: no one of them can be changed alone.
    """

    kind: str
    text: str
    places: tuple[Span | None, ...]

    def find(self, printed: str) -> list[Span | None] | None:
        """Where each character of a text in NFC stands; None for blanks. None where it does not stand there once."""
        shown = [(at, sign) for at, char in enumerate(printed) if (sign := _sign(char, self.kind))]
        wanted = "".join(sign for _, sign in shown)
        start = self.text.find(wanted)
        if not wanted or start < 0 or self.text.find(wanted, start + 1) >= 0:
            return None
        found: list[Span | None] = [None] * len(printed)
        for (at, _), place in zip(shown, self.places[start:], strict=False):
            found[at] = place
        return found


def printed_places(source: str, kind: str) -> PrintedPlaces:
    """The characters that a source of the kind "text", "html", "markdown", "rst" or "latex" prints."""
    kind = kind if kind in _KINDS else "text"
    signs: list[str] = []
    places: list[Span | None] = []
    at = 0
    for token in [*_KINDS[kind].finditer(source), None]:
        start, end = token.span() if token else (len(source), len(source))
        for place in range(at, start):
            if sign := _sign(source[place], kind):
                signs.append(sign)
                places.append((place, place + 1))
        if token:
            shown = [sign for char in _shown(token[0], kind) if (sign := _sign(char, kind))]
            signs += shown
            places += [(start, end) if len(shown) == 1 else None] * len(shown)
        at = end
    return PrintedPlaces(kind, "".join(signs), tuple(places))


def _sign(char: str, kind: str) -> str:
    """The character as it is compared; "" for one that is not."""
    if char.isspace() or char in _PASSED_OVER.get(kind, _INVISIBLE):
        return ""
    return char.translate(_SIGNS)


def _shown(token: str, kind: str) -> str:
    """What a token prints."""
    if token[0] == "&" and kind in {"html", "markdown"}:
        return html.unescape(token)
    if kind == "latex" and token[0] in "\\-`'$":
        return "" if _NO_ARGUMENT.match(token) else to_unicode(token)
    if token[0] == "\\":
        return token[1]
    return unicodedata.normalize("NFC", token) if token[0].isalpha() else ""
