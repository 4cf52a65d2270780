"""The labelled sets: JSON lines with text, labels and the values they stand for."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TRAINED = {
    "anystyle-core.jsonl": ("anystyle",),
    "grobid.jsonl": ("grobid",),
    "extra.jsonl.gz": ("anystyle", "grobid", "linkedbooks"),
}
"""File -> the sources in it whose licence allows a model made of them to be shipped."""

MEASURED = ("excite-en.jsonl", "excite-de.jsonl", "rdmpage.jsonl", "parscit.jsonl")
"""Files that are never trained on."""

UNCLEAN = frozenset({"anystyle-bad", "anystyle-ugly"})
"""Sources whose labels are less clean: good enough to learn from, but what is right cannot be counted by them."""

HELD_OUT = 20  # one in so many of the trained sets is kept for measuring


@dataclass(frozen=True, slots=True)
class Labelled:
    """A citation; `pieces` are (label, start, end) in the text, `csl` the values, as README.md of the data says."""

    id: str
    source: str
    text: str
    pieces: tuple[tuple[str, int, int], ...]
    csl: dict[str, Any] = field(default_factory=dict)
    alt: dict[str, Any] = field(default_factory=dict)
    skip: tuple[str, ...] = ()
    doc: str = ""

    @property
    def held_out(self) -> bool:
        """Whether it is kept for measuring: by document where known, so that no list is on both sides."""
        place = self.doc or self.id
        return int(hashlib.sha256(f"{self.source}/{place}".encode()).hexdigest(), 16) % HELD_OUT == 0


def read(path: Path) -> Iterator[Labelled]:
    """The labelled citations of one file, in order."""
    for record in json_lines(path):
        yield _labelled(record)


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON lines, gzipped when its name ends in .gz."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return (json.loads(line) for line in text.split("\n") if line.strip())


def trained(folder: Path) -> list[Labelled]:
    """Everything in `folder` that the model may be made of, held-out part included."""
    return [
        item
        for name, sources in TRAINED.items()
        for item in read(folder / name)
        if item.source.split("-")[0] in sources
    ]


def _labelled(record: dict[str, Any]) -> Labelled:
    text = record["text"]
    pieces = []
    at = 0
    for label, segment in record["labels"]:
        start = text.find(segment, at)
        if start < 0:
            continue
        at = start + len(segment)
        pieces.append((label, start, at))
    return Labelled(
        id=record["id"],
        source=record["source"],
        text=text,
        pieces=tuple(pieces),
        csl=record.get("csl", {}),
        alt=record.get("alt", {}),
        skip=tuple(record.get("skip", ())),
        doc=record.get("doc", ""),
    )
