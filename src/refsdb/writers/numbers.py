"""ISBN and ISSN with a right check digit (ISO 2108, ISO 3297)."""

from __future__ import annotations

import re

from refsdb.text.check_digits import isbn_is_right, modulo_11

_ISBN = re.compile(r"\b(?:97[89][- ]?)?\d[\d -]{7,12}[\dXx]\b")
_ISSN = re.compile(r"\b\d{4}-?\d{3}[\dXx]\b")


def isbn(text: str) -> str:
    """The first ISBN in `text` whose check digit is right, as it is written there; "" without one."""
    return next((found for found in _ISBN.findall(text) if isbn_is_right(_digits(found))), "")


def issn(text: str) -> str:
    """The first ISSN in `text` whose check digit is right, with its hyphen; "" without one."""
    numbers = (_digits(found) for found in _ISSN.findall(text))
    return next((f"{number[:4]}-{number[4:]}" for number in numbers if modulo_11(number)), "")


def _digits(text: str) -> str:
    return text.replace("-", "").replace(" ", "").upper()
