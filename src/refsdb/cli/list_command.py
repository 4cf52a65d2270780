"""`refs list`: the entries or the references of the library."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, settings_from
from refsdb.cli.output import print_json, print_table
from refsdb.cli.shapes import entry_shape, reference_shape


@click.command("list", epilog="\b\nExamples:\n  refs list\n  refs list references --json")
@click.argument("what", type=click.Choice(["entries", "references"]), default="entries")
@db_option
@json_option
def command(what: str, *, db: str, as_json: bool) -> None:
    """List the entries (default) or the references of the library, by key."""
    from refsdb.store import Library

    with Library.open(settings_from(db=db).db) as library:
        if what == "entries":
            entries = library.entries.all()
            if as_json:
                print_json([entry_shape(entry) for entry in entries])
            else:
                print_table(
                    ("key", "citations", "updated", "title"),
                    ((e.key, e.citations, e.updated, e.title) for e in entries),
                )
        else:
            references = library.references.all()
            if as_json:
                print_json([reference_shape(reference) for reference in references])
            else:
                print_table(
                    ("key", "cited", "verdict", "doi", "title"),
                    ((r.key, r.citations, r.verdict, r.doi, r.reference.title) for r in references),
                )
