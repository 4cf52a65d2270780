"""`refs cited-by`: the entries that cite a reference, and where."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, settings_from
from refsdb.cli.output import print_json, print_table, say
from refsdb.cli.shapes import citation_shape


@click.command("cited-by", epilog="\b\nExample:\n  refs cited-by deza2016")
@click.argument("key")
@db_option
@json_option
def command(key: str, *, db: str, as_json: bool) -> None:
    """Name the entries that cite the reference KEY, with the position and the text as printed there."""
    from refsdb.store import Library

    with Library.open(settings_from(db=db).db) as library:
        reference = library.references.get(key)
        citations = library.entries.citing(reference.id)
        if as_json:
            print_json([citation_shape(citation) for citation in citations])
            return
        if not citations:
            say(f"no entry cites {reference.key} now")
            return
        print_table(("entry", "position", "text"), ((c.entry, c.position, c.text) for c in citations))
