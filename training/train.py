"""The training run: which examples, in which order, into which file."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from refsdb.parse.confidence import FILE as CONFIDENCE
from refsdb.parse.lexicon import FILE as LEXICON
from refsdb.parse.network import FILE as MODEL
from refsdb.parse.network import write
from refsdb.parse.tokens import Tokens
from training.calibrate import calibrate
from training.invented import invented
from training.lexicon import count, lexicon, names, odds
from training.records import Record, containers, from_labelled, from_works, imprints
from training.render import Stock, render
from training.sets import UNCLEAN, Labelled, trained
from training.tags import tags_of, tokens_of
from training.unknown import hidden

RUNS = (("", 16_000), *((str(seed), 8_000) for seed in range(1, 8)))
"""What a network sees, each time with all labelled sets: a seed for what is printed and how, and how many strings are
printed of works, and of invented ones.
"""
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "refsdb" / "parse"


def words(works: list[Path], journals: list[Path]) -> None:
    """Write what words mostly are, counted over works and lists of journals, into the package."""
    counts = count(chain.from_iterable(map(from_works, works)))
    (PACKAGE / LEXICON).write_text(lexicon(counts, odds(counts, names(journals))), encoding="utf-8")


def member(folder: Path, works: list[Path], seed: int, output: Path) -> None:
    """Make one of the networks that speak together; each seed gives another.

    Those of odd seeds are shown less of each word: what one has not seen the other has.
    """
    from training.network import Plan, examples, fit  # JAX takes a while to load

    plan = Plan(size=96, near=24, dropped=0.2, steps=10_000, seed=seed)
    if seed % 2:
        plan = replace(plan, hidden=0.3, missed=0.1)
    _write(fit(examples(_shown(folder, works, RUNS)), plan), output)


def pupil(folder: Path, works: list[Path], teachers: list[Path], output: Path) -> None:
    """Make a network that learns what the `teachers`, made by `member`, say together."""
    from training.network import Plan, examples, fit
    from training.teachers import taught

    plan = Plan(size=96, near=24, dropped=0.1, steps=12_000, seed=0)
    given = examples(_shown(folder, works, RUNS))
    _write(fit(given, plan, taught(given, [_read(path) for path in teachers])), output)


def same(folder: Path, works: list[Path]) -> bool:
    """Whether a run today would learn from the same as the model of the package did; minutes in place of an hour."""
    from training.network import SHOWN, examples

    return np.array_equal(
        _read(PACKAGE / MODEL).get(SHOWN, np.zeros(0)), examples(_shown(folder, works, RUNS)).digest()
    )


def join(members: list[Path], folder: Path, output: Path) -> None:
    """Make the model of its members, and the table of confidence where it is the one of the package."""
    from training.network import joined

    _write(joined([_read(path) for path in members]), output)
    if output.resolve() == PACKAGE / MODEL:
        calibrate_shipped(folder)


def _write(arrays: Mapping[str, NDArray[Any]], path: Path) -> None:
    with path.open("wb") as stream:
        write(arrays, stream)


def _read(path: Path) -> dict[str, NDArray[Any]]:
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def calibrate_shipped(folder: Path) -> None:
    """Fit the table of confidence for the model of the package, on the held-out part of the cleanly labelled sets."""
    held = (item for item in trained(folder) if item.held_out and item.source not in UNCLEAN)
    calibrate(held, PACKAGE / CONFIDENCE)


def _shown(
    folder: Path, works: list[Path], runs: Iterable[tuple[str, int]]
) -> Iterator[tuple[Tokens, list[str]]]:
    items = [item for item in trained(folder) if not item.held_out]
    known = list(chain.from_iterable(map(from_works, works)))
    own = [record for record in map(from_labelled, items) if record]
    for seed, number in runs:
        yield from _examples(chain(items, printed(items, own, known, number, seed)), seed)


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
