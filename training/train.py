"""The training run: which examples, in which order, into which file."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from refsdb.parse.tokens import Tokens
from training.invented import invented
from training.model import fit
from training.records import Record, containers, from_labelled, from_works, imprints
from training.render import Stock, render
from training.sets import Labelled, trained
from training.tags import tags_of, tokens_of


def train(folder: Path, works: list[Path], output: Path, rendered: int, parameters: dict[str, object]) -> None:
    """Make the model of the sets in `folder` and of `rendered` strings printed from `works`, and write it."""
    items = [item for item in trained(folder) if not item.held_out]
    fit(_examples(chain(items, printed(items, works, rendered))), output, parameters)


def printed(items: list[Labelled], works: list[Path], number: int) -> Iterator[Labelled]:
    """Strings rendered from records: of the labelled sets once each, of works `number` in all."""
    own = [record for record in map(from_labelled, items) if record]
    stock = Stock(
        imprints=imprints(items),
        books=containers(items),
        persons=sorted({record.author for record in own if record.kind != "article" and record.author}),
    )
    yield from render(own, stock, "own")
    yield from render(invented(number // 2), stock, "invented")
    yield from render(_sample(chain.from_iterable(map(from_works, works)), number), stock, "works")


def _sample(records: Iterator[Record], number: int) -> list[Record]:
    """`number` records spread over all of them, the same ones each time."""
    everything = list(records)
    chosen = random.Random("sample").sample(range(len(everything)), min(number, len(everything)))  # noqa: S311
    return [everything[i] for i in sorted(chosen)]


def _examples(items: Iterator[Labelled]) -> Iterator[tuple[Tokens, list[str]]]:
    for item in items:
        tokens = tokens_of(item.text)
        yield tokens, tags_of(item, tokens)
