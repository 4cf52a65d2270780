"""A title with what is set apart in it, of an item that came from CSL-JSON: `<i>E. coli</i>`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from refsdb.model.item import Item
from refsdb.text import latex
from refsdb.text.markup import styled
from refsdb.writers.tidy import line

_COMMANDS = {"i": "textit", "b": "textbf", "c": "textsc"}


def title_runs(item: Item) -> list[tuple[str, str]]:
    """The stretches of the title, each with the letters of its style (see `text.markup`); one where all is alike.

    The mark-up that was imported counts while the title is the same.
    """
    title = line(item.reference.title)
    told = item.extra.get("csl-json", {}).get("title")
    made = styled(line(told)) if isinstance(told, str) and "</" in told else []
    return made if "".join(text for text, _ in made) == title else [(title, "")]


def tagged_title(item: Item) -> str:
    """The title in CSL's mark-up; "" where nothing is set apart."""
    return line(item.extra["csl-json"]["title"]) if any(style for _, style in title_runs(item)) else ""


def found_fields(item: Item) -> Mapping[str, Any]:
    """The fields of an imported .bib file, and where those have no title, one of another format in LaTeX."""
    found: Mapping[str, Any] = item.extra.get("bibtex", {})
    if "title" in found or not tagged_title(item):
        return found
    title = ""
    for text, style in title_runs(item):
        commands = [_COMMANDS[letter] for letter in dict.fromkeys(style) if letter in _COMMANDS]
        title += "".join(f"\\{name}{{" for name in commands) + latex.prose(text) + "}" * len(commands)
    return {**found, "title": title}
