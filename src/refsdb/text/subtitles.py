"""A title with its subtitle as one text, and the other way round."""

from __future__ import annotations

_ENDS = tuple("?!.:")


def whole_title(title: str, subtitle: str) -> str:
    """Both as lists print them: "Ash: a tree", "What is ash? A tree"; the one that is there where one is missing."""
    if not title or not subtitle:
        return title or subtitle
    return f"{title} {subtitle}" if title.endswith(_ENDS) else f"{title}: {subtitle}"


def main_title(whole: str, subtitle: str) -> str:
    """What stands before the subtitle; "" where the text is not one of a title and this subtitle."""
    before = whole.removesuffix(f" {subtitle}")
    for title in (before.removesuffix(":"), before):
        if before != whole and title.strip(":") and whole_title(title, subtitle) == whole:
            return title
    return ""
