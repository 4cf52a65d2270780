"""Character classes for patterns: upper and lower case of Latin, Greek, Cyrillic; Chinese, Japanese, Korean."""

from __future__ import annotations

import unicodedata


def _ranges(*categories: str) -> str:
    """The letters of the categories up to U+0530 (where Cyrillic ends), as the inside of a character class."""
    codes = [code for code in range(0x41, 0x530) if unicodedata.category(chr(code)) in categories]
    parts: list[list[int]] = []
    for code in codes:
        if parts and parts[-1][1] == code - 1:
            parts[-1][1] = code
        else:
            parts.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" if first < last else chr(first) for first, last in parts)


UPPER = _ranges("Lu", "Lt")
LOWER = _ranges("Ll")
LETTER = _ranges("Lu", "Lt", "Ll", "Lm", "Lo")
CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
DASH = "\\-\u2010-\u2015\u2212"
