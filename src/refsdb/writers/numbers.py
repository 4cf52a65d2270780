"""ISBN and ISSN with a right check digit (ISO 2108, ISO 3297)."""

from __future__ import annotations

import re

_ISBN = re.compile(r"\b(?:97[89][- ]?)?\d[\d -]{7,12}[\dXx]\b")
_ISSN = re.compile(r"\b\d{4}-?\d{3}[\dXx]\b")


def isbn(text: str) -> str:
    """The first ISBN in `text` whose check digit is right, as it is written there; "" without one."""
    return next((found for found in _ISBN.findall(text) if _isbn_is_right(_digits(found))), "")


def issn(text: str) -> str:
    """The first ISSN in `text` whose check digit is right, with its hyphen; "" without one."""
    numbers = (_digits(found) for found in _ISSN.findall(text))
    return next((f"{number[:4]}-{number[4:]}" for number in numbers if _modulo_11(number)), "")


def _digits(text: str) -> str:
    return text.replace("-", "").replace(" ", "").upper()


def _isbn_is_right(number: str) -> bool:
    if len(number) == 13 and number.isdigit():
        return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(number)) % 10 == 0
    return len(number) == 10 and _modulo_11(number)


def _modulo_11(number: str) -> bool:
    """Weights count down to 1 at the check digit, where X is ten."""
    if not number[:-1].isdigit():
        return False
    values = [10 if digit == "X" else int(digit) for digit in number]
    return sum(weight * value for weight, value in enumerate(reversed(values), 1)) % 11 == 0
