"""What a word of a citation can be. One letter each: capital where a part begins, small inside it."""

from __future__ import annotations

AUTHOR = "a"
EDITOR = "e"
TRANSLATOR = "x"
TITLE = "t"
CONTAINER = "c"
SERIES = "k"
DATE = "y"
ACCESSED = "r"
VOLUME = "v"
ISSUE = "i"
PAGE = "p"
PUBLISHER = "b"
PLACE = "l"
EDITION = "d"
GENRE = "g"
NUMBER = "f"
MARK = "m"
NOTE = "n"
IDENTIFIER = "u"
OTHER = "o"

ALL = (
    AUTHOR, EDITOR, TRANSLATOR, TITLE, CONTAINER, SERIES, DATE, ACCESSED, VOLUME, ISSUE, PAGE, PUBLISHER,
    PLACE, EDITION, GENRE, NUMBER, MARK, NOTE, IDENTIFIER, OTHER,
)  # fmt: skip
UNDIVIDED = frozenset({OTHER, IDENTIFIER})
"""Labels without a capital: where one such part ends and the next begins tells nothing."""


def begin(label: str) -> str:
    """The tag of the first word of a part."""
    return label if label in UNDIVIDED else label.upper()
