"""`refs parse`: citation strings to structured references, without a library."""

from __future__ import annotations

import sys

import click

from refsdb.cli.options import jobs_option, source_of


@click.command("parse", epilog="\b\nExample:\n  refs parse list.txt --to bibtex")
@click.argument("file", required=False)
@click.option(
    "--to",
    type=click.Choice(["csl-json", "bibtex", "biblatex", "ris"]),
    default="csl-json",
    show_default=True,
    help="The format to print.",
)
@jobs_option(1)
def command(file: str | None, to: str, jobs: int) -> None:
    """Read citations, one a line, and print them as references, in the same order.

    FILE is text; "-" or none is standard input. In CSL-JSON each item's custom.text is the line as printed,
    custom.confidence the probability that each field is right.
    """
    from refsdb.intake.lines import written_lines

    for chunk in written_lines(source_of(file), sys.stdin.buffer, to, jobs):
        sys.stdout.write(chunk)
