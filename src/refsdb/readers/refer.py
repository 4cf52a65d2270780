"""EndNote's tagged export (.enw): `%` and one sign begin a line, `%0` a record. RIS under shorter names."""

from __future__ import annotations

from collections.abc import Iterator

from refsdb.model import Bibliography, Broken, Record
from refsdb.readers.decode import decode
from refsdb.readers.ris import Tags, reference_of, unread

_TAGS = {
    "A": "AU",
    "E": "A2",
    "Y": "A4",
    "T": "TI",
    "J": "JO",
    "B": "T2",
    "S": "T3",
    "D": "PY",
    "8": "DA",
    "V": "VL",
    "N": "IS",
    "P": "SP",
    "I": "PB",
    "C": "CY",
    "7": "ET",
    "9": "M3",
    "R": "DO",
    "U": "UR",
    "@": "SN",
    "M": "AN",
    "G": "LA",
    "L": "ID",
    "F": "ID",
    "Z": "N1",
    "X": "AB",
    "K": "KW",
    "?": "A3",
    "!": "ST",
    "O": "N1",
    "+": "AD",
    ">": "L1",
}
_TYPES = {
    "journal article": "JOUR",
    "electronic article": "EJOUR",
    "magazine article": "MGZN",
    "newspaper article": "NEWS",
    "book": "BOOK",
    "edited book": "EDBOOK",
    "electronic book": "EBOOK",
    "book section": "CHAP",
    "conference paper": "CPAPER",
    "conference proceedings": "CPAPER",
    "thesis": "THES",
    "report": "RPRT",
    "government document": "GOVDOC",
    "web page": "ELEC",
    "blog": "BLOG",
    "encyclopedia": "ENCYC",
    "dictionary": "DICT",
    "dataset": "DATA",
    "computer program": "COMP",
    "patent": "PAT",
    "manuscript": "MANSCPT",
    "unpublished work": "UNPB",
}


def read(name: str, content: bytes) -> Bibliography:
    """The records of an .enw file. A record without `%0` is of an unknown type; lines before the first are none."""
    records, broken = [], []
    for place, text, tags in _blocks(decode(name, content)):
        if len(tags) > 1:
            reference = reference_of(tags)
            extra = unread(tags, reference)
            records.append(Record("".join(tags.get("ID", ())[:1]), reference, text, place, extra=extra))
        else:
            broken.append(Broken(place, text, "nothing but a type stands in it"))
    return Bibliography(name, "endnote", tuple(records), tuple(broken))


def _blocks(text: str) -> Iterator[tuple[int, str, Tags]]:
    """Each record: its 1-based line, its text, its values under RIS's tags."""
    lines: list[str] = []
    tags: Tags = {}
    place, tag = 0, ""
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if lines and (line.startswith("%0 ") or not line.strip()):
            yield place, "\n".join(lines), tags
            lines, tags = [], {}
        if not line.strip() or (not lines and not line.startswith("%")):
            continue
        place = place if lines else number
        lines.append(line)
        value = " ".join((line[3:] if line.startswith("%") else line).split())
        if line.startswith("%0"):
            tags["TY"] = [_TYPES.get(value.lower(), "GEN")]
        elif line.startswith("%"):
            tag = _TAGS.get(line[1:2], "")
            if tag and value:
                tags.setdefault(tag, []).append(value)
        elif tag in tags:
            tags[tag][-1] += f" {value}"
    if lines:
        yield place, "\n".join(lines), tags
