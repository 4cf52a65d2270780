"""`refs export`: what leaves the library."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import many, say


@click.command(
    "export",
    epilog="\b\nExamples:\n  refs export -o library.bib\n  refs export calcinosis-cutis-overview --order entry",
)
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@click.option(
    "--to",
    type=click.Choice(["bibtex", "biblatex", "ris", "csl-json"]),
    default="bibtex",
    show_default=True,
    help="The format.",
)
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False), help="Write this file instead of standard output."
)
@click.option(
    "--order",
    type=click.Choice(["key", "entry"]),
    default="key",
    show_default=True,
    help="Sort by key, or keep the order of the entry's list.",
)
@click.option("--ascii", "ascii_only", is_flag=True, help="Spell letters for old BibTeX.")
@db_option
@quiet_option
def command(
    keys: tuple[str, ...], *, to: str, output: str | None, order: str, ascii_only: bool, db: str, quiet: bool
) -> None:
    """Write references: those of the entries or references named by KEY, or the whole library.

    A file is written beside the old one, read back and counted before it replaces it.
    """
    from refsdb.store import Library
    from refsdb.writers import save, write

    with Library.open(settings_from(db=db).db) as library:
        items = library.references.items(keys, as_listed=order == "entry")
        if output is None:
            for chunk in write(items, to, ascii_only=ascii_only):
                sys.stdout.write(chunk)
        else:
            count = save(items, to, Path(output), ascii_only=ascii_only)
            say(f"wrote {many(count, 'reference')} to {output}", quiet=quiet)
