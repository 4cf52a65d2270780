"""Check digits of ISBN and ISSN (ISO 2108, ISO 3297)."""

from __future__ import annotations


def isbn_is_right(number: str) -> bool:
    """Whether `number`, ten or thirteen digits (the last of ten may be "X"), is an ISBN by its check digit."""
    if len(number) == 13 and number.isdigit():
        return sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(number)) % 10 == 0
    return len(number) == 10 and modulo_11(number)


def modulo_11(number: str) -> bool:
    """Whether the last digit checks the others: weights count down to 1 at it, where X is ten."""
    if not number[:-1].isdigit():
        return False
    values = [10 if digit == "X" else int(digit) for digit in number]
    return sum(weight * value for weight, value in enumerate(reversed(values), 1)) % 11 == 0
