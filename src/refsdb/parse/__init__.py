"""Citation text -> reference with confidence per field. Pure: no network, no disk but this package's model."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from refsdb.model import Parsed

__all__ = ["make_all", "parse", "parse_all"]

_Made = TypeVar("_Made")


def parse(text: str) -> Parsed:
    """Read one printed citation.

    The text is kept exactly as given; fields that were not found are empty. Any string is read without an
    exception, an empty one as an empty reference. `confidence` maps the attribute names of the fields that were
    found to the probability that the value is right.
    """
    from refsdb.parse.together import parse_together

    return parse_together([text])[0]


def parse_all(texts: Iterable[str], jobs: int = 1, *, long: bool = False) -> Iterator[Parsed]:
    """Read many citations, in their order, holding only a bounded number of them: some hundreds, read together.

    `jobs` is the number of processes; with 1 everything runs in this one. `long`: there will be thousands, and the
    first takes a while to come; the processes open the model meanwhile.
    """
    from refsdb.parse.batch import parse_in_order

    return parse_in_order(texts, jobs, long=long)


def make_all(
    make: Callable[[list[Parsed], int], _Made], texts: Iterable[str], jobs: int = 1
) -> Iterator[_Made]:
    """What `make` makes of the citations, some hundreds at a time, in their order; as bounded as `parse_all`.

    `make(parsed, number)` gets the number of the first citation, counted from 1. It runs in the process that read
    them, so that only its result travels: with more than one process, both must be such as `pickle` takes.
    """
    from refsdb.parse.batch import make_in_order

    return make_in_order(make, texts, jobs)
