r"""Addresses within LaTeX: in `\url{…}` a tilde is a tilde and two hyphens are two, whatever they are elsewhere."""

from __future__ import annotations

import re

_SIGNS = "~$%&#_-^`'"
_SCREEN = {ord(sign): chr(0xE010 + place) for place, sign in enumerate(_SIGNS)}  # no text has them
_UNSCREEN = {ord(screened): chr(sign) for sign, screened in _SCREEN.items()}
_URL = re.compile(r"\\(?:url|nolinkurl|path)\s*\{((?:[^{}]|\\?\{\})*)\}")
_ESCAPED = re.compile(r"\\textasciitilde(?:\{\}|\s*)|\\~(?:\{\})?|\\([_%&#$])")


def screened(text: str) -> str:
    """The text with the addresses bare, their signs hidden from all that is done to LaTeX until they are `shown`."""
    return (
        _URL.sub(lambda found: _ESCAPED.sub(_sign, found[1]).translate(_SCREEN), text)
        if "://" in text
        else text
    )


def shown(text: str) -> str:
    """The inverse for the signs; the addresses stay bare."""
    return text if text.isascii() else text.translate(_UNSCREEN)


def _sign(found: re.Match[str]) -> str:
    return found[1] or "~"
