"""Other names of the entry's subject: the list after a heading "Synonym(s)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refsdb.segment.headings import ends_list, heading_like
from refsdb.segment.joining import join
from refsdb.segment.lines import Line
from refsdb.segment.marks import mark

LONGEST = 120
"""Characters of a synonym; a longer one is a sentence."""

_HEADING = re.compile(
    r"(?:synonym(?:\(s\)|s|e|\(e\)|en)?|synonyme\(s\)|synonymes?|sinónimos?|sinonimi?|sinônimos?|also known as|other names|"
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
    first = mark(lines[at]) if at < len(lines) else None
    texts: list[str] = []
    for index in range(at, min(at + 40, len(lines))):
        line = lines[index]
        seen = mark(line)
        if first:
            if not seen or seen.style is not first.style:
                break
            texts.append(seen.rest + ";")
        elif texts and (line.gap or line.whole):
            break
        else:
            if ends_list(line) or (not texts and line.whole and heading_like(line) and line.level):
                break
            texts.append(line.text)
    return texts


def _cut(texts: Sequence[str]) -> tuple[str, ...]:
    text = join(texts)
    separator = ";" if ";" in text else ","
    parts = [part.strip(" .;") for part in text.split(separator)]
    if any(len(part) > LONGEST for part in parts):
        return ()
    return tuple(dict.fromkeys(part for part in parts if part))
