"""Records printed in many styles, with their labels and with the damage that real lists have."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from refsdb.parse import labels
from training import house_styles, styles, styles_abroad
from training.bodies import body, group
from training.printed_counts import announced, extent, places, roman, row
from training.printed_dates import access, full_date, year
from training.printed_names import any_style, several
from training.printed_values import (
    LEADS,
    TAILS,
    edition,
    genre,
    identifier,
    journal,
    number_mark,
    pages,
    patent,
    remark,
    report,
    series,
    standard,
    title,
    working_paper,
)  # fmt: skip
from training.records import Record
from training.sets import Labelled
from training.styles import COMMON

ARTICLE = styles.ARTICLE + house_styles.ARTICLE + styles_abroad.ARTICLE
BOOK = styles.BOOK + house_styles.BOOK + styles_abroad.BOOK
CHAPTER = styles.CHAPTER + house_styles.CHAPTER + styles_abroad.CHAPTER
_FIELD = re.compile(r"\{(\w)\}")
_LETTERS = {
    labels.AUTHOR: "AB", labels.EDITOR: "E", labels.TITLE: "t", labels.CONTAINER: "jW", labels.DATE: "yD",
    labels.VOLUME: "v", labels.ISSUE: "i", labels.PAGE: "p", labels.PUBLISHER: "b", labels.PLACE: "lL",
    labels.SERIES: "k", labels.EDITION: "d", labels.IDENTIFIER: "u", labels.OTHER: "rR", labels.GENRE: "gG",
    labels.NUMBER: "fFSP", labels.NOTE: "Nx", labels.TRANSLATOR: "T",
}  # fmt: skip
_DIVIDED = 7  # letters of words that are divided at the end of a line
_LABELS = {letter: label for label, letters in _LETTERS.items() for letter in letters}
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
        rng = random.Random(f"{seed}/{record.id}")
        pieces = _print(_lent(record, stock, rng), rng, stock)
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
        container = (rng.choice(stock.books),)
    editor = record.editor or (rng.choice(stock.persons)[:3] if stock.persons else ())
    page = record.page or f"{rng.randrange(1, 400)}-{rng.randrange(401, 600)}"
    volume = str(rng.choice((rng.randrange(1, 40), rng.randrange(1, 300), rng.randrange(1, 9000))))
    return replace(
        record, kind="book" if kind == "book" else "chapter", place=place, publisher=publisher, container=container,
        editor=editor, page=page, volume=volume, issue="",
    )  # fmt: skip


def _print(record: Record, rng: random.Random, stock: Stock) -> list[Piece]:
    """The record in one style that has a place for what it holds, or nothing."""
    family = {"article": ARTICLE, "book": BOOK}.get(record.kind, CHAPTER)
    style = rng.choice(COMMON if record.kind == "article" and rng.random() < 0.35 else family)
    values = _values(record, style, rng, stock)
    for _ in range(6):
        pieces = _fill(style, values)
        if pieces:
            return pieces
        style = rng.choice(family)
        values = _values(record, style, rng, stock)
    return []


def _values(record: Record, style: str, rng: random.Random, stock: Stock) -> dict[str, str]:
    """Every field as the style prints it."""
    place = rng.choice(stock.imprints)[0] if stock.imprints else ""
    german = any(mark in style for mark in (" S. ", "Hrsg", "Hg", "Jg.", "in: "))
    names = any_style(rng)
    if re.search(r"\bal\b|others|u\. ?a", names.et_al) and german and rng.random() < 0.5:
        names = replace(names, et_al=" u. a.")
    editors = any_style(rng)
    authors = several(record.author, names) if record.author else ""
    if rng.random() < (0.04 if record.kind == "article" else 0.08):
        authors = body(rng)
    elif authors and rng.random() < 0.015:
        authors += group(rng)
    held = journal(record.container, rng)
    if held and record.kind == "article" and rng.random() < 0.06:
        held += row(rng)
    return {
        "A": authors,
        "E": several(record.editor, editors) if record.editor else "",
        "t": title(record.title, rng, book=style in BOOK or style in CHAPTER),
        "j": held,
        "y": year(record.year, rng),
        "D": full_date(record.year, rng),
        "v": roman(record.volume) if rng.random() < 0.05 else record.volume,
        "i": record.issue,
        "p": pages(record.page, rng),
        "b": record.publisher,
        "B": record.publisher,
        "T": several(record.editor, any_style(rng)) if record.editor else "",
        "x": extent(rng),
        "l": places(record.place or place, place, rng),
        "L": place,
        "k": series(rng),
        "F": f"RFC {rng.randrange(100, 9500)}",
        "S": standard(rng),
        "P": patent(rng),
        "N": remark(rng, rng.choice(stock.books) if stock.books else "", german=german),
        "W": working_paper(rng, german=german),
        "d": edition(rng, german=german),
        "u": identifier(record.doi, rng),
        "r": access(rng),
        "R": full_date(str(rng.randrange(1998, 2024)), rng, whole=True),
        "g": genre(rng, german=german),
        "G": report(rng, german=german),
        "f": f"{rng.choice(('', '', 'TR-', 'No. ', '2004-', 'WP/07/'))}{rng.randrange(1, 900)}",
    }


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
                pieces.append((_LABELS[text], values[text]) if n % 2 else (labels.OTHER, text))
    return pieces


def _damaged(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Missing and doubled blanks and stops, a number before it, words after it: as lists are."""
    change = rng.random()
    if change < 0.55:
        result = pieces
    elif change < 0.62:
        result = [
            (label, text.replace(", ", ",").replace(". ", ".")) if label == labels.OTHER else (label, text)
            for label, text in pieces
        ]
    elif change < 0.68:
        result = [(label, text.replace(": ", ":")) for label, text in pieces]
    elif change < 0.74:
        result = [
            (label, text.replace(".", "")) if label == labels.AUTHOR else (label, text)
            for label, text in pieces
        ]
    elif change < 0.79:
        result = [
            (label, text.replace("(", " (").replace("  ", " ")) if label == labels.OTHER else (label, text)
            for label, text in pieces
        ]
    elif change < 0.83:
        result = [
            (label, text.replace(",", "").replace(":", "")) if label == labels.OTHER else (label, text)
            for label, text in pieces
        ]
    elif change < 0.87:
        result = [(label, text.replace("“", '"').replace("”", '"')) for label, text in pieces]
    elif change < 0.91:
        result = [
            (label, text.replace("-", "–")) if label == labels.PAGE else (label, text)
            for label, text in pieces
        ]
    elif change < 0.94:
        result = [
            (label, text.replace("-", " - ")) if label == labels.PAGE else (label, text)
            for label, text in pieces
        ]
    elif change < 0.96 and len(pieces) > 7:
        result = pieces[: rng.randrange(6, len(pieces))]
    else:
        result = [(label, text.upper()) if label == labels.TITLE else (label, text) for label, text in pieces]
    result = _worn(announced(result, rng, rng.choice((0, 0, 0, 0.4))), rng)
    if rng.random() < 0.09:
        result = [(labels.MARK, number_mark(rng)), (labels.OTHER, " "), *result]
    if rng.random() < 0.04:
        result = [(labels.OTHER, rng.choice(LEADS)), *result]
    if rng.random() < 0.05:
        result = [*result, (labels.NOTE, rng.choice(TAILS))]
    if rng.random() < 0.2 and result[-1][0] == labels.OTHER:
        result = [*result[:-1], (labels.OTHER, result[-1][1].rstrip("."))]
    return [piece for piece in result if piece[1]]


def _worn(pieces: list[Piece], rng: random.Random) -> list[Piece]:
    """Damage of the way from the page: words divided at the end of a line, blanks before marks, quotes as commas."""
    change = rng.random()
    if change < 0.03:
        return [
            (label, _divided(text, rng)) if label in {labels.TITLE, labels.CONTAINER} else (label, text)
            for label, text in pieces
        ]
    if change < 0.045:
        return [
            (label, text.replace(",", " ,").replace(":", " :")) if label == labels.OTHER else (label, text)
            for label, text in pieces
        ]
    if change < 0.06:
        return [(label, text.replace("“", "‘").replace("”", "’")) for label, text in pieces]
    return pieces


def _divided(text: str, rng: random.Random) -> str:
    """One long word as it is where a line ended inside it: "Rund- schau"."""
    words = text.split(" ")
    long = [k for k, word in enumerate(words) if len(word) > _DIVIDED and word.isalpha()]
    if not long:
        return text
    k = rng.choice(long)
    cut = rng.randrange(3, len(words[k]) - 2)
    words[k] = f"{words[k][:cut]}- {words[k][cut:]}"
    return " ".join(words)


def _labelled(id_: str, pieces: list[Piece]) -> Labelled:
    spans = []
    at = 0
    for label, text in pieces:
        if label != labels.OTHER:
            spans.append((label, at, at + len(text)))
        at += len(text)
    return Labelled(id=id_, source="rendered", text="".join(text for _, text in pieces), pieces=tuple(spans))
