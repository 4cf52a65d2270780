"""BibTeX and BibLaTeX. bibtexparser finds the blocks; what it cannot read, and what it would lose, is told.

An entry that uses `crossref` or `xdata` takes from the other what it lacks. `@string` is put in; `@comment`,
`@preamble` and text between the entries are no records. What a preamble's macros print is read where they stand.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    Field,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)

from refsdb.model import Bibliography, Broken, Record, Remark
from refsdb.model.bibliography import ENTRY_TYPE
from refsdb.readers.bib_macros import SORTING, Macros, macros_of, printed
from refsdb.readers.bibfields import (
    PLACED,
    READ,
    TYPES,
    TYPES_OF_THEIR_OWN,
    address_apart,
    doubtful,
    fuller_dates,
    reference_of,
    without_text,
)
from refsdb.readers.decode import decode
from refsdb.text.journal_macros import with_names

_BRACE = re.compile(r"(?<!\\)[{}]")  # as bibtexparser counts them
_TORN = re.compile(r"^([ \t]*@)[ \t]*(\w+)([ \t]*\n[ \t\n]*|)(?=[{(])[{(]", re.MULTILINE)
_NO_COMMENT = re.compile(r"@comment\w", re.IGNORECASE)
_FIELD = re.compile(r"\s*,?\s*[A-Za-z][\w-]*\s*=\s*[{\"\d]")
_NAME = re.compile(r"[^\s#]*[^\W\d_][^\s#]*")
_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())
_WORD = re.compile(r"[^\s#{}\"]+")
_DEEPEST = 4  # an entry's parent's parent's parent
# What belongs to the one work alone: biblatex's list (manual, 2.4.1 and appendix B), and what would identify a
# chapter as its book.
_OWN = frozenset(
    "title subtitle titleaddon shorttitle sorttitle doi url urldate eprint eprinttype eprintclass archiveprefix "
    "primaryclass pmid pmcid pages pagetotal note abstract annotation annote keywords file label shorthand sortkey "
    "key ids crossref xref xdata entryset related".split()
)
# Names of BibLaTeX's that are read before those of BibTeX's for the same: not to be taken where these stand.
_SAME = {
    "journaltitle": "journal",
    "journalsubtitle": "journal",
    "location": "address",
    "institution": "school",
    "date": "year",
}
_OTHER_TYPES = frozenset(
    "misc set xdata commentary legal bibnote customa customb customc customd custome customf".split()
)
_PARTS = frozenset(
    "inbook incollection inproceedings conference suppbook suppcollection bookinbook inreference".split()
)


def read(name: str, content: bytes) -> Bibliography:
    """The entries of a .bib file. An entry whose key stands there before is kept all the same; of a field that stands
    in one twice the first counts, as it does for BibTeX. Both are remarked.
    """
    blocks = _blocks(decode(name, content).replace("\r\n", "\n").replace("\r", "\n"))
    strings = _strings(blocks)
    preambles = [block for block in blocks if isinstance(block, Preamble)]
    macros = {**SORTING, **macros_of("\n".join(_value(one.value, strings) or "" for one in preambles))}
    read: list[tuple[Entry, dict[str, str]]] = []
    broken: list[Broken] = []
    for before, block in zip([None, *blocks], blocks, strict=False):
        found = _read(block, strings, macros)
        if isinstance(found, tuple):
            read.append(found)
        elif found:
            broken.append(Broken(_place(block), block.raw or "", found))
        elif isinstance(block, ImplicitComment):
            if broken and before is not None and broken[-1].place == _place(before):
                broken[-1] = replace(broken[-1], text=f"{broken[-1].text}\n{block.raw}")  # the rest of it
            elif _FIELD.match(block.comment):
                broken.append(
                    Broken(_place(block), block.raw or "", "fields stand behind the end of an entry")
                )
    parents = {entry.key.lower(): values for entry, values in reversed(read)}
    records = tuple(_record(*found, parents) for found in read if not _no_reference(*found))
    first = {entry.key.lower(): entry for entry, _ in reversed(read)}
    remarks = [
        remark
        for entry, values in read
        for remark in (
            *_remarks(entry, first[entry.key.lower()]),
            *_undefined(entry.fields, entry.start_line, strings),
            *_without_text(entry, values),
            *_left_out(entry, values),
            *_said_wrong(entry, values, parents),
        )
    ]
    remarks += [
        remark for block in blocks if isinstance(block, String) for remark in _undefined([block], 0, strings)
    ]
    remarks += [Remark(_place(one), "@preamble is not kept: no export has its commands") for one in preambles]
    return Bibliography(name, "bibtex", records, tuple(broken), tuple(sorted(remarks, key=_line)))


def _record(entry: Entry, values: dict[str, str], parents: Mapping[str, Mapping[str, str]]) -> Record:
    kind = _kind(entry, values)
    values = address_apart(values)
    whole = _whole(kind, values, parents)
    reference = reference_of(kind, whole)
    aliases = tuple(alias for one in values.get("ids", "").split(",") if (alias := one.strip()))
    extra = {
        name: " ".join(text.split())
        for name, text in values.items()
        if (name not in READ or name in PLACED) and text.strip()
    }
    extra |= {name: " ".join(text.split()) for name, text in without_text(values).items()}
    extra |= fuller_dates(whole, reference)
    titles = values.get("title", ""), values.get("subtitle", "")
    if any(char in text for text in titles for char in "{$\\"):  # braces, commands and math
        extra["title"] = " ".join(titles[0].split())
    if kind in TYPES_OF_THEIR_OWN or (kind in {"mastersthesis", "phdthesis"} and "type" in values):
        extra[ENTRY_TYPE] = kind
    return Record(entry.key, reference, entry.raw or "", _place(entry), aliases, extra)


def _blocks(text: str) -> list[Block]:
    """The blocks in the order of the file. bibtexparser wants `@type{` on one line."""
    logger = logging.getLogger("bibtexparser")
    if not logger.handlers:  # what it would say on standard error, `Broken` says
        logger.addHandler(logging.NullHandler())
    blocks = parse_string(_TORN.sub(_mended, text), parse_stack=[]).blocks
    return [_commented(block) if isinstance(block, ExplicitComment) else block for block in blocks]


def _mended(found: re.Match[str]) -> str:
    """The brace behind its type, the line ends behind the brace: no line gets another number."""
    return f"{found[1]}{found[2]}{found.group()[-1]}{found[3]}"


def _commented(block: ExplicitComment) -> Block:
    """`@commented{…}` is an entry of jurabib's, but a comment to bibtexparser."""
    if not block.raw or not _NO_COMMENT.match(block.raw):
        return block
    text = "\n" * (block.start_line or 0) + "@misc" + block.raw[block.raw.index("{") :]
    entry = parse_string(text, parse_stack=[]).blocks[-1]
    if not isinstance(entry, Entry):
        return entry
    return Entry(block.raw[1:10], entry.key, entry.fields, start_line=entry.start_line, raw=block.raw)


def _read(block: Block, strings: Mapping[str, str], macros: Macros) -> tuple[Entry, dict[str, str]] | str:
    """An entry with its values; or why it cannot be read; "" for what is no entry."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        block = block.ignore_error_block or block
    if isinstance(block, ParsingFailedBlock):
        if (block.raw or "").lower().startswith(("@comment", "@preamble")):
            return ""
        reason = getattr(block.error, "abort_reason", str(block.error))
        return " ".join(reason.replace("`", "'").split()).rstrip(".")
    if not isinstance(block, Entry):
        return ""
    values = _values(block, strings)
    if not isinstance(values, str):
        values = {name: printed(text, macros) if "\\" in text else text for name, text in values.items()}
    return values if isinstance(values, str) else (block, values)


def _remarks(entry: Entry, first: Entry) -> Iterator[Remark]:
    """A key that is that of an entry before; fields that stand in the entry before and say something else there."""
    if first is not entry and entry.key:
        said = f"the key {entry.key} stands before, in line {_place(first)}; this entry is kept all the same"
        yield Remark(_place(entry), said)
    there: dict[str, str] = {}
    for field in entry.fields:
        name, said = field.key.lower(), " ".join(str(field.value).split())
        if there.setdefault(name, said) != said:
            line = (field.start_line or entry.start_line or 0) + 1
            yield Remark(line, f"{name} stands in {entry.key} twice; the first counts")


def _undefined(
    said: Iterable[Field | String], start: int | None, strings: Mapping[str, str]
) -> Iterator[Remark]:
    """The names that stand for a text that no @string gives: BibTeX drops them."""
    for one in said:
        value = str(one.value)
        if "#" not in value and value[:1] in {"{", '"'}:
            continue
        for name in _NAME.findall(_bare(value)):
            if name.lower() not in strings and name.lower() not in _MONTHS and with_names(name) == name:
                line = (one.start_line or start or 0) + 1
                yield Remark(line, f"no @string says what {name} is; it is kept as the text {name}")


def _bare(value: str) -> str:
    """What of a value stands outside braces and quotes."""
    rest, bare = value.strip(), ""
    while rest:
        if rest[0] in '{"' and (end := _end(rest)) > 0:
            rest = rest[end + 1 :]
        else:
            bare, rest = bare + rest[0], rest[1:]
    return bare


def _kind(entry: Entry, values: Mapping[str, str]) -> str:
    """The entry's type; one that nobody knows, with a journal, is an article's."""
    kind = entry.entry_type.lower()
    known = kind in TYPES or kind in _OTHER_TYPES
    return "article" if not known and ("journal" in values or "journaltitle" in values) else kind


def _said_wrong(
    entry: Entry, values: Mapping[str, str], parents: Mapping[str, Mapping[str, str]]
) -> Iterator[Remark]:
    """What the entry says that cannot be, or that is nowhere."""
    if _kind(entry, values) != entry.entry_type.lower():
        said = (
            f"@{entry.entry_type} is no type of entry; {entry.key}, which has a journal, is read as @article"
        )
        yield Remark(_place(entry), said)
    wrong = doubtful(values)
    for name in ("crossref", "xdata"):
        keys = [key.strip() for key in values.get(name, "").split(",") if key.strip()]
        if gone := [key for key in keys if key.lower() not in parents]:
            wrong[name] = f"names what is not in the file: {', '.join(gone)}"
    for name, what in wrong.items():
        yield Remark(_line_of(entry, name), f"{name} of {entry.key} {what}")


def _line_of(entry: Entry, name: str) -> int:
    """The line of the first field of that name."""
    lines = (field.start_line for field in entry.fields if field.key.lower() == name)
    return (next(lines, None) or entry.start_line or 0) + 1


def _no_reference(entry: Entry, values: Mapping[str, str]) -> str:
    """What an entry is that is no reference of its own; else ""."""
    kind = entry.entry_type.lower()
    if kind == "xdata":
        return "holds fields for other entries, which have them now"
    return "only names other entries" if kind == "set" and "title" not in values else ""


def _left_out(entry: Entry, values: Mapping[str, str]) -> Iterator[Remark]:
    if what := _no_reference(entry, values):
        yield Remark(
            _place(entry), f"@{entry.entry_type} {entry.key} {what}; it is no reference and left out"
        )


def _without_text(entry: Entry, values: Mapping[str, str]) -> Iterator[Remark]:
    """Fields that hold nothing but commands that are not known."""
    for name, text in without_text(values).items():
        said = f"{name} of {entry.key} has no text, only commands; it is kept as it stands: "
        yield Remark(_line_of(entry, name), said + " ".join(text.split()))


def _line(remark: Remark) -> int:
    return remark.place


def _place(block: Block) -> int:
    return (block.start_line or 0) + 1


def _strings(blocks: list[Block]) -> dict[str, str]:
    strings: dict[str, str] = {}
    for block in blocks:
        string = block.ignore_error_block if isinstance(block, DuplicateBlockKeyBlock) else block
        if isinstance(string, String):  # said twice, the last word counts
            strings[string.key.lower()] = _value(string.value, strings) or ""
    return strings


def _values(entry: Entry, strings: Mapping[str, str]) -> dict[str, str] | str:
    """The entry's fields, or why they cannot be told. Of two that differ in case only the first counts."""
    values: dict[str, str] = {}
    for field in entry.fields:
        if "{" in field.key or any(char.isspace() for char in field.key):
            return f"a comma is missing before {field.key.split()[-1]}"
        value = _value(str(field.value), strings)
        if value is None:
            return f"the value of {field.key} is not whole: a comma or a brace is missing"
        values.setdefault(field.key.lower(), value)
    return values


def _value(raw: str, strings: Mapping[str, str]) -> str | None:
    """A value's text: braces, quotes, numbers and @string names, joined by #. None when it is none."""
    parts: list[str] = []
    rest = raw.strip()
    while rest:
        if rest[0] in '{"':
            end = _end(rest)
            if end < 0:
                return None
            parts.append(rest[1:end])
            rest = rest[end + 1 :].lstrip()
        else:
            word = _WORD.match(rest)
            if word is None:
                return None
            parts.append(strings.get(word.group().lower(), word.group()))
            rest = rest[word.end() :].lstrip()
        if not rest:
            break
        if rest[0] != "#":
            return None
        rest = rest[1:].lstrip()
    return "".join(parts)


def _end(text: str) -> int:
    """Where the brace or quote that `text` begins with is closed, or -1."""
    quoted, depth = text[0] == '"', 0
    for mark in re.finditer(r'(?<!\\)[{}"]', text[1:]) if quoted else _BRACE.finditer(text):
        char = mark.group()
        if char == "{":
            depth += 1
        elif char == "}":
            depth -= 1
        if not depth and (char == '"' or not quoted):
            return mark.start() + quoted
    return -1


def _whole(
    kind: str, values: Mapping[str, str], entries: Mapping[str, Mapping[str, str]], depth: int = _DEEPEST
) -> Mapping[str, str]:
    """The fields of an entry with those that it takes from others."""
    sources = [
        key for key in [*values.get("xdata", "").split(","), values.get("crossref", "")] if key.strip()
    ]
    if not depth or not sources:
        return values
    whole = dict(values)
    for key in sources:
        parent = entries.get(key.strip().lower())
        if parent is None or parent is values:
            continue
        given = _whole(kind, parent, entries, depth - 1)
        given = {name: text for name, text in given.items() if _SAME.get(name) not in whole}
        if key != values.get("crossref", ""):
            whole = given | whole
            continue
        if kind in _PARTS and "booktitle" not in whole and "title" in given:
            whole["booktitle"] = given["title"]
            if "subtitle" in given:
                whole["booksubtitle"] = given["subtitle"]
        elif kind == "article" and "title" in given and "journal" not in whole:
            whole.setdefault("journaltitle", given["title"])
        whole = {name: text for name, text in given.items() if name not in _OWN} | whole
    return whole
