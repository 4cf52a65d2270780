"""`refs cited-by`: the entries that cite a reference, and where."""

from __future__ import annotations

import click

from refsdb.cli.options import db_option, json_option, page_options, settings_from
from refsdb.cli.output import print_json, print_table, say
from refsdb.cli.shapes import citation_shape


@click.command("cited-by", epilog="\b\nExample:\n  refs cited-by deza2016")
@click.argument("key")
@page_options()
@db_option
@json_option
def command(key: str, *, limit: int | None, page: int, db: str, as_json: bool) -> None:
    """Name the entries that cite the reference KEY, with the position and the text as printed there."""
    from refsdb.store import Library

    if page > 1 and limit is None:
        raise click.UsageError("--page needs --limit.")
    with Library.open(settings_from(db=db).db) as library:
        reference = library.references.get(key)
        citations = library.entries.citing(reference.id, limit=limit, offset=(page - 1) * (limit or 0))
        if as_json:
            print_json([citation_shape(citation) for citation in citations])
            return
        if not reference.citations:
            say(f"no entry cites {reference.key} now")
            return
        print_table(
            ("entry", "position", "text"),
            ((c.entry, c.position, c.text) for c in citations),
            texts={"text": 24},
        )
