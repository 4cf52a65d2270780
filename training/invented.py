"""Titles of our own making in languages that the sets have little of, with the places and journals to go with them.

The words are plain nouns and adjectives; what they teach is how titles in a language look, and which prepositions
and articles belong to a title. Places, publishers and journals are facts.
"""

from __future__ import annotations

import random
import tomllib
from dataclasses import dataclass
from pathlib import Path

from training.records import Record


@dataclass(frozen=True, slots=True)
class Tongue:
    """Words and patterns of one language; N (n: small) is a noun, A an adjective with a noun, L a land."""

    weight: int
    nouns: tuple[str, ...]
    pairs: tuple[str, ...]
    lands: tuple[str, ...]
    patterns: tuple[str, ...]
    journals: tuple[str, ...]
    imprints: tuple[tuple[str, str], ...]
    families: tuple[str, ...]
    given: tuple[str, ...]
    bodies: tuple[str, ...]


def tongue(path: Path) -> Tongue:
    """The words of one file of `tongues/`."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    weight = data.pop("weight")
    lists = {name: tuple(" ".join(item.split()) for item in text.split(";")) for name, text in data.items()}
    pairs = (imprint.split(": ") for imprint in lists.pop("imprints"))
    return Tongue(weight=weight, imprints=tuple((place, publisher) for place, publisher in pairs), **lists)


TONGUES = tuple(tongue(path) for path in sorted((Path(__file__).parent / "tongues").glob("*.toml")))


def invented(number: int) -> list[Record]:
    """`number` records of works that do not exist, the same ones each time."""
    rng = random.Random("invented")
    return [_record(i, rng) for i in range(number)]


def _record(i: int, rng: random.Random) -> Record:
    tongue = rng.choices(TONGUES, [tongue.weight for tongue in TONGUES])[0]
    kind = rng.choice(("article", "book", "book", "chapter", "chapter"))
    place, publisher = rng.choice(tongue.imprints)
    year = rng.choice(
        (
            rng.randrange(1960, 2022),
            rng.randrange(1985, 2018),
            rng.randrange(1780, 1960) if rng.random() < 0.3 else 2001,
        )
    )
    first = rng.randrange(1, 700)
    author: tuple[tuple[str, str], ...] = _persons(tongue, rng)
    if rng.random() < 0.08:
        author = ((rng.choice(tongue.bodies), ""),)
    return Record(
        id=f"invented-{i}",
        kind=kind,
        author=author,
        editor=_persons(tongue, rng) if kind != "article" else (),
        title=_title(tongue, rng),
        container=(rng.choice(tongue.journals),) if kind == "article" else (_title(tongue, rng),),
        year=str(year),
        volume=str(rng.randrange(1, 70)) if rng.random() < 0.85 else str(rng.randrange(1960, 2020)),
        issue=rng.choice(("", *map(str, range(1, 13)), "1-2", "3/4")),
        page=f"{first}-{first + rng.randrange(1, 45)}",
        publisher=publisher,
        place=place,
    )


def _persons(tongue: Tongue, rng: random.Random) -> tuple[tuple[str, str], ...]:
    number = rng.choice((1, 1, 1, 1, 2, 2, 3, 4))
    families = (
        tongue.given if rng.random() < 0.04 else tongue.families
    )  # "Martin, Peter": both are given names too
    return tuple((rng.choice(families), rng.choice(tongue.given)) for _ in range(number))


def _title(tongue: Tongue, rng: random.Random) -> str:
    """A pattern with its N, n, A and L filled; sometimes two patterns joined."""
    text = _filled(rng.choice(tongue.patterns), tongue, rng)
    form = rng.random()
    if form < 0.25:
        text += rng.choice((". ", ": ", " – ")) + _filled(rng.choice(tongue.patterns), tongue, rng)
    elif form < 0.32:
        text += rng.choice((" 1945-1989", " 1890–1914", " (1918–1933)", " seit 1990", " 2000"))
    return text


def _filled(pattern: str, tongue: Tongue, rng: random.Random) -> str:
    words = []
    for word in pattern.split(" "):
        core = word.rstrip(".,:;?!")
        tail = word[len(core) :]
        if core in {"N", "n"}:
            noun = rng.choice(tongue.nouns)
            core = noun if core == "n" else noun[:1].upper() + noun[1:]
        elif core == "A":
            pair = rng.choice(tongue.pairs)
            core = pair[:1].upper() + pair[1:]
        elif core == "L":
            core = rng.choice(tongue.lands)
        words.append(core + tail)
    text = " ".join(words)
    return text[:1].upper() + text[1:]
