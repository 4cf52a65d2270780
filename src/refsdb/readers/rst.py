"""reStructuredText: section titles as headings, footnotes and citations as labelled items, all else as lines.

Inline mark-up gives its text, a hyperlink the text that is shown. Comments, targets, and directives without text
(images, code, tables of contents) print nothing and are left out. Rules: the docutils reference,
"reStructuredText Markup Specification".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refsdb.model import Block, BlockKind, Document
from refsdb.readers.decode import decode
from refsdb.readers.links import linked_work, names_work

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*$")
_ITEM = re.compile(r"\.\.\s+\[(?P<label>[^\[\]\s][^\[\]]{0,60})\](?:\s+(?P<text>.*))?$")
_DIRECTIVE = re.compile(r"\.\.\s+(?:\|[^|]+\|\s+)?(?P<name>[a-zA-Z][\w:.+-]*?)::(?:\s+(?P<text>.*))?$")
_EXPLICIT = re.compile(r"(?:\.\.|__)(?:\s|$)")
_CONTAINER = re.compile(r"( *)\.\. (?:container|compound|class|rst-class|only|centered)::(?:\s|$)")
_OPTION = re.compile(r"\s+:[a-z-]+:\s")
_PRINTED = frozenset(
    "note warning tip important hint caution attention danger error topic epigraph seealso".split()
)
"""Directives whose content is text."""
_FIELD = re.compile(
    r":?(title|author|authors|date|last-modified|language|lang|modified|updated):\s+(\S.*)$", re.IGNORECASE
)
_NAMES = {"authors": "author", "last-modified": "modified", "updated": "modified", "lang": "language"}
_HEADER = 40
"""Lines in which a document's own fields stand."""
_AUTO = re.compile(r"(\s*)#\.\s+")
_LINK = re.compile(r"`([^`<>]+?)\s*<((?:https?|ftp)://[^`<>\s]+)>`__?")
_INLINE = (
    (re.compile(r"(?::[\w:.+-]+:)?``(.+?)``"), r"\1"),
    (re.compile(r":[\w:.+-]+:`([^`<>]+?)(?:\s*<[^`<>]*>)?`"), r"\1"),
    (re.compile(r"`([^`<>]+?)\s*<[^`<>]*>`__?"), r"\1"),
    (re.compile(r"`<([^`<>]*)>`__?"), r"\1"),
    (re.compile(r"`([^`]+?)`(?:__?)?"), r"\1"),
    (re.compile(r"(?<![\w*\\])\*\*(\S(?:[^*]*?[^\s*\\])?)\*\*(?!\w)"), r"\1"),
    (re.compile(r"(?<![\w*\\])\*(\S(?:[^*]*?[^\s*\\])?)\*(?![\w*])"), r"\1"),
    (re.compile(r"(\[[^\[\]\s]+\])_(?=\W|$)"), r"\1"),
    (re.compile(r"(?<![\w/`.:-])([A-Za-z][\w-]*[A-Za-z0-9])__?(?=[\s.,;:)]|$)"), r"\1"),
    (re.compile(r"\\(\s|$)"), ""),
    (re.compile(r"\\(.)"), r"\1"),
)  # fmt: skip


def read(name: str, content: bytes) -> Document:
    """The blocks of a text in reStructuredText, with line numbers. Raises UnreadableFile for binary data."""
    lines = [
        line.rstrip() for line in decode(name, content).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ]
    metadata: dict[str, str] = {}
    for line in lines[:_HEADER]:
        if field := _FIELD.match(line):
            key = field[1].lower()
            metadata.setdefault(_NAMES.get(key, key), field[2].strip())
    return Document(name, "rst", tuple(_blocks(_opened(lines))), metadata)


def _opened(lines: Sequence[str]) -> Sequence[str]:
    """The lines; what stands in a container is part of the text: it begins where the directive does."""
    if not any(_CONTAINER.match(line) for line in lines):
        return lines
    kept = list(lines)
    for at in range(len(kept)):
        found = _CONTAINER.match(kept[at])
        if not found:
            continue
        outer, kept[at] = len(found[1]), ""
        inside = []
        for n in range(at + 1, len(kept)):
            if kept[n] and _indent(kept[n]) <= outer:
                break
            inside += [n] * bool(kept[n])
        inner = min((_indent(kept[n]) for n in inside), default=0)
        for n in inside:
            kept[n] = "" if n == at + 1 and _OPTION.match(kept[n]) else " " * outer + kept[n][inner:]
    return kept


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def printed(text: str) -> str:
    """A line without its inline mark-up."""
    if not any(sign in text for sign in "`*_\\"):
        return text
    for pattern, text_of in _INLINE:
        text = pattern.sub(text_of, text)
    return text


def _blocks(lines: Sequence[str]) -> Iterator[Block]:
    levels: list[str] = []  # the styles of section titles in the order in which they occur
    automatic, listed = 0, 0
    at = 0
    while at < len(lines):
        line = lines[at]
        if title := _title(lines, at):
            text, style, length = title
            if style not in levels:
                levels.append(style)
            yield Block(printed(text), BlockKind.heading, "", levels.index(style) + 1, at + 1)
            at += length
            listed = 0
        elif item := _ITEM.match(line):
            label = item["label"].strip()
            if label.startswith("#"):
                automatic += 1
                label = str(automatic)
            body, end = _body(lines, at)
            text = printed(" ".join(part for part in [item["text"] or "", *body] if part))
            yield Block(text, BlockKind.item, label, 1, at + 1)
            at = end
        elif directive := _DIRECTIVE.match(line):
            body, end = _body(lines, at)
            if directive["name"] == "rubric" and directive["text"]:
                yield Block(printed(directive["text"]), BlockKind.heading, "", 6, at + 1)
            elif directive["name"] in _PRINTED:
                shown = [directive["text"] or "", *(part for part in body if not part.startswith(":"))]
                yield from (Block(printed(part), place=at + 1) for part in ["", *shown, ""])
            at = end
        elif _EXPLICIT.match(line):
            _, at = _body(lines, at)
        elif _RULE.match(line):
            yield Block("", place=at + 1)
            at += 1
        else:
            if auto := _AUTO.match(line):
                listed += 1
                line = f"{auto[1]}{listed}. {line[auto.end() :]}"
            elif line and not line[0].isspace():
                listed = 0
            text = printed(line.removeprefix("| "))
            text = text.removesuffix("::") if text.endswith(" ::") else text
            yield Block(text, place=at + 1, link=_linked(line) if "`" in line else "")
            at += 1


def _linked(line: str) -> str:
    """Where the links of a line lead to, if they print a title and lead to one work."""
    return linked_work(target for printed, target in _LINK.findall(line) if names_work(printed))


def _title(lines: Sequence[str], at: int) -> tuple[str, str, int] | None:
    """The text of the section title at `at`, its style, and how many lines it takes; or None."""
    line = lines[at]
    below = lines[at + 1] if at + 1 < len(lines) else ""
    if _RULE.match(line):
        under = lines[at + 2] if at + 2 < len(lines) else ""
        text = below.strip()
        if text and under == line and not _RULE.match(below) and len(text) <= len(line) + 2:
            return text, f"{line[0]}{line[0]}", 3
        return None
    if (
        line
        and not line[0].isspace()
        and _RULE.match(below)
        and len(below) >= min(len(line), 4)
        and len(line) < 200
    ):
        above = lines[at - 1] if at else ""
        return (line.strip(), below[0], 2) if not above.strip() else None
    return None


def _body(lines: Sequence[str], at: int) -> tuple[list[str], int]:
    """The indented lines below `at`, stripped, blank ones left out, and the place of the first line after them."""
    body: list[str] = []
    end = at + 1
    for index in range(at + 1, len(lines)):
        line = lines[index]
        if line and not line[0].isspace():
            break
        if line.strip():
            body.append(line.strip())
            end = index + 1
    return body, end
