"""Accents that a PDF draws as signs of their own, over a letter: both are made one letter again.

Old TeX fonts have no accented letters. The file then holds the accent before or after its letter, and PDFium may give
it some words late, with blanks around it; only the place on the page says where it belongs.
"""

from __future__ import annotations

import unicodedata

from refsdb.readers.pdf_columns import Box

FILLER = "\u2060"
"""Stands where a sign was that is part of another one now, so that the places of all others stay true."""
ACCENTS = {
    "¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "ˇ": "\u030c", "˘": "\u0306",
    "¯": "\u0304", "˙": "\u0307", "˚": "\u030a", "˝": "\u030b", "¸": "\u0327", "˛": "\u0328",
}  # fmt: skip
INSTEAD = {"˘": "\u030c"}
"""Fonts that lack a name for the caron say that it is a breve."""
BAND = 8
"""Points: letters that are less than one band apart are looked at together."""
LEVEL = 0.5
"""Times the height of a letter that an accent's box may stand higher or lower than that of its letter."""


def composed(text: str, box: Box) -> str:
    """`text`, a page's, with each accent that stands over a letter drawn into it; as long as before."""
    accents = [at for at, sign in enumerate(text) if sign in ACCENTS]
    if not accents:
        return text
    signs = list(text)
    letters: dict[int, list[tuple[int, float, float, float]]] = {}  # by height on the page, in bands
    for at, sign in enumerate(text):
        if sign.isalpha() and sign not in ACCENTS:
            left, bottom, right, _ = box(at)
            letters.setdefault(int(bottom / BAND), []).append((at, left, bottom, right))
    for at in accents:
        left, bottom, right, top = box(at)
        middle = (left + right) / 2
        band = int(bottom / BAND)
        under = [
            (abs(middle - (start + end) / 2), place)
            for near in (band - 1, band, band + 1)
            for place, start, low, end in letters.get(near, ())
            if start <= middle <= end and abs(low - bottom) < LEVEL * (top - bottom)
        ]
        if not under:
            continue
        place = min(under)[1]
        both = _one(signs[place], text[at])
        if not both:
            continue
        signs[place], signs[at] = both, FILLER
        _close_gap(signs, at, box)
    return "".join(signs)


def _one(letter: str, accent: str) -> str:
    """The letter with the accent, or "" where there is no such letter."""
    base = {"ı": "i", "ȷ": "j"}.get(letter, letter)
    for mark in (ACCENTS[accent], INSTEAD.get(accent, "")):
        both = unicodedata.normalize("NFC", base + mark)
        if mark and len(both) == 1:
            return both
    return ""


def _close_gap(signs: list[str], at: int, box: Box) -> None:
    """Drop the blanks around the place of an accent, if what stands on both sides of it was one word."""
    first, last = at, at
    while first > 0 and signs[first - 1] in {" ", FILLER}:
        first -= 1
    while last + 1 < len(signs) and signs[last + 1] in {" ", FILLER}:
        last += 1
    if first == 0 or last + 1 == len(signs) or last - first == 0:
        return
    before, after = box(first - 1), box(last + 1)
    height = before[3] - before[1]
    if abs(before[1] - after[1]) < LEVEL * height and after[0] - before[2] < 0.1 * height:
        for place in range(first, last + 1):
            signs[place] = FILLER
