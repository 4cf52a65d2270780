"""Markdown (CommonMark with tables): headings, paragraphs, list items, quotes, and front matter as metadata.

Links give their text, addresses in angle brackets themselves; HTML tags are dropped, their text is kept. The lines
of a paragraph stay lines, since authors write one reference a line without a blank line between.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import TYPE_CHECKING

from refsdb.model import Block, BlockKind, Document
from refsdb.readers import text as plain_text
from refsdb.readers.decode import decode
from refsdb.readers.links import linked_doi, linked_work, names_work
from refsdb.readers.markdown_entries import entries_of, with_entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

LONGEST, BRACKETS = 100_000, 1_000
"""Characters and opening brackets that a paragraph may have."""

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(title|author|authors|date|lang|language|lastmod|modified|updated)\s*:\s*(\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_SET = re.compile(r"^(title|authors?|date|lang|language|lastmod)\s*=\s*(\S.*)$", re.IGNORECASE | re.MULTILINE)
"""The same in TOML, as Hugo has it: `title = "Walls"`."""
_BLOCK = re.compile(r"^(\w+\s*:)[ \t]*[>|][+-]?[ \t]*\n((?:[ \t]+\S[^\n]*(?:\n|\Z))+)", re.MULTILINE)
"""A value of YAML that stands in the lines below: "title: >"."""
_WRAPPED = re.compile(r"^(\w+\s*:[ \t]+[^\s|>\[{][^\n]*[^\s:])\n[ \t]+(?=[^\s#-])", re.MULTILINE)
"""A value that goes on in the next line, as Pandoc wraps a long title; "author:" has a list below it."""
_LISTED = re.compile(
    r"^(authors?[ \t]*:)[ \t]*\n((?:[ \t]*-[ \t]+[^\n]+(?:\n|\Z)(?:[ \t]+(?![ \t-])[^\n]*(?:\n|\Z))*)+)",
    re.MULTILINE,
)
_PART_OF_NAME = re.compile(r"(?:family|given|first|last|prefix|suffix|email|orcid)\s*:")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?:name[ \t]*:[ \t]*)?")
"""Authors of YAML, a line each: "- Ann Oak", "- name: Ann Oak"."""
_ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}\n]*\}$")
"""What Pandoc and kramdown put behind a heading: "# References {#references .unnumbered}"."""
_QUOTED = re.compile(r"""["']([^"']*)["'](?=\s*(?:,|$))""")
"""A value in quotes: "Ann Oak", "Tom Elm"."""
_NAMES = {"authors": "author", "lang": "language", "lastmod": "modified", "updated": "modified"}
_DEFINITION = re.compile(r"^ {0,3}(\[[^\]\n]{1,40}\]):(?=[ \t]+\S)", re.MULTILINE)
_NAMED = re.compile(r"\](\[(?!\^|\d+\])[^\[\]\n]{1,40}\])")
"""The label of a definition behind the text of a link: "[10.5555/x][@oak:1998]". Numbers count works."""
_NOTE = re.compile(r"\[\^([^\]\s]{1,40})\]:\s+(?=\S)")
"""How a footnote begins: "[^1]: …"."""
_INLINE_NOTE = re.compile(
    r"(?P<code>`+)(?:(?!`).|(?!(?P=code))`)*?(?P=code)(?!`)"
    r"|(?<=\S)\^\[(?=[^\[\]]*\s)(?P<note>(?:[^\[\]`\n]|\n(?![ \t]*\n)|\[[^\[\]]*\]|`[^`\n]*`)+)\](?!\()",
    re.DOTALL,
)
"""A footnote of Pandoc in its place, "walls.^[See Adler.]"; or code, in which there is none."""
_CALL = re.compile(r"\[\^[^\]\s]{1,40}\](?!:)")
_FENCE = re.compile(r"^ {0,3}:{3,}[^\n:]*:*[ \t]*$", re.MULTILINE)
"""The lines in which Pandoc opens and closes a part: "::: {#refs}"."""
_SPAN = re.compile(r"(?<!`)\[((?:\\.|[^\[\]\\`]){1,400})\]\{\.[a-z][^{}\n`]{0,60}\}")
"""What Pandoc prints in a way of its own: "[Oak, Ann]{.smallcaps}"."""
_DEFINED = re.compile(r"(?<=\S\n):[ \t](?=[ \t]{0,3}\S)|(?<=\n\n):[ \t](?=[ \t]{1,3}\S)", re.MULTILINE)
"""What begins a definition of Pandoc's, or of PHP's, below a term or another definition."""
_ATX = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_GLUED = re.compile(r"^(#{1,6})(?=[^\W\d_]{2})", re.MULTILINE)
_FIRST_GLUED = re.compile(r"\A(\s*#{1,2})(?=[^\W\d_]{2})")
_HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.*?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def read(name: str, content: bytes) -> Document:
    """The blocks of a text in Markdown, with line numbers. Raises UnreadableFile for binary data."""
    from markdown_it import MarkdownIt

    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    if any(len(part) > LONGEST or part.count("[") > BRACKETS for part in text.split("\n\n")):
        return plain_text.read(name, content)  # no Markdown that people wrote; its parser would take minutes
    metadata: dict[str, str] = {}
    front = _FRONT.match(text) or _TOML.match(text)
    if front:
        stated = _BLOCK.sub(lambda found: f"{found[1]} {' '.join(found[2].split())}\n", front[1])
        stated = _LISTED.sub(lambda found: _people(found[1], found[2]), stated)
        while (whole := _WRAPPED.sub(r"\1 ", stated)) != stated:
            stated = whole
        for key, value in (_FIELD if text[0] == "-" else _SET).findall(stated):
            field = _NAMES.get(key.lower(), key.lower())
            metadata.setdefault(field, _QUOTED.sub(r"\1", value.strip("[] ")).strip("\"' "))
        # blank lines in its place, so that line numbers stay true
        text = "\n" * front[0].count("\n") + text[front.end() :]
    text, entries = entries_of(text) if ".csl-entry" in text else (text, [])
    if "]{." in text:
        text = _SPAN.sub(r"\1", _SPAN.sub(r"\1", text))  # one may stand in another
    text = _with_old_headings(_FENCE.sub("", text))
    text = _DEFINED.sub("- ", text)
    # a definition such as "[1]: https://…" prints nothing, but is how some write their list
    named = set(_NAMED.findall(text)) if "][" in text else set()
    text = _DEFINITION.sub(lambda found: found[0] if found[1] in named else f"\\{found[1]}:", text)
    if "^[" in text:
        text = _with_notes_last(text)
    tokens = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table").parse(text)
    return Document(name, "markdown", tuple(with_entries(_blocks(tokens), entries)), metadata)


def _people(field: str, listed: str) -> str:
    """The field with a list of authors on one line; none where they stand in parts ("family: Oak")."""
    items = [line[found.end() :].strip() for line in listed.splitlines() if (found := _ITEM.match(line))]
    if any(_PART_OF_NAME.match(one) for one in items):
        return ""
    names = ("; " if any("," in one for one in items) else ", ").join(one.strip("\"'") for one in items)
    return f"{field} {names}\n"


def _with_old_headings(text: str) -> str:
    """Headings without a blank, which programs took for such before CommonMark: "#Walls"; where the text has others
    with one, only its first line.
    """
    if _ATX.search(text):
        return _FIRST_GLUED.sub(r"\1 ", text, count=1)
    return _GLUED.sub(r"\1 ", text)


def _with_notes_last(text: str) -> str:
    """Footnotes that stand in their place come after the text, with numbers that go on from those it has."""
    first = sum(1 for _ in re.finditer(r"^ {0,3}\\\[\^[^\]\s]+\]:", text, re.MULTILINE)) + 1
    notes: list[str] = []

    def call(found: re.Match[str]) -> str:
        if found["code"]:
            return found[0]
        notes.append(f"\\[^{first + len(notes)}]: {' '.join(found['note'].split())}")
        return f"[^{first + len(notes) - 1}]" + "\n" * found[0].count("\n")  # line numbers stay true

    text = _INLINE_NOTE.sub(call, text)
    return "\n\n".join([text, *notes]) if notes else text


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    counts: list[int | None] = []
    label, item, heading = "", False, 0
    row: list[str] | None = None  # the cells of the open row of a table
    cited: list[str] = []  # where the links in them lead to
    for token in tokens:
        kind = token.type
        if kind == "ordered_list_open":
            counts.append(int(token.attrs.get("start", 1)) - 1)
        elif kind == "bullet_list_open":
            counts.append(None)
        elif kind in {"ordered_list_close", "bullet_list_close"} and counts:
            counts.pop()
        elif kind == "list_item_open":
            item, label = True, ""
            if counts and counts[-1] is not None:
                counts[-1] += 1
                label = str(counts[-1])
        elif kind == "tr_open":
            row, cited = [], []
        elif kind == "tr_close" and row:
            yield Block(" ".join(row), BlockKind.cell, link=linked_work(cited))
            row = None
        elif kind == "heading_open":
            heading = int(token.tag[1:])
        elif kind == "inline":
            place = token.map[0] + 1 if token.map else 0
            lines, links = _lines(token, pictures=not heading)
            if row is not None:
                row += filter(None, lines)
                cited += chain.from_iterable(links)
            elif heading:
                printed = _ATTRIBUTES.sub("", " ".join(lines))
                yield Block(printed, BlockKind.heading, "", heading, place)
            elif item:
                link = linked_work(chain.from_iterable(links))
                yield Block(" ".join(lines), BlockKind.item, label, len(counts), place, link)
            else:
                yield Block("")
                yield from _paragraph(lines, links, place)
                yield Block("")
            heading, item = 0, False
        elif kind == "html_block" and _HEADING.search(token.content):
            place = token.map[0] + 1 if token.map else 0
            yield from _html_headings(token.content, place)
        elif kind in {"fence", "code_block", "html_block"}:
            place = token.map[0] + 1 if token.map else 0
            lines = token.content.split("\n")
            yield Block("")
            yield from (
                Block(_TAG.sub("", line) if kind == "html_block" else line, place=place + n)
                for n, line in enumerate(lines)
            )
            yield Block("")


def _html_headings(text: str, place: int) -> Iterator[Block]:
    """What HTML in Markdown prints: headings, and lines of text around them."""
    at = 0
    for found in [*_HEADING.finditer(text), None]:
        before = text[at : found.start() if found else len(text)]
        number = place + text.count("\n", 0, at)
        yield Block("")
        yield from (Block(_TAG.sub("", line), place=number + n) for n, line in enumerate(before.split("\n")))
        yield Block("")
        if found:
            at = found.end()
            if printed := " ".join(unescape(_TAG.sub(" ", found[2])).split()):
                number = place + text.count("\n", 0, found.start())
                yield Block(printed, BlockKind.heading, "", int(found[1]), number)


def _paragraph(lines: list[str], links: list[list[str]], place: int) -> Iterator[Block]:
    """Its lines; a footnote is one block, with the lines after its first."""
    at = 0
    while at < len(lines):
        note = _NOTE.match(lines[at])
        end = at + 1
        while note and end < len(lines) and not _NOTE.match(lines[end]):
            end += 1
        text = " ".join(lines[at:end])
        link = linked_work(chain.from_iterable(links[at:end]))
        if note:
            yield Block(text[note.end() :], BlockKind.note, note[1], place=place + at, link=link)
        else:
            yield Block(text, place=place + at, link=link)
        at = end


def _lines(token: Token, *, pictures: bool = True) -> tuple[list[str], list[list[str]]]:
    """The printed text of an inline token, line by line, and the targets of the links in each line. `pictures` give
    what they show in words; a heading has badges, which are none of it.
    """
    parts: list[list[str]] = [[]]
    links: list[list[str]] = [[]]
    target = printed = ""
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            parts.append([])
            links.append([])
        elif child.type in {"text", "code_inline", "text_special"} or (child.type == "image" and pictures):
            parts[-1].append(child.content)
            printed += child.content
        elif child.type == "link_open":
            target, printed = str(child.attrs.get("href", "")), ""
        elif child.type == "link_close" and (names_work(printed) or linked_doi(target)):
            links[-1].append(target)
    return [" ".join(_CALL.sub("", "".join(line)).split()) for line in parts], links
