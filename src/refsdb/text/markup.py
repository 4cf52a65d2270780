"""Mark-up in titles, as CSL-JSON has it (Zotero and citeproc-js: "HTML-like formatting tags")."""

from __future__ import annotations

import re

from refsdb.model.scripts import from_tags

_PAIR = re.compile(r"<(i|b|em|strong|sc|sub|sup|span)(?: [^<>]*)?>((?:(?!<\1\b).)*?)</\1>", re.DOTALL)


def without_markup(title: str) -> str:
    """The title as plain text: raised and lowered characters as Unicode has them, other tags left out in pairs."""
    if "</" not in title:
        return title
    title = from_tags(title)
    while (less := _PAIR.sub(r"\2", title)) != title:
        title = less
    return title
