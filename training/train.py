"""The training run: which examples, in which order, into which file."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from refsdb.parse.confidence import FILE as CONFIDENCE
from refsdb.parse.lexicon import FILE as LEXICON
from refsdb.parse.model_file import FILE as MODEL
from refsdb.parse.model_file import write
from refsdb.parse.tokens import Tokens
from training.calibrate import calibrate
from training.invented import invented
from training.lexicon import count, lexicon, names, odds
from training.model import fit, joined, mean
from training.records import Record, containers, from_labelled, from_works, imprints
from training.render import Stock, render
from training.sets import Labelled, trained
from training.tags import tags_of, tokens_of
from training.unknown import hidden

RUNS = (("", 16_000), ("1", 8_000))
"""Sets of weights that are trained, of which the mean is shipped: a seed for what is printed and how, and how many
strings are printed of works, and of invented ones. Two are better together than each alone.
"""
MORE = tuple((str(seed), 8_000) for seed in range(2, 8))
"""What is printed for the network beside all these: it learns more from more."""
SHARE = 0.7
"""The network's part in what is said for a label."""
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "refsdb" / "parse"


def train(
    folder: Path,
    works: list[Path],
    journals: list[Path],
    output: Path,
    parameters: dict[str, object],
) -> None:
    """Make lexicon, model and table of confidence.

    From the sets in `folder` and strings printed from `works`; the model goes to `output`, the two
    small tables into the package.
    """
    from training import network  # JAX takes a while to load

    items = [item for item in trained(folder) if not item.held_out]
    known = list(chain.from_iterable(map(from_works, works)))
    counts = count(known)
    (PACKAGE / LEXICON).write_text(lexicon(counts, odds(counts, names(journals))), encoding="utf-8")
    own = [record for record in map(from_labelled, items) if record]

    def shown(runs: Iterable[tuple[str, int]]) -> Iterator[tuple[Tokens, list[str]]]:
        for seed, number in runs:
            yield from _examples(chain(items, printed(items, own, known, number, seed)), seed)

    weights = mean([fit(shown([run]), parameters) for run in RUNS])
    examples = network.examples(shown((*RUNS, *MORE)), weights.labels)
    arrays, steps = network.fit(examples, len(weights.labels), network.Plan())
    with output.open("wb") as stream:
        write(joined(weights, arrays, steps, SHARE), stream)
    if output.resolve() == PACKAGE / MODEL:
        calibrate_shipped(folder)


def calibrate_shipped(folder: Path) -> None:
    """Fit the table of confidence for the model of the package, on the held-out part of the sets."""
    calibrate((item for item in trained(folder) if item.held_out), PACKAGE / CONFIDENCE)


def printed(
    items: list[Labelled], own: list[Record], known: list[Record], number: int, seed: str
) -> Iterator[Labelled]:
    """Strings rendered from records: of the labelled sets once each, `number` of works, as many invented."""
    stock = Stock(
        imprints=imprints(items),
        books=containers(items),
        persons=sorted({record.author for record in own if record.kind != "article" and record.author}),
    )
    yield from render(own, stock, f"own{seed}")
    yield from render(invented(number), stock, f"invented{seed}")
    chosen = random.Random(f"sample{seed}").sample(range(len(known)), min(number, len(known)))
    yield from render([known[i] for i in sorted(chosen)], stock, f"works{seed}")


def _examples(items: Iterator[Labelled], seed: str) -> Iterator[tuple[Tokens, list[str]]]:
    for item in items:
        tokens = tokens_of(item.text)
        yield hidden(tokens, f"{item.id}{seed}"), tags_of(item, tokens)
