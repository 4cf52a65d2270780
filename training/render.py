"""Records printed in many styles, with their labels and with the damage that real lists have."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refsdb.parse import labels as L
from training.printed_names import any_style, several
from training.printed_values import (
    access, edition, full_date, genre, identifier, journal, pages, report, series, title,
)  # fmt: skip
from training.records import Record
from training.sets import Labelled
from training.styles import ARTICLE, BOOK, CHAPTER

_FIELD = re.compile(r"\{(\w)\}")
_LABELS = {
    "A": L.AUTHOR, "E": L.EDITOR, "t": L.TITLE, "j": L.CONTAINER, "y": L.DATE, "D": L.DATE, "v": L.VOLUME,
    "i": L.ISSUE, "p": L.PAGE, "b": L.PUBLISHER, "l": L.PLACE, "k": L.SERIES, "d": L.EDITION, "u": L.IDENTIFIER,
    "r": L.OTHER, "R": L.OTHER, "g": L.GENRE, "G": L.GENRE, "f": L.NUMBER,
}  # fmt: skip
Piece = tuple[str, str]
"""(label, text)"""


@dataclass(frozen=True, slots=True)
class Stock:
    """What is lent to records that lack it: imprints, books that hold chapters, persons as editors."""

    imprints: Sequence[tuple[str, str]]
    books: Sequence[str]
    persons: Sequence[tuple[tuple[str, str], ...]]


def render(records: Sequence[Record], stock: Stock, seed: str) -> Iterator[Labelled]:
    """One labelled string per record; the same records and seed give the same strings."""
    for record in records:
        rng = random.Random(f"{seed}/{record.id}")  # noqa: S311
        pieces = _print(_lent(record, stock, rng), rng)
        if pieces:
            yield _labelled(record.id, _damaged(pieces, rng))


def _lent(record: Record, stock: Stock, rng: random.Random) -> Record:
    """The record with what its kind needs; some articles are printed as books and chapters."""
    kind = record.kind
    if kind == "article" and rng.random() < 0.42:
        kind = rng.choice(("book", "chapter"))
    if kind == "article":
        return record
    place, publisher = record.place, record.publisher
    if not (place and publisher) and stock.imprints:
        place, publisher = rng.choice(stock.imprints)
    container = record.container
    if kind != "book" and (record.kind == "article" or not container):
        container = (rng.choice(stock.books),) if stock.books and rng.random() < 0.5 else (rng.choice(stock.books),)
    editor = record.editor or (rng.choice(stock.persons)[:3] if stock.persons else ())
    page = record.page or f"{rng.randrange(1, 400)}-{rng.randrange(401, 600)}"
    volume = str(rng.randrange(1, 9000)) if kind != "book" else ""
    return replace(
        record, kind="book" if kind == "book" else "chapter", place=place, publisher=publisher, container=container,
        editor=editor, page=page, volume=volume, issue="",
    )  # fmt: skip


def _print(record: Record, rng: random.Random) -> list[Piece]:
    """The record in one style that has a place for what it holds, or nothing."""
    family = {"article": ARTICLE, "book": BOOK}.get(record.kind, CHAPTER)
    style = rng.choice(ARTICLE[:6] + ARTICLE[-1:]) if record.kind == "article" and rng.random() < 0.18 else rng.choice(family)
    values = _values(record, style, rng)
    for _ in range(6):
        pieces = _fill(style, values)
        if pieces:
            return pieces
        style = rng.choice(family)
        values = _values(record, style, rng)
    return []


def _values(record: Record, style: str, rng: random.Random) -> dict[str, str]:
    """Every field as the style prints it."""
    german = any(mark in style for mark in (" S. ", "Hrsg", "Hg", "Jg.", "in: "))
    names = any_style(rng)
    if re.search(r"\bal\b|others|u\. ?a", names.et_al) and german and rng.random() < 0.5:
        names = replace(names, et_al=" u. a.")
    editors = any_style(rng)
    cite = rng.random()
    values = {
        "A": several(record.author, names) if record.author else "",
        "E": several(record.editor, editors) if record.editor else "",
        "t": title(record.title, rng),
        "j": journal(record.container, rng),
        "y": record.year + (rng.choice("abc") if record.year and cite < 0.06 else ""),
        "D": full_date(record.year, rng),
        "v": record.volume,
        "i": record.issue,
        "p": pages(record.page, rng),
        "b": record.publisher,
        "l": record.place,
        "k": series(rng),
        "d": edition(rng, german=german),
        "u": identifier(record.doi, rng),
        "r": access(rng),
        "R": full_date(str(rng.randrange(1998, 2024)), rng, whole=True),
        "g": genre(rng, german=german),
        "G": report(rng, german=german),
        "f": f"{rng.choice(('', '', 'TR-', 'No. ', '2004-', 'WP/07/'))}{rng.randrange(1, 900)}",
    }
    return values


def _fill(style: str, values: dict[str, str]) -> list[Piece]:
    """The style's pieces; nothing when a field outside brackets is missing."""
    pieces: list[Piece] = []
    for k, part in enumerate(re.split(r"[⟨⟩]", style)):
        fields = _FIELD.findall(part)
        if any(not values[name] for name in fields):
            if k % 2:
                continue
            return []
        for n, text in enumerate(_FIELD.split(part)):
            if text:
                pieces.append((_LABELS[text], values[text]) if n % 2 else (L.OTHER, text))
    return pieces


def _damaged(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Missing and doubled blanks and stops, a number before it, words after it: as lists are."""
    change = rng.random()
    if change < 0.55:
        result = pieces
    elif change < 0.62:
        result = [(label, text.replace(", ", ",").replace(". ", ".")) if label == L.OTHER else (label, text) for label, text in pieces]
    elif change < 0.68:
        result = [(label, text.replace(": ", ":")) for label, text in pieces]
    elif change < 0.74:
        result = [(label, text.replace(".", "")) if label == L.AUTHOR else (label, text) for label, text in pieces]
    elif change < 0.79:
        result = [(label, text.replace("(", " (").replace("  ", " ")) if label == L.OTHER else (label, text) for label, text in pieces]
    elif change < 0.83:
        result = [(label, text.replace(",", "").replace(":", "")) if label == L.OTHER else (label, text) for label, text in pieces]
    elif change < 0.87:
        result = [(label, text.replace("“", '"').replace("”", '"')) for label, text in pieces]
    elif change < 0.91:
        result = [(label, text.replace("-", "–")) if label == L.PAGE else (label, text) for label, text in pieces]
    elif change < 0.94:
        result = [(label, text.replace("-", " - ")) if label == L.PAGE else (label, text) for label, text in pieces]
    elif change < 0.96 and len(pieces) > 7:
        result = pieces[: rng.randrange(6, len(pieces))]
    else:
        result = [(label, text.upper()) if label == L.TITLE else (label, text) for label, text in pieces]
    if rng.random() < 0.06:
        mark = rng.choice(("[{}]", "{}.", "({})", "{})", "{}"))
        result = [(L.MARK, mark.format(rng.randrange(1, 90))), (L.OTHER, " "), *result]
    if rng.random() < 0.04:
        result = [*result, (L.NOTE, rng.choice((" (in German)", " [in Russian]", " [PubMed]", " Review.", " Epub ahead of print.", " [CrossRef]", " Abstract.", " (Engl. Übers.)")))]
    if rng.random() < 0.2 and result[-1][0] == L.OTHER:
        result = [*result[:-1], (L.OTHER, result[-1][1].rstrip("."))]
    return [piece for piece in result if piece[1]]


def _labelled(id_: str, pieces: list[Piece]) -> Labelled:
    spans = []
    at = 0
    for label, text in pieces:
        if label != L.OTHER:
            spans.append((label, at, at + len(text)))
        at += len(text)
    return Labelled(id=id_, source="rendered", text="".join(text for _, text in pieces), pieces=tuple(spans))
