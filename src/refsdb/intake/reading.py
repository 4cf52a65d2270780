"""Documents in, articles with parsed citations out. A file that cannot be read is a value too."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

from refsdb.errors import InputError
from refsdb.model import Article, Citation, Document, Parsed
from refsdb.parse import parse_all
from refsdb.readers import read
from refsdb.segment import read_through, segment, with_authors
from refsdb.text.identifiers import is_doi

LONG = 2_000_000  # characters of a document whose list may take seconds to cut
LINKED = 0.99
"""Confidence of a DOI that a link leads to: publishers' links go astray now and then."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's article, and what was read from each of its citations, in the same order.

    Where a dash or "Ders." stands for the author of the citation before, the reference has that author; the text
    stays as printed. A DOI that stands in a link only is the reference's as well.
    """

    article: Article
    parsed: tuple[Parsed, ...]


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that gave nothing, and why."""

    file: str
    error: InputError


def extract(files: Iterable[str], *, stdin: bytes | None = None) -> Iterator[Extracted | Failure]:
    """Read each file, find its list, parse its citations; "-" is `stdin`. One value a file, in the same order.

    A document without a list is a Failure whose error is NoCitationList.
    """
    for file in files:
        try:
            yield _extract(_read(file, stdin))
        except InputError as error:
            yield Failure(file_name(file), error)


def extract_entry(file: str, *, stdin: bytes | None = None, jobs: int = 1) -> Extracted:
    """Like `extract` for one file, but a document without a list is an article without citations.

    A long list is parsed in `jobs` processes. Raises InputError when the file cannot be read.
    """
    articles: list[Article] = []
    document = _read(file, stdin)
    long = sum(len(block.text) for block in document.blocks) > LONG

    def texts() -> Iterator[str]:
        articles.append((yield from read_through(document)))

    # a long list is parsed while it is still being cut
    parsed = _parsed(with_authors(texts()), jobs, long=long)
    return _together(articles, parsed)[0]


def segmented(file: str, content: bytes) -> Article:
    """The article in one file that was read already, its citations not parsed yet. Raises InputError."""
    return segment(_named(read(file, content)))


def parsed_together(articles: Sequence[Article]) -> list[Extracted]:
    """The articles with what their citations say: read together, the citations of many short lists cost less."""
    return _together(articles, {})


def _together(articles: Sequence[Article], parsed: Mapping[str, Parsed]) -> list[Extracted]:
    """The same, where some texts were `parsed` before."""
    texts = [_texts(article.citations) for article in articles]
    parsed = {**parsed, **_parsed(text for text in chain.from_iterable(texts) if text not in parsed)}
    return [
        Extracted(
            article,
            tuple(
                _as_linked(replace(parsed[text], text=citation.text), citation)
                for text, citation in zip(mine, article.citations, strict=True)
            ),
        )
        for mine, article in zip(texts, articles, strict=True)
    ]


def _parsed(texts: Iterable[str], jobs: int = 1, *, long: bool = False) -> dict[str, Parsed]:
    """What each text says; what is printed again is not read again."""
    return {parsed.text: parsed for parsed in parse_all(_once(texts), jobs, long=long)}


def _once(texts: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for text in texts:
        if text not in seen:
            seen.add(text)
            yield text


def _texts(citations: Sequence[Citation]) -> tuple[str, ...]:
    """What is read for each citation: its text with its authors; for a work named again the text that names it."""
    texts = tuple(with_authors(citation.text for citation in citations))
    return tuple(
        texts[one.again - 1] if one.again else text for one, text in zip(citations, texts, strict=True)
    )


def _read(file: str, stdin: bytes | None) -> Document:
    return _named(read(file, stdin) if file == "-" else read(Path(file)))


def _named(document: Document) -> Document:
    return replace(document, source=file_name(document.source))


def file_name(file: str) -> str:
    """A file's name as text: bytes of it that are no UTF-8 are spelled out, as no library can hold them."""
    return os.fsencode(file).decode("utf-8", "backslashreplace")


def _extract(document: Document) -> Extracted:
    return parsed_together([segment(document)])[0]


def _as_linked(parsed: Parsed, citation: Citation) -> Parsed:
    """With the DOI or the address that a link of the citation leads to, where none is printed."""
    link, reference = citation.link, parsed.reference
    name = "doi" if is_doi(link) else "url"
    if not link or reference.doi or getattr(reference, name):
        return parsed
    linked: dict[str, Any] = {name: link}
    return replace(
        parsed, reference=replace(reference, **linked), confidence={**parsed.confidence, name: LINKED}
    )
