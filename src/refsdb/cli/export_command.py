"""`refs export`: what leaves the library."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from refsdb.cli.options import db_option, quiet_option, settings_from
from refsdb.cli.output import many, say


@click.command(
    "export",
    epilog="\b\nExamples:\n  refs export -o library.bib\n  refs export calcinosis-cutis-overview --to text"
    "\n  refs export --search 'author:gonul year:2000..2010' --to ris",
)
@click.argument("keys", nargs=-1, metavar="[KEY…]")
@click.option(
    "--to",
    type=click.Choice(["bibtex", "biblatex", "ris", "csl-json", "nbib", "text", "html", "markdown"]),
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
    help="Sort by key, or keep the order of the entry's list. Without it text, html and markdown keep it.",
)
@click.option("--search", metavar="WORDS", help="Those that `refs search` finds, of those named.")
@click.option("--ascii", "ascii_only", is_flag=True, help="Spell letters for old BibTeX.")
@db_option
@quiet_option
def command(
    keys: tuple[str, ...],
    *,
    to: str,
    output: str | None,
    order: str | None,
    search: str | None,
    ascii_only: bool,
    db: str,
    quiet: bool,
) -> None:
    """Write references: those of the entries or references named by KEY, or the whole library.

    As text, HTML or Markdown the list of an entry is numbered. A file is written beside the old one, read back and
    counted before it replaces it.
    """
    from refsdb.intake.exporting import exported
    from refsdb.store import Library
    from refsdb.writers import save, write

    as_listed = None if order is None else order == "entry"
    with Library.open(settings_from(db=db).db) as library:
        items, numbered = exported(library, keys, to, search=search, as_listed=as_listed)
        if output is None:
            for chunk in write(items, to, ascii_only=ascii_only, numbered=numbered):
                sys.stdout.write(chunk)
        else:
            count = save(items, to, Path(output), ascii_only=ascii_only, numbered=numbered)
            say(f"wrote {many(count, 'reference')} to {output}", quiet=quiet)
