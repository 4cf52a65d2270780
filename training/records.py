"""Works as flat records to print: from work records, and from the labelled strings themselves.

A record made of a labelled string is printed again in other styles, so that what is rare in one style (books,
chapters, editors) is seen in many.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refsdb.model.work import Work
from refsdb.parse.fields.numbers import read_number
from refsdb.parse.fields.pages import read_pages
from refsdb.parse.fields.plain import tidy
from refsdb.parse.names import people
from training.sets import Labelled, json_lines

_SCRIPT = re.compile(r"</?(?:sub|sup|inf)\b[^<>]*>", re.IGNORECASE)
Person = tuple[str, str]
"""(family name with its particle, given names or initials as known)"""


@dataclass(frozen=True, slots=True)
class Record:
    """What is known of one work; absent is ""."""

    id: str
    kind: str
    author: tuple[Person, ...] = ()
    editor: tuple[Person, ...] = ()
    title: str = ""
    container: tuple[str, ...] = ()
    year: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    place: str = ""
    doi: str = ""


def from_works(path: Path) -> Iterator[Record]:
    """One record per line of Crossref works (JSON lines, .gz or not) that has a title or a journal."""
    kinds = {"journal-article": "article", "book-chapter": "chapter", "proceedings-article": "paper"}
    for line in json_lines(path):
        work = Work.from_record(_flat(line))
        if not work.titles or len(work.title) > 300:
            continue
        yield Record(
            id=work.doi,
            kind=kinds.get(work.type, "article"),
            author=tuple((n.family or n.literal, n.given) for n in work.author),
            title=work.title.rstrip("."),
            container=work.containers[:2],
            year=str(work.years[0]) if work.years else "",
            volume=work.volume,
            issue=work.issue,
            page=work.page or work.article_number,
            publisher=work.publisher,
            doi=work.doi,
        )


def _flat(line: dict[str, Any]) -> dict[str, Any]:
    """The record with its titles as lists mostly print them: CO2, without low and high characters."""
    titles = [_SCRIPT.sub("", str(title)) for title in line.get("title") or ()]
    return {**line, "title": titles}


def from_labelled(item: Labelled) -> Record | None:
    """The record that a labelled string prints, None where its parts are not clear."""
    if not {"title", "year"} <= item.csl.keys() or {"author", "editor"} & set(item.skip):
        return None
    if re.search(r"\b[Ii]n:? ", tidy(item.csl["title"])[:5]):
        return None
    texts: dict[str, str] = {}
    for label, start, end in item.pieces:
        texts.setdefault(label, item.text[start:end])
    author = _persons(texts.get("author", ""))
    editor = _persons(texts.get("editor", ""))
    if not author and not editor:
        return None
    csl = item.csl
    container = csl.get("container-title", "")
    kind = "article" if "journal" in texts else ("chapter" if container else "book")
    return Record(
        id=item.id,
        kind=kind,
        author=author,
        editor=editor,
        title=tidy(csl["title"]),
        container=(container,) if container else (),
        year=str(csl["year"]),
        volume=read_number(str(csl.get("volume", ""))) if "volume" not in item.skip else "",
        issue=read_number(str(csl.get("issue", ""))) if "issue" not in item.skip else "",
        page=read_pages(str(csl.get("page", ""))) if "page" not in item.skip else "",
        publisher=tidy(csl.get("publisher", "")),
        place=tidy(csl.get("publisher-place", "")),
        doi=csl.get("DOI", ""),
    )


def _persons(text: str) -> tuple[Person, ...]:
    names, _ = people(text)
    if any(name.literal or not name.given or len(name.family) < 2 for name in names):
        return ()
    return tuple((name.surname, name.given) for name in names)


def imprints(items: list[Labelled]) -> list[tuple[str, str]]:
    """The (place, publisher) pairs that the labelled sets print."""
    pairs = {
        (tidy(item.csl["publisher-place"]), tidy(item.csl["publisher"]))
        for item in items
        if item.csl.get("publisher-place") and item.csl.get("publisher")
    }
    return sorted(pair for pair in pairs if all(2 < len(part) < 60 for part in pair))


def containers(items: list[Labelled]) -> list[str]:
    """Books and proceedings in which something appeared, as the labelled sets print them."""
    found = set()
    for item in items:
        name = item.csl.get("container-title", "")
        if 12 < len(name) < 160 and {"booktitle", "container-title"} & {label for label, _, _ in item.pieces}:
            found.add(tidy(name))
    return sorted(found)
