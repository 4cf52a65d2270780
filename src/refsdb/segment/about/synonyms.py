"""Other names of the entry's subject: the list after a heading "Synonym(s)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refsdb.model import BlockKind
from refsdb.segment.headings import ends_list
from refsdb.segment.joining import join
from refsdb.segment.lines import Line

LONGEST = 120
"""Characters of a synonym; a longer one is a sentence."""

MOST = 40
"""Lines that a list of synonyms may have."""

_BULLET = re.compile(r"[-–—*•·▪]\s+")
_HEADING = re.compile(
    r"(?:synonym(?:\(s\)|s|e|\(e\)|en)?|synonyme\(s\)|synonymes?|sinónimos?|sinonimi?|sinônimos?|also "
    r"known as|other names|"
    r"andere bezeichnungen|autres noms|otros nombres|синонимы?|同义词|異名)\s?(?P<colon>[:：])?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)


def synonyms_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """The synonyms in the order printed, without repeats; () where there is no such heading."""
    for at, line in enumerate(lines):
        found = _HEADING.match(line.text) if len(line.text) < 2000 else None
        if not found:
            continue
        if found["rest"] and not found["colon"]:
            continue  # "Synonyms are used …": a sentence
        texts = [found["rest"]] if found["rest"] else _below(lines, at + 1)
        if synonyms := _cut(texts):
            return synonyms
    return ()


def _below(lines: Sequence[Line], at: int) -> list[str]:
    """The paragraph below the heading, or the bullets there."""
    bulleted = at < len(lines) and bool(_BULLET.match(lines[at].text))
    texts: list[str] = []
    for index in range(at, min(at + MOST, len(lines))):
        line = lines[index]
        bullet = _BULLET.match(line.text)
        if bool(bullet) is not bulleted or (texts and not bulleted and (line.gap or line.whole)):
            break
        if ends_list(line) or line.kind is BlockKind.heading:
            break
        texts.append(f"{line.text[bullet.end() :]};" if bullet else line.text)
    return texts


def _cut(texts: Sequence[str]) -> tuple[str, ...]:
    text = join(texts)
    separator = ";" if ";" in text else ","
    parts = [part.strip(" .;") for part in text.split(separator)]
    if any(len(part) > LONGEST for part in parts):
        return ()
    return tuple(dict.fromkeys(part for part in parts if part))
