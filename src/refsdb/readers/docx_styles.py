"""What a Word file says about its paragraphs elsewhere: heading levels of styles, and the numbers of its lists.

Names of elements are those of ECMA-376 (Office Open XML), part 1, chapter 17.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


def value(element: _Element | None, default: str = "") -> str:
    """The w:val of an element, `default` where there is none."""
    return default if element is None else str(element.get(f"{W}val", default))


@dataclass(frozen=True, slots=True)
class Style:
    """`name` as Word names it in English, `level` of a heading (0: none), the list it belongs to (num, level), and
    the size of its letters in half points (0: that of all text).
    """

    name: str = ""
    level: int = 0
    listed: tuple[str, int] | None = None
    size: int = 0


def styles_of(root: _Element | None) -> dict[str, Style]:
    """The paragraph styles by their id; what a style does not say it takes from the one that it is based on."""
    if root is None:
        return {}
    raw = {one.get(f"{W}styleId", ""): one for one in root.iter(f"{W}style")}
    found: dict[str, Style] = {}
    for key, style in raw.items():
        chain: list[str] = []
        at = key
        while at in raw and at not in chain and len(chain) < 20:
            chain.append(at)
            at = value(raw[at].find(f"{W}basedOn"))
        name, level, listed, size = value(style.find(f"{W}name")).lower(), 0, None, 0
        for one in chain:
            properties = raw[one].find(f"{W}pPr")
            heading = _HEADING.fullmatch(value(raw[one].find(f"{W}name")))
            outline = value(properties.find(f"{W}outlineLvl")) if properties is not None else ""
            if not level and heading:
                level = int(heading[1])
            elif not level and outline.isdecimal() and int(outline) < 9:
                level = int(outline) + 1
            if listed is None and properties is not None:
                listed = list_of(properties)
            size = size or size_of(raw[one].find(f"{W}rPr"))
        found[key] = Style(name, level, listed, size)
    return found


def usual_size(root: _Element | None) -> int:
    """The size of letters that text has where nothing else is said, in half points (17.3.2.38: 10 points)."""
    default = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    return size_of(default) or 20


def size_of(properties: _Element | None) -> int:
    """The size of letters that the properties of a run state, in half points; 0 where they do not."""
    return 0 if properties is None else _int(value(properties.find(f"{W}sz")))


def list_of(properties: _Element) -> tuple[str, int] | None:
    """The list (its numId) and the level in it that a paragraph's properties state, or None."""
    numbered = properties.find(f"{W}numPr")
    if numbered is None:
        return None
    level = value(numbered.find(f"{W}ilvl"), "0")
    return value(numbered.find(f"{W}numId")), int(level) if level.isdecimal() and len(level) < 3 else 0


@dataclass
class Numbering:
    """The lists of a file, and how far each has counted. `next` gives the label of a list's next item."""

    root: _Element | None
    formats: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)
    abstract: dict[str, str] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.root is None:
            return
        for one in self.root.iter(f"{W}abstractNum"):
            key = one.get(f"{W}abstractNumId", "")
            for level in one.iter(f"{W}lvl"):
                form = value(level.find(f"{W}numFmt"), "decimal")
                self.formats[key, _int(level.get(f"{W}ilvl"))] = (
                    form,
                    _int(value(level.find(f"{W}start"), "1")),
                )
        for one in self.root.iter(f"{W}num"):
            num = one.get(f"{W}numId", "")
            self.abstract[num] = value(one.find(f"{W}abstractNumId"))
            for override in one.iter(f"{W}lvlOverride"):
                start = override.find(f"{W}startOverride")
                if start is not None:
                    self.restarts[num, _int(override.get(f"{W}ilvl"))] = _int(value(start, "1"))

    def next(self, num: str, level: int) -> str | None:
        """The label of the next item ("3", "c", "iii"; "" for a bullet), or None where there is no such list."""
        abstract = self.abstract.get(num)
        if abstract is None or num == "0":
            return None
        form, start = self.formats.get((abstract, level), ("decimal", 1))
        if (num, level) in self.restarts and (num, level) not in self.started:
            self.counts[abstract, level] = self.restarts[num, level] - 1
        self.started.add((num, level))
        self.counts[abstract, level] = self.counts.get((abstract, level), start - 1) + 1
        for deeper in [key for key in self.counts if key[0] == abstract and key[1] > level]:
            del self.counts[deeper]
        return _printed(self.counts[abstract, level], form)


def _printed(number: int, form: str) -> str:
    if form in {"bullet", "none"} or number < 0:
        return ""
    if form in {"lowerLetter", "upperLetter"} and 1 <= number <= 26:
        letter = chr(ord("a") + number - 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"} and number < 4000:
        roman = ""
        for worth, sign in _ROMAN:
            roman += sign * (number // worth)
            number %= worth
        return roman.upper() if form == "upperRoman" else roman
    return str(number)


def _int(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0
