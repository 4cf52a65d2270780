"""The reference data that Zotero and Mendeley leave in the fields of a Word file's citations: CSL-JSON.

The form of such a field is "ADDIN ZOTERO_ITEM CSL_CITATION {…}" (Zotero) or "ADDIN CSL_CITATION {…}" (Mendeley), its
schema that of the Citation Style Language (csl-citation.json).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from refsdb.readers.rendered import Rendered, people

SIGN = "CSL_CITATION"
MOST = 5_000
"""References that are read from one file."""


def cited_lines(instructions: Iterable[str]) -> Iterator[str]:
    """Each cited reference as a line, once, in the order in which they are cited first."""
    seen: set[str] = set()
    for instruction in instructions:
        for item in _items(instruction):
            line = _rendered(item).line()
            if line and line not in seen and len(seen) < MOST:
                seen.add(line)
                yield line


def _items(instruction: str) -> Iterator[dict[str, Any]]:
    _, sign, text = instruction.partition(SIGN)
    start = text.find("{")
    if not sign or start < 0:
        return
    try:
        citation, _ = json.JSONDecoder().raw_decode(text[start:])
    except (ValueError, RecursionError):
        return
    cited = citation.get("citationItems") if isinstance(citation, dict) else None
    for one in cited if isinstance(cited, list) else []:
        data = one.get("itemData") if isinstance(one, dict) else None
        if isinstance(data, dict):
            yield data


def _rendered(item: dict[str, Any]) -> Rendered:
    container = _text(item, "container-title")
    journal = container if _text(item, "type").startswith("article") or not container else ""
    return Rendered(
        author=people(_names(item.get("author"))),
        editor=people(_names(item.get("editor")), editors=True),
        year=_year(item.get("issued")),
        title=_text(item, "title"),
        journal=journal,
        book="" if journal else container,
        volume=_text(item, "volume"),
        number=_text(item, "issue"),
        pages=_text(item, "page"),
        place=_text(item, "publisher-place"),
        publisher=_text(item, "publisher"),
        doi=_text(item, "DOI"),
        isbn=_text(item, "ISBN"),
        url=_text(item, "URL"),
    )


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name, "")
    return " ".join(str(value).split()) if isinstance(value, str | int) else ""


def _names(value: object) -> list[str]:
    names = []
    for one in value if isinstance(value, list) else []:
        if isinstance(one, dict):
            particle = _text(one, "non-dropping-particle") or _text(one, "dropping-particle")
            family = f"{particle} {_text(one, 'family')}".strip()
            given = _text(one, "given")
            name = _text(one, "literal") or (f"{family}, {given}" if family and given else family or given)
            names += [name] if name else []
    return names


def _year(value: object) -> str:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    return str(first[0]) if isinstance(first, list) and first and first[0] else ""
