"""Mark-up in titles, as CSL-JSON has it (Zotero and citeproc-js: "HTML-like formatting tags")."""

from __future__ import annotations

import re

from refsdb.model.scripts import from_tags

_TAG = re.compile(r"<(/?)(i|b|em|strong|sc|sub|sup|span)((?: [^<>]*)?)>")
_STYLES = {"i": "i", "em": "i", "b": "b", "strong": "b", "sc": "c", "sub": "_", "sup": "^"}
_PAIR = re.compile(r"<(i|b|em|strong|sc|sub|sup|span)(?: [^<>]*)?>((?:(?!<\1\b).)*?)</\1>", re.DOTALL)


def without_markup(title: str) -> str:
    """The title as plain text: raised and lowered characters as Unicode has them, other tags left out in pairs."""
    if "</" not in title:
        return title
    title = from_tags(title)
    while (less := _PAIR.sub(r"\2", title)) != title:
        title = less
    return title


def styled(title: str) -> list[tuple[str, str]]:
    """The stretches of a title, each with letters for how it is set apart.

    i is italic, b bold, c small capitals, ^ raised and _ lowered.
    """
    made: list[tuple[str, str]] = []
    opened: list[tuple[str, str]] = []
    at = 0
    title = from_tags(title)
    for tag in _TAG.finditer(title):
        name = tag[2]
        if tag[1] and not (opened and opened[-1][0] == name):
            continue  # closes nothing: it stays, as text
        made.append((title[at : tag.start()], "".join(style for _, style in opened)))
        at = tag.end()
        if tag[1]:
            opened.pop()
        else:
            small = "c" if "small-caps" in tag[3] else ""
            opened.append((name, _STYLES.get(name, small)))
    return [one for one in (*made, (title[at:], "")) if one[0]]
