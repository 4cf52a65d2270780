r"""LaTeX: headings, paragraphs, items and bibliographies as blocks, macros as the text that they print.

A bibliography is a `thebibliography` environment, in a .tex or a .bbl file, or the data that biblatex reads from a
.bbl file. What `\bibliography{file}` names stands in another file and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from refsdb.errors import UnreadableFile
from refsdb.model import Block, BlockKind, Document
from refsdb.readers.decode import decode
from refsdb.readers.labelled import row_of
from refsdb.readers.latex_data import data_entries
from refsdb.readers.latex_macros import arguments, closing, plain
from refsdb.readers.links import linked_work

HEADING = "References"
"""Printed above a bibliography; the class decides how, the file does not say."""

_HREF = re.compile(r"\\href\s*(?:@noop\s*)?\{([^{}]*)\}")
_DOI_BASE = re.compile(r"\\doibase\s*")
# what follows % to the line's end and the blanks after it, but not within an address
_COMMENT = re.compile(r"(\\(?:url|href|nolinkurl|path)\s*\{[^{}\n]*\}|\\[\\%])|%[^\n]*(?:\n[ \t]*(?=\S))?")
_SKIPPED = re.compile(
    r"\\begin\{(verbatim|lstlisting|minted|tikzpicture|equation|align|eqnarray|displaymath|filecontents|comment)(\*?)\}"
    r".*?(?:\\end\{\1\2\}|\Z)|\\\[.*?\\\]|\\iffalse\b.*?\\fi\b",
    re.DOTALL,
)
_CLASS = re.compile(r"\\documentclass\b")
_OWN = re.compile(r"\\(?:(?:re)?newcommand|providecommand|def)\*?\s*\{?\\([A-Za-z]+)\}?\s*(?=\{)")
_DOI_MACRO = re.compile(r"\\(?:provide|re?new|new)command\{?\\doi\}?\[1\]\{(https?://(?:dx\.)?doi\.org/)#1\}")
r"""A file's own \doi that prints the resolver, as that of Springer's style does."""
_DOI = re.compile(r"\\doi(?=\s?\{)")
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_STRUCTURE = re.compile(
    r"\\(?P<level>part|chapter|section|subsection|subsubsection|paragraph)\*?\s*(?:\[[^\[\]]*\])?\s*(?=\{)"
    r"|\\(?P<item>bibitem|harvarditem|item)(?![A-Za-z])"
    r"|\\(?P<note>footnote)\s*(?:\[[^\[\]]*\])?\s*(?=\{)"
    r"|\\(?P<side>begin|end)\{(?P<name>[A-Za-z]+)\*?\}"
    r"|\n[ \t]*\n|\\par(?![A-Za-z])|(?P<break>\\\\\*?(?:\s?\[-?[\d.]+\s?(?:[a-z]{2}|\\[a-z]+)\])?)"
)
_TABLES = {"tabular": 1, "longtable": 1, "tabularx": 2, "tabulary": 2}
"""Environments whose lines are rows, and how many arguments they take."""
_CELLS = re.compile(r"(?<!\\)&")
BREAK = "\x02"
"""Stands for a line break within text until the text is cut there."""
_PANDOC = re.compile(r"\\leavevmode\\vadjust pre\{\\hypertarget\{(ref-)?([^{}]*)\}\{\}\}%?")
"""How Pandoc marks a place, such as an item of a list that it wrote in a style of CSL."""
_LARGE = re.compile(
    r"\\begin\{document\}.{0,600}?\{\s*\\(?:Huge|huge|LARGE|Large)\b((?:[^{}]|\{[^{}]*\}){3,300})\}",
    re.DOTALL,
)
"""A title set by hand: the first that is printed large."""
_STATED = {
    "title": "title|Title|(?:icml|aistats|thesis|paper|doc|my|t)title|titre|titulo|titolo|titel",
    "date": "date",
}
"""What a file states once, and the macros by which classes and templates do it."""
_AUTHOR = re.compile(r"\\author\s*(?:\[[^\[\]]*\])?\s*(?=\{)")
_AUTHOR_BLOCK = re.compile(r"\\IEEEauthorblockN\s*(?=\{)")
_AND = re.compile(r"\\(?:and|And|AND)(?![A-Za-z])")
_BEHIND_NAME = re.compile(r"\\\\|\\(?:affil|institute|email|address|affiliation|orcid\w*)(?![A-Za-z])")
"""What stands behind a name of where the author works."""
_BODY = re.compile(r"\\(?:maketitle|section|chapter|bibitem)(?![A-Za-z])|\\begin\{thebibliography\}")
_PDF_TITLE = re.compile(r"\bpdftitle\s*=\s*\{((?:[^{}]|\{[^{}]*\}){3,300})\}")
_NEW_LINE = re.compile(r"\\\\\*?(?:\s?\[[^\[\]]*\])?|\\(?:newline|linebreak)(?![A-Za-z])")
_BABEL = re.compile(r"\\usepackage\s*\[([^\[\]]*)\]\s*\{babel\}")
_LANGUAGES = {
    "english": "en", "american": "en", "british": "en", "german": "de", "ngerman": "de", "french": "fr",
    "francais": "fr", "spanish": "es", "italian": "it", "portuguese": "pt", "brazil": "pt", "dutch": "nl",
    "russian": "ru", "polish": "pl", "swedish": "sv",
}  # fmt: skip
_MEASURES = re.compile(r"(?:\{-?[\d.]+\s?(?:[a-z]{2}|\\[a-z]+)?\}|\{\\[a-z]+\})+")
"""What environments of packages take: {1em}{1}, {1}{0}, {\\parindent}."""
_NATBIB = re.compile(r"\(\s*(?:\d{4}|[^()]*)\)")


def read(name: str, content: bytes) -> Document:
    """The blocks of a LaTeX file with its title, authors and language. Raises UnreadableFile for binary data."""
    text = decode(name, content).replace("\r\n", "\n").replace("\r", "\n")
    entries = [Block(line, BlockKind.citation, level=1, key=key) for key, line in data_entries(text)]
    if entries:
        return Document(name, "latex", (_heading(), *entries))
    text = (
        _PANDOC.sub(lambda at: f"\\bibitem{{{at[2]}}}" if at[1] else "", text)
        if "vadjust pre" in text
        else text
    )
    text = _COMMENT.sub(lambda found: found[1] or "", text.replace(BREAK, " "))
    if resolver := _DOI_MACRO.search(text):
        text = _DOI.sub(lambda found: resolver[1] + found[0], text)
    walk = _Walk({found[1]: _braced(text, found.end()) for found in _OWN.finditer(text)})
    metadata = _metadata(text, walk.own)
    _, begin, body = text.partition(r"\begin{document}")
    if not begin:
        body = "" if _CLASS.search(text) else text
    body = _SKIPPED.sub("\n\n", body)
    blocks = tuple(walk.blocks(body))
    if not blocks:
        raise UnreadableFile(
            f"{name}: the LaTeX file prints no text", hint="name the .tex or .bbl file with the list"
        )
    return Document(name, "latex", blocks, metadata)


def _heading() -> Block:
    return Block(HEADING, BlockKind.heading, level=1)


def _metadata(text: str, own: dict[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for field_name, macros in _STATED.items():
        at = re.search(rf"\\(?:{macros})\s*(?:\[[^\[\]]*\])?\s*(?=\{{)", text)
        value = _braced(text, at.end()) if at else ""
        if printed := plain(_NEW_LINE.sub(" ", value), own):
            found[field_name] = printed
    if authors := plain(_NEW_LINE.sub(" ", "; ".join(_authors(text))), own):
        found["author"] = authors
    by_hand = _LARGE.search(text) or _PDF_TITLE.search(text)
    if "title" not in found and by_hand and (printed := plain(_NEW_LINE.sub(" ", by_hand[1]), own)):
        found["title"] = printed
    languages = _BABEL.search(text)
    if languages:
        last = [one.strip() for one in languages[1].split(",")][
            -1
        ]  # babel: the last one is the main language
        if last in _LANGUAGES:
            found["language"] = _LANGUAGES[last]
    if found.get("date", "").startswith("today"):
        del found["date"]
    return found


def _authors(text: str) -> Iterator[str]:
    """The names of all authors, stated one by one or parted by an "and", without where they work."""
    first = _AUTHOR.search(text)
    start = first.start() if first else len(text)
    end = _BODY.search(text, start)
    for found in _AUTHOR.finditer(text, start, end.start() if end else len(text)):
        stated = _braced(text, found.end())
        blocks = [_braced(stated, block.end()) for block in _AUTHOR_BLOCK.finditer(stated)]
        for name in _AND.split(r" \and ".join(blocks) or stated):
            named = _BEHIND_NAME.split(re.sub(r"^(?:\s|\\\\)+", "", name))[0].strip(" \n,;")
            if named:
                yield named


@dataclass
class _Walk:
    """One way through the text, cut at what gives it structure."""

    own: dict[str, str] = field(default_factory=dict)
    kind: BlockKind = BlockKind.paragraph
    label: str = ""
    key: str = ""
    counts: list[int | None] = field(default_factory=list)  # open lists; None where items have no number
    notes: list[Block] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    tables: int = 0  # open ones

    def blocks(self, text: str) -> Iterator[Block]:
        at = 0
        while found := _STRUCTURE.search(text, at):
            self.waiting.append(text[at : found.start()])
            at = found.end()
            if found["note"]:
                end = closing(text, at)
                number = str(len(self.notes) + 1)
                self.notes.append(Block(plain(text[at + 1 : end], self.own), BlockKind.note, number))
                at = min(len(text), end + 1)
            elif found["level"]:
                yield from self.flush()
                self.leave_item()
                end = closing(text, at)
                title = plain(text[at + 1 : end], self.own)
                at = min(len(text), end + 1)
                if title:
                    yield Block(title, BlockKind.heading, level=_LEVELS[found["level"]])
            elif found["item"]:
                yield from self.flush()
                at = self.item(text, at, found["item"])
            elif found["side"]:
                yield from self.environment(found["side"], found["name"])
                if found["side"] == "begin":
                    at = _after_arguments(text, at, found["name"])
            elif found["break"] and self.tables:
                yield from self.row()
            elif self.tables or self.stated():
                self.waiting.append(" ")
            elif found["break"]:
                self.waiting.append(BREAK if self.kind is BlockKind.paragraph else " ")
            elif self.kind is BlockKind.paragraph or not self.label_only():
                yield from self.flush()
                if self.kind is BlockKind.citation:
                    self.leave_item()
        self.waiting.append(text[at:])
        yield from self.flush()
        yield from (note for note in self.notes if note.text)

    def label_only(self) -> bool:
        """Whether nothing was printed of the open item so far: its text comes in the next paragraph."""
        return not plain("".join(self.waiting), self.own)

    def stated(self) -> bool:
        r"""Whether a citation is open that only the next \bibitem or the bibliography's end closes."""
        return self.kind is BlockKind.citation and bool(self.counts)

    def environment(self, side: str, name: str) -> Iterator[Block]:
        if name == "thebibliography":
            yield from self.flush(drop=side == "end" and self.kind is BlockKind.paragraph)
            self.leave_item()
            if side == "begin":
                self.counts.append(0)
                yield _heading()
            elif self.counts:
                self.counts.pop()
        elif name in {"enumerate", "itemize", "description"}:
            yield from self.flush()
            self.leave_item()
            if side == "begin":
                self.counts.append(0 if name == "enumerate" else None)
            elif self.counts:
                self.counts.pop()
        elif self.stated():
            self.waiting.append(" ")
        elif name in _TABLES and self.kind is BlockKind.paragraph:
            yield from self.row() if side == "end" else self.flush()
            self.tables = max(0, self.tables + (1 if side == "begin" else -1))
        elif name in {"document", "abstract", "quote", "quotation", "center", "figure", "table"}:
            yield from self.flush()

    def leave_item(self) -> None:
        self.kind, self.label, self.key = BlockKind.paragraph, "", ""

    def item(self, text: str, at: int, macro: str) -> int:
        """Open an item; its label is the one that is printed. Where its text begins."""
        option, at = _option(text, at)
        # a label of its own takes no number; where natbib prints numbers, every item has one
        if self.counts and self.counts[-1] is not None and (option is None or _NATBIB.search(option)):
            self.counts[-1] += 1
        number = str(self.counts[-1]) if self.counts and self.counts[-1] else ""
        self.kind, self.key = BlockKind.item, ""
        if macro == "harvarditem":
            option, number = "", ""  # what stands in brackets is for citing, not printed
        if macro != "item":
            given, at = arguments(text, at, 1 if macro == "bibitem" else 3)
            self.key = given[-1].strip()
            self.kind = BlockKind.citation
        self.label = number if option is None else _printed_label(option, self.own)
        if (
            macro == "bibitem"
            and (printed := _DIN.match(text, at))
            and closing(text, printed.end()) < len(text)
        ):
            self.label, at = plain(_braced(text, printed.end()), self.own), closing(text, printed.end()) + 1
        return at

    def row(self) -> Iterator[Block]:
        """The row of a table that ends here."""
        label, text = row_of([plain(cell, self.own) for cell in _CELLS.split("".join(self.waiting))])
        self.waiting.clear()
        if text:
            yield Block(text, BlockKind.cell, label)

    def flush(self, *, drop: bool = False) -> Iterator[Block]:
        source = "".join(self.waiting)
        line = plain(source, self.own)
        self.waiting.clear()
        if not line or drop:
            return
        if self.kind is not BlockKind.paragraph:
            link = linked_work(_HREF.findall(_DOI_BASE.sub("doi.org/", source)))
            yield Block(line, self.kind, self.label, len(self.counts) or 1, link=link, key=self.key)
            self.label = self.key = ""
        elif self.counts and self.counts[-1] == 0:
            return  # definitions between \begin{thebibliography} and its first item print nothing
        elif len(lines := [" ".join(one.split()) for one in line.split(BREAK) if one.strip()]) > 1:
            yield from (Block(""), *map(Block, lines), Block(""))
        elif lines:
            yield Block(lines[0], BlockKind.paragraph)


def _printed_label(option: str, own: dict[str, str]) -> str:
    r"""What stands in brackets before the item. natbib's "Lo et al.(2019)Lo, Hung" is for citing, not printed, as is
    what chicago and apacite write with three arguments: \citeauthoryear{Lo, Hung}{Lo et al.}{2019}.
    """
    citing = _FOR_CITING.search(option)
    if citing and arguments(_COMMENT_END.sub("", option), citing.end(), 3)[0][2]:
        return ""
    label = plain(option, own)
    return "" if _NATBIB.search(label) or len(label) > 40 else label


_FOR_CITING = re.compile(r"\\citeauthoryear\s*(?=\{)")
_COMMENT_END = re.compile(r"%\s*\n")
_DIN = re.compile(r"\s*\\dinatlabel\s*(?=\{)")
"""The label that natdin prints."""


def _option(text: str, at: int) -> tuple[str | None, int]:
    """The optional argument at `at`, with braces and brackets inside, and where it ends."""
    start = at
    while start < len(text) and text[start].isspace():
        start += 1
    if start >= len(text) or text[start] != "[":
        return None, at
    depth = 0
    for found in re.compile(r"\\.|[{}\]]", re.DOTALL).finditer(text, start, start + 2_000):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}":
            depth -= 1
        elif found[0] == "]" and depth <= 0:
            return text[start + 1 : found.start()], found.end()
    return None, at


def _after_arguments(text: str, at: int, name: str) -> int:
    r"""Past what an environment takes: \begin{thebibliography}{99}, \begin{enumerate}[label=…]."""
    _, at = _option(text, at)
    if name in {"thebibliography", "multicols", "minipage"} or name in _TABLES:
        _, at = arguments(text, at, _TABLES.get(name, 1))
    elif measures := _MEASURES.match(text, at):
        at = measures.end()
    return at


def _braced(text: str, at: int) -> str:
    return text[at + 1 : closing(text, at)]
