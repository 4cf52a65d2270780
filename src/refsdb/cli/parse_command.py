"""`refs parse`: citation strings to structured references, without a library."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from refsdb.cli.options import lines_of
from refsdb.model import Item, Parsed


@click.command("parse", epilog="\b\nExample:\n  refs parse list.txt --to bibtex")
@click.argument("file", required=False)
@click.option(
    "--to",
    type=click.Choice(["csl-json", "bibtex", "biblatex", "ris"]),
    default="csl-json",
    show_default=True,
    help="The format to print.",
)
def command(file: str | None, to: str) -> None:
    """Read citations, one a line, and print them as references, in the same order.

    FILE is text; "-" or none is standard input. In CSL-JSON each item's custom.text is the line as printed,
    custom.confidence the probability that each field is right.
    """
    from refsdb.parse import parse_all
    from refsdb.writers import write

    lines = lines_of(file)
    for chunk in write(_items(parse_all(lines)), to):
        sys.stdout.write(chunk)


def _items(parsed: Iterator[Parsed]) -> Iterator[Item]:
    from refsdb.intake.lines import as_item

    for number, one in enumerate(parsed, 1):
        yield as_item(one, str(number))
