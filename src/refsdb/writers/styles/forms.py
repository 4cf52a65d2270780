"""A list in a style as plain text, HTML and Markdown: a line a reference; text is escaped as each form asks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.writers import html, markdown
from refsdb.writers.formats import lines
from refsdb.writers.printed import Run
from refsdb.writers.spelled import spelled
from refsdb.writers.tidy import line

_LIST = '<div class="csl-bib-body">\n'  # the names that other programs give it, so that style sheets fit
_ENTRY = re.compile(r'<div class="csl-entry" id="[^"]*">.+</div>')


def write(to: str, made: Iterable[tuple[Item, Sequence[Run]]], *, ascii_only: bool) -> Iterator[str]:
    """The list in the form `to`, a reference a chunk."""
    if to == "html":
        yield html.HEAD + _LIST
        for number, (item, runs) in enumerate(made, 1):
            key = escape(line(item.key)) or number
            text = f'<div class="csl-entry" id="{key}">{html.text_of(runs)}</div>\n'
            yield text.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else text
        yield "</div>\n"
    elif to == "markdown":
        between = ""
        for _, runs in made:
            yield f"{between}{markdown.text_of(runs, ascii_only=ascii_only)}\n"
            between = "\n"
    else:
        for _, runs in made:
            text = line("".join(run.text for run in runs))
            yield f"{spelled(text) if ascii_only else text}\n"


def count(to: str, chunks: Iterable[str]) -> int:
    """How many references a list in the form `to` has. Raises ExportError where it is not whole."""
    found = list(lines(chunks))
    if to == "html":
        head, entries, end = found[:4], found[4:-1], found[-1:]
        if "".join(f"{one}\n" for one in head) != html.HEAD + _LIST or end != ["</div>"]:
            raise ExportError("the HTML written is not one whole list")
        if not all(map(_ENTRY.fullmatch, entries)):
            raise ExportError("the HTML written has a line that is no reference")
        return len(entries)
    if to == "markdown":
        if any(bool(one) is bool(place % 2) for place, one in enumerate(found)):
            raise ExportError("the Markdown written is no list of paragraphs")
        return (len(found) + 1) // 2
    return len(found)
