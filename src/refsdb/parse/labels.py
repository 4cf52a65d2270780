"""What a word of a citation can be. One letter each; of parts that can touch, a capital where one begins."""

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
IMPRINT = frozenset({PLACE, PUBLISHER})
"""Who published, and where."""
DIVIDED = frozenset({AUTHOR, EDITOR, TITLE, CONTAINER, SERIES, PUBLISHER, PLACE})
"""Labels with a capital where a part begins; of the others, two parts never touch."""


def begin(label: str) -> str:
    """The tag of the first word of a part."""
    return label.upper() if label in DIVIDED else label


TAGS = "".join(sorted({*ALL, *map(begin, ALL)}))
"""All tags of words."""
