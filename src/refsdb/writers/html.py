"""HTML: a page with one list; an item per printed reference under its key, its title linked to its DOI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape, unescape

from refsdb.errors import ExportError
from refsdb.model.item import Item
from refsdb.model.scripts import to_tags
from refsdb.writers.formats import Facts, lines
from refsdb.writers.printed import Run, runs
from refsdb.writers.tidy import line

HEAD = '<!DOCTYPE html>\n<meta charset="utf-8">\n<title>References</title>\n'
_TAGS = {
    "c": 'span style="font-variant: small-caps"',
    "^": "sup",
    "_": "sub",
    "b": "b",
    "i": "i",
}
_OPENED = re.compile("<[ou]l>")
_ITEM = re.compile(r'<li id="([^"]*)">(.+)</li>')
_TAG = re.compile("<[^>]*>")
_LINK = re.compile(r'<a href="([^"]*)">')


def write(items: Iterable[Item], *, ascii_only: bool = False, numbered: bool = False) -> Iterator[str]:
    """The page: its head, an item per chunk, its end; `ascii_only` writes other letters as character references."""
    tag = "ol" if numbered else "ul"
    yield f"{HEAD}<{tag}>\n"
    for number, item in enumerate(items, 1):
        text = f'<li id="{escape(line(item.key)) or number}">{_text(item, number)}</li>\n'
        yield text.encode("ascii", "xmlcharrefreplace").decode() if ascii_only else text
    yield f"</{tag}>\n"


def join(texts: Iterable[str]) -> Iterator[str]:
    """The pages, whose lists are not numbered, as one."""
    start, end = f"{HEAD}<ul>\n", "</ul>\n"
    yield start
    for text in texts:
        yield text.removeprefix(start).removesuffix(end)
    yield end


def read(chunks: Iterable[str]) -> Iterator[Facts]:
    """The items of a page that `write` made. Raises ExportError where it is not whole."""
    head, left = "", ""
    for found in lines(chunks):
        if not _OPENED.search(head):
            head += f"{found}\n"
            continue
        if left:
            raise ExportError(f"the HTML written goes on after its list: {found[:80]!r}")
        item = _ITEM.fullmatch(found)
        if item:
            yield _facts(*item.groups())
        else:
            left = found
    if not head.startswith(HEAD) or head.removeprefix(HEAD).strip("\n") != left.replace("/", "", 1):
        raise ExportError("the HTML written is not one whole list")


def facts(item: Item, number: int, *, ascii_only: bool) -> Facts:
    """Key and text as `read` should find them, as DOI the first address; they do not depend on `ascii_only`."""
    del ascii_only
    return _facts(escape(line(item.key)) or str(number), _text(item, number))


def _facts(key: str, text: str) -> Facts:
    link = _LINK.search(text)
    return Facts(unescape(key), unescape(_TAG.sub("", text)), unescape(link[1]) if link else "")


def text_of(several: Iterable[Run]) -> str:
    """Runs as HTML."""
    return "".join(map(_run, several))


def _text(item: Item, number: int) -> str:
    return text_of(runs(item, number))


def _run(run: Run) -> str:
    text = to_tags(escape(run.text))
    for mark, tag in _TAGS.items():
        if mark in run.style:
            text = f"<{tag}>{text}</{tag.partition(' ')[0]}>"
    return f'<a href="{escape(run.address)}">{text}</a>' if run.address else text
